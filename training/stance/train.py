"""Trains the stance model, one process, one thread, resumable at every epoch.

    python3 -m stance.train [CORPORA [WORK_FOLDER]] [--steps N] [--seed N] ...

Writes WORK_FOLDER/{log.jsonl, state.pt, last.pt, average.pt} and the held-out logits; a second start goes on
after the last checkpoint.  All layers learn; the embeddings do not.
"""

import argparse
import hashlib
import json
import os
import time

import numpy
import torch

from copydesk_training import encoder as encoders
from copydesk_training.wordpieces import WordPieces

from stance import batches, rows, scores
from stance.marking import Marker
from stance.model import StanceModel

HERE = os.path.dirname(os.path.abspath(__file__))
OWN = os.path.join(HERE, "own.jsonl")
HASHES = os.path.join(HERE, "data.sha256")
CORPORA = os.environ.get("COPYDESK_CORPORA", os.path.join(HERE, "..", "..", "..", "shared", "corpora"))
WORK = os.environ.get("COPYDESK_TRAINING_WORK", os.path.join(HERE, "..", "..", "target", "training"))
PORTION = {"reverse": 2400, "neutral": 3400, "unrelated": 700, "spoken": 0.3, "as_claim": 0.12, "own": 2}
LATER_PORTION = {**PORTION, "neutral": 2600, "unrelated": 500}
STEPS, CHECKPOINT_EVERY = 2240, 200
BASE_RATE, HEAD_RATE, LAYER_DECAY, WARM_UP, SMOOTHING, DROPOUT = 1e-4, 6e-4, 0.95, 0.06, 0.05, 0.1
AVERAGE, AVERAGE_EVERY = 0.98, 5


def check_data(folder):
    """Stops unless the files are those that the model's card speaks of."""
    with open(HASHES, encoding="ascii") as lines:
        for expected, name in (line.split() for line in lines):
            with open(os.path.join(folder, name), "rb") as file:
                found = hashlib.sha256(file.read()).hexdigest()
            if found != expected:
                raise SystemExit(f"{name}: expected sha256 {expected}, found {found}")


def corpora(folder):
    """(training rows by set, held-out rows by set); nothing held out or tested on shares a text or claim with training."""
    read = lambda name: rows.read(os.path.join(folder, name + ".jsonl"))
    portrayals = rows.without_shared(read("newsmtsc.train"), read("newsmtsc.mt"), rows.text_of)
    directed = rows.without_shared(read("dse.train"), read("dse.valid"), rows.text_of)
    claims = rows.without_shared(read("perspectrum.train"), read("perspectrum.dev"), rows.claim_of)
    parts = {
        "portrayal": rows.held_out(portrayals, rows.text_of, 8),
        "directed": rows.held_out(directed, rows.text_of, 7),
        "claim": rows.held_out(claims, rows.claim_of, 9),
    }
    return {name: kept for name, (kept, _) in parts.items()}, {name: out for name, (_, out) in parts.items()}


def word_reader(folder):
    """text -> [(start, end, ids)], remembered."""
    pieces = WordPieces(encoders.vocabulary(encoders.fetch(folder)))
    known = {}

    def words(text):
        if text not in known:
            known[text] = [(start, end, pieces.pieces(word)) for word, start, end in pieces.basic_tokens(text)]
        return known[text]

    return words


def parameter_groups(model):
    """Lower layers learn slower, the head faster; vectors of one dimension do not decay."""
    groups = []
    for name, p in model.named_parameters():
        if not p.requires_grad:
            continue
        depth = int(name.split(".")[2]) if name.startswith("encoder.layers.") else -1
        rate = BASE_RATE * LAYER_DECAY ** (encoders.LAYERS - 1 - depth) if name.startswith("encoder.") else HEAD_RATE
        groups.append(
            {"params": [p], "lr": rate, "top": rate, "weight_decay": 0.01 if p.dim() > 1 and name != "marks" else 0.0}
        )
    return groups


def rate_at(progress):
    """The share of the full learning rate: a short rise, then a straight line to 0."""
    return min(progress / WARM_UP, (1 - progress) / (1 - WARM_UP))


def logits_of(model, encoded, tokens=4000):
    """Logits of every encoded row, in order, as NumPy [rows, 3]."""
    model.eval()
    result = numpy.zeros((len(encoded), 3), dtype=numpy.float64)
    order = sorted(range(len(encoded)), key=lambda i: len(encoded[i][0]))
    with torch.no_grad():
        for batch in batches.filled(order, encoded, tokens):
            with torch.autocast("cpu", torch.bfloat16):
                out = model(*batches.tensors(encoded, batch))
            result[batch] = out.float().numpy()
    return result


class Training:
    def __init__(self, args):
        self.args = args
        torch.set_num_threads(1)
        torch.manual_seed(args.seed)
        os.makedirs(args.work, exist_ok=True)
        words = word_reader(args.encoder or args.work)
        self.marker = Marker(words, args.max_pieces)
        check_data(args.corpora)
        self.kept, out = corpora(args.corpora)
        self.out = {name: ([self.marker.encode(r) for r in part], labels_of(part)) for name, part in out.items()}
        self.model = StanceModel(encoders.pretrained(encoders.fetch(args.encoder or args.work), DROPOUT), DROPOUT)
        self.optimizer = torch.optim.AdamW(parameter_groups(self.model), eps=1e-6, foreach=True)
        self.trained = [p for p in self.model.parameters() if p.requires_grad]
        self.average = [p.detach().clone() for p in self.trained]
        self.step, self.first_epoch, self.first_batch = 0, 0, 0
        self.resume()

    def resume(self):
        path = os.path.join(self.args.work, "state.pt")
        if os.path.exists(path):
            state = torch.load(path)
            self.model.load_state_dict(state["model"])
            self.optimizer.load_state_dict(state["optimizer"])
            self.average, self.step = state["average"], state["step"]
            self.first_epoch, self.first_batch = state["epoch"], state.get("batch", 0)

    def own(self):
        return rows.read(OWN) if os.path.exists(OWN) else []

    def epoch_rows(self, epoch):
        """The corpora in every epoch; the project's own sentences from the second on."""
        own = self.own() if epoch else []
        return rows.epoch(
            self.kept["portrayal"],
            self.kept["directed"],
            self.kept["claim"],
            own,
            self.args.seed * 100 + epoch,
            LATER_PORTION if epoch else PORTION,
        )

    def run(self):
        epoch = self.first_epoch
        while self.step < self.steps():
            part = self.epoch_rows(epoch)
            encoded = [self.marker.encode(r) for r in part]
            labels = torch.tensor([r.label for r in part])
            plan = batches.batches(encoded, self.args.tokens, self.args.seed * 100 + epoch)
            self.log(epoch=epoch, rows=len(part), steps=len(plan), pieces=sum(len(e[0]) for e in encoded))
            for at in range(self.first_batch, len(plan)):
                if self.step >= self.steps():
                    break
                self.train_step(encoded, labels, plan[at], self.step / self.steps())
                if self.step % CHECKPOINT_EVERY == 0:
                    self.checkpoint(epoch, at + 1)
            epoch, self.first_batch = epoch + 1, 0
            self.checkpoint(epoch, 0)
        self.finish()

    def steps(self):
        """How long the training is; a file "steps" in the work folder makes it shorter or longer while it runs."""
        path = os.path.join(self.args.work, "steps")
        if not os.path.exists(path):
            return self.args.steps
        with open(path, encoding="ascii") as file:
            return int(file.read())

    def train_step(self, encoded, labels, batch, progress):
        started = time.time()
        self.model.train()
        for group in self.optimizer.param_groups:
            group["lr"] = group["top"] * max(0.0, rate_at(progress))
        with torch.autocast("cpu", torch.bfloat16):
            out = self.model(*batches.tensors(encoded, batch))
        each = torch.nn.functional.cross_entropy(
            out.float(), labels[batch], reduction="none", label_smoothing=SMOOTHING
        )
        loss = each.sum() / self.args.rows_a_step
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.trained, 1.0)
        self.optimizer.step()
        self.optimizer.zero_grad(set_to_none=True)
        self.step += 1
        if self.step % AVERAGE_EVERY == 0:
            torch._foreach_mul_(self.average, AVERAGE)
            torch._foreach_add_(self.average, [p.detach() for p in self.trained], alpha=1 - AVERAGE)
        if self.step % 10 == 0 or self.step < 5:
            seconds, pieces = time.time() - started, sum(len(encoded[i][0]) for i in batch)
            self.log(step=self.step, progress=round(progress, 4), loss=round(float(each.mean()), 4),
                     rows=len(batch), pieces=pieces, seconds=round(seconds, 2))

    def checkpoint(self, epoch, batch):
        path = os.path.join(self.args.work, "state")
        state = {"model": self.model.state_dict(), "optimizer": self.optimizer.state_dict(), "average": self.average}
        torch.save({**state, "step": self.step, "epoch": epoch, "batch": batch}, path + ".tmp")
        os.replace(path + ".tmp", path + ".pt")

    def finish(self):
        """Saves and measures the last weights and their running average."""
        self.save("last")
        own = [p.detach().clone() for p in self.trained]
        self.swap(self.average)
        self.save("average")
        self.log(held_out_average=self.measure("average"))
        self.swap(own)
        self.log(held_out_last=self.measure("last"))

    def swap(self, values):
        with torch.no_grad():
            for p, value in zip(self.trained, values):
                p.copy_(value)

    def save(self, name):
        torch.save(self.model.state_dict(), os.path.join(self.args.work, name + ".pt"))

    def measure(self, name):
        found = {}
        for part, (encoded, labels) in self.out.items():
            logits = logits_of(self.model, encoded)
            numpy.savez(os.path.join(self.args.work, f"{name}-{part}.npz"), logits=logits, labels=labels)
            found[part] = scores.summary(logits, labels)
        return found

    def log(self, **line):
        line["time"] = time.strftime("%H:%M:%S")
        with open(os.path.join(self.args.work, "log.jsonl"), "a", encoding="utf-8") as out:
            out.write(json.dumps(line) + "\n")


def labels_of(part):
    return numpy.array([r.label for r in part])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", nargs="?", default=os.path.join(CORPORA, "stance"))
    parser.add_argument("work", nargs="?", default=os.path.join(WORK, "stance"))
    parser.add_argument("--encoder", help="folder of the encoder's jar (default: the work folder)")
    parser.add_argument("--steps", type=int, default=STEPS)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--tokens", type=int, default=1300)
    parser.add_argument("--rows-a-step", type=int, default=30)
    parser.add_argument("--max-pieces", type=int, default=128)
    Training(parser.parse_args()).run()


if __name__ == "__main__":
    main()
