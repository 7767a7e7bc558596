"""Whether one article came out before another."""

import pytest

from headwater.model import Published
from headwater.stemma.dates import days_before


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
