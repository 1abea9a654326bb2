"""Writes the chosen candidate as the model that ships: ship.py WORK NAME VERSION MODELS (its parity.json goes beside this file)."""
import hashlib
import json
import os
import shutil
import sys

from attribution import parity
from attribution.choose import LAYOUT
from attribution.gold import TAGS
from attribution.passages import LONGEST_PASSAGE


# A sentence is (part of) a notice where its words are one with this probability on average.
LEAST_NOTICE = 0.5


def digest(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def settings(work, name, version, model, vocabulary):
    with open(os.path.join(work, name + ".json"), encoding="utf-8") as file:
        chosen = json.load(file)
    return {"name": "attribution", "version": version, "model_sha256": digest(model), "vocabulary_sha256": digest(vocabulary),
            "tags": list(TAGS), "inputs": ["input_ids", "features"], "outputs": ["tags", "content_to_cue", "cue_to_source", "notice"],
            "passage_pieces": LONGEST_PASSAGE, "window": {"pieces": LAYOUT.pieces, "context": LAYOUT.context},
            "decoder": chosen["decoder"], "notice": {"least": LEAST_NOTICE}}


def main(work, name, version, models):
    folder = os.path.join(models, "attribution")
    model, vocabulary = os.path.join(folder, "model.onnx"), os.path.join(models, "vocabulary.txt")
    shutil.copyfile(os.path.join(work, name + ".onnx"), model)
    path = os.path.join(folder, "model.json")
    with open(path, "w", encoding="utf-8") as file:
        json.dump(settings(work, name, version, model, vocabulary), file, indent=2)
        file.write("\n")
    parity.main(model, path, vocabulary, work, os.path.join(os.path.dirname(__file__), "parity.json"))


if __name__ == "__main__":
    main(*sys.argv[1:])
