"""What networks that read two wordings at once add to the typed comparison of statements."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from headwater.claim.deciding import Judgement
from headwater.claim.facets import Facet
from headwater.claim.rivals import are_rivals, may_be_rivals, told_in
from headwater.reader.pairs.relation import Nearness, PairReader, Relation, log_odds
from headwater.reader.pairs.wording import worded
from headwater.reader.states import are_two_states

Pair = tuple[int, int]
Texts = tuple[str, str]

# Of each facet so many neighbours are read with it, and of all so many pairs at most, the likeliest. Where more facets
# are told, each thing is told often enough to be found by its words; to compare all would take their square in time.
_NEIGHBOURS: Final = 12
_MOST_READ, _MOST_ASKED = 6_000, 8_000
# The log odds that two statements tell one fact as they are read closely, fitted on 27 piles that no network was
# taught, of which readers judged the pairs one by one (docs/measurements.md); `_TYPED` is asked of a typed score of so
# much at most.
_LEVEL, _TYPED, _READ, _NEAR, _ONE_TEXT = -3.05, 1.28, 1.08, 2.83, 0.51
_MOST_TYPED: Final = 0.8
# What has lower log odds before it is read is not: of 19,783 pairs of 15 piles 7,201 have, and one of the 447 joined.
_HOPELESS: Final = -2.2
# What the first reading leaves below these log odds is not read closely: a close reading takes nine times as long,
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

    def weighed(self, typed: Mapping[Pair, Judgement]) -> dict[Pair, Judgement]:
        """Return of each pair how close two facets are by what is typed, or by how they are read where that is closer.

        What is typed counts for less where little joins them and it is all but sure, as they are read, that they are
        two. Where more pairs could be read than may be, those are that are likeliest to tell one fact.
        """
        asked = self._worth_reading(typed)
        first = self._read(asked, self._reader.relations)
        odds = {pair: self._odds(before, first[pair]) for pair, before in asked.items()}
        hopeful = {pair: odd for pair, odd in odds.items() if odd >= _CLOSE or self._is_weak(typed[pair])}
        close = _most(hopeful, _MOST_CLOSE - self._asked_closely)
        self._asked += len(asked)
        self._asked_closely += len(close)
        read = {pair: first[pair] for pair in hopeful} | self._read(close, self._reader.closely)
        judged = {pair: self._judged(typed[pair], asked[pair], found) for pair, found in read.items()}
        return {**typed, **judged, **self._rivals(typed)}

    def _rivals(self, typed: Mapping[Pair, Judgement]) -> dict[Pair, Judgement]:
        """Return the pairs that typed comparison would join, and that cannot both be so as they are read closely."""
        if self._nearness is None:  # too many to be read
            return {}
        joined = sorted(pair for pair, found in typed.items() if found.score >= self._least)
        asked = [pair for pair in joined if may_be_rivals(*self._facets_of(pair))]
        asked = asked[: max(0, _MOST_CLOSE - self._asked_closely)]
        self._asked_closely += len(asked)
        # without who says so: another name there reads as if another thing were told
        read = self._reader.closely([(told_in(one), told_in(other)) for one, other in map(self._facets_of, asked)])
        rivals = (pair for pair, found in zip(asked, read, strict=True) if are_rivals(found))
        return {pair: typed[pair]._replace(score=0.0, barred=True) for pair in rivals}

    def _facets_of(self, pair: Pair) -> tuple[Facet, Facet]:
        return self._facets[pair[0]], self._facets[pair[1]]

    def _worth_reading(self, typed: Mapping[Pair, Judgement]) -> dict[Pair, float]:
        """Return the pairs that are read, likeliest first, each with the log odds it has before it is read."""
        found: dict[Pair, float] = {}
        for pair, judgement in typed.items():
            before = self._before(pair, judgement)
            if before is not None and (self._may_join(before, judgement) or self._is_weak(judgement)):
                found[pair] = before
        return {pair: found[pair] for pair in _most(found, _MOST_ASKED - self._asked)}

    def _before(self, pair: Pair, typed: Judgement) -> float | None:
        """Return the log odds that two facets tell one fact before they are read; None of what is not to be read."""
        a, b = (self._place.get(n) for n in pair)
        if self._nearness is None or typed.barred or a is None or b is None:
            return None
        if are_two_states(*(self._facets[n].unit.span.exact for n in pair)):
            return None  # "was switched off" and "was out of order"
        one, other = (self._facets[n].unit.article for n in pair)
        odds = _LEVEL + _TYPED * min(typed.score, _MOST_TYPED) + _NEAR * self._nearness.between(a, b)
        return odds + _ONE_TEXT * (one == other)

    def _may_join(self, before: float, typed: Judgement) -> bool:
        if before < _HOPELESS:
            return False
        return self._score(before + _READ * _MOST_ODDS) >= max(self._least, typed.score)

    def _is_weak(self, typed: Judgement) -> bool:
        return self._least <= typed.score < _WEAK

    def _read(self, pairs: Iterable[Pair], read: Callable[[Sequence[Texts]], list[Relation]]) -> dict[Pair, Relation]:
        chosen = list(pairs)
        return dict(zip(chosen, read([(self._texts[a], self._texts[b]) for a, b in chosen]), strict=True))

    def _odds(self, before: float, read: Relation) -> float:
        return before + _READ * log_odds(read.one, _MOST_ODDS)

    def _judged(self, typed: Judgement, before: float, read: Relation) -> Judgement:
        odds = self._odds(before, read)
        if self._score(odds) > typed.score:
            return _told_as_read(self._score(odds), typed, read)
        return typed._replace(score=_LEFT * typed.score) if self._is_weak(typed) and odds <= _AGAINST else typed

    def _score(self, odds: float) -> float:
        """Return how close two are by the log odds that they tell one fact."""
        return self._least + _CLOSER * (odds - _FROM_ODDS)


def _told_as_read(score: float, typed: Judgement, read: Relation) -> Judgement:
    how = "read as one fact" if read.same + read.looser >= read.denied else "read as a fact and its denial"
    said = f"{how} (model: {read.one:.0%})"
    return Judgement(score, f"{typed.why}; {said}" if typed.why else said)


def _most(odds: Mapping[Pair, float], many: int) -> list[Pair]:
    """Return so many of the pairs, those with the highest odds, the highest first."""
    return sorted(odds, key=lambda pair: (-odds[pair], pair))[: max(0, many)]
