"""The table of the model's card: systems by set, each with its 95% interval over rows.

    python3 -m stance.table CORPORA NAME=FOLDER ...

A folder holds SET.pred.jsonl for some sets.  "majority" is the label most frequent in the tested set itself.
"""

import json
import os
import sys

import numpy

from stance import rows, scores

SETS = ("newsmtsc.mt", "dse.valid", "perspectrum.dev", "gwsd.train")
DRAWS, SEED = 1000, 7


def interval(measure, *columns):
    """The 2.5% and 97.5% quantiles of a measure over rows drawn with replacement."""
    rng = numpy.random.default_rng(SEED)
    size = len(columns[0])
    found = []
    for _ in range(DRAWS):
        at = rng.integers(0, size, size)
        found.append(measure(*[c[at] for c in columns]))
    return float(numpy.quantile(found, 0.025)), float(numpy.quantile(found, 0.975))


def read_predictions(path, tested):
    """(labels, predicted, confidence) in the order of the tested rows."""
    with open(path, encoding="utf-8") as lines:
        found = {line["id"]: line for line in map(json.loads, lines)}
    answers = [found.get(row.id, {"label": "NEUTRAL", "confidence": 0.0}) for row in tested]
    labels = numpy.array([row.label for row in tested])
    predicted = numpy.array([rows.LABELS.index(a["label"]) for a in answers])
    return labels, predicted, numpy.array([a.get("confidence", 0.0) for a in answers])


def accuracy(labels, predicted):
    return float((labels == predicted).mean())


def reverse_called_polar(tested, predicted):
    """Of the reverses of polar pairs, the share that is called polar."""
    _, reverse, _ = rows.directed_kinds(tested)
    ids = {row.id for row in reverse}
    at = [i for i, row in enumerate(tested) if row.id in ids]
    return float((predicted[at] != rows.LABELS.index("NEUTRAL")).mean())


def line(name, tested, labels, predicted, confidence):
    classes = sorted(set(labels.tolist()))
    measure = lambda l, p: scores.macro_f1(l, p, classes)
    f1, low_high = measure(labels, predicted), interval(measure, labels, predicted)
    right, bounds = accuracy(labels, predicted), interval(accuracy, labels, predicted)
    parts = [name, f"{f1:.3f} ({low_high[0]:.3f}-{low_high[1]:.3f})", f"{right:.3f} ({bounds[0]:.3f}-{bounds[1]:.3f})"]
    if confidence is not None and confidence.any():
        hit = predicted == labels
        parts.append(f"{scores.calibration_error(confidence, hit):.3f}")
        parts.append(f"{scores.surer_half(confidence, hit):.3f}")
    else:
        parts += ["-", "-"]
    parts.append(f"{reverse_called_polar(tested, predicted):.3f}" if "dse" in tested[0].id else "-")
    return "| " + " | ".join(parts) + " |"


def main(corpora, *systems):
    for name in SETS:
        tested = rows.read(os.path.join(corpora, name + ".jsonl"))
        labels = numpy.array([row.label for row in tested])
        print(f"\n{name}, {len(tested)} rows\n")
        print("| system | macro-F1 (95%) | accuracy (95%) | ECE | surer half | reverse called polar |\n|---|---|---|---|---|---|")
        most = numpy.full(len(labels), numpy.bincount(labels).argmax())
        print(line("majority", tested, labels, most, None))
        for system, folder in (given.split("=", 1) for given in systems):
            path = os.path.join(folder, name + ".pred.jsonl")
            if os.path.exists(path):
                print(line(system, tested, *read_predictions(path, tested)))


if __name__ == "__main__":
    main(*sys.argv[1:])
