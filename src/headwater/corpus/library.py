"""The texts of a corpus: where each lies, and its words when they are asked for."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import pyarrow as pa

from headwater.corpus.columns import Column, lists
from headwater.corpus.windows import IN_CHUNK, PLACE_BITS, first_places
from headwater.engine import Lookup
from headwater.reuse.folding import Hashes, Ints
from headwater.reuse.passages import Spread
from headwater.reuse.stream import BORDER, Stream
from headwater.reuse.typography import Bits


class Shelf(NamedTuple):
    """Some texts laid end to end, what is known of each position, and how the words are set."""

    stream: Stream
    spread: Spread
    setting: Bits


class Library:
    """Knows the texts by their numbers, which go through all chunks."""

    def __init__(self, texts: Lookup, first_texts: Sequence[int], places: Lookup | None = None) -> None:
        self._texts, self._places = texts, places
        self._first_texts = np.array(first_texts, np.int64)
        firsts = [first_places(texts.read(chunk)) for chunk in range(texts.shard_count)]
        # where texts begin in their chunk; a chunk without any has the place behind its border only
        self.first = np.concatenate([np.zeros(0, np.int64), *(first[:-1] for first in firsts)])
        self.words = np.concatenate([np.zeros(0, np.int64), *(np.diff(first) - 1 for first in firsts)])

    def texts_at(self, places: Ints) -> Ints:
        """Return the number of the text that each place stands in."""
        found = np.empty(len(places), np.int64)
        chunks = places >> PLACE_BITS
        for chunk in np.unique(chunks).tolist():
            low, high = self._first_texts[chunk : chunk + 2].tolist()
            inside = chunks == chunk
            found[inside] = low - 1 + np.searchsorted(self.first[low:high], places[inside] & IN_CHUNK, "right")
        return found

    def bordered(self, chunk: int, first_border: int = 0) -> Hashes:
        """Return the words of a chunk by their place in it, a border around each text, numbered from one on."""
        low, high = self._first_texts[chunk : chunk + 2].tolist()
        size = int(self.first[high - 1] + self.words[high - 1]) + 1 if high > low else 1
        words = BORDER | np.arange(first_border, first_border + size, dtype=np.uint64)
        inside = np.ones(size, np.bool_)
        inside[0] = False
        inside[self.first[low:high] + self.words[low:high]] = False
        words[inside] = self._words(chunk)[0]
        return words

    def lay_out(self, texts: Ints) -> Shelf:
        """Return some texts, sorted by number."""
        counts = self.words[texts]
        first = 1 + np.concatenate([np.zeros(1, np.int64), counts.cumsum()]) + np.arange(len(texts) + 1)
        size = int(first[-1])
        text, starts, ends = np.full(size, -1, np.int32), np.zeros(size, np.int32), np.zeros(size, np.int32)
        words, setting = BORDER | np.arange(size, dtype=np.uint64), np.zeros(size, np.uint16)
        spread = Spread(np.zeros(size, np.int32), np.ones(size, np.float32), np.zeros(size, np.bool_))
        begin = 0
        for chunk, some in self._by_chunk(texts):
            end = begin + len(some)
            here, place = counts[begin:end], self.first[texts[begin:end]]
            to = _rows(first[begin:end], here)
            text[to] = np.repeat(np.arange(begin, end, dtype=np.int32), here)
            # a text's words stand in the columns without the borders that are counted in places
            at = _rows(place - 1 - some, here)
            plain: tuple[Column, ...] = (words, starts, ends)
            for target, column in zip(plain, self._words(chunk), strict=True):
                target[to] = column[at]
            to, at = _rows(first[begin:end], here + 1), _rows(place - 1, here + 1)
            known: tuple[Column, ...] = (*spread, setting)
            for target, column in zip(known, self._known(chunk), strict=True):
                target[to] = column[at]
            begin = end
        return Shelf(Stream(words, text, starts, ends, first), spread, setting)

    def names(self, texts: Ints) -> pa.Array:
        """Return the ids of some texts, sorted by number."""
        parts = [
            batch.column("name").take(pa.array(some))
            for chunk, some in self._by_chunk(texts)
            for batch in self._texts.read(chunk)
        ]
        return pa.concat_arrays(parts) if parts else pa.array([], pa.large_string())

    def _by_chunk(self, texts: Ints) -> Iterator[tuple[int, Ints]]:
        cuts = np.searchsorted(texts, self._first_texts)
        for chunk, (begin, end) in enumerate(pairwise(cuts.tolist())):
            if begin < end:
                yield chunk, texts[begin:end] - self._first_texts[chunk]

    def _words(self, chunk: int) -> list[Column]:
        (texts,) = self._texts.read(chunk)
        return [lists(texts.column(name)).values for name in ("words", "starts", "ends")]

    def _known(self, chunk: int) -> list[Column]:
        if self._places is None:
            raise ValueError("texts are laid out where their places are known")
        (places,) = self._places.read(chunk)
        return [places.column(name).to_numpy(zero_copy_only=False) for name in (*Spread._fields, "setting")]


def _rows(starts: Ints, counts: Ints) -> Ints:
    """Return the numbers from each start on, as many as are counted."""
    shift = starts - (np.cumsum(counts) - counts)
    return np.repeat(shift, counts) + np.arange(int(counts.sum()))
