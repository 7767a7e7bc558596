"""Results never take the place of captures, cases or what they are made from."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from headwater.cli.main import cli
from headwater.errors import HeadwaterError
from headwater.store.opening import is_case

TEXT = "THE TARN POST\n\nTARN, 3 May 2031 - The quay was closed on Monday, harbour director Ilse Varga said.\n"


@pytest.fixture
def pile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "pile"
    folder.mkdir()
    (folder / "post.txt").write_text(TEXT, "utf-8")
    monkeypatch.chdir(tmp_path)
    return folder


def ends(*said: str) -> tuple[int, str]:
    """The exit code of a command, and what it says of an error."""
    done = CliRunner().invoke(cli, list(said))
    if isinstance(done.exception, HeadwaterError):
        return done.exception.exit_code, str(done.exception)
    return done.exit_code, done.stderr


@pytest.mark.parametrize(
    "said",
    [
        ("trace", "pile", "-o", "pile/post.txt"),
        ("trace", "pile/post.txt", "--json", "pile/post.txt"),
        ("trace", "pile", "--json", "./pile/../pile/post.txt"),
        ("stories", "pile", "--json", "pile/post.txt"),
    ],
)
def test_a_capture_is_not_written_over(pile: Path, said: tuple[str, ...]) -> None:
    code, why = ends(*said)
    assert code == 2
    assert "belongs to the pile" in why
    assert (pile / "post.txt").read_text("utf-8") == TEXT


def test_a_dossier_in_the_folder_of_its_pile_is_renewed(pile: Path) -> None:
    for _ in range(2):
        assert ends("trace", "pile/post.txt", "--until", "capture", "--json", "pile/d.json")[0] == 0
        assert ends("trace", "pile", "--until", "capture", "--json", "pile/d.json")[0] == 3  # the dossier is set aside


@pytest.mark.parametrize(
    "said", [("trace", "x.hw", "-o", "x.hw"), ("trace", "pile", "-o", "x.hw"), ("export", "d.json", "-o", "x.hw")]
)
def test_a_case_is_not_written_over(pile: Path, said: tuple[str, ...]) -> None:
    ends("init", "x.hw")
    ends("add", "x.hw", "pile")
    ends("trace", "x.hw", "--until", "capture", "--json", "d.json")
    before = Path("x.hw").read_bytes()
    assert ends(*said)[0] == 74
    assert Path("x.hw").read_bytes() == before
    assert is_case(Path("x.hw"))


def test_a_dossier_is_not_written_over_by_what_is_made_from_it(pile: Path) -> None:
    ends("trace", "pile", "--until", "capture", "--json", "d.json")
    before = Path("d.json").read_bytes()
    assert ends("export", "d.json", "--format", "csv", "-o", "d.json")[0] == 2
    assert Path("d.json").read_bytes() == before


@pytest.mark.parametrize("place", ["/", "pile"])
def test_a_folder_is_no_file_to_write(pile: Path, place: str) -> None:
    code, why = ends("trace", "pile", "--until", "capture", "-o", place)
    assert code == 74
    assert "is a folder" in why
