"""The minute at which an article came out, as its page's metadata, its record or the line of its date states it."""

import re
from collections.abc import Iterable
from datetime import time

from headwater.article.claimed_dates import Claim
from headwater.article.furniture_dates import FurnitureDate
from headwater.model import Published

_ISO = re.compile(
    r"(?P<day>\d{4}-\d{2}-\d{2})[T ](?P<hour>\d{2}):(?P<minute>\d{2})(?::\d{2}(?:[.,]\d{1,9})?)?"
    r" ?(?P<zone>Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?"
)
_CLOCK = (
    r"(?:(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?::\d{2})?(?:\s?(?P<half>[ap])\.?m\b\.?|\s?hrs?\b|h\b)?"
    r"|(?P<full>\d{1,2})\s?(?P<of>[ap])\.?m\b\.?)"
    r"(?:\s?\(?\b(?P<zone>(?-i:[A-Z]{1,5}))\b\)?|\s?(?P<offset>[+-]\d{2}:?\d{2})\b)?"
)
_BEHIND = re.compile(rf"[\s,|•·–—-]{{0,4}}(?:\bat\s)?(?<!\d){_CLOCK}(?![\d:])", re.IGNORECASE)
_AHEAD = re.compile(rf"(?<![\d:.]){_CLOCK}[\s,|•·–—-]{{1,4}}(?:on\s)?$", re.IGNORECASE)
_REACH_CHARS = 40
_MOST_OFFSET = 14 * 60  # minutes; no zone lies further from Greenwich
_GREENWICH = frozenset(("Z", "UTC", "GMT"))


def moment_of(text: str, published: Published, dates: Iterable[FurnitureDate], claim: Claim | None) -> str | None:
    """Return the minute within the day of `published`, ISO 8601 with the offset that is given; None where none is.

    What metadata says counts where it says the same day, else the one clock beside the stated dates. Midnight is no
    clock: a program that knows the day alone writes it. Misses: zones by name other than Greenwich's, clocks that
    stand apart from their date.
    """
    first, after = published.earliest, published.latest
    if first is None or after is None:
        return None
    if claim is not None and any(first <= day.isoformat() < after for day in claim.days):
        given = _spelt(claim.said.value.strip())
        if given is not None:
            return given
    found = {_beside(text, each) for each in dates if each.day and not each.updated} - {None}
    return found.pop() if len(found) == 1 else None


def _spelt(value: str) -> str | None:
    match = _ISO.fullmatch(value)
    if match is None:
        return None
    zone = match["zone"] or ""
    return _moment(match["day"], int(match["hour"]), int(match["minute"]), "Z" if zone in _GREENWICH else zone)


def _beside(text: str, found: FurnitureDate) -> str | None:
    """Return the minute that stands right behind a date on its line, else right in front of it."""
    start, end = found.span.start, found.span.end
    if found.day is None or (exact := _spelt(found.span.exact)):
        return exact if found.day else None
    closes, opens = text.find("\n", end, end + _REACH_CHARS), max(text.rfind("\n", 0, start) + 1, start - _REACH_CHARS)
    behind = _BEHIND.match(text, end, closes if closes >= 0 else end + _REACH_CHARS)
    match = behind or _AHEAD.search(text[opens:start])
    zone = (match["zone"] or "") if match else ""
    if match is None or (zone and zone not in _GREENWICH):
        return None
    half = (match["half"] or match["of"] or "").lower()
    hour = int(match["hour"] or match["full"])
    if half and not 1 <= hour <= 12:
        return None
    hour = hour % 12 + 12 * (half == "p") if half else hour
    return _moment(found.day.isoformat(), hour, int(match["minute"] or 0), "Z" if zone else match["offset"] or "")


def _moment(day: str, hour: int, minute: int, zone: str) -> str | None:
    """Return ISO 8601; None where the clock says midnight, or clock or offset what none says."""
    if (hour, minute) == (0, 0) or hour > 23 or minute > 59:
        return None
    clock = time(hour, minute).isoformat("minutes")
    if zone == "Z" or not zone:
        return f"{day}T{clock}{zone}"
    digits = zone[1:].replace(":", "")
    if int(digits[:2]) * 60 + int(digits[2:] or 0) > _MOST_OFFSET or int(digits[2:] or 0) > 59:
        return None
    return f"{day}T{clock}{zone[0]}{digits[:2]}:{digits[2:] or '00'}"
