"""What families refuse to hold."""

from typing import Any

import pytest

from headwater.errors import NounError
from headwater.model import Family, FamilyWitness, Span, Variant, VariantReading

PLACE = Span(capture="c", start=0, end=4, exact="quay")
LEMMA = VariantReading(kind=None, articles=("a",), spans=(PLACE,))
OTHER = VariantReading(kind="substitution", articles=("b",), spans=(PLACE,))


def test_readings_have_a_span_for_each_article() -> None:
    with pytest.raises(NounError, match="2 articles has 1 spans"):
        VariantReading(kind=None, articles=("a", "b"), spans=(PLACE,))
    with pytest.raises(NounError, match="0 articles has 0 spans"):
        VariantReading(kind=None, articles=(), spans=())


@pytest.mark.parametrize("readings", [(LEMMA,), (OTHER, LEMMA), (LEMMA, LEMMA), (OTHER, OTHER)])
def test_a_variant_has_one_lemma_and_others(readings: tuple[VariantReading, ...]) -> None:
    with pytest.raises(NounError, match="one lemma, first"):
        Variant(kind="substitution", touches=(), readings=readings)


def test_the_kind_of_a_variant_is_that_of_a_reading() -> None:
    assert Variant(kind="substitution", touches=("name",), readings=(LEMMA, OTHER)).touches == ("name",)
    with pytest.raises(NounError, match="one of them omission"):
        Variant(kind="omission", touches=(), readings=(LEMMA, OTHER))


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"base": "b"}, "not its first witness"),
        ({"omitted": -1}, "negative"),
        ({"witnesses": ()}, "not its first witness"),
        ({"witnesses": (FamilyWitness(article="a", copies=("b",)),)}, "b has a reading in f"),
    ],
)
def test_a_family_holds_together(changed: dict[str, Any], message: str) -> None:
    variant = Variant(kind="substitution", touches=(), readings=(LEMMA, OTHER))
    known = {"id": "f", "base": "a", "witnesses": (FamilyWitness(article="a"), FamilyWitness(article="b"))}
    assert Family(**known, variants=(variant,)).witnesses[0].articles == ("a",)  # type: ignore[arg-type]
    with pytest.raises(NounError, match=message):
        Family(**(known | changed), variants=(variant,))
