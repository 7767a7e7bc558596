"""`headwater mcp`: what it refuses before anything is served."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from headwater.cli.main import cli
from headwater.errors import InputError
from tests.assistant.desks import sample_file


@pytest.mark.parametrize(
    ("place", "says"), [("nowhere.hw", "cannot be read"), ("notes.txt", "not a dossier"), (".", "a folder; first")]
)
def test_a_place_that_is_neither_case_nor_dossier(tmp_path: Path, place: str, says: str) -> None:
    (tmp_path / "notes.txt").write_text("notes")
    done = CliRunner().invoke(cli, ["mcp", str(tmp_path / place)])
    assert isinstance(done.exception, InputError)
    assert says in str(done.exception)
    assert done.stdout == ""


def test_an_earlier_dossier_that_is_not_there_is_named(tmp_path: Path) -> None:
    done = CliRunner().invoke(cli, ["mcp", str(sample_file(tmp_path)), "--against", str(tmp_path / "older.json")])
    assert isinstance(done.exception, InputError)
    assert "older.json" in str(done.exception)


def test_help_says_that_it_only_reads() -> None:
    done = CliRunner().invoke(cli, ["mcp", "--help"])
    assert "It only reads" in " ".join(done.output.split())
