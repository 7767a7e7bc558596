"""Counts that rest on what a person said of sources and copies: they move as said, and say whose word it is."""

from itertools import permutations

import pytest

from headwater.claim import gather
from headwater.corroboration import weigh
from headwater.model import Account, Claim, CorrectionKind, Lineage, Ruling
from headwater.settings import ClaimSettings
from tests.builders import Desk, account, article

SUPPORTS = "inspectors found cracks in fourteen supports of the quay"
PEOPLE = {"two people briefed on it": (2, 2), "three people close to the board": (3, 3), "an aide": (1, 1)}


def ruling(kind: CorrectionKind, *ids: str, article_id: str = "") -> Ruling:
    return Ruling(kind=kind, says=f"Ada says: {kind}.", ids=ids, article=article_id)


def counted(accounts: list[Account], desk: Desk, *rulings: Ruling) -> Claim:
    claims = gather(accounts, desk.voices, Lineage(), ClaimSettings())
    weighed, _ = weigh(claims, [a.article for a in accounts], desk.voices, rulings)
    assert len(weighed) == 1
    return weighed[0]


def unnamed() -> tuple[list[Account], Desk, list[str]]:
    desk, homes, ids = Desk(), [], []
    for (label, people), siglum in zip(PEOPLE.items(), "ABC", strict=True):
        home = article(f"The {SUPPORTS}, {label} said.", siglum, f"The {siglum} Post")
        said = desk.said(home, label, "said", f"The {SUPPORTS}", class_="anonymous", people=people)
        homes.append(account(home))
        ids.append(said.source_id or "")
    return homes, desk, ids


@pytest.mark.parametrize(
    ("said", "bounds"),
    [
        ([], (3, 6)),
        ([("same_source", 0, 1)], (3, 4)),
        ([("same_source", 0, 2)], (3, 5)),
        ([("same_source", 0, 1), ("same_source", 1, 2)], (3, 3)),
        ([("different_sources", 0, 1)], (5, 6)),
        ([("different_sources", 0, 1), ("different_sources", 1, 2)], (5, 6)),
        ([("different_sources", 0, 1), ("different_sources", 1, 2), ("different_sources", 0, 2)], (6, 6)),
        ([("same_source", 0, 2), ("different_sources", 1, 2)], (5, 5)),
    ],
)
def test_unnamed_people_are_counted_as_a_person_says(
    said: list[tuple[CorrectionKind, int, int]], bounds: tuple[int, int]
) -> None:
    accounts, desk, ids = unnamed()
    rulings = [ruling(kind, ids[one], ids[other]) for kind, one, other in said]
    for order in permutations(rulings):
        claim = counted(accounts, desk, *order)
        assert (claim.origins.low, claim.origins.high) == bounds
        assert {r.says for r in rulings} <= set(claim.origins.why)
        assert claim.origins.why == tuple(step.says for step in claim.origins.steps)


def test_a_name_may_be_two_people() -> None:
    desk = Desk()
    homes = [article(f"The {SUPPORTS}, Ilse Varga said{end}.", s, o) for s, o, end in (("A", "X", ""), ("B", "Y", "!"))]
    ids = [desk.said(home, "Ilse Varga", "said", f"The {SUPPORTS}").source_id or "" for home in homes]
    accounts = [account(home) for home in homes]
    assert ids[0] == ids[1]
    assert counted(accounts, desk).origins.high == 1
    claim = counted(accounts, desk, ruling("different_sources", *ids, article_id=homes[1].id))
    assert (claim.origins.low, claim.origins.high, claim.on_record) == (2, 2, 2)
    assert "Ada says: different_sources." in claim.origins.why


def test_two_names_may_be_one_person() -> None:
    desk = Desk()
    one = article(f"The {SUPPORTS}, Ilse Varga said.", "A", "X")
    other = article(f"The {SUPPORTS}, Mrs Reyk said.", "B", "Y")
    named = ((one, "Ilse Varga"), (other, "Mrs Reyk"))
    ids = [desk.said(home, name, "said", f"The {SUPPORTS}").source_id or "" for home, name in named]
    claim = counted([account(one), account(other)], desk, ruling("same_source", *ids))
    assert (claim.origins.low, claim.origins.high, claim.on_record) == (1, 1, 1)


def test_people_that_one_outlet_calls_alike_can_be_parted() -> None:
    desk = Desk()
    homes = [article(f"The {SUPPORTS}, two aides said{end}.", s, "X") for s, end in (("A", ""), ("B", "!"), ("C", "?"))]
    ids = [
        desk.said(h, "two aides", "said", f"The {SUPPORTS}", class_="anonymous", people=(2, 2)).source_id or ""
        for h in homes
    ]
    accounts = [account(home) for home in homes]
    assert counted(accounts, desk).origins.high == 2
    claim = counted(accounts, desk, ruling("different_sources", ids[0], ids[1]))
    assert (claim.origins.low, claim.origins.high) == (4, 4)


def test_what_is_said_of_one_is_said_of_all_that_an_outlet_calls_alike() -> None:
    desk = Desk()
    homes = [article(f"The {SUPPORTS}, two aides said{end}.", s, o) for s, o, end in
             (("A", "X", ""), ("B", "X", "!"), ("C", "Y", "?"))]  # fmt: skip
    ids = [
        desk.said(h, "two aides", "said", f"The {SUPPORTS}", class_="anonymous", people=(2, 2)).source_id or ""
        for h in homes
    ]
    accounts = [account(home) for home in homes]
    assert counted(accounts, desk).origins.high == 4
    for one in ids[:2]:
        assert counted(accounts, desk, ruling("same_source", one, ids[2])).origins.high == 2


def test_what_concerns_nobody_behind_a_claim_is_no_step_of_it() -> None:
    accounts, desk, ids = unnamed()
    bare = counted(accounts, desk)
    for kind in ("same_source", "different_sources"):
        assert counted(accounts, desk, ruling(kind, ids[0], "source-elsewhere")) == bare
    assert counted(accounts, desk, ruling("not_a_copy", "article-x", "article-y")) == bare
    assert counted(accounts, desk, ruling("same_claim", "claim-x")) == bare
