"""What changed against an earlier dossier."""

from pathlib import Path

import msgspec
import pytest

from headwater.assistant.desk import Desk
from headwater.model import Interval
from tests.assistant.desks import FERRY, ferry_case, sample_file, told
from tests.web.sample import dossier


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    folder = tmp_path_factory.mktemp("changes")
    old = dossier()
    offer = next(one for one in old.claims if one.id == "claim-offer")
    raised = msgspec.structs.replace(offer, origins=msgspec.structs.replace(offer.origins, low=3, high=5))
    moved = msgspec.structs.replace(old.events[0], when=Interval(earliest="2031-03-02", latest="2031-03-04"))
    new = msgspec.structs.replace(
        old,
        claims=tuple(raised if one.id == offer.id else one for one in old.claims if one.id != "claim-meeting"),
        events=(moved, *old.events[1:]),
        comparisons=old.comparisons[1:],
    )
    return Desk(sample_file(folder, new), sample_file(folder, old, "older.json"))


def test_raised_bounds_gone_claims_moved_times_and_verdicts(changed: Desk) -> None:
    answer = told(changed, "what_changed")
    assert answer["counts"] == {"claims": 2, "differences": 1, "events": 1}
    rows = {(one["part"], one["change"]): one for one in answer["changes"]}
    raised = rows["claims", "raised"]
    assert raised["before"].startswith("at least 2, at most 3 distinct origins, as the outlets describe them")
    assert raised["after"].startswith("at least 3, at most 5 distinct origins")
    assert raised["claim"] == "claim-offer"
    gone = rows["claims", "gone"]
    assert ("after" in gone, "claim" in gone) == (False, False)
    assert rows["events", "moved"]["before"] == "3 March 2031"
    assert rows["events", "moved"]["after"] == "2 to 3 March 2031"
    assert rows["differences", "gone"]["before"] == "One is more exact"


def test_a_claim_told_with_another_says_with_which(tmp_path: Path) -> None:
    old = dossier()
    one, other = (next(c for c in old.claims if c.id == name) for name in ("claim-offer", "claim-meeting"))
    whole = msgspec.structs.replace(one, statements=(*one.statements, *other.statements))
    new = msgspec.structs.replace(old, claims=(whole, *(c for c in old.claims if c.id not in (one.id, other.id))))
    desk = Desk(sample_file(tmp_path, new), sample_file(tmp_path, old, "older.json"))
    rows = {one["change"]: one for one in told(desk, "what_changed", part="claims")["changes"]}
    assert f"in one of the two it stands under “{one.proposition[:40]}" in rows["regrouped"]["about"]


def test_one_part_in_pages(changed: Desk) -> None:
    answer = told(changed, "what_changed", part="claims", limit=1)
    assert (len(answer["changes"]), answer["page"]) == (1, {"total": 2, "next_offset": 1})
    assert told(changed, "what_changed", part="said")["changes"] == []


def test_a_revised_article_is_told_word_by_word(tmp_path: Path) -> None:
    folders = tmp_path / "old", tmp_path / "new"
    for folder in folders:
        folder.mkdir()
    old, new = ferry_case(folders[0]), ferry_case(folders[1], FERRY.replace("fourteen", "eleven"))
    (article,) = told(Desk(new, old), "what_changed", part="articles")["changes"]
    assert article["change"] == "revised"
    (reads,) = article["reads"]
    assert (reads["before"]["exact"], reads["after"]["exact"]) == ("fourteen", "eleven")
