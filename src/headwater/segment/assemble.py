"""From labels to segments: units of one role and article that touch become one segment."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from headwater.model import Role, RoleShare, Segment, content_id, span_of
from headwater.reader.furniture import is_notice
from headwater.reader.language import language_of
from headwater.segment.decode import Label
from headwater.segment.grammar import ROLES
from headwater.segment.lines import Page, Unit

# roles whose text is language; menus and cards are lists of names to any guesser
_FREE = frozenset(("chrome", "user_reply", "thread_title", "poster_card", "email_header"))
_TOLD = frozenset(("article_body", "user_reply", "highlights", "caption_credit", "headline", "correction"))
# a reading with a smaller share than this is no alternative
_MIN_SHARE = 0.1
_MOST_ALTERNATIVES = 2
_SURE = tuple(float(role == "chrome") for role in ROLES)


class Piece(NamedTuple):
    """Units that touch and play one role; `article` counts the articles of the page, None outside of them.

    `shares`: the mean share of each role among the readings of the units, in the order of ROLES.
    """

    start: int
    end: int
    role: Role
    article: int | None
    shares: tuple[float, ...]
    units: int


def pieces_of(
    page: Page, labels: Sequence[Label], min_article_chars: int, frames: Mapping[int, int] | None = None
) -> list[Piece]:
    """Return the labelled and the settled units, neighbours of one role and article merged, in order.

    An article whose body stays under `min_article_chars` is none: its prose is talk, its furniture chrome. A notice of
    correction that was read as prose, above the text or as one of a page's paragraphs, is one. `frames`: by the unit
    that an article opens with, a unit of another that it goes on with, around a text that stands between them.
    """
    articles = _articles(labels, frames or {})
    roles = [_role(unit, label) for unit, label in zip(page.units, labels, strict=True)]
    sizes: dict[int, int] = {}
    for unit, role, article in zip(page.units, roles, articles, strict=True):
        if article is not None and role == "article_body":
            sizes[article] = sizes.get(article, 0) + unit.end - unit.start
    found = [Piece(line.start, line.end, "chrome", None, _SURE, 1) for line in page.settled]
    for unit, told, label, article in zip(page.units, roles, labels, articles, strict=True):
        kept = article is None or sizes.get(article, 0) >= min_article_chars
        role = told if kept else _outside(told)
        home = article if kept and role not in _FREE else None
        found.append(Piece(unit.start, unit.end, role, home, label.shares, 1))
    found.sort(key=lambda piece: piece.start)
    return _merged(found)


def _role(unit: Unit, label: Label) -> Role:
    # the grammar knows corrections below a text only; what opens as one is one wherever it stands
    told = label.state.role == "article_body" and is_notice(unit.text, 0, len(unit.text))
    return "correction" if told else label.state.role


def _merged(found: list[Piece]) -> list[Piece]:
    pieces: list[Piece] = []
    for piece in found:
        last = pieces[-1] if pieces else None
        if last and (last.role, last.article) == (piece.role, piece.article):
            shares = _mean(last, piece.shares)
            pieces[-1] = Piece(last.start, piece.end, last.role, last.article, shares, last.units + 1)
        else:
            pieces.append(piece)
    return pieces


def _mean(piece: Piece, shares: tuple[float, ...]) -> tuple[float, ...]:
    if piece.shares is shares:
        return shares
    count = piece.units + 1
    return tuple(a + (b - a) / count for a, b in zip(piece.shares, shares, strict=True))


def _articles(labels: Sequence[Label], frames: Mapping[int, int]) -> list[int | None]:
    """Return which article each unit belongs to, counted from 0."""
    count, current = -1, None
    found: list[int | None] = []
    for at, label in enumerate(labels):
        if label.state.opens:
            count += 1
            framed = found[frames[at]] if at in frames else None
            current = count if framed is None else framed
        elif label.state.outside:
            current = None
        found.append(current)
    return found


def _outside(role: Role) -> Role:
    """Return what a unit of an article too short to be one is read as: a remark, or the page around it."""
    if role in {"article_body", "byline", "byline_date", "highlights"}:
        return "user_reply"
    return role if role in {"chrome", "promo", "correction", "contributor_line"} else "chrome"


def segments_of(page: Page, pieces: Sequence[Piece]) -> list[Segment]:
    """Return the pieces as segments of the capture.

    `confidence` is the mean share of the role among all readings of the units, uncalibrated; `alternatives` the other
    roles with a share of a tenth or more.
    """
    text, capture = page.reading.text, page.reading.capture.id
    extents: dict[int, tuple[int, int]] = {}
    for piece in pieces:
        if piece.article is not None:
            first, last = extents.get(piece.article, (piece.start, piece.end))
            extents[piece.article] = (min(first, piece.start), max(last, piece.end))
    ids = {number: content_id("article", capture, *extent) for number, extent in extents.items()}
    return [
        Segment(
            id=content_id("segment", capture, piece.start, piece.end),
            span=span_of(text, capture, piece.start, piece.end),
            role=piece.role,
            article=ids[piece.article] if piece.article is not None else None,
            language=_language(page, piece),
            confidence=round(piece.shares[ROLES.index(piece.role)], 3),
            alternatives=_alternatives(piece),
        )
        for piece in pieces
    ]


def _language(page: Page, piece: Piece) -> str | None:
    return language_of(page.reading.text[piece.start : piece.end]) if piece.role in _TOLD else None


def _alternatives(piece: Piece) -> tuple[RoleShare, ...]:
    others = sorted((-share, role) for share, role in zip(piece.shares, ROLES, strict=True) if role != piece.role)
    return tuple(
        RoleShare(role=role, confidence=round(-share, 3))
        for share, role in others[:_MOST_ALTERNATIVES]
        if -share >= _MIN_SHARE
    )
