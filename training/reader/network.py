"""The reader's network in torch: an encoder, labels for its words, and a second look at the text for every cue.

The encoder is a BERT of any size, read from a safetensors file. Head one labels words as source, cue and content, and
as names. Head two is asked once for every cue: the cue's words are marked in the encoder's states, more layers read
them, and their labels are the source, cue and content of that cue alone. So no rule has to tie them to each other.
"""

import math
from collections.abc import Mapping
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from headwater.reader.encoder.labels import NAME_TYPES, ROLES, allowed, label_count
from headwater.reader.encoder.windows import SHAPES

FORBIDDEN = -1e4
# how a piece stands to the cue that is asked about: before it, in it, behind it, in another cue
MARKS = 4
SECOND_LAYERS = 2


class Shape(NamedTuple):
    """The sizes of the encoder."""

    pieces: int
    width: int
    inner: int
    heads: int
    layers: int
    places: int


class Layer(nn.Module):
    """One layer of the encoder: attention and a feed-forward part, each with its residual and norm behind it."""

    def __init__(self, shape: Shape, dropout: float) -> None:
        super().__init__()
        self.heads, self.dropout = shape.heads, dropout
        self.query, self.key, self.value, self.out = (nn.Linear(shape.width, shape.width) for _ in range(4))
        self.up, self.down = nn.Linear(shape.width, shape.inner), nn.Linear(shape.inner, shape.width)
        self.norm, self.last_norm = (nn.LayerNorm(shape.width, eps=1e-12) for _ in range(2))

    def forward(self, states: Tensor, bias: Tensor) -> Tensor:
        batch, length, width = states.shape
        split = (batch, length, self.heads, width // self.heads)
        query, key, value = (part(states).view(split).transpose(1, 2) for part in (self.query, self.key, self.value))
        seen = self.attended(query, key, value, bias).transpose(1, 2).reshape(batch, length, width)
        states = self.norm(states + self._drop(self.out(seen)))
        return self.last_norm(states + self._drop(self.down(functional.gelu(self.up(states)))))

    def attended(self, query: Tensor, key: Tensor, value: Tensor, bias: Tensor) -> Tensor:
        """Return what each head sees from each piece, all (rows, heads, pieces, width of a head)."""
        scores = query @ key.transpose(2, 3) / math.sqrt(query.shape[-1]) + bias
        return self._drop(scores.softmax(-1)) @ value

    def _drop(self, states: Tensor) -> Tensor:
        return functional.dropout(states, self.dropout, self.training)


class Chain(nn.Module):
    """A linear chain over the labels of words (conditional random field): its steps, and its loss."""

    def __init__(self, kinds: tuple[str, ...]) -> None:
        super().__init__()
        may = torch.from_numpy(allowed(kinds))
        self.register_buffer("forbidden", torch.where(may, 0.0, FORBIDDEN))
        self.steps = nn.Parameter(torch.zeros(len(may), len(may)))

    def table(self) -> Tensor:
        """Return the score of each step from one label to another."""
        return self.steps + self.forbidden

    def loss(self, scores: Tensor, labels: Tensor, mask: Tensor) -> Tensor:
        """Return the negative log-likelihood of the labels, per sequence. `mask` is 1 for words; each row has one."""
        table = self.table()
        steps = table[labels[:, :-1], labels[:, 1:]] * mask[:, 1:]
        right = (scores.gather(2, labels[..., None])[..., 0] * mask).sum(1) + steps.sum(1) + table[0, labels[:, 0]]
        total = scores[:, 0] + table[0]
        if scores.shape[1] > 1:
            total = torch.logsumexp(total[:, :, None] + self._ways(scores, mask, table), 1)
        return torch.logsumexp(total, 1) - right

    @staticmethod
    def _ways(scores: Tensor, mask: Tensor, table: Tensor) -> Tensor:
        """Return the log of the sum over all ways from the first word's label to the last word's.

        Neighbouring steps are joined in pairs, so the depth grows with the logarithm of the length, not with it.
        """
        still = torch.full_like(table, FORBIDDEN).fill_diagonal_(0.0)
        ways = torch.where(mask[:, 1:, None, None] > 0, table + scores[:, 1:, None, :], still)
        while ways.shape[1] > 1:
            if ways.shape[1] % 2:
                ways = torch.cat([ways, still.expand(len(ways), 1, -1, -1)], 1)
            ways = torch.logsumexp(ways[:, 0::2, :, :, None] + ways[:, 1::2, None, :, :], 3)
        return ways[:, 0]


class Network(nn.Module):
    """Encoder and heads; see the module's docstring."""

    def __init__(self, shape: Shape, annotators: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.shape, self.dropout = shape, dropout
        self.pieces = nn.Embedding(shape.pieces, shape.width)
        self.places = nn.Embedding(shape.places, shape.width)
        self.kind = nn.Parameter(torch.zeros(shape.width))
        self.norm = nn.LayerNorm(shape.width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(shape, dropout) for _ in range(shape.layers))
        self.written = nn.Embedding(SHAPES, shape.width)
        self.annotators = nn.Embedding(annotators, shape.width)
        self.tags = nn.Linear(shape.width, label_count(ROLES))
        self.names = nn.Linear(shape.width, label_count(NAME_TYPES))
        self.marks = nn.Embedding(MARKS, shape.width)
        self.second = nn.ModuleList(Layer(shape, dropout) for _ in range(SECOND_LAYERS))
        self.roles = nn.Linear(shape.width, label_count(ROLES))
        self.holds = nn.Linear(shape.width, 1)
        self.tag_chain, self.role_chain = Chain(ROLES), Chain(ROLES)
        for added in (self.written, self.annotators):
            nn.init.zeros_(added.weight)
        nn.init.normal_(self.marks.weight, std=0.1)

    def encode(self, ids: Tensor, mask: Tensor, shapes: Tensor, who: Tensor | None = None) -> Tensor:
        """Return the states of the pieces. `mask` is 1 for pieces, 0 for padding; annotator 0 of `who` is unknown."""
        at = torch.arange(ids.shape[1], device=ids.device)
        states = self.norm(self.pieces(ids) + self.places(at) + self.kind)
        bias = self._bias(mask)
        for layer in self.layers:
            states = layer(states, bias)
        habits = self.annotators.weight[0] if who is None else self.annotators(who)[:, None]
        return states + self.written(shapes) + habits

    def look(self, states: Tensor, mask: Tensor, marks: Tensor) -> tuple[Tensor, Tensor]:
        """Return role scores of the pieces, and a score of there being an attribution, for one marked cue a row."""
        states = states + self.marks(marks)
        for layer in self.second:
            states = layer(states, self._bias(mask))
        inside = (marks == 1).to(states.dtype)[..., None]
        pooled = (states * inside).sum(1) / inside.sum(1).clamp(min=1)
        return self.roles(self._drop(states)), self.holds(self._drop(pooled))[:, 0]

    @staticmethod
    def _bias(mask: Tensor) -> Tensor:
        return (1.0 - mask[:, None, None, :].to(torch.float32)) * FORBIDDEN

    def _drop(self, states: Tensor) -> Tensor:
        return functional.dropout(states, self.dropout, self.training)

    def load_base(self, weights: Mapping[str, Tensor]) -> None:
        """Take the encoder from the tensors of a BERT; the second look begins as a copy of its last layers."""
        with torch.no_grad():
            self.pieces.weight.copy_(weights["embeddings.word_embeddings.weight"])
            self.places.weight.copy_(weights["embeddings.position_embeddings.weight"])
            self.kind.copy_(weights["embeddings.token_type_embeddings.weight"][0])
            self.norm.load_state_dict(part_of(weights, "embeddings.LayerNorm"))
        homes = [*range(len(self.layers)), *range(len(self.layers) - SECOND_LAYERS, len(self.layers))]
        for number, layer in zip(homes, [*self.layers, *self.second], strict=True):
            home = f"encoder.layer.{number}"
            for name, where in PARTS.items():
                getattr(layer, name).load_state_dict(part_of(weights, f"{home}.{where}"))


PARTS = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "out": "attention.output.dense",
    "norm": "attention.output.LayerNorm",
    "up": "intermediate.dense",
    "down": "output.dense",
    "last_norm": "output.LayerNorm",
}


def part_of(weights: Mapping[str, Tensor], name: str) -> dict[str, Tensor]:
    """Return weight and bias of one part of a BERT."""
    return {kind: weights[f"{name}.{kind}"] for kind in ("weight", "bias")}
