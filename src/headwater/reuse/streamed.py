"""Windows and runs of one stream by compiled loops: what `windows` and `matches` find, and no row for each window."""

from typing import Final, NamedTuple

import numpy as np

from headwater.reuse.compiled import Loops
from headwater.reuse.folding import MIX, Places
from headwater.reuse.looped import Openings
from headwater.reuse.stream import BASE, Stream
from headwater.reuse.windows import (
    ASKED_PAIRS,
    CARRIED_BY_TEXTS,
    CARRIED_PAIRS,
    PHRASE_PAIRS,
    PHRASE_TEXTS,
    STRETCHES,
    Limits,
    Marks,
    least_marks,
)

_LEAST_BITS: Final = 20
_ANY_RUNS: Final = 1 << 62


class Found(NamedTuple):
    """What windows say of the places of a stream, as `passages.Spread`, and the runs of equal words that they open.

    Runs are maximal: `left` < `right` are stream positions, `length` words; in no order, some of them twice.
    """

    texts: Places
    related: Marks
    carried: Marks
    left: Places
    right: Places
    length: Places


def found_in(stream: Stream, limits: Limits, loops: Loops, most_runs: int | None = None) -> Found | None:
    """Group equal windows, and grow those that open a run; None where there are more than `most_runs` of them."""
    bits = max(_LEAST_BITS, len(stream.words).bit_length())
    slots = max(1, (4 * int(stream.lengths.sum())).bit_length())
    told = np.array([limits.window_words, BASE, *MIX[1:], 64 - slots, bits], np.uint64)
    keys, packed = loops.repeated(stream.words, stream.text, told)
    packed.sort()
    low = np.array([(1 << bits) - 1], np.uint64)
    columns = (stream.text, keys, least_marks(keys, stream.text, limits.window_words, [size for _, size in STRETCHES]))
    size = len(stream.words)
    spread = (
        np.zeros(size, np.int32), np.full(size, ASKED_PAIRS, np.uint8), np.zeros(size, np.uint8),
        np.zeros(size, np.uint8),
    )  # fmt: skip
    around = tuple(number for stretch in STRETCHES for number in stretch)
    per_text = size if limits.per_text is None else limits.per_text
    limited = (
        per_text, limits.every_pair_places, PHRASE_TEXTS, ASKED_PAIRS, PHRASE_PAIRS, CARRIED_PAIRS, CARRIED_BY_TEXTS,
        *around,
    )  # fmt: skip
    rows, firsts = loops.grouped(columns, packed, low, limited, spread)
    del packed
    asked = (limits.window_words, most_runs or _ANY_RUNS, *around)
    runs, count = loops.opened(columns, stream.words, (rows, firsts, spread[3]), asked)
    return Found(*spread[:3], *runs[:, :count]) if count >= 0 else None


def placed(stream: Stream, found: Found) -> Openings:
    """Return the runs by their texts and the words before them there."""
    one, two = stream.text[found.left], stream.text[found.right]
    first = stream.first.astype(np.int32)
    return Openings(one, found.left - first[one], two, found.right - first[two], found.length)
