"""What networks that read two wordings at once add to the typed comparison of statements."""

from collections.abc import Mapping, Sequence
from typing import Final

from headwater.claim.deciding import Judgement
from headwater.claim.facets import Facet
from headwater.reader.pairs.relation import Nearness, PairReader, Relation, log_odds
from headwater.reader.pairs.wording import worded

Pair = tuple[int, int]

# Of each facet so many neighbours are read with it. A pile that holds more facets tells each thing often enough to be
# found by its words, and asking would take minutes.
_NEIGHBOURS: Final = 12
_MOST_READ, _MOST_ASKED = 1_500, 8_000
# The log odds that two statements tell one fact as they are read closely, fitted on 27 piles that no network was
# taught, of which readers judged the pairs one by one (docs/measurements.md); `_TYPED` is asked of a typed score of so
# much at most.
_LEVEL, _TYPED, _READ, _NEAR, _ONE_TEXT = -3.05, 1.28, 1.08, 2.83, 0.51
_MOST_TYPED: Final = 0.8
# What the first reading leaves below these log odds is not read closely: a close reading takes thirty times as long,
# and would join one such pair in a thousand.
_CLOSE: Final = -2.5
_MOST_CLOSE: Final = 300  # of a pile; after so many what the first reading says holds
# Where two are joined by what is read alone, and how much closer each unit of the odds makes them. From lower odds on
# more is joined, but of what stands in one claim less is one matter.
_FROM_ODDS, _CLOSER = 1.0, 0.1
_MOST_ODDS: Final = 4.0  # the network is never surer than 50 to 1
# What typed comparison joins for little is not one claim where the odds are seven to one against it. What it joins for
# more stays: the seeds' pile would fall into more claims than it has.
_WEAK, _AGAINST, _LEFT = 0.6, -2.0, 0.5


class Wordings:
    """The wordings of facets, and how networks read two of them.

    `names`: of entities; a wording that has a pronoun or nothing for who acts is read with the name before it.
    `least`: how close two are at least that are joined.
    """

    def __init__(self, facets: Sequence[Facet], names: Mapping[str, str], reader: PairReader, least: float) -> None:
        self._reader, self._facets, self._least = reader, facets, least
        self._texts = [worded(f.unit.span.exact, f.frame, names) for f in facets]
        self._place: dict[int, int] = {}
        self._nearness: Nearness | None = None
        self._asked = self._asked_closely = 0

    def nearest(self, numbers: Sequence[int]) -> list[Pair]:
        """Return the pairs of facets that are nearest to each other; none of a pile that is too large."""
        if not 1 < len(numbers) <= _MOST_READ:
            return []
        self._nearness = self._reader.near([self._texts[i] for i in numbers])
        self._place = {number: n for n, number in enumerate(numbers)}
        found = [(numbers[a], numbers[b]) for a, b in self._nearness.nearest(_NEIGHBOURS)]
        return sorted(found[:_MOST_ASKED])

    def weighed(self, pair: Pair, typed: Judgement) -> Judgement:
        """Return how close two facets are by what is typed, or by how they are read where that is closer.

        What is typed counts for less where little joins them and it is all but sure, as they are read, that they are
        two.
        """
        a, b = (self._place.get(n) for n in pair)
        near = self._nearness if self._asked < _MOST_ASKED and not typed.barred else None
        if near is None or a is None or b is None:
            return typed
        one, other = (self._facets[n].unit.article for n in pair)
        before = _LEVEL + _TYPED * min(typed.score, _MOST_TYPED) + _NEAR * near.between(a, b)
        before += _ONE_TEXT * (one == other)
        weak = self._least <= typed.score < _WEAK
        if self._score(before + _READ * _MOST_ODDS) < max(self._least, typed.score) and not weak:
            return typed  # however it is read
        self._asked += 1
        one_text, other_text = (self._texts[n] for n in pair)
        read = self._reader.relation(one_text, other_text)
        if before + _READ * log_odds(read.one, _MOST_ODDS) < _CLOSE and not weak:
            return typed
        if self._asked_closely < _MOST_CLOSE:
            self._asked_closely += 1
            read = self._reader.closely(one_text, other_text)
        odds = before + _READ * log_odds(read.one, _MOST_ODDS)
        if self._score(odds) > typed.score:
            return _read(self._score(odds), typed, read)
        return typed._replace(score=_LEFT * typed.score) if weak and odds <= _AGAINST else typed

    def _score(self, odds: float) -> float:
        """Return how close two are by the log odds that they tell one fact."""
        return self._least + _CLOSER * (odds - _FROM_ODDS)


def _read(score: float, typed: Judgement, read: Relation) -> Judgement:
    how = "read as one fact" if read.same + read.looser >= read.denied else "read as a fact and its denial"
    said = f"{how} (network: {read.one:.0%})"
    return Judgement(score, f"{typed.why}; {said}" if typed.why else said)
