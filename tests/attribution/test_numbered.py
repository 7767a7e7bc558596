"""Which of several unnamed people "the first source" is, and who is none of them."""

import pytest

from tests.attribution.pile import spoken, voices_in


@pytest.mark.parametrize(
    ("before", "who", "label"),
    [
        ("Two pilots", "The first pilot", "the first of the two pilots"),
        ("Two pilots", "The second pilot, a diver,", "the second of the two pilots"),
        ("Two ministers", "The second minister", "the second of the two ministers"),
    ],
)
def test_one_of_those_who_are_counted(before: str, who: str, label: str) -> None:
    _, source = spoken(voices_in(f"{before} said that the pier is shut. {who} said that the quay is old."), "quay")
    assert source is not None
    assert source.label == label


@pytest.mark.parametrize(
    ("before", "who"),
    [
        ("Two ministers", "The First Minister"),
        ("Two ministers", "The first minister"),
        ("Two officers", "The first officer"),
        ("Two secretaries", "The Second Secretary"),
        ("Two pilots", "The First Pilot"),
    ],
)
def test_who_holds_an_office_or_a_name_of_that_kind_is_none_of_them(before: str, who: str) -> None:
    _, source = spoken(voices_in(f"{before} said that the pier is shut. {who} said that the quay is old."), "quay")
    assert source is None or not source.label.startswith(("the first of", "the second of"))
