"""Which of several unnamed people "the first source" is, and who is none of them."""

import pytest

from tests.attribution.pile import spoken, voices_in


@pytest.mark.parametrize(
    ("before", "who", "label"),
    [
        ("Two pilots", "The first pilot", "the first of the two pilots"),
        ("Two pilots", "The second pilot, a diver,", "the second of the two pilots"),
        ("Two ministers", "The second minister", "the second of the two ministers"),
        # officers who are counted, and hold no rank on a ship
        ("Two police officers", "The second officer", "the second of the two police officers"),
        ("Two prison officers", "The first officer", "the first of the two prison officers"),
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


@pytest.mark.parametrize(
    ("before", "who", "label"),
    [
        ("Two nurses", "The other nurse", "the other of the two nurses"),
        # whoever that is, it is not the one who spoke
        ("Two nurses", "The other porter", None),
        ("Three nurses", "The other nurse", None),
        ("Three nurses", "The fourth nurse", None),
    ],
)
def test_who_comes_behind_one_of_them_is_another(before: str, who: str, label: str | None) -> None:
    text = f"{before} said that the pier is shut. One of them said that rain was due. {who} said that the quay is old."
    one, other = (spoken(voices_in(text), words)[1] for words in ("rain was due", "the quay is old"))
    assert one is not None
    assert (other.label if other else None) == label
    assert other is None or other.id != one.id


def test_one_of_those_who_keep_back_their_names_keeps_back_a_name() -> None:
    text = (
        "Two nurses told the Lantern that the ward is full. The second nurse said that the quay is old. "
        "The two nurses asked not to be named."
    )
    _, source = spoken(voices_in(text), "the quay is old")
    assert source is not None
    assert (source.label, source.class_) == ("the second of the two nurses", "anonymous")


def test_one_of_the_two_is_one_of_those_who_spoke_last() -> None:
    text = "Two pilots said that the pier is shut. The quay is old, according to one of the two."
    _, source = spoken(voices_in(text), "quay")
    assert source is not None
    assert source.label == "one of the two pilots"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Four clerks said it fell. Two of the clerks said it shook. A third said the pier was weak.",
         "another of the four clerks"),
        ("Five people at the yard said it fell. Three of the people said it shook. A fourth said the pier was weak.",
         "another of the five people at the yard"),
        # nobody tells of whom
        ("Four clerks said it fell. Two porters said it shook. A third said the pier was weak.", "a third"),
        ("Two clerks said it fell. One of the clerks said it shook. A third said the pier was weak.", "a third"),
    ],
)  # fmt: skip
def test_a_third_of_those_of_whom_two_spoke(text: str, label: str) -> None:
    source = spoken(voices_in(text), "the pier was weak")[1]
    assert source is not None
    assert source.label.lower() == label
