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
SHIFTS = numpy.arange(-1.5, 3.01, 0.1)
NEUTRAL = LABELS.index("NEUTRAL")
UNSURE_ACCURACY = 0.5
MOST_ERROR, NEARLY = 0.03, 0.01


def probabilities(logits, fitted):
    return scores.softmax((logits + numpy.array(fitted["shift"])) / fitted["temperature"])


def shifted(logits, labels, neutral):
    """What a shift of NEUTRAL gives: its parameters, macro-F1, accuracy, calibration error and log loss.

    The temperature is the one with the least log loss.
    """
    shift = [0.0] * len(LABELS)
    shift[NEUTRAL] = round(float(neutral), 4)
    moved = logits + numpy.array(shift)
    temperature = round(scores.fitted_temperature(moved, labels), 4)
    measured = scores.summary(moved / temperature, labels)
    loss = scores.log_loss(moved / temperature, labels)
    return {"temperature": temperature, "shift": shift}, measured, loss


def fitted(logits, labels):
    """The least log loss among the shifts whose macro-F1 is nearly the best and whose calibration error is small."""
    found = [shifted(logits, labels, neutral) for neutral in SHIFTS]
    sound = [f for f in found if f[1]["ece"] <= MOST_ERROR] or found
    best = max(f[1]["macro_f1"] for f in sound)
    return min((f for f in sound if f[1]["macro_f1"] >= best - NEARLY), key=lambda f: f[2])[0]


def fitted_claims(logits, labels):
    """For claims, whose set has no NEUTRAL: the temperature alone, and for texts without a source also a shift.

    That shift is the one nearest to 0 with the best accuracy; with a source NEUTRAL stays as training left it.
    """
    found = shifted(logits, labels, 0.0)[0]
    tried = [shifted(logits, labels, neutral) for neutral in SHIFTS if neutral <= 0]
    best = max(t[1]["accuracy"] for t in tried)
    alone = max(t[0]["shift"][NEUTRAL] for t in tried if t[1]["accuracy"] == best)
    found["shift_without_source"] = [alone if label == NEUTRAL else 0.0 for label in range(len(LABELS))]
    return found


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
        result[form] = fitted_claims(logits, labels) if form == "claim" else fitted(logits, labels)
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
