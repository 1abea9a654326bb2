"""From the tagger's logits over one window to attributions: the algorithm that README.md of the model tells in prose."""
from dataclasses import dataclass

import numpy

from attribution.gold import CONTENT, CUE, SOURCE

IMPOSSIBLE = -1e9


@dataclass(frozen=True)
class Constants:
    """What is chosen on held-out articles; model.json carries the values."""
    tag_bias: tuple = (0.0,) * 7
    least_content: float = -99.0
    gap: float = 0.0
    sentence: float = 0.0
    passage: float = 0.0
    source_gap: float = 0.0
    source_sentence: float = 0.0
    source_passage: float = 0.0
    no_cue_bias: float = 0.0
    no_source_bias: float = 0.0


@dataclass
class Attribution:
    """Token ranges [(first, end)] of one window: the contents that share a cue, the cue, the source (or none), and its log-probability."""
    contents: list
    cue: tuple
    source: tuple
    score: float


def log_softmax(x):
    x = x - x.max(-1, keepdims=True)
    return x - numpy.log(numpy.exp(x).sum(-1, keepdims=True))


def best_tags(scores, starts):
    """The best tag sequence in which an inside tag follows its own begin or inside tag within one passage; scores are log-probabilities."""
    kinds, opens, back = range(scores.shape[1]), set(starts), []
    total = [0.0] * len(kinds)
    for i, row in enumerate(scores.tolist()):
        best = max(kinds, key=total.__getitem__)
        before, now = [best] * len(kinds), [total[best] + x for x in row]
        for inside in range(2, len(kinds), 2):
            own = inside - 1 if total[inside - 1] >= total[inside] else inside
            before[inside] = own
            now[inside] = IMPOSSIBLE if i in opens else total[own] + row[inside]
        back.append(before)
        total = now
    tags = [max(kinds, key=total.__getitem__)]
    for before in back[:0:-1]:
        tags.append(before[tags[-1]])
    return tags[::-1]


def spans(tags, base):
    """[(first, end)] of one kind: a begin tag and the inside tags after it."""
    out = []
    for i, tag in enumerate(tags):
        if tag == base:
            out.append((i, i + 1))
        elif tag == base + 1 and out and out[-1][1] == i:
            out[-1] = (out[-1][0], i + 1)
    return out


def distance(a, b, ends, passages):
    """(tokens, sentence ends, passages) between two token ranges, 0 where they touch."""
    low, high = (a[1], b[0]) if a[0] <= b[0] else (b[1], a[0])
    if low >= high:
        return 0, 0, abs(passages[a[0]] - passages[b[0]])
    return high - low, int(ends[high] - ends[low]), abs(passages[a[0]] - passages[b[0]])


def to_columns(rows, columns):
    """The mean over rows of the log of the probability that falls on the columns."""
    part = rows[:, columns]
    top = part.max(1, keepdims=True)
    return float((top[:, 0] + numpy.log(numpy.exp(part - top).sum(1))).mean())


def choose(span, candidates, logs, firsts, weights, none_bias, ends, passages):
    """(best candidate or none, its penalised score) for one range; logs are the pointer's log-probabilities, column 0 = none."""
    rows = logs[firsts[span[0]:span[1]]]
    best, best_score = None, float(rows[:, 0].mean()) + none_bias
    for other in candidates:
        gap, sentences, apart = distance(span, other, ends, passages)
        score = to_columns(rows, firsts[other[0]:other[1]])
        score -= weights[0] * numpy.log1p(gap) + weights[1] * sentences + weights[2] * (apart > 0)
        if score > best_score:
            best, best_score = other, score
    return best, best_score


def decode(window, words, tags, to_cue, to_source, c=Constants()):
    """The attributions of one window; words are the texts of its basic tokens, the rest its logits per piece."""
    firsts = numpy.array(window.firsts)
    logs = log_softmax(tags[firsts])
    chosen = best_tags(logs + numpy.array(c.tag_bias), window.starts)
    sure = logs[range(len(chosen)), chosen]
    ends = numpy.concatenate([[0], numpy.cumsum([w in (".", "!", "?") for w in words])])
    passages = numpy.searchsorted(numpy.array(window.starts), numpy.arange(len(firsts)), "right")
    cue_logs, source_logs = log_softmax(to_cue), log_softmax(to_source)
    cues, sources = spans(chosen, CUE), spans(chosen, SOURCE)
    found, alone = {}, []
    for content in spans(chosen, CONTENT):
        if sure[content[0]:content[1]].mean() < c.least_content:
            continue
        cue, score = choose(content, cues, cue_logs, firsts, (c.gap, c.sentence, c.passage), c.no_cue_bias, ends, passages)
        if cue is None:
            alone.append(Attribution([content], None, None, score))
            continue
        if cue not in found:
            weights = (c.source_gap, c.source_sentence, c.source_passage)
            source, source_score = choose(cue, sources, source_logs, firsts, weights, c.no_source_bias, ends, passages)
            found[cue] = Attribution([], cue, source, source_score)
        found[cue].contents.append(content)
    return list(found.values()) + alone
