"""Resolving phrases: the tables, abstention, and what must hold for any text."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.reader import when
from tests.reader.when.more_phrases import DAYS_TOGETHER, MORE, SHORT_AND_HANGING
from tests.reader.when.phrases import TABLES

_ROWS = [
    pytest.param(*row, id=f"{name}-{row[1]}-{number}")
    for name, rows in TABLES.items()
    for number, row in enumerate(rows)
]
_WED = date(2031, 5, 14)


def _bounds(found: when.Resolution | None) -> tuple[str | None, str | None]:
    return (found.interval.earliest, found.interval.latest) if found else (None, None)


@pytest.mark.parametrize(("anchor", "phrase", "sentence", "earliest", "latest"), _ROWS)
def test_table(anchor: str | None, phrase: str, sentence: str, earliest: str | None, latest: str | None) -> None:
    found = when.resolve(phrase, date.fromisoformat(anchor) if anchor else None, sentence)
    assert _bounds(found) == (earliest, latest)


@pytest.mark.parametrize(("phrase", "sentence", "earliest", "latest"), MORE + SHORT_AND_HANGING + DAYS_TOGETHER)
def test_second_table(phrase: str, sentence: str, earliest: str | None, latest: str | None) -> None:
    assert _bounds(when.resolve(phrase, _WED, sentence)) == (earliest, latest)


@pytest.mark.parametrize(
    ("phrase", "sentence", "rule", "grain", "certain"),
    [
        ("Tuesday", "She quit Tuesday.", "day.weekday", "day", True),
        ("Tuesday night", "She quit Tuesday night.", "day.weekday", "part_of_day", True),
        ("last Tuesday", "She quit last Tuesday.", "day.weekday_last", "day", False),
        ("this weekend", "It was held this weekend.", "weekend.deictic", "weekend", True),
        ("last month", "She quit last month.", "month.deictic", "month", True),
        ("in March", "She quit in March.", "month.named", "month", True),
        ("in recent weeks", "She offered to quit in recent weeks.", "vague.recent", "range", False),
        ("a decade ago", "She quit a decade ago.", "span.ago", "year", True),
        ("nearly a decade ago", "She quit nearly a decade ago.", "span.ago", "year", False),
        ("the 1980s", "It was built in the 1980s.", "decade.stated", "decade", True),
        ("the 19th century", "It was built in the 19th century.", "century.ordinal", "century", True),
        ("9 p.m. Tuesday", "It ended at 9 p.m. Tuesday.", "clock/day.weekday", "hour", True),
        ("5 p.m. (1600 GMT) on May 3", "It ended at 5 p.m. (1600 GMT) on May 3.", "clock/date.month_day", "hour", True),
        ("9:05 p.m. Tuesday", "It ended at 9:05 p.m. Tuesday.", "clock/day.weekday", "minute", True),
        ("since March", "It has been shut since March.", "since/month.named", "range", True),
        ("last summer", "It was shut last summer.", "season", "season", False),
        ("the third quarter", "Sales fell in the third quarter.", "quarter.ordinal", "quarter", True),
        ("after the crash", "It was shut after the crash.", "event.after", "range", False),
        ("Tuesday, May 3", "It was shut on Tuesday, May 3.", "date.month_day", "day", False),
        ("on 5 and 6 April", "It was shut on 5 and 6 April.", "date.day_range", "range", True),
        ("on 5 and 16 April", "It was shut on 5 and 16 April.", "date.day_range", "range", False),
        ("on 5 or 6 April", "It was shut on 5 or 6 April.", "date.day_range", "range", False),
        ("between 5 and 16 April", "It was shut between 5 and 16 April.", "date.day_range", "range", True),
        ("the weekend of May 3-4", "It was shut the weekend of May 3-4.", "weekend.of_day", "weekend", True),
        ("Friday", "The mayor banned Friday's march.", "day.weekday", "day", False),
        ("Friday", "On Monday the mayor banned Friday's march.", "day.weekday", "day", True),
    ],
)
def test_rule_grain_and_doubt(phrase: str, sentence: str, rule: str, grain: str, *, certain: bool) -> None:
    found = when.resolve(phrase, _WED, sentence)
    assert found is not None
    assert (found.rule, found.grain, found.certain) == (rule, grain, certain)


@pytest.mark.parametrize(
    ("phrase", "sentence", "earliest"),
    [
        ("June 1", "Polls showed him ahead of the caucuses June 1.", "2031-06-01"),
        ("July 20", "He quit July 20.", "2030-07-20"),
        ("today", "It was unlike the town of today.", None),
        ("in previous years", "It rained more than in previous years.", None),
        ("after a crash", "The road was closed after a crash.", None),
        ("in the last week", "He was ill in the last week of the trial.", None),
        ("in the next week", "He fell ill in the next week.", None),
        ("in two weeks", "He learned it in two weeks.", None),
        ("in two weeks", "He will learn it in two weeks.", "2031-05-26"),
        ("for two years", "He has been held for two years.", "2029-05-14"),
        ("for two years", "He has been jailed for two years.", None),
        ("11-year", "The mill has just reopened after an 11-year gap.", "2020-05-14"),
        ("11-year", "He has signed an 11-year lease.", None),
        ("Sunday", "He preached on Palm Sunday.", None),
        ("the '20s", "It was built in the '20s.", None),
        ("a year ago Tuesday", "She quit a year ago Tuesday.", None),
        ("two years earlier", "She had quit two years earlier.", None),
        ("9000 years ago", "The reef formed 9000 years ago.", None),
    ],
)
def test_where_it_abstains_and_where_not(phrase: str, sentence: str, earliest: str | None) -> None:
    assert _bounds(when.resolve(phrase, _WED, sentence))[0] == earliest


def test_an_offset_only_where_a_zone_is_stated() -> None:
    winter, summer = date(2031, 1, 14), date(2031, 7, 15)
    cases = [("9 p.m. ET today", winter, "-05:00"), ("9 p.m. ET today", summer, "-04:00"),
             ("9 p.m. EST today", summer, "-05:00"), ("9 p.m. BST today", summer, "+01:00"),
             ("9 p.m. local time today", summer, ""), ("9 p.m. today", summer, "")]  # fmt: skip
    for phrase, anchor, offset in cases:
        assert _bounds(when.resolve(phrase, anchor))[0] == f"{anchor.isoformat()}T21:00{offset}"


def test_open_event_bound_only_in_the_past() -> None:
    assert when.resolve("after the vote", _WED, "She will speak after the vote.") is None
    assert when.resolve("after the vote", None, "She spoke after the vote.") is None


def test_the_place_of_a_repeated_phrase_counts() -> None:
    text = "He was dismissed on Monday and will be replaced on Monday."
    first, second = when.find(text)
    assert _bounds(when.resolve_at(text, first.start, first.end, _WED)) == ("2031-05-12", "2031-05-13")
    assert _bounds(when.resolve_at(text, second.start, second.end, _WED)) == ("2031-05-19", "2031-05-20")


_PIECES = sorted({word for rows in TABLES.values() for row in rows for word in row[1].split()})
_PHRASES = st.lists(st.sampled_from(_PIECES), min_size=1, max_size=7).map(" ".join)
_DAYS = st.dates()


@given(_PHRASES, _DAYS)
def test_any_words_give_a_forward_interval_or_nothing(phrase: str, anchor: date) -> None:
    found = when.resolve(phrase, anchor)
    if found is not None:
        assert (found.interval.earliest, found.interval.latest) != (None, None)


@given(_PHRASES, _DAYS)
def test_without_an_anchor_nothing_depends_on_a_day(phrase: str, anchor: date) -> None:
    found = when.resolve(phrase, None)
    assert found == when.resolve(phrase, None)
    again = when.resolve(phrase, anchor)
    if found is not None and again is not None and found.rule == again.rule and found.interval.earliest is not None:
        assert found.interval.earliest == again.interval.earliest


@given(st.text(max_size=300), _DAYS)
def test_any_text_is_survived(text: str, anchor: date) -> None:
    when.resolve(text, anchor, text)


@given(st.integers(-400, 400))
def test_relative_days_move_with_the_anchor(days: int) -> None:
    anchor = date.fromordinal(_WED.toordinal() + days)
    found = when.resolve("three days ago", anchor)
    assert found is not None
    assert found.interval.first_day == date.fromordinal(anchor.toordinal() - 3)


@given(_DAYS, st.sampled_from(["Tuesday", "Sunday"]))
def test_a_past_weekday_is_within_the_last_seven_days(anchor: date, weekday: str) -> None:
    found = when.resolve(weekday, anchor, f"She quit {weekday}.")
    if found is not None and found.interval.first_day is not None:  # None at the edge of the calendar
        assert 0 <= (anchor - found.interval.first_day).days <= 6


@pytest.mark.parametrize(
    ("phrase", "sentence", "earliest"),
    [
        ("in August", "It took effect on 12 November 2029. It was sold in August of that year.", "2029-08-01"),
        ("on 4 June", "It fell on 3 May 2028, then rose on 4 June that year.", "2028-06-04"),
        ("in August", "It was sold in August of that year.", None),
    ],
)
def test_that_year_is_the_one_spelt_last(phrase: str, sentence: str, earliest: str | None) -> None:
    assert _bounds(when.resolve(phrase, _WED, sentence))[0] == earliest


@pytest.mark.parametrize(
    ("phrase", "sentence", "day"),
    [
        ("on Tuesday last week", "The letter came on Tuesday last week.", "2031-05-06"),
        ("Wednesday of last week", "It has been shut since Wednesday of last week.", "2031-05-07"),
        ("on Tuesday night last week", "It burned down on Tuesday night last week.", "2031-05-06"),
        ("last week's Tuesday", "It stood in last week's Tuesday paper.", "2031-05-06"),
        ("last week on Tuesday", "The letter came last week on Tuesday.", "2031-05-06"),
        ("on Friday next week", "The council will vote on Friday next week.", "2031-05-23"),
        ("on Monday this week", "The letter came on Monday this week.", "2031-05-12"),
        ("on Tuesday the week before last", "The letter came on Tuesday the week before last.", "2031-04-29"),
        # the Friday of last week, or that before the last Friday
        ("a week ago on Friday", "The letter came a week ago on Friday.", None),
        ("a week ago on Monday", "The letter came a week ago on Monday.", "2031-05-05"),
        ("a week ago on Wednesday", "The letter came a week ago on Wednesday.", "2031-05-07"),
        ("on the Tuesday of that week", "She quit on 3 April. It was sold on the Tuesday of that week.", "2031-04-01"),
        ("on the Tuesday of that week", "It was sold on the Tuesday of that week.", None),
    ],
)
def test_the_day_of_a_week_is_one_day(phrase: str, sentence: str, day: str | None) -> None:
    found = when.resolve(phrase, _WED, sentence)
    assert (found.interval.earliest if found else None) == day
    assert any(p.exact.endswith(phrase) for p in when.find(sentence))


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("It was sold on Tuesday. Last week she quit.", ["on Tuesday", "Last week"]),
        ("They met last week, on Tuesday and on Friday.", ["last week", "on Tuesday", "on Friday"]),
        ("On Tuesday last week's figures were published.", ["On Tuesday", "last week"]),
    ],
)
def test_a_day_and_a_week_that_are_not_one(text: str, phrases: list[str]) -> None:
    assert [p.exact.removesuffix("'s") for p in when.find(text)] == phrases
