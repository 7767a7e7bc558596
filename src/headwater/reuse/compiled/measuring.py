"""What is counted of chains: the rows of `measures.COUNTS`, in their order."""

import numpy as np

from headwater.reuse.compiled.machine import bare, fetched, leaf, machine
from headwater.reuse.compiled.rows import bare_known, bare_side
from headwater.reuse.compiled.sides import UNGROUPED as _UNGROUPED
from headwater.reuse.compiled.sides import Column, Known, Side

Runs = tuple[Column, Column, Column]
Sides = tuple[tuple[Side, Known], tuple[Side, Known]]
# several counts are kept in one number, six bits each, or eight: after so many words they are added up
_WORDS, _WINDOWS = 63, 255
_SIX, _EIGHT, _SIXTEEN, _MOST = np.uint64(63), np.uint64(255), np.uint64(65535), np.uint64(0xFFFFFFFF)
# where things stand in what is known of a word and of a window; what comes first is how the word is set, and how many
# pairs of places of the window agree
_BEHIND, _TEXTS = np.uint32(13), np.uint32(5)
_SETTING, _RELATED = np.uint32((1 << 13) - 1), np.uint32(31)
_LOW_BITS = np.uint64(63)
_AHEAD = 4
"""So many chains are asked for early."""
_ROWS = 8
"""So many columns of counts are written at a time: those of a row then share a line of the cache."""


@leaf
def _said(group: int, said: Column) -> np.uint32:
    """Return what is said of a window; `group` and `said` as in `Known`."""
    return np.uint32(said[np.uint32(group + _UNGROUPED)]) if len(said) else np.uint32(group)


@machine
def counts(
    sides: Sides, texts: tuple[Column, Column], chains: tuple[Column, ...], asked: tuple[int, ...],
    tables: tuple[Column, ...],
) -> Column:  # fmt: skip
    """Return a column of counts for each chain.

    `texts` on the left and on the right; `chains` are place left, place right and words of each run, and where chains
    begin in them. `asked`: rows there are, words of a window, the bits of a quoted and of a speech word, how far speech
    and shared words are looked for, how many bits both sides together count, how many each, how far words that both
    have are looked for. `tables` say what a place adds, as `measures` packs it: for how its word is set, for how many
    texts hold its window, for what is known of those.
    """
    found = np.empty((asked[0], len(chains[3]) - 1), np.int64)
    held, near = np.empty((_ROWS, asked[0]), np.int64), np.empty((2, asked[8]), sides[0][0].words.dtype)
    (one, left), (two, right) = sides
    sides = ((bare_side(one), bare_known(left)), (bare_side(two), bare_known(right)))
    tables = (bare(tables[0]), bare(tables[1]), bare(tables[2]))
    texts = (bare(texts[0]), bare(texts[1]))
    chains = (bare(chains[0]), bare(chains[1]), bare(chains[2]), bare(chains[3]))
    for chain in range(found.shape[1]):
        if chain + _AHEAD < found.shape[1]:
            _asked_for(sides[0], texts[0][chain + _AHEAD], chains, chain + _AHEAD)
        begin, end = chains[3][chain], chains[3][chain + 1]
        runs = (chains[0][begin:end], chains[1][begin:end], chains[2][begin:end])
        _of_chain(sides, (texts[0][chain], texts[1][chain]), runs, (asked, tables, near), held[chain % _ROWS])
        if chain % _ROWS == _ROWS - 1 or chain == found.shape[1] - 1:
            for row in range(asked[0]):
                for column in range(chain % _ROWS + 1):
                    found[row, chain - chain % _ROWS + column] = held[column, row]
    return found


@machine
def _asked_for(side: tuple[Side, Known], text: int, chains: tuple[Column, ...], chain: int) -> None:
    """Ask early for what is known at both ends of a chain in its text on the left, far from all that was read."""
    words, known = side
    last = chains[3][chain + 1] - 1
    for place in (chains[0][chains[3][chain]], chains[0][last] + chains[2][last] - 1):
        at, base = words.first[text] + place, known.first[text] + place
        fetched(words.words, at)
        fetched(known.facts, base)
        fetched(known.alone, base)
        fetched(known.group, base)


@machine
def _of_chain(
    sides: Sides, pair: tuple[int, int], runs: Runs, by: tuple[tuple[int, ...], tuple[Column, ...], Column],
    target: Column,
) -> None:  # fmt: skip
    """Write the counts of a chain of some runs in a pair of texts.

    `by`: what is asked, tables, and room for the words looked at on either side of an edge.
    """
    asked, tables, near = by
    (one, left), (two, right) = sides
    bases, firsts = (one.first[pair[0]], two.first[pair[1]]), (left.first[pair[0]], right.first[pair[1]])
    sizes, last = (one.size[pair[0]], two.size[pair[1]]), len(runs[0]) - 1
    heads, tails = (runs[0][0], runs[1][0]), (runs[0][last] + runs[2][last], runs[1][last] + runs[2][last])
    target[:] = 0
    for run in range(last + 1):
        target[0] += runs[2][run]
        target[1] = max(target[1], runs[2][run])
    target[2] = last + 1
    target[3] = np.int64(one.ends[bases[0] + tails[0] - 1]) - np.int64(one.starts[bases[0] + heads[0]])
    row = 4 + asked[6] + 2 * asked[7]
    for side in range(2):
        hull = (firsts[side], sizes[side], heads[side], tails[side])
        _borders(sides[side][1], hull, asked, (target, row, side))
    words, alone = (one.words, two.words), (left.alone, right.alone)
    for end in range(2):
        looked = (near, 1) if end else (near, -1)
        common = _in_common(words, alone, ((bases, firsts), tails if end else heads, sizes), looked)
        target[row + 16 + 2 * end], target[row + 17 + 2 * end] = common
    _counted((left, right), (runs, firsts), asked, tables, target)
    _spread(left, (runs, firsts[0], asked[1] - 1), tables, target, len(target) - 12)


@machine
def _counted(
    known: tuple[Known, Known], placed: tuple[Runs, tuple[int, int]], asked: tuple[int, ...],
    tables: tuple[Column, ...], target: Column,
) -> None:  # fmt: skip
    """Count the words of runs, in one pass over both sides; `placed`: runs, and where their texts begin."""
    (runs, (left, right)), at = placed, len(target) - 12
    facts, alone = (known[0].facts, known[1].facts), (known[0].alone, known[1].alone)
    one = two = np.uint64(0)
    room = np.int64(_WORDS)
    for run in range(len(runs[0])):
        here, there, length = left + runs[0][run], right + runs[1][run], runs[2][run]
        nats = np.int64(alone[0][here]) - np.int64(facts[0][here] >> _BEHIND)
        beyond = np.int64(alone[1][there]) - np.int64(facts[1][there] >> _BEHIND)
        done = np.int64(0)
        while done < length:
            more = min(room, length - done)
            sums, rare = _summed(facts[0][here + done : here + done + more], tables[0])
            one, nats = one + sums, nats + rare
            sums, rare = _summed(facts[1][there + done : there + done + more], tables[0])
            two, beyond = two + sums, beyond + rare
            done, room = done + more, room - more
            if not room:
                _added(one, two, asked, target)
                one = two = np.uint64(0)
                room = np.int64(_WORDS)
        target[at + 10] += min(nats, beyond)
        target[at + 11] = max(target[at + 11], min(nats, beyond))
    _added(one, two, asked, target)


@machine
def _summed(facts: Column, table: Column) -> tuple[np.uint64, np.int64]:
    """Return what some words add, as a table of how they are set says, and how rare they are behind the one before."""
    sums = rare = np.uint64(0)
    for place in range(len(facts)):
        sums += table[facts[place] & _SETTING]
        rare += np.uint64(facts[place] >> _BEHIND)
    return sums, np.int64(rare)


@machine
def _added(one: np.uint64, two: np.uint64, asked: tuple[int, ...], target: Column) -> None:
    """Take counts of how words are set apart, those on the left and those on the right, and add them."""
    both, each = asked[6], asked[7]
    for bit in range(both):
        target[4 + bit] += np.int64((one >> np.uint64(6 * bit)) & _SIX) + np.int64((two >> np.uint64(6 * bit)) & _SIX)
    for bit in range(each):
        lane = np.uint64(6 * (both + bit))
        target[4 + both + 2 * bit] += np.int64((one >> lane) & _SIX)
        target[5 + both + 2 * bit] += np.int64((two >> lane) & _SIX)


@machine
def _spread(
    known: Known, placed: tuple[Runs, int, int], tables: tuple[Column, ...], target: Column, at: int
) -> None:  # fmt: skip
    """Add what is known of the windows of runs; `placed`: runs, where their text begins, words that begin no window."""
    runs, left, rest = placed
    held = shared = np.uint64(0)
    room = np.int64(_WINDOWS)
    for run in range(len(runs[0])):
        begin, count = left + runs[0][run], max(runs[2][run] - rest, np.int64(0))
        target[at] += count
        while count:
            more = min(room, count)
            some = known.group[begin : begin + more]
            for place in range(len(some)):
                code = _said(some[place], known.said)
                held += tables[1][code >> _TEXTS]
                shared += tables[2][code & _RELATED]
            begin, count, room = begin + more, count - more, room - more
            if not room:
                _parted(held, shared, target, at)
                held = shared = np.uint64(0)
                room = np.int64(_WINDOWS)
    _parted(held, shared, target, at)


@machine
def _parted(held: np.uint64, shared: np.uint64, target: Column, at: int) -> None:
    """Take counts of what is known of windows apart, and add them."""
    target[at + 1] += np.int64(held & _MOST)
    for lane in range(4):
        target[at + 2 + lane] += np.int64((held >> np.uint64(32 + 8 * lane)) & _EIGHT)
        target[at + 6 + lane] += np.int64((shared >> np.uint64(16 * lane)) & _SIXTEEN)


@machine
def _borders(
    known: Known, text: tuple[int, int, int, int], asked: tuple[int, ...], where: tuple[Column, int, int]
) -> None:  # fmt: skip
    """Count what stands at the ends of a chain and beside it, on one side.

    `text`: where the text begins, its words, and from which place to which the chain reaches; `where`: the counts, the
    first row of these, the side.
    """
    (base, size, begin, end), (target, at, side), facts = text, where, known.facts
    begin, end, low, high = base + begin, base + end, base, base + size
    target[at + side], target[at + 2 + side] = facts[begin] & _SETTING, facts[end] & _SETTING
    if begin > low:
        target[at + 4 + side] += (np.int64(facts[begin - 1]) & asked[2]) != 0
    if end < high:
        target[at + 4 + side] += (np.int64(facts[end]) & asked[2]) != 0
    for place in range(max(low, begin - asked[4]), begin):
        target[at + 6 + side] += (np.int64(facts[place]) & asked[3]) != 0
    for place in range(end, min(high, end + asked[4])):
        target[at + 6 + side] += (np.int64(facts[place]) & asked[3]) != 0
    low, high = max(low, begin - asked[5]), min(high, end + asked[5])
    at += 8 + 4 * side
    for place in range(low, begin):
        target[at] += _said(known.group[place], known.said) >> _TEXTS != 0
    for place in range(end, high):
        target[at + 2] += _said(known.group[place], known.said) >> _TEXTS != 0
    target[at + 1], target[at + 3] = begin - low, high - end


@machine
def _in_common(
    words: tuple[Column, Column], rare: tuple[Column, Column],
    hull: tuple[tuple[tuple[int, int], tuple[int, int]], tuple[int, int], tuple[int, int]], looked: tuple[Column, int],
) -> tuple[int, int]:  # fmt: skip
    """Count the words from an edge of a chain outwards that both texts have there, in any order, and how rare they are.

    `hull`: where the texts begin in the words and in what is known of places, the edges of the chain, the words of the
    texts. `looked`: room for the words that are looked at on either side, and which way outwards is.
    """
    ((bases, facts), edges, sizes), (near, step), (count, nats) = hull, looked, (np.int64(0), np.int64(0))
    rooms = (sizes[0] - edges[0], sizes[1] - edges[1]) if step > 0 else edges
    heads = edges if step > 0 else (edges[0] - 1, edges[1] - 1)
    held = np.empty(2, np.uint64)
    for side in range(2):
        held[side] = 0
        for place in range(min(near.shape[1], rooms[side])):
            word = words[side][bases[side] + heads[side] + step * place]
            near[side, place] = word
            held[side] |= np.uint64(1) << (np.uint64(word) & _LOW_BITS)
    for side in range(2):
        others, many = near[1 - side], min(near.shape[1], rooms[1 - side])
        for place in range(min(near.shape[1], rooms[side])):
            # most words are not there: a set of the low bits of words tells so without looking
            if not held[1 - side] >> (np.uint64(near[side, place]) & _LOW_BITS) & np.uint64(1):
                continue
            met = 0
            for other in range(many):
                met += others[other] == near[side, place]
            if met:
                count += 1
                nats += np.int64(rare[side][facts[side] + heads[side] + step * place])
    return int(count), int(nats)
