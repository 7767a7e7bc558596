"""Whether one article came out before another."""

import pytest

from headwater.model import Published
from headwater.stemma.dates import days_before, opening


def published(earliest: str | None, latest: str | None) -> Published:
    return Published(earliest=earliest, latest=latest, evidence=(), basis="stated")


@pytest.mark.parametrize(
    ("one", "two", "days"),
    [
        (("2031-03-01", "2031-03-02"), ("2031-03-04", "2031-03-05"), 3),
        (("2031-03-01T06:00", "2031-03-01T06:00"), ("2031-03-01T18:00", "2031-03-01T18:00"), 0.5),
        # one day, no clock: they may overlap
        (("2031-03-01", "2031-03-02"), ("2031-03-01T18:00", "2031-03-01T18:00"), 0),
        # of two neighbouring days one is the earlier
        (("2031-03-01", "2031-03-02"), ("2031-03-02", "2031-03-03"), 1),
        # unbounded sides tell nothing
        ((None, "2031-03-02"), ("2031-03-09", None), 7),
        (("2031-03-01", None), ("2031-03-09", None), 0),
        # zones are reckoned with, and a missing one may be any
        (("2031-03-01T12:00+06:00", "2031-03-01T12:00+06:00"), ("2031-03-01T12:00Z", "2031-03-01T12:00Z"), 0.25),
        (("2031-03-01T01:00", "2031-03-01T01:00"), ("2031-03-01T12:00Z", "2031-03-01T12:00Z"), 0),
        (("2031-03-01T00:00", "2031-03-01T00:00"), ("2031-03-01T20:00Z", "2031-03-01T20:00Z"), 0.25),
    ],
)  # fmt: skip
def test_days_before(one: tuple[str | None, str | None], two: tuple[str | None, str | None], days: float) -> None:
    assert days_before(published(*one), published(*two)) == pytest.approx(days)
    assert days_before(published(*two), published(*one)) == pytest.approx(-days)


def test_no_date_tells_nothing() -> None:
    assert days_before(None, published("2031-03-01", "2031-03-02")) == 0
    assert days_before(published("2031-03-01", "2031-03-02"), None) == 0


def minute(moment: str | None, day: str = "2031-03-01", after: str = "2031-03-02") -> Published:
    return Published(earliest=day, latest=after, evidence=(), basis="stated", moment=moment)


@pytest.mark.parametrize(
    ("one", "two", "days"),
    [
        ("2031-03-01T06:00Z", "2031-03-01T18:00Z", 0.5),
        ("2031-03-01T06:00", "2031-03-01T12:00", 0.25),
        ("2031-03-01T12:00+06:00", "2031-03-01T12:00Z", 0.25),
        # one of them alone names its zone
        ("2031-03-01T06:00", "2031-03-01T18:00Z", 0),
        ("2031-03-01T06:00Z", None, 0),
        ("2031-03-01T06:00Z", "2031-03-01T06:00Z", 0),
    ],
)
def test_minutes_tell_where_the_days_do_not(one: str | None, two: str | None, days: float) -> None:
    assert days_before(minute(one), minute(two)) == pytest.approx(days)
    assert days_before(minute(two), minute(one)) == pytest.approx(-days)


def test_a_day_that_is_over_counts_before_any_minute() -> None:
    late, next_day = minute("2031-03-01T23:00Z"), minute("2031-03-02T01:00Z", "2031-03-02", "2031-03-03")
    assert days_before(late, next_day) == 1


def test_openings_sort() -> None:
    found = [None, minute(None, "2031-03-02", "2031-03-03"), minute(None), minute("2031-03-01T09:00Z"),
             minute("2031-03-01T09:30+02:00")]  # fmt: skip
    ordered = sorted((each for each in found if each), key=lambda each: opening(each) or "~")
    assert [each.moment for each in ordered] == ["2031-03-01T09:30+02:00", "2031-03-01T09:00Z", None, None]
    assert ordered[-1].earliest == "2031-03-02"
    assert opening(None) is None


def test_minutes_with_offsets_go_before_the_days_of_two_places() -> None:
    evening = minute("2031-03-05T23:30-05:00", "2031-03-05", "2031-03-06")
    night = minute("2031-03-06T03:00Z", "2031-03-06", "2031-03-07")
    assert days_before(night, evening) == pytest.approx(1.5 / 24)
    assert days_before(evening, night) == pytest.approx(-1.5 / 24)
    assert (opening(night) or "") < (opening(evening) or "")
