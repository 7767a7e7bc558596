"""A scale of time that bars can be drawn on."""

import math
from collections.abc import Iterable
from datetime import date, datetime

from headwater.dossier.days import MONTHS
from headwater.model import Interval, Noun

LINEAR_DAYS = 100  # beyond this a news story's last days would shrink to nothing on an even scale
_STEPS = (1, 2, 7, 14, 28)
_AWAY = ((1, "1 day"), (7, "1 week"), (30, "1 month"), (365, "1 year"), (3650, "10 years"), (36500, "100 years"))
_APART_PERCENT = 18


class Tick(Noun, frozen=True, kw_only=True):
    """A mark on the scale, in per cent of its width from the left, and its label."""

    at: float
    label: str


class Scale(Noun, frozen=True, kw_only=True):
    """Days `first` to `last` (ordinals, fractions are hours) laid on 0 to 100.

    `middle` None: one day, one width. Else the scale is logarithmic in the time before and after that day, so that the
    days around a dateline keep room in a story that reaches back for years.
    """

    first: float
    last: float
    middle: float | None

    def at(self, value: str) -> float:
        """Return where an ISO date or moment falls, 0 to 100."""
        return self._place(min(max(_day(value), self.first), self.last))

    def _place(self, day: float) -> float:
        if self.middle is None:
            return round(100 * (day - self.first) / (self.last - self.first), 2)
        before, after = math.log1p(self.middle - self.first), math.log1p(self.last - self.middle)
        away = math.copysign(math.log1p(abs(day - self.middle)), day - self.middle)
        return round(100 * (before + away) / (before + after), 2)

    def ticks(self) -> tuple[Tick, ...]:
        """Return labelled marks, left to right, far enough apart to be read."""
        found = self._even_ticks() if self.middle is None else self._log_ticks(self.middle)
        middle = 0 if self.middle is None else self._place(self.middle)
        kept: list[Tick] = []
        for tick in sorted(found, key=lambda tick: abs(tick.at - middle)):
            if all(abs(tick.at - other.at) >= _APART_PERCENT for other in kept):
                kept.append(tick)
        return tuple(sorted(kept, key=lambda tick: tick.at))

    def _even_ticks(self) -> list[Tick]:
        step = next((step for step in _STEPS if (self.last - self.first) / step <= 6), _STEPS[-1])
        days = [date.fromordinal(d) for d in range(math.ceil(self.first), math.floor(self.last) + 1, step)]
        return [Tick(at=self.at(d.isoformat()), label=f"{d.day} {MONTHS[d.month - 1][:3]}") for d in days]

    def _log_ticks(self, middle: float) -> list[Tick]:
        before = [(middle - days, f"−{label}") for days, label in reversed(_AWAY)]
        after = [(middle + days, f"+{label}") for days, label in _AWAY]
        marks = [*before, (middle, "0"), *after]
        return [Tick(at=self._place(day), label=label) for day, label in marks if self.first <= day <= self.last]


def scale(intervals: Iterable[Interval], middle: str | None = None) -> Scale | None:
    """Return the scale that holds every stated end of the intervals; None where none is stated.

    Beyond `LINEAR_DAYS` it is logarithmic about `middle`, an ISO date, or about its right end where there is none.
    """
    ends = [_day(end) for when in intervals for end in (when.earliest, when.latest) if end is not None]
    if not ends:
        return None
    first, last = min(ends), max(ends)
    room = max(0.5, (last - first) * 0.04)
    if last - first <= LINEAR_DAYS:
        return Scale(first=max(1, first - room), last=min(date.max.toordinal(), last + room), middle=None)
    about = _day(middle) if middle else last
    # room at an end that lies near the middle would be wide there, so a day of it is enough
    last = min(date.max.toordinal(), max(last, about) + 1)
    return Scale(first=max(1, min(first - room, about - 1)), last=last, middle=about)


def _day(value: str) -> float:
    moment = datetime.fromisoformat(value)
    return moment.toordinal() + (moment.hour * 60 + moment.minute) / 1440
