"""Stretches of which no single exemplar has everything."""

import pytest

from headwater.settings import StemmaSettings
from headwater.stemma import patchwork
from headwater.stemma.exemplars import edges_of
from headwater.stemma.families import Families
from tests.reuse.prose import article, day, prose
from tests.stemma.families import family

WHOLE, OTHER = prose(0, 12), prose(50, 12)


def edges(families: Families) -> set[tuple[str, str]]:
    names = [side.article.siglum for side in families.sides]
    found = edges_of(families.links, families.stretches.all, families.collation, StemmaSettings())
    return {(names[edge.exemplar], names[edge.copy]) for edge in found}


def test_words_that_the_first_exemplar_lacks_have_another(monkeypatch: pytest.MonkeyPatch) -> None:
    one = article(WHOLE, "one", published=day(1))
    two = article(f"{prose(0, 5)} {OTHER}", "two", published=day(2))
    both = article(f"{OTHER} {WHOLE}", "both", published=day(9))
    families = family(one, two, both)
    # what all three share makes the copy one stretch
    assert [s.witness for s in families.stretches.all].count(2) == 1
    assert {("two", "both"), ("one", "both")} <= edges(families)
    monkeypatch.setattr(patchwork, "_FEWEST_WORDS", 1_000)
    assert ("one", "both") not in edges(families)


def test_words_that_its_own_copies_have_are_no_reason_for_another() -> None:
    first = article(WHOLE, "first", published=day(1))
    second = article(f"{WHOLE} {OTHER}", "second", published=day(3))
    third = article(f"{prose(95, 2)} {WHOLE} {OTHER}", "third", published=day(9))
    assert edges(family(first, second, third)) == {("first", "second"), ("second", "third")}
