"""Acts that are degrees of one thing."""

import pytest

from headwater.reader.frames.degrees import denies_only_worse, is_a_further_degree


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


def test_that_nobody_was_hurt_badly_leaves_those_hurt_lightly() -> None:
    denied = "Nobody was seriously hurt on the quay."
    assert denies_only_worse(denied, "Three sailors were hurt on the quay.")
    assert not denies_only_worse(denied, "Three sailors were badly hurt on the quay.")
    assert not denies_only_worse(denied, "Three sailors were killed on the quay.")
    assert not denies_only_worse("Nobody was hurt on the quay.", "Three sailors were hurt on the quay.")
