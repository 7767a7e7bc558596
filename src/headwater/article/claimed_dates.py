"""What stands beside a text about its date: page metadata, an input record, the page's address. Witnesses, no more."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from headwater.article.occurrence import Occurrence
from headwater.model import Stated
from headwater.reader.date_fields import field_date, field_day

_DAY = timedelta(days=1)
_IN_ADDRESS = re.compile(r"[/-](?P<year>(?:19|20)\d{2})[/-](?P<month>\d{1,2})[/-](?P<day>\d{1,2})(?=[/.?-]|$)")
_LONGEST_ADDRESS_CHARS = 2000
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
    """Return what a field says, as `field_date` reads it; None where it says no date."""
    found = field_date(said.value)
    return Claim(*found, said) if found else None


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
    told = field_day(day)
    said = Stated(value=day.isoformat(), evidence=(), basis="inferred", why="only the page's address dates it")
    return Claim(*told, said) if told else None


def after_capture(article: Occurrence, day: date) -> bool:
    """Whether a day lies after the capture was made, by more than zones explain."""
    captured = article.reading.capture.captured
    made = captured.after_day if captured else None
    return made is not None and made < date.max and day > made + (_DAY if made - day < timedelta() else timedelta())


def _of(match: re.Match[str]) -> date | None:
    try:
        return date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None
