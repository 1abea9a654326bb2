"""Writes the stance model as one int8 ONNX graph, and model.json with its temperatures beside it.

python3 -m stance.export CHECKPOINT CALIBRATION.json VOCABULARY FOLDER [--name stance-1]
"""

import argparse
import hashlib
import json
import os

import numpy
import torch
from onnx import TensorProto

from copydesk_training.int8 import Graph, values

from stance.marking import CLAIM_PIECES, SOURCE_OPEN, TARGET_OPEN
from stance.model import StanceModel, embedding_table
from stance.rows import LABELS

FORMS = ("portrayal", "directed", "claim")
RECIPE = (
    "[CLS] text [SEP], or [CLS] text [SEP] claim [SEP] where the target is not marked in the text. Every basic token that a "
    "span touches belongs to it. [unused0] (id 1) before and [unused1] (id 2) after the target's tokens, [unused2] (id 3) and "
    "[unused3] (id 4) around the source's; where both begin or end at one place, the source's mark is the outer one. "
    "source_span and target_span are 1 on the span's pieces, not on the marks; "
    "without a marked target, target_span is 1 on the claim's pieces. A claim keeps its first claim_pieces pieces. "
    "A text longer than max_pieces keeps the words from source to target (or the target alone), grown by one word at "
    "a time, left and right in turn, while it fits."
)


def graph_of(model, calibration):
    """The graph's nodes: encoder, pooling, head in fp32, then the shift of the pair's form."""
    graph = Graph()
    with torch.no_grad():
        model.encoder.words.weight.copy_(embedding_table(model))
    vectors = graph.encoder(model.encoder, "input_ids", "attention_mask")
    first = graph.add("Squeeze", graph.add("Gather", vectors, graph.shape(0), axis=1), graph.shape(1))
    pooled = [first, mean_of(graph, vectors, "target_span"), mean_of(graph, vectors, "source_span")]
    hidden = graph.add("Tanh", graph.exact_linear(graph.add("Concat", *pooled, axis=1), model.hidden))
    logits = graph.exact_linear(hidden, model.out)
    graph.name_output(calibrated(graph, logits, calibration), "logits")
    return graph


def mean_of(graph, vectors, flags):
    """[b, 384]: the mean of the flagged vectors, 0 where none is."""
    total = graph.add("Squeeze", graph.add("MatMul", graph.add("Unsqueeze", flags, graph.shape(1)), vectors), graph.shape(1))
    count = graph.add("ReduceSum", flags, graph.shape(1), keepdims=1)
    return graph.add("Div", total, graph.add("Max", count, graph.number(1.0)))


def calibrated(graph, logits, calibration):
    """The logits plus the shift of the pair's form, which is seen from its marks."""
    target, source = has(graph, TARGET_OPEN), has(graph, SOURCE_OPEN)
    one = graph.number(1.0)
    no_target, no_source = graph.add("Sub", one, target), graph.add("Sub", one, source)
    forms = (
        (target, no_source, calibration["portrayal"]["shift"]),
        (target, source, calibration["directed"]["shift"]),
        (no_target, source, calibration["claim"]["shift"]),
        (no_target, no_source, calibration["claim"]["shift_without_source"]),
    )
    for first, second, shift in forms:
        share = graph.add("Mul", first, second)
        offset = graph.constant(numpy.array([shift], numpy.float32))
        logits = graph.add("Add", logits, graph.add("MatMul", share, offset))
    return logits


def has(graph, mark):
    """[b, 1]: 1.0 where the row holds the mark."""
    equal = graph.add("Equal", "input_ids", graph.shape(mark))
    return graph.add("ReduceMax", graph.add("Cast", equal, to=TensorProto.FLOAT), axes=[1], keepdims=1)


def sha256(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def write(checkpoint, calibration, vocabulary, folder, name, max_pieces=128):
    os.makedirs(folder, exist_ok=True)
    model = StanceModel()
    model.load_state_dict(torch.load(checkpoint))
    path = os.path.join(folder, "model.onnx")
    b, n = "rows", "pieces"
    inputs = [("input_ids", TensorProto.INT64, [b, n]), ("attention_mask", TensorProto.INT64, [b, n])]
    inputs += [(flags, TensorProto.FLOAT, [b, n]) for flags in ("source_span", "target_span")]
    graph_of(model, calibration).save(path, "stance", inputs, [("logits", TensorProto.FLOAT, [b, len(LABELS)])])
    description = {
        "name": "stance",
        "version": name,
        "sha256": sha256(path),
        "vocabulary_sha256": sha256(vocabulary),
        "labels": list(LABELS),
        "max_pieces": max_pieces,
        "claim_pieces": CLAIM_PIECES,
        "marks": {"target": [1, 2], "source": [3, 4]},
        "temperature": {form: calibration[form]["temperature"] for form in FORMS},
        "shift_in_graph": {
            **{form: calibration[form]["shift"] for form in FORMS},
            "claim_without_source": calibration["claim"]["shift_without_source"],
        },
        "undetermined_below": {form: calibration[form]["undetermined_below"] for form in FORMS},
        "input": RECIPE,
    }
    with open(os.path.join(folder, "model.json"), "w", encoding="utf-8") as out:
        json.dump(description, out, indent=2, ensure_ascii=False)
        out.write("\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("checkpoint", "calibration", "vocabulary", "folder"):
        parser.add_argument(name)
    parser.add_argument("--name", default="stance-1")
    args = parser.parse_args()
    with open(args.calibration, encoding="utf-8") as given:
        calibration = json.load(given)
    write(args.checkpoint, calibration, args.vocabulary, args.folder, args.name)


if __name__ == "__main__":
    main()
