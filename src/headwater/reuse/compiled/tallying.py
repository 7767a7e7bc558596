"""How often words and pairs of words stand in a stream, as `rarity` counts them in numpy.

Where windows are in groups, the words of one are counted at its first place: places in a row have first places in a
row, which are near in memory; what is told of words by their hash is not.
"""

import numpy as np

from headwater.reuse.compiled.grouping import NO_GROUP
from headwater.reuse.compiled.machine import machine
from headwater.reuse.compiled.sides import Column

Met = tuple[Column, Column]
"""The group of the window at each place, and the first place of each group."""


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
def first_met(number: Column, groups: int) -> Column:
    """Return the first place of each group.

    `number`: the group of the window at each place, below 0 for none; groups are numbered by their first places.
    """
    firsts, count = np.empty(groups, np.int32), 0
    for place in range(len(number)):
        if number[place] == count:
            firsts[count] = place
            count += 1
    return firsts


@machine
def _same(met: Met, place: int) -> int:
    """Return a place at which this word and the one before it are the same: by the window of the two, its first."""
    group = met[0][place - 1] if place else NO_GROUP
    return met[1][group] + 1 if group >= 0 else place


@machine
def counted(words: tuple[Column, int], texts: Column, parts: int, alone: Column) -> None:
    """Add up how often each word stands.

    `words`: the number of the word at each place, and that of borders; a place counts `parts` by the `texts` that hold
    its window.
    """
    numbers, border = words
    for place in range(len(numbers)):
        if numbers[place] < border:
            alone[numbers[place]] += parts if texts[place] < 2 else parts // texts[place]


@machine
def paired(words: tuple[Column, int], met: Met, texts: Column, parts: int, pairs: Column) -> None:
    """Add up how often each word stands behind the one before it, where the two are met first, as `counted` counts."""
    numbers, border = words
    for place in range(len(numbers)):
        if numbers[place] < border:
            pairs[_same(met, place)] += parts if texts[place] < 2 else parts // texts[place]


@machine
def shares(
    words: tuple[Column, Column], met: Met, pairs: tuple[Column, Column], of_words: tuple[Column, Column],
    asked: tuple[Column, float, float],
) -> Column:  # fmt: skip
    """Return how often each word follows the one before, in order of the places at which pairs are met first.

    `words`: numbers by place, hashes by number, the last that of borders. `pairs`: sums by place, and a table by hash,
    empty. `of_words`, by number: how often they stand, and their share of all. `asked`: the base that words are put
    together by and the bits that tables are asked by, how many parts count one, what is backed off with.
    """
    (numbers, hashes), (sums, table), (often, share), (told, parts, back_off) = words, pairs, of_words, asked
    shift, mask = np.uint64(63) - told[1], (np.uint64(1) << told[1]) - np.uint64(1)
    border, count = np.int64(len(hashes) - 1), 0
    places, slots = np.empty(len(numbers), np.int32), np.empty(len(numbers), np.int32)
    for place in range(len(numbers)):
        places[count] = place
        count += _same(met, place) == place
    # loops that do little else wait for many places of the table at a time
    for row in range(count):
        place = places[row]
        pair = hashes[min(np.int64(numbers[place]), border)]
        pair += hashes[min(np.int64(numbers[place - 1]), border)] * told[0]
        slots[row] = np.int64(((pair * told[0]) >> shift) & mask) if place else 0
    for row in range(count):
        table[slots[row]] += sums[places[row]]
    found = np.empty(count, np.float64)
    for row in range(count):
        found[row] = table[slots[row]]
    for row in range(count):
        place = places[row]
        led = often[min(np.int64(numbers[place - 1]), border)] if place else 0.0
        follows = max(found[row] / parts - 1.0, 0.0) + back_off * share[min(np.int64(numbers[place]), border)]
        found[row] = follows / (max(led - 1.0, 0.0) + back_off)
    return found


@machine
def rare(
    words: tuple[Column, int], met: Met, told: tuple[Column, Column], target: tuple[Column, Column]
) -> None:  # fmt: skip
    """Write how rare the word at each place is, alone and behind the one before.

    `told`: by the number of a word, and in order of the places at which pairs are met first.
    """
    (numbers, border), (by_word, by_pair), (alone, behind), count = words, told, target, 0
    most = np.int64(border)
    for place in range(len(numbers)):
        alone[place] = by_word[min(np.int64(numbers[place]), most)]
        same = _same(met, place)
        if same == place:
            behind[place] = by_pair[count]
            count += 1
        else:
            behind[place] = behind[same]
