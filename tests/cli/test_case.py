"""The case on the command line: what is printed where, and how commands end."""

import json
import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from headwater.case import new_case

TEXT = (
    "By Ilse Varga\nMarch 11, 2031\n\nOSTRAND — The harbour board closed the north quay on Monday, Marit Solvane said. "
    "Inspectors found cracks in fourteen supports, according to two people briefed on the report, who asked not to be "
    "named because it has not been published. The board declined to comment.\n"
)


def headwater(*arguments: object, stdin: bytes = b"", limit: int = 0) -> subprocess.CompletedProcess[bytes]:
    def bounded() -> None:
        if limit:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    call = [sys.executable, "-m", "headwater", *map(str, arguments)]
    return subprocess.run(call, input=stdin, capture_output=True, check=False, timeout=300, preexec_fn=bounded)


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    folder = tmp_path / "pile"
    folder.mkdir()
    (folder / "quay.txt").write_text(TEXT, encoding="utf-8")
    return folder


def test_from_init_to_search(pile: Path, tmp_path: Path) -> None:
    case = tmp_path / "case.hw"
    assert headwater("init", case).returncode == 0
    added = headwater("add", case, pile)
    assert (added.returncode, added.stdout) == (0, f"{pile}/quay.txt\n".encode())
    assert b"1 added, 0 in the case already" in added.stderr
    again = headwater("add", case, pile)
    assert (again.returncode, again.stdout) == (0, b"")
    assert headwater("show", case).returncode == 74
    traced = headwater("trace", case, "--json", "-")
    assert traced.returncode == 0
    assert traced.stdout == headwater("trace", pile, "--json", "-").stdout
    shown = headwater("show", case, "--json", "-", "-o", tmp_path / "d.html")
    assert (shown.returncode, shown.stdout, shown.stderr) == (0, traced.stdout, b"")
    assert (tmp_path / "d.html").read_text("utf-8").startswith("<!doctype html>")
    found = json.loads(headwater("search", case, "north quay", "--json").stdout)
    assert [hit["path"] for hit in found["hits"]] == ["quay.txt"]
    at = TEXT.index("north")
    assert found["hits"][0]["permalink"].endswith(f"#char={at},{at + 5}")
    assert headwater("search", case, "quay", "-harbour").stderr == b"headwater: nothing matches\n"
    assert b"there is en" in headwater("search", case, "language:English").stderr
    assert json.loads(headwater("search", case, "language:English", "--json").stdout)["hints"]
    printed = headwater("search", case, '"north quay"', "stance:asserts").stdout.decode()
    assert "the [north quay] on Monday" in printed
    assert b"origin" in headwater("show", case).stdout
    assert list(tmp_path.glob("case.hw*")) == [case]


def test_ls_and_rm(pile: Path, tmp_path: Path) -> None:
    case = tmp_path / "case.hw"
    (pile / "empty.txt").write_bytes(b"")
    assert headwater("add", case, pile, "-q").stdout == b""
    rows = [json.loads(line) for line in headwater("ls", case, "--json").stdout.splitlines()]
    assert [(row["path"], row["bytes"]) for row in rows] == [("empty.txt", 0), ("quay.txt", len(TEXT.encode()))]
    assert b"quay.txt" in headwater("ls", case).stdout
    assert headwater("trace", case).returncode == 3
    gone = headwater("rm", case, "quay.txt")
    assert (gone.returncode, gone.stdout) == (0, b"quay.txt\n")
    assert headwater("rm", case, "quay.txt").returncode == 2
    assert headwater("show", case).returncode == 74


def test_a_stale_dossier_is_shown_and_said_to_be_stale(pile: Path, tmp_path: Path) -> None:
    case = tmp_path / "case.hw"
    headwater("add", case, pile)
    headwater("trace", case)
    (pile / "more.txt").write_text(TEXT.replace("Monday", "Friday"), encoding="utf-8")
    headwater("add", case, pile)
    for call in (("show", case), ("search", case, "quay")):
        done = headwater(*call)
        assert done.returncode == 0
        assert b"changed since" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (("add", "{case}", "{pile}/nowhere.txt"), 74, b"no such file"),
        (("init", "{case}"), 74, b"exists already"),
        (("init", "{pile}/deep/er/case.hw"), 74, b"no folder"),
        (("ls", "{pile}/quay.txt"), 74, b"is a text, no case file"),
        (("ls", "{pile}/none.hw"), 74, b"headwater init"),
        (("search", "{case}", "colour:red"), 2, b"no filter colour:"),
        (("search", "{case}", '"open'), 2, b"never closed"),
        (("search", "{case}", "quay", "--jsn"), 2, b"No such option"),
        (("search", "{case}", "quay"), 74, b"headwater trace"),
        (("trace", "{case}", "{pile}"), 2, b"headwater add"),
        (("rm", "{case}", "none"), 2, b"headwater ls"),
    ],
)
def test_what_goes_wrong_ends_with_its_code_and_a_message(
    arguments: tuple[str, ...], code: int, says: bytes, pile: Path, tmp_path: Path
) -> None:
    case = tmp_path / "case.hw"
    new_case(case).close()
    done = headwater(*(a.format(case=case, pile=pile) for a in arguments))
    assert done.returncode == code, done.stderr
    assert says in done.stderr
    assert b"Traceback" not in done.stderr


def test_a_second_writer_ends_with_75_and_readers_go_on(pile: Path, tmp_path: Path) -> None:
    case = tmp_path / "case.hw"
    headwater("add", case, pile)
    headwater("trace", case)
    from headwater.case import open_case  # noqa: PLC0415

    with open_case(case):
        for call in (("add", case, pile), ("trace", case), ("rm", case, "quay.txt")):
            done = headwater(*call)
            assert done.returncode == 75, done.stderr
            assert b"another run" in done.stderr
        for call in (("show", case), ("ls", case), ("search", case, "quay")):
            assert headwater(*call).returncode == 0


def test_a_disk_that_takes_no_more_ends_with_74_and_old_content_is_whole(pile: Path, tmp_path: Path) -> None:
    case = tmp_path / "case.hw"
    headwater("add", case, pile)
    before = headwater("ls", case).stdout
    (tmp_path / "large.txt").write_text(TEXT * 20_000, encoding="utf-8")
    done = headwater("add", case, tmp_path / "large.txt", limit=1_500_000)
    assert done.returncode == 74, done.stderr
    assert b"cannot be written" in done.stderr
    assert done.stdout == b""
    assert headwater("ls", case).stdout == before
    assert headwater("add", case, tmp_path / "large.txt").returncode == 0


def test_a_damaged_case_says_what_to_do_and_is_recovered(pile: Path, tmp_path: Path) -> None:
    case = tmp_path / "case.hw"
    for number in range(40):
        (pile / f"{number}.txt").write_text(f"{number} {TEXT * 9}", encoding="utf-8")
    headwater("add", case, pile)
    raw = bytearray(case.read_bytes())
    at = raw.find(b"\n\nOSTRAND") // 4096
    raw[at * 4096 : (at + 3) * 4096] = b"\xa5" * (3 * 4096)
    case.write_bytes(raw)
    done = headwater("add", case, pile)
    assert done.returncode == 74
    assert b"headwater init NEW.hw --recover" in done.stderr
    saved = headwater("init", tmp_path / "new.hw", "--recover", case)
    assert saved.returncode == 3
    rows = headwater("ls", tmp_path / "new.hw").stdout.splitlines()
    assert 35 <= len(rows) < 41
    assert headwater("trace", tmp_path / "new.hw").returncode == 0
