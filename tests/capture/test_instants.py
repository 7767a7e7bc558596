import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.capture.instants import instant


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Sat, 01 Mar 2031 23:30:00 +0100", "2031-03-01T23:30:00+01:00"),
        ("Sat, 1 Mar 2031 23:30 GMT", "2031-03-01T23:30:00+00:00"),
        ("1 March 31 08:00:00 EST", "2031-03-01T08:00:00-05:00"),
        ("01-Mar-99 08:00:00 UT", "1999-03-01T08:00:00+00:00"),
        ("01 Mar 2031 08:00:00 -0000", "2031-03-01T08:00:00"),
        ("01 Mar 2031 08:00:00", "2031-03-01T08:00:00"),
        ("01 Mar 2031 08:00:00 XYZ", "2031-03-01T08:00:00"),
        ("01 Mar 2031 08:00:00 +0000 (a comment)", "2031-03-01T08:00:00+00:00"),
        ("01 Mar 2031", "2031-03-01"),
        (" 2031-03-01T10:00:00Z ", "2031-03-01T10:00:00+00:00"),
        ("2031-03-01T10:00:00.250-03:00", "2031-03-01T10:00:00.250000-03:00"),
        ("2031-03-01", "2031-03-01"),
        ("Sat Mar 01 20:19:24 +0000 2031", "2031-03-01T20:19:24+00:00"),
        ("2031-03-01 20:19:24 +0000", "2031-03-01T20:19:24+00:00"),
        ("31 Feb 2031", None),
        ("01 Mon 2031", None),
        ("01 Mar 2031 25:00:00 GMT", None),
        ("01 Mar 2031 10:00:00 +9900", None),
        ("2031-13-01 20:19:24 +0000", None),
        ("2031", None),
        ("in March", None),
        ("", None),
    ],
)
def test_dates_as_they_are_written(written: str, read: str | None) -> None:
    assert instant(written) == read


@given(st.text(alphabet="0123456789 :+-,TZMarGMT()", max_size=60))
def test_nothing_raises(written: str) -> None:
    instant(written)


def test_long_values_cost_nothing() -> None:
    begun = time.process_time()
    assert instant("1 " * 2_000_000) is None
    assert instant("Sat " + " " * 90) is None
    assert time.process_time() - begun < 1
