"""Tests of fetching run against a server of this machine; everything else stays refused."""

from collections.abc import Iterator

import pytest

from tests.watch.served import Clock, Served, serving


@pytest.fixture
def no_sockets() -> None:
    """Let these tests open sockets: fetching is what they are about."""


@pytest.fixture
def served(no_sockets: None) -> Iterator[Served]:
    """A server of this machine."""
    pytest.importorskip("urllib3", reason="needs the extra `fetch`")
    pytest.importorskip("protego", reason="needs the extra `fetch`")
    with serving() as found:
        yield found


@pytest.fixture
def clock() -> Clock:
    """A clock that goes on only while somebody sleeps."""
    return Clock()
