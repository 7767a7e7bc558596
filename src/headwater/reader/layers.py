"""What a reader finds in a text: sentences, quotations, names, and who is said to say what."""

from typing import Literal

from headwater.errors import NounError
from headwater.model import Noun, Speech

Range = tuple[int, int]
NameType = Literal["person", "organization", "place", "outlet", "unknown"]
Act = Literal["speech", "attitude"]


class Quotation(Noun, frozen=True, kw_only=True):
    """A quotation inside one paragraph. `outer` takes in the marks, `inner` leaves them out.

    A quotation over several paragraphs is one Quotation per paragraph; those after the first have `continues` set.
    """

    outer: Range
    inner: Range
    continues: bool = False


class Name(Noun, frozen=True, kw_only=True):
    """A run of words that names something. `type` is "unknown" where the text does not tell."""

    range: Range
    type: NameType


class Utterance(Noun, frozen=True, kw_only=True):
    """One act of attribution: who (`source`), by which words (`cue`), what (`content`).

    `source` may be empty ("it was reported that ..."). `act` parts speech from what somebody is said to want, think or
    support. `rule` names what found it. `within` is the place of the utterance whose content holds this one, in the
    same tuple. `confidence` runs from 0 to 1 and is not calibrated.
    """

    source: tuple[Range, ...]
    cue: tuple[Range, ...]
    content: tuple[Range, ...]
    kind: Speech
    act: Act = "speech"
    rule: str
    confidence: float
    addressee: Range | None = None
    within: int | None = None

    def __post_init__(self) -> None:
        if not self.cue:
            raise NounError("an utterance has no cue")


class Layers(Noun, frozen=True, kw_only=True):
    """All layers of one text, each in order of its first character; offsets count code points, end exclusive."""

    sentences: tuple[Range, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    names: tuple[Name, ...] = ()
    utterances: tuple[Utterance, ...] = ()
