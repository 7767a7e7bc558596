"""What a copied sentence tells otherwise than the one it stems from."""

import pytest

from headwater.claim.alterations import is_altered

LEFT = "The barge left Tarn at noon and last made contact at {} on Tuesday, a harbour clerk said."


@pytest.mark.parametrize(
    ("one", "other", "altered"),
    [
        (LEFT.format("5.22pm"), LEFT.format("5.31pm"), True),
        (LEFT.format("0822 GMT"), LEFT.format("0831 GMT"), True),
        ("It ran aground off Tarn on Thursday.", "It ran aground off Tarn on Friday.", True),
        ("The captain, Tom Brix, was hurt.", "The captain, Jan Krall, was hurt.", True),
        ("The barge carried sheep from Dorlen.", "The barge carried sheep from Skarrow.", True),
        ("The firm has not sold the mill.", "The firm has sold the mill.", True),
        ("The search was resumed on Monday.", "The search was called off on Monday.", True),
        # in other words
        ("It left at 4.20pm.", "It left at 16:20.", False),
        ("The mayor, Anna Lund, quit on Monday.", "Mayor Lund quit on Monday.", False),
        ("Mr Brix was taken to hospital.", "Captain Tom Brix was taken to hospital.", False),
        ("It happened on Wednesday in Tarn.", "It happened on Oct 15 in Tarn.", False),
        ("It was worth about €15 million.", "It was worth about $16 million.", False),
        ("He said the ship was safe.", "He told reporters the vessel was safe.", False),
    ],
)
def test_another_time_name_or_act_is_an_alteration_and_other_words_are_none(
    one: str, other: str, *, altered: bool
) -> None:
    assert is_altered(one, other, 0, len(one)) is altered
    assert is_altered(other, one, 0, len(other)) is altered


@pytest.mark.parametrize(
    ("one", "other", "altered"),
    [
        ("The mill burned, she said at 4.30 p.m. (1530 GMT).", "The mill burned, she said at 10:30 a.m. ET.", False),
        ("The barge left Tarn at 6 p.m. local time.", "The barge left Tarn at 1700 GMT.", False),
        ("The quake struck at 9.12 a.m.", "The quake struck at 3:12 a.m. Eastern time.", False),
        # in one zone, or not by whole or half hours
        ("The barge left Tarn at 1800 GMT.", "The barge left Tarn at 1700 GMT.", True),
        ("The barge left Tarn at 6 p.m.", "The barge left Tarn at 7 p.m.", True),
        ("The quake struck at 9.12 a.m. local time.", "The quake struck at 0831 GMT.", True),
    ],
)
def test_a_clock_in_another_zone_is_no_other_time(one: str, other: str, *, altered: bool) -> None:
    assert is_altered(one, other, 0, len(one)) is altered
    assert is_altered(other, one, 0, len(other)) is altered


def test_the_rest_of_a_sentence_may_hold_the_words_that_a_clause_of_it_changed() -> None:
    one = "Talks with the union resumed on Monday, four days after they broke down."
    assert is_altered(one, "Talks with the union broke down on Thursday.", 0, one.index(","))


def test_what_was_changed_elsewhere_in_the_sentence_alters_no_clause_of_it() -> None:
    one, other = LEFT.format("5.22pm"), LEFT.format("5.31pm")
    assert not is_altered(one, other, 0, one.index(" and"))
    assert is_altered(one, other, one.index("last"), len(one))
