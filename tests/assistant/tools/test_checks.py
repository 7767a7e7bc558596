"""Leads, and quotations held against primary sources."""

from pathlib import Path

import msgspec
import pytest

from headwater.assistant.desk import Desk
from headwater.model import Lead, LeadKind, QuotationCheck, WordChange
from tests.assistant.desks import sample_file, told
from tests.web.sample import dossier
from tests.web.sheets import COURIER, FORUM


def lead(kind: LeadKind, moves: int) -> Lead:
    return Lead(
        id=f"lead-{kind}", kind=kind, says=f"A lead of the kind {kind}.", spans=(FORUM["acite"],),
        claims=("claim-offer",), articles=("article-a",), moves=moves,
    )  # fmt: skip


def check(name: str, **known: object) -> QuotationCheck:
    nothing = {"against": None, "other_article": None, "found": None}
    held = {
        "id": f"quotation-{name}", "article": "article-a", "quotation": FORUM["aq1"], "attribution": "attribution-2",
        "speaker": "source-ines", "says": "told in words",
    }  # fmt: skip
    return QuotationCheck(**(held | nothing | known))  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    there = {"against": "post", "other_article": "article-c", "found": COURIER["s3"]}
    change = WordChange(here=FORUM["aq1"].part(2, 6), there=COURIER["s3"].part(0, 0), marked=True)
    sample = msgspec.structs.replace(
        dossier(),
        leads=(lead("one_group", 2), lead("unsourced", 0)),
        quotations=(
            check("lost", verdict="not_found"),
            check("other", verdict="altered", changes=(change,) * 20, **there),
            check("same", verdict="exact", **there),
        ),
    )
    return Desk(sample_file(tmp_path_factory.mktemp("checks"), sample))


def test_leads_keep_their_order_and_are_filtered(checked: Desk) -> None:
    first, second = told(checked, "list_leads")["leads"]
    assert (first["kind"], first["moves"], first["claims"]) == ("one_group", 2, ["claim-offer"])
    assert first["places"][0]["exact"] == FORUM["acite"].exact
    assert first["articles"][0]["id"] == "article-a"
    assert [one["id"] for one in told(checked, "list_leads", kind="unsourced")["leads"]] == [second["id"]]


def test_what_differs_comes_first_with_each_change(checked: Desk) -> None:
    answer = told(checked, "list_quotation_checks")
    assert [one["verdict"] for one in answer["checks"]] == ["altered", "not_found", "exact"]
    assert answer["verdicts"] == {"altered": 1, "not_found": 1, "exact": 1}
    altered, lost, _ = answer["checks"]
    assert (len(altered["changes"]), altered["more_changes"]) == (12, 8)
    assert altered["changes"][0].keys() == {"here", "marked"}, "nothing stands there"
    assert altered["found_in"]["id"] == "article-c"
    assert altered["speaker"]["label"] == "Ines Tarrow"
    assert lost["means"] == "Not found where the speaker speaks"
    assert "found" not in lost


def test_checks_of_one_verdict(checked: Desk) -> None:
    assert [one["id"] for one in told(checked, "list_quotation_checks", verdict="exact")["checks"]] == [
        "quotation-same"
    ]


def test_none_is_an_empty_page(desk: Desk) -> None:
    assert told(desk, "list_leads") == {"leads": [], "page": {"total": 0}}


def test_a_reader_of_files_needs_no_case(tmp_path: Path) -> None:
    assert told(Desk(sample_file(tmp_path)), "list_quotation_checks")["checks"] == []
