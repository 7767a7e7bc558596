"""Who makes a statement on the paper of a body."""

import msgspec
import pytest

from headwater.corroboration.groups import behind
from headwater.corroboration.letterheads import calls_itself
from headwater.corroboration.register import Register
from headwater.model import Issued
from tests.builders import Desk, article, claim_of, with_heading


def test_a_statement_on_the_paper_of_a_body_is_its_word() -> None:
    desk = Desk()
    heading = "PORT OFFICE\nStatement of Anna Bell"
    paper = with_heading(article(f"{heading}\n\nI closed the quay.", "A"), heading)
    report = article("The Port Office said that it closed the quay. Anna Bell spoke.", "B", "Y")
    said = desk.said(report, "Port Office", "said", "that it closed the quay")
    bell = desk.said(report, "Anna Bell", "spoke", "")
    assert bell.source_id is not None
    voices = msgspec.structs.replace(desk.voices, issued=(Issued(article=paper.id, source=bell.source_id),))
    claim = claim_of((paper, paper.spans[0], None), (report, said.content[0], said.id))
    found = behind(claim, Register([paper, report], voices))
    assert ([g.label for g in found.groups], len(found.on_record)) == (["Port Office"], 1)


@pytest.mark.parametrize(
    ("name", "label", "own"),
    [
        ("Sluice Safety Bureau", "the bureau", True),
        ("WATER INSPECTORATE OF NORVA", "The inspectorate", True),
        ("Sluice Safety Bureau", "the ministry", False),
        ("Sluice Safety Bureau", "the sluice", False),
        ("Sluice Safety Bureau", "the water bureau", False),
    ],
)
def test_a_body_calls_itself_by_its_noun(name: str, label: str, *, own: bool) -> None:
    desk = Desk()
    home = article(f"{name} met. {label} said the gate was open.", "A")
    issuer, told = desk.said(home, name, "met", ""), desk.said(home, label, "said", "the gate was open")
    named = desk.sources[issuer.source_id or ""]
    called = msgspec.structs.replace(desk.sources[told.source_id or ""], name=None)
    assert calls_itself(called, named) is own
