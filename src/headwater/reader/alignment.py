"""Where the words of one article's passage stand in another article that shares it."""

from bisect import bisect_left, bisect_right
from functools import lru_cache

from headwater.model import Reuse, Span
from headwater.reader.words import Word, words_of


class Alignment:
    """Maps spans of one side of a shared passage to the other side, word by word.

    Blocks spell the same folded words on both sides, so the n-th word of a block on one side is the n-th on the other;
    nothing is searched for. `on_left`: the spans to map stand on the left side.
    """

    def __init__(self, reuse: Reuse, *, on_left: bool) -> None:
        self.here, self.there = (reuse.left, reuse.right) if on_left else (reuse.right, reuse.left)
        self._words: list[Word] = []
        self._images: list[Word] = []
        for block in reuse.blocks:
            left, right = (block.left_start, block.left_end), (block.right_start, block.right_end)
            mine, other = (left, right) if on_left else (right, left)
            ours, theirs = _words_in(self.here, mine), _words_in(self.there, other)
            if [w.folded for w in ours] == [w.folded for w in theirs]:
                self._words += ours
                self._images += theirs
        self._starts = [w.start for w in self._words]
        self._number = {w.start: n for n, w in enumerate(_words_in(self.there, (self.there.start, self.there.end)))}

    def share(self, span: Span) -> float:
        """Return the share of the span's words that stand on the other side too, 0 to 1."""
        if not self.here.meets(span):
            return 0.0
        low, high = self._between(span)
        count = _outline(span.exact)[0] if high > low else 0
        return min(1.0, (high - low) / count) if count else 0.0

    def image(self, span: Span) -> Span | None:
        """Return the same words on the other side; None unless all of them stand there together.

        Marks that hang on the first and the last word (quotation marks, a full stop) go with them.
        """
        low, high = self._between(span)
        if high == low or self._words[high - 1].end > span.end or high - low != _outline(span.exact)[0]:
            return None  # a word is missing on the other side, or the span cuts one in two
        first, last = self._images[low], self._images[high - 1]
        if self._number[last.start] - self._number[first.start] != high - low - 1:
            return None  # other words stand between them there
        start, end = self._with_marks(span, first.start - self.there.start, last.end - self.there.start)
        return self.there.part(start, end)

    def hull(self, span: Span) -> Span | None:
        """Return the other side from the first to the last of the span's words that stand there; None for none."""
        low, high = self._between(span)
        if high == low:
            return None
        there = self._images[low:high]
        start, end = min(w.start for w in there), max(w.end for w in there)
        return self.there.part(start - self.there.start, end - self.there.start)

    def _between(self, span: Span) -> tuple[int, int]:
        if not self.here.meets(span):
            return 0, 0
        low = bisect_left(self._starts, span.start)
        high = bisect_right(self._starts, span.end - 1)
        return low, max(low, high)

    def _with_marks(self, span: Span, start: int, end: int) -> tuple[int, int]:
        text = self.there.exact
        _, opens, closes = _outline(span.exact)
        for _ in range(opens):
            if not start or text[start - 1].isspace() or text[start - 1].isalnum():
                break
            start -= 1
        for _ in range(len(span.exact) - closes):
            if end >= len(text) or text[end].isspace() or text[end].isalnum():
                break
            end += 1
        return start, end


def inked(span: Span) -> tuple[int, int]:
    """Return where the first word of a span begins and where its last word ends in its capture."""
    _, first, last = _outline(span.exact)
    return span.start + first, span.start + last


@lru_cache(maxsize=65536)
def _outline(text: str) -> tuple[int, int, int]:
    """Return how many words a text has, where the first begins and where the last ends."""
    words = words_of(text)
    return (len(words), words[0].start, words[-1].end) if words else (0, 0, 0)


@lru_cache(maxsize=256)  # a passage is aligned from both sides, one after the other
def _words_in(side: Span, place: tuple[int, int]) -> list[Word]:
    start, end = place[0] - side.start, place[1] - side.start
    return [Word(w.start + side.start, w.end + side.start, w.folded) for w in words_of(side.exact, start, end)]
