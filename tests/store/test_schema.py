import sqlite3
from pathlib import Path

import pytest

from headwater.errors import InputError
from headwater.store import opened, schema
from headwater.store.inputs import inputs
from tests.store.stores import NOW, filled


def at_version(path: Path, version: int) -> None:
    """A case file as the build of that schema version left it, with one input."""
    connection = sqlite3.connect(path, isolation_level=None)
    schema.migrate(connection, schema.MIGRATIONS[:version])
    connection.execute("INSERT INTO raw VALUES (1, ?, 3)", ("ab" * 32,))
    connection.execute("INSERT INTO raw_part VALUES (1, 0, x'616263')")
    row = ("k", "/pile/a.txt", 1, "/pile/a.txt", None, None, None, 1, NOW)
    connection.execute("INSERT INTO input VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
    connection.close()


@pytest.mark.parametrize("version", range(1, schema.NEWEST + 1))
def test_a_file_of_every_version_is_brought_to_the_newest_with_what_it_holds(version: int, tmp_path: Path) -> None:
    path = tmp_path / "old.hw"
    at_version(path, version)
    with opened(path, write=True) as store:
        assert schema.version_of(store.connection) == schema.NEWEST
        assert [(i.place, i.sha256, i.bytes) for i in inputs(store)] == [("/pile/a.txt", "ab" * 32, 3)]


@pytest.mark.parametrize("version", range(1, schema.NEWEST))
def test_a_reader_of_an_old_file_reads_it_too(version: int, tmp_path: Path) -> None:
    path = tmp_path / "old.hw"
    at_version(path, version)
    with opened(path, write=False) as store:
        assert [i.place for i in inputs(store)] == ["/pile/a.txt"]


def test_a_step_that_fails_leaves_the_file_at_the_version_before(tmp_path: Path) -> None:
    path = tmp_path / "old.hw"
    at_version(path, 1)
    connection = sqlite3.connect(path, isolation_level=None)
    broken = "CREATE TABLE added (x);\nINSERT INTO nowhere VALUES (1);\n"
    with pytest.raises(sqlite3.OperationalError, match="nowhere"):
        schema.migrate(connection, (schema.MIGRATIONS[0], broken))
    assert schema.version_of(connection) == 1
    assert not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'added'").fetchall()
    assert connection.execute("SELECT count(*) FROM input").fetchone() == (1,)
    connection.close()


def test_a_file_of_a_newer_build_is_refused(tmp_path: Path) -> None:
    path = filled(tmp_path / "new.hw", [])
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 900")
    connection.close()
    for write in (True, False):
        with pytest.raises(InputError, match="newer Headwater"):
            opened(path, write=write)


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ("CREATE TRIGGER sly AFTER INSERT ON input BEGIN DELETE FROM raw; END", "sly"),
        ("DROP VIEW articles", "articles"),
        ("ALTER TABLE input ADD COLUMN more TEXT", "input"),
        ("DROP INDEX input_by_raw", "input_by_raw"),
    ],
)
def test_a_file_laid_out_otherwise_is_refused_by_name(change: str, named: str, tmp_path: Path) -> None:
    path = filled(tmp_path / "odd.hw", [])
    with sqlite3.connect(path) as connection:
        connection.execute(change)
    connection.close()
    for write in (True, False):
        with pytest.raises(InputError, match=named):
            opened(path, write=write)


def test_views_and_tables_that_somebody_added_are_let_be(tmp_path: Path) -> None:
    path = filled(tmp_path / "own.hw", [("a.txt", b"a")])
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE VIEW mine AS SELECT place FROM input")
        connection.execute("CREATE TABLE notes (words TEXT)")
    connection.close()
    with opened(path, write=True) as store:
        assert store.connection.execute("SELECT * FROM mine").fetchall() == [("/pile/a.txt",)]


def test_every_view_can_be_read_by_any_sqlite(tmp_path: Path) -> None:
    path = filled(tmp_path / "case.hw", [("a.txt", b"a")])
    connection = sqlite3.connect(path)
    views = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'view'")]
    assert set(views) >= {"articles", "claims", "who_said_what", "who_copied_whom", "timeline", "inputs", "ledger"}
    for view in views:
        connection.execute(f"SELECT * FROM {view} LIMIT 1").fetchall()
    connection.close()
