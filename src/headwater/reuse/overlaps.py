"""Chains of one pair of texts that claim the same words twice, on both sides: the heavier one keeps them."""

from collections.abc import Sequence

import numpy as np

from headwater.reuse.chains import Chains, in_order
from headwater.reuse.folding import Flags, Ints
from headwater.reuse.matches import pair_keys
from headwater.reuse.stream import Stream

Numbers = Sequence[int] | Ints
Target = list[int] | Ints


def without_overlaps(stream: Stream, chains: Chains) -> Chains:
    """Cut chains so that no two of a pair overlap on both sides.

    On one side they do where the other text holds a passage twice. The heaviest chain of a pair is kept whole; each
    lighter one keeps its longest part in a row that meets none before it. `chains` are ordered by the pair of texts and
    the place.
    """
    meets = _meeting_pairs(stream, chains)
    if not meets.any():
        return chains
    found = chains.taken(meets)
    heads = found.first[:-1]
    keys = pair_keys(stream, found.left[heads], found.right[heads])
    found = found.taken(np.lexsort((found.right[heads], found.left[heads], -found.words, keys)))
    pairs = np.append(np.flatnonzero(np.diff(keys, prepend=-1)), len(keys))
    return in_order(stream, [chains.taken(~meets), _parts_of(found, *_kept(found, pairs))])


def _kept(chains: Chains, pairs: Ints) -> tuple[Ints, Ints]:
    left, right, length, first = (column.tolist() for column in chains)
    kept: tuple[list[int], list[int]] = [0] * (len(first) - 1), [0] * (len(first) - 1)
    cleared((left, right, length), first, pairs.tolist(), kept)
    return np.array(kept[0], np.int64), np.array(kept[1], np.int64)


def cleared(
    runs: tuple[Numbers, Numbers, Numbers], first: Numbers, pairs: Numbers, kept: tuple[Target, Target]
) -> None:
    """Write down for each chain the runs that it keeps, from and up to; none where the two are equal.

    `runs` are left, right and length; chain n has the runs `first[n]` to `first[n + 1]`, pair n the chains `pairs[n]`
    to `pairs[n + 1]`, the heaviest first. Takes lists as well as arrays: they are faster where nothing is compiled.
    """
    left, right, length = runs
    begins, ends = kept
    for pair in range(len(pairs) - 1):
        for chain in range(pairs[pair], pairs[pair + 1]):
            begin, end = first[chain], first[chain + 1]
            for other in range(pairs[pair], chain):
                head, last = begins[other], ends[other] - 1
                if last < head or begin == end:
                    continue
                low, high = left[head], left[last] + length[last]
                low_right, high_right = right[head], right[last] + length[last]
                # parts in a row that do not meet the other chain; what stands around it on both sides meets it still
                best, best_begin, best_end = 0, begin, begin
                words, start = 0, begin
                for run in range(begin, end):
                    here, there, size = left[run], right[run], length[run]
                    if here < high and low < here + size and there < high_right and low_right < there + size:
                        words, start = 0, run + 1
                        continue
                    words += size
                    if words > best:
                        best, best_begin, best_end = words, start, run + 1
                begin, end = best_begin, best_end
                if begin == end:
                    continue
                meets = left[begin] < high and low < left[end - 1] + length[end - 1]
                if meets and right[begin] < high_right and low_right < right[end - 1] + length[end - 1]:
                    end = begin
            begins[chain], ends[chain] = begin, end


def _parts_of(chains: Chains, begins: Ints, ends: Ints) -> Chains:
    """Return chains made of the runs `begins` to `ends`; those without any are left out."""
    counts = (ends - begins)[ends > begins]
    first = np.concatenate([np.zeros(1, np.int64), np.cumsum(counts)])
    rows = np.repeat(begins[ends > begins] - first[:-1], counts) + np.arange(int(first[-1]))
    return Chains(chains.left[rows], chains.right[rows], chains.length[rows], first)


def _meeting_pairs(stream: Stream, chains: Chains) -> Flags:
    """Return which chains belong to a pair in which neighbours by place may overlap on both sides."""
    left, left_end, right, right_end = chains.hulls
    keys = pair_keys(stream, left, right)
    if not len(keys):
        return np.zeros(0, np.bool_)
    number = np.cumsum(np.diff(keys, prepend=keys[:1]) != 0)
    by_right = np.lexsort((right, number))
    meeting: Flags = _reaching(number, left, left_end, len(stream.words))[number]
    meeting &= _reaching(number, right[by_right], right_end[by_right], len(stream.words))[number]
    return meeting


def _reaching(number: Ints, begins: Ints, ends: Ints, size: int) -> Flags:
    """Return for each pair whether any of its stretches, in order, begins before an earlier one ends."""
    # how far the stretches before reach, pair by pair: positions of one pair all lie below those of the next
    shift = number * (size + 1)
    reach = np.maximum.accumulate(ends + shift) - shift
    meets = np.zeros(len(number), np.bool_)
    meets[1:] = (number[1:] == number[:-1]) & (reach[:-1] > begins[1:])
    again: Flags = np.bincount(number, weights=meets) > 0
    return again
