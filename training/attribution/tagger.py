"""The tagger: the encoder, one linear map to tags, and two bilinear pointers.

Column 0 of both pointers is [CLS] and means: none in this window.
"""
import torch
from torch import nn

from copydesk_training.encoder import WIDTH, Encoder

FEATURES, POINTER = 8, 128


class Tagger(nn.Module):
    def __init__(self, encoder=None, tags=7):
        super().__init__()
        self.encoder = encoder or Encoder()
        self.features = nn.Embedding(FEATURES, WIDTH)
        nn.init.zeros_(self.features.weight)
        self.tags = nn.Linear(WIDTH, tags)
        self.pointers = nn.Linear(WIDTH, 4 * POINTER)

    def forward(self, ids, features, mask=None):
        """(tags [b, n, 7], content to cue [b, n, n], cue to source [b, n, n]), all logits."""
        return self.heads(self.encoder(ids, mask, self.features(features)))

    def heads(self, h):
        """The three answers for the encoder's vectors."""
        parts = self.pointers(h).split(POINTER, -1)
        scale = POINTER ** -0.5
        to_cue = (parts[0] * scale) @ parts[1].transpose(1, 2)
        to_source = (parts[2] * scale) @ parts[3].transpose(1, 2)
        return self.tags(h), to_cue, to_source


def pointer_loss(logits, rows, targets, mask):
    """Mean over rows of -log of the probability that the row's softmax gives to its targets."""
    if not bool(rows.any()):
        return logits.sum() * 0
    scores = logits.float().masked_fill(mask[:, None, :] == 0, -1e4)[rows]
    wanted = scores.masked_fill(~targets[rows], -1e4)
    return (scores.logsumexp(-1) - wanted.logsumexp(-1)).mean()
