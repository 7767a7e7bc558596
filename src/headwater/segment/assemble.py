"""From labels to segments: units of one role and article that touch become one segment."""

import math
from collections.abc import Sequence
from typing import NamedTuple

from headwater.model import Role, Segment, content_id, span_of
from headwater.reader.language import language_of
from headwater.segment.decode import Label
from headwater.segment.lines import Page
from headwater.segment.scorer import ROLES, UnitScore

# roles whose text is language; menus and cards are lists of names to any guesser
_FREE = frozenset(("chrome", "user_reply", "thread_title", "poster_card", "email_header"))
_TOLD = frozenset(("article_body", "user_reply", "highlights", "caption_credit", "headline", "correction"))


class Piece(NamedTuple):
    """Units `first`..`last` of one role; `article` counts the articles of the page, None outside of them."""

    first: int
    last: int
    role: Role
    article: int | None


def pieces_of(page: Page, labels: Sequence[Label], min_article_chars: int) -> list[Piece]:
    """Return the labelled units, neighbours of one role and article merged, in order.

    An article whose body stays under `min_article_chars` is none: its prose is talk, its furniture chrome.
    """
    articles = _articles(labels)
    sizes: dict[int, int] = {}
    for unit, label, article in zip(page.units, labels, articles, strict=True):
        if article is not None and label.state.role == "article_body":
            sizes[article] = sizes.get(article, 0) + unit.end - unit.start
    pieces: list[Piece] = []
    for at, label in enumerate(labels):
        article = articles[at]
        kept = article is None or sizes.get(article, 0) >= min_article_chars
        role = label.state.role if kept else _outside(label.state.role)
        article = article if kept and role not in _FREE else None
        last = pieces[-1] if pieces else None
        if last and last.role == role and last.article == article:
            pieces[-1] = last._replace(last=at)
        else:
            pieces.append(Piece(at, at, role, article))
    return pieces


def _articles(labels: Sequence[Label]) -> list[int | None]:
    """Return which article each unit belongs to, counted from 0."""
    count, current = -1, None
    found: list[int | None] = []
    for label in labels:
        if label.opens:
            count += 1
            current = count
        elif label.state.place == "outside":
            current = None
        found.append(current)
    return found


def _outside(role: Role) -> Role:
    """Return what a unit of an article too short to be one is read as: a remark, or the page around it."""
    if role in {"article_body", "byline", "byline_date", "highlights"}:
        return "user_reply"
    return role if role in {"chrome", "promo", "correction", "contributor_line"} else "chrome"


def segments_of(page: Page, pieces: Sequence[Piece], scores: Sequence[UnitScore]) -> list[Segment]:
    """Return the pieces as segments of the capture. `confidence` weighs the role against its rivals, uncalibrated."""
    text, capture = page.reading.text, page.reading.capture.id
    extents: dict[int, tuple[int, int]] = {}
    for piece in pieces:
        if piece.article is not None:
            start, end = page.units[piece.first].start, page.units[piece.last].end
            first, last = extents.get(piece.article, (start, end))
            extents[piece.article] = (min(first, start), max(last, end))
    ids = {number: content_id("article", capture, *extent) for number, extent in extents.items()}
    segments: list[Segment] = []
    for piece in pieces:
        start, end = page.units[piece.first].start, page.units[piece.last].end
        segments.append(
            Segment(
                id=content_id("segment", capture, start, end),
                span=span_of(text, capture, start, end),
                role=piece.role,
                article=ids[piece.article] if piece.article is not None else None,
                language=language_of(text[start:end]) if piece.role in _TOLD else None,
                confidence=_confidence(piece, scores),
            )
        )
    return segments


def _confidence(piece: Piece, scores: Sequence[UnitScore]) -> float:
    role = ROLES.index(piece.role)
    shares = []
    for score in scores[piece.first : piece.last + 1]:
        rival = max(value for i, value in enumerate(score.roles) if i != role)
        shares.append(1 / (1 + math.exp(max(-30.0, min(30.0, rival - score.roles[role])))))
    return round(sum(shares) / len(shares), 3)
