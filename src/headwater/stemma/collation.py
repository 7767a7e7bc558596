"""All texts of a pile set side by side, word by word: where two are equal, where they part, and who reads what."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from headwater.stemma.shared import Aligned, Shared
from headwater.stemma.texts import Ints, Text, Vocabulary
from headwater.stemma.typography import Flags
from headwater.stemma.witnesses import Witness

_ID_BITS = 31


class Runs(NamedTuple):
    """Runs of equal words of a pair: numbers of their first words here and there, words, and the passage they are of.

    In order of passages, those of one passage together; `firsts` and `lasts` are the runs that open and close one.
    """

    here: Ints
    there: Ints
    words: Ints
    passage: Ints
    firsts: Ints
    lasts: Ints

    @property
    def turned(self) -> "Runs":
        """The same runs seen from the other side."""
        return self._replace(here=self.there, there=self.here)

    def aligned(self, *, without_last: bool = False) -> tuple[Ints, Ints]:
        """Return the numbers of the equal words here and there, if asked without the last one of each run."""
        words = self.words - 1 if without_last else self.words
        step = np.arange(int(words.sum())) - np.repeat(np.cumsum(words) - words, words)
        return np.repeat(self.here, words) + step, np.repeat(self.there, words) + step


class Loci(NamedTuple):
    """Places inside passages where two texts part: the last equal word before and the first one after, here and there.

    `apart_here` and `apart_there` are the words between them.
    """

    here: Ints
    here_after: Ints
    there: Ints
    there_after: Ints
    passage: Ints

    @property
    def turned(self) -> "Loci":
        """The same places seen from the other side."""
        return Loci(self.there, self.there_after, self.here, self.here_after, self.passage)

    @property
    def apart_here(self) -> Ints:
        """How many words stand between the equal ones here."""
        return self.here_after - self.here - 1

    @property
    def apart_there(self) -> Ints:
        """How many words stand between the equal ones there."""
        return self.there_after - self.there - 1


class Standing(NamedTuple):
    """What the other texts of the pile say of the words of one.

    Sums over the words before each: `agreeing`: how many texts read the word in a passage they share; `joined`: how
    many read the next one behind it, too; `attested`: 1 where the two stand side by side in a text that does not share
    them.
    """

    agreeing: Ints
    joined: Ints
    attested: Ints


class View(NamedTuple):
    """Two texts that share passages, seen from the first.

    `neighbours`: the numbers, here and there, of the equal words whose next ones are equal, too.
    """

    here: Text
    there: Text
    standing_here: Standing
    standing_there: Standing
    runs: Runs
    loci: Loci
    neighbours: tuple[Ints, Ints]

    @property
    def turned(self) -> "View":
        """The same pair seen from the other side."""
        standing = self.standing_there, self.standing_here
        return View(self.there, self.here, *standing, self.runs.turned, self.loci.turned, self.neighbours[::-1])


class Collation:
    """The texts of the witnesses that share any passage."""

    def __init__(self, witnesses: Sequence[Witness], shared: Shared) -> None:
        vocabulary = Vocabulary()
        kin = [number for number in range(len(witnesses)) if shared.partners(number)]
        self.texts: Mapping[int, Text] = {number: vocabulary.text_of(witnesses[number].bearer) for number in kin}
        self._runs: dict[tuple[int, int], Runs] = {}
        for one in kin:
            for two in shared.partners(one):
                if one < two:
                    self._runs[one, two] = self._side_by_side(one, two, shared.passages(one, two))
        attesting = _attesting(witnesses, self.texts, vocabulary)
        self._standing = {one: self._stand(one, shared.partners(one), attesting[one]) for one in kin}

    def runs(self, here: int, there: int) -> Runs:
        """Return the runs of equal words of a pair, seen from the first."""
        return self._runs[here, there] if here < there else self._runs[there, here].turned

    def view(self, here: int, there: int) -> View:
        """Return the pair seen from the first."""
        runs = self.runs(here, there)
        standing = self._standing[here], self._standing[there]
        return View(self.texts[here], self.texts[there], *standing, runs, _loci(runs), runs.aligned(without_last=True))

    def _side_by_side(self, one: int, two: int, passages: Sequence[Aligned]) -> Runs:
        rows = np.array(
            [
                (*here, *there, number)
                for number, passage in enumerate(passages)
                for here, there in zip(passage.blocks_here, passage.blocks_there, strict=True)
            ],
            np.int64,
        )
        left, right = self.texts[one], self.texts[two]
        here, here_end = np.searchsorted(left.starts, rows[:, 0]), np.searchsorted(left.ends, rows[:, 1], "right")
        there, there_end = np.searchsorted(right.starts, rows[:, 2]), np.searchsorted(right.ends, rows[:, 3], "right")
        words = np.minimum(here_end - here, there_end - there)
        kept = words > 0
        passage = rows[kept, 4]
        changes = np.flatnonzero(passage[1:] != passage[:-1])
        firsts = np.concatenate([[0], changes + 1]) if len(passage) else changes
        lasts = np.append(changes, len(passage) - 1) if len(passage) else changes
        return Runs(here[kept], there[kept], words[kept], passage, firsts, lasts)

    def _stand(self, one: int, partners: Sequence[int], attesting: Ints) -> Standing:
        words = self.texts[one].words
        agreeing, joined = np.zeros(words, np.int64), np.zeros(words, np.int64)
        for two in partners:
            runs = self.runs(one, two)
            agreeing += inside(words, runs.here, runs.here + runs.words)
            joined += inside(words, runs.here, runs.here + runs.words - 1)
        # a text attests its own words and those it shares with its kin; only the others are asked
        unrelated = np.append(attesting - 1, 0) > joined
        return Standing(_sums(agreeing), _sums(joined), _sums(unrelated))


def inside(words: int, starts: Ints, ends: Ints) -> Flags:
    """Return for each of so many words whether it lies in one of the ranges."""
    steps = np.bincount(starts, minlength=words + 1) - np.bincount(ends, minlength=words + 1)
    return np.cumsum(steps[:words]) > 0


def _sums(values: Ints | Flags) -> Ints:
    return np.concatenate([np.zeros(1, np.int64), np.cumsum(values, dtype=np.int64)])


def _loci(runs: Runs) -> Loci:
    ends_here, ends_there = runs.here + runs.words, runs.there + runs.words
    at = np.flatnonzero(
        (runs.passage[1:] == runs.passage[:-1])
        & (runs.here[1:] >= ends_here[:-1])
        & (runs.there[1:] >= ends_there[:-1])
    )
    return Loci(ends_here[at] - 1, runs.here[at + 1], ends_there[at] - 1, runs.there[at + 1], runs.passage[at])


def _attesting(witnesses: Sequence[Witness], texts: Mapping[int, Text], vocabulary: Vocabulary) -> dict[int, Ints]:
    """Return for each text, pair by pair of its neighbouring words, how many witnesses have that pair."""
    pairs = {number: _pairs(text.ids) for number, text in texts.items()}
    wanted = np.unique(np.concatenate([*pairs.values(), np.zeros(0, np.int64)]))
    having = np.zeros(len(wanted) + 1, np.int64)
    for number, witness in enumerate(witnesses):
        found = pairs[number] if number in pairs else _pairs(vocabulary.ids_in(witness.bearer))
        having[_places(wanted, np.unique(found))] += 1
    return {number: having[_places(wanted, found)] for number, found in pairs.items()}


def _pairs(ids: Ints) -> Ints:
    return (ids[:-1] << _ID_BITS) | ids[1:]


def _places(wanted: Ints, pairs: Ints) -> Ints:
    # the place behind the last one stands for all that is not wanted
    at = np.searchsorted(wanted, pairs)
    known = at < len(wanted)
    known[known] = wanted[at[known]] == pairs[known]
    return np.where(known, at, len(wanted))
