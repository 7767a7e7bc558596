"""A text beside all before it: where runs of equal words open, how far they reach, and the chains they come to.

No table of openings is made: what a text shares is chained before the next one is looked at. Texts are gone through in
order, and so are groups of windows, which are numbered by their first places.
"""

import numpy as np

from headwater.reuse.compiled.chaining import chained_pair
from headwater.reuse.compiled.grouping import BEYOND, COMMON, QUIET, STARRED
from headwater.reuse.compiled.machine import bare, fetched, leaf, machine
from headwater.reuse.compiled.rows import bare_along, bare_side, with_room
from headwater.reuse.compiled.runs import FULL, each_once, parted
from headwater.reuse.compiled.sides import Along, Column, Side

Groups = tuple[Column, Column, Column, Column, Column, Column, Column, Column]


@machine
def beside(
    side: Side, along: Along, groups: Groups, state: tuple[Column, Column, int, int, int], asked: tuple[int, ...],
    ranks: Column,
) -> tuple[Column, int, Column, int, int]:
    """Return the chains of texts with those before them, as `chaining.chains` gives them, and the next text.

    `side` has the numbers of words, borders between texts; `along` tells which words are carried along. `groups`: the
    group of each place, places of groups, their texts, where groups begin, what is said of them, the class of each
    place, the marks around it, and in which row those of a group begin. `state`: how many places of each group were
    met, words that each text shares with the one looked at (none between calls), the first text and the one behind the
    last, how many chains are enough. `asked`: the least words of a run, the least words of a passage, those of a pair
    whose edges are looked at, the widest gap, how many runs may lie in it, the least characters of a passage.
    """
    found, told = np.empty((3, 1 << 12), np.int64), np.empty((4, 1 << 10), np.int64)
    opened, runs = np.empty((5, 1 << 10), np.int32), np.empty((6, 1 << 10), np.int32)
    longest = np.int64(0)
    for size in side.size:
        longest = max(longest, size)
    heads, seen, rows = np.empty(1 << 10, np.int64), np.empty((4, longest), np.int32), np.empty((5, 1 << 10), np.int32)
    side, along, ranks, groups = bare_side(side), bare_along(along), bare(ranks), _bare_groups(groups)
    # a number that is spelt out is a type of its own: what it is handed to would be compiled twice
    count, number, text = int(np.int64(0)), int(np.int64(0)), state[2]
    while text < state[3] and number < state[4]:
        opened, many = _opened(side, groups, state[0], text, (opened, seen))
        many = _grown(side, groups, (state[1], text), asked, (opened, many))
        if many > rows.shape[1]:
            rows = np.empty((5, 2 * many), np.int32)
        runs, held = _runs_of(side, along, (opened, many, rows, runs), (state[1], text), asked)
        if held >= len(heads):
            heads = np.empty(2 * held, np.int64)
        for row in range(held):
            # where a passage begins and ends is asked in characters, far from all that was read
            place = side.first[runs[0, row]] + runs[2, row]
            fetched(side.starts, place)
            fetched(side.ends, place + runs[4, row] - 1)
        begin = int(np.int64(0))
        while begin < held:
            end, more, most = chained_pair(
                (side, side), along, (bare(runs), begin, held, bare(heads)), (asked[1:], ranks),
                (bare(found), count, bare(told), number),
            )  # fmt: skip
            if more == FULL:
                found, told = with_room(found, count, found.shape[1] + 1), with_room(told, number, told.shape[1] + 1)
            else:
                begin, count, number = end, more, most
        text += 1
    return found, count, told, number, text


@machine
def passed(side: Side, groups: Groups, met: Column, texts: tuple[int, int]) -> None:
    """Count on how many places of each group were met, past some texts that others look at: the first, the one behind.

    `groups` and `met` as in `beside`.
    """
    groups = _bare_groups(groups)
    group_of, says = groups[0], groups[4]
    for text in range(texts[0], texts[1]):
        for place in range(side.first[text], side.first[text] + side.size[text]):
            group = group_of[place]
            if group >= 0 and says[group] & QUIET == 0:
                met[group] += 1


@machine
def _opened(side: Side, groups: Groups, met: Column, text: int, target: tuple[Column, Column]) -> tuple[Column, int]:
    """Write where runs may open between a text and those before it; return the rows.

    Of each the row of its group, a gap, its place in the text, a gap, whether words before it may be equal. `target`:
    these rows, and room for a row of each word of the text.
    """
    group_of, _, texts_of, _, says, classes, around, starts = groups
    found, seen = target
    low, count = side.first[text], 0
    for at in range(_seen(groups, met, (low, side.size[text]), seen)):
        group, here, place, begin = seen[0, at], seen[1, at], seen[2, at], seen[3, at]
        said = says[group]
        starred = said & STARRED != 0
        behind = group_of[place - 1]
        alone = behind == BEYOND or (behind >= 0 and says[behind] & STARRED != 0)
        last = min(here, begin + 1) if starred else here
        while last > begin and texts_of[last - 1] == text:
            last -= 1
        if count + last - begin >= found.shape[1]:
            found = with_room(found, count, last - begin + 1)
        begins, kind = count, classes[here]
        for row in range(begin, last):
            # written in any case, and written over: nobody could guess the branch
            found[0, count], found[2, count], found[4, count] = row, place, alone
            count += classes[row] != kind
        if said & COMMON:
            shift = starts[group] - begin
            behind, count = count, begins
            for row in range(count, behind):
                found[0, count] = found[0, row]
                count += _agree(around, shift + found[0, row], shift + here)
    return found, count


@machine
def _seen(groups: Groups, met: Column, text: tuple[int, int], seen: Column) -> int:
    """Write the places of a text that are in groups at which runs may open; return how many.

    Of each the group, the row of the place in it, the place, the row of the first place of the group.
    """
    group_of, _, texts_of, firsts, says, classes, _, _ = groups
    count = 0
    for place in range(text[0], text[0] + text[1]):
        group = group_of[place]
        known = max(group, 0)
        # written in any case, and written over: nobody could guess the branch
        seen[0, count], seen[2, count] = known, place
        count += (group >= 0) & (says[known] & QUIET == 0)
    for at in range(count):
        group = seen[0, at]
        here = firsts[group] + met[group]
        seen[1, at], seen[3, at] = here, firsts[group]
        met[group] += 1
        # they are read soon, far from each other
        fetched(texts_of, here)
        fetched(classes, here)
        fetched(classes, firsts[group])
    return count


@leaf
def _agree(around: Column, one: int, two: int) -> bool:
    """Return whether two places agree in any stretch around them; if nothing is known, they do."""
    # nobody could guess the branches
    known, equal = np.uint16(0), False
    for lane in range(around.shape[1]):
        left, right = around[one, lane], around[two, lane]
        known |= min(left, right)
        equal |= (left == right) & (left != 0)
    return equal or not known


@machine
def _grown(
    side: Side, groups: Groups, state: tuple[Column, int], asked: tuple[int, ...], opened: tuple[Column, int]
) -> int:
    """Make maximal runs of what may open them, in place: text, place in it, place, words; return how many there are.

    None where windows are not equal: the work of their hash. Words before are looked at where they may be equal.
    `state`: words that each text shares, which are counted on, and the number of the text.
    """
    numbers, (found, many), (words, text), count = side.words, opened, state, 0
    low = side.first[text]
    for row in range(many):
        # a loop that does nothing else waits for many places at a time, and then they are near
        at = found[0, row]
        found[0, row], found[1, row] = groups[2][at], groups[1][at]
        found[3, row] = numbers[groups[1][at] + asked[0]]
    for row in range(many):
        other, one, two, alone = found[0, row], found[1, row], found[2, row], found[4, row]
        after, before = _equal_words(numbers, one, two), 0
        if after < asked[0]:
            continue
        while alone and numbers[one - before - 1] == numbers[two - before - 1]:
            before += 1
        found[0, count], found[1, count], found[2, count] = other, one - before - side.first[other], two - before - low
        found[3, count] = after + before
        words[other] += min(after + before, asked[1])
        count += 1
    return count


@leaf
def _equal_words(numbers: Column, one: int, two: int) -> int:
    """Return how many words are equal from two places on."""
    # unsigned: no place is counted from the end. Borders differ from all else: no run leaves its text
    left, right, step = np.uint64(one), np.uint64(two), np.uint64(1)
    while numbers[left] == numbers[right]:
        left += step
        right += step
    return int(np.int64(left) - one)


@machine
def _bare_groups(groups: Groups) -> Groups:
    """Return groups as bare columns."""
    group_of, places, texts_of, firsts, says, classes, around, starts = groups
    return (
        bare(group_of), bare(places), bare(texts_of), bare(firsts), bare(says), bare(classes), bare(around),
        bare(starts),
    )  # fmt: skip


@machine
def _runs_of(
    side: Side, along: Along, opened: tuple[Column, int, Column, Column], state: tuple[Column, int],
    asked: tuple[int, ...],
) -> tuple[Column, int]:  # fmt: skip
    """Return the runs of a text with others whose own words come to a passage, others in order.

    `opened`: what `_grown` left, how many, and room for as many rows again and for the runs.
    """
    (found, many, rows, runs), (words, text) = opened, state
    others, firsts = _by_text(found, many, words, asked[1], rows)
    count, rows = int(np.int64(0)), bare(rows)
    for pair in range(len(others)):
        held = each_once(rows, (firsts[pair], firsts[pair + 1]), asked[1])
        while held:
            more = parted(along, (others[pair], text), (rows, firsts[pair], held), asked[:5], (bare(runs), count))
            if more != FULL:
                count = more
                break
            runs = with_room(runs, count, runs.shape[1] + 1)
    return runs, _of_first_holders(runs, count, side.size[text])


@machine
def _by_text(found: Column, many: int, words: Column, least: int, rows: Column) -> tuple[Column, Column]:
    """Write runs text by text, in order of texts; return the texts, and where the runs of each begin and the last end.

    `words` that each text shares are forgotten; runs of texts that share fewer than `least` are left out.
    """
    others, count = np.empty(many, np.int32), 0
    for row in range(many):
        other = found[0, row]
        if words[other] >= least:
            others[count] = other
            count += 1
            # from now on its runs are counted, below zero
            words[other] = -1
        elif words[other] < 0:
            words[other] -= 1
    others = np.sort(others[:count])
    firsts, held = np.empty(count + 1, np.int64), 0
    for pair in range(count):
        firsts[pair] = held
        held -= words[others[pair]]
        # then the next row to be written is told
        words[others[pair]] = -1 - firsts[pair]
    firsts[count] = held
    for row in range(many):
        at = -1 - words[found[0, row]]
        if at >= 0:
            rows[2, at], rows[3, at], rows[4, at] = found[1, row], found[2, row], found[3, row]
            words[found[0, row]] -= 1
    for row in range(many):
        words[found[0, row]] = 0
    return others, firsts


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
