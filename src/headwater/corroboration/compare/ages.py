"""What accounts give as the age of one person."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from headwater.corroboration.compare.passages import Passage, Passages
from headwater.corroboration.compare.values import Compared, Value
from headwater.corroboration.register import Register
from headwater.model import Claim, Span, Verdict, comparison_of
from headwater.reader.values.ages import age_behind

_DAYS_APART = 60  # a birthday in between is likely enough beyond


class _Age(NamedTuple):
    """An age told of somebody, with the claims beside it."""

    person: str
    years: int
    place: Span
    passage: Passage
    claims: dict[str, Claim]


def compare_ages(passages: Passages, register: Register) -> Iterator[Compared]:
    """Yield a comparison for each person to whom articles give two ages, the first article of each.

    An age stands behind the name ("Mara Quill, 71,"). Two ages of articles that came out within two months conflict;
    beyond that, or where a day is unknown, a birthday can lie between. Misses: ages in words, or before the name.
    """
    told: dict[str, dict[int, _Age]] = {}
    for passage in passages.all:
        for age in _ages(passage, passages, register):
            told.setdefault(age.person, {}).setdefault(age.years, age)
    for person in sorted(told):
        ages = sorted(told[person].values(), key=lambda a: (a.passage.day or "~", a.place))
        involved = {k: c for age in ages for k, c in age.claims.items()}
        if len(ages) > 1 and involved:
            members = [(age.place, f"{age.years} years") for age in ages]
            verdict, why = _verdict(ages[0], ages[-1])
            made = comparison_of(tuple(involved.values()), "number", verdict, members, why)
            yield Compared(made, tuple(Value(age.place, float(age.years)) for age in ages))


def _ages(passage: Passage, passages: Passages, register: Register) -> Iterator[_Age]:
    text, base = passage.span.exact, passage.span.start
    for _, end, entity in register.names.inside(passage.span):
        found = age_behind(text, end - base) if register.names.kinds.get(entity) == "person" else None
        if found:
            place = passage.span.part(*found)
            yield _Age(entity, int(place.exact), place, passage, passages.claims_at(place))


def _verdict(one: _Age, other: _Age) -> tuple[Verdict, str]:
    days = (one.passage.day, other.passage.day)
    apart = abs((date.fromisoformat(days[0]) - date.fromisoformat(days[1])).days) if all(days) else None
    if apart is None or apart > _DAYS_APART:
        return "apparent", "one person is given two ages; a birthday may lie between"
    return "conflict", "one person is given two ages within days"
