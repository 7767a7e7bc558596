"""Terms are counted over all splits; what one article alone holds is not kept."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from headwater.corpus.stories.counting import PART_BITS, add_up, counts_of, holders_in
from headwater.engine import Batches, Given


class Tally(NamedTuple):
    """A table that lies in memory."""

    shards: Sequence[Batches]

    @property
    def shard_count(self) -> int:
        return len(self.shards)

    def read(self, shard: int) -> Batches:
        return self.shards[shard]


def tally_of(splits: Sequence[Mapping[str, int]]) -> Tally:
    pieces = [piece for split in splits for piece in counts_of(split)]
    assert {piece.table for piece in pieces} <= {"counts"}
    parts = range(1 << PART_BITS)
    given = [Given(n, None, ([p.rows for p in pieces if p.partition == n],), ()) for n in parts]
    return Tally([[piece.rows for piece in add_up(one)] for one in given])


def test_counts_add_up_over_splits() -> None:
    often = {f"term{n}": n + 2 for n in range(200)}
    tally = tally_of([often, {"term0": 5, "alone": 1, "twice": 1}, {}, {"twice": 1}])
    expected = {**often, "term0": 7, "alone": 1, "twice": 2, "unknown": 1}
    assert holders_in(tally, list(expected)) == expected
    assert sum(batch.num_rows for shard in tally.shards for batch in shard) == 201


def test_a_corpus_without_terms() -> None:
    assert holders_in(tally_of([]), ["term"]) == {"term": 1}
    assert holders_in(tally_of([{"term": 3}]), []) == {}
