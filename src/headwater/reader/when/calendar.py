"""Arithmetic of days, weeks from Monday to Sunday, months, and zones with their summer time.

Days outside the years 1 to 9999 raise OverflowError or ValueError, as `datetime.date` does.
"""

from calendar import monthrange
from datetime import date, timedelta


def days(day: date, count: int) -> date:
    """Return the day `count` days behind `day`."""
    return day + timedelta(days=count)


def months(day: date, count: int) -> date:
    """Return the same day `count` months on, or the month's last day where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    if not 1 <= year <= 9999:
        raise OverflowError(f"no year {year}")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def years(day: date, count: int) -> date:
    """Return the same day `count` years on; 29 February becomes the 28th in common years."""
    return months(day, 12 * count)


def week_of(day: date) -> date:
    """Return the Monday of the week that holds `day`."""
    return days(day, -day.weekday())


def weekday_before(day: date, weekday: int) -> date:
    """Return the latest day with that weekday (Monday 0) up to and including `day`."""
    return days(day, -((day.weekday() - weekday) % 7))


def weekday_from(day: date, weekday: int) -> date:
    """Return the first day with that weekday (Monday 0) from `day` on."""
    return days(day, (weekday - day.weekday()) % 7)


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (the algorithm of Meeus, Jones and Butcher), from 1583 on."""
    if year < 1583:
        raise ValueError(f"no Gregorian Easter in {year}")
    golden, (century, rest) = year % 19, divmod(year, 100)
    leap, odd = divmod(century, 4)
    moon = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    quarter, left = divmod(rest, 4)
    sunday = (32 + 2 * odd + 2 * quarter - moon - left) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def start_of(day: date, unit: str) -> date:
    """Return the first day of the calendar unit that holds `day`: day, week, month, quarter, year, decade or century.

    Decades run from years ending in 0; centuries from years ending in 00, as newspapers count them.
    """
    starts = {
        "day": day,
        "week": week_of(day),
        "month": day.replace(day=1),
        "quarter": date(day.year, 3 * ((day.month - 1) // 3) + 1, 1),
        "year": date(day.year, 1, 1),
    }
    if unit in starts:
        return starts[unit]
    width = 10 if unit == "decade" else 100
    return date(max(1, day.year - day.year % width), 1, 1)


def shift(day: date, unit: str, count: int) -> date:
    """Return `day` moved by `count` units."""
    if unit in {"day", "week", "fortnight"}:
        return days(day, count * {"day": 1, "week": 7, "fortnight": 14}[unit])
    return months(day, count * {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit])


def summer_time(day: date, law: str) -> bool:
    """Whether clocks stand one hour ahead on `day`, at noon; law "us" (since 1987) or "eu" (since 1996)."""
    if law == "eu":
        return _last_sunday(day.year, 3) <= day < _last_sunday(day.year, 10)
    if day.year >= 2007:
        return _nth_sunday(day.year, 3, 2) <= day < _nth_sunday(day.year, 11, 1)
    return _nth_sunday(day.year, 4, 1) <= day < _last_sunday(day.year, 10)


def _nth_sunday(year: int, month: int, count: int) -> date:
    return days(weekday_from(date(year, month, 1), 6), 7 * (count - 1))


def _last_sunday(year: int, month: int) -> date:
    return weekday_before(date(year, month, monthrange(year, month)[1]), 6)
