"""What every test runs under: no socket may be opened, and the folder of yardsticks is optional."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import settings

from headwater.reader.encoder.shipped import ShippedReader
from headwater.reader.layers import Layers

# how long an example takes is a matter of who else uses the machine
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


# The longest files go first: two workers take whole files, and one that is long and last leaves the other idle.
LONGEST = (
    "case/test_incremental.py", "test_trace.py", "browser/test_serve.py", "case/test_kill.py", "engine/test_spark.py",
    "corpus/test_spark.py", "browser/test_axe.py", "cli/test_cli.py", "corroboration/test_properties.py",
)  # fmt: skip

PROJECT = Path(__file__).resolve().parents[1]
SHARED = PROJECT.parent / "shared"
_BLOCKED = {"active": False}
_READ: dict[tuple[str, str | None], Layers] = {}


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


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests of the longest files first, otherwise in their order."""
    here = Path(__file__).parent
    place = {here / name: n for n, name in enumerate(LONGEST)}
    items.sort(key=lambda item: place.get(item.path, len(LONGEST)))


@pytest.fixture(autouse=True)
def no_sockets() -> Iterator[None]:
    """Let no test open a socket: Headwater never does unless asked, and no command of this version asks."""
    with _blocked():
        yield


@pytest.fixture(scope="module")
def read_once() -> Iterator[None]:
    """Let the network read a text once in all tests of a process that trace one pile many times.

    For tests of what is made of readings; that a reading depends on its text alone is tested where it is read.
    """
    read = ShippedReader.read

    def kept(self: ShippedReader, text: str, language: str | None) -> Layers:
        if (text, language) not in _READ:
            _READ[text, language] = read(self, text, language)
        return _READ[text, language]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ShippedReader, "read", kept)
        yield


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of seeds and yardsticks beside the project; the test is skipped where it is absent."""
    if not (SHARED / "seeds").is_dir():
        pytest.skip("../shared is not here: the seeds and yardsticks are not part of the project")
    return SHARED
