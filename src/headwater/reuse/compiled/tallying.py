"""How often words and pairs of words stand in a stream, as `rarity` counts them in numpy.

Where windows are in groups, a word behind another is counted by the group of the window of the two: groups are few, and
places in a row have groups in a row, which are near in memory; what is told of words by their hash is not.
"""

import numpy as np

from headwater.reuse.compiled.grouping import NO_GROUP
from headwater.reuse.compiled.machine import fetched, leaf, machine
from headwater.reuse.compiled.sides import Column

_CHUNK = 1 << 12
Told = tuple[Column, float, float]
"""The base that words are put together by and the bits that tables are asked by; how many parts count one; what is
backed off with."""


@machine
def slots(words: Column, asked: Column) -> tuple[Column, Column]:
    """Return where each word, and each word with the one before, is counted.

    `asked`: the base that words are put together by, the bits that tables are asked by.
    """
    base, bits = asked[0], asked[1]
    shift, mask = np.uint64(63) - bits, (np.uint64(1) << bits) - np.uint64(1)
    alone, behind = np.empty(len(words), np.int64), np.empty(len(words), np.int64)
    before = np.uint64(0)
    for at in range(len(words)):
        word = words[at]
        alone[at] = np.int64((word >> shift) & mask)
        pair = word + before * base if at else np.uint64(0)
        behind[at] = np.int64(((pair * base) >> shift) & mask)
        before = word
    return alone, behind


@machine
def added(table: Column, places: Column, values: Column) -> None:
    """Add each value at its place."""
    for at in range(len(places)):
        table[places[at]] += values[at]


@machine
def counted(words: tuple[Column, int], places: tuple[Column, Column], parts: int, sums: tuple[Column, Column]) -> None:
    """Add up how often each word stands, and how often the second word of each group stands behind the first.

    `words`: the number of the word at each place, and that of borders. `places`: the group of the window at each place,
    below 0 for none, and what a place of each counts; one of none counts `parts`. `sums`: by word, by group.
    """
    (numbers, border), (groups, weights), (alone, behind) = words, places, sums
    group = NO_GROUP
    for place in range(len(numbers)):
        here = groups[place]
        if numbers[place] < border:
            weight = parts if here < 0 else np.int64(weights[here])
            alone[numbers[place]] += weight
            if group >= 0:
                behind[group] += weight
        group = here


@leaf
def _slot(words: tuple[Column, Column], place: int, told: Column) -> np.int64:
    """Return where the word at a place is counted as one behind another."""
    numbers, hashes = words
    border = np.int64(len(hashes) - 1)
    pair = hashes[min(np.int64(numbers[place]), border)]
    pair += hashes[min(np.int64(numbers[place - 1]), border)] * told[0]
    slot = ((pair * told[0]) >> (np.uint64(63) - told[1])) & ((np.uint64(1) << told[1]) - np.uint64(1))
    return np.int64(slot) if place else np.int64(0)


@machine
def pooled(
    words: tuple[Column, Column], places: tuple[Column, Column], told: Told, sums: Column, table: Column
) -> bool:
    """Add up how often a word stands behind another, by their hash; return whether the table could hold it.

    `words`: numbers by place, hashes by number, the last that of borders. `places` as in `counted`; `sums` by group, as
    it leaves them; `table` is empty, and as long as the bits say.
    """
    (numbers, hashes), (groups, each) = words, places
    border, met, count, group = len(hashes) - 1, 0, 0, NO_GROUP
    slots, weights, fits = np.empty(_CHUNK, np.int64), np.empty(_CHUNK, np.int64), True
    for place in range(len(numbers)):
        if group == met or group < 0:
            slots[count] = _slot(words, place, told[0])
            # it is read soon, far from what was read before
            fetched(table, slots[count])
            if group == met:
                weights[count] = sums[group]
                met += 1
            elif numbers[place] < border:
                weights[count] = np.int64(told[1]) if groups[place] < 0 else np.int64(each[groups[place]])
            else:
                weights[count] = 0
            count += 1
        group = groups[place]
        # a loop that does nothing else waits for many places of the table at a time
        if count == _CHUNK or place == len(numbers) - 1:
            for row in range(count):
                total = np.int64(table[slots[row]]) + weights[row]
                table[slots[row]] = total
                fits &= table[slots[row]] == total
            count = 0
    return bool(fits)


@machine
def follows(
    words: tuple[Column, Column], part: tuple[Column, int, int, int], told: Told, tables: tuple[Column, Column, Column]
) -> Column:
    """Return how often words follow the one before, for the first place of each group among some, and those of none.

    `part`: the group of the window at each place, the first place and the one behind the last, and how many groups are
    met before. `tables`: sums by hash as `pooled` gives them; by number, how often words stand, and their share of all.
    """
    (numbers, hashes), (groups, begin, end, met), (table, often, share) = words, part, tables
    border, count = np.int64(len(hashes) - 1), 0
    places, slots = np.empty(end - begin, np.int32), np.empty(end - begin, np.int32)
    for place in range(begin, end):
        group = groups[place - 1] if place else NO_GROUP
        if group == met or group < 0:
            places[count], slots[count] = place, _slot(words, place, told[0])
            count += 1
            met += group == met
    found = np.empty(count, np.float64)
    for row in range(count):
        found[row] = table[slots[row]]
    for row in range(count):
        place = places[row]
        led = often[min(np.int64(numbers[place - 1]), border)] if place else 0.0
        second = max(found[row] / told[1] - 1.0, 0.0) + told[2] * share[min(np.int64(numbers[place]), border)]
        found[row] = second / (max(led - 1.0, 0.0) + told[2])
    return found


@machine
def rare(
    words: tuple[Column, int], part: tuple[Column, int, int, int], rarities: tuple[Column, Column, Column],
    target: tuple[Column, Column],
) -> int:  # fmt: skip
    """Write how rare the word at each place is, alone and behind the one before; return how many groups are met.

    `part` as in `follows`; `rarities`: by the number of a word, by what `follows` returns, and by group, of those met.
    """
    (numbers, border), (groups, begin, end, met), (by_word, by_place, by_group), count = words, part, rarities, 0
    alone, behind = target
    most = np.int64(border)
    for place in range(begin, end):
        alone[place] = by_word[min(np.int64(numbers[place]), most)]
        group = groups[place - 1] if place else NO_GROUP
        if group >= 0 and group < met:
            behind[place] = by_group[group]
            continue
        behind[place] = by_place[count]
        count += 1
        if group >= 0:
            by_group[group] = behind[place]
            met += 1
    return int(met)
