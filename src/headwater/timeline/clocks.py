"""Times with a clock: the minute they name, and whether two of them can be one."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import NamedTuple

from headwater.model import Interval, Span
from headwater.reader.numbers import NUMBER_WORDS, quantities_of
from headwater.reader.values.hours import clocks_of
from headwater.reader.when.clocks import COUNTED_AT

_LOOSE = re.compile(
    r"\b(?:about|around|roughly|approximately|some|shortly|just|nearly|almost|circa|close\sto|soon)\b", re.IGNORECASE
)
_WIDEST = timedelta(hours=1)
# how far a clock that is told as approximate, or by the hour, may be from the minute that another account gives
_LOOSE_BY, _ROUND_BY = timedelta(minutes=20), timedelta(minutes=10)

_LEAD = re.compile(
    r"\b(?:(?:(?:shortly|just|soon|a\slittle)\s)?(?:before|after)|at|until|till|since)"
    r"\s(?:(?:about|around|nearly|almost)\s)?$",
    re.IGNORECASE,
)
_COUNTED_ON = re.compile(
    rf"\b(?:(?P<half>half\san)|(?P<one>an?)|(?P<n>\d{{1,2}}|(?:{'|'.join(sorted(NUMBER_WORDS))})"
    rf"(?:-(?:{'|'.join(sorted(NUMBER_WORDS))}))?))\s(?P<unit>minute|hour)s?\s(?P<side>later|earlier)\b(?!\sthan\b)",
    re.IGNORECASE,
)
_HALF = 0.5


class Clock(NamedTuple):
    """From and to, without offset: clocks of different zones are not evened out. `slack`: what its words leave."""

    first: datetime
    last: datetime
    slack: timedelta

    @property
    def is_minute(self) -> bool:
        """Whether it names a minute that is no full hour, which two events rarely share."""
        return self.first == self.last and self.first.minute != 0


def clock_of(interval: Interval, words: str) -> Clock | None:
    """Return the clock that a time tells, None where it tells a day or more than an hour.

    Of what is open to one side it is where that begins or ends: of "until about 1 p.m." one o'clock.
    """
    ends = [end for end in (interval.earliest, interval.latest) if end is not None]
    if not ends or any("T" not in end for end in ends):
        return None
    first, last = (datetime.fromisoformat(end).replace(tzinfo=None) for end in (ends[0], ends[-1]))
    if last - first > _WIDEST:
        return None
    loose = _LOOSE_BY if _LOOSE.search(words) else _ROUND_BY if first == last and first.minute == 0 else timedelta()
    return Clock(first, last, loose)


def can_be_one(one: Clock, other: Clock) -> bool:
    """Whether two clocks can tell one moment."""
    slack = max(one.slack, other.slack)
    return one.first <= other.last + slack and other.first <= one.last + slack


def half_clocks(sentence: Span) -> Iterator[tuple[Span, int]]:
    """Yield the clocks of a sentence that do not say their half of the day, in minutes of it, with their preposition.

    A lone hour needs a preposition ("at two"), minutes beside it do not ("ten past two").
    """
    text = sentence.exact
    for value in clocks_of(text):
        lead, words = _LEAD.search(text, 0, value.start), text[value.start : value.end]
        counted = "." in words or COUNTED_AT.search(text, 0, value.start)  # "at 2.31" may be a price
        if value.twelve and (lead or " " in words) and not (lead and counted):
            yield sentence.part(lead.start() if lead else value.start, value.end), int(value.figure)


def counted_in(sentence: Span) -> Iterator[tuple[Span, int]]:
    """Yield what a sentence counts from another time in minutes or hours, as minutes, negative where it is earlier."""
    for match in _COUNTED_ON.finditer(sentence.exact):
        read = quantities_of(f"{match['n']} things") if match["n"] else []
        count = _HALF if match["half"] else read[0].value if read else 1.0
        minutes = count * (60 if match["unit"].lower() == "hour" else 1)
        yield sentence.part(*match.span()), int(minutes if match["side"].lower() == "later" else -minutes)


def moment_of(interval: Interval) -> datetime | None:
    """Return the moment that an interval is, or begins or ends with where it is open; None of days and stretches."""
    told = interval.earliest or interval.latest
    stretch = interval.earliest and interval.latest and interval.earliest != interval.latest
    if told is None or "T" not in told or stretch:
        return None
    return datetime.fromisoformat(told).replace(tzinfo=None)
