"""Windows that stand at two places or more, group by group, in the order in which the first of each stands.

Texts that share a stretch hold the same windows one behind the other. So groups of windows that follow each other stand
together in every table here, and a text that is read from its first word on meets them in order.
"""

import numpy as np

from headwater.reuse.compiled.machine import machine
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
def keyed(numbers: Column, first: Column, hashes: Column, asked: Column) -> tuple[Column, Column]:
    """Return the key of the window at each place, 0 where it leaves its text, and how often it may stand there.

    What `windows.keys_of` and `windows.seen_twice` tell. `first`: where texts begin, and the place behind the border of
    the last one. `asked`: words of a window, the base they are put together by, the two numbers they are scrambled by,
    the bits of a key that are left out to look it up. The second result holds two bits for each slot: 0, 1, 2 times or
    more.
    """
    size, base, shift = np.int64(asked[0]), asked[1], asked[4]
    keys, table = np.zeros(len(numbers), np.uint64), np.zeros(1 << (62 - np.int64(shift)), np.uint8)
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
                slot = mixed >> shift
                quarter = np.uint8(2 * (slot & _QUARTER))
                if (table[slot >> np.uint64(2)] >> quarter) & 3 < 2:
                    table[slot >> np.uint64(2)] += np.uint8(1) << quarter
    return keys, table


@machine
def grouped(
    keys: Column, table: Column, first: Column, asked: tuple[int, int, int]
) -> tuple[Column, Column, Column, Column, Column]:
    """Group places of equal windows, by the place of the first.

    `asked`: words of a window, how often one text may repeat it, the bits of a key that are left out to look it up.
    Returns the group of each place (one that is beyond what its text may repeat has -2 less the group's number), the
    places of groups in order, the text of each, where each group begins in them and the last one ends, and how many
    texts hold it. A group has two texts or more.
    """
    number = np.full(len(keys), NO_GROUP, np.int32)
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
    return number, places, texts_of, firsts, texts


@machine
def _counted(
    keys: Column, table: Column, first: Column, asked: tuple[int, int, int], number: Column
) -> tuple[Column, int]:
    """Number groups in the order of their first places; return a row for each, and how many there are."""
    seen = longest = 0
    for byte in table:
        seen += (byte >> 1 & 1) + (byte >> 3 & 1) + (byte >> 5 & 1) + (byte >> 7)
    for text in range(len(first) - 1):
        longest = max(longest, first[text + 1] - first[text])
    # several keys may share a slot
    groups, known, slots = _room_for(seen + seen // 4 + longest, np.empty(0, np.uint64), np.empty((0, _FIELDS), np.int32), 0)
    count = text = 0
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
    """Number the groups of texts as long as there is room; return the next text, and how many groups there are."""
    (keys, table, number), (groups, known, slots), (text, count) = columns, tables, state
    twice, hints, mask = np.empty(len(known), np.bool_), np.empty(len(known), np.int32), np.uint64(len(slots) - 1)
    while text < len(first) - 1 and count + first[text + 1] - first[text] <= len(known):
        low, before = first[text], NO_GROUP
        _hinted(keys[low : first[text + 1] - asked[0]], table, slots, np.uint64(asked[2]), (twice, hints))
        for place in range(low, first[text + 1] - asked[0]):
            if not twice[place - low]:
                before = NO_GROUP
                continue
            key, group = keys[place], NO_GROUP
            if before >= 0:
                # what came behind the first place of the window before comes mostly here too
                raw = number[groups[before, _FIRST] + 1]
                guess = raw if raw >= NO_GROUP else BEYOND - raw
                if guess >= 0 and known[guess] == key:
                    group = guess
            if group < 0:
                group = hints[place - low] - 1
                if group < 0 or known[group] != key:
                    at = np.int64(key & mask)
                    while slots[at] and known[slots[at] - 1] != key:
                        at = (at + 1) & np.int64(mask)
                    if not slots[at]:
                        known[count] = key
                        groups[count, _FIRST], groups[count, _LAST], groups[count, _RANK] = place, -1, 0
                        groups[count, _SIZE], groups[count, _TEXTS] = 0, 0
                        count += 1
                        slots[at] = count
                    group = slots[at] - 1
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


@machine
def told(
    numbers: Column, groups: tuple[Column, ...], first: Column, marks: Column, asked: tuple[int, ...]
) -> tuple[Column, Column, Column, Column, int]:
    """Say what there is to each group; places beyond what a text may repeat keep their number in starred groups only.

    `groups` as `grouped` gives them; of quiet ones no places are kept, so that the tables change, and `many` are left.
    `marks`: least marks of each place, a row for each stretch. `asked`: more places than which a group is starred,
    texts from which a group is asked whether they agree around it, pairs asked, up to how many of them must disagree
    for a common group and for a carried one, from how many texts on that may be, then distance and size of the
    stretches. Returns what is said of each group; a number for the word before each place of a group, equal in a group
    where the words are; the marks around each place of common groups, a row a place; in which row those of a group
    begin; and how many places are kept.
    """
    number, places, texts_of, firsts, texts = groups
    says, classes = np.empty(len(texts), np.uint8), np.empty(len(places), np.uint8)
    befores = np.empty(256, np.uint32)
    for group in range(len(texts)):
        held = (firsts[group], firsts[group + 1])
        said = _said(marks, (places[held[0] : held[1]], texts_of[held[0] : held[1]]), texts[group], first, asked)
        kinds = _classed(numbers, places[held[0] : held[1]], said & STARRED, befores, classes[held[0] : held[1]])
        says[group] = said | (QUIET if kinds == 1 and not said & STARRED else 0)
    _quieted(says, number, places, firsts)
    for place in range(len(number)):
        if number[place] <= BEYOND:
            number[place] = BEYOND if says[BEYOND - number[place]] & STARRED else NO_GROUP
    starts, many, rows = _packed(says, (places, texts_of, classes, firsts))
    around = np.empty((rows, 2 * len(marks)), np.uint16)
    for group in range(len(texts)):
        if says[group] & COMMON:
            for row in range(firsts[group], firsts[group + 1]):
                text = (first[texts_of[row]], first[texts_of[row] + 1] - 1)
                _sketched(marks, places[row], text, asked[6:], around[starts[group] + row - firsts[group]])
    return says, classes, around, starts, many


@machine
def _said(marks: Column, rows: tuple[Column, Column], texts: int, first: Column, asked: tuple[int, ...]) -> int:
    """Return what there is to say of a group but whether it is quiet."""
    (places, texts_of), agree, size = rows, asked[2], len(rows[0])
    if texts >= asked[1]:
        agree = 0
        for pick in range(asked[2]):
            one = pick * size // asked[2]
            two = (one + size // 2) % size
            agree += _agree(marks, (places[one], places[two]), (texts_of[one], texts_of[two]), first, asked[6:])
    said = agree << AGREEING_BIT
    if agree <= asked[4] and texts >= asked[5]:
        return said | CARRIED | STARRED
    if size > asked[0]:
        return said | STARRED
    return said | COMMON if agree <= asked[3] else said


@machine
def _packed(says: Column, tables: tuple[Column, Column, Column, Column]) -> tuple[Column, int, int]:
    """Leave out the places of quiet groups, in place; return rows for marks, how many places and such rows there are."""
    places, texts_of, classes, firsts = tables
    starts, many, rows = np.zeros(len(says), np.int32), 0, 0
    for group in range(len(says)):
        begin, end = firsts[group], firsts[group + 1]
        firsts[group] = many
        if says[group] & QUIET:
            says[group] &= np.uint8(255 - COMMON)
            continue
        if says[group] & COMMON:
            starts[group] = rows
            rows += end - begin
        for row in range(begin, end):
            places[many], texts_of[many], classes[many] = places[row], texts_of[row], classes[row]
            many += 1
    firsts[len(says)] = many
    return starts, many, rows


@machine
def _classed(numbers: Column, places: Column, starred: int, befores: Column, target: Column) -> int:
    """Number the words before the places of a group, by their first; in a starred one those unlike the first are 1."""
    kinds = 0
    for row in range(len(places)):
        before, kind = numbers[places[row] - 1], 0
        while kind < kinds and befores[kind] != before:
            kind += 1
        if kind == kinds:
            if starred and kinds:
                target[row] = 1
                kinds = 1
                starred = 2
                continue
            befores[kinds] = before
            kinds += 1
        target[row] = kind
    return kinds if starred != 2 else 2


@machine
def _quieted(says: Column, number: Column, places: Column, firsts: Column) -> None:
    """Take back that groups are quiet whose windows stand behind those of a starred one."""
    for group in range(len(says)):
        if says[group] & QUIET:
            behind = number[places[firsts[group]] - 1]
            if behind <= BEYOND:
                behind = BEYOND - behind
            if behind >= 0 and says[behind] & STARRED:
                says[group] &= np.uint8(255 - QUIET)


@machine
def _agree(
    marks: Column, places: tuple[int, int], texts: tuple[int, int], first: Column, asked: tuple[int, ...]
) -> bool:
    """Return whether two places agree in any stretch around them but the nearest; if nothing is known, they do."""
    known = False
    for stretch in range(1, len(marks)):
        distance, size = asked[2 * stretch], asked[1 + 2 * stretch]
        for shift in (distance, -distance - size):
            one = _mark(marks[stretch], places[0] + shift, first[texts[0]], first[texts[0] + 1] - 1)
            two = _mark(marks[stretch], places[1] + shift, first[texts[1]], first[texts[1] + 1] - 1) if one else 0
            if two:
                known = True
                if one == two:
                    return True
    return not known


@machine
def _mark(marks: Column, at: int, low: int, end: int) -> int:
    """Return the least mark of a stretch, 0 where it leaves the text."""
    mark: int = marks[at] if low <= at < end else 0
    return mark


@machine
def _sketched(marks: Column, place: int, text: tuple[int, int], asked: tuple[int, ...], target: Column) -> None:
    """Write the least marks of all stretches around a place."""
    for stretch in range(len(marks)):
        distance, size = asked[2 * stretch], asked[1 + 2 * stretch]
        target[2 * stretch] = _mark(marks[stretch], place + distance, text[0], text[1])
        target[2 * stretch + 1] = _mark(marks[stretch], place - distance - size, text[0], text[1])


@machine
def laid(number: Column, texts: Column, says: Column, spread: tuple[Column, Column, Column]) -> None:
    """Write to each place of a group how many texts hold it, how many pairs agree, whether texts carry it along."""
    for place in range(len(number)):
        group = number[place]
        if group >= 0:
            spread[0][place], spread[1][place] = texts[group], says[group] >> AGREEING_BIT
            spread[2][place] = says[group] & CARRIED != 0
