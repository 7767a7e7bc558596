"""Who else holds a stretch of words, and whether those texts have more in common than that."""

from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from headwater.model import Segment
from headwater.reuse.bodies import Vocabulary
from headwater.reuse.matches import Groups, Matches, Stream, stream_of, whole_windows, window_hashes

# Texts that share so many words are related; the furniture of one site seldom comes to as many.
_RELATED_WORDS = 100
# a short brief is related to another by most of its words, though they are fewer
_RELATED_SHARE = 0.7
_SAMPLED = 13
# Windows that so many unrelated texts hold, most of those looked at, are carried along and not copied.
_CARRIED_BY = 6
_CARRIED_SHARE = 0.6


class Spread(NamedTuple):
    """How many unrelated groups of texts hold a window, and that number over the texts looked at."""

    unrelated: int
    of_sample: float


_PAIR = Spread(2, 1.0)


class Holders:
    """Knows the texts that hold each window, and which of them are related."""

    def __init__(self, stream: Stream, groups: Groups, matches: Matches) -> None:
        self._stream, self._groups = stream, groups
        self._related = _related(stream, matches)
        self._known: dict[int, Spread] = {}

    def spread(self, position: int) -> Spread:
        """Return the spread of the window at a stream position; a window without a group counts as a pair's."""
        group = int(self._groups.group[position])
        if group < 0:
            return _PAIR
        if group not in self._known:
            self._known[group] = self._of(group)
        return self._known[group]

    def carried_words(self, window_words: int) -> NDArray[np.bool_]:
        """Return for each stream position whether its word stands in a window that unrelated texts carry along."""
        groups = self._groups
        wide = np.flatnonzero(groups.sizes >= _CARRIED_BY)
        carried = np.zeros(len(groups.sizes) + 1, np.bool_)
        for group in wide.tolist():
            spread = self._known[group] = self._of(group)
            carried[group] = spread.unrelated >= _CARRIED_BY and spread.of_sample >= _CARRIED_SHARE
        windows = carried[groups.group]  # no group is -1: the last one, never carried
        words = windows.copy()
        for shift in range(1, window_words):
            words[shift:] |= windows[:-shift]
        return words

    def _of(self, group: int) -> Spread:
        first = int(self._groups.firsts[group])
        positions = self._groups.positions[first : first + int(self._groups.sizes[group])]
        holders = sorted(set(self._stream.text[positions].tolist()))
        # the first holder is always looked at: the others are tied to it where there are too many for all pairs
        step = max(1, (len(holders) - 1) // (_SAMPLED - 1))
        sample = [holders[0], *holders[1::step][: _SAMPLED - 1]]
        unrelated = self._unrelated(sample)
        return Spread(unrelated, unrelated / len(sample))

    def _unrelated(self, holders: Sequence[int]) -> int:
        group = {holder: holder for holder in holders}
        for one, two in combinations(holders, 2):
            if group[one] != group[two] and (one, two) in self._related:
                old, new = group[two], group[one]
                group = {holder: new if at == old else at for holder, at in group.items()}
        return len(set(group.values()))


def _related(stream: Stream, matches: Matches) -> set[tuple[int, int]]:
    one, two = stream.text[matches.left].astype(np.int64), stream.text[matches.right].astype(np.int64)
    pairs, at = np.unique(one << 32 | two, return_inverse=True)
    words = np.bincount(at, weights=matches.length, minlength=len(pairs))
    lengths = np.bincount(stream.text[stream.text >= 0], minlength=1)
    shorter = np.minimum(lengths[pairs >> 32], lengths[pairs & 0xFFFFFFFF])
    close = pairs[words >= np.minimum(_RELATED_WORDS, _RELATED_SHARE * shorter)].tolist()
    return {(pair >> 32, pair & 0xFFFFFFFF) for pair in close}


def furniture_windows(
    stream: Stream, vocabulary: Vocabulary, furniture: Sequence[Segment], window_words: int
) -> NDArray[np.bool_] | None:
    """Return for each position of the stream whether its window also stands in furniture; None without furniture."""
    if not furniture:
        return None
    spans = sorted((piece.span for piece in furniture), key=lambda s: (s.capture, s.start))
    pages = stream_of([vocabulary.body((s.capture, s.start, ""), [(s.start, s.exact)]) for s in spans])
    hashes = vocabulary.hashes()
    held = window_hashes(pages.ids, hashes, window_words)[whole_windows(pages, window_words)]
    inside: NDArray[np.bool_] = np.isin(window_hashes(stream.ids, hashes, window_words), held)
    return inside
