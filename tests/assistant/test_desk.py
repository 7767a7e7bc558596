"""What lies before the assistant: only read, read anew when it changes, and whatever else happens to it meanwhile."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from headwater.assistant.desk import Desk
from headwater.case import new_case, open_case
from headwater.errors import InputError, UsageError
from tests.assistant.desks import FERRY, RULES, ferry_case, refused, sample_file, told


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return ferry_case(tmp_path_factory.mktemp("case"))


def test_asking_changes_no_byte_and_leaves_no_file(case: Path) -> None:
    before = {path: path.read_bytes() for path in case.parent.iterdir()}
    desk = Desk(case, case)
    for tool in ("overview", "list_claims", "list_articles", "what_changed"):
        told(desk, tool)
    told(desk, "search", query="pier")
    assert {path: path.read_bytes() for path in case.parent.iterdir()} == before


def test_what_is_neither_case_nor_dossier_is_refused(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("no dossier")
    for place, says in (("nowhere.hw", "cannot be read"), ("notes.txt", "not a dossier"), (".", "a folder; first")):
        with pytest.raises(InputError, match=says):
            Desk(tmp_path / place)
    file = sample_file(tmp_path)
    with pytest.raises(InputError, match="cannot be read"):
        Desk(file, tmp_path / "older.json")


def test_a_case_of_an_older_build_is_not_brought_up_to_date_by_asking(tmp_path: Path) -> None:
    place = tmp_path / "old.hw"
    new_case(place).close()
    with sqlite3.connect(place) as connection:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        connection.execute(f"PRAGMA user_version = {version - 1}")
    connection.close()
    before = place.read_bytes()
    with pytest.raises(InputError, match="older Headwater; bring it up to date with: headwater ls"):
        Desk(place)
    assert place.read_bytes() == before


def test_a_case_without_a_dossier_says_how_to_make_one(tmp_path: Path) -> None:
    place = tmp_path / "empty.hw"
    new_case(place).close()
    assert "headwater trace" in refused(Desk(place), "overview")


WRITER = """
import sys
from headwater.case import open_case
with open_case(sys.argv[1]) as case:
    case.add_bytes("more/note.txt", b"The ferry line shut the old pier on Friday, its manager said.")
    print("writing", flush=True)
    sys.stdin.read()
"""


def test_another_process_writes_in_the_case(case: Path) -> None:
    desk = Desk(case)
    edition = desk.material().edition
    assert not desk.material().behind
    command = [sys.executable, "-c", WRITER, str(case)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"writing\n"
        assert told(desk, "overview")["captures"] == 1
        assert told(desk, "search", query="pier")["hits"]
        assert desk.material().behind, "an input came since"
        assert desk.material().edition == edition
        writer.communicate()
    with open_case(case) as opened:
        opened.trace(RULES)
    assert told(desk, "overview")["captures"] == 2
    assert desk.material().edition != edition
    assert not desk.material().behind


def test_what_was_not_given_is_said(tmp_path: Path) -> None:
    desk = Desk(sample_file(tmp_path))
    assert not desk.searchable
    assert not desk.comparable
    with pytest.raises(UsageError, match="case file"):
        desk.search("pier", 10, 0)
    with pytest.raises(UsageError, match="--against"):
        desk.earlier()


def test_the_story_is_the_one_that_was_put_in(case: Path) -> None:
    assert FERRY.startswith("Ferry line")
    (capture,) = [one for one in Desk(case).material().dossier.captures if one.path == "ferry-0.txt"]
    assert Desk(case).material().texts[capture.id] == FERRY
