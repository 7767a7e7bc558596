"""The ragged edges of the chains of a pair, as `edges` grows them in numpy."""

import numpy as np

from headwater.reuse.compiled.machine import machine
from headwater.reuse.compiled.rows import with_room
from headwater.reuse.compiled.sides import Column, Side

Rows = tuple[Column, Column]


@machine
def edged(sides: tuple[Side, Side], pair: tuple[int, int], chains_: Rows, steps: Column) -> Rows:
    """Return chains grown over edits at their ends."""
    rows, first = chains_
    left, right = sides
    bounds = (left.first[pair[0]], left.size[pair[0]], right.first[pair[1]], right.size[pair[1]])
    found, count = np.empty((3, 2 * rows.shape[1] + 8), np.int64), 0
    grown = np.zeros(len(first), np.int64)
    for chain in range(len(first) - 1):
        head, last = first[chain], first[chain + 1] - 1
        found, end = _outwards(sides, bounds, (rows[0, head] - 1, rows[1, head] - 1), steps, -1, (found, count))
        # they were found from the chain on; the farthest is the first
        for back in range((end - count) // 2):
            for column in range(3):
                one, two = found[column, count + back], found[column, end - 1 - back]
                found[column, count + back], found[column, end - 1 - back] = two, one
        count = end
        found = with_room(found, count, last + 1 - head)
        for row in range(head, last + 1):
            for column in range(3):
                found[column, count] = rows[column, row]
            count += 1
        ends = (rows[0, last] + rows[2, last], rows[1, last] + rows[2, last])
        found, count = _outwards(sides, bounds, ends, steps, 1, (found, count))
        grown[chain + 1] = count
    return found[:, :count].copy(), grown


@machine
def _outwards(
    sides: tuple[Side, Side],
    bounds: tuple[int, int, int, int],
    ends: tuple[int, int],
    steps: Column,
    step: int,
    target: tuple[Column, int],
) -> tuple[Column, int]:
    """Write the runs of two words and more that are nearest to an end, again and again; return the rows."""
    found, count = target
    one, two, length = _nearest(sides[0].words, sides[1].words, bounds, ends, steps, step)
    while length:
        found = with_room(found, count, 1)
        back = length - 1 if step < 0 else 0
        found[0, count], found[1, count], found[2, count] = one - back, two - back, length
        count += 1
        ends = (one + step * length, two + step * length)
        one, two, length = _nearest(sides[0].words, sides[1].words, bounds, ends, steps, step)
    return found, count


@machine
def _nearest(
    left: Column, right: Column, bounds: tuple[int, int, int, int], ends: tuple[int, int], steps: Column, step: int
) -> tuple[int, int, int]:
    """Return the nearest run of two words or more beyond an end: its nearest places and its words, 0 for none."""
    base, here, other, there = bounds
    for k in range(len(steps)):
        i, j = ends[0] + step * steps[k, 0], ends[1] + step * steps[k, 1]
        last, far = i + step, j + step
        if min(i, j, last, far) < 0 or max(i, last) >= here or max(j, far) >= there:
            continue
        if left[base + i] != right[other + j] or left[base + last] != right[other + far]:
            continue
        length = 2
        while 0 <= i + step * length < here and 0 <= j + step * length < there:
            if left[base + i + step * length] != right[other + j + step * length]:
                break
            length += 1
        return i, j, length
    return 0, 0, 0
