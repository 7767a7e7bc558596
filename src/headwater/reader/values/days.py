"""Days of the year and months of a year that a text names, whatever day it was written on."""

import re
from collections.abc import Iterator

from headwater.reader.day_ranges import are_days
from headwater.reader.values.value import Value
from headwater.reader.when.lexicon import MONTHS, UNSURE_MONTHS, one_of

_MONTH = one_of(MONTHS)
_DAY = re.compile(
    r"\b(?:(?:(?P<first>(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?)"
    r"(?P<link>-|–|—|\s(?:-|–|—|to|and|or|until|till|through)\s)(?:the\s)?)?"
    rf"(?P<day>[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\s(?:of\s)?(?P<month>{_MONTH})"
    rf"|(?P<month2>{_MONTH})\s(?P<day2>[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d:.]\d|,\d))(?!\w)",
    re.IGNORECASE,
)
_DAYS = 31


def days_of(text: str) -> Iterator[Value]:
    """Yield the days that a text names by month and number, counted as 31 to a month; the year is left out.

    Of "17 and 18 March" that is the last, the others being left open too.
    Misses: weekdays and "yesterday", which hang on the day of the text.
    """
    for match in _DAY.finditer(text):
        month, number = match["month"] or match["month2"], int(match["day"] or match["day2"])
        if month.lower() in UNSURE_MONTHS and month[0].islower():
            continue
        day = float(_DAYS * (MONTHS[month.lower()] - 1) + number)
        first = match["first"]
        joined = bool(first) and are_days(text, match.start(), first, match["link"], match["day"])
        before = number - int(first.rstrip("stndrh")) if joined else 0
        start = match.start("day") if first and not joined else match.start()  # "from 12 to 7 May"
        yield Value(start, match.end(), "day", day, day - before, day)
