"""Cross-validation on GWSD: how well the recipe learns one claim that the shipped model has not seen.

    python3 -m stance.gwsd CHECKPOINT GWSD.jsonl ENCODER_FOLDER OUT_FOLDER [FOLD ...]

Each fold starts from the checkpoint (which holds no row of GWSD) and learns the annotators' shares of four
fifths of the rows; the fifth left out is predicted.  Folds are told apart by a hash of the text.
"""

import json
import os
import sys

import numpy
import torch

from stance import batches, predict, rows, scores, train
from stance.marking import Marker
from stance.model import StanceModel

FOLDS, EPOCHS, RATE, HEAD_RATE, TOKENS, SEED = 5, 3, 6e-5, 3e-4, 1000, 11
SHARES = ("disagree", "neutral", "agree")


def fold_of(row):
    return rows.hashed_share(row.text, FOLDS)


def shares(path):
    """id -> the annotators' shares in the order of LABELS."""
    with open(path, encoding="utf-8") as lines:
        return {r["id"]: [r["p"][name] for name in SHARES] for r in map(json.loads, lines)}


def fine_tuned(checkpoint, encoded, wanted):
    torch.manual_seed(SEED)
    model = StanceModel(dropout=0.1)
    model.load_state_dict(torch.load(checkpoint))
    named = [(n, p) for n, p in model.named_parameters() if p.requires_grad]
    groups = [
        {"params": [p], "top": RATE if n.startswith("encoder.") else HEAD_RATE, "lr": 0.0} for n, p in named
    ]
    optimizer = torch.optim.AdamW(groups, eps=1e-6, weight_decay=0.01, foreach=True)
    plan = [batch for epoch in range(EPOCHS) for batch in batches.batches(encoded, TOKENS, SEED + epoch)]
    for at, batch in enumerate(plan):
        model.train()
        for group in optimizer.param_groups:
            group["lr"] = group["top"] * train.rate_at((at + 1) / (len(plan) + 1))
        with torch.autocast("cpu", torch.bfloat16):
            out = model(*batches.tensors(encoded, batch))
        loss = torch.nn.functional.cross_entropy(out.float(), wanted[batch])
        loss.backward()
        torch.nn.utils.clip_grad_norm_([p for _, p in named], 1.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
    return model


def run(checkpoint, path, encoder, folder, folds):
    torch.set_num_threads(1)
    marker, all_rows, known = Marker(train.word_reader(encoder)), rows.read(path), shares(path)
    for fold in folds:
        kept = [r for r in all_rows if fold_of(r) != fold]
        out = [r for r in all_rows if fold_of(r) == fold]
        model = fine_tuned(checkpoint, [marker.encode(r) for r in kept], torch.tensor([known[r.id] for r in kept]))
        logits = train.logits_of(model, [marker.encode(r) for r in out])
        predict.write(os.path.join(folder, f"gwsd-{fold}.pred.jsonl"), out, scores.softmax(logits))
        print(fold, scores.summary(logits, train.labels_of(out)), flush=True)
    lines, gold = [], {r.id: r.label for r in all_rows}
    for fold in folds:
        with open(os.path.join(folder, f"gwsd-{fold}.pred.jsonl"), encoding="utf-8") as found:
            lines += [json.loads(line) for line in found]
    predicted = numpy.array([rows.LABELS.index(line["label"]) for line in lines])
    labels = numpy.array([gold[line["id"]] for line in lines])
    print(len(lines), "rows, macro-F1", round(scores.macro_f1(labels, predicted), 4))


if __name__ == "__main__":
    run(*sys.argv[1:5], [int(f) for f in sys.argv[5:]] or range(FOLDS))
