"""Times of what did not happen then: denied by a source, told with a "never", or ruled out beside another time."""

import re
from collections.abc import Iterable, Sequence

from headwater.model import Claim, Span, Voices
from headwater.timeline.mentions import Mention

# "on 14 April, not on 22 April"; "not until Monday" and "not before 3 March" tell when it was
_RULED_OUT = re.compile(r"\b(?:not|rather\sthan|instead\sof)\s(?:on\s|in\s|at\s|the\s)?$", re.IGNORECASE)
_BOUND = re.compile(
    r"(?:only\s)?(?:until|till|before|since|after|by|for|from|as|within|no|prior|ahead|over|in\s(?:the\s)?(?:last|past|more|over|\w+\syears))\b",
    re.IGNORECASE,
)
_NEVER = re.compile(r"\bnever\s[a-z]+", re.IGNORECASE)
# "a man who never married": it is of another clause than what is dated
_RELATIVE = re.compile(r"\b(?:who|whom|whose|which|that|where)\s[^,;]*$", re.IGNORECASE)
# where another clause begins, which the "never" does not reach
_ENDS = re.compile(
    r"[,;:]\s|\s(?:that|which|who|because|although|after|before|until|unless|if|when|while|and|but)\s", re.IGNORECASE
)
_LEAD_CHARS = 16


def happened(mentions: Iterable[Mention], claims: Sequence[Claim], voices: Voices) -> list[Mention]:
    """Return the times but those of acts of which it is told that they did not happen then.

    Of a "not" that a text tells by itself they stay: "the ferry did not sail on Monday" is what happened then.
    """
    denied = [c for a in voices.attributions if a.stance == "denies" for c in a.content]
    denied += [s.span for c in claims for s in c.statements if s.polarity == "against"]
    return [m for m in mentions if not _is_denied(m, denied)]


def ruled_out(mention: Mention) -> bool:
    """Whether a time is named as that at which it was not: "on 14 April, not on 22 April"."""
    before = mention.home.exact[: mention.expression.start - mention.home.start][-_LEAD_CHARS:]
    return _RULED_OUT.search(before) is not None and not _BOUND.match(mention.expression.exact)


def _is_denied(mention: Mention, denied: Sequence[Span]) -> bool:
    if mention.of != "act" or _BOUND.match(mention.expression.exact):
        return False
    time = mention.expression
    if ruled_out(mention) or _is_of_never(mention):
        return True
    return any(s.covers(time) for s in denied)


def _is_of_never(mention: Mention) -> bool:
    """Whether a "never" stands in front of a time, and no other clause begins between them."""
    told = mention.told
    if not told.covers(mention.expression):
        return False
    before = told.exact[: mention.expression.start - told.start]
    found = list(_NEVER.finditer(before))
    if not found or _RELATIVE.search(before, 0, found[-1].start()):
        return False
    return _ENDS.search(before, found[-1].end()) is None
