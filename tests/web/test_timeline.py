"""Bars: their order, their open ends, and that they stay on the scale."""

import msgspec
import pytest

from headwater.dossier.days import in_words
from headwater.dossier.ranking import ranked
from headwater.model import Interval
from headwater.web.register import Register
from headwater.web.timeline import Timeline, timeline
from tests.web.sample import dossier
from tests.web.sheets import texts


def _drawn(*whens: tuple[str | None, str | None], anchor: str | None = None) -> Timeline:
    event = dossier().events[0]
    events = tuple(
        msgspec.structs.replace(event, id=f"event-{n}", when=Interval(earliest=when[0], latest=when[1]), anchor=anchor)
        for n, when in enumerate(whens)
    )
    changed = msgspec.structs.replace(dossier(), events=events)
    return timeline(changed, Register(changed, texts(), ranked(changed.claims)))


def test_events_are_in_order_of_time() -> None:
    register = Register(dossier(), texts(), ranked(dossier().claims))
    assert [row.label for row in timeline(dossier(), register).rows] == [
        "Crews block the north quay",
        "Harbour Wire reports the offer",
        "The offer becomes known",
        "The letter is read",
        "",  # the sentence says that the board meets
    ]


@pytest.mark.parametrize(
    ("when", "ends"),
    [
        (("2031-03-01", "2031-03-02"), (False, False)),
        ((None, "2031-03-02"), (True, False)),
        (("2031-03-01", None), (False, True)),
    ],
)
def test_open_ends_reach_the_edge(when: tuple[str | None, str | None], ends: tuple[bool, bool]) -> None:
    drawn = _drawn(when, ("2031-02-01", "2031-04-01"))
    bar = next(row.bar for row in drawn.rows if row.when == in_words(Interval(earliest=when[0], latest=when[1])))
    assert bar
    assert (bar.open_left, bar.open_right) == ends
    assert (bar.left == 0, round(bar.left + bar.width) == 100) == ends


def test_an_event_without_any_end_has_no_bar() -> None:
    assert [row.bar is None for row in _drawn((None, None), ("2031-03-01", "2031-03-02")).rows] == [False, True]


@pytest.mark.parametrize("far", ["2031-02-20", "2030-01-01", "1931-01-01", "0001-01-01"])
def test_bars_stay_on_the_scale(far: str) -> None:
    drawn = _drawn(
        (far, far), ("2031-03-01", "2031-03-02"), ("2031-03-01T10:00", "2031-03-01T10:00"), anchor="2031-03-01"
    )
    assert (drawn.middle == "") == (far > "2031")
    for row in drawn.rows:
        assert row.bar
        assert 0 <= row.bar.left < row.bar.left + row.bar.width <= 100.01
        assert row.bar.anchor is not None


def test_the_days_around_the_dateline_keep_room() -> None:
    drawn = _drawn(
        ("1931-01-01", "1931-01-02"), ("2031-03-01", "2031-03-02"), ("2031-03-08", "2031-03-09"), ("2041-03-01", None),
        anchor="2031-03-04",
    )  # fmt: skip
    places = [row.bar.left for row in drawn.rows if row.bar]
    assert places == sorted(places)
    assert places[2] - places[1] > 15
    assert drawn.middle == "4 March 2031"
    assert [tick.label for tick in drawn.ticks if tick.label == "0"] == ["0"]


def test_a_long_story_leaves_its_last_days_room() -> None:
    first, last = _drawn(("1931-01-01", "1931-01-02"), ("2031-03-01", "2031-03-02")).rows
    assert first.bar
    assert last.bar
    assert last.bar.left - first.bar.left > 50
