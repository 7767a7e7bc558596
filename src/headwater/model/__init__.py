"""The nouns of Headwater: frozen structs with their invariants; standard library and msgspec only."""

from headwater.model.article import Article, Published, Role, RoleShare, Segment
from headwater.model.attribution import (
    Access,
    Attribution,
    Citation,
    Entity,
    EntityType,
    Issued,
    People,
    Source,
    SourceClass,
    Speech,
    Stance,
    Voices,
    Wording,
)
from headwater.model.capture import (
    Capture,
    Layout,
    LayoutHint,
    Ledger,
    LedgerEntry,
    PageKind,
    PageMetadata,
    Pile,
    Post,
    Reading,
    Run,
    Status,
    TextView,
)
from headwater.model.claim import (
    NO_DIFFERENCE,
    Account,
    Attribute,
    Claim,
    ComparedMember,
    Comparison,
    Event,
    EventSubject,
    Origins,
    OriginStep,
    Polarity,
    Statement,
    StatementOrigin,
    Verdict,
    bounds_told,
)
from headwater.model.comparing import comparison_of, comparison_with
from headwater.model.correction import Correction, CorrectionKind, Outcome, Ruling, Target, Undoing
from headwater.model.dossier import SCHEMA, Dossier, ModelUsed, Producer, Traced
from headwater.model.family import (
    Family,
    FamilyWitness,
    Matter,
    Undirected,
    Variant,
    VariantKind,
    VariantReading,
)
from headwater.model.lead import Lead, LeadKind
from headwater.model.noun import Noun, content_id
from headwater.model.proposal import Dropped, DropReason, Failed, FailureReason, Proposals
from headwater.model.quotation import QuotationAgainst, QuotationCheck, QuotationVerdict, WordChange
from headwater.model.reuse import Block, Descent, DescentEvidence, Lineage, Relation, Repeat, Reuse, ReuseKind
from headwater.model.span import Basis, Interval, Span, Stated, span_of
from headwater.model.story import Story

__all__ = [
    "NO_DIFFERENCE",
    "SCHEMA", "Access", "Account", "Article", "Attribute", "Attribution", "Basis", "Block", "Capture", "Citation",
    "Claim", "ComparedMember", "Comparison", "Correction", "CorrectionKind", "Descent", "DescentEvidence", "Dossier",
    "DropReason", "Dropped", "Entity", "EntityType", "Event", "EventSubject", "Failed", "FailureReason", "Family",
    "FamilyWitness", "Interval", "Issued", "Layout", "LayoutHint", "Lead", "LeadKind", "Ledger", "LedgerEntry",
    "Lineage", "Matter", "ModelUsed", "Noun", "OriginStep", "Origins", "Outcome", "PageKind", "PageMetadata", "People",
    "Pile", "Polarity", "Post", "Producer", "Proposals", "Published", "QuotationAgainst", "QuotationCheck",
    "QuotationVerdict", "Reading", "Relation", "Repeat", "Reuse", "ReuseKind", "Role", "RoleShare", "Ruling", "Run",
    "Segment", "Source", "SourceClass", "Span", "Speech", "Stance", "Stated", "Statement", "StatementOrigin", "Status",
    "Story", "Target", "TextView", "Traced", "Undirected", "Undoing", "Variant", "VariantKind", "VariantReading",
    "Verdict", "Voices", "WordChange", "Wording", "bounds_told", "comparison_of", "comparison_with", "content_id",
    "span_of",
]  # fmt: skip
