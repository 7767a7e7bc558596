"""A case and the app around it, without a network."""

from collections.abc import Iterator
from typing import NamedTuple

import pytest

from headwater.web.server.case import ServedCase, serve_case
from headwater.web.server.guard import App, Gate
from headwater.web.server.job import Job
from tests.web.server.asking import AUTHORITY

TOKEN = "a-token-of-this-run"


class Served(NamedTuple):
    """The app, and what stands behind it."""

    app: App
    case: ServedCase
    job: Job


@pytest.fixture(autouse=True)
def no_sockets() -> None:
    """Let these tests run an event loop, which wakes itself through a pair of sockets."""


def around(case: ServedCase) -> Served:
    """Return the app around a case."""
    app = pytest.importorskip("headwater.web.server.app", reason="needs the extra `serve`", exc_type=ImportError)
    pytest.importorskip("python_multipart", reason="needs the extra `serve`")
    job = Job(case)
    return Served(app.application(case, Gate(AUTHORITY, TOKEN), job), case, job)


@pytest.fixture
def served() -> Iterator[Served]:
    """An app on an empty case."""
    with serve_case(None) as case:
        made = around(case)
        yield made
        made.job.close()
