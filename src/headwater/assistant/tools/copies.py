"""Who copied whom."""

from typing import Annotated

from msgspec import Meta

from headwater.assistant.desk import Desk
from headwater.assistant.material import Material, asked_for
from headwater.assistant.places import ArticleRef, Paged, Place, Shown, clipped, page
from headwater.assistant.tools.tool import Tool
from headwater.dossier import terms
from headwater.model import Descent, Noun, Relation
from headwater.web import words

_MAX_SIGNALS = 8
_MAX_OPEN = 30


class CopiesAsked(Paged, frozen=True, kw_only=True):
    """Which texts."""

    article: Annotated[str, Meta(max_length=200, description="id of an article on either side")] = ""


class Signal(Noun, frozen=True, kw_only=True, omit_defaults=True):
    """One reason for a descent, in words, and the characters that show it."""

    says: str
    places: tuple[Place, ...] = ()


class DescentTold(Noun, frozen=True, kw_only=True, omit_defaults=True):
    """`copy` stems from `exemplar`, or from a text that is not in the pile where that is absent.

    `share`: how much of the copy's body does; `likely`: how likely that is, in words, since probabilities are
    calibrated on generated texts only.
    """

    copy: ArticleRef
    relation: Relation
    reads: str
    likely: str
    share: str
    evidence: tuple[Signal, ...]
    exemplar: ArticleRef | None = None


class OpenPair(Noun, frozen=True, kw_only=True):
    """Two articles that share text; who has it from whom is open."""

    one: ArticleRef
    other: ArticleRef
    share: str


class CopyList(Noun, frozen=True, kw_only=True, omit_defaults=True):
    """Descents, the largest shares first, and pairs whose direction nothing shows (`open_total` of them)."""

    descents: tuple[DescentTold, ...]
    page: Shown
    open_pairs: tuple[OpenPair, ...] = ()
    open_total: int = 0


def _list(_: Desk, material: Material, asked: CopiesAsked) -> CopyList:
    if asked.article:
        asked_for(material.articles, asked.article, "article", "list_articles")
    found = [one for one in material.dossier.descents if not asked.article or asked.article in (one.copy, one.exemplar)]
    found.sort(key=lambda one: (-one.share, one.copy, one.exemplar or ""))
    rows, shown = page(found, asked, lambda one: _descent(material, one))
    pairs = [
        pair
        for family in material.dossier.families
        for pair in family.undirected
        if not asked.article or asked.article in pair.articles
    ]
    pairs.sort(key=lambda pair: (-pair.share, pair.articles))
    return CopyList(
        descents=rows,
        page=shown,
        open_pairs=tuple(
            OpenPair(
                one=material.places.article(pair.articles[0]),
                other=material.places.article(pair.articles[1]),
                share=words.percent(pair.share),
            )
            for pair in pairs[:_MAX_OPEN]
        ),
        open_total=len(pairs),
    )


def _descent(material: Material, one: Descent) -> DescentTold:
    exemplar = material.places.article(one.exemplar) if one.exemplar else None
    copy = material.places.article(one.copy)
    above = exemplar.siglum if exemplar else "a text that is not in the pile"
    return DescentTold(
        copy=copy,
        relation=one.relation,
        reads=f"{copy.siglum} is {terms.RELATIONS[one.relation]} {above}",
        likely=terms.likely(one.probability),
        share=words.percent(one.share),
        evidence=tuple(
            Signal(says=clipped(signal.says, 600), places=material.places.first(signal.spans, 3))
            for signal in one.evidence[:_MAX_SIGNALS]
        ),
        exemplar=exemplar,
    )


TOOLS = (
    Tool(
        name="list_copies",
        title="Who copied whom",
        description="Which article is a copy, excerpt, revision or rewrite of which, how likely, how much of it, by "
        "which signs; ancestors that are not in the pile; pairs that share text without a direction. Copies add "
        "nothing to the bounds of claims.",
        asks=CopiesAsked,
        gives=CopyList,
        answer=_list,
    ),
)
