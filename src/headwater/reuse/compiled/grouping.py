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
_STARRED, _FIRST, _COMMON = 1, 2, 4


@machine
def grouped(
    stream: tuple[Column, ...], packed: Column, low: Column, asked: tuple[int, ...], spread: tuple[Column, ...]
) -> tuple[Column, Column]:
    """Group places of equal windows; write what groups say of their places into `spread`.

    `stream`: text, key and least marks of each place, those in a table; `packed`: sorted numbers whose bits in
    `low` are places, the others those of the key; it is overwritten. `asked`: windows that a text may repeat, more
    places than which a group is starred, texts from which a group is asked whether they agree around it, pairs asked,
    up to how many of them must disagree for a common group and for a carried one, from how many texts on that may be,
    words of a window, then distance and size of the stretches the marks are of. `spread` are texts, related, carried,
    marks by place. Returns the places of groups, and where each group begins in them and the last one ends.
    """
    text, keys = stream[0], stream[1]
    # a group has two places at least
    rows, firsts = np.empty(len(packed), np.int32), np.empty(len(packed) // 2 + 1, np.int32)
    count, groups, begin = 0, 0, 0
    while begin < len(packed):
        end = begin + 1
        while end < len(packed) and (packed[end] ^ packed[begin]) <= low[0]:
            end += 1
        if end == begin + 1:
            begin = end
            continue
        _parted(keys, packed[begin:end], low[0])
        at = begin
        while at < end:
            start, key = at, keys[np.int64(packed[at] & low[0])]
            while at < end and keys[np.int64(packed[at] & low[0])] == key:
                at += 1
            size, texts = _limited(text, packed[start:at], low[0], asked[0], rows[count:])
            if texts > 1:
                held = rows[count : count + size]
                mark = _told(stream, held, texts, asked, spread)
                if mark & _STARRED:
                    # those beyond the limit are not paired, but what stands behind them asks
                    for row in range(start, at):
                        spread[3][np.int64(packed[row] & low[0])] = _STARRED
                    spread[3][held[0]] = _STARRED | _FIRST
                elif mark & _COMMON:
                    spread[3][held[0]] |= _COMMON
                firsts[groups] = count
                groups, count = groups + 1, count + size
        begin = end
    firsts[groups] = count
    return rows[:count], firsts[: groups + 1]


@machine
def _parted(keys: Column, packed: Column, low: np.uint64) -> None:
    """Put numbers that agree in the bits of their key in order of the whole key, then of the place."""
    first = keys[np.int64(packed[0] & low)]
    same = True
    for at in range(1, len(packed)):
        same = same and keys[np.int64(packed[at] & low)] == first
    if same:
        return
    whole, held = np.empty(len(packed), np.uint64), packed.copy()
    for at in range(len(packed)):
        whole[at] = keys[np.int64(packed[at] & low)]
    order = np.argsort(whole, kind="mergesort")
    for at in range(len(packed)):
        packed[at] = held[order[at]]


@machine
def _limited(text: Column, packed: Column, low: np.uint64, per_text: int, target: Column) -> tuple[int, int]:
    """Write the places of a group, some of each text; return how many there are, and of how many texts."""
    size, texts, rank, last = 0, 0, 0, -1
    for at in range(len(packed)):
        place = np.int64(packed[at] & low)
        if text[place] != last:
            texts, rank, last = texts + 1, 0, text[place]
        if rank < per_text:
            target[size] = place
            size += 1
        rank += 1
    return size, texts


@machine
def _told(
    stream: tuple[Column, ...], held: Column, texts: int, asked: tuple[int, ...], spread: tuple[Column, ...]
) -> int:  # fmt: skip
    """Write what a group says of its places, and return its mark."""
    agree, size = asked[3], len(held)
    if texts >= asked[2]:
        agree = 0
        for pick in range(asked[3]):
            one = pick * size // asked[3]
            agree += agreeing(stream, (held[one], held[(one + size // 2) % size]), asked[7:], 1)
    carried = agree <= asked[5] and texts >= asked[6]
    for at in range(size):
        spread[0][held[at]], spread[1][held[at]], spread[2][held[at]] = texts, agree, carried
    if carried or size > asked[1]:
        return _STARRED
    return _COMMON if agree <= asked[4] else 0


@machine
def agreeing(stream: tuple[Column, ...], places: tuple[int, int], asked: tuple[int, ...], nearest: int) -> bool:
    """Return whether two places agree in any stretch around them from the `nearest` on; if nothing is known, they do.

    `asked`: words of a window, then distance and size of each stretch.
    """
    known = False
    for stretch in range(nearest, len(stream[2])):
        distance, size = asked[1 + 2 * stretch], asked[2 + 2 * stretch]
        for shift in (distance, -distance - size):
            one = _mark(stream, stretch, places[0], shift, size, asked[0])
            two = _mark(stream, stretch, places[1], shift, size, asked[0]) if one else 0
            if two:
                known = True
                if one == two:
                    return True
    return not known


@machine
def _mark(stream: tuple[Column, ...], stretch: int, place: int, shift: int, size: int, window_words: int) -> int:
    """Return the least mark of a stretch beside a place, 0 where it leaves the text."""
    text = stream[0]
    at = place + shift
    last = at + size + window_words - 2
    if at < 0 or last >= len(text) or text[at] != text[place] or text[last] != text[place]:
        return 0
    return np.int64(stream[2][stretch, at])


@machine
def opened(
    stream: tuple[Column, ...], words: Column, groups: tuple[Column, Column, Column], asked: tuple[int, ...]
) -> tuple[Column, int]:
    """Return where runs open: place left, place right, words from there on; only so many count.

    `stream` as in `grouped`; `groups`: places, firsts, and the marks of places; `asked`: the least words of a run,
    the most runs there may be, then as in `agreeing`. Where there would be more of them the count is -1.
    """
    rows, firsts, marks = groups
    found, count = np.empty((3, 1 << 16), np.int32), 0
    for group in range(len(firsts) - 1):
        begin, end = firsts[group], firsts[group + 1]
        mark, size = marks[rows[begin]], end - begin
        starred, common = mark & _STARRED != 0, mark & _COMMON != 0
        room = size if starred else size * (size - 1) // 2
        if count > asked[1]:
            return found, -1
        found = with_room(found, count, room)
        for first in range(begin, begin + 1 if starred else end):
            one = rows[first]
            before, behind = words[one - 1], marks[one - 1]
            # windows behind the same one are pairs already, unless it is starred and neither is its first place
            alone = behind & _STARRED != 0 and not (starred and behind & _FIRST)
            for at in range(first + 1, end):
                two = rows[at]
                if (alone or words[two - 1] != before) and stream[0][one] != stream[0][two]:
                    if common and not agreeing(stream, (one, two), asked[2:], 0):
                        continue
                    count = _grown(words, one, two, asked[0], (found, count))
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
