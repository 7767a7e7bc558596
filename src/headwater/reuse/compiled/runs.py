"""From openings to runs: grown, pair of texts by pair, and parted into own words and carried ones."""

import numpy as np

from headwater.reuse.compiled.machine import machine
from headwater.reuse.compiled.rows import sorted_rows, with_room
from headwater.reuse.compiled.sides import Column, Side

_FEW = 64
_SPREAD = np.uint64(0x9E3779B97F4A7C15)


@machine
def grown(sides: tuple[Side, Side], openings: tuple[Column, ...], window_words: int) -> Column:
    """Grow pairs of places (text, place in it, on the left, then on the right) to maximal runs, in place.

    Returns the words of each, none where not even a window is equal: that is the work of a colliding hash.
    """
    left_text, left_at, right_text, right_at = openings
    left, right = sides
    length = np.zeros(len(left_text), np.int32)
    for row in range(len(left_text)):
        one, two = left.first[left_text[row]], right.first[right_text[row]]
        i, j = left_at[row], right_at[row]
        after, most = 0, min(left.size[left_text[row]] - i, right.size[right_text[row]] - j)
        while after < most and left.words[one + i + after] == right.words[two + j + after]:
            after += 1
        if after < window_words:
            continue
        before, most = 0, min(i, j)
        while before < most and left.words[one + i - 1 - before] == right.words[two + j - 1 - before]:
            before += 1
        left_at[row], right_at[row], length[row] = i - before, j - before, before + after
    return length


@machine
def weighty(texts: tuple[Column, Column], length: Column, least: int, shift: Column) -> Column:
    """Return the numbers of runs whose pair of texts may have so many words in all of its runs.

    All that do, and some that do not: sums are kept by a hash of the pair, `shift` being the bits of it left out.
    """
    sums = np.zeros(1 << (64 - np.int64(shift[0])), np.int32)
    slots = np.empty(len(length), np.int64)
    for row in range(len(length)):
        pair = np.uint64(texts[0][row]) << np.uint64(32) | np.uint64(texts[1][row])
        pair *= _SPREAD
        slots[row] = np.int64((pair ^ pair >> np.uint64(29)) * _SPREAD >> shift[0])
        sums[slots[row]] += min(length[row], least)
    kept, count = slots, 0
    for row in range(len(length)):
        if length[row] and sums[slots[row]] >= least:
            kept[count] = row
            count += 1
    return kept[:count]


@machine
def runs(
    along: tuple[Column, Column], order: Column, openings: tuple[Column, ...], asked: tuple[int, ...]
) -> tuple[Column, int]:
    """Return the runs of all pairs whose own words come to a passage, and of all that have carried ones.

    `openings` are text, place in it, on the left, then on the right, and words, to be taken in an `order` by the pairs;
    `along` is where texts begin in a column that tells the left side's carried words, and the column. `asked`: words of
    a window, the least words of a passage, those of a pair whose edges are looked at, the widest gap of a chain, how
    many runs may lie in it. Columns of the result: left text, right text, place left, place right, words, whether
    carried; only so many rows count.
    """
    left_text, left_at, right_text, right_at, length = openings
    found = np.empty((6, 1 << 12), np.int32)
    scratch = np.empty((3, _FEW), np.int32)
    count, begin = 0, 0
    while begin < len(order):
        one, two = left_text[order[begin]], right_text[order[begin]]
        end = begin
        while end < len(order) and left_text[order[end]] == one and right_text[order[end]] == two:
            if end - begin == scratch.shape[1]:
                scratch = with_room(scratch, end - begin, end - begin)
            row = order[end]
            scratch[0, end - begin], scratch[1, end - begin] = left_at[row], right_at[row]
            scratch[2, end - begin] = length[row]
            end += 1
        held = each_once(scratch, end - begin)
        words = 0
        for row in range(held):
            words += scratch[2, row]
        if words >= asked[1]:
            found, count = parted(along, (one, two), scratch[:, :held], asked, (found, count))
        begin = end
    return found, count


@machine
def each_once(rows: Column, count: int) -> int:
    """Put the runs of a pair in order, in place, each once; return how many there are."""
    sorted_rows(rows, 0, count)
    kept = 0
    for row in range(count):
        if kept and rows[0, row] == rows[0, kept - 1] and rows[1, row] == rows[1, kept - 1]:
            continue
        for column in range(3):
            rows[column, kept] = rows[column, row]
        kept += 1
    return kept


@machine
def parted(
    along: tuple[Column, Column],
    pair: tuple[int, int],
    held: Column,
    asked: tuple[int, ...],
    target: tuple[Column, int],
) -> tuple[Column, int]:
    """Write own parts, if there is any hope of a passage, and carried parts behind them; return the rows."""
    found, count = target
    base, room = along[0][pair[0]], 0
    for row in range(held.shape[1]):
        room += 1 + held[2, row] // asked[0]
    for kind in range(2):
        start = count
        found = with_room(found, count, room)
        for row in range(held.shape[1]):
            low, high = held[0, row], held[0, row] + held[2, row]
            at = low
            while at < high:
                end = at + 1
                while end < high and along[1][base + end] == along[1][base + at]:
                    end += 1
                whole = at == low and end == high
                if (along[1][base + at] != 0) == (kind == 1) and (whole or end - at >= asked[0]):
                    found[0, count], found[1, count] = at, held[1, row] + at - low
                    found[2, count] = end - at
                    count += 1
                at = end
        sorted_rows(found, start, count)
        if kind == 0 and not hopeful(found[:3, start:count], asked[1:]):
            count = start
        for row in range(start, count):
            found[4, row], found[3, row], found[2, row] = found[2, row], found[1, row], found[0, row]
            found[0, row], found[1, row], found[5, row] = pair[0], pair[1], kind
    return found, count


@machine
def hopeful(rows: Column, asked: tuple[int, ...]) -> bool:
    """Return whether runs of a pair (left, right, words), in order, may come to a passage."""
    least, edged, widest, back = asked
    words = 0
    for row in range(rows.shape[1]):
        words += rows[2, row]
        if rows[2, row] >= least:
            return True
        for before in range(max(0, row - back), row):
            gap = max(rows[0, row] - rows[0, before], rows[1, row] - rows[1, before]) - rows[2, before]
            if gap <= widest and rows[1, row] > rows[1, before]:
                return True
    return words >= edged
