"""Names of bodies are told from days, rooms and people at the foot of a mail."""

import pytest

from headwater.article.bodies import is_body


@pytest.mark.parametrize("name", ["Tarn Council", "University of Tarn", "Holm and Rae Ltd", "Jordan Foods", "Rae plc"])
def test_a_word_for_a_body_is_enough(name: str) -> None:
    assert is_body(name, spelt=False, twice=False)


@pytest.mark.parametrize(
    ("name", "spelt", "twice"),
    [("Tarn Glass", True, False), ("Halmar", True, False), ("Friends of the Pier", False, True)],
)
def test_other_names_need_the_address_or_a_second_place(name: str, *, spelt: bool, twice: bool) -> None:
    assert is_body(name, spelt=spelt, twice=twice)
    assert not is_body(name, spelt=False, twice=False)


@pytest.mark.parametrize(
    "name",
    [
        "12 March 2031", "Floor 3", "Monday", "the", "of the", "and", "Mobile 0123", "March", "Media Team", "Closed",
        "Tom Holm", "Dr Holm", "Holm of", "Council 4",
    ],
)  # fmt: skip
def test_days_rooms_and_people_are_none(name: str) -> None:
    assert not is_body(name, spelt=True, twice=True)


def test_a_person_or_place_named_twice_is_none() -> None:
    assert not is_body("Una Holm", spelt=False, twice=True)
    assert not is_body("Tarn", spelt=False, twice=True)
