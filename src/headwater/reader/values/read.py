"""Every value of a text, typed: counts, sums, shares, measures, lengths and times of day, votes, ages."""

from collections.abc import Iterator
from functools import lru_cache

from headwater.reader.frames.lexicon import thing
from headwater.reader.numbers import Quantity, is_label, quantities_of
from headwater.reader.terms import STOP
from headwater.reader.values.ages import ages_of
from headwater.reader.values.days import days_of
from headwater.reader.values.derived import PEOPLE, figures_in
from headwater.reader.values.hours import clocks_of
from headwater.reader.values.lasting import lastings_of
from headwater.reader.values.measures import CONVERTED, measure_of, measured_in_parts, rounded
from headwater.reader.values.rounding import allowed
from headwater.reader.values.tallies import tallies_of
from headwater.reader.values.value import Kind, Value

CURRENCIES = {"pound": "£", "dollar": "$", "euro": "€", "£": "£", "$": "$", "€": "€"}
_WORDS = 2
_SHORT_UNITS = {
    "ng": "nanogram", "µg": "microgram", "mg": "milligram", "ml": "millilitre", "mw": "megawatt", "gw": "gigawatt",
}  # fmt: skip
# nouns for what is kept or lost when a firm takes people on or lets them go
_JOBS = frozenset("job post position role redundancy".split())


@lru_cache(maxsize=65536)
def values_of(text: str) -> tuple[Value, ...]:
    """Return the values of a text by place.

    Of sums and shares that a text lets work out ("187 passengers and 27 crew") both the parts and the whole. Labels
    ("Furnace 2") and years are none. Misses: ordinals, sides of a vote in words, and what one currency is in another.
    """
    special = [*tallies_of(text), *ages_of(text), *clocks_of(text), *days_of(text), *lastings_of(text)]
    taken = [(v.start, v.end) for v in special]
    counted = {v[2:]: v for v in _counted(text) if not any(v.start < b and a < v.end for a, b in taken)}
    return tuple(sorted([*special, *counted.values()], key=lambda v: (v.start, v.end, v.kind, v.figure)))


def _counted(text: str) -> Iterator[Value]:
    worked_out = figures_in(text)
    shares = [(q.start, q.end) for q in worked_out if q.unit == ("percent",)]
    plain = (q for q in quantities_of(text) if not any(a <= q.start < b for a, b in shares))
    for quantity in (*plain, *worked_out):
        if not (quantity.of_time or is_label(text, quantity)):
            yield _typed(text, quantity)
    for quantity in measured_in_parts(text):
        yield _typed(text, quantity)


def _typed(text: str, quantity: Quantity) -> Value:
    """Return a quantity of a text as a value."""
    first = quantity.unit[:1]
    if first and (kind := CONVERTED.get(first[0])) is not None:
        return _of_kind(quantity, kind, 1.0)
    measure = measure_of(text, quantity)
    if measure is not None:
        kind, factor, end = measure
        return _of_kind(quantity._replace(step=rounded(quantity), end=end), kind, factor)
    if first and first[0] in CURRENCIES:
        return _of_kind(quantity, "money", 1.0, frozenset((CURRENCIES[first[0]],)))
    if first == ("percent",):
        return _of_kind(quantity, "share", 1.0)
    return _of_kind(quantity, "count", 1.0, counted_as(quantity))


def counted_as(quantity: Quantity) -> frozenset[str]:
    """Return the words that stand for what a figure counts, "people" and "job" for all nouns of these."""
    words = [_SHORT_UNITS.get(w, w) for w in quantity.unit[:_WORDS]]
    things = {thing(w) for w in words if w not in STOP or w in PEOPLE}
    if things & _JOBS:
        things.add("job")
    return frozenset(things if PEOPLE.isdisjoint((*words, *things)) else things | {"people"})


def _of_kind(quantity: Quantity, kind: Kind, factor: float, of: frozenset[str] = frozenset()) -> Value:
    low, high = allowed(quantity)
    return Value(quantity.start, quantity.end, kind, quantity.value * factor, low * factor, high * factor, of)
