"""Writes the tiny networks of the tests beside this file: each word of the vocabulary has three scores, a text the sum of its words'.

    /usr/bin/python3 make.py
"""
import hashlib
import json
import os

import numpy
from onnx import TensorProto, helper, numpy_helper, save

HERE = os.path.dirname(os.path.abspath(__file__))
SCORES = {"bad": (4, 0, 0), "poor": (3, 0, 0), "fine": (0, 3, 0), "good": (0, 0, 4), "great": (0, 0, 5)}
WORDS = "[PAD] [unused0] [unused1] [unused2] [unused3] [UNK] [CLS] [SEP] the plan is river said . ##s".split() + list(SCORES)


def network(name, inputs):
    table = numpy.array([SCORES.get(word, (0, 0.01, 0)) for word in WORDS], numpy.float32)
    nodes = [helper.make_node("Gather", ["table", "input_ids"], ["rows"]),
             helper.make_node("ReduceSum", ["rows", "axis"], ["logits"], keepdims=0)]
    constants = [numpy_helper.from_array(table, "table"), numpy_helper.from_array(numpy.array([1], numpy.int64), "axis")]
    info = [helper.make_tensor_value_info(n, kind, ["b", "n"]) for n, kind in inputs]
    out = [helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["b", 3])]
    model = helper.make_model(helper.make_graph(nodes, name, info, out, constants), opset_imports=[helper.make_opsetid("", 17)])
    model.ir_version = 8
    save(model, os.path.join(HERE, name))


def digest(name):
    with open(os.path.join(HERE, name), "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


with open(os.path.join(HERE, "vocab.txt"), "w", encoding="utf-8") as out:
    out.writelines(word + "\n" for word in WORDS)
whole, real = TensorProto.INT64, TensorProto.FLOAT
network("pair.onnx", [("input_ids", whole), ("attention_mask", whole), ("token_type_ids", whole)])
network("stance.onnx", [("input_ids", whole), ("attention_mask", whole), ("source_span", real), ("target_span", real)])
with open(os.path.join(HERE, "stance.json"), "w", encoding="utf-8") as out:
    json.dump({"name": "stance", "version": "tiny-1", "sha256": digest("stance.onnx"), "vocabulary_sha256": digest("vocab.txt"),
               "labels": ["AGAINST", "NEUTRAL", "FAVOUR"], "max_pieces": 64, "temperature": {"in_text": 1.0, "claim": 2.0},
               "undetermined_below": 0.5}, out, indent=2)
    out.write("\n")
