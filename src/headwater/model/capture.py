"""What was put in: captures, their canonical text, the map back to the bytes, and the ledger."""

from bisect import bisect_right
from typing import Literal

from headwater.errors import NounError
from headwater.model.noun import Noun
from headwater.model.span import Interval, Stated

Status = Literal["ok", "partial", "quarantined"]
Layout = Literal[
    "headline", "crosshead", "byline", "date", "caption", "navigation", "link_list", "comment", "quote", "list_item",
    "paragraph", "table", "form",
]  # fmt: skip


class Capture(Noun, frozen=True, kw_only=True):
    """One witness as it was put in. `path` is relative to the pile's root, with `#record` behind it for containers."""

    id: str
    path: str
    uri: str | None
    media_type: str
    raw_sha256: str
    chars: int
    captured: Interval | None


class Run(Noun, frozen=True, kw_only=True):
    """`length` code points of canonical text from `start`, standing for `raw_length` bytes from byte `raw_start`.

    Inside a run one code point is one character of the source, in order; a run of a different length on both sides
    (an entity, a run of white space) maps as a whole.
    """

    start: int
    length: int
    raw_start: int
    raw_length: int


class TextView(Noun, frozen=True, kw_only=True):
    """How canonical text maps to the raw bytes, as runs in order of `start`, and how the bytes were decoded."""

    encoding: str
    replaced: int
    runs: tuple[Run, ...]

    def raw_range(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the byte range whose runs hold code points `start`..`end`; None where the text was made by us."""
        if not self.runs or end <= start:
            return None
        starts = [run.start for run in self.runs]
        inside = [
            run
            for run in self.runs[max(0, bisect_right(starts, start) - 1) : bisect_right(starts, end - 1)]
            if run.start < end and start < run.start + run.length
        ]
        if not inside:
            return None
        return inside[0].raw_start, inside[-1].raw_start + inside[-1].raw_length


class LayoutHint(Noun, frozen=True, kw_only=True):
    """What a page's own markup says a stretch of canonical text is; a witness, not the truth."""

    start: int
    end: int
    layout: Layout


class PageMetadata(Noun, frozen=True, kw_only=True):
    """What stands about the text beside it: an input record's fields, or a page's `meta`, `ld+json` and `time`."""

    title: Stated | None = None
    publisher: Stated | None = None
    authors: tuple[Stated, ...] = ()
    published: Stated | None = None
    language: str | None = None


class Reading(Noun, frozen=True, kw_only=True):
    """A capture with its canonical text, built once, the map to the raw and what the page says about itself."""

    capture: Capture
    text: str
    view: TextView
    layout: tuple[LayoutHint, ...] = ()
    about: PageMetadata = PageMetadata()

    def __post_init__(self) -> None:
        if len(self.text) != self.capture.chars:
            raise NounError(f"{self.capture.path}: {len(self.text)} characters read, {self.capture.chars} recorded")


class LedgerEntry(Noun, frozen=True, kw_only=True):
    """What became of one input, and why when it is not plainly ok."""

    path: str
    status: Status
    reason: str | None
    captures: tuple[str, ...]


class Ledger(Noun, frozen=True, kw_only=True):
    """Every input, accounted for."""

    inputs: int
    ok: int
    partial: int
    quarantined: int
    entries: tuple[LedgerEntry, ...]

    def __post_init__(self) -> None:
        if self.inputs != self.ok + self.partial + self.quarantined or self.inputs != len(self.entries):
            raise NounError("the ledger does not add up")

    @classmethod
    def of(cls, entries: tuple[LedgerEntry, ...]) -> "Ledger":
        """Return the ledger that adds up `entries`."""
        tally = {status: sum(e.status == status for e in entries) for status in ("ok", "partial", "quarantined")}
        return cls(inputs=len(entries), entries=entries, **tally)


class Pile(Noun, frozen=True, kw_only=True):
    """All readings of one run, ordered by capture id, and the ledger of its inputs."""

    readings: tuple[Reading, ...]
    ledger: Ledger
