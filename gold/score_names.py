#!/usr/bin/env python3
"""Score who "he" is: the name given to each quote of pronouns.jsonl whose text names no full name.

    score_names.py CORPUS PREDICTED.jsonl [--part dev|train] [--show]

CORPUS holds {train,dev}.gold.jsonl (PolNeAR, not ours to give away); only its texts are read.
PREDICTED is what `copydesk analyze --format json` prints. A quote counts as found where a predicted
one shares half of its words; a name is right where first and last name agree (initials, titles and
suffixes aside; two names in either order). Prints the share right of those found, and of all.

Whether "he" is the right one, and whether the quote has the right edges, are two questions: where no
predicted quote shares half of the words (one is cut short, or joined to its neighbour), the last
column also takes the speaker of a predicted quote whose mention is the very words of the gold's. It
stands beside "of all", which counts such a row as wrong whoever was named.
"""
import argparse
import collections
import json
import pathlib
import re

DROPPED = set("mr mrs ms dr sen rep gov president senator pope sir the a an jr sr ii iii iv".split())


def rows(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def names(text):
    words = re.findall(r"[^\W_]+", text.lower())
    kept = [w for w in words if w not in DROPPED and len(w) > 1]
    return kept if kept else words


def right(given, gold):
    if not given:
        return False
    if gold.count(" and ") == 1 and given.count(" and ") == 1:
        ones, others = given.split(" and "), gold.split(" and ")
        return any(right(ones[0], others[i]) and right(ones[1], others[1 - i]) for i in (0, 1))
    a, b = names(given), names(gold)
    if len(b) <= 2 or " and " in gold:
        return a[-1:] == b[-1:] and a[:1] == b[:1]
    return a == b or (a[-1:] == b[-1:] and a[:1] == b[:1])


def words_in(text, start, end):
    return {m.start() for m in re.finditer(r"\w+", text) if start <= m.start() < end}


def nearest(text, span, quotes):
    gold = words_in(text, *span)
    best, most = None, 0.0
    for quote in quotes:
        found = set().union(*(words_in(text, *s) for s in quote["spans"]))
        share = 2 * len(gold & found) / max(1, len(gold) + len(found))
        if share > most:
            best, most = quote, share
    return best if most >= 0.5 else None


def mentioned(span, quotes):
    """The quote whose speaker stands at these words."""
    speakers = ((quote, quote["speaker"]) for quote in quotes)
    return next((quote for quote, who in speakers if who and who["start"] < span[1] and who["end"] > span[0]), None)


def named(quote, gold):
    speaker = quote and quote["speaker"]
    return bool(speaker) and right(speaker.get("name") or speaker["text"], gold)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("corpus")
    arguments.add_argument("predicted")
    arguments.add_argument("--part", default="dev")
    arguments.add_argument("--show", action="store_true")
    given = arguments.parse_args()
    predicted = {row["id"]: row for row in rows(given.predicted)}
    texts = {r["id"]: r["text"] for r in rows(pathlib.Path(given.corpus, given.part + ".gold.jsonl"))}
    counts = collections.Counter()
    for row in rows(pathlib.Path(__file__).with_name("pronouns.jsonl")):
        if row["part"] != given.part:
            continue
        text = texts[row["article"]]
        quote = nearest(text, row["quote"], predicted[row["article"]]["quotes"])
        ok = named(quote, row["name"])
        there = ok if quote else named(mentioned(row["mention"], predicted[row["article"]]["quotes"]), row["name"])
        for kind in (row["type"], "all"):
            counts[kind, "gold"] += 1
            counts[kind, "found"] += quote is not None
            counts[kind, "right"] += ok
            counts[kind, "there"] += there
        if given.show and quote and not ok:
            print(row["article"], text[slice(*row["mention"])], "->", (quote["speaker"] or {}).get("name"), "| gold:", row["name"])
    for kind in ("pronoun", "short name", "role", "all"):
        gold, found, ok, there = (counts[kind, part] for part in ("gold", "found", "right", "there"))
        share = [100 * n / max(1, of) for n, of in ((ok, found), (ok, gold), (there, gold))]
        print(f"{kind:11} gold {gold:3}  found {found:3}  right {ok:3}  of found {share[0]:5.1f}%  of all {share[1]:5.1f}%  with those at the mention {share[2]:5.1f}%")


if __name__ == "__main__":
    main()
