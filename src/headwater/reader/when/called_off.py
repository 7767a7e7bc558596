"""Days that name what was still to come: "cancelled Friday's march", "tickets for Saturday's concert"."""

import re

_CHARS = 120
_CALLED_OFF = (
    r"(?:cancel(?:s|led|ed|ling|ing)?|postpon(?:e|es|ed|ing)|reschedul(?:e|es|ed|ing)|call(?:s|ed|ing)?\soff|"
    r"put(?:s|ting)?\s(?:off|back)|bann(?:ed|ing)|bans?|scrap(?:s|ped|ping)?)"
)
_WORDS = r"(?:(?!(?:and|but|that|which|who|when|while|after|because|as|said|says)\b)[\w'’-]{1,24}\s){0,4}"
_OBJECT = re.compile(rf"\b{_CALLED_OFF}\s{_WORDS}$", re.IGNORECASE)
_SUBJECT = re.compile(
    rf"['’]s?\s{_WORDS}(?:was|were|is|are|(?:has|have|had)\s(?:now\s)?been)\s(?:now\s|also\s|later\s|[a-z]{{2,20}}ly\s)?"
    rf"{_CALLED_OFF}\b",
    re.IGNORECASE,
)
# "all tickets for Saturday's concert are sold out"; of what "was sold out" the day may be behind
_AWAITED = re.compile(
    r"\b(?:tickets?|seats|preparations?|rehearsals?|favou?rites?|odds)\s(?:for\s)?(?:the\s)?$", re.IGNORECASE
)
_IS_SO = re.compile(
    r"['’]s?\s(?:(?!(?:was|were|had)\b)[\w'’-]{1,24}\s){0,8}(?:is|are|has|have|go|goes|cost)\b", re.IGNORECASE
)
_OWNS = re.compile(r"['’]s?\s")


def awaited(text: str, start: int, end: int) -> bool:
    """Whether the day `text[start:end]` owns an event that people now have tickets or plans for."""
    ahead = _AWAITED.search(text, max(0, start - _CHARS), start)
    return bool(ahead and _IS_SO.match(text, _owner(text, end), end + _CHARS))


def called_off(text: str, start: int, end: int) -> bool:
    """Whether the day `text[start:end]` owns an event that was called off or put off: it was still to come then.

    Misses what was stopped by other words, and what is said of it in another clause.
    """
    owns = _owner(text, end)
    if not _OWNS.match(text, owns):
        return False
    return bool(_OBJECT.search(text, max(0, start - _CHARS), start) or _SUBJECT.match(text, owns, owns + _CHARS))


def _owner(text: str, end: int) -> int:
    """Return where the "'s" of a day that ends at `end`, with it or before it, begins."""
    return end if _OWNS.match(text, end) else end - 2
