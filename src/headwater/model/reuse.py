"""Shared text: repeats in raw captures, aligned passages of articles, and who descends from whom."""

from typing import Literal

from headwater.model.noun import Noun
from headwater.model.span import Span

ReuseKind = Literal["copy", "quote", "boilerplate"]
Relation = Literal["exact", "excerpt", "revision", "churn", "mashup"]


class Repeat(Noun, frozen=True, kw_only=True):
    """The same run of `words` folded words at two places, in one capture or two; maximal to both sides."""

    left: Span
    right: Span
    words: int


class Block(Noun, frozen=True, kw_only=True):
    """Code points `left_start`..`left_end` and `right_start`..`right_end` that spell the same folded words."""

    left_start: int
    left_end: int
    right_start: int
    right_end: int


class Reuse(Noun, frozen=True, kw_only=True):
    """A passage two articles share, undirected.

    `blocks` are the parts that are the same word for word, in order on both sides; what stands between two of them is
    not the same. `identity` is matched over aligned characters, from the first block to the last on both sides, 0 to 1.
    """

    left: Span
    right: Span
    left_article: str
    right_article: str
    kind: ReuseKind
    identity: float
    blocks: tuple[Block, ...]


class DescentEvidence(Noun, frozen=True, kw_only=True):
    """One signal for a descent, said in words, with the characters that show it."""

    signal: str
    says: str
    spans: tuple[Span, ...]


class Descent(Noun, frozen=True, kw_only=True):
    """`copy` stems from `exemplar`; exemplar None: from an ancestor that is not in the pile.

    `share` is the share of the copy's body that stems from there. `probability`: that it does, straight or by way of
    another text; between different texts calibrated on generated corpora only.
    """

    exemplar: str | None
    copy: str
    relation: Relation
    probability: float
    share: float
    evidence: tuple[DescentEvidence, ...]


class Lineage(Noun, frozen=True, kw_only=True):
    """All shared text of a pile and who descends from whom."""

    reuses: tuple[Reuse, ...] = ()
    descents: tuple[Descent, ...] = ()
