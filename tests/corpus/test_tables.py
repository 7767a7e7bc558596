"""Parquet: column types, bad values, damage, splits at row groups."""

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from headwater.corpus.inputs import find_inputs
from headwater.corpus.rows import Document, End, Item, Lost
from headwater.corpus.tables import read_tables
from headwater.settings import CorpusSettings


def items(table: pa.Table, place: Path, split_bytes: int = 1 << 30, group_rows: int = 3) -> list[list[Item]]:
    pq.write_table(table, place, row_group_size=group_rows)
    settings = CorpusSettings(split_bytes=split_bytes)
    (one,) = find_inputs([place], settings)
    assert one.status == "ok"
    return [list(read_tables(split, settings)) for split in one.splits]


@pytest.mark.parametrize(
    ("names", "texts"),
    [
        (pa.array(["a", "b"]), pa.array(["one", "two ☃"])),
        (pa.array(["a", "b"], pa.large_string()), pa.array(["one", "two ☃"], pa.large_string())),
        (pa.array(["a", "b"]).dictionary_encode(), pa.array(["one", "two ☃"]).dictionary_encode()),
        (pa.array(["a", "b"], pa.string_view()), pa.array(["one", "two ☃"], pa.string_view())),
    ],
)
def test_strings_of_any_type(names: pa.Array, texts: pa.Array, tmp_path: Path) -> None:
    table = pa.table({"text": texts, "id": names})
    assert items(table, tmp_path / "a") == [[Document(0, "a", "one"), Document(1, "b", "two ☃"), End(2)]]


def test_whole_numbers_are_ids(tmp_path: Path) -> None:
    table = pa.table({"id": pa.array([7, None], pa.uint32()), "text": ["x", "y"]})
    assert items(table, tmp_path / "a") == [[Document(0, "7", "x"), Lost(1, 'no "id"'), End(2)]]


def test_what_is_no_text_is_told(tmp_path: Path) -> None:
    broken = pa.StringArray.from_buffers(1, pa.py_buffer(b"\0\0\0\0\1\0\0\0"), pa.py_buffer(b"\xff"))
    for texts, reason in (
        (pa.array([1.5]), '"text" is no string'), (pa.array([None]), 'no "text"'), (broken, "not UTF-8"),
        (pa.array(["a\0b"]), 'a NUL in "text"'), (pa.array([["x"]]), '"text" is no string'),
        (pa.array([None], pa.list_(pa.string())), 'no "text"'),
    ):  # fmt: skip
        assert items(pa.table({"id": ["a"], "text": texts}), tmp_path / "a") == [[Lost(0, reason), End(1)]]


def test_a_text_beyond_the_bound_is_told(tmp_path: Path) -> None:
    place = tmp_path / "a"
    pq.write_table(pa.table({"id": ["a", "b"], "text": ["å" * 60, "å" * 40]}), place)
    settings = CorpusSettings(max_record_bytes=100)
    (one,) = find_inputs([place], settings)
    lost, good, _ = read_tables(one.splits[0], settings)
    assert (lost, good) == (Lost(0, '"text" of more than 100 bytes'), Document(1, "b", "å" * 40))


def test_splits_are_row_groups(tmp_path: Path) -> None:
    table = pa.table({"id": [str(n) for n in range(10)], "text": [f"text {n}" for n in range(10)]})
    whole = items(table, tmp_path / "a")
    parts = items(table, tmp_path / "b", split_bytes=1)
    assert len(whole) == 1
    assert len(parts) == 4
    documents = [item for part in parts for item in part if isinstance(item, Document)]
    assert [d.name for d in documents] == [str(n) for n in range(10)]
    assert [part[-1] for part in parts] == [End(3), End(3), End(3), End(1)]


def test_damage_costs_the_rows_behind_it_and_counts_them(tmp_path: Path) -> None:
    place = tmp_path / "a"
    table = pa.table({"id": [str(n) for n in range(40)], "text": [f"a longer text, number {n}" * 9 for n in range(40)]})
    pq.write_table(table, place, row_group_size=10, compression="zstd")
    about = pq.read_metadata(place)
    begin = about.row_group(2).column(1).data_page_offset
    raw = bytearray(place.read_bytes())
    raw[begin : begin + 60] = b"\xff" * 60
    place.write_bytes(raw)
    settings = CorpusSettings(split_bytes=1)
    (one,) = find_inputs([place], settings)
    found = [list(read_tables(split, settings)) for split in one.splits]
    assert [len(part) - 1 for part in found] == [10, 10, 0, 10]
    end = found[2][-1]
    assert isinstance(end, End)
    assert end.unread == 10
    assert end.fault is not None
    assert end.fault.startswith("Parquet damaged behind row 20: ")


@pytest.mark.parametrize("kind", [pa.timestamp("us"), pa.timestamp("us", "Not/AZone"), pa.date32()])
def test_an_odd_moment_beside_costs_no_other_row(kind: pa.DataType, tmp_path: Path) -> None:
    good, odd = (22_343, 2**30) if kind == pa.date32() else (22_343 * 86_400 * 10**6, 2**60)
    moments = pa.array([good, odd, None], pa.int32() if kind == pa.date32() else pa.int64()).view(kind)
    place = tmp_path / "a"
    pq.write_table(pa.table({"id": ["a", "b", "c"], "text": ["x"] * 3, "published": moments}), place)
    settings = CorpusSettings(columns_beside=("published",))
    (one,) = find_inputs([place], settings)
    *found, end = read_tables(one.splits[0], settings)
    assert end == End(3)
    values = [item.beside[0] for item in found if isinstance(item, Document)]
    assert (str(values[0])[:10], *values[1:]) == ("2031-03-05", "of no year that is counted", None)
