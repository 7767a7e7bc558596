"""Who stands in an act of saying that is told in the passive: who says it, behind "by", and who was told."""

import re
from typing import Final, NamedTuple

from headwater.reader.agents import may_act
from headwater.reader.clauses import has_verb
from headwater.reader.layers import Range

_PASSIVE: Final = re.compile(r"\b(?:was|were|been|is)\s(?:first\s|previously\s|also\s)?[a-z]{3,12}ed$")
_BY: Final = re.compile(r"\sby\s(?P<who>(?:[Tt]he\s)?[A-Z][\w.&'’-]*(?:\s[A-Z&][\w&'’-]*){0,4})(?!\w)")
# "the council | was informed": its subject hears, and says nothing
_HEARS: Final = re.compile(
    r"(?:[\w’']+\s){0,2}?\b(?:(?:was|were|is|are)(?:n['’]t)?|been|being|be)\s"
    r"(?:\w+ly\s|also\s|not\s|never\s|first\s|then\s)?"
    r"(?:told|warned|informed|advised|notified|alerted|briefed|assured|reminded)(?:\sby)?",
    re.IGNORECASE,
)
# what was not told has nobody who tells it
_NEGATED: Final = re.compile(r"\b(?:not|never)\s(?!only\b|just\b|merely\b)|n['’]t\b", re.IGNORECASE)
_BEHIND_BY: Final = re.compile(r"\bby\s$", re.IGNORECASE)
# "... by | a nurse | in May that ..."; by doing a thing nobody is named
_BY_ANYONE: Final = re.compile(
    r"(?:(?<=\sby)\s|\sby\s)(?P<who>(?!\w+ing\b)(?:[\w’'&.-]+\s){0,6}?[\w’'&-]+)"
    r"(?=[,.;]|$|\s(?:that|in|on|at|to|about|of|how|whether|when|who|last|this|earlier|before|after|during|yesterday|today)\b)"
)


class Passive(NamedTuple):
    """The parts of an act of saying, with who was told."""

    source: tuple[Range, ...]
    content: tuple[Range, ...]
    hearer: Range | None


def by_whom(text: str, cue: Range) -> tuple[Range, ...]:
    """Return whoever stands behind a passive that is given to nobody: "was reported by Orrin News"."""
    words = text[cue[0] : cue[1]]
    who = _BY.match(text, cue[1]) if _PASSIVE.search(words) and not _NEGATED.search(words) else None
    return (who.span("who"),) if who and may_act(text, who.start("who")) else ()


def without_hearer(text: str, cue: Range, source: tuple[Range, ...], content: tuple[Range, ...]) -> Passive:
    """Return the parts without who was told, where the passive tells that: "the council | was informed | by a nurse".

    Whoever was told is no source and no part of what is said; nor is a source who is said not to have told it, or a
    deadline ("by Friday"). Misses: hearers that do not stand beside the cue.
    """
    told = _HEARS.fullmatch(text[cue[0] : cue[1]])
    source = _tellers(text, cue, source) if told else source
    beside = [p for p in (*source, *content) if p[1] <= cue[0] and not text[p[1] : cue[0]].strip()] if told else []
    hearer = next((p for p in beside if not has_verb(text[slice(*p)])), None)
    if hearer is None:
        return Passive(source, content, None)
    others = tuple(p for p in source if p != hearer)
    return Passive(others or _by_anyone(text, cue), tuple(p for p in content if p != hearer), hearer)


def _tellers(text: str, cue: Range, source: tuple[Range, ...]) -> tuple[Range, ...]:
    """Return the places of a source but those behind "by" that are no agents, or whose telling is negated."""
    negated = _NEGATED.search(text[slice(*cue)])
    behind = {p for p in source if _BEHIND_BY.search(text[max(0, p[0] - len(" by ")) : p[0]])}
    return tuple(p for p in source if p not in behind or (not negated and may_act(text, p[0])))


def _by_anyone(text: str, cue: Range) -> tuple[Range, ...]:
    """Return whoever stands behind "by", with a name or without; nobody where they are said not to have told it."""
    who = None if _NEGATED.search(text[slice(*cue)]) else _BY_ANYONE.match(text, cue[1])
    return (who.span("who"),) if who and may_act(text, who.start("who")) else ()
