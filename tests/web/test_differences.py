"""Comparisons by verdict, each value with its account."""

import msgspec
import pytest

from headwater.dossier.ranking import ranked
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


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2031-03-04 to 2031-03-05", "4 March 2031"),
        ("2031-03-04 to 2031-03-10", "4 to 9 March 2031"),
        ("... to 2031-03-10", "before 10 March 2031"),
        ("2031-03-04 to ...", "4 March 2031 or later"),
        ("2031-02-31 to 2031-03-10", "2031-02-31 to 2031-03-10"),
        ("2031-03-10 to 2031-03-04", "2031-03-10 to 2031-03-04"),
        ("Monday to Friday", "Monday to Friday"),
        ("on Monday", "on Monday"),
    ],
)
def test_compared_times_are_put_in_words(value: str, expected: str) -> None:
    comparison = next(one for one in dossier().comparisons if one.attribute == "time")
    member = msgspec.structs.replace(comparison.members[0], value=value)
    changed = msgspec.structs.replace(dossier(), comparisons=(msgspec.structs.replace(comparison, members=(member,)),))
    (group,) = difference_groups(changed, Register(changed, texts(), ranked(changed.claims)))
    assert group.rows[0].members[0].value == expected


def test_claims_are_pointed_at() -> None:
    assert GROUPS[0].rows[0].claims == ("c1",)
