"""Who makes a statement on the paper of a body."""

import msgspec

from headwater.corroboration.groups import behind
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
