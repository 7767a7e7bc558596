"""`headwater export`: from a file or standard input, to a file or standard output, with the right exit codes."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from headwater.case import new_case
from headwater.cli.main import cli
from headwater.dossier import FORMS, encode, export
from headwater.errors import InputError
from headwater.settings import AttributionSettings, Settings
from tests.dossier.test_export import dossier


@pytest.fixture
def document(tmp_path: Path) -> Path:
    file = tmp_path / "dossier.json"
    file.write_bytes(encode(dossier()))
    return file


@pytest.mark.parametrize("form", FORMS)
def test_every_form_to_stdout_and_to_a_file(document: Path, form: str) -> None:
    done = CliRunner().invoke(cli, ["export", str(document), "--format", form])
    assert (done.exit_code, done.stdout_bytes) == (0, export(dossier(), form))
    out = document.with_suffix(".out")
    done = CliRunner().invoke(cli, ["export", str(document), "--format", form, "-o", str(out)])
    assert (done.exit_code, done.stdout_bytes, out.read_bytes()) == (0, b"", export(dossier(), form))


def test_of_a_case_its_last_dossier(tmp_path: Path) -> None:
    (tmp_path / "quay.txt").write_text("The quay was shut on Monday.", encoding="utf-8")
    with new_case(tmp_path / "case.hw") as case:
        list(case.add([tmp_path / "quay.txt"]))
        traced = case.trace(Settings(attribution=AttributionSettings(reader="rules")))
        assert case.is_current, "whichever reader it was traced with"
    done = CliRunner().invoke(cli, ["export", str(tmp_path / "case.hw")])
    assert (done.exit_code, done.stdout_bytes) == (0, export(traced.dossier, "json"))


def test_from_standard_input() -> None:
    done = CliRunner().invoke(cli, ["export", "-", "--format", "csv"], input=encode(dossier()))
    assert (done.exit_code, done.stdout_bytes) == (0, export(dossier(), "csv"))


@pytest.mark.parametrize("path", ["nowhere.json", "a\0b"])
def test_what_cannot_be_read_is_named(path: str) -> None:
    done = CliRunner().invoke(cli, ["export", path])
    assert isinstance(done.exception, InputError)
    assert "cannot be read" in str(done.exception)
