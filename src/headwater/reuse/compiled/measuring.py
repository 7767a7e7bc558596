"""What is counted of chains: the rows of `measures.COUNTS`, in their order."""

import numpy as np

from headwater.reuse.compiled.machine import bare, machine
from headwater.reuse.compiled.sides import Column, Known, Side

Runs = tuple[Column, Column, Column]
Sides = tuple[tuple[Side, Known], tuple[Side, Known]]
# several counts are kept in one number, six bits each: after so many words they are added up
_STEP = 63
_SIX, _EIGHT, _SIXTEEN, _MOST = np.uint64(63), np.uint64(255), np.uint64(65535), np.uint64(0xFFFFFFFF)


# where things stand in what is known of a place; what comes first is how its word is set
_BEHIND, _RELATED, _CARRIED, _TEXTS = np.uint64(13), np.uint64(29), np.uint64(33), np.uint64(34)
_SETTING, _FIVE = np.uint64((1 << 13) - 1), np.uint64(31)


@machine
def facts(spread: tuple[Column, Column, Column], setting: Column, behind: Column) -> Column:
    """Return all that is known of each place in one number, so that it is met in one go.

    `spread`: how many texts hold the window there, how many pairs agree, whether texts carry it along.
    """
    texts, related, carried = spread
    found = np.empty(len(texts), np.uint64)
    for place in range(len(texts)):
        said = np.uint64(texts[place]) << _TEXTS | np.uint64(related[place]) << _RELATED
        if carried[place]:
            said |= np.uint64(1) << _CARRIED
        found[place] = said | np.uint64(behind[place]) << _BEHIND | np.uint64(setting[place])
    return found


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
    # counts in a row lie together in the cache
    target = np.empty(asked[0], np.int64)
    behind = 4 + asked[6] + 2 * asked[7]
    (one, left), (two, right) = sides
    known = (bare(left.facts), bare(right.facts), bare(left.alone), bare(right.alone))
    firsts, sizes = (bare(left.first), bare(right.first)), (bare(one.size), bare(two.size))
    starts, ends, begins = bare(one.starts), bare(one.ends), bare(one.first)
    tables = (bare(tables[0]), bare(tables[1]), bare(tables[2]))
    texts = (bare(texts[0]), bare(texts[1]))
    chains = (bare(chains[0]), bare(chains[1]), bare(chains[2]), bare(chains[3]))
    for chain in range(found.shape[1]):
        target[:] = 0
        pair = (texts[0][chain], texts[1][chain])
        begin, end = chains[3][chain], chains[3][chain + 1]
        runs = (chains[0][begin:end], chains[1][begin:end], chains[2][begin:end])
        for run in range(end - begin):
            target[0] += runs[2][run]
            target[1] = max(target[1], runs[2][run])
        base = begins[pair[0]]
        target[2] = end - begin
        target[3] = ends[base + runs[0][-1] + runs[2][-1] - 1] - starts[base + runs[0][0]]
        for side in range(2):
            places, last = runs[0] if side == 0 else runs[1], end - begin - 1
            hull = (firsts[side][pair[side]], sizes[side][pair[side]], places[0], places[last] + runs[2][last])
            _borders(known[0] if side == 0 else known[1], hull, asked, target, behind, side)
        _in_common(sides, pair, runs, asked[8], target[behind + 16 : behind + 20])
        _counted(known, (runs, firsts[0][pair[0]], firsts[1][pair[1]]), asked, tables, target)
        for row in range(len(target)):
            found[row, chain] = target[row]
    return found


@machine
def _counted(
    known: tuple[Column, Column, Column, Column], placed: tuple[Runs, int, int], asked: tuple[int, ...],
    tables: tuple[Column, ...], target: Column,
) -> None:  # fmt: skip
    """Count the words and windows of runs, in one pass over each side.

    `known`: facts and rareness, left and right. `placed`: runs, and where their texts begin.
    """
    (runs, left, right), both, each, at = placed, asked[6], asked[7], len(target) - 12
    for run in range(len(runs[0])):
        length, least = runs[2][run], np.int64(0)
        for side in range(2):
            first = runs[0][run] + left if side == 0 else runs[1][run] + right
            facts = known[0] if side == 0 else known[1]
            alone = known[2] if side == 0 else known[3]
            nats = np.int64(alone[first]) - np.int64(facts[first] >> _BEHIND & _SIXTEEN)
            for begin in range(first, first + length, _STEP):
                end = min(begin + _STEP, first + length)
                sums = rare = np.uint64(0)
                for place in range(begin, end):
                    sums += tables[0][facts[place] & _SETTING]
                    rare += facts[place] >> _BEHIND & _SIXTEEN
                nats += np.int64(rare)
                for bit in range(both):
                    target[4 + bit] += np.int64((sums >> np.uint64(6 * bit)) & _SIX)
                sums >>= np.uint64(6 * both)
                for bit in range(each):
                    target[4 + both + 2 * bit + side] += np.int64((sums >> np.uint64(6 * bit)) & _SIX)
            least = nats if side == 0 else min(least, nats)
        target[at + 10] += least
        target[at + 11] = max(target[at + 11], least)
        _spread(known[0], (runs[0][run] + left, length - asked[1] + 1), tables, target, at)


@machine
def _spread(facts: Column, windows: tuple[int, int], tables: tuple[Column, ...], target: Column, at: int) -> None:
    """Add what is known of the windows of a run: from which place on, and how many."""
    first, count = windows
    target[at] += max(count, 0)
    for begin in range(first, first + count, _STEP):
        held = shared = np.uint64(0)
        for place in range(begin, min(begin + _STEP, first + count)):
            held += tables[1][facts[place] >> _TEXTS]
            shared += tables[2][facts[place] >> _RELATED & _FIVE]
        target[at + 1] += np.int64(held & _MOST)
        for lane in range(4):
            target[at + 2 + lane] += np.int64((held >> np.uint64(32 + 8 * lane)) & _EIGHT)
            target[at + 6 + lane] += np.int64((shared >> np.uint64(16 * lane)) & _SIXTEEN)


@machine
def _borders(
    facts: Column, text: tuple[int, int, int, int], asked: tuple[int, ...], target: Column, at: int, side: int
) -> None:  # fmt: skip
    """Count what stands at the ends of a chain and beside it, on one side.

    `text`: where the text begins, its words, and from which place to which the chain reaches.
    """
    base, size, begin, end = text
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
        target[at] += facts[place] >> _TEXTS != 0
    for place in range(end, high):
        target[at + 2] += facts[place] >> _TEXTS != 0
    target[at + 1], target[at + 3] = begin - low, high - end


@machine
def _in_common(
    sides: Sides, texts: tuple[int, int], runs: tuple[Column, Column, Column], reach: int, target: Column
) -> None:
    """Count the words before a chain that both texts have there, in any order, and how rare they are; then behind."""
    for side in range(2):
        (here, known), (there, _) = (sides[0], sides[1]) if side == 0 else (sides[1], sides[0])
        text, other = (texts[0], texts[1]) if side == 0 else (texts[1], texts[0])
        places, others = (runs[0], runs[1]) if side == 0 else (runs[1], runs[0])
        base, beyond = here.first[text], there.first[other]
        for end in range(2):
            if end == 0:
                low, high, least, most = places[0] - reach, places[0], others[0] - reach, others[0]
            else:
                low, least = places[-1] + runs[2][-1], others[-1] + runs[2][-1]
                high, most = low + reach, least + reach
            for place in range(max(low, 0), min(high, here.size[text])):
                word = here.words[base + place]
                for across in range(max(least, 0), min(most, there.size[other])):
                    if there.words[beyond + across] == word:
                        target[2 * end] += 1
                        target[2 * end + 1] += known.alone[known.first[text] + place]
                        break
