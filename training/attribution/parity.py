"""Writes the fixture by which the Java reader is held to this one: parity.py MODEL.onnx MODEL.json VOCABULARY JARS OUT.json."""
import json
import os
import sys

from attribution import run
from attribution.decode import Constants, decode
from attribution.passages import passages, window
from copydesk_training.wordpieces import WordPieces


def texts():
    path = os.path.join(os.path.dirname(__file__), "parity.txt")
    with open(path, encoding="utf-8") as file:
        return [t.strip("\n") for t in file.read().split("==\n")]


def rounded(rows):
    return [[round(float(x), 4) for x in row] for row in rows]


def case(text, w, logits, constants):
    words = [text[s:e] for s, e in w.tokens]
    at = lambda span: [w.tokens[span[0]][0], w.tokens[span[1] - 1][1]] if span else None
    tags, to_cue, to_source = logits
    found = decode(w, words, tags, to_cue, to_source, constants)
    return {"text": text, "input_ids": w.ids, "features": w.features, "tokens": [list(t) for t in w.tokens], "firsts": w.firsts,
            "starts": w.starts, "tags_head": rounded(tags[:8]), "content_to_cue_head": rounded(to_cue[:4, :8]),
            "cue_to_source_head": rounded(to_source[:4, :8]),
            "attributions": [{"contents": [at(s) for s in a.contents], "cue": at(a.cue), "source": at(a.source)} for a in found]}


def main(model, settings, vocabulary, jars, out):
    with open(settings, encoding="utf-8") as file:
        constants = Constants(**json.load(file)["decoder"])
    word_pieces = WordPieces.load(vocabulary)
    cases = [(t, window(passages(t, word_pieces))) for t in texts()]
    logits = run.logits(model, [w for _, w in cases], jars)
    fixture = [case(t, w, x, constants) for (t, w), x in zip(cases, logits)]
    with open(out, "w", encoding="utf-8") as file:
        json.dump(fixture, file, ensure_ascii=False, separators=(",", ":"))
        file.write("\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
