"""Finding phrases in running text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.reader import when
from tests.costs import seconds_of
from tests.reader.when.phrases import TABLES


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("The mayor offered to quit at one point in recent months.", ["at one point in recent months"]),
        ("As of 9 p.m. ET Tuesday, the office was silent.", ["As of 9 p.m. ET Tuesday"]),
        ("Tuesday afternoon, the clerk declined to speak.", ["Tuesday afternoon"]),
        ("He backed her early in the mayoral\ncampaign last year.", ["early in the mayoral\ncampaign last year"]),
        ("She quit late on Sunday evening, and again in\nMarch.", ["late on Sunday evening", "in\nMarch"]),
        ("On Monday she said the vote, set for Thursday, would stand.", ["On Monday", "for Thursday"]),
        ("The blast hurt six on Friday night.", ["on Friday night"]),
        ("The toll stood at six on Friday night.", ["on Friday night"]),
        ("It struck at six on Friday night.", ["at six on Friday night"]),
        ("between 3 and 7 April, then 8-9 May", ["between 3 and 7 April", "8-9 May"]),
        ("It sank from 12 to 7 May figures.", ["7 May"]),
        ("It rained from Monday through Friday.", ["from Monday through Friday"]),
        ("It opened on May 3-5, 2029.", ["on May 3-5, 2029"]),
        ("Dated June\n6,2029", ["June\n6,2029"]),
        ("A poll from late September had him behind.", ["from late September"]),
        ("between March and June 2029 and in 2030", ["between March and June 2029", "in 2030"]),
        ("Ms. May met April Reyes; they may march on Orlau.", []),
        ("In May, Ms. May met him.", ["In May"]),
        ("The March on Orlau was peaceful.", []),
        ("her January hearing", ["January"]),
        ("Sunday’s vote and today's count", ["Sunday", "today"]),
        ("Route 2029 has 1980 trees; in 2000 homes, 3.5 percent.", []),
        ("a 32-year-old, sentenced to two years", []),
        ("Tuesday\n\nafternoon edition", ["Tuesday"]),
        ("The market is held Tuesdays.", []),
        ("It is open from 7 am to 10 pm every day.", []),
        ("It is open from 7 a.m. on weekdays.", []),
        ("It opens at 9 a.m. daily.", []),
        ("Twice a week at 8 p.m. the choir sings.", []),
        ("At 9 a.m. he checked every door.", ["At 9 a.m."]),
        ("She was hit at 8.40 p.m. near a café she kept each evening.", ["at 8.40 p.m."]),
        ("She rowed twice a week, and was seen at 8.40 p.m. by a guard.", ["at 8.40 p.m."]),
        ("She rowed twice a week and was seen at 8.40 p.m. by a guard.", ["at 8.40 p.m."]),
        ("At 9 a.m. every day nursery was shut.", ["At 9 a.m."]),
        ("Every morning, at 9 a.m., the choir sings.", []),
        ("It leaves at 7 a.m. and at 9 a.m. every day of the week.", []),
        ("It was open from 7 am to 10 pm on Friday.", ["from 7 am to 10 pm on Friday"]),
        ("“[Five] years ago, a plan was made.”", ["[Five] years ago"]),
        ("a year ago Tuesday", ["a year ago Tuesday"]),
        ("the spring in the floor; fall in line; the second time", []),
        ("three days after the recusal", ["three days after the recusal"]),
        ("", []),
    ],
)
def test_phrases_found(text: str, phrases: list[str]) -> None:
    assert [p.exact for p in when.find(text, 0, len(text))] == phrases


@pytest.mark.parametrize("row", [r for name, rows in TABLES.items() if name != "abstain" for r in rows])
def test_phrases_of_the_table_are_found_whole(row: tuple[str | None, str, str, str | None, str | None]) -> None:
    assert any(row[1] in p.exact for p in when.find(row[2])), row


def test_only_the_asked_range_is_read() -> None:
    text = "On Monday she quit; on Tuesday he did."
    assert [(p.start, p.end) for p in when.find(text, 20, len(text))] == [(20, 30)]
    assert when.find(text, 3, 5) == []


_PIECES = [" ", "\n", "in ", "the ", "last ", "two ", "years ", "ago ", "May ", "3", "-", "’", "Tuesday", "9 p.m. ",
           "ET ", "early ", "to ", "1980s", "\ud800", "\x00", "😀", "\u202e", "of ", "from ", "and "]  # fmt: skip


@given(st.lists(st.sampled_from(_PIECES), max_size=40).map("".join), st.integers(0, 60), st.integers(0, 60))
def test_places_are_in_order_inside_and_exact(text: str, one: int, other: int) -> None:
    start, end = sorted((one, other))
    at = start
    for phrase in when.find(text, start, end):
        assert at <= phrase.start < phrase.end <= min(end, len(text))
        assert text[phrase.start : phrase.end] == phrase.exact
        at = phrase.end


@pytest.mark.parametrize("piece", ["last ", "a few ", "in the ", "May 3-", "9 p.m. ET ", "after the x x ", " ", "1"])
def test_cost_is_linear_on_hostile_text(piece: str) -> None:
    def cost(chars: int, enough: float = 0.0) -> float:
        text = piece * (chars // len(piece))
        return seconds_of(lambda: when.find(text), enough=enough)

    # eight times the text may not cost the 64 times of a quadratic search
    most = 24 * max(cost(20_000), 0.01)
    assert cost(160_000, most) < most
