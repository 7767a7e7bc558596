"""How a source stands to what is attributed to it: asserts, denies, hedges, declines, does not respond."""

import re

from headwater.model import Stance
from headwater.reader.rules.silence import DECLINES, NO_RESPONSE, UNKNOWN

_DENIES = re.compile(r"\b(?:den(?:y|ies|ied|ying)|disput(?:e|es|ed|ing)|rebut\w*|refut\w*|disavow\w*)\b", re.IGNORECASE)
_REJECTS = re.compile(r"\b(?:reject|dismiss)(?:s|es|ed|ing)?\b", re.IGNORECASE)
_ACCUSED_OF = re.compile(
    r"\s*(?:as\b|(?:\w+\s+){0,3}(?:claims?|accusations?|allegations?|suggestions?|reports?|charges?|ideas?|notions?|assertions?|"
    r"accounts?|rumou?rs?|speculation)\b)",
    re.IGNORECASE,
)
_UNTRUE = re.compile(
    r"\b(?:is|was|are|were|’s|'s)(?:\s+(?:simply|just|absolutely|completely|totally|entirely|categorically))?\s+"
    r"(?:not\s+(?:true|correct|accurate|the\s+case)|untrue|false|fabricated|a\s+lie|incorrect|inaccurate)\b"
    r"|\b(?:isn|wasn|aren|weren)[’']t\s+(?:true|correct|accurate)\b",
    re.IGNORECASE,
)
_HEDGES = re.compile(
    r"\b(?:suggest|speculat|hint|impl(?:y|ie)|estimat|predict|surmis|wonder|appear|seem)\w*\b", re.IGNORECASE
)
# in lower case only: May is a month
_MAY = re.compile(r"\W*(?:\S+\s+){0,8}?(?:may|might|possibly|perhaps|unclear)\b")
_NEGATED = re.compile(r"\b(?:not|never|n[’']t)\b", re.IGNORECASE)
_HEAD_CHARS = 160


def stance_of(rule: str, cue: str, content: str) -> Stance:  # noqa: PLR0911 (a table of cases)
    """Return the stance that the rule, the words of the cue and the opening of the content show.

    Misses: irony, denials that only the content's own sense makes ("we had nothing to do with it").
    """
    if rule == DECLINES:
        return "declines"
    if rule == NO_RESPONSE:
        return "no_response"
    if rule == UNKNOWN:
        return "hedges"
    opening = content[:_HEAD_CHARS]
    if _DENIES.search(cue) and not _NEGATED.search(cue):
        return "denies"
    if _REJECTS.search(cue) and _ACCUSED_OF.match(opening):
        return "denies"
    if _UNTRUE.search(opening):
        return "denies"
    if _HEDGES.search(cue) or _MAY.match(opening):
        return "hedges"
    return "asserts"
