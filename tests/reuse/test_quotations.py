"""Where a text stands in quotation marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.reuse.quotations import covered_chars, quoted_ranges


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("She said “no” and “never”.", ["“no”", "“never”"]),
        ('She said "no" and left.', ['"no"']),
        ("Elle dit « non ».", ["« non »"]),
        # a blank line ends it; the next paragraph opens anew
        ("“First.\n\n“Second,” he said.", ["“First.", "“Second,”"]),
        ("no marks, it's plain", []),
        ("an end” without a start", []),
        ("a start “ without an end", []),
    ],
)
def test_quoted(text: str, quoted: list[str]) -> None:
    assert [text[start:end] for start, end in quoted_ranges(text)] == quoted


@given(st.text('“”"« a\n', max_size=80))
def test_ranges_are_in_order_and_apart(text: str) -> None:
    ranges = quoted_ranges(text)
    flat = [end for pair in ranges for end in pair]
    assert flat == sorted(flat)


@given(st.text("“” a", max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_covered_counts_characters(text: str, one: int, two: int) -> None:
    ranges = quoted_ranges(text)
    start, end = min(one, two), max(one, two)
    inside = {n for a, b in ranges for n in range(a, b)}
    assert covered_chars(ranges, start, end) == len(inside & set(range(start, end)))
