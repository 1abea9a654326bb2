"""Fits what turns logits into probabilities, on held-out rows of the training sets alone.

    python3 -m stance.calibrate WORK_FOLDER CHECKPOINT_NAME > calibration.json

Probabilities are softmax((logits + shift) / temperature), with both of the pair's form.  The shift is one of
NEUTRAL: how often training showed it is not how often its set has it.  Below undetermined_below the answer is
UNDETERMINED: the lowest confidence from which half of the answers in a band of a tenth are right.
"""

import json
import os
import sys

import numpy

from stance import scores
from stance.rows import LABELS

FORMS = ("portrayal", "directed", "claim")
SHIFTS = numpy.arange(-1.5, 1.51, 0.1)
NEUTRAL = LABELS.index("NEUTRAL")
UNSURE_ACCURACY = 0.5
MOST_ERROR = 0.025


def probabilities(logits, fitted):
    return scores.softmax((logits + numpy.array(fitted["shift"])) / fitted["temperature"])


def fitted(logits, labels, shifts=SHIFTS):
    """The best macro-F1 among those shifts whose calibration error stays small.

    The temperature for each shift is the one with the least log loss.
    """
    best = None
    for neutral in shifts:
        shift = [0.0] * len(LABELS)
        shift[NEUTRAL] = round(float(neutral), 4)
        temperature = round(scores.fitted_temperature(logits + numpy.array(shift), labels), 4)
        found = {"temperature": temperature, "shift": shift}
        chances = probabilities(logits, found)
        predicted = chances.argmax(1)
        error = scores.calibration_error(chances.max(1), predicted == labels)
        rank = (-max(0.0, error - MOST_ERROR), scores.macro_f1(labels, predicted))
        if best is None or rank > best[0]:
            best = (rank, found)
    return best[1]


def threshold(confidence, right):
    """The lowest twentieth from 0.35 up from which half of the answers in a band of a tenth are right."""
    for low in numpy.arange(0.35, 0.7, 0.05):
        band = (confidence >= low) & (confidence < low + 0.1)
        if band.sum() >= 10 and right[band].mean() >= UNSURE_ACCURACY:
            return float(round(low, 2))
    return 0.5


def calibration_of(found):
    """found: form -> (logits, labels) of held-out rows."""
    result = {}
    for form in FORMS:
        logits, labels = found[form]
        result[form] = fitted(logits, labels, [0.0] if form == "claim" else SHIFTS)
        chances = probabilities(logits, result[form])
        result[form]["undetermined_below"] = threshold(chances.max(1), chances.argmax(1) == labels)
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
