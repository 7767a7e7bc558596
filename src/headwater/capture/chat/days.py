"""Which day each head of a chat's log names: the order of day and month is settled over the whole log, or left open."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from headwater.capture.chat.heads import Head

_CENTURY = 2000  # of years in two figures: messengers are younger than that


def days_of(heads: Sequence[Head]) -> list[date | None]:
    """Return the day of each head, None where it is not told for sure.

    An order of day and month is out where it makes no date of some head that the other order makes one of, and where
    it has the log run back in time while the other has it run on: a log stands in the order of its messages. Where
    both orders are left, only days that both agree on are told. Dates with full stops are day first: no country writes
    them otherwise.
    """
    written = [head.date for head in heads]
    readings = [[order(one) if one else None for one in written] for order in (_day_first, _month_first)]
    left = [at for at, days in enumerate(readings) if not _fails(days, readings[1 - at])] or [0, 1]
    if len(left) == 2:
        runs_back = [_runs_back(days) for days in readings]
        if runs_back[0] != runs_back[1]:
            left = [runs_back.index(False)]
    if len(left) == 1:
        return readings[left[0]]
    return [one if one == other else None for one, other in zip(*readings, strict=True)]


def _fails(days: Sequence[date | None], others: Sequence[date | None]) -> bool:
    return any(day is None and other is not None for day, other in zip(days, others, strict=True))


def _runs_back(days: Sequence[date | None]) -> bool:
    return any(later < earlier for earlier, later in pairwise([day for day in days if day]))


def _day_first(written: tuple[str, str, str, str]) -> date | None:
    first, second, third, _ = written
    if len(first) == 4:
        return _day(first, second, third)
    return _day(third, second, first)


def _month_first(written: tuple[str, str, str, str]) -> date | None:
    first, second, third, mark = written
    if len(first) == 4:
        return _day(first, second, third)
    return None if mark == "." else _day(third, first, second)


def _day(year: str, month: str, day: str) -> date | None:
    if len(year) not in (2, 4) or len(day) > 2:
        return None
    try:
        return date(int(year) + (_CENTURY if len(year) == 2 else 0), int(month), int(day))
    except ValueError:
        return None
