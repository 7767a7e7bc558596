"""The line model in torch, with the likelihood of a linear-chain conditional random field (Lafferty et al. 2001)."""

import numpy as np
import torch
from torch import Tensor, nn

from headwater.segment.grammar import ALLOWED, MAY_END, MAY_START, OPENS, OUTSIDE, ROLE_OF, STATES
from headwater.segment.model import Weights

_NEVER = -1e4
REACH = 2


class Network(nn.Module):
    """Scores states for batches (captures, units, features); states never seen in training keep the hand-set scores.

    Steps are learnt with a part that all states of one place share, so that a state that was never seen inherits how
    its place behaves.
    """

    def __init__(self, features: int, hidden: int, seen: np.ndarray, dropout: float) -> None:
        super().__init__()
        count = len(STATES)
        self.hidden = nn.Linear(features * (2 * REACH + 1), hidden)
        self.out = nn.Linear(hidden, count)
        self.skip = nn.Linear(features, count, bias=False)
        for part in (self.out.weight, self.out.bias, self.skip.weight):
            nn.init.zeros_(part)
        self.trust = nn.Parameter(torch.tensor(1.0))
        self.own_steps = nn.Parameter(torch.zeros(count, count))
        places = _places()
        self.register_buffer("places", torch.tensor(places))
        self.place_steps = nn.Parameter(torch.zeros(max(places) + 1, max(places) + 1))
        self.stay = nn.Parameter(torch.zeros(1))
        self.start = nn.Parameter(torch.zeros(count))
        self.end = nn.Parameter(torch.zeros(count))
        self.dropout = nn.Dropout(dropout)
        self.register_buffer("seen", torch.tensor(seen, dtype=torch.float32))

    def emissions(self, features: Tensor, prior: Tensor) -> Tensor:
        batch, units, width = features.shape
        edge = features.new_zeros(batch, REACH, width)
        padded = torch.cat([edge, features, edge], 1)
        window = torch.cat([padded[:, at : at + units] for at in range(2 * REACH + 1)], 2)
        hidden = self.dropout(torch.relu(self.hidden(window)))
        return self.trust * prior[:, :, torch.tensor(ROLE_OF)] + (self.out(hidden) + self.skip(features)) * self.seen

    def steps(self) -> Tensor:
        return self.own_steps + self.place_steps[self.places][:, self.places] + self.stay * torch.eye(len(STATES))

    def loss(self, features: Tensor, prior: Tensor, states: Tensor, inside: Tensor) -> Tensor:
        """Return the mean negative log-likelihood a unit; `inside` marks the units that are no padding."""
        unseen = (1 - self.seen) * _NEVER
        scores = self.emissions(features, prior) + unseen
        steps = torch.where(torch.tensor(ALLOWED), self.steps(), _NEVER)
        start = torch.where(torch.tensor(MAY_START), self.start, _NEVER)
        end = torch.where(torch.tensor(MAY_END), self.end, _NEVER)
        batch, units, _ = scores.shape
        rows = torch.arange(batch)
        ahead = start + scores[:, 0]
        told = start[states[:, 0]] + scores[rows, 0, states[:, 0]]
        last = states[:, 0]
        for at in range(1, units):
            here = inside[:, at]
            ahead = torch.where(
                here[:, None], torch.logsumexp(ahead[:, :, None] + steps, 1) + scores[:, at], ahead
            )
            told = told + torch.where(here, steps[last, states[:, at]] + scores[rows, at, states[:, at]], 0.0)
            last = torch.where(here, states[:, at], last)
        total = torch.logsumexp(ahead + end, 1)
        return (total - told - end[last]).sum() / inside.sum()

    def weights(self, mean: np.ndarray, spread: np.ndarray) -> Weights:
        """Return the weights in the form that the package loads; what was never seen is zero."""
        seen = self.seen[:, None]
        parts = {
            "mean": torch.tensor(mean), "spread": torch.tensor(spread), "hidden": self.hidden.weight,
            "hidden_bias": self.hidden.bias, "out": self.out.weight * seen, "skip": self.skip.weight * seen,
            "out_bias": self.out.bias * self.seen, "trust": self.trust[None], "between": self.steps(),
            "start": self.start, "end": self.end,
        }  # fmt: skip
        return Weights(**{name: part.detach().numpy().astype(np.float32) for name, part in parts.items()})


def _places() -> list[int]:
    """Return the place of each state: outside, opening, above the prose, in it, or a line in or behind it."""
    told = ("first", "body")
    above = (
        "headline", "highlights", "caption_credit", "byline", "date_line", "byline_date", "chrome above", "deck",
    )  # fmt: skip
    return [
        0 if OUTSIDE[at] else 1 if OPENS[at] else 2 if state.name in above else 3 if state.name in told else 4
        for at, state in enumerate(STATES)
    ]
