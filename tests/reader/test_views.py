"""Views that somebody holds as a text is written, told as theirs."""

import pytest

from headwater.reader.views import holds


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
