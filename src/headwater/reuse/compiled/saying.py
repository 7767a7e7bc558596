"""What there is to say of groups of equal windows: whether texts carry them along, and where runs may open."""

import numpy as np

from headwater.reuse.compiled.grouping import (
    AGREEING_BIT,
    BEYOND,
    CARRIED,
    COMMON,
    NO_GROUP,
    QUIET,
    STARRED,
)
from headwater.reuse.compiled.machine import bare, leaf, machine
from headwater.reuse.compiled.sides import UNGROUPED, Column

UNSURE = np.uint32(0xFFFFFFFF)
"""Leads to a place where runs open beside all others."""
_SPREAD = np.uint64(0x9E3779B97F4A7C15)


@machine
def told(
    numbers: Column, groups: tuple[Column, ...], first: Column, marks: Column, asked: tuple[int, ...]
) -> tuple[Column, Column, Column, Column, int]:
    """Say what there is to each group; places beyond what a text may repeat keep their number in starred groups only.

    `groups` as `grouped` gives them; of quiet ones no places are kept, so that the tables change, and `many` are left.
    `marks`: least marks of each place, a row for each stretch. `asked`: words of a window, how many windows that are
    carried along make a row; more places than which a group is starred, and one whose places agree around it; texts
    from which a group is asked whether they do, pairs asked, up to how many of them must agree for a common group and
    for a carried one, from how many texts on that may be, then distance and size of the stretches. Returns what is said
    of each group; a number for what leads to each place of a group, equal in a group where no run opens; the marks
    around each place of common groups, a row a place; in which row those of a group begin; and how many places are
    kept.
    """
    number, places, texts_of, firsts, texts = (
        bare(groups[0]), bare(groups[1]), bare(groups[2]), bare(groups[3]), bare(groups[4])
    )  # fmt: skip
    numbers, first, marks = bare(numbers), bare(first), bare(marks)
    says, held_classes = np.empty(len(texts), np.uint8), np.empty(len(places), np.uint16)
    for group in range(len(texts)):
        some = firsts[group], firsts[group + 1], texts[group]
        says[group] = _said(marks, (places, texts_of), some, first, asked[2:])
    _edged((number, firsts, bare(says)), first, (asked[0], asked[1]))
    leads, met, befores = np.empty(len(places), np.uint32), np.zeros(len(texts), np.int32), _widest(firsts)
    for text in range(len(first) - 1):
        _led(bare(numbers), (number, firsts, bare(says)), (first[text], first[text + 1] - 1), (bare(met), bare(leads)))
    room, classes = np.empty(befores, np.uint32), bare(held_classes)
    for group in range(len(texts)):
        held, starred = (firsts[group], firsts[group + 1]), says[group] & STARRED
        apart = starred and not _behind_pairs(number, bare(says), (places, firsts), group)
        kinds = _classed(bare(leads), held, (starred, apart), bare(room), classes)
        says[group] |= QUIET if kinds == 1 else 0
    starts, many, rows = _packed(says, (places, texts_of, classes, firsts))
    around = np.empty((rows, 2 * len(marks)), np.uint16)
    for group in range(len(texts)):
        if says[group] & COMMON:
            for row in range(firsts[group], firsts[group + 1]):
                ends = (first[texts_of[row]], first[texts_of[row] + 1] - 1)
                _sketched(marks, places[row], ends, asked[9:], around[starts[group] + row - firsts[group]])
    return says, held_classes, around, starts, many


@machine
def _widest(firsts: Column) -> int:
    """Return how many places the largest group has."""
    most = np.int64(0)
    for group in range(len(firsts) - 1):
        most = max(most, np.int64(firsts[group + 1] - firsts[group]))
    return int(most)


@machine
def _said(
    marks: Column, rows: tuple[Column, Column], group: tuple[int, int, int], first: Column, asked: tuple[int, ...]
) -> int:
    """Return what there is to say of a group but whether it is quiet; `group`: where it begins and ends, its texts."""
    (places, texts_of), agree, (begin, end, texts) = rows, asked[3], group
    size = end - begin
    if texts >= asked[2]:
        agree = 0
        for pick in range(asked[3]):
            one = pick * size // asked[3]
            two = begin + (one + size // 2) % size
            one += begin
            agree += _agree(marks, (places[one], places[two]), (texts_of[one], texts_of[two]), first, asked[7:])
    said = agree << AGREEING_BIT
    if agree <= asked[5] and texts >= asked[6]:
        return said | CARRIED | STARRED
    common = agree <= asked[4]
    if size > (asked[0] if common else asked[1]):
        return said | STARRED
    return said | COMMON if common else said


@machine
def _packed(says: Column, tables: tuple[Column, Column, Column, Column]) -> tuple[Column, int, int]:
    """Leave out the places of quiet groups, in place; return rows for marks, how many places and marks there are."""
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
def _edged(groups: tuple[Column, Column, Column], first: Column, asked: tuple[int, int]) -> None:
    """Pair windows that lie across the edges of what texts carry along at their first place only, as those inside.

    Of what two texts share there none is their own but words too few for a window. A group is one of those where all of
    its places are. `groups`: their numbers by place, where their rows begin, what is said of them.
    """
    (number, firsts, says), (words, least) = groups, asked
    edges = np.zeros(len(says), np.int32)
    for text in range(len(first) - 1):
        low, end, begin = first[text], first[text + 1] - 1, first[text]
        for place in range(low, end + 1):
            group = number[place]
            if group >= 0 and says[group] & CARRIED:
                continue
            if place - begin >= least:
                for near in range(max(low, begin - words + 1), min(end, place + words - 1)):
                    if number[near] >= 0 and not begin <= near < place:
                        edges[number[near]] += 1
            begin = place + 1
    for group in range(len(says)):
        if edges[group] >= firsts[group + 1] - firsts[group]:
            says[group] = (says[group] | STARRED) & np.uint8(255 - COMMON)


@machine
def _led(
    numbers: Column, groups: tuple[Column, Column, Column], text: tuple[int, int], target: tuple[Column, Column]
) -> None:
    """Write what leads to each place of a text that is in a group: equal where no run opens between two such places.

    That is the word before. Of windows behind those of starred groups, which are no pairs all over, it is the words
    from the last window on that is in another group; UNSURE where not all that share that window are pairs there, or
    before: where places were asked whether they agree, and beyond what a text may repeat. A place of which a starred
    group keeps no more gets BEYOND for its group, of another one NO_GROUP. `groups`: their numbers by place, where
    their rows begin, what is said of them; `target`: how many rows of each were met, and what leads to each row.
    """
    (number, firsts, says), (met, leads) = groups, target
    sure, starred, lead = True, False, np.uint64(0)
    for place in range(text[0], text[1]):
        group, word, behind = number[place], numbers[place - 1], starred
        if group == NO_GROUP:
            sure, starred = True, False
            continue
        said = says[group if group >= 0 else BEYOND - group]
        starred = said & STARRED != 0
        if behind or starred:
            lead = ((lead if behind else np.uint64(0)) ^ word) * _SPREAD
            lead ^= lead >> np.uint64(29)
        if group < 0:
            number[place] = BEYOND if starred else NO_GROUP
            sure = sure and starred
            continue
        row = firsts[group] + met[group]
        met[group] += 1
        leads[row] = word
        if behind and not starred:
            leads[row] = np.uint32(lead >> np.uint64(33)) if sure else UNSURE
            sure = True
        sure = sure and (starred or not said & COMMON)


@machine
def _behind_pairs(number: Column, says: Column, rows: tuple[Column, Column], group: int) -> bool:
    """Return whether the first place of a group is paired one word before with all places that have its window."""
    (places, firsts), place = rows, rows[0][rows[1][group]] - 1
    behind = number[place]
    if behind == BEYOND:
        return False
    return bool(behind < 0 or not says[behind] & STARRED or places[firsts[behind]] == place)


@machine
def _classed(leads: Column, group: tuple[int, int], starred: tuple[int, bool], known: Column, target: Column) -> int:
    """Write a class for each place of a group, by what leads to it; return how many, in a starred one two at most.

    `starred`: whether it is a starred one, and whether then its first place and the others are no pairs one word before
    even where the word is equal.
    """
    kinds = 0
    for row in range(group[0], group[1]):
        lead, kind = leads[row], 0
        if starred[0] and row > group[0]:
            apart = starred[1] or lead != leads[group[0]]
            target[row] = apart
            kinds = max(kinds, 1 + apart)
            continue
        while kind < kinds and (known[kind] != lead or lead == UNSURE):
            kind += 1
        if kind == kinds:
            known[kinds] = lead
            kinds += 1
        target[row] = kind
    return kinds


@machine
def _agree(
    marks: Column, places: tuple[int, int], texts: tuple[int, int], first: Column, asked: tuple[int, ...]
) -> bool:
    """Return whether two places agree in any stretch around them but the nearest; if nothing is known, they do."""
    known = False
    left, right = (first[texts[0]], first[texts[0] + 1] - 1), (first[texts[1]], first[texts[1] + 1] - 1)
    for stretch in range(1, len(marks)):
        distance, size = asked[2 * stretch], asked[1 + 2 * stretch]
        for shift in (distance, -distance - size):
            one = _mark(marks, stretch, places[0] + shift, left)
            two = _mark(marks, stretch, places[1] + shift, right) if one else 0
            if two:
                known = True
                if one == two:
                    return True
    return not known


@leaf
def _mark(marks: Column, stretch: int, at: int, text: tuple[int, int]) -> int:
    """Return the least mark of a stretch, 0 where it leaves the text."""
    mark: int = marks[stretch, at] if text[0] <= at < text[1] else 0
    return mark


@machine
def _sketched(marks: Column, place: int, text: tuple[int, int], asked: tuple[int, ...], target: Column) -> None:
    """Write the least marks of all stretches around a place."""
    for stretch in range(len(marks)):
        distance, size = asked[2 * stretch], asked[1 + 2 * stretch]
        target[2 * stretch] = _mark(marks, stretch, place + distance, text)
        target[2 * stretch + 1] = _mark(marks, stretch, place - distance - size, text)


@machine
def heard(texts: Column, says: Column, nothing: int) -> Column:
    """Return what is said of each group in one number: pairs that agree, whether carried along, texts that hold it.

    Before them stands what is said of places without a group: `nothing`.
    """
    found = np.full(UNGROUPED + len(says), nothing, np.int32)
    for group in range(len(says)):
        carried = 1 << AGREEING_BIT if says[group] & CARRIED else 0
        found[UNGROUPED + group] = (
            np.int64(texts[group]) << AGREEING_BIT + 1 | carried | np.int64(says[group] >> AGREEING_BIT)
        )
    return found


@machine
def laid(number: Column, texts: Column, says: Column, spread: tuple[Column, Column, Column]) -> None:
    """Write to each place of a group how many texts hold it, how many pairs agree, whether texts carry it along."""
    for place in range(len(number)):
        group = number[place]
        if group >= 0:
            spread[0][place], spread[1][place] = texts[group], says[group] >> AGREEING_BIT
            spread[2][place] = says[group] & CARRIED != 0
