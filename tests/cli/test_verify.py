"""`headwater verify`: from files, a case and standard input, with the right exit codes."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from headwater.case import new_case
from headwater.cli.main import cli
from headwater.dossier import encode
from headwater.errors import InputError, UsageError
from headwater.settings import AttributionSettings, Settings

RULES = Settings(attribution=AttributionSettings(reader="rules"))


@pytest.fixture
def held(tmp_path: Path) -> Path:
    """Return a folder with a capture, a case of it and its dossier."""
    (tmp_path / "pile").mkdir()
    (tmp_path / "pile" / "quay.txt").write_text("The quay was shut on Monday, Ada Lunt said.", encoding="utf-8")
    with new_case(tmp_path / "case.hw") as case:
        list(case.add([tmp_path / "pile"]))
        (tmp_path / "dossier.json").write_bytes(encode(case.trace(RULES).dossier))
    return tmp_path


def run(*arguments: object, stdin: bytes = b"") -> Result:
    return CliRunner().invoke(cli, ["verify", *map(str, arguments)], input=stdin)


def test_what_holds_ends_with_0(held: Path) -> None:
    document = held / "dossier.json"
    for done in (
        run(document, held / "pile"), run(held / "case.hw"), run(document, held / "case.hw"),
        run("-", held / "pile", stdin=document.read_bytes()),
    ):  # fmt: skip
        assert (done.exit_code, done.stderr) == (0, "")
        assert done.stdout.startswith("1 of 1 captures found\n")
        assert done.stdout.endswith("all of it holds\n")


def test_what_does_not_hold_is_said_and_ends_with_3(held: Path) -> None:
    (held / "pile" / "quay.txt").write_text("The quay was shut on Friday, Ada Lunt said.", encoding="utf-8")
    done = run(held / "dossier.json", held / "pile")
    assert done.exit_code == 3
    assert done.stdout.startswith("quay.txt: its bytes are others: SHA-256 ")
    assert done.stdout.endswith("1 thing does not hold\n")
    told = json.loads(run(held / "dossier.json", held / "pile", "--json").stdout)
    assert [fault["kind"] for fault in told["faults"]] == ["capture"]
    assert (told["captures"], told["found"], told["checked"]) == (1, 0, 0)


def test_a_dossier_against_its_own_rules_is_at_fault(held: Path) -> None:
    document = json.loads((held / "dossier.json").read_bytes())
    document["ledger"]["ok"] += 1
    (held / "dossier.json").write_text(json.dumps(document), encoding="utf-8")
    done = run(held / "dossier.json", held / "pile")
    assert done.exit_code == 3
    assert "the ledger does not add up" in done.stdout
    assert "nothing further was checked" in done.stdout


def test_a_case_whose_bytes_changed_is_found_out(held: Path) -> None:
    with new_case(held / "other.hw") as case:
        (held / "pile" / "quay.txt").write_text("The quay is open.", encoding="utf-8")
        list(case.add([held / "pile"]))
    assert run(held / "dossier.json", held / "other.hw").exit_code == 3


@pytest.mark.parametrize(
    ("arguments", "error", "told"),
    [
        (("dossier.json",), UsageError, "name the captures"), (("case.hw", "pile"), UsageError, "its own inputs"),
        (("-", "-"), UsageError, "not both"), (("pile/quay.txt", "pile"), InputError, "not a dossier"),
        (("nowhere.json", "pile"), InputError, "cannot be read"),
    ],
)  # fmt: skip
def test_what_cannot_be_checked(
    held: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], error: type[Exception], told: str
) -> None:
    monkeypatch.chdir(held)
    done = run(*arguments)
    assert isinstance(done.exception, error)
    assert told in str(done.exception)
