"""Phrases that hang on another event: where they stand, and how they are counted."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.model import Interval
from headwater.reader import when

_ANCHOR = date(2031, 5, 14)


def _base(first: str = "2031-03-04", after: str = "2031-03-05", grain: when.Grain = "day") -> when.Resolution:
    return when.Resolution(interval=Interval(earliest=first, latest=after), grain=grain, rule="test", certain=True)


def _found(text: str) -> list[tuple[str, str, str]]:
    return [(text[h.start : h.end], text[h.about[0] : h.about[1]], h.side) for h in when.hanging_in(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left three days after the vote.", [("three days after the vote", "the vote", "after")]),
        ("He left the day before the vote, she said.", [("the day before the vote", "the vote", "before")]),
        ("A week following the raid he left.", [("A week following the raid he left", "the raid he left", "after")]),
        ("He left shortly after Mr. Lenz came.", [("shortly after Mr. Lenz came", "Mr. Lenz came", "after")]),
        ("He spoke during the campaign and lost.", [("during the campaign", "the campaign", "during")]),
        ("In the three months since he left, much fell.", [("In the three months since he left", "he left", "since")]),
        ("He left on the day the gate shut.", [("the day the gate shut", "the gate shut", "during")]),
        ("He left in the week before the vote.", [("in the week before the vote", "the vote", "before")]),
        ("He left on the Friday before the vote, she said.", [("on the Friday before the vote", "the vote", "before")]),
        ("He left the Monday after she won.", [("the Monday after she won", "she won", "after")]),
        ("Left a day after a vote on Nov. 11.", [("a day after a vote on Nov. 11", "a vote on Nov. 11", "after")]),
        ("Left a day after a vote in Nov. She stayed.", [("a day after a vote in Nov", "a vote in Nov", "after")]),
        ("He left on the Friday before last.", []),
        ("He left on the Friday before noon.", []),
        ("He left on the Friday after work.", []),
        ("He left on the Friday before the market opened.", []),
        ("He left on the Friday before 9 a.m.", []),
        ("He left after the vote.", []),
        ("They have met in the last several weeks after the vote.", []),
        ("He left in recent months after the vote.", []),
        ("the night ferries back", []),
        ("He was told a day after", []),
        ("He left many days after the vote.", []),
    ],
)  # fmt: skip
def test_where_they_stand(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert _found(text) == expected


def test_both_of_two_are_found() -> None:
    text = "She spoke shortly after he came and a day after the Lantern revealed that he had met them."
    assert [about for _, about, _ in _found(text)] == ["he came", "the Lantern revealed"]


@pytest.mark.parametrize(
    ("phrase", "earliest", "latest", "certain"),
    [
        ("three days after the vote", "2031-03-07", "2031-03-08", True),
        ("three days before the vote", "2031-03-01", "2031-03-02", True),
        ("two nights after the vote", "2031-03-06", "2031-03-07", True),
        ("a couple of days after the vote", "2031-03-06", "2031-03-08", False),
        ("a couple of days before the vote", "2031-03-01", "2031-03-03", False),
        ("two weeks after the vote", "2031-03-16", "2031-03-21", False),
        ("in the fortnight before the vote", "2031-02-18", "2031-03-04", False),
        ("in the two weeks before the vote", "2031-02-18", "2031-03-04", False),
        ("a year before the vote", "2029-12-04", "2030-06-03", False),
        ("soon after the vote", "2031-03-04", "2031-04-05", False),
        ("on the Friday before the vote", "2031-02-28", "2031-03-01", True),  # 4 March is a Tuesday
        ("on the Tuesday before the vote", "2031-02-25", "2031-02-26", True),
        ("the Monday after the vote", "2031-03-10", "2031-03-11", True),
        ("during the vote", "2031-03-04", "2031-03-05", False),
    ],
)
def test_how_they_are_counted(phrase: str, earliest: str, latest: str, *, certain: bool) -> None:
    (hanging,) = when.hanging_in(phrase)
    found = when.placed(hanging, _base(), _ANCHOR)
    assert found is not None
    assert (found.interval.earliest, found.interval.latest, found.certain) == (earliest, latest, certain)


def test_a_month_stays_a_month() -> None:
    (hanging,) = when.hanging_in("a day after the vote")
    found = when.base_of(hanging, _base("2031-03-01", "2031-04-01", "month"), _ANCHOR)
    assert found is not None
    assert (found.interval.earliest, found.interval.latest, found.grain) == ("2031-02-28", "2031-03-31", "month")


@given(st.integers(1, 40), st.sampled_from(("after", "before")), st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_days_counted_one_way_and_back_are_where_they_began(count: int, side: str, day: date) -> None:
    (hanging,) = when.hanging_in(f"{count} days {side} the vote")
    base = _base(day.isoformat(), date.fromordinal(day.toordinal() + 1).isoformat())
    there = when.placed(hanging, base, None)
    assert there is not None
    back = when.base_of(hanging, there, None)
    assert back is not None
    assert back.interval == base.interval


@pytest.mark.parametrize(
    ("phrase", "earliest"),
    [
        ("a day later", "2031-03-05"),
        ("the previous evening", "2031-03-03"),
        ("that day", "2031-03-04"),
        ("Monday", None),
    ],
)
def test_shifts_count_from_what_they_are_given(phrase: str, earliest: str | None) -> None:
    found = when.counted_from(phrase, _base())
    assert (found.interval.earliest if found else None) == earliest


def test_beyond_the_calendar_there_is_nothing() -> None:
    (hanging,) = when.hanging_in("9 days before the vote")
    assert when.placed(hanging, _base("0001-01-02", "0001-01-03"), None) is None


@given(st.text(max_size=300))
def test_any_text_is_read_in_bounds(text: str) -> None:
    for hanging in when.hanging_in(text):
        assert 0 <= hanging.start < hanging.about[0] < hanging.about[1] == hanging.end <= len(text)
