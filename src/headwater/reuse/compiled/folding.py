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
def repeated(words: Column, text: Column, asked: Column) -> tuple[Column, Column]:
    """Return the key of the window at each place, and key and place in one number of those that may stand twice.

    What `windows.keys_of` and `windows.seen_twice` tell. `asked`: words of a window, the base they are put together by,
    the numbers they are scrambled by, the bits of a key that are left out to look it up, those that the place takes.
    """
    size, base, shift, room = np.int64(asked[0]), asked[1], asked[4], asked[5]
    keys, table = np.empty(len(words), np.uint64), np.zeros(1 << (64 - np.int64(shift)), np.uint8)
    last, count = len(words) - size, 0
    for at in range(len(words)):
        key = np.uint64(0)
        for word in range(at, at + size):
            key = key * base + (words[word] if word < len(words) else np.uint64(0))
        key = (key ^ (key >> np.uint64(30))) * asked[2]
        key = (key ^ (key >> np.uint64(27))) * asked[3]
        keys[at] = key ^ (key >> np.uint64(31))
    for at in range(last + 1):
        if text[at] >= 0 and text[at + size - 1] == text[at]:
            slot = keys[at] >> shift
            count += table[slot] != 0
            table[slot] = 1 if table[slot] == 0 else 2
    # of each slot the first was not counted
    packed, found = np.empty(min(len(words), 2 * count), np.uint64), 0
    mask = ~((np.uint64(1) << room) - np.uint64(1))
    for at in range(last + 1):
        if text[at] >= 0 and text[at + size - 1] == text[at] and table[keys[at] >> shift] == 2:
            packed[found] = (keys[at] & mask) | np.uint64(at)
            found += 1
    return keys, packed[:found]


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
