"""Claims: the list of them, and one with its bounds, each step of how they were counted, and its statements."""

from typing import Annotated

from msgspec import Meta

from headwater.assistant.desk import Desk
from headwater.assistant.material import Material, asked_for
from headwater.assistant.places import ArticleRef, Paged, Place, Shown, clipped, page
from headwater.assistant.tools.refs import ClaimBrief, SourceRef, brief, source_ref
from headwater.assistant.tools.sifting import holds
from headwater.assistant.tools.tool import Tool
from headwater.dossier import terms
from headwater.model import Claim, Noun, OriginStep, Polarity, Stance, Statement, StatementOrigin
from headwater.web.claims import collapse

_MAX_STEPS = 40
_MAX_STEP_CHARS = 1_000
_MAX_BESIDE = 20


class ClaimsAsked(Paged, frozen=True, kw_only=True):
    """Which claims."""

    words: Annotated[str, Meta(description="words that must all stand in the claim or its statements")] = ""
    outlet: Annotated[str, Meta(description="words of the name of an outlet that carries it")] = ""
    source: Annotated[str, Meta(description="words of the label of a source behind one of its statements")] = ""
    disputed: Annotated[bool, Meta(description="only claims that a source denies")] = False


class ClaimList(Noun, frozen=True, kw_only=True):
    """Claims by weight: more outlets, more statements, more on record first."""

    claims: tuple[ClaimBrief, ...]
    page: Shown


class ClaimAsked(Paged, frozen=True, kw_only=True):
    """Which claim; offset and limit are of its statements."""

    claim: Annotated[str, Meta(max_length=200, description="id of the claim")]


class Step(Noun, frozen=True, kw_only=True, omit_defaults=True):
    """One step of the count in words, and the first places it rests on."""

    says: str
    places: tuple[Place, ...] = ()
    more_places: int = 0


class StatementTold(Noun, frozen=True, kw_only=True, omit_defaults=True):
    """One place where an article puts the claim forward, how it counts, and who is behind it.

    `counts_as` is `origin` in words. `stance` is that of the source; `joined`: why it stands with the others.
    """

    place: Place
    article: ArticleRef
    origin: StatementOrigin
    counts_as: str
    polarity: Polarity
    stance: Stance | None = None
    source: SourceRef | None = None
    named_at: tuple[Place, ...] = ()
    strength: str | None = None
    joined: str = ""


class ClaimTold(Noun, frozen=True, kw_only=True, omit_defaults=True):
    """A claim with everything that explains it; `page` is of its statements.

    Outlets are counted three times: all, once copies collapse, once citations of other reports do. `differences` and
    `events` are ids of what touches it, `leads` what would change its bounds.
    """

    claim: ClaimBrief
    outlets_all: int
    outlets_after_copies: int
    outlets_after_citations: int
    why: tuple[Step, ...]
    statements: tuple[StatementTold, ...]
    page: Shown
    differences: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()


def _list(_: Desk, material: Material, asked: ClaimsAsked) -> ClaimList:
    found = [claim for claim in material.claims if _wanted(material, claim, asked)]
    rows, shown = page(found, asked, lambda claim: brief(material, claim))
    return ClaimList(claims=rows, page=shown)


def _wanted(material: Material, claim: Claim, asked: ClaimsAsked) -> bool:
    if asked.disputed and not claim.against:
        return False
    if asked.outlet and not any(holds(asked.outlet, (outlet,)) for outlet in claim.outlets):
        return False
    if asked.source and not any(holds(asked.source, (label,)) for label in _labels(material, claim)):
        return False
    return holds(asked.words, (claim.proposition, *(one.span.exact for one in claim.statements)))


def _labels(material: Material, claim: Claim) -> set[str]:
    behind = (material.attributions.get(one.attribution or "") for one in claim.statements)
    sources = (material.sources.get(one.source_id or "") for one in behind if one)
    return {f"{one.label} {one.name or ''} {one.role or ''}" for one in sources if one}


def _get(_: Desk, material: Material, asked: ClaimAsked) -> ClaimTold:
    claim = asked_for({one.id: one for one in material.claims}, asked.claim, "claim", "list_claims")
    rows, shown = page(claim.statements, asked, lambda one: _statement(material, one))
    outlets, after_copies, after_citations = collapse(claim, material.articles)
    dossier = material.dossier
    return ClaimTold(
        claim=brief(material, claim),
        outlets_all=outlets,
        outlets_after_copies=after_copies,
        outlets_after_citations=after_citations,
        why=tuple(_step(material, one) for one in _steps(claim)),
        statements=rows,
        page=shown,
        differences=tuple(one.id for one in dossier.comparisons if claim.id in one.claims)[:_MAX_BESIDE],
        events=tuple(one.id for one in dossier.events if claim.id in one.claims)[:_MAX_BESIDE],
        leads=tuple(clipped(one.says) for one in dossier.leads if claim.id in one.claims)[:_MAX_BESIDE],
    )


def _steps(claim: Claim) -> tuple[OriginStep, ...]:
    steps = claim.origins.steps or tuple(OriginStep(says=why) for why in claim.origins.why)
    return steps[:_MAX_STEPS]


def _step(material: Material, step: OriginStep) -> Step:
    places = material.places.first(step.spans)
    says = clipped(step.says, _MAX_STEP_CHARS)
    return Step(says=says, places=places, more_places=len(step.spans) - len(places))


def _statement(material: Material, one: Statement) -> StatementTold:
    attribution = material.attributions.get(one.attribution or "")
    return StatementTold(
        place=material.places.place(one.span),
        article=material.places.article(one.article),
        origin=one.origin,
        counts_as=terms.ORIGINS[one.origin],
        polarity=one.polarity,
        stance=attribution.stance if attribution else None,
        source=source_ref(material, attribution.source_id) if attribution else None,
        named_at=material.places.first(attribution.source, 2) if attribution else (),
        strength=clipped(one.strength) if one.strength else None,
        joined=clipped(one.why),
    )


TOOLS = (
    Tool(
        name="list_claims",
        title="Claims, the weightiest first",
        description="What the coverage claims, with at least how many and at most how many distinct origins can stand "
        "behind each, as the outlets describe them. Filter by words, outlet, source, or what is denied; paged.",
        asks=ClaimsAsked,
        gives=ClaimList,
        answer=_list,
    ),
    Tool(
        name="get_claim",
        title="One claim with its reasons and statements",
        description="One claim by id: its bounds, every step of how they were counted with the places it rests on, and "
        "its statements with outlet, source, terms and exact characters; what touches it. Statements are paged.",
        asks=ClaimAsked,
        gives=ClaimTold,
        answer=_get,
    ),
)
