"""Views that somebody holds as a text is written, told as theirs."""

import pytest

from headwater.reader.views import holds, takes_back


@pytest.mark.parametrize(
    ("source", "cue", "content", "told"),
    [
        ("The coach", "believes", "that two of the oars were cut", True),
        ("Brewers", "expect", "a harvest of 900 tonnes", True),
        ("the port", "reckons", "The crane is worth 3 million", True),
        # a plan, a faith, the past, and who speaks for themselves
        ("The port", "expects", "to open in May", False),
        ("The coach", "believes in", "hard work", False),
        ("The coach", "believed", "that two of the oars were cut", False),
        ("I", "think", "that two of the oars were cut", False),
        ("The coach", "wants", "two new oars", False),
    ],
)
def test_whose_view_a_text_tells(source: str, cue: str, content: str, *, told: bool) -> None:
    assert holds(source, cue, content) is told


@pytest.mark.parametrize(
    ("cue", "content", "told"),
    [
        ("recalled", "a batch of its formula", True),
        ("has recalled", "some 12,400 family cars", True),
        ("recalled", "its ambassador to the island", True),
        ("recalled", "that the mill had burned", False),
        ("recalled", "the night the mill burned", False),
        ("said", "a batch of its formula was sold", False),
    ],
)
def test_what_is_taken_back_is_not_said(cue: str, content: str, *, told: bool) -> None:
    assert takes_back(cue, content) is told
