"""The text of an article's body by canonical offsets, and the sentences of it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from headwater.model import Article, Span
from headwater.reader.layers import Layers, Name, Range


class Body:
    """Gives the characters and spans of ranges inside an article's body."""

    def __init__(self, article: Article, layers: Layers) -> None:
        self.article = article
        self.layers = layers
        self._spans = sorted(article.spans)
        self._starts = [span.start for span in self._spans]
        self._sentence_starts = [start for start, _ in layers.sentences]
        self._name_starts = [name.range[0] for name in layers.names]

    def text(self, place: Range) -> str:
        """Return the characters of the range, as far as it lies in one span of the body; else the empty string."""
        span = self._home(place)
        return span.exact[place[0] - span.start : place[1] - span.start] if span else ""

    def start(self, at: int) -> int:
        """Return where the span of the body that holds `at`, or the last before it, begins; `at` before the first."""
        number = bisect_right(self._starts, at) - 1
        return self._starts[number] if number >= 0 else at

    def folded(self, place: Range) -> str:
        """Return the characters of the range with every run of white space made one space."""
        return " ".join(self.text(place).split())

    def span(self, place: Range) -> Span | None:
        """Return the range as a span; None when it does not lie in one span of the body."""
        home = self._home(place)
        if home is None:
            return None
        return Span(capture=home.capture, start=place[0], end=place[1], exact=self.text(place))

    def spans(self, places: Iterable[Range]) -> tuple[Span, ...]:
        """Return the ranges as spans."""
        return tuple(span for span in map(self.span, places) if span is not None)

    def sentence(self, at: int) -> Range | None:
        """Return the sentence that holds code point `at`."""
        number = bisect_right(self._sentence_starts, at) - 1
        if number < 0:
            return None
        found = self.layers.sentences[number]
        return found if at < found[1] else None

    def names_between(self, low: int, high: int) -> tuple[Name, ...]:
        """Return the names that begin at `low` or behind it and before `high`, in order."""
        first = bisect_left(self._name_starts, low)
        return self.layers.names[first : bisect_left(self._name_starts, high, lo=first)]

    def _home(self, place: Range) -> Span | None:
        number = bisect_right(self._starts, place[0]) - 1
        if number < 0:
            return None
        span = self._spans[number]
        return span if place[1] <= span.end else None
