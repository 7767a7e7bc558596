"""What one account adds to those whom another counts: "two workers died", and then "a third worker has died"."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final, NamedTuple

from headwater.corroboration.compare.sides import own_statements
from headwater.corroboration.compare.values import shown
from headwater.corroboration.register import Register
from headwater.model import Claim, Comparison, Span, Statement, comparison_of
from headwater.reader.numbers import quantities_of
from headwater.reader.terms import meaning_of
from headwater.reader.values import values_of
from headwater.reader.values.additions import Addition, addition_of, adds_to

_LEAST_TERMS: Final = 2  # beside the act: who or what befell them, and where
_MOST_STATEMENTS: Final = 4_000
_WHY: Final = "an update: one account tells of more, and the other of those before"


class _Told(NamedTuple):
    """A statement of a claim, with the day its article came out, "" where unknown."""

    statement: Statement
    claim: Claim
    day: str


def compare_added(claims: Sequence[Claim], register: Register) -> Iterator[Comparison]:
    """Yield a comparison for two claims of which the later only adds to what the earlier counts: both can be so.

    They share an act and two terms beside it, and the addition is not told first. Of a pile the first 4,000 statements
    are asked. Misses: additions told by other acts.
    """
    stated = ((s, c) for c in claims for s in own_statements(c) if not register.heads(s))
    told = [_Told(s, c, _day(s, register)) for s, c in islice(stated, _MOST_STATEMENTS)]
    adding = [(t, found) for t in told if (found := addition_of(t.statement.span.exact))]
    by_word = _by_what_they_count(told) if adding else {}
    seen: set[tuple[str, str]] = set()
    for later, addition in adding:
        for earlier in (told[n] for n in sorted({n for word in addition.of for n in by_word.get(word, ())})):
            key = (earlier.claim.id, later.claim.id)
            if key not in seen and _is_before(earlier, later, register):
                counted = _counted(earlier.statement.span, addition)
                if counted is not None:
                    seen.add(key)
                    yield _made(earlier, counted, later, addition)


def _by_what_they_count(told: Sequence[_Told]) -> dict[str, list[int]]:
    """Return the places of the statements by each word for what they count."""
    found: dict[str, list[int]] = defaultdict(list)
    for n, one in enumerate(told):
        for word in {word for v in values_of(one.statement.span.exact) if v.kind == "count" for word in v.of}:
            found[word].append(n)
    return found


def _is_before(earlier: _Told, later: _Told, register: Register) -> bool:
    one, other = earlier.statement, later.statement
    if earlier.claim.id == later.claim.id or one.article == other.article or earlier.day > later.day:
        return False
    if not adds_to(other.span.exact, one.span.exact):
        return False
    frames = register.frame(one), register.frame(other)
    if frames[0] is None or frames[1] is None or not frames[0].acts & frames[1].acts:
        return False
    shared = meaning_of(one.span, register.names).terms & meaning_of(other.span, register.names).terms
    return sum(not term.startswith("act:") for term in shared) >= _LEAST_TERMS


def _counted(told: Span, addition: Addition) -> tuple[Span, str] | None:
    """Return where a statement counts those to whom more are added, and what it gives."""
    counts = [(v.start, v.end) for v in values_of(told.exact) if v.kind == "count" and v.of & addition.of]
    found = (q for q in quantities_of(told.exact) if any(low <= q.start < high for low, high in counts))
    return next(((told.part(q.start, q.end), shown(q)) for q in found), None)


def _made(earlier: _Told, counted: tuple[Span, str], later: _Told, addition: Addition) -> Comparison:
    more = later.statement.span.part(addition.start, addition.end)
    members = [counted, (more, " ".join(more.exact.split()).lower())]
    return comparison_of((earlier.claim, later.claim), "number", "apparent", members, _WHY)


def _day(statement: Statement, register: Register) -> str:
    published = register.articles[statement.article].published
    return ((published.earliest if published else None) or "")[:10]
