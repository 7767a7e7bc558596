"""Public acts told beside whoever is on record for them."""

from headwater.corroboration.groups import behind
from headwater.corroboration.register import Register
from tests.builders import Desk, article, claim_of, place


def test_a_public_act_told_beside_somebody_on_record_adds_nobody() -> None:
    desk = Desk()
    one = article("The quay was closed, Hart Lomax said. It rained.", "A", "X")
    other = article("The quay was closed on Monday.", "B", "Y")
    said = desk.said(one, "Hart Lomax", "said", "The quay was closed")
    told = [(one, said.content[0], said.id), (one, place(one, "It rained."), said.id), (other, other.spans[0], None)]
    found = behind(claim_of(*told), Register([one, other], desk.voices))
    assert [g.label for g in found.groups] == ["Hart Lomax"]
    assert list(found.unsourced) == ["Y"]
