"""Sources with their terms, what they said, who did not answer, and credits to other outlets."""

import pytest

from headwater.assistant.desk import Desk
from tests.assistant.desks import refused, told
from tests.web.sheets import COURIER, FORUM


def sources(desk: Desk, **asked: object) -> set[str]:
    return {one["id"].removeprefix("source-") for one in told(desk, "list_sources", **asked)["sources"]}


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"class": "anonymous"}, {"two", "close"}),
        ({"stance": "denies"}, {"ines", "spokes"}),
        ({"words": "HARBOUR master"}, {"ines"}),
        ({"outlet": "courier"}, {"close", "spokes", "minutes"}),
        ({"class": "named", "stance": "declines"}, {"odo"}),
    ],
)
def test_sources_are_filtered(desk: Desk, asked: dict[str, str], expected: set[str]) -> None:
    assert sources(desk, **asked) == expected


def test_a_source_has_its_terms_and_why_it_is_not_named(desk: Desk) -> None:
    (one,) = told(desk, "list_sources", words="briefed on the talks")["sources"]
    assert one["people"] == {"low": 2, "high": 2}
    assert one["terms"] == "identity withheld; 2 people; informed of it"
    assert one["stances"] == {"asserts": 1}
    assert one["anonymity_reason"]["exact"] == FORUM["aanon"].exact
    assert one["mentions"][0]["exact"] == FORUM["asrc1"].exact


def test_what_a_source_said_and_behind_which_claims(desk: Desk) -> None:
    answer = told(desk, "get_source", source="source-ines")
    (said,) = answer["said"]
    assert (said["stance"], said["content"][0]["exact"]) == ("denies", FORUM["aq1"].exact)
    assert said["claims"] == ["claim-offer"]
    assert (answer["source"]["label"], answer["page"]) == ("Ines Tarrow", {"total": 1})
    assert "list_sources gives the ids" in refused(desk, "get_source", source="source-none")


def test_who_did_not_answer_linked_to_a_source_or_not(desk: Desk) -> None:
    found = {one["who"]: one for one in told(desk, "list_silences")["silences"]}
    assert set(found) == {"Odo Lindqvist", "The ministry"}
    assert found["The ministry"]["what"] == "did not respond"
    assert found["The ministry"]["place"]["exact"] == COURIER["cue4"].exact
    assert found["Odo Lindqvist"]["source"]["id"] == "source-odo"
    assert [one["who"] for one in told(desk, "list_silences", words="ministry")["silences"]] == ["The ministry"]


def test_credits_to_reports_that_are_missing_come_first(desk: Desk) -> None:
    first, second = told(desk, "list_citations")["citations"]
    assert (first["outlet"], first["wording"], "cited" in first) == ("Harbour Wire", "first_reported", False)
    assert first["place"]["exact"] == FORUM["acite"].exact
    assert second["cited"]["id"] == "article-a"
    assert [one["outlet"] for one in told(desk, "list_citations", missing=True)["citations"]] == ["Harbour Wire"]
    assert [one["outlet"] for one in told(desk, "list_citations", outlet="lantern")["citations"]] == ["Vellmar Lantern"]
