"""How many people words state."""

import pytest

from headwater.attribution.described import people_of
from headwater.model import People


@pytest.mark.parametrize(
    ("words", "plural", "people"),
    [
        ("a clerk", False, People(low=1, high=1)),
        ("two clerks", True, People(low=2, high=2)),
        ("at least three clerks", True, People(low=3, high=None)),
        ("clerks", True, People(low=2, high=None)),
        ("both buyers and sellers", True, People(low=2, high=None)),
        ("two thirds", True, People(low=2, high=None)),
    ],
)
def test_people(words: str, plural: bool, people: People) -> None:  # noqa: FBT001 (a table)
    assert people_of(words.split(), plural=plural) == people
