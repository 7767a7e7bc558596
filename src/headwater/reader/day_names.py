"""The names of days and months as English spells them, for patterns; what they mean is told in `dates` and `when`."""

from typing import Final

WEEKDAY: Final = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
# as datelines and tables shorten them too
MONTH_OR_SHORT: Final = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?"
    r"|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
MONTH: Final = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
