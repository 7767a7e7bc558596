"""Dates as fields state them, read once for all."""

from datetime import date

import pytest

from headwater.reader.date_fields import field_date, field_day


@pytest.mark.parametrize(
    ("value", "first", "after"),
    [
        ("2031-03-05", "2031-03-05", "2031-03-06"), ("20310305T101500Z", "2031-03-05", "2031-03-06"),
        (" 2031-03 ", "2031-03-01", "2031-04-01"), ("2031-12", "2031-12-01", "2032-01-01"),
        ("2031", "2031-01-01", "2032-01-01"), ("2031-03-05 10:15", "2031-03-05", "2031-03-06"),
        ("2031-03-05/2031-03-09", "2031-03-05", "2031-03-10"), ("2031-04/2031-03", "2031-03-01", "2031-05-01"),
        # the day of a week
        ("2031-W10-3", "2031-03-05", "2031-03-06"), ("2031W103", "2031-03-05", "2031-03-06"),
        # what stands behind a year makes it no year
        ("2031/03/05", "2031-03-05", "2031-03-06"), ("2031.03.05", "2031-03-05", "2031-03-06"),
        ("2031-03-05T10:15:00+01:00[Europe/Oslo]", "2031-03-05", "2031-03-06"),
        ("2031-03-05/", "2031-03-05", "2031-03-06"), ("5 March 2031 (5 March 2031)", "2031-03-05", "2031-03-06"),
    ],
)  # fmt: skip
def test_days_months_years_and_intervals(value: str, first: str, after: str) -> None:
    found = field_date(value)
    assert found is not None
    assert (found.first.isoformat(), found.after.isoformat()) == (first, after)
    assert found.is_day == ((found.after - found.first).days == 1)


@pytest.mark.parametrize(
    "value",
    [
        "", "soon", "2031-00", "2031-00-05", "2031-03-00", "2031-13", "2031-02-30", "2031-03/", "2031-03/x", "2031-",
        "2031/03", "2031, spring", "2031-W10", "2031-W60-1", "2031-W10-8", "2031-064", "0000", "9999", "9999-12-31",
        "1970-01-01", "1970-01-01T00:00:00Z", "1900-01-01", "0001-01-01", "1970-W01-4", "1970/01/01",
        "2031-00/2031-03", "1970-01-01/2031-03-05", "2031-03-05 to 2031-03-09", "05/03/2031", "²²²",
        "1930435200", "5 March 31", "Monday, 5 March 2031",
    ],
)  # fmt: skip
def test_no_date(value: str) -> None:
    assert field_date(value) is None


def test_a_moment_is_of_one_day_here_and_of_another_elsewhere() -> None:
    found = field_date("2031-03-05T23:30:00Z")
    assert found is not None
    assert found.days == (date(2031, 3, 5), date(2031, 3, 6))
    assert field_day(date(2031, 3, 5)) == (date(2031, 3, 5), date(2031, 3, 6), (date(2031, 3, 5),))
