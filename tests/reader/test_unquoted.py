"""A text without what it quotes."""

import pytest

from headwater.reader.unquoted import unquoted


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("“It is shut,” she said.", "  she said."),
        ('He called it "rotten" and "old".', "He called it   and  ."),
        ("She said “it is", "She said “it is"),
        ("the ferry's crew", "the ferry's crew"),
    ],
)
def test_quotations_are_left_out(text: str, left: str) -> None:
    assert unquoted(text) == left


def test_something_may_stand_in_their_place() -> None:
    assert unquoted("“It is shut,” she said.", "“”") == "“” she said."
