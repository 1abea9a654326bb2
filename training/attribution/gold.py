"""The gold of PolNeAR as tags and links over the basic tokens of a window."""
import bisect
import hashlib
import json

TAGS = ("O", "B-content", "I-content", "B-cue", "I-cue", "B-source", "I-source")
CONTENT, CUE, SOURCE = 1, 3, 5
HELD_OUT = 84


def spans_of(node):
    return [tuple(s) for s in node.get("spans") or [[node["start"], node["end"]]]]


def read(path):
    """[article] of a gold file."""
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def split(articles):
    """(articles to train on, articles held out): held out are those 84 whose ids have the smallest SHA-256."""
    rank = sorted(articles, key=lambda a: hashlib.sha256(a["id"].encode()).hexdigest())
    out = {a["id"] for a in rank[:HELD_OUT]}
    return [a for a in articles if a["id"] not in out], [a for a in articles if a["id"] in out]


def tokens_in(window, spans):
    """[[token]] of a window for each span; a token belongs to the span that holds its start."""
    starts = [s for s, _ in window.tokens]
    return [list(range(bisect.bisect_left(starts, s), bisect.bisect_left(starts, e))) for s, e in spans]


def label(window, quotes):
    """(tags per token, [(tokens of content, tokens of cue)], [(tokens of cue, tokens of source)]); empty second = none in this window."""
    tags = [0] * len(window.tokens)
    to_cue, to_source = [], []
    if not window.tokens:
        return tags, to_cue, to_source
    first, last, opens = window.tokens[0][0], window.tokens[-1][1], set(window.starts)
    near = [q for q in quotes if any(s < last and e > first for part in (q, q["cue"], q["speaker"]) if part for s, e in spans_of(part))]
    for name, base in (("content", CONTENT), ("speaker", SOURCE), ("cue", CUE)):
        for q in near:
            node = q if name == "content" else q[name]
            for run in tokens_in(window, spans_of(node)) if node else []:
                for i, t in enumerate(run):
                    tags[t] = base if i == 0 or t in opens else base + 1
    flat = lambda node: [t for run in tokens_in(window, spans_of(node)) for t in run] if node else []
    for q in near:
        content, cue, source = flat(q), flat(q["cue"]), flat(q["speaker"])
        content = [t for t in content if CONTENT <= tags[t] < CUE]
        if content:
            to_cue.append((content, cue))
        if cue:
            to_source.append((cue, source))
    return tags, to_cue, to_source
