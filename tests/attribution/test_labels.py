"""Whom the labels of a talk mean."""

import pytest

from tests.attribution.pile import spoken, voices_of
from tests.builders import article

HEARING = (
    "The Chair: We begin.\n\nMs Orr: Mr Dorr, when did you learn of the crack?\n\n"
    "Mr Dorr: I learned of it on 3 May. He said that the bridge would hold.\n\n"
    "The Chair: We will break for an hour.\n\nMs Orr: I have no more questions."
)
BROADCAST = (
    "RUTH ORR (moderator): The council sold the market last night.\n\nCOUNCILLOR PIET DORR: We sold it on Monday.\n\n"
    "ORR: Did you ask the traders?\n\nDORR: I wrote to all of them."
)


@pytest.mark.parametrize(
    ("talk", "words", "who", "class_"),
    [
        (HEARING, "We will break", "the Chair", "role"),
        (HEARING, "I learned of it", "Dorr", "named"),
        (HEARING, "I have no more", "Orr", "named"),
        (BROADCAST, "The council sold", "RUTH ORR", "named"),
        (BROADCAST, "I wrote to all", "PIET DORR", "named"),
    ],
)
def test_a_turn_is_whose_label_it_stands_under(talk: str, words: str, who: str, class_: str) -> None:
    _, source = spoken(voices_of(article(talk)), words)
    assert source is not None
    assert (source.label, source.class_) == (who, class_)


def test_a_surname_alone_is_who_was_named_in_full() -> None:
    voices = voices_of(article(BROADCAST))
    assert spoken(voices, "We sold it")[0].source_id == spoken(voices, "I wrote to all")[0].source_id


def test_he_is_nobody_who_is_speaking() -> None:
    _, source = spoken(voices_of(article(HEARING)), "that the bridge would hold")
    assert source is None or source.label != "Dorr"


def test_he_is_nobody_of_whom_only_others_spoke() -> None:
    talk = HEARING.replace("We begin.", "We begin. Mr Tarn said that he would be late.")
    _, source = spoken(voices_of(article(talk)), "that the bridge would hold")
    assert source is None


def test_i_in_a_turn_is_its_speaker() -> None:
    talk = BROADCAST.replace("I wrote to all of them.", "I told the mayor that the roof was broken.")
    _, source = spoken(voices_of(article(talk)), "that the roof was broken")
    assert source is not None
    assert source.label == "PIET DORR"
