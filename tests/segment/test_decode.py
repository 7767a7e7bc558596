import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.model import Role
from headwater.segment.decode import Label, best_reading
from headwater.segment.scorer import ROLES, UnitScore


def _score(role: Role, parts: float = 0.0, leads: float = 0.0, weight: float = 6.0) -> UnitScore:
    return UnitScore(tuple(weight if r == role else -weight for r in ROLES), parts, leads)


def _read(*roles: Role) -> list[Label]:
    return best_reading([_score(role) for role in roles])


def test_nothing_reads_as_nothing() -> None:
    assert best_reading([]) == []


@pytest.mark.parametrize(
    ("roles", "opens"),
    [
        (("headline", "byline", "date_line", "article_body", "article_body"), [0]),
        (("article_body", "crosshead", "article_body"), [0]),
        (("article_body", "promo", "article_body"), [0]),
        (("article_body", "contributor_line", "highlights", "article_body"), [0, 2]),
        (("chrome", "headline", "article_body", "poster_card", "byline", "article_body"), [1, 4]),
        (("email_header", "article_body", "email_header", "article_body"), [1, 3]),
        (("caption_credit", "byline", "article_body", "caption_credit", "byline", "article_body"), [0, 3]),
    ],
)  # fmt: skip
def test_articles_open_where_the_grammar_says(roles: tuple[Role, ...], opens: list[int]) -> None:
    labels = _read(*roles)
    assert [at for at, label in enumerate(labels) if label.opens] == opens
    assert [label.state.role for label in labels] == list(roles)


@pytest.mark.parametrize("roles", [("crosshead",), ("headline",), ("article_body", "byline"), ("byline", "date_line")])
def test_no_page_ends_in_furniture_that_nothing_follows(roles: tuple[Role, ...]) -> None:
    assert _read(*roles)[-1].state.role != roles[-1]


def test_a_crosshead_never_opens() -> None:
    labels = best_reading([_score("article_body"), _score("crosshead", parts=20.0), _score("article_body")])
    assert not any(label.opens and label.state.role == "crosshead" for label in labels)


def test_strong_evidence_parts_two_bodies() -> None:
    def opened(parts: float, leads: float) -> int:
        scores = [_score("article_body"), _score("article_body"), _score("article_body", parts, leads)]
        return sum(label.opens for label in best_reading(scores))

    assert (opened(0.0, 0.0), opened(4.0, 4.0)) == (1, 2)


def test_a_dearer_second_article_needs_more_evidence() -> None:
    scores = [_score("article_body"), _score("headline", 2.0, weight=1.0), _score("article_body")]
    assert sum(label.opens for label in best_reading(scores)) == 2
    assert sum(label.opens for label in best_reading(scores, opening_cost=20.0)) == 1


_VALUES = st.floats(-9, 9, allow_nan=False)


@given(st.lists(st.tuples(st.lists(_VALUES, min_size=16, max_size=16), _VALUES, _VALUES), min_size=1, max_size=12))
def test_every_reading_keeps_the_grammar(rows: list[tuple[list[float], float, float]]) -> None:
    labels = best_reading([UnitScore(tuple(roles), parts, leads) for roles, parts, leads in rows])
    assert len(labels) == len(rows)
    inside = False
    for label in labels:
        place = label.state.place
        inside = (inside or label.opens) and place != "outside"
        assert (place == "outside") is not inside
        assert not (label.opens and label.state.name in {"crosshead", "promo", "body"})
    assert labels[-1].state.place != "before"
