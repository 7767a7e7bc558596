"""The pile: what went in, what came of it, its articles, and the text of a capture."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Annotated

from msgspec import Meta

from headwater.assistant.desk import Desk
from headwater.assistant.material import Material
from headwater.assistant.places import ArticleRef, Paged, Place, Shown, clipped, page
from headwater.assistant.tools.refs import ClaimBrief, brief
from headwater.assistant.tools.sifting import holds
from headwater.assistant.tools.tool import Tool
from headwater.dossier.corrections.wording import told as told_correction
from headwater.model import Article, Basis, Capture, LedgerEntry, Noun, Stated, Status
from headwater.web.bare import bare_captures
from headwater.web.pile import counts

_MAX_OUTLETS = 40
_MAX_TROUBLES = 20
_MAX_CLAIMS = 5


class OverviewAsked(Noun, frozen=True, kw_only=True):
    """Nothing more is asked."""


class OutletTold(Noun, frozen=True, kw_only=True):
    """An outlet and how many articles of the pile it has."""

    name: str
    articles: int


class Trouble(Noun, frozen=True, kw_only=True, omit_defaults=True):
    """An input that was not wholly read, and why."""

    path: str
    status: Status
    reason: str | None = None


class Overview(Noun, frozen=True, kw_only=True, omit_defaults=True):
    """What the dossier holds, in numbers, and its heaviest claims.

    `outlets` are the first of `outlets_total`; `nameless` articles state none. Of inputs `ok` were read in full;
    `troubles` are the first of the others. `without_article`: captures that gave none. `missing_reports`: credits to
    reports that are not in the pile. `corrections`: what people said against the dossier.
    """

    inputs: int
    ok: int
    partial: int
    quarantined: int
    captures: int
    articles: int
    copies: int
    rewrites: int
    outlets_total: int
    nameless: int
    claims: int
    sources: int
    events: int
    missing_reports: int
    differences: dict[str, int]
    quotation_checks: dict[str, int]
    leads: dict[str, int]
    languages: dict[str, int]
    outlets: tuple[OutletTold, ...]
    heaviest: tuple[ClaimBrief, ...]
    first_day: str | None = None
    last_day: str | None = None
    without_article: int = 0
    troubles: tuple[Trouble, ...] = ()
    corrections: tuple[str, ...] = ()


class CapturesAsked(Paged, frozen=True, kw_only=True):
    """Which captures."""

    words: Annotated[str, Meta(description="words that must all stand in its path or address")] = ""


class CaptureTold(Noun, frozen=True, kw_only=True, omit_defaults=True):
    """A capture as it was put in; `uri`, `captured`: as its record states them. `bare`: why it gave no article."""

    id: str
    path: str
    media_type: str
    sha256: str
    chars: int
    uri: str | None = None
    captured: str | None = None
    articles: tuple[ArticleRef, ...] = ()
    bare: str = ""


class CaptureList(Noun, frozen=True, kw_only=True):
    """Captures by path."""

    captures: tuple[CaptureTold, ...]
    page: Shown


class ArticlesAsked(Paged, frozen=True, kw_only=True):
    """Which articles."""

    words: Annotated[str, Meta(description="words that must all stand in its headline, byline or siglum")] = ""
    outlet: Annotated[str, Meta(description="words of the name of its outlet")] = ""
    originals: Annotated[bool, Meta(description="only articles that are no copy of another one in the pile")] = False


class Fact(Noun, frozen=True, kw_only=True, omit_defaults=True):
    """Something said about an article and what it rests on: `stated` where the characters spell it, else `why`."""

    value: str
    basis: Basis
    places: tuple[Place, ...] = ()
    why: str | None = None


class ArticleTold(Noun, frozen=True, kw_only=True, omit_defaults=True):
    """An article in its capture. What is not known is absent; `published` is closed-open, in days."""

    id: str
    siglum: str
    opens: Place
    chars: int
    language: str | None = None
    headline: Fact | None = None
    outlet: Fact | None = None
    dateline: Fact | None = None
    byline: tuple[Fact, ...] = ()
    published: Fact | None = None
    copy_of: ArticleRef | None = None


class ArticleList(Noun, frozen=True, kw_only=True):
    """Articles by day, then short name."""

    articles: tuple[ArticleTold, ...]
    page: Shown


def _overview(_: Desk, material: Material, __: OverviewAsked) -> Overview:
    dossier, ledger = material.dossier, material.dossier.ledger
    tally = counts(dossier)
    outlets = Counter(one.outlet for one in dossier.articles if one.outlet)
    days = [one.published.earliest for one in dossier.articles if one.published and one.published.earliest]
    return Overview(
        inputs=ledger.inputs,
        ok=ledger.ok,
        partial=ledger.partial,
        quarantined=ledger.quarantined,
        captures=tally.captures,
        articles=tally.articles,
        copies=tally.copies,
        rewrites=tally.reworked,
        outlets_total=tally.outlets,
        nameless=tally.nameless,
        claims=len(dossier.claims),
        sources=len(dossier.sources),
        events=len(dossier.events),
        missing_reports=sum(one.cited_article is None for one in dossier.citations),
        differences=_tally(one.verdict for one in dossier.comparisons),
        quotation_checks=_tally(one.verdict for one in dossier.quotations),
        leads=_tally(one.kind for one in dossier.leads),
        languages=_tally(one.language or "unknown" for one in dossier.articles),
        outlets=tuple(OutletTold(name=clipped(name), articles=n) for name, n in _most(outlets)),
        heaviest=tuple(brief(material, claim) for claim in material.claims[:_MAX_CLAIMS]),
        first_day=min(days, default=None),
        last_day=max(days, default=None),
        without_article=len(bare_captures(dossier)),
        troubles=_troubles(ledger.entries),
        corrections=tuple(clipped(told_correction(one)) for one in dossier.corrections[:_MAX_TROUBLES]),
    )


def _tally(values: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(values).items()))


def _most(outlets: Counter[str]) -> list[tuple[str, int]]:
    return sorted(outlets.items(), key=lambda one: (-one[1], one[0]))[:_MAX_OUTLETS]


def _troubles(entries: tuple[LedgerEntry, ...]) -> tuple[Trouble, ...]:
    troubled = [one for one in entries if one.status != "ok"][:_MAX_TROUBLES]
    return tuple(
        Trouble(path=clipped(one.path), status=one.status, reason=clipped(one.reason) if one.reason else None)
        for one in troubled
    )


def _captures(_: Desk, material: Material, asked: CapturesAsked) -> CaptureList:
    homes: dict[str, list[str]] = {}
    for article in material.dossier.articles:
        homes.setdefault(article.capture, []).append(article.id)
    bare = {one.capture: one.why for one in bare_captures(material.dossier)}
    found = [one for one in material.dossier.captures if holds(asked.words, (one.path, one.uri))]
    found.sort(key=lambda one: (one.path, one.id))
    rows, shown = page(found, asked, lambda one: _capture(material, one, homes.get(one.id, ()), bare.get(one.id, "")))
    return CaptureList(captures=rows, page=shown)


def _capture(material: Material, one: Capture, articles: Sequence[str], bare: str) -> CaptureTold:
    return CaptureTold(
        id=one.id,
        path=clipped(one.path),
        media_type=clipped(one.media_type),
        sha256=one.raw_sha256,
        chars=one.chars,
        uri=clipped(one.uri) if one.uri else None,
        captured=one.captured.earliest if one.captured else None,
        articles=tuple(material.places.article(article) for article in articles[:20]),
        bare=bare,
    )


def _articles(_: Desk, material: Material, asked: ArticlesAsked) -> ArticleList:
    found = [one for one in material.dossier.articles if _wanted(material, one, asked)]
    found.sort(key=lambda one: ((one.published.earliest if one.published else None) or "~", one.siglum, one.id))
    rows, shown = page(found, asked, lambda one: _article(material, one))
    return ArticleList(articles=rows, page=shown)


def _wanted(material: Material, one: Article, asked: ArticlesAsked) -> bool:
    if asked.originals and one.id in material.exemplars:
        return False
    names = (one.siglum, one.headline.value if one.headline else None, *(author.value for author in one.byline))
    return holds(asked.outlet, (one.outlet,)) and holds(asked.words, names)


def _article(material: Material, one: Article) -> ArticleTold:
    above = material.exemplars.get(one.id)
    return ArticleTold(
        id=one.id,
        siglum=clipped(one.siglum),
        opens=material.places.place(one.spans[0], 160),
        chars=sum(len(span.exact) for span in one.spans),
        language=one.language,
        headline=_fact(material, one.headline),
        outlet=_fact(material, one.publisher),
        dateline=_fact(material, one.dateline),
        byline=tuple(fact for author in one.byline[:8] if (fact := _fact(material, author))),
        published=_published(material, one),
        copy_of=material.places.article(above) if above else None,
    )


def _fact(material: Material, one: Stated | None) -> Fact | None:
    if one is None:
        return None
    places = material.places.first(one.evidence, 2)
    return Fact(value=clipped(one.value), basis=one.basis, places=places, why=clipped(one.why) if one.why else None)


def _published(material: Material, one: Article) -> Fact | None:
    known = one.published
    if known is None:
        return None
    value = known.moment or f"{known.earliest or 'open'} to {known.latest or 'open'}"
    places = material.places.first(known.evidence, 2)
    return Fact(value=value, basis=known.basis, places=places, why=clipped(known.why) if known.why else None)


TOOLS = (
    Tool(
        name="overview",
        title="What the dossier holds",
        description="Begin here: how many inputs, captures, articles, copies, outlets, claims, sources, differences, "
        "events and leads there are, what could not be read, the outlets, and the heaviest claims with their bounds.",
        asks=OverviewAsked,
        gives=Overview,
        answer=_overview,
    ),
    Tool(
        name="list_captures",
        title="Captures",
        description="What was put in: path, address, type, hash, length, and the articles found in each.",
        asks=CapturesAsked,
        gives=CaptureList,
        answer=_captures,
    ),
    Tool(
        name="list_articles",
        title="Articles",
        description="The articles found in the captures: headline, outlet, byline, dateline and day, each with the "
        "characters that state it or why it is inferred; which are copies of which.",
        asks=ArticlesAsked,
        gives=ArticleList,
        answer=_articles,
    ),
)
