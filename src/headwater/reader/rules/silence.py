"""Refusals and silences: declined to comment, would not say, did not respond, could not be reached; and the unknown."""

from collections.abc import Sequence

from headwater.reader.rules.contents import trim
from headwater.reader.rules.cues import is_adverb
from headwater.reader.rules.lexicon import NEGATIONS
from headwater.reader.rules.phrases import subject_before
from headwater.reader.rules.speech import Draft, asks_anonymity
from headwater.reader.rules.tokens import Token

DECLINES, NO_RESPONSE, UNKNOWN = "declines", "no-response", "unknown"
SILENCES = frozenset([DECLINES, NO_RESPONSE, UNKNOWN])

_DECLINED = frozenset(["declined", "declines", "refused", "refuses", "decline", "refuse", "declining"])
_SPEAKING = frozenset(
    ("say", "comment", "answer", "discuss", "elaborate", "specify", "disclose", "confirm", "reveal", "explain",
     "identify", "name", "speak", "talk", "provide", "respond", "describe", "detail", "address", "clarify",
     "speculate", "be", "give", "weigh", "offer", "go", "expand", "characterize", "respond", "divulge")
)  # fmt: skip
_SAYING = frozenset(
    ["say", "comment", "discuss", "elaborate", "confirm", "disclose", "specify", "speculate", "identify"]
)
_SILENT = frozenset(["respond", "reply", "return", "answer", "responded", "replied", "returned", "answered"])
_REFUSING_MODALS = frozenset(["will", "would", "wo"])
_THINGS_FOLLOW = frozenset("the a an his her its their my our".split())
_HANGING_UP = (("hung", "up"), ("put", "the", "phone", "down"), ("put", "down", "the", "phone"))
# "when asked" and "if asked" ask nothing
_FRONTED, _MOST_FRONTED = frozenset("whom whose how why who what where which".split()), 5
_WH = frozenset(["whether", "if", "how", "why", "when", "who", "what", "where", "which", "that"])
_LEADS_UNKNOWN = frozenset("it is was remains not n't immediately remained still also".split())
_UNKNOWN = frozenset(["unclear", "unknown", "uncertain"])
_BREAKS = frozenset([",", ";", "—", "–", "--"])


def silence_drafts(tokens: Sequence[Token]) -> list[Draft]:
    """Return refusals to speak, failures to answer and admissions that something is unknown, with rule ids of each.

    The content is what was refused ("to say whether ...") or what went unanswered ("a request for comment").
    """
    found = []
    for at, token in enumerate(tokens):
        if token.kind != "word":
            continue
        for finder in _FINDERS:
            draft = finder(tokens, at)
            if draft is not None:
                found.append(draft)
                break
    return found


def _group_low(tokens: Sequence[Token], at: int) -> int:
    low = at
    while low > 0 and (tokens[low - 1].low in _HELPERS or is_adverb(tokens[low - 1])):
        low -= 1
    return low


_HELPERS = frozenset(["has", "have", "had", "did", "do", "does", "would", "will", "wo", "could", "can", "was", "were",
                      "is", "are", "be", "been", "not", "n't", "to"])  # fmt: skip


def _draft(tokens: Sequence[Token], cue: tuple[int, int], rule: str, *, sourced: bool = True) -> Draft | None:
    source = subject_before(tokens, cue[0]) if sourced else None
    if sourced and source is None:
        return None
    end = next((k for k in range(cue[1], len(tokens)) if tokens[k].low in _BREAKS), len(tokens))
    content = trim(tokens, cue[1], end) or _asked_in_front(tokens, source)
    return Draft(source, cue, (content,) if content else (), rule, 0.9 if sourced else 0.5)


def _asked_in_front(tokens: Sequence[Token], source: tuple[int, int] | None) -> tuple[int, int] | None:
    """Return the question that a sentence opens with: `By whom, he will not say`."""
    comma = source[0] - 1 if source else 0
    if not 0 < comma <= _MOST_FRONTED or tokens[comma].low != ",":
        return None
    return trim(tokens, 0, comma) if any(t.low in _FRONTED for t in tokens[: min(2, comma)]) else None


def _declined(tokens: Sequence[Token], at: int) -> Draft | None:
    """`declined to comment`, `refused repeatedly to say whether`."""
    if tokens[at].low not in _DECLINED:
        return None
    if asks_anonymity(tokens, at):
        return None
    for k in range(at + 1, min(at + 6, len(tokens) - 1)):
        if tokens[k].low == "to" and tokens[k + 1].low in _SPEAKING:
            return _draft(tokens, (_group_low(tokens, at), at + 1), DECLINES)
    return _draft(tokens, (_group_low(tokens, at), at + 1), DECLINES) if _next(tokens, at) == "comment" else None


def _would_not(tokens: Sequence[Token], at: int) -> Draft | None:
    """`would not say whether`, `won't comment`."""
    if tokens[at].low not in _SAYING:
        return None
    low = _group_low(tokens, at)
    group = {t.low for t in tokens[low:at]}
    if not (group & NEGATIONS and group & _REFUSING_MODALS):
        return None
    return _draft(tokens, (low, at + 1), DECLINES)


def _not_drawn(tokens: Sequence[Token], at: int) -> Draft | None:
    """`would not be drawn on what it cost`."""
    low = _group_low(tokens, at)
    group = {t.low for t in tokens[low:at]}
    if tokens[at].low != "drawn" or not ("be" in group and group & NEGATIONS and group & _REFUSING_MODALS):
        return None
    high = at + 2 if _next(tokens, at) in {"on", "about", "over"} else at + 1
    return _draft(tokens, (low, high), DECLINES)


def _hung_up(tokens: Sequence[Token], at: int) -> Draft | None:
    """`hung up`, `put the phone down`."""
    spelt = tuple(t.low for t in tokens[at : at + 4])
    length = next((len(words) for words in _HANGING_UP if spelt[: len(words)] == words), 0)
    if spelt[length : length + 1] and spelt[length] in _THINGS_FOLLOW:  # "hung up his boots"
        return None
    return _draft(tokens, (at, at + length), DECLINES) if length else None


def _unable(tokens: Sequence[Token], at: int) -> Draft | None:
    """`was unable to say whether`."""
    following = tokens[at + 1 : at + 3]
    if tokens[at].low != "unable" or len(following) < 2 or following[0].low != "to" or following[1].low not in _SAYING:
        return None
    return _draft(tokens, (_group_low(tokens, at), at + 3), DECLINES)


def _silent(tokens: Sequence[Token], at: int) -> Draft | None:
    """`did not immediately respond to a request`, `has not returned calls`."""
    if tokens[at].low not in _SILENT:
        return None
    low = _group_low(tokens, at)
    group = {t.low for t in tokens[low:at]}
    if not group & NEGATIONS or group & {"could", "can", "would", "will", "to"}:
        return None
    high = at + 2 if _next(tokens, at) == "to" else at + 1
    return _draft(tokens, (low, high), NO_RESPONSE)


def _unreached(tokens: Sequence[Token], at: int) -> Draft | None:
    """`could not be reached for comment`."""
    if tokens[at].low != "reached":
        return None
    low = _group_low(tokens, at)
    group = {t.low for t in tokens[low:at]}
    return _draft(tokens, (low, at + 1), NO_RESPONSE) if group & NEGATIONS and "be" in group else None


def _no_comment(tokens: Sequence[Token], at: int) -> Draft | None:
    """`had no comment`, `offered no comment`."""
    if tokens[at].low not in {"had", "has", "have", "offered", "made", "gave"} or _next(tokens, at) != "no":
        return None
    noun = next((k for k in range(at + 2, min(at + 5, len(tokens))) if tokens[k].low == "comment"), None)
    return _draft(tokens, (_group_low(tokens, at), noun + 1), DECLINES) if noun else None


def _unknown(tokens: Sequence[Token], at: int) -> Draft | None:
    """Read `It is unclear when`, `It was not known whether`."""
    known = tokens[at].low in {"clear", "known"} and at > 0 and tokens[at - 1].low in {"not", "n't", "immediately"}
    if not (tokens[at].low in _UNKNOWN or known) or _next(tokens, at) not in _WH - {"that"}:
        return None
    low = at
    while low > 0 and at - low < 5 and tokens[low - 1].low in _LEADS_UNKNOWN:
        low -= 1
    return _draft(tokens, (low, at + 1), UNKNOWN, sourced=False)


def _next(tokens: Sequence[Token], at: int) -> str:
    return tokens[at + 1].low if at + 1 < len(tokens) else ""


def _none_would(tokens: Sequence[Token], at: int) -> Draft | None:
    """`None of the trustees would talk to the Courier`, `nobody at the port would speak to us`."""
    if tokens[at].low not in {"talk", "speak"} or at == 0 or tokens[at - 1].low != "would":
        return None
    opens = next((k for k in range(at - 2, -1, -1) if tokens[k].low in _BREAKS), -1) + 1
    hears = _next(tokens, at) in {"to", "with"}
    if tokens[opens].low not in {"none", "nobody", "neither"} or not hears:
        return None
    ends = (k for k in range(at + 2, len(tokens)) if tokens[k].kind == "mark")
    if not any(t.low in _PRESS or t.text[:1].isupper() for t in tokens[at + 2 : next(ends, len(tokens))]):
        return None
    return Draft((opens, at - 1), (at - 1, at + 1), (), DECLINES, 0.9)


_PRESS = frozenset("us me reporters journalists press media paper newspaper".split())
_FINDERS = (
    _declined, _would_not, _none_would, _not_drawn, _hung_up, _unable, _silent, _unreached, _no_comment, _unknown
)  # fmt: skip
