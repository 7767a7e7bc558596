"""How improbable it is that two texts say the same words by chance, by what the pile itself says how often."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from headwater.reuse.compiled import Loops, loaded, loops_for, sealed
from headwater.reuse.folding import Hashes, Ints, Places
from headwater.reuse.stream import BORDER, Stream

Parts = NDArray[np.uint16]
Numbers = NDArray[np.uint32]
Spelling = Callable[[slice], Hashes]
"""Tells the hashes of the words at some positions, and `stream.BORDER` for what stands between texts."""
Counts = NDArray[np.int64] | NDArray[np.uint32]

NAT = 1 << 10
"""Rarity is counted in whole parts of a nat, so many to one: sums are the same in any order."""

_BASE = np.uint64(0x9E3779B97F4A7C15)
_BACK_OFF = 2.0
_BLOCK_WORDS = 1 << 15
_FLOOR = 0.5
_LEAST_BITS, _MOST_BITS = 8, 23
# occurrences are counted in parts, so that sums are the same in any order
_PARTS = 1 << 10
# so many words that all are one word are counted in 32 bits
_FEW_WORDS = 1 << 22


class Tally(NamedTuple):
    """How often words, and pairs of words, stand in a pile, in tables by their hash; in parts of an occurrence."""

    words: Counts
    pairs: Counts


class Rarity(NamedTuple):
    """What each stream position adds, in parts of a nat: `alone` its word by itself, `behind` after the word before."""

    alone: Parts
    behind: Parts


def tally_bits(words: int) -> int:
    """Return the bits that index the tables of a pile of so many words."""
    return min(_MOST_BITS, max(_LEAST_BITS, words.bit_length() + 1))


def spelling_of(stream: Stream) -> Spelling:
    """Return what tells the words of a stream."""

    def spelt(part: slice) -> Hashes:
        # borders are told apart by their place in the stream, which says nothing
        return np.where(stream.text[part] >= 0, stream.words[part], BORDER)

    return spelt


def counts_for(positions: int, size: int) -> Counts:
    """Return so many counts of what stands in a pile of so many positions, all 0."""
    return np.zeros(size, np.uint32) if positions < _FEW_WORDS else np.zeros(size, np.int64)


def tally_of(spelt: Spelling, texts: Places, bits: int) -> Tally:
    """Count words; `spelt` and `texts` as in `count_into`."""
    words, pairs = (counts_for(len(texts), 1 << bits) for _ in range(2))
    tally = Tally(words, pairs)
    count_into(tally, spelt, texts)
    return tally


def count_into(tally: Tally, spelt: Spelling, texts: Places) -> None:
    """Add words to a tally.

    `texts`: how many texts hold the window at each position. What stands in many texts counts as one occurrence all
    together, so that a story that forty outlets print does not make its words common.
    """
    loops = loops_for(len(texts))
    add = np.add.at if loops is None else loops.added
    bits = (len(tally.words) - 1).bit_length()
    for begin, part in _blocks(len(texts)):
        words = spelt(part)
        counted = np.where(words != BORDER, _PARTS // np.maximum(texts[part], 1), 0).astype(tally.words.dtype)
        for table, slots in zip(tally, _slots(words, bits), strict=True):
            add(table, slots[begin - part.start :], counted[begin - part.start :])


def _blocks(positions: int) -> Iterator[tuple[int, slice]]:
    """Yield blocks that stay in the processor's cache: where each begins, and its words with the one before it."""
    for begin in range(0, positions, _BLOCK_WORDS):
        yield begin, slice(max(0, begin - 1), min(positions, begin + _BLOCK_WORDS))


def rarity_of(spelt: Spelling, positions: int, tally: Tally) -> Rarity:
    """Return how rare each word is, alone and behind its neighbour.

    One occurrence, the one that is asked about, is left out. Method: counts of words and of pairs of words, the second
    backed off to the first.
    """
    total = max(1.0, tally.words.sum() / _PARTS)
    alone, behind = (np.zeros(positions, np.uint16) for _ in range(2))
    bits = (len(tally.words) - 1).bit_length()
    for begin, part in _blocks(positions):
        first, end = part.start, part.stop
        slots = _slots(spelt(part), bits)
        of_words, of_pairs = (table[at] / _PARTS for table, at in zip(tally, slots, strict=True))
        share = _shares(of_words, total)
        before = np.concatenate([[0], of_words[:-1]])
        chained = (np.maximum(of_pairs - 1, 0) + _BACK_OFF * share) / (np.maximum(before - 1, 0) + _BACK_OFF)
        alone[begin:end], behind[begin:end] = _parts(share)[begin - first :], _parts(chained)[begin - first :]
    return Rarity(alone, behind)


def rarity_once(loops: Loops, words: tuple[Numbers, Hashes], number: Places, texts: Places) -> Rarity:
    """Return what `rarity_of` tells of all words, asking pairs of words at the first place of their window only.

    `words`: the number of the word at each position, and hashes by these numbers, the last for whatever has a greater
    one: borders. `number`: the group of the window at each position, numbered by their first ones, below 0 for none.
    `texts`: how many hold each group.
    """
    numbers, hashes = words
    positions, border, groups = len(numbers), len(hashes) - 1, int(number.max(initial=-1)) + 1
    bits = tally_bits(int(np.count_nonzero(numbers < border)))
    alone, sums = np.zeros(border + 1, np.int64), np.zeros(groups, np.int64)
    places = number, _PARTS // texts
    loops.counted((numbers, border), places, _PARTS, (alone, sums))
    told = np.array([_BASE, bits], np.uint64), float(_PARTS), _BACK_OFF
    table: Counts = np.zeros(1 << bits, np.uint32)
    # nearly always half the width is enough; the other is compiled when it is not
    if not loops.pooled(words, places, told, sums, table):
        table = np.zeros(1 << bits, np.int64)
        loops.pooled(words, places, told, sums, table)
    # words of one slot are one word
    _, slots = np.unique(_slot(hashes, bits), return_inverse=True)
    often = (np.bincount(slots, alone) / _PARTS)[slots]
    share = _shares(often, max(1.0, alone.sum() / _PARTS))
    rarity = Rarity(np.empty(positions, np.uint16), np.empty(positions, np.uint16))
    by_word, by_group, met = _parts(share), np.zeros(groups, np.uint16), 0
    for begin in range(0, positions, _BLOCK_WORDS):
        part = number, begin, min(begin + _BLOCK_WORDS, positions), met
        by_place = _parts(loops.follows(words, part, told, (table, often, share)))
        met = loops.rare((numbers, border), part, (by_word, by_place, by_group), rarity)
    return rarity


def _shares(often: NDArray[np.float64], total: float) -> NDArray[np.float64]:
    """Return the share of words in all, one occurrence of each left out."""
    return (np.maximum(often - 1, 0) + _FLOOR) / total


def _parts(share: NDArray[np.float64]) -> Parts:
    nats = -np.log(np.minimum(share, 1.0).astype(np.float32))
    parts: Parts = np.minimum(np.rint(nats * NAT), np.iinfo(np.uint16).max).astype(np.uint16)
    return parts


def _slots(words: Hashes, bits: int) -> tuple[Ints, Ints]:
    loops = loaded()
    if loops is not None:
        return loops.slots(sealed(words), np.array([_BASE, bits], np.uint64))
    pairs = np.zeros(len(words), np.uint64)
    pairs[1:] = words[1:] + words[:-1] * _BASE
    return _slot(words, bits), _slot(pairs * _BASE, bits)


def _slot(keys: Hashes, bits: int) -> Ints:
    slots: Ints = (keys >> np.uint64(63 - bits)).astype(np.int64) & ((1 << bits) - 1)
    return slots
