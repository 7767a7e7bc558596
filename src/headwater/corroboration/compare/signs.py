"""Whether a statement tells that something is so or that it is not, by its words and by those that deny them."""

import re

from headwater.corroboration.register import Register
from headwater.model import Span, Statement
from headwater.reader.frames.frame import Frame

_NOT = re.compile(
    r"\b(?:not|never|cannot)\b|n['’]t\b|\bfail(?:s|ed)?\sto\b", re.IGNORECASE
)
# a subject or time of which there is none: "no ransom was paid", "none of them was used", "at no time did it stop"
_NONE = re.compile(r"\b(?:neither|nor|nobody|none|nothing|no\sone|at\sno\s(?:time|point|stage)|no\s[a-z]+)\b", re.IGNORECASE)
# "we have found no sign that wind caused it", "there is no way to make it pay"
_NO_SIGN = re.compile(r"\bno\s(?:sign|evidence|indication|proof|suggestion|trace|way|plan)s?\b", re.IGNORECASE)
# "the owner, not the board, took the decision"
_IN_CONTRAST = re.compile(r",\s(?:and\s)?not\s[^,.;]{2,60},", re.IGNORECASE)
# what holds such a word and says nothing of the kind: "not only", "no later than Friday", "not until Monday"
_SO_ALL_THE_SAME = re.compile(
    r"\b(?:not\s(?:only|just|merely|until|till|least|before)|no\s(?:doubt|later|sooner|more|fewer|less|matter|longer|comment)"
    r"|whether\sor\snot|if\snot)\b",
    re.IGNORECASE,
)
_DENYING = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject|dismiss|disput|refut|rebut|contradict|repudiat|rul(?:e|ed)\sout)", re.IGNORECASE
)
# where another clause begins
_ENDS = re.compile(
    r",\s(?:which|who|where|when|while|after|before|because|although|though|as|but|and)\s"
    r"|\s(?:that|which|who|because|although|though|after|before|until|unless|if|when|while|but)\s",
    re.IGNORECASE,
)
_SAYING = re.compile(
    r"[^,;.]{2,80}?\b(?:said|says|insist(?:s|ed)|claim(?:s|ed)|stated|admitted|told\s[\w ]{2,30})\b[^,;.]{0,30}?\sthat\s",
    re.IGNORECASE,
)
_LEAST_CHARS = 12
_REFUSE = "refuse"


def is_so(statement: Statement, register: Register) -> bool:
    """Whether a statement tells that what it is about is so: not where it is denied, or told with a "not" or "no".

    A denial of what is told with a "not" says that it is so; to refuse is not to do. Misses: denials by a word alone
    ("untrue", "lacked").
    """
    parts = (_common(content, statement.span) for content in register.content(statement))
    told = [_without_saying(part) for part in parts if part is not None]
    negated = any(_is_negated(part, register.main_frame(part)) for part in told)
    if statement.polarity != "against":
        return not negated
    attribution = register.attribution(statement)
    by_cue = attribution is not None and any(_DENYING.search(c.exact) for c in attribution.cue)
    return by_cue and negated


def _without_saying(told: Span) -> Span:
    """Return a stretch behind the words that say who says it: "The firm said last week that | no files were taken"."""
    saying = _SAYING.match(told.exact)
    return told.part(saying.end(), len(told.exact)) if saying else told


def _common(one: Span, other: Span) -> Span | None:
    low, high = max(one.start, other.start), min(one.end, other.end)
    return one.part(low - one.start, high - one.start) if one.capture == other.capture and low < high else None


def _is_negated(told: Span, frame: Frame | None) -> bool:
    """Whether the act of a stretch, or its first clause where no act is known, is told as one that was not done."""
    text = told.exact
    if _NO_SIGN.search(text):
        return True
    if _IN_CONTRAST.search(text):
        return False
    if frame is not None and not frame.noun:
        opens = max((m.end() for m in _ENDS.finditer(text, 0, frame.at)), default=0)
        none = _NONE.search(_SO_ALL_THE_SAME.sub("", text[opens : frame.at]))
        return frame.negated or frame.mode == _REFUSE or none is not None
    ends = _ENDS.search(text, min(len(text), _LEAST_CHARS))
    main = _SO_ALL_THE_SAME.sub("", text[: ends.start()] if ends else text)
    return len(_NOT.findall(main)) % 2 == 1 or _NONE.match(main.lstrip("“\"‘'")) is not None
