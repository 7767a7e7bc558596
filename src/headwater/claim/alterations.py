"""What a copied sentence tells otherwise than the one it stems from: another time, name or figure, the opposite act."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import product
from typing import Final

from headwater.reader.frames.kinship import link_of
from headwater.reader.frames.lexicon import verbs_of
from headwater.reader.frames.tokens import NEGATIONS
from headwater.reader.numbers import NUMBER_WORDS, quantities_of
from headwater.reader.values import Value, fit, values_of
from headwater.reader.when.clocks import CLOCK_AT
from headwater.reader.when.lexicon import MONTHS, WEEKDAYS
from headwater.reader.words import Word, words_of

_TIMES: Final = frozenset(("clock", "day"))
_DAYS: Final = frozenset(WEEKDAYS)
_DATES: Final = frozenset(word.rstrip(".") for word in (*WEEKDAYS, *MONTHS))
_LEAST_ACRONYM: Final = 2
_HALF_HOUR: Final = 30  # clocks of most zones lie whole or half hours apart


@lru_cache(maxsize=4096)
def is_altered(here: str, there: str, start: int, end: int) -> bool:
    """Whether what `here[start:end]` tells was changed from the sentence `there`, not only put in other words.

    It was where one stretch in which both differ gives two times or figures that do not fit, two names, two weekdays,
    or acts that undo each other, and where a "not" stands in one of them alone. A clock told in another zone is the
    same one, as far as zones lie apart. Misses: other things in plain nouns.
    """
    # a clause by itself too: the rest of its sentence may hold the words of the other, of something else
    told = here[start:end]
    return _differs(told, there, (0, len(told)), clause=True) or _differs(here, there, (start, end), clause=False)


def _differs(here: str, there: str, part: tuple[int, int], *, clause: bool) -> bool:
    left, right = _Side(here), _Side(there)
    match = SequenceMatcher(None, left.folded, right.folded, autojunk=False)
    for tag, low, high, first, last in match.get_opcodes():
        if tag == "equal" or not left.meets(low, high, *part):
            continue
        if not clause and left.negates(low, high) != right.negates(first, last):
            return True
        if tag == "replace" and _differ(left, (low, high), right, (first, last)):
            return True
    return False


class _Side:
    """A sentence by its words."""

    def __init__(self, text: str) -> None:
        self.text, self.words = text, words_of(text)
        self.folded = [w.folded for w in self.words]

    def meets(self, low: int, high: int, start: int, end: int) -> bool:
        """Whether words, or the place before a word where there are none, lie in a stretch of the text."""
        if low == high:
            return low < len(self.words) and start <= self.words[low].start < end
        return self.words[low].start < end and self.words[high - 1].end > start

    def negates(self, low: int, high: int) -> bool:
        """Whether a "not" stands among words."""
        return any(w in NEGATIONS or w.endswith("n't") for w in self.folded[low:high])

    def figures(self, low: int, high: int) -> frozenset[str]:
        """Return the numerals among words that count nothing: a sum or a length may stand in another unit."""
        counted = [(q.start, q.end) for q in quantities_of(self.text) if q.unit and not q.of_time]
        words = (w for w in self.words[low:high] if not any(start <= w.start < end for start, end in counted))
        return frozenset(w.folded for w in words if w.folded.isdigit() or w.folded in NUMBER_WORDS)

    def times(self, low: int, high: int) -> list[Value]:
        """Return the clocks and days that meet words."""
        if low == high:
            return []
        start, end = self.words[low].start, self.words[high - 1].end
        return [v for v in values_of(self.text) if v.kind in _TIMES and v.start < end and v.end > start]

    @property
    def zones(self) -> frozenset[str]:
        """The zones that its clocks are told in: "GMT", "Eastern time", "local time"."""
        found = (clock["zone"] for clock in CLOCK_AT.finditer(self.text))
        return frozenset(zone.casefold() for zone in found if zone)

    def names(self, low: int, high: int) -> frozenset[str]:
        """Return the words of names among words; none where they are a part of a longer name."""
        beside = [self.words[i] for i in (low - 1, high) if 0 <= i < len(self.words)]
        if any(self._is_name(w) for w in beside):
            return frozenset()
        return frozenset(w.folded for w in self.words[low:high] if self._is_name(w))

    def days(self, low: int, high: int) -> frozenset[str]:
        """Return the weekdays among words."""
        return frozenset(self.folded[low:high]) & _DAYS

    def acts(self, low: int, high: int) -> list[frozenset[str]]:
        """Return the acts that each word can tell, with the particle behind it."""
        behind = [*self.folded[1:], ""]
        told = ([v for v in verbs_of(self.folded[i]) if v.particles in ((), (behind[i],))] for i in range(low, high))
        return [frozenset(a for v in verbs for a in v.acts) for verbs in told]

    def _is_name(self, word: Word) -> bool:
        spelt = self.text[word.start : word.end]
        acronym = spelt.isupper() and len(spelt) >= _LEAST_ACRONYM
        return bool(word.start) and spelt[:1].isupper() and not acronym and word.folded not in _DATES


def _differ(left: _Side, mine: tuple[int, int], right: _Side, other: tuple[int, int]) -> bool:
    times = left.times(*mine), right.times(*other)
    pairs = [(a, b) for a, b in product(*times) if a.kind == b.kind]
    if pairs:
        return all(fit(a, b) in ("near", "apart") and not _is_one_moment(left, a, right, b) for a, b in pairs)
    return any(
        _are_others(told(left, *mine), told(right, *other)) for told in (_Side.figures, _Side.names, _Side.days)
    ) or _undo(left.acts(*mine), right.acts(*other))


def _is_one_moment(left: _Side, one: Value, right: _Side, other: Value) -> bool:
    """Whether two clocks may be one told in two zones: "at 4 p.m. (1500 GMT)" and "at 10 a.m. Eastern time"."""
    hours_apart = one.kind == "clock" and not (one.figure - other.figure) % _HALF_HOUR
    return hours_apart and left.zones != right.zones


def _are_others(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and one.isdisjoint(other)


def _undo(one: Sequence[frozenset[str]], other: Sequence[frozenset[str]]) -> bool:
    links = (link_of(a, b) for a, b in product(one, other) if a and b and not a & b)
    return any(link is not None and link.kind == "opposite" for link in links)
