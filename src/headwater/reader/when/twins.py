"""One moment by two clocks: "6.05 a.m. local time (2105 GMT on Tuesday)"."""

from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from headwater.reader.when.clocks import Clock
from headwater.reader.when.trim import minutes_east

_DAY, _QUARTER = 24 * 60, 15
# the offsets from Greenwich that are in use, in minutes
_FIRST, _LAST = -12 * 60, 14 * 60


class Local(NamedTuple):
    """A clock whose offset another one tells, and the day it is on where that is told too."""

    clock: Clock
    day: date | None


def with_twin(clock: Clock, day: date | None, twin: Clock, twin_day: date | None) -> Local | None:
    """Return a clock without a zone with the offset that its twin, which has one, tells; and its day by the twin's.

    None where both cannot be one moment: their days or a quarter of an hour are in the way, or both clocks name no
    zone. Where the clocks alone leave two offsets, twelve hours west or more than twelve east, none is given. A clock
    that names its zone itself is left as it is.
    """
    own, base = minutes_east(clock.zone, day or twin_day), minutes_east(twin.zone, twin_day or day)
    if own is not None:
        return Local(clock, day)
    if base is None:
        return None
    apart = _minutes(clock) - _minutes(twin) + base
    if day is not None and twin_day is not None:
        offsets = [apart + _DAY * (day - twin_day).days]
    else:
        offsets = [apart + _DAY * turn for turn in (-2, -1, 0, 1, 2)]
    offsets = [offset for offset in offsets if _FIRST <= offset <= _LAST]
    if not offsets or apart % _QUARTER:
        return None
    if len(offsets) > 1:
        return Local(clock, day) if day else None
    sign, (hours, rest) = "-" if offsets[0] < 0 else "+", divmod(abs(offsets[0]), 60)
    zoned = clock._replace(zone=f"{sign}{hours:02}:{rest:02}")
    if day is None and twin_day is not None:
        moment = datetime.combine(twin_day, time(twin.hour, twin.minute)) + timedelta(minutes=offsets[0] - base)
        day = moment.date()
    return Local(zoned, day)


def _minutes(clock: Clock) -> int:
    return 60 * clock.hour + clock.minute
