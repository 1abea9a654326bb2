"""Chooses the decoder's constants on the held-out articles, one constant after the other.

What no link constant changes (tags, spans, the pointers' answers) is computed once for each set of tag biases.
"""
import collections
import dataclasses

import numpy

from attribution import decode
from attribution.decode import Attribution, Constants
from attribution.evaluate import kind_of, node, regions_of
from attribution.gold import CONTENT, CUE, SOURCE
from attribution.predict import merge

START = Constants(tag_bias=(0.0, -2.0, 0.0, 0.0, 0.0, 0.15, 0.0), least_content=-1.1, gap=0.45, sentence=0.6, passage=2.2,
                  source_gap=0.4, source_sentence=0.3, source_passage=1.0, no_cue_bias=-3.0, no_source_bias=-1.0)
BIASES = ((1, (-1.2, -0.6, 0.6, 1.2)), (3, (-0.7, -0.35, 0.35, 0.7)), (5, (-0.7, -0.35, 0.35, 0.7)), (0, (-0.6, -0.3, 0.3, 0.6)))
LINKS = (("least_content", (-0.3, -0.15, 0.15, 0.3)), ("source_gap", (-0.3, -0.15, 0.15, 0.3, 0.5)), ("gap", (-0.3, -0.15, 0.15, 0.3)),
         ("sentence", (-0.4, -0.2, 0.2, 0.4)), ("passage", (-0.7, 0.7, 1.5)), ("source_sentence", (-0.3, 0.3, 0.6)),
         ("source_passage", (-0.7, 0.7, 1.5)), ("no_source_bias", (-1.0, -0.5, 0.5, 1.0)), ("no_cue_bias", (-3.0, 1.0, 2.0)))
GOALS = (("all", "joint", 1.0), ("all", "exact", 0.5), ("all", "soft", 0.4), ("quoted", "joint", 0.3), ("mixed", "exact", 0.1))
DIRECT_GOALS = (("joint", 0.5), ("exact", 0.2))


class Scored:
    """Held-out articles with the logits of their windows, scored by ../shared/eval/score_quotes.py (given as a module)."""

    def __init__(self, scorer, read, logits):
        self.scorer, self.read = scorer, read
        logits = iter(logits)
        self.windows = [[(w, own, *next(logits)) for w, own in cuts] for _, cuts in read]
        self.regions = [regions_of(a["text"]) for a, _ in read]
        self.words = [[[a["text"][s:e] for s, e in w.tokens] for w, _ in cuts] for a, cuts in read]
        self.links = [[(decode.log_softmax(w[3]), decode.log_softmax(w[4])) for w in windows] for windows in self.windows]
        self.logs = [[decode.log_softmax(w[2][numpy.array(w[0].firsts)]) for w in windows] for windows in self.windows]
        self.kept = {}

    def parts(self, bias):
        """Per article and window: contents with how sure they are, their cue answers, cues, their source answers, sources."""
        if bias not in self.kept:
            self.kept = {bias: [[self.window_parts(a, k, bias) for k in range(len(self.windows[a]))] for a in range(len(self.windows))]}
        return self.kept[bias]

    def window_parts(self, article, k, bias):
        w, own = self.windows[article][k][:2]
        logs, firsts = self.logs[article][k], numpy.array(w.firsts)
        tags = decode.best_tags(logs + numpy.array(bias), w.starts)
        sure = logs[range(len(tags)), tags]
        ends = numpy.concatenate([[0], numpy.cumsum([x in (".", "!", "?") for x in self.words[article][k]])])
        passages = numpy.searchsorted(numpy.array(w.starts), numpy.arange(len(firsts)), "right")

        def answers(span, others, links):
            rows = links[firsts[span[0]:span[1]]]
            near = [(decode.to_columns(rows, firsts[o[0]:o[1]]), *decode.distance(span, o, ends, passages)) for o in others]
            return float(rows[:, 0].mean()), near

        to_cue, to_source = self.links[article][k]
        cues, sources = decode.spans(tags, CUE), decode.spans(tags, SOURCE)
        contents = [c for c in decode.spans(tags, CONTENT) if c[0] >= own]
        return (w, own, [(c, sure[c[0]:c[1]].mean(), answers(c, cues, to_cue)) for c in contents], cues,
                [answers(u, sources, to_source) for u in cues], sources)

    def attributions(self, parts, c):
        w, own, contents, cues, to_source, sources = parts
        found = {}
        for content, sure, answer in contents:
            if sure < c.least_content:
                continue
            cue = pick(answer, c.gap, c.sentence, c.passage, c.no_cue_bias)
            if cue is None:
                found[content] = Attribution([content], None, None, 0)
                continue
            if ("cue", cue) not in found:
                source = pick(to_source[cue], c.source_gap, c.source_sentence, c.source_passage, c.no_source_bias)
                found["cue", cue] = Attribution([], cues[cue], None if source is None else sources[source], 0)
            found["cue", cue].contents.append(content)
        return w, own, list(found.values())

    def predictions(self, c):
        for (a, _), windows, regions in zip(self.read, self.parts(tuple(c.tag_bias)), self.regions):
            quotes = []
            for q in merge([self.attributions(p, c) for p in windows]):
                spans = sorted(q["contents"])
                near = [r for r in regions if r[0] < spans[-1][1] and r[1] > spans[0][0]]
                quotes.append({"start": spans[0][0], "end": max(e for _, e in spans), "spans": spans,
                               "kind": kind_of(a["text"], near, spans), "speaker": node(a["text"], q["source"])})
            yield quotes

    def scores(self, c):
        """(direct alone, everything): summaries of the scorer."""
        direct, everything = collections.Counter(), collections.Counter()
        for (a, _), quotes in zip(self.read, self.predictions(c)):
            direct.update(self.scorer.score_article(a["text"], a["quotes"], quotes, {"direct"}))
            everything.update(self.scorer.score_article(a["text"], a["quotes"], quotes, None))
        return self.scorer.summary(direct), self.scorer.summary(everything)

    def worth(self, c):
        direct, everything = self.scores(c)
        return (sum(x * everything[row][m]["f1"] for row, m, x in GOALS) + sum(x * direct["direct"][m]["f1"] for m, x in DIRECT_GOALS))


def pick(answer, gap, sentence, passage, none_bias):
    best, best_score = None, answer[0] + none_bias
    for i, (score, between, sentences, apart) in enumerate(answer[1]):
        score -= gap * numpy.log1p(between) + sentence * sentences + passage * (apart > 0)
        if score > best_score:
            best, best_score = i, score
    return best


def moved(c, name, step):
    if isinstance(name, int):
        return dataclasses.replace(c, tag_bias=tuple(round(b + step * (i == name), 3) for i, b in enumerate(c.tag_bias)))
    return dataclasses.replace(c, **{name: round(getattr(c, name) + step, 3)})


def tune(scored, start=START, rounds=1):
    """(constants, their worth): the best neighbour of each constant in turn, the tag biases first."""
    best, worth = start, scored.worth(start)
    for _ in range(rounds):
        before = best
        for name, steps in BIASES + LINKS:
            base = best
            for step in steps:
                tried = moved(base, name, step)
                value = scored.worth(tried)
                if value > worth:
                    best, worth = tried, value
        if best == before:
            break
    return best, worth
