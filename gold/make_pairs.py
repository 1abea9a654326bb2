#!/usr/bin/env python3
"""Write the stance triples as rows that `copydesk stance --in` reads and a stance scorer takes as gold.

    make_pairs.py CORPUS dev|test > PAIRS.jsonl

CORPUS holds train.gold.jsonl (PolNeAR, not ours to give away). A row's text is the paragraphs from
the first to the last that the quote or its speaker touches; offsets are code points into it.
"""
import json
import pathlib
import sys


def rows(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def passage(text, spans):
    """Start and end of the paragraphs that hold all spans."""
    start = text.rfind("\n", 0, min(s for s, _ in spans)) + 1
    end = text.find("\n", max(e for _, e in spans))
    return start, len(text) if end < 0 else end


def mention(text, span, start):
    return {"start": span[0] - start, "end": span[1] - start, "text": text[span[0] : span[1]]}


def main(corpus, split):
    texts = {row["id"]: row["text"] for row in rows(pathlib.Path(corpus, "train.gold.jsonl"))}
    triples = rows(pathlib.Path(__file__).with_name("stance-polnear.jsonl"))
    for number, triple in enumerate(triples):
        if triple["split"] != split:
            continue
        text = texts[triple["article"]]
        start, end = passage(text, [triple["quote"], triple["speaker"], triple["target"]])
        row = {
            "id": f"polnear/{number}",
            "text": text[start:end],
            "source": mention(text, triple["speaker"], start),
            "target": mention(text, triple["target"], start),
            "label": triple["label"],
        }
        print(json.dumps(row, ensure_ascii=False))


if __name__ == "__main__":
    main(*sys.argv[1:]) if len(sys.argv) == 3 else sys.exit(__doc__)
