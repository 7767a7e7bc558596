"""Segments of captures and the articles they make up."""

from typing import Literal

from headwater.model.noun import Noun
from headwater.model.span import Basis, Interval, Span, Stated

Role = Literal[
    "article_body", "headline", "crosshead", "byline", "date_line", "byline_date", "highlights", "caption_credit",
    "contributor_line", "promo", "chrome", "thread_title", "poster_card", "user_reply", "email_header", "correction",
]  # fmt: skip


class RoleShare(Noun, frozen=True, kw_only=True):
    """Another role that a segment may play, and its share among all readings, uncalibrated."""

    role: Role
    confidence: float


class Segment(Noun, frozen=True, kw_only=True):
    """A stretch of one capture that plays one role. Segments of a capture are in order and do not overlap.

    `alternatives`: roles that it may play instead, the likelier first.
    """

    id: str
    span: Span
    role: Role
    article: str | None
    language: str | None
    confidence: float
    alternatives: tuple[RoleShare, ...] = ()


class Published(Noun, frozen=True, kw_only=True):
    """When an article came out, as an interval of days, and what that rests on.

    `moment`: the minute of that day, ISO 8601, where the page or its record states one; without an offset it is the
    outlet's own time, whichever that is.
    """

    earliest: str | None
    latest: str | None
    evidence: tuple[Span, ...]
    basis: Basis
    why: str | None = None
    moment: str | None = None

    @property
    def interval(self) -> Interval:
        """The bare interval."""
        return Interval(earliest=self.earliest, latest=self.latest)


class Article(Noun, frozen=True, kw_only=True):
    """One occurrence of an article in a capture; `siglum` is its short name.

    `spans` are what it tells, in reading order: its body, and what its notices of correction say. `notices` are those
    of them that stand in such notices. `agencies`: the news agencies that its byline, dateline or line of contributors
    credits, each with its place; a credit may lie.
    """

    id: str
    siglum: str
    spans: tuple[Span, ...]
    headline: Stated | None
    byline: tuple[Stated, ...]
    publisher: Stated | None
    dateline: Stated | None
    published: Published | None
    language: str | None
    notices: tuple[Span, ...] = ()
    agencies: tuple[Stated, ...] = ()

    @property
    def capture(self) -> str:
        """The id of the capture the article stands in."""
        return self.spans[0].capture

    @property
    def outlet(self) -> str | None:
        """The publisher's name, where known."""
        return self.publisher.value if self.publisher else None

    @property
    def filed(self) -> tuple[str, ...]:
        """The agencies that its dateline names."""
        return tuple(a.value for a in self.agencies if any(self.spans[0].covers(place) for place in a.evidence))

    @property
    def wire(self) -> str | None:
        """The agency that a text of no known outlet is filed by: its dateline names it, as the agency sends it."""
        return next(iter(self.filed), None) if self.publisher is None else None

    def is_no_later(self, other: "Article") -> bool:
        """Whether it came out on the day of another one at the latest, as far as both tell."""
        first = self.published.earliest if self.published else None
        last = other.published.earliest if other.published else None
        return first is None or last is None or first[:10] <= last[:10]

    def part(self, start: int, end: int) -> Span:
        """Return a range of its capture as a span, cut from the body span that holds it; ValueError where none does."""
        for body in self.spans:
            if body.start <= start and end <= body.end:
                return body.part(start - body.start, end - body.start)
        message = f"{start}..{end} lies outside the body of {self.id}"
        raise ValueError(message)
