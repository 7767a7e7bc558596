"""Comparisons by verdict, each value with its account."""

from headwater.web.claims import ranked
from headwater.web.differences import difference_groups
from headwater.web.register import Register
from tests.web.sample import dossier
from tests.web.sheets import texts

GROUPS = difference_groups(dossier(), Register(dossier(), texts(), ranked(dossier().claims)))


def test_conflicts_come_first_then_what_only_looks_like_one() -> None:
    assert [group.verdict for group in GROUPS] == ["conflict", "apparent", "narrower"]


def test_members_name_their_account_and_stand_in_their_sentence() -> None:
    left, right = GROUPS[0].rows[0].members
    assert left.tag is not None
    assert right.tag is not None
    assert (left.tag.siglum, left.value) == ("L", "41 million crowns")
    assert (right.tag.siglum, right.value) == ("C", "14 million crowns")
    assert right.quote.before == "The contract is worth "


def test_claims_are_pointed_at() -> None:
    assert GROUPS[0].rows[0].claims == ("c1",)
