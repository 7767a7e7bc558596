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


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Police speak of 4,000 people, the hosts of 15,000.", [("Police", "4,000 people"), ("the hosts", "15,000")]),
        ("Police had spoken of some 4,000.", [("Police", "some 4,000")]),
        ("Police put the crowd at 4,000 and the hosts at 15,000.",
         [("Police", "the crowd at 4,000"), ("the hosts", "15,000")]),
        ("The union puts it at 900, the firm at 300 and the port at 120.",
         [("The union", "it at 900"), ("the firm", "300"), ("the port", "120")]),
        ("The police figure for arrests is 41.", [("The police", "for arrests is 41")]),
        ("The hosts’ own figure was 15,000.", [("The hosts", "was 15,000")]),
        ("By the hosts’ count 70 people were hurt.", [("the hosts", "70 people were hurt")]),
        ("By Hart Lomax’s reckoning, 1.5 million came.", [("Hart Lomax", "1.5 million came")]),
        # nobody's figure, no figure, and two figures of one
        ("The death toll is 40.", []),
        ("The latest figure was 40.", []),
        ("The figure is 41.", []),
        ("By all accounts 70 people were hurt.", []),
        ("Police speak of a planned attack.", []),
        ("The police account of it runs to 40 pages.", []),
        ("Police put the crowd at 4,000 at noon and at 6,000 later.",
         [("Police", "the crowd at 4,000 at noon and at 6,000 later")]),
    ],
)  # fmt: skip
def test_whose_figure_it_is_a_frame_tells(text: str, said: list[tuple[str, str]]) -> None:
    read = with_estimates([body(text)])[0]
    assert [(read.folded(u.source[0]), read.folded(u.content[0])) for u in read.layers.utterances] == said
