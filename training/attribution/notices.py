"""Windows with notices without endorsement and with their near misses, set among passages of ordinary articles.

Rows are {"notice": true or false, "text": one paragraph}: the whole paragraph is the notice; or
{"fires": ..., "text": an article, "notice": its words}: only these words are.
"""
import json
import textwrap

import numpy
import torch

from attribution import batches
from attribution.passages import pack, passages, window

CAPS = (110, 180, 240)
WRAPPED, CAPITALS, WITH_ANOTHER = 0.1, 0.04, 0.2


def read(paths):
    """The rows of all files in order; of "FILE:dev" only those whose split is dev."""
    out = []
    for path in paths:
        path, _, split = path.partition(":")
        with open(path, encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines if line.strip()]
        out += [row for row in rows if not split or row["split"] == split]
    return out


def spelled(text, rng):
    """The paragraph, now and then over several lines or in capitals."""
    if rng.random() < CAPITALS:
        text = text.upper()
    return textwrap.fill(text, rng.choice((36, 50, 64))) if rng.random() < WRAPPED else text


def labelled(text, spans, word_pieces):
    """[(passage, label of each token)]: 1 where a token begins in one of the spans."""
    return [(p, [int(any(a <= s < b for a, b in spans)) for s, _ in p.tokens]) for p in passages(text, word_pieces)]


def paragraph(row, rng, word_pieces):
    text = spelled(row["text"], rng)
    return labelled(text, [(0, len(text))] if row["notice"] else [], word_pieces)


def ordinary(parts, rng, most):
    """Up to so many passages that stand together in an article of the corpus."""
    count = rng.randint(0, most)
    first = rng.randrange(max(1, len(parts) - count))
    return [(p, [0] * len(p.tokens)) for p in parts[first:first + count]]


def article(row, others, corpus, rng, word_pieces, most):
    """Labelled passages: the row among ordinary ones, now and then beside another row."""
    if "fires" in row:
        at = row["text"].index(row["notice"]) if row["fires"] else -1
        return labelled(row["text"], [(at, at + len(row["notice"]))] if row["fires"] else [], word_pieces)
    parts = ordinary(rng.choice(corpus), rng, most) + paragraph(row, rng, word_pieces)
    if rng.random() < WITH_ANOTHER:
        parts += paragraph(rng.choice(others), rng, word_pieces)
    return parts + ordinary(rng.choice(corpus), rng, most // 2) * (rng.random() < 0.4)


def windows(rows, corpus, word_pieces, rng, most=4):
    """[(window, labels)] of all rows, each row once, among up to so many ordinary passages before it."""
    out, others = [], [r for r in rows if "fires" not in r]
    for row in rows:
        parts = article(row, others, corpus, rng, word_pieces, most)
        labels = {id(p): labels for p, labels in parts}
        for group in pack([p for p, _ in parts], rng.choice(CAPS)):
            out.append((window(group), [label for p in group for label in labels[id(p)]]))
    return out


def tensors(batch):
    """(what `batches.tensors` gives, without gold; the notice labels [b, n], -1 off first pieces)."""
    shaped = batches.tensors([(w, ([-100] * len(w.tokens), [], [])) for w, _ in batch])
    wanted = numpy.full(tuple(shaped[0].shape), -1, numpy.int64)
    for k, (w, labels) in enumerate(batch):
        wanted[k, numpy.array(w.firsts)] = labels
    return shaped, torch.from_numpy(wanted)
