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
PageKind = Literal["article", "thread", "list", "other", "post"]


class Capture(Noun, frozen=True, kw_only=True):
    """One witness as it was put in. `path` is relative to the pile's root, with `#record` behind it for containers."""

    id: str
    path: str
    uri: str | None
    media_type: str
    raw_sha256: str
    chars: int
    captured: Interval | None


def _start_of(run: "Run") -> int:
    return run.start


class Run(Noun, frozen=True, kw_only=True, gc=False):
    """`length` code points of canonical text from `start`, standing for `raw_length` bytes from byte `raw_start`.

    Inside a run one code point is one character of the source, in order; a run of a different length on both sides
    (an entity, a run of white space) maps as a whole.
    """

    start: int
    length: int
    raw_start: int
    raw_length: int


class TextView(Noun, frozen=True, kw_only=True):
    """How canonical text maps to the raw bytes, as runs in order of `start`, and how the bytes were decoded.

    `replaced` counts the U+FFFD that stand for bytes or escapes which spell no character.
    """

    encoding: str
    replaced: int
    runs: tuple[Run, ...]

    def runs_of(self, start: int, end: int) -> tuple[Run, ...]:
        """Return the runs that hold code points `start`..`end`, in order; empty where the text was made by us."""
        if not self.runs or end <= start:
            return ()
        first = max(0, bisect_right(self.runs, start, key=_start_of) - 1)
        last = bisect_right(self.runs, end - 1, key=_start_of)
        return tuple(run for run in self.runs[first:last] if run.start < end and start < run.start + run.length)

    def raw_range(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the byte range of the whole runs that hold `start`..`end`; None where the text was made by us."""
        inside = self.runs_of(start, end)
        return (inside[0].raw_start, inside[-1].raw_start + inside[-1].raw_length) if inside else None


class LayoutHint(Noun, frozen=True, kw_only=True, gc=False):
    """What a page's own markup says a stretch of canonical text is; a witness, not the truth.

    Hints are ordered by `start`, the longer first. Those of blocks do not overlap; a byline or a date that is part of a
    block has a hint of its own inside the block's.
    """

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
    uri: Stated | None = None


class Post(Noun, frozen=True, kw_only=True):
    """One contribution to a thread, as a page's own containers or the heads of a chat's log part it.

    Places are code points, end exclusive.

    `start`..`end` is all of it, its card and buttons as well; `body` the message alone, None where the containers do
    not tell; `author` and `posted` are where the page names the writer and the time; `quotes` the passages that the
    page marks as quoted from another post; `at` when it was posted, ISO 8601, where that is sure: None in pages, whose
    times are read where they stand. Posts come in order and do not overlap.
    """

    start: int
    end: int
    body: tuple[int, int] | None = None
    author: tuple[int, int] | None = None
    posted: tuple[int, int] | None = None
    quotes: tuple[tuple[int, int], ...] = ()
    at: str | None = None


class Reading(Noun, frozen=True, kw_only=True):
    """A capture with its canonical text, built once, the map to the raw and what the page says about itself.

    `kind`: what sort of page it is by its containers, a chat's log a thread, an export's item a post; None for other
    texts. `posts`: the contributions of a thread. `main`: the places that extraction takes for the page's main text, in
    order and without overlap; None where it was not asked. All three are witnesses, like `layout`.
    """

    capture: Capture
    text: str
    view: TextView
    layout: tuple[LayoutHint, ...] = ()
    about: PageMetadata = PageMetadata()
    kind: PageKind | None = None
    posts: tuple[Post, ...] = ()
    main: tuple[tuple[int, int], ...] | None = None

    def __post_init__(self) -> None:
        if len(self.text) != self.capture.chars:
            raise NounError(f"{self.capture.path}: {len(self.text)} characters read, {self.capture.chars} recorded")

    def raw_range(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the bytes of the raw that spell code points `start`..`end`; None where the text was made by us.

        Exact inside runs whose characters stand in the raw as they are; an entity, an escape or folded white space
        counts whole.
        """
        inside = self.view.runs_of(start, end)
        if not inside:
            return None
        return self._byte_of(inside[0], start, closing=False), self._byte_of(inside[-1], end, closing=True)

    def _byte_of(self, run: Run, at: int, *, closing: bool) -> int:
        whole = run.raw_start + (run.raw_length if closing else 0)
        if not run.start < at < run.start + run.length:
            return whole
        try:
            before = self.text[run.start : at].encode(self.view.encoding)
            after = self.text[at : run.start + run.length].encode(self.view.encoding)
        except UnicodeEncodeError:
            return whole
        # Only a run that is spelt out encodes to as many bytes as it stands for.
        return run.raw_start + len(before) if len(before) + len(after) == run.raw_length else whole


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
