"""A text beside all before it: where runs of equal words open, how far they reach, and the chains they come to.

No table of openings is made: what a text shares is chained before the next one is looked at. Texts are gone through in
order, and so are groups of windows, which are numbered by their first places.
"""

import numpy as np

from headwater.reuse.compiled.chaining import chained_pair
from headwater.reuse.compiled.grouping import BEYOND, COMMON, QUIET, STARRED
from headwater.reuse.compiled.machine import machine
from headwater.reuse.compiled.rows import with_room
from headwater.reuse.compiled.runs import each_once, parted
from headwater.reuse.compiled.sides import Column, Side

_FEW = 64
Groups = tuple[Column, Column, Column, Column, Column, Column, Column, Column]


@machine
def beside(
    side: Side, along: Column, groups: Groups, state: tuple[Column, Column, int, int], asked: tuple[int, ...],
    steps: Column,
) -> tuple[Column, int, Column, int, int]:
    """Return the chains of texts with those before them, as `chaining.chains` gives them, and the next text.

    `side` has the numbers of words, borders between texts; `along` tells which places are carried along. `groups`: the
    group of each place, places of groups, their texts, where groups begin, what is said of them, the class of each
    place, the marks around it, and in which row those of a group begin. `state`: how many places of each group were
    met, words that each text shares with the one looked at (none between calls), the first text, how many chains are
    enough. `asked`: the least words of a run, the least words of a passage, those of a pair whose edges are looked at,
    the widest gap, how many runs may lie in it, the least characters of a passage.
    """
    found, told = np.empty((3, 1 << 12), np.int64), np.empty((4, 1 << 10), np.int64)
    opened, runs = np.empty((4, 1 << 10), np.int32), np.empty((6, 1 << 10), np.int32)
    count, number, text = 0, 0, state[2]
    while text < len(side.first) and number < state[3]:
        opened, many = _opened(side, groups, (state[0], state[1]), text, (asked[0], asked[1], opened))
        runs, rows = _runs_of(side, along, (opened, many, runs), (state[1], text), asked)
        begin = 0
        while begin < rows:
            begin, found, count, told, number = chained_pair(
                (side, side), (side.first, along), (runs, begin, rows), (asked[1:], steps), (found, count, told, number)
            )
        text += 1
    return found, count, told, number, text


@machine
def _opened(
    side: Side, groups: Groups, state: tuple[Column, Column], text: int, asked: tuple[int, int, Column]
) -> tuple[Column, int]:
    """Write where runs open between a text and those before it, and how long they are: text, places, words."""
    group_of, places, texts_of, firsts, says, classes, around, starts = groups
    met, words = state
    least, enough, found = asked
    low, count = side.first[text], 0
    for place in range(low, low + side.size[text]):
        group = group_of[place]
        if group < 0:
            continue
        said = says[group]
        if said & QUIET:
            continue
        begin = firsts[group]
        here = begin + met[group]
        met[group] += 1
        starred = said & STARRED != 0
        # windows behind the same one are pairs already, unless that is starred and neither is its first place
        one = places[begin] - 1 if starred else place - 1
        behind = group_of[one]
        alone = behind == BEYOND or (behind >= 0 and says[behind] & STARRED != 0)
        if starred and alone and behind >= 0:
            alone = places[firsts[behind]] != one
        found = with_room(found, count, here - begin)
        for row in range(begin, min(here, begin + 1) if starred else here):
            if alone or classes[row] != classes[here]:
                if texts_of[row] == text:
                    break
                if said & COMMON and not _agree(around, starts[group] + row - begin, starts[group] + here - begin):
                    continue
                if _grown(side.words, (places[row], place, alone), least, (found, count)):
                    other = texts_of[row]
                    found[0, count] = other
                    found[1, count] -= side.first[other]
                    found[2, count] -= low
                    words[other] += min(found[3, count], enough)
                    count += 1
    return found, count


@machine
def _agree(around: Column, one: int, two: int) -> bool:
    """Return whether two places agree in any stretch around them; if nothing is known, they do."""
    known = False
    for lane in range(around.shape[1]):
        if around[one, lane] and around[two, lane]:
            known = True
            if around[one, lane] == around[two, lane]:
                return True
    return not known


@machine
def _grown(numbers: Column, places: tuple[int, int, bool], least: int, target: tuple[Column, int]) -> bool:
    """Write the maximal run around a pair of places, unless their windows are not equal: the work of their hash.

    Words before are looked at where they may be equal.
    """
    one, two, alone = places
    # borders differ from all else: no run leaves its text
    after = 0
    while numbers[one + after] == numbers[two + after]:
        after += 1
    if after < least:
        return False
    before = 0
    while alone and numbers[one - before - 1] == numbers[two - before - 1]:
        before += 1
    found, count = target
    found[1, count], found[2, count], found[3, count] = one - before, two - before, after + before
    return True


@machine
def _runs_of(
    side: Side, along: Column, opened: tuple[Column, int, Column], state: tuple[Column, int], asked: tuple[int, ...]
) -> tuple[Column, int]:
    """Return the runs of a text with others whose own words come to a passage, others in order."""
    found, many, runs = opened
    words, text = state
    # runs of texts that share too little are left out; the others are brought together, text by text
    others, kept = np.empty(many, np.int64), 0
    for row in range(many):
        other = found[0, row]
        if words[other] >= asked[1]:
            others[kept] = np.int64(other) << 32 | row
            kept += 1
    for row in range(many):
        words[found[0, row]] = 0
    others = np.sort(others[:kept])
    scratch = np.empty((3, _FEW), np.int32)
    count = begin = 0
    while begin < kept:
        other, held = others[begin] >> 32, 0
        while begin < kept and others[begin] >> 32 == other:
            if held == scratch.shape[1]:
                scratch = with_room(scratch, held, held)
            row = others[begin] & 0xFFFFFFFF
            scratch[0, held], scratch[1, held], scratch[2, held] = found[1, row], found[2, row], found[3, row]
            held, begin = held + 1, begin + 1
        held = each_once(scratch, held)
        total = 0
        for row in range(held):
            total += scratch[2, row]
        if total >= asked[1]:
            runs, count = parted((side.first, along), (other, text), scratch[:, :held], asked[:5], (runs, count))
    return runs, _of_first_holders(runs, count, side.size[text])


@machine
def _of_first_holders(runs: Column, count: int, size: int) -> int:
    """Leave out runs that are carried along but for those of the first text at each place; return how many stay."""
    carried = False
    for row in range(count):
        carried = carried or runs[5, row] != 0
    if not carried:
        return count
    taken, kept = np.zeros(size, np.bool_), 0
    # other texts come in order
    for row in range(count):
        if runs[5, row] and taken[runs[3, row]]:
            continue
        if runs[5, row]:
            taken[runs[3, row]] = True
        for column in range(6):
            runs[column, kept] = runs[column, row]
        kept += 1
    return kept
