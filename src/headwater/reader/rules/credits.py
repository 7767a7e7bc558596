"""Attributions without a cue verb: "according to", a speaker before a colon, nouns such as "claim that"."""

from collections.abc import Sequence

from headwater.reader.rules.contents import left_start, trim
from headwater.reader.rules.lexicon import PREPOSITIONS
from headwater.reader.rules.phrases import Phrase, apposition_like, is_finite
from headwater.reader.rules.speech import Draft
from headwater.reader.rules.tokens import Token

_ENDS = frozenset([".", ";", ":", "—", "–", "--", "?", "!", "…", ")"])
_CLAIM_NOUNS = frozenset(
    ("claim", "claims", "allegation", "allegations", "statement", "assertion", "assertions", "announcement",
     "argument", "suggestion", "suggestions", "warning", "warnings", "prediction", "admission", "contention",
     "insistence", "acknowledgment", "declaration", "complaint", "complaints", "accusation", "accusations",
     "promise", "pledge", "vow", "denial", "conclusion", "assurance", "assurances", "belief", "view", "hope",
     "hopes", "fear", "fears", "concern", "concerns")
)  # fmt: skip
_SPEECH_NOUNS = _CLAIM_NOUNS - {"belief", "view", "hope", "hopes", "fear", "fears", "concern", "concerns"}
_MOST_SPEAKER_TOKENS = 5


def credit_drafts(tokens: Sequence[Token], *, heading: bool) -> list[Draft]:
    """Return the attributions of the unit that no verb carries; `heading`: the unit stands in a title's place."""
    found: list[Draft] = []
    for at, token in enumerate(tokens):
        if token.low == "according" and at + 1 < len(tokens) and tokens[at + 1].low == "to":
            draft = _according(tokens, at)
        elif (
            token.low in _CLAIM_NOUNS and token.text.islower() and at + 1 < len(tokens) and tokens[at + 1].low == "that"
        ):
            draft = _noun(tokens, at)
        else:
            continue
        if draft is not None:
            found.append(draft)
    speaker = _speaker_line(tokens, heading=heading)
    return [*found, speaker] if speaker else found


def _according(tokens: Sequence[Token], at: int) -> Draft | None:
    end = _credited_end(tokens, at + 2)
    source = trim(tokens, at + 2, end)
    if source is None:
        return None
    cue = at, at + 2
    follows = end < len(tokens) and tokens[end].low == ","
    pieces: list[Phrase | None] = []
    if at == 0 or all(t.kind == "mark" or t.low in {"but", "and"} for t in tokens[:at]):
        pieces = [(end + 1, len(tokens))] if follows else []
    else:
        start = left_start(tokens, at)
        pieces = [(start, at)]
        if follows and end + 1 < len(tokens) and (is_finite(tokens, end + 1) or tokens[end + 1].low == "that"):
            pieces.append((end + 1, len(tokens)))
    content = tuple(p for p in (trim(tokens, *piece) for piece in pieces if piece) if p)
    return Draft(source, cue, content, "according-to", 0.9) if content else None


def _credited_end(tokens: Sequence[Token], start: int) -> int:
    """Return where the credited phrase ends: at a stop, or at a comma that no apposition follows."""
    at = start
    while at < len(tokens):
        token = tokens[at]
        if token.kind == "quote" or token.low in _ENDS:
            return at
        if token.low == ",":
            close = next((k for k in range(at + 1, len(tokens)) if tokens[k].low in _ENDS | {","}), len(tokens))
            opener = tokens[at + 1].low if at + 1 < len(tokens) else ""
            relative = opener in {"who", "which", "whose"}
            apposed = opener in {"a", "an", "the"} and apposition_like(tokens, at + 1, close)
            if not (relative or (apposed and (close >= len(tokens) or tokens[close].low in {",", "."}))):
                return at
            at = close
            if at < len(tokens) and tokens[at].low == ",":
                return at
            continue
        at += 1
    return at


def _noun(tokens: Sequence[Token], at: int) -> Draft | None:
    """Read `the mayor's claim that ...`: the owner is the source."""
    low = at
    while low > 0 and at - low < 3 and tokens[low - 1].kind == "word" and tokens[low - 1].low != "'s":
        if tokens[low - 1].low in {"his", "her", "their", "its", "my", "our"}:
            source: Phrase | None = (low - 1, low)
            break
        if (
            is_finite(tokens, low - 1)
            or tokens[low - 1].low in PREPOSITIONS
            or tokens[low - 1].low in {"the", "a", "an"}
        ):
            return None
        low -= 1
    else:
        if low == 0 or tokens[low - 1].low != "'s":
            return None
        start = low - 1
        while start > 0 and (tokens[start - 1].capital or tokens[start - 1].low == "the"):
            start -= 1
        source = (start, low - 1) if start < low - 1 else None
    if source is None:
        return None
    end = next((k for k in range(at + 2, len(tokens)) if tokens[k].low in {",", ";", "—", "--"}), len(tokens))
    content = trim(tokens, at + 1, end)
    speech = tokens[at].low in _SPEECH_NOUNS
    return Draft(source, (at, at + 1), (content,), "noun", 0.55 if speech else 0.35, None, speech) if content else None


def _speaker_line(tokens: Sequence[Token], *, heading: bool) -> Draft | None:
    """`Doe: We will go on` in a title, `DOE: We will go on` in a transcript."""
    at = next((k for k, t in enumerate(tokens[: _MOST_SPEAKER_TOKENS + 1]) if t.low == ":"), None)
    if at is None or at == 0 or at + 2 > len(tokens):
        return None
    speaker = tokens[:at]
    if not all(t.kind == "word" and (t.capital or t.low in {"of", "the", "'s"}) for t in speaker):
        return None
    shouted = all(t.text.isupper() for t in speaker) and len(speaker[0].text) > 1
    if not (heading or shouted):
        return None
    content = trim(tokens, at + 1, len(tokens))
    return Draft((0, at), (at, at + 1), (content,), "speaker-line", 0.7 if shouted else 0.5) if content else None
