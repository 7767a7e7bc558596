"""What is counted of passages, in whole numbers, before anything is made of it: one row of counts for each chain.

All counts are sums of whole numbers, so that they are the same in any order, from any part of a pile, and whether
compiled code counts or numpy does.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from headwater.reuse import typography as t
from headwater.reuse.chains import Chains
from headwater.reuse.compiled import Known, Loops, Side, loops_for, sealed, side_of
from headwater.reuse.folding import Codes, Flags, Ints, Places
from headwater.reuse.passages import Comparison, Spread
from headwater.reuse.rarity import NAT, Parts
from headwater.reuse.stream import Stream
from headwater.reuse.typography import Bits

Values = NDArray[Any]

SHARED_BITS: Final = (t.CAPITAL, t.DIGIT, t.SHORT, t.CUE, t.SPEECH, t.SIGN)
BOTH_BITS: Final = (t.QUOTED, t.LINE, t.SENTENCE, t.MARKED)
WIDE_TEXTS: Final = (3, 6, 12, 30)
RELATED_SHARES: Final = (0.125, 0.375)
BESIDE_WORDS: Final = 20
COMMON_WORDS: Final = 12
SPEECH_WORDS: Final = 8
_SIDES: Final = ("left", "right")
# shares of eight pairs that were asked
EIGHTHS: Final = 8
# so many chains at a time are asked what stands around them on both sides
_CHUNK_CHAINS: Final = 1 << 12
# the rows of counts, in the order in which compiled code writes them
COUNTS: Final = (
    "words", "longest", "runs", "chars",
    *(f"shared {bit}" for bit in SHARED_BITS),
    *(f"{side} {bit}" for bit in BOTH_BITS for side in _SIDES),
    "left start", "right start", "left end", "right end",
    "left quoted", "right quoted", "left speech", "right speech",
    "left held before", "left before", "left held behind", "left behind",
    "right held before", "right before", "right held behind", "right behind",
    "common before", "common nats before", "common behind", "common nats behind",
    "windows", "holders", *(f"held by {least}" for least in WIDE_TEXTS),
    "carried", "related", *(f"related up to {most}" for most in RELATED_SHARES),
    "nats", "most nats",
)  # fmt: skip
_ROW: Final = {name: row for row, name in enumerate(COUNTS)}


class Measures(NamedTuple):
    """Chains as counts.

    The numbers of the two `texts` of each, how many words these have (`lengths`), the `places` of its hull in words
    of its text (left, left end, right, right end), whether most of its words are `carried` along, and a row of
    `counts` for each name in COUNTS. Chains of one pair of texts stand together, by place.
    """

    texts: tuple[Ints, Ints]
    lengths: tuple[Ints, Ints]
    places: tuple[Ints, Ints, Ints, Ints]
    carried: Flags
    counts: Ints

    def of(self, name: str) -> Ints:
        """Return the row of counts of that name."""
        row: Ints = self.counts[_ROW[name]]
        return row

    @property
    def words(self) -> Ints:
        """How many equal words each chain has."""
        return self.of("words")


def measured(compared: Comparison, bits: Bits, window_words: int) -> Measures:
    """Count what there is to each chain of a comparison; `bits` say how each word of the stream is set."""
    stream, chains = compared.stream, compared.chains
    one, two = compared.texts
    first, lengths = stream.first, stream.lengths
    left, left_end, right, right_end = chains.hulls
    places = left - first[one], left_end - first[one], right - first[two], right_end - first[two]
    loops = loops_for(len(stream.words))
    if loops is None:
        counts = _counted(compared, bits, window_words)
    else:
        runs = np.diff(chains.first)
        starts = chains.left - np.repeat(first[one], runs), chains.right - np.repeat(first[two], runs)
        side = side_of(stream.words, (stream.starts, stream.ends), first[:-1], lengths), _known(compared, bits)
        placed = *starts, chains.length, chains.first
        counts = counted(loops, (side, side), (one, two), placed, window_words, len(lengths))
    return Measures((one, two), (lengths[one], lengths[two]), places, compared.carried, counts)


def facts_of(bits: Bits, behind: Parts) -> Codes:
    """Return what is known of each word in one number: how it is set, then how rare it is behind the one before."""
    facts = behind.astype(np.uint32)
    facts <<= np.uint32(t.USED_BITS)
    facts |= bits
    return facts


def said_of(spread: Spread) -> Places:
    """Return what is known of each window in one number, as compiled loops take it.

    How many of eight pairs of its places agree, whether it is carried along (bit 4), how many texts hold it.
    """
    said = spread.texts.astype(np.int32)
    said <<= 1
    said |= spread.carried
    said <<= 4
    said |= spread.related
    return said


def _known(compared: Comparison, bits: Bits) -> Known:
    facts, alone = facts_of(bits, compared.rarity.behind), compared.rarity.alone
    columns = compared.stream.first, facts, alone, said_of(compared.spread), np.zeros(0, np.int32)
    return Known(*(sealed(column) for column in columns))


def counted(
    loops: Loops, sides: tuple[tuple[Side, Known], tuple[Side, Known]], texts: tuple[Ints, Ints],
    chains: tuple[Ints, Ints, Ints, Ints], window_words: int, most_texts: int,
) -> Ints:  # fmt: skip
    """Return the rows of COUNTS by compiled loops.

    `texts` of each chain on either side; `chains` are place left, place right, in words of the text, and words of each
    run, and where chains begin in them; no window stands in more than `most_texts`.
    """
    asked = (
        len(COUNTS), window_words, t.QUOTED, t.SPEECH, SPEECH_WORDS, BESIDE_WORDS, len(SHARED_BITS), len(BOTH_BITS),
        COMMON_WORDS,
    )  # fmt: skip
    counts: Ints = loops.counts(sides, texts, chains, asked, _tables(most_texts))
    return counts


@lru_cache(1)
def _tables(most_texts: int) -> tuple[Values, Values, Values]:
    """Return what one place adds to the counts, several in one number, as `compiled.measuring` takes them apart.

    By the setting of its word: six bits each for SHARED_BITS and BOTH_BITS. By how many texts hold its window: 32 bits
    for what that counts, eight for each of WIDE_TEXTS. By how many pairs agree, 16 more where it is carried: 16 bits
    each for carried, related, and each of RELATED_SHARES.
    """
    settings, texts = np.arange(1 << t.USED_BITS), np.arange(most_texts + 1)
    lanes = sum(
        (settings & bit != 0).astype(np.uint64) << np.uint64(6 * lane)
        for lane, bit in enumerate((*SHARED_BITS, *BOTH_BITS))
    )
    holders = _holders(texts).astype(np.uint64)
    for lane, least in enumerate(WIDE_TEXTS):
        holders |= (texts >= least).astype(np.uint64) << np.uint64(32 + 8 * lane)
    agreeing = np.arange(32) % 16
    counted = (np.arange(32) // 16, agreeing, *(agreeing <= round(share * EIGHTHS) for share in RELATED_SHARES))
    related = sum(values.astype(np.uint64) << np.uint64(16 * lane) for lane, values in enumerate(counted))
    return sealed(np.asarray(lanes)), sealed(holders), sealed(np.asarray(related))


def _holders(texts: Values) -> Ints:
    """Return what a number of texts that hold a window counts: the logarithm of those beyond two, in parts."""
    counts: Ints = np.rint(np.log1p(np.maximum(texts.astype(np.int64) - 2, 0)) * NAT).astype(np.int64)
    return counts


def _counted(compared: Comparison, bits: Bits, window_words: int) -> Ints:
    """Return the rows of COUNTS."""
    stream, chains = compared.stream, compared.chains
    if len(chains.first) == 1:
        return np.zeros((len(COUNTS), 0), np.int64)
    left, left_end, _, _ = chains.hulls
    rows = [
        chains.words, np.maximum.reduceat(chains.length, chains.first[:-1]), np.diff(chains.first),
        stream.ends[left_end - 1] - stream.starts[left], *_setting(chains, bits), *_borders(compared, bits),
        *_around(compared), *_in_common(compared), *_spread(compared, window_words), *_strangeness(compared),
    ]  # fmt: skip
    return np.stack([row.astype(np.int64) for row in rows])


def over_runs(chains: Chains, positions: Ints, values: Values, cut: int = 0) -> Ints:
    """Return for each chain the sum of values over the words of its runs, less the last `cut` of each.

    `positions` are the starts of the runs on one side.
    """
    upto = _upto(values)
    held = upto[positions + np.maximum(chains.length - cut, 0)] - upto[positions]
    sums: Ints = np.add.reduceat(held, chains.first[:-1])
    return sums


def _upto(values: Values) -> Ints:
    return np.concatenate([np.zeros(1, np.int64), np.cumsum(values, dtype=np.int64)])


def _setting(chains: Chains, bits: Bits) -> Iterator[Ints]:
    for bit in SHARED_BITS:
        held = bits & bit != 0
        yield over_runs(chains, chains.left, held) + over_runs(chains, chains.right, held)
    for bit in BOTH_BITS:
        for side in (chains.left, chains.right):
            yield over_runs(chains, side, bits & bit != 0)


def _borders(compared: Comparison, bits: Bits) -> Iterator[Values]:
    left, left_end, right, right_end = compared.chains.hulls
    hulls = (left, left_end), (right, right_end)
    yield from (bits[place] for place in (left, right, left_end, right_end))
    quoted = (bits & t.QUOTED != 0) & (compared.stream.text >= 0)
    yield from (quoted[begin - 1].astype(np.int64) + quoted[end] for begin, end in hulls)
    speech = _upto(bits & t.SPEECH != 0)
    yield from (np.add(*_beside(compared.stream, speech, hull, SPEECH_WORDS)) for hull in hulls)


def _beside(stream: Stream, upto: Ints, hull: tuple[Ints, Ints], reach: int) -> tuple[Ints, Ints]:
    """Return sums over a few positions before and behind, none of them in another text."""
    begin, end = hull
    text = stream.text[begin]
    before = upto[begin] - upto[np.maximum(begin - reach, stream.first[text])]
    behind = upto[np.minimum(end + reach, stream.first[text + 1] - 1)] - upto[end]
    return before, behind


def _around(compared: Comparison) -> Iterator[Ints]:
    stream = compared.stream
    left, left_end, right, right_end = compared.chains.hulls
    held, words = _upto(compared.spread.texts > 0), np.arange(len(stream.words) + 1)
    for hull in ((left, left_end), (right, right_end)):
        shared, beside = (_beside(stream, upto, hull, BESIDE_WORDS) for upto in (held, words))
        yield from (shared[0], beside[0], shared[1], beside[1])


def _in_common(compared: Comparison) -> Iterator[Ints]:
    """Yield how many words both texts have near each end, in any order, and how rare they are."""
    left, left_end, right, right_end = compared.chains.hulls
    for hull, step in (((left - 1, right - 1), -1), ((left_end, right_end), 1)):
        found = np.zeros((2, len(left)), np.int64)
        for begin in range(0, len(left), _CHUNK_CHAINS):
            part = slice(begin, begin + _CHUNK_CHAINS)
            found[:, part] = _common(compared, (hull[0][part], hull[1][part]), step)
        yield from found


def _common(compared: Comparison, hull: tuple[Ints, Ints], step: int) -> tuple[Ints, Ints]:
    """Return how many words from a place of each side on the other side has there too, and how rare they are."""
    stream, last = compared.stream, len(compared.stream.words) - 1
    places = [np.clip(side[:, None] + step * np.arange(COMMON_WORDS), 0, last) for side in hull]
    inside = [~np.logical_or.accumulate(stream.text[side] < 0, axis=1) for side in places]
    equal = stream.words[places[0]][:, :, None] == stream.words[places[1]][:, None, :]
    equal &= inside[0][:, :, None] & inside[1][:, None, :]
    held = equal.any(axis=2), equal.any(axis=1)
    rare = [compared.rarity.alone[side] * flags.astype(np.int64) for side, flags in zip(places, held, strict=True)]
    words: Ints = held[0].sum(axis=1) + held[1].sum(axis=1)
    nats: Ints = rare[0].sum(axis=1) + rare[1].sum(axis=1)
    return words, nats


def _spread(compared: Comparison, size: int) -> Iterator[Ints]:
    """Yield what is known of the windows of each chain; the last words of a run start no window of it."""
    chains, spread = compared.chains, compared.spread
    yield np.add.reduceat(np.maximum(chains.length - size + 1, 0), chains.first[:-1])
    eighths = spread.related
    wide = (spread.texts >= least for least in WIDE_TEXTS)
    seldom = (eighths <= round(most * EIGHTHS) for most in RELATED_SHARES)
    for values in (_holders(spread.texts), *wide, spread.carried, eighths, *seldom):
        yield over_runs(chains, chains.left, values, size - 1)


def _strangeness(compared: Comparison) -> Iterator[Ints]:
    chains, rarity = compared.chains, compared.rarity
    upto = _upto(rarity.behind)
    sides = (rarity.alone[at] + upto[at + chains.length] - upto[at + 1] for at in (chains.left, chains.right))
    nats = np.minimum(*sides)
    yield np.add.reduceat(nats, chains.first[:-1])
    yield np.maximum.reduceat(nats, chains.first[:-1])
