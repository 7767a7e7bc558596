"""Places in captures, intervals of time, and values with what they rest on."""

from datetime import date, datetime
from typing import Literal

from headwater.errors import NounError
from headwater.model.noun import Noun

Basis = Literal["stated", "inferred"]


class Span(Noun, frozen=True, kw_only=True, order=True):
    """Unicode code points `start` to `end` (exclusive) of one capture's canonical text, and what stands there."""

    capture: str
    start: int
    end: int
    exact: str

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end or len(self.exact) != self.end - self.start:
            message = f"span {self.start}..{self.end} of {self.capture} does not fit {len(self.exact)} characters"
            raise NounError(message)

    def part(self, start: int, end: int) -> "Span":
        """Return the span of code points `start`..`end` of this span's own characters."""
        return Span(capture=self.capture, start=self.start + start, end=self.start + end, exact=self.exact[start:end])

    def covers(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span of the same capture."""
        return self.capture == other.capture and self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.capture == other.capture and self.start < other.end and other.start < self.end


class Interval(Noun, frozen=True, kw_only=True):
    """When something happened: closed-open, ISO 8601, never a bare point. None is unbounded.

    Dates without a clock are `YYYY-MM-DD`; the day after the last one closes the interval. A moment with a clock may
    open and close at the same minute.
    """

    earliest: str | None
    latest: str | None

    def __post_init__(self) -> None:
        ends = [datetime.fromisoformat(v).replace(tzinfo=None) for v in (self.earliest, self.latest) if v is not None]
        if len(ends) == 2 and ends[0] > ends[1]:
            raise NounError(f"interval runs backwards: {self.earliest} to {self.latest}")

    @classmethod
    def of_days(cls, first: date, after: date) -> "Interval":
        """Return the interval from the start of `first` to the start of `after`."""
        return cls(earliest=first.isoformat(), latest=after.isoformat())

    @property
    def first_day(self) -> date | None:
        """The day the interval opens on."""
        return date.fromisoformat(self.earliest[:10]) if self.earliest else None

    @property
    def after_day(self) -> date | None:
        """The day the interval closes on, exclusive when it carries no clock."""
        return date.fromisoformat(self.latest[:10]) if self.latest else None


class Stated(Noun, frozen=True, kw_only=True):
    """A metadata value. `stated`: the evidence spells it (or an input record does). `inferred`: `why` says how."""

    value: str
    evidence: tuple[Span, ...]
    basis: Basis
    why: str | None = None


def span_of(text: str, capture: str, start: int, end: int) -> Span:
    """Return the span of `text[start:end]`, the canonical text of `capture`."""
    return Span(capture=capture, start=start, end=end, exact=text[start:end])
