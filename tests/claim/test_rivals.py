"""Two fillers of one place: they are two claims where both cannot be so, and else one."""

import pytest

from headwater.claim import gather
from headwater.model import Claim, Lineage
from headwater.settings import ClaimSettings
from tests.builders import Desk, account, article
from tests.reader.pairs.fakes import CLASH, ONE, Reader

WELDER, CLEANER = "The blaze was started by a welder", "The blaze was started by a cleaner"


def claims_of(reader: Reader | None, *told: str) -> tuple[Claim, ...]:
    desk, homes = Desk(), []
    for what, who, siglum in zip(told, ("Ilse Varga", "Tom Reyk"), "AB", strict=True):
        home = article(f"{what}, {who} said.", siglum, f"Outlet {siglum}")
        desk.said(home, who, "said", what)
        homes.append(home)
    return gather([account(h) for h in homes], desk.voices, Lineage(), ClaimSettings(), reader)


def test_rival_fillers_are_two_claims_where_they_are_read_as_a_clash() -> None:
    told = frozenset((WELDER, CLEANER))
    with_speakers = frozenset((f"{WELDER}, Ilse Varga said.", f"{CLEANER}, Tom Reyk said."))
    assert len(claims_of(None, WELDER, CLEANER)) == 1
    assert len(claims_of(Reader({told: CLASH, with_speakers: ONE}), WELDER, CLEANER)) == 2
    assert len(claims_of(Reader({told: ONE, with_speakers: ONE}), WELDER, CLEANER)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # who somebody is to another says nothing of a trade
        ("The blaze was started by a neighbour", "The blaze was started by a cleaner"),
        # figures are compared as such
        ("The blaze has cost the guild £18.6m", "The blaze has cost the guild nearly £19 million"),
        # and times by the timeline
        ("The blaze was put out in January", "The blaze was put out in February"),
        # what is told with a "not" is no rival, nor what tells more than one thing otherwise
        ("The blaze was not started by a welder", "The blaze was started by a cleaner"),
        ("The blaze was started by a welder with an old torch at dusk", "The blaze was started by a cleaner"),
    ],
)
def test_what_is_no_rival_is_not_read_for_it(one: str, other: str) -> None:
    reader = Reader({frozenset((one, other)): CLASH}, close=0.0)
    claims_of(reader, one, other)
    assert frozenset((one, other)) not in reader.closely_heard
