"""What networks say is tested here, so that they are asked each time."""

import pytest


@pytest.fixture(scope="module", autouse=True)
def anew(reading_anew: None) -> None:
    """Let no test of a reader take what another one read."""
