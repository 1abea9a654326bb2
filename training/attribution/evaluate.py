"""Prediction files for the scorer: evaluate.py MODEL.onnx MODEL.json VOCABULARY JARS GOLD.jsonl OUT.jsonl [held]

With "held" only the held-out articles of a train file are read.
"""
import json
import re
import sys

from attribution import gold, run
from attribution.decode import Constants, decode
from attribution.marks import quoted_regions
from attribution.passages import passages
from attribution.predict import Layout, layout, merge
from copydesk_training.wordpieces import WordPieces

WORD = re.compile(r"\w+")


def kind_of(text, regions, spans):
    """direct, mixed or indirect by how many of the words stand between marks."""
    quoted = [any(s <= m.start() < e for s, e in regions) for a, b in spans for m in WORD.finditer(text, a, b)]
    if not any(quoted):
        return "indirect"
    return "direct" if all(quoted) else "mixed"


def regions_of(text):
    out, offset = [], 0
    for line in text.split("\n"):
        out += [(offset + s, offset + e) for s, e in quoted_regions(line)]
        offset += len(line) + 1
    return out


def node(text, span):
    return {"start": span[0], "end": span[1], "text": text[span[0]:span[1]]} if span else None


def prediction(article, quotes):
    """One line of a prediction file."""
    text, out = article["text"], []
    regions = regions_of(text)
    for q in quotes:
        spans = sorted(q["contents"])
        out.append({"start": spans[0][0], "end": max(e for _, e in spans), "spans": spans,
                    "kind": kind_of(text, regions, spans), "speaker": node(text, q["source"]), "cue": node(text, q["cue"])})
    return {"id": article["id"], "quotes": out}


def read_windows(articles, word_pieces, limit):
    """[(article, [(window, first own token)])]."""
    return [(a, layout(passages(a["text"], word_pieces), limit)) for a in articles]


def decoded(read, logits, constants):
    """One prediction line for each article, from the logits of all windows in order."""
    logits = iter(logits)
    for article, cuts in read:
        found = []
        for w, own in cuts:
            words = [article["text"][s:e] for s, e in w.tokens]
            found.append((w, own, decode(w, words, *next(logits), constants)))
        yield prediction(article, merge(found))


def main(model, settings, vocabulary, jars, source, out, *held):
    with open(settings, encoding="utf-8") as file:
        settings = json.load(file)
    articles = gold.read(source)
    articles = gold.split(articles)[1] if held else articles
    word_pieces = WordPieces.load(vocabulary)
    read = read_windows(articles, word_pieces, Layout(settings["window"]["pieces"], settings["window"]["context"]))
    logits = run.logits(model, [w for _, cuts in read for w, _ in cuts], jars)
    with open(out, "w", encoding="utf-8") as lines:
        for line in decoded(read, logits, Constants(**settings["decoder"])):
            lines.write(json.dumps(line, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
