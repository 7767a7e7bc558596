"""The network over pairs in torch: a BERT that reads both wordings at once, and two heads over its pooled states.

The second head, the attribute of a contradiction (number, time, actor ...), helps training only and does not ship.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional
from training.pairs.examples import ATTRIBUTES, RELATIONS
from training.reader.network import FORBIDDEN, PARTS, Layer, Shape, part_of

MOST_PIECES, STEP = 112, 8  # lengths in steps, so that few shapes are compiled
HEADS = 12


class Batch(NamedTuple):
    """Pieces of pairs, padded: ids, 1 for pieces, 1 for the second wording; all (rows, pieces)."""

    ids: Tensor
    mask: Tensor
    kinds: Tensor


class PairEncoder(nn.Module):
    """Encoder and heads; see the module's docstring."""

    def __init__(self, base: Mapping[str, Tensor], dropout: float = 0.1) -> None:
        super().__init__()
        weights = {k.removeprefix("bert."): v.float() for k, v in base.items()}
        shape = shape_of(weights)
        self.pieces, self.places = known_tables(weights)
        self.kinds = nn.Embedding.from_pretrained(weights["embeddings.token_type_embeddings.weight"], freeze=False)
        self.norm = nn.LayerNorm(shape.width, eps=1e-12)
        self.norm.load_state_dict(part_of(weights, "embeddings.LayerNorm"))
        self.layers = filled([Layer(shape, dropout) for _ in range(shape.layers)], weights, PARTS)
        self.head = head_of(shape.width, dropout)

    def forward(self, ids: Tensor, mask: Tensor, kinds: Tensor) -> tuple[Tensor, Tensor]:
        """Return scores of relations and of attributes, (rows, labels)."""
        return self.scored(*self.pooled(ids, mask, kinds))

    def scored(self, mean: Tensor, first: Tensor) -> tuple[Tensor, Tensor]:
        """Return the scores of pooled states."""
        scores = self.head(torch.cat([mean, first], 1).float())
        count = len(RELATIONS)
        return scores[:, :count], scores[:, count:]

    def direction(self, ids: Tensor, mask: Tensor, kinds: Tensor) -> Tensor:
        """Return where each row points, (rows, width), length 1: single wordings near each other may be of one fact."""
        return functional.normalize(self.pooled(ids, mask, kinds)[0].float(), dim=1)

    def pooled(self, ids: Tensor, mask: Tensor, kinds: Tensor) -> tuple[Tensor, Tensor]:
        """Return the mean state and the first state of each row, (rows, width) each."""
        states = self.norm(self.pieces(ids) + self.places(torch.arange(ids.shape[1])) + self.kinds(kinds))
        seen = mask.float()
        bias = (1 - seen)[:, None, None, :] * FORBIDDEN
        for layer in self.layers:
            states = layer(states, bias.to(states.dtype))
        return (states * seen[..., None]).sum(1) / seen.sum(1, keepdim=True), states[:, 0]


def shape_of(base: Mapping[str, Tensor]) -> Shape:
    """Return the sizes of a base."""
    table, places = (base[f"embeddings.{n}_embeddings.weight"] for n in ("word", "position"))
    count = len({k.split(".")[2] for k in base if k.startswith("encoder.layer.")})
    return Shape(
        len(table), table.shape[1], len(base["encoder.layer.0.intermediate.dense.bias"]), HEADS, count, len(places)
    )


def known_tables(base: Mapping[str, Tensor]) -> tuple[nn.Embedding, nn.Embedding]:
    """Return what pieces and places mean to a base, which stays: the stories would teach it a few words only."""
    pieces, places = (base[f"embeddings.{n}_embeddings.weight"] for n in ("word", "position"))
    return nn.Embedding.from_pretrained(pieces, freeze=True), nn.Embedding.from_pretrained(places, freeze=True)


def filled(layers: Sequence[Layer], base: Mapping[str, Tensor], parts: Mapping[str, str]) -> nn.ModuleList:
    """Return layers that know what those of a base know, whose parts have other names there."""
    for number, layer in enumerate(layers):
        for name, where in parts.items():
            getattr(layer, name).load_state_dict(part_of(base, f"encoder.layer.{number}.{where}"))
    return nn.ModuleList(layers)


def head_of(width: int, dropout: float) -> nn.Sequential:
    """Return the two heads over the pooled states of so wide an encoder, side by side."""
    out = nn.Linear(width, len(RELATIONS) + len(ATTRIBUTES))
    return nn.Sequential(nn.Dropout(dropout), nn.Linear(2 * width, width), nn.Tanh(), out)


def begun(base: Path) -> tuple[PairEncoder, Tokenizer]:
    """Return an encoder that knows what the base in a folder knows, and the base's tokenizer."""
    return PairEncoder(load_file(str(base / "model.safetensors"))), tokenizer_of(base)


def tokenizer_of(base: Path) -> Tokenizer:
    """Return the tokenizer of a base, which cuts what is too long."""
    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(MOST_PIECES)
    return tokenizer


def batch_of(pairs: Sequence[tuple[str, str] | str], tokenizer: Tokenizer) -> Batch:
    """Return the pieces of pairs, or of single wordings; the longer wording of a pair too long is cut."""
    read = tokenizer.encode_batch(list(pairs))
    width = -(-max(len(e.ids) for e in read) // STEP) * STEP
    # of a tokenizer that knows no kinds of text, which wording a piece is of
    kinds = [e.type_ids if any(e.type_ids) else [n or 0 for n in e.sequence_ids] for e in read]
    parts = [(e.ids, e.attention_mask, k) for e, k in zip(read, kinds, strict=True)]
    rows = [[[*part, *[0] * (width - len(part))] for part in row] for row in parts]
    return Batch(*(torch.tensor([row[n] for row in rows]) for n in range(3)))
