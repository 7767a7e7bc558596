"""What it says that two statements give one value: by how exact it is, and how many others are about its size."""

import math
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from headwater.claim.facets import Facet
from headwater.model import Span
from headwater.reader.values import Kind, Value, chance, fit

_HALF_DAY = 720
# Values within this factor of each other are of one size: one could have been told where the other was.
_SIZE = 3.0
_MOST_HELD = 60
# What is added for a value in common whose likelihood to be in common by chance is one, a tenth, a hundredth; chosen on
# the open piles together with the least closeness of a claim (`ClaimSettings.min_similarity`).
_AT_ONE, _AT_TENTH, _MORE = 0.25, 0.52, 0.15
_MOST, _AND_ANOTHER = 0.6, 0.1
_MOST_OF_AGE = 0.2  # an age tells who is meant, and not what of them
# What is counted: the same word, a word for people or none on one side, other words.
_BARE, _OTHERWISE = 0.9, 0.8
_AS_LONG = 0.7  # many things last an hour, or nineteen
_COUNTED_ALIKE, _SAME_FIGURE = 0.1, 0.25
_COMMON = frozenset("people person man men woman women other".split())
# Steps of size, as logarithms, in which values meet: a seventh, and a fiftieth for what is exact.
_WIDE, _FINE, _NARROW, _WIDEST = 0.14, 0.02, 0.04, 2.0
_QUARTER, _LEAST_KEYED = 15, 13
_Home = tuple[str, Span]


class Shared(NamedTuple):
    """What the values that two statements have in common add to how close they are, and which say most."""

    score: float
    pair: tuple[Value, Value] | None = None

    def told(self, one: Facet, other: Facet) -> str:
        """Return which value the two statements have in common, in their words; nothing where they have none."""
        if self.pair is None:
            return ""
        texts = [f.unit.span.exact for f in (one, other)]
        worded = [t[v.start : v.end] for t, v in zip(texts, self.pair, strict=True)]
        alike = sorted((self.pair[0].of & self.pair[1].of) - _COMMON)
        of = f" ({alike[0]})" if alike and self.pair[0].kind == "count" else ""
        if fit(*self.pair) == "equal":
            return f"both give {min(worded, key=len)}{of}"
        return f"{worded[0]} and {worded[1]} are one figure, rounded or bounded{of}"


_NOTHING = Shared(0.0)


class _Held:
    """Values of one kind in order of size, with the sentences that give them."""

    def __init__(self) -> None:
        self._told: list[tuple[float, str, Span]] = []
        self._figures: list[float] = []

    def add(self, figure: float, home: _Home) -> None:
        self._told.append((figure, *home))

    def close(self) -> None:
        self._told = sorted(set(self._told))
        self._figures = [figure for figure, _, _ in self._told]

    def count(self, low: float, high: float) -> int:
        return bisect_right(self._figures, high) - bisect_left(self._figures, low)

    def homes(self, low: float, high: float) -> Iterator[_Home]:
        start = bisect_left(self._figures, low)
        for _, article, whole in self._told[start : min(bisect_right(self._figures, high), start + _MOST_HELD)]:
            yield article, whole


class PileValues:
    """The values of a pile by kind, size and what they count."""

    def __init__(self, facets: Sequence[Facet]) -> None:
        self._held: dict[tuple[Kind, str], _Held] = defaultdict(_Held)
        self.articles = len({f.unit.article for f in facets})
        self._known: dict[tuple[object, object], float] = {}
        for facet in facets:
            home = (facet.unit.article, facet.unit.whole)
            for value in facet.values:
                for name in {"", *value.of} if not facet.unit.furniture else ():
                    self._held[value.kind, name].add(_place(value), home)
        for held in self._held.values():
            held.close()

    def shared(self, one: Facet, other: Facet) -> Shared:
        """Return what it adds that two statements give values that fit, or count the same thing."""
        if not (one.values and other.values):
            return _NOTHING
        found = [(self._says(a, b), i, j) for i, a in enumerate(one.values) for j, b in enumerate(other.values)]
        told = sorted(((s, i, j) for s, i, j in found if s > 0), key=lambda t: (-t[0], t[1], t[2]))
        if not told:
            return _NOTHING
        best, i, j = told[0]
        others = any(s > _COUNTED_ALIKE and k != i and m != j for s, k, m in told[1:])
        pair = (one.values[i], other.values[j]) if best > _COUNTED_ALIKE else None
        return Shared(min(_MOST, best + (_AND_ANOTHER if others else 0.0)), pair)

    def _says(self, one: Value, other: Value) -> float:
        if one.kind != other.kind:
            return 0.0
        alike = (one.of & other.of) - _COMMON
        compared = fit(one, other)
        if compared in ("near", "apart"):
            return _COUNTED_ALIKE if alike and one.kind == "count" else 0.0
        key = (one.key, other.key)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._known[key[::-1]] = self._weighed(one, other, alike)
        return max(known, _SAME_FIGURE if alike and compared == "equal" else 0.0)

    def _weighed(self, one: Value, other: Value, alike: frozenset[str]) -> float:
        """Return what a value in common says: the less likely by chance, the more; less where it stands everywhere.

        Of one article several sentences may give a value by which a thing is known ("the £80 million bridge"): then it
        tells which thing is meant, and not what is told of it.
        """
        names = sorted(one.of & other.of, key=lambda n: (self._held[one.kind, n].count(0, math.inf), n))
        held = self._held[one.kind, names[0] if names else ""]
        low, high = _hull(one, other)
        homes = {home for at, to in _turns(one.kind, low, high) for home in held.homes(at, to)}
        wide = (-math.inf, math.inf) if one.kind in ("clock", "day", "age") else (low / _SIZE, high * _SIZE)
        spread = len({article for article, _ in homes}) / len(homes) if homes else 1.0
        near = held.count(*wide) - len(homes)
        likely = chance(one, other) * (1 + max(near, 0))
        if likely >= 1:
            return 0.0
        digits = -math.log10(likely)
        says = _AT_ONE + (_AT_TENTH - _AT_ONE) * min(digits, 1.0) + _MORE * max(digits - 1.0, 0.0)
        return min(_MOST_OF_AGE if one.kind == "age" else _MOST, says) * _likeness(one, other, alike) * spread


def _likeness(one: Value, other: Value, alike: frozenset[str]) -> float:
    if one.kind == "lasting":
        return _AS_LONG
    if alike or one.kind not in ("count", "money", "votes") or one.of == other.of:
        return 1.0
    if one.kind != "count":
        return 0.0
    return _BARE if one.of & other.of or not (one.of and other.of) else _OTHERWISE


def _place(value: Value) -> float:
    return value.figure % _HALF_DAY if value.kind == "clock" else value.figure


def _hull(one: Value, other: Value) -> tuple[float, float]:
    if one.kind != "clock":
        return min(one.low, other.low), max(one.high, other.high)
    shift = _HALF_DAY * round((one.figure - other.figure) / _HALF_DAY)
    return min(one.low, other.low + shift) % _HALF_DAY, max(one.high, other.high + shift) % _HALF_DAY


def _turns(kind: Kind, low: float, high: float) -> list[tuple[float, float]]:
    """Return the stretches of a half day that a stretch over its end is."""
    return [(low, high)] if kind != "clock" or low <= high else [(low, _HALF_DAY), (0, high)]


def keys_of(value: Value) -> Iterator[object]:
    """Yield keys of which values that fit have one in common: the steps of size, or quarters of an hour, it reaches.

    Small counts ("three boxes") have none: they meet by what is counted.
    """
    if value.kind == "clock":
        steps = range(math.floor(value.low / _QUARTER), math.floor(value.high / _QUARTER) + 1)
        yield from (("clock", step % (_HALF_DAY // _QUARTER)) for step in steps)
        return
    if (value.kind == "count" and value.figure < _LEAST_KEYED) or value.high <= 0:
        return
    least = max(value.low, value.high / _WIDEST)
    for width in (_WIDE, _FINE) if value.high - least <= _NARROW * value.high else (_WIDE,):
        low, high = (math.floor(math.log(end) / width) for end in (least, value.high))
        yield from ((value.kind, width, step) for step in range(low, high + 1))
