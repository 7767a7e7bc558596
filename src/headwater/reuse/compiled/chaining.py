"""From runs to chains, pair of texts by pair: what `chains`, `knots`, `edges` and `overlaps` do in numpy."""

import numpy as np

from headwater.reuse.compiled.machine import bare, leaf, machine
from headwater.reuse.compiled.ragged import outwards
from headwater.reuse.compiled.rows import bare_along, bare_side, order_of, with_room
from headwater.reuse.compiled.runs import FULL, held_along, hopeful
from headwater.reuse.compiled.sides import Along, Column, Side
from headwater.reuse.knots import DRIFT_COST, LOOK_BACK
from headwater.reuse.overlaps import cleared

_CROSSING = 4
_cleared = machine(cleared)
Rows = tuple[Column, Column]
Target = tuple[Column, int, Column, int]
"""Runs of chains, how many, chains, how many. Both tables are bare: who made them makes them wider."""


@machine
def chains(
    sides: tuple[Side, Side],
    along: Along,
    runs: Column,
    asked: tuple[int, ...],
    ranks: Column,
) -> tuple[Column, int, Column, int]:
    """Return the chains of all pairs, each pair's by place: their runs, how many, the chains, how many.

    `runs` as loops give them, own ones of a pair before carried ones. `asked`: the least words of a passage, those of
    a pair whose edges are looked at, the widest gap, how many runs may lie in it, the least characters of a passage;
    `ranks`: which way over an edit comes first, by the words on either side. Columns of runs: place left, place right,
    words; of chains: left text, right text, first run, whether carried.
    """
    found, told = np.empty((3, 1 << 12), np.int64), np.empty((4, 1 << 10), np.int64)
    heads = np.empty(runs.shape[1] + 1, np.int64)
    sides = (bare_side(sides[0]), bare_side(sides[1]))
    along, part, ranks = bare_along(along), bare(runs), bare(ranks)
    count, number, begin = 0, 0, 0
    while begin < runs.shape[1]:
        end, more, many = chained_pair(
            sides, along, (part, begin, runs.shape[1], bare(heads)), (asked, ranks),
            (bare(found), count, bare(told), number),
        )  # fmt: skip
        if more == FULL:
            found, told = with_room(found, count, found.shape[1] + 1), with_room(told, number, told.shape[1] + 1)
        else:
            begin, count, number = end, more, many
    return found, count, told, number


@machine
def chained_pair(
    sides: tuple[Side, Side],
    along: Along,
    part: tuple[Column, int, int, Column],
    by: tuple[tuple[int, ...], Column],
    target: Target,
) -> tuple[int, int, int]:
    """Write the chains of the next pair of texts; return the row of the one behind it, and how much is written then.

    FULL and FULL where there is no room: it is to be asked again with more. `part`: runs, the row of the first of this
    pair, that behind the last of all, and room for a number of each run. All columns are bare.
    """
    (runs, begin, last, _), asked, (found, count, told, number) = part, by[0], target
    one, two, opened = runs[0, begin], runs[1, begin], number
    middle = begin
    while middle < last and runs[0, middle] == one and runs[1, middle] == two and runs[5, middle] == 0:
        middle += 1
    end = middle
    while end < last and runs[0, end] == one and runs[1, end] == two:
        end += 1
    if count >= found.shape[1] or number + end - begin > told.shape[1]:
        return end, FULL, FULL
    # one short run, as most pairs of a large pile have: nothing is chained and no edge looked at
    if end == begin + 1 and runs[4, begin] < asked[1]:
        found[0, count], found[1, count], found[2, count] = runs[2, begin], runs[3, begin], runs[4, begin]
        if _long_enough(sides[0], sides[0].first[one], found, (count, count + 1), asked):
            told[0, number], told[1, number], told[2, number] = one, two, count
            count, number = count + 1, number + 1
    else:
        count, number = _of_pair(sides, part, (middle, end), by, target)
    for chain in range(opened, number):
        behind = told[2, chain + 1] if chain + 1 < number else count
        told[3, chain] = _mostly(along, along.first[one], found, (told[2, chain], behind))
    return end, count, number


@machine
def _of_pair(
    sides: tuple[Side, Side],
    part: tuple[Column, int, int, Column],
    ends: tuple[int, int],
    by: tuple[tuple[int, ...], Column],
    target: Target,
) -> tuple[int, int]:
    """Write the chains of a pair; `ends` are the rows behind its own runs and behind the carried ones."""
    (runs, begin, _, heads), (middle, end), (found, count, told, number) = part, ends, target
    opened = number
    if middle > begin:
        count, number = _chained(sides, (runs, begin, middle, heads), by, target)
    if count != FULL and end > middle and hopeful(runs, (middle, end), by[0][:4]):
        count, number = _chained(sides, (runs, middle, end, heads), by, (found, count, told, number))
    if number > opened + 1:
        count, number = _apart(sides, by[0], opened, (found, count, told, number))
    return count, number


@machine
def _mostly(along: Along, base: int, found: Column, part: tuple[int, int]) -> bool:
    """Return whether most words of a chain are carried along, on the left."""
    held = words = np.int64(0)
    for row in range(part[0], part[1]):
        words += found[2, row]
        held += held_along(along, base + found[0, row], found[2, row])
    return bool(2 * held > words)


@machine
def _chained(
    sides: tuple[Side, Side],
    part: tuple[Column, int, int, Column],
    by: tuple[tuple[int, ...], Column],
    target: Target,
) -> tuple[int, int]:
    """Write the chains of some runs of a pair; return how much is written then."""
    (runs, begin, end, heads), (asked, ranks), (found, count, told, number) = part, by, target
    one, two, words = runs[0, begin], runs[1, begin], (sides[0].words, sides[1].words)
    bounds = (sides[0].first[one], sides[0].size[one], sides[1].first[two], sides[1].size[two])
    runs, chains_, total = _linked(runs, (begin, end), heads, asked[2])
    for chain in range(chains_):
        head, last, start = heads[chain], heads[chain + 1] - 1, count
        # runs of a chain share no word: that is all the room it takes, and nothing below asks for more
        if count + bounds[1] > found.shape[1]:
            return FULL, FULL
        # a few words in common do not get more telling by the words around them
        if total >= asked[1]:
            count = outwards(words, bounds, (runs[2, head] - 1, runs[3, head] - 1, -1), ranks, (found, count))
        count = _trimmed(runs, (head, last + 1), found, count)
        if total >= asked[1]:
            ends = (runs[2, last] + runs[4, last], runs[3, last] + runs[4, last], 1)
            count = outwards(words, bounds, ends, ranks, (found, count))
        if _long_enough(sides[0], bounds[0], found, (start, count), asked):
            told[0, number], told[1, number], told[2, number] = one, two, start
            number += 1
        else:
            count = start
    return count, number


@machine
def _trimmed(runs: Column, part: tuple[int, int], found: Column, count: int) -> int:
    """Write the runs of a chain, each cut where the one before it ends; return the row behind them."""
    for row in range(part[0], part[1]):
        cut = _cut(runs, row - 1, row) if row > part[0] else 0
        found[0, count], found[1, count], found[2, count] = runs[2, row] + cut, runs[3, row] + cut, runs[4, row] - cut
        count += 1
    return count


@leaf
def _cut(runs: Column, last: int, row: int) -> int:
    """Return how many words of a run the one before it in its chain has."""
    length = runs[4, last]
    cut: int = max(runs[2, last] + length - runs[2, row], runs[3, last] + length - runs[3, row], 0)
    return cut


@machine
def _long_enough(side: Side, base: int, found: Column, part: tuple[int, int], asked: tuple[int, ...]) -> bool:
    """Return whether some runs are enough for a passage; `base` is where their text on the left begins."""
    words = np.int64(0)
    for row in range(part[0], part[1]):
        words += found[2, row]
    head, last = found[0, part[0]], found[0, part[1] - 1] + found[2, part[1] - 1] - 1
    if words < asked[0]:
        return False
    # between two words stands a character at least: places of long ones need not be looked up
    long = 2 * (last - head) + 1 >= asked[4]
    return bool(long or side.ends[base + last] - side.starts[base + head] >= asked[4])


@machine
def _apart(sides: tuple[Side, Side], asked: tuple[int, ...], opened: int, target: Target) -> tuple[int, int]:
    """Put chains of a pair from `opened` on in order of place, no two overlapping on both sides; return the ends."""
    found, count, told, number = target
    far, apart = np.int64(-1), True
    for chain in range(opened, number):
        last = (told[2, chain + 1] if chain + 1 < number else count) - 1
        apart = apart and found[0, told[2, chain]] >= far
        far = found[0, last] + found[2, last]
    if apart:
        return count, number
    begin, one, two = told[2, opened], told[0, opened], told[1, opened]
    first = np.empty(number - opened + 1, np.int64)
    for chain in range(opened, number):
        first[chain - opened] = told[2, chain] - begin
    first[number - opened] = count - begin
    rows, first = _cleared_rows(sides[0], sides[0].first[one], (found[:, begin:count].copy(), first), asked)
    number, count = opened, begin
    for chain in range(len(first) - 1):
        told[0, number], told[1, number], told[2, number] = one, two, count
        number += 1
        for row in range(first[chain], first[chain + 1]):
            found[0, count], found[1, count], found[2, count] = rows[0, row], rows[1, row], rows[2, row]
            count += 1
    return count, number


@machine
def _cleared_rows(side: Side, base: int, chains_: Rows, asked: tuple[int, ...]) -> Rows:
    """Return chains of a pair of which no two overlap on both sides, by place."""
    rows, first = chains_
    count = len(first) - 1
    order = np.empty((3, count), np.int64)
    for chain in range(count):
        order[0, chain] = -rows[2, first[chain] : first[chain + 1]].sum()
        order[1, chain], order[2, chain] = rows[0, first[chain]], rows[1, first[chain]]
    rows, first = _taken(rows, first[:-1], first[1:], order_of(order))
    begins, ends = np.zeros(count, np.int64), np.zeros(count, np.int64)
    _cleared((rows[0], rows[1], rows[2]), first, np.array([0, count]), (begins, ends))
    for chain in range(count):
        if begins[chain] < ends[chain] and not _long_enough(side, base, rows, (begins[chain], ends[chain]), asked):
            ends[chain] = begins[chain]
    rows, first = _taken(rows, begins, ends, np.arange(count))
    count = len(first) - 1
    order = np.zeros((3, count), np.int64)
    for chain in range(count):
        order[1, chain], order[2, chain] = rows[0, first[chain]], rows[1, first[chain]]
    return _taken(rows, first[:-1], first[1:], order_of(order))


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
def _linked(runs: Column, part: tuple[int, int], heads: Column, widest: int) -> tuple[Column, int, int]:
    """Write where the chains of the runs of a pair begin, and behind them where the last one ends.

    Returns the runs with those of a chain in a row, how many chains there are, and how many words.
    """
    begin, end = part
    crossed = False
    for row in range(begin + 1, end):
        if not _follows(runs, row - 1, row, widest):
            for back in range(2, min(_CROSSING, row - begin) + 1):
                crossed = crossed or _follows(runs, row - back, row, widest)
    # as most are: each run follows the one before it, or none
    before = _best(runs, part, widest) if crossed else np.empty(0, np.int64)
    if crossed:
        runs = _in_chains(runs, part, before)
        begin, end = 0, end - begin
    heads[0], chains_, words = begin, 1, np.int64(runs[4, begin])
    for row in range(begin + 1, end):
        words += runs[4, row]
        if before[row] >= 0 if crossed else _follows(runs, row - 1, row, widest):
            words -= _cut(runs, row - 1, row)
        else:
            heads[chains_] = row
            chains_ += 1
    heads[chains_] = end
    return runs, chains_, int(words)


@machine
def _in_chains(runs: Column, part: tuple[int, int], before: Column) -> Column:
    """Return the runs of a pair chain by chain, `before` with them, in place."""
    begin, count = part[0], part[1] - part[0]
    head = np.arange(count)
    for row in range(count):
        if before[row] >= 0:
            head[row] = head[before[row]]
    order = np.argsort(head, kind="mergesort")
    rows, linked = np.empty((6, count), runs.dtype), before.copy()
    for at in range(count):
        before[at] = linked[order[at]]
        for column in range(6):
            rows[column, at] = runs[column, begin + order[at]]
    return rows


@leaf
def _follows(runs: Column, one: int, two: int, widest: int) -> bool:
    left = runs[2, two] - runs[2, one] - runs[4, one]
    right = runs[3, two] - runs[3, one] - runs[4, one]
    overlap = max(0, -left, -right)
    if max(left, right) + overlap > widest or runs[3, one] >= runs[3, two]:
        return False
    follows: bool = overlap < min(runs[4, one], runs[4, two])
    return follows


@machine
def _best(runs: Column, part: tuple[int, int], widest: int) -> Column:
    """Return for each run the one before it in its chain, or -1; `knots.best_predecessors` says how."""
    begin, count = part[0], part[1] - part[0]
    scores, back, reach = np.empty(count, np.float64), np.full(count, -1, np.int64), np.empty(count, np.int64)
    far = np.int64(0)
    for row in range(count):
        # how far runs up to this one reach on the left: where that is not near enough none before is
        far = max(far, np.int64(runs[2, begin + row] + runs[4, begin + row]))
        reach[row] = far
        scores[row] = runs[4, begin + row]
        best, most = -1, -1.0
        for one in range(row - 1, max(-1, row - 1 - LOOK_BACK), -1):
            if runs[2, begin + row] - reach[one] > widest:
                break
            if not _follows(runs, begin + one, begin + row, widest):
                continue
            length = runs[4, begin + one]
            left = runs[2, begin + row] - runs[2, begin + one] - length
            right = runs[3, begin + row] - runs[3, begin + one] - length
            gained = scores[one] + runs[4, begin + row] - max(0, -left, -right) - DRIFT_COST * abs(left - right)
            if gained > most:
                best, most = one, gained
        if most > scores[row]:
            scores[row], back[row] = most, best
    _left_to_heaviest(scores, back)
    return back


@leaf
def _left_to_heaviest(scores: Column, back: Column) -> None:
    """Leave each run that two ways go through to the heavier one; `back` tells the run before each."""
    count = len(back)
    reached, heir = scores.copy(), np.full(count, -1, np.int64)
    for row in range(count - 1, 0, -1):
        if back[row] >= 0 and reached[row] > reached[back[row]]:
            heir[back[row]] = row
            reached[back[row]] = reached[row]
    for row in range(count):
        if back[row] >= 0 and heir[back[row]] != row:
            back[row] = -1
