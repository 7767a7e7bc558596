"""What people say against a dossier: statements of their own, with author, time and reason, never silent edits."""

from typing import Literal

from headwater.errors import NounError
from headwater.model.noun import Noun
from headwater.model.span import Interval, Span

CorrectionKind = Literal[
    "same_source", "different_sources", "not_a_copy", "wrong_date", "same_claim", "not_in_claim",
]  # fmt: skip
Outcome = Literal["recorded", "applied", "not_applied", "undone"]


class Target(Noun, frozen=True, kw_only=True):
    """What a correction is about: the id that a dossier gave it, what people call it, and characters that show it.

    Where a later dossier has no such id, the characters find it again.
    """

    id: str
    label: str
    spans: tuple[Span, ...]


class Undoing(Noun, frozen=True, kw_only=True):
    """That a correction is taken back; `made`: ISO 8601, UTC."""

    author: str
    made: str
    reason: str = ""


class Correction(Noun, frozen=True, kw_only=True):
    """One statement of a person. `made`: ISO 8601, UTC.

    `same_source`, `different_sources`: two sources are one origin, or cannot be. `not_a_copy`: the first article stems
    from none of the others, nor they from it; what they share is no copying. `wrong_date`: of an article or an event;
    `date` is the right one, None where it is not known. `same_claim`: two claims are one. `not_in_claim`: a statement
    (the second target, an article's id with its place) does not belong to a claim (the first).

    `outcome` is `recorded` until a tracing took it up; `why` then says what it did, or why it could not. Characters of
    a target need stand in no capture of the dossier unless it was applied.
    """

    id: str
    kind: CorrectionKind
    targets: tuple[Target, ...]
    author: str
    made: str
    reason: str = ""
    date: Interval | None = None
    undone: Undoing | None = None
    outcome: Outcome = "recorded"
    why: str = ""

    def __post_init__(self) -> None:
        least, most = (1, 1) if self.kind == "wrong_date" else (2, None if self.kind == "not_a_copy" else 2)
        if len(self.targets) < least or (most is not None and len(self.targets) > most):
            raise NounError(f"{self.kind}: {len(self.targets)} targets")
        if (self.undone is None) == (self.outcome == "undone"):
            raise NounError(f"{self.kind}: {self.outcome}, and yet {'undone' if self.undone else 'not undone'}")


class Ruling(Noun, frozen=True, kw_only=True):
    """A correction as the stages hear it, its targets found. `says` tells it as a step of a count.

    `ids` are the sources, articles or claims it is about, in its order. `article`: the one from which on a source of
    one id is another. `places`: the passages that count as no copying, or what was moved.
    """

    kind: CorrectionKind
    says: str
    ids: tuple[str, ...]
    article: str = ""
    spans: tuple[Span, ...] = ()
    places: tuple[Span, ...] = ()
