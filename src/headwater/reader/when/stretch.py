"""What the steps of the resolver hand to each other, and what it gives in the end."""

from collections.abc import Callable
from datetime import date
from re import Match, Pattern
from typing import Literal, NamedTuple

from headwater.model import Interval, Noun

Grain = Literal[
    "minute", "hour", "day", "part_of_day", "week", "weekend", "month", "quarter", "season", "year", "decade",
    "century", "range",
]  # fmt: skip
Way = Literal["past", "future"]


class TimePhrase(Noun, frozen=True, kw_only=True):
    """Code points `start`..`end` (exclusive) of a text that name a time, and what stands there."""

    start: int
    end: int
    exact: str


class Resolution(Noun, frozen=True, kw_only=True):
    """What a phrase means: an interval, how fine it is, the rule that read it, and whether another reading is open."""

    interval: Interval
    grain: Grain
    rule: str
    certain: bool


class Stretch(NamedTuple):
    """Days from `first` to `after` (exclusive), before clocks and bounds are put on them."""

    first: date
    after: date
    grain: Grain
    rule: str
    certain: bool = True


class Prefix(NamedTuple):
    """The words in front of the part that names a time, lower case, white space folded; empty when absent."""

    prep: str = ""
    part: str = ""
    approx: str = ""
    the: bool = False
    some_point: bool = False


class Context(NamedTuple):
    """What a phrase is read against: the anchor day, whether its clause looks back or ahead, the text around it."""

    anchor: date | None
    way: Way | None
    prefix: Prefix
    before: str = ""
    after: str = ""


class Form(NamedTuple):
    """One way to write a time.

    `read` gives its days. Some forms are times only in fitting company, such as a bare year: where a text is searched,
    `admits` says whether this match in this text, with this prefix, is one.
    """

    name: str
    pattern: Pattern[str]
    read: Callable[[Match[str], Context], Stretch | None]
    admits: Callable[[Match[str], Prefix], bool] = lambda _match, _prefix: True
