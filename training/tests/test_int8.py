import unittest

import numpy
import onnx
import torch

from attribution.tagger import pointer_loss
from copydesk_training.int8 import Graph, quantized


class Int8Test(unittest.TestCase):
    def test_largest_value_of_a_column_becomes_127(self):
        matrix = numpy.array([[0.5, -2.0], [1.0, 0.0]], numpy.float32)
        whole, scale = quantized(matrix, 0)
        self.assertEqual(whole.max(0).tolist(), [127, 0])
        self.assertEqual(whole.min(0).tolist(), [64, -127])
        self.assertLess(numpy.abs(whole * scale - matrix).max(), 0.01)

    def test_column_of_zeros_stays_zero(self):
        self.assertEqual(quantized(numpy.zeros((3, 2), numpy.float32), 0)[0].tolist(), [[0, 0]] * 3)

    def test_linear_map_keeps_its_weights_in_int8(self):
        graph = Graph()
        linear = torch.nn.Linear(4, 3)
        graph.linear("x", linear)
        kinds = {c.data_type for c in graph.constants if len(c.dims) == 2}
        self.assertEqual(kinds, {onnx.TensorProto.INT8})
        self.assertIn("MatMulInteger", [n.op_type for n in graph.nodes])

    def test_equal_small_constants_are_written_once(self):
        graph = Graph()
        self.assertEqual(graph.number(2.0), graph.number(2.0))


class PointerTest(unittest.TestCase):
    def test_sure_and_right_costs_nothing_and_padding_takes_no_part(self):
        logits = torch.zeros(1, 3, 3)
        logits[0, 0, 1], logits[0, 0, 2] = 20.0, 50.0
        rows, targets = torch.tensor([[True, False, False]]), torch.zeros(1, 3, 3, dtype=torch.bool)
        targets[0, 0, 1] = True
        self.assertLess(pointer_loss(logits, rows, targets, torch.tensor([[1, 1, 0]])).item(), 1e-5)

    def test_batch_without_rows_costs_nothing(self):
        none = torch.zeros(1, 2, dtype=torch.bool)
        self.assertEqual(pointer_loss(torch.ones(1, 2, 2), none, torch.zeros(1, 2, 2, dtype=torch.bool), torch.ones(1, 2)).item(), 0)


if __name__ == "__main__":
    unittest.main()
