"""JSON lines: what becomes of each, and that splits share them out."""

import gzip
import json
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.corpus.inputs import Split
from headwater.corpus.lines import read_lines
from headwater.corpus.rows import Document, End, Item, Lost
from headwater.settings import CorpusSettings

SETTINGS = CorpusSettings(max_record_bytes=200, max_id_chars=20)
GOOD = b'{"id": "a", "text": "The quay."}'


def items(raw: bytes, folder: Path, kind: str = "jsonl", settings: CorpusSettings = SETTINGS) -> list[Item]:
    place = folder / "rows"
    place.write_bytes(gzip.compress(raw, mtime=0) if kind == "jsonl.gz" else raw)
    split = Split(0, str(place), kind, 0, place.stat().st_size)  # type: ignore[arg-type]
    return list(read_lines(split, settings))


@pytest.mark.parametrize(
    ("line", "name", "text"),
    [
        (GOOD, "a", "The quay."),
        (b'\xef\xbb\xbf{"text": "x", "id": 7, "more": [{}]}', "7", "x"),
        (b' {"id": "a", "text": ""}\r', "a", ""),
        (b'{"id": "\\ud83d\\ude00", "text": "caf\\u00e9"}', "\U0001f600", "café"),
        ('{"id": "å", "text": "☃"}'.encode(), "å", "☃"),
        (b'{"id": "a", "text": "one", "text": "two"}', "a", "two"),
        (b'{"id": "a", "text": "x", "n": NaN, "s": "\\ud800"}', "a", "x"),
    ],
)
def test_a_good_line(line: bytes, name: str, text: str, tmp_path: Path) -> None:
    assert items(line, tmp_path) == [Document(0, name, text), End(1)]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"quay", "not JSON"),
        (b'{"id": "a", "text": "cut', "not JSON"),
        (GOOD + b" {}", "not JSON"),
        (b'["id", "text"]', "no JSON object"),
        (b'{"id": "a"}', 'no "text"'),
        (b'{"id": "a", "text": null}', 'no "text"'),
        (b'{"id": "a", "text": 5}', '"text" is no string'),
        (b'{"id": "a", "text": ["x"]}', '"text" is no string'),
        (b'{"id": "a", "text": "x\\u0000y"}', 'a NUL in "text"'),
        (b'{"id": "a", "text": "x\\ud800y"}', 'half a surrogate pair in "text"'),
        (b'{"id": "\\udc00", "text": "x"}', 'half a surrogate pair in "id"'),
        (b'{"id": "a", "text": "\xff"}', "not UTF-8"),
        (b'{"text": "x"}', 'no "id"'),
        (b'{"id": "", "text": "x"}', 'no "id"'),
        (b'{"id": 1.5, "text": "x"}', '"id" is no string and no usable whole number'),
        (b'{"id": true, "text": "x"}', '"id" is no string and no usable whole number'),
        (b'{"id": "%s", "text": "x"}' % (b"a" * 21), '"id" of more than 20 characters'),
        (b'{"id": 1%s, "text": "x"}' % (b"0" * 165), '"id" is no string and no usable whole number'),
        (b'{"id": "a", "text": "%s"}' % (b"x" * 200), "a line of more than 200 bytes"),
    ],
)
@pytest.mark.parametrize("kind", ["jsonl", "jsonl.gz"])
def test_a_bad_line_is_told_and_the_rest_is_read(line: bytes, reason: str, kind: str, tmp_path: Path) -> None:
    first, bad, last, end = items(b"\n".join([GOOD, b"", line, b" \t", GOOD]), tmp_path, kind)
    assert first == Document(0, "a", "The quay.")
    assert isinstance(bad, Lost)
    assert (bad.row, bad.reason) == (2, reason)
    assert last == Document(4, "a", "The quay.")
    assert end == End(5)


def test_deep_nesting_and_long_numbers_end_nothing(tmp_path: Path) -> None:
    wide = CorpusSettings()
    deep, long = b'{"a":' + b"[" * 200_000, b'{"id":' + b"1" * 9000 + b"}"
    for line, reason in ((deep, "JSON nested too deeply"), (long, "not JSON")):
        lost, good, end = items(line + b"\n" + GOOD, tmp_path, settings=wide)
        assert isinstance(lost, Lost)
        assert (lost.reason, good, end) == (reason, Document(1, "a", "The quay."), End(2))


def test_other_columns_can_be_named(tmp_path: Path) -> None:
    named = CorpusSettings(id_column="uri", text_column="body of it")
    line = b'{"id": 1, "uri": "b", "body of it": "x", "text": "y"}'
    assert items(line, tmp_path, settings=named)[0] == Document(0, "b", "x")
    assert items(GOOD, tmp_path, settings=named)[0] == Lost(0, 'no "body of it"')


def test_columns_beside_may_be_those_of_id_and_text(tmp_path: Path) -> None:
    line = b'{"text": "x", "uri": "b", "day": [1]}'
    named = CorpusSettings(id_column="uri", columns_beside=("day", "uri", "none", "text", "day"))
    assert items(line, tmp_path, settings=named)[0] == Document(0, "b", "x", ([1], "b", None, "x", [1]))


def test_damaged_gzip_gives_what_stands_before(tmp_path: Path) -> None:
    lines = [json.dumps({"id": n, "text": f"quay {n * 7919 % 10007}"}).encode() for n in range(3000)]
    raw = gzip.compress(b"\n".join(lines), mtime=0)
    place = tmp_path / "rows"
    place.write_bytes(raw[: len(raw) * 2 // 3])
    *found, end = read_lines(Split(0, str(place), "jsonl.gz", 0, len(raw)), CorpusSettings())
    assert isinstance(end, End)
    assert end.fault is not None
    assert "ends early" in end.fault
    documents = [item for item in found if isinstance(item, Document)]
    assert len(documents) > 1000
    # the line that was cut is told as well
    assert len(found) - len(documents) <= 1
    assert [item.row for item in found if not isinstance(item, End)] == list(range(len(found)))


def test_a_gzip_bomb_is_not_read_to_its_end(tmp_path: Path) -> None:
    bomb = gzip.compress(b" " * 60_000_000, mtime=0)
    place = tmp_path / "rows"
    place.write_bytes(bomb)
    *_, end = read_lines(Split(0, str(place), "jsonl.gz", 0, len(bomb)), CorpusSettings(max_unpacked_ratio=50))
    assert isinstance(end, End)
    assert end.fault is not None
    assert "bomb" in end.fault


def test_an_input_that_is_gone_is_said() -> None:
    (end,) = read_lines(Split(0, "/nowhere/at/all", "jsonl", 0, 10), CorpusSettings())
    assert isinstance(end, End)
    assert end.fault is not None


@given(
    st.lists(st.integers(0, 60), min_size=1, max_size=12), st.sets(st.integers(1, 800), max_size=5), st.booleans(),
)  # fmt: skip
def test_each_line_belongs_to_one_split(sizes: list[int], cuts: set[int], ends: bool) -> None:  # noqa: FBT001
    lines = [json.dumps({"id": n, "text": "x" * size}).encode() if size else b"" for n, size in enumerate(sizes)]
    raw = b"\n".join(lines) + (b"\n" if ends else b"")
    with TemporaryDirectory() as name:
        place = Path(name) / "rows"
        place.write_bytes(raw)
        edges = [0, *sorted(cut for cut in cuts if cut < len(raw)), len(raw)]
        names, rows = [], 0
        for start, stop in pairwise(edges):
            *found, end = read_lines(Split(0, str(place), "jsonl", start, stop), SETTINGS)
            assert isinstance(end, End)
            for item in found:
                assert isinstance(item, Document)
                names.append(item.name)
                assert lines[rows + item.row] == json.dumps({"id": int(item.name), "text": item.text}).encode()
            rows += end.rows
    assert names == [str(n) for n, size in enumerate(sizes) if size]
    assert rows == len(raw.split(b"\n")) - raw.endswith(b"\n") if raw else rows == 0
