import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from headwater.errors import HeadwaterError, InputError, LockedError, OutputError
from headwater.store import create, opened, schema
from headwater.store.inputs import inputs
from headwater.store.opening import is_case
from tests.store.stores import filled, fresh, kept


def test_a_new_file_is_a_case_and_says_so(tmp_path: Path) -> None:
    path = filled(tmp_path / "case.hw", [])
    assert is_case(path)
    raw = path.read_bytes()
    assert raw[68:72] == b"HwCs"
    assert raw[18:20] == b"\x02\x02", "write-ahead log"
    assert [p.name for p in tmp_path.iterdir()] == ["case.hw"], "closing leaves one file"


def test_a_new_file_says_so_while_it_is_open_for_the_first_time(tmp_path: Path) -> None:
    with create(tmp_path / "new.hw"):
        assert is_case(tmp_path / "new.hw")


def test_inputs_are_written_through_to_the_disk(tmp_path: Path) -> None:
    with create(tmp_path / "case.hw") as store:
        with store.committed(durably=True) as connection:
            assert connection.execute("PRAGMA synchronous").fetchone() == (2,)
        with store.committed(durably=False) as connection:
            assert connection.execute("PRAGMA synchronous").fetchone() == (1,)


def test_what_stands_there_already_is_never_written_over(tmp_path: Path) -> None:
    path = tmp_path / "case.hw"
    path.write_text("notes", encoding="utf-8")
    with pytest.raises(OutputError, match="exists already"):
        create(path)
    assert path.read_text(encoding="utf-8") == "notes"


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="no folder"):
        create(tmp_path / "nowhere" / "case.hw")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"plain notes, no case", "is a text, no case file; name a case"),
        (("\ufeff" + "n" * 98 + "\u20ac").encode(), "is a text, no case file"),
        (b'{"schema":"headwater/dossier/1","producer":{}}', "is a dossier, no case file; name a case"),
        (b"plain\0notes, no case", "damaged .it does not begin as a case file does"),
        (b"\xff" * 120, "damaged .it does not begin as a case file does"),
        (b"SQLite format 3\0" + bytes(10), "damaged"),
        (b"SQLite format 3\0" + b"\xff" * 4096, "damaged"),
    ],
)
def test_what_is_no_case_is_refused(content: bytes, says: str, tmp_path: Path) -> None:
    path = tmp_path / "odd.hw"
    path.write_bytes(content)
    for write in (True, False):
        with pytest.raises(InputError, match=says):
            opened(path, write=write)
    assert path.read_bytes() == content


def test_another_programs_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE t (x)")
    connection.close()
    before = path.read_bytes()
    for write in (True, False):
        with pytest.raises(InputError, match="no case of Headwater"):
            opened(path, write=write)
    assert path.read_bytes() == before
    assert not is_case(path)


def test_a_missing_case_is_named_with_what_makes_one(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="headwater init"):
        opened(tmp_path / "none.hw", write=False)


def test_an_empty_file_left_by_a_kill_is_made_whole(tmp_path: Path) -> None:
    path = tmp_path / "case.hw"
    path.touch()
    with opened(path, write=True) as store:
        assert schema.version_of(store.connection) == schema.NEWEST


def test_readers_read_while_one_writes(tmp_path: Path) -> None:
    path = filled(tmp_path / "case.hw", [("a.txt", b"a")])
    with opened(path, write=True) as writer, opened(path, write=False) as reader:
        with writer.committed(durably=True) as connection:
            connection.execute("UPDATE input SET shown = 9")
            assert [i.shown for i in inputs(reader)] == [1], "a reader sees what was committed"
        assert [i.shown for i in inputs(reader)] == [9]


def test_a_reader_cannot_write(tmp_path: Path) -> None:
    path = filled(tmp_path / "case.hw", [])
    with opened(path, write=False) as store:
        with pytest.raises(OutputError), store.committed(durably=True):
            pass
        with pytest.raises(OutputError):
            kept(store, fresh("a.txt"))


def test_a_second_writer_is_told_so(tmp_path: Path) -> None:
    path = filled(tmp_path / "case.hw", [])
    with opened(path, write=True), pytest.raises(LockedError, match="another run"):
        opened(path, write=True)
    opened(path, write=True).close()


def test_a_damaged_page_is_found_before_anything_is_written(tmp_path: Path) -> None:
    path = filled(tmp_path / "case.hw", [(f"{n}.txt", bytes(str(n), "ascii") * 9000) for n in range(20)])
    raw = bytearray(path.read_bytes())
    for page in range(4, len(raw) // 4096, 3):
        raw[page * 4096 : page * 4096 + 64] = b"\xa5" * 64
    path.write_bytes(raw)
    with pytest.raises(InputError, match=r"damaged.*headwater init NEW\.hw --recover"):
        opened(path, write=True)
    assert path.read_bytes() == bytes(raw)


def test_a_full_disk_ends_with_74_and_keeps_what_was_there(tmp_path: Path) -> None:
    path = filled(tmp_path / "case.hw", [("a.txt", b"first")])
    with opened(path, write=True) as store:
        pages = store.connection.execute("PRAGMA page_count").fetchone()[0]
        store.connection.execute(f"PRAGMA max_page_count = {pages + 5}")
        with pytest.raises(OutputError, match=r"disk is full.*acknowledged before is kept") as caught:
            kept(store, fresh("b.txt", b"b" * 200_000))
        assert caught.value.exit_code == 74
    with opened(path, write=True) as store:
        assert [i.place for i in inputs(store)] == ["/pile/a.txt"]


def test_a_place_that_takes_no_files_ends_with_74() -> None:
    place = Path("/proc/self")
    if not place.is_dir():
        pytest.skip("needs /proc, where nobody may make files")
    with pytest.raises(HeadwaterError) as caught:
        create(place / "case.hw")
    assert caught.value.exit_code == 74


def test_an_sqlite_without_full_text_search_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = filled(tmp_path / "case.hw", [])

    class Bare(sqlite3.Connection):
        def execute(self, sql: str, *values: object) -> sqlite3.Cursor:
            if "fts5" in sql:
                raise sqlite3.OperationalError("no such module: fts5")
            return super().execute(sql, *values)  # type: ignore[arg-type]

    real = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *a, **k: real(*a, **k, factory=Bare))
    with pytest.raises(InputError, match="FTS5"):
        opened(path, write=False)


def test_a_look_at_an_open_case_drops_no_lock_on_it(tmp_path: Path) -> None:
    path = filled(tmp_path / "case.hw", [])
    with opened(path, write=True) as store:
        kept(store, fresh("a.txt", b"one"))
        # what the same process does meanwhile, for every page it serves
        assert is_case(path)
        opened(path, write=False).close()
        reads = (
            "import pathlib, sys; from headwater.store import opened; "
            "opened(pathlib.Path(sys.argv[1]), write=False).close()"
        )
        subprocess.run([sys.executable, "-c", reads, str(path)], check=True, timeout=60)
        assert path.with_name("case.hw-wal").exists(), "the other process was not the last one out"
        kept(store, fresh("b.txt", b"two"))
    with opened(path, write=False) as store:
        assert [Path(i.place).name for i in inputs(store)] == ["a.txt", "b.txt"]
    assert [p.name for p in tmp_path.iterdir()] == ["case.hw"]


def test_handles_of_looks_are_closed_with_the_store(tmp_path: Path) -> None:
    path = filled(tmp_path / "case.hw", [])
    before = len(list(Path("/proc/self/fd").iterdir())) if Path("/proc/self/fd").is_dir() else 0
    with opened(path, write=False):
        for _ in range(5):
            assert is_case(path)
            opened(path, write=False).close()
        if before:
            held = len(list(Path("/proc/self/fd").iterdir()))
            opened(path, write=False).close()
            assert len(list(Path("/proc/self/fd").iterdir())) == held, "one handle waits, however often it is looked at"
    assert is_case(path)
    if before:
        assert len(list(Path("/proc/self/fd").iterdir())) == before
