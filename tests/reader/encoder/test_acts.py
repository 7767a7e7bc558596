"""Cues that make no source of their subject."""

import pytest

from headwater.reader.encoder.acts import tells_nothing


@pytest.mark.parametrize(
    ("cue", "content", "nothing"),
    [
        ("found", "him not guilty of theft", True),
        ("found", "the clerk Carl Stone guilty of theft", True),
        ("has been found", "guilty", True),
        ("found", "that the pier had cracks", False),
        ("said", "he was not guilty", False),
        ("showed", "no emotion", True),
        ("showed", "that the pier had cracks", False),
    ],
)
def test_a_verdict_and_a_feeling_are_nobodys_words(cue: str, content: str, *, nothing: bool) -> None:
    assert tells_nothing(cue, content) is nothing
