"""Which inputs there are, what they are taken for, and how they are split."""

import gzip
import os
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from headwater.corpus.inputs import Input, find_inputs
from headwater.errors import UsageError
from tests.corpus.piles import corpus, settings, write_lines, write_parquet

LINE = b'{"id": "a", "text": "The quay."}\n'


def only(place: Path, split_bytes: int = 16_000_000) -> Input:
    (one,) = find_inputs([place], settings(split_bytes=split_bytes))
    return one


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.jsonl", LINE, "jsonl"),
        ("a.ndjson", b"first line is broken\n" + LINE, "jsonl"),
        ("a", b"\xef\xbb\xbf\n " + LINE, "jsonl"),
        ("a.jsonl.gz", gzip.compress(LINE, mtime=0), "jsonl.gz"),
        ("a.bin", gzip.compress(LINE, mtime=0), "jsonl.gz"),
        ("_a", LINE, "jsonl"),
    ],
)
def test_json_lines_are_known_by_name_or_first_sign(name: str, content: bytes, kind: str, tmp_path: Path) -> None:
    place = tmp_path / name
    place.write_bytes(content)
    one = only(place)
    assert (one.status, [split.kind for split in one.splits]) == ("ok", [kind])


@pytest.mark.parametrize(
    ("name", "content", "status", "reason"),
    [
        ("a.txt", b"The quay.", "quarantined", "neither Parquet nor JSON lines"),
        ("_note", b"The quay.", "skipped", "neither Parquet nor JSON lines"),
        ("a", b"", "skipped", "an empty file"),
        ("a.parquet", b"PAR1PAR1", "quarantined", "Parquet that cannot be read"),
        ("a.gz", b"\x1f\x8bnothing", "quarantined", "neither Parquet nor JSON lines"),
    ],
)
def test_what_is_set_aside(name: str, content: bytes, status: str, reason: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    one = only(tmp_path / name)
    assert (one.status, one.splits) == (status, ())
    assert reason in str(one.reason)


def test_a_missing_column_is_said_with_those_there_are(tmp_path: Path) -> None:
    pq.write_table(pa.table({"uri": ["a"], "text": ["x"]}), tmp_path / "a")
    assert only(tmp_path / "a").reason == (
        'no column "id"; it has uri, text; name yours with --id-column, --text-column'
    )
    (one,) = find_inputs([tmp_path / "a"], settings(id_column="uri"))
    assert one.status == "ok"


def test_splits_are_numbered_through(tmp_path: Path) -> None:
    documents = corpus(1, count=20)
    write_lines(tmp_path / "a.jsonl", documents)
    write_lines(tmp_path / "b.jsonl.gz", documents)
    write_parquet(tmp_path / "c.parquet", documents)
    found = find_inputs([tmp_path], settings(split_bytes=4_000))
    splits = [split for one in found for split in one.splits]
    assert [split.number for split in splits] == list(range(len(splits)))
    lines, packed, parquet = (one.splits for one in found)
    assert len(lines) > 3
    assert [split.start for split in lines[1:]] == [split.stop for split in lines[:-1]]
    assert (lines[0].start, lines[-1].stop) == (0, (tmp_path / "a.jsonl").stat().st_size)
    assert len(packed) == 1
    assert [split.first_row for split in parquet] == [7 * n for n in range(len(parquet))]
    assert sum(split.rows for split in parquet) == 20


def test_each_file_is_read_once(tmp_path: Path) -> None:
    write_lines(tmp_path / "a.jsonl", corpus(1, count=4))
    (tmp_path / "link.jsonl").symlink_to(tmp_path / "a.jsonl")
    found = find_inputs([tmp_path, tmp_path / "a.jsonl"], settings())
    told = [(one.path, one.status, len(one.splits)) for one in found]
    assert told == [("a.jsonl", "ok", 1), ("link.jsonl", "skipped", 0)]


def test_what_is_no_file_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jsonl")
    one = only(tmp_path / "pipe.jsonl")
    assert one.status == "quarantined"
    assert "pipe" in str(one.reason)
    with pytest.raises(UsageError):
        find_inputs(["-"], settings())
