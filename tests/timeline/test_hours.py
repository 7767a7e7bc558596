"""Parts of a day as hours, and times that no word beside them tells to be one."""

from datetime import date
from pathlib import Path

import pytest

from headwater.model import Comparison, Interval
from headwater.reader import when
from headwater.timeline.hours import hours_of
from headwater.timeline.intervals import edge_of, last_day
from tests.test_answers import traced

ANCHOR = date(2031, 3, 14)
REST = "The council of Dorlen is to meet on Friday, and the matter is on its list."


@pytest.mark.parametrize(
    ("phrase", "earliest", "latest"),
    [
        ("on Tuesday morning", "2031-03-11T06:00", "2031-03-11T12:00"),
        ("on Tuesday evening", "2031-03-11T18:00", "2031-03-12"),
        ("on Tuesday night", "2031-03-11T18:00", "2031-03-12T06:00"),
        ("on Tuesday", "2031-03-11", "2031-03-12"),
    ],
)
def test_a_part_of_a_day_is_its_hours(phrase: str, earliest: str, latest: str) -> None:
    found = when.resolve(phrase, ANCHOR, f"It was told {phrase}.")
    assert found is not None
    assert hours_of(found, phrase) == Interval(earliest=earliest, latest=latest)


def test_where_an_open_interval_ends() -> None:
    assert edge_of(Interval(earliest=None, latest="2031-04-01")) == date(2031, 3, 31)
    assert edge_of(Interval(earliest="2031-04-01", latest=None)) == date(2031, 4, 1)
    assert edge_of(Interval(earliest="2031-04-01", latest="2031-04-02")) is None
    assert last_day(Interval(earliest="2031-04-01", latest="2031-04-01T12:00")) == date(2031, 4, 1)


def times(folder: Path, *texts: str) -> dict[frozenset[str], Comparison]:
    compared = traced(folder, *texts, REST).comparisons
    return {frozenset(m.span.exact.rstrip(".") for m in c.members): c for c in compared if c.attribute == "time"}


def test_a_deadline_that_two_outlets_name_is_one(tmp_path: Path) -> None:
    one = "TARN — All postponed operations will take place before the end of May, the clinic said."
    other = "TARN — The surgeons will be done by 31 May, a spokesman said."
    assert frozenset({"before the end of May", "by 31 May"}) in times(tmp_path, one, other)


def test_two_hours_for_one_event_look_like_a_conflict(tmp_path: Path) -> None:
    one = "TARN — The trouble at the plant began at 3.52 a.m. on Tuesday, Norva Motors said."
    other = "TARN — The first sign of trouble at the plant came at 2.10 a.m. on Tuesday, two workers said."
    found = times(tmp_path, one, other)[frozenset({"at 3.52 a.m. on Tuesday", "at 2.10 a.m. on Tuesday"})]
    assert found.verdict in ("apparent", "conflict")


def test_what_was_not_so_until_an_evening_was_so_then(tmp_path: Path) -> None:
    one = "TARN — The minister, Oriel Venn, said that she was told of the attack at 7 a.m. on Tuesday."
    other = "TARN — Oriel Venn was not told of the attack until Tuesday evening, an official said."
    found = times(tmp_path, one, other)
    assert found
    assert {c.verdict for c in found.values()} <= {"apparent", "conflict"}


def test_clocks_of_which_one_alone_names_its_zone_can_be_one_moment(tmp_path: Path) -> None:
    one = "TARN — Norva Motors has until noon Eastern time on March 20 to answer the bid, the panel said."
    other = "TARN — Norva Motors has until 5 p.m. on March 20 to answer the bid, according to its adviser."
    verdicts = [c.verdict for c in times(tmp_path, one, other).values() if "network" not in c.why]
    assert verdicts == ["compatible"]
    other = other.replace("5 p.m.", "5 p.m. Eastern time")
    found = {c.verdict for c in times(tmp_path, one, other).values()}
    assert found
    assert found <= {"apparent", "conflict"}


@pytest.mark.parametrize(
    ("named", "other", "verdicts"),
    [
        ("9:00 GMT", "14:00", {"compatible"}),
        ("9:17 GMT", "14:17", {"compatible"}),
        # no zone is half an hour or a night away
        ("9:00 GMT", "17:30", {"apparent", "conflict"}),
        ("9:00 GMT", "14:30", {"apparent", "conflict"}),
        ("00:30 GMT", "23:00", {"apparent", "conflict"}),
        ("00:30 GMT", "23:30", {"apparent", "conflict"}),
        # but a local clock stands in any zone in use
        ("9:00 GMT", "14:30 local time", {"compatible"}),
        ("9:00 GMT", "17:30 local time", {"apparent", "conflict"}),
        # both are named
        ("9:00 GMT", "11:00 CEST", {"compatible"}),
        ("9:00 GMT", "11:00 CET", {"apparent", "conflict"}),
    ],
)
def test_only_clocks_of_zones_in_use_are_one_moment(
    tmp_path: Path, named: str, other: str, verdicts: set[str]
) -> None:
    one = f"TARN — The trouble at the plant began at {named} on Tuesday, Norva Motors said."
    two = f"TARN — The first sign of trouble at the plant came at {other} on Tuesday, two workers said."
    found = {c.verdict for c in times(tmp_path, one, two).values() if "network" not in c.why}
    assert found
    assert found <= verdicts


def test_an_article_that_names_its_zone_once_keeps_it(tmp_path: Path) -> None:
    one = "TARN — The trouble at the plant began at 9:00 GMT on Tuesday, Norva Motors said."
    two = (
        "TARN — The first sign of trouble at the plant came at 14:00 on Tuesday, two workers said. "
        "Norva Motors shut the gate of the plant at 16:00 GMT on Tuesday, the workers said."
    )
    pair = frozenset({"at 9:00 GMT on Tuesday", "at 14:00 on Tuesday"})
    assert times(tmp_path, one, two)[pair].verdict == "apparent"
    assert times(tmp_path, one, two.replace("16:00 GMT", "16:00"))[pair].verdict == "compatible"
