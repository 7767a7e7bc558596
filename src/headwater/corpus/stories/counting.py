"""In how many articles of a whole corpus each term stands: one window alone holds too few to tell a rare term."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from headwater.corpus.columns import Column, batch_of, by_partition, numbers
from headwater.corpus.documents import leading
from headwater.engine import Given, Lookup, Piece

PART_BITS = 4
"""By how many bits of their keys terms are parted."""


def counts_of(holders: Mapping[str, int]) -> Iterator[Piece]:
    """Write down how many articles hold each term. Gives: counts (by the first bits of the term's key)."""
    if holders:
        keys = _keys(list(holders))
        rows = batch_of({"key": keys, "articles": np.fromiter(holders.values(), np.int64, len(holders))})
        for part, some in by_partition(rows, leading(keys, PART_BITS)):
            yield Piece("counts", part, some)


def add_up(given: Given) -> Iterator[Piece]:
    """Add counts up. Gives: tally, the terms that several articles hold, by key; most terms stand in one only."""
    (counts,) = given.tables
    keys, at = np.unique(numbers(counts, "key", np.uint64), return_inverse=True)
    sums = np.zeros(len(keys), np.int64)
    np.add.at(sums, at, numbers(counts, "articles", np.int64))
    several = sums > 1
    if several.any():
        yield Piece("tally", given.number, batch_of({"key": keys[several], "articles": sums[several]}))


def holders_in(tally: Lookup, terms: Sequence[str]) -> dict[str, int]:
    """Return how many articles of the corpus hold each term; 1 where the tally does not know it."""
    wanted = _keys(terms)
    found = np.ones(len(wanted), np.int64)
    for shard in range(tally.shard_count):
        for batch in tally.read(shard):
            keys = batch.column("key").to_numpy()
            at = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
            found = np.where(keys[at] == wanted, batch.column("articles").to_numpy()[at], found)
    return dict(zip(terms, found.tolist(), strict=True))


def _keys(terms: Sequence[str]) -> Column:
    raw = b"".join(hashlib.blake2b(t.encode("utf-8", "surrogatepass"), digest_size=8).digest() for t in terms)
    return np.frombuffer(raw, "<u8").astype(np.uint64)
