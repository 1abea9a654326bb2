"""Random windows of every epoch and the batches that they are trained in."""
import numpy
import torch

from attribution.gold import label
from attribution.passages import pack, passages, window

CAPS = (0, 0, 110, 180, 254, 254)
KEEP_EMPTY = 0.4


def empty(passage, quotes):
    """True where no content, cue or source touches the passage."""
    start, end = passage.tokens[0][0], passage.tokens[-1][1]
    return not any(q["start"] < end and q["end"] > start for q in quotes)


def windows(articles, rng):
    """Labelled windows of all articles: each article cut anew, into single passages or packed ones; most of the empty passages left out."""
    out = []
    for quotes, parts, blank in articles:
        cap = rng.choice(CAPS)
        kept = [p for p, none in zip(parts, blank) if not none or rng.random() < KEEP_EMPTY]
        for group in pack(kept, cap):
            w = window(group)
            out.append((w, label(w, quotes)))
    return out


def prepared(articles, word_pieces):
    """(quotes, passages, whether each is empty) of every article: tokenized once for all epochs."""
    out = []
    for a in articles:
        parts = passages(a["text"], word_pieces)
        out.append((a["quotes"], parts, [empty(p, a["quotes"]) for p in parts]))
    return out


def batches(items, pieces, rng):
    """Lists of windows of similar length with at most so many padded pieces, in random order."""
    order = sorted(items, key=lambda item: len(item[0].ids) + rng.random() * 6)
    out, batch = [], []
    for item in order:
        if batch and (len(batch) + 1) * max(len(item[0].ids), max(len(x[0].ids) for x in batch)) > pieces:
            out.append(batch)
            batch = []
        batch.append(item)
    out.append(batch)
    rng.shuffle(out)
    return out


def tensors(batch):
    """(ids, features, mask, tags with -100 off first pieces, and rows and targets of both pointers)."""
    b, n = len(batch), max(len(w.ids) for w, _ in batch)
    ids, features, mask = (numpy.zeros((b, n), numpy.int64) for _ in range(3))
    tags = numpy.full((b, n), -100, numpy.int64)
    rows = [numpy.zeros((b, n), bool) for _ in range(2)]
    targets = [numpy.zeros((b, n, n), bool) for _ in range(2)]
    for k, (w, (labels, to_cue, to_source)) in enumerate(batch):
        ids[k, :len(w.ids)], features[k, :len(w.ids)], mask[k, :len(w.ids)] = w.ids, w.features, 1
        firsts = numpy.array(w.firsts)
        tags[k, firsts] = labels
        for which, links in enumerate((to_cue, to_source)):
            for source, target in links:
                r, c = firsts[source], firsts[target] if target else numpy.array([0])
                rows[which][k, r] = True
                targets[which][k][numpy.ix_(r, c)] = True
    return [torch.from_numpy(x) for x in (ids, features, mask, tags, rows[0], targets[0], rows[1], targets[1])]
