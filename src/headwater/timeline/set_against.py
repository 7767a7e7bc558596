"""Times that a "not" behind a comma sets against those told: "on 3 May, | not on 9 May"."""

import re

from headwater.model import Span
from headwater.reader.contrasts import contrasts_of

# "not until Monday" and "not before 3 March" tell when it was
BOUND = re.compile(
    r"(?:only\s)?(?:until|till|before|since|after|by|for|from|as|within|no|prior|ahead|over|in\s(?:the\s)?(?:last|past|more|over|\w+\syears))\b",
    re.IGNORECASE,
)


def is_set_against(expression: Span, sentence: Span) -> bool:
    """Whether a time is itself what a "not" denies: "on 3 May, not on 9 May", but not ", not seen since 9 May,"."""
    start, last = expression.start - sentence.start, expression.end - 1 - sentence.start
    if BOUND.match(expression.exact):
        return False
    return any(c.start <= last < c.end and start <= c.start for c in contrasts_of(sentence.exact))
