"""The small networks that judge passages: their form, and their weights."""

import io
from functools import cache, reduce
from importlib.resources import files
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

_WEIGHTS: Final = "weights/kinds.npz"
_FARTHEST: Final = 4.0
# rows and hidden units of a block stay in the processor's cache
_BLOCK_ROWS: Final = 1 << 10
# shares are rounded so that machines whose sums differ in the last digits judge alike
_STEPS: Final = np.float32(1000)


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
            part = np.ascontiguousarray(rows[begin : begin + _BLOCK_ROWS])
            part = part - self.mean
            part /= self.spread
            # minimum and maximum: clip takes several times as long
            np.minimum(np.maximum(part, -_FARTHEST, out=part), _FARTHEST, out=part)
            hidden = part @ self.hidden
            hidden += self.hidden_bias
            np.maximum(hidden, 0, out=hidden)
            scores = hidden @ self.out
            scores += part @ self.skip
            scores += self.out_bias
            # four columns side by side are quicker gone through one by one
            columns = [np.ascontiguousarray(scores[:, at]) for at in range(scores.shape[1])]
            most = reduce(np.maximum, columns)
            columns = [np.exp(column - most) for column in columns]
            total = reduce(np.add, columns)
            for at, column in enumerate(columns):
                found[begin : begin + _BLOCK_ROWS, at] = np.rint(column / total * _STEPS) / _STEPS
        return found


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
