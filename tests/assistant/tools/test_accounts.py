"""Differences with their verdicts, and events within a range of days."""

import pytest

from headwater.assistant.desk import Desk
from tests.assistant.desks import told
from tests.web.sheets import COURIER


def differences(desk: Desk, **asked: object) -> list[str]:
    return [one["id"].removeprefix("comparison-") for one in told(desk, "list_differences", **asked)["differences"]]


def test_conflicts_come_first_and_all_are_counted(desk: Desk) -> None:
    assert differences(desk) == ["cost", "deny", "grain"]
    assert told(desk, "list_differences", limit=1)["verdicts"] == {"conflict": 1, "apparent": 1, "narrower": 1}


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"verdict": "apparent"}, ["deny"]),
        ({"attribute": "time"}, ["grain"]),
        ({"words": "crowns contract"}, ["cost"]),
        ({"claim": "claim-offer", "verdict": "conflict"}, ["cost"]),
        ({"claim": "claim-meeting"}, []),
    ],
)
def test_differences_are_filtered(desk: Desk, asked: dict[str, str], expected: list[str]) -> None:
    assert differences(desk, **asked) == expected


def test_each_value_has_its_place_article_and_the_verdict_its_meaning(desk: Desk) -> None:
    (one,) = told(desk, "list_differences", verdict="conflict")["differences"]
    assert one["means"] == "Conflict: Both cannot be so as worded."
    assert one["members"][1]["value"] == "14 million crowns"
    assert one["members"][1]["place"]["exact"] == COURIER["v"].exact
    assert one["members"][1]["article"]["id"] == "article-c"


def events(desk: Desk, **asked: object) -> list[str]:
    return [one["label"] for one in told(desk, "list_events", **asked)["events"]]


def test_events_come_in_order_of_time_in_words(desk: Desk) -> None:
    found = told(desk, "list_events")["events"]
    assert [one["label"] for one in found] == [
        "Crews block the north quay", "Harbour Wire reports the offer", "The offer becomes known", "The letter is read",
        "The board meets",
    ]  # fmt: skip
    assert found[0]["when"] == {"earliest": "2031-02-01", "latest": None}
    assert (found[0]["in_words"], found[0]["certain"]) == ("1 February 2031 or later", False)
    assert found[2]["expression"]["exact"] == "on Monday"


@pytest.mark.parametrize(
    ("asked", "left_out"),
    [
        ({"since": "2031-03-04"}, {"Harbour Wire reports the offer", "The offer becomes known", "The letter is read"}),
        ({"until": "2031-03-05"}, {"The board meets"}),
        ({"until": "2031-02-10"}, {"Harbour Wire reports the offer", "The offer becomes known", "The letter is read",
                                   "The board meets"}),
        ({"since": "2031-03-03"}, set()),
        ({"words": "board meets"}, {"Harbour Wire reports the offer", "The offer becomes known", "The letter is read",
                                    "Crews block the north quay"}),
    ],
)  # fmt: skip
def test_events_of_a_range_of_days(desk: Desk, asked: dict[str, str], left_out: set[str]) -> None:
    assert set(events(desk)) - set(events(desk, **asked)) == left_out
    assert not events(desk, claim="claim-meeting")
