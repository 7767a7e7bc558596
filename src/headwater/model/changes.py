"""What a newer dossier of a story adds, changes and corrects: one document, `headwater/changes/1`."""

from typing import Final, Literal

from headwater.model.claim import Attribute, Verdict
from headwater.model.noun import Noun
from headwater.model.quotation import WordChange
from headwater.model.span import Interval, Span

CHANGES_SCHEMA: Final = "headwater/changes/1"
Presence = Literal["new", "gone"]


class CaptureChange(Noun, frozen=True, kw_only=True):
    """A capture that only one of the two piles holds, told by its bytes."""

    change: Presence
    id: str
    path: str


class ArticleChange(Noun, frozen=True, kw_only=True):
    """An article that is new, gone, or `revised`: other words in the same outlet's text.

    `old` and `new` are its ids in either dossier. `kept`: the share of the longer text's words that stand in the other,
    0 to 1. `changes`: the first places that read differently, `here` in the new text and `there` in the old one.
    """

    change: Literal["new", "gone", "revised"]
    name: str
    old: str | None
    new: str | None
    kept: float | None = None
    changes: tuple[WordChange, ...] = ()


class ClaimSide(Noun, frozen=True, kw_only=True):
    """A claim as one dossier counts it."""

    id: str
    low: int
    high: int | None
    unseen: int
    on_record: int
    against: int
    articles: int


class ClaimChange(Noun, frozen=True, kw_only=True):
    """A claim that is new, gone, counted otherwise, or made of statements that stood elsewhere (`regrouped`).

    `raised`: a bound rose and none fell; `lowered`: the reverse; `moved`: one rose and one fell, or only what stands
    beside the bounds (unseen reports, on record, against) is different. A claim that was regrouped has on its other
    side the claim that most of its statements stand in there, and `within` is what that one says.
    """

    change: Literal["new", "gone", "raised", "lowered", "moved", "regrouped"]
    proposition: str
    old: ClaimSide | None
    new: ClaimSide | None
    within: str = ""


class VerdictChange(Noun, frozen=True, kw_only=True):
    """A comparison that is new or gone, or comes to another verdict. `about`: what its first claim says, if any."""

    change: Literal["new", "gone", "verdict"]
    attribute: Attribute
    old: Verdict | None
    new: Verdict | None
    values: tuple[str, ...]
    why: str
    about: str = ""


class EventChange(Noun, frozen=True, kw_only=True):
    """An event that is new or gone, or whose interval is another."""

    change: Literal["new", "gone", "moved"]
    label: str
    old: Interval | None
    new: Interval | None


class SaidChange(Noun, frozen=True, kw_only=True):
    """A correction by a person that holds in one of the dossiers only; one both made and taken back since is none.

    `taken_back`: it stands in the newer one as undone. `made`: ISO 8601, UTC; `author` and `made` are those of the
    undoing where it was taken back.
    """

    change: Literal["new", "gone", "taken_back"]
    id: str
    says: str
    author: str
    made: str
    reason: str = ""


class CorrectionChange(Noun, frozen=True, kw_only=True):
    """A correction by an outlet that only one of the dossiers has, in its own words."""

    change: Presence
    article: str | None
    span: Span


class Changes(Noun, frozen=True, kw_only=True):
    """Everything that is different between two dossiers of one story; spans of gone things point into the old one."""

    schema: Literal["headwater/changes/1"]
    captures: tuple[CaptureChange, ...] = ()
    articles: tuple[ArticleChange, ...] = ()
    corrections: tuple[CorrectionChange, ...] = ()
    claims: tuple[ClaimChange, ...] = ()
    comparisons: tuple[VerdictChange, ...] = ()
    events: tuple[EventChange, ...] = ()
    said: tuple[SaidChange, ...] = ()

    @property
    def nothing(self) -> bool:
        """Whether the dossiers say the same."""
        return not any(getattr(self, part) for part in self.__struct_fields__ if part != "schema")
