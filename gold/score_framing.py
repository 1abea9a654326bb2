#!/usr/bin/env python3
"""Score framing: how the author presents a quote, NEUTRAL, ENDORSING or DISTANCING.

    score_framing.py --texts DIR                         write framing-own.jsonl as one text file a row
    score_framing.py own PREDICTED.jsonl [--split test] [--show]
    score_framing.py polnear PREDICTED.jsonl CORPUS [--split test] [--show]

PREDICTED is what `copydesk analyze --format json` prints: of DIR/*.txt for `own`, of PolNeAR's train texts
for `polnear` (CORPUS holds train.gold.jsonl; only its texts are read). The predicted quote that shares most
words with the gold one, and at least a third, is compared; a gold quote that none shares them with counts
as found NEUTRAL, since nothing was said of it. Prints both counts, accuracy and macro-F1.
"""
import argparse
import collections
import json
import pathlib
import re

LABELS = ("NEUTRAL", "ENDORSING", "DISTANCING")
HERE = pathlib.Path(__file__).parent


def rows(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def words_in(text, spans):
    return {m.start() for m in re.finditer(r"\w+", text) if any(s <= m.start() < e for s, e in spans)}


def spans_of(row):
    first = row["quote"][0]
    return row["quote"] if isinstance(first, list) else [row["quote"]]


def nearest(text, spans, quotes):
    gold = words_in(text, spans)
    best, most = None, 1 / 3
    for quote in quotes:
        found = words_in(text, quote["spans"])
        share = 2 * len(gold & found) / max(1, len(gold) + len(found))
        if share >= most:
            best, most = quote, share
    return best


def f1(counts, label):
    both = counts[label, label]
    gold = sum(n for (g, _), n in counts.items() if g == label)
    predicted = sum(n for (_, p), n in counts.items() if p == label)
    return 2 * both / max(1, gold + predicted)


def score(gold, predicted, texts, show):
    counts, found = collections.Counter(), 0
    for row in gold:
        name = row.get("article", row["id"] if "id" in row else None)
        quote = nearest(texts[name], spans_of(row), predicted[name]["quotes"])
        found += quote is not None
        answer = quote["framing"].upper() if quote else "NEUTRAL"
        counts[row["label"], answer] += 1
        if show and answer != row["label"]:
            print(name, row["label"], "->", answer, "" if quote else "(not found)")
    right = sum(counts[label, label] for label in LABELS)
    for label in LABELS:
        print(f"{label:10} F1 {100 * f1(counts, label):5.1f}")
    macro = 100 * sum(f1(counts, label) for label in LABELS) / len(LABELS)
    print(f"rows {len(gold)}  found {found}  accuracy {100 * right / len(gold):.1f}  macro-F1 {macro:.1f}")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("set", nargs="?", choices=("own", "polnear"))
    arguments.add_argument("predicted", nargs="?")
    arguments.add_argument("corpus", nargs="?")
    arguments.add_argument("--texts")
    arguments.add_argument("--split", default="test")
    arguments.add_argument("--show", action="store_true")
    given = arguments.parse_args()
    own = rows(HERE / "framing-own.jsonl")
    if given.texts:
        folder = pathlib.Path(given.texts)
        folder.mkdir(parents=True, exist_ok=True)
        for row in own:
            (folder / (row["id"] + ".txt")).write_text(row["text"] + "\n", encoding="utf-8")
        return
    if given.set == "polnear":
        gold = rows(HERE / "framing-polnear.jsonl")
        texts = {r["id"]: r["text"] for r in rows(pathlib.Path(given.corpus, "train.gold.jsonl"))}
    else:
        gold, texts = own, {r["id"]: r["text"] for r in own}
    predicted = {row["id"]: row for row in rows(given.predicted)}
    score([r for r in gold if r["split"] == given.split], predicted, texts, given.show)


if __name__ == "__main__":
    main()
