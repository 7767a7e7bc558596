"""Pairs of texts: the words of those concerned brought together, a bounded number at a time, and their passages."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from headwater.corpus.columns import Lists, batch_of, lists, numbers
from headwater.corpus.windows import PLACE_BITS, first_places
from headwater.engine import Given, Lookup, Piece
from headwater.reuse.folding import Flags, Folded, Ints
from headwater.reuse.matches import Pairs
from headwater.reuse.passages import Comparison, Spread, passages_from
from headwater.reuse.stream import Stream, stream_of
from headwater.settings import CorpusSettings

_IN_CHUNK = (1 << PLACE_BITS) - 1
_CHUNK_PAIRS = 1 << 20


class Wanted(NamedTuple):
    """Openings of some texts on the right, all of them: numbers of the texts and places, sorted by right text."""

    left_text: Ints
    right_text: Ints
    left: Ints
    right: Ints

    def part(self, begin: int, end: int) -> "Wanted":
        """Return some of the openings."""
        return Wanted(*(column[begin:end] for column in self))


class Library:
    """The texts of the corpus: where each lies, and its words when they are asked for."""

    def __init__(self, texts: Lookup, places: Lookup, first_texts: Sequence[int]) -> None:
        self._texts, self._places = texts, places
        self._first_texts = np.array(first_texts, np.int64)
        starts = [first_places(texts.read(chunk))[:-1] for chunk in range(texts.shard_count)]
        ends = [first_places(texts.read(chunk))[1:] for chunk in range(texts.shard_count)]
        self._first = np.concatenate([np.zeros(0, np.int64), *starts])
        self.words = np.concatenate([np.zeros(0, np.int64), *ends]) - 1 - self._first

    def text_at(self, places: Ints) -> Ints:
        """Return the number of the text that each place stands in."""
        found = np.empty(len(places), np.int64)
        chunks = places >> PLACE_BITS
        for chunk in np.unique(chunks).tolist():
            low, high = self._first_texts[chunk : chunk + 2].tolist()
            inside = chunks == chunk
            found[inside] = low - 1 + np.searchsorted(self._first[low:high], places[inside] & _IN_CHUNK, "right")
        return found

    def stream(self, numbers_of_texts: Ints) -> tuple[Stream, Spread]:
        """Return some texts, in order of their numbers, laid end to end, and what is known of each place."""
        parts = [self._gathered(*part) for part in self._by_chunk(numbers_of_texts)]
        words, starts, ends, texts, related, carried = (np.concatenate(column) for column in zip(*parts, strict=True))
        first = np.concatenate([np.zeros(1, np.int64), self.words[numbers_of_texts].cumsum()])
        stream = stream_of(Folded(words, starts, ends, first))
        at = np.flatnonzero(stream.text >= 0)
        spread = Spread(
            np.zeros(len(stream.words), np.int32), np.ones(len(stream.words), np.float32),
            np.zeros(len(stream.words), np.bool_),
        )  # fmt: skip
        for column, values in zip(spread, (texts, related, carried), strict=True):
            column[at] = values
        return stream, spread
