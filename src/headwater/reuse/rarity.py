"""How improbable it is that two texts say the same words by chance, by what the pile itself says how often."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from headwater.reuse.folding import Flags, Hashes, Ints
from headwater.reuse.stream import Stream
from headwater.reuse.windows import Groups

Floats = NDArray[np.float32]

_BASE = np.uint64(0x9E3779B97F4A7C15)
_BACK_OFF = 2.0
_FLOOR = 0.5


class Rarity(NamedTuple):
    """Nats that each stream position adds: `alone` for its word by itself, `behind` for it after the word before."""

    alone: Floats
    behind: Floats


def rarity_of(stream: Stream, groups: Groups) -> Rarity:
    """Return how rare each word is, alone and behind its neighbour.

    What stands in many places counts once: of equal windows the first is counted, so that a story that forty outlets
    print does not make its words common. One occurrence, the one that is asked about, is left out. Method: counts in
    tables of hashed words and of hashed pairs of words, the second backed off to the first.
    """
    fresh = _fresh(stream, groups)
    words = stream.words
    pairs = np.empty_like(words)
    pairs[0], pairs[1:] = 0, words[1:] + words[:-1] * _BASE
    bits = max(8, len(words).bit_length() + 1)
    of_words, of_pairs = _counts(words, fresh, bits), _counts(pairs * _BASE, fresh, bits)
    total = float(max(1, int(fresh.sum())))
    share = (np.maximum(of_words - 1, 0) + _FLOOR) / total
    before = np.concatenate([[0], of_words[:-1]])
    chained = (np.maximum(of_pairs - 1, 0) + _BACK_OFF * share) / (np.maximum(before - 1, 0) + _BACK_OFF)
    return Rarity(*((-np.log(np.minimum(part, 1.0))).astype(np.float32) for part in (share, chained)))


def _fresh(stream: Stream, groups: Groups) -> Flags:
    fresh = (stream.text >= 0) & (groups.group < 0)
    fresh[groups.positions[groups.firsts]] = True
    return fresh


def _counts(keys: Hashes, fresh: Flags, bits: int) -> Ints:
    slots = (keys >> np.uint64(63 - bits)).astype(np.int64) & ((1 << bits) - 1)
    table: Ints = np.bincount(slots[fresh], minlength=1 << bits)[slots]
    return table
