"""From openings to runs: grown, pair of texts by pair, and parted into own words and carried ones."""

import numpy as np

from headwater.reuse.compiled.machine import machine
from headwater.reuse.compiled.rows import sorted_rows, with_room
from headwater.reuse.compiled.sides import Column, Side

_FEW = 64


@machine
def runs(
    sides: tuple[Side, Side], along: tuple[Column, Column], openings: tuple[Column, ...], asked: tuple[int, ...]
) -> tuple[Column, int]:
    """Return the runs of all pairs whose own words come to a passage, and of all that have carried ones.

    `openings` are text, place in it, on the left, then on the right, in order of the pairs; `along` is where texts
    begin in a column that tells the left side's carried words, and the column. `asked`: words of a window, the least
    words of a passage, those of a pair whose edges are looked at, the widest gap of a chain, how many runs may lie in
    it. Columns of the result: left text, right text, place left, place right, words, whether carried; only so many rows
    count.
    """
    left_text, left_at, right_text, right_at = openings
    found = np.empty((6, 1 << 12), np.int64)
    scratch = np.empty((3, _FEW), np.int64)
    count, begin = 0, 0
    while begin < len(left_text):
        end = begin + 1
        while end < len(left_text) and left_text[end] == left_text[begin] and right_text[end] == right_text[begin]:
            end += 1
        if end - begin > scratch.shape[1]:
            scratch = np.empty((3, 2 * (end - begin)), np.int64)
        pair = (left_text[begin], right_text[begin])
        held = _grown(sides, pair, (left_at[begin:end], right_at[begin:end]), asked[0], scratch)
        words = 0
        for row in range(held):
            words += scratch[2, row]
        if words >= asked[1]:
            found, count = _parted(along, pair, scratch[:, :held], asked, (found, count))
        begin = end
    return found, count


@machine
def _grown(
    sides: tuple[Side, Side], pair: tuple[int, int], at: tuple[Column, Column], window_words: int, target: Column
) -> int:
    """Write the maximal runs around pairs of places, in order, each once; return how many."""
    left, right = sides
    one, two = left.first[pair[0]], right.first[pair[1]]
    here, there = left.size[pair[0]], right.size[pair[1]]
    count = 0
    for row in range(len(at[0])):
        i, j = at[0][row], at[1][row]
        after, most = 0, min(here - i, there - j)
        while after < most and left.words[one + i + after] == right.words[two + j + after]:
            after += 1
        if after < window_words:
            continue
        before, most = 0, min(i, j)
        while before < most and left.words[one + i - 1 - before] == right.words[two + j - 1 - before]:
            before += 1
        target[0, count], target[1, count], target[2, count] = i - before, j - before, before + after
        count += 1
    sorted_rows(target, 0, count)
    kept = 0
    for row in range(count):
        if kept and target[0, row] == target[0, kept - 1] and target[1, row] == target[1, kept - 1]:
            continue
        for column in range(3):
            target[column, kept] = target[column, row]
        kept += 1
    return kept


@machine
def _parted(
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
