import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from headwater.model import Role
from headwater.segment.decode import PageScore, best_reading
from headwater.segment.grammar import INDEX, ROLES, STATES
from tests.segment.scores import FREE, opened, read, score_of


def test_nothing_reads_as_nothing() -> None:
    assert best_reading(score_of([]), FREE) == []


@pytest.mark.parametrize(
    "roles",
    [
        ("headline", "byline", "date_line", "article_body", "article_body"),
        ("article_body", "crosshead", "article_body"),
        ("article_body", "promo", "article_body"),
        ("article_body", "contributor_line", "highlights", "article_body"),
        ("chrome", "headline", "article_body", "poster_card", "byline", "article_body"),
        ("email_header", "article_body", "email_header", "article_body"),
        ("caption_credit", "byline", "article_body", "chrome", "caption_credit", "byline", "article_body"),
    ],
)
def test_what_the_grammar_allows_is_read_as_it_is_scored(roles: tuple[Role, ...]) -> None:
    assert [label.state.role for label in read(*roles)] == list(roles)


@pytest.mark.parametrize(
    ("roles", "opens"),
    [
        (("headline", "byline", "article_body", "article_body"), [0]),
        (("article_body", "contributor_line", "highlights", "article_body"), [0, 2]),
        (("chrome", "headline", "article_body", "poster_card", "byline", "article_body"), [1, 4]),
        (("email_header", "article_body", "email_header", "article_body"), [1, 3]),
    ],
)
def test_articles_open_where_furniture_or_the_outside_says(roles: tuple[Role, ...], opens: list[int]) -> None:
    assert opened(read(*roles)) == opens


@pytest.mark.parametrize("roles", [("crosshead",), ("headline",), ("article_body", "byline"), ("byline", "date_line")])
def test_no_page_ends_in_furniture_that_nothing_follows(roles: tuple[Role, ...]) -> None:
    assert read(*roles)[-1].state.role != roles[-1]


def test_evidence_for_a_boundary_parts_two_bodies() -> None:
    score = score_of(["article_body"] * 3)
    for parts, articles in ((-1.0, 1), (4.0, 2)):
        score.parts[:] = (0.0, -9.0, parts)
        assert len(opened(best_reading(score, FREE))) == articles


def test_no_article_goes_on_over_a_cut() -> None:
    score = score_of(["article_body", "article_body", "article_body"])
    score.parts[:] = -9.0
    assert opened(best_reading(score, FREE)) == [0]
    cut = score._replace(cuts=np.array([False, True, False]))
    assert opened(best_reading(cut, FREE)) == [0, 1]


def test_a_cut_behind_furniture_leaves_no_headline_without_prose() -> None:
    score = score_of(["article_body", "headline", "article_body"])
    labels = best_reading(score._replace(cuts=np.array([False, False, True])), FREE)
    assert opened(labels) == [0, 2]
    assert labels[1].state.role != "headline"


def test_steps_that_were_learnt_count() -> None:
    score = score_of(["chrome", "chrome"], weight=0.0)
    between = FREE.between.copy()
    between[INDEX["poster_card"], INDEX["user_reply"]] = 3.0
    found = best_reading(score, FREE._replace(between=between))
    assert [label.state.name for label in found] == ["poster_card", "user_reply"]


def test_shares_say_how_sure_a_reading_is() -> None:
    (sure,), (unsure,) = (best_reading(score_of(["chrome"], weight), FREE) for weight in (6.0, 0.3))
    chrome = ROLES.index("chrome")
    assert sum(sure.shares) == pytest.approx(1)
    assert sure.shares[chrome] > 0.99 > unsure.shares[chrome] > 0.1


_ROWS = arrays.arrays(np.float64, st.tuples(st.integers(1, 12), st.just(len(STATES))), elements=st.floats(-9, 9))


@given(_ROWS, st.data())
def test_every_reading_keeps_the_grammar_and_its_shares_add_up(states: np.ndarray, data: st.DataObject) -> None:
    count = len(states)
    parts = np.array(data.draw(st.lists(st.floats(-9, 9), min_size=count, max_size=count)))
    cuts = np.array(data.draw(st.lists(st.booleans(), min_size=count, max_size=count)), dtype=np.bool_)
    labels = best_reading(PageScore(states, parts, cuts), FREE)
    assert len(labels) == count
    inside = False
    for label, cut in zip(labels, cuts.tolist(), strict=True):
        state = label.state
        assert state.opens or state.outside or (inside and not cut)
        inside = not state.outside
        assert sum(label.shares) == pytest.approx(1)
    assert labels[-1].state.role not in {"headline", "crosshead", "byline", "date_line", "byline_date", "highlights"}
