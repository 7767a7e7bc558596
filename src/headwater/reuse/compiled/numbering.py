"""Words as numbers of a vocabulary: half as wide as their hashes, and what is asked of a word is asked once."""

import numpy as np

from headwater.reuse.compiled.machine import bare, machine
from headwater.reuse.compiled.sides import Column

_BORDER = np.uint32(1 << 31)
_WORD_BITS = 63
_CHUNK = 1 << 12


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
    at, to = 0, place[0]
    for text in range(len(counts)):
        end = at + counts[text]
        while at < end:
            # room for so many new words: what is handed on then stays where it is, and nobody counts its holders
            some = min(_CHUNK, end - at)
            while 2 * (count + some) > len(table):
                table, hashes = _wider(hashes, count)
            count = _numbered(bare(words)[at : at + some], (bare(table), bare(hashes)), count, bare(target)[to:])
            at += some
            to += some
        target[to] = _BORDER | np.uint32(place[1] + text + 1)
        to += 1
    return table, hashes, count


@machine
def _numbered(words: Column, known: tuple[Column, Column], count: int, target: Column) -> int:
    """Write the numbers of some words, new ones for those that are not known; return how many are known then."""
    table, hashes = known
    mask, shift = len(table) - 1, _shift(len(table))
    for at in range(len(words)):
        word = words[at]
        slot = np.int64(word >> shift)
        while table[slot] and hashes[table[slot] - 1] != word:
            slot = (slot + 1) & mask
        if not table[slot]:
            hashes[count] = word
            count += 1
            table[slot] = count
        target[at] = table[slot] - 1
    return count


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
