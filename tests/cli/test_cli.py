"""The command line as a person meets it: exit codes, what goes to stdout and what to stderr."""

import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

TEXT = (
    "By Ilse Varga\nMarch 11, 2031\n\nOSTRAND — The harbour board closed the north quay on Monday, a spokeswoman said. "
    "Inspectors found cracks in fourteen supports, according to two people briefed on the report, who asked not to be "
    "named because it has not been published. The board declined to comment.\n"
)


def headwater(*arguments: object, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    call = [sys.executable, "-m", "headwater", *map(str, arguments)]
    return subprocess.run(call, input=stdin, capture_output=True, check=False, timeout=300)


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    folder = tmp_path / "pile"
    folder.mkdir()
    (folder / "quay.txt").write_text(TEXT, encoding="utf-8")
    return folder


def test_a_plain_pile_ends_with_0_and_a_summary(pile: Path) -> None:
    done = headwater("trace", pile)
    assert done.returncode == 0, done.stderr
    assert done.stderr == b""
    assert b"origin" in done.stdout


def test_json_to_stdout_is_one_document_that_keeps_the_schema(pile: Path) -> None:
    done = headwater("trace", pile, "--json", "-")
    schema = json.loads(headwater("schema").stdout)
    dossier = json.loads(done.stdout)
    jsonschema.Draft202012Validator(schema).validate(dossier)
    assert dossier["schema"] == "headwater/dossier/1"
    assert done.stdout.count(b"\n") == 1


def test_standard_input_is_a_pile(pile: Path) -> None:
    done = headwater("trace", "-", "--json", "-", "--until", "article", stdin=TEXT.encode())
    assert [a["byline"][0]["value"] for a in json.loads(done.stdout)["articles"]] == ["Ilse Varga"]


def test_html_and_json_files_are_written(pile: Path, tmp_path: Path) -> None:
    done = headwater("trace", pile, "-o", tmp_path / "deep" / "d.html", "--json", tmp_path / "d.json")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "deep" / "d.html").read_text("utf-8").startswith("<!doctype html>")
    assert json.loads((tmp_path / "d.json").read_bytes())["claims"]
    assert sorted(p.name for p in tmp_path.iterdir()) == ["d.json", "deep", "pile"]


@pytest.mark.parametrize(
    ("name", "content", "status"),
    [
        ("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(64), "quarantined"),
        ("torn.txt", b"caf\xe9 and \xe2\x82\xac and " + b"words " * 50, "partial"),
        ("lines.jsonl", b'{"id": "1", "text": "A quay was closed."}\n{"id": 2, "text":\n', "partial"),
        ("empty.txt", b"", "quarantined"),
    ],
)
def test_a_bad_input_is_named_and_ends_with_3(name: str, content: bytes, status: str, pile: Path) -> None:
    (pile / name).write_bytes(content)
    done = headwater("trace", pile, "--json", "-")
    assert done.returncode == 3
    assert f"headwater: {name}: {status}:".encode() in done.stderr
    dossier = json.loads(done.stdout)
    assert len(dossier["articles"]) >= 1
    assert {e["path"]: e["status"] for e in dossier["ledger"]["entries"]}[name] == status


def test_an_unreadable_file_is_named(pile: Path) -> None:
    locked = pile / "locked.txt"
    locked.write_text("secret", encoding="utf-8")
    locked.chmod(0)
    if os.access(locked, os.R_OK):
        pytest.skip("this user may read every file, so nothing is unreadable")
    done = headwater("trace", pile)
    assert done.returncode == 3
    assert b"headwater: locked.txt: quarantined:" in done.stderr


def test_a_missing_path_alone_ends_with_74(tmp_path: Path) -> None:
    done = headwater("trace", tmp_path / "nowhere")
    assert done.returncode == 74
    assert b"nowhere: no such file or folder" in done.stderr
    assert b"Traceback" not in done.stderr


def test_a_missing_path_beside_others_is_in_the_ledger(pile: Path, tmp_path: Path) -> None:
    done = headwater("trace", pile, tmp_path / "nowhere", "--json", "-")
    assert done.returncode == 3
    assert json.loads(done.stdout)["ledger"]["quarantined"] == 1


def test_an_empty_folder_says_so(tmp_path: Path) -> None:
    done = headwater("trace", tmp_path)
    assert done.returncode == 3
    assert b"the pile holds no files" in done.stderr


def test_a_place_that_cannot_be_written_ends_with_74(pile: Path) -> None:
    done = headwater("trace", pile, "-o", pile / "quay.txt" / "d.html")
    assert done.returncode == 74
    assert b"cannot be written" in done.stderr


@pytest.mark.parametrize("call", [["trace"], ["trace", "x", "--until", "never"], ["nonsense"], ["when"]])
def test_a_wrong_call_ends_with_2(call: list[str]) -> None:
    assert headwater(*call).returncode == 2


def test_text_prints_the_canonical_text_and_nothing_else(pile: Path) -> None:
    assert headwater("text", pile / "quay.txt").stdout == TEXT.encode()


def test_text_finds_a_record(pile: Path) -> None:
    (pile / "two.jsonl").write_text('{"id": "a", "text": "one"}\n{"id": "b", "text": "two"}\n', encoding="utf-8")
    assert headwater("text", f"{pile / 'two.jsonl'}#b").stdout == b"two"
    assert headwater("text", pile / "two.jsonl").returncode == 2


def test_when_answers_line_by_line_and_abstains() -> None:
    lines = b'{"text": "last month", "anchor": "2031-03-11"}\n{"text": "the soup", "anchor": "2031-03-11"}\n'
    answers = [json.loads(a) for a in headwater("when", "--json", "-", stdin=lines).stdout.splitlines()]
    assert (answers[0]["earliest"], answers[0]["latest"]) == ("2031-02-01", "2031-03-01")
    assert answers[1] == {"earliest": None, "latest": None, "rule": None}


def test_when_names_the_line_it_cannot_read() -> None:
    good = b'{"text": "today", "anchor": "2031-03-11"}\n'
    done = headwater("when", "--json", "-", stdin=good + b"not json\n" + good)
    assert done.returncode == 2
    assert b"line 2" in done.stderr
    assert [json.loads(a)["earliest"] for a in done.stdout.splitlines()] == ["2031-03-11", None, "2031-03-11"]


@pytest.mark.parametrize("call", [["trace", "-"], ["trace", "-", "--json", "-"], ["schema"]])
def test_a_full_disk_behind_stdout_ends_with_74(call: list[str]) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    with Path("/dev/full").open("wb") as full:
        whole = [sys.executable, "-m", "headwater", *call]
        done = subprocess.run(whole, input=TEXT.encode(), stdout=full, stderr=subprocess.PIPE, check=False, timeout=60)
    assert done.returncode == 74
    assert b"Traceback" not in done.stderr


def test_a_link_is_written_through_and_a_device_stays_one(pile: Path, tmp_path: Path) -> None:
    target, link = tmp_path / "kept.json", tmp_path / "link.json"
    link.symlink_to(target)
    assert headwater("trace", pile, "--json", link).returncode == 0
    assert link.is_symlink()
    assert json.loads(target.read_bytes())["claims"]
    assert headwater("trace", pile, "--json", "/dev/null").returncode == 0
    assert Path("/dev/null").is_char_device()


def test_the_demo_writes_both_files(tmp_path: Path) -> None:
    done = headwater("demo", "--out", tmp_path)
    assert done.returncode == 0, done.stderr
    assert {p.name for p in tmp_path.iterdir()} == {"dossier.html", "dossier.json"}


def test_help_imports_no_stage() -> None:
    heavy = ("numpy", "jinja2", "msgspec", "headwater.trace")
    script = f"import sys, headwater.cli.main; print(any(m in sys.modules for m in {heavy}))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, timeout=60)
    assert done.stdout == b"False\n"


def test_commands_on_corpora_import_no_stage_before_they_work() -> None:
    # numpy too: how many threads it multiplies with is said before it is loaded
    script = "import sys, headwater.cli.corpus; print([m for m in ('numpy', 'headwater.trace') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, timeout=60)
    assert done.stdout == b"[]\n"
