"""Figures set beside each other, which keep the numbers they were compared by."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol

from headwater.model import Claim, Comparison, Span, Verdict, comparison_of, comparison_with
from headwater.reader.numbers import Quantity, quantities_of

_PAIR = 2
_MOST_DECIMALS = 2
_LIKE_SHARE = 0.12


class Figured(Protocol):
    """A figure at a place. `claims`: those that say it; `beside`: those that hold it in an aside, or stand by it."""

    @property
    def span(self) -> Span:
        """The words that give the figure."""
        ...

    @property
    def quantity(self) -> Quantity:
        """What they come to."""
        ...

    @property
    def claims(self) -> Mapping[str, Claim]:
        """By id."""
        ...

    @property
    def beside(self) -> Mapping[str, Claim]:
        """By id."""
        ...


class Side(NamedTuple):
    """A figure at a place, with the claims that say it and those that stand beside it."""

    span: Span
    quantity: Quantity
    claims: dict[str, Claim]
    beside: dict[str, Claim]


class Value(NamedTuple):
    """A figure that was compared: where it stands and what number it is."""

    place: Span
    number: float


class Compared(NamedTuple):
    """A comparison of figures with the numbers of its members."""

    comparison: Comparison
    values: tuple[Value, ...]


def set_beside(sides: Sequence[Figured], verdict: Verdict, why: str) -> Compared:
    """Return the comparison of figures; it names the claims that say one, where none does those that stand beside.

    Of those that say one, the claims that give the fewest other figures with it: a sentence that gives three is about
    something else in two of them. Of figures that differ those on each side, of figures that fit those on any.
    """
    saying = [{c.id: (_others(c, side.span), c) for c in side.claims.values()} for side in sides]
    if verdict not in ("apparent", "conflict"):
        saying = [{k: found for said in saying for k, found in said.items()}]
    involved = {
        k: c for said in saying for k, (others, c) in said.items() if others == min(n for n, _ in said.values())
    }
    involved = involved or {k: c for side in sides for k, c in side.beside.items()}
    members = [(side.span, shown(side.quantity)) for side in sides]
    made = comparison_of(tuple(involved.values()), "number", verdict, members, why)
    return Compared(made, tuple(Value(side.span, side.quantity.value) for side in sides))


def _others(claim: Claim, place: Span) -> int:
    """Return how many figures a claim gives beside the one at a place."""
    holding = (s.span.exact for s in claim.statements if s.origin != "copy" and s.span.meets(place))
    return min((sum(not q.of_time for q in quantities_of(words)) for words in holding), default=0)


def once(found: Iterable[Compared]) -> Iterator[Comparison]:
    """Yield the comparisons without pairs that set a figure against a number which it was set against before.

    Of two figures in conflict, one only like them is not set against the other again; where it conflicts with it too,
    in the same claims, all stand in one comparison.
    """
    told: set[tuple[Span, float]] = set()
    in_conflict: list[tuple[float, float]] = []
    kept: list[Compared] = []
    for one in found:
        numbers = tuple(v.number for v in one.values)
        differs = one.comparison.verdict in ("apparent", "conflict")
        against = {
            (a.place, b.number) for i, a in enumerate(one.values) for j, b in enumerate(one.values)
            if i != j and not (differs and a.number == b.number)
        }  # fmt: skip
        again = one.comparison.verdict == "apparent" and any(_are_like(numbers, pair) for pair in in_conflict)
        several = len(one.values) > _PAIR and one.comparison.verdict != "conflict"
        if several or (told.isdisjoint(against) and not again):
            _keep(one, kept)
        told |= against
        if one.comparison.verdict == "conflict" and len(numbers) == _PAIR:
            in_conflict.append((numbers[0], numbers[1]))
    yield from (one.comparison for one in kept)


def _keep(one: Compared, kept: list[Compared]) -> None:
    """Add a comparison to others, or its figures to that which sets nearly the same two against each other."""
    for i, other in enumerate(kept):
        if _is_of_one_conflict(one.comparison, other.comparison) and _are_like(_numbers(one), _numbers(other)):
            kept[i] = other._replace(comparison=comparison_with(other.comparison, one.comparison.members))
            return
    kept.append(one)


def _is_of_one_conflict(one: Comparison, other: Comparison) -> bool:
    """Whether two conflicts of the same claims have one figure in common."""
    if one.verdict != "conflict" or (one.verdict, one.claims, one.why) != (other.verdict, other.claims, other.why):
        return False
    return bool({m.span for m in one.members} & {m.span for m in other.members})


def _numbers(one: Compared) -> list[float]:
    return [v.number for v in one.values]


def _are_like(pair: Sequence[float], other: Sequence[float]) -> bool:
    return all(abs(a - b) <= _LIKE_SHARE * max(a, b) for a, b in zip(sorted(pair), sorted(other), strict=False))


def shown(quantity: Quantity) -> str:
    """Return a figure as a member shows it: bound, value to two decimals, of a range both ends, and what it counts."""
    bound = "" if quantity.bound == "exact" or quantity.ends else quantity.bound.replace("_", " ") + " "
    sign = quantity.counted if quantity.counted in ("$", "€", "£") else ""
    ends = quantity.ends or (quantity.value,)
    number = " to ".join(f"{sign}{round(end, _MOST_DECIMALS):,.15g}" for end in ends)
    return f"{bound}{number} {'' if sign else quantity.counted}".strip()
