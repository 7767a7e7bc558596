"""Instants as feeds and exports write them, to ISO 8601."""

import re
from datetime import UTC, datetime, timedelta, timezone

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# RFC 822, section 5.1: the zones that are names, in hours from UTC. The single letters were defined wrongly there.
_ZONES = {
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8,
    "pdt": -7,
}  # fmt: skip
_CLOCK = r"(?P<clock>\d{1,2}:\d{2}(?::\d{2})?)"
_ZONE = r"(?P<zone>[+-]\d{2}:?\d{2}|[A-Za-z]{1,3})"
_DAY = r"(?P<day>\d{1,2})"
_FORMS = (
    # Sat, 01 Mar 2031 10:00:00 +0100 (RFC 822 and its successors; also without weekday, clock or zone)
    re.compile(
        rf"(?:[A-Za-z]{{3,9}},?\s+)?{_DAY}[\s-]+(?P<month>[A-Za-z]{{3,9}})[\s-]+(?P<year>\d{{4}}|\d{{2}})"
        rf"(?:\s+{_CLOCK}(?:\s*{_ZONE})?)?(?:\s*\([^()]{{0,40}}\))?",
    ),
    # Sat Mar 01 10:00:00 +0000 2031 (X)
    re.compile(rf"[A-Za-z]{{3}}\s+(?P<month>[A-Za-z]{{3}})\s+{_DAY}\s+{_CLOCK}\s+{_ZONE}\s+(?P<year>\d{{4}})"),
    # 2031-03-01 10:00:00 +0000 (X before 2018)
    re.compile(rf"(?P<year>\d{{4}})-(?P<number>\d{{2}})-{_DAY}\s+{_CLOCK}\s+{_ZONE}"),
)
_CENTURY_FROM = 50  # years of two digits: 49 is 2049, 50 is 1950 (RFC 2822, section 4.3)
_LONGEST_CHARS = 100


def instant(value: str) -> str | None:
    """Return `value` in ISO 8601, with the clock and the offset that it names; None where it is no date known here.

    Reads ISO 8601 itself, RFC 822 and what X writes. A day without a clock stays a day, a clock without a zone stays
    without one; weekdays are not checked.
    """
    value = value.strip()
    if len(value) > _LONGEST_CHARS:
        return None
    try:
        found = datetime.fromisoformat(value)
    except ValueError:
        return next(filter(None, (_read(form.fullmatch(value)) for form in _FORMS)), None)
    return found.isoformat() if len(value) > len("2031-03-01") else found.date().isoformat()


def _read(match: re.Match[str] | None) -> str | None:
    if match is None:
        return None
    parts = match.groupdict()
    month = int(parts["number"]) if parts.get("number") else _month(parts["month"])
    year = int(parts["year"])
    if len(parts["year"]) == 2:
        year += 1900 if year >= _CENTURY_FROM else 2000
    try:
        day = datetime(year, month, int(parts["day"]), tzinfo=UTC)
        if not parts["clock"]:
            return day.date().isoformat()
        hour, minute, second = (int(part) for part in f"{parts['clock']}:0".split(":")[:3])
        return day.replace(hour=hour, minute=minute, second=second, tzinfo=_zone(parts["zone"])).isoformat()
    except ValueError:
        return None


def _month(name: str) -> int:
    short = name[:3].lower()
    return _MONTHS.index(short) + 1 if short in _MONTHS else 0


def _zone(written: str | None) -> timezone | None:
    """Return the offset; None for none, for `-0000` (which says that it is not known) and for names not known here."""
    if written is None or written in {"-0000", "-00:00"}:
        return None
    if written[0] in "+-":
        offset = timedelta(hours=int(written[1:3]), minutes=int(written[-2:]))
        return timezone(-offset if written[0] == "-" else offset)
    hours = _ZONES.get(written.lower())
    return None if hours is None else timezone(timedelta(hours=hours))
