"""Which texts of other days a day's texts are to be compared with, and which windows of words are too common to say."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
import pyarrow as pa

from headwater.corpus.columns import batch_of, by_partition, folded_of, numbers
from headwater.corpus.days.index import IN_CHUNK, expanded, places_in, ranges
from headwater.engine import Given, Lookup, Piece
from headwater.reuse.folding import Flags, Hashes, Ints
from headwater.settings import WindowSettings

_PART_WINDOWS = 1 << 20


class Around(NamedTuple):
    """How many of the tables beside are which, in this order, and the numbers of the units near.

    Texts and index of the day itself; indexes of the units near, in order; what was seen first, and what texts spell,
    each in order of days.
    """

    near: tuple[int, ...]
    seen: int
    prints: int


class _Own(NamedTuple):
    """Windows of some of the day's texts, by text."""

    keys: Hashes
    text: Ints
    word: Ints

    def taken(self, chosen: Flags | Ints | slice) -> "_Own":
        """Return some of the windows."""
        return _Own(self.keys[chosen], self.text[chosen], self.word[chosen])


class _Common(NamedTuple):
    """For each own window how many texts hold it, and of the first of them in the units near the unit and the text."""

    texts: Ints
    unit: Ints
    first: Ints


def select(given: Given, around: Around, window: WindowSettings, words: int) -> Iterator[Piece]:
    """Choose the texts of other days that a chunk of the day's texts is compared with.

    Gives: selected (unit and text, by unit); boilerplate: windows that more than `window.max_texts` texts hold, `words`
    words each, those in a row put together.
    """
    (rows,) = given.tables
    if not rows:
        return
    (batch,) = rows
    order = np.lexsort((batch.column("key").to_numpy(), batch.column("text").to_numpy()))
    columns = (batch.column(name).to_numpy() for name in ("key", "text", "word"))
    whole = _Own(*columns).taken(order)
    texts, own, *beside = given.beside
    near, others = beside[: len(around.near)], beside[len(around.near) :]
    common: list[tuple[_Own, _Common]] = []
    for begin, end in ranges(whole.text, _PART_WINDOWS):
        part = whole.taken(slice(begin, end))
        counted = _counted(part, own, near, around.near)
        over = counted.texts > window.max_texts
        for unit, text in _sharing(part, ~over, near, around, window):
            yield _selected(np.full(len(text), unit, np.int64), text)
        yield from _firsts(part, over, counted, window.min_windows)
        common.append((part.taken(over), _Common(*(column[over] for column in counted))))
        sampled = part.keys % np.uint64(window.seen_one_in) == 0
        known = _first_seen(part.taken(sampled), others[: around.seen])
        yield from _firsts(*known, window.min_seen)
    yield from _same(texts, given.number, others[around.seen :])
    told = _boilerplate(common, texts, own, given.number, words)
    if told is not None:
        yield Piece("boilerplate", 0, told)


def _selected(units: Ints, texts: Ints) -> Piece:
    return Piece("selected", 0, batch_of({"unit": units.astype(np.int64), "text": texts.astype(np.int64)}))


def _counted(part: _Own, own: Lookup, near: Sequence[Lookup], units: Sequence[int]) -> _Common:
    """Count the texts that hold each window, the day's own and those of the units near."""
    texts, unit = np.zeros(len(part.keys), np.int64), np.full(len(part.keys), -1, np.int64)
    first = np.zeros(len(part.keys), np.int64)
    for shard in range(own.shard_count):
        for _, low, high in places_in(own.read(shard), part.keys):
            texts += high - low
    for number, lookup in zip(units, near, strict=True):
        for shard in range(lookup.shard_count):
            for batch, low, high in places_in(lookup.read(shard), part.keys):
                texts += high - low
                fresh = (high > low) & (unit < 0)
                unit[fresh], first[fresh] = number, batch.column("text").to_numpy()[low[fresh]]
    return _Common(texts, unit, first)


def _sharing(
    part: _Own, asked: Flags, near: Sequence[Lookup], around: Around, window: WindowSettings
) -> Iterator[tuple[int, Ints]]:
    """Yield the texts of each unit near that share enough windows with one of the day's texts."""
    keys, text = part.keys[asked], part.text[asked] & IN_CHUNK
    for number, lookup in zip(around.near, near, strict=True):
        for shard in range(lookup.shard_count):
            for batch, low, high in places_in(lookup.read(shard), keys):
                counts = high - low
                hit = np.flatnonzero(counts)
                other = batch.column("text").to_numpy()[expanded(low[hit], counts[hit])]
                # all texts of a shard are of one chunk
                pairs = np.repeat(text[hit], counts[hit]) << 32 | other & IN_CHUNK
                both, times = np.unique(pairs, return_counts=True)
                found = np.unique(both[times >= window.min_windows] & IN_CHUNK)
                if len(found):
                    yield number, found | shard << 32


def _firsts(part: _Own, asked: Flags, held: _Common, least: int) -> Iterator[Piece]:
    """Choose the texts that were first with windows, where one of the day's texts shares enough of those with them."""
    rows = np.flatnonzero(asked & (held.unit >= 0))
    if not len(rows):
        return
    where, at = np.unique(np.stack([held.unit[rows], held.first[rows]]), axis=1, return_inverse=True)
    pairs = (part.text[rows] & IN_CHUNK) << 32 | at.ravel()
    both, times = np.unique(pairs, return_counts=True)
    unit, text = where[:, np.unique(both[times >= least] & IN_CHUNK)]
    if len(unit):
        yield _selected(unit, text)


def _first_seen(part: _Own, tables: Sequence[Lookup]) -> tuple[_Own, Flags, _Common]:
    unit, first = np.full(len(part.keys), -1, np.int64), np.zeros(len(part.keys), np.int64)
    for lookup in tables:
        for shard in range(lookup.shard_count):
            for batch, low, high in places_in(lookup.read(shard), part.keys):
                fresh = (high > low) & (unit < 0)
                unit[fresh] = batch.column("unit").to_numpy()[low[fresh]]
                first[fresh] = batch.column("text").to_numpy()[low[fresh]]
    return part, unit >= 0, _Common(np.zeros(len(unit), np.int64), unit, first)


def _same(texts: Lookup, number: int, prints: Sequence[Lookup]) -> Iterator[Piece]:
    """Choose the first text that spells the same as one of the day's."""
    rows = texts.read(number)
    high, low = (numbers(rows, name, np.uint64) for name in ("high", "low"))
    waiting = np.ones(len(high), np.bool_)
    for lookup in prints:
        for shard in range(lookup.shard_count):
            for batch in lookup.read(shard):
                at = same_prints(batch, high, low)
                hit = waiting & (at >= 0)
                waiting &= ~hit
                if hit.any():
                    yield _selected(*(batch.column(name).to_numpy()[at[hit]] for name in ("unit", "text")))


def same_prints(batch: pa.RecordBatch, high: Hashes, low: Hashes) -> Ints:
    """Return for each print its row in a batch sorted by prints, -1 where it is not there."""
    highs, lows = batch.column("high").to_numpy(), batch.column("low").to_numpy()
    start, behind = (np.searchsorted(highs, high, side) for side in ("left", "right"))
    found = np.full(len(high), -1, np.int64)
    for shift in range(int((behind - start).max(initial=0))):
        place = np.minimum(start + shift, len(highs) - 1)
        found = np.where((start + shift < behind) & (lows[place] == low), place, found)
    return found


def _boilerplate(
    parts: Sequence[tuple[_Own, _Common]], texts: Lookup, own: Lookup, number: int, words: int
) -> pa.RecordBatch | None:
    """Tell windows over the cap by the day's first text that has them, those in a row of one count put together."""
    keys, text, word = (np.concatenate([getattr(part, name) for part, _ in parts]) for name in _Own._fields)
    counts = np.concatenate([held.texts for _, held in parts])
    # in order of text: the first of equal keys is of the first text
    keys, at = np.unique(keys, return_index=True)
    fresh = np.ones(len(keys), np.bool_)
    for shard in range(number):
        for _, low, high in places_in(own.read(shard), keys):
            fresh &= low == high
    at = at[fresh]
    if not len(at):
        return None
    text, word, counts = text[at] & IN_CHUNK, word[at].astype(np.int64), counts[at]
    order = np.lexsort((word, text))
    text, word, counts = text[order], word[order], counts[order]
    opens = np.ones(len(text), np.bool_)
    opens[1:] = (text[1:] != text[:-1]) | (word[1:] != word[:-1] + 1) | (counts[1:] != counts[:-1])
    heads = np.flatnonzero(opens)
    tails = np.append(heads[1:], len(text)) - 1
    rows = texts.read(number)
    folded = folded_of(rows)
    base = folded.first[text[heads]]
    starts, ends = folded.starts[base + word[heads]], folded.ends[base + word[tails] + words - 1]
    (batch,) = rows
    chosen = batch.select(["name", "text"]).take(pa.array(text[heads]))
    says = [t[a:b] for t, a, b in zip(chosen.column("text").to_pylist(), starts.tolist(), ends.tolist(), strict=True)]
    return batch_of({
        "document": chosen.column("name"), "start": starts, "end": ends, "words": pa.array(says, pa.large_string()),
        "texts": counts[heads],
    })  # fmt: skip


def choose(given: Given) -> Iterator[Piece]:
    """Put what chunks chose together. Gives: chosen (unit and text, in order; by unit)."""
    (selected,) = given.tables
    if not selected:
        return
    units, texts = np.unique(
        np.stack([numbers(selected, name, np.int64) for name in ("unit", "text")]), axis=1
    )
    for unit, part in by_partition(batch_of({"unit": units, "text": texts}), units):
        yield Piece("chosen", unit, part)
