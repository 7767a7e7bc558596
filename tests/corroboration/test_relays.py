"""Who only passes on what others told."""

import msgspec
import pytest

from headwater.corroboration.groups import behind
from headwater.corroboration.register import Register
from headwater.model import Issued
from tests.builders import Desk, article, claim_of


@pytest.mark.parametrize(("cue", "low"), [("has told", 1), ("found", 2)])
def test_who_only_passes_on_in_its_own_text_is_no_origin(cue: str, low: int) -> None:
    desk = Desk()
    post = article(f"Norva Ferries {cue} us that the hull leaked.", "A", "Sea Office")
    report = article("The hull leaked, the Sea Office said.", "B", "Y")
    told = desk.said(post, "Norva Ferries", cue, "the hull leaked")
    said = desk.said(report, "Sea Office", "said", "The hull leaked")
    assert said.source_id is not None
    voices = msgspec.structs.replace(desk.voices, issued=(Issued(article=post.id, source=said.source_id),))
    claim = claim_of((post, told.content[0], told.id), (report, said.content[0], said.id))
    found = behind(claim, Register([post, report], voices))
    assert (len(found.groups), len(found.on_record)) == (low, low)
