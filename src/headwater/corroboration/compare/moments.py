"""The hour of one event in different accounts, whichever claims they stand in."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import combinations
from typing import NamedTuple

from headwater.corroboration.compare.sides import own_statements
from headwater.corroboration.compare.times import times_told
from headwater.corroboration.register import Register
from headwater.model import Claim, Comparison, Span, comparison_of
from headwater.reader.terms import meaning_of

_WIDEST = timedelta(hours=1)
_MOST_A_DAY = 60


class _Moment(NamedTuple):
    """A time with a clock: from and to, where it stands, its outlet and claim, what else the statement names."""

    first: datetime
    last: datetime
    span: Span
    outlet: str
    claim: Claim
    terms: frozenset[str]


def compare_moments(claims: Sequence[Claim], register: Register) -> Iterator[Comparison]:
    """Yield a comparison of each two outlets that give an event of one day the same minute, or an hour that holds it.

    Equal minutes are the same; a minute within the hour that another gives is compatible, where both statements have a
    word in common. Compared is what is told with a clock, 60 times a day at most; offsets of zones are not evened out.
    Misses: hours that contradict each other, since two events may be meant.
    """
    by_day: dict[str, list[_Moment]] = defaultdict(list)
    for claim in sorted(claims, key=lambda c: c.id):
        for moment in _moments(claim, register):
            by_day[moment.first.date().isoformat()].append(moment)
    for day in sorted(by_day):
        held = sorted(by_day[day], key=lambda m: (m.span, m.claim.id))[:_MOST_A_DAY]
        used: set[tuple[Span, str]] = set()
        for one, other in combinations(held, 2):
            if one.outlet == other.outlet or (one.span, other.outlet) in used or (other.span, one.outlet) in used:
                continue
            if (one.first, one.last) == (other.first, other.last):
                verdict = "same"
            elif one.terms & other.terms and one.first <= other.last and other.first <= one.last:
                verdict = "compatible"
            else:
                continue
            used |= {(one.span, other.outlet), (other.span, one.outlet)}
            involved = {c.id: c for c in (one.claim, other.claim)}
            members = [(m.span, f"{m.first:%Y-%m-%dT%H:%M} to {m.last:%H:%M}") for m in (one, other)]
            why = "the same minute" if verdict == "same" else "the hour that one gives holds what the other gives"
            yield comparison_of(
                tuple(involved.values()), "time", "same" if verdict == "same" else "compatible", members, why
            )


def _moments(claim: Claim, register: Register) -> Iterator[_Moment]:
    for statement in own_statements(claim):
        terms = meaning_of(statement.span, register.names).terms
        for told in times_told(statement, register):
            first, last = told.interval.earliest, told.interval.latest
            if first and last and "T" in first and "T" in last:
                opens, closes = (datetime.fromisoformat(end).replace(tzinfo=None) for end in (first, last))
                if closes - opens <= _WIDEST:
                    yield _Moment(opens, closes, told.span, told.outlet, claim, terms)
