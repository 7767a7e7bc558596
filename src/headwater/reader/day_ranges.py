"""Whether two numbers in front of a month are days of it: "17 and 18 March", "from 3 to 9 May"."""

import re

from headwater.reader.day_names import WEEKDAY

# what joins other figures to a day as well: "the toll stood at 7 until 9 May", "it paid 12 to 31 May"
_LOOSE = re.compile(r"\s*(?:to|until|till|through)\b", re.IGNORECASE)
_PRICED = re.compile(r"(?:[$€£]|\bat\s{1,4})$", re.IGNORECASE)
_LED = re.compile(
    rf"(?:\b(?:from|between|on|week\sof|dates?|runs?|ran|running|lasts?|lasted|lasting|{WEEKDAY},?)\s{{1,4}}(?:the\s{{1,4}})?"
    r"|[(\[,;:–—\n]\s{0,4})$",
    re.IGNORECASE,
)
_LEAD_CHARS = 24


def are_days(text: str, start: int, first: str, link: str, last: str) -> bool:
    """Whether `first` at `start` of a text, `link` and the day `last` of a month behind it are days of that month.

    The first may not be the greater. It is never a price, nor stands behind "at"; and behind a bare number "to",
    "until", "till" and "through" make days only where what leads to them does: "from", "on", a weekday, a bracket.
    Misses: days that other words lead to ("the fair opens 3 to 9 May").
    """
    days = [int(re.sub(r"\D", "", day) or 0) for day in (first, last)]
    low = max(0, start - _LEAD_CHARS)
    if not 1 <= days[0] <= days[1] or _PRICED.search(text, low, start):
        return False
    return not first.isdigit() or not _LOOSE.match(link) or start == 0 or _LED.search(text[low:start]) is not None
