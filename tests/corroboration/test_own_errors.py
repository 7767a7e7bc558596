"""What an outlet says that it told before."""

import msgspec
import pytest

from headwater.corroboration.own_errors import tells_own_error
from tests.builders import Desk, article


@pytest.mark.parametrize(
    ("source", "cue", "notice", "told"),
    [
        ("we", "said", True, True),
        ("We", "wrongly reported", True, True),
        ("we", "had previously stated", True, True),
        ("An earlier version of this article", "said", False, True),
        # outside of a correction, what is so, and who else said it
        ("we", "said", False, False),
        ("we", "now understand", True, False),
        ("the clerk", "said", True, False),
    ],
)
def test_own_errors(source: str, cue: str, *, notice: bool, told: bool) -> None:
    text = f"{source} {cue} that the pool was shut."
    home, desk = article(text, "A", "The Echo"), Desk()
    desk.said(home, source, cue, "that the pool was shut")
    home = msgspec.structs.replace(home, notices=home.spans if notice else ())
    assert tells_own_error(desk.voices.attributions[0], None, home) is told
