"""Rows of numbers in compiled loops: tables with a column a row, made wider and put in order."""

import numpy as np

from headwater.reuse.compiled.machine import bare, leaf, machine
from headwater.reuse.compiled.sides import Along, Column, Known, Side

_FEW = 24


@machine
def with_room(rows: Column, count: int, more: int) -> Column:
    """Return a table with room for some more rows behind `count` of them; asked once for many rows, never in a loop."""
    if count + more <= rows.shape[1]:
        return rows
    wider = np.empty((rows.shape[0], 2 * (count + more)), rows.dtype)
    moved(rows, count, wider, 0)
    return wider


@machine
def moved(rows: Column, count: int, target: Column, at: int) -> None:
    """Write the first rows of a table into another, from row `at` on."""
    # spelt out: an assignment of slices takes seconds to compile
    for column in range(rows.shape[0]):
        for row in range(count):
            target[column, at + row] = rows[column, row]


@machine
def sorted_rows(rows: Column, part: tuple[int, int], column: int) -> None:
    """Put some rows of a table in order, in place, by the numbers in two columns; those and the next one are moved."""
    (begin, end), other, last = part, column + 1, column + 2
    if end - begin > _FEW:
        keys = np.empty(end - begin, np.int64)
        held = rows[column : column + 3, begin:end].copy()
        for row in range(end - begin):
            keys[row] = np.int64(held[0, row]) << 32 | held[1, row]
        order = np.argsort(keys, kind="mergesort")
        for row in range(end - begin):
            for field in range(3):
                rows[column + field, begin + row] = held[field, order[row]]
        return
    for row in range(begin + 1, end):
        one, two, three = rows[column, row], rows[other, row], rows[last, row]
        at = row
        while at > begin and (
            rows[column, at - 1] > one or (rows[column, at - 1] == one and rows[other, at - 1] > two)
        ):
            for field in range(column, column + 3):
                rows[field, at] = rows[field, at - 1]
            at -= 1
        rows[column, at], rows[other, at], rows[last, at] = one, two, three


@machine
def order_of(keys: Column) -> Column:
    """Return the order of rows of three numbers."""
    if keys.shape[1] > _FEW:
        order = np.argsort(keys[2], kind="mergesort")
        order = order[np.argsort(keys[1][order], kind="mergesort")]
        return order[np.argsort(keys[0][order], kind="mergesort")]
    order = np.arange(keys.shape[1])
    for row in range(1, len(order)):
        at = row
        while at > 0 and _before(keys, row, order[at - 1]):
            order[at] = order[at - 1]
            at -= 1
        order[at] = row
    return order


@leaf
def _before(keys: Column, one: int, two: int) -> bool:
    """Return whether one row of three numbers comes before another."""
    for column in range(2):
        if keys[column, one] != keys[column, two]:
            return bool(keys[column, one] < keys[column, two])
    return bool(keys[2, one] < keys[2, two])


@machine
def bare_side(side: Side) -> Side:
    """Return a side of bare columns."""
    return Side(bare(side.words), bare(side.starts), bare(side.ends), bare(side.first), bare(side.size))


@machine
def bare_along(along: Along) -> Along:
    """Return which words are carried along as bare columns."""
    return Along(bare(along.first), bare(along.words), bare(along.some))


@machine
def bare_known(known: Known) -> Known:
    """Return what is known of places as bare columns."""
    return Known(bare(known.first), bare(known.facts), bare(known.alone), bare(known.group), bare(known.said))
