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
        # measures that end it or are followed by "and"; one of them, in each state; a bare verb with a time of its own
        (
            "The barge struck the pier at noon, some 40 metres from the lock, and was towed away.",
            ["The barge struck the pier at noon", "some 40 metres from the lock", "was towed away."],
        ),
        ("The roof was mended in May, at a cost of £3,850.", ["The roof was mended in May", "at a cost of £3,850."]),
        ("Nine were in hospital, two in a bad state.", ["Nine were in hospital", "two in a bad state."]),
        (
            "Norva put off 40 sailings, all of which will take place in May.",
            ["Norva put off 40 sailings", "will take place in May."],
        ),
        (
            "Norva will open the mill on 1 May and hand over the keys in June.",
            ["Norva will open the mill on 1 May", "hand over the keys in June."],
        ),
        # until when it went on
        (
            "The jury heard 40 witnesses in the Corn Hall, ending on Friday night.",
            ["The jury heard 40 witnesses in the Corn Hall", "ending on Friday night."],
        ),
        (
            "Dr Crest, who took a grant from a rival firm, Orbex, in 2028, sold the mill in May.",
            ["took a grant from a rival firm, Orbex, in 2028", "sold the mill in May."],
        ),
        # what a relative clause stands inside of
        ("It gave Norva, which bought the mill in May for £4 million, until June to mend it.", []),
        # a relative clause of what hangs on another clause is no cut
        ("The licence was void because Hart, who keeps the seal, was at sea.", []),
        # an age, a year, who says so, and verbs without a time of their own
        ("The man was found in the mill by Carl Stone, 44, a miller.", []),
        ("The man was found in the mill on May 4, 2011 while asleep.", []),
        ("The mill was sold to a bank in Tarn, two people said.", []),
        ("Norva will meet the board and discuss the plan.", []),
        # nothing in figures comes of it; who says so; nouns joined; nothing is cut inside quotation marks
        ("Norva will shut its mill in May, putting the town in fear.", []),
        ("Norva will shut its mill in May, according to 14 people.", []),
        ("Officials and residents of the two towns met on Monday.", []),
        ("“We looked at the mill and found four faults,” she said.", []),
    ],
)
def test_each_thing_told_of_one_subject_is_a_piece(text: str, found: list[str]) -> None:
    assert pieces(text) == found
