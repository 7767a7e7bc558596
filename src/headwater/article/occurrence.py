"""One occurrence of an article: its segments in order, before the question what they say about it."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from headwater.model import Layout, LayoutHint, Reading, Role, Segment, Span, content_id
from headwater.reader.notices import news_of
from headwater.reader.words import folded_in

# how far from the prose of a page its byline and date may stand
_NEAR_CHARS = 1500
_MOST_HINTS = 64
_LONGEST_DECK_CHARS = 300
_ABOVE_PROSE = frozenset(("byline", "byline_date", "date_line"))


class Occurrence(NamedTuple):
    """An article where it stands. `alone`: the capture holds no other, so what is said about the capture is about it.

    What is said about a thread or a list is about none of its articles. `threaded`: cards or titles of a board stand in
    the capture. `before`: the segment above it; `after`: the segments of no article that follow it.
    """

    id: str
    reading: Reading
    segments: tuple[Segment, ...]
    after: tuple[Segment, ...]
    alone: bool
    before: Segment | None = None
    threaded: bool = False

    def of_role(self, *roles: Role) -> tuple[Segment, ...]:
        """Return its segments of these roles, in order."""
        return tuple(segment for segment in self.segments if segment.role in roles)

    @property
    def body(self) -> tuple[Span, ...]:
        """The spans of its prose, in reading order."""
        return tuple(segment.span for segment in self.of_role("article_body"))

    @property
    def notices(self) -> tuple[Span, ...]:
        """What its notices of correction tell, in reading order, without their labels."""
        found = [segment.span for segment in self.of_role("correction")]
        return tuple(span.part(news_of(span.exact), len(span.exact)) for span in found)

    @property
    def opening(self) -> tuple[Segment, ...]:
        """The furniture above its prose; a line that sums the text up may stand among it."""
        body = self.body
        first = body[0].start
        if len(body) > 1 and len(body[0].exact) <= _LONGEST_DECK_CHARS:
            between = [s for s in self.segments if body[0].end <= s.span.start < body[1].start]
            if between and all(s.role in _ABOVE_PROSE for s in between):
                first = body[1].start
        return tuple(s for s in self.segments if s.span.start < first and s.role != "article_body")

    def between_headlines(self, segment: Segment) -> bool:
        """Whether furniture stands between two headlines: the first is then a thread's, and what follows it a card."""
        above = [each.span.start < segment.span.start for each in self.opening if each.role == "headline"]
        return True in above and False in above

    def hinted(self, layout: Layout, *, above_only: bool) -> list[tuple[int, int]]:
        """Return what a page's markup calls a byline or a date, near an article that is alone, outermost first.

        From the headline, where one stands above the prose, to the prose; with `above_only` False some way below too.
        """
        first, last = self.body[0].start, self.body[-1].end
        heads = [hint.start for hint in self.reading.layout if hint.layout == "headline" and hint.end <= first]
        if not self.alone or not self.reading.layout:
            return []
        opens = max(heads[-1] if heads else self.segments[0].span.start, first - _NEAR_CHARS)
        closes = first if above_only else last + _NEAR_CHARS
        found: list[tuple[int, int]] = []
        for hint in self.reading.layout:
            inside = bool(found) and hint.end <= found[-1][1]
            if hint.layout == layout and opens <= hint.start and hint.end <= closes and not inside:
                found.append((hint.start, hint.end))
        return found

    def is_hinted(self, layout: Layout, start: int, end: int) -> bool:
        """Whether a page's markup calls something in the range a byline or a date."""
        hints = self.reading.layout
        at = bisect_left(hints, end, key=_start_of) - 1
        near = hints[max(0, at - _MOST_HINTS) : at + 1]
        return any(hint.layout == layout and start < hint.end for hint in near)

    @property
    def body_hash(self) -> str:
        """A hash of the folded words of its prose: equal for copies that differ in furniture and wrapping."""
        words = [word for span in self.body for word in folded_in(span.exact)]
        return content_id("body", " ".join(words))


def _start_of(hint: LayoutHint) -> int:
    return hint.start


def occurrences_of(readings: Mapping[str, Reading], segments: Sequence[Segment]) -> list[Occurrence]:
    """Return the articles of all captures, ordered by capture id and start; articles without prose are left out."""
    ordered = sorted(segments, key=lambda s: (s.span.capture, s.span.start))
    found: list[Occurrence] = []
    by_article: dict[str, list[int]] = {}
    by_capture: dict[str, set[str]] = {}
    boards = {segment.span.capture for segment in ordered if segment.role in ("poster_card", "thread_title")}
    for at, segment in enumerate(ordered):
        if segment.article is not None:
            by_article.setdefault(segment.article, []).append(at)
            by_capture.setdefault(segment.span.capture, set()).add(segment.article)
    for article, places in by_article.items():
        mine = tuple(ordered[at] for at in places)
        capture = mine[0].span.capture
        if any(segment.role == "article_body" for segment in mine):
            after = _free_after(ordered, places[-1] + 1, capture)
            reading = readings[capture]
            alone = len(by_capture[capture]) == 1 and reading.kind not in ("thread", "list")
            above = ordered[places[0] - 1] if places[0] else None
            before = above if above and above.span.capture == capture else None
            threaded = capture in boards or reading.kind == "thread"
            found.append(Occurrence(article, reading, mine, after, alone, before, threaded))
    return found


def _free_after(ordered: Sequence[Segment], at: int, capture: str) -> tuple[Segment, ...]:
    stop = at
    while stop < len(ordered) and ordered[stop].article is None and ordered[stop].span.capture == capture:
        stop += 1
    return tuple(ordered[at:stop])
