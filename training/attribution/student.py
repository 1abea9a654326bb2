"""The tagger that ships: fewer layers, and one more head that says whether a piece stands in a notice without endorsement."""
from torch import nn

from attribution.tagger import Tagger
from copydesk_training.encoder import WIDTH, Encoder

# The layers of the teacher that the student starts from: the frozen ones and every other one above.
KEPT = (0, 1, 2, 3, 5, 7, 9, 11)
FROZEN = 3


class Student(Tagger):
    def __init__(self, dropout=0.1):
        super().__init__(Encoder(dropout, FROZEN, len(KEPT)))
        self.notice = nn.Linear(WIDTH, 1)
        nn.init.zeros_(self.notice.weight)
        nn.init.constant_(self.notice.bias, -4.0)

    def read(self, x, bias, features):
        """(tags, content to cue, cue to source, notice [b, n]) of what the frozen layers gave, all logits."""
        h = self.encoder.upper(x, bias, self.features(features))
        return *self.heads(h), self.notice(h).squeeze(-1)

    def start_from(self, teacher):
        """Takes the kept layers and the heads of a trained tagger of all layers."""
        state = dict(teacher.state_dict())
        layers = {f"encoder.layers.{old}.": f"encoder.layers.{new}." for new, old in enumerate(KEPT)}
        own = {}
        for name, value in state.items():
            if name.startswith("encoder.layers."):
                prefix = ".".join(name.split(".")[:3]) + "."
                if prefix not in layers:
                    continue
                name = layers[prefix] + name[len(prefix):]
            own[name] = value
        missing, unknown = self.load_state_dict(own, strict=False)
        if unknown or set(missing) != {"notice.weight", "notice.bias"}:
            raise ValueError(f"weights without a place: {unknown}, places without weights: {missing}")
        return self

