"""Windows of one stream and the chains they open, by compiled loops: what `windows` and `matches` find.

No row is made of a window and no table of openings: words are numbers of a vocabulary, windows that stand at two places
or more are numbered by the first of them, and each text is set beside all before it and chained before the next.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from threading import local
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from headwater.reuse.compiled import Loops, Side, along_of, sealed
from headwater.reuse.compiled.sides import GROUP_FIELDS, Column
from headwater.reuse.edges import RANKS
from headwater.reuse.folding import MIX, Flags, Hashes, Ints, Places
from headwater.reuse.looped import Chained, asked_of
from headwater.reuse.stream import BASE, BORDER
from headwater.reuse.windows import (
    ASKED_PAIRS,
    CARRIED_BY_TEXTS,
    CARRIED_PAIRS,
    CARRIED_ROW,
    PHRASE_PAIRS,
    PHRASE_TEXTS,
    STRETCHES,
    Limits,
    Marks,
    least_marks,
)
from headwater.settings import ReuseSettings

Numbers = NDArray[np.uint32]
_BORDER_BIT: Final = np.uint32(1 << 31)
_VOCABULARY: Final = 1 << 12
_SLOTS_A_WORD: Final = 4
_KEY_BITS: Final = 64
_NO_GROUP: Final = -1
_AROUND: Final = tuple(number for stretch in STRETCHES for number in stretch)


class Numbered(NamedTuple):
    """Texts laid end to end, words as numbers: word number n has the hash `hashes[n]`; the last one is BORDER.

    A border stands around each text, and no two places with a border are equal. `first` as in `stream.Stream`.
    """

    numbers: Numbers
    hashes: Hashes
    first: Ints


class Windows(NamedTuple):
    """Windows that stand at two places or more, in two texts or more; groups are numbered by their first places.

    `number`: the group of each place, -1 for none, -2 for a starred one where its text repeats it more than it may.
    Groups at which runs open have `places`, with the `owners` of these (texts), `classes` (equal in a group where the
    words before are) and, where only those are paired that agree, marks `around` them from row `starts` on. `says` as
    in `compiled.grouping`; `texts`: how many texts hold it.
    """

    number: Places
    places: Places
    owners: Places
    firsts: Places
    says: Marks
    classes: NDArray[np.uint16]
    around: NDArray[np.uint16]
    starts: Places
    texts: Places


def numbered(loops: Loops, parts: Iterable[Hashes], counts: Ints) -> Numbered:
    """Return texts of so many words each, whose hashes come in parts that cut through no text."""
    first = np.concatenate([np.ones(1, np.int64), 1 + np.cumsum(counts + 1)])
    numbers = np.empty(int(first[-1]), np.uint32)
    numbers[0] = _BORDER_BIT
    known = np.zeros(2 * _VOCABULARY, np.uint32), np.empty(_VOCABULARY, np.uint64), 0
    ends, begin = np.cumsum(counts), 0
    read = 0
    for words in parts:
        read += len(words)
        end = int(np.searchsorted(ends, read, "right"))
        known = loops.numbered(sealed(words), counts[begin:end], known, numbers, (int(first[begin]), begin))
        begin = end
    return Numbered(numbers, np.append(known[1][: known[2]], BORDER), first)


def windows_in(loops: Loops, texts: Numbered, limits: Limits) -> Windows:
    """Group equal windows, and say what there is to each group."""
    left_out = _KEY_BITS - max(1, (_SLOTS_A_WORD * len(texts.numbers)).bit_length())
    told = np.array([limits.window_words, BASE, *MIX[1:], left_out], np.uint64)
    # numpy asks for large pages, loops do not: what is looked up at random is met sooner there
    keys, table = np.zeros(len(texts.numbers), np.uint64), np.zeros(1 << (_KEY_BITS - 2 - left_out), np.uint8)
    seen = loops.keyed(texts.numbers, texts.first, texts.hashes, told, (keys, table))
    per_text = len(keys) if limits.per_text is None else limits.per_text
    number = np.full(len(keys), _NO_GROUP, np.int32)
    most = seen + seen // 4 + int(np.diff(texts.first).max(initial=0))
    room = np.empty((most, GROUP_FIELDS), np.int32), np.zeros(1 << (2 * most - 1).bit_length(), np.int32)
    found = loops.grouped(keys, table, texts.first, (limits.window_words, per_text, left_out), (number, room))
    groups = number, *found
    del table, room
    marks = least_marks(keys, [size for _, size in STRETCHES])
    del keys
    asked = (
        limits.window_words, CARRIED_ROW, limits.every_pair_places,
        max(limits.every_pair_places, limits.agreeing_places), PHRASE_TEXTS, ASKED_PAIRS, PHRASE_PAIRS, CARRIED_PAIRS,
        CARRIED_BY_TEXTS, *_AROUND,
    )  # fmt: skip
    says, classes, around, starts, many = loops.told(texts.numbers, groups, texts.first, marks, asked)
    places, owners, firsts, holders = found
    # what is not asked any more makes room
    del groups, found, marks
    places, owners, classes = (column[:many].copy() for column in (places, owners, classes))
    return Windows(number, places, owners, firsts, says, classes, around, starts, holders)


def spread_in(loops: Loops, windows: Windows) -> tuple[Places, Marks, Flags]:
    """Return for each place how many texts hold its window, how many of eight pairs agree, whether it is carried."""
    size = len(windows.number)
    spread = np.zeros(size, np.int32), np.full(size, ASKED_PAIRS, np.uint8), np.zeros(size, np.uint8)
    loops.laid(windows.number, windows.texts, windows.says, spread)
    return spread[0], spread[1], spread[2].view(np.bool_)


class Pairing:
    """Texts that are set beside those before them, and chained: some in a row at a time, by any number of threads.

    `side` has the numbers of words, with borders; `along` tells for each place whether its word is carried along. Each
    thread keeps how many places of each group stand before the texts it looked at last, and counts on past those that
    others look at; so texts are given to each in order.
    """

    def __init__(self, loops: Loops, side: Side, along: Column, windows: Windows, settings: ReuseSettings) -> None:
        self._loops, self._side, self._groups = loops, side, windows[:-1]
        self._along, self._asked = along_of(side.first, along), asked_of(settings)
        self._own = local()

    def __len__(self) -> int:
        """How many texts there are."""
        return len(self._side.first)

    def parts(self, words: int) -> list[range]:
        """Return all texts, some in a row at a time that have about so many words."""
        ends = np.cumsum(self._side.size)
        cuts = np.searchsorted(ends, np.arange(words, ends[-1], words)) + 1 if len(self) else np.zeros(0, np.int64)
        places = sorted({0, *cuts.tolist(), len(self)})
        return [range(begin, end) for begin, end in pairwise(places)]

    def chains(self, texts: range, enough: int) -> Iterator[Chained]:
        """Yield the chains of texts with those before them, by the text on the right, then the one on the left.

        They come in one part or more, of about `enough` chains; those of a text on the right are in one part.
        """
        met, shared = self._met_before(texts.start)
        text, rest = texts.start, True
        while rest:
            state = met, shared, text, texts.stop, enough
            found, count, told, number, text = self._loops.beside(
                self._side, self._along, self._groups, state, self._asked, RANKS
            )
            self._own.text = text
            rest = text < texts.stop
            left, right, length = found[:, :count]
            one, two, first, carried = told[:, :number]
            yield Chained(one, two, left, right, length, np.append(first, count), carried != 0)

    def _met_before(self, text: int) -> tuple[Places, Places]:
        """Return the counts of this thread, as they are before a text."""
        if getattr(self._own, "text", text + 1) > text:
            says, texts = self._groups[4], self._side.first
            self._own.text, self._own.counts = 0, (np.zeros(len(says), np.int32), np.zeros(len(texts), np.int32))
        counts: tuple[Places, Places] = self._own.counts
        self._loops.passed(self._side, self._groups, counts[0], (self._own.text, text))
        self._own.text = text
        return counts
