"""Who speaks and on what terms, what a source said, and which outlets are credited."""

from collections import Counter
from typing import Annotated

from msgspec import Meta

from headwater.assistant.desk import Desk
from headwater.assistant.material import Material, asked_for
from headwater.assistant.places import MAX_SHORT_CHARS, ArticleRef, Paged, Place, Shown, clipped, page
from headwater.assistant.tools.refs import SourceRef, source_ref, terms
from headwater.assistant.tools.sifting import holds
from headwater.assistant.tools.tool import Tool
from headwater.model import (
    Access,
    Attribution,
    Citation,
    Noun,
    People,
    Source,
    SourceClass,
    Speech,
    Stance,
    Wording,
)
from headwater.web import words

_MAX_MENTIONS = 3


class SourcesAsked(Paged, frozen=True, kw_only=True, rename={"class_": "class"}):
    """Which sources."""

    words: Annotated[str, Meta(description="words that must all stand in its label, name or role")] = ""
    class_: Annotated[SourceClass | None, Meta(description="on what terms it speaks")] = None
    stance: Annotated[Stance | None, Meta(description="a stance that it takes at least once")] = None
    outlet: Annotated[str, Meta(description="words of the name of the outlet that uses it")] = ""


class SourceTold(Noun, frozen=True, kw_only=True, omit_defaults=True, rename={"class_": "class"}):
    """A source, the terms it spoke on, and how often it takes each stance.

    `people`: how many it can be, `high` null where the text leaves it open; `anonymity_reason`: where the text says why
    it is not named.
    """

    id: str
    label: str
    class_: SourceClass
    terms: str
    people: People
    access: Access
    stances: dict[str, int]
    mentions: tuple[Place, ...]
    more_mentions: int = 0
    name: str | None = None
    role: str | None = None
    outlet: str | None = None
    anonymity_reason: Place | None = None


class SourceList(Noun, frozen=True, kw_only=True):
    """Sources, those quoted most often first."""

    sources: tuple[SourceTold, ...]
    page: Shown


class SourceAsked(Paged, frozen=True, kw_only=True):
    """Which source; offset and limit are of what it said."""

    source: Annotated[str, Meta(max_length=200, description="id of the source")]


class SaidTold(Noun, frozen=True, kw_only=True, omit_defaults=True):
    """One act of attribution: what was said, in which article, with what cue; `claims`: what it stands behind."""

    id: str
    article: ArticleRef
    kind: Speech
    stance: Stance
    content: tuple[Place, ...]
    cue: tuple[Place, ...] = ()
    named_at: tuple[Place, ...] = ()
    addressee: str | None = None
    claims: tuple[str, ...] = ()


class SourceSaid(Noun, frozen=True, kw_only=True):
    """A source and what it said, by article."""

    source: SourceTold
    said: tuple[SaidTold, ...]
    page: Shown


class SilencesAsked(Paged, frozen=True, kw_only=True):
    """Which of those who did not answer."""

    words: Annotated[str, Meta(description="words that must all stand in who it is")] = ""


class SilenceTold(Noun, frozen=True, kw_only=True, omit_defaults=True):
    """Somebody who was asked and did not answer; it counts neither for nor against."""

    who: str
    stance: Stance
    what: str
    article: ArticleRef
    place: Place
    named_at: tuple[Place, ...] = ()
    source: SourceRef | None = None


class SilenceList(Noun, frozen=True, kw_only=True):
    """Who declined to comment or did not respond, by name."""

    silences: tuple[SilenceTold, ...]
    page: Shown


class CitationsAsked(Paged, frozen=True, kw_only=True):
    """Which credits."""

    outlet: Annotated[str, Meta(description="words of the name of the credited outlet")] = ""
    missing: Annotated[bool, Meta(description="only reports that are not in the pile")] = False


class CitationTold(Noun, frozen=True, kw_only=True, omit_defaults=True):
    """An article credits another outlet in words; `cited` is absent where that report is not in the pile."""

    article: ArticleRef
    outlet: str
    wording: Wording
    place: Place
    cited: ArticleRef | None = None
    source: SourceRef | None = None


class CitationList(Noun, frozen=True, kw_only=True):
    """Credits, those to reports that are not in the pile first."""

    citations: tuple[CitationTold, ...]
    page: Shown


def _list(_: Desk, material: Material, asked: SourcesAsked) -> SourceList:
    found = sorted(
        (one for one in material.dossier.sources if _wanted(material, one, asked)),
        key=lambda one: (-material.stances.get(one.id, Counter()).total(), one.label, one.id),
    )
    rows, shown = page(found, asked, lambda one: _source(material, one))
    return SourceList(sources=rows, page=shown)


def _wanted(material: Material, one: Source, asked: SourcesAsked) -> bool:
    if asked.class_ and one.class_ != asked.class_:
        return False
    if asked.stance and not material.stances.get(one.id, Counter())[asked.stance]:
        return False
    return holds(asked.outlet, (one.outlet,)) and holds(asked.words, (one.label, one.name, one.role))


def _source(material: Material, one: Source) -> SourceTold:
    mentions = material.places.first(one.mentions, _MAX_MENTIONS)
    reason = one.anonymity_reason
    return SourceTold(
        id=one.id,
        label=clipped(one.label),
        class_=one.class_,
        terms=terms(one),
        people=one.people,
        access=one.access,
        stances=dict(sorted(material.stances.get(one.id, Counter()).items())),
        mentions=mentions,
        more_mentions=len(one.mentions) - len(mentions),
        name=clipped(one.name) if one.name else None,
        role=clipped(one.role) if one.role else None,
        outlet=clipped(one.outlet) if one.outlet else None,
        anonymity_reason=material.places.place(reason, MAX_SHORT_CHARS) if reason else None,
    )


def _get(_: Desk, material: Material, asked: SourceAsked) -> SourceSaid:
    source = asked_for(material.sources, asked.source, "source", "list_sources")
    said = [one for one in material.dossier.attributions if one.source_id == source.id]
    behind: dict[str, list[str]] = {}
    for claim in material.claims:
        for statement in claim.statements:
            behind.setdefault(statement.attribution or "", []).append(claim.id)
    rows, shown = page(said, asked, lambda one: _said(material, one, tuple(dict.fromkeys(behind.get(one.id, ())))))
    return SourceSaid(source=_source(material, source), said=rows, page=shown)


def _said(material: Material, one: Attribution, claims: tuple[str, ...]) -> SaidTold:
    places = material.places
    return SaidTold(
        id=one.id,
        article=places.article(one.article),
        kind=one.kind,
        stance=one.stance,
        content=tuple(places.place(span) for span in one.content[:4]),
        cue=places.first(one.cue, 2),
        named_at=places.first(one.source, 2),
        addressee=clipped(one.addressee) if one.addressee else None,
        claims=claims[:10],
    )


def _silences(_: Desk, material: Material, asked: SilencesAsked) -> SilenceList:
    silent = [one for one in material.dossier.attributions if one.stance in ("declines", "no_response")]
    parties = [(_party(material, one), one) for one in silent if one.cue or one.content or one.source]
    found = sorted((pair for pair in parties if holds(asked.words, (pair[0],))), key=lambda pair: (pair[0], pair[1].id))
    rows, shown = page(found, asked, lambda pair: _silence(material, *pair))
    return SilenceList(silences=rows, page=shown)


def _party(material: Material, one: Attribution) -> str:
    """Return whom an attribution is about: the source it was linked to, or its own words."""
    source = material.sources.get(one.source_id or "")
    if source:
        return source.label
    return one.source[0].exact if one.source else "somebody not named"


def _silence(material: Material, who: str, one: Attribution) -> SilenceTold:
    return SilenceTold(
        who=clipped(who),
        stance=one.stance,
        what=words.STANCES[one.stance],
        article=material.places.article(one.article),
        place=material.places.place((one.cue or one.content or one.source)[0], MAX_SHORT_CHARS),
        named_at=material.places.first(one.source, 2),
        source=source_ref(material, one.source_id),
    )


def _citations(_: Desk, material: Material, asked: CitationsAsked) -> CitationList:
    found = [
        one
        for one in material.dossier.citations
        if holds(asked.outlet, (one.outlet,)) and not (asked.missing and one.cited_article)
    ]
    found.sort(key=lambda one: (one.cited_article is not None, one.outlet, one.span))
    rows, shown = page(found, asked, lambda one: _citation(material, one))
    return CitationList(citations=rows, page=shown)


def _citation(material: Material, one: Citation) -> CitationTold:
    places = material.places
    return CitationTold(
        article=places.article(one.article),
        outlet=clipped(one.outlet),
        wording=one.wording,
        place=places.place(one.span, MAX_SHORT_CHARS),
        cited=places.article(one.cited_article) if one.cited_article else None,
        source=source_ref(material, one.source),
    )


TOOLS = (
    Tool(
        name="list_sources",
        title="Sources and their terms",
        description="Who the coverage rests on: named people, unnamed roles, people whose identity is withheld and "
        "why, documents, public events, other outlets; how often each asserts, denies, hedges, declines or does not "
        "respond.",
        asks=SourcesAsked,
        gives=SourceList,
        answer=_list,
    ),
    Tool(
        name="get_source",
        title="What a source said",
        description="One source by id and every act of attribution to it: stance, cue, exact words, article, and the "
        "claims it stands behind. Paged.",
        asks=SourceAsked,
        gives=SourceSaid,
        answer=_get,
    ),
    Tool(
        name="list_silences",
        title="Who did not answer",
        description="Who declined to comment or did not respond, in which article, with the words that say so. It "
        "counts neither for nor against a claim.",
        asks=SilencesAsked,
        gives=SilenceList,
        answer=_silences,
    ),
    Tool(
        name="list_citations",
        title="Which outlets are credited",
        description="“X first reported”, “told Y”, “according to Z”: who credits whom in words, and whether that "
        "report is in the pile. With missing=true only reports to find.",
        asks=CitationsAsked,
        gives=CitationList,
        answer=_citations,
    ),
)
