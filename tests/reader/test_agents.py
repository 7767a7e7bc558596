"""Who stands behind "by", and what tells when or how."""

import pytest

from headwater.reader.agents import may_act


@pytest.mark.parametrize(
    "words",
    ["Friday that rain was due", "May that", "Friday.", "Monday evening", "last Friday", "early June", "mid-June",
     "the end of the week", "the start of May", "the end.", "noon", "ten o’clock that", "10am that", "9.30 p.m.",
     "then", "12 March", "March 3", "2031 that", "next week", "the following morning", "late summer", "the weekend",
     "Christmas", "that time", "e-mail that", "phone on Monday", "letter."],
)  # fmt: skip
def test_when_or_how(words: str) -> None:
    assert not may_act(words)


@pytest.mark.parametrize(
    "words",
    ["Ida Orr", "June Orr", "May Orr that", "the Friday crew", "Sunday’s Herald", "the Sunday Post", "Sunday Post",
     "the summer school", "the evening shift that", "a nurse", "the end users", "Christmas traders", "12 pilots",
     "the May Foundation", "the Easter Trust", "post office staff", "phone engineers", "2031 residents",
     "Monday & Sons", "the council"],
)  # fmt: skip
def test_somebody(words: str) -> None:
    assert may_act(words)


def test_a_place_within_a_text() -> None:
    text = "The board was told by noon that rain was due."
    assert not may_act(text, text.index("noon"))
    assert may_act(text)
