"""The sum over all forests, against counting them."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.stemma import arborescence
from headwater.stemma.arborescence import Component, components, log_sum, odds_of
from headwater.stemma.texts import Floats

Case = tuple[int, list[tuple[int, int]], list[float], list[float]]


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Draw a few stretches, links between them, and log odds of both."""
    count = draw(st.integers(1, 5))
    every = [(one, two) for one in range(count) for two in range(count) if one != two]
    links = draw(st.lists(st.sampled_from(every), unique=True, max_size=9)) if every else []
    odds = st.floats(-4, 4)
    return (
        count,
        links,
        draw(st.lists(odds, min_size=len(links), max_size=len(links))),
        draw(st.lists(odds, min_size=count, max_size=count)),
    )


def arrays(case: Case) -> tuple[Component, Floats, Floats]:
    count, links, scores, roots = case
    exemplar, copy = (np.array([link[k] for link in links], np.int64) for k in (0, 1))
    part = Component(np.arange(count), np.arange(len(links)), exemplar, copy)
    return part, np.array(scores), np.array(roots)


def forests(case: Case) -> list[tuple[float, list[int | None]]]:
    """All ways to give each stretch an exemplar or none without a cycle, with their weights."""
    count, links, scores, roots = case
    choices = [[None, *(at for at, link in enumerate(links) if link[1] == stretch)] for stretch in range(count)]
    found = []
    for choice in product(*choices):
        above = [None if at is None else links[at][0] for at in choice]
        if all(ends(stretch, above) for stretch in range(count)):
            odds = sum(roots[k] if at is None else scores[at] for k, at in enumerate(choice))
            found.append((float(np.exp(odds)), list(choice)))
    return found


def ends(stretch: int, above: list[int | None]) -> bool:
    at: int | None = stretch
    for _ in above:
        at = None if at is None else above[at]
    return at is None


@given(cases())
def test_the_determinant_counts_all_forests(case: Case) -> None:
    logarithm, direct, alone = log_sum(*arrays(case))
    every = forests(case)
    total = sum(weight for weight, _ in every)
    assert logarithm == pytest.approx(np.log(total))
    for at in range(len(case[1])):
        assert direct[at] == pytest.approx(sum(w for w, choice in every if at in choice) / total, abs=1e-9)
    for stretch in range(case[0]):
        assert alone[stretch] == pytest.approx(sum(w for w, c in every if c[stretch] is None) / total, abs=1e-9)


@given(cases())
def test_odds_are_probabilities_whatever_the_component(case: Case) -> None:
    part, scores, roots = arrays(case)
    odds = odds_of(part.exemplar, part.copy, scores, roots)
    assert ((odds.direct >= 0) & (odds.stems <= 1) & (odds.stems >= odds.direct - 1e-12)).all()
    into = np.bincount(part.copy, odds.direct, case[0])
    assert (into <= 1 + 1e-9).all()


def test_the_rough_judge_is_exact_for_two_and_near_for_more(monkeypatch: pytest.MonkeyPatch) -> None:
    pair = np.array([0, 1]), np.array([1, 0]), np.array([1.5, -0.5]), np.array([0.2, 0.4])
    star = np.array([0, 1, 0, 2, 1, 2]), np.array([1, 0, 2, 0, 2, 1]), np.array([3, 0, 3, 0, 1, 1.0]), np.zeros(3)
    exact = [odds_of(*pair), odds_of(*star)]
    monkeypatch.setattr(arborescence, "_MOST_STRETCHES", 0)
    rough = [odds_of(*pair), odds_of(*star)]
    assert rough[0].direct == pytest.approx(exact[0].direct)
    assert rough[1].direct == pytest.approx(exact[1].direct, abs=0.1)
    assert rough[1].stems == pytest.approx(exact[1].stems, abs=0.15)


def test_odds_beyond_all_bounds_stay_finite() -> None:
    links = np.array([0, 1]), np.array([1, 0])
    odds = odds_of(*links, np.array([900.0, -900.0]), np.array([900.0, -900.0]))
    assert odds.direct == pytest.approx([1, 0], abs=1e-4)


def test_components_are_apart_and_whole() -> None:
    exemplar, copy = np.array([4, 0, 2, 5]), np.array([1, 4, 6, 4])
    found = [(part.stretches.tolist(), sorted(part.links.tolist())) for part in components(exemplar, copy, 8)]
    assert sorted(found) == [([0, 1, 4, 5], [0, 1, 3]), ([2, 6], [2])]
    assert list(components(exemplar[:0], copy[:0], 3)) == []


def test_a_chain_is_followed_up() -> None:
    links = np.array([0, 1]), np.array([1, 2])
    both = np.array([0, 1, 0]), np.array([1, 2, 2])
    chained = odds_of(*links, np.array([5.0, 5.0]), np.zeros(3))
    assert chained.direct == pytest.approx(chained.stems)
    odds = odds_of(*both, np.array([5.0, 3.0, 1.0]), np.zeros(3))
    assert odds.stems[2] == pytest.approx(odds.direct[2] + odds.direct[0] * odds.direct[1])
