"""Two ages of somebody who is held and not named."""

import pytest

from headwater.corroboration.compare.held import compare_held
from tests.corroboration.compare.by_hand import made_of

MAN = "A man of 58 is helping us with our inquiries."


def ages(*texts: str) -> list[set[str]]:
    passages, _, register = made_of(*texts, people=("Carl Stone",))
    return [{m.value for m in found.comparison.members} for found in compare_held(passages, register)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (MAN, "Police are questioning a driver, aged 57, about the fire."),
        ("Officers arrested a man, 58, on Monday.", "A 57-year-old man is in custody."),
        ("A woman of 58 was held overnight.", "Detectives have detained a 57-year-old woman."),
    ],
)
def test_two_ages_of_one_who_is_held_are_set_beside_each_other(one: str, other: str) -> None:
    assert ages(one, other) == [{"57 years", "58 years"}]


@pytest.mark.parametrize(
    "other",
    [
        "Police are questioning a driver, aged 58, about the fire.",
        "Police are questioning a driver, aged 31, about the fire.",
        "Police are questioning a woman, aged 57, about the fire.",
        "Police are questioning two men, aged 57, about the fire.",
        "A man of 57 was hurt in the fire.",
        "Nobody has been arrested, least of all a man of 57.",
        "Police are questioning Carl Stone, 57, about the fire.",
        # the age is that of whom it was done to
        "A man has been arrested after the death of a 57-year-old in the harbour.",
        "A man was held on suspicion of stabbing a 57-year-old.",
        "Police detained a man in the case of the fire in which a 57-year-old died.",
        "A man is being questioned about the robbery of a clerk, 57.",
    ],
)
def test_others_and_those_who_are_named_are_left(other: str) -> None:
    assert not ages(MAN, other)
