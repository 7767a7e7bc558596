"""The small networks that judge passages: their form, and their weights."""

import io
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

_WEIGHTS: Final = "weights/kinds.npz"
_FARTHEST: Final = 4.0
_BLOCK_ROWS: Final = 1 << 14
# shares are rounded so that machines whose sums differ in the last digits judge alike
_DIGITS: Final = 3


class Layers(NamedTuple):
    """A network with one hidden layer and a straight way beside it; shapes with F features, H hidden units, C classes.

    `mean`, `spread` (F); `hidden` (F, H), `hidden_bias` (H); `out` (H, C), `skip` (F, C), `out_bias` (C).
    """

    mean: Floats
    spread: Floats
    hidden: Floats
    hidden_bias: Floats
    out: Floats
    skip: Floats
    out_bias: Floats

    def shares(self, rows: Floats) -> Floats:
        """Return the share of each class, a row of features each."""
        found = np.empty((len(rows), len(self.out_bias)), np.float32)
        for begin in range(0, len(rows), _BLOCK_ROWS):
            part = (rows[begin : begin + _BLOCK_ROWS] - self.mean) / self.spread
            np.clip(part, -_FARTHEST, _FARTHEST, out=part)
            hidden = np.maximum(part @ self.hidden + self.hidden_bias, 0)
            scores = hidden @ self.out + part @ self.skip + self.out_bias
            scores = np.exp(scores - scores.max(axis=1, keepdims=True))
            found[begin : begin + _BLOCK_ROWS] = scores / scores.sum(axis=1, keepdims=True)
        return np.round(found, _DIGITS)


class Networks(NamedTuple):
    """`first` sees each passage; `second` sees also what the first said of all others."""

    first: Layers
    second: Layers


def packed(networks: Networks) -> bytes:
    """Return the networks as bytes."""
    held = io.BytesIO()
    np.savez_compressed(
        held,
        allow_pickle=False,
        **{f"{at}_{part}": getattr(layers, part) for at, layers in enumerate(networks) for part in Layers._fields},
    )
    return held.getvalue()


def unpacked(raw: bytes) -> Networks:
    """Return the networks that `packed` wrote."""
    with np.load(io.BytesIO(raw), allow_pickle=False) as held:
        return Networks(*(Layers(*(held[f"{at}_{part}"] for part in Layers._fields)) for at in range(2)))


@cache
def shipped() -> Networks:
    """Return the networks of this package."""
    return unpacked(files("headwater.reuse").joinpath(_WEIGHTS).read_bytes())
