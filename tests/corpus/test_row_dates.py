"""The day of a row, in every form that trace reads as well."""

from datetime import UTC, date, datetime

import pytest

from headwater.corpus.row_dates import between, date_columns, day_of, day_told, stated_in, told_first


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
        ("2031-W10-3", "2031-03-05"), ("2031/03/05", "2031-03-05"), ("2031-03-05T10:00/2031-03-09T10:00", None),
        # what programs write where they know none
        ("1970-01-01", None), ("1970-01-01T00:00:00Z", None), (date(1970, 1, 1), None), ("9999-12-31", None),
        (datetime(1970, 1, 1, tzinfo=UTC), None), ("2031-00", None),
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


OLD, NEW = "2031-03-05", "2031-03-09"


@pytest.mark.parametrize(
    ("values", "day"),
    [
        ((NEW, OLD), NEW), (("n/a", OLD), OLD), (("2031-03", OLD), OLD), ((OLD, "yesterday"), OLD),
        (("", None), "1999-09-09"), (("n/a", None), None), (("n/a", "yesterday"), None), (("1970-01-01", ""), None),
    ],
)
def test_the_first_field_that_names_a_day_has_it(values: tuple[object, ...], day: str | None) -> None:
    found = day_told(values, date(1999, 9, 9).toordinal())
    assert (None if found is None else date.fromordinal(found).isoformat()) == day


@pytest.mark.parametrize(
    ("values", "ends", "told"),
    [
        ((NEW, OLD), "2031-03-06", (NEW, "2031-03-10")), (("n/a", OLD), "2031-03-06", (OLD, "2031-03-06")),
        ((OLD, "yesterday"), None, (OLD, "2031-03-06")), ((None, OLD), None, (OLD, None)),
        ((None, None), NEW, (None, NEW)),
        ((None, "5 March 2031"), date(2031, 3, 6), (OLD, "2031-03-06")), ((None, OLD), "n/a", (OLD, None)),
        ((None, 1930435200), None, ("2031-03-05T00:00:00+00:00", None)), ((None, "n/a"), None, (None, None)),
        ((None, "2031-03-05T10:15:00Z"), "2031-03-05T10:15:00Z", ("2031-03-05T10:15:00+00:00",) * 2),
        (("2031-03", OLD), "2031-03-06", ("2031-03-01", "2031-04-01")),
        # it runs backwards
        ((None, NEW), OLD, (None, None)),
    ],
)  # fmt: skip
def test_the_first_field_that_is_read_dates_an_article(
    values: tuple[object, ...], ends: object, told: tuple[str | None, str | None]
) -> None:
    assert between(values, ends) == told


def test_what_ingest_writes_may_be_named() -> None:
    assert between((OLD,), "2031-03-07", "published_from") == (OLD, "2031-03-07")
    assert between((OLD,), "2031-03-07", "printed") == (OLD, "2031-03-06")
