"""Encoded rows as padded batches of similar length."""

import random

import torch


def batches(encoded, tokens, seed, pool=40):
    """Lists of indices, each of at most so many padded tokens, in an order that the seed decides.

    Lengths are alike within a batch: rows are shuffled, cut into pools of several batches, and sorted in each.
    """
    chance = random.Random(seed)
    order = list(range(len(encoded)))
    chance.shuffle(order)
    size = max(1, pool * tokens // 40)
    result = []
    for at in range(0, len(order), size):
        part = sorted(order[at : at + size], key=lambda i: len(encoded[i][0]))
        result.extend(filled(part, encoded, tokens))
    chance.shuffle(result)
    return result


def filled(order, encoded, tokens):
    batch, longest = [], 0
    for i in order:
        longest = max(longest, len(encoded[i][0]))
        if batch and longest * (len(batch) + 1) > tokens:
            yield batch
            batch, longest = [], len(encoded[i][0])
        batch.append(i)
    if batch:
        yield batch


def tensors(encoded, batch):
    """(ids, mask, source, target), each [rows, longest]; the mask is None where nothing is padded."""
    longest = max(len(encoded[i][0]) for i in batch)
    filled_up = [
        torch.tensor([encoded[i][part] + [0] * (longest - len(encoded[i][0])) for i in batch]) for part in range(3)
    ]
    lengths = torch.tensor([len(encoded[i][0]) for i in batch])
    mask = (torch.arange(longest)[None] < lengths[:, None]).float() if lengths.min() < longest else None
    return filled_up[0], mask, filled_up[1].float(), filled_up[2].float()
