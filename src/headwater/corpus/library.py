"""The texts of a corpus: where each lies, and its words when they are asked for."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import pyarrow as pa

from headwater.corpus.columns import Column, lists
from headwater.corpus.windows import first_places
from headwater.engine import Lookup
from headwater.reuse.compiled import Known, Side, sealed, side_of
from headwater.reuse.folding import Flags, Hashes, Ints, Places
from headwater.reuse.passages import Spread, nothing_known
from headwater.reuse.rarity import Rarity
from headwater.reuse.stream import BORDER, Stream
from headwater.reuse.typography import Bits

_WORDS = ("words", "starts", "ends")


class Outline(NamedTuple):
    """Some texts laid end to end, with or without their words, and whether each place is carried along."""

    stream: Stream
    carried: Flags


class Shelf(NamedTuple):
    """Some texts laid end to end: their words, and all that is known of each position."""

    stream: Stream
    spread: Spread
    rarity: Rarity
    setting: Bits


class Bank(NamedTuple):
    """The texts of a chunk where they lie: words, what is known of places, which of them are `along` with others."""

    side: Side
    known: Known
    along: Column


class Library:
    """Knows the texts by their numbers, which go through all chunks."""

    def __init__(self, texts: Lookup, first_texts: Sequence[int], *known: Lookup) -> None:
        self._texts, self._known = texts, known
        self._first_texts = np.array(first_texts, np.int64)
        firsts = [first_places(texts.read(chunk)) for chunk in range(texts.shard_count)]
        # where texts begin in their chunk; a chunk without any has the place behind its border only
        self.first = np.concatenate([np.zeros(0, np.int64), *(first[:-1] for first in firsts)])
        self.words = np.concatenate([np.zeros(0, np.int64), *(np.diff(first) - 1 for first in firsts)])

    @property
    def chunk_count(self) -> int:
        """How many chunks there are."""
        return len(self._first_texts) - 1

    def first_text(self, chunk: int) -> int:
        """Return the number of the first text of a chunk."""
        return int(self._first_texts[chunk])

    def chunks_of(self, texts: Ints) -> Ints:
        """Return the chunk that each text lies in."""
        chunks: Ints = np.searchsorted(self._first_texts, texts, "right") - 1
        return chunks

    def texts_at(self, chunk: int, positions: Ints) -> Ints:
        """Return the number of the text that each position of a chunk stands in."""
        low, high = self._first_texts[chunk : chunk + 2].tolist()
        found: Ints = low - 1 + np.searchsorted(self.first[low:high], positions, "right")
        return found

    def bank(self, chunk: int) -> Bank:
        """Return the texts of a chunk where they lie, as compiled loops take them."""
        low, high = self._first_texts[chunk : chunk + 2].tolist()
        first, size = self.first[low:high], self.words[low:high]
        wanted = [*_WORDS, "facts", "alone", "windows", "along"]
        columns = dict(self._columns(chunk, wanted))
        # words have no place for borders; what is known has none for the first one
        words = first - 1 - np.arange(len(first))
        side = side_of(columns["words"], (columns["starts"], columns["ends"]), words, size)
        facts, alone, windows = (sealed(columns[name]) for name in wanted[3:-1])
        known = Known(sealed(first - 1), facts, alone, windows, sealed(np.zeros(0, np.int32)))
        return Bank(side, known, sealed(columns["along"]))

    def bordered(self, chunk: int, first_border: int = 0) -> Hashes:
        """Return the words of a chunk by their place in it, a border around each text, numbered from one on."""
        low, high = self._first_texts[chunk : chunk + 2].tolist()
        size = int(self.first[high - 1] + self.words[high - 1]) + 1 if high > low else 1
        words = BORDER | np.arange(first_border, first_border + size, dtype=np.uint64)
        inside = np.ones(size, np.bool_)
        inside[0] = False
        inside[self.first[low:high] + self.words[low:high]] = False
        words[inside] = next(column for _, column in self._columns(chunk, ["words"]))
        return words

    def outline(self, texts: Ints) -> Outline:
        """Return some texts, sorted by number, without their words."""
        first = self._laid(texts)
        size = int(first[-1])
        starts, ends, carried = np.zeros(size, np.int32), np.zeros(size, np.int32), np.zeros(size, np.bool_)
        self._fill(texts, first, {"along": carried, "starts": starts, "ends": ends})
        return Outline(Stream(np.zeros(0, np.uint64), _owners(first), starts, ends, first), carried)

    def words_of(self, texts: Ints) -> Outline:
        """Return some texts, sorted by number, with their words."""
        stream, carried = self.outline(texts)
        words = BORDER | np.arange(len(stream.text), dtype=np.uint64)
        self._fill(texts, stream.first, {"words": words})
        return Outline(stream._replace(words=words), carried)

    def shelf(self, texts: Ints) -> Shelf:
        """Return some texts, sorted by number, with all that is known of them."""
        stream, _ = self.words_of(texts)
        size = len(stream.words)
        spread = nothing_known(size)
        rarity, setting = Rarity(np.zeros(size, np.uint16), np.zeros(size, np.uint16)), np.zeros(size, np.uint16)
        self._fill(texts, stream.first, {**spread._asdict(), **rarity._asdict(), "setting": setting})
        return Shelf(stream, spread, rarity, setting)

    def _laid(self, texts: Ints) -> Ints:
        """Return the position of the first word of each text laid end to end, and that behind the last border."""
        return 1 + np.concatenate([np.zeros(1, np.int64), self.words[texts].cumsum()]) + np.arange(len(texts) + 1)

    def _fill(self, texts: Ints, first: Ints, targets: Mapping[str, Column]) -> None:
        begin = 0
        for chunk, some in self._by_chunk(texts):
            end = begin + len(some)
            counts, place = self.words[texts[begin:end]], self.first[texts[begin:end]]
            # words stand in their columns without the borders that are counted in places; what is known of a place is
            # known of the border behind a text too
            plain = _rows(first[begin:end], counts), _rows(place - 1 - some, counts)
            bordered = _rows(first[begin:end], counts + 1), _rows(place - 1, counts + 1)
            for name, column in self._columns(chunk, targets):
                to, at = plain if name in _WORDS else bordered
                targets[name][to] = column[at]
            begin = end

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

    def _columns(self, chunk: int, wanted: Iterable[str]) -> Iterator[tuple[str, Column]]:
        tables = [table.read(chunk)[0] for table in (self._texts, *self._known)]
        for name in wanted:
            table = tables[0] if name in _WORDS else next(t for t in tables[1:] if name in t.schema.names)
            column = table.column(name)
            if name in _WORDS and table is tables[0]:
                yield name, lists(column).values
            else:
                yield name, column.to_numpy(zero_copy_only=False)


def _owners(first: Ints) -> Places:
    """Return the text each position stands in, -1 for borders."""
    text = np.repeat(np.arange(-1, len(first) - 1, dtype=np.int32), np.diff(first, prepend=0))
    text[first - 1] = -1
    return text


def _rows(starts: Ints, counts: Ints) -> Ints:
    """Return the numbers from each start on, as many as are counted."""
    shift = starts - (np.cumsum(counts) - counts)
    return np.repeat(shift, counts) + np.arange(int(counts.sum()))
