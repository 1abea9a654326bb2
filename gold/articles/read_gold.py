#!/usr/bin/env python3
"""Turn the marked articles of this folder into plain texts and one gold file.

    read_gold.py OUT_DIR

Writes OUT_DIR/text/ID.txt and OUT_DIR/gold.jsonl, in the form that quote scorers read: offsets are
code points into the plain text, end exclusive. Fails, naming the article, on a mark without its line
below the article or a line without its mark.
"""
import hashlib
import json
import pathlib
import re
import sys

MARK = re.compile(r"\{([qsc])(\d+):([^{}]*)\}")
ANSWER = re.compile(r"--- q(\d+) (direct|mixed|indirect) \| (.+)")


def articles(text):
    """Each article of a style's file: its id, its marked text and its answer lines."""
    for part in re.split(r"^=== ", text, flags=re.M)[1:]:
        name, _, rest = part.partition("\n")
        marked = re.sub(r"\n--- .*", "", rest).strip("\n") + "\n"
        yield name.strip(), marked, [line for line in rest.split("\n") if line.startswith("--- ")]


def unmark(marked):
    """The plain text and, by (letter, number), the spans that were marked in it."""
    plain, spans, at = "", {}, 0
    for mark in MARK.finditer(marked):
        plain += marked[at : mark.start()]
        spans.setdefault((mark[1], int(mark[2])), []).append([len(plain), len(plain) + len(mark[3])])
        plain += mark[3]
        at = mark.end()
    return plain + marked[at:], spans


def part(plain, spans):
    if not spans:
        return None
    start, end = spans[0][0], spans[-1][1]
    return {"start": start, "end": end, "text": plain[start:end]}


def quote(plain, spans, line, where):
    answer = ANSWER.fullmatch(line)
    if not answer:
        sys.exit(f"{where}: expected '--- qN kind | name', got '{line}'")
    number = int(answer[1])
    content = spans.get(("q", number))
    if not content:
        sys.exit(f"{where}: q{number} has an answer but no mark")
    speaker = part(plain, spans.get(("s", number)))
    if speaker:
        speaker["name"] = answer[3]
    return {
        "start": content[0][0],
        "end": content[-1][1],
        "spans": content,
        "kind": answer[2],
        "speaker": speaker,
        "name": None if answer[3] == "-" else answer[3],
        "cue": part(plain, spans.get(("c", number))),
    }


def read(name, marked, lines):
    plain, spans = unmark(marked)
    quotes = [quote(plain, spans, line, name) for line in lines]
    unanswered = {n for letter, n in spans if letter == "q"} - {int(ANSWER.fullmatch(l)[1]) for l in lines}
    if unanswered or re.search(r"[{}]", plain):
        sys.exit(f"{name}: marks without an answer: {sorted(unanswered)}, or a stray brace")
    digest = hashlib.sha256(plain.encode()).hexdigest()
    return {"id": name, "text_sha256": digest, "text": plain, "quotes": sorted(quotes, key=lambda q: q["start"])}


def main(out):
    texts = pathlib.Path(out, "text")
    texts.mkdir(parents=True, exist_ok=True)
    with open(pathlib.Path(out, "gold.jsonl"), "w", encoding="utf-8") as gold:
        for style in sorted(pathlib.Path(__file__).parent.glob("*.txt")):
            for article in articles(style.read_text(encoding="utf-8")):
                row = read(*article)
                (texts / f"{row['id']}.txt").write_text(row["text"], encoding="utf-8")
                gold.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(sys.argv[1]) if len(sys.argv) == 2 else sys.exit(__doc__)
