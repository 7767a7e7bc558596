"""Enumerations and numbers in plain words."""

from typing import get_args

import pytest

from headwater import model
from headwater.dossier import terms
from headwater.model import Origins, People
from headwater.trace import STAGES
from headwater.web import words


@pytest.mark.parametrize(
    ("table", "values"),
    [
        (words.ROLES, model.Role), (words.CLASSES, model.SourceClass), (words.ACCESS, model.Access),
        (words.STANCES, model.Stance), (terms.ORIGINS, model.StatementOrigin), (terms.RELATIONS, model.Relation),
        (words.WORDINGS, model.Wording), (words.REUSES, model.ReuseKind), (terms.VERDICTS, model.Verdict),
        (terms.ATTRIBUTES, model.Attribute), (words.MATTERS, model.Matter), (words.VARIANTS, model.VariantKind),
        (words.RELATION_NOUNS, model.Relation),
    ],
)  # fmt: skip
def test_every_value_of_the_model_has_its_words(table: dict[str, object], values: object) -> None:
    assert set(table) == set(get_args(values))


@pytest.mark.parametrize(
    ("low", "high", "sentence", "figure", "dots"),
    [
        (0, 0, "no distinct origin", "0", ""),
        (1, 1, "at least 1, at most 1 distinct origin", "1", "●"),
        (2, 5, "at least 2, at most 5 distinct origins", "2–5", "●●○○○"),
        (1, None, "at least 1 distinct origin, no upper bound", "1+", "●○…"),
        (3, 40, "at least 3, at most 40 distinct origins", "3–40", "●●●○○○○○○…"),
    ],
)
def test_bounds(low: int, high: int | None, sentence: str, figure: str, dots: str) -> None:
    origins = Origins(low=low, high=high, unseen=0, why=())
    assert (words.bounds(origins), words.figure(origins), words.dots(origins)) == (sentence, figure, dots)


@pytest.mark.parametrize(
    ("share", "expected"),
    [(1.0, "100 %"), (0.9999, "over 99 %"), (0.45, "45 %"), (0.001, "under 1 %"), (0.0, "0 %")],
)
def test_percent(share: float, expected: str) -> None:
    assert words.percent(share) == expected


@pytest.mark.parametrize(
    ("probability", "expected"),
    [(1.0, "all but certain"), (0.9, "very likely"), (0.7, "likely"), (0.5, "about even"), (0.1, "doubtful")],
)
def test_likely(probability: float, expected: str) -> None:
    assert terms.likely(probability) == expected


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (1, 1, "1 person"), (2, 2, "2 people"), (2, None, "at least 2 people"), (0, None, "number not stated"),
        (1, 3, "1 to 3 people"), (0, 0, ""),
    ],
)  # fmt: skip
def test_people(low: int, high: int | None, expected: str) -> None:
    assert words.people(People(low=low, high=high)) == expected


def test_each_stage_of_a_tracing_is_called_by_what_it_finds() -> None:
    assert list(words.STAGES) == list(STAGES)
