"""All texts of a pile set side by side, word by word: where two are equal, where they part, and who reads what."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

import numpy as np

from headwater.stemma.attesting import Attesting, neighbours
from headwater.stemma.shared import Aligned, Shared
from headwater.stemma.texts import Ints, Text
from headwater.stemma.typography import Flags
from headwater.stemma.witnesses import Witness

# edits are judged by their words up to this many; longer ones are text of somebody's own
_SHORT_WORDS = 8
_NONE: Final = np.zeros(0, np.int64)


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
    def short(self) -> Flags:
        """Which of them have few words between the equal ones, on either side."""
        return np.asarray((self.apart_here <= _SHORT_WORDS) & (self.apart_there <= _SHORT_WORDS), np.bool_)

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
    them, as far as a short edit asks for it.
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


class Asked(NamedTuple):
    """Pairs of neighbouring words at places where texts part, each with the most witnesses that can be kin there.

    A pair that more witnesses of the pile have is `attested`: it stands side by side in a text that does not share it.
    """

    pairs: Ints
    most: Ints

    def attested(self, attesting: Attesting) -> Flags:
        """Return which of the pairs are attested."""
        return np.asarray(attesting.counts(self.pairs) > self.most, np.bool_)


class Collation:
    """The texts of the witnesses that share any passage; `attesting` knows the whole pile they are of."""

    def __init__(self, witnesses: Sequence[Witness], shared: Shared, attesting: Attesting) -> None:
        kin = [number for number in range(len(witnesses)) if shared.partners(number)]
        vocabulary = attesting.vocabulary
        self.texts: Mapping[int, Text] = {number: vocabulary.text_of(witnesses[number].bearer) for number in kin}
        self._runs: dict[tuple[int, int], Runs] = {}
        for one in kin:
            for two in shared.partners(one):
                if one < two:
                    self._runs[one, two] = self._side_by_side(one, two, shared.passages(one, two))
        asked = self._asked()
        standing = {one: self._stand(one, shared.partners(one), asked[one], attesting) for one in kin}
        self._standing = {one: found for one, (found, _) in standing.items()}
        told = [Asked(_NONE, _NONE), *(found for _, found in standing.values())]
        self.asked = Asked(*(np.concatenate(column) for column in zip(*told, strict=True)))

    def runs(self, here: int, there: int) -> Runs:
        """Return the runs of equal words of a pair, seen from the first."""
        return self._runs[here, there] if here < there else self._runs[there, here].turned

    def view(self, here: int, there: int) -> View:
        """Return the pair seen from the first."""
        runs = self.runs(here, there)
        texts, standing = (self.texts[here], self.texts[there]), (self._standing[here], self._standing[there])
        return View(*texts, *standing, runs, loci_of(runs), runs.aligned(without_last=True))

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

    def _asked(self) -> dict[int, Ints]:
        """Return for each text the numbers of the words whose next ones may tell which of two wordings is the usual."""
        marks = {number: np.zeros(text.words + 1, np.int64) for number, text in self.texts.items()}
        for (one, two), runs in self._runs.items():
            loci = loci_of(runs)
            short = loci.short
            for number, start, end in ((one, loci.here, loci.here_after), (two, loci.there, loci.there_after)):
                np.add.at(marks[number], start[short], 1)
                np.add.at(marks[number], end[short], -1)
        return {number: np.flatnonzero(np.cumsum(mark)[:-2] > 0) for number, mark in marks.items()}

    def _stand(self, one: int, partners: Sequence[int], places: Ints, attesting: Attesting) -> tuple[Standing, Asked]:
        words = self.texts[one].words
        agreeing, joined = np.zeros(words, np.int64), np.zeros(words, np.int64)
        for two in partners:
            runs = self.runs(one, two)
            agreeing += inside(words, runs.here, runs.here + runs.words)
            joined += inside(words, runs.here, runs.here + runs.words - 1)
        # a text attests its own words and those it shares with its kin; only the others are asked
        asked = Asked(neighbours(self.texts[one].ids)[places], joined[places] + 1)
        attested = np.zeros(words, np.bool_)
        attested[places] = asked.attested(attesting)
        return Standing(_sums(agreeing), _sums(joined), _sums(attested)), asked


def inside(words: int, starts: Ints, ends: Ints) -> Flags:
    """Return for each of so many words whether it lies in one of the ranges."""
    steps = np.bincount(starts, minlength=words + 1) - np.bincount(ends, minlength=words + 1)
    return np.cumsum(steps[:words]) > 0


def _sums(values: Ints | Flags) -> Ints:
    return np.concatenate([np.zeros(1, np.int64), np.cumsum(values, dtype=np.int64)])


def loci_of(runs: Runs) -> Loci:
    """Return the places inside passages where the two texts part."""
    ends_here, ends_there = runs.here + runs.words, runs.there + runs.words
    at = np.flatnonzero(
        (runs.passage[1:] == runs.passage[:-1])
        & (runs.here[1:] >= ends_here[:-1])
        & (runs.there[1:] >= ends_there[:-1])
    )
    return Loci(ends_here[at] - 1, runs.here[at + 1], ends_there[at] - 1, runs.there[at + 1], runs.passage[at])
