"""When accounts say that it happened."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from headwater.corroboration.compare.sides import comparison, own_statements
from headwater.corroboration.groups import Register
from headwater.model import Claim, Comparison, Interval, Span, Statement, Verdict
from headwater.reader import when

_OPEN = (date.min, date.max)


class Dated(NamedTuple):
    """One account's time: the phrase, the days it can mean, and whether the statement gives only this one."""

    span: Span
    outlet: str
    interval: Interval
    only: bool


def compare(claim: Claim, register: Register) -> Iterator[Comparison]:
    """Yield at most one comparison of the times that outlets give for a claim.

    Equal intervals are the same, one inside the other is narrower, overlapping ones are compatible. Apart from each
    other they conflict only when each statement gives a single time; with several nobody knows which goes with which.
    """
    dated = [d for s in own_statements(claim) for d in _times(s, register)]
    firsts: dict[str, Dated] = {}
    for found in dated:
        firsts.setdefault(found.outlet, found)
    sides = [firsts[o] for o in sorted(firsts)]
    if len(sides) < 2:
        return
    verdicts = [_relation(a, b) for i, a in enumerate(sides) for b in sides[i + 1 :]]
    verdict: Verdict | None = next((v for v in ("conflict", "compatible", "narrower", "same") if v in verdicts), None)
    if verdict is None:
        return
    members = [(d.span, _shown(d.interval)) for d in sides]
    yield comparison((claim,), "time", verdict, members, _WHY[verdict])


_WHY: dict[str, str] = {
    "conflict": "the times lie apart, and each account gives only one",
    "compatible": "the times overlap: a difference of grain, not a contradiction",
    "narrower": "one time lies inside the other: the narrower account is more exact",
    "same": "the times are the same",
}


def _times(statement: Statement, register: Register) -> Iterator[Dated]:
    article = register.articles[statement.article]
    published = article.published.interval if article.published else None
    anchor = published.first_day if published else None
    text = statement.span.exact
    resolved = [(p, when.resolve_at(text, p.start, p.end, anchor)) for p in when.find(text)]
    known = [(p, r) for p, r in resolved if r is not None]
    for phrase, resolution in known:
        span = statement.span.part(phrase.start, phrase.end)
        yield Dated(span, register.outlet(statement.article), resolution.interval, len(known) == 1)


def _relation(one: Dated, other: Dated) -> Verdict | None:
    (a, b), (c, d) = _days(one.interval), _days(other.interval)
    if (a, b) == (c, d):
        return "same"
    if a < d and c < b:
        return "narrower" if (a <= c and d <= b) or (c <= a and b <= d) else "compatible"
    return "conflict" if one.only and other.only else None


def _days(interval: Interval) -> tuple[date, date]:
    first, after = interval.first_day or _OPEN[0], interval.after_day or _OPEN[1]
    return first, max(after, first)


def _shown(interval: Interval) -> str:
    return f"{interval.earliest or '...'} to {interval.latest or '...'}"
