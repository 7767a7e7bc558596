"""The ragged edges of the chains of a pair, as `edges` grows them in numpy."""

import numpy as np

from headwater.reuse.compiled.machine import machine
from headwater.reuse.compiled.sides import Column

Bounds = tuple[int, int, int, int]
"""Where a text begins in its column and its words, on the left, then on the right."""

_LOW_BITS = np.uint64(63)


@machine
def outwards(
    words: tuple[Column, Column], bounds: Bounds, ends: tuple[int, int, int], ranks: Column, target: tuple[Column, int]
) -> int:
    """Write the runs of two words and more that are nearest to an end, again and again; return the row behind them.

    They are in order of place. `ends`: the places on either side, and which way it goes on from there (1 or -1). There
    is room in the target for a run of each two words of the text on the left.
    """
    (found, begin), step = target, ends[2]
    count = begin
    one, two, length = _nearest(words[0], words[1], bounds, ends, ranks)
    while length:
        back = length - 1 if step < 0 else 0
        found[0, count], found[1, count], found[2, count] = one - back, two - back, length
        count += 1
        ends = (one + step * length, two + step * length, step)
        one, two, length = _nearest(words[0], words[1], bounds, ends, ranks)
    if step < 0:
        # they were found from the chain on
        for back in range((count - begin) // 2):
            for column in range(3):
                here, there = found[column, begin + back], found[column, count - 1 - back]
                found[column, begin + back], found[column, count - 1 - back] = there, here
    return count


@machine
def _nearest(
    left: Column, right: Column, bounds: Bounds, ends: tuple[int, int, int], ranks: Column
) -> tuple[int, int, int]:
    """Return the nearest run of two words or more beyond an end: its nearest places and its words, 0 for none."""
    base, here, other, there = bounds
    one, two, step = ends
    reach = len(ranks) + 1
    room = min(reach, here - one if step > 0 else one + 1)
    beyond = min(reach, there - two if step > 0 else two + 1)
    likely = _likely(left, right, (base + one, room), (other + two, beyond), step)
    best, over, across = ranks.size, 0, 0
    for j in range(beyond - 1):
        if not likely >> np.uint64(j) & np.uint64(1):
            continue
        far = other + two + step * j
        for i in range(room - 1):
            near = base + one + step * i
            if left[near] == right[far] and left[near + step] == right[far + step] and ranks[i, j] < best:
                best, over, across = ranks[i, j], i, j
    if best == ranks.size:
        return 0, 0, 0
    i, j, length = one + step * over, two + step * across, 2
    while 0 <= i + step * length < here and 0 <= j + step * length < there:
        if left[base + i + step * length] != right[other + j + step * length]:
            break
        length += 1
    return i, j, length


@machine
def _likely(left: Column, right: Column, one: tuple[int, int], two: tuple[int, int], step: int) -> np.uint64:
    """Return a bit for each word on the right that may stand on the left, as the one behind it may; none is missed.

    `one` and `two`: the first place and how many words are looked at.
    """
    # most edges have nothing beyond them: a set of the low bits of words tells so at a fifth of the cost
    held, found, bit = np.uint64(0), np.uint64(0), np.uint64(1)
    # unsigned numbers step back too, and none is counted from the end of a column
    place, other, stride = np.uint64(one[0]), np.uint64(two[0]), np.uint64(step)
    for _ in range(one[1]):
        held |= np.uint64(1) << (np.uint64(left[place]) & _LOW_BITS)
        place += stride
    for _ in range(two[1]):
        found |= bit * (held >> (np.uint64(right[other]) & _LOW_BITS) & np.uint64(1))
        bit += bit
        other += stride
    return found & found >> np.uint64(1)
