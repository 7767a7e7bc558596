"""Stretches: the parts of a text that other texts share; each of them has one exemplar at most."""

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np

from headwater.stemma.collation import Collation, Runs
from headwater.stemma.shared import Shared
from headwater.stemma.texts import Ints

# passages that overlap by no more are two stretches: a word or two may be equal by chance where pieces meet
_CHANCE_WORDS = 3
# passages of one pair with no more words between them were copied in one go
_BETWEEN_WORDS = 12


class Stretch(NamedTuple):
    """Words `start`..`end` (exclusive) of a witness, all of them in passages that overlap."""

    witness: int
    start: int
    end: int


class Common(NamedTuple):
    """Stretch `copy` of one witness stands, with so many equal `words`, mostly in stretch `exemplar` of the other."""

    exemplar: int
    copy: int
    words: int


class Stretches:
    """All stretches of a pile, numbered by witness and place."""

    def __init__(self, collation: Collation, shared: Shared) -> None:
        self.all: list[Stretch] = []
        self._homes: dict[int, Ints] = {}
        for witness, text in collation.texts.items():
            home = np.full(text.words, -1, np.int64)
            for start, end in _joined(witness, collation, shared):
                home[start:end] = len(self.all)
                self.all.append(Stretch(witness, start, end))
            self._homes[witness] = home

    def common(self, exemplar: int, copy: int, runs: Runs) -> list[Common]:
        """Return what each stretch of witness `copy` has in common with `exemplar`, from where the runs are seen."""
        ours, theirs = runs.aligned()
        if (theirs[1:] <= theirs[:-1]).any():
            # what stands twice in the exemplar is in the copy once
            theirs, first = np.unique(theirs, return_index=True)
            ours = ours[first]
        kinds, words = np.unique(
            self._homes[copy][theirs] * len(self.all) + self._homes[exemplar][ours], return_counts=True
        )
        found: dict[int, list[tuple[int, int]]] = {}
        for kind, count in zip(kinds.tolist(), words.tolist(), strict=True):
            stretch, other = divmod(kind, len(self.all))
            found.setdefault(stretch, []).append((count, -other))
        return [Common(-max(parts)[1], stretch, sum(count for count, _ in parts)) for stretch, parts in found.items()]


def _joined(witness: int, collation: Collation, shared: Shared) -> list[tuple[int, int]]:
    """Return where the stretches of a witness start and end, in order."""
    ranges: list[tuple[int, int]] = []
    for other in shared.partners(witness):
        runs = collation.runs(witness, other)
        starts = np.minimum.reduceat(runs.here, runs.firsts)
        ends = np.maximum.reduceat(runs.here + runs.words, runs.firsts)
        ranges += _united(zip(starts.tolist(), ends.tolist(), strict=True), -_BETWEEN_WORDS)
    return _united(ranges, _CHANCE_WORDS)


def _united(ranges: Iterable[tuple[int, int]], overlap: int) -> list[tuple[int, int]]:
    united: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if united and start < united[-1][1] - overlap:
            united[-1] = united[-1][0], max(end, united[-1][1])
        else:
            united.append((start, end))
    return united
