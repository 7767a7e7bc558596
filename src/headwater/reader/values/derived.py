"""Figures that a sentence does not spell but lets work out: sums, shares, and shares of a whole."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from headwater.reader.numbers import Quantity, fractions_of, quantities_of

# nouns for people, whatever befell them
PEOPLE = frozenset(
    "people person others other them victim man men woman women boy girl child children passenger worker patient body "
    "bodies civilian soldier resident student pupil teacher nurse doctor crew guest driver pedestrian officer "
    "firefighter employee staff member protester marcher demonstrator striker inmate villager".split()
)
# "640 people work there and another 110 are employed by contractors": 750 in all
_ANOTHER = re.compile(r"\b(?:and|plus)\s(?:another|a\sfurther|an\sadditional)\s$", re.IGNORECASE)
_ANOTHER_CHARS = 24
_AND = re.compile(r"\s(?:[^\W\d]+\s){1,2}and\s")
_NUMERAL = r"\d{1,6}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_OWNED = "the|its|their|our|his|her|all"
_PART = re.compile(rf"\b(?P<part>{_NUMERAL})\s(?:out\s)?of\s(?:(?:{_OWNED})\s)?(?P<whole>{_NUMERAL})\b", re.IGNORECASE)
# "nearly two in three", "three voters in five"; not "two people in three cars", "one in three days"
_IN = re.compile(
    r"\b(?:(?P<how>nearly|almost|about|around|roughly|some|more\sthan|over|at\sleast|fewer\sthan|less\sthan)\s)?"
    rf"(?P<part>{_NUMERAL})\s(?:(?P<noun>[a-z]{{3,14}})\s)?(?:in|out\sof)\s(?:every\s)?(?P<whole>{_NUMERAL})\b"
    r"(?!\s(?:days?|weeks?|months?|years?|hours?)\b)(?(noun)(?!\s[a-z]+s\b))",
    re.IGNORECASE,
)
_OF_WHOLE = re.compile(r"\sof\s(?:the\s|its\s|their\s|all\s)?(?:[^\W\d]+[’']s\s)?$", re.IGNORECASE)
_OF_CHARS = 40
_SHARE_STEP = 0.5
_ROUNDED_STEP = 2.5  # "two in five" is told of 38 percent, and of 42: chosen, not measured
_ROUNDED_SHARE = 0.05


@lru_cache(maxsize=16384)
def figures_in(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of a text by place, with what can be worked out from them; several stages ask for them.

    Of "640 people and another 110", "43 pupils and three teachers" that is both together, of "half of the pins", "four
    of the eight pins" and "two voters in three" the share, of "two in five of its 85 workers" how many these are, in
    place of the share.
    """
    found = with_sums(text)
    shares = [*_told_as(_IN, text), *fractions_of(text), *(q for q in found if q.unit == ("percent",))]
    wholes = {w.start: w for w in found if w.unit and w.unit[:1] != ("percent",) and w.bound == "exact"}
    parts = [part for share in shares for part in _of_whole(text, share, list(wholes.values()))]
    taken = [(q.start, q.end) for q in (*parts, *_told_as(_IN, text))]
    kept = [q for q in (*found, *fractions_of(text)) if not any(a <= q.start < b for a, b in taken)]
    of_all = [q for q in _told_as(_IN, text) if not any(p.start <= q.start < p.end for p in parts)]
    return tuple(sorted([*kept, *parts, *of_all, *_told_as(_PART, text)], key=lambda q: (q.start, q.end)))


def with_sums(text: str) -> list[Quantity]:
    """Return the quantities of a text by place; people of two kinds are one figure, others beside them a second."""
    found = quantities_of(text)
    told: list[Quantity] = []
    for one, other in pairwise(found):
        people = not PEOPLE.isdisjoint(one.unit[:1]) and not PEOPLE.isdisjoint(other.unit[:1])
        if people and _AND.fullmatch(text, one.end, other.start):
            told.append(one._replace(end=other.end, value=one.value + other.value, unit=("people",), counted="people"))
        elif not other.unit and _ANOTHER.search(text, max(one.end, other.start - _ANOTHER_CHARS), other.start):
            told += [one, one._replace(end=other.end, value=one.value + other.value)]
    summed = [(q.start, q.end) for q in told if q.unit == ("people",)]
    rest = [q for q in found if q not in told and not any(a <= q.start < b for a, b in summed)]
    return sorted([*told, *rest], key=lambda q: (q.start, q.end))


def _told_as(pattern: re.Pattern[str], text: str) -> Iterator[Quantity]:
    """Yield the shares that are told as a count of a count: "four of the eight", "two in five"."""
    step = _SHARE_STEP if pattern is _PART else _ROUNDED_STEP
    for match in pattern.finditer(text):
        part, whole = (quantities_of(f"{match[side]} pieces") for side in ("part", "whole"))
        value = 1.0 if match["part"].lower() == "one" else part[0].value if part else 0.0
        if whole and 0 < value < whole[0].value:
            share, unit = 100 * value / whole[0].value, "percent"
            told = quantities_of(f"{match['how']} {share:.0f} percent") if match.groupdict().get("how") else []
            bound, slack = (told[0].bound, told[0].slack) if told else ("exact", _ROUNDED_SHARE)
            yield Quantity(match.start(), match.end(), share, bound, (unit,), slack, step, counted=unit)


def _of_whole(text: str, share: Quantity, wholes: Sequence[Quantity]) -> Iterator[Quantity]:
    for whole in wholes:
        if 0 < whole.start - share.end <= _OF_CHARS and _OF_WHOLE.fullmatch(text, share.end, whole.start):
            value = share.value * whole.value / 100
            yield Quantity(share.start, whole.end, value, "about", whole.unit, _ROUNDED_SHARE, counted=whole.counted)
