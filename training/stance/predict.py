"""Predictions of a checkpoint, for the scorer; and the model's inputs, for a run outside of Python.

    python3 -m stance.predict CHECKPOINT CALIBRATION.json ENCODER_FOLDER OUT_FOLDER SET.jsonl ...
    python3 -m stance.predict --inputs ENCODER_FOLDER OUT_FOLDER SET.jsonl ...      one "ids|source|target" a row
    python3 -m stance.predict --logits CALIBRATION.json LOGITS.txt OUT.jsonl SET.jsonl   from logits made elsewhere

The last takes logits of the exported graph, which hold the shift already.
"""

import json
import os
import sys

import numpy
import torch

from stance import calibrate, rows, scores, train
from stance.marking import Marker
from stance.model import StanceModel


def name_of(path):
    return os.path.basename(path).removesuffix(".jsonl")


def write(path, tested, chances):
    """A prediction file for the scorer."""
    with open(path, "w", encoding="utf-8") as out:
        for row, chance in zip(tested, chances):
            best = int(chance.argmax())
            line = {"id": row.id, "label": rows.LABELS[best], "confidence": round(float(chance[best]), 4)}
            out.write(json.dumps(line) + "\n")


def write_inputs(path, encoded):
    with open(path, "w", encoding="ascii") as out:
        for parts in encoded:
            out.write("|".join(" ".join(map(str, part)) for part in parts) + "\n")


def of_checkpoint(checkpoint, calibration, encoder, folder, paths):
    model = StanceModel()
    model.load_state_dict(torch.load(checkpoint))
    marker = Marker(train.word_reader(encoder))
    for path in paths:
        tested = rows.read(path)
        logits = train.logits_of(model, [marker.encode(row) for row in tested])
        chances = numpy.array([calibrate.probabilities(l[None], calibration[r.form])[0] for l, r in zip(logits, tested)])
        numpy.savez(os.path.join(folder, name_of(path) + ".npz"), logits=logits, labels=train.labels_of(tested))
        write(os.path.join(folder, name_of(path) + ".pred.jsonl"), tested, chances)


def of_logits(calibration, logits, out, path):
    tested = rows.read(path)
    found = numpy.loadtxt(logits)
    chances = [scores.softmax(l[None] / calibration[r.form]["temperature"])[0] for l, r in zip(found, tested)]
    write(out, tested, chances)


def read_json(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def main(arguments):
    torch.set_num_threads(1)
    if arguments[0] == "--inputs":
        marker = Marker(train.word_reader(arguments[1]))
        for path in arguments[3:]:
            encoded = [marker.encode(row) for row in rows.read(path)]
            write_inputs(os.path.join(arguments[2], name_of(path) + ".inputs.txt"), encoded)
    elif arguments[0] == "--logits":
        of_logits(read_json(arguments[1]), *arguments[2:5])
    else:
        of_checkpoint(arguments[0], read_json(arguments[1]), arguments[2], arguments[3], arguments[4:])


if __name__ == "__main__":
    main(sys.argv[1:])
