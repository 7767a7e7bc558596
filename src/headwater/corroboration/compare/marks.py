"""Words that tell that a clause is about another time, plan, case or place than the news."""

import re
from typing import Final

_MONTHS: Final = "january|february|march|april|may|june|july|august|september|october|november|december"
_SPANS: Final = r"(?:hours|days|nights|weeks|months|years)"
_WORDS: Final = (
    r"previous(?:ly)?|earlier|another|separate|similar|former(?:ly)?|usual(?:ly)?|normal(?:ly)?|average|typical(?:ly)?"
    r"|record|could|might|may|if|can|capacity|seats|maximum|licensed|limit(?:s|ed)?|initial(?:ly)?|at\sfirst|still"
    r"|remain(?:s|ed|ing)?|(?:so|thus)\sfar|total|combined|in\sall|altogether|restored|recovered|released"
    r"|(?:last|next)\s(?:year|month|week|season|time|summer|winter|spring|autumn)|a\s(?:year|month|week)\s(?:ago|earlier)"
    r"|at\s(?:its|the|their)\s(?:height|peak)|at\sone\s(?:point|stage)|when\sthe|in\s(?:19|20)\d\d"
    r"|(?:one|two|three|four|five|ten|\d+)\syears\sago|(?:first|second|third)\s(?:round|day|night|wave|time|phase|half)"
    # an hour is no other time: "since 3am"
    r"|by\s(?:\w+\s)?(?:morning|noon|evening|night|midnight)|since(?!\s\d{1,2}(?:[.:]\d\d)?\s?[ap]\.?m)"
    r"|(?:a|per|each|every)\s(?:day|week|month|year|minute|head|night)"
    rf"|over\s(?:the\s)?\w+\s{_SPANS}|in\s(?:late\s|early\s|mid-)?(?:{_MONTHS})"
)
_AHEAD: Final = r"expect(?:ed|s)?|plan(?:s|ned|ning)?|will|would|should|target|due\sto|(?:is|are|was|were)\sto"
_MARKS: Final = re.compile(rf"\b(?:(?P<ahead>{_AHEAD})|(?P<mark>{_WORDS}))\b", re.IGNORECASE)
_AT: Final = re.compile(
    rf"\b(?:in|near|outside)\s(?:the\s)?(?:(?:centre|center|outskirts|suburb|village|town|city)\sof\s)?"
    rf"(?!(?:{_MONTHS}|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b)(?-i:(?P<name>[A-Z][\w’'-]+))",
    re.IGNORECASE,
)


def marks_of(text: str) -> frozenset[str]:
    """Return the words of a clause that tell of another time, plan or case; of what is to come only that it is."""
    return frozenset("ahead" if m["ahead"] else " ".join(m.group().lower().split()) for m in _MARKS.finditer(text))


def sites_of(text: str) -> frozenset[str]:
    """Return the words with a capital that stand where a place does ("in Hollin"), folded."""
    return frozenset(m["name"].lower().removesuffix("'s").removesuffix("’s") for m in _AT.finditer(text))
