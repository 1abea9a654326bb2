#!/usr/bin/env python3
"""Check what must hold for every line of `copydesk analyze --format json`, whatever the articles.

  check_analysis.py ANALYSIS.jsonl FILE…     the files that were analysed

Each file has its line; the text is the file's own; blocks follow each other and cover every character; and
wherever something holds start, end and text, the text stands there.
"""

import hashlib
import json
import pathlib
import sys


def main():
    analysis, files = pathlib.Path(sys.argv[1]), [pathlib.Path(name) for name in sys.argv[2:]]
    lines = {}
    with analysis.open(encoding="utf-8") as stream:
        for line in stream:
            article = json.loads(line)
            lines[article["id"]] = article
    faults, spans, quotes, flags = [], 0, 0, 0
    for file in files:
        article = lines.pop(file.stem, None)
        if article is None:
            faults.append(f"{file.stem}: no line")
            continue
        found = list(excerpts(article, ()))
        faults += [f"{file.stem}: {fault}" for fault in faults_of(article, file, found)]
        spans, quotes, flags = spans + len(found), quotes + len(article["quotes"]), flags + len(article["flags"])
    faults += [f"{name}: a line without a file" for name in lines]
    print(f"{len(files)} articles, {quotes} quotes, {flags} flags, {spans} excerpts compared, {len(faults)} faults")
    for fault in faults[:20]:
        print(fault, file=sys.stderr)
    sys.exit(bool(faults))


def faults_of(article, file, found):
    text = article["text"]
    submitted = file.read_bytes().decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    if text != submitted:
        yield "the text is not the file's"
    if article["text_sha256"] != hashlib.sha256(text.encode()).hexdigest():
        yield "text_sha256 is not the text's"
    at = 0
    for block in article["blocks"]:
        if block["start"] != at or block["end"] <= at:
            yield f"a block goes {block['start']}:{block['end']}, expected its start at {at}"
        at = block["end"]
    if at != len(text):
        yield f"the blocks end at {at}, the text at {len(text)}"
    for path, start, end, words in found:
        if text[start:end] != words:
            yield f"{path} {start}:{end} is not its excerpt"


def excerpts(value, path):
    """Everything in the line that points into the text and repeats what stands there."""
    if isinstance(value, dict):
        start, end, words = value.get("start"), value.get("end"), value.get("text")
        if path[-1:] == ("target",):
            pass  # its text is what an editor would call it, which may stand nowhere
        elif isinstance(start, int) and start >= 0 and isinstance(words, str):
            yield ".".join(path), start, end, words
        elif isinstance(words, list):  # a quote: the words of each of its spans
            for span, part in zip(value["spans"], words, strict=True):
                yield ".".join(path), *span, part
        for name, inner in value.items():
            yield from excerpts(inner, (*path, name))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from excerpts(inner, (*path, str(number)))


if __name__ == "__main__":
    main()
