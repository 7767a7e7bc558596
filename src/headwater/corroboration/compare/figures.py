"""Figures for one thing in different claims: tolls as they grow, moves in per cent, durations, votes."""

from collections.abc import Iterator, Sequence
from itertools import combinations, groupby
from typing import NamedTuple

from headwater.corroboration.compare.changed import CHANGED, is_revised
from headwater.corroboration.compare.counted import Figure, figures_of
from headwater.corroboration.compare.counts import matter_of
from headwater.corroboration.compare.passages import Passages
from headwater.corroboration.compare.values import Compared, set_beside
from headwater.corroboration.register import Register
from headwater.model import Verdict
from headwater.reader.numbers import Quantity, agree

_MOST_OF_KEY = 60  # figures of one key that are compared with each other
_CASUALTIES = ("injure", "hospitalise", "treat", "critical")
_MOST_TIMES = 5
_PROGRESS_WORDS = frozenset(
    "percent contain complet finish built build restor count full evacu vaccin repaid control".split()
)
_GROWING = ("people", "progress", "spread")


class _Value(NamedTuple):
    """The figures of one key and one day that give one value."""

    day: str
    quantity: Quantity
    figures: tuple[Figure, ...]


def compare_figures(passages: Passages, register: Register) -> Iterator[Compared]:
    """Yield the comparisons of figures that count one thing, whichever claims they stand in.

    Counts of people, how much of something is done, and areas that burn or flood are set side by side from day to day,
    each value with the next: a toll that grows, or falls to another day or another part of those counted, only looks
    like a conflict. Two exact values of one source and one day conflict. Moves in per cent are compared where they go
    one way and are of one thing, durations and votes by what lasted and by their margin. Each key takes the first 60
    figures. What is done is of one thing by a word besides names. Other counts are compared by `numbers`.
    """
    told = figures_of(passages, register)
    for key, found in groupby(told, key=lambda f: f.key):
        figures = list(found)[:_MOST_OF_KEY]
        if key[0] in _GROWING:
            for thread in [figures] if key[0] != "progress" else _threads(figures):
                yield from _chain(_values(thread))
        elif key[0] == "percent":
            yield from _moves(figures)
        else:
            yield from _fixed(figures)
    yield from _there_and_back(told)
    yield from _scopes(told)


def _alike(figures: Sequence[Figure]) -> Compared:
    return set_beside(figures, "same", "the figures come to the same")


def _threads(figures: Sequence[Figure]) -> list[list[Figure]]:
    """Return figures by what they are of: those that share a word besides names; what says nothing goes on."""
    threads: list[tuple[set[str], list[Figure]]] = []
    for figure in figures:
        terms = set(matter_of(figure.told, figure.terms)) - _PROGRESS_WORDS
        fitting = [t for t in threads if t[0] & terms] or (threads[-1:] if not terms else [])
        if fitting:
            fitting[0][0].update(terms)
            fitting[0][1].append(figure)
        else:
            threads.append((terms, [figure]))
    return [told for _, told in threads]


def _values(figures: Sequence[Figure]) -> list[_Value]:
    """Return the values by day, each told the first time of a day; figures come by day."""
    found: dict[tuple[str, float, str], list[Figure]] = {}
    for figure in figures:
        found.setdefault((figure.day, figure.quantity.value, figure.quantity.bound), []).append(figure)
    return [_Value(day, told[0].quantity, tuple(told)) for (day, _, _), told in found.items()]


def _chain(values: Sequence[_Value]) -> Iterator[Compared]:
    latest: _Value | None = None
    for value in sorted(values, key=_by_day):
        firsts = {f.outlet: f for f in reversed(value.figures)}
        if len(firsts) > 1:
            yield _alike(list(firsts.values()))
        if latest is not None and latest.quantity[2:4] != value.quantity[2:4] and _is_step(latest, value):
            one, other = _sides(latest, value)
            yield set_beside((one, other), *_verdict(one, other))
        latest = value


def _is_step(one: _Value, other: _Value) -> bool:
    """Whether one toll can have become the other; five times as many are others, but the missing are found."""
    low, high = sorted((one.quantity.value, other.quantity.value))
    any_step = one.figures[0].key[0] == "progress" or _are_missing(one)
    return any_step or low == 0 or high <= _MOST_TIMES * low


def _are_missing(value: _Value) -> bool:
    return value.figures[0].key == ("people", "miss")


def _by_day(value: _Value) -> tuple[str, float, str]:
    """Order the values of a toll as they come: of a day the lower first, of the missing, who are found, the higher."""
    count = value.quantity.value
    return value.day or "~", -count if _are_missing(value) else count, value.quantity.bound


def _sides(one: _Value, other: _Value) -> tuple[Figure, Figure]:
    """Return a figure of each value: of one source if one gives both, else the first."""
    for left in one.figures:
        for right in other.figures:
            if left.source and left.source == right.source:
                return left, right
    return one.figures[0], other.figures[0]


def _verdict(one: Figure, other: Figure) -> tuple[Verdict, str]:
    if agree(one.quantity, other.quantity):
        return "compatible", "the rounder or open figure takes in the other"
    if is_revised(one.told) or is_revised(other.told):
        return "apparent", CHANGED
    if one.day != other.day:
        return "apparent", "counts of different days: what is counted can rise and fall"
    one_source = bool(one.source) and one.source == other.source
    exact = one.quantity.bound == other.quantity.bound == "exact"
    if one_source and exact and one.scope == other.scope and one.outlet != other.outlet:
        return "conflict", "one source is given with two figures on one day"
    if one.scope != other.scope:
        return "apparent", "one account counts at a place or body that the other does not name"
    return "apparent", "counts of one day that may be of different hours"


def _moves(figures: Sequence[Figure]) -> Iterator[Compared]:
    """Compare moves of one thing: those that agree, and of the others each value with the next by day.

    What is told in an aside ("having lost a tenth the day before") is of an earlier day than its article.
    """
    latest: Figure | None = None
    told: set[float] = set()
    for i, figure in enumerate(figures):
        others = [f for f in figures[:i] if f.quantity.value != figure.quantity.value and _agree(f, figure)]
        if others:
            rounded = max(others, key=lambda f: len(f.terms & figure.terms))
            yield set_beside((rounded, figure), "compatible", "the rounder figure takes in the other")
        elif figure.quantity.value not in told and (figure.claims or not figure.beside):
            if latest is not None and _of_one_thing(latest, figure):
                yield set_beside((latest, figure), "apparent", "moves of one thing that may be over different times")
            latest = figure
        told.add(figure.quantity.value)


def _there_and_back(told: Sequence[Figure]) -> Iterator[Compared]:
    """Set a rise of something beside its fall in another outlet, those that have most words in common."""
    falls, rises = ([f for f in told if f.key == ("percent", way)][:_MOST_OF_KEY] for way in ("down", "up"))
    pairs = [(fall, rise) for fall in falls for rise in rises if _of_one_thing(fall, rise)]
    if pairs:
        fall, rise = max(pairs, key=lambda p: (len(p[0].terms & p[1].terms), p[0].day != p[1].day))
        yield set_beside((fall, rise), "apparent", "a rise and a fall of one thing are over different times")


def _agree(one: Figure, other: Figure) -> bool:
    return _of_one_thing(one, other) and agree(one.quantity, other.quantity)


def _of_one_thing(one: Figure, other: Figure) -> bool:
    shared = {t for t in one.terms & other.terms if not t.startswith("entity-")}
    return one.outlet != other.outlet and bool(shared)


def _fixed(figures: Sequence[Figure]) -> Iterator[Compared]:
    """Compare what has one value for good: how long a meeting lasted, by how much a vote was won."""
    seen: dict[str, Figure] = {}
    for figure in figures:
        seen.setdefault(figure.outlet, figure)
    sides = list(seen.values())
    alike = [f for f in sides if sides[0].quantity.value == f.quantity.value]
    if len(alike) > 1:
        yield _alike(alike)
    for one, other in combinations(sides, 2):
        if one.quantity.value == other.quantity.value:
            continue
        if agree(one.quantity, other.quantity):
            yield set_beside((one, other), "compatible", "the rounder or open figure takes in the other")
        elif one.key[0] == "lasted":
            yield set_beside((one, other), "conflict", "one thing lasted only once, and so long or so long")


def _scopes(figures: Sequence[Figure]) -> Iterator[Compared]:
    """Set the hurt, those in hospital and those treated side by side: they are counts of different people.

    Taken are the figures of the outlet that gives most of them, of the rest the first that anybody gives.
    """
    hurt = [f for f in figures if f.key[0] == "people" and f.key[1] in _CASUALTIES]
    told: dict[str, dict[str, Figure]] = {}
    for figure in hurt:
        told.setdefault(figure.outlet, {}).setdefault(figure.key[1], figure)
    together = max(told.values(), key=len, default={})
    firsts = {f.key[1]: f for f in reversed(hurt)}
    sides = list((firsts | together).values() if len(together) > 1 else firsts.values())
    values = {f.quantity.value for f in sides}
    if len(sides) > 1 and len(values) > 1:
        why = "these count different people: the hurt, those in hospital, those treated or in danger"
        yield set_beside(sides, "apparent", why)
