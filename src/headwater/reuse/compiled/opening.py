"""Where runs open, by rows of windows."""

import numpy as np

from headwater.reuse.compiled.machine import machine
from headwater.reuse.compiled.rows import with_room
from headwater.reuse.compiled.sides import Column


@machine
def openings(
    rows: tuple[Column, ...], around: Column, groups: tuple[Column, ...]
) -> tuple[Column, int]:
    """Return pairs of rows at which runs open, the one of the smaller place first; only so many count.

    `rows` are place, text, key of the window before, and the first place of its starred group or -1; `groups` are first
    row, size, whether starred, whether common. Rows of a group stand in order of place.
    """
    position, _, before, star = rows
    firsts, sizes, starred, common = groups
    found, count = np.empty((2, 1 << 16), np.int64), 0
    for group in range(len(firsts)):
        begin, size = firsts[group], sizes[group]
        found = with_room(found, count, size if starred[group] else size * (size - 1) // 2)
        if starred[group]:
            for two in range(begin + 1, begin + size):
                # they are a pair already, unless the window before is starred and neither is its first
                paired = before[begin] == before[two] and (star[begin] < 0 or star[begin] == position[begin] - 1)
                if not paired:
                    count = _opened(rows, around, (begin, two, False), found, count)
            continue
        if size == 2:
            if before[begin] != before[begin + 1] or star[begin] >= 0:
                count = _opened(rows, around, (begin, begin + 1, common[group]), found, count)
            continue
        order = np.argsort(before[begin : begin + size], kind="mergesort") + begin
        behind = size
        for at in range(size - 1, -1, -1):
            one = order[at]
            # windows behind the same one are pairs already; those behind a starred one are not
            if star[one] >= 0 or (at + 1 < size and before[order[at + 1]] != before[one]):
                behind = at + 1
            for other in range(behind, size):
                two = order[other]
                count = _opened(rows, around, (min(one, two), max(one, two), common[group]), found, count)
    return found, count


@machine
def _opened(
    rows: tuple[Column, ...], around: Column, pair: tuple[int, int, bool], target: Column, count: int
) -> int:  # fmt: skip
    one, two, common = pair
    if rows[1][one] == rows[1][two]:
        return count
    if common:
        known = agree = False
        for lane in range(around.shape[1]):
            if around[one, lane] and around[two, lane]:
                known = True
                agree = agree or around[one, lane] == around[two, lane]
        if known and not agree:
            return count
    target[0, count], target[1, count] = one, two
    return count + 1
