"""What a cue governs: where the content before and after it begins and ends."""

from collections.abc import Sequence
from typing import NamedTuple

from headwater.reader.rules.cues import Cue, is_adverb
from headwater.reader.rules.lexicon import (
    CONJUNCTIONS,
    DETERMINERS,
    MONTHS,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    WEEKDAYS,
)
from headwater.reader.rules.phrases import Phrase, is_finite, subject_before
from headwater.reader.rules.tokens import Token

_TERMINALS = frozenset([".", "?", "!", "…", "...", ",", ";", ":", "—", "–", "--", "-"])
_DASHES = frozenset(["—", "–", "--"])
_ADVERBIAL = frozenset(
    ("in", "on", "at", "during", "after", "before", "to", "through", "via", "by", "from", "with", "of", "about",
     "following", "as", "when", "while", "under", "over", "ahead", "outside", "inside", "for")
)  # fmt: skip
_LOOK_AHEAD = 24
# Behind a bare noun phrase these open a clause of the reporter's: "announced his plan shortly after ..."
_TEMPORAL = frozenset(["after", "before", "when", "since", "while"])
_CLAUSE_OPENERS = frozenset(["that", "if", "whether", "how", "why", "what", "when", "where", "who", "not", "to"])


class Right(NamedTuple):
    """Where the content after a cue begins (None: there is none), and to whom it was said."""

    start: int | None
    addressee: Phrase | None


def right_of(tokens: Sequence[Token], cue: Cue) -> Right:
    """Return where the content after the cue begins, past addressee and adverbials."""
    at = cue.high
    addressee = None
    if cue.verb.frame == "tell" and not cue.passive:
        end = addressee_end(tokens, at)
        if end > at:
            addressee, at = (at, end), end
    elif cue.verb.frame == "say" and at < len(tokens) and tokens[at].low == "to":
        end = addressee_end(tokens, at + 1)
        if end > at + 1:
            addressee = at + 1, end
    return Right(_skip_adverbials(tokens, at, cue), addressee)


def _skip_adverbials(tokens: Sequence[Token], at: int, cue: Cue) -> int | None:  # noqa: PLR0911 (a table of cases)
    while at < len(tokens):
        token = tokens[at]
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        if token.kind == "quote" or token.low == "that":
            return at
        if token.low == ":":
            return at + 1 if following else None
        if token.low == ",":
            return at + 1 if following and following.kind == "quote" else _that_ahead(tokens, at)
        if token.low in _TERMINALS:
            return None
        if cue.verb.frame not in {"say", "tell", "show"}:
            return at
        if (
            token.low in WEEKDAYS
            or token.low in MONTHS
            or token.low in {"today", "yesterday", "tonight"}
            or (is_adverb(token) and token.low not in {"all", "both", "only", "even", "not", "never"})
        ):
            at += 1
        elif token.low in _ADVERBIAL and cue.high <= at:
            return _past_phrase(tokens, at)
        else:
            return at
    return None


def _that_ahead(tokens: Sequence[Token], at: int) -> int | None:
    """Return the "that" behind a parenthesis: `said, in a memo from May, that ...`."""
    for k in range(at + 1, min(len(tokens), at + _LOOK_AHEAD)):
        if tokens[k].low == "," and k + 1 < len(tokens) and tokens[k + 1].low == "that":
            return k + 1
        if is_finite(tokens, k):
            return None
    return None


def _past_phrase(tokens: Sequence[Token], at: int) -> int | None:  # noqa: PLR0911 (a table of cases)
    """Return where the content begins behind a prepositional phrase; None when the phrase is all there is."""
    for k in range(at + 1, min(len(tokens), at + _LOOK_AHEAD)):
        token = tokens[k]
        if token.low == "that" and not is_finite(tokens, k - 1):
            return k
        if token.kind == "quote":
            return k if tokens[k - 1].low in {",", ":"} else None
        if token.low == ":":
            return k + 1 if k + 1 < len(tokens) else None
        if token.low in _TERMINALS and not (token.low == "," and k + 1 < len(tokens) and tokens[k + 1].kind == "quote"):
            return _that_ahead(tokens, k) if token.low == "," else None
        if token.low in {"he", "she", "they", "it", "we", "i", "there"}:
            return k
        if is_finite(tokens, k):
            subject = subject_before(tokens, k)
            return subject[0] if subject and subject[0] > at + 1 else None
    return None


def addressee_end(tokens: Sequence[Token], at: int) -> int:
    """Return where the person told ends: a pronoun, a name, or a noun phrase before what was said."""
    if at >= len(tokens):
        return at
    if tokens[at].low in OBJECT_PRONOUNS - {"her"}:
        return at + 1
    end = at
    while end < len(tokens):
        token = tokens[end]
        if token.kind in {"quote", "mark"} and token.low not in {"-", "'", "."}:
            break
        if token.low in _CLAUSE_OPENERS or token.low in SUBORDINATORS or token.low in SUBJECT_PRONOUNS - {"people"}:
            break
        if (
            token.low in WEEKDAYS
            or token.low in MONTHS
            or (token.low in PREPOSITIONS and not (end > at and token.low in {"of", "for"}))
        ):
            break
        if end > at and (is_finite(tokens, end) or _new_phrase(tokens, end)):
            break
        if end > at and is_adverb(token):
            break
        end += 1
    return end


def _new_phrase(tokens: Sequence[Token], at: int) -> bool:
    before = tokens[at - 1]
    if tokens[at].low in DETERMINERS:
        return before.low not in CONJUNCTIONS and before.low not in PREPOSITIONS
    # "told reporters Doe would": a capital behind a common noun opens a new phrase
    return (
        tokens[at].capital
        and not before.capital
        and before.low not in DETERMINERS
        and before.low not in CONJUNCTIONS
        and before.low not in PREPOSITIONS
        and before.low != "'s"
        and before.kind == "word"
    )


def right_end(tokens: Sequence[Token], start: int, cue: Cue, cues: Sequence[Cue]) -> int:
    """Return where the content that begins at `start` ends, before what another cue or a credit takes over."""
    strict = cue.verb.frame in {"judge", "name", "object"}
    later = {c.low: c for c in cues if c.at > cue.at}
    bare = cue.verb.frame in {"say", "tell"} and tokens[start].low != "that" and tokens[start].kind != "quote"
    for k in range(start + 1, len(tokens)):
        token = tokens[k]
        bare = bare and not is_finite(tokens, k)
        if token.low == ";" or (bare and token.low in _TEMPORAL and tokens[k - 1].kind == "word"):
            return k - 1 if is_adverb(tokens[k - 1]) else k
        if token.low == "according" or (token.low in _DASHES and strict):
            return k
        if token.low == "," and _breaks(tokens, k, later, strict=strict):
            return k
        if token.low in {"and", "but"} and _another_speaks(tokens, k, later):
            return k
        if token.low in {"and", "but"} and strict and is_finite(tokens, k + 1) if k + 1 < len(tokens) else False:
            return k
    return len(tokens)


def _another_speaks(tokens: Sequence[Token], conjunction: int, later: dict[int, Cue]) -> bool:
    """Whether a cue follows the conjunction at once, or with a subject of its own: `and Doe said`."""
    at_once = later.get(conjunction + 1)
    if at_once is not None:
        return at_once.form != "base"
    nearest = next((c for low, c in sorted(later.items()) if low > conjunction), None)
    if nearest is None or nearest.form == "gerund" or nearest.verb.frame not in {"say", "tell"}:
        return False
    subject = subject_before(tokens, nearest.low)
    return subject is not None and subject[0] == conjunction + 1


def _breaks(tokens: Sequence[Token], comma: int, later: dict[int, Cue], *, strict: bool) -> bool:
    """Whether the comma ends the content: a participle cue, a new clause with its own cue, an apposition's end."""
    after = comma + 1
    if after in later and later[after].form == "gerund":
        return True
    following = tokens[after].low if after < len(tokens) else ""
    if following == "according":
        return True
    if following in {"and", "but", "while", "though", "although"}:
        nearest = next((c for low, c in sorted(later.items()) if low > after), None)
        if nearest is not None and nearest.form != "gerund":
            subject = subject_before(tokens, nearest.low)
            if nearest.low == after + 1 or (subject is not None and subject[0] == after + 1):
                return True
    closing = next((c for low, c in sorted(later.items()) if low > after), None)
    if closing is not None and closing.form != "gerund" and closing.verb.frame in {"say", "tell"}:
        subject = subject_before(tokens, closing.low)
        if subject is not None and subject[0] == after and right_of(tokens, closing).start is None:
            return True
    if strict:
        return following in CONJUNCTIONS | SUBORDINATORS | SUBJECT_PRONOUNS or following.endswith("ing")
    return False


def left_start(tokens: Sequence[Token], end: int) -> int:
    """Return where the content that ends before a comma or cue at `end` begins: its clause, without its conjunction."""
    start = 0
    for k in range(end - 1, -1, -1):
        if tokens[k].low == ";":
            start = k + 1
            break
    while start < end and (tokens[start].low in {"but", "and", "so", "yet"} or tokens[start].kind == "mark"):
        start += 1
    return start


def trim(tokens: Sequence[Token], low: int, high: int) -> Phrase | None:
    """Return the range without marks at its ends; a quotation keeps its own."""
    while high > low and tokens[high - 1].kind == "mark" and tokens[high - 1].low in _TERMINALS | {"(", ")"}:
        if tokens[high - 1].low == ")" and any(t.low == "(" for t in tokens[low:high]):
            break
        high -= 1
    while low < high and tokens[low].kind == "mark" and tokens[low].low in _TERMINALS | {")"}:
        low += 1
    return (low, high) if low < high else None
