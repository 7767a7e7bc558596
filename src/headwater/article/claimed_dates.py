"""What stands beside a text about its date: page metadata, an input record, the page's address. Witnesses, no more."""

import re
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import NamedTuple

from headwater.article.occurrence import Occurrence
from headwater.model import Stated
from headwater.reader.dates import dates_in

_DAY = timedelta(days=1)
_ISO = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2})(?:[T ](?P<hour>\d{2}):(?P<minute>\d{2})"
    r"(?::\d{2}(?:[.,]\d{1,9})?)? ?(?P<zone>Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?)?)?(?![\d-])"
)
_COMPACT = re.compile(r"(?P<year>(?:19|20)\d{2})(?P<month>\d{2})(?P<day>\d{2})(?!\d)")
_IN_ADDRESS = re.compile(r"[/-](?P<year>(?:19|20)\d{2})[/-](?P<month>\d{1,2})[/-](?P<day>\d{1,2})(?=[/.?-]|$)")
_LONGEST_ADDRESS_CHARS = 2000
# What programs write when they know no date.
_PLACEHOLDERS = frozenset({date(1, 1, 1), date(1970, 1, 1), date(1900, 1, 1)})
# the zones that places keep, furthest west and furthest east of Greenwich
_WEST, _EAST = timedelta(hours=-12), timedelta(hours=14)
_PAGE = "text/html"


class Claim(NamedTuple):
    """The day, month or year `first` to `after` (exclusive) that `said` gives; `days`: what days it was, by zones."""

    first: date
    after: date
    days: tuple[date, ...]
    said: Stated

    @property
    def is_day(self) -> bool:
        """Whether it names one day."""
        return self.after - self.first == _DAY


def claim_of(said: Stated) -> Claim | None:
    """Read an ISO 8601 date, month, year, moment or "one/other", or a date as written; None for anything else."""
    one, slash, other = said.value.strip().partition("/")
    if slash and _ISO.fullmatch(one) and _ISO.fullmatch(other):
        ends = [end for end in (_iso(one, said), _iso(other, said)) if end]
        days = {day for end in ends for day in end.days}
        first, after = min((end.first for end in ends), default=None), max((end.after for end in ends), default=None)
        return Claim(first, after, tuple(sorted(days)), said) if first and after else None
    found = _iso(said.value.strip(), said)
    if found is not None:
        return found
    written = [each.day for each in dates_in(said.value) if each.day is not None]
    return _day(written[0], said) if len(written) == 1 else None


def claimed_date(article: Occurrence) -> Claim | None:
    """Return what metadata says of an article that is alone in its capture.

    Left out: a moment after the capture was made, which can be no date of publication, and what programs write for
    no date.
    """
    said = article.reading.about.published if article.alone else None
    claim = claim_of(said) if said else None
    return claim if claim and not after_capture(article, claim.first) else None


def address_date(article: Occurrence) -> Claim | None:
    """Return the day in the address of a page that holds one article: ".../2031/03/11/harbour"."""
    about = article.reading.about.uri
    if not article.alone or not (about or article.reading.capture.media_type == _PAGE):
        return None
    address = about.value if about else article.reading.capture.uri or ""
    found = {_of(match) for match in _IN_ADDRESS.finditer(address[:_LONGEST_ADDRESS_CHARS])} - {None}
    day = found.pop() if len(found) == 1 else None
    if day is None or after_capture(article, day):
        return None
    said = Stated(value=day.isoformat(), evidence=(), basis="inferred", why="only the page's address dates it")
    return _day(day, said)


def after_capture(article: Occurrence, day: date) -> bool:
    """Whether a day lies after the capture was made, by more than zones explain."""
    captured = article.reading.capture.captured
    made = captured.after_day if captured else None
    return made is not None and made < date.max and day > made + (_DAY if made - day < timedelta() else timedelta())


def _iso(value: str, said: Stated) -> Claim | None:
    match = _ISO.match(value) or _COMPACT.match(value)
    if match is None:
        return None
    named = match.groupdict()
    year, month, day = (int(named[key]) if named[key] else None for key in ("year", "month", "day"))
    try:
        first = date(year or 0, month or 1, day or 1)
        if day:
            return _day(first, said, _days_of(first, named))
        after = date(first.year + month // 12, month % 12 + 1, 1) if month else date(first.year + 1, 1, 1)
    except (ValueError, OverflowError):
        return None
    return Claim(first, after, (), said)


def _day(day: date, said: Stated, days: tuple[date, ...] = ()) -> Claim | None:
    if day == date.max or day in _PLACEHOLDERS:
        return None
    return Claim(day, day + _DAY, days or (day,), said)


def _days_of(day: date, named: dict[str, str | None]) -> tuple[date, ...]:
    """Return the days that places on earth had at a moment; midnight stands for a day without a clock.

    A clock without a zone is read as Greenwich's: most programs that leave the zone out keep that time.
    """
    clock = (int(named.get("hour") or 0), int(named.get("minute") or 0))
    zone = named.get("zone") or "Z"
    if clock == (0, 0):
        return (day,)
    try:
        moment = datetime.combine(day, time(*clock), tzinfo=_zone(zone)).astimezone(UTC)
        first, last = (moment + _WEST).date(), (moment + _EAST).date()
    except (ValueError, OverflowError):
        return (day,)
    return tuple(first + _DAY * at for at in range((last - first).days + 1))


def _zone(written: str) -> timezone:
    if written in ("Z", "UTC", "GMT"):
        return UTC
    digits = written[1:].replace(":", "")
    ahead = timedelta(hours=int(digits[:2]), minutes=int(digits[2:] or 0))
    return timezone(-ahead if written[0] == "-" else ahead)


def _of(match: re.Match[str]) -> date | None:
    try:
        return date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None
