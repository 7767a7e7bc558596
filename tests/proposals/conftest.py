"""Tests of larger readers run against a server of this machine that lies, stalls and floods as a test says."""

from collections.abc import Iterator

import pytest

from tests.proposals.fake import Fake, faking


@pytest.fixture
def no_sockets() -> None:
    """Let these tests open sockets: asking is what they are about."""


@pytest.fixture
def fake(no_sockets: None) -> Iterator[Fake]:
    """An endpoint of this machine."""
    pytest.importorskip("urllib3", reason="needs the extra `fetch`")
    with faking() as found:
        yield found
