"""Windows of words that stand at two places or more, as rows that can be sorted into buckets by key.

A row says all that is asked of a window: its key, its place, the key of the window before and a sketch of the words
around. Rows with one key make a group, wherever they come from, so that groups can be made bucket by bucket.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from headwater.reuse.compiled import loops_for
from headwater.reuse.folding import Flags, Hashes, Ints, Places
from headwater.reuse.stream import Stream, periodic_windows, whole_windows, window_hashes

Sketches = NDArray[np.uint16]
Marks = NDArray[np.uint8]

# Windows of fewer texts are not asked whether they are carried: pairing them costs little.
CARRIED_BY_TEXTS = 12
ASKED_PAIRS = 8
"""Pairs of places of a group that are asked whether they agree around it."""
CARRIED_PAIRS = 1
CARRIED_ROW = 6
"""Fewer windows in a row that are carried along are a turn of phrase inside a text of its own."""
# (words from the window on, how many words) of the stretches around that are compared, and the same before it; the
# nearest is passed by what is longer than a turn of phrase
STRETCHES = ((4, 8), (16, 32), (48, 64))
_FAR = [1, 2, 4, 5]
# Of windows that so many texts hold, most of them unrelated, only places are paired that agree in something around.
PHRASE_TEXTS = 8
PHRASE_PAIRS = 2
_UNKNOWN = 0
_BLOCK_KEYS = 1 << 15


class Limits(NamedTuple):
    """What is paired. `every_pair_places`: windows that stand at more places are paired with their first one only.

    `agreeing_places`: the same for windows around which enough of eight pairs agree, if that is more.
    `per_text`: a window that one text repeats counts this many times, None: always. `within`: also inside one text.
    `skip_periodic`: leave out windows that say the same few words over and over.
    """

    window_words: int
    every_pair_places: int
    per_text: int | None
    within: bool
    skip_periodic: bool = False
    agreeing_places: int = 0


class Rows(NamedTuple):
    """Windows of words, one a row.

    `key` of the words, stream position, number of the text, key of the window one word `before` (of no other window
    where there is none), and a sketch of the words `around`, six numbers, 0 for unknown.
    """

    key: Hashes
    position: Ints
    text: Places
    before: Hashes
    around: Sketches

    def taken(self, chosen: Ints | Flags) -> "Rows":
        """Return some of the rows, in the order given."""
        return Rows(
            self.key[chosen], self.position[chosen], self.text[chosen], self.before[chosen], self.around[chosen]
        )


class Groups(NamedTuple):
    """Rows of equal windows, group by group, each in order of place; group n from `firsts[n]` on, `sizes[n]` of them.

    `texts`: how many texts hold it. `related`: of eight pairs of its places those that agree around it too, all where
    that was not asked. `carried`: texts carry it along among words they do not share. `starred` groups, all carried
    ones too, pair their first place with the others only.
    """

    rows: Rows
    firsts: Ints
    sizes: Ints
    texts: Ints
    related: Marks
    carried: Flags
    starred: Flags

    @property
    def common(self) -> Flags:
        """Which groups are a turn of phrase of texts that are mostly not related: who agrees around it is paired."""
        common: Flags = self.related <= PHRASE_PAIRS
        return common

    @property
    def number(self) -> Ints:
        """The group of each row."""
        return np.repeat(np.arange(len(self.sizes)), self.sizes)

    @property
    def stars(self) -> "Stars":
        """The starred groups, by key."""
        firsts = self.firsts[self.starred]
        return stars_of([Stars(self.rows.key[firsts], self.rows.position[firsts])])


class Stars(NamedTuple):
    """Keys of starred groups, sorted, and the first place of each, with which alone the others are paired."""

    key: Hashes
    first: Ints

    def first_of(self, keys: Hashes) -> Ints:
        """Return for each key the first place of its starred group, -1 where it has none."""
        if not len(self.key):
            return np.full(len(keys), -1, np.int64)
        at = np.minimum(np.searchsorted(self.key, keys), len(self.key) - 1)
        return np.where(self.key[at] == keys, self.first[at], -1)


def stars_of(parts: Sequence[Stars]) -> Stars:
    """Put the starred groups of several buckets together."""
    keys, firsts = (np.concatenate(column) for column in zip(*parts, strict=True))
    order = np.argsort(keys)
    return Stars(keys[order], firsts[order])


def keys_of(stream: Stream, limits: Limits) -> tuple[Hashes, Ints]:
    """Return the key of the window at each position, and the positions whose window counts."""
    whole = whole_windows(stream, limits.window_words)
    if limits.skip_periodic:
        whole = whole[~periodic_windows(stream.words, limits.window_words)[whole]]
    return window_hashes(stream.words, limits.window_words), whole


def rows_of(stream: Stream, keys: Hashes, positions: Ints, limits: Limits) -> Rows:
    """Return rows for the windows at these positions; `keys` has one for each position of the stream.

    Sketches are drawn only where texts are set side by side.
    """
    text = stream.text[positions]
    first = stream.text[positions - 1] != text
    # no window has the key of a border
    before = np.where(first, stream.words[positions - 1], keys[positions - 1])
    if limits.within:
        around = np.zeros((len(positions), 0), np.uint16)
    else:
        around = _sketches(stream, keys, positions, limits.window_words)
    return Rows(keys[positions], positions, text, before, around)


def seen_twice(keys: Hashes) -> Flags:
    """Return which keys may stand twice; all that do, and some that do not.

    Most windows stand once; a table drops them at a tenth of the cost of sorting them.
    """
    bits = max(1, (4 * len(keys)).bit_length())
    loops = loops_for(len(keys))
    if loops is not None:
        return loops.twice(keys, np.array([64 - bits], np.uint64))
    slots = (keys >> np.uint64(64 - bits)).astype(np.int64)
    # who comes to a slot and is not the one written there last has company
    owner = np.zeros(1 << bits, np.int32)
    numbers = np.arange(len(slots), dtype=np.int32)
    owner[slots] = numbers
    shared = np.zeros(1 << bits, np.bool_)
    shared[slots[owner[slots] != numbers]] = True
    seen: Flags = shared[slots]
    return seen


def groups_of(rows: Rows, limits: Limits) -> Groups:
    """Group rows with equal keys; windows that stand once are left out. Rows come in order of place.

    `seen_twice` takes most of those out beforehand, which is cheaper. Key and row number are packed into one number, so
    that one sort brings equal windows together in order.
    """
    bits = np.uint64(max(1, len(rows.key).bit_length()))
    low = np.uint64((1 << int(bits)) - 1)
    packed = rows.key & ~low | np.arange(len(rows.key), dtype=np.uint64)
    packed.sort()
    # keys that agree in the high bits only are one in a million; they are parted here
    order = (packed & low).astype(np.int64)
    keys = rows.key[order]
    if (((packed[1:] ^ packed[:-1]) <= low) & (keys[1:] != keys[:-1])).any():
        order = order[np.argsort(keys, kind="stable")]
    rows = rows.taken(_limited(rows, order, limits))
    new = np.flatnonzero(np.concatenate([np.ones(min(1, len(rows.key)), np.bool_), rows.key[1:] != rows.key[:-1]]))
    sizes = np.diff(new, append=len(rows.key))
    fresh = _fresh(rows.key, rows.text).astype(np.int64)
    texts = np.add.reduceat(fresh, new) if len(new) else new
    related = np.full(len(new), ASKED_PAIRS, np.uint8) if limits.within else _related(rows, new, sizes, texts)
    carried = (related <= CARRIED_PAIRS) & (texts >= CARRIED_BY_TEXTS)
    kin = max(limits.every_pair_places, limits.agreeing_places)
    most = np.where(related > PHRASE_PAIRS, kin, limits.every_pair_places)
    return Groups(rows, new, sizes, texts, related, carried, carried | (sizes > most))


def _fresh(keys: Hashes, text: Places) -> Flags:
    """Return for each row whether it is the first of its key in its text."""
    fresh = np.ones(len(keys), np.bool_)
    fresh[1:] = (keys[1:] != keys[:-1]) | (text[1:] != text[:-1])
    return fresh


def _limited(rows: Rows, order: Ints, limits: Limits) -> Ints:
    """Leave out repeats beyond `per_text`, windows that overlap their own repeat, and groups of one."""
    if not len(order):
        return order
    keys = rows.key[order]
    fresh = _fresh(keys, rows.text[order])
    if limits.per_text is not None:
        at = np.arange(len(fresh))
        keep = at - np.maximum.accumulate(np.where(fresh, at, 0)) < limits.per_text
    else:
        keep = _apart(rows.position[order], fresh, limits.window_words)
    starts = np.flatnonzero(np.concatenate([[True], keys[1:] != keys[:-1]]))
    # inside one text nothing is paired with itself: a group needs two texts, or two places where that counts
    counts = np.add.reduceat((keep if limits.within else fresh).astype(np.int64), starts)
    limited: Ints = order[keep & np.repeat(counts > 1, np.diff(starts, append=len(keys)))]
    return limited


def _apart(positions: Ints, fresh: Flags, words: int) -> Flags:
    keep = fresh.copy()
    last = 0
    for at, (position, is_fresh) in enumerate(zip(positions.tolist(), fresh.tolist(), strict=True)):
        if is_fresh or position - last >= words:
            keep[at] = True
            last = position
    return keep


def _related(rows: Rows, firsts: Ints, sizes: Ints, texts: Ints) -> Marks:
    """Return for each group how many of eight pairs of its places agree around the window as well.

    Furniture of a site stands in many texts, a line here and a line there; a report that many print stands there as a
    whole. Eight pairs are asked, spread over the group, leaving out the nearest stretches. A sketch is the least key of
    a stretch (Broder 1997): equal as often as the stretches are alike.
    """
    related = np.full(len(firsts), ASKED_PAIRS, np.uint8)
    wide = np.flatnonzero(texts >= PHRASE_TEXTS)
    picks = np.arange(ASKED_PAIRS) * sizes[wide, None] // ASKED_PAIRS
    one = rows.around[firsts[wide, None] + picks]
    two = rows.around[firsts[wide, None] + (picks + sizes[wide, None] // 2) % sizes[wide, None]]
    related[wide] = agreeing(one[:, :, _FAR], two[:, :, _FAR]).sum(axis=1)
    return related


def agreeing(one: Sketches, two: Sketches) -> Flags:
    """Return whether sketches, along the last axis, agree in any stretch; those that nothing is known of do."""
    known = (one != _UNKNOWN) & (two != _UNKNOWN)
    agree: Flags = (known & (one == two)).any(axis=-1) | ~known.any(axis=-1)
    return agree


def _sketches(stream: Stream, keys: Hashes, positions: Ints, window_words: int) -> Sketches:
    values = (keys >> np.uint64(32)).astype(np.uint32)
    reach = stream.text[np.minimum(np.arange(len(values)) + window_words - 1, len(values) - 1)]
    # the least of all marks a stretch that leaves its text
    values[(reach != stream.text) | (stream.text < 0)] = _UNKNOWN
    sketches = np.zeros((len(positions), 2 * len(STRETCHES)), np.uint16)
    for at, (shift, size) in enumerate(STRETCHES):
        least = _least(values, size)
        ahead, behind = positions + shift, positions - shift - size
        for column, place in ((at, ahead), (at + len(STRETCHES), behind)):
            inside = (place >= 0) & (place < len(least))
            # a text that is not there at all leaves no border in between to be seen
            inside &= stream.text[np.clip(place, 0, len(values) - 1)] == stream.text[positions]
            sketches[inside, column] = least[place[inside]].astype(np.uint16)
    return sketches


def least_marks(keys: Hashes, sizes: Sequence[int]) -> Sketches:
    """Return a row for each size, a power of two: the least mark of so many keys from each place on.

    A mark is what a sketch keeps of a key; 0 where a window of them leaves its text: there keys are 0.
    """
    found = np.zeros((len(sizes), len(keys)), np.uint16)
    # in blocks that stay in the processor's cache
    for begin in range(0, len(keys), _BLOCK_KEYS):
        values = (keys[begin : begin + _BLOCK_KEYS + max(sizes) - 1] >> np.uint64(32)).astype(np.uint32)
        for marks, size in zip(found, sizes, strict=True):
            least = _least(values, size)[:_BLOCK_KEYS]
            marks[begin : begin + len(least)] = least.astype(np.uint16)
    return found


def _least(values: NDArray[np.uint32], size: int) -> NDArray[np.uint32]:
    """Return the least value of each stretch of `size`, a power of two, by its first place."""
    least, width = values, 1
    while width < size:
        least = np.minimum(least[:-width], least[width:]) if len(least) > width else least[:0]
        width *= 2
    return least
