"""From runs to chains, pair of texts by pair: what `chains`, `knots`, `edges` and `overlaps` do in numpy."""

import numpy as np

from headwater.reuse.compiled.machine import machine
from headwater.reuse.compiled.ragged import edged
from headwater.reuse.compiled.rows import moved, with_room
from headwater.reuse.compiled.runs import hopeful
from headwater.reuse.compiled.sides import Column, Side
from headwater.reuse.knots import DRIFT_COST, LOOK_BACK
from headwater.reuse.overlaps import cleared

_CROSSING = 4
_cleared = machine(cleared)
Rows = tuple[Column, Column]
Target = tuple[Column, int, Column, int]
"""Runs of chains, how many, chains, how many."""


@machine
def chains(
    sides: tuple[Side, Side],
    along: tuple[Column, Column],
    runs: Column,
    asked: tuple[int, ...],
    steps: Column,
) -> tuple[Column, int, Column, int]:
    """Return the chains of all pairs, each pair's by place: their runs, how many, the chains, how many.

    `runs` as loops give them, own ones of a pair before carried ones. `asked`: the least words of a passage, those of
    a pair whose edges are looked at, the widest gap, how many runs may lie in it, the least characters of a passage;
    `steps` are the ways over an edit. Columns of runs: place left, place right, words; of chains: left text, right
    text, first run, whether carried.
    """
    found, told = np.empty((3, 1 << 12), np.int64), np.empty((4, 1 << 10), np.int64)
    count, number, begin = 0, 0, 0
    while begin < runs.shape[1]:
        begin, found, count, told, number = chained_pair(
            sides, along, (runs, begin, runs.shape[1]), (asked, steps), (found, count, told, number)
        )
    return found, count, told, number


@machine
def chained_pair(
    sides: tuple[Side, Side],
    along: tuple[Column, Column],
    part: tuple[Column, int, int],
    by: tuple[tuple[int, ...], Column],
    target: Target,
) -> tuple[int, Column, int, Column, int]:
    """Write the chains of the next pair of texts; return the row of the one behind it, and the target.

    `part`: runs, the row of the first of this pair, and that behind the last of all.
    """
    (runs, begin, last), (asked, steps), (found, count, told, number) = part, by, target
    one, two = runs[0, begin], runs[1, begin]
    middle = begin
    while middle < last and runs[0, middle] == one and runs[1, middle] == two and runs[5, middle] == 0:
        middle += 1
    end = middle
    while end < last and runs[0, end] == one and runs[1, end] == two:
        end += 1
    if end == begin + 1 and runs[4, begin] < asked[1]:
        # one short run, as most pairs of a large pile have: nothing is chained and no edge looked at
        base = sides[0].first[one] + runs[2, begin]
        chars = sides[0].ends[base + runs[4, begin] - 1] - sides[0].starts[base]
        if runs[4, begin] >= asked[0] and chars >= asked[4]:
            told, found = with_room(told, number, 1), with_room(found, count, 1)
            told[0, number], told[1, number], told[2, number] = one, two, count
            told[3, number] = _mostly(along[1], along[0][one], runs[2:5, begin:end])
            found[0, count], found[1, count], found[2, count] = runs[2, begin], runs[3, begin], runs[4, begin]
            number, count = number + 1, count + 1
        return end, found, count, told, number
    rows, first = _chained(sides, (one, two), runs[2:5, begin:middle], asked, steps)
    if end > middle and hopeful(runs[2:5, middle:end], asked[:4]):
        carried, of_carried = _chained(sides, (one, two), runs[2:5, middle:end], asked, steps)
        rows, first = _joined((rows, first), (carried, of_carried))
    rows, first = _apart(sides, (one, two), (rows, first), asked)
    told, found = with_room(told, number, len(first)), with_room(found, count, rows.shape[1])
    for chain in range(len(first) - 1):
        told[0, number], told[1, number], told[2, number] = one, two, count
        told[3, number] = _mostly(along[1], along[0][one], rows[:, first[chain] : first[chain + 1]])
        number += 1
        for row in range(first[chain], first[chain + 1]):
            found[0, count], found[1, count], found[2, count] = rows[0, row], rows[1, row], rows[2, row]
            count += 1
    return end, found, count, told, number


@machine
def _mostly(along: Column, base: int, rows: Column) -> bool:
    """Return whether most words of a chain are carried along, on the left."""
    held = words = 0
    for row in range(rows.shape[1]):
        words += rows[2, row]
        for at in range(base + rows[0, row], base + rows[0, row] + rows[2, row]):
            held += along[at]
    return 2 * held > words


@machine
def _chained(
    sides: tuple[Side, Side], pair: tuple[int, int], runs: Column, asked: tuple[int, ...], steps: Column
) -> Rows:
    rows, first = _linked(runs, asked[2])
    if rows[2].sum() >= asked[1]:
        rows, first = edged(sides, pair, (rows, first), steps)
    return _long_enough(sides, pair, (rows, first), asked)


@machine
def _long_enough(sides: tuple[Side, Side], pair: tuple[int, int], chains_: Rows, asked: tuple[int, ...]) -> Rows:
    rows, first = chains_
    keep = np.zeros(len(first) - 1, np.int64)
    base = sides[0].first[pair[0]]
    for chain in range(len(first) - 1):
        head, last = first[chain], first[chain + 1] - 1
        chars = sides[0].ends[base + rows[0, last] + rows[2, last] - 1] - sides[0].starts[base + rows[0, head]]
        keep[chain] = rows[2, head : last + 1].sum() >= asked[0] and chars >= asked[4]
    if keep.sum() == len(keep):
        return rows, first
    return _taken(rows, first[:-1], first[1:], np.flatnonzero(keep))


@machine
def _taken(rows: Column, begins: Column, ends: Column, order: Column) -> Rows:
    """Return chains in some order; those without runs are left out."""
    total, count = 0, 0
    for chain in order:
        total += ends[chain] - begins[chain]
        count += ends[chain] > begins[chain]
    taken, first = np.empty((3, total), np.int64), np.zeros(count + 1, np.int64)
    at, number = 0, 0
    for chain in order:
        for row in range(begins[chain], ends[chain]):
            for column in range(3):
                taken[column, at] = rows[column, row]
            at += 1
        if ends[chain] > begins[chain]:
            number += 1
            first[number] = at
    return taken, first


@machine
def _joined(one: Rows, two: Rows) -> Rows:
    more, chains_ = one[0].shape[1], len(one[1])
    rows = np.empty((3, more + two[0].shape[1]), np.int64)
    moved(one[0], more, rows, 0)
    moved(two[0], two[0].shape[1], rows, more)
    first = np.empty(chains_ + len(two[1]) - 1, np.int64)
    for chain in range(len(first)):
        first[chain] = one[1][chain] if chain < chains_ else two[1][chain - chains_ + 1] + more
    return rows, first


@machine
def _apart(sides: tuple[Side, Side], pair: tuple[int, int], chains_: Rows, asked: tuple[int, ...]) -> Rows:
    """Return chains of a pair of which no two overlap on both sides, by place."""
    rows, first = chains_
    count = len(first) - 1
    if count < 2:
        return chains_
    order = np.empty((3, count), np.int64)
    for chain in range(count):
        order[0, chain] = -rows[2, first[chain] : first[chain + 1]].sum()
        order[1, chain], order[2, chain] = rows[0, first[chain]], rows[1, first[chain]]
    rows, first = _taken(rows, first[:-1], first[1:], _order(order))
    begins, ends = np.zeros(count, np.int64), np.zeros(count, np.int64)
    _cleared((rows[0], rows[1], rows[2]), first, np.array([0, count]), (begins, ends))
    rows, first = _taken(rows, begins, ends, np.arange(count))
    rows, first = _long_enough(sides, pair, (rows, first), asked)
    count = len(first) - 1
    order = np.zeros((3, count), np.int64)
    for chain in range(count):
        order[1, chain], order[2, chain] = rows[0, first[chain]], rows[1, first[chain]]
    return _taken(rows, first[:-1], first[1:], _order(order))


@machine
def _order(keys: Column) -> Column:
    """Return the order of rows of three numbers."""
    order = np.argsort(keys[2], kind="mergesort")
    order = order[np.argsort(keys[1][order], kind="mergesort")]
    return order[np.argsort(keys[0][order], kind="mergesort")]


@machine
def _linked(runs: Column, widest: int) -> Rows:
    """Return the chains of the runs of a pair, each run cut where the one before it in its chain ends."""
    count = runs.shape[1]
    before = np.full(count, -1, np.int64)
    crossed = False
    for row in range(1, count):
        if _follows(runs, row - 1, row, widest):
            before[row] = row - 1
            continue
        for back in range(2, min(_CROSSING, row) + 1):
            crossed = crossed or _follows(runs, row - back, row, widest)
    if crossed:
        before = _best(runs, widest)
    head = np.arange(count)
    for row in range(count):
        if before[row] >= 0:
            head[row] = head[before[row]]
    order = np.argsort(head, kind="mergesort") if crossed else head
    rows, first = np.empty((3, count), np.int64), np.zeros(count + 1, np.int64)
    chains_ = 0
    for at in range(count):
        row = order[at] if crossed else at
        cut = 0
        if before[row] < 0:
            first[chains_] = at
            chains_ += 1
        else:
            last = before[row]
            cut = max(runs[0, last] + runs[2, last] - runs[0, row], runs[1, last] + runs[2, last] - runs[1, row], 0)
        rows[0, at], rows[1, at], rows[2, at] = runs[0, row] + cut, runs[1, row] + cut, runs[2, row] - cut
    first[chains_] = count
    return rows, first[: chains_ + 1]


@machine
def _follows(runs: Column, one: int, two: int, widest: int) -> bool:
    left = runs[0, two] - runs[0, one] - runs[2, one]
    right = runs[1, two] - runs[1, one] - runs[2, one]
    overlap = max(0, -left, -right)
    if max(left, right) + overlap > widest or runs[1, one] >= runs[1, two]:
        return False
    follows: bool = overlap < min(runs[2, one], runs[2, two])
    return follows


@machine
def _best(runs: Column, widest: int) -> Column:
    """Return for each run the one before it in its chain, or -1; `knots.best_predecessors` says how."""
    count = runs.shape[1]
    scores, back = runs[2].astype(np.float64), np.full(count, -1, np.int64)
    for row in range(1, count):
        best, most = -1, -1.0
        for one in range(row - 1, max(-1, row - 1 - LOOK_BACK), -1):
            if not _follows(runs, one, row, widest):
                continue
            left = runs[0, row] - runs[0, one] - runs[2, one]
            right = runs[1, row] - runs[1, one] - runs[2, one]
            gained = scores[one] + runs[2, row] - max(0, -left, -right) - DRIFT_COST * abs(left - right)
            if gained > most:
                best, most = one, gained
        if most > scores[row]:
            scores[row], back[row] = most, best
    reached, heir = scores.copy(), np.full(count, -1, np.int64)
    for row in range(count - 1, 0, -1):
        if back[row] >= 0 and reached[row] > reached[back[row]]:
            heir[back[row]] = row
            reached[back[row]] = reached[row]
    for row in range(count):
        if back[row] >= 0 and heir[back[row]] != row:
            back[row] = -1
    return back
