"""Notes of where a pasted text is from."""

import pytest

from headwater.stemma.credits import Names
from headwater.stemma.notes import credited_below, taken_from

NAMES = Names(["Tarn Hill Post", "The Solmere Echo", "Orm Valley Gazette", "Lower Orm Gazette"])


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Reposting this from the Tarn Hill Post because it is gone now:", "tarn hill post"),
        ("Copied from the Solmere Echo, all credit to them:", "solmere echo"),
        ("I'm pasting the whole piece by Ida Lunn from the Solmere Echo", "solmere echo"),
        ("This article was lifted from today's Echo", "solmere echo"),
        ("From today's Echo, behind the paywall so pasting it here:", "solmere echo"),
        ("From the Tarn Hill Post:", "tarn hill post"),
        ("Echo has it now, pasting as it is", "solmere echo"),
        ("The Tarn Hill Post has the story, copying it below", "tarn hill post"),
        ("Copied by the Solmere Echo without a word to us", None),
        ("Do not repost from the Solmere Echo", None),
        ("Copied from the Gazette", None),
        ("From the Post Office, pasted on a board:", None),
        ("A reader shared a letter with the Solmere Echo", None),
        ("From the Tarn Hill Post he went to the quay", None),
        ("The Solmere Echo has a new editor, says the council", None),
    ],
)
def test_what_a_text_was_taken_from(line: str, outlet: str | None) -> None:
    found = taken_from(line, NAMES)
    assert (found and found[2]) == outlet


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("(via The Solmere Echo)", "solmere echo"),
        ("This story first appeared in the Tarn Hill Post.", "tarn hill post"),
        ("h/t Solmere Echo", "solmere echo"),
        ("Photo: Solmere Echo", None),
        ("He drove via the Tarn Hill Post", None),
    ],
)
def test_what_is_credited_below(line: str, outlet: str | None) -> None:
    found = credited_below(line, NAMES)
    assert (found and found[2]) == outlet
