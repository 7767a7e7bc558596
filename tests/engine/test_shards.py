"""Files of shards: rows come back by partition, in the order they were given, whatever waited in between."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.engine import Piece
from headwater.engine.shards import make_room, read_parted, write_parquet, write_shard
from headwater.errors import OutputError

PIECES = st.lists(st.tuples(st.sampled_from("ab"), st.integers(0, 3), st.lists(st.integers(0, 9), max_size=4)))


def piece(table: str, partition: int, values: list[int]) -> Piece:
    return Piece(table, partition, pa.RecordBatch.from_pydict({"value": pa.array(values, pa.int64())}))


@given(PIECES, st.sampled_from([1, 40, 1 << 20]), st.integers(0, 3), st.integers(0, 4))
def test_rows_come_back(given: list[tuple[str, int, list[int]]], buffer_bytes: int, first: int, count: int) -> None:
    wanted = range(first, first + count)
    with TemporaryDirectory() as name:
        folder = Path(name)
        written = write_shard(folder, "7", (piece(*one) for one in given), buffer_bytes)
        for table in written:
            place = folder / f"7.{table.table}.arrow"
            assert place.stat().st_size == table.file_bytes
            for partition in range(4):
                values = [v for name, at, values in given if (name, at) == (table.table, partition) for v in values]
                batches = [rows for _, rows in read_parted(place, table, range(partition, partition + 1))]
                assert [v for batch in batches for v in batch.column("value").to_pylist()] == values
            rows = sum(batch.num_rows for _, batch in read_parted(place, table, wanted))
            assert rows == sum(n for at, n in table.batches if at in wanted)
        assert sum(table.rows for table in written) == sum(len(values) for *_, values in given)
        assert len(list(folder.iterdir())) == len(written)


def test_rows_make_a_batch_before_all_that_may_wait_do(tmp_path: Path) -> None:
    many = list(range(1 << 18))
    pieces = [piece("a", 0, many), piece("a", 1, [1]), piece("a", 0, many), piece("a", 1, [2]), piece("a", 0, [3])]
    (written,) = write_shard(tmp_path, "0", pieces, 1 << 40)
    assert written.batches == ((0, 2 << 18), (0, 1), (1, 2))


def test_what_was_read_of_a_file_can_be_let_go(tmp_path: Path) -> None:
    (written,) = write_shard(tmp_path, "0", [piece("a", 0, [5, 6, 7])], 1)
    ((_, rows),) = read_parted(tmp_path / "0.a.arrow", written)
    before = rows.to_pydict()
    make_room()
    assert rows.to_pydict() == before == {"value": [5, 6, 7]}


def test_a_failing_kernel_leaves_nothing_behind(tmp_path: Path) -> None:
    def pieces() -> "object":
        yield piece("a", 0, [1])
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_shard(tmp_path, "0", pieces(), 1)  # type: ignore[arg-type]
    assert list(tmp_path.iterdir()) == []


def test_parquet_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    schema = pa.schema([("value", pa.int64())])
    batches = [pa.RecordBatch.from_pydict({"value": list(range(n, n + 1000))}) for n in range(0, 200_000, 1000)]
    write_parquet(tmp_path / "part.parquet", batches, schema)
    assert pq.read_table(tmp_path / "part.parquet").column("value").to_pylist() == list(range(200_000))
    with pytest.raises(OutputError, match="cannot be written"):
        write_parquet(tmp_path / "missing" / "part.parquet", batches, schema)
    assert [place.name for place in tmp_path.iterdir()] == ["part.parquet"]
