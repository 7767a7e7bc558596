"""Source noun phrases behind their verb: `said a spokesman for the mayor, who ...`."""

from collections.abc import Sequence

from headwater.reader.rules.lexicon import (
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
)
from headwater.reader.rules.phrases import BARE_PRONOUNS, INSIDE_MARKS, Phrase, is_finite
from headwater.reader.rules.tokens import Token

_ENDS_AFTER = frozenset(
    ("in", "on", "during", "after", "before", "at", "about", "when", "as", "while", "last", "this", "early", "late",
     "through", "via", "by", "following", "ahead", "amid", "under", "over", "into", "because", "since", "until")
)  # fmt: skip
_ROLE_STARTS = frozenset(
    ("former", "senior", "spokesman", "spokeswoman", "spokesperson", "officials", "critics", "president",
     "professor", "director", "lawyer", "lawyers", "attorney", "co-author", "author", "state", "party", "campaign",
     "police", "chairman", "executive", "analyst", "analysts", "researcher", "researchers", "lead", "political",
     "local", "top")
)  # fmt: skip
_PLACE_OPENERS = frozenset(["both", "charge"])


def subject_after(tokens: Sequence[Token], low: int) -> Phrase | None:
    """Return the subject that follows an inverted cue: `said a spokesman for the mayor, who ...`."""
    if low >= len(tokens):
        return None
    first = tokens[low]
    if first.low in BARE_PRONOUNS:
        return low, low + 1
    fits = first.kind == "word" and (
        first.capital or first.low in DETERMINERS or first.low in SUBJECT_PRONOUNS or first.low in _ROLE_STARTS
    )
    if not (fits or first.kind == "number") or first.low in TIME_WORDS or first.low == "that":
        return None
    high = _scan_right(tokens, low)
    while high < len(tokens) and tokens[high].low == ",":
        end = _segment_end(tokens, high + 1)
        opener = tokens[high + 1] if high + 1 < len(tokens) else None
        if opener is None or not _follows_in_apposition(tokens, high + 1, end):
            break
        high = end
    return (low, high) if high > low else None


def _scan_right(tokens: Sequence[Token], low: int) -> int:
    high = low
    common = not tokens[low].capital
    while high < len(tokens):
        token = tokens[high]
        if token.low == "(":
            closing = next((k for k in range(high, min(len(tokens), high + 10)) if tokens[k].low == ")"), None)
            if closing is None:
                break
            high = closing + 1
            continue
        if token.kind == "quote" or (token.kind == "mark" and token.low not in INSIDE_MARKS - {"."}):
            break
        if high > low and token.low == "who":
            return _segment_end(tokens, high)
        if high > low and (token.low in SUBORDINATORS or is_finite(tokens, high) or token.low in {"but", "to"}):
            break
        if high > low and token.low in PREPOSITIONS and not _stays_inside(tokens, high, common=common):
            break
        if high > low and token.low in TIME_WORDS and tokens[high - 1].low not in {"the", "a"}:
            break
        if high > low and token.low in {"and", "or"} and not _joins_names(tokens, high):
            break
        high += 1
    return high


def _stays_inside(tokens: Sequence[Token], at: int, *, common: bool) -> bool:
    if tokens[at].low in {"of", "for", "from", "with"}:
        return True
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None or not common:
        return False
    if tokens[at].low in _ENDS_AFTER:
        return (tokens[at].low in {"at", "in", "on"} and following.low in {"the"} | _PLACE_OPENERS) or following.capital
    return True


def _joins_names(tokens: Sequence[Token], at: int) -> bool:
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return following is not None and (
        following.capital or following.low in DETERMINERS or not is_finite(tokens, at + 1)
    )


def _segment_end(tokens: Sequence[Token], low: int) -> int:
    high = low
    while high < len(tokens) and not (
        tokens[high].kind == "quote" or (tokens[high].kind == "mark" and tokens[high].low not in INSIDE_MARKS - {"."})
    ):
        high += 1
    return high


def _follows_in_apposition(tokens: Sequence[Token], low: int, high: int) -> bool:
    if low >= high:
        return False
    first = tokens[low]
    if first.low in CONJUNCTIONS or first.low in BARE_PRONOUNS or first.low in _ENDS_AFTER:
        return False
    if first.low.endswith("ing") and not first.capital:
        return False
    if first.low in {"who", "whose", "which", "whom"}:
        return True
    return first.low not in SUBORDINATORS and not any(is_finite(tokens, at) for at in range(low, high))
