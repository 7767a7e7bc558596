"""In what state a thing is told to be: in use or not, and in order or not, which are two things."""

import re
from typing import Final

_USE: Final = re.compile(
    r"\b(?:(?:switched|turned|shut)\s(?:on|off|down)|(?:not\s|never\s)?in\suse|unplugged|deactivated|disconnected)\b",
    re.IGNORECASE,
)
_ORDER: Final = re.compile(
    r"\b(?:(?:in|out\sof)\s(?:(?:full|good|perfect|proper)\s)?(?:working\s)?order|fault(?:y|s)?|defect(?:ive|s)?|broken"
    r"|malfunction(?:s|ed|ing)?|repaired|serviced|overhauled|working\s(?:properly|normally|perfectly)"
    r"|(?:stopped|not)\sworking|(?:was|were|is|are|been|had|kept)\sfail(?:ing|ed)(?!\sto\b))\b",
    re.IGNORECASE,
)
_ON: Final = re.compile(r"\b(?:(?:switched|turned)\son|(?<!not\s)(?<!never\s)in\suse)\b", re.IGNORECASE)
_AMISS: Final = re.compile(
    r"\b(?:out\sof\s(?:\w+\s){0,2}order|fault(?:y|s)?|defect(?:ive|s)?|broken|malfunction(?:s|ed|ing)?"
    r"|(?:stopped|not)\s(?:properly\s)?working|(?:was|were|is|are|been|had|kept)\sfail(?:ing|ed)(?!\sto\b))\b",
    re.IGNORECASE,
)


def are_two_states(one: str, other: str) -> bool:
    """Whether of two texts one tells only of a thing's use ("switched off"), the other only of its order ("faulty").

    Misses: what went off because it broke down, and states in other words.
    """
    if any(_ON.search(a) and _AMISS.search(b) for a, b in ((one, other), (other, one))):
        return False  # what does not work is not on: the one may be told against the other
    use = [_USE.search(text) is not None for text in (one, other)]
    order = [_ORDER.search(text) is not None for text in (one, other)]
    return use[0] != use[1] and use == order[::-1]
