"""Windows that stand at two places or more, group by group, in the order in which the first of each stands.

Texts that share a stretch hold the same windows one behind the other. So groups of windows that follow each other stand
together in every table here, and a text that is read from its first word on meets them in order.
"""

import numpy as np

from headwater.reuse.compiled.machine import bare, machine
from headwater.reuse.compiled.sides import Column

# what is said of a group: it is paired at its first place only; of its places those are paired that agree around;
# texts carry it along; no run opens at any of its places
STARRED, COMMON, CARRIED, QUIET = 1, 2, 4, 8
AGREEING_BIT = 4
"""From this bit on what is said of a group is how many pairs of its places agree."""
NO_GROUP, BEYOND = -1, -2
"""Numbers of places that are in no group; that are in a starred one, beyond those that a text may repeat."""
_FIRST, _LAST, _RANK, _SIZE, _TEXTS, _FIELDS = 0, 1, 2, 3, 4, 5
_QUARTER = np.uint64(3)


@machine
def keyed(numbers: Column, first: Column, hashes: Column, asked: Column, target: tuple[Column, Column]) -> None:
    """Write the key of the window at each place, 0 where it leaves its text, and how often it may stand there.

    What `windows.keys_of` and `windows.seen_twice` tell. `first`: where texts begin, and the place behind the border of
    the last one. `asked`: words of a window, the base they are put together by, the two numbers they are scrambled by,
    the bits of a key that are left out to look it up. `target`: zeros for each place, and for each four slots of two
    bits: 0, 1, 2 times or more.
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
    keys: Column, table: Column, first: Column, asked: tuple[int, int, int], number: Column
) -> tuple[Column, Column, Column, Column]:
    """Group places of equal windows, by the place of the first.

    `asked`: words of a window, how often one text may repeat it, the bits of a key that are left out to look it up.
    Writes into `number`, which has -1 everywhere, the group of each place (one that is beyond what its text may repeat
    has -2 less the group's number). Returns the places of groups in order, the text of each, where each group begins in
    them and the last one ends, and how many texts hold it. A group has two texts or more.
    """
    groups, count = _counted(keys, table, first, asked, number)
    kept = rows = 0
    for group in range(count):
        kept += groups[group, _TEXTS] > 1
        rows += groups[group, _SIZE] if groups[group, _TEXTS] > 1 else 0
    places, texts_of = np.empty(rows, np.int32), np.empty(rows, np.int32)
    firsts, texts = np.zeros(kept + 1, np.int32), np.empty(kept, np.int32)
    kept = 0
    for group in range(count):
        groups[group, _LAST] = NO_GROUP
        if groups[group, _TEXTS] > 1:
            groups[group, _LAST], groups[group, _RANK] = kept, firsts[kept]
            firsts[kept + 1], texts[kept] = firsts[kept] + groups[group, _SIZE], groups[group, _TEXTS]
            kept += 1
    for text in range(len(first) - 1):
        for place in range(first[text], first[text + 1] - asked[0]):
            raw = number[place]
            if raw == NO_GROUP:
                continue
            group = raw if raw >= 0 else BEYOND - raw
            name = groups[group, _LAST]
            if raw >= 0 and name >= 0:
                row = groups[group, _RANK]
                places[row], texts_of[row] = place, text
                groups[group, _RANK] = row + 1
            number[place] = name if raw >= 0 or name < 0 else BEYOND - name
    return places, texts_of, firsts, texts


@machine
def _counted(
    keys: Column, table: Column, first: Column, asked: tuple[int, int, int], number: Column
) -> tuple[Column, int]:
    """Write the group of each place, by the order of first places; return a row for each group, and how many."""
    seen = longest = 0
    for byte in table:
        seen += (byte >> 1 & 1) + (byte >> 3 & 1) + (byte >> 5 & 1) + (byte >> 7)
    for text in range(len(first) - 1):
        longest = max(longest, first[text + 1] - first[text])
    # several keys may share a slot
    groups, known = np.empty((0, _FIELDS), np.int32), np.empty(0, np.uint64)
    groups, known, slots = _room_for(seen + seen // 4 + longest, known, groups, 0)
    count = text = int(np.int64(0))  # a number that is spelt out is a type of its own, and compiles all of it twice
    while text < len(first) - 1:
        if count + longest > len(known):
            groups, known, slots = _room_for(2 * len(known), known, groups, count)
        text, count = _met((keys, table, number), first, asked, (groups, known, slots), (text, count))
    return groups, count


@machine
def _room_for(most: int, known: Column, groups: Column, count: int) -> tuple[Column, Column, Column]:
    """Return groups, their keys, and a table of these, with room for so many."""
    wider, keys = np.empty((most, _FIELDS), np.int32), np.empty(most, np.uint64)
    bits = 1
    while 1 << bits < 2 * most:
        bits += 1
    slots = np.zeros(1 << bits, np.int32)
    mask = len(slots) - 1
    for group in range(count):
        keys[group] = known[group]
        for field in range(_FIELDS):
            wider[group, field] = groups[group, field]
        slot = np.int64(known[group] & np.uint64(mask))
        while slots[slot]:
            slot = (slot + 1) & mask
        slots[slot] = group + 1
    return wider, keys, slots


@machine
def _met(
    columns: tuple[Column, Column, Column], first: Column, asked: tuple[int, int, int],
    tables: tuple[Column, Column, Column], state: tuple[int, int],
) -> tuple[int, int]:
    """Go through texts as long as there is room for groups; return the next text, and how many groups there are."""
    (keys, table, number), (groups, known, slots), (text, count) = columns, tables, state
    keys, number, first = bare(keys), bare(number), bare(first)
    groups, known, slots = bare(groups), bare(known), bare(slots)
    tables = (groups, known, slots)
    twice, hints = np.empty(len(known), np.bool_), np.empty(len(known), np.int32)
    while text < len(first) - 1 and count + first[text + 1] - first[text] <= len(known):
        low, before = first[text], NO_GROUP
        _hinted(keys[low : first[text + 1] - asked[0]], table, slots, np.uint64(asked[2]), (twice, hints))
        for place in range(low, first[text + 1] - asked[0]):
            if not twice[place - low]:
                before = NO_GROUP
                continue
            key, group = keys[place], NO_GROUP
            if before >= 0:
                # what came behind the first place of the window before comes mostly here too, and mostly it was new
                # there: then it has the next number, which is known without asking the place
                group = before + 1
                if group >= count or known[group] != key:
                    raw = number[groups[before, _FIRST] + 1]
                    group = raw if raw >= NO_GROUP else BEYOND - raw
                    if group >= 0 and known[group] != key:
                        group = NO_GROUP
            if group < 0:
                group = hints[place - low] - 1
                if group < 0 or known[group] != key:
                    group, count = _named(key, tables, place, count)
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
    while slots[at] and known[slots[at] - 1] != key:
        at = (at + 1) & mask
    if not slots[at]:
        known[count] = key
        groups[count, _FIRST], groups[count, _LAST], groups[count, _RANK] = place, NO_GROUP, 0
        groups[count, _SIZE], groups[count, _TEXTS] = 0, 0
        count += 1
        slots[at] = count
    return slots[at] - 1, count


@machine
def _hinted(keys: Column, table: Column, slots: Column, shift: np.uint64, target: tuple[Column, Column]) -> None:
    """Write which keys may stand twice, and what stands where they are looked up first."""
    # a loop that does nothing else waits for many places of a table at a time, and then they are near
    twice, hints = target
    quarter_shift, mask = np.uint64(2), np.uint64(len(slots) - 1)
    for at in range(len(keys)):
        slot = keys[at] >> shift
        twice[at] = (table[slot >> quarter_shift] >> np.uint8(2 * (slot & _QUARTER))) & 2
    for at in range(len(keys)):
        if twice[at]:
            hints[at] = slots[np.int64(keys[at] & mask)]
