"""What the Java reader must give: own sentences with their pieces, and the exported graph's probabilities.

    python3 -m stance.parity ENCODER_FOLDER ROWS.jsonl INPUTS.txt          the rows chosen, and their inputs
    python3 -m stance.parity ENCODER_FOLDER ROWS.jsonl CALIBRATION.json LOGITS.txt > parity.json

Between the two, the inputs go through the graph (one row a run) in any ONNX runtime.
"""

import dataclasses
import json
import sys

import numpy

from stance import predict, rows, scores, train
from stance.marking import Marker

COUNT = 44


def chosen(path):
    """Own rows spread over the file; every eighth without its speaker, and one far too long for the model."""
    every = rows.read(path)
    picked = every[:: max(1, len(every) // COUNT)][: COUNT - 1]
    picked = [dataclasses.replace(r, source=None) if n % 8 == 3 else r for n, r in enumerate(picked)]
    first = next(r for r in picked if r.target is not None and r.source is not None)
    return [*picked, dataclasses.replace(first, id=first.id + "/long", text=first.text + " And so on and on." * 60)]


def entries(marker, picked, calibration, logits):
    for row, given in zip(picked, logits):
        ids, source, target = marker.encode(row)
        chances = scores.softmax(given[None] / calibration[row.form]["temperature"])[0]
        yield {
            "id": row.id,
            "text": row.text,
            "source": row.source,
            "target": row.target,
            "claim": row.claim,
            "form": row.form,
            "ids": ids,
            "source_span": [i for i, flag in enumerate(source) if flag],
            "target_span": [i for i, flag in enumerate(target) if flag],
            "logits": [round(float(x), 4) for x in given],
            "probabilities": [round(float(x), 4) for x in chances],
        }


def main(encoder, path, *rest):
    marker, picked = Marker(train.word_reader(encoder)), chosen(path)
    if len(rest) == 1:
        predict.write_inputs(rest[0], [marker.encode(row) for row in picked])
        return
    found = entries(marker, picked, predict.read_json(rest[0]), numpy.loadtxt(rest[1]))
    lines = [json.dumps(entry, ensure_ascii=False) for entry in found]
    print("[\n" + ",\n".join(lines) + "\n]")


if __name__ == "__main__":
    main(*sys.argv[1:])
