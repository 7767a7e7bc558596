"""Refusals and silences: declined to comment, would not say, did not respond, could not be reached; and the unknown."""

from collections.abc import Sequence

from headwater.reader.outlets import outlet_named
from headwater.reader.predicates import is_finite
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
# nobody comments whom: a question in front of it is none
_ASKS_NOTHING = frozenset(["comment", "elaborate", "speculate", "up", "down", "phone"])
# "when asked" and "if asked" ask nothing
_FRONTED, _MOST_FRONTED = frozenset("whom whose how why who what where which".split()), 5
_BEFORE_QUESTION, _OF_WHICH = frozenset("by to for from with of".split()), frozenset("what which whose".split())
_NO_QUESTION = frozenset("time case point stage end remains".split())
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
    asks = tokens[cue[1] - 1].low not in _ASKS_NOTHING
    content = trim(tokens, cue[1], end) or (_asked_in_front(tokens, source) if asks else None)
    content = content or _asked_about(tokens, source)
    return Draft(source, cue, (content,) if content else (), rule, 0.9 if sourced else 0.5)


def _asked_in_front(tokens: Sequence[Token], source: tuple[int, int] | None) -> tuple[int, int] | None:
    """Return the question that a sentence opens with: `By whom, he will not say`; not `After what he saw, ...`."""
    comma = source[0] - 1 if source else 0
    if not 0 < comma <= _MOST_FRONTED or tokens[comma].low != ",":
        return None
    opens = [t.low for t in tokens[:comma]]
    if comma == 1 and opens[0] in _BEFORE_QUESTION:
        return None
    if opens[0] in _BEFORE_QUESTION:
        # "by whom", "for what price"; "from what we know" asks nothing, nor does "by which time"
        asks = opens[1:] == ["whom"] or (opens[1] in _OF_WHICH and len(opens[2:]) == 1 and _is_noun(opens[2]))
    else:
        asks = opens[0] in _FRONTED and opens[1:2] not in (["is"], ["’s"], ["'s"])  # "what is more"
    return trim(tokens, 0, comma) if asks else None


def _asked_about(tokens: Sequence[Token], source: tuple[int, int] | None) -> tuple[int, int] | None:
    """Return what somebody who kept silent was asked: `Asked whether it was safe, he hung up`."""
    first = 1 if tokens and tokens[0].low in {"when", "and", "but"} else 0
    comma = source[0] - 1 if source else 0
    if comma <= first + 2 or tokens[comma].low != "," or any(t.low in _BREAKS for t in tokens[:comma]):
        return None
    asked = tokens[first].low == "asked" and tokens[first + 1].low in _WH - {"that"}
    return trim(tokens, first + 1, comma) if asked else None


def _is_noun(word: str) -> bool:
    return word not in _NO_QUESTION and not is_finite(word)


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
    first = max(-1, at - 2 - _MOST_BETWEEN)
    opens = next((k for k in range(at - 2, first, -1) if tokens[k].low in _BREAKS), first) + 1
    hears = _next(tokens, at) in {"to", "with"}
    if tokens[opens].low not in {"none", "nobody", "neither"} or not hears:
        return None
    if not _hears_for_paper(tokens, at + 2):
        return None
    return Draft((opens, at - 1), (at - 1, at + 1), (), DECLINES, 0.9)


def _hears_for_paper(tokens: Sequence[Token], at: int) -> bool:
    """Whether what begins at `at` is a paper or its people: `the Courier`, `any reporters`, `us`; not `Orr at school`.

    In a quotation "us" is whoever is quoted.
    """
    if tokens[at : at + 1] and tokens[at].low == "us":
        return not any(t.text in _QUOTES for t in tokens[max(0, at - _MOST_BETWEEN) : at])
    first = at + 1 if tokens[at : at + 1] and tokens[at].low in _BEFORE_PRESS else at
    if tokens[first : first + 1] and tokens[first].low in _PRESS:
        return _ends(tokens, first + 1)
    ends = next((k for k in range(first, len(tokens)) if not tokens[k].text[:1].isupper()), len(tokens))
    if not _ends(tokens, ends):
        return False
    name = " ".join(t.text for t in tokens[first:ends])
    # a name of one word is a paper's where it has an article: "the Courier", and not "Post"
    return bool(name) and outlet_named(name if ends - first > 1 else f"Daily {name}" if first > at else "") is not None


def _ends(tokens: Sequence[Token], at: int) -> bool:
    """Whether a phrase ends before `at`: `the press | on Monday`, and not `the press officer`."""
    return at >= len(tokens) or tokens[at].kind == "mark" or tokens[at].low in _BEHIND_PRESS


_PRESS = frozenset("reporters journalists press media newspaper newspapers".split())
_BEFORE_PRESS = frozenset("the this our any local".split())
_BEHIND_PRESS = frozenset(
    "at in on about for from after before over last yesterday today tonight until when while because as again either "
    "and or".split()
)
_QUOTES = frozenset('“”"‘')
_MOST_BETWEEN = 60  # tokens: of a text without marks each verb would look back to its beginning
_FINDERS = (
    _declined, _would_not, _none_would, _not_drawn, _hung_up, _unable, _silent, _unreached, _no_comment, _unknown
)  # fmt: skip
