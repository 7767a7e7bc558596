"""What a sentence tells of one subject beside the first thing."""

import pytest

from headwater.model import Span
from headwater.reader.predicates import predicates_of


def pieces(text: str) -> list[str]:
    return [p.exact for p in predicates_of(Span(capture="c", start=7, end=7 + len(text), exact=text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The board inspected the mill on 14 June and found four faults.",
            ["The board inspected the mill on 14 June", "found four faults."],
        ),
        (
            "The firm, which is owned by Reyk Brothers, employs 2,900 people.",
            ["is owned by Reyk Brothers", "employs 2,900 people."],
        ),
        (
            "Norva will shut its mill in May, putting about 640 jobs at risk.",
            ["Norva will shut its mill in May", "putting about 640 jobs at risk."],
        ),
        # nothing in figures comes of it; who says so; nouns joined; nothing is cut inside quotation marks
        ("Norva will shut its mill in May, putting the town in fear.", []),
        ("Norva will shut its mill in May, according to 14 people.", []),
        ("Officials and residents of the two towns met on Monday.", []),
        ("“We looked at the mill and found four faults,” she said.", []),
    ],
)
def test_each_thing_told_of_one_subject_is_a_piece(text: str, found: list[str]) -> None:
    assert pieces(text) == found
