"""What to look for next, and what became of the quotations."""

from typing import Annotated

from msgspec import Meta

from headwater.assistant.desk import Desk
from headwater.assistant.material import Material
from headwater.assistant.places import MAX_SHORT_CHARS, ArticleRef, Paged, Place, Shown, clipped, page
from headwater.assistant.tools.refs import SourceRef, source_ref
from headwater.assistant.tools.tool import Tool
from headwater.dossier.terms import QUOTED
from headwater.model import Lead, LeadKind, Noun, QuotationCheck, QuotationVerdict, Span, WordChange

_MAX_CHANGES = 12
_MAX_IDS = 10


class LeadsAsked(Paged, frozen=True, kw_only=True):
    """Which leads."""

    kind: Annotated[LeadKind | None, Meta(description="what is missing")] = None


class LeadTold(Noun, frozen=True, kw_only=True, omit_defaults=True):
    """Something that is missing and would change an answer; `moves`: by how many origins bounds could move at most."""

    id: str
    kind: LeadKind
    says: str
    moves: int
    places: tuple[Place, ...] = ()
    claims: tuple[str, ...] = ()
    articles: tuple[ArticleRef, ...] = ()


class LeadList(Noun, frozen=True, kw_only=True):
    """Leads, the weightiest first."""

    leads: tuple[LeadTold, ...]
    page: Shown


class ChecksAsked(Paged, frozen=True, kw_only=True):
    """Which quotation checks."""

    verdict: Annotated[QuotationVerdict | None, Meta(description="what became of the words")] = None


class WordsTold(Noun, frozen=True, kw_only=True, omit_defaults=True):
    """Words of the quotation and those it has them for; one is absent where nothing stands. `marked`: it says so."""

    here: Place | None = None
    there: Place | None = None
    marked: bool = False


class CheckTold(Noun, frozen=True, kw_only=True, omit_defaults=True):
    """A quotation, who is said to have said it, and where its words stand, if anywhere."""

    id: str
    verdict: QuotationVerdict
    means: str
    says: str
    quotation: Place
    article: ArticleRef
    speaker: SourceRef | None = None
    found: Place | None = None
    found_in: ArticleRef | None = None
    changes: tuple[WordsTold, ...] = ()
    more_changes: int = 0
    left_out: tuple[Place, ...] = ()


class CheckList(Noun, frozen=True, kw_only=True):
    """Quotation checks, what differs first; `verdicts`: how many of each there are."""

    checks: tuple[CheckTold, ...]
    verdicts: dict[str, int]
    page: Shown


def _leads(_: Desk, material: Material, asked: LeadsAsked) -> LeadList:
    found = [one for one in material.dossier.leads if asked.kind in (None, one.kind)]
    rows, shown = page(found, asked, lambda one: _lead(material, one))
    return LeadList(leads=rows, page=shown)


def _lead(material: Material, one: Lead) -> LeadTold:
    return LeadTold(
        id=one.id,
        kind=one.kind,
        says=clipped(one.says, 1_000),
        moves=one.moves,
        places=material.places.first(one.spans),
        claims=one.claims[:_MAX_IDS],
        articles=tuple(material.places.article(article) for article in one.articles[:_MAX_IDS]),
    )


def _checks(_: Desk, material: Material, asked: ChecksAsked) -> CheckList:
    order = {verdict: place for place, verdict in enumerate(QUOTED)}
    every = sorted(material.dossier.quotations, key=lambda one: order[one.verdict])
    found = [one for one in every if asked.verdict in (None, one.verdict)]
    rows, shown = page(found, asked, lambda one: _check(material, one))
    counted = {verdict: sum(one.verdict == verdict for one in every) for verdict in order}
    return CheckList(checks=rows, verdicts={key: n for key, n in counted.items() if n}, page=shown)


def _check(material: Material, one: QuotationCheck) -> CheckTold:
    places = material.places
    changes = one.changes[:_MAX_CHANGES]
    return CheckTold(
        id=one.id,
        verdict=one.verdict,
        means=QUOTED[one.verdict],
        says=clipped(one.says, 600),
        quotation=places.place(one.quotation),
        article=places.article(one.article),
        speaker=source_ref(material, one.speaker),
        found=places.place(one.found) if one.found else None,
        found_in=places.article(one.other_article) if one.other_article else None,
        changes=tuple(_changed(material, change) for change in changes),
        more_changes=len(one.changes) - len(changes),
        left_out=places.first(one.left_out),
    )


def _changed(material: Material, change: WordChange) -> WordsTold:
    def held(span: Span) -> Place | None:
        return material.places.place(span, MAX_SHORT_CHARS) if span.exact else None

    return WordsTold(here=held(change.here), there=held(change.there), marked=change.marked)


TOOLS = (
    Tool(
        name="list_leads",
        title="What to look for next",
        description="What is missing and would change an answer: a cited report that is not in the pile, a date that "
        "would settle who copied whom, two unnamed groups that may be the same people, claims without a source.",
        asks=LeadsAsked,
        gives=LeadList,
        answer=_leads,
    ),
    Tool(
        name="list_quotation_checks",
        title="Quotations held against primary sources",
        description="Direct quotations of the coverage against transcripts, posts and releases in the pile, and "
        "against each other: exact, altered (each changed word), cut, not found.",
        asks=ChecksAsked,
        gives=CheckList,
        answer=_checks,
    ),
)
