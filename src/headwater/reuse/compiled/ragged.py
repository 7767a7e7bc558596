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
        for row in range(head, last + 1):
            found = with_room(found, count)
            for column in range(3):
                found[column, count] = rows[column, row]
            count += 1
        ends = (rows[0, last] + rows[2, last], rows[1, last] + rows[2, last])
        found, count = _outwards(sides, bounds, ends, steps, 1, (found, count))
        grown[chain + 1] = count
    return found[:, :count], grown


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
    left, right = sides
    base, here, other, there = bounds
    one, two = ends
    k = 0
    while k < len(steps):
        i, j = one + step * steps[k, 0], two + step * steps[k, 1]
        length = 0
        while 0 <= i + step * length < here and 0 <= j + step * length < there:
            if left.words[base + i + step * length] != right.words[other + j + step * length]:
                break
            length += 1
        if length < 2:
            k += 1
            continue
        found = with_room(found, count)
        back = length - 1 if step < 0 else 0
        found[0, count], found[1, count], found[2, count] = i - back, j - back, length
        count += 1
        one, two, k = i + step * length, j + step * length, 0
    return found, count
