"""What the nouns refuse to hold, and what their ids promise."""

from datetime import date

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.errors import HeadwaterError, NounError
from headwater.model import (
    Interval,
    Ledger,
    LedgerEntry,
    Origins,
    People,
    Run,
    Source,
    Span,
    TextView,
    bounds_told,
    content_id,
    span_of,
)
from tests.builders import article


@pytest.mark.parametrize(("start", "end", "exact"), [(3, 2, ""), (-1, 1, "ab"), (0, 3, "ab"), (0, 1, "")])
def test_a_span_that_does_not_fit_its_characters_is_refused(start: int, end: int, exact: str) -> None:
    with pytest.raises(NounError):
        Span(capture="c", start=start, end=end, exact=exact)


def test_a_noun_error_is_both_ours_and_a_value_error() -> None:
    assert issubclass(NounError, HeadwaterError)
    assert issubclass(NounError, ValueError)


@pytest.mark.parametrize(
    ("earliest", "latest"),
    [("2031-03-02", "2031-03-01"), ("2031-03-01T10:00-04:00", "2031-03-01T09:00-04:00"), ("soon", None)],
)
def test_an_interval_that_runs_backwards_or_is_no_date_is_refused(earliest: str, latest: str | None) -> None:
    with pytest.raises(ValueError, match=r"interval|isoformat"):
        Interval(earliest=earliest, latest=latest)


def test_an_interval_knows_its_days() -> None:
    found = Interval.of_days(date(2031, 3, 1), date(2031, 4, 1))
    assert (found.first_day, found.after_day) == (date(2031, 3, 1), date(2031, 4, 1))
    assert Interval(earliest=None, latest=None).first_day is None


def test_bounds_run_forwards() -> None:
    with pytest.raises(NounError):
        People(low=2, high=1)
    with pytest.raises(NounError):
        Origins(low=3, high=2, unseen=0, why=())


def test_a_ledger_that_does_not_add_up_is_refused() -> None:
    entry = LedgerEntry(path="a", status="ok", reason=None, captures=())
    assert Ledger.of((entry,)).ok == 1
    with pytest.raises(NounError):
        Ledger(inputs=2, ok=1, partial=0, quarantined=0, entries=(entry,))


def test_ids_keep_parts_apart() -> None:
    assert content_id("k", "a.b", "c") != content_id("k", "a", "b.c") != content_id("k", "a", "b", "c")
    assert content_id("k", "a", 1) == content_id("k", "a", 1)


@given(st.text(max_size=80), st.integers(0, 80), st.integers(0, 80), st.integers(0, 80), st.integers(0, 80))
def test_a_part_of_a_span_stands_where_it_says(text: str, a: int, b: int, c: int, d: int) -> None:
    start, end = sorted((min(a, len(text)), min(b, len(text))))
    whole = span_of(text, "c", start, end)
    first, last = sorted((min(c, end - start), min(d, end - start)))
    part = whole.part(first, last)
    assert text[part.start : part.end] == part.exact
    assert whole.covers(part)


def test_a_view_maps_text_back_to_bytes() -> None:
    runs = (Run(start=0, length=4, raw_start=3, raw_length=4), Run(start=6, length=1, raw_start=11, raw_length=5))
    view = TextView(encoding="utf-8", replaced=0, runs=runs)
    assert view.raw_range(1, 2) == (3, 7)
    assert view.raw_range(3, 7) == (3, 16)
    assert view.raw_range(4, 6) is None


def test_the_class_of_a_source_is_called_class_outside() -> None:
    names = {f.encode_name for f in msgspec.structs.fields(Source)}
    assert "class" in names
    assert "class_" not in names


@pytest.mark.parametrize(
    ("low", "high", "plain", "counted"),
    [
        (0, 0, "none", "no reporter"),
        (1, 1, "at least 1, at most 1", "at least 1, at most 1 reporter"),
        (0, 1, "at least 0, at most 1", "at least 0, at most 1 reporter"),
        (2, 1200, "at least 2, at most 1,200", "at least 2, at most 1,200 reporters"),
        (1, None, "at least 1, no upper bound", "at least 1 reporter, no upper bound"),
        (2, None, "at least 2, no upper bound", "at least 2 reporters, no upper bound"),
    ],
)
def test_bounds_are_told_in_words(low: int, high: int | None, plain: str, counted: str) -> None:
    assert bounds_told(low, high) == plain
    assert bounds_told(low, high, "reporter") == counted


def test_a_range_of_a_capture_is_cut_from_the_body_that_holds_it() -> None:
    home = article("The ferry ran late.", "A")
    (body,) = home.spans
    assert home.part(body.start + 4, body.start + 9).exact == "ferry"
    with pytest.raises(ValueError, match="outside the body"):
        home.part(body.start, body.end + 1)
