"""What one account says outright not to be as another tells."""

from pathlib import Path

import pytest

from headwater.model import Comparison
from tests.corroboration.compare.test_negations import REST
from tests.test_answers import traced


def outright(folder: Path, one: str, other: str) -> list[Comparison]:
    texts = (
        f"TARN — {one}, clerk Ida Brand said.\n\nThe matter is being looked into by the guild.",
        f"TARN — {other}, guard Per Stoll said.\n\nNobody else in the town would speak of it.",
    )
    found = traced(folder, *texts, REST).comparisons
    return [c for c in found if c.verdict == "conflict" and {m.value for m in c.members} == {"affirms", "denies"}]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The keeper sold the old cart", "The miller, not the keeper, sold the old cart"),
        ("The cart was kept in the mill", "The cart was kept in the yard, not in the mill"),
    ],
)
def test_who_says_that_it_is_not_as_another_tells_contradicts(tmp_path: Path, one: str, other: str) -> None:
    (found,) = outright(tmp_path, one, other)
    assert len(found.claims) == 2


def test_who_says_the_same_and_what_else_it_is_not_contradicts_nobody(tmp_path: Path) -> None:
    assert not outright(tmp_path, "The cart was kept in the yard", "The cart was kept in the yard, not in the mill")
