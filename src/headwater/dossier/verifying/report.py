"""What comes of holding a dossier against its captures."""

from typing import Literal

from headwater.model import Noun

FaultKind = Literal["form", "missing", "capture", "quote", "ledger", "link", "coverage"]


class Fault(Noun, frozen=True, kw_only=True):
    """Something that does not hold. `where`: the noun or the capture that it is about; `says` tells it in a line.

    `form`: it is no dossier, and nothing further was looked at; `missing`: a capture is not among the files, and what
    stands in it was not checked; `capture`: its bytes, length, address or date are others; `quote`: other characters
    stand there; `ledger`: it does not add up; `link`: an id leads nowhere or names two things; `coverage`: segments
    overlap or leave text out.
    """

    kind: FaultKind
    where: str
    says: str


class Report(Noun, frozen=True, kw_only=True):
    """How many captures the dossier has, how many of them were `found` and how many `more` there are; its spans.

    `checked`: the spans whose capture was found. The dossier holds where there are no faults.
    """

    captures: int
    found: int
    more: int
    spans: int
    checked: int
    faults: tuple[Fault, ...]
