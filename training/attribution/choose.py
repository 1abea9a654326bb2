"""Exports candidates and scores them on the held-out articles: choose.py CORPUS WORK SCORER NAME=WEIGHTS[,WEIGHTS ...] ...

Several weights behind one name are averaged.  Every candidate leaves NAME.onnx and NAME.json (constants and scores) in WORK.
"""
import dataclasses
import importlib.util
import json
import os
import sys

import torch

from attribution import gold, run
from attribution.evaluate import read_windows
from attribution.export import export, load
from attribution.predict import Layout
from attribution.tune import START, Scored, tune
from copydesk_training import encoder
from copydesk_training.wordpieces import WordPieces

LAYOUT = Layout()


def module(path):
    """The scorer, which is a script of its own."""
    spec = importlib.util.spec_from_file_location("score_quotes", path)
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    return scorer


def averaged(paths):
    """The mean of several weights."""
    states = [torch.load(p) for p in paths]
    return {k: sum(s[k] for s in states) / len(states) for k in states[0]}


def numbers(direct, everything):
    """The figures that the targets name, in percent."""
    part = lambda row: {m: round(100 * row[m]["f1"], 2) for m in ("exact", "soft", "joint")} | {"speaker": round(100 * row["speaker"]["acc"], 2)}
    return {"direct alone": part(direct["direct"])} | {r: part(everything[r]) for r in ("direct", "mixed", "indirect", "quoted", "all")}


def candidate(name, weights, work, articles, word_pieces, scorer, start):
    path = os.path.join(work, name + ".onnx")
    mean = os.path.join(work, name + ".pt")
    if not os.path.exists(path):
        torch.save(averaged(weights), mean)
        export(load(mean), path)
        os.remove(mean)
    read = read_windows(articles, word_pieces, LAYOUT)
    scored = Scored(scorer, read, run.logits(path, [w for _, cuts in read for w, _ in cuts], work))
    constants, worth = tune(scored, start)
    result = {"name": name, "weights": weights, "worth": worth, "decoder": dataclasses.asdict(constants),
              "held_out": numbers(*scored.scores(constants))}
    with open(os.path.join(work, name + ".json"), "w", encoding="utf-8") as file:
        json.dump(result, file, indent=1)
    print(json.dumps(result), flush=True)
    return constants


def main(corpus, work, scorer, *names):
    _, articles = gold.split(gold.read(os.path.join(corpus, "train.gold.jsonl")))
    word_pieces = WordPieces(encoder.vocabulary(encoder.fetch(os.path.join(work, "encoder"))))
    start = START
    for item in names:
        name, weights = item.split("=")
        start = candidate(name, weights.split(","), work, articles, word_pieces, module(scorer), start)


if __name__ == "__main__":
    torch.set_num_threads(1)
    main(*sys.argv[1:])
