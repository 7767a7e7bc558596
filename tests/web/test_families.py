"""Families of articles: lost ancestors, chains, cycles."""

import msgspec
import pytest

from headwater.model import Descent, Relation
from headwater.web.families import copy_kinds, families
from headwater.web.register import Register
from tests.web.sample import dossier
from tests.web.sheets import texts


def _descent(exemplar: str | None, copy: str, relation: Relation = "exact") -> Descent:
    return Descent(
        exemplar=f"article-{exemplar}" if exemplar else None, copy=f"article-{copy}", relation=relation,
        probability=0.9, share=0.9, evidence=(),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("descents", "expected"),
    [
        ([("a", "b")], [[("L", 0), ("L2", 1)]]),
        ([("a", "b"), ("b", "c")], [[("L", 0), ("L2", 1), ("C", 2)]]),
        ([("a", "b"), ("a", "c")], [[("L", 0), ("C", 1), ("L2", 1)]]),
        ([(None, "c")], [[("C", 1)]]),
        ([("a", "b"), ("b", "a")], [[("L", 0), ("L2", 1), ("L", 2)]]),
        ([("a", "b"), (None, "d")], [[("L", 0), ("L2", 1)], [("I", 1)]]),
    ],
)
def test_families(descents: list[tuple[str | None, str]], expected: list[list[tuple[str, int]]]) -> None:
    changed = msgspec.structs.replace(dossier(), descents=tuple(_descent(*pair) for pair in descents), reuses=())
    register = Register(changed, texts(), ())
    assert [[(row.tag.siglum, row.depth) for row in one.rows] for one in families(changed, register)] == expected


def test_every_descent_stands_once() -> None:
    pairs = [("a", "b"), ("b", "a"), ("c", "d"), ("d", "c"), (None, "c"), ("a", "e"), ("c", "e")]
    changed = msgspec.structs.replace(dossier(), descents=tuple(_descent(*pair) for pair in pairs), reuses=())
    rows = [row for one in families(changed, Register(changed, texts(), ())) for row in one.rows]
    assert sum(bool(row.relation) for row in rows) == len(pairs)


def test_a_copy_outweighs_a_rewrite() -> None:
    assert copy_kinds([_descent("a", "b", "churn"), _descent("c", "b")]) == {"article-b": "copy"}
    assert copy_kinds([_descent("a", "b", "mashup")]) == {"article-b": "rework"}
