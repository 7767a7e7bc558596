"""By which noun a denial points back."""

import pytest

from headwater.corroboration.compare.rebuttals import _noun_of_such


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("The port denied that it had received any such request.", "request"),
        ("The port denied such a request.", "request"),
        ("The damage was such that the port was shut, the master said, who denied it.", None),
        ("The port denied that its state was such that it had to shut after such a storm.", "storm"),
        ("The port denied the request.", None),
    ],
)
def test_the_noun_behind_such_is_pointed_at(text: str, noun: str | None) -> None:
    assert _noun_of_such(text) == noun
