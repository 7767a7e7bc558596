"""The weights that ship: they are the ones of the card, and read plain pairs of sentences as a person would."""

import hashlib
from collections.abc import Callable
from importlib.resources import files

import pytest

from headwater.errors import UsageError
from headwater.reader.chosen import pairs_of
from headwater.reader.pairs import shipped
from headwater.reader.pairs.relation import Relation
from headwater.reader.pairs.shipped import CLOSE_NAME, NAME, ShippedPairs

Reading = Callable[[ShippedPairs, list[tuple[str, str]]], list[Relation]]
HOME = files("headwater.reader.pairs").joinpath("weights")
SURE = 0.5
TOLD = "The harbour master, Ilse Brandvik, resigned on Monday."
IN_OTHER_WORDS = "Brandvik stepped down as head of the harbour at the start of the week."
ANOTHER = "The harbour board will meet on Friday to discuss the price of berths."


@pytest.fixture(scope="module")
def pairs() -> ShippedPairs:
    return ShippedPairs()


def test_the_card_is_of_these_weights(pairs: ShippedPairs) -> None:
    names = {NAME: "pairs.onnx", CLOSE_NAME: "close.onnx"}
    found = {name: hashlib.sha256(HOME.joinpath(file).read_bytes()).hexdigest() for name, file in names.items()}
    assert {m.name: m.sha256 for m in pairs.models} == found
    assert all(sha256 in HOME.joinpath("CARD.md").read_text("utf-8") for sha256 in found.values())


@pytest.mark.parametrize("how", [ShippedPairs.relations, ShippedPairs.closely])
def test_one_fact_in_other_words_and_another_fact(pairs: ShippedPairs, how: Reading) -> None:
    same, other = how(pairs, [(TOLD, IN_OTHER_WORDS), (TOLD, ANOTHER)])
    assert same.one > SURE > other.one


def test_a_denial_and_another_hour_are_told_from_the_same_when_read_closely(pairs: ShippedPairs) -> None:
    said = "The ferry left the quay at Tarn at six in the morning, the harbour master said."
    never = "The ferry never left the quay at Tarn that morning."
    later = "It was past nine when the ferry left the quay at Tarn."
    denied, clash = pairs.closely([(said, never), (said, later)])
    assert denied.denied > SURE
    assert clash.clash > SURE


@pytest.mark.parametrize("how", [ShippedPairs.relations, ShippedPairs.closely])
def test_shares_sum_to_one_whatever_the_order_and_whatever_else_is_asked(pairs: ShippedPairs, how: Reading) -> None:
    (found,) = how(pairs, [(TOLD, IN_OTHER_WORDS)])
    assert sum(found) == pytest.approx(1, abs=1e-4)
    again = ShippedPairs()
    others = [(TOLD, ANOTHER), (ANOTHER, ANOTHER), (IN_OTHER_WORDS, TOLD), (IN_OTHER_WORDS, ANOTHER)]
    assert how(again, others)[2] == found
    assert how(again, others[::-1])[1] == found


def test_the_nearest_of_a_text_is_what_tells_the_same(pairs: ShippedPairs) -> None:
    near = pairs.near([TOLD, ANOTHER, IN_OTHER_WORDS])
    assert near.nearest(1)[0] == (0, 2)
    assert near.between(0, 2) == pytest.approx(near.between(2, 0))
    assert near.between(0, 2) > near.between(0, 1)
    assert near.between(1, 1) == pytest.approx(1, abs=1e-4)
    assert pairs.near([TOLD]).nearest(1) == pairs.near([]).nearest(1) == []


def test_texts_of_any_length_are_read(pairs: ShippedPairs) -> None:
    for how in (pairs.relations, pairs.closely):
        (found,) = how([("", "word " * 3_000)])
        assert sum(found) == pytest.approx(1, abs=1e-4)


def test_rules_ask_no_network() -> None:
    assert pairs_of("rules") is None


def test_one_reader_serves_all_that_a_process_traces() -> None:
    assert pairs_of("encoder") is pairs_of("encoder")


def test_an_installation_without_a_library_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shipped, "_NEEDS", ("a_library_nobody_has",))
    with pytest.raises(UsageError, match="a_library_nobody_has not installed"):
        ShippedPairs()
