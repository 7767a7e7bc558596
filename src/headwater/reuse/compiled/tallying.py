"""How often words and pairs of words stand in a stream, as `rarity` counts them in numpy."""

import numpy as np

from headwater.reuse.compiled.machine import machine
from headwater.reuse.compiled.sides import Column


@machine
def slots(words: Column, asked: Column) -> tuple[Column, Column]:
    """Return where each word, and each word with the one before, is counted.

    `asked`: the base that words are put together by, the bits that tables are asked by.
    """
    base, bits = asked[0], asked[1]
    shift, mask = np.uint64(63) - bits, (np.uint64(1) << bits) - np.uint64(1)
    alone, behind = np.empty(len(words), np.int64), np.empty(len(words), np.int64)
    before = np.uint64(0)
    for at in range(len(words)):
        word = words[at]
        alone[at] = np.int64((word >> shift) & mask)
        pair = word + before * base if at else np.uint64(0)
        behind[at] = np.int64(((pair * base) >> shift) & mask)
        before = word
    return alone, behind


@machine
def added(table: Column, places: Column, values: Column) -> None:
    """Add each value at its place."""
    for at in range(len(places)):
        table[places[at]] += values[at]
