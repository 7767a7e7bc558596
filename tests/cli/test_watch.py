"""`headwater watch` from the outside."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.test_case import TEXT, headwater


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    folder = tmp_path / "pile"
    folder.mkdir()
    (folder / "quay.txt").write_text(TEXT, encoding="utf-8")
    os.utime(folder / "quay.txt", (1_700_000_000, 1_700_000_000))
    return folder


def test_one_round_adds_traces_and_writes_the_page(pile: Path, tmp_path: Path) -> None:
    case, out = tmp_path / "case.hw", tmp_path / "out.html"
    done = headwater("watch", case, pile, "--once", "--reader", "rules", "-o", out)
    assert done.returncode == 0, done.stderr
    assert f"{pile}/quay.txt".encode() in done.stdout
    assert b"traced: 1 article," in done.stdout
    assert b"<html" in out.read_bytes()[:200]
    again = headwater("watch", case, pile, "--once", "--reader", "rules")
    assert (again.returncode, again.stdout, again.stderr) == (0, b"", b"headwater: nothing new\n")


@pytest.mark.parametrize(("words", "code", "said"), [
    ([], 2, b"nothing to watch"),
    (["--fetch", "file:///etc/passwd"], 1, b"only http and https"),
    (["--fetch-list", "nowhere.txt"], 74, b"cannot be read"),
    (["--every", "0"], 2, b"--every"),
])  # fmt: skip
def test_what_cannot_be_watched_is_said(words: list[str], code: int, said: bytes, tmp_path: Path) -> None:
    done = headwater("watch", tmp_path / "case.hw", *words)
    assert (done.returncode, said in done.stderr) == (code, True), done.stderr
    assert not (tmp_path / "case.hw").exists()


def test_an_address_of_a_private_network_is_refused_and_the_run_ends_with_three(tmp_path: Path) -> None:
    urls = tmp_path / "urls.txt"
    urls.write_text("# feeds\nhttp://127.0.0.1:9/feed\n\nhttp://[::1]:9/\n", encoding="utf-8")
    done = headwater("watch", tmp_path / "case.hw", "--fetch-list", urls, "--once", "--no-trace")
    assert done.returncode == 3
    assert done.stderr.count(b"no public address") == 2


def test_ctrl_c_says_where_things_are(pile: Path, tmp_path: Path) -> None:
    case = tmp_path / "case.hw"
    call = [sys.executable, "-m", "headwater", "watch", str(case), str(pile), "--no-trace", "--every", "60"]
    # a shell that started the tests in the background may have had Ctrl-C ignored for all of them
    with subprocess.Popen(
        call, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),  # noqa: PLW1509
    ) as running:  # fmt: skip
        assert running.stdout is not None
        assert b"quay.txt" in running.stdout.readline()
        time.sleep(0.3)
        running.send_signal(signal.SIGINT)
        _, said = running.communicate(timeout=60)
    assert running.returncode == 130
    assert b"the same command goes on" in said
    assert not Path(f"{case}-lock").exists()
