"""Parcels: what is packed comes out again, in the order it had, however parcels travel."""

import random

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.engine import parcels
from headwater.engine.parcels import PARCELS, notices, packed, unpacked

CUTS = (range(2), range(2, 5), range(7, 8))
Parted = list[tuple[int, pa.RecordBatch]]
values = st.lists(st.integers(0, 1 << 40), min_size=1, max_size=9)
shards = st.lists(st.lists(st.tuples(st.integers(0, 8), values), max_size=6), max_size=4)


def batch(numbers: list[int]) -> pa.RecordBatch:
    lists = pa.array([[number] * (number % 3) for number in numbers], pa.large_list(pa.int64()))
    return pa.RecordBatch.from_arrays([pa.array(numbers), lists], names=["number", "lists"])


@given(shards, st.integers(8, 200), st.randoms(use_true_random=False))
def test_each_cut_is_given_its_batches_in_order(
    tables: list[list[tuple[int, list[int]]]], size: int, rng: random.Random
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parcels, "_PARCEL_BYTES", size)
        patch.setattr(parcels, "_LOAD_BYTES", 3 * size)
        parted: list[Parted] = [[(partition, batch(numbers)) for partition, numbers in shard] for shard in tables]
        # shard n of table n % 2
        sent = [load for n, shard in enumerate(parted) for load in packed(shard, CUTS, n % 2, n)]
        sent += notices(CUTS)
        single = [load.slice(at, 1) for load in sent for at in range(load.num_rows)]
    rng.shuffle(single)
    for number, cut in enumerate(CUTS):
        found = unpacked([load for load in single if load.column("cut")[0].as_py() == number], 2)
        for table in (0, 1):
            wanted = [b for shard in parted[table::2] for partition, b in shard if partition in cut]
            # batch by batch: a kernel may count on it that what another gave at once comes at once
            assert [one.to_pylist() for one in found[table]] == [one.to_pylist() for one in wanted]


def test_a_cut_without_rows_gets_its_notice() -> None:
    (load,) = notices(CUTS)
    assert load.schema.equals(PARCELS)
    assert load.column("cut").to_pylist() == [0, 1, 2]
    assert unpacked([load], 2) == ([], [])


def test_large_batches_are_cut_and_small_ones_put_together() -> None:
    many = batch(list(range(400_000)))
    sent = list(packed([(0, many), *((0, batch([n])) for n in range(50))], CUTS, 0, 0))
    sizes = [len(rows) for load in sent for rows in load.column("rows").to_pylist()]
    assert 2 < len(sizes) < 10
    assert max(sizes) < 5_000_000
    first, *others = unpacked(sent, 1)[0]
    assert first.equals(many)
    assert [one.column("number").to_pylist() for one in others] == [[n] for n in range(50)]
