"""Which exemplars are chosen."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.settings import StemmaSettings
from headwater.stemma.exemplars import Edge, _without_cycles, calibrated, edges_of, log_odds
from headwater.stemma.families import Families
from headwater.stemma.weights import STEMS
from tests.reuse.prose import article, day, prose, sentence
from tests.stemma.families import family

SETTINGS = StemmaSettings()
STORY = prose(0, 12)


def edges(families: Families, settings: StemmaSettings = SETTINGS) -> dict[tuple[str, str], float]:
    names = [side.article.siglum for side in families.sides]
    found = edges_of(families.links, families.stretches.all, families.collation, settings)
    return {(names[edge.exemplar], names[edge.copy]): edge.probability for edge in found}


def test_of_equal_exemplars_the_older_one_is_taken() -> None:
    first = article(STORY, "first", published=day(1))
    second = article(f"{STORY} {sentence(90)}", "second", published=day(5))
    third = article(f"{STORY} {sentence(91)}", "third", published=day(9))
    assert edges(family(third, second, first)).keys() == {("first", "second"), ("first", "third")}


def test_who_has_the_other_ones_words_stems_from_it() -> None:
    first = article(STORY, "first", published=day(1))
    second = article(f"{STORY} {prose(90, 4)}", "second", published=day(5))
    third = article(f"{sentence(95)} {STORY} {prose(90, 4)}", "third", published=day(9))
    assert edges(family(third, second, first)).keys() == {("first", "second"), ("second", "third")}


def test_the_setting_says_how_likely_an_edge_must_be() -> None:
    families = family(
        article(STORY, "one", published=day(1)), article(f"{sentence(90)} {STORY}", "two", published=day(5))
    )
    ((pair, probability),) = edges(families).items()
    assert pair == ("one", "two")
    assert edges(families, StemmaSettings(min_probability=probability + 0.01)) == {}


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6), st.floats(0.3, 1)), max_size=20))
def test_there_is_never_a_cycle_and_the_likeliest_stays(rows: list[tuple[int, int, float]]) -> None:
    wished = [Edge(one, two, chance, 0) for one, two, chance in rows if one != two]
    kept = _without_cycles(wished)
    above = np.zeros((7, 7), np.int64)
    for edge in kept:
        above[edge.exemplar, edge.copy] = 1
    assert not np.linalg.matrix_power(above, 7).any()
    assert set(kept) <= set(wished)
    if wished:
        assert max(e.probability for e in kept) == max(e.probability for e in wished)


@pytest.mark.parametrize("chance", [0.0, 1e-9, 0.2, 0.5, 0.9, 1.0])
def test_calibration_keeps_the_order(chance: float) -> None:
    assert 0 < calibrated(chance) < 1
    assert calibrated(chance) <= calibrated(min(1.0, chance + 0.05))
    assert STEMS[1] > 0
    assert float(log_odds(np.array(0.5))) == 0
