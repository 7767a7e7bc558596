"""The day of a row, in every form that trace reads as well."""

from datetime import UTC, date, datetime

import pytest

from headwater.corpus.row_dates import date_columns, day_of, stated_in, told_first


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2031-01-05", "2031-01-05"), ("2031-01-04T09:00:00+13:00", "2031-01-04"), ("2031-01-04 09:00", "2031-01-04"),
        ("5 March 2031", "2031-03-05"), ("March 5, 2031", "2031-03-05"), ("20310305", "2031-03-05"),
        ("Wed, 05 Mar 2031 23:10:00 +0000", "2031-03-05"), ("Wed Mar 05 10:00:00 +0000 2031", "2031-03-05"),
        (1930435200, "2031-03-05"), (1930435200000, "2031-03-05"), ("1930435200", "2031-03-05"),
        (date(2031, 3, 5), "2031-03-05"), (datetime(2031, 3, 5, 23, 30, tzinfo=UTC), "2031-03-05"),
        # no day, or no one day
        ("2031-02-30", None), ("05/03/2031", None), ("2031-03", None), ("2031", None), ("last Tuesday", None),
        ("Monday, 5 March 2031", None), ("2031-03-05/2031-03-09", None), ("", None), (None, None),
        (20310305, None), (True, None), (-1, None), (float("nan"), None), (["2031-03-05"], None), ({}, None),
        ("²²²", None), (10**400, None), ("9" * 400, None),
    ],
)  # fmt: skip
def test_a_day_as_rows_state_it(value: object, day: str | None) -> None:
    found = day_of(value)
    assert (None if found is None else date.fromordinal(found).isoformat()) == day


@pytest.mark.parametrize(
    ("value", "first", "after"),
    [("2031-03", "2031-03-01", "2031-04-01"), ("2031", "2031-01-01", "2032-01-01"), ("5 May 2031", "2031-05-05", None)],
)
def test_a_month_is_an_interval(value: str, first: str, after: str | None) -> None:
    claim = stated_in(value)
    assert claim is not None
    assert claim.first.isoformat() == first
    assert after is None or claim.after.isoformat() == after


def test_the_column_of_an_ingested_corpus_is_looked_at_where_no_other_is_named() -> None:
    assert date_columns("published") == ("published", "published_from")
    assert date_columns("printed") == ("printed",)
    assert told_first((None, "", "2031-03-05", "2031-03-06")) == "2031-03-05"
    assert told_first(()) is None
