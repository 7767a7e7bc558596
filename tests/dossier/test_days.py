"""Intervals in words."""

import pytest

from headwater.dossier.days import in_words
from headwater.model import Interval


@pytest.mark.parametrize(
    ("earliest", "latest", "expected"),
    [
        ("2031-03-04", "2031-03-05", "4 March 2031"),
        ("2031-03-04", "2031-03-10", "4 to 9 March 2031"),
        ("2031-02-25", "2031-03-04", "25 February to 3 March 2031"),
        ("2030-12-30", "2031-01-02", "30 December 2030 to 1 January 2031"),
        ("2031-03-01", "2031-04-01", "March 2031"),
        ("2031-12-01", "2032-01-01", "December 2031"),
        ("2031-01-01", "2032-01-01", "2031"),
        ("2029-01-01", "2032-01-01", "2029 to 2031"),
        (None, "2031-03-04", "before 4 March 2031"),
        ("2031-03-04", None, "4 March 2031 or later"),
        (None, None, "no time stated"),
        ("2031-03-04T14:30", "2031-03-04T14:30", "4 March 2031, 14:30"),
        ("2031-03-04T14:30", "2031-03-04T16:00", "4 March 2031, 14:30 to 16:00"),
        ("2031-03-04T22:00", "2031-03-05T02:00", "4 March 2031, 22:00 to 5 March 2031, 02:00"),
        ("0001-01-01", "0001-01-01", "1 January 1"),
        ("9999-12-31", "9999-12-31", "31 December 9999"),
    ],
)
def test_in_words(earliest: str | None, latest: str | None, expected: str) -> None:
    assert in_words(Interval(earliest=earliest, latest=latest)) == expected
