"""Whether two acts are steps of one course: a resignation is offered and then accepted, somebody arrested and freed."""

from collections.abc import Sequence
from typing import Final

from headwater.reader.frames.frame import Frame
from headwater.reader.frames.kinship import link_of

# what begins or ends a state, so that one day's act is undone on another; what somebody says, or is, is not
_OF_STATES: Final = frozenset(
    """open close stop suspend cancel begin resume launch strike_work arrest release charge drop_charges appoint fire
    resign hire reinstate join leave impose repeal ban allow install remove build demolish hospitalise
    discharge_patient strand rescue publish hold_back""".split()
)
_ANSWERED, _ANSWERS = frozenset(("", "offer")), frozenset(("accept", "refuse"))


def are_steps(one: Sequence[Frame], other: Sequence[Frame]) -> bool:
    """Whether each of two clauses tells a step of one course by its first act: neither day of theirs is the other's.

    An offer or what was handed in is answered, an answer is taken back, what was opened is closed. Misses: steps whose
    acts are not known to undo each other.
    """
    return bool(one and other) and _follow(one[0], other[0])


def _follow(one: Frame, other: Frame) -> bool:
    if one.negated or other.negated or one.conditional or other.conditional:
        return False
    if one.acts & other.acts:
        modes = {one.mode, other.mode}
        return len(modes) > 1 and bool(modes & _ANSWERS) and modes <= _ANSWERS | _ANSWERED
    link = link_of(one.acts & _OF_STATES, other.acts & _OF_STATES)
    return link is not None and link.kind == "opposite" and not (one.mode or other.mode)
