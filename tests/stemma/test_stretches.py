"""Stretches of texts that others share."""

from headwater.stemma.families import Families
from tests.reuse.prose import article, prose, sentence
from tests.stemma.families import family, number


def stretches(families: Families) -> list[tuple[str, int, int]]:
    return [(families.sides[s.witness].article.siglum, s.start, s.end) for s in families.stretches.all]


def test_a_text_put_together_has_a_stretch_for_each_source() -> None:
    one, two = article(prose(0, 6), "one"), article(prose(100, 6), "two")
    both = article(f"{prose(0, 3)} {sentence(900)} {sentence(901)} {prose(100, 3)}", "both")
    found = stretches(family(one, two, both))
    assert sorted(found) == [("both", 0, 33), ("both", 55, 88), ("one", 0, 33), ("two", 0, 33)]


def test_passages_with_a_few_words_between_them_are_one_stretch() -> None:
    one = article(prose(0, 8), "one")
    two = article(f"{prose(0, 4)} {' '.join(f'own{n}' for n in range(9))} {prose(4, 4)}", "two")
    assert sorted(stretches(family(one, two))) == [("one", 0, 88), ("two", 0, 97)]


def test_what_stands_twice_in_the_exemplar_is_common_once() -> None:
    one = article(f"{prose(0, 4)} {sentence(900)} {sentence(901)} {prose(0, 4)}", "one")
    two = article(prose(0, 4), "two")
    families = family(one, two)
    exemplar, copy = number(families, one), number(families, two)
    common = families.stretches.common(exemplar, copy, families.collation.runs(exemplar, copy))
    assert [found.words for found in common] == [44]
