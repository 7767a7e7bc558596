"""Acts that are degrees of one thing."""

import pytest

from headwater.reader.frames.degrees import is_a_further_degree


@pytest.mark.parametrize(
    ("denied", "told", "further"),
    [
        ("die", "injure", True),
        ("die", "critical", True),
        ("charge", "arrest", True),
        ("arrest", "interrogate", True),
        ("fire", "suspend", True),
        ("injure", "die", False),
        ("arrest", "charge", False),
        ("die", "die", False),
        ("die", "arrest", False),
    ],
)
def test_only_what_goes_further_can_be_denied_of_what_is_told(denied: str, told: str, *, further: bool) -> None:
    assert is_a_further_degree(frozenset((denied,)), frozenset((told,))) is further
