"""Which witnesses are a family, and which is its base."""

from collections.abc import Sequence

import pytest

from headwater import reuse
from headwater.model import Article, Descent
from headwater.settings import ReuseSettings
from headwater.stemma.apparatus.kin import Kindred, kindred_of
from headwater.stemma.shared import Shared
from headwater.stemma.witnesses import witnesses_of
from tests.reuse.prose import article, day, prose


def kin(pile: Sequence[Article], *edges: tuple[str | None, str], share: float = 0.3) -> list[tuple[list[str], Kindred]]:
    """Return the families, their members named in the order of the stemma."""
    witnesses = witnesses_of(pile)
    shared = Shared(reuse.find(pile, ReuseSettings()), {w.bearer.id: n for n, w in enumerate(witnesses)})
    descents = [
        Descent(
            exemplar=f"article-{one}" if one else None, copy=f"article-{two}", relation="revision", probability=0.9,
            share=0.9, evidence=(),
        )
        for one, two in edges
    ]  # fmt: skip
    found = kindred_of(witnesses, descents, shared, share)
    named = [sorted(k.members, key=lambda n, k=k: k.rank[n]) for k in found]  # type: ignore[misc]
    return [([witnesses[n].bearer.siglum for n in members], k) for members, k in zip(named, found, strict=True)]


def pile(**texts: str) -> list[Article]:
    return [article(text, name) for name, text in texts.items()]


STORY = prose(0, 12)
PILE = pile(a=STORY, b=f"{STORY} {prose(30, 1)}", c=f"{STORY} {prose(31, 1)}", d=f"{prose(0, 3)} {prose(50, 12)}")


@pytest.mark.parametrize(
    ("edges", "expected"),
    [
        ([("a", "b"), ("a", "c")], ["a", "b", "c"]),
        ([("b", "a"), ("b", "c")], ["b", "a", "c"]),
        ([("c", "b"), ("b", "a")], ["c", "b", "a"]),
    ],
)
def test_the_base_is_whom_most_others_stem_from(edges: list[tuple[str, str]], expected: list[str]) -> None:
    ((names, _),) = kin(PILE, *edges)
    assert (names[0], sorted(names)) == (expected[0], sorted(expected))
    if edges[0][1] == edges[1][0]:
        assert names == expected


def test_without_descents_the_best_documented_is_the_base() -> None:
    told = article(f"{STORY} {prose(40, 1)}", "t", outlet="Solmere Echo", published=day(3))
    ((names, _),) = kin([*PILE[:3], told])
    assert names[0] == "t"


def test_a_small_part_in_common_joins_only_by_descent() -> None:
    assert [sorted(names) for names, _ in kin(PILE)] == [["a", "b", "c"]]
    assert [sorted(names) for names, _ in kin(PILE, ("a", "d"))] == [["a", "b", "c", "d"]]
    assert [sorted(names) for names, _ in kin(PILE, share=0.1)] == [["a", "b", "c", "d"]]


def test_two_that_stem_from_elsewhere_are_joined_by_what_they_share() -> None:
    two = pile(a=f"{prose(0, 3)} {prose(50, 12)}", b=f"{prose(0, 3)} {prose(80, 12)}")
    assert kin(two) == []
    assert [names for names, _ in kin(two, (None, "a"))] == [["a"]]
    assert [sorted(names) for names, _ in kin(two, (None, "a"), (None, "b"))] == [["a", "b"]]


def test_each_member_is_reached_from_one_before_it() -> None:
    ((_, kindred),) = kin(PILE, ("a", "b"), ("b", "d"))
    linked = [{link.one, link.two} for link in kindred.links]
    for at, member in enumerate(kindred.members[1:], 1):
        assert any({member, other} in linked for other in kindred.members[:at])
    assert kindred.rank[kindred.members[0]] == 0


def test_a_circle_of_descents_ends() -> None:
    ((names, _),) = kin(PILE[:3], ("a", "b"), ("b", "c"), ("c", "a"))
    assert sorted(names) == ["a", "b", "c"]
