"""When the rows of a corpus came out, as their fields state it: read as trace reads the date of an input record."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Final

from headwater.article.claimed_dates import Claim, claim_of
from headwater.capture.social.shapes import moment_told
from headwater.model import Stated

DATE_COLUMN: Final = "published"
_INGESTED: Final = "published_from"
_DAY_CHARS: Final = len("2031-01-05")
_WHY: Final = "the corpus says so"


def date_columns(column: str) -> tuple[str, ...]:
    """Return the fields that a row's day is looked for in, the first one first.

    Where no other is named, what `corpus ingest` writes is looked at too: the first day that an article may be of.
    """
    return (column, _INGESTED) if column == DATE_COLUMN else (column,)


def told_first(values: Iterable[object]) -> object:
    """Return the first value that says anything, None where none does."""
    return next((value for value in values if value is not None and value != ""), None)


def day_of(value: object) -> int | None:
    """Return the day that a value names, as a number (1 is the first of January of the year 1), or None.

    Takes ISO 8601, a date as it is written ("5 March 2031", RFC 822), a date or a time, whose day is the one it spells
    out, in whatever zone; seconds or milliseconds since 1970 give their day in Greenwich. None for a month or a year,
    and where the order of day and month is open.
    """
    if isinstance(value, datetime):
        return value.date().toordinal()
    if isinstance(value, date):
        return value.toordinal()
    if isinstance(value, str) and value[_DAY_CHARS : _DAY_CHARS + 1] in ("", "T", " "):
        # nearly all rows: a tenth of what reading a date in any form costs
        try:
            return date.fromisoformat(value[:_DAY_CHARS]).toordinal() if len(value) >= _DAY_CHARS else _written(value)
        except ValueError:
            return _written(value)
    return _written(value)


def _written(value: object) -> int | None:
    claim = stated_in(value)
    return claim.first.toordinal() if claim is not None and claim.is_day else None


def stated_in(value: object) -> Claim | None:
    """Return the day, the month or the year that a value names, None for anything else."""
    if isinstance(value, date):
        value = value.isoformat()
    elif not isinstance(value, str) or value.isdigit():
        value = moment_told(value) or value
    return claim_of(Stated(value=value, evidence=(), basis="stated", why=_WHY)) if isinstance(value, str) else None
