"""The nouns of Headwater: frozen structs with their invariants; standard library and msgspec only."""

from headwater.model.article import Article, Published, Role, RoleShare, Segment
from headwater.model.attribution import (
    Access,
    Attribution,
    Citation,
    Entity,
    EntityType,
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
    Account,
    Attribute,
    Claim,
    ComparedMember,
    Comparison,
    Event,
    Origins,
    Polarity,
    Statement,
    StatementOrigin,
    Verdict,
)
from headwater.model.dossier import SCHEMA, Dossier, ModelUsed, Producer
from headwater.model.family import (
    Family,
    FamilyWitness,
    Matter,
    Undirected,
    Variant,
    VariantKind,
    VariantReading,
)
from headwater.model.noun import Noun, content_id
from headwater.model.reuse import Block, Descent, DescentEvidence, Lineage, Relation, Repeat, Reuse, ReuseKind
from headwater.model.span import Basis, Interval, Span, Stated, span_of
from headwater.model.story import Story

__all__ = [
    "SCHEMA", "Access", "Account", "Article", "Attribute", "Attribution", "Basis", "Block", "Capture", "Citation",
    "Claim", "ComparedMember", "Comparison", "Descent", "DescentEvidence", "Dossier", "Entity", "EntityType", "Event",
    "Family", "FamilyWitness", "Interval", "Layout", "LayoutHint", "Ledger", "LedgerEntry", "Lineage", "Matter",
    "ModelUsed", "Noun", "Origins", "PageKind", "PageMetadata", "People", "Pile", "Polarity", "Post", "Producer",
    "Published", "Reading", "Relation", "Repeat", "Reuse", "ReuseKind", "Role", "RoleShare", "Run", "Segment",
    "Source", "SourceClass", "Span", "Speech", "Stance", "Stated", "Statement", "StatementOrigin", "Status", "Story",
    "TextView", "Undirected", "Variant", "VariantKind", "VariantReading", "Verdict", "Voices", "Wording", "content_id",
    "span_of",
]  # fmt: skip
