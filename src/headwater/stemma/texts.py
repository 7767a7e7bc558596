"""The texts of witnesses as arrays of words, with what stands behind each word."""

import hashlib
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from headwater.model import Article, Span
from headwater.reader.words import folded_in, placed_in
from headwater.stemma.typography import Flags, looks_of

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

# what stands behind a word: no line end, one, or a blank line or the end of a piece of the body
RUNS_ON, LINE_END, BLANK_LINE = 0, 1, 2


class Text(NamedTuple):
    """The words of a body in order of place. `starts` and `ends` are code points of the capture.

    `ids` number the folded words of the pile. `fine` counts typographic marks and accents up to the next word;
    `breaks`, `stops`, `commas` and `quotes` tell what stands between a word and the next.
    """

    ids: Ints
    starts: Ints
    ends: Ints
    fine: Ints
    breaks: Ints
    stops: Flags
    commas: Flags
    quotes: Flags

    @property
    def words(self) -> int:
        """How many words the text has."""
        return len(self.ids)


class Vocabulary:
    """Numbers folded words: a word has the same number in all piles, another word another one, but for 1 in 10^19."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._numbers)

    def ids_of(self, words: Sequence[str]) -> Ints:
        """Return the numbers of folded words."""
        numbers = self._numbers
        for word in words:
            if word not in numbers:
                numbers[word] = _number(word)
        return np.array([numbers[word] for word in words], np.int64)

    def ids_in(self, article: Article) -> Ints:
        """Return the numbers of the words of a body, in order of place."""
        return self.ids_of([word for span in _pieces(article) for word in folded_in(span.exact)])

    def text_of(self, article: Article) -> Text:
        """Return the words of a body with what stands behind them."""
        parts = [self._piece(span.exact, span.start) for span in _pieces(article)]
        return Text(*(np.concatenate(column) for column in zip(*parts, strict=True)))

    def _piece(self, text: str, offset: int) -> Text:
        folded, starts_at, ends_at = placed_in(text)
        starts, ends = np.array(starts_at, np.int64), np.array(ends_at, np.int64)
        looks = looks_of(text)
        after = np.append(starts[1:], len(text)) if folded else starts
        line_ends = _between(looks.line_ends, ends, after)
        breaks = np.minimum(line_ends, BLANK_LINE)
        stops = _between(looks.stops, ends, after) > 0
        breaks[-1:], stops[-1:] = BLANK_LINE, True
        return Text(
            self.ids_of(folded),
            starts + offset,
            ends + offset,
            _between(looks.fine, starts, after),
            breaks,
            stops,
            _between(looks.commas, ends, after) > 0,
            _between(looks.quotes, ends, after) > 0,
        )


def _number(word: str) -> int:
    digest = hashlib.blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "little", signed=True)


def _pieces(article: Article) -> list[Span]:
    # passages point into the capture of the first piece; places there are looked up in order
    return sorted((s for s in article.spans if s.capture == article.capture), key=lambda span: span.start)


def _between(flags: Flags, starts: Ints, ends: Ints) -> Ints:
    sums = np.concatenate([np.zeros(1, np.int64), np.cumsum(flags, dtype=np.int64)])
    return np.asarray(sums[ends] - sums[starts], np.int64)
