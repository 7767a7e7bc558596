"""Words out of characters, as `folding` reads them in numpy, and which windows may stand twice."""

import numpy as np

from headwater.reuse.compiled.machine import machine
from headwater.reuse.compiled.sides import Column

_WORD, _APOSTROPHE = 1, 2


@machine
def folded(
    codes: Column, kinds: Column, values: Column, odd: Column, powers: Column
) -> tuple[Column, Column, Column, Column]:
    """Return sums over the characters of each word, where words begin and end, and which hold an odd character.

    The last character is no part of a word. Tables are asked by code point: what kind of character it is, what it folds
    to, whether it is odd; `powers` by the place in a word, the last for all beyond.
    """
    # between two words stands a character at least
    room, last, most = len(codes) // 2 + 1, len(codes) - 1, len(powers) - 1
    sums, odds = np.empty(room, np.uint64), np.empty(room, np.bool_)
    begins, ends = np.empty(room, np.int64), np.empty(room, np.int64)
    count, begin, inside = 0, 0, False
    total, strange = np.uint64(0), False
    for at in range(len(codes)):
        code = codes[at]
        kind = kinds[code]
        joins = kind == _APOSTROPHE and inside and at < last
        if joins and kinds[codes[at - 1]] == _WORD and kinds[codes[at + 1]] == _WORD:
            kind = np.uint8(_WORD)
        if kind == _WORD:
            if not inside:
                inside, begin, total, strange = True, at, np.uint64(0), False
            total += values[code] * powers[min(at - begin, most)]
            strange |= odd[code]
        elif inside:
            inside = False
            sums[count], odds[count], begins[count], ends[count] = total, strange, begin, at
            count += 1
    # a text ends with a line end: no word is open here
    return sums[:count], begins[:count], ends[:count], odds[:count]


@machine
def twice(keys: Column, shift: Column) -> Column:
    """Return which keys share their first bits with another, `shift` being the number of those that are left out."""
    table = np.zeros(1 << (64 - np.int64(shift[0])), np.uint8)
    for at in range(len(keys)):
        slot = keys[at] >> shift[0]
        table[slot] = 1 if table[slot] == 0 else 2
    found = np.empty(len(keys), np.bool_)
    for at in range(len(keys)):
        found[at] = table[keys[at] >> shift[0]] == 2
    return found
