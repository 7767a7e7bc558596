"""Statements before they are grouped: each place where an article says something that can be true or false."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from headwater.claim.clauses import clauses_of
from headwater.model import Account, Attribution, Polarity, Span, Stance, Voices

_ATTRIBUTED_SHARE = 0.6  # an act of attribution that fills this much of its sentence is the whole sentence
_MIN_REST_CHARS = 24
_DATELINE_WITHIN_CHARS = 40
_DATELINE_TAIL = re.compile(r"[^\w“\"'‘(]{0,6}(?:\([^()]{1,40}\))?[^\w“\"'‘]{0,6}")


class Unit(NamedTuple):
    """One statement: its characters, who it rests on, and what of it is about who says it rather than what is said."""

    span: Span
    article: str
    attribution: Attribution | None
    leave_out: tuple[Span, ...]
    furniture: bool

    @property
    def stance(self) -> Stance:
        """How its source puts it; the reporter's own voice asserts."""
        return self.attribution.stance if self.attribution else "asserts"

    @property
    def polarity(self) -> Polarity:
        """Whether it speaks for the claim, against it, or neither."""
        stance = self.stance
        return "against" if stance == "denies" else "neither" if stance in ("declines", "no_response") else "for"


def units_of(account: Account, voices: Voices, min_chars: int) -> list[Unit]:
    """Return the statements of an article in order of place.

    A sentence that one act of attribution fills is one statement. A sentence with several, or with a clause of its own
    beside them, gives one for each. A sentence inside a longer quotation belongs to that quotation's attribution.
    Furniture (headline, highlights, crossheads, captions) gives whole sentences in the reporter's voice.
    """
    mine = sorted((a for a in voices.attributions if a.article == account.article.id), key=_place)
    sentences = (_after_dateline(s, account) for s in account.sentences)
    body = [u for s in sentences for u in _of_sentence(s, account.article.id, mine)]
    rest = [Unit(s, account.article.id, None, (), furniture=True) for s in account.furniture]
    ordered = sorted(body + rest, key=lambda u: (u.span, u.attribution.id if u.attribution else ""))
    return [u for u in ordered if len(u.span.exact) >= min_chars]


def _after_dateline(sentence: Span, account: Account) -> Span:
    """Return the sentence without the place and agency it opens with: they say where it was written, not what is so."""
    dateline = account.article.dateline
    for evidence in dateline.evidence if dateline else ():
        if sentence.covers(evidence) and evidence.start - sentence.start <= _DATELINE_WITHIN_CHARS:
            rest = _DATELINE_TAIL.match(sentence.exact, evidence.end - sentence.start)
            return sentence.part(rest.end(), len(sentence.exact)) if rest else sentence
    return sentence


def _place(attribution: Attribution) -> tuple[int, int]:
    spans = (*attribution.source, *attribution.cue, *attribution.content)
    return min((s.start for s in spans), default=0), max((s.end for s in spans), default=0)


def _of_sentence(sentence: Span, article: str, attributions: Sequence[Attribution]) -> Iterator[Unit]:
    cued = [a for a in attributions if any(sentence.covers(c) for c in a.cue)]
    if not cued:
        running = next((a for a in attributions if any(c.covers(sentence) for c in a.content)), None)
        if running:
            yield Unit(sentence, article, running, (), furniture=False)
        else:
            yield from (Unit(c, article, None, (), furniture=False) for c in clauses_of(sentence))
        return
    hulls = [(_hull(a, sentence), a) for a in cued]
    if len(hulls) == 1 and len(hulls[0][0].exact) >= _ATTRIBUTED_SHARE * len(sentence.exact):
        yield _unit(sentence, article, hulls[0][1])
        return
    yield from (_unit(hull, article, a) for hull, a in hulls)
    for clause in clauses_of(sentence):
        free = len(clause.exact) - sum(_shared(clause, hull) for hull, _ in hulls if not _nested(hull, hulls))
        if free >= max(_MIN_REST_CHARS, _ATTRIBUTED_SHARE * len(clause.exact)):
            yield Unit(clause, article, None, tuple(h for h, _ in hulls if clause.meets(h)), furniture=False)


def _unit(span: Span, article: str, attribution: Attribution) -> Unit:
    # what is declined is the statement itself, so its cue counts; otherwise "said" and who said it do not
    keep_cue = attribution.stance in ("declines", "no_response")
    leave_out = attribution.source if keep_cue else (*attribution.source, *attribution.cue)
    return Unit(span, article, attribution, leave_out, furniture=False)


def _hull(attribution: Attribution, sentence: Span) -> Span:
    """Return the part of the sentence from the first to the last character of the act of attribution."""
    parts = [s for s in (*attribution.source, *attribution.cue, *attribution.content) if s.meets(sentence)]
    start = max(0, min(p.start for p in parts) - sentence.start)
    end = min(len(sentence.exact), max(p.end for p in parts) - sentence.start)
    return sentence.part(start, end)


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _nested(hull: Span, hulls: Sequence[tuple[Span, Attribution]]) -> bool:
    return any(other != hull and other.covers(hull) for other, _ in hulls)
