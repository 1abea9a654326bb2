"""Trains the tagger that ships from trained ones: distil.py CORPUS WORK NOTICES.jsonl[:dev][,...] SEED (resumes at the last finished epoch).

The student learns from what two teachers say on average and, half as much, from the gold; in the last epoch a
third of the steps is of notices without endorsement and their near misses, set among the corpus's own passages.
"""
import json
import os
import random
import sys
import time

import torch
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy, log_softmax

from attribution import batches, gold, notices
from attribution.gold import CONTENT, CUE, SOURCE
from attribution.student import FROZEN, Student
from attribution.tagger import Tagger, pointer_loss
from attribution.train import CLIP, DECAY, HEAD_RATE, PIECES_A_STEP, POINTER_WEIGHT, TAG_WEIGHTS, Average, rate_at, resumed, save
from copydesk_training import encoder as encoders
from copydesk_training.wordpieces import WordPieces

EPOCHS, RATE, GOLD_WEIGHT, NOTICE_WEIGHT = 3, 1.5e-4, 0.5, 0.5
TEACHERS = (1, 3)


def teacher(path):
    model = Tagger(encoders.Encoder(0.0, FROZEN))
    model.load_state_dict(torch.load(path), strict=True)
    return model.eval()


def taught(teachers, x, bias, features):
    """What the teachers say on average: probabilities of tags, of cues and of sources."""
    sums = None
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for model in teachers:
            answers = model.heads(model.encoder.upper(x, bias, model.features(features)))
            columns = (None, bias, bias)
            shares = [(a.float() if c is None else a.float() + c[:, 0]).softmax(-1) for a, c in zip(answers, columns)]
            sums = shares if sums is None else [a + b for a, b in zip(sums, shares)]
    return [s / len(teachers) for s in sums]


def told(scores, shares, rows):
    """Mean over the rows of the cross entropy to the shares."""
    return -(shares[rows] * log_softmax(scores[rows], -1)).sum(-1).mean() if bool(rows.any()) else scores.sum() * 0


def loss_of(model, teachers, batch, wanted):
    """The loss of one batch; wanted are the notice labels [b, n], -1 where a piece has none."""
    ids, features, mask, tags, rows1, targets1, rows2, targets2 = batch
    bias = encoders.bias_of(mask)
    with torch.autocast("cpu", torch.bfloat16):
        x = model.encoder.lower(ids, bias)
        scores, to_cue, to_source, notice = model.read(x, bias, features)
    shares = taught(teachers, x, bias, features)
    scores, to_cue, to_source = scores.float(), to_cue.float() + bias[:, 0], to_source.float() + bias[:, 0]
    firsts = wanted >= 0
    said = shares[0].argmax(-1)
    loss = told(scores, shares[0], firsts)
    loss = loss + POINTER_WEIGHT * told(to_cue, shares[1], firsts & (said >= CONTENT) & (said < CUE))
    loss = loss + POINTER_WEIGHT * told(to_source, shares[2], firsts & (said >= CUE) & (said < SOURCE))
    if bool((tags >= 0).any()):
        known = cross_entropy(scores.flatten(0, 1), tags.flatten(), torch.tensor(TAG_WEIGHTS), ignore_index=-100)
        known = known + POINTER_WEIGHT * (pointer_loss(to_cue, rows1, targets1, mask) + pointer_loss(to_source, rows2, targets2, mask))
        loss = loss + GOLD_WEIGHT * known
    seen = binary_cross_entropy_with_logits(notice.float()[firsts], wanted[firsts].float())
    return loss + NOTICE_WEIGHT * seen, loss.item(), seen.item()


def ordinary(batch):
    """A batch of the corpus as tensors and its notice labels: there is no notice."""
    tensors = batches.tensors(batch)
    return tensors, torch.where(tensors[3] >= 0, 0, -1)


def plan(articles, rows, word_pieces, seed, epoch):
    """The batches of an epoch in order."""
    rng = random.Random(1000 * seed + epoch)
    steps = [(ordinary, b) for b in batches.batches(batches.windows(articles, rng), PIECES_A_STEP, rng)]
    if epoch == EPOCHS - 1:
        windows = notices.windows(rows, [a[1] for a in articles], word_pieces, rng)
        steps += [(notices.tensors, b) for b in batches.batches(windows, PIECES_A_STEP, rng)]
        rng.shuffle(steps)
    return steps


def build(work):
    teachers = [teacher(os.path.join(work, f"seed{s}", "epoch2.pt")) for s in TEACHERS]
    model = Student().start_from(teachers[0])
    encoders.freeze(model.encoder)
    inner = [p for p in model.encoder.parameters() if p.requires_grad]
    heads = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    groups = [{"params": inner, "full": RATE}, {"params": heads, "full": HEAD_RATE}]
    return teachers, model, inner + heads, torch.optim.AdamW(groups, RATE, betas=(0.9, 0.98), weight_decay=DECAY)


def train(corpus, work, paths, seed):
    folder = os.path.join(work, f"student{seed}")
    os.makedirs(folder, exist_ok=True)
    word_pieces = WordPieces(encoders.vocabulary(encoders.fetch(os.path.join(work, "encoder"))))
    articles, _ = gold.split(gold.read(os.path.join(corpus, "train.gold.jsonl")))
    articles = batches.prepared(articles, word_pieces)
    torch.manual_seed(seed)
    teachers, model, trained, optimizer = build(work)
    average, checkpoint = Average(trained), os.path.join(folder, "checkpoint.pt")
    first = resumed(checkpoint, model, optimizer, average)
    ordinary_steps = [len(plan(articles, [], word_pieces, seed, e)) for e in range(EPOCHS)]
    step = sum(ordinary_steps[:first])
    log = open(os.path.join(folder, "log.jsonl"), "a", buffering=1)
    model.train()
    for epoch in range(first, EPOCHS):
        torch.manual_seed(1000 * seed + epoch)
        rows = notices.read(paths) if epoch == EPOCHS - 1 else []
        steps = plan(articles, rows, word_pieces, seed, epoch)
        total = sum(ordinary_steps[:-1]) + (len(steps) if epoch == EPOCHS - 1 else 2 * ordinary_steps[-1])
        for shaped, batch in steps:
            began = time.time()
            tensors, wanted = shaped(batch)
            for group in optimizer.param_groups:
                group["lr"] = group["full"] * rate_at(step + 1, total)
            loss, tagging, seen = loss_of(model, teachers, tensors, wanted)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(trained, CLIP)
            optimizer.step()
            optimizer.zero_grad()
            step += 1
            if epoch == EPOCHS - 1 and step % 8 == 0:
                average.add()
            log.write(json.dumps(dict(epoch=epoch, step=step, total=total, kind=shaped.__name__, pieces=int(tensors[2].sum()), loss=round(tagging, 4),
                                      notice=round(seen, 4), wall=round(time.time() - began, 3))) + "\n")
        torch.save(model.state_dict(), os.path.join(folder, f"epoch{epoch + 1}.pt"))
        save(checkpoint, model=model.state_dict(), optimizer=optimizer.state_dict(), average=average.values, epoch=epoch + 1)
    torch.save(average.state(model), os.path.join(folder, "average.pt"))


if __name__ == "__main__":
    torch.set_num_threads(1)
    train(sys.argv[1], sys.argv[2], sys.argv[3].split(","), int(sys.argv[4]))
