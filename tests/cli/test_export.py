"""`headwater export`: from a file or standard input, to a file or standard output, with the right exit codes."""

import zipfile
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner

from headwater.case import new_case, open_case
from headwater.cli.main import cli
from headwater.cli.output import write_parts
from headwater.dossier import FORMS, encode, export
from headwater.errors import InputError, OutputError, UsageError
from headwater.settings import AttributionSettings, Settings
from tests.dossier.crate.rules import broken
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


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"<!doctype html>\n<html><p>A quay.</html>", "quay.out: is a page; a dossier is read from its JSON"),
        (b"A quay.", "quay.out: not a dossier of the form"),
    ],
)
def test_what_is_no_dossier_is_named_with_what_to_give(content: bytes, says: str, tmp_path: Path) -> None:
    file = tmp_path / "quay.out"
    file.write_bytes(content)
    for call in (["export", str(file)], ["diff", str(file), str(file)], ["verify", str(file), str(tmp_path)]):
        done = CliRunner().invoke(cli, call)
        assert isinstance(done.exception, InputError)
        assert says in str(done.exception)
        assert "headwater trace PILE --json FILE" in str(done.exception)


def test_of_a_case_its_last_dossier(tmp_path: Path) -> None:
    (tmp_path / "quay.txt").write_text("The quay was shut on Monday.", encoding="utf-8")
    with new_case(tmp_path / "case.hw") as case:
        list(case.add([tmp_path / "quay.txt"]))
        traced = case.trace(Settings(attribution=AttributionSettings(reader="rules")))
        assert case.is_current, "whichever reader it was traced with"
    done = CliRunner().invoke(cli, ["export", str(tmp_path / "case.hw")])
    assert (done.exit_code, done.stdout_bytes) == (0, export(traced.dossier, "json"))


def test_of_a_case_its_crate(tmp_path: Path) -> None:
    (tmp_path / "quay.txt").write_text("The quay was shut on Monday.", encoding="utf-8")
    with new_case(tmp_path / "case.hw") as case:
        list(case.add([tmp_path / "quay.txt"]))
        case.trace(Settings(attribution=AttributionSettings(reader="rules")))
    ask = ["export", str(tmp_path / "case.hw"), "--format", "ro-crate", "--date", "2031-03-20"]
    assert CliRunner().invoke(cli, [*ask, "-o", str(tmp_path / "crate.zip")]).exit_code == 0
    assert CliRunner().invoke(cli, [*ask, "-o", str(tmp_path / "crate")]).exit_code == 0
    assert CliRunner().invoke(cli, ask).stdout_bytes == (tmp_path / "crate.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "crate.zip") as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    assert files == {
        one.relative_to(tmp_path / "crate").as_posix(): one.read_bytes()
        for one in (tmp_path / "crate").rglob("*") if one.is_file()
    }  # fmt: skip
    assert broken(files) == []
    assert files["captures/quay.txt"] == b"The quay was shut on Monday."
    again = CliRunner().invoke(cli, [*ask, "-o", str(tmp_path / "crate")])
    assert "is not empty" in str(again.exception)
    with open_case(tmp_path / "case.hw") as case:
        case.add_bytes("late.txt", b"The quay is open.")
    late = CliRunner().invoke(cli, [*ask, "-o", str(tmp_path / "late.zip")])
    assert (late.exit_code, "described only" in late.stderr) == (0, True)


def test_of_a_dossier_its_crate_and_the_day_it_needs(document: Path) -> None:
    out = document.with_suffix(".zip")
    ask = ["export", str(document), "--format", "ro-crate", "-o", str(out)]
    assert CliRunner().invoke(cli, [*ask, "--date", "2031-03-20"]).exit_code == 0
    with zipfile.ZipFile(out) as archive:
        assert b'"datePublished": "2031-03-20"' in archive.read("ro-crate-metadata.json")
    assert CliRunner().invoke(cli, [*ask, "--date", "soon"]).exit_code == 2
    wrong = CliRunner().invoke(cli, ["export", str(document), "--date", "2031-03-20"])
    assert isinstance(wrong.exception, UsageError)
    undated = tuple(msgspec.structs.replace(one, captured=None) for one in dossier().captures)
    document.write_bytes(encode(msgspec.structs.replace(dossier(), captures=undated, corrections=())))
    assert "--date YYYY-MM-DD" in str(CliRunner().invoke(cli, ask).exception)


def test_a_crate_that_fails_leaves_the_old_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("headwater.dossier.crate.zipped", failing)
    (tmp_path / "crate.zip").write_bytes(b"old")
    with pytest.raises(OutputError, match="No space left"):
        write_parts([], tmp_path / "crate.zip")
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("crate.zip", b"old")]


def test_from_standard_input() -> None:
    done = CliRunner().invoke(cli, ["export", "-", "--format", "csv"], input=encode(dossier()))
    assert (done.exit_code, done.stdout_bytes) == (0, export(dossier(), "csv"))


@pytest.mark.parametrize("path", ["nowhere.json", "a\0b"])
def test_what_cannot_be_read_is_named(path: str) -> None:
    done = CliRunner().invoke(cli, ["export", path])
    assert isinstance(done.exception, InputError)
    assert "cannot be read" in str(done.exception)
