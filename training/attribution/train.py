"""Trains the tagger on PolNeAR's train part: train.py CORPUS WORK SEED (resumes at the last finished epoch)."""
import json
import os
import random
import sys
import time

import torch

from attribution import batches, gold
from attribution.tagger import Tagger, pointer_loss
from copydesk_training import encoder as encoders
from copydesk_training.wordpieces import WordPieces

EPOCHS, PIECES_A_STEP = 2, 1100
HEADS_SEED = 1
RATE, HEAD_RATE, WARM_UP, DECAY, CLIP = 1.2e-4, 6e-4, 0.06, 0.01, 1.0
FROZEN_LAYERS = 3
TAG_WEIGHTS = [1.0, 1.5, 1.0, 1.5, 1.5, 1.5, 1.2]
POINTER_WEIGHT = 0.4
AVERAGE_FROM, AVERAGE_EVERY, AVERAGE_RATE = 0.6, 8, 0.06


def rate_at(step, total):
    """The share of the full learning rate: linear warm-up, then linear to 0."""
    warm = WARM_UP * total
    return min(step / warm, max(0.0, (total - step) / (total - warm)))


def loss_of(model, batch):
    ids, features, mask, tags, rows1, targets1, rows2, targets2 = batch
    with torch.autocast("cpu", torch.bfloat16):
        scores, to_cue, to_source = model(ids, features, mask)
    weights = torch.tensor(TAG_WEIGHTS)
    tag_loss = torch.nn.functional.cross_entropy(scores.float().flatten(0, 1), tags.flatten(), weights, ignore_index=-100)
    links = pointer_loss(to_cue, rows1, targets1, mask) + pointer_loss(to_source, rows2, targets2, mask)
    return tag_loss + POINTER_WEIGHT * links, tag_loss.item()


class Average:
    """A moving average of the trained weights over the last part of the training."""

    def __init__(self, parameters):
        self.parameters, self.values = parameters, None

    def add(self):
        with torch.no_grad():
            if self.values is None:
                self.values = [p.detach().clone() for p in self.parameters]
            for v, p in zip(self.values, self.parameters):
                v.lerp_(p, AVERAGE_RATE)

    def state(self, model):
        """The model's weights with the averaged ones in place."""
        state = {k: v.clone() for k, v in model.state_dict().items()}
        if self.values is not None:
            names = {id(p): k for k, p in model.named_parameters()}
            state.update({names[id(p)]: v for p, v in zip(self.parameters, self.values)})
        return state


def build(jar):
    """The model, its trained weights and their optimizer; all seeds start from the same heads, so that their weights can be averaged."""
    torch.manual_seed(HEADS_SEED)
    model = Tagger(encoders.pretrained(jar, frozen=FROZEN_LAYERS))
    encoders.freeze(model.encoder)
    trained = [p for p in model.parameters() if p.requires_grad]
    inner = [p for p in model.encoder.parameters() if p.requires_grad]
    heads = [p for p in trained if not any(p is q for q in inner)]
    groups = [{"params": inner, "full": RATE}, {"params": heads, "full": HEAD_RATE}]
    return model, trained, torch.optim.AdamW(groups, RATE, betas=(0.9, 0.98), weight_decay=DECAY)


def epoch_batches(articles, seed, epoch):
    rng = random.Random(1000 * seed + epoch)
    return batches.batches(batches.windows(articles, rng), PIECES_A_STEP, rng)


def save(path, **state):
    torch.save(state, path + ".new")
    os.replace(path + ".new", path)


def resumed(checkpoint, model, optimizer, average):
    """How many epochs are done; what they left is put in place."""
    if not os.path.exists(checkpoint):
        return 0
    kept = torch.load(checkpoint)
    model.load_state_dict(kept["model"])
    optimizer.load_state_dict(kept["optimizer"])
    average.values = kept["average"]
    return kept["epoch"]


def train(corpus, work, seed, steps=None):
    folder = os.path.join(work, f"seed{seed}")
    os.makedirs(folder, exist_ok=True)
    jar = encoders.fetch(os.path.join(work, "encoder"))
    word_pieces = WordPieces(encoders.vocabulary(jar))
    articles, _ = gold.split(gold.read(os.path.join(corpus, "train.gold.jsonl")))
    articles = batches.prepared(articles, word_pieces)
    model, trained, optimizer = build(jar)
    average, checkpoint = Average(trained), os.path.join(folder, "checkpoint.pt")
    first = resumed(checkpoint, model, optimizer, average)
    log = open(os.path.join(folder, "log.jsonl"), "a", buffering=1)
    per_epoch = [len(epoch_batches(articles, seed, e)) for e in range(EPOCHS)] if steps is None else [steps] * EPOCHS
    total, step = sum(per_epoch), sum(per_epoch[:first])
    model.train()
    for epoch in range(first, EPOCHS):
        torch.manual_seed(1000 * seed + epoch)
        for batch in epoch_batches(articles, seed, epoch)[:steps]:
            began, cpu = time.time(), time.process_time()
            tensors = batches.tensors(batch)
            for group in optimizer.param_groups:
                group["lr"] = group["full"] * rate_at(step + 1, total)
            loss, tag_loss = loss_of(model, tensors)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(trained, CLIP)
            optimizer.step()
            optimizer.zero_grad()
            step += 1
            if step > AVERAGE_FROM * total and step % AVERAGE_EVERY == 0:
                average.add()
            log.write(json.dumps(dict(epoch=epoch, step=step, total=total, pieces=int(tensors[2].sum()), padded=tensors[2].numel(),
                                      loss=round(loss.item(), 4), tags=round(tag_loss, 4), wall=round(time.time() - began, 3),
                                      cpu=round(time.process_time() - cpu, 3))) + "\n")
        if steps is None:
            torch.save(model.state_dict(), os.path.join(folder, f"epoch{epoch + 1}.pt"))
            save(checkpoint, model=model.state_dict(), optimizer=optimizer.state_dict(), average=average.values, epoch=epoch + 1)
    if steps is None:
        torch.save(average.state(model), os.path.join(folder, "average.pt"))
    return model


if __name__ == "__main__":
    torch.set_num_threads(1)
    train(sys.argv[1], sys.argv[2], int(sys.argv[3]))
