"""Figures that accounts give for the same thing."""

from collections.abc import Iterator

from headwater.corroboration.compare.sides import comparison, pairs_across
from headwater.corroboration.groups import Register
from headwater.model import Claim, Comparison, Span, Statement, Verdict
from headwater.reader.numbers import Quantity, agree, quantities_of


def compare(claim: Claim, register: Register) -> Iterator[Comparison]:
    """Yield one comparison for each thing that two outlets count in a claim.

    Figures are compared when what is counted has a word in common; spans of time are left to the comparison of time.
    Equal figures are the same; a rounded, bounded or open figure that the other fits is compatible; otherwise they
    conflict. Misses: units that need converting.
    """
    seen: set[tuple[str, ...]] = set()
    for one, other in pairs_across(claim, register):
        for left, right in _counted_alike(one, other, register):
            key = tuple(sorted(set(left.unit) & set(right.unit)))
            if key in seen:
                continue
            seen.add(key)
            verdict, why = _verdict(left, right)
            members = [(_span(one, left), _shown(left)), (_span(other, right), _shown(right))]
            yield comparison((claim,), "number", verdict, members, why)


def _counted_alike(one: Statement, other: Statement, register: Register) -> Iterator[tuple[Quantity, Quantity]]:
    for left in _counts(one, register):
        for right in _counts(other, register):
            if set(left.unit) & set(right.unit):
                yield left, right


def _counts(statement: Statement, register: Register) -> list[Quantity]:
    """Return what a statement counts, without time and without the people it rests on ("two people said")."""
    attribution = register.attribution(statement)
    sources = attribution.source if attribution else ()
    found = quantities_of(statement.span.exact)
    return [
        q for q in found if q.unit and not q.of_time and not any(_span(statement, q).meets(s) for s in sources)
    ]


def _verdict(left: Quantity, right: Quantity) -> tuple[Verdict, str]:
    thing = " ".join(w for w in left.unit if w in right.unit)
    if left.value == right.value and left.bound == right.bound:
        return "same", f"both give the same figure ({thing})"
    if agree(left, right):
        return "compatible", f"the rounder or open figure takes in the other ({thing})"
    return "conflict", f"the figures cannot both be right if they count the same thing ({thing})"


def _span(statement: Statement, quantity: Quantity) -> Span:
    return statement.span.part(quantity.start, quantity.end)


def _shown(quantity: Quantity) -> str:
    bound = "" if quantity.bound == "exact" else quantity.bound.replace("_", " ") + " "
    return f"{bound}{quantity.value:g} {' '.join(quantity.unit)}".strip()
