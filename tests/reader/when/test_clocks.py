"""Times of day in four figures, and stretches from one time of day to another."""

from datetime import date

import pytest

from headwater.reader import when

_WED = date(2031, 5, 14)


def read(text: str) -> list[tuple[str, str | None, str | None]]:
    """Return the phrases of a text that mean something, with what they mean."""
    found = [(p.exact, when.resolve_at(text, p.start, p.end, _WED)) for p in when.find(text, 0, len(text))]
    return [(exact, r.interval.earliest, r.interval.latest) for exact, r in found if r is not None]


def moments(text: str) -> list[str | None]:
    """Return where the phrases of a text begin, or end where they are open."""
    return [earliest or latest for _, earliest, latest in read(text)]


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("The tug sank at 1920 GMT on Monday.", "2031-05-12T19:20+00:00"),
        ("The tug sank at 0425 UTC on Monday.", "2031-05-12T04:25+00:00"),
        ("The tug sank on Monday at 2105GMT.", "2031-05-12T21:05+00:00"),
        ("The tug sank at 1920Z on Monday.", "2031-05-12T19:20+00:00"),
        ("The tug sank at 2015 ET on Monday.", "2031-05-12T20:15-04:00"),
        ("The tug sank at 0300 local time on Monday.", "2031-05-12T03:00"),
        ("The tug sank at about 1830 hrs GMT on Monday.", "2031-05-12T18:30+00:00"),
        ("The tug sank at 1830 hours on Monday.", "2031-05-12T18:30"),
        ("The tug sank at 0740 on 3 May.", "2031-05-03T07:40"),
        ("On Monday, 2015 UTC, the tug sank.", "2031-05-12T20:15+00:00"),
        ("On May 3, 1920 GMT, the tug sank.", "2031-05-03T19:20+00:00"),
        ("The tug sank shortly after 0300 GMT on Monday.", "2031-05-12T03:00+00:00"),
        ("The tug sank at 1945 JST on Monday.", "2031-05-12T19:45+09:00"),
        # a clock that no day stands beside is of the text's day till a timeline knows better
        ("The last call came at 0831 UTC.", "2031-05-14T08:31+00:00"),
    ],
)
def test_four_figures_before_a_zone_are_a_clock(text: str, moment: str) -> None:
    assert moments(text) == [moment]


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("The quay was built in 1920.", "1920-01-01"),
        ("In 1972 UTC was agreed on.", "1972-01-01"),
        ("Since 1972 UTC has been kept.", "1972-01-01"),
        ("By 2033 PT Orlau Salt will own it.", "2031-05-14"),
        ("It closed at the end of 1920.", "1920-12-01"),
        ("Between 1845 and 1930 the quay grew.", "1845-01-01"),
        ("From 1939 to 1945 the quay was shut.", "1939-01-01"),
    ],
)
def test_years_stay_years(text: str, moment: str) -> None:
    assert moments(text) == [moment]


@pytest.mark.parametrize(
    "text",
    [
        "Salt closed at 1845 a tonne.",
        "The 1830 GMT bulletin led with it.",
        "Call 0831 555123 for help.",
        "He gave 1500 hours of work.",
        "It broke after 1500 hours of tests.",
        "It fell to 1920 votes.",
    ],
)
def test_counts_and_numbers_are_neither(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The lock was shut between 18:45 and 19:30 GMT on Monday.",
         [("between 18:45 and 19:30 GMT on Monday", "2031-05-12T18:45+00:00", "2031-05-12T19:30+00:00")]),
        ("The lock was shut from 0740 to 0836 UTC on Monday.",
         [("from 0740 to 0836 UTC on Monday", "2031-05-12T07:40+00:00", "2031-05-12T08:36+00:00")]),
        ("The lock was shut between 1845 and 1930 GMT.",
         [("between 1845 and 1930 GMT", "2031-05-14T18:45+00:00", "2031-05-14T19:30+00:00")]),
        ("The lock will be shut from 6pm to 8pm on Friday.",
         [("from 6pm to 8pm on Friday", "2031-05-16T18:00", "2031-05-16T20:00")]),
        # in which night, nothing tells
        ("The lock was shut from 11pm to 2am on Monday.", []),
        ("The lock was shut from noon to midnight on Monday.", []),
        ("The lock opens from 7 am to 10 pm every day.", []),
    ],
)  # fmt: skip
def test_from_one_clock_to_another_is_one_stretch(text: str, found: list[tuple[str, str, str]]) -> None:
    assert read(text) == found


def test_a_full_stop_behind_pm_is_no_part_of_the_time() -> None:
    assert [exact for exact, _, _ in read("The lock was shut at 5.55pm. It rained.")] == ["at 5.55pm"]
    assert [exact for exact, _, _ in read("The lock was shut at 5.55 p.m. on Monday.")] == ["at 5.55 p.m. on Monday"]


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("The share stood on Monday at 18.35 marks.", "2031-05-12"),
        ("Salt closed on Friday at 12.40 a tonne.", "2031-05-09"),
        ("The bank sold them on Monday at 14.05 euros.", "2031-05-12"),
        ("It was fixed on Monday at 10.25 per cent.", "2031-05-12"),
        ("The tug sank on Monday at 18.35.", "2031-05-12T18:35"),
        ("The tug sank on Monday at 18.35 and nobody saw it.", "2031-05-12T18:35"),
        ("On Monday at 18.35 residents heard a bang.", "2031-05-12T18:35"),
        ("On Monday at 18.35 Mark Orr heard a bang.", "2031-05-12T18:35"),
    ],
)
def test_what_a_price_is_told_in_makes_it_no_clock(text: str, moment: str) -> None:
    assert moments(text) == [moment]
