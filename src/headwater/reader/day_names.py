"""The names of days and months as English spells them, for patterns; what they mean is told in `dates` and `when`."""

from typing import Final

WEEKDAY: Final = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
MONTH: Final = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
