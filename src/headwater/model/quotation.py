"""Direct quotations held against the words they quote: in primary sources of the pile, or in another report."""

from typing import Literal

from headwater.errors import NounError
from headwater.model.noun import Noun
from headwater.model.span import Span

QuotationVerdict = Literal["exact", "altered", "cut", "not_found"]
QuotationAgainst = Literal["transcript", "post", "release", "report"]


class WordChange(Noun, frozen=True, kw_only=True):
    """Words that differ: `here` in the quotation, `there` in what it quotes; an empty span where nothing stands.

    `marked`: the quotation itself says that it was changed, by square brackets or an ellipsis.
    """

    here: Span
    there: Span
    marked: bool = False


class QuotationCheck(Noun, frozen=True, kw_only=True):
    """A direct quotation, without its marks, and where its words stand elsewhere.

    `exact`: the same words in the same order; `altered`: other words among them, each in `changes`; `cut`: words left
    out and none changed, each in `left_out`, also where the quotation ends its sentence sooner; `not_found`: in no
    primary source in which the speaker speaks. `against`: what it was held against; "report": the same utterance as
    another outlet has it, where the two differ. `speaker` is the source it is attributed to. White space, case,
    accents and punctuation make no difference.
    """

    id: str
    article: str
    quotation: Span
    attribution: str | None
    speaker: str | None
    verdict: QuotationVerdict
    against: QuotationAgainst | None
    other_article: str | None
    found: Span | None
    changes: tuple[WordChange, ...] = ()
    left_out: tuple[Span, ...] = ()
    says: str = ""

    def __post_init__(self) -> None:
        lost = self.verdict == "not_found"
        if lost != (self.found is None) or lost != (self.against is None):
            raise NounError(f"{self.id}: {self.verdict}, but found is {self.found}")
        if (self.verdict == "altered") != bool(self.changes) or (self.verdict == "cut" and not self.left_out):
            raise NounError(
                f"{self.id}: {self.verdict} with {len(self.changes)} changes, {len(self.left_out)} left out"
            )
