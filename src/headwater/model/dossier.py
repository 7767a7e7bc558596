"""The output contract: one document, `headwater/dossier/1`."""

from typing import Final, Literal

from headwater.model.article import Article, Segment
from headwater.model.attribution import Attribution, Citation, Entity, Issued, Source
from headwater.model.capture import Capture, Ledger, Pile
from headwater.model.claim import Claim, Comparison, Event
from headwater.model.correction import Correction
from headwater.model.family import Family
from headwater.model.lead import Lead
from headwater.model.noun import Noun
from headwater.model.proposal import Proposals
from headwater.model.quotation import QuotationCheck
from headwater.model.reuse import Descent, Reuse

SCHEMA: Final = "headwater/dossier/1"


class ModelUsed(Noun, frozen=True, kw_only=True):
    """A trained model that took part, by name and the hash of its weights.

    One that was asked over a connection has a `host`, with its port, and no hash: what answers there is not known.
    """

    name: str
    sha256: str | None
    host: str | None = None


class Producer(Noun, frozen=True, kw_only=True):
    """What made the dossier, under which settings. `proposals`: what a larger reader did, None where none was asked."""

    name: str
    version: str
    settings_sha256: str
    models: tuple[ModelUsed, ...]
    proposals: Proposals | None = None


class Dossier(Noun, frozen=True, kw_only=True):
    """Everything Headwater says about a pile. Later fields are empty when the run was asked to stop early."""

    schema: Literal["headwater/dossier/1"]
    producer: Producer
    ledger: Ledger
    captures: tuple[Capture, ...]
    segments: tuple[Segment, ...] = ()
    articles: tuple[Article, ...] = ()
    reuses: tuple[Reuse, ...] = ()
    descents: tuple[Descent, ...] = ()
    families: tuple[Family, ...] = ()
    citations: tuple[Citation, ...] = ()
    issued: tuple[Issued, ...] = ()
    sources: tuple[Source, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    quotations: tuple[QuotationCheck, ...] = ()
    claims: tuple[Claim, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    events: tuple[Event, ...] = ()
    entities: tuple[Entity, ...] = ()
    leads: tuple[Lead, ...] = ()
    corrections: tuple[Correction, ...] = ()


class Traced(Noun, frozen=True, kw_only=True):
    """A dossier and the pile it was made of; the pile holds the canonical texts that the dossier's spans point into."""

    dossier: Dossier
    pile: Pile

    @property
    def texts(self) -> dict[str, str]:
        """The canonical text of each capture, by id."""
        return {reading.capture.id: reading.text for reading in self.pile.readings}
