"""Windows of one stream: which texts hold each, and where runs of equal words open and how far they reach.

What `windows` and `matches` tell of rows is told here of places in a stream that lies in memory, so that no row is
made of a window.
"""

import numpy as np

from headwater.reuse.compiled.machine import machine
from headwater.reuse.compiled.rows import with_room
from headwater.reuse.compiled.sides import Column

# what `marks` say of a place: its window is of a starred group; it is the first place of that group; it is of a group
# of which only those are paired that agree around it
_STARRED, _FIRST, _COMMON, _CARRIED = 1, 2, 4, 8
_AHEAD = 1 << 12


@machine
def grouped(
    stream: tuple[Column, ...], packed: Column, low: Column, asked: tuple[int, ...], spread: tuple[Column, ...]
) -> tuple[Column, Column]:
    """Group places of equal windows; write what groups say of their places into `spread`.

    `stream`: text, key and least marks of each place, those in a table; `packed`: sorted numbers whose bits in
    `low` are places, the others those of the key; it is overwritten. `asked`: windows that a text may repeat, more
    places than which a group is starred, texts from which a group is asked whether they agree around it, pairs asked,
    up to how many of them must disagree for a common group and for a carried one, from how many texts on that may be,
    then distance and size of the stretches the marks are of. `spread` are texts, related, carried, marks by place.
    Returns the places of groups, and where each group begins in them and the last one ends.
    """
    text = stream[0]
    keys, texts_of = _looked_up(stream, packed, low[0])
    # a group has two places at least
    rows, firsts = np.empty(len(packed), np.int32), np.empty(len(packed) // 2 + 1, np.int32)
    says, many = np.empty(len(packed) // 2 + 1, np.uint16), np.empty(len(packed) // 2 + 1, np.int32)
    count, groups, begin = 0, 0, 0
    while begin < len(packed):
        end = begin + 1
        while end < len(packed) and keys[end] == keys[begin]:
            end += 1
        if end > begin + 1:
            size, texts = _limited(texts_of[begin:end], packed[begin:end], low[0], asked[0], rows[count:])
            if texts > 1:
                says[groups], many[groups] = _told(text, stream[2], rows[count : count + size], texts, asked), texts
                if says[groups] & _STARRED:
                    # those beyond the limit are not paired, but what stands behind them asks
                    for row in range(begin, end):
                        spread[3][np.int64(packed[row] & low[0])] = _STARRED
                firsts[groups] = count
                groups, count = groups + 1, count + size
        begin = end
    firsts[groups] = count
    _laid(rows, firsts[: groups + 1], (says, many), spread)
    return rows[:count], firsts[: groups + 1]


@machine
def _looked_up(stream: tuple[Column, ...], packed: Column, low: np.uint64) -> tuple[Column, Column]:
    """Return the whole key and the text of each place, those of equal keys together, the numbers put in that order."""
    # looked up beforehand: a loop that does nothing else waits for many of them at a time
    keys, texts = np.empty(len(packed), np.uint64), np.empty(len(packed), np.int32)
    for at in range(len(packed)):
        keys[at] = stream[1][np.int64(packed[at] & low)]
    begin = 0
    while begin < len(packed):
        end = begin + 1
        same = True
        while end < len(packed) and (packed[end] ^ packed[begin]) <= low:
            same = same and keys[end] == keys[begin]
            end += 1
        if not same:
            order = np.argsort(keys[begin:end], kind="mergesort")
            held, whole = packed[begin:end].copy(), keys[begin:end].copy()
            for at in range(end - begin):
                packed[begin + at], keys[begin + at] = held[order[at]], whole[order[at]]
        begin = end
    for at in range(len(packed)):
        texts[at] = stream[0][np.int64(packed[at] & low)]
    return keys, texts


@machine
def _limited(text: Column, packed: Column, low: np.uint64, per_text: int, target: Column) -> tuple[int, int]:
    """Write the places of a group, some of each text; return how many there are, and of how many texts."""
    size, texts, rank, last = 0, 0, 0, -1
    for at in range(len(packed)):
        if text[at] != last:
            texts, rank, last = texts + 1, 0, text[at]
        if rank < per_text:
            target[size] = packed[at] & low
            size += 1
        rank += 1
    return size, texts


@machine
def _told(text: Column, marks: Column, held: Column, texts: int, asked: tuple[int, ...]) -> int:
    """Return what a group says of its places: its marks, and from the fourth bit on how many pairs agree."""
    agree, size = asked[3], len(held)
    if texts >= asked[2]:
        agree = 0
        for pick in range(asked[3]):
            one = pick * size // asked[3]
            agree += agreeing(text, marks, (held[one], held[(one + size // 2) % size]), asked[7:], 1)
    said = agree << 4
    if agree <= asked[5] and texts >= asked[6]:
        return said | _CARRIED | _STARRED
    if size > asked[1]:
        return said | _STARRED
    return said | _COMMON if agree <= asked[4] else said


@machine
def _laid(rows: Column, firsts: Column, groups: tuple[Column, Column], spread: tuple[Column, ...]) -> None:
    """Write what each group says to its places."""
    for group in range(len(firsts) - 1):
        said, texts = groups[0][group], groups[1][group]
        for at in range(firsts[group], firsts[group + 1]):
            place = rows[at]
            spread[0][place], spread[1][place], spread[2][place] = texts, said >> 4, (said & _CARRIED) != 0
            spread[3][place] = said & _STARRED
        first = rows[firsts[group]]
        spread[3][first] = (said & (_STARRED | _COMMON)) | (_FIRST if said & _STARRED else 0)


@machine
def agreeing(
    text: Column, marks: Column, places: tuple[int, int], asked: tuple[int, ...], nearest: int
) -> bool:  # fmt: skip
    """Return whether two places agree in any stretch around them from the `nearest` on; if nothing is known, they do.

    `asked`: distance and size of each stretch.
    """
    known = False
    for stretch in range(nearest, len(marks)):
        distance, size = asked[2 * stretch], asked[1 + 2 * stretch]
        for shift in (distance, -distance - size):
            one = _mark(text, marks[stretch], places[0], shift)
            two = _mark(text, marks[stretch], places[1], shift) if one else 0
            if two:
                known = True
                if one == two:
                    return True
    return not known


@machine
def _mark(text: Column, marks: Column, place: int, shift: int) -> int:
    """Return the least mark of a stretch beside a place, 0 where it leaves the text."""
    at = place + shift
    if at < 0 or at >= len(text) or text[at] != text[place]:
        return 0
    mark: int = marks[at]
    return mark


@machine
def opened(
    stream: tuple[Column, ...], words: Column, groups: tuple[Column, Column, Column], asked: tuple[int, ...]
) -> tuple[Column, int]:
    """Return where runs open: place left, place right, words from there on; only so many count.

    `stream` as in `grouped`; `groups`: places, firsts, and the marks of places; `asked`: the least words of a run,
    the most runs there may be, then as in `agreeing`. Where there would be more of them the count is -1.
    """
    text, (rows, firsts, marks) = stream[0], groups
    found, count = np.empty((3, 1 << 16), np.int32), 0
    before, texts, behind = _beside(words, text, marks, rows[:0])
    low = high = 0
    for group in range(len(firsts) - 1):
        begin, end = firsts[group], firsts[group + 1]
        size = end - begin
        if end > high:
            low, high = begin, min(len(rows), begin + max(_AHEAD, size))
            before, texts, behind = _beside(words, text, marks, rows[low:high])
        mark = marks[rows[begin]]
        starred, common = mark & _STARRED != 0, mark & _COMMON != 0
        if count > asked[1]:
            return found, -1
        found = with_room(found, count, size if starred else size * (size - 1) // 2)
        for first in range(begin - low, begin - low + 1 if starred else end - low):
            # windows behind the same one are pairs already, unless it is starred and neither is its first place
            alone = behind[first] & _STARRED != 0 and not (starred and behind[first] & _FIRST)
            for at in range(first + 1, end - low):
                if (alone or before[at] != before[first]) and texts[at] != texts[first]:
                    one, two = rows[low + first], rows[low + at]
                    if not common or agreeing(text, stream[2], (one, two), asked[2:], 0):
                        found[0, count], found[1, count] = one, two
                        count += 1
    return _all_grown(words, found[:, :count], asked[0])


@machine
def _beside(words: Column, text: Column, marks: Column, rows: Column) -> tuple[Column, Column, Column]:
    """Return of some places the word before, the text, and the mark of the place before."""
    # looked up for many groups beforehand: a loop that does nothing else waits for many of them at a time
    before, texts, behind = np.empty(len(rows), np.uint64), np.empty(len(rows), np.int32), np.empty(len(rows), np.uint8)
    for at in range(len(rows)):
        before[at] = words[rows[at] - 1]
    for at in range(len(rows)):
        texts[at], behind[at] = text[rows[at]], marks[rows[at] - 1]
    return before, texts, behind


@machine
def _all_grown(words: Column, found: Column, least: int) -> tuple[Column, int]:
    """Grow pairs of places to maximal runs, in place; a window that is not equal is the work of its hash."""
    count = 0
    for row in range(found.shape[1]):
        count = _grown(words, found[0, row], found[1, row], least, (found, count))
    return found, count


@machine
def _grown(words: Column, one: int, two: int, least: int, target: tuple[Column, int]) -> int:
    """Write down the maximal run around a pair of places; a window that is not equal is the work of its hash."""
    found, count = target
    # the slots between texts differ from all words: no run leaves its text
    after = 0
    while words[one + after] == words[two + after]:
        after += 1
    if after < least:
        return count
    before = 0
    while words[one - before - 1] == words[two - before - 1]:
        before += 1
    found[0, count], found[1, count], found[2, count] = one - before, two - before, after + before
    return count + 1
