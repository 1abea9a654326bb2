"""The baseline of the table: the encoder as it comes, frozen, and a linear head on its vectors.

python3 -m stance.frozen CORPORA OUT_FOLDER ENCODER_FOLDER
"""

import os
import random
import sys

import numpy
import torch

from copydesk_training import encoder as encoders

from stance import batches, predict, rows, scores, train
from stance.marking import Marker
from stance.model import pooled

TESTS = {"portrayal": "newsmtsc.mt", "directed": "dse.valid", "claim": "perspectrum.dev"}
MOST_ROWS = 3000


def vectors(encoder, encoded):
    """[rows, 3 x 384]: first vector, target's mean, source's mean."""
    result = numpy.zeros((len(encoded), 3 * encoders.WIDTH), numpy.float32)
    order = sorted(range(len(encoded)), key=lambda i: len(encoded[i][0]))
    with torch.no_grad():
        for batch in batches.filled(order, encoded, 4000):
            ids, mask, source, target = batches.tensors(encoded, batch)
            with torch.autocast("cpu", torch.bfloat16):
                out = encoder(ids, mask)
            result[batch] = pooled(out, source, target).numpy()
    return result


def linear_head(features, labels, epochs=60, seed=1):
    """A logistic regression, trained with Adam on all rows in batches; returns features -> logits."""
    torch.manual_seed(seed)
    mean, scale = features.mean(0), features.std(0) + 1e-6
    x, y = torch.from_numpy((features - mean) / scale), torch.from_numpy(labels)
    head = torch.nn.Linear(x.shape[1], len(rows.LABELS))
    optimizer = torch.optim.AdamW(head.parameters(), 2e-3, weight_decay=0.3)
    for _ in range(epochs):
        for batch in torch.randperm(len(x)).split(256):
            loss = torch.nn.functional.cross_entropy(head(x[batch]), y[batch])
            loss.backward()
            optimizer.step()
            optimizer.zero_grad()
    return lambda found: head(torch.from_numpy((found - mean) / scale)).detach().numpy()


def main(corpora, out, encoder_folder):
    torch.set_num_threads(1)
    marker = Marker(train.word_reader(encoder_folder))
    encoder = encoders.pretrained(encoders.fetch(encoder_folder), 0.0).eval()
    kept, _ = train.corpora(corpora)
    for form, test in TESTS.items():
        training = kept[form]
        if form == "directed":
            polar, reverse, neutral = rows.directed_kinds(training)
            chance = random.Random(1)
            training = polar + chance.sample(reverse, len(polar) // 2)
            training += [chance.choice(pair) for pair in chance.sample(neutral, len(polar) // 2)]
        training = random.Random(1).sample(training, min(len(training), MOST_ROWS))
        head = linear_head(vectors(encoder, [marker.encode(r) for r in training]), train.labels_of(training))
        tested = rows.read(os.path.join(corpora, test + ".jsonl"))
        logits = head(vectors(encoder, [marker.encode(r) for r in tested])).astype(numpy.float64)
        predict.write(os.path.join(out, f"{test}.pred.jsonl"), tested, scores.softmax(logits))
        print(test, len(training), scores.summary(logits, train.labels_of(tested)), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:4])
