"""Texts laid end to end as one array of words, and the windows of words in it."""

from itertools import pairwise
from typing import NamedTuple

import numpy as np

from headwater.reuse.folding import Flags, Folded, Hashes, Ints, Places, mixed

BORDER = np.uint64(1 << 63)
BASE = np.uint64(0x9E3779B97F4A7C15)
_BLOCK_WORDS = 1 << 16


class Stream(NamedTuple):
    """Texts laid end to end, with a slot around each that equals nothing, so that no run of equal words crosses it.

    `words`, `text` (-1 for a slot), `starts` and `ends` (code points of the text) are as long as the stream; text n
    has the positions `first[n]` to `first[n + 1] - 1`, end exclusive.
    """

    words: Hashes
    text: Places
    starts: Places
    ends: Places
    first: Ints

    @property
    def lengths(self) -> Ints:
        """How many words each text has."""
        return np.diff(self.first) - 1


def stream_of(folded: Folded) -> Stream:
    """Lay the texts end to end, in their order."""
    first = 1 + folded.first + np.arange(len(folded.first))
    size, borders = int(first[-1]), first - 1
    words, text = np.empty(size, np.uint64), np.empty(size, np.int32)
    starts, ends = np.empty(size, np.int32), np.empty(size, np.int32)
    words[borders], text[borders], starts[borders], ends[borders] = BORDER | borders.astype(np.uint64), -1, 0, 0
    # text by text: a number for each word takes more memory than the words, and longer
    for number, (begin, end) in enumerate(pairwise(folded.first.tolist())):
        there = slice(begin + number + 1, end + number + 1)
        text[there] = number
        words[there], starts[there], ends[there] = (column[begin:end] for column in folded[:3])
    return Stream(words, text, starts, ends, first)


def window_hashes(words: Hashes, size: int) -> Hashes:
    """Hash each window of `size` words: a polynomial over the words modulo 2**64, scrambled at the end.

    Windows that run past the end, or over a border, get a hash all the same; the caller leaves them out.
    """
    total = np.empty(len(words), np.uint64)
    # in blocks that stay in the processor's cache
    for begin in range(0, len(words), _BLOCK_WORDS):
        block = words[begin : begin + _BLOCK_WORDS + size - 1]
        kept = min(_BLOCK_WORDS, len(words) - begin)
        sums = np.zeros(kept, np.uint64)
        for shift in range(size):
            sums *= BASE
            part = block[shift : shift + kept]
            sums[: len(part)] += part
        total[begin : begin + kept] = mixed(sums)
    return total


def whole_windows(stream: Stream, size: int) -> Ints:
    """Return the positions whose window of words stays inside its text."""
    text = stream.text
    if len(text) < size:
        return np.zeros(0, np.int64)
    last = text[size - 1 :]
    return np.flatnonzero((text[: len(last)] == last) & (last >= 0)).astype(np.int64)


def periodic_windows(words: Hashes, size: int) -> Flags:
    """Return for each position whether its window says the same few words over and over.

    Such text (a ruler of dashes, a flood of one word) equals itself at every shift: pairing it would cost the square of
    its length and tell nothing.
    """
    periodic = np.zeros(len(words), np.bool_)
    for period in range(1, size // 2 + 1):
        count = len(words) - size + 1
        if count <= 0:
            break
        equal = np.concatenate([[0], np.cumsum(words[:-period] == words[period:])])
        span = size - period
        periodic[:count] |= equal[span : span + count] - equal[:count] == span
    return periodic
