"""When what the claims tell of happened: events with intervals, each resting on the words that place it."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from headwater.model import Article, Claim, Event, Span, Statement, content_id
from headwater.reader.clauses import parts_of

if TYPE_CHECKING:
    from headwater.timeline.dating import Dated

_LABEL_CHARS = 90
_Placed = tuple["Dated", Claim, Statement]


def place(claims: Sequence[Claim], articles: Sequence[Article]) -> tuple[Event, ...]:
    """Return the events that the time phrases of the claims' statements place, by (earliest, latest, id).

    One event for each claim and interval: equal intervals of one claim are one event, with the expression of its first
    statement (originals before the rest, then by day of publication and place). Intervals that differ stay apart, even
    where they overlap: comparisons tell. Claims that share an expression share its event. Statements that are copies
    are read only where a claim has nothing else. `certain` is False for vague phrases and doubtful datelines. The same
    for any order of claims and articles. Misses: events told without a time phrase, phrases outside the statements.
    """
    homes = {article.id: article for article in articles}
    by_expression: dict[Span, list[_Placed]] = {}
    for claim in claims:
        for placed in _of_claim(claim, homes):
            by_expression.setdefault(placed[0].expression, []).append(placed)
    events = [_event(shared) for shared in by_expression.values()]
    return tuple(sorted(events, key=lambda e: (e.when.earliest or "", e.when.latest or "~", e.id)))


def _of_claim(claim: Claim, homes: Mapping[str, Article]) -> list[_Placed]:
    from headwater.timeline.dating import dated_phrases  # noqa: PLC0415 (its patterns take time to compile)

    own = [s for s in claim.statements if s.origin != "copy"] or list(claim.statements)
    first: dict[tuple[str | None, str | None], _Placed] = {}
    for statement in sorted(own, key=lambda s: _rank(s, homes)):
        article = homes.get(statement.article)
        for dated in dated_phrases(article, statement.span) if article else ():
            interval = (dated.found.interval.earliest, dated.found.interval.latest)
            first.setdefault(interval, (dated, claim, statement))
    return list(first.values())


def _rank(statement: Statement, homes: Mapping[str, Article]) -> tuple[bool, str, Span]:
    article = homes.get(statement.article)
    published = article.published if article else None
    day = (published.earliest if published else None) or "~"
    return statement.origin != "original", day, statement.span


def _event(shared: Sequence[_Placed]) -> Event:
    # the statement that says least beside the phrase labels it best
    dated, _, statement = min(shared, key=lambda p: (len(p[2].span.exact), p[1].id))
    expression = dated.expression
    parts = (c for c in parts_of(statement.span) if c.covers(expression) and c.exact[:1].isupper())
    told = next(parts, statement.span)
    return Event(
        id=content_id("event", expression.capture, expression.start, expression.end),
        label=_label(told.exact),
        claims=tuple(sorted({c.id for _, c, _ in shared})),
        when=dated.found.interval,
        grain=dated.found.grain,
        expression=expression,
        anchor=dated.anchor,
        certain=dated.found.certain,
    )


def _label(words: str) -> str:
    """Return the words on one line, cut at a word's end when it is long."""
    line = " ".join(words.split())
    if len(line) <= _LABEL_CHARS:
        return line
    cut = line.rfind(" ", 0, _LABEL_CHARS)
    return line[: cut if cut > 0 else _LABEL_CHARS - 1].rstrip(" ,;:-–—") + "…"
