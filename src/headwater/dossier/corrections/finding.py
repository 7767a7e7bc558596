"""The targets of a correction in a dossier: by their ids, or else by the characters that showed them."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from headwater.model import Article, Capture, Claim, Event, Source, Span, Statement, Target

T = TypeVar("T", Article, Claim, Event, Source)


def article_of(target: Target, articles: Sequence[Article]) -> Article | None:
    """Return the article a target means; None where it is gone."""
    return _by_id(target, articles) or _first(a for a in articles if _holds(a.spans, target.spans))


def home_of(span: Span, articles: Iterable[Article]) -> Article | None:
    """Return the article in whose body a place stands."""
    return _first(a for a in articles if _holds(a.spans, (span,)))


def source_of(target: Target, sources: Sequence[Source]) -> Source | None:
    """Return the source a target means: the one of its id, else one that is named at its characters."""
    named = (s for s in sources if set(s.mentions) & set(target.spans))
    met = (s for s in sources if any(m.meets(span) for m in s.mentions for span in target.spans))
    return _by_id(target, sources) or _first(named) or _first(met)


def claim_of(target: Target, claims: Sequence[Claim]) -> Claim | None:
    """Return the claim a target means: the one of its id, else the one with most of its statements."""
    known = _by_id(target, claims)
    spans = set(target.spans)
    common = [(sum(s.span in spans for s in c.statements), c) for c in claims] if known is None else []
    return known or max((pair for pair in common if pair[0]), key=lambda p: (p[0], p[1].id), default=(0, None))[1]


def event_of(target: Target, events: Sequence[Event]) -> Event | None:
    """Return the event a target means: the one of its id, else one that is placed by its characters."""
    return _by_id(target, events) or _first(e for e in events if {e.expression, *e.expressions} & set(target.spans))


def statement_of(target: Target, claim: Claim) -> Statement | None:
    """Return the statement of a claim a target means."""
    return next((s for s in claim.statements if s.span in target.spans), None)


def whereabouts(target: Target, captures: Sequence[Capture]) -> str:
    """Say why a target was not found."""
    present = {capture.id for capture in captures}
    if target.spans and not any(span.capture in present for span in target.spans):
        return f"{target.label} is gone: its capture is not in the pile any more"
    return f"{target.label} is gone: nothing of that kind stands at its characters any more"


def _by_id(target: Target, nouns: Iterable[T]) -> T | None:
    return next((noun for noun in nouns if noun.id == target.id), None)


def _first(nouns: Iterable[T]) -> T | None:
    return min(nouns, key=lambda noun: noun.id, default=None)


def _holds(wholes: Iterable[Span], parts: Iterable[Span]) -> bool:
    parts = tuple(parts)
    return any(whole.covers(part) for whole in wholes for part in parts)
