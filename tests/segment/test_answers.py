"""Answers below what a post of a board quotes."""

import pytest

from headwater.segment import split
from headwater.settings import SegmentSettings
from tests.segment.pages import reading

_HEAD = "Dorlen Boats Forum > General > Ferry stopped?\nPage 1 of 1\n\n"
_ASKED = "saltwife\nJoined: May 2040\nPosts: 12\n#1 · 15 Apr 2041, 18:02\nThe ferry has stopped. Anyone know why?\n\n"


def _post(number: int, told: str) -> str:
    return f"oarlock\nJoined: Jan 2041\nPosts: 87\n#{number} · 15 Apr 2041, 19:4{number}\n{told}"


def _roles(text: str) -> dict[str, str]:
    found = split([reading(text)], (), SegmentSettings())
    return {line: s.role for s in found for line in s.span.exact.split("\n")}


@pytest.mark.parametrize(
    "answer",
    [
        "The Skarn Echo says two boilers.",
        "Skarn Echo says 0822Z so that would be 17:22. Doesn't add up.",
        "Orr Lines closed the pier in May.",
    ],
)
@pytest.mark.parametrize(
    "quote", ["> The ferry has stopped", "> he says it has stopped", "> The ferry has stopped.\n> It has a leak."]
)
def test_what_stands_below_a_quotation_is_the_post(quote: str, answer: str) -> None:
    roles = _roles(_HEAD + _ASKED + _post(2, f"{quote}\n{answer}"))
    assert roles[answer] == "user_reply"
    assert {roles[line] for line in quote.split("\n")} == {"user_reply"}
    assert roles["#2 · 15 Apr 2041, 19:42"] == "poster_card"


@pytest.mark.parametrize("line", ["Reply  Quote  Report", "Page 1 of 1", "Log in to reply."])
def test_buttons_below_it_are_none(line: str) -> None:
    roles = _roles(_HEAD + _ASKED + _post(2, f"> The ferry has stopped\nIt has a leak.\n\n{line}"))
    assert roles[line] != "user_reply"
