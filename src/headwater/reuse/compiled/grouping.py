"""Windows that stand at two places or more, group by group, in the order in which the first of each stands.

Texts that share a stretch hold the same windows one behind the other. So groups of windows that follow each other stand
together in every table here, and a text that is read from its first word on meets them in order.
"""

import numpy as np

from headwater.reuse.compiled.machine import bare, fetched, leaf, machine
from headwater.reuse.compiled.sides import GROUP_FIELDS, Column

# what is said of a group: it is paired at its first place only; of its places those are paired that agree around;
# texts carry it along; no run opens at any of its places
STARRED, COMMON, CARRIED, QUIET = 1, 2, 4, 8
AGREEING_BIT = 4
"""From this bit on what is said of a group is how many pairs of its places agree."""
NO_GROUP, BEYOND = -1, -2
"""Numbers of places that are in no group; that are in a starred one, beyond those that a text may repeat."""
_FIRST, _LAST, _RANK, _SIZE, _TEXTS = range(2, 7)
_QUARTER = np.uint64(3)
_ALONE = -2
Tables = tuple[Column, Column]
"""A row for each group, that begins with its key, and where by the bits of a key its number stands, one more than that.
"""


@machine
def keyed(numbers: Column, first: Column, hashes: Column, asked: Column, target: tuple[Column, Column]) -> int:
    """Write the key of the window at each place, 0 where it leaves its text, and how often it may stand there.

    Returns in how many slots keys stand twice. What `windows.keys_of` and `windows.seen_twice` tell. `first`: where
    texts begin, and the place behind the border of the last one. `asked`: words of a window, the base they are put
    together by, the two numbers they are scrambled by, the bits of a key that are left out to look it up. `target`:
    zeros for each place, and for each four slots of two bits: 0, 1, 2 times or more.
    """
    size, base, shift = np.int64(asked[0]), asked[1], asked[4]
    keys, table = target
    outgoing = np.uint64(1)
    for _ in range(size):
        outgoing *= base
    for text in range(len(first) - 1):
        low, end = first[text], first[text + 1] - 1
        if end - low < size:
            continue
        key = np.uint64(0)
        for at in range(low, end):
            key = key * base + hashes[numbers[at]]
            if at - low >= size:
                key -= hashes[numbers[at - size]] * outgoing
            if at - low >= size - 1:
                mixed = (key ^ (key >> np.uint64(30))) * asked[2]
                mixed = (mixed ^ (mixed >> np.uint64(27))) * asked[3]
                mixed ^= mixed >> np.uint64(31)
                keys[at - size + 1] = mixed
        _met_twice(keys[low : end - size + 1], table, shift)
    seen = np.int64(0)
    for byte in table:
        seen += (byte >> 1 & 1) + (byte >> 3 & 1) + (byte >> 5 & 1) + (byte >> 7)
    return int(seen)


@machine
def _met_twice(keys: Column, table: Column, shift: np.uint64) -> None:
    """Count keys in a table of two bits for each slot, up to 2."""
    # a loop that does nothing else waits for many places of the table at a time, and nobody could guess a branch
    for at in range(len(keys)):
        slot = keys[at] >> shift
        quarter = np.uint8(2 * (slot & _QUARTER))
        few = np.uint8((table[slot >> np.uint64(2)] >> quarter) & 3 < 2)
        table[slot >> np.uint64(2)] += few << quarter


@machine
def grouped(
    keys: Column, table: Column, first: Column, asked: tuple[int, int, int], target: tuple[Column, Tables]
) -> tuple[Column, Column, Column, Column]:
    """Group places of equal windows, by the place of the first.

    `asked`: words of a window, how often one text may repeat it, the bits of a key that are left out to look it up.
    `target`: a number for each place, -1 everywhere, into which its group is written (of one that is beyond what its
    text may repeat -2 less the group's number); and tables with room for groups, empty, for those of a text at least.
    Returns the places of groups in order, the text of each, where each group begins in them and the last one ends, and
    how many texts hold it. A group has two texts or more.
    """
    number = target[0]
    groups, named, count = _counted(keys, table, first, asked, target)
    kept = rows = 0
    for group in range(count):
        kept += groups[group, _TEXTS] > 1
        rows += groups[group, _SIZE] if groups[group, _TEXTS] > 1 else 0
    places, texts_of = np.empty(rows, np.int32), np.empty(rows, np.int32)
    firsts, texts = np.zeros(kept + 1, np.int32), np.empty(kept, np.int32)
    # nobody looks for a key any more: what is asked of a group from now on is kept there, nearer together
    kept = 0
    for group in range(count):
        named[2 * group] = NO_GROUP
        if groups[group, _TEXTS] > 1:
            named[2 * group], named[2 * group + 1] = kept, firsts[kept]
            firsts[kept + 1], texts[kept] = firsts[kept] + groups[group, _SIZE], groups[group, _TEXTS]
            kept += 1
    for text in range(len(first) - 1):
        for place in range(first[text], first[text + 1] - asked[0]):
            raw = number[place]
            if raw == NO_GROUP:
                continue
            group = raw if raw >= 0 else BEYOND - raw
            name = named[2 * group]
            if raw >= 0 and name >= 0:
                row = named[2 * group + 1]
                places[row], texts_of[row] = place, text
                named[2 * group + 1] = row + 1
            number[place] = name if raw >= 0 or name < 0 else BEYOND - name
    return places, texts_of, firsts, texts


@machine
def _counted(
    keys: Column, table: Column, first: Column, asked: tuple[int, int, int], target: tuple[Column, Tables]
) -> tuple[Column, Column, int]:
    """Write the group of each place, by the order of first places; return the tables, and how many groups there are."""
    number, (groups, slots), longest = target[0], target[1], np.int64(0)
    for text in range(len(first) - 1):
        longest = max(longest, first[text + 1] - first[text])
    count = text = int(np.int64(0))  # a number that is spelt out is a type of its own, and compiles all of it twice
    while text < len(first) - 1:
        # several keys may share a slot
        if count + longest > len(groups):
            groups, slots = _room_for(2 * len(groups), groups, count)
        text, count = _met((keys, table, number), first, asked, (groups, slots), (text, count))
    return groups, slots, count


@machine
def _room_for(most: int, groups: Column, count: int) -> Tables:
    """Return groups and a table of their keys with room for so many."""
    wider, bits = np.empty((most, GROUP_FIELDS), np.int32), 1
    while 1 << bits < 2 * most:
        bits += 1
    slots, known, mask = np.zeros(1 << bits, np.int32), _keys_of(groups), (1 << bits) - 1
    for group in range(count):
        for field in range(GROUP_FIELDS):
            wider[group, field] = groups[group, field]
        slot = np.int64(known[group, 0] & np.uint64(mask))
        while slots[slot]:
            slot = (slot + 1) & mask
        slots[slot] = group + 1
    return wider, slots


@leaf
def _keys_of(groups: Column) -> Column:
    """Return groups as a table of which the first column has their keys."""
    # a row is a half or a quarter of what the processor fetches at a time, with all that is asked of the group in it
    keys: Column = groups.view(np.uint64)
    return keys


@machine
def _met(
    columns: tuple[Column, Column, Column], first: Column, asked: tuple[int, int, int], tables: Tables,
    state: tuple[int, int],
) -> tuple[int, int]:  # fmt: skip
    """Go through texts as long as there is room for groups; return the next text, and how many groups there are."""
    (keys, table, number), (groups, slots), (text, count) = columns, tables, state
    keys, number, first, groups, slots = bare(keys), bare(number), bare(first), bare(groups), bare(slots)
    known = bare(_keys_of(groups))
    held, hints = (groups, known, slots), np.empty(len(groups), np.int32)
    while text < len(first) - 1 and count + first[text + 1] - first[text] <= len(groups):
        low, before = first[text], NO_GROUP
        _hinted(keys[low : first[text + 1] - asked[0]], bare(table), np.uint64(asked[2]), (groups, slots), bare(hints))
        for place in range(low, first[text + 1] - asked[0]):
            key, group = keys[place], int(np.int64(hints[place - low]))
            if group == _ALONE:
                before = NO_GROUP
                continue
            if group < 0 or known[group, 0] != key:
                # what comes behind the window before is mostly what came behind it first, and was new there
                group = before + 1
                if before < 0 or group >= count or known[group, 0] != key:
                    group, count = _named(key, held, place, count)
            rank = 0 if groups[group, _LAST] != text else groups[group, _RANK] + 1
            groups[group, _TEXTS] += rank == 0
            groups[group, _LAST], groups[group, _RANK] = text, rank
            if rank < asked[1]:
                groups[group, _SIZE] += 1
                number[place] = group
            else:
                number[place] = BEYOND - group
            before = group
        text += 1
    return text, count


@machine
def _named(key: np.uint64, tables: tuple[Column, Column, Column], place: int, count: int) -> tuple[int, int]:
    """Return the group of a key, a new one if need be, and how many there are then."""
    groups, known, slots = tables
    mask = len(slots) - 1
    at = np.int64(key & np.uint64(mask))
    while slots[at] and known[slots[at] - 1, 0] != key:
        at = (at + 1) & mask
    if not slots[at]:
        known[count, 0] = key
        groups[count, _FIRST], groups[count, _LAST], groups[count, _RANK] = place, NO_GROUP, 0
        groups[count, _SIZE], groups[count, _TEXTS] = 0, 0
        count += 1
        slots[at] = count
    return slots[at] - 1, count


@machine
def _hinted(keys: Column, table: Column, shift: np.uint64, tables: Tables, hints: Column) -> None:
    """Write for each key what stands where its group is looked up first, NO_GROUP for nothing; _ALONE if it is once."""
    # a loop that does nothing else waits for many places of a table at a time, and then they are near
    groups, slots = tables
    quarter_shift, mask = np.uint64(2), np.uint64(len(slots) - 1)
    for at in range(len(keys)):
        slot = keys[at] >> shift
        hints[at] = (table[slot >> quarter_shift] >> np.uint8(2 * (slot & _QUARTER))) & 2
    for at in range(len(keys)):
        if not hints[at]:
            hints[at] = _ALONE
            continue
        hints[at] = slots[np.int64(keys[at] & mask)] - 1
        fetched(groups, GROUP_FIELDS * max(0, hints[at]))
