"""Whom a denial answers: "denied that they sealed the drains, as the report says": the report says that they did."""

import re
from typing import Final

import msgspec

from headwater.reader.layers import Layers, Range, Utterance

_AS: Final = re.compile(r",\s{1,3}as\s{1,3}$", re.IGNORECASE)
_DENIED: Final = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed)?|disput(?:es|ed)|dismiss(?:es|ed)?)\b", re.IGNORECASE
)
_PUTS_FORWARD: Final = re.compile(
    r"(?:(?:has|have|had)\s)?(?:claim(?:s|ed)?|alleg(?:es?|ed)|charg(?:es?|ed)|contend(?:s|ed)?|suggest(?:s|ed)?"
    r"|shows?|showed|assert(?:s|ed)?|maintain(?:s|ed)?)",
    re.IGNORECASE,
)
# what a paper says is its own, and not that somebody denied it
_SAYS: Final = re.compile(
    r"(?:(?:has|have|had)\s)?(?:says?|said|states?|stated|f(?:ound|inds?)|concluded?s?)", re.IGNORECASE
)
_PAPER: Final = re.compile(
    r"\b(?:reports?|audits?|lawsuits?|suits?|complaints?|indictments?|letters?|memos?|minutes|dossiers?|files?"
    r"|documents?|stud(?:y|ies)|reviews?|inquiry|book|petition|notice)\b",
    re.IGNORECASE,
)
# "rejected | a claim that | it knew"
_THAT: Final = re.compile(
    r"(?:(?:an?|the|any|all)\s(?:[a-z]{3,14}\s)?(?:claims?|reports?|allegations?|accusations?|suggestions?|charges?)\s)?that\s",
    re.IGNORECASE,
)
_BEFORE_CHARS: Final = 8


def with_rebutted(text: str, layers: Layers) -> Layers:
    """Return the layers, with what a denial answers as what somebody else is said to put forward behind it.

    "The firm denied that it knew, as the clerk claims": the clerk claims that it knew, not that the firm denied it. Of
    papers what they say counts too. What reports the denial ("as the Post reported") stays. The same layers where
    there is nothing of the kind.
    """
    denials = [u for u in layers.utterances if any(_DENIED.search(text[s:e]) for s, e in u.cue) and len(u.content) == 1]
    found = tuple(_put_forward(text, u, denials) for u in layers.utterances)
    return layers if found == layers.utterances else msgspec.structs.replace(layers, utterances=found)


def _put_forward(text: str, utterance: Utterance, denials: list[Utterance]) -> Utterance:
    if not denials or not utterance.source or len(utterance.content) != 1 or not _answers(text, utterance):
        return utterance
    start, end = utterance.content[0]
    for denial in denials:
        what = _clause(text, denial.content[0])
        if denial is not utterance and start <= denial.cue[0][0] < denial.cue[-1][1] <= what[0] < what[1] <= end:
            return msgspec.structs.replace(utterance, content=(what,), within=None)
    return utterance


def _answers(text: str, utterance: Utterance) -> bool:
    """Whether an utterance stands behind "as", and tells what somebody puts forward."""
    opens = utterance.source[0][0]
    if len(utterance.cue) != 1 or not _AS.search(text, max(0, opens - _BEFORE_CHARS), opens):
        return False
    cue, who = (text[slice(*r)] for r in (utterance.cue[0], utterance.source[0]))
    return bool(_PUTS_FORWARD.fullmatch(cue) or (_SAYS.fullmatch(cue) and _PAPER.search(who)))


def _clause(text: str, content: Range) -> Range:
    start, end = content
    opens = _THAT.match(text, start, end)
    return (opens.end(), end) if opens else content
