"""Days of the year and months of a year that a text names, whatever day it was written on."""

import re
from collections.abc import Iterator

from headwater.reader.values.value import Value
from headwater.reader.when.lexicon import MONTHS, UNSURE_MONTHS, one_of

_MONTH = one_of(MONTHS)
_DAY = re.compile(
    rf"\b(?:(?:(?P<first>[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?:-|–|—|\s(?:-|–|—|to|and|or|until|till|through)\s)(?:the\s)?)?"
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
        before = number - int(match["first"] or number)
        start = match.start() if before >= 0 else match.start("day")  # "from 12 to 7 May"
        yield Value(start, match.end(), "day", day, day - max(0, before), day)
