"""What every test runs under: no socket may be opened, and the folder of yardsticks is optional."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import settings

# how long an example takes is a matter of who else uses the machine
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


PROJECT = Path(__file__).resolve().parents[1]
SHARED = PROJECT.parent / "shared"
_BLOCKED = {"active": False}


class SocketOpenedError(AssertionError):
    """Something tried to open a socket."""


def _guard(event: str, _arguments: tuple[object, ...]) -> None:
    if _BLOCKED["active"] and event.startswith("socket."):
        raise SocketOpenedError(event)


sys.addaudithook(_guard)


@contextmanager
def _blocked() -> Iterator[None]:
    _BLOCKED["active"] = True
    try:
        yield
    finally:
        _BLOCKED["active"] = False


@pytest.fixture(autouse=True)
def no_sockets() -> Iterator[None]:
    """Let no test open a socket: Headwater never does unless asked, and no command of this version asks."""
    with _blocked():
        yield


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of seeds and yardsticks beside the project; the test is skipped where it is absent."""
    if not (SHARED / "seeds").is_dir():
        pytest.skip("../shared is not here: the seeds and yardsticks are not part of the project")
    return SHARED
