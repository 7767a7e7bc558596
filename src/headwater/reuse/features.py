"""What tells the kind of a shared passage, as one row of numbers for each chain.

All of it carries over to texts that were never seen: sizes, shares, who else holds the words and whether those texts
have more in common, how the words are set, what stands around. Swapping the two texts of a chain changes no row.
"""

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from headwater.reuse import typography as t
from headwater.reuse.chains import Chains
from headwater.reuse.folding import Ints
from headwater.reuse.passages import Comparison
from headwater.reuse.relations import Relations
from headwater.reuse.stream import Stream
from headwater.reuse.typography import Bits

Floats = NDArray[np.float32]
# numbers of any kind
Values = NDArray[Any]
Column = tuple[str, Values]

_WIDE_TEXTS: Final = (3, 6, 12, 30)
_RELATED_SHARES: Final = (0.125, 0.375)
_BESIDE_WORDS = 20
_PARTS: Final = 1024
_SPEECH_WORDS = 8
_SHARED_SETTING: Final = (
    ("capital", t.CAPITAL),
    ("digit", t.DIGIT),
    ("short", t.SHORT),
    ("cue", t.CUE),
    ("speech", t.SPEECH),
    ("sign", t.SIGN),
)
_BOTH_SETTING: Final = (("quoted", t.QUOTED), ("line", t.LINE), ("sentence", t.SENTENCE), ("marked", t.MARKED))
_STARTS: Final = (("line", t.LINE), ("paragraph", t.PARAGRAPH), ("sentence", t.SENTENCE), ("opens", t.OPENS))
_ENDS: Final = (("line", t.LINE), ("paragraph", t.PARAGRAPH), ("sentence", t.SENTENCE), ("closes", t.CLOSES))


class Table(NamedTuple):
    """A row of numbers for each chain, and what the columns are called."""

    names: tuple[str, ...]
    rows: Floats

    def column(self, name: str) -> Floats:
        """Return a column by its name."""
        values: Floats = self.rows[:, self.names.index(name)]
        return values


def table_of(columns: list[Column]) -> Table:
    """Put columns together."""
    rows = np.empty((len(columns[0][1]), len(columns)), np.float32)
    for at, (_, values) in enumerate(columns):
        rows[:, at] = values
    return Table(tuple(name for name, _ in columns), rows)


def features_of(compared: Comparison, bits: Bits, relations: Relations) -> Table:
    """Return what is known of each chain by itself, by its pair of texts and by the other holders of its words."""
    chains = compared.chains
    columns = [*_sizes(compared), *_places(compared), *_setting(chains, bits), *_borders(compared, bits)]
    columns += [*_spread(compared, relations.window_words), *_strangeness(compared), *_around(compared)]
    columns += relations.columns()
    return table_of(columns)


def log(values: Values) -> NDArray[np.float64]:
    """Return the logarithm of one more than the values."""
    logs: NDArray[np.float64] = np.log1p(np.maximum(values, 0).astype(np.float64))
    return logs


def both(name: str, one: Values, two: Values) -> Iterator[Column]:
    """Yield what the sides have at least and at most."""
    yield f"{name} (least)", np.minimum(one, two)
    yield f"{name} (most)", np.maximum(one, two)


def over_runs(chains: Chains, positions: Ints, upto: Values, cut: int = 0) -> NDArray[np.float64]:
    """Return for each chain the sum over the words of its runs, less the last `cut` of each.

    `positions` are the starts of the runs on one side, `upto` the sums before each position.
    """
    ends = positions + np.maximum(chains.length - cut, 0)
    held = (upto[ends] - upto[positions]).astype(np.float64)
    sums: NDArray[np.float64] = np.add.reduceat(held, chains.first[:-1]) if len(chains.first) > 1 else held
    return sums


def upto_each(values: Values) -> Values:
    """Return sums of the values before each position, one more than there are positions."""
    if values.dtype.kind != "f":
        sums = np.zeros(len(values) + 1, np.int32)
        np.cumsum(values, out=sums[1:], dtype=np.int32)
        return sums
    # multiples of a power of two: differences are exact wherever in a pile the words stand
    exact = np.zeros(len(values) + 1)
    np.cumsum(np.rint(values.astype(np.float64) * _PARTS) / _PARTS, out=exact[1:])
    return exact


def _sizes(compared: Comparison) -> Iterator[Column]:
    chains, stream = compared.chains, compared.stream
    left, left_end, right, right_end = chains.hulls
    words = chains.words
    longest = np.maximum.reduceat(chains.length, chains.first[:-1])
    runs = np.diff(chains.first)
    lengths = [stream.lengths[side] for side in compared.texts]
    yield "words", log(words)
    yield "characters", log(np.minimum(stream.ends[left_end - 1] - stream.starts[left], 1 << 20))
    yield "longest run", log(longest)
    yield "runs", log(runs)
    yield "words a run", log(words / runs)
    yield "longest run, share", longest / words
    yield from both("equal words, share", words / (left_end - left), words / (right_end - right))
    yield "drift", np.abs((left_end - left) - (right_end - right)) / words
    yield from both("share of the text", *(words / length for length in lengths))
    yield from both("share of the text, log", *(np.log(np.minimum(words / length, 1.0)) for length in lengths))
    yield from both("length of the text", *(log(length) for length in lengths))


def _places(compared: Comparison) -> Iterator[Column]:
    stream, chains = compared.stream, compared.chains
    left, left_end, right, right_end = chains.hulls
    one, two = compared.texts
    before = left - stream.first[one], right - stream.first[two]
    behind = stream.first[one + 1] - 1 - left_end, stream.first[two + 1] - 1 - right_end
    yield from both("words before", *(log(side) for side in before))
    yield from both("words behind", *(log(side) for side in behind))
    yield "same side of the middle", np.sign((before[0] - behind[0]) * (before[1] - behind[1]).astype(np.float64))


def _setting(chains: Chains, bits: Bits) -> Iterator[Column]:
    words = chains.words
    for name, bit in _SHARED_SETTING:
        upto = upto_each(bits & bit != 0)
        held = (over_runs(chains, chains.left, upto) + over_runs(chains, chains.right, upto)) / 2
        yield f"{name}, share", held / words
        if bit in (t.CUE, t.SPEECH):
            yield f"{name} words", log(held)
    for name, bit in _BOTH_SETTING:
        upto = upto_each(bits & bit != 0)
        sides = (over_runs(chains, side, upto) / words for side in (chains.left, chains.right))
        yield from both(f"{name}, share", *sides)


def _borders(compared: Comparison, bits: Bits) -> Iterator[Column]:
    left, left_end, right, right_end = compared.chains.hulls
    for name, bit in _STARTS:
        yield f"starts: {name}", (bits[left] & bit != 0).astype(np.int8) + (bits[right] & bit != 0)
    for name, bit in _ENDS:
        yield f"ends: {name}", (bits[left_end] & bit != 0).astype(np.int8) + (bits[right_end] & bit != 0)
    word = compared.stream.text >= 0
    quoted, speech = (bits & t.QUOTED != 0) & word, upto_each(bits & t.SPEECH != 0)
    beyond = [(quoted[a - 1].astype(np.int8) + quoted[b]) for a, b in ((left, left_end), (right, right_end))]
    yield from both("quoted beyond", *beyond)
    near = [_beside(compared.stream, speech, hull, _SPEECH_WORDS) for hull in ((left, left_end), (right, right_end))]
    yield from both("speech beside", *(before + behind for before, behind in near))


def _beside(stream: Stream, upto: Values, hull: tuple[Ints, Ints], reach: int) -> tuple[Ints, Ints]:
    """Return sums over a few positions before and behind, none of them in another text."""
    begin, end = hull
    text = stream.text[begin]
    before = upto[begin] - upto[np.maximum(begin - reach, stream.first[text])]
    behind = upto[np.minimum(end + reach, stream.first[text + 1] - 1)] - upto[end]
    return before.astype(np.int64), behind.astype(np.int64)


def _spread(compared: Comparison, size: int) -> Iterator[Column]:
    chains, spread = compared.chains, compared.spread
    # a run of fewer words than a window tells nothing; the last words of a run start no window of it
    windows = np.add.reduceat(np.maximum(chains.length - size + 1, 0), chains.first[:-1])
    some = np.maximum(windows, 1)
    texts = spread.texts
    yield "texts that hold it", over_runs(chains, chains.left, upto_each(log(texts - 2)), size - 1) / some
    for least in _WIDE_TEXTS:
        yield f"held by {least}", over_runs(chains, chains.left, upto_each(texts >= least), size - 1) / some
    yield "carried, share", over_runs(chains, chains.left, upto_each(spread.carried), size - 1) / some
    yield "carried", compared.carried
    # a sum of eighths is exact in any order
    yield "holders related", over_runs(chains, chains.left, upto_each(spread.related), size - 1) / some
    for most in _RELATED_SHARES:
        seldom = upto_each(spread.related <= most)
        yield f"related up to {most}", over_runs(chains, chains.left, seldom, size - 1) / some


def _strangeness(compared: Comparison) -> Iterator[Column]:
    stream, chains = compared.stream, compared.chains
    rarity = compared.rarity
    upto = upto_each(rarity.behind)
    sides = (rarity.alone[at] + upto[at + chains.length] - upto[at + 1] for at in (chains.left, chains.right))
    nats = np.minimum(*sides)
    total, most = (part.reduceat(nats, chains.first[:-1]) for part in (np.add, np.maximum))
    pairs = sum(np.log(np.maximum(stream.lengths[side], 1)) for side in compared.texts)
    yield "nats", log(total)
    yield "nats a word", total / chains.words
    yield "nats of the best run", log(most)
    yield "best run beyond chance", np.clip(most - pairs, -30, 60) / 10
    yield "beyond chance", np.clip(total - pairs * np.diff(chains.first), -60, 120) / 20


def _around(compared: Comparison) -> Iterator[Column]:
    stream = compared.stream
    left, left_end, right, right_end = compared.chains.hulls
    word = stream.text >= 0
    held, words = upto_each(compared.spread.texts > 0), upto_each(word)
    for at, name in enumerate(("before", "behind")):
        shares = []
        for hull in ((left, left_end), (right, right_end)):
            counts = _beside(stream, held, hull, _BESIDE_WORDS)[at]
            shares.append(counts / np.maximum(_beside(stream, words, hull, _BESIDE_WORDS)[at], 1))
        yield from both(f"shared {name}", *shares)
