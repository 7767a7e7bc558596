"""Figures that somebody gives without a verb of saying."""

import pytest

from headwater.attribution.estimates import with_estimates
from tests.attribution.test_institutions import body


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Police put the crowd at no more than 250.", "Police", "the crowd at no more than 250"),
        ("Its insurers had put it at £3 million.", "Its insurers", "it at £3 million"),
        ("The port put the figure at “fewer than 900”.", "The port", "the figure at “fewer than 900”"),
        ("Police on Friday raised the number of dead to 18.", "Police", "the number of dead to 18"),
        ("The ministry has revised the toll down from 40 to 31.", "The ministry", "the toll down from 40 to 31"),
        ("The captain lowered the total of his lamps to the deck.", None, None),
        ("The mayor put the flowers at the gate.", None, None),  # no figure
        ("Nobody would put the cost at 40.", None, None),
    ],
)
def test_who_puts_a_thing_at_a_figure_is_its_source(text: str, source: str | None, content: str | None) -> None:
    read = with_estimates([body(text)])[0]
    found = [(read.folded(u.source[0]), read.folded(u.content[0])) for u in read.layers.utterances]
    assert found == ([(source, content)] if source else [])
