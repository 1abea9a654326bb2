"""Writes a trained tagger as int8 ONNX: export.py WEIGHTS OUT.onnx."""
import sys

import torch
from onnx import TensorProto

from attribution import student
from attribution.tagger import FEATURES, POINTER, Tagger
from attribution.train import FROZEN_LAYERS
from copydesk_training.encoder import Encoder
from copydesk_training.int8 import Graph, values


def pointer(graph, parts, query, key):
    """[b, n, n]: how well the key of column j answers the query of row i."""
    scaled = graph.add("Mul", parts[query], graph.number(POINTER ** -0.5))
    return graph.add("MatMul", scaled, graph.add("Transpose", parts[key], perm=[0, 2, 1]))


def export(model, path):
    graph = Graph()
    features = graph.add("Gather", graph.constant(values(model.features.weight)), "features")
    h = graph.encoder(model.encoder, "input_ids", extra=features)
    parts = graph.add("Split", graph.exact_linear(h, model.pointers), graph.shape(*[POINTER] * 4), outputs=4, axis=2)
    graph.name_output(graph.exact_linear(h, model.tags), "tags")
    graph.name_output(pointer(graph, parts, 0, 1), "content_to_cue")
    graph.name_output(pointer(graph, parts, 2, 3), "cue_to_source")
    outputs = [("tags", TensorProto.FLOAT, ["b", "n", 7]), ("content_to_cue", TensorProto.FLOAT, ["b", "n", "n"]),
               ("cue_to_source", TensorProto.FLOAT, ["b", "n", "n"])]
    if isinstance(model, student.Student):
        graph.name_output(graph.exact_linear(h, model.notice), "notice")
        outputs.append(("notice", TensorProto.FLOAT, ["b", "n", 1]))
    assert model.features.weight.shape[0] == FEATURES
    graph.save(path, "attribution", [("input_ids", TensorProto.INT64, ["b", "n"]), ("features", TensorProto.INT64, ["b", "n"])],
               outputs)


def load(weights):
    """The tagger of these weights: the student where they have a head for notices."""
    state = torch.load(weights)
    model = student.Student(dropout=0.0) if "notice.weight" in state else Tagger(Encoder(dropout=0.0, frozen=FROZEN_LAYERS))
    model.load_state_dict(state, strict=True)
    return model.eval()


if __name__ == "__main__":
    export(load(sys.argv[1]), sys.argv[2])
