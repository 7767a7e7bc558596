"""Sources, and claims in a line, as several tools name them."""

from headwater.assistant.material import Material
from headwater.assistant.places import Place, clipped
from headwater.model import Claim, Noun, Source, SourceClass
from headwater.web import words

_MAX_OUTLETS = 12


class SourceRef(Noun, frozen=True, kw_only=True, rename={"class_": "class"}):
    """A source as it is pointed at; `terms` says in words on what terms it spoke."""

    id: str
    label: str
    class_: SourceClass
    terms: str


class ClaimBrief(Noun, frozen=True, kw_only=True, omit_defaults=True):
    """A claim in a line: `number` is its place by weight, as on the page; `bounds` are worded as they are to be told.

    `high` null: no upper bound. `unseen`: cited reports that are not in the pile. `on_record`, `against`: distinct
    sources that assert it by name or role, and that deny it. `outlets`: the first of `outlets_total`.
    """

    id: str
    number: int
    proposition: str
    bounds: str
    low: int
    high: int | None
    unseen: int
    on_record: int
    against: int
    statements: int
    outlets: tuple[str, ...]
    outlets_total: int
    said_at: Place | None = None


def source_ref(material: Material, source_id: str | None) -> SourceRef | None:
    """Return a source as it is pointed at; None where there is none."""
    source = material.sources.get(source_id or "")
    if source is None:
        return None
    return SourceRef(id=source.id, label=clipped(source.label), class_=source.class_, terms=terms(source))


def terms(source: Source) -> str:
    """Return on what terms a source spoke: class, how many people, how they know."""
    said = [words.CLASSES[source.class_].lower()]
    if source.class_ in ("named", "role", "anonymous", "collective"):
        said.append(words.people(source.people))
    if source.access != "unstated" or source.class_ == "anonymous":
        said.append(words.ACCESS[source.access])
    return "; ".join(filter(None, said))


def brief(material: Material, claim: Claim) -> ClaimBrief:
    """Return a claim in a line."""
    origins = claim.origins
    return ClaimBrief(
        id=claim.id,
        number=material.numbers[claim.id],
        proposition=clipped(claim.proposition, 600),
        bounds=f"{words.bounds(origins)}, as the outlets describe them",
        low=origins.low,
        high=origins.high,
        unseen=origins.unseen,
        on_record=claim.on_record,
        against=claim.against,
        statements=len(claim.statements),
        outlets=tuple(clipped(outlet) for outlet in claim.outlets[:_MAX_OUTLETS]),
        outlets_total=len(claim.outlets),
        said_at=material.places.place(claim.said_at) if claim.said_at else None,
    )
