"""Macro-F1, calibration error, temperatures: small measures over logits and labels, in NumPy."""

import numpy


def softmax(logits):
    raised = numpy.exp(logits - logits.max(1, keepdims=True))
    return raised / raised.sum(1, keepdims=True)


def macro_f1(labels, predicted, classes=None):
    """The mean F1 over the classes that the labels hold."""
    parts = []
    for c in sorted(set(labels.tolist())) if classes is None else classes:
        right = ((labels == c) & (predicted == c)).sum()
        total = (labels == c).sum() + (predicted == c).sum()
        parts.append(2 * right / total if total else 0.0)
    return float(numpy.mean(parts))


def calibration_error(confidence, right, bins=10):
    """The expected calibration error over bins of equal width, 0 to 1."""
    at = numpy.minimum(bins - 1, (confidence * bins).astype(int))
    return float(sum(abs(right[at == b].sum() - confidence[at == b].sum()) for b in range(bins)) / len(right))


def surer_half(confidence, right):
    """The accuracy on the half with the highest confidence."""
    return float(right[numpy.argsort(-confidence, kind="stable")[: max(1, len(right) // 2)]].mean())


def log_loss(logits, labels):
    return float(-numpy.log(softmax(logits)[numpy.arange(len(labels)), labels] + 1e-12).mean())


def fitted_temperature(logits, labels):
    """The divisor of the logits with the least log loss, from a grid of 0.5 to 4."""
    grid = numpy.geomspace(0.5, 4.0, 121)
    return float(min(grid, key=lambda t: log_loss(logits / t, labels)))


def summary(logits, labels):
    chances = softmax(logits)
    predicted, confidence = chances.argmax(1), chances.max(1)
    right = predicted == labels
    return {
        "n": len(labels),
        "accuracy": round(float(right.mean()), 4),
        "macro_f1": round(macro_f1(labels, predicted), 4),
        "ece": round(calibration_error(confidence, right), 4),
        "surer_half": round(surer_half(confidence, right), 4),
    }
