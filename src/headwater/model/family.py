"""Families of texts that stem from one another, and the apparatus: where their versions read differently."""

from typing import Literal

from headwater.errors import NounError
from headwater.model.noun import Noun
from headwater.model.span import Span

VariantKind = Literal["substitution", "omission", "addition", "transposition", "orthographic"]
Matter = Literal["number", "source", "polarity", "name", "time"]


class FamilyWitness(Noun, frozen=True, kw_only=True):
    """One text. `article` speaks for it, and all places of it are places there; `copies` have the same words."""

    article: str
    copies: tuple[str, ...] = ()

    @property
    def articles(self) -> tuple[str, ...]:
        """All articles that carry the text."""
        return (self.article, *self.copies)


class Undirected(Noun, frozen=True, kw_only=True):
    """Two witnesses that share text without a word on who has it from whom; `share` is that of the shorter one."""

    articles: tuple[str, str]
    share: float


class VariantReading(Noun, frozen=True, kw_only=True):
    """The same words in one witness or more. `kind` is what they are beside the lemma; None: they are the lemma.

    `spans[n]` stands in `articles[n]`. An omission is the empty span where the words would stand; a transposition the
    words where they stand instead. An article that carries the passage twice may be named twice.
    """

    kind: VariantKind | None
    articles: tuple[str, ...]
    spans: tuple[Span, ...]

    def __post_init__(self) -> None:
        if not self.spans or len(self.articles) != len(self.spans):
            raise NounError(f"a reading of {len(self.articles)} articles has {len(self.spans)} spans")


class Variant(Noun, frozen=True, kw_only=True):
    """A place where witnesses differ. The first reading is the lemma: that of the witness highest in the stemma.

    `kind` is the weightiest of the other readings; `touches` says what is different about any of them: a figure, who
    says it, yes or no, a name, a time; empty where it is the wording alone.
    """

    kind: VariantKind
    touches: tuple[Matter, ...]
    readings: tuple[VariantReading, ...]

    def __post_init__(self) -> None:
        kinds = [reading.kind for reading in self.readings]
        if len(kinds) < 2 or kinds[0] is not None or None in kinds[1:] or self.kind not in kinds:
            raise NounError(f"a variant has one lemma, first, and other readings, one of them {self.kind}: {kinds}")


class Family(Noun, frozen=True, kw_only=True):
    """Witnesses joined by descents or by a good part of text in common, and the apparatus of their variants.

    `base`: the article of the witness from which most others stem, else the best documented one; its witness is the
    first. `variants` come weightiest first; `omitted` more were found and left out by the bounds of the settings.
    """

    id: str
    base: str
    witnesses: tuple[FamilyWitness, ...]
    undirected: tuple[Undirected, ...] = ()
    variants: tuple[Variant, ...] = ()
    omitted: int = 0

    def __post_init__(self) -> None:
        speakers = {witness.article for witness in self.witnesses}
        if not self.witnesses or self.witnesses[0].article != self.base or self.omitted < 0:
            raise NounError(f"the base of {self.id} is not its first witness, or a negative number is left out")
        named = {article for variant in self.variants for reading in variant.readings for article in reading.articles}
        if not named <= speakers:
            raise NounError(f"{min(named - speakers)} has a reading in {self.id} and is no witness of it")
