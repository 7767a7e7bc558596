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
from headwater.reuse.folding import Flags, Ints, mixed
from headwater.reuse.kinds import judge_set
from headwater.reuse.matches import Matches, grown, in_pair_order
from headwater.reuse.passages import Comparison, chained, parted
from headwater.reuse.stream import Stream
from headwater.settings import CorpusSettings, ReuseSettings

_ROOT_ROUNDS = 8
_OUTLINE_TIMES = 5


class Room(NamedTuple):
    """How much may be compared at a time: memory in bytes, and what a word and a run take of it."""

    share_bytes: int
    word_bytes: int
    run_bytes: int


class Runs(NamedTuple):
    """Runs of equal words: numbers of the two texts, the words of each before the run, and how many words it has.

    `along`: they are words that texts carry along.
    """

    left_text: Ints
    right_text: Ints
    left: Ints
    right: Ints
    length: Ints
    along: Flags

    def taken(self, chosen: Ints | Flags | slice) -> "Runs":
        """Return some of the runs, in the order given."""
        left_text, right_text, left, right, length = (column[chosen] for column in self[:5])
        return Runs(left_text, right_text, left, right, length, self.along[chosen])


def pairs(given: Given, settings: CorpusSettings, first_texts: Sequence[int], room: Room) -> Iterator[Piece]:
    """Find the passages of some texts on the right with all texts before them, and say what they are.

    Gives: passages, by the text on the right, the one on the left and the place; near copies.
    """
    (openings,) = given.tables
    if not openings:
        return
    texts, *known = given.beside
    library = Library(texts, first_texts, *known)
    # a large corpus is worth compiled loops, however little of it is compared at a time
    loops_for(int(library.words.sum()))
    runs = _grown(library, openings, settings.reuse)
    light = room._replace(word_bytes=room.word_bytes // _OUTLINE_TIMES)
    parts = [_parted(library, runs.taken(part), settings.reuse) for part in _batches(library, runs, light)]
    runs = _clustered(_joined(parts), len(library.words))
    found = [_compared(library, runs.taken(part), settings.reuse) for part in _batches(library, runs, room)]
    whole = put_together([passages for passages in found if len(passages.words)])
    if whole is not None:
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
        texts = library.texts_at(one, runs.left), library.texts_at(two, runs.right - behind)
        at = runs.left - library.first[texts[0]], runs.right - behind - library.first[texts[1]]
        some = Runs(*texts, *at, runs.length, np.zeros(len(runs.length), np.bool_))
        found.append(_of_weight(some, settings.min_passage_words))
    whole = _joined(found)
    return whole.taken(np.argsort(whole.right_text, kind="stable"))


def _joined(parts: Sequence[Runs]) -> Runs:
    nothing = np.zeros(0, np.int64)
    columns = [np.concatenate([nothing, *(part[at] for part in parts)]) for at in range(5)]
    along = np.concatenate([np.zeros(0, np.bool_), *(part.along for part in parts)])
    return Runs(columns[0], columns[1], columns[2], columns[3], columns[4], along)


def _of_weight(runs: Runs, least: int) -> Runs:
    bits = np.uint64(max(1, (2 * len(runs.left)).bit_length()))
    keys = mixed((runs.left_text << 32 | runs.right_text).astype(np.uint64))
    slots = (keys >> (np.uint64(64) - bits)).astype(np.int64)
    words = np.bincount(slots, weights=runs.length, minlength=1)
    return runs.taken(words[slots] >= least)


def _parted(library: Library, runs: Runs, settings: ReuseSettings) -> Runs:
    """Part runs into texts' own words and those carried along; of these the first text that holds them is kept."""
    texts = np.union1d(runs.left_text, runs.right_text)
    stream, carried = library.outline(texts)
    matches = in_pair_order(stream, _matches(stream, texts, runs))
    found = []
    for along, part in enumerate(parted(stream, carried, matches, settings)):
        one, two = (stream.text[side].astype(np.int64) for side in (part.left, part.right))
        at = part.left - stream.first[one], part.right - stream.first[two]
        found.append(Runs(texts[one], texts[two], *at, part.length, np.full(len(one), bool(along))))
    return _joined(found)


def _matches(stream: Stream, texts: Ints, runs: Runs) -> Matches:
    """Return runs as matches in a stream of these texts."""
    one, two = (np.searchsorted(texts, side) for side in (runs.left_text, runs.right_text))
    return Matches(stream.first[one] + runs.left, stream.first[two] + runs.right, runs.length)


def _clustered(runs: Runs, count: int) -> Runs:
    """Order runs by their text on the right, texts that share much with the same text one after another.

    So the texts on the left that a batch needs are mostly the same.
    """
    key = runs.left_text << 32 | runs.right_text
    known, at = np.unique(key, return_inverse=True)
    words = np.bincount(at, weights=runs.length, minlength=len(known))
    one, two = known >> 32, known & 0xFFFFFFFF
    root = np.arange(count)
    # the heaviest is written last, of equal ones the first text
    order = np.lexsort((-one, words))
    root[two[order]] = one[order]
    for _ in range(_ROOT_ROUNDS):
        root = root[root]
    return runs.taken(np.lexsort((runs.right_text, root[runs.right_text])))


def _batches(library: Library, runs: Runs, room: Room) -> Iterator[slice]:
    """Cut runs behind a text on the right, so that what is compared at a time has room."""
    starts = np.flatnonzero(np.diff(runs.right_text, prepend=-1)).tolist()
    seen = np.full(len(library.words), -1, np.int64)
    begin = taken = 0
    for start, end in pairwise((*starts, len(runs.right))):
        texts = np.append(np.unique(runs.left_text[start:end]), runs.right_text[start])
        fresh = texts[seen[texts] != begin]
        more, alone = (int(library.words[some].sum()) * room.word_bytes for some in (fresh, texts))
        own = (end - start) * room.run_bytes
        if taken and taken + more + own > room.share_bytes:
            yield slice(begin, start)
            begin, taken = start, alone + own
        else:
            taken += more + own
        seen[texts] = begin
    if starts:
        yield slice(begin, len(runs.right))


def _compared(library: Library, runs: Runs, settings: ReuseSettings) -> Passages:
    texts = np.union1d(runs.left_text, runs.right_text)
    stream, carried = library.words_of(texts)
    parts = (in_pair_order(stream, _matches(stream, texts, runs.taken(chosen))) for chosen in (~runs.along, runs.along))
    chains, of_carried = chained(stream, carried, (next(parts), next(parts)), settings)
    # most texts that share something share no passage in the end: the rest is asked of those that do
    used = np.union1d(stream.text[chains.left], stream.text[chains.right])
    shelf = library.shelf(texts[used])
    moved = (shelf.stream.first[:-1] - stream.first[used])[np.searchsorted(used, stream.text[chains.left])]
    moved_right = (shelf.stream.first[:-1] - stream.first[used])[np.searchsorted(used, stream.text[chains.right])]
    chains = chains._replace(left=chains.left + moved, right=chains.right + moved_right)
    compared = Comparison(shelf.stream, shelf.spread, shelf.rarity, chains, of_carried)
    judged = judge_set(compared, shelf.setting, None, settings)
    near = near_copies(compared, judged, settings)
    return passages_of(compared, judged, first_told(compared, judged), near, texts[used])

