"""The weights that ship: they are the ones of the card, and read plain pairs of sentences as a person would."""

import hashlib
from importlib.resources import files

import pytest

from headwater.errors import UsageError
from headwater.reader.chosen import pairs_of
from headwater.reader.pairs import shipped
from headwater.reader.pairs.shipped import NAME, ShippedPairs

HOME = files("headwater.reader.pairs").joinpath("weights")
SURE = 0.5
TOLD = "The harbour master, Ilse Brandvik, resigned on Monday."
IN_OTHER_WORDS = "Brandvik stepped down as head of the harbour at the start of the week."
ANOTHER = "The harbour board will meet on Friday to discuss the price of berths."


@pytest.fixture(scope="module")
def pairs() -> ShippedPairs:
    return ShippedPairs()


def test_the_card_is_of_these_weights(pairs: ShippedPairs) -> None:
    sha256 = hashlib.sha256(HOME.joinpath("pairs.onnx").read_bytes()).hexdigest()
    assert sha256 in HOME.joinpath("CARD.md").read_text("utf-8")
    assert (pairs.model.name, pairs.model.sha256) == (NAME, sha256)


def test_one_fact_in_other_words_and_another_fact(pairs: ShippedPairs) -> None:
    assert pairs.relation(TOLD, IN_OTHER_WORDS).one > SURE > pairs.relation(TOLD, ANOTHER).one


def test_shares_sum_to_one_whatever_the_order_and_whatever_else_is_asked(pairs: ShippedPairs) -> None:
    found = pairs.relation(TOLD, IN_OTHER_WORDS)
    assert sum(found) == pytest.approx(1, abs=1e-4)
    again = ShippedPairs()
    again.relation(TOLD, ANOTHER)
    assert again.relation(IN_OTHER_WORDS, TOLD) == found


def test_the_nearest_of_a_text_is_what_tells_the_same(pairs: ShippedPairs) -> None:
    near = pairs.near([TOLD, ANOTHER, IN_OTHER_WORDS])
    assert near.nearest(1)[0] == (0, 2)
    assert near.between(0, 2) == pytest.approx(near.between(2, 0))
    assert near.between(0, 2) > near.between(0, 1)
    assert near.between(1, 1) == pytest.approx(1, abs=1e-4)
    assert pairs.near([TOLD]).nearest(1) == pairs.near([]).nearest(1) == []


def test_texts_of_any_length_are_read(pairs: ShippedPairs) -> None:
    assert sum(pairs.relation("", "word " * 3_000)) == pytest.approx(1, abs=1e-4)


def test_rules_ask_no_network() -> None:
    assert pairs_of("rules") is None


def test_an_installation_without_a_library_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shipped, "_NEEDS", ("a_library_nobody_has",))
    with pytest.raises(UsageError, match="a_library_nobody_has not installed"):
        ShippedPairs()
