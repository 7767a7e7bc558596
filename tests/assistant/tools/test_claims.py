"""Claims: ranked, paged and filtered; one with bounds in words, steps, statements and their sources."""

from pathlib import Path

import msgspec
import pytest

from headwater.assistant.desk import Desk
from headwater.dossier.ranking import ranked
from headwater.model import OriginStep
from tests.assistant.desks import refused, sample_file, told
from tests.web.sample import dossier
from tests.web.sheets import FORUM


def ids(answer: dict[str, list[dict[str, str]]]) -> list[str]:
    return [one["id"] for one in answer["claims"]]


def test_claims_come_by_weight_in_pages(desk: Desk) -> None:
    every = [one.id for one in ranked(dossier().claims)]
    first = told(desk, "list_claims", limit=2)
    assert ids(first) == every[:2]
    assert first["page"] == {"total": len(every), "next_offset": 2}
    rest = told(desk, "list_claims", offset=2, limit=50)
    assert ids(rest) == every[2:]
    assert [one["number"] for one in rest["claims"]] == list(range(3, len(every) + 1))


def test_bounds_are_told_as_they_are_to_be_told(desk: Desk) -> None:
    found = {one["id"]: one for one in told(desk, "list_claims")["claims"]}
    assert found["claim-offer"]["bounds"] == "at least 2, at most 3 distinct origins, as the outlets describe them"
    assert found["claim-letter"]["bounds"] == "at least 1, at most 1 distinct origin, as the outlets describe them"
    open_ended = found["claim-captains"]
    assert (open_ended["low"], open_ended["high"]) == (2, None)
    assert "no upper bound" in open_ended["bounds"]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"words": "BOARD evening letter"}, {"claim-letter"}),
        ({"words": "put her offer in writing"}, {"claim-offer"}),
        ({"source": "Tarrow"}, {"claim-offer"}),
        ({"source": "person close"}, {"claim-offer"}),
        ({"words": "offer", "source": "captains"}, set()),
        ({"outlet": "no such paper"}, set()),
    ],
)
def test_claims_are_filtered(desk: Desk, asked: dict[str, str], expected: set[str]) -> None:
    assert set(ids(told(desk, "list_claims", **asked))) >= expected
    assert bool(ids(told(desk, "list_claims", **asked))) == bool(expected)


def test_only_what_is_denied(desk: Desk) -> None:
    disputed = {one.id for one in dossier().claims if one.against}
    assert set(ids(told(desk, "list_claims", disputed=True))) == disputed


def test_one_claim_with_statements_and_who_is_behind_them(desk: Desk) -> None:
    answer = told(desk, "get_claim", claim="claim-offer", limit=3)
    assert answer["claim"]["id"] == "claim-offer"
    assert (answer["page"]["total"], answer["page"]["next_offset"]) == (7, 3)
    first, denial, copy = answer["statements"]
    assert first["place"]["exact"] == FORUM["as1"].exact
    assert first["article"]["outlet"] == "Vellmar Lantern"
    assert first["source"] == {
        "id": "source-two", "label": "two people briefed on the talks", "class": "anonymous",
        "terms": "identity withheld; 2 people; informed of it",
    }  # fmt: skip
    assert first["named_at"][0]["exact"] == FORUM["asrc1"].exact
    assert (denial["polarity"], denial["stance"]) == ("against", "denies")
    assert (copy["origin"], copy["counts_as"]) == ("copy", "copy")
    assert answer["outlets_all"] >= answer["outlets_after_copies"] >= answer["outlets_after_citations"]
    assert answer["differences"] == ["comparison-grain", "comparison-deny", "comparison-cost"]
    assert len(answer["events"]) == 5


def test_each_step_of_a_count_has_its_places(tmp_path: Path) -> None:
    sample = dossier()
    claim = next(one for one in sample.claims if one.id == "claim-offer")
    spans = tuple(FORUM[name] for name in ("as1", "aq1", "bs1", "as3", "at1", "at2", "at3", "acite"))
    steps = (OriginStep(says="Two unnamed people.", spans=spans), OriginStep(says="At least 2."))
    origins = msgspec.structs.replace(claim.origins, steps=steps)
    changed = msgspec.structs.replace(claim, origins=origins)
    others = tuple(changed if one.id == claim.id else one for one in sample.claims)
    desk = Desk(sample_file(tmp_path, msgspec.structs.replace(sample, claims=others)))
    first, second = told(desk, "get_claim", claim="claim-offer")["why"]
    assert (first["says"], len(first["places"]), first["more_places"]) == ("Two unnamed people.", 6, 2)
    assert first["places"][0]["exact"] == FORUM["as1"].exact
    assert second == {"says": "At least 2."}


def test_reasons_without_places_are_told_too(desk: Desk) -> None:
    assert told(desk, "get_claim", claim="claim-meeting")["why"] == [{"says": "A scheduled meeting is one public act."}]


def test_an_unknown_claim(desk: Desk) -> None:
    assert "no claim of this dossier" in refused(desk, "get_claim", claim="claim-of-another-day")
