import pytest

from headwater.capture.chat.days import days_of
from headwater.capture.chat.heads import Head


def _heads(*dates: str) -> list[Head]:
    found = []
    for written in dates:
        mark = next((mark for mark in "/.-" if mark in written), "")
        parts = written.split(mark) if mark else []
        date = (parts[0], parts[1], parts[2], mark) if parts else None
        found.append(Head(0, 1, (0, 1), (0, 1), date, "14:00"))
    return found


@pytest.mark.parametrize(
    ("dates", "days"),
    [
        # one date that only one order makes a day of tells the order of all
        (["12/05/2031", "13/05/2031"], ["2031-05-12", "2031-05-13"]),
        (["5/12/31", "5/13/31"], ["2031-05-12", "2031-05-13"]),
        # a log runs on in time
        (["10/04/2031", "11/04/2031", "01/05/2031"], ["2031-04-10", "2031-04-11", "2031-05-01"]),
        (["04/10/2031", "05/01/2031"], ["2031-04-10", "2031-05-01"]),
        # both orders are left: null beats a guess, but for days that are the same in both
        (["04/05/2031", "05/06/2031"], [None, None]),
        (["05/05/2031", "05/06/2031"], ["2031-05-05", None]),
        # no country writes the month first with full stops
        (["04.05.2031", "05.06.2031"], ["2031-05-04", "2031-06-05"]),
        (["2031-05-12", "2031-05-13"], ["2031-05-12", "2031-05-13"]),
        # what is no date in either order settles nothing
        (["99/99/2031", "13/05/2031"], [None, "2031-05-13"]),
        (["", "13/05/2031"], [None, "2031-05-13"]),
        (["1/2/345"], [None]),
        ([], []),
    ],
)
def test_the_order_is_settled_over_the_log(dates: list[str], days: list[str | None]) -> None:
    assert [day.isoformat() if day else None for day in days_of(_heads(*dates))] == days


def test_a_log_that_contradicts_itself_tells_no_day() -> None:
    assert days_of(_heads("13/05/2031", "05/13/2031")) == [None, None]
