"""A list of people of whom each is brought in alone tells how many they are."""

import pytest

from headwater.attribution.describe import describe
from headwater.model import SourceClass


@pytest.mark.parametrize(
    ("phrase", "class_", "low", "high"),
    [
        ("a diver and a clerk of the port", "collective", 2, 2),
        ("a person briefed on the sale and a member of the pier staff", "anonymous", 2, 2),
        ("A former harbour master and a current pilot", "anonymous", 2, 2),
        ("a diver and a clerk, who asked not to be named,", "anonymous", 2, 2),
        ("a diver, a pilot and a clerk", "collective", 3, 3),
        ("a diver, who saw it, and a clerk", "collective", 2, 2),
        # a diver who is a father, or two people
        ("a diver, a father of two, and a clerk", "collective", 2, 3),
        # the clerk may be another's friend
        ("a friend of a diver and a clerk", "anonymous", 1, 2),
        # one who is two things, a paper, bodies
        ("a diver and former clerk", "role", 1, 1),
        ("a diver and an email", "role", 1, 2),
        ("a shipyard and a union", "collective", 2, None),
        ("a diver with a boat and a dog", "role", 1, 1),
        ("two people, a diver and a clerk,", "anonymous", 2, 2),
    ],
)
def test_how_many_a_list_names(phrase: str, class_: SourceClass, low: int, high: int | None) -> None:
    found = describe(phrase, ())
    assert (found.class_, found.people.low, found.people.high) == (class_, low, high)


def test_the_label_names_each() -> None:
    found = describe("A diver, who saw it, and a clerk of the port", ())
    assert found.label == "a diver and a clerk of the port"
    assert found.plural
