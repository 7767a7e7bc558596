"""Who else holds the words of a passage, and whether they have more in common than those."""

from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from headwater.model import Segment
from headwater.reuse.bodies import Vocabulary
from headwater.reuse.matches import stream_of, whole_windows, window_hashes
from headwater.reuse.passages import Comparison, Passage

# Bodies that share a passage of so many words are related; page furniture seldom runs on so long.
_RELATED_WORDS = 80
_SAMPLED = 13
_PROBES = (0.2, 0.5, 0.8)


class Spread(NamedTuple):
    """How many unrelated groups hold a stretch of text, and that number over the holders looked at."""

    unrelated: int
    of_sample: float


class Holders:
    """Knows the holders of each window of a comparison, and which of them are related by a long passage."""

    def __init__(self, compared: Comparison) -> None:
        self._compared = compared
        self._related = {(p.left, p.right) for p in compared.passages if p.words >= _RELATED_WORDS}
        self._known: dict[int, Spread] = {}

    def spread(self, passage: Passage) -> Spread:
        """Return the spread of the rarest of a few windows: a passage is known by what is peculiar to it."""
        run = max(passage.chain, key=lambda r: r.length)
        room = run.length - self._compared.window_words
        if room < 0:
            return Spread(2, 1.0)
        first = int(self._compared.stream.offsets[passage.left]) + run.left
        return min(self._of_group(int(self._compared.groups.group[first + int(room * p)])) for p in _PROBES)

    def _of_group(self, group: int) -> Spread:
        if group < 0:
            return Spread(2, 1.0)
        if group not in self._known:
            groups = self._compared.groups
            first = int(groups.firsts[group])
            positions = groups.positions[first : first + int(groups.sizes[group])]
            holders: list[int] = np.unique(self._compared.stream.text[positions]).tolist()
            # the first holder is always looked at: the others are tied to it where there are too many for all pairs
            step = max(1, (len(holders) - 1) // (_SAMPLED - 1))
            sample = [holders[0], *holders[1::step][: _SAMPLED - 1]]
            unrelated = self._unrelated(sample)
            self._known[group] = Spread(unrelated, unrelated / len(sample))
        return self._known[group]

    def _unrelated(self, holders: Sequence[int]) -> int:
        group = {holder: holder for holder in holders}
        for one, two in combinations(holders, 2):
            if (one, two) in self._related and group[one] != group[two]:
                old, new = group[two], group[one]
                group = {holder: new if at == old else at for holder, at in group.items()}
        return len(set(group.values()))


def furniture_windows(
    compared: Comparison, vocabulary: Vocabulary, furniture: Sequence[Segment]
) -> NDArray[np.bool_] | None:
    """Return for each position of the stream whether its window also stands in furniture; None without furniture."""
    if not furniture:
        return None
    spans = sorted((piece.span for piece in furniture), key=lambda s: (s.capture, s.start))
    pages = stream_of([vocabulary.body((s.capture, s.start, ""), [(s.start, s.exact)]) for s in spans])
    hashes = vocabulary.hashes()
    held = window_hashes(pages.ids, hashes, compared.window_words)[whole_windows(pages, compared.window_words)]
    inside: NDArray[np.bool_] = np.isin(window_hashes(compared.stream.ids, hashes, compared.window_words), held)
    return inside
