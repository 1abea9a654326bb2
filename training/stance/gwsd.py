"""Cross-validation on GWSD: how well the model learns one claim that it has not seen.

    python3 -m stance.gwsd CHECKPOINT|- GWSD.jsonl ENCODER_FOLDER OUT_FOLDER [--upper N] [--rate R]

Each fold starts from the checkpoint (which holds no row of GWSD; "-" is the encoder as it comes) and learns the annotators' shares of four
fifths of the rows; the fifth left out is predicted.  Folds are told apart by a hash of the text.  Only the
upper layers and the head learn: what the lower layers give is computed once for all folds (--upper 12: all learn).
"""

import argparse
import copy
import json
import os

import numpy
import torch

from copydesk_training import encoder as encoders

from stance import batches, predict, rows, scores, train
from stance.marking import Marker
from stance.model import StanceModel, pooled

FOLDS, EPOCHS, HEAD_RATE, TOKENS, SEED = 5, 4, 4e-4, 1000, 11
SHARES = ("disagree", "neutral", "agree")


def fold_of(row):
    return rows.hashed_share(row.text, FOLDS)


def shares(path):
    """id -> the annotators' shares in the order of LABELS."""
    with open(path, encoding="utf-8") as lines:
        return {r["id"]: [r["p"][name] for name in SHARES] for r in map(json.loads, lines)}


def lower_vectors(model, encoded, count):
    """What all but the upper layers (so many) give for each row, as lists of [pieces, 384]."""
    model.eval()
    found = [None] * len(encoded)
    encoder, upper = model.encoder, model.encoder.layers
    encoder.layers = upper[: encoders.LAYERS - count]
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for batch in batches.filled(sorted(range(len(encoded)), key=lambda i: len(encoded[i][0])), encoded, 4000):
            ids, mask, _, _ = batches.tensors(encoded, batch)
            vectors = encoder(ids, mask, model.extra(ids)).float()
            for at, i in enumerate(batch):
                found[i] = vectors[at, : len(encoded[i][0])].clone()
    encoder.layers = upper
    return found


class Upper(torch.nn.Module):
    """The upper layers and the head, on what the lower layers gave."""

    def __init__(self, model, count):
        super().__init__()
        self.layers = copy.deepcopy(model.encoder.layers[encoders.LAYERS - count :])
        self.head = copy.deepcopy(model)
        self.head.encoder = torch.nn.Identity()

    def forward(self, vectors, mask, source, target):
        if mask is not None:
            mask = (1.0 - mask)[:, None, None, :] * -10000.0
        for layer in self.layers:
            vectors = layer(vectors, mask, self.drop)
        return self.head.head(pooled(vectors, source, target))

    def drop(self, x):
        if not self.training:
            return x
        return x * (torch.rand(x.shape[0], 1, x.shape[2]) < 0.9).to(x.dtype).div(0.9)


def logits_of(upper, lower, encoded, batch):
    _, mask, source, target = batches.tensors(encoded, batch)
    vectors = torch.nn.utils.rnn.pad_sequence([lower[i] for i in batch], batch_first=True)
    with torch.autocast("cpu", torch.bfloat16):
        return upper(vectors, mask, source, target).float()


def fine_tuned(model, lower, encoded, wanted, args):
    torch.manual_seed(SEED)
    upper = Upper(model, args.upper)
    groups = [
        {"params": [p], "top": HEAD_RATE if n.startswith("head.") else args.rate, "lr": 0.0}
        for n, p in upper.named_parameters()
    ]
    optimizer = torch.optim.AdamW(groups, eps=1e-6, weight_decay=0.01, foreach=True)
    plan = [batch for epoch in range(EPOCHS) for batch in batches.batches(encoded, TOKENS, SEED + epoch)]
    for at, batch in enumerate(plan):
        upper.train()
        for group in optimizer.param_groups:
            group["lr"] = group["top"] * train.rate_at((at + 1) / (len(plan) + 1))
        loss = torch.nn.functional.cross_entropy(logits_of(upper, lower, encoded, batch), wanted[batch])
        loss.backward()
        torch.nn.utils.clip_grad_norm_(upper.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
    return upper.eval()


def predicted(upper, lower, encoded):
    found = numpy.zeros((len(encoded), len(rows.LABELS)))
    with torch.no_grad():
        for batch in batches.filled(sorted(range(len(encoded)), key=lambda i: len(encoded[i][0])), encoded, 4000):
            found[batch] = logits_of(upper, lower, encoded, batch).numpy()
    return found


def started(checkpoint, encoder):
    if checkpoint == "-":
        return StanceModel(encoders.pretrained(encoders.fetch(encoder)))
    model = StanceModel()
    model.load_state_dict(torch.load(checkpoint))
    return model


def run(args):
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    marker, all_rows, known = Marker(train.word_reader(args.encoder)), rows.read(args.rows), shares(args.rows)
    model = started(args.checkpoint, args.encoder)
    encoded = [marker.encode(row) for row in all_rows]
    lower = lower_vectors(model, encoded, args.upper)
    tested, logits = [], []
    for fold in range(FOLDS):
        kept = [i for i, row in enumerate(all_rows) if fold_of(row) != fold]
        out = [i for i, row in enumerate(all_rows) if fold_of(row) == fold]
        pick = lambda values, at: [values[i] for i in at]
        wanted = torch.tensor([known[all_rows[i].id] for i in kept])
        upper = fine_tuned(model, pick(lower, kept), pick(encoded, kept), wanted, args)
        logits.append(predicted(upper, pick(lower, out), pick(encoded, out)))
        tested += pick(all_rows, out)
        print(fold, scores.summary(logits[-1], train.labels_of(pick(all_rows, out))), flush=True)
    whole = numpy.concatenate(logits)
    predict.write(os.path.join(args.out, "gwsd.train.pred.jsonl"), tested, scores.softmax(whole))
    print("all", scores.summary(whole, train.labels_of(tested)))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("checkpoint", "rows", "encoder", "out"):
        parser.add_argument(name)
    parser.add_argument("--upper", type=int, default=4)
    parser.add_argument("--rate", type=float, default=1e-4)
    run(parser.parse_args())


if __name__ == "__main__":
    main()
