"""A value that a text tells, what its wording allows, and how two of them compare."""

from typing import Literal, NamedTuple

from headwater.reader.values.rounding import grain

Kind = Literal[
    "count", "money", "share", "length", "speed", "area", "weight", "lasting", "clock", "votes", "margin", "age", "day"
]
_FIGURES = frozenset(("count", "money", "share", "length", "speed", "area", "weight"))
Fit = Literal["equal", "rounded", "near", "apart"]

_HALF_DAY = 720.0  # minutes: what a clock that does not say which half of the day may be off by
_DAY = 1440.0
# How likely two people of a story are of one age, and two things that it dates of one day; chosen.
_ONE_AGE, _ONE_DAY = 0.05, 0.15
_FINEST = 0.01  # the share of a figure with decimals to which it is told
# Beyond rounding, how far two figures, clocks (minutes), ages (years) of one thing may lie apart; chosen, not measured.
_NEAR_SHARE, _NEAR_MINUTES, _NEAR_YEARS = 0.03, 20.0, 1.0


class Value(NamedTuple):
    """Code points `start`..`end` that give a value of a kind, in the one unit of that kind.

    Units: metres, km/h, hectares, kilograms, minutes (`lasting`; `clock` after midnight), percent, years, votes.
    `low`..`high` is what the wording leaves as people mean it: "more than 200" is less than 300, "about 48,000" nearer
    to that than to 47,000. `of`: what is counted, or the currency. `twelve`: a clock without its half of the day.
    """

    start: int
    end: int
    kind: Kind
    figure: float
    low: float
    high: float
    of: frozenset[str] = frozenset()
    twelve: bool = False

    @property
    def is_figure(self) -> bool:
        """Whether it counts or measures something, rather than dates it, tells its length, or a vote or an age."""
        return self.kind in _FIGURES

    @property
    def key(self) -> tuple[object, ...]:
        """What equal values have in common, wherever they stand."""
        return self[2:]


def fit(one: Value, other: Value) -> Fit:
    """Return how two values of one kind compare: the same; one a rounding or bound of the other; near; apart."""
    if one.kind != other.kind:
        return "apart"
    shift = _shift(one, other) if one.kind == "clock" else 0.0
    figure, low, high = other.figure + shift, other.low + shift, other.high + shift
    if one.figure == figure:
        return "equal"
    if one.low <= figure <= one.high or low <= one.figure <= high:
        return "rounded"
    apart = abs(one.figure - figure)
    most = {"clock": _NEAR_MINUTES, "age": _NEAR_YEARS}.get(one.kind, _NEAR_SHARE * max(one.figure, figure))
    meet = one.low <= high and low <= one.high
    return "near" if meet or (one.kind not in ("votes", "margin", "day") and apart <= most) else "apart"


def _shift(one: Value, other: Value) -> float:
    """Return by how many minutes a clock is moved to lie nearest to another: by days, and by halves of one."""
    turn = _HALF_DAY if one.twelve or other.twelve else _DAY
    return turn * round((one.figure - other.figure) / turn)


def chance(one: Value, other: Value) -> float:
    """Return how likely two values of one kind and size fit by chance: the share of their size that fits both, to 1."""
    if one.kind == "clock":
        return min(1.0, (one.high - one.low + other.high - other.low + 1) / _HALF_DAY)
    if one.kind in ("age", "day"):
        return _ONE_AGE if one.kind == "age" else _ONE_DAY
    size = max(one.figure, other.figure)
    if not size:
        return 1.0
    unit = 1.0 if one.figure.is_integer() and other.figure.is_integer() else _FINEST * size
    spread = max((one.high - one.low) + (other.high - other.low), unit)
    if one.figure == other.figure and one.kind in ("count", "money"):
        # "up to 640" and "640" are less often alike by chance than their bounds leave; 300 and 300 are more often
        spread = max(grain(size), unit)
    return min(1.0, spread / size)
