"""`headwater serve`: what it refuses before anything is served."""

import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from headwater.case import new_case
from headwater.cli.main import cli
from headwater.errors import InputError, LockedError, UsageError


@pytest.fixture
def no_sockets() -> None:
    """Let these tests hold a port."""


@pytest.mark.parametrize(
    ("place", "says"), [("nowhere", "no such case or folder"), ("a-file.txt", "neither a folder nor a case file")]
)
def test_a_place_that_is_neither_folder_nor_case(no_sockets: None, tmp_path: Path, place: str, says: str) -> None:
    pytest.importorskip("uvicorn", reason="needs the extra `serve`")
    (tmp_path / "a-file.txt").write_text("text")
    done = CliRunner().invoke(cli, ["serve", str(tmp_path / place)])
    assert isinstance(done.exception, InputError)
    assert says in str(done.exception)


def test_a_case_that_another_run_writes_in(no_sockets: None, tmp_path: Path) -> None:
    pytest.importorskip("uvicorn", reason="needs the extra `serve`")
    with new_case(tmp_path / "quay.hw"):
        done = CliRunner().invoke(cli, ["serve", str(tmp_path / "quay.hw")])
    assert isinstance(done.exception, LockedError)
    assert done.exception.exit_code == 75
    assert "serve --read-only" in str(done.exception)


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    done = CliRunner().invoke(cli, ["serve"])
    assert isinstance(done.exception, UsageError)
    assert "pip install 'headwater[serve]'" in str(done.exception)


def test_a_port_that_is_taken_is_named(no_sockets: None) -> None:
    pytest.importorskip("uvicorn", reason="needs the extra `serve`")
    pytest.importorskip("starlette", reason="needs the extra `serve`")
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        held.listen()
        port = held.getsockname()[1]
        done = CliRunner().invoke(cli, ["serve", "--port", str(port)])
    assert isinstance(done.exception, UsageError)
    assert f"port {port} of this machine is taken" in str(done.exception)


def test_ctrl_c_says_what_became_of_the_case() -> None:
    pytest.importorskip("uvicorn", reason="needs the extra `serve`")
    # a shell that started the tests in the background may have had Ctrl-C ignored for all of them
    with subprocess.Popen(
        [sys.executable, "-m", "headwater", "serve"], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),  # noqa: PLW1509
    ) as served:  # fmt: skip
        assert served.stdout is not None
        assert b"Headwater serves this case at" in served.stdout.readline()
        served.send_signal(signal.SIGINT)
        _, said = served.communicate(timeout=120)
    assert (served.returncode, said) == (130, b"headwater: stopped; what was put in goes with it\n")
