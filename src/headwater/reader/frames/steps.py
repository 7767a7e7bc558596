"""Whether two acts are steps of one course: a resignation is offered and then accepted, somebody arrested and freed."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from headwater.reader.frames.frame import Frame
from headwater.reader.frames.kinship import link_of
from headwater.reader.frames.lexicon import verbs_of
from headwater.reader.frames.noun_places import is_past
from headwater.reader.frames.tokens import AUXILIARIES, NEGATIONS
from headwater.reader.words import words_of

# what begins or ends a state, so that one day's act is undone on another; what somebody says, or is, is not
_OF_STATES: Final = frozenset(
    """open close stop suspend cancel break_off interrupt collapse begin resume launch strike_work arrest release
    charge drop_charges appoint fire resign hire reinstate join leave impose repeal ban allow install remove build
    demolish hospitalise discharge_patient strand rescue publish hold_back""".split()
)
_BESIDE: Final = frozenset("now since also already just then finally again".split())
_RESUME: Final = "resume"
_ANSWERED, _ANSWERS = frozenset(("", "offer")), frozenset(("accept", "refuse"))


def are_steps(one: Sequence[Frame], other: Sequence[Frame]) -> bool:
    """Whether each of two clauses tells a step of one course by its first verb: neither day of theirs is the other's.

    What is only named ("the search | resumed") is no step. An offer or what was handed in is answered, an answer is
    taken back, what was opened is closed. Misses: steps whose acts are not known to undo each other.
    """
    first, later = (next((f for f in frames if not f.noun), frames[0] if frames else None) for frames in (one, other))
    return first is not None and later is not None and _follow(first, later)


def resumes(text: str) -> bool:
    """Whether the first finite verb of a clause tells that something went on, and so had stopped before."""
    return _RESUME in _first_acts(text)


def are_undone(one: str, other: str) -> bool:
    """Whether the first finite verbs of two clauses undo each other: "talks collapsed", "talks began again"."""
    left, right = _first_acts(one), _first_acts(other)
    link = link_of(left & _OF_STATES, right & _OF_STATES) if left.isdisjoint(right) else None
    return link is not None and link.kind == "opposite"


@lru_cache(maxsize=16384)
def _first_acts(text: str) -> frozenset[str]:
    """Return what the first finite verb of a text tells, with the particle behind it; nothing of one with a "not"."""
    words = [w.folded for w in words_of(text)]
    at = next((k for k in range(1, len(words)) if words[k] in AUXILIARIES - {"to"} or is_past(words[k])), None)
    while at is not None and at < len(words) and (words[at] in AUXILIARIES | _BESIDE or words[at].endswith("ly")):
        at += 1
    if at is None or at >= len(words) or words[at] in NEGATIONS:
        return frozenset()
    behind = words[at + 1] if at + 1 < len(words) else ""
    spelt = [v for v in verbs_of(words[at]) if v.particles == (behind,)]
    return frozenset(a for v in spelt or verbs_of(words[at]) if not v.particles or v in spelt for a in v.acts)


def _follow(one: Frame, other: Frame) -> bool:
    if one.negated or other.negated or one.conditional or other.conditional:
        return False
    if one.acts & other.acts:
        modes = {one.mode, other.mode}
        return len(modes) > 1 and bool(modes & _ANSWERS) and modes <= _ANSWERS | _ANSWERED
    link = link_of(one.acts & _OF_STATES, other.acts & _OF_STATES)
    return link is not None and link.kind == "opposite" and not (one.mode or other.mode)
