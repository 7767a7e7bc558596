"""Whether words behind "by" tell who did a thing: "by Friday" and "by e-mail" tell when and how."""

import re
from typing import Final

from headwater.reader.day_names import MONTH, WEEKDAY

_TAIL: Final = (
    r"(?=\s?[,.;:)]|$|\s(?:that|how|whether|about|of|in|on|at|to|from|before|after|when|who|and|but|by|which|last|this"
    r"|next|already)\b)"
)
_SHORT: Final = rf"(?:{MONTH}\b|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
_STRETCH: Final = (
    r"(?:morning|afternoon|evening|night|lunchtime|day|week|weekend|month|quarter|year|time|stage|point|moment|hour"
    r"|spring|summer|autumn|winter)"
)
# "by June Orr", "by Sunday's Herald" and "by the summer school" are somebody
_DAY: Final = rf"(?:{WEEKDAY}|{MONTH})(?:\s(?:{_STRETCH}|\d{{1,4}}))?"
_WHICH: Final = r"(?:(?:the\s(?:following|next|same|previous)|the|next|last|this|that)\s)"
_TIME: Final = re.compile(
    rf"{_WHICH}?(?:(?:early|late|mid)[-\s])?{_DAY}{_TAIL}"
    rf"|(?:{_WHICH}|(?:early|late|mid)[-\s]){{1,2}}{_STRETCH}{_TAIL}"
    rf"|(?:the\s)?\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{_SHORT}|{_SHORT}\s\d{{1,2}}\b|(?:1[89]|20)\d\d{_TAIL}"
    r"|\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?\s?m\b|o\s?['’]\s?clock)|[a-z]{3,6}\so\s?['’]\s?clock|(?:half|quarter)\spast\s"
    r"|(?:noon|midnight|midday|dawn|dusk|daybreak|nightfall|sunset|sunrise|then|now|today|tonight|tomorrow|Easter"
    rf"|Christmas|spring|summer|autumn|winter){_TAIL}"
    rf"|the\s(?:very\s)?(?:end|start|beginning|middle|close|turn|eve){_TAIL}"
)
_MEANS: Final = re.compile(
    rf"(?:e-?mail|(?:tele)?phone|letter|post|mail|text(?:\smessage)?|fax|radio|telegram|word\sof\smouth|mistake){_TAIL}"
)


def may_act(text: str, at: int = 0) -> bool:
    """Whether what stands at a place behind "by" may be who did it: no deadline, and no means.

    Misses: deadlines in other words ("by the second bell"). A month that is somebody's whole name is taken for a month.
    """
    return _TIME.match(text, at) is None and _MEANS.match(text, at) is None
