"""What a first judgement of all passages says about each: those of its pair, and those that hold the same stretch."""

from collections.abc import Iterator

import numpy as np

from headwater.reuse.chains import Chains
from headwater.reuse.features import Column, Floats, Values, both, log, upto_each
from headwater.reuse.relations import Relations

# the classes a judgement tells apart, in the order of its columns
CLASSES = ("copy", "quote", "boilerplate", "chance")
_COPY = CLASSES.index("copy")


def company_of(chains: Chains, positions: int, relations: Relations, first: Floats) -> list[Column]:
    """Return columns on the company of each chain; `first` has the share of each class, a row a chain.

    `positions` is the length of the stream.
    """
    columns: list[Column] = [(f"first: {name}", first[:, at]) for at, name in enumerate(CLASSES)]
    words = log(chains.words)
    for at, name in enumerate(CLASSES):
        total, largest = relations.beside(first[:, at] * chains.words)
        columns += [(f"pair: words of {name}", log(total)), (f"pair: most words of {name}", log(largest))]
    _, surest = relations.beside(first[:, _COPY] * words)
    columns.append(("pair: surest copy", surest))
    for at, name in enumerate(CLASSES):
        columns += _stretch(chains, positions, name, first[:, at])
    return columns


def _stretch(chains: Chains, positions: int, name: str, share: Values) -> Iterator[Column]:
    """Yield the mean share of a class over all chains that hold the words of each side."""
    left, left_end, right, right_end = chains.hulls
    held, count = np.zeros(positions + 1), np.zeros(positions + 1)
    for begin, end in ((left, left_end), (right, right_end)):
        held += np.bincount(begin, share, positions + 1) - np.bincount(end, share, positions + 1)
        count += np.bincount(begin, minlength=positions + 1) - np.bincount(end, minlength=positions + 1)
    mean = np.cumsum(held) / np.maximum(np.cumsum(count), 1)
    upto = upto_each(mean)
    sides = ((upto[end] - upto[begin]) / (end - begin) for begin, end in ((left, left_end), (right, right_end)))
    yield from both(f"stretch: {name}", *sides)
