"""Values of columns: what Python has no form for costs itself alone."""

from datetime import date, datetime

import pyarrow as pa
import pytest

from headwater.corpus.row_dates import day_of
from headwater.corpus.values import in_known_zone, values_of

DAY = date(2031, 3, 5)
SECONDS = 1930435200


@pytest.mark.parametrize(
    ("kind", "good", "odd"),
    [
        (pa.timestamp("us"), SECONDS * 10**6, 2**60), (pa.timestamp("s"), SECONDS, 2**60),
        # as microseconds it would be the first second of 1970
        (pa.timestamp("ms"), SECONDS * 1000, 2**62), (pa.timestamp("us", "+01:00"), SECONDS * 10**6, -(2**62)),
        (pa.date32(), SECONDS // 86400, 2**30), (pa.date64(), SECONDS * 1000, 2**61 - 2**61 % 86_400_000),
    ],
)  # fmt: skip
def test_a_moment_that_nobody_counts_is_told_and_no_day(kind: pa.DataType, good: int, odd: int) -> None:
    plain = pa.array([good, odd, None], pa.int32() if kind == pa.date32() else pa.int64())
    found, told, none = values_of(plain.view(kind))
    assert isinstance(found, date)
    assert (day_of(found), day_of(told), none) == (DAY.toordinal(), None, None)
    assert told == "of no year that is counted"


@pytest.mark.parametrize("unit", ["s", "us", "ns"])
def test_a_zone_that_nobody_knows_is_greenwichs(unit: str) -> None:
    moments = pa.array([datetime(2031, 3, 5, 23, 30), None], pa.timestamp(unit, "Not/AZone"))  # noqa: DTZ001
    found, none = values_of(moments)
    assert isinstance(found, datetime)
    assert (found.isoformat(), none) == ("2031-03-05T23:30:00+00:00", None)
    assert in_known_zone(moments).type == pa.timestamp(unit, "UTC")


@pytest.mark.parametrize("kind", [pa.timestamp("us", "+01:00"), pa.timestamp("us"), pa.date32(), pa.string()])
def test_other_columns_keep_their_zone(kind: pa.DataType) -> None:
    assert in_known_zone(pa.array([None], kind)).type == kind


def test_a_string_that_is_no_utf_8_is_none() -> None:
    broken = pa.StringArray.from_buffers(2, pa.py_buffer(b"\0\0\0\0\1\0\0\0\3\0\0\0"), pa.py_buffer(b"\xffab"))
    assert values_of(broken) == [None, "ab"]
