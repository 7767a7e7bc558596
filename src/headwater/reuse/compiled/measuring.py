"""What is counted of chains: the rows of `measures.COUNTS`, in their order."""

import numpy as np

from headwater.reuse.compiled.machine import machine
from headwater.reuse.compiled.sides import Column, Known, Side

Sides = tuple[tuple[Side, Known], tuple[Side, Known]]
# several counts are kept in one number, six bits each: after so many words they are added up
_STEP = 63
_SIX, _EIGHT, _SIXTEEN, _MOST = np.uint64(63), np.uint64(255), np.uint64(65535), np.uint64(0xFFFFFFFF)


@machine
def counts(
    sides: Sides, texts: tuple[Column, Column], chains: tuple[Column, ...], asked: tuple[int, ...],
    tables: tuple[Column, ...],
) -> Column:  # fmt: skip
    """Return a column of counts for each chain.

    `texts` on the left and on the right; `chains` are place left, place right and words of each run, and where chains
    begin in them. `asked`: rows there are, words of a window, the bits of a quoted and of a speech word, how far speech
    and shared words are looked for, how many bits both sides together count, how many each. `tables` say what a place
    adds, as `measures` packs it: for how its word is set, for how many texts hold its window, for what is known of
    those.
    """
    found = np.empty((asked[0], len(chains[3]) - 1), np.int64)
    # counts in a row lie together in the cache
    target = np.empty(asked[0], np.int64)
    behind = 4 + asked[6] + 2 * asked[7]
    for chain in range(found.shape[1]):
        target[:] = 0
        pair = (texts[0][chain], texts[1][chain])
        begin, end = chains[3][chain], chains[3][chain + 1]
        runs = (chains[0][begin:end], chains[1][begin:end], chains[2][begin:end])
        _sizes(sides[0][0], pair[0], runs, target)
        at = _borders(sides, pair, runs, asked, target, behind)
        at = _around(sides, pair, runs, asked[5], target, at)
        for run in range(end - begin):
            _counted(sides, pair, (runs[0][run], runs[1][run], runs[2][run]), asked, tables, (target, at))
        for row in range(len(target)):
            found[row, chain] = target[row]
    return found


@machine
def _sizes(left: Side, text: int, runs: tuple[Column, ...], target: Column) -> None:
    length, base = runs[2], left.first[text]
    for run in range(len(length)):
        target[0] += length[run]
        target[1] = max(target[1], length[run])
    target[2] = len(length)
    target[3] = left.ends[base + runs[0][-1] + length[-1] - 1] - left.starts[base + runs[0][0]]


@machine
def _counted(
    sides: Sides, pair: tuple[int, int], run: tuple[int, int, int], asked: tuple[int, ...], tables: tuple[Column, ...],
    place: tuple[Column, int],
) -> None:  # fmt: skip
    """Count the words and windows of a run, in one pass over each side."""
    target, at = place
    left, right = sides[0][1], sides[1][1]
    length = run[2]
    one, two = left.first[pair[0]] + run[0], right.first[pair[1]] + run[1]
    _spread(left, one, length - asked[1] + 1, tables, target, at)
    here = _words(left, (one, length), asked, tables[0], target, 0)
    there = _words(right, (two, length), asked, tables[0], target, 1)
    at = len(target) - 2
    target[at] += min(here, there)
    target[at + 1] = max(target[at + 1], min(here, there))


@machine
def _words(
    known: Known, run: tuple[int, int], asked: tuple[int, ...], table: Column, target: Column, side: int
) -> int:  # fmt: skip
    """Add how the words of one side of a run are set; return how rare they are all together."""
    setting = known.setting[run[0] : run[0] + run[1]]
    rare = known.behind[run[0] : run[0] + run[1]]
    nats = np.int64(known.alone[run[0]]) - np.int64(rare[0])
    for begin in range(0, len(setting), _STEP):
        sums = np.uint64(0)
        for word in range(begin, min(begin + _STEP, len(setting))):
            sums += table[setting[word]]
            nats += np.int64(rare[word])
        for bit in range(asked[6]):
            target[4 + bit] += np.int64((sums >> np.uint64(6 * bit)) & _SIX)
        for bit in range(asked[7]):
            target[4 + asked[6] + 2 * bit + side] += np.int64((sums >> np.uint64(6 * (asked[6] + bit))) & _SIX)
    return nats


@machine
def _spread(known: Known, base: int, windows: int, tables: tuple[Column, ...], target: Column, at: int) -> None:
    """Add what is known of the windows of a run."""
    if windows <= 0:
        return
    target[at] += windows
    texts, related = known.texts[base : base + windows], known.related[base : base + windows]
    carried = known.carried[base : base + windows]
    for begin in range(0, windows, _STEP):
        held = shared = np.uint64(0)
        for place in range(begin, min(begin + _STEP, windows)):
            held += tables[1][texts[place]]
            shared += tables[2][related[place] + 16 * carried[place]]
        target[at + 1] += np.int64(held & _MOST)
        for lane in range(4):
            target[at + 2 + lane] += np.int64((held >> np.uint64(32 + 8 * lane)) & _EIGHT)
            target[at + 6 + lane] += np.int64((shared >> np.uint64(16 * lane)) & _SIXTEEN)


@machine
def _borders(
    sides: Sides, pair: tuple[int, int], runs: tuple[Column, ...], asked: tuple[int, ...], target: Column, at: int
) -> int:  # fmt: skip
    for side in range(2):
        words, known = sides[side]
        base, size, places = known.first[pair[side]], words.size[pair[side]], runs[side]
        begin, end = places[0], places[-1] + runs[2][-1]
        target[at + side], target[at + 2 + side] = known.setting[base + begin], known.setting[base + end]
        if begin > 0:
            target[at + 4 + side] += (known.setting[base + begin - 1] & asked[2]) != 0
        if end < size:
            target[at + 4 + side] += (known.setting[base + end] & asked[2]) != 0
        for place in range(max(0, begin - asked[4]), begin):
            target[at + 6 + side] += (known.setting[base + place] & asked[3]) != 0
        for place in range(end, min(size, end + asked[4])):
            target[at + 6 + side] += (known.setting[base + place] & asked[3]) != 0
    return at + 8


@machine
def _around(
    sides: Sides, pair: tuple[int, int], runs: tuple[Column, ...], reach: int, target: Column, at: int
) -> int:  # fmt: skip
    for side in range(2):
        words, known = sides[side]
        base, size, places = known.first[pair[side]], words.size[pair[side]], runs[side]
        begin, end = places[0], places[-1] + runs[2][-1]
        low, high = max(0, begin - reach), min(size, end + reach)
        for place in range(low, begin):
            target[at] += known.texts[base + place] > 0
        for place in range(end, high):
            target[at + 2] += known.texts[base + place] > 0
        target[at + 1], target[at + 3] = begin - low, high - end
        at += 4
    return at
