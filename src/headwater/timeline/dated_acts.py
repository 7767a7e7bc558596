"""Which act of its clause a time hangs on, and whether that act can happen but once to what it is done to."""

import re
from typing import Final

from headwater.model import Span
from headwater.reader.frames.frame import Frame, Participant
from headwater.reader.frames.tokens import POSSESSIVES, PREPOSITIONS
from headwater.reader.terms import Names
from headwater.timeline.mentions import Mention

# what is done but once to one thing, and to or by one person; what recurs (to meet, to flood, to vote) is left out
_ONCE_TO_THINGS: Final = frozenset(
    """open close demolish sell sink build complete repeal merge privatise nationalise dissolve collapse launch
    bankrupt""".split()
)
_ONCE_TO_PEOPLE: Final = frozenset(
    "die murder execute bear resign retire appoint elect fire convict acquit sentence marry divorce".split()
)
_THIS = POSSESSIVES | frozenset("the this that these those both".split())
_WORD = re.compile(r"\s*(?:[“\"'‘]\s*)?([\w'’-]+)")


def act_dated(told: Span, expression: Span, names: Names) -> Frame | None:
    """Return the act that a time of a clause hangs on: that of the last verb in front of it, else the next behind.

    None where no verb beside it is known. Misses: a time behind an aside that has a verb of its own.
    """
    place = expression.start - told.start
    frames = [f for f in names.frames(told) if not f.noun]
    return next((f for f in reversed(frames) if f.at < place), frames[0] if frames else None)


def is_once(one: Mention, other: Mention, names: Names) -> bool:
    """Whether the times of two clauses hang on one act that happens but once: "closed the school", "Anna Bell died".

    To a thing that is named or known ("the school", "Orlau Mill"), not to any ("a school", "schools"), and to or by a
    person who is named in both. Misses: acts that are not listed, and what was closed twice.
    """
    acts = [act_dated(m.told, m.expression, names) for m in (one, other)]
    if acts[0] is None or acts[1] is None or acts[0].negated or acts[1].negated:
        return False
    shared = acts[0].acts & acts[1].acts
    if shared & _ONCE_TO_PEOPLE and _named(acts[0]) & _named(acts[1]):
        return True
    known = all(_is_known(act, m) for act, m in zip(acts, (one, other), strict=True) if act is not None)
    return known and bool(shared & _ONCE_TO_THINGS)


def _named(act: Frame) -> frozenset[str]:
    return act.agent.entities | act.patient.entities | act.subject.entities


def _is_known(act: Frame, mention: Mention) -> bool:
    """Whether the words for what an act is done to, behind its verb, else in front of it, are of one that is known."""
    text, place = mention.told.exact, mention.expression.start - mention.told.start
    behind = _WORD.match(text, act.start + len(act.words))
    if behind is None or behind.start(1) >= place > act.at or behind[1].lower() in PREPOSITIONS:
        return _opens_known(_WORD.match(text, act.opens), act.subject)
    return _opens_known(behind, act.patient)


def _opens_known(word: re.Match[str] | None, who: Participant) -> bool:
    if word is None:
        return False
    return word[1].lower() in _THIS or (word[1][0].isupper() and bool(who.entities))
