"""Puts cue, source and content together inside one unit of text."""

from collections.abc import Sequence
from typing import NamedTuple

from headwater.reader.agents import may_act
from headwater.reader.rules.contents import left_start, right_end, right_of, trim
from headwater.reader.rules.cues import Cue, cues_of, is_adverb
from headwater.reader.rules.inversion import subject_after
from headwater.reader.rules.lexicon import CONJUNCTIONS, CUE_VERBS, PREPOSITIONS, RELATIVE
from headwater.reader.rules.phrases import Phrase, is_finite, subject_before
from headwater.reader.rules.tokens import Token


class Draft(NamedTuple):
    """An utterance as ranges of tokens."""

    source: Phrase | None
    cue: Phrase
    content: tuple[Phrase, ...]
    rule: str
    confidence: float
    addressee: Phrase | None = None
    speech: bool = True


_SPEECH_FRAMES = frozenset(["say", "tell", "show"])
# What somebody is said to feel, want or hold: no act of speech stands behind it.
PRIVATE_VERBS = frozenset(
    ("think", "believe", "hope", "fear", "expect", "realize", "realise", "worry", "doubt", "assume", "figure",
     "suspect", "imagine", "decide", "wish", "learn", "feel", "want", "prefer", "know", "guess", "understand",
     "support", "oppose", "back", "resent", "embrace", "consider", "deem", "attack", "champion", "refuse", "decline",
     "agree")
)  # fmt: skip
# These report speech only with its words or a "that" behind them; else they mean something else.
_QUOTE_VERBS = frozenset(
    ("continue", "figure", "counter", "reason", "intone", "gush", "volunteer", "venture", "crow", "marvel", "echo",
     "shout", "yell", "exclaim", "interject", "plead", "muse", "repeat", "read", "respond", "reply", "retort",
     "wonder", "blog", "tout", "swear", "post", "charge", "state", "relate", "write", "signal", "reveal", "reflect",
     "forecast", "address")
)  # fmt: skip
_CONFIDENCE = {"say": 0.85, "tell": 0.85, "show": 0.7, "think": 0.7, "judge": 0.65, "name": 0.65, "object": 0.65}
_PRIVATE_CONFIDENCE = 0.4
_SHARED_CONFIDENCE = 0.8


def verb_drafts(tokens: Sequence[Token], taken: frozenset[int] = frozenset(), *, heading: bool = False) -> list[Draft]:
    """Return what the cue verbs of the unit attribute, in order of the cue.

    A draft without content announces what the next paragraph quotes. Cues at the tokens `taken` are left out.
    """
    cues = [cue for cue in cues_of(tokens, heading=heading) if cue.at not in taken]
    found: list[Draft] = []
    for cue in cues:
        draft = _passive(tokens, cue, cues) if cue.passive else _active(tokens, cue, cues, found)
        if draft is not None:
            found.append(draft)
    return found


def _active(tokens: Sequence[Token], cue: Cue, cues: Sequence[Cue], before: Sequence[Draft]) -> Draft | None:
    if asks_anonymity(tokens, cue.at):
        return None
    if cue.form == "gerund":
        return _participle(tokens, cue, cues, before)
    return _inverted(tokens, cue) or _finite(tokens, cue, cues, before)


def _finite(tokens: Sequence[Token], cue: Cue, cues: Sequence[Cue], before: Sequence[Draft]) -> Draft | None:
    own = subject_before(tokens, cue.low)
    subject = own or _shared_subject(tokens, cue, before)
    if subject is None:
        return None
    right = right_of(tokens, cue)
    content = _content(tokens, cue, cues, subject, right.start)
    if not content and not _announces(tokens, cue):
        return None
    if content and cue.verb.base in _QUOTE_VERBS and not _quotes_or_that(tokens, content):
        return None
    if cue.verb.frame == "say" and cue.verb.base not in _DENYING and _is_bare_pronoun(tokens, content):
        return None
    quoted = any(tokens[k].kind == "quote" for low, high in content for k in (low, high - 1))
    confidence = min(0.95, _base_confidence(cue) * (1.0 if own else _SHARED_CONFIDENCE) + (0.1 if quoted else 0.0))
    return Draft(
        subject, (cue.low, cue.high), content, f"{cue.verb.frame}-{cue.form}", confidence, right.addressee,
        _is_speech(cue),
    )  # fmt: skip


# whose subject in the passive is who hears it
_HEARD = frozenset("tell warn inform advise notify assure remind".split())
_DEADLINE_WITHIN = 6
_OPENS_HEARD, _HEARD_WITHIN = frozenset("that to of about how whether".split()), 12
_DENYING = frozenset(["deny", "dispute", "reject"])  # "denied it" tells who denies
_POINTING = frozenset(["it", "this", "that", "them", "these", "those"])
_ASKS = frozenset(["ask", "request", "insist", "decline", "refuse", "speak", "demand"])
_NAMING = frozenset(["named", "identified", "quoted", "cited"])


def asks_anonymity(tokens: Sequence[Token], at: int) -> bool:
    """Whether the cue asks that a name be withheld: terms of speaking, not something said."""
    verb = CUE_VERBS.get(tokens[at].low)
    if verb is None or verb.base not in _ASKS:
        return False
    ahead = [t.low for t in tokens[at + 1 : at + 8]]
    return any(word in {"anonymity", "anonymously"} for word in ahead) or (
        "be" in ahead and any(word in _NAMING for word in ahead[ahead.index("be") :][:3])
    )


def _is_speech(cue: Cue) -> bool:
    return cue.verb.base not in PRIVATE_VERBS


def _base_confidence(cue: Cue) -> float:
    return _CONFIDENCE[cue.verb.frame] if _is_speech(cue) else _PRIVATE_CONFIDENCE


def _announces(tokens: Sequence[Token], cue: Cue) -> bool:
    """Whether the unit ends in a colon behind the cue: what is said stands in the next paragraph."""
    return cue.verb.frame in _SPEECH_FRAMES and tokens[-1].low == ":"


def _is_bare_pronoun(tokens: Sequence[Token], content: Sequence[Phrase]) -> bool:
    """Whether the content is "it" and how or when it was said: what that was stands elsewhere."""
    if len(content) != 1 or tokens[content[0][0]].low not in {"it", "this", "them"}:
        return False
    low, high = content[0]
    return high == low + 1 or tokens[low + 1].low in PREPOSITIONS


def _quotes_or_that(tokens: Sequence[Token], content: Sequence[Phrase]) -> bool:
    return any(tokens[low].low == "that" or any(t.kind == "quote" for t in tokens[low:high]) for low, high in content)


def _inverted(tokens: Sequence[Token], cue: Cue) -> Draft | None:  # noqa: PLR0911 (a table of cases)
    """`“...,” said X` and `..., said X`: the subject stands behind the cue."""
    if cue.low == 0 or cue.form not in {"past", "third"} or cue.verb.frame not in _SPEECH_FRAMES | {"think"}:
        return None
    before = tokens[cue.low - 1]
    if cue.low != cue.at or not (before.kind == "quote" or (before.low == "," and cue.verb.frame != "tell")):
        return None
    subject = subject_after(tokens, cue.high)
    if subject is None or (cue.verb.base in _DENYING and tokens[subject[0]].low in _POINTING):
        return None
    after = tokens[subject[1]] if subject[1] < len(tokens) else None
    if after is not None and (is_finite(tokens, subject[1]) or after.low in {"to", "that"}):
        return None
    if before.low == "," and after is not None and after.kind == "word" and after.low not in PREPOSITIONS:
        return None
    content = _ranges(tokens, (left_start(tokens, cue.low), cue.low), _after_comma_quote(tokens, subject[1]))
    if not content:
        return None
    confidence = 0.95 if before.kind == "quote" else 0.8
    return Draft(subject, (cue.low, cue.high), content, "inverted", confidence)


def _after_comma_quote(tokens: Sequence[Token], at: int) -> Phrase | None:
    """Return the quotation that goes on behind `... said Doe, “...”`."""
    for k in range(at, min(at + 12, len(tokens))):
        if tokens[k].kind == "quote":
            return (k, k + 1) if k and tokens[k - 1].low in {",", ":"} else None
        if tokens[k].low in {".", ";"}:
            return None
    return None


def _content(
    tokens: Sequence[Token], cue: Cue, cues: Sequence[Cue], subject: Phrase, start: int | None
) -> tuple[Phrase, ...]:
    """Return what the cue governs: behind it, before its subject, or on both sides of a parenthesis."""
    edge = tokens[subject[0] - 1] if subject[0] else None
    if edge is not None and edge.low == "as" and cue.verb.frame in _SPEECH_FRAMES and (start is None or subject[0] > 2):
        return _as_clause(tokens, cue, subject)
    right = (start, right_end(tokens, start, cue, cues)) if start is not None and start < len(tokens) else None
    left = _left(tokens, cue, subject, edge)
    if left is None or edge is None:
        return _ranges(tokens, right)
    if edge.kind == "quote" or (edge.low == "," and tokens[subject[0] - 2].kind == "quote"):
        return _quoted_left(tokens, cue, subject, left, right)
    if right is not None:
        return _ranges(tokens, right)
    if tokens[subject[0] - 2].low in RELATIVE:
        # "the summary that, the agency reported, was lost": the clause before the parenthesis is the reporter's
        return _ranges(tokens, (cue.high, len(tokens)))
    return _ranges(tokens, left, _resumed(tokens, cue))


def _left(tokens: Sequence[Token], cue: Cue, subject: Phrase, edge: Token | None) -> Phrase | None:
    """Return the stretch before the subject that can be content: it ends in a quotation, a comma or a dash."""
    governs = cue.verb.frame in _SPEECH_FRAMES or cue.verb.base in {"think", "believe"}
    if edge is None or not governs or subject[1] > cue.low or tokens[subject[0]].low in RELATIVE:
        return None
    parted = edge.low in {",", "—", "--", "–"} and subject[0] >= 2
    return (left_start(tokens, subject[0]), subject[0]) if edge.kind == "quote" or parted else None


def _quoted_left(
    tokens: Sequence[Token], cue: Cue, subject: Phrase, left: Phrase, right: Phrase | None
) -> tuple[Phrase, ...]:
    """Return the quotation before `Doe said`, and the one that goes on behind it."""
    continued = right if right is not None and tokens[right[0]].kind == "quote" else None
    if right is None or continued is not None:
        return _ranges(tokens, left, continued)
    title = any(t.kind not in {"mark", "quote"} for t in tokens[: subject[0] - 1])
    if title and cue.high < len(tokens) and tokens[cue.high].low not in {",", "of", "about"}:
        # `After “Late Hour,” Doe said that ...`: the quotation is a title inside another phrase
        return _ranges(tokens, right)
    return _ranges(tokens, left)


def _as_clause(tokens: Sequence[Token], cue: Cue, subject: Phrase) -> tuple[Phrase, ...]:
    """`As Doe noted, ...` and `..., as Doe noted`: the content is the clause that the comma parts off."""
    at = subject[0] - 1
    if at >= 2 and tokens[at - 1].low == ",":
        return _ranges(tokens, (left_start(tokens, at - 1), at - 1))
    comma = next((k for k in range(cue.high, min(len(tokens), cue.high + 16)) if tokens[k].low == ","), None)
    return _ranges(tokens, (comma + 1, len(tokens))) if comma is not None and at <= 1 else ()


def _resumed(tokens: Sequence[Token], cue: Cue) -> Phrase | None:
    """Return the rest of the content in `The plan, he said, is bad`; None when something else follows the comma."""
    at = cue.high
    if at + 1 >= len(tokens) or tokens[at].low != ",":
        return None
    first = tokens[at + 1]
    if first.low.endswith("ing") or first.low in PREPOSITIONS or first.low in CONJUNCTIONS or first.kind == "mark":
        return None
    return at + 1, len(tokens)


def _ranges(tokens: Sequence[Token], *pieces: Phrase | None) -> tuple[Phrase, ...]:
    trimmed = [trim(tokens, *piece) for piece in pieces if piece is not None]
    return tuple(piece for piece in trimmed if piece is not None)


def _shared_subject(tokens: Sequence[Token], cue: Cue, before: Sequence[Draft]) -> Phrase | None:
    """Return the subject of `... and said`, `..., saying`: of the cue before, else of the first verb."""
    if before and before[-1].source is not None and cue.form != "third":
        last = before[-1]
        # "Doe refused, they said, and told her": the parenthesis does not own the second verb
        parenthetic = cue.form != "gerund" and last.content and last.content[0][0] < last.cue[0]
        if not parenthetic:
            return last.source
    for at in range(cue.low):
        if is_finite(tokens, at):
            low = at
            while low > 1 and is_adverb(tokens[low - 1]):
                low -= 1
            subject = subject_before(tokens, low)
            if subject is None:
                return None
            if tokens[subject[0]].low not in {"that", "which", "who"}:
                return subject
    return None


def _participle(tokens: Sequence[Token], cue: Cue, cues: Sequence[Cue], before: Sequence[Draft]) -> Draft | None:
    subject = _shared_subject(tokens, cue, before)
    right = right_of(tokens, cue)
    if subject is None or right.start is None or right.start >= len(tokens) or asks_anonymity(tokens, cue.at):
        return None
    content = _ranges(tokens, (right.start, right_end(tokens, right.start, cue, cues)))
    if not content or any(low < subject[1] and subject[0] < high for low, high in content):
        return None
    if cue.verb.base in _QUOTE_VERBS and not _quotes_or_that(tokens, content):
        return None
    confidence = _SHARED_CONFIDENCE * _base_confidence(cue)
    return Draft(subject, (cue.low, cue.high), content, "participle", confidence, right.addressee, _is_speech(cue))


def _heard(
    tokens: Sequence[Token], cue: Cue, cues: Sequence[Cue], hearer: Phrase, source: Phrase | None
) -> Draft | None:
    """`X was told by Y that`: X hears, and says nothing; nor does Y say what X was not told.

    `source` may be a deadline, which is nobody: "was told by the end of May that".
    """
    at = source[1] if source else cue.high
    opens = next((k for k in range(at, min(len(tokens), at + _HEARD_WITHIN)) if tokens[k].low in _OPENS_HEARD), None)
    if opens is None or any(t.kind in {"mark", "quote"} for t in tokens[at:opens]):
        return None
    content = _ranges(tokens, (opens, right_end(tokens, opens, cue, cues)))
    source = source if source and not cue.negated and _is_agent(tokens, source) else None
    rule, confidence = ("passive-by", 0.7) if source else ("passive", 0.4)
    high = cue.high + 1 if source else cue.high
    return Draft(source, (cue.low, high), content, rule, confidence, hearer, source is not None) if content else None


def _is_agent(tokens: Sequence[Token], behind: Phrase) -> bool:
    """Whether a phrase behind "by" may be who did it: no deadline, and no means."""
    return may_act(" ".join(t.text for t in tokens[behind[0] : behind[0] + _DEADLINE_WITHIN]))


def _passive(tokens: Sequence[Token], cue: Cue, cues: Sequence[Cue]) -> Draft | None:
    """`X was first reported by Y`, `is expected to`, `it was reported that`."""
    subject = subject_before(tokens, cue.low)
    at = cue.high
    by = at < len(tokens) and tokens[at].low == "by"
    source = subject_after(tokens, at + 1) if by else None
    if subject is not None and cue.verb.base in _HEARD and (source is not None or not by):
        return _heard(tokens, cue, cues, subject, source)
    if by and source is not None and _is_agent(tokens, source):
        content = _ranges(tokens, subject)
        return Draft(source, (cue.low, at + 1), content, "passive-by", 0.7, None, _is_speech(cue)) if content else None
    if by or subject is None or at >= len(tokens) or cue.verb.frame == "judge":
        return None
    if tokens[at].low == "to" or (tokens[subject[0]].low == "it" and tokens[at].low == "that"):
        own = None if tokens[subject[0]].low == "it" and tokens[at].low == "that" else subject
        content = _ranges(tokens, own, (at, right_end(tokens, at, cue, cues)))
        return Draft(None, (cue.low, cue.high), content, "passive", 0.4, None, False) if content else None
    return None
