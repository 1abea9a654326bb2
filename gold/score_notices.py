#!/usr/bin/env python3
"""Score published-without-endorsement on the notices of gold/notices.

    score_notices.py [FILE.jsonl ...] [--split dev|test] [--reader rules|model] [--show]

Runs `copydesk analyze` of this checkout over the rows' texts (all files of gold/notices where none is
named) and prints precision, recall and the counts. A notice counts as found where a flag's evidence
overlaps its words; a near miss as flagged where the flag is raised at all. --show names the wrong rows.
"""
import argparse
import json
import os
import pathlib
import subprocess
import tempfile

FLAG = "published-without-endorsement"
HOME = pathlib.Path(__file__).resolve().parent.parent


def rows(paths, split):
    for path in paths:
        for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if split in (None, row["split"]):
                yield row


def readings(texts, reader):
    with tempfile.TemporaryDirectory() as folder:
        for name, text in texts.items():
            pathlib.Path(folder, name + ".txt").write_text(text, encoding="utf-8")
        command = [HOME / "copydesk", "analyze", "--reader", reader, "--stance", "rules", "--format", "json", folder]
        done = subprocess.run(command, stdout=subprocess.PIPE, check=True, env=os.environ)
    return {reading["id"]: reading for reading in map(json.loads, done.stdout.decode().splitlines())}


def right(row, reading):
    spans = [(e["start"], e["end"]) for f in reading["flags"] if f["id"] == FLAG for e in f["evidence"]]
    if not row["fires"]:
        return not spans
    start = reading["text"].index(row["notice"])
    return any(s < start + len(row["notice"]) and start < e for s, e in spans)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", default=sorted(HOME.glob("gold/notices/*.jsonl")))
    parser.add_argument("--split")
    parser.add_argument("--reader", default="rules")
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    gold = {row["id"]: row for row in rows(options.files, options.split)}
    found = readings({name: row["text"] for name, row in gold.items()}, options.reader)
    wrong = [row for name, row in gold.items() if not right(row, found[name])]
    notices = sum(row["fires"] for row in gold.values())
    missed = sum(row["fires"] for row in wrong)
    alarms = len(wrong) - missed
    hits = notices - missed
    print(f"{notices} notices, {len(gold) - notices} near misses: precision {hits / max(1, hits + alarms):.3f},"
          f" recall {hits / max(1, notices):.3f} ({missed} missed, {alarms} false alarms)")
    for row in wrong if options.show else []:
        print(row["id"], "missed" if row["fires"] else "false alarm", "|", row.get("notice") or row["text"])


if __name__ == "__main__":
    main()
