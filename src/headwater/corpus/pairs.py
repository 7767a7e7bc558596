"""Pairs of texts: runs of equal words grown, texts that share enough brought together, and their passages judged."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import pyarrow as pa

from headwater.corpus.columns import numbers
from headwater.corpus.library import Library
from headwater.corpus.published import Passages, near_of, passages_of, put_together, rows_of
from headwater.corpus.windows import IN_CHUNK, PLACE_BITS
from headwater.engine import Given, Piece
from headwater.reuse.compiled import loops_for
from headwater.reuse.families import first_told, near_copies
from headwater.reuse.folding import Ints, mixed
from headwater.reuse.kinds import judge_set
from headwater.reuse.matches import Matches, grown, in_pair_order
from headwater.reuse.passages import passages_from
from headwater.reuse.rarity import Tally
from headwater.settings import CorpusSettings, ReuseSettings

_ROOT_ROUNDS = 8


class Room(NamedTuple):
    """How much may be compared at a time: memory in bytes, and what a word and a match take of it."""

    share_bytes: int
    word_bytes: int
    match_bytes: int


class Runs(NamedTuple):
    """Runs of equal words: numbers of the two texts, the places at which a run begins, and how many words it has."""

    left_text: Ints
    right_text: Ints
    left: Ints
    right: Ints
    length: Ints

    def taken(self, chosen: Ints | slice) -> "Runs":
        """Return some of the runs, in the order given."""
        return Runs(*(column[chosen] for column in self))


def pairs(given: Given, settings: CorpusSettings, first_texts: Sequence[int], room: Room) -> Iterator[Piece]:
    """Find the passages of some texts on the right with all texts before them, and say what they are.

    Gives: passages, by the text on the right, the one on the left and the place; near copies.
    """
    (openings,) = given.tables
    if not openings:
        return
    texts, places = given.beside[:2]
    library = Library(texts, first_texts, places)
    # a large corpus is worth compiled loops, however little of it is compared at a time
    loops_for(int(library.words.sum()))
    (counted,) = given.all_beside(2)
    tally = Tally(counted.column("words").to_numpy(), counted.column("pairs").to_numpy())
    runs = _grown(library, openings, settings.reuse)
    runs = _clustered(runs, len(library.words))
    found: list[Passages] = []
    for begin, end in _batches(library, runs, room):
        passages = _compared(library, runs.taken(slice(begin, end)), tally, settings.reuse)
        if len(passages.words):
            found.append(passages)
    if found:
        whole = put_together(found)
        held = np.union1d(whole.left_text, whole.right_text)
        yield Piece("passages", 0, rows_of(whole, held, library.names(held)))
        yield Piece("near", 0, near_of(whole))


def _grown(library: Library, openings: Sequence[pa.RecordBatch], settings: ReuseSettings) -> Runs:
    """Grow openings to runs; pairs of texts whose runs do not come to a passage are left out, most of them at least."""
    left, right = numbers(openings, "left", np.int64), numbers(openings, "right", np.int64)
    # two texts stand in two chunks, and never need others beside them
    key = left >> PLACE_BITS << PLACE_BITS // 2 | right >> PLACE_BITS
    order = np.argsort(key, kind="stable")
    cuts = np.flatnonzero(np.diff(key[order], prepend=-1, append=-1))
    found = []
    for begin, end in pairwise(cuts.tolist()):
        part = order[begin:end]
        one, two = int(left[part[0]]) >> PLACE_BITS, int(right[part[0]]) >> PLACE_BITS
        words = library.bordered(one)
        behind = 0
        if one != two:
            # borders of the two are told apart by where they stand
            behind = len(words)
            words = np.concatenate([words, library.bordered(two, behind)])
        runs = grown(words, left[part] & IN_CHUNK, (right[part] & IN_CHUNK) + behind, settings.shingle_words)
        places = runs.left | one << PLACE_BITS, (runs.right - behind) | two << PLACE_BITS
        texts = library.texts_at(places[0]), library.texts_at(places[1])
        found.append(_of_weight(Runs(*texts, *places, runs.length), settings.min_passage_words))
    return Runs(*(np.concatenate(column) for column in zip(*found, strict=True)))


def _of_weight(runs: Runs, least: int) -> Runs:
    bits = np.uint64(max(1, (2 * len(runs.left)).bit_length()))
    keys = mixed((runs.left_text << 32 | runs.right_text).astype(np.uint64))
    slots = (keys >> (np.uint64(64) - bits)).astype(np.int64)
    words = np.bincount(slots, weights=runs.length, minlength=1)
    return runs.taken(np.flatnonzero(words[slots] >= least))


def _clustered(runs: Runs, count: int) -> Runs:
    """Order runs by their text on the right, texts that share much with the same text one after another.

    So the texts on the left that a batch needs are mostly the same.
    """
    key = runs.left_text << 32 | runs.right_text
    pairs_, at = np.unique(key, return_inverse=True)
    words = np.bincount(at, weights=runs.length, minlength=len(pairs_))
    one, two = pairs_ >> 32, pairs_ & 0xFFFFFFFF
    root = np.arange(count)
    # the heaviest is written last, of equal ones the first text
    order = np.lexsort((-one, words))
    root[two[order]] = one[order]
    for _ in range(_ROOT_ROUNDS):
        root = root[root]
    return runs.taken(np.lexsort((runs.right_text, root[runs.right_text])))


def _batches(library: Library, runs: Runs, room: Room) -> Iterator[tuple[int, int]]:
    """Cut runs behind a text on the right, so that what is compared at a time has room."""
    starts = np.flatnonzero(np.diff(runs.right_text, prepend=-1)).tolist()
    seen = np.full(len(library.words), -1, np.int64)
    begin = taken = 0
    for start, end in pairwise((*starts, len(runs.right))):
        texts = np.append(np.unique(runs.left_text[start:end]), runs.right_text[start])
        needed = [int(library.words[some].sum()) * room.word_bytes for some in (texts[seen[texts] != begin], texts)]
        matches = (end - start) * room.match_bytes
        if taken and taken + needed[0] + matches > room.share_bytes:
            yield begin, start
            begin, taken = start, needed[1] + matches
        else:
            taken += needed[0] + matches
        seen[texts] = begin
    if starts:
        yield begin, len(runs.right)


def _compared(library: Library, runs: Runs, tally: Tally, settings: ReuseSettings) -> Passages:
    texts = np.union1d(runs.left_text, runs.right_text)
    stream, spread, setting = library.lay_out(texts)
    left, right = (
        stream.first[np.searchsorted(texts, side)] + (places & IN_CHUNK) - library.first[side]
        for side, places in ((runs.left_text, runs.left), (runs.right_text, runs.right))
    )
    matches = in_pair_order(stream, Matches(left, right, runs.length))
    compared = passages_from(stream, (spread, tally), matches, settings)
    judged = judge_set(compared, setting, None, settings)
    near = near_copies(compared, judged, settings)
    return passages_of(compared, judged, first_told(compared, judged), near, texts)
