"""Source noun phrases before their verb: where the subject of a cue begins and ends, without a parser."""

from collections.abc import Sequence

from headwater.reader.rules.cues import is_adverb
from headwater.reader.rules.lexicon import (
    AUXILIARIES,
    CONJUNCTIONS,
    CUE_VERBS,
    DETERMINERS,
    FINITE,
    MONTHS,
    PREPOSITIONS,
    RELATIVE,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
    WEEKDAYS,
)
from headwater.reader.rules.tokens import Token

Phrase = tuple[int, int]

INSIDE_MARKS = frozenset(["-", "/", "$", "#", "@", "%", "'", ".", "&", "£", "€"])
BARE_PRONOUNS = frozenset(["he", "she", "they", "we", "i", "you", "it"])
_OPENS_APPOSITION = frozenset(
    """now then formerly himself herself themselves along together also not once both left right center""".split()
)
_TITLED = frozenset(["called", "titled", "named", "book", "film", "show", "series", "documentary", "'s"])
_OPENS_RELATIVE = frozenset(["who", "which", "whose", "whom", "where", "when", "as", "while", "speaking", "asked"])


def is_finite(tokens: Sequence[Token], at: int) -> bool:  # noqa: PLR0911 (a table of cases)
    """Whether the token is a finite verb as far as closed lists tell."""
    token = tokens[at]
    if token.kind != "word" or not token.text.islower():
        return token.low in AUXILIARIES and token.low not in {"to", "may", "will", "might", "can"}
    if token.low in AUXILIARIES:
        return token.low != "to"
    if token.low in FINITE:
        return not (at and tokens[at - 1].low in DETERMINERS)
    verb = CUE_VERBS.get(token.low)
    if verb is None:
        return _past_after_name(tokens, at)
    if token.low == verb.base or "gerund" in verb.forms:
        return False
    if at and (tokens[at - 1].low in DETERMINERS or tokens[at - 1].low in PREPOSITIONS or tokens[at - 1].low == "'s"):
        return False
    return "past" in verb.forms


def _past_after_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether an unlisted word is a past tense: `Doe shared a ...`, `he marched to ...`."""
    if not tokens[at].low.endswith("ed") or len(tokens[at].low) < 5 or at == 0 or at + 1 >= len(tokens):
        return False
    before, after = tokens[at - 1], tokens[at + 1]
    names = (before.kind == "word" and before.capital) or before.low in BARE_PRONOUNS
    return names and (after.low in DETERMINERS or after.low in PREPOSITIONS or after.capital or after.kind == "number")


def subject_before(tokens: Sequence[Token], high: int) -> Phrase | None:
    """Return the noun phrase that ends at token `high`, the subject of a verb group that begins there."""
    if high <= 0:
        return None
    last = tokens[high - 1]
    if last.low == ",":
        return _subject_before_comma(tokens, high - 1)
    if last.low in {"—", "–", "--"}:
        return _subject_before_dash(tokens, high - 1)
    return _plain(tokens, high)


def _plain(tokens: Sequence[Token], high: int) -> Phrase | None:
    if not high:
        return None  # nothing stands before a comma that opens the text
    last = tokens[high - 1]
    if last.low in RELATIVE and last.low != "whose":
        return high - 1, high
    if last.low in BARE_PRONOUNS:
        return high - 1, high
    if last.kind == "quote" or last.low in CONJUNCTIONS or last.low in SUBORDINATORS:
        return None
    low, by_verb = _scan_left(tokens, high)
    if by_verb:
        low = _through_relative(tokens, low)
    return _trimmed(tokens, low, high)


def _scan_left(tokens: Sequence[Token], high: int) -> tuple[int, bool]:
    """Return where the phrase that ends at `high` can begin at the earliest, and whether a verb stopped the scan."""
    low = high
    joined: int | None = None
    while low > 0:
        token = tokens[low - 1]
        if token.low == ")":
            opened = _opening_bracket(tokens, low - 1)
            if opened is None:
                break
            low = opened
            continue
        if token.kind == "quote" or (token.kind == "mark" and token.low not in INSIDE_MARKS):
            break
        if token.low in SUBORDINATORS or (token.low in BARE_PRONOUNS and low < high):
            break
        if token.low in CONJUNCTIONS:
            if token.low not in {"and", "or", "&"} or low == high:
                break
            joined = low if joined is None else joined
        elif is_finite(tokens, low - 1):
            # "won Ohio and Doe said": the conjunction joins clauses, not names
            return (joined, False) if joined is not None else (low, True)
        low -= 1
    if joined is not None and low < high and tokens[low].low in PREPOSITIONS:
        # "because of the storm and Doe said": the prepositional phrase is not part of the subject
        return joined, False
    return low, False


def _opening_bracket(tokens: Sequence[Token], at: int) -> int | None:
    for low in range(at - 1, max(-1, at - 12), -1):
        if tokens[low].low == "(":
            return low
    return None


def _through_relative(tokens: Sequence[Token], low: int) -> int:
    """Take in "people who were briefed on it" when a verb stopped the scan inside the relative clause."""
    for at in range(low - 1, max(-1, low - 14), -1):
        token = tokens[at]
        if token.low == "who" and at > 0 and tokens[at - 1].kind == "word":
            start, _ = _scan_left(tokens, at)
            return start if start < at else low
        if token.kind in {"mark", "quote"} or token.low in {"that", "because", "when", "if"}:
            return low
    return low


def _trimmed(tokens: Sequence[Token], low: int, high: int) -> Phrase | None:
    """Drop what opens a clause before its subject: conjunctions, adverbs, a prepositional phrase."""
    while low < high:
        token = tokens[low]
        if (
            token.low in CONJUNCTIONS
            or token.low in SUBORDINATORS
            or (token.kind == "mark" and token.low != "@")
            or (is_adverb(token) and token.low not in {"all", "both", "each"} and low + 1 < high)
        ):
            low += 1
        elif token.low in PREPOSITIONS and token.low not in {"about", "over", "under", "around"}:
            behind = _behind_preposition(tokens, low, high)
            if behind is None:
                return None
            low = behind
        else:
            break
    high = _before_time(tokens, low, high)
    return (low, high) if low < high and _has_noun(tokens, low, high) else None


def _before_time(tokens: Sequence[Token], low: int, high: int) -> int:
    """Leave out a day that stands between subject and verb: `The mayor on Wednesday denied`."""
    end = high
    while end > low + 1 and (tokens[end - 1].low in WEEKDAYS or (end < high and tokens[end - 1].low in TIME_WORDS)):
        end -= 1
    if end < high and end > low + 1 and tokens[end - 1].low in {"on", "late", "early"}:
        end -= 1
    return end


def _behind_preposition(tokens: Sequence[Token], low: int, high: int) -> int | None:
    """Return where the subject begins in "On Tuesday the mayor": the last phrase start behind a finished noun."""
    for at in range(high - 1, low + 1, -1):
        token, before = tokens[at], tokens[at - 1]
        starts = token.low in DETERMINERS or token.low in SUBJECT_PRONOUNS
        named = token.capital and (before.low in TIME_WORDS or before.kind == "number" or not before.capital)
        finished = before.low not in PREPOSITIONS and before.low not in DETERMINERS and before.low != "'s"
        if (starts or named) and finished and before.low not in CONJUNCTIONS:
            return at
    return None


def _has_noun(tokens: Sequence[Token], low: int, high: int) -> bool:
    return any(
        t.kind == "number" or (t.kind == "word" and t.low not in PREPOSITIONS and t.low not in {"'s", "the", "a", "an"})
        for t in tokens[low:high]
    ) and not all(t.low in TIME_WORDS or t.low in MONTHS or t.kind == "number" for t in tokens[low:high])


def _subject_before_dash(tokens: Sequence[Token], close: int) -> Phrase | None:
    """Return "Doe — a nurse from the city —" before the dash at `close`."""
    for at in range(close - 1, max(0, close - 30), -1):
        if tokens[at].low in {"—", "–", "--"}:
            head = _plain(tokens, at)
            return (head[0], close + 1) if head is not None else None
    return None


def _subject_before_comma(tokens: Sequence[Token], close: int) -> Phrase | None:
    """Return "Doe, 35, a nurse from the city," before the comma at `close`; None when no apposition is there."""
    best: Phrase | None = None
    at, segment_end = close - 1, close
    while at >= 0 and close - at < 60:
        token = tokens[at]
        if token.low in {";", ":", "—", "–", "--"} or (token.kind == "quote" and not _is_title(tokens, at)):
            break
        if token.low == ",":
            if not apposition_like(tokens, at + 1, segment_end):
                break
            head = _plain(tokens, at)
            if head is not None and tokens[head[0]].low not in RELATIVE:
                best = head[0], at if _loose(tokens[at + 1]) else close + 1
                opens_further = head[0] > 0 and tokens[head[0] - 1].low == ","
                if not (opens_further and apposition_like(tokens, head[0], at) and _weak_head(tokens, head)):
                    break
            segment_end = at
        at -= 1
    return best


def _is_title(tokens: Sequence[Token], at: int) -> bool:
    """Whether a quotation stands where a title stands: `the author of “Going Home”`."""
    before = tokens[at - 1] if at else None
    return before is not None and (before.low in PREPOSITIONS or before.low in DETERMINERS or before.low in _TITLED)


def _loose(opener: Token) -> bool:
    """Whether what stands between the commas says how or when, not who: it is left out of the source."""
    return opener.low in PREPOSITIONS or is_adverb(opener) or (opener.low.endswith("ing") and not opener.capital)


def _weak_head(tokens: Sequence[Token], head: Phrase) -> bool:
    """Whether the phrase more likely continues an apposition (an age, "a nurse", a state) than names the subject."""
    first = tokens[head[0]]
    return first.kind == "number" or first.low in {"a", "an", "the", "his", "her"} or head[1] - head[0] == 1


def apposition_like(tokens: Sequence[Token], low: int, high: int) -> bool:
    """Whether tokens `low`..`high` between commas can stand in apposition to what is before them."""
    if low >= high:
        return False
    first = tokens[low]
    if first.low in CONJUNCTIONS and first.low != "and":
        return False
    if first.low in BARE_PRONOUNS or first.kind == "quote":
        return False
    if first.low in _OPENS_RELATIVE or first.low in _OPENS_APPOSITION:
        return True
    return not any(is_finite(tokens, at) for at in range(low, high))
