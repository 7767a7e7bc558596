"""Calendar dates as they are written, with their places. An order of day and month that stays open gives no day."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple

from headwater.reader.phrases import folded, holds_one

DateLabel = Literal["published", "updated", "other"]

# English with its newspaper abbreviations, then Spanish, French, German, Italian, Portuguese and Dutch.
_MONTH_NAMES = (
    "january jan enero janvier januar gennaio janeiro januari",
    "february feb febrero février fevrier februar febbraio fevereiro februari",
    "march mar marzo mars märz março maart",
    "april apr abril avril aprile",
    "may mayo mai maggio maio mei",
    "june jun junio juin juni giugno junho",
    "july jul julio juillet juli luglio julho",
    "august aug agosto août aout augustus",
    "september sept sep septiembre septembre settembre setembro",
    "october oct octubre octobre oktober ottobre outubro okt",
    "november nov noviembre novembre novembro",
    "december dec diciembre décembre decembre dezember dicembre dezembro dez",
)
MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, start=1) for name in names.split()}
_MONTH_STARTS = tuple(sorted({name[:3] for name in MONTHS}))
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_MONTH = "(?P<month>" + "|".join(sorted(MONTHS, key=lambda m: (-len(m), m))) + ")"
# A month or a weekday may be glued to the name before it ("AmbryMarch 11"), but not stand inside a word.
_OPENS = r"(?:\b|(?<=[a-z])(?-i:(?=[A-Z])))"
_WEEKDAY = (
    rf"(?:{_OPENS}(?P<weekday>(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?)\b[.,]{{0,2}}\s{{1,3}}"
    r"(?:the )?)?"
)
_GAP = r"[ \t\u00a0\u202f]{0,3}\r?\n?[ \t\u00a0\u202f]{0,3}"
# the clock that Unix programs write before the year: "Tue Mar 11 08:10:00 EST 2031"
_INNER_CLOCK = r"(?: \d{1,2}:\d{2}:\d{2}(?: (?:[A-Z]{1,5}|[+-]\d{4}))?)?"
# a clock may be glued to the year: "Nov 19, 20317:05 AM"
_YEAR_ENDS = r"(?:(?!\d)|(?=\d{1,2}:\d{2}))"
_MONTH_FIRST = re.compile(
    rf"{_WEEKDAY}{_OPENS}{_MONTH}(?:\.?{_GAP}|[-/])(?P<day>\d{{1,2}})(?:st|nd|rd|th)?{_INNER_CLOCK}"
    rf"(?:{_GAP},{_GAP}|[ \t\u00a0\u202f\n]{{1,3}}|[-/])(?P<year>\d{{4}}){_YEAR_ENDS}",
    re.IGNORECASE,
)
_DAY_FIRST = re.compile(
    rf"{_WEEKDAY}(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th|º|\.)?(?:{_GAP}|[-/])(?:(?:of|de) )?{_MONTH}\.?"
    rf"(?:{_GAP},?{_GAP}|[-/])(?:(?:of|de|del) )?(?P<year>\d{{4}}){_YEAR_ENDS}",
    re.IGNORECASE,
)
_YEAR_FIRST = re.compile(r"(?<![\d/.-])(?P<year>\d{4})(?P<mark>[-/.])(?P<second>\d{2})(?P=mark)(?P<third>\d{2})(?!\d)")
_NUMERIC = re.compile(
    r"(?<![\d/.-])(?P<first>\d{1,2})(?P<mark>[-/.])(?P<second>\d{1,2})(?P=mark)(?P<year>\d{4})(?![\d/-])"
)
_ISO_CLOCK = re.compile(r"T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?")
_ZONES = (
    r"[ECMP][SD]?T|AK[SD]?T|HST|GMT|UTC|BST|IST|CES?T|EES?T|WES?T|MSK|[SEW]AT|SAST|GST|PKT|ICT|WIB|SGT|HKT|JST|KST|PHT"
    r"|A[CEW][SD]?T|NZ[SD]?T|Z"
)
_ZONE = rf"(?:[+-]\d{{2}}:?\d{{2}}\b|\(?\b(?-i:{_ZONES})\b\)?(?:[+-]\d{{1,2}}(?::\d{{2}})?)?)"
_CLOCK = (
    r"(?:\bat )?\b\d{1,2}[:.]\d{2}(?::\d{2}(?:\.\d{1,6})?)?\s{0,2}(?:[ap]\.?m\b\.?)?(?:hrs?\b|h\b|uhr\b)?"
    r"|\b\d{1,2}\s{0,2}[ap]\.?m\b\.?|\b\d{1,2}h\d{2}\b|\b\d{4} ?(?:hrs|hours|gmt|utc)\b|\b(?:noon|midnight)\b"
)
_TAIL = re.compile(
    r"[\s,|•·–—-]{0,4}(?:at )?\d{1,2}(?:[:.]\d{2}(?::\d{2})?)?\s{0,2}(?:[ap]\.?m\b\.?)?"
    rf"(?:\s{{0,2}}\(?(?-i:{_ZONES})\b\)?)?",
    re.IGNORECASE,
)
# What may stand beside a date on a line of its own. A label may be glued to the clock before it ("18:30Modified").
_UPDATED = (
    r"(?<![a-z])(?:last |latest )?(?:updat(?:ed?|ing)|modified|revised|edited|changed|corrected|amended|actualizad[oa]"
    r"|aktualisiert|zuletzt geändert|mise? à jour|aggiornato|atualizado|bijgewerkt)(?![a-z])"
)
_PUBLISHED = (
    r"(?<![a-z])(?:first |originally )?(?:(?:web|first|date|originally) )?(?:published|posted|filed|issued|released"
    r"|created|submitted|appeared|uploaded|publicad[oa]|publiée?|veröffentlicht|erschienen|pubblicato|gepubliceerd)"
    r"(?: online)?(?![a-z])|\b(?:pub(?:lication|lished|lish|\.)?|release|posting|article|story|issue|report) date\b"
    r"|\bdate of (?:issue|publication|release|report|this report)\b"
)
_FILLERS = (
    r"\b(?:on|at|and|am|le|el|il|op|den|em|à|a las|date(?:line|d)?)\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"|\b\d{1,2}[ -]min(?:ute)?s?(?: read)?\b|\b(?:eastern|central|mountain|pacific|local)(?: (?:standard |daylight )?"
    r"time)?\b|\b(?:print|online|web) (?:edition|version)\b|\b(?:page|pg\.|p\.) ?[a-z]{0,2}-?\d{1,3}\b"
    r"|\b(?:no|[\d,]{1,9}) (?:comments?|replies|shares?|views?)\b|\b(?:leave a|add a|post a) comment\b"
)
_BESIDE = re.compile(
    rf"(?P<updated>{_UPDATED})|(?P<published>{_PUBLISHED})|(?P<clock>{_CLOCK})|(?P<zone>{_ZONE})|(?P<filler>{_FILLERS})"
    r"|[\s|•·:;,.()\[\]/—–*»›>~@-]{1,40}",
    re.IGNORECASE,
)
_WORD_BESIDE = re.compile(rf"{_BESIDE.pattern}|(?P<word>[^\W_]+|.)", re.IGNORECASE)
_YEAR = re.compile(r"\d{4}")
# longer than any date before or behind its year: "Wednesday, the 30th of September, 2031 T10:00:00.000000+00:00"
_REACH_CHARS = 64
_LONGEST_LINE_CHARS = 160


class WrittenDate(NamedTuple):
    """Code points `start`..`end` spell a date; `day` is None when its order or its weekday contradicts a day.

    `either`: the two days that an open order of day and month leaves, the earlier first; else empty.
    """

    start: int
    end: int
    day: date | None
    either: tuple[date, ...] = ()


class LabelledDate(NamedTuple):
    """A date of a line that holds nothing else, and what the line calls it."""

    written: WrittenDate
    label: DateLabel


def dates_in(text: str, start: int = 0, end: int | None = None) -> list[WrittenDate]:
    r"""Return the full dates (day, month, year) written in `text[start:end]`, in order, not overlapping.

    Reads "June 6, 2017", "6 June 2017", "Tue, 6 Jun 2017", "June\n6,2017", "2017-06-06", "13/6/2017" and the month
    names of seven languages. A weekday in front belongs to the date. "6/7/2017" and a weekday that is not the date's
    give `day` None: the characters say a date, but not which; `either` holds the two days of an open order.
    Misses: dates without a year, two-digit years.
    """
    stop = len(text) if end is None else end
    found: list[WrittenDate] = []
    for first, last in _near_years(text, start, stop):
        found += _dates_near(text, first, last)
    found.sort(key=lambda d: (d.start, -d.end))
    kept: list[WrittenDate] = []
    for written in found:
        if not kept or written.start >= kept[-1].end:
            kept.append(written)
    return kept


# the same few lines are asked about by whoever reads a page's head; few, as each holds its text
@lru_cache(maxsize=32)
def _dates_near(text: str, first: int, last: int) -> tuple[WrittenDate, ...]:
    found: list[WrittenDate] = []
    if holds_one(folded(text[first:last]), _MONTH_STARTS):
        found += [d for pattern in (_MONTH_FIRST, _DAY_FIRST) for d in _named(pattern, text, first, last)]
    return (*found, *(d for pattern in (_YEAR_FIRST, _NUMERIC) for d in _numeric(pattern, text, first, last)))


def date_line(text: str, start: int = 0, end: int | None = None) -> tuple[LabelledDate, ...]:
    """Return the dates of a line that holds nothing but dates, clocks and labels; empty for any other text.

    "Updated" and its like give the label `updated`, "Published" and its like, or none at all, `published`. A label
    counts for the dates behind it, and for the last date where only a clock follows ("3 May 2031 Last updated 10:20").
    """
    stop = len(text) if end is None else end
    if stop - start > _LONGEST_LINE_CHARS:
        return ()
    found = dates_in(text, start, stop)
    if not found:
        return ()
    labelled: list[LabelledDate] = []
    at, label = start, ""
    for written in found:
        said = _said_beside(text, at, written.start)
        if said is None:
            return ()
        label = said or label
        labelled.append(LabelledDate(written, "updated" if label == "updated" else "published"))
        at = written.end
    said = _said_beside(text, at, stop)
    if said is None:
        return ()
    if said == "updated" and not label:
        labelled[-1] = LabelledDate(found[-1], "updated")
    return tuple(labelled)


def date_lead(text: str, start: int, end: int) -> int:
    """Return where the labels, clocks and separators begin that close `text[start:end]`; `end` where none do."""
    lead = start
    for match in _WORD_BESIDE.finditer(text, start, end):
        if match["word"]:
            lead = match.end()
    return lead


def date_tail(text: str, start: int, end: int) -> int:
    """Return the end of the clock and time zone that follow a date at `start`; `start` itself when none does."""
    clock = _TAIL.match(text, start, end)
    return clock.end() if clock else start


def weekday_of(word: str) -> int | None:
    """Return 0 for Monday to 6 for Sunday, None for any other word; full English names only."""
    lower = word.lower()
    return WEEKDAYS.index(lower) if lower in WEEKDAYS else None


def _near_years(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches around runs of four digits, where alone a full date can stand."""
    first = last = -1
    for year in _YEAR.finditer(text, start, end):
        if last < 0 or year.start() - _REACH_CHARS > last:
            if last >= 0:
                yield first, last
            first = max(start, year.start() - _REACH_CHARS)
        last = min(end, year.end() + _REACH_CHARS)
    if last >= 0:
        yield first, last


def _named(pattern: re.Pattern[str], text: str, start: int, end: int) -> Iterator[WrittenDate]:
    for match in pattern.finditer(text, start, end):
        day = _day(int(match["year"]), MONTHS[match["month"].lower()], int(match["day"]))
        weekday = match["weekday"]
        if day is not None and weekday and not WEEKDAYS[day.weekday()].startswith(weekday.lower()[:3]):
            day = None
        yield WrittenDate(match.start(), match.end(), day)


def _numeric(pattern: re.Pattern[str], text: str, start: int, end: int) -> Iterator[WrittenDate]:
    for match in pattern.finditer(text, start, end):
        year = int(match["year"])
        if pattern is _YEAR_FIRST:
            clock = _ISO_CLOCK.match(text, match.end(), end)
            day = _day(year, int(match["second"]), int(match["third"]))
            yield WrittenDate(match.start(), clock.end() if clock else match.end(), day)
            continue
        readings = {_day(year, int(match["second"]), int(match["first"]))}
        readings.add(_day(year, int(match["first"]), int(match["second"])))
        days = sorted(day for day in readings if day is not None)
        if len(days) == 1:
            yield WrittenDate(match.start(), match.end(), days[0])
        elif days:
            yield WrittenDate(match.start(), match.end(), None, tuple(days))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year >= 1 else None
    except ValueError:
        return None


def _said_beside(text: str, start: int, end: int) -> str | None:
    """Return the last label of a range that holds only what stands beside dates, "" for none, None for other text."""
    label = ""
    while start < end:
        match = _BESIDE.match(text, start, end)
        if match is None:
            return None
        if match.lastgroup in ("updated", "published"):
            label = match.lastgroup
        start = match.end()
    return label
