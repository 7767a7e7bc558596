import io

import numpy as np
import pytest

from headwater.segment.features import features_of
from headwater.segment.grammar import INDEX, ROLES, STATES
from headwater.segment.lines import page_of
from headwater.segment.model import Weights, emissions, load, shipped
from headwater.segment.scorer import prior_of
from tests.segment.pages import LEAD, NEXT, reading


def _packed(weights: Weights, **changed: np.ndarray) -> bytes:
    out = io.BytesIO()
    np.savez(out, **{**weights._asdict(), **changed})
    return out.getvalue()


def test_the_shipped_weights_fit_the_features_and_the_grammar() -> None:
    page = page_of(reading(f"Frost takes the apples\nBy Ann Lee\n{LEAD}\n{NEXT}"))
    score = shipped().score(page)
    assert score.states.shape == (4, len(STATES))
    assert np.isfinite(score.states).all()
    assert score.states[1].argmax() in {INDEX["byline"], INDEX["opening byline"]}


def test_a_state_that_training_never_showed_is_scored_by_hand_alone() -> None:
    weights = load()
    page = page_of(reading(f"{LEAD}\n{NEXT}"))
    prior = prior_of(page)
    found = emissions(weights, features_of(page, prior), prior)
    by_hand = weights.trust[0] * prior[:, ROLES.index("article_body")]
    assert found[:, INDEX["deck"]] == pytest.approx(by_hand, abs=1e-4)


def test_scores_are_rounded_so_that_machines_agree() -> None:
    states = shipped().score(page_of(reading(LEAD))).states
    assert np.array_equal(states, np.round(states, 4))


def test_weights_of_another_grammar_are_refused() -> None:
    weights = load()
    with pytest.raises(ValueError, match="another grammar"):
        load(_packed(weights, between=weights.between[1:]))


def test_weights_with_a_part_too_many_are_refused() -> None:
    with pytest.raises(ValueError, match="the weights hold"):
        load(_packed(load(), extra=np.zeros(1)))


def test_pickles_are_not_read() -> None:
    with pytest.raises(ValueError, match="allow_pickle"):
        load(_packed(load(), mean=np.array([object()])))
