"""`headwater corpus reuse` as a person meets it."""

import json
import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from headwater.version import VERSION
from tests.corpus.piles import corpus, write_lines


def headwater(*arguments: object, limit_bytes: int | None = None) -> subprocess.CompletedProcess[str]:
    def limited() -> None:
        if limit_bytes is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit_bytes, limit_bytes))

    call = [sys.executable, "-m", "headwater", "corpus", "reuse", *map(str, arguments)]
    return subprocess.run(call, capture_output=True, text=True, check=False, timeout=300, preexec_fn=limited)


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    return write_lines(tmp_path / "a.jsonl", corpus(1, count=24))


def test_a_corpus(pile: Path, tmp_path: Path) -> None:
    done = headwater(pile, "--out", tmp_path / "out")
    assert (done.returncode, done.stderr) == (0, "")
    assert "24 documents" in done.stdout
    assert pq.read_table(tmp_path / "out" / "passages").num_rows > 0
    assert json.loads((tmp_path / "out" / "run.json").read_bytes())["headwater"] == VERSION
    again = headwater(pile, "--out", tmp_path / "out", "--json", "--workers", 1)
    told = json.loads(again.stdout)
    assert told["counts"]["documents"] == told["rows"] == 24
    assert told["counts"]["passages"] == pq.read_table(tmp_path / "out" / "passages").num_rows


def test_progress_goes_to_stderr(pile: Path, tmp_path: Path) -> None:
    done = headwater(pile, "--out", tmp_path / "out", "--progress")
    assert "whole: 1 done" in done.stderr
    assert "pairs" not in done.stdout


def test_what_was_lost_is_said_with_3(pile: Path, tmp_path: Path) -> None:
    with pile.open("ab") as file:
        file.write(b'{"id": "\\u001b[31m"}\nbroken\n')
    done = headwater(pile, "--out", tmp_path / "out")
    assert done.returncode == 3
    assert done.stderr == 'headwater: a.jsonl: partial: 2 of 26 rows not read; 1 no "text"; 1 not JSON\n'
    lost = (tmp_path / "out" / "lost.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["row"] for line in lost] == [25, 26]


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (("missing.jsonl", "--out", "out"), 74, "no such file"),
        (("a.jsonl",), 2, "--out"),
        (("a.jsonl", "--out", "out", "--memory", "10"), 2, "--memory must be"),
        (("a.jsonl", "--out", "out", "--workers", "0"), 2, "--workers"),
        (("-", "a.jsonl", "--out", "out"), 2, "standard input"),
        (("a.jsonl", "--out", "a.jsonl/out"), 74, "cannot be written"),
        (("a.jsonl", "--out", "out", "--master", "local[2]"), 2, "give --engine spark too"),
        (("a.jsonl", "--out", "out", "--engine", "spark", "--workers", "2"), 2, "--workers is not for Spark"),
        (("a.jsonl", "--out", "out", "--engine", "flink"), 2, "'flink' is not one of"),
    ],
)
def test_what_cannot_be_done_is_said(
    arguments: tuple[str, ...], code: int, says: str, pile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(pile.parent)
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(sys.path))
    done = headwater(*arguments)
    assert (done.returncode, done.stdout) == (code, "")
    assert says in done.stderr
    assert "Traceback" not in done.stderr


def test_without_pyarrow_it_says_what_to_install(pile: Path, tmp_path: Path) -> None:
    code = (
        "import sys, importlib.util as u\nfind = u.find_spec\n"
        "u.find_spec = lambda name, *rest: None if name == 'pyarrow' else find(name, *rest)\n"
        "sys.argv = ['headwater', 'corpus', 'reuse', *sys.argv[1:]]\nfrom headwater.cli.main import main\nmain()\n"
    )
    call = [sys.executable, "-c", code, str(pile), "--out", str(tmp_path / "out")]
    done = subprocess.run(call, capture_output=True, text=True, check=False, timeout=300)
    assert (done.returncode, done.stdout) == (2, "")
    assert 'pip install "headwater[corpus]"' in done.stderr


def test_without_java_or_pyspark_it_says_what_to_install(
    pile: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("JAVA_HOME", "PYSPARK_GATEWAY_PORT"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    done = headwater(pile, "--out", tmp_path / "out", "--engine", "spark")
    assert (done.returncode, done.stdout) == (2, "")
    assert "headwater: Spark needs " in done.stderr
    assert "install" in done.stderr
    assert not (tmp_path / "out").exists()


def test_a_full_disk_is_said_and_the_run_goes_on_later(pile: Path, tmp_path: Path) -> None:
    whole = headwater(pile, "--out", tmp_path / "whole")
    full = headwater(pile, "--out", tmp_path / "out", limit_bytes=60_000)
    assert full.returncode == 74
    assert "cannot be written" in full.stderr
    assert "Traceback" not in full.stderr
    assert not list((tmp_path / "out").rglob("*.part"))
    done = headwater(pile, "--out", tmp_path / "out")
    assert (done.returncode, done.stdout.splitlines()[:2]) == (0, whole.stdout.splitlines()[:2])


# a shell that runs the tests in the background lets its children ignore Ctrl-C
HEEDING = "import signal\nsignal.signal(signal.SIGINT, signal.default_int_handler)\n"


def test_ctrl_c_leaves_a_run_that_goes_on(pile: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    code = (
        f"{HEEDING}import os\nfrom headwater.engine import shards\nadd = shards._File.add\n"
        "def stopping(self, *arguments):\n"
        "    add(self, *arguments)\n"
        "    if '/whole/' in str(self._place):\n"
        "        os.kill(os.getpid(), signal.SIGINT)\n"
        "shards._File.add = stopping\nfrom headwater.cli.main import main\nmain()\n"
    )
    call = [sys.executable, "-c", code, "corpus", "reuse", str(pile), "--out", str(out)]
    stopped = subprocess.run(call, capture_output=True, text=True, check=False, timeout=300)
    assert stopped.returncode == 130
    assert "the same command goes on" in stopped.stderr
    assert "Traceback" not in stopped.stderr
    assert not list(out.rglob("*.part"))
    assert list((out / ".work" / "texts").glob("*.json"))
    assert headwater(pile, "--out", out).returncode == 0


def test_ctrl_c_ends_the_processes_too(tmp_path: Path) -> None:
    for n in range(3):
        write_lines(tmp_path / f"{n}.jsonl", [(f"{n} {name}", text) for name, text in corpus(n, count=150)])
    call = [sys.executable, "-c", f"{HEEDING}from headwater.cli.main import main\nmain()", "corpus", "reuse"]
    call += [*(str(tmp_path / f"{n}.jsonl") for n in range(3)), "--out", str(tmp_path / "out"), "--workers", "2"]
    run = subprocess.Popen(call, stderr=subprocess.PIPE, text=True, start_new_session=True)
    until = time.monotonic() + 60
    while not (tmp_path / "out" / ".work" / "scan").exists() and time.monotonic() < until:
        time.sleep(0.01)
    os.killpg(run.pid, signal.SIGINT)
    _, says = run.communicate(timeout=60)
    assert run.returncode == 130
    assert "Traceback" not in says
    until = time.monotonic() + 20
    while _group_lives(run.pid) and time.monotonic() < until:
        time.sleep(0.05)
    assert not _group_lives(run.pid)


def _group_lives(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True
