"""`headwater serve`: what it refuses before anything is served."""

import socket
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from headwater.cli.main import cli
from headwater.errors import InputError, UsageError


@pytest.fixture
def no_sockets() -> None:
    """Let these tests hold a port."""


@pytest.mark.parametrize("folder", ["nowhere", "a-file.txt"])
def test_a_folder_that_is_none(tmp_path: Path, folder: str) -> None:
    (tmp_path / "a-file.txt").write_text("text")
    done = CliRunner().invoke(cli, ["serve", str(tmp_path / folder)])
    assert isinstance(done.exception, InputError)
    assert "no such folder" in str(done.exception)


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
