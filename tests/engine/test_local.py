"""The local engine: its verbs, what it does not do twice, and what it leaves behind."""

from collections import Counter
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from headwater.engine import Source, Step
from headwater.errors import OutputError
from tests.engine.counting import COUNTS, TEXTS, Run, marked, rows_in, threads

WANTED = sorted(Counter(" ".join(TEXTS).split()).items())


def pairs(rows: list[dict[str, object]]) -> list[tuple[object, object]]:
    return sorted((row["word"], row["count"]) for row in rows)


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.parametrize("buffer_bytes", [1, 1 << 20])
def test_the_verbs(tmp_path: Path, workers: int, buffer_bytes: int) -> None:
    run = Run(tmp_path, workers, buffer_bytes=buffer_bytes)
    found = run.count()
    assert pairs(rows_in(found)) == WANTED
    assert (found.count, found.shards, sum(found.partitions.values())) == (6, [4, 2], 6)
    run.engine.write(found, "published", COUNTS)
    run.engine.close()
    assert pairs(pq.read_table(tmp_path / "published").to_pylist()) == WANTED


@pytest.mark.parametrize(("alone_bytes", "wanted"), [(0, [1, 1]), (1 << 20, [3, 3])])
def test_who_works_alone_has_the_threads_of_all(alone_bytes: int, wanted: list[int], tmp_path: Path) -> None:
    run = Run(tmp_path, workers=3)
    step = Step("threads", "1", ("threads",), threads, alone_bytes)
    found = run.engine.scan(step, [Source(name, name, 10) for name in "ab"])["threads"]
    run.engine.close()
    assert [row["threads"] for row in rows_in(found)] == wanted


def test_a_table_without_rows_is_published_all_the_same(tmp_path: Path) -> None:
    run = Run(tmp_path)
    run.engine.write(run.scan()["nothing"], "nothing", COUNTS)
    assert pq.read_table(tmp_path / "nothing").schema.equals(COUNTS)


def test_a_map_sees_its_shard_and_the_one_beside(tmp_path: Path) -> None:
    run = Run(tmp_path)
    found = run.scan()["words"]
    made = run.engine.map(Step("marked", "1", ("marked",), marked), found, [found])["marked"]
    assert made.shards == found.shards == [4, 6, 0, 1]
    assert [row["beside"] for row in rows_in(made)] == [4] * 4 + [6] * 6 + [1]


def test_what_is_finished_is_not_made_again(tmp_path: Path) -> None:
    first, again = Run(tmp_path), Run(tmp_path)
    first.count()
    assert sorted(first.made) == ["counts"] * 2 + ["words"] * 4
    assert pairs(rows_in(again.count())) == WANTED
    assert again.made == []


def test_a_changed_input_is_read_again_and_what_rests_on_it(tmp_path: Path) -> None:
    Run(tmp_path).count()
    again = Run(tmp_path)
    found = again.count((TEXTS[0], "a mole", *TEXTS[2:]))
    assert again.made == ["words", "counts", "counts"]
    assert pairs(rows_in(found)) == sorted(Counter("the quay the berth a mole sluice".split()).items())


def test_another_version_is_made_anew(tmp_path: Path) -> None:
    Run(tmp_path).count()
    again = Run(tmp_path, version="2")
    again.count()
    assert len(again.made) == 6


@pytest.mark.parametrize("name", ["00001.words.arrow", "00001.json"])
@pytest.mark.parametrize("content", [None, b"{"])
def test_a_damaged_shard_is_made_again(tmp_path: Path, name: str, content: bytes | None) -> None:
    Run(tmp_path).scan()
    place = tmp_path / "work" / "words" / name
    place.unlink()
    if content is not None:
        place.write_bytes(content)
    again = Run(tmp_path)
    assert again.scan()["words"].count == 11
    assert again.made == ["words"]


def test_a_stop_keeps_finished_shards_and_leaves_no_half_ones(tmp_path: Path) -> None:
    stopped = Run(tmp_path, buffer_bytes=1)
    with pytest.raises(KeyboardInterrupt):
        stopped.count(("one two", "three stop four", "five"))
    files = sorted(place.name for place in (tmp_path / "work" / "words").iterdir())
    assert files == ["00000.json", "00000.words.arrow"]
    again = Run(tmp_path)
    assert again.count(("one two", "three four", "five")).count == 5
    assert again.made == ["words", "words", "counts", "counts"]


def test_what_an_earlier_run_was_writing_is_taken_away(tmp_path: Path) -> None:
    left = [tmp_path / "work" / "words" / "00000.words.arrow.77.part", tmp_path / "published" / ".part-0.77.part"]
    for place in left:
        place.parent.mkdir(parents=True)
        place.write_bytes(b"half")
    Run(tmp_path)
    assert not any(place.exists() for place in left)


def test_rows_that_were_dropped_need_not_be_there_and_cannot_be_read(tmp_path: Path) -> None:
    run = Run(tmp_path)
    run.count()
    run.engine.drop(run.scan()["words"])
    again = Run(tmp_path)
    found = again.scan()["words"]
    assert (again.made, found.count) == ([], 11)
    assert pairs(rows_in(again.count())) == WANTED
    with pytest.raises(OutputError, match="cannot be read"):
        found.read(0)


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "work").write_bytes(b"no folder")
    with pytest.raises(OutputError, match="cannot be written"):
        Run(tmp_path).scan()
