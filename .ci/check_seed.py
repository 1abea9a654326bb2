#!/usr/bin/env python3
"""Compare what `copydesk analyze --format json` says of the seed article with what must be found in it.

  check_seed.py EXPECTED.json ANALYSIS.jsonl

Title, byline and date; the direct and mixed quotes with their speakers; what is in quotation marks and no quote; the
flags that must and must not be there. Words are compared, so that blanks and quotation marks at an edge do not matter.
"""

import json
import re
import sys

WORD = re.compile(r"\w+")
MARKED = ("direct", "mixed")
# Expected of the policy as a whole, and not yet of this house: said, not counted.
LATER = ("threat-in-quote", "vague-attribution")


def main():
    with open(sys.argv[1], encoding="utf-8") as stream:
        expected = json.load(stream)
    with open(sys.argv[2], encoding="utf-8") as stream:
        found = next(a for a in map(json.loads, stream) if a["id"] == expected["id"])
    if found["text_sha256"] != expected["text_sha256"]:
        sys.exit("the text is another one: nothing can be compared")
    faults, later = [], []
    faults += metadata(expected["metadata"], found["metadata"])
    faults += quotes(expected["quotes"], found)
    faults += terms(expected["not_quotes"], found)
    for flag, fault in flags(expected["flags"], found["flags"]):
        (later if flag in LATER else faults).append(fault)
    for fault in later:
        print(f"later: {fault}")
    for fault in faults:
        print(f"FAULT: {fault}", file=sys.stderr)
    marked = sum(quote["kind"] in MARKED for quote in expected["quotes"])
    print(f"seed: {marked} direct and mixed quotes, {len(expected['flags']['must'])} flags expected, {len(faults)} faults")
    sys.exit(bool(faults))


def metadata(expected, found):
    for name, value in expected.items():
        if found.get(name) != value:
            yield f"{name}: expected {value!r}, found {found.get(name)!r}"


def quotes(expected, found):
    text = found["text"]
    marked = [quote for quote in found["quotes"] if quote["kind"] in MARKED]
    for quote in expected:
        if quote["kind"] not in MARKED:
            continue
        same = [other for other in marked if words(other, text) == words(quote, text)]
        if not same:
            yield f"quote {quote['start']}:{quote['end']} ({quote['kind']}): not found"
        elif same[0]["kind"] != quote["kind"]:
            yield f"quote {quote['start']}:{quote['end']}: expected {quote['kind']}, found {same[0]['kind']}"
        elif name((same[0]["speaker"] or {}).get("name")) != name(quote["speaker"]["name"]):
            yield f"quote {quote['start']}:{quote['end']}: expected the speaker {quote['speaker']['name']!r}, found {same[0]['speaker']}"


def terms(expected, found):
    text = found["text"]
    for term in expected:
        for quote in found["quotes"]:
            if words(quote, text) == words(term, text):
                yield f"{term['start']}:{term['end']} {term['text']} is no quote"


def flags(expected, found):
    for flag in expected["must"]:
        raised = [span for other in found if other["id"] == flag["id"] for span in other["evidence"]]
        for span in flag["evidence"]:
            if not any(span["start"] < other["end"] and other["start"] < span["end"] for other in raised):
                yield flag["id"], f"flag {flag['id']}: nothing at {span['start']}:{span['end']} {span['text'][:40]!r}"
    for flag in found:
        if flag["id"] in expected["mustNot"]:
            yield flag["id"], f"flag {flag['id']}: must not be there, found on {flag['evidence']}"


def words(thing, text):
    """Where the words stand that a quote or a term is made of."""
    spans = thing.get("spans") or [[thing["start"], thing["end"]]]
    return {start + match.start() for start, end in spans for match in WORD.finditer(text[start:end])}


def name(words_of_name):
    return re.sub(r"^(the|an|a) ", "", (words_of_name or "").strip().casefold())


if __name__ == "__main__":
    main()
