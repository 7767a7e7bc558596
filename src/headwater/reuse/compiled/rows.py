"""Rows of numbers in compiled loops: tables with a column a row, made wider and put in order."""

import numpy as np

from headwater.reuse.compiled.machine import machine
from headwater.reuse.compiled.sides import Column

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
def sorted_rows(rows: Column, begin: int, end: int) -> None:
    """Put rows `begin` to `end` in order, in place, by their first two numbers; only the first three are moved."""
    if end - begin > _FEW:
        keys = np.empty(end - begin, np.int64)
        held = rows[:3, begin:end].copy()
        for row in range(end - begin):
            keys[row] = np.int64(held[0, row]) << 32 | held[1, row]
        order = np.argsort(keys, kind="mergesort")
        for row in range(end - begin):
            for column in range(3):
                rows[column, begin + row] = held[column, order[row]]
        return
    for row in range(begin + 1, end):
        one, two, three = rows[0, row], rows[1, row], rows[2, row]
        at = row
        while at > begin and (rows[0, at - 1] > one or (rows[0, at - 1] == one and rows[1, at - 1] > two)):
            for column in range(3):
                rows[column, at] = rows[column, at - 1]
            at -= 1
        rows[0, at], rows[1, at], rows[2, at] = one, two, three
