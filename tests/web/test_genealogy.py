"""Who hangs together: copies, credits, what is not in the pile; and credits that were copied along."""

import msgspec
import pytest

from headwater.model import Citation, Dossier
from headwater.web.genealogy import kinships
from headwater.web.register import Register
from headwater.web.stemmata import MAX_STEMMATA, stemmas
from tests.web.kin import descent, family, kin, large
from tests.web.sheets import FORUM


def credit(article: str, outlet: str, cited: str | None = None) -> Citation:
    return Citation(
        article=f"article-{article}",
        outlet=outlet,
        source="source-two",
        cited_article=f"article-{cited}" if cited else None,
        span=FORUM["acite"],
        wording="reported",
    )


def with_credits(found: tuple[Dossier, Register], *credits_: Citation) -> tuple[Dossier, Register]:
    return msgspec.structs.replace(found[0], citations=credits_), found[1]


def told(found: tuple[Dossier, Register]) -> list[set[tuple[str, str, str]]]:
    return [
        {(part.nodes[one.above].name, one.kind, part.nodes[one.below].name) for one in part.ties}
        for part in kinships(*found)
    ]


@pytest.mark.parametrize(
    ("cited", "expected"),
    [
        ((), [{("L", "copied", "L2")}]),
        ((credit("a", "Wire"),), [{("L", "copied", "L2"), ("Wire", "cited", "L")}]),
        # the copy took the credit over with the words
        ((credit("a", "Wire"), credit("b", "WIRE")), [{("L", "copied", "L2"), ("Wire", "cited", "L")}]),
        ((credit("b", "Wire"),), [{("L", "copied", "L2"), ("Wire", "cited", "L2")}]),
        ((credit("d", "Wire"),), [{("Wire", "cited", "I")}, {("L", "copied", "L2")}]),
        ((credit("d", "Lantern", "a"),), [{("L", "copied", "L2"), ("L", "cited", "I")}]),
        # a credit to what one is copied from says nothing new in a picture
        ((credit("b", "Lantern", "a"),), [{("L", "copied", "L2")}]),
        ((credit("a", "Lantern", "a"),), [{("L", "copied", "L2")}]),
    ],
)
def test_ties(cited: tuple[Citation, ...], expected: list[set[tuple[str, str, str]]]) -> None:
    assert told(with_credits(kin([family("a", "b")], [descent("a", "b")]), *cited)) == expected


def test_a_missing_report_joins_those_who_credit_it() -> None:
    found = with_credits(kin([], []), credit("a", "Wire"), credit("c", "wire"))
    (part,) = kinships(*found)
    assert sorted((node.kind, node.name) for node in part.nodes) == [("text", "C"), ("text", "L"), ("unseen", "Wire")]


def test_articles_that_hang_with_nobody_are_left_out() -> None:
    assert kinships(*with_credits(kin([family("a")], []))) == ()


def test_the_table_says_every_tie_and_which_are_doubtful() -> None:
    found = with_credits(kin([family("a", "b")], [descent("a", "b", probability=0.5)]), credit("a", "Wire"))
    (one,), more = stemmas(*found)
    assert more == 0
    assert [(row.below.name, row.how, row.above.name) for row in one.ties] == [
        ("L2", "90 % revision, about even or less", "L"),
        ("L", "credits it: reported", "Wire"),
    ]


def test_stemmata_beyond_the_bound_are_counted() -> None:
    changed, register, _ = large(2 * (MAX_STEMMATA + 3))
    pairs = tuple(family(str(n), str(n + 1)) for n in range(0, 2 * (MAX_STEMMATA + 3), 2))
    descents = tuple(descent(str(n), str(n + 1)) for n in range(0, 2 * (MAX_STEMMATA + 3), 2))
    named = [
        msgspec.structs.replace(
            home,
            id=f"family-{n}",
            base=f"article-{2 * n}",
            witnesses=tuple(
                msgspec.structs.replace(home.witnesses[i], article=f"article-{2 * n + i}", copies=()) for i in (0, 1)
            ),
        )
        for n, home in enumerate(pairs)
    ]
    changed = msgspec.structs.replace(changed, families=tuple(named), descents=descents)
    shown, more = stemmas(changed, register)
    assert (len(shown), more) == (MAX_STEMMATA, 3)
