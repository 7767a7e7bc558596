"""When accounts say that it happened."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from headwater.corroboration.compare.sides import comparison, own_statements
from headwater.corroboration.register import Register
from headwater.model import Claim, Comparison, Interval, Span, Statement, Verdict
from headwater.reader import when
from headwater.reader.clauses import parts_of
from headwater.reader.terms import meaning_of

_OPEN = (date.min, date.max)


class Dated(NamedTuple):
    """One account's time: the phrase, what it dates, and the days it can mean. `sure`: its clause gives no other."""

    span: Span
    outlet: str
    acts: frozenset[str]
    interval: Interval
    sure: bool


def compare(claim: Claim, register: Register) -> Iterator[Comparison]:
    """Yield at most one comparison of the times that outlets give for a claim.

    Only times of the content count, not when somebody said so, and only in clauses that share an act. Equal intervals
    are the same, one inside the other is narrower, overlapping ones are compatible; apart from each other they
    conflict, unless a phrase is vague, or a clause gives several times and nobody knows which goes with which.
    """
    firsts: dict[str, Dated] = {}
    for statement in own_statements(claim):
        for found in times_told(statement, register):
            firsts.setdefault(found.outlet, found)
    sides = [firsts[o] for o in sorted(firsts)]
    pairs = [(a, b) for i, a in enumerate(sides) for b in sides[i + 1 :] if a.acts & b.acts]
    verdicts = [_relation(a, b) for a, b in pairs]
    verdict: Verdict | None = next((v for v in ("conflict", "compatible", "narrower", "same") if v in verdicts), None)
    if verdict is None:
        return
    judged = {side.span: side for pair, v in zip(pairs, verdicts, strict=True) if v == verdict for side in pair}
    members = [(d.span, _shown(d.interval)) for d in judged.values()]
    yield comparison((claim,), "time", verdict, members, _WHY[verdict])


_WHY: dict[str, str] = {
    "conflict": "the times lie apart, and each clause gives only one",
    "compatible": "the times overlap: a difference of grain, not a contradiction",
    "narrower": "one time lies inside the other: the narrower account is more exact",
    "same": "the times are the same",
}


def times_told(statement: Statement, register: Register) -> Iterator[Dated]:
    """Yield the times of what a statement tells, not of its telling, in order."""
    article = register.articles[statement.article]
    published = article.published.interval if article.published else None
    anchor = published.first_day if published else None
    content = register.content(statement)
    for clause in parts_of(statement.span) or [statement.span]:
        found = [(p, when.resolve_at(clause.exact, p.start, p.end, anchor)) for p in when.find(clause.exact)]
        known = [(clause.part(p.start, p.end), r) for p, r in found if r is not None]
        told = [(span, r) for span, r in known if any(c.covers(span) for c in content)]
        acts = _acts(clause, register) if told else frozenset[str]()
        for span, resolution in told:
            sure = len(told) == 1 and resolution.certain
            yield Dated(span, register.outlet(statement.article), acts, resolution.interval, sure)


def _acts(clause: Span, register: Register) -> frozenset[str]:
    told = frozenset(f"act:{a}" for f in register.frames(clause) for a in f.acts)
    return told | meaning_of(clause, register.names).acts


def _relation(one: Dated, other: Dated) -> Verdict | None:
    (a, b), (c, d) = _days(one.interval), _days(other.interval)
    if (a, b) == (c, d):
        return "same"
    if a < d and c < b:
        return "narrower" if (a <= c and d <= b) or (c <= a and b <= d) else "compatible"
    return "conflict" if one.sure and other.sure else None


def _days(interval: Interval) -> tuple[date, date]:
    first, after = interval.first_day or _OPEN[0], interval.after_day or _OPEN[1]
    if interval.latest and "T" in interval.latest and after < _OPEN[1]:
        after += timedelta(days=1)  # the day of a moment is taken whole: the other side may give no clock
    return first, max(after, first)


def _shown(interval: Interval) -> str:
    return f"{interval.earliest or '...'} to {interval.latest or '...'}"
