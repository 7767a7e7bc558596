"""What did not happen then is no event."""

import msgspec
import pytest

from headwater import timeline
from tests import builders
from tests.timeline.claims import claim_of


def _times(text: str) -> list[str]:
    """Return the times of the events of one text."""
    home = builders.article(text, "A", None, "2031-05-14")
    return sorted(e.expression.exact for e in timeline.tell([claim_of(home, home.spans[0])], [home])[0])


@pytest.mark.parametrize(
    "text",
    [
        "The sluices of Orlau were never opened in February.",
        "The keeper never closed the lock on Monday.",
        "The lock had never been fully opened to barges on Monday.",
        "The keeper never went to the quay of Orlau on Monday.",
    ],
)
def test_what_never_was_is_no_event(text: str) -> None:
    assert not _times(text)


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("The ferry did not sail on Monday.", ["on Monday"]),
        ("A keeper who never married died in March.", ["in March"]),
        ("The keeper never closed the lock, and it burst on Monday.", ["on Monday"]),
        ("The lock was never opened after March.", ["after March"]),
        # the never is of another verb than the time
        ("A note never shown to the keeper was found by a diver on 14 April.", ["on 14 April"]),
        ("A sluice never mended by the board burst on 14 April.", ["on 14 April"]),
        ("The keeper never got over the wounds he took on 14 April.", ["on 14 April"]),
        ("The keeper never mentioned seeing the barge at the weir on 14 April.", ["on 14 April"]),
        ("The keeper will never forget the night of the flood on 14 April.", ["on 14 April"]),
        ("Millers never thought the weir could break on 14 April.", ["on 14 April"]),
    ],
)
def test_what_happened_all_the_same_is_one(text: str, times: list[str]) -> None:
    assert _times(text) == times


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("The letter reached the quay on 14 April, not on 22 April.", ["on 14 April"]),
        ("The letter reached the quay in April rather than in March.", ["in April"]),
        ("The letter did not reach the quay on 22 April.", ["on 22 April"]),
        ("The letter reached the quay on 14 April, not 22 April.", ["on 14 April"]),
        # what tells more of the word before denies no time
        ("The barge, not seen since 3 March, sank off the quay.", ["since 3 March"]),
        ("The letter, not opened until 22 April, named the keeper.", ["until 22 April"]),
        ("The weir, not due to open until 22 April, cost the board a fortune.", ["until 22 April"]),
        ("The weir, not free of barges on 22 April, was closed.", ["on 22 April"]),
        ("The flood, not the first in April, broke the weir.", ["in April"]),
    ],
)
def test_a_time_that_is_ruled_out_is_none(text: str, times: list[str]) -> None:
    assert _times(text) == times


@pytest.mark.parametrize(("stance", "times"), [("denies", []), ("asserts", ["in March"])])
def test_what_a_source_denies_is_no_event(stance: str, times: list[str]) -> None:
    desk = builders.Desk()
    home = builders.article("Carl Stone told the board that he sold the weir in March.", "A", None, "2031-05-14")
    desk.said(home, "Carl Stone", "told", "he sold the weir in March", stance=stance)
    claim = claim_of(home, builders.place(home, "he sold the weir in March"))
    assert [e.expression.exact for e in timeline.tell([claim], [home], desk.voices)[0]] == times


@pytest.mark.parametrize(
    ("content", "times"),
    [
        ("that she was on the weir when the barge sank on 14 April", ["on 14 April"]),
        ("claims that the weir, which broke on 14 April, was old", ["on 14 April"]),
        ("any part in the fire that ruined the mill on 14 April", ["on 14 April"]),
        ("taking the oars that went missing on 14 April", ["on 14 April"]),
        ("that she sold the weir on 14 April", []),
        ("claims that she sold the weir on 14 April", []),
        ("that she sold the weir and that she was paid on 14 April", []),
    ],
)
def test_a_clause_inside_of_what_is_denied_tells_an_event(content: str, times: list[str]) -> None:
    desk = builders.Desk()
    home = builders.article(f"Anna Bell denied {content}.", "A", None, "2031-05-14")
    desk.said(home, "Anna Bell", "denied", content, stance="denies")
    claim = claim_of(home, home.spans[0])
    assert [e.expression.exact for e in timeline.tell([claim], [home], desk.voices)[0]] == times


def test_what_a_claim_holds_against_itself_is_no_event() -> None:
    home = builders.article("The board did not sell the weir in March.", "A", None, "2031-05-14")
    claim = claim_of(home, home.spans[0])
    denied = tuple(msgspec.structs.replace(s, polarity="against") for s in claim.statements)
    assert not timeline.tell([msgspec.structs.replace(claim, statements=denied)], [home])[0]
