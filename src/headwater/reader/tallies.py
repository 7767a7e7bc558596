"""Figures that tell a matter by themselves: lengths of time, the sides of a vote or score, odd large numbers."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from headwater.reader.numbers import quantities_of

_LASTING = frozenset("second minute hour day night week month year".split())
# "19 hours ago" is when, not how long; two days and 24 hours are told of many things
_WHEN = re.compile(r"[\s-]\w{3,8}\s(?:ago|later|earlier|before|after|from\snow|hence)\b")
_LEAST_LASTING, _ROUND_HOURS = 3, frozenset((24.0, 48.0, 72.0))
# 640 jobs are seldom two things of one story; 300 people are, and so are seven
_LARGE = 100
_TALLY = re.compile(
    r"(?<![\w.,-])(?P<one>\d{1,3})(?:\s(?:votes?|seats|goals|points))?(?:\s?[-–]\s?|\sto\s|\sagainst\s)(?P<other>\d{1,3})"
    r"(?![\w-]|[.,]\d)",
)
_VOTED = re.compile(
    r"\b(?:vot(?:e|es|ed|ing)|ballot|approv\w+|pass(?:ed|es)|reject\w+|back(?:ed|s)|carri(?:ed|es)|decid\w+|adopt\w+|elect\w+|"
    r"majority)\b",
    re.IGNORECASE,
)
_PLAYED = re.compile(
    r"\b(?:w[io]n|wins|beat|beaten|lost|defeat\w+|drew|draw|scor\w+|match|cup|league)\b", re.IGNORECASE
)


class Lasting(NamedTuple):
    """A length of time: so many of a unit."""

    value: float
    unit: str


class Tally(NamedTuple):
    """The two sides of a vote, or of a score where it was `played`; the larger first."""

    most: int
    least: int
    played: bool = False

    def meets(self, other: "Tally") -> bool:
        """Whether both can be of one vote or game: they share a side."""
        return self.played == other.played and bool({self.most, self.least} & {other.most, other.least})


def lastings_of(text: str) -> frozenset[Lasting]:
    """Return the lengths of time that a text gives, but for those that are told of many things."""
    return frozenset(_lastings(text))


def _lastings(text: str) -> Iterator[Lasting]:
    for quantity in quantities_of(text):
        unit = quantity.unit[0] if quantity.unit else ""
        common = quantity.value < _LEAST_LASTING or (unit == "hour" and quantity.value in _ROUND_HOURS)
        if unit in _LASTING and not common and not _WHEN.match(text, quantity.end):
            yield Lasting(quantity.value, unit)


_OF_ALL = re.compile(r"\bof\s(?:the|its|their|our|all)\s(?:\w+\s)?$")


def large_of(text: str) -> float | None:
    """Return the one figure of a hundred or more with two significant digits or more that a text gives, times apart.

    None where it gives several: then it tells of several things. What others are a part of ("nine of the 4,120") is not
    what is told.
    """
    large = (q for q in quantities_of(text) if q.value >= _LARGE and not q.of_time and not _is_round(q.value))
    found = {q.value for q in large if not _OF_ALL.search(text, 0, q.start)}
    return found.pop() if len(found) == 1 else None


def _is_round(value: float) -> bool:
    return len(f"{value:.15g}".replace(".", "").rstrip("0")) < 2


def tally_of(text: str) -> Tally | None:
    """Return the one vote or score that a text tells: "23-19", "23 votes to 19".

    Misses: sides in words; several; texts that speak of votes and of games.
    """
    found = [sorted((int(m["one"]), int(m["other"]))) for m in _TALLY.finditer(text)]
    voted, played = _VOTED.search(text) is not None, _PLAYED.search(text) is not None
    if len(found) != 1 or voted == played:
        return None
    return Tally(found[0][1], found[0][0], played)
