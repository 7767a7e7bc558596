"""Where the words of one article's passage stand in another article that shares it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise, product
from typing import Final

from headwater.model import Reuse, Span
from headwater.reader.words import Word, words_of

_REACH: Final = 6  # words that an edit beside a block may have put in the place of others
# the fewest words stepped over on both sides together first
_STEPS: Final = sorted(product(range(_REACH + 1), repeat=2), key=lambda step: (sum(step), step))
_LEAST_RUN: Final = 2
_LITTLE: Final = 3  # letters of words that stand next to each other in any text
_Words = list[Word]


class Alignment:
    """Maps spans of one side of a shared passage to the other side, word by word.

    Blocks spell the same folded words on both sides, so the n-th word of a block on one side is the n-th on the other.
    Runs too short to be blocks are looked for only within a few words of one, on both sides ("A clerk | said | that the
    gate ...", "A clerk | told the Echo | that the gate ..."). `on_left`: the spans to map stand on the left side.
    """

    def __init__(self, reuse: Reuse, *, on_left: bool) -> None:
        self.here, self.there = (reuse.left, reuse.right) if on_left else (reuse.right, reuse.left)
        blocks: list[tuple[_Words, _Words]] = []
        for block in reuse.blocks:
            left = _words_in(reuse.left, (block.left_start, block.left_end))
            right = _words_in(reuse.right, (block.right_start, block.right_end))
            if [w.folded for w in left] == [w.folded for w in right]:
                blocks.append((left, right))
        runs = _with_short_runs(reuse, [block for block in blocks if block[0]])
        lefts, rights = ([w for run in runs for w in run[side]] for side in (0, 1))
        self._words, self._images = (lefts, rights) if on_left else (rights, lefts)
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


def _with_short_runs(reuse: Reuse, blocks: Sequence[tuple[_Words, _Words]]) -> list[tuple[_Words, _Words]]:
    """Return blocks in their order with the short runs beside them, in what stands between two of them."""
    found = list(blocks[:1])
    for (left, right), behind in pairwise(blocks):
        between = (left[-1].end, behind[0][0].start), (right[-1].end, behind[1][0].start)
        if all(start < end for start, end in between):
            found += _runs(_words_in(reuse.left, between[0]), _words_in(reuse.right, between[1]))
        found.append(behind)
    return found


def _runs(left: _Words, right: _Words) -> Iterator[tuple[_Words, _Words]]:
    """Yield in order the runs of equal words in two gaps: outwards from the block before, then from the one behind."""
    folded = [w.folded for w in left], [w.folded for w in right]
    one = two = 0
    for one_at, two_at, count in _outwards(*folded):
        one, two = one_at + count, two_at + count
        yield left[one_at:one], right[two_at:two]
    back = list(_outwards(folded[0][one:][::-1], folded[1][two:][::-1]))
    for one_at, two_at, count in reversed(back):
        one_end, two_end = len(left) - one_at, len(right) - two_at
        yield left[one_end - count : one_end], right[two_end - count : two_end]


def _outwards(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Yield the runs that two rows of words share from their beginning on, each within a few words of the one before.

    Of each the place in both and its length. A run of little words alone is none.
    """
    one = two = 0
    while (found := _nearest(ours, theirs, one, two)) is not None:
        yield found
        one, two = found[0] + found[2], found[1] + found[2]


def _nearest(ours: Sequence[str], theirs: Sequence[str], one: int, two: int) -> tuple[int, int, int] | None:
    """Return the run behind two places with the fewest words stepped over, on the left first; None within reach."""
    for i, j in _STEPS:
        left, right, count = one + i, two + j, 0
        while left + count < len(ours) and right + count < len(theirs) and ours[left + count] == theirs[right + count]:
            count += 1
        if count >= _LEAST_RUN and any(len(word) > _LITTLE for word in ours[left : left + count]):
            return left, right, count
    return None
