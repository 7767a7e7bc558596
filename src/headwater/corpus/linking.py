"""From openings to chains of runs: grown, parted, chained, with no more of the texts in memory than each asks for."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import pyarrow as pa

from headwater.corpus.columns import numbers
from headwater.corpus.library import Library, Outline
from headwater.corpus.windows import IN_CHUNK, PLACE_BITS
from headwater.reuse.folding import Flags, Ints, mixed
from headwater.reuse.looped import EDGED_WORDS
from headwater.reuse.matches import Matches, grown, in_pair_order
from headwater.reuse.passages import chained, parted
from headwater.reuse.stream import Stream
from headwater.settings import ReuseSettings

_ROOT_ROUNDS = 8
# what laying out texts takes with their words, for each byte that it takes without
_WORDED_TIMES = 2


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


class Linked(NamedTuple):
    """Chains of runs: chain n has the runs `first[n]` to `first[n + 1]`; `carried`: texts carry its words along."""

    runs: Runs
    first: Ints
    carried: Flags

    @property
    def words(self) -> Ints:
        """How many words each chain has."""
        upto = np.concatenate([np.zeros(1, np.int64), np.cumsum(self.runs.length)])
        words: Ints = upto[self.first[1:]] - upto[self.first[:-1]]
        return words

    @property
    def heads(self) -> Runs:
        """The first run of each chain."""
        return self.runs.taken(self.first[:-1])

    def taken(self, chosen: Ints | slice) -> "Linked":
        """Return some of the chains, in the order given."""
        counts, begins = np.diff(self.first)[chosen], self.first[:-1][chosen]
        first = np.concatenate([np.zeros(1, np.int64), np.cumsum(counts)])
        rows = np.repeat(begins - first[:-1], counts) + np.arange(int(first[-1]))
        return Linked(self.runs.taken(rows), first, self.carried[chosen])


def linked(library: Library, runs: Runs, room: Room, settings: ReuseSettings) -> Linked:
    """Return the chains of all runs, those of one text on the right one after another.

    Few pairs of texts share so much that the words around their runs are asked; for the rest it is enough to know where
    words stand.
    """
    runs = _joined([_parted(library, runs.taken(part), settings) for part in batches(library, runs, room)])
    heavy = _words_of_pairs(runs) >= EDGED_WORDS
    wide = room._replace(word_bytes=room.word_bytes * _WORDED_TIMES)
    found: list[Linked] = []
    for some, space, lay in ((~heavy, room, library.outline), (heavy, wide, library.words_of)):
        ordered = runs.taken(some)
        ordered = ordered.taken(_by_family(ordered, len(library.words)))
        found += [_chained(lay, ordered.taken(part), settings) for part in batches(library, ordered, space)]
    whole = _put_together(found)
    return whole.taken(_by_family(whole.heads._replace(length=whole.words), len(library.words)))


def _words_of_pairs(runs: Runs) -> Ints:
    """Return for each run how many words all runs of its two texts have, own words and those carried along apart."""
    order = np.lexsort((runs.along, runs.left_text, runs.right_text))
    one, two, along = runs.left_text[order], runs.right_text[order], runs.along[order]
    fresh = np.ones(len(order), np.bool_)
    fresh[1:] = (one[1:] != one[:-1]) | (two[1:] != two[:-1]) | (along[1:] != along[:-1])
    starts = np.flatnonzero(fresh)
    sums = np.add.reduceat(runs.length[order], starts) if len(starts) else starts
    words = np.empty(len(order), np.int64)
    words[order] = np.repeat(sums, np.diff(starts, append=len(order)))
    return words


def _chained(lay: Callable[[Ints], Outline], runs: Runs, settings: ReuseSettings) -> Linked:
    texts = np.union1d(runs.left_text, runs.right_text)
    stream, carried = lay(texts)
    own, shared = (in_pair_order(stream, matches_in(stream, texts, runs.taken(s))) for s in (~runs.along, runs.along))
    chains, of_carried = chained(stream, carried, (own, shared), settings)
    return Linked(_runs_of(Matches(*chains[:3]), stream, texts, along=False), chains.first, of_carried)


def grown_runs(library: Library, openings: Sequence[pa.RecordBatch], settings: ReuseSettings) -> Runs:
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


def _put_together(parts: Sequence[Linked]) -> Linked:
    counts = np.concatenate([np.zeros(1, np.int64), *(np.diff(part.first) for part in parts)])
    carried = np.concatenate([np.zeros(0, np.bool_), *(part.carried for part in parts)])
    return Linked(_joined([part.runs for part in parts]), np.cumsum(counts), carried)


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
    matches = in_pair_order(stream, matches_in(stream, texts, runs))
    own, shared = parted(stream, carried, matches, settings)
    return _joined([_runs_of(own, stream, texts, along=False), _runs_of(shared, stream, texts, along=True)])


def _runs_of(matches: Matches, stream: Stream, texts: Ints, *, along: bool) -> Runs:
    one, two = (stream.text[side].astype(np.int64) for side in (matches.left, matches.right))
    left, right = matches.left - stream.first[one], matches.right - stream.first[two]
    return Runs(texts[one], texts[two], left, right, matches.length, np.full(len(one), along))


def matches_in(stream: Stream, texts: Ints, runs: Runs) -> Matches:
    """Return runs as matches in a stream of these texts."""
    one, two = (np.searchsorted(texts, side) for side in (runs.left_text, runs.right_text))
    return Matches(stream.first[one] + runs.left, stream.first[two] + runs.right, runs.length)


def _by_family(runs: Runs, count: int) -> Ints:
    """Return an order by the text on the right in which texts that share much with the same text follow one another.

    So the texts on the left that a batch needs are mostly the same.
    """
    known, at = np.unique(runs.left_text << 32 | runs.right_text, return_inverse=True)
    words = np.bincount(at, weights=runs.length, minlength=len(known))
    one, two = known >> 32, known & 0xFFFFFFFF
    root = np.arange(count)
    # the heaviest is written last, of equal ones the first text
    order = np.lexsort((-one, words))
    root[two[order]] = one[order]
    for _ in range(_ROOT_ROUNDS):
        root = root[root]
    return np.lexsort((runs.right_text, root[runs.right_text]))


def batches(library: Library, runs: Runs, room: Room) -> Iterator[slice]:
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


