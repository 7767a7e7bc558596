"""What every test runs under: no socket may be opened, and the folder of yardsticks is optional."""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import settings

from tests.started import sitecustomize as started

# how long an example takes is a matter of who else uses the machine
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


# The longest files go first: two workers take whole files, and one that is long and last leaves the other idle. Of the
# first two, one has networks read nothing: both would read the demo's pile at the same time, each for itself.
LONGEST = (
    "corpus/test_spark.py", "case/test_incremental.py", "browser/test_serve.py", "engine/test_spark.py",
    "test_trace.py", "cli/test_cli.py", "browser/test_axe.py", "cli/test_case.py", "corroboration/test_properties.py",
    "corpus/test_run.py", "capture/page/test_posts.py", "case/test_kill.py",
)  # fmt: skip

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


def pytest_configure(config: pytest.Config) -> None:
    """Let all processes of this session have what networks read in common; see `tests.started.sitecustomize`."""
    if started.FOLDER in os.environ:
        return  # a worker, to which the session's first process left it
    os.environ[started.FOLDER] = folder = tempfile.mkdtemp(prefix="headwater-readings-")
    home = str(Path(started.__file__).parent)
    sys.path.append(home)  # some tests hand their own path on
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, (home, os.environ.get("PYTHONPATH"))))
    config.add_cleanup(lambda: shutil.rmtree(folder, ignore_errors=True))


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
def reading_anew() -> Iterator[None]:
    """Let networks read all that they are given, for tests of what they say and of how often they are asked."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv(started.FOLDER, raising=False)
        yield


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of seeds and yardsticks beside the project; the test is skipped where it is absent."""
    if not (SHARED / "seeds").is_dir():
        pytest.skip("../shared is not here: the seeds and yardsticks are not part of the project")
    return SHARED
