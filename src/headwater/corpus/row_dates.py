"""When the rows of a corpus came out, as their fields state it: read as trace reads the date of an input record."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from headwater.capture.instants import instant
from headwater.capture.social.shapes import epoch_told
from headwater.errors import NounError
from headwater.model import Interval
from headwater.reader.date_fields import FieldDate, field_date, field_day

DATE_COLUMN: Final = "published"
INGESTED: Final = "published_from"
_DAY_CHARS: Final = len("2031-01-05")
Between = tuple[str | None, str | None]


def date_columns(column: str) -> tuple[str, ...]:
    """Return the fields that a row's date is looked for in, the first one first.

    Where no other is named, what `corpus ingest` writes is looked at too: the first day that an article may be of.
    """
    return (column, INGESTED) if column == DATE_COLUMN else (column,)


def told_first(values: Sequence[object]) -> object:
    """Return the first value that says anything, None where none does."""
    return next((value for value in values if value is not None and value != ""), None)


def day_told(values: Sequence[object], otherwise: int | None = None) -> int | None:
    """Return the day of the first field that names one, `otherwise` where none says anything."""
    found = next((day for value in values if (day := day_of(value)) is not None), None)
    return otherwise if found is None and told_first(values) is None else found


def day_of(value: object) -> int | None:
    """Return the day that a value names, as a number (1 is the first of January of the year 1), or None.

    Takes ISO 8601, a date as it is written ("5 March 2031", RFC 822), a date or a time, whose day is the one it spells
    out, in whatever zone; seconds or milliseconds since 1970 give their day in Greenwich. None for a month or a year,
    where the order of day and month is open, and for what programs write where they know no date.
    """
    found = _at_once(value) or stated_in(value)
    return found.first.toordinal() if found is not None and found.is_day else None


def _at_once(value: object) -> FieldDate | None:
    """Return the day of nearly all rows: a tenth of what reading a date in any form costs."""
    if isinstance(value, datetime):
        return field_day(value.date())
    if isinstance(value, str) and len(value) == _DAY_CHARS:
        try:
            return field_day(date.fromisoformat(value))
        except ValueError:
            return None
    return field_day(value) if isinstance(value, date) else None


def stated_in(value: object) -> FieldDate | None:
    """Return the day, the month, the year or the interval that a value names, None for anything else."""
    told = _text(value)
    return None if told is None else field_date(told)


def between(values: Sequence[object], ends: object, column: str = DATE_COLUMN) -> Between:
    """Return when a row came out, ISO 8601, closed-open, None where that end is open: by the first field that is read.

    `values`: what the fields of `date_columns` hold; `ends`: what `corpus ingest` writes of the first day after. Two
    ends that run backwards are none.
    """
    for name, value in zip(date_columns(column), values, strict=True):
        found = stated_in(value)
        if name == INGESTED:
            return _interval(_end(value), _end(ends))
        if found is not None:
            return found.first.isoformat(), found.after.isoformat()
    return None, None


def _interval(first: str | None, after: str | None) -> Between:
    try:
        Interval(earliest=first, latest=after)
    except NounError:
        return None, None
    return first, after


def _end(value: object) -> str | None:
    """Return the day or the moment that opens what a value names."""
    told, found = _text(value), stated_in(value)
    if told is None or found is None:
        return None
    return instant(told) or found.first.isoformat()


def _text(value: object) -> str | None:
    """Return what a field says of a date: a date or a time, or seconds or milliseconds since 1970, in ISO 8601."""
    value = value.isoformat() if isinstance(value, date) else epoch_told(value) or value
    return value if isinstance(value, str) else None
