"""Who said what, on what terms, and which outlets are cited."""

from typing import Literal

from headwater.errors import NounError
from headwater.model.noun import Noun
from headwater.model.span import Span

SourceClass = Literal[
    "named", "role", "anonymous", "collective", "document", "public_event", "outlet", "reporter", "none",
]  # fmt: skip
Access = Literal["participant", "witness", "briefed", "close", "official", "unstated"]
Stance = Literal["asserts", "denies", "hedges", "declines", "no_response"]
Speech = Literal["direct", "indirect", "mixed"]
Wording = Literal["first_reported", "reported", "previously_reported", "told", "confirmed", "credit"]
EntityType = Literal["person", "organization", "place", "document"]


class People(Noun, frozen=True, kw_only=True):
    """How many people a source can be: at least `low`, at most `high`; None where the text leaves it open."""

    low: int
    high: int | None

    def __post_init__(self) -> None:
        if self.low < 0 or (self.high is not None and self.high < self.low):
            raise NounError(f"people: at least {self.low}, at most {self.high}")


class Entity(Noun, frozen=True, kw_only=True):
    """A person, organization, place or document, as the pile names it."""

    id: str
    name: str
    type: EntityType
    aliases: tuple[str, ...]
    mentions: tuple[Span, ...]


class Source(Noun, frozen=True, kw_only=True, rename={"class_": "class"}):
    """Somebody or something an article rests on. `outlet`: of the article that uses it."""

    id: str
    label: str
    class_: SourceClass
    name: str | None
    role: str | None
    outlet: str | None
    people: People
    access: Access
    anonymity_reason: Span | None
    mentions: tuple[Span, ...]


class Attribution(Noun, frozen=True, kw_only=True):
    """One act of attribution: source, cue and content, each as spans. `confidence` is not calibrated."""

    id: str
    article: str
    kind: Speech
    stance: Stance
    source: tuple[Span, ...]
    source_id: str | None
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    addressee: str | None
    within: str | None
    confidence: float


class Citation(Noun, frozen=True, kw_only=True):
    """An article credits another outlet in words. `cited_article` is None when that report is not in the pile."""

    article: str
    outlet: str
    source: str
    cited_article: str | None
    span: Span
    wording: Wording


class Issued(Noun, frozen=True, kw_only=True):
    """Whose own word an article is: a post, a release, a statement. What it says unsourced rests on that source."""

    article: str
    source: str


class Voices(Noun, frozen=True, kw_only=True):
    """All the attribution stage found in a pile."""

    entities: tuple[Entity, ...] = ()
    sources: tuple[Source, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    citations: tuple[Citation, ...] = ()
    issued: tuple[Issued, ...] = ()
