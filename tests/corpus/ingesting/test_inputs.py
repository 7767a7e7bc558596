"""What is ingested, and the parts that tasks read: every byte and row group once."""

from pathlib import Path

import pytest

from headwater.corpus.ingesting.inputs import Bundle, bundles_of, find_files
from headwater.errors import UsageError
from tests.corpus.ingesting.piles import settings, write_pile


def bundles(pile: Path, split_bytes: int, cuts: dict[str, list[int]] | None = None) -> list[Bundle]:
    chosen = settings(split_bytes)
    files = find_files([pile], chosen)
    places = cuts or {}
    return bundles_of(files, lambda number: places.get(files[number].path, []), chosen)


def test_every_byte_is_read_once(tmp_path: Path) -> None:
    pile = write_pile(tmp_path / "pile")
    size = (pile / "crawl.warc").stat().st_size
    found = bundles(pile, 6_000, {"crawl.warc": [size // 3, size // 2]})
    assert [bundle.number for bundle in found] == list(range(len(found)))
    parts = [part for bundle in found for part in bundle.parts]
    warc = [(part.kind, part.start, part.stop) for part in parts if part.path == "crawl.warc"]
    assert warc == [("warc", 0, size // 3), ("warc", size // 3, size // 2), ("warc", size // 2, size)]
    lines = [part for part in parts if part.path == "records.jsonl"]
    assert len(lines) > 1
    assert [part.start for part in lines] == [0, *(part.stop for part in lines[:-1])]
    assert lines[-1].stop == (pile / "records.jsonl").stat().st_size
    assert [(p.kind, p.start, p.stop) for p in parts if p.path == "table.parquet"] == [("rows", 0, 1), ("rows", 1, 2)]
    assert {part.path for part in parts} == {p.name for p in pile.iterdir()} - {".hidden"}
    assert all(len(bundle.parts) == 1 or bundle.size <= 6_000 for bundle in found)


def test_small_files_are_read_together(tmp_path: Path) -> None:
    pile = write_pile(tmp_path / "pile")
    (whole,) = bundles(pile, 1 << 30)
    assert {part.kind for part in whole.parts} == {"whole", "rows"}
    assert whole.size >= sum(p.stat().st_size for p in pile.glob("*.html"))


def test_a_bundle_is_another_when_a_file_is(tmp_path: Path) -> None:
    pile = write_pile(tmp_path / "pile")
    (before,) = bundles(pile, 1 << 30)
    (pile / "0.html").write_bytes(b"<p>Another.</p>")
    (after,) = bundles(pile, 1 << 30)
    assert before.identity != after.identity


def test_standard_input_is_refused() -> None:
    with pytest.raises(UsageError, match="not from standard input"):
        find_files(["-"], settings())


@pytest.mark.parametrize("content", [b"PAR1 and no more", b"PAR1PAR1"])
def test_a_table_that_cannot_be_opened_is_set_aside(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.parquet").write_bytes(content)
    (file,) = find_files([tmp_path / "a.parquet"], settings())
    assert file.status == "quarantined"
    assert "Parquet that cannot be read" in (file.reason or "")
