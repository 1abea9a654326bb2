"""Writes the encoder as an int8 ONNX graph, node by node, without any conversion tool.

Every linear map keeps int8 weights with one scale a column; its input is quantized as it comes
(DynamicQuantizeLinear), multiplied in integers (MatMulInteger) and scaled back.  Word embeddings
are int8 with one scale a row.  Norms, softmax and GELU stay in fp32.
"""
import numpy
from onnx import TensorProto, checker, helper, numpy_helper, save

from copydesk_training.encoder import EPSILON, HEADS, WIDTH

OPSET, IR_VERSION = 17, 8
LARGEST = 127


def quantized(matrix, axis):
    """(int8 matrix, scales): symmetric, the largest value along the axis becomes 127."""
    scale = numpy.maximum(numpy.abs(matrix).max(axis=axis, keepdims=True), 1e-12) / LARGEST
    return numpy.rint(matrix / scale).astype(numpy.int8), scale.astype(numpy.float32)


def values(parameter):
    return parameter.detach().float().numpy()


class Graph:
    """Nodes and constants of a graph that is written from its inputs on; every method returns a name."""

    def __init__(self):
        self.nodes, self.constants, self.kept = [], [], {}

    def constant(self, array, name=None):
        array = numpy.ascontiguousarray(array)
        key = (array.dtype.str, array.shape, array.tobytes()) if array.size <= 16 else None
        if key and key in self.kept:
            return self.kept[key]
        name = name or f"c{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(array, name))
        if key:
            self.kept[key] = name
        return name

    def number(self, value):
        return self.constant(numpy.array(value, numpy.float32))

    def shape(self, *sizes):
        return self.constant(numpy.array(sizes, numpy.int64))

    def add(self, kind, *inputs, outputs=1, **attributes):
        names = [f"n{len(self.nodes)}_{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(kind, list(inputs), names, **attributes))
        return names[0] if outputs == 1 else names

    def name_output(self, value, name):
        self.nodes.append(helper.make_node("Identity", [value], [name]))

    def linear(self, x, linear):
        """An int8 linear map; linear is a torch module with weight [out, in] and a bias."""
        weight, scale = quantized(values(linear.weight).T, 0)
        rounded, step, zero = self.add("DynamicQuantizeLinear", x, outputs=3)
        product = self.add("MatMulInteger", rounded, self.constant(weight), zero)
        factor = self.add("Mul", step, self.constant(scale[0]))
        scaled = self.add("Mul", self.add("Cast", product, to=TensorProto.FLOAT), factor)
        return self.add("Add", scaled, self.constant(values(linear.bias)))

    def exact_linear(self, x, linear):
        """The same in fp32, for small heads."""
        product = self.add("MatMul", x, self.constant(values(linear.weight).T))
        return self.add("Add", product, self.constant(values(linear.bias)))

    def norm(self, x, norm):
        return self.add("LayerNormalization", x, self.constant(values(norm.weight)), self.constant(values(norm.bias)),
                        axis=-1, epsilon=EPSILON)

    def gelu(self, x):
        half = self.add("Erf", self.add("Div", x, self.number(2.0 ** 0.5)))
        return self.add("Mul", self.add("Mul", x, self.add("Add", half, self.number(1.0))), self.number(0.5))

    def embeddings(self, encoder, ids):
        """Words (int8, a scale a row) and positions, summed: [b, n, 384] of ids [b, n]."""
        words, scales = quantized(values(encoder.words.weight), 1)
        rows = self.add("Cast", self.add("Gather", self.constant(words, "words"), ids), to=TensorProto.FLOAT)
        rows = self.add("Mul", rows, self.add("Gather", self.constant(scales, "word_scales"), ids))
        length = self.add("Gather", self.add("Shape", ids), self.shape(1), axis=0)
        places = self.add("Slice", self.constant(values(encoder.positions.weight), "positions"), self.shape(0), length, self.shape(0))
        return self.add("Add", rows, places)

    def mask(self, mask):
        """int64 [b, n], 1 on pieces, to what is added to scores: [b, 1, 1, n]."""
        off = self.add("Sub", self.number(1.0), self.add("Cast", mask, to=TensorProto.FLOAT))
        return self.add("Mul", self.add("Unsqueeze", off, self.shape(1, 2)), self.number(-10000.0))

    def attention(self, layer, x, mask):
        size = WIDTH // HEADS
        split = self.add("Reshape", self.linear(x, layer.qkv), self.shape(0, 0, 3 * HEADS, size))
        q, k, v = self.add("Split", split, self.shape(HEADS, HEADS, HEADS), outputs=3, axis=2)
        q = self.add("Transpose", self.add("Mul", q, self.number(size ** -0.5)), perm=[0, 2, 1, 3])
        scores = self.add("MatMul", q, self.add("Transpose", k, perm=[0, 2, 3, 1]))
        if mask is not None:
            scores = self.add("Add", scores, mask)
        mixed = self.add("MatMul", self.add("Softmax", scores, axis=-1), self.add("Transpose", v, perm=[0, 2, 1, 3]))
        mixed = self.add("Reshape", self.add("Transpose", mixed, perm=[0, 2, 1, 3]), self.shape(0, 0, WIDTH))
        return self.linear(mixed, layer.out)

    def encoder(self, encoder, ids, mask=None, extra=None):
        """The last vectors [b, n, 384]; ids, mask (or none) and extra (or none) are names of values."""
        x = self.embeddings(encoder, ids)
        bias = None if mask is None else self.mask(mask)
        if extra is not None and not encoder.frozen:
            x = self.add("Add", x, extra)
        x = self.norm(x, encoder.norm)
        for i, layer in enumerate(encoder.layers):
            if extra is not None and encoder.frozen and i == encoder.frozen:
                x = self.add("Add", x, extra)
            x = self.norm(self.add("Add", x, self.attention(layer, x, bias)), layer.norm1)
            inner = self.gelu(self.linear(x, layer.up))
            x = self.norm(self.add("Add", x, self.linear(inner, layer.down)), layer.norm2)
        return x

    def save(self, path, name, inputs, outputs):
        """Checks and writes the graph; inputs and outputs are (name, element type, shape) with names for open sizes."""
        info = lambda items: [helper.make_tensor_value_info(*item) for item in items]
        graph = helper.make_graph(self.nodes, name, info(inputs), info(outputs), self.constants)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], producer_name="copydesk")
        model.ir_version = IR_VERSION
        checker.check_model(model)
        save(model, path)
