"""When accounts say that it happened."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from headwater.corroboration.register import Register
from headwater.model import Interval, Span, Statement
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
