"""Search of a case, in the query language of `headwater search`."""

from typing import Annotated

from msgspec import Meta

from headwater.assistant.desk import Desk
from headwater.assistant.material import Material
from headwater.assistant.places import ArticleRef, Paged, Place, clipped
from headwater.assistant.tools.tool import Tool
from headwater.model import Noun, Role
from headwater.model.found import Hit, Snippet

_MAX_SNIPPETS = 4
_MAX_MARKS = 12


class SearchAsked(Paged, frozen=True, kw_only=True):
    """What to search for."""

    query: Annotated[str, Meta(min_length=1, max_length=1_000, description='for instance: ferry "old quay" -strike')]


class SnippetTold(Noun, frozen=True, kw_only=True, omit_defaults=True):
    """A stretch around places that match; `marks`: their first and last code points in the capture, end exclusive."""

    role: Role
    place: Place
    marks: tuple[tuple[int, int], ...]


class HitTold(Noun, frozen=True, kw_only=True, omit_defaults=True):
    """An article that matches, or what of a capture belongs to no article; `matches`: all places that do."""

    capture: str
    path: str
    matches: int
    snippets: tuple[SnippetTold, ...]
    article: ArticleRef | None = None
    headline: str | None = None


class SearchFound(Noun, frozen=True, kw_only=True, omit_defaults=True):
    """Hits, the best first; `next_offset` where more follow; `hints`: what the case does not know."""

    hits: tuple[HitTold, ...]
    next_offset: int | None = None
    hints: tuple[str, ...] = ()


def _search(desk: Desk, material: Material, asked: SearchAsked) -> SearchFound:
    found = desk.search(asked.query, asked.limit, asked.offset)
    hits = tuple(_hit(material, hit) for hit in found.hits)
    following = asked.offset + len(hits) if found.more else None
    return SearchFound(hits=hits, next_offset=following, hints=tuple(clipped(hint) for hint in found.hints))


def _hit(material: Material, hit: Hit) -> HitTold:
    return HitTold(
        capture=hit.capture,
        path=clipped(hit.path),
        matches=hit.matches,
        snippets=tuple(_snippet(material, one) for one in hit.snippets[:_MAX_SNIPPETS]),
        article=material.places.article(hit.article) if hit.article else None,
        headline=clipped(hit.headline) if hit.headline else None,
    )


def _snippet(material: Material, one: Snippet) -> SnippetTold:
    marks = tuple((mark.start, mark.end) for mark in one.marks[:_MAX_MARKS])
    return SnippetTold(role=one.role, place=material.places.place(one.span), marks=marks)


TOOLS = (
    Tool(
        name="search",
        title="Search the texts",
        description='Full text of the case: words (all must stand in the article), "a phrase", begin*, -not, OR, '
        "brackets; outlet:NAME, person:NAME, source:CLASS (named, role, anonymous, collective, document, public_event, "
        "outlet, reporter, none), stance:STANCE (asserts, denies, hedges, declines, no_response), "
        "date:2031-03-01..2031-03-11, role:ROLE, language:CODE.",
        asks=SearchAsked,
        gives=SearchFound,
        answer=_search,
    ),
)
