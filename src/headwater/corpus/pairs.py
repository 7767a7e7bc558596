"""Pairs of texts: the words of those concerned brought together, a bounded number at a time, and their passages."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import pyarrow as pa

from headwater.corpus.columns import Column, batch_of, lists, numbers
from headwater.corpus.windows import IN_CHUNK, PLACE_BITS, first_places
from headwater.engine import Given, Lookup, Piece
from headwater.reuse.chains import Chains
from headwater.reuse.compiled import loops_for
from headwater.reuse.folding import Folded, Ints, Places
from headwater.reuse.matches import Pairs
from headwater.reuse.passages import Comparison, Spread, passages_from
from headwater.reuse.stream import Stream, stream_of
from headwater.settings import CorpusSettings

_CHUNK_PAIRS = 1 << 20


class Wanted(NamedTuple):
    """Openings, sorted by the text on the right: numbers of the two texts, and the places."""

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
        firsts = [first_places(texts.read(chunk)) for chunk in range(texts.shard_count)]
        # a chunk without texts has the place behind its border only
        self._first = np.concatenate([np.zeros(0, np.int64), *(first[:-1] for first in firsts)])
        self.words = np.concatenate([np.zeros(0, np.int64), *(np.diff(first) - 1 for first in firsts)])

    def texts_at(self, places: Ints) -> Ints:
        """Return the number of the text that each place stands in."""
        found = np.empty(len(places), np.int64)
        chunks = places >> PLACE_BITS
        for chunk in np.unique(chunks).tolist():
            low, high = self._first_texts[chunk : chunk + 2].tolist()
            inside = chunks == chunk
            found[inside] = low - 1 + np.searchsorted(self._first[low:high], places[inside] & IN_CHUNK, "right")
        return found

    def firsts_of(self, texts: Ints) -> Ints:
        """Return the place of the first word of each text, in its chunk."""
        return self._first[texts]

    def lay_out(self, texts: Ints) -> tuple[Stream, Spread]:
        """Return some texts, sorted by number, laid end to end, and what is known of each position."""
        parts = [self._gathered(chunk, some) for chunk, some in self._by_chunk(texts)]
        columns = [np.concatenate(column) for column in zip(*parts, strict=True)]
        first = np.concatenate([np.zeros(1, np.int64), self.words[texts].cumsum()])
        stream = stream_of(Folded(columns[0], columns[1], columns[2], first))
        at = np.flatnonzero(stream.text >= 0)
        size = len(stream.words)
        spread = Spread(np.zeros(size, np.int32), np.ones(size, np.float32), np.zeros(size, np.bool_))
        for whole, values in zip(spread, columns[3:], strict=True):
            whole[at] = values
        return stream, spread

    def names(self, texts: Ints) -> pa.Array:
        """Return the ids of texts, sorted by number."""
        parts = [
            batch.column("name").take(pa.array(some))
            for chunk, some in self._by_chunk(texts)
            for batch in self._texts.read(chunk)
        ]
        return pa.concat_arrays(parts) if parts else pa.array([], pa.large_string())

    def texts(self, texts: Ints) -> list[str]:
        """Return what texts say, sorted by number."""
        return [
            text
            for chunk, some in self._by_chunk(texts)
            for batch in self._texts.read(chunk)
            for text in batch.column("text").take(pa.array(some)).to_pylist()
        ]

    def _by_chunk(self, texts: Ints) -> Iterator[tuple[int, Ints]]:
        cuts = np.searchsorted(texts, self._first_texts)
        for chunk, (begin, end) in enumerate(pairwise(cuts.tolist())):
            if begin < end:
                yield chunk, texts[begin:end] - self._first_texts[chunk]

    def _gathered(self, chunk: int, some: Ints) -> list[Column]:
        """Return the words, starts and ends of some texts of a chunk, and what is known of their places."""
        (texts,) = self._texts.read(chunk)
        (places,) = self._places.read(chunk)
        columns = [lists(texts.column(name)) for name in ("words", "starts", "ends")]
        first = columns[0].first
        counts = np.diff(first)[some]
        shift = first[some] - (np.cumsum(counts) - counts)
        rows = np.repeat(shift, counts) + np.arange(int(counts.sum()))
        known = [places.column(name).to_numpy(zero_copy_only=False) for name in ("texts", "related", "carried")]
        return [column[rows] for column in (*(column.values for column in columns), *known)]


class Room(NamedTuple):
    """How much may be compared at a time: memory in bytes, and what a word and an opening take of it."""

    share_bytes: int
    word_bytes: int
    opening_bytes: int


def pairs(given: Given, settings: CorpusSettings, first_texts: Sequence[int], room: Room) -> Iterator[Piece]:
    """Find the passages of the texts of a slice with all texts before them. Gives: passages, in order; near copies."""
    (found,) = given.tables
    if not found:
        return
    library = Library(given.beside[0], given.beside[1], first_texts)
    # a large corpus is worth compiled loops, however little of it is compared at a time
    loops_for(int(library.words.sum()))
    wanted = _wanted(library, numbers(found, "left", np.int64), numbers(found, "right", np.int64))
    for begin, end in _batches(library, wanted, room):
        yield from _compared(library, wanted.part(begin, end), settings, given.number)


def _wanted(library: Library, left: Ints, right: Ints) -> Wanted:
    right_text = library.texts_at(right)
    order = np.argsort(right_text, kind="stable")
    left, right, right_text = left[order], right[order], right_text[order]
    return Wanted(library.texts_at(left), right_text, left, right)


def _batches(library: Library, wanted: Wanted, room: Room) -> Iterator[tuple[int, int]]:
    """Cut openings behind a text on the right, so that what is compared at a time has room."""
    starts = np.flatnonzero(np.diff(wanted.right_text, prepend=-1)).tolist()
    seen = np.full(len(library.words), -1, np.int64)
    begin = taken = 0
    for start, end in pairwise((*starts, len(wanted.right))):
        texts = np.append(np.unique(wanted.left_text[start:end]), wanted.right_text[start])
        needed = [int(library.words[some].sum()) * room.word_bytes for some in (texts[seen[texts] != begin], texts)]
        openings = (end - start) * room.opening_bytes
        if taken and taken + needed[0] + openings > room.share_bytes:
            yield begin, start
            begin, taken = start, needed[1] + openings
        else:
            taken += needed[0] + openings
        seen[texts] = begin
    yield begin, len(wanted.right)


def _compared(library: Library, wanted: Wanted, settings: CorpusSettings, chunk: int) -> Iterator[Piece]:
    texts = np.union1d(wanted.left_text, wanted.right_text)
    stream, spread = library.lay_out(texts)
    sides = [
        stream.first[np.searchsorted(texts, numbers_)] + (places & IN_CHUNK) - library.firsts_of(numbers_)
        for numbers_, places in ((wanted.left_text, wanted.left), (wanted.right_text, wanted.right))
    ]
    cuts = range(0, len(sides[0]), _CHUNK_PAIRS)
    openings: Iterator[Pairs] = ((sides[0][at : at + _CHUNK_PAIRS], sides[1][at : at + _CHUNK_PAIRS]) for at in cuts)
    compared = passages_from(stream, spread, openings, settings.reuse)
    if len(compared.carried):
        yield Piece("passages", chunk, _rows(compared, library.names(texts)))
        near = _near_copies(compared, texts, settings.reuse.near_copy_share)
        yield Piece("near", 0, near)


def _rows(compared: Comparison, names: pa.Array) -> pa.RecordBatch:
    """Return the passages as rows of the result, by the text on the right, the one on the left, and the place."""
    one, two = compared.texts
    order = np.lexsort((np.arange(len(one)), one, two))
    stream, chains = compared.stream, compared.chains.taken(order)
    left, left_end, right, right_end = chains.hulls
    spans = [stream.starts[left], stream.ends[left_end - 1], stream.starts[right], stream.ends[right_end - 1]]
    blocks = _blocks(stream, chains, spans[0], spans[2])
    matched = np.add.reduceat(blocks[1] - blocks[0] + blocks[3] - blocks[2], chains.first[:-1])
    kinds = np.where(compared.carried[order], 1, 0).astype(np.int8)
    return batch_of({
        "left_document": names.take(pa.array(one[order])), "right_document": names.take(pa.array(two[order])),
        "left_start": spans[0], "left_end": spans[1], "right_start": spans[2], "right_end": spans[3],
        "kind": pa.array(np.array(["copy", "boilerplate"])[kinds]),
        "identity": (matched / (spans[1] - spans[0] + spans[3] - spans[2])).astype(np.float32),
        "words": chains.words.astype(np.int32),
        "blocks": _listed(blocks, chains.first),
    })  # fmt: skip


def _blocks(stream: Stream, chains: Chains, left_start: Places, right_start: Places) -> list[Places]:
    """Return where the runs of equal words begin and end on either side, counted from the start of their passage."""
    runs = np.diff(chains.first)
    tails = chains.length - 1
    left, right = np.repeat(left_start, runs), np.repeat(right_start, runs)
    return [
        stream.starts[chains.left] - left, stream.ends[chains.left + tails] - left,
        stream.starts[chains.right] - right, stream.ends[chains.right + tails] - right,
    ]  # fmt: skip


def _listed(blocks: list[Places], first: Ints) -> pa.Array:
    names = ("left_start", "left_end", "right_start", "right_end")
    rows = pa.StructArray.from_arrays([pa.array(column) for column in blocks], names=names)
    return pa.LargeListArray.from_arrays(pa.array(first, pa.int64()), rows)


def _near_copies(compared: Comparison, texts: Ints, least_share: float) -> pa.RecordBatch:
    """Return the pairs of texts one of whose passages is nearly all of both."""
    one, two = compared.texts
    words = compared.chains.words
    longer = np.maximum(compared.stream.lengths[one], compared.stream.lengths[two])
    near = np.flatnonzero((words >= least_share * longer) & ~compared.carried)
    return batch_of({
        "left": texts[one[near]], "right": texts[two[near]], "share": (words[near] / longer[near]).astype(np.float32),
    })  # fmt: skip
