"""Why two statements that read as if they contradicted each other can both hold: other things, people or moments."""

import re
from typing import Final

from headwater.corroboration.register import Register
from headwater.model import Span
from headwater.reader.frames.degrees import denies_only_worse, is_a_further_degree
from headwater.reader.frames.doers import are_of_others_at_other_times
from headwater.reader.frames.objects import are_done_to_others
from headwater.reader.frames.steps import are_undone, resumes
from headwater.reader.negation import is_negative
from headwater.reader.values import Value, values_of
from headwater.reader.values.offers import are_other_offers
from headwater.reader.when.resolve import have_other_times

STEPS: Final = "they are two steps of one course"
# what somebody was last known to do leaves all that was before
_LAST: Final = re.compile(
    r"\blast\s(?:heard|seen|saw|spoke|spoken|sighted|spotted|reached|known|made\scontact|contact|call|message|signal)\b",
    re.IGNORECASE,
)


def why_both_hold(one: Span, other: Span, register: Register, *, denied: bool) -> str | None:
    """Return why both can be so, None where nothing tells.

    `denied`: one of them is told with a "not". Then they hold where it is not done to another thing, or in a further
    degree: "nobody was charged" leaves who was arrested. Else where two people do two things at two times, what
    one tells undoes what the other does on another day, one tells what was last known of somebody and the other
    something before, or they are of two offers.
    """
    texts = one.exact, other.exact
    if denied and (why := _why_not_denied(one, other, register)) is not None:
        return why
    if are_other_offers(*texts):
        return "they are of two offers, or of one before and after it was changed"
    if are_undone(*texts) and (any(map(resumes, texts)) or have_other_times(*texts)):
        return STEPS
    last = [(a, b) for a, b in (texts, texts[::-1]) if _LAST.search(a) and not _LAST.search(b)]
    if last:
        return None if any(_is_later(b, a) for a, b in last) else "one tells only what was last known"
    return "they tell of different people at different times" if are_of_others_at_other_times(*texts) else None


def _why_not_denied(one: Span, other: Span, register: Register) -> str | None:
    if are_done_to_others(one.exact, other.exact):
        return "they tell one act of different things"
    return "what is denied goes further than what is told" if _is_of_degrees(one, other, register) else None


def _is_of_degrees(one: Span, other: Span, register: Register) -> bool:
    """Whether one denies what goes further than what the other tells."""
    for not_so, so in ((one, other), (other, one)):
        if is_negative(not_so.exact) and denies_only_worse(not_so.exact, so.exact):
            return True
        denied = frozenset(a for f in register.frames(not_so) if f.negated for a in f.acts)
        told = frozenset(a for f in register.frames(so) if not f.negated for a in f.acts)
        if denied and is_a_further_degree(denied, told):
            return True
    return False


def _is_later(one: str, other: str) -> bool:
    """Whether the first text gives a clock, or where neither has one a day, after that of the second."""
    for kind in ("clock", "day"):
        mine, theirs = _times(one, kind), _times(other, kind)
        if mine and theirs:
            return max(v.figure for v in mine) > min(v.figure for v in theirs)
    return False


def _times(text: str, kind: str) -> list[Value]:
    return [v for v in values_of(text) if v.kind == kind]
