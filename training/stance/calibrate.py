"""Fits what turns logits into probabilities, on held-out rows of the training sets alone.

    python3 -m stance.calibrate WORK_FOLDER CHECKPOINT_NAME > calibration.json

Each form has its own temperature and a shift a label: the mix of labels in training is not that of its set.
Below undetermined_below the answer is UNDETERMINED: the lowest confidence from which, on held-out rows of all
forms, at least UNSURE_ACCURACY of the answers in a band of a tenth are right.
"""

import json
import os
import sys

import numpy

from stance import scores
from stance.rows import LABELS

FORMS = ("portrayal", "directed", "claim")
SHIFTS = numpy.arange(-1.2, 1.21, 0.1)
NEUTRAL = LABELS.index("NEUTRAL")
UNSURE_ACCURACY = 0.5
MOST_ERROR = 0.03


def fitted(logits, labels):
    """(temperature, shift): the best macro-F1 among those shifts of NEUTRAL whose calibration error stays small.

    The temperature for each shift is the one with the least log loss.
    """
    best = None
    for neutral in SHIFTS:
        shift = numpy.zeros(len(LABELS))
        shift[NEUTRAL] = neutral
        moved = logits + shift
        temperature = scores.fitted_temperature(moved, labels)
        chances = scores.softmax(moved / temperature)
        predicted = chances.argmax(1)
        error = scores.calibration_error(chances.max(1), predicted == labels)
        rank = (-max(0.0, error - MOST_ERROR), scores.macro_f1(labels, predicted))
        if best is None or rank > best[0]:
            best = (rank, temperature, shift / temperature)
    return best[1], best[2]


def threshold(confidence, right):
    """The lowest tenth from 0.35 up in which at least UNSURE_ACCURACY of the answers are right."""
    for low in numpy.arange(0.35, 0.8, 0.05):
        band = (confidence >= low) & (confidence < low + 0.1)
        if band.sum() >= 20 and right[band].mean() >= UNSURE_ACCURACY:
            return float(round(low, 2))
    return 0.5


def calibration_of(found):
    """found: form -> (logits, labels)."""
    result, confidence, right = {}, [], []
    for form in FORMS:
        logits, labels = found[form]
        if form == "claim":
            temperature, shift = scores.fitted_temperature(logits, labels), numpy.zeros(len(LABELS))
        else:
            temperature, shift = fitted(logits, labels)
        chances = scores.softmax(logits / temperature + shift)
        confidence.append(chances.max(1))
        right.append(chances.argmax(1) == labels)
        result[form] = {"temperature": round(temperature, 4), "shift": [round(float(s), 4) for s in shift]}
    result["undetermined_below"] = threshold(numpy.concatenate(confidence), numpy.concatenate(right))
    return result


def saved(folder, name):
    """What training measured on its held-out rows: form -> (logits, labels)."""
    found = {}
    for form in FORMS:
        with numpy.load(os.path.join(folder, f"{name}-{form}.npz")) as file:
            found[form] = file["logits"], file["labels"]
    return found


if __name__ == "__main__":
    print(json.dumps(calibration_of(saved(sys.argv[1], sys.argv[2])), indent=2))
