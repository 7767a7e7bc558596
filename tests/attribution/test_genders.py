"""Whom a noun beside the name calls a woman or a man."""

import pytest

from headwater.attribution.genders import genders_told
from headwater.attribution.people import name_key
from tests.attribution.test_institutions import body


@pytest.mark.parametrize(
    ("text", "name", "gender"),
    [
        ("He rang his sister, Runa Hale, at noon.", "Runa Hale", "f"),
        ("“It was dark,” said her husband, Odd Krall.", "Odd Krall", "m"),
        ("The diver’s late wife Runa Hale owned it.", "Runa Hale", "f"),
        ("A businessman, Odd Krall, came.", "Odd Krall", "m"),
        ("Runa Hale, the diver’s sister, was there.", "Runa Hale", "f"),
        ("Odd Krall, father of two, was there.", "Odd Krall", "m"),
        ("They met Ms Runa Hale at noon.", "Runa Hale", "f"),
        ("“It was dark,” Mr. Krall said.", "Krall", "m"),
        ("Dame Runa Hale came.", "Runa Hale", "f"),
        ("Dr Runa Hale came.", "Runa Hale", None),
        ("Mr Lund, Runa Hale and a clerk came.", "Runa Hale", None),
        # whom somebody rang, or who came with them
        ("He rang his sister, Runa Hale said.", "Runa Hale", None),
        ("Odd Krall, his wife, and her son were there.", "Odd Krall", None),
        ("Odd Krall, the widow’s lawyer, was there.", "Odd Krall", None),
        ("Odd Krall, whose wife was ill, was there.", "Odd Krall", None),
        # an office that either may hold
        ("The chairman, Runa Hale, came.", "Runa Hale", None),
        ("The clerk, Runa Hale, came.", "Runa Hale", None),
    ],
)
def test_a_noun_beside_the_name_tells(text: str, name: str, gender: str | None) -> None:
    told = genders_told(body(text, (name, "person")), name_key)
    assert told == ({name_key(name): gender} if gender else {})


def test_whoever_is_called_both_is_left_open() -> None:
    text = "His sister, Runa Hale, came. Her uncle, Runa  Hale, left."
    told = genders_told(body(text, ("Runa Hale", "person"), ("Runa  Hale", "person")), name_key)
    assert told == {}
