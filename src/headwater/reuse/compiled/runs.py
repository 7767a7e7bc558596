"""From openings to runs: grown, pair of texts by pair, and parted into own words and carried ones."""

import numpy as np

from headwater.reuse.compiled.machine import bare, leaf, machine
from headwater.reuse.compiled.rows import sorted_rows, with_room
from headwater.reuse.compiled.sides import SOME_BITS, Along, Column, Side

FULL = -1
"""Told instead of a row where there is no room for what is to be written."""
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
    along: Along, order: Column, openings: tuple[Column, ...], asked: tuple[int, ...]
) -> tuple[Column, int]:  # fmt: skip
    """Return the runs of all pairs whose own words come to a passage, and of all that have carried ones.

    `openings` are text, place in it, on the left, then on the right, and words, to be taken in an `order` by the pairs;
    `along` tells which words of the left side are carried along. `asked`: words of a window, the least words of a
    passage, those of a pair whose edges are looked at, the widest gap of a chain, how many runs may lie in it. Columns
    of the result: left text, right text, place left, place right, words, whether carried; only so many rows count.
    """
    left_text, left_at, right_text, right_at, length = openings
    found = np.empty((6, 1 << 12), np.int32)
    scratch = np.empty((5, _FEW), np.int32)
    count, begin = 0, 0
    while begin < len(order):
        one, two = left_text[order[begin]], right_text[order[begin]]
        end = begin
        while end < len(order) and left_text[order[end]] == one and right_text[order[end]] == two:
            if end - begin == scratch.shape[1]:
                scratch = with_room(scratch, end - begin, end - begin)
            row = order[end]
            scratch[2, end - begin], scratch[3, end - begin] = left_at[row], right_at[row]
            scratch[4, end - begin] = length[row]
            end += 1
        held = each_once(scratch, (0, end - begin), asked[1])
        while held:
            more = parted(along, (one, two), (bare(scratch), 0, held), asked, (bare(found), count))
            if more != FULL:
                count = more
                break
            found = with_room(found, count, found.shape[1] + 1)
        begin = end
    return found, count


@machine
def each_once(rows: Column, part: tuple[int, int], least: int) -> int:
    """Put the runs of a pair in order, in place, each once; return where they end, 0 if they have too few words.

    Of each, place left, place right and words stand in the columns in which `runs` gives them; those before are free.
    """
    begin, end = part
    sorted_rows(rows, part, 2)
    kept = begin
    words = np.int64(0)
    for row in range(begin, end):
        if kept > begin and rows[2, row] == rows[2, kept - 1] and rows[3, row] == rows[3, kept - 1]:
            continue
        if row > kept:
            for column in range(2, 5):
                rows[column, kept] = rows[column, row]
        words += rows[4, row]
        kept += 1
    return kept if words >= least else 0


@machine
def parted(
    along: Along,
    pair: tuple[int, int],
    held: tuple[Column, int, int],
    asked: tuple[int, ...],
    target: tuple[Column, int],
) -> int:
    """Write own parts, if there is any hope of a passage, and carried parts behind them; return the row behind them.

    FULL where there is no room: it is to be asked again with more. `held`: runs as from `each_once`, the row of the
    first of the pair, and that behind its last. All columns are bare.
    """
    (rows, begin, end), (found, count), base = held, target, along.first[pair[0]]
    carried, room = False, 0
    for row in range(begin, end):
        carried = carried or held_along(along, base + rows[2, row], rows[4, row]) > 0
        room += 2 + 2 * (rows[4, row] // asked[0])
    if count + room > found.shape[1]:
        return FULL
    if not carried:
        return _whole(pair, held, asked, target)
    for kind in range(2):
        start = count
        count = _of_kind(along, base, held, (asked[0], kind), (found, count))
        sorted_rows(found, (start, count), 2)
        if kind == 0 and not hopeful(found, (start, count), asked[1:]):
            count = start
        for row in range(start, count):
            found[0, row], found[1, row], found[5, row] = pair[0], pair[1], kind
    return count


@machine
def _whole(
    pair: tuple[int, int], held: tuple[Column, int, int], asked: tuple[int, ...], target: tuple[Column, int]
) -> int:
    """Write runs of which none is carried along, if there is any hope of a passage; return the row behind them."""
    (rows, begin, end), (found, count) = held, target
    if not hopeful(rows, (begin, end), asked[1:]):
        return count
    for row in range(begin, end):
        for column in range(2, 5):
            found[column, count] = rows[column, row]
        found[0, count], found[1, count], found[5, count] = pair[0], pair[1], 0
        count += 1
    return count


@leaf
def held_along(along: Along, begin: int, count: int) -> int:
    """Return how many words are carried along, of so many from a place on."""
    found = np.int64(0)
    for some in range(begin >> SOME_BITS, (begin + count - 1 >> SOME_BITS) + 1):
        if along.some[some]:
            for place in range(max(begin, some << SOME_BITS), min(begin + count, some + 1 << SOME_BITS)):
                found += along.words[place]
    return int(found)


@machine
def _of_kind(
    along: Along, base: int, held: tuple[Column, int, int], asked: tuple[int, int], target: tuple[Column, int]
) -> int:
    """Write the parts of runs that are carried along, or those that are not; return the row behind them.

    `asked`: how many words a part of a run has at least, and whether carried ones are wanted.
    """
    (rows, begin, last), (least, kind), (found, count), words = held, asked, target, along.words
    for row in range(begin, last):
        low, high = rows[2, row], rows[2, row] + rows[4, row]
        some = held_along(along, base + low, high - low)
        if some == (0 if kind else high - low):
            continue
        # most runs are of one kind
        at = low if 0 < some < high - low else high
        if at == high:
            found[2, count], found[3, count], found[4, count] = low, rows[3, row], high - low
            count += 1
        while at < high:
            end = at + 1
            while end < high and words[base + end] == words[base + at]:
                end += 1
            if (words[base + at] != 0) == (kind == 1) and end - at >= least:
                found[2, count], found[3, count] = at, rows[3, row] + at - low
                found[4, count] = end - at
                count += 1
            at = end
    return count


@machine
def hopeful(runs: Column, part: tuple[int, int], asked: tuple[int, ...]) -> bool:
    """Return whether some runs of a pair, in order, may come to a passage."""
    (begin, end), (least, edged, widest, back) = part, asked
    words = np.int64(0)
    for row in range(begin, end):
        words += runs[4, row]
        if runs[4, row] >= least:
            return True
        for before in range(max(begin, row - back), row):
            gap = max(runs[2, row] - runs[2, before], runs[3, row] - runs[3, before]) - runs[4, before]
            if gap <= widest and runs[3, row] > runs[3, before]:
                return True
    return bool(words >= edged)
