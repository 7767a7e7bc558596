"""Families of articles as the page tells them."""

import msgspec
import pytest

from headwater.model import Descent, Family, FamilyWitness
from headwater.web.families import MAX_TAGS, copy_kinds, families
from tests.web.kin import descent, family, kin, large
from tests.web.sample import dossier


@pytest.mark.parametrize(
    ("home", "descents", "expected"),
    [
        (family("ab"), [descent("a", "b", "exact")], ["L first", "L2 an exact copy of L"]),
        (family("a", "b"), [descent("a", "b")], ["L first", "L2 a revision of L"]),
        (family("a", "b", "c"), [descent("a", "b"), descent("b", "c")], ["L first", "L2 a revision of L",
                                                                        "C a revision of L2"]),
        (family("c"), [descent(None, "c")], ["α first", "C a revision of α"]),
        (family("a", "b", undirected=[("a", "b")]), [], ["L first", "L2 50 % in common with L"]),
    ],
)  # fmt: skip
def test_rows(home: Family, descents: list[Descent], expected: list[str]) -> None:
    (view,) = families(*kin([home], descents))
    told = []
    for row in view.rows:
        name = row.tags[0].siglum if row.tags else row.letter
        above = row.exemplar.siglum if row.exemplar else row.letter
        what = f"{row.relation} {above}" if row.relation else f"{row.share} in common with {above}"
        told.append(f"{name} {what if row.relation or row.share else 'first'}")
    assert told == expected


def test_every_descent_stands_once() -> None:
    pairs = [("a", "b"), ("b", "a"), ("c", "d"), ("d", "c"), (None, "c"), ("a", "e"), ("c", "e")]
    (view,) = families(*kin([family("a", "b", "c", "d", "e")], [descent(*pair) for pair in pairs]))
    assert sum(bool(row.relation) for row in view.rows) == len(pairs)


def test_exact_copies_are_told_together() -> None:
    changed, register, home = large(41)
    (witness, *copies) = (one.article for one in home.witnesses)
    bundled = msgspec.structs.replace(home, witnesses=(FamilyWitness(article=witness, copies=tuple(copies)),))
    exact = tuple(descent("0", str(n), "exact") for n in range(1, 41))
    (view,) = families(msgspec.structs.replace(changed, families=(bundled,), descents=exact), register)
    first, told = view.rows
    assert (len(first.tags), len(told.tags), told.more) == (1, MAX_TAGS, 40 - MAX_TAGS)


def test_variants_are_counted_as_shown_kept_and_found() -> None:
    lost, copies = families(*kin(dossier().families, dossier().descents))
    assert (len(lost.variants), lost.kept, lost.found) == (2, 2, 5)
    assert (lost.witnesses, lost.articles, copies.witnesses, copies.articles) == (2, 2, 1, 2)


def test_a_copy_outweighs_a_rewrite() -> None:
    assert copy_kinds([descent("a", "b", "churn"), descent("c", "b", "exact")]) == {"article-b": "copy"}
    assert copy_kinds([descent("a", "b", "mashup")]) == {"article-b": "rework"}
