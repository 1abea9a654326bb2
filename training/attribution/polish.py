"""Goes on with a student until it knows notices: polish.py CORPUS WORK NOTICES.jsonl[:dev][,...] SEED

Three times over the notices and near misses, with little around them, and after every second step one of the corpus as in
`distil`, so that nothing is forgotten.  Starts from student<SEED>/average.pt and leaves student<SEED>/polished.pt.
"""
import json
import os
import random
import sys
import time

import torch
from torch.nn.functional import binary_cross_entropy_with_logits

from attribution import batches, distil, gold, notices
from attribution.train import CLIP, HEAD_RATE, PIECES_A_STEP, Average, rate_at
from copydesk_training import encoder as encoders
from copydesk_training.wordpieces import WordPieces

EPOCHS, RATE, AROUND, NOTICES_TO_ONE = 3, 8e-5, 2, 2
AVERAGE_FROM, AVERAGE_EVERY = 0.6, 8


def loss_of(model, batch, wanted):
    """How badly the notices of one batch are told."""
    ids, features, mask = batch[:3]
    bias = encoders.bias_of(mask)
    with torch.autocast("cpu", torch.bfloat16):
        notice = model.read(model.encoder.lower(ids, bias), bias, features)[-1]
    firsts = wanted >= 0
    return binary_cross_entropy_with_logits(notice.float()[firsts], wanted[firsts].float())


def plan(articles, rows, word_pieces, seed):
    """All steps in order: (how a batch is shaped, the batch)."""
    rng = random.Random(2000 * seed)
    told, steps = [], []
    for _ in range(EPOCHS):
        windows = notices.windows(rows, [a[1] for a in articles], word_pieces, rng, AROUND)
        told += batches.batches(windows, PIECES_A_STEP, rng)
    kept = batches.batches(batches.windows(articles, rng), PIECES_A_STEP, rng)
    for i, batch in enumerate(told):
        steps.append((notices.tensors, batch))
        if i % NOTICES_TO_ONE == 0 and kept:
            steps.append((distil.ordinary, kept.pop()))
    return steps


def polish(corpus, work, paths, seed):
    folder = os.path.join(work, f"student{seed}")
    word_pieces = WordPieces(encoders.vocabulary(encoders.fetch(os.path.join(work, "encoder"))))
    articles, _ = gold.split(gold.read(os.path.join(corpus, "train.gold.jsonl")))
    articles = batches.prepared(articles, word_pieces)
    torch.manual_seed(2000 * seed)
    teachers, model, trained, optimizer = distil.build(work)
    model.load_state_dict(torch.load(os.path.join(folder, "average.pt")), strict=True)
    for group, rate in zip(optimizer.param_groups, (RATE, HEAD_RATE)):
        group["full"] = rate
    average, steps = Average(trained), plan(articles, notices.read(paths), word_pieces, seed)
    log = open(os.path.join(folder, "polish.jsonl"), "a", buffering=1)
    model.train()
    for step, (shaped, batch) in enumerate(steps, 1):
        began = time.time()
        tensors, wanted = shaped(batch)
        for group in optimizer.param_groups:
            group["lr"] = group["full"] * rate_at(step, len(steps) + 1)
        ordinary = shaped is distil.ordinary
        loss = distil.loss_of(model, teachers, tensors, wanted)[0] if ordinary else loss_of(model, tensors, wanted)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(trained, CLIP)
        optimizer.step()
        optimizer.zero_grad()
        if step > AVERAGE_FROM * len(steps) and step % AVERAGE_EVERY == 0:
            average.add()
        log.write(json.dumps(dict(step=step, total=len(steps), kind=shaped.__name__, pieces=int(tensors[2].sum()), loss=round(loss.item(), 4),
                                  wall=round(time.time() - began, 3))) + "\n")
    torch.save(average.state(model), os.path.join(folder, "polished.pt"))


if __name__ == "__main__":
    torch.set_num_threads(1)
    polish(sys.argv[1], sys.argv[2], sys.argv[3].split(","), int(sys.argv[4]))
