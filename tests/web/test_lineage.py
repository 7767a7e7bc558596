"""Families as trees: parents, lost ancestors, circles."""

from collections.abc import Sequence

import pytest

from headwater.model import Descent, DescentEvidence, Family
from headwater.web.lineage import branches, by_family, trees
from tests.web.kin import descent, family, kin, large
from tests.web.sheets import INLAND


def tree(home: Family, *descents: Descent) -> list[tuple[str, int]]:
    """Return the nodes in order, each by its letters, with its depth."""
    return [
        (node.letter or "".join(a.removeprefix("article-") for a in node.articles), node.depth)
        for node in branches(home, descents)
    ]


@pytest.mark.parametrize(
    ("home", "descents", "expected"),
    [
        (family("ab"), [descent("a", "b", "exact")], [("ab", 0)]),
        (family("a", "b"), [descent("a", "b")], [("a", 0), ("b", 1)]),
        (family("a", "b", "c"), [descent("a", "b"), descent("b", "c")], [("a", 0), ("b", 1), ("c", 2)]),
        (family("a", "b", "c"), [descent("a", "c"), descent("a", "b")], [("a", 0), ("b", 1), ("c", 1)]),
        (family("ab", "c"), [descent("a", "b", "exact"), descent("b", "c")], [("ab", 0), ("c", 1)]),
        (family("c"), [descent(None, "c")], [("α", 0), ("c", 1)]),
        (family("a", "b"), [descent(None, "b")], [("α", 0), ("b", 1), ("a", 0)]),
        (family("a", "b", undirected=[("a", "b")]), [], [("a", 0), ("b", 1)]),
        (family("a", "b", "c", undirected=[("a", "c")]), [descent("b", "c")], [("b", 0), ("c", 1), ("a", 2)]),
        (family("a", "b", undirected=[("a", "b")]), [descent(None, "a"), descent(None, "b")],
         [("α", 0), ("a", 1), ("b", 1)]),
        (family("a", "b"), [descent("a", "b"), descent("b", "a")], [("a", 0), ("b", 1)]),
        (family("a", "b", "c"), [descent("a", "b"), descent("b", "c"), descent("c", "a")],
         [("a", 0), ("b", 1), ("c", 2)]),
    ],
)  # fmt: skip
def test_trees(home: Family, descents: Sequence[Descent], expected: list[tuple[str, int]]) -> None:
    assert tree(home, *descents) == expected


def test_the_exemplar_of_most_text_is_the_parent_and_others_are_kept() -> None:
    home = family("a", "b", "c")
    nodes = branches(home, [descent("a", "c", "mashup", share=0.3), descent("b", "c", "mashup", share=0.6)])
    assert [(node.articles, node.parent) for node in nodes][1:] == [(("article-b",), None), (("article-c",), 1)]
    assert [(one.exemplar, one.share) for one in nodes[2].strains] == [(1, 0.6), (0, 0.3)]


def test_lost_ancestors_of_one_name_are_one() -> None:
    def lost(copy: str, name: str) -> Descent:
        told = DescentEvidence(signal="lost_ancestor", says="both credit it", spans=(INLAND[name], INLAND[name]))
        return Descent(
            exemplar=None, copy=f"article-{copy}", relation="churn", probability=0.7, share=0.5, evidence=(told,)
        )

    nodes = branches(family("a", "b", "c"), [lost("a", "cite"), lost("b", "cite"), lost("c", "s1")])
    assert [node.letter for node in nodes if node.letter] == ["α", "β"]
    assert [(n.articles, nodes[n.parent].letter) for n in nodes if n.parent is not None] == [
        (("article-a",), "α"),
        (("article-b",), "α"),
        (("article-c",), "β"),
    ]


@pytest.mark.parametrize("deep", [True, False])
def test_large_families_are_walked_without_recursion(*, deep: bool) -> None:
    changed, _, home = large(2000, deep=deep)
    nodes = branches(home, changed.descents)
    assert len(nodes) == 2000
    assert max(node.depth for node in nodes) == (1999 if deep else 1)
    assert all(node.parent is None or node.parent < n for n, node in enumerate(nodes))


def test_descents_go_to_the_family_of_their_copy() -> None:
    changed, _ = kin([family("a", "b"), family("c")], [descent("a", "b"), descent(None, "c"), descent("d", "e")])
    assert {key: len(inside) for key, inside in by_family(changed).items()} == {"family-a-b": 1, "family-c": 1}


def test_no_letter_stands_for_two_lost_ancestors() -> None:
    found, _ = kin([family("a", "b"), family("c", "d")], [descent(None, "b"), descent(None, "d")])
    assert [node.letter for _, nodes in trees(found) for node in nodes if node.letter] == ["α", "β"]
