"""What is counted of chains: the rows of `measures.COUNTS`, in their order."""

import numpy as np

from headwater.reuse.compiled.machine import machine
from headwater.reuse.compiled.sides import Column, Known, Side

_QUOTED, _SPEECH, _BESIDE = range(3)
Sides = tuple[tuple[Side, Known], tuple[Side, Known]]


@machine
def counts(
    sides: Sides, texts: tuple[Column, Column], chains: tuple[Column, ...], asked: tuple[int, ...],
    tables: tuple[Column, ...],
) -> Column:  # fmt: skip
    """Return a column of counts for each chain.

    `texts` on the left and on the right; `chains` are place left, place right and words of each run, and where chains
    begin in them. `asked`: rows there are, words of a window, the bits of a quoted and of a speech word, how far speech
    and shared words are looked for. `tables`: bits that both sides together count, bits that each side counts, texts
    that make a window wide, eighths that make its holders related, what a number of texts counts.
    """
    found = np.empty((asked[0], len(chains[3]) - 1), np.int64)
    # counts in a row lie together in the cache
    target = np.empty(asked[0], np.int64)
    for chain in range(found.shape[1]):
        target[:] = 0
        pair = (texts[0][chain], texts[1][chain])
        begin, end = chains[3][chain], chains[3][chain + 1]
        runs = (chains[0][begin:end], chains[1][begin:end], chains[2][begin:end])
        at = _sizes(sides[0][0], pair[0], runs, target)
        at = _setting(sides, pair, runs, tables, target, at)
        at = _borders(sides, pair, runs, asked, target, at)
        at = _around(sides, pair, runs, asked[5], target, at)
        at = _spread(sides, pair, runs, (asked[1], tables[2:]), target, at)
        _strangeness(sides, pair, runs, target, at)
        for row in range(len(target)):
            found[row, chain] = target[row]
    return found


@machine
def _sizes(left: Side, text: int, runs: tuple[Column, ...], target: Column) -> int:
    length, base = runs[2], left.first[text]
    for run in range(len(length)):
        target[0] += length[run]
        target[1] = max(target[1], length[run])
    target[2] = len(length)
    target[3] = left.ends[base + runs[0][-1] + length[-1] - 1] - left.starts[base + runs[0][0]]
    return 4


@machine
def _setting(
    sides: Sides, pair: tuple[int, int], runs: tuple[Column, ...], tables: tuple[Column, ...], target: Column, at: int
) -> int:  # fmt: skip
    both, each = tables[0], tables[1]
    _bits_over(sides[0][1].setting, sides[0][1].first[pair[0]], (runs[0], runs[2]), both, target[at:], 1)
    _bits_over(sides[1][1].setting, sides[1][1].first[pair[1]], (runs[1], runs[2]), both, target[at:], 1)
    at += len(both)
    _bits_over(sides[0][1].setting, sides[0][1].first[pair[0]], (runs[0], runs[2]), each, target[at:], 2)
    _bits_over(sides[1][1].setting, sides[1][1].first[pair[1]], (runs[1], runs[2]), each, target[at + 1 :], 2)
    return at + 2 * len(each)


@machine
def _bits_over(
    setting: Column, base: int, runs: tuple[Column, Column], bits: Column, target: Column, apart: int
) -> None:  # fmt: skip
    """Add how many words of the runs have each bit, so far apart."""
    for bit in range(len(bits)):
        wanted, count = bits[bit], 0
        for run in range(len(runs[1])):
            for place in range(base + runs[0][run], base + runs[0][run] + runs[1][run]):
                count += (setting[place] & wanted) != 0
        target[apart * bit] += count


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


@machine
def _spread(
    sides: Sides, pair: tuple[int, int], runs: tuple[Column, ...], asked: tuple[int, tuple[Column, ...]],
    target: Column, at: int,
) -> int:  # fmt: skip
    size, (wide, related, holders) = asked
    known, base = sides[0][1], sides[0][1].first[pair[0]]
    behind = at + 2 + len(wide)
    for run in range(len(runs[2])):
        for place in range(base + runs[0][run], base + runs[0][run] + runs[2][run] - size + 1):
            texts, share = known.texts[place], known.related[place]
            target[at] += 1
            target[at + 1] += holders[texts]
            for least in range(len(wide)):
                target[at + 2 + least] += texts >= wide[least]
            target[behind] += known.carried[place]
            eighths = int(share * 8 + 0.5)
            target[behind + 1] += eighths
            for most in range(len(related)):
                target[behind + 2 + most] += eighths <= related[most]
    return behind + 2 + len(related)


@machine
def _strangeness(sides: Sides, pair: tuple[int, int], runs: tuple[Column, ...], target: Column, at: int) -> None:
    for run in range(len(runs[2])):
        least = np.int64(1 << 62)
        for side in range(2):
            known = sides[side][1]
            base = known.first[pair[side]] + runs[side][run]
            nats = np.int64(known.alone[base])
            for place in range(base + 1, base + runs[2][run]):
                nats += known.behind[place]
            least = min(least, nats)
        target[at] += least
        target[at + 1] = max(target[at + 1], least)
