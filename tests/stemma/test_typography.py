"""What the characters of a text are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.stemma.typography import looks_of


@pytest.mark.parametrize(
    ("text", "fine", "stops", "commas", "quotes", "line_ends"),
    [
        ("plain words", "", "", "", "", ""),
        ("“No,” she said – “it’s over.”", "”–’”", ".", ",", "““", ""),
        ("\"No,\" she said - it's over...", "", "...", ",", '""', ""),
        ("Zoë’s café… × 3", "ë’é…", "…", "", "", ""),
        ("one\n\ntwo\r\nthree", "", "", "", "", "\n\n\n"),
        ("\U0001f600 “\ud800”", "”", "", "", "“", ""),
    ],
)  # fmt: skip
def test_each_character_is_known_for_what_it_is(
    text: str, fine: str, stops: str, commas: str, quotes: str, line_ends: str
) -> None:
    found = ["".join(text[at] for at in flags.nonzero()[0]) for flags in looks_of(text)]
    assert found == [fine, stops, commas, quotes, line_ends]


@given(st.text(max_size=200))
def test_one_flag_for_each_code_point(text: str) -> None:
    assert {len(flags) for flags in looks_of(text)} == {len(text)}
