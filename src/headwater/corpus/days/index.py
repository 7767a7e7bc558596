"""What is kept of a day so that others find their like in it: windows of words by key, and which text had one first.

A text of a day has one number: its chunk, then `TEXT_BITS` bits of its place there. A day is a unit, numbered as it
was taken in.
"""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import pyarrow as pa

from headwater.corpus.columns import batch_of, folded_of, numbers
from headwater.engine import Batches, Given, Piece
from headwater.reuse.folding import Folded, Hashes, Ints
from headwater.reuse.passages import limits_of
from headwater.reuse.stream import stream_of
from headwater.reuse.windows import keys_of
from headwater.settings import CorpusSettings

TEXT_BITS = 32
IN_CHUNK = (1 << TEXT_BITS) - 1
_PART_WORDS = 1 << 20


def index(given: Given, settings: CorpusSettings, unit: int, seen_one_in: int) -> Iterator[Piece]:
    """Write down the windows of a chunk of a day's texts.

    Gives: index (key, text and word of each window, once a text, by key, then text); seen, the sampled keys with the
    first text that has each; prints, what each text spells.
    """
    (texts,) = given.tables
    if not texts:
        return
    folded = folded_of(texts)
    found = []
    cuts = np.flatnonzero(np.diff(folded.first[1:] // _PART_WORDS, prepend=-1)).tolist()
    for begin, end in pairwise((*cuts, len(folded.first) - 1)):
        low, high = folded.first[[begin, end]].tolist()
        words = folded.words[low:high], folded.starts[low:high], folded.ends[low:high]
        stream = stream_of(Folded(*words, folded.first[begin : end + 1] - low))
        keys, whole = keys_of(stream, limits_of(settings.reuse))
        text = stream.text[whole].astype(np.int64)
        word = whole - stream.first[text]
        found.append((keys[whole], text + begin, word))
    keys, text, word = (np.concatenate(column) for column in zip(*found, strict=True))
    order = np.lexsort((word, text, keys))
    keys, text, word = keys[order], text[order], word[order]
    fresh = np.ones(len(keys), np.bool_)
    fresh[1:] = (keys[1:] != keys[:-1]) | (text[1:] != text[:-1])
    keys, text, word = keys[fresh], text[fresh] | given.number << TEXT_BITS, word[fresh].astype(np.int32)
    yield Piece("index", 0, batch_of({"key": keys, "text": text, "word": word}))
    sampled = np.flatnonzero(keys % np.uint64(seen_one_in) == 0)
    yield Piece("seen", 0, first_seen(keys[sampled], np.full(len(sampled), unit, np.int32), text[sampled]))
    worded = np.flatnonzero(np.diff(folded.first) > 0)
    high, low = (numbers(texts, name, np.uint64)[worded] for name in ("high", "low"))
    at = worded | given.number << TEXT_BITS
    yield Piece("prints", 0, prints_of((high, low), np.full(len(at), unit, np.int32), at))


def first_seen(keys: Hashes, units: Ints, texts: Ints) -> pa.RecordBatch:
    """Return keys, sorted, each once, with the unit and text that have it first; rows come in order of those."""
    order = np.argsort(keys, kind="stable")
    keys, units, texts = keys[order], units[order], texts[order]
    first = np.ones(len(keys), np.bool_)
    first[1:] = keys[1:] != keys[:-1]
    return batch_of({"key": keys[first], "unit": units[first], "text": texts[first]})


def prints_of(prints: tuple[Hashes, Hashes], units: Ints, texts: Ints) -> pa.RecordBatch:
    """Return prints, sorted, each once, with the unit and text that have it first; rows come in order of those."""
    high, low = prints
    order = np.lexsort((low, high))
    high, low, units, texts = high[order], low[order], units[order], texts[order]
    first = np.ones(len(high), np.bool_)
    first[1:] = (high[1:] != high[:-1]) | (low[1:] != low[:-1])
    return batch_of({"high": high[first], "low": low[first], "unit": units[first], "text": texts[first]})


def merged(given: Given) -> Iterator[Piece]:
    """Put what several days saw first together, the tables in order of their days. Gives: seen, prints."""
    half = len(given.tables) // 2
    for name, tables in (("seen", given.tables[:half]), ("prints", given.tables[half:])):
        rows = [batch for table in tables for batch in table]
        if not rows:
            continue
        units, texts = numbers(rows, "unit", np.int32), numbers(rows, "text", np.int64)
        if name == "seen":
            yield Piece(name, 0, first_seen(numbers(rows, "key", np.uint64), units, texts))
        else:
            prints = numbers(rows, "high", np.uint64), numbers(rows, "low", np.uint64)
            yield Piece(name, 0, prints_of(prints, units, texts))


def places_in(batches: Batches, keys: Hashes) -> Iterator[tuple[pa.RecordBatch, Ints, Ints]]:
    """Yield each sorted batch of an index with the rows that each key has there: from one, to the other."""
    for batch in batches:
        held = batch.column("key").to_numpy()
        yield batch, np.searchsorted(held, keys, "left"), np.searchsorted(held, keys, "right")


def expanded(starts: Ints, counts: Ints) -> Ints:
    """Return the numbers from each start on, as many as are counted."""
    shift = starts - (np.cumsum(counts) - counts)
    return np.repeat(shift, counts) + np.arange(int(counts.sum()))


def ranges(text: Ints, most: int) -> list[tuple[int, int]]:
    """Cut rows sorted by text behind a text, about `most` rows in each part."""
    starts = np.flatnonzero(np.diff(text, prepend=-1))
    cuts = starts[np.diff(starts // most, prepend=-1) > 0].tolist() if len(starts) else []
    return list(pairwise((*cuts, len(text))))
