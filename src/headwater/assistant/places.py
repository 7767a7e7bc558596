"""Places in captures as an assistant gets them, bounds on what one answer holds, and pages of rows."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Annotated, Final, TypeVar

import msgspec
from msgspec import Meta

from headwater.assistant.rpc import UNSEEN, spelt
from headwater.model import Article, Capture, Noun, Span

# of one place; a sentence is whole, a copied passage of pages is not
MAX_EXACT_CHARS: Final = 1_200
MAX_SHORT_CHARS: Final = 400
MAX_LABEL_CHARS: Final = 300
MAX_PLACES: Final = 6
# of the rows of one page, as JSON: some 15,000 tokens, which assistants still take in one piece
MAX_PAGE_CHARS: Final = 60_000
MAX_LIMIT: Final = 50

T = TypeVar("T")
R = TypeVar("R", bound=Noun)


class Place(Noun, frozen=True, kw_only=True, omit_defaults=True):
    """Code points `start` to `end` (exclusive) of a capture's canonical text, and what stands there: quoted material.

    `link`: what stands behind the address of the HTML dossier to see it there. `more`: code points at its end that are
    left out of `exact`. `unseen`: characters in `exact` that nobody sees or that turn text around.
    """

    capture: str
    path: str
    start: int
    end: int
    exact: str
    link: str
    more: int = 0
    unseen: int = 0


class ArticleRef(Noun, frozen=True, kw_only=True, omit_defaults=True):
    """An article as it is pointed at: id, short name, outlet where one is stated, first day it can be of."""

    id: str
    siglum: str
    outlet: str | None = None
    published: str | None = None


class Paged(Noun, frozen=True, kw_only=True):
    """What asks for one page of rows."""

    offset: Annotated[int, Meta(ge=0, le=10_000_000, description="rows to pass over")] = 0
    limit: Annotated[int, Meta(ge=1, le=MAX_LIMIT, description="rows to return at most")] = 20


class Shown(Noun, frozen=True, kw_only=True, omit_defaults=True):
    """How much there is: `total` rows fit; `next_offset` where the next page begins, absent on the last."""

    total: int
    next_offset: int | None = None


def clipped(text: str, most: int = MAX_LABEL_CHARS) -> str:
    """Return foreign text of a label, an ellipsis in the place of what is beyond `most` code points."""
    return text if len(text) <= most else text[: most - 1] + "…"


class Places:
    """Makes places of spans and short references of articles."""

    def __init__(self, captures: Iterable[Capture], articles: Iterable[Article]) -> None:
        self._paths: Mapping[str, str] = {one.id: one.path for one in captures}
        self._articles: Mapping[str, Article] = {one.id: one for one in articles}

    def place(self, span: Span, most: int = MAX_EXACT_CHARS) -> Place:
        """Return a span as a place; of `exact` the first `most` code points."""
        exact = span.exact[:most]
        return Place(
            capture=span.capture,
            path=clipped(self._paths.get(span.capture, "")),
            start=span.start,
            end=span.end,
            exact=exact,
            link=f"#{span.capture}:{span.start}-{span.end}",
            more=len(span.exact) - len(exact),
            unseen=len(UNSEEN.findall(exact)),
        )

    def first(self, spans: Sequence[Span], most: int = MAX_PLACES) -> tuple[Place, ...]:
        """Return the first of several spans as places, each short."""
        return tuple(self.place(span, MAX_SHORT_CHARS) for span in spans[:most])

    def article(self, article_id: str) -> ArticleRef:
        """Return an article as it is pointed at; one that the dossier does not hold by its id alone."""
        article = self._articles.get(article_id)
        if article is None:
            return ArticleRef(id=article_id, siglum="")
        day = article.published.earliest if article.published else None
        outlet = clipped(article.outlet) if article.outlet else None
        return ArticleRef(id=article.id, siglum=clipped(article.siglum), outlet=outlet, published=day)


def page(found: Sequence[T], asked: Paged, row: Callable[[T], R]) -> tuple[tuple[R, ...], Shown]:
    """Return a page of rows and how much there is; it ends early where `MAX_PAGE_CHARS` are full, with a row at least.

    Rows are made for the page only.
    """
    rows: list[R] = []
    size = 0
    for one in found[asked.offset : asked.offset + asked.limit]:
        made = row(one)
        size += len(spelt(msgspec.to_builtins(made)))
        if rows and size > MAX_PAGE_CHARS:
            break
        rows.append(made)
    after = asked.offset + len(rows)
    return tuple(rows), Shown(total=len(found), next_offset=after if after < len(found) else None)
