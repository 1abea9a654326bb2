"""The stance model: the shared encoder, marks that learn, and one head over text, target and source."""

import torch
from torch import nn

from copydesk_training.encoder import WIDTH, Encoder

from stance.rows import LABELS

MARKS = 5


class StanceModel(nn.Module):
    """Logits [b, 3] from the first vector, the mean over the target and the mean over the source (0 if none)."""

    def __init__(self, encoder=None, dropout=0.1):
        super().__init__()
        self.encoder = encoder or Encoder(dropout)
        self.encoder.words.weight.requires_grad_(False)
        self.encoder.positions.weight.requires_grad_(False)
        self.marks = nn.Parameter(torch.zeros(MARKS, WIDTH))
        self.hidden = nn.Linear(3 * WIDTH, WIDTH)
        self.drop = nn.Dropout(dropout)
        self.out = nn.Linear(WIDTH, len(LABELS))

    def forward(self, ids, mask, source, target):
        return self.head(pooled(self.encoder(ids, mask, self.extra(ids)), source, target))

    def extra(self, ids):
        """What the marks learnt, to be added to their embeddings; 0 at every other piece."""
        return nn.functional.embedding(ids.clamp(max=MARKS), nn.functional.pad(self.marks, (0, 0, 0, 1)))

    def head(self, vector):
        return self.out(self.drop(torch.tanh(self.hidden(vector))))


def pooled(vectors, source, target):
    """[b, 3 x 384]: the first vector, the target's mean, the source's mean."""
    parts = [vectors[:, 0].float(), mean_of(vectors, target), mean_of(vectors, source)]
    return torch.cat(parts, 1)


def mean_of(vectors, flags):
    """The mean of the flagged vectors; 0 where nothing is flagged."""
    flags = flags.float()
    total = torch.bmm(flags[:, None, :], vectors.float())[:, 0]
    return total / flags.sum(1, keepdim=True).clamp(min=1)


def embedding_table(model):
    """The word embeddings with what the marks learnt added in, for export."""
    table = model.encoder.words.weight.detach().clone()
    table[:MARKS] += model.marks.detach()
    return table
