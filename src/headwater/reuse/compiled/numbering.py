"""Words as numbers of a vocabulary: half as wide as their hashes, and what is asked of a word is asked once."""

import numpy as np

from headwater.reuse.compiled.machine import machine
from headwater.reuse.compiled.sides import Column

_BORDER = np.uint32(1 << 31)
_WORD_BITS = 63


@machine
def numbered(
    words: Column, counts: Column, known: tuple[Column, Column, int], target: Column, place: tuple[int, int]
) -> tuple[Column, Column, int]:
    """Write the numbers of words, text by text, from a place on, a border behind each; return what is known then.

    `counts`: how many words each text has. `known`: a table that tells where in `hashes` a hash stands, one more than
    that, at the place its first bits name or behind; the hashes; how many there are. `place`: where the first word of
    these texts goes, and the number of the first of them. No two borders are equal, and none is the number of a word.
    """
    table, hashes, count = known
    mask, shift = len(table) - 1, _shift(len(table))
    at, to = 0, place[0]
    for text in range(len(counts)):
        for word in words[at : at + counts[text]]:
            slot = np.int64(word >> shift)
            while table[slot] and hashes[table[slot] - 1] != word:
                slot = (slot + 1) & mask
            if not table[slot]:
                if 2 * (count + 1) > len(table):
                    table, hashes = _wider(hashes, count)
                    mask, shift = len(table) - 1, _shift(len(table))
                    slot = np.int64(word >> shift)
                    while table[slot]:
                        slot = (slot + 1) & mask
                hashes[count] = word
                count += 1
                table[slot] = count
            target[to] = table[slot] - 1
            to += 1
        at += counts[text]
        target[to] = _BORDER | np.uint32(place[1] + text + 1)
        to += 1
    return table, hashes, count


@machine
def _shift(slots: int) -> np.uint64:
    bits = 0
    while 1 << bits < slots:
        bits += 1
    return np.uint64(_WORD_BITS - bits)


@machine
def _wider(hashes: Column, count: int) -> tuple[Column, Column]:
    """Return a table and hashes with twice the room."""
    wider, table = np.empty(2 * len(hashes), np.uint64), np.zeros(4 * len(hashes), np.uint32)
    shift, mask = _shift(len(table)), len(table) - 1
    for number in range(count):
        wider[number] = hashes[number]
        slot = np.int64(hashes[number] >> shift)
        while table[slot]:
            slot = (slot + 1) & mask
        table[slot] = number + 1
    return table, wider
