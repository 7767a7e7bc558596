"""Who knew of what, as told by several accounts."""

from pathlib import Path

import pytest

from headwater.model import Comparison
from tests.corroboration.compare.test_negations import REST
from tests.test_answers import traced

NOT_KNOWN = "TARN — Carl Stone, the mayor, said that he had not known of the contract with Norva Motors."


def of_knowledge(folder: Path, *texts: str) -> list[Comparison]:
    return [c for c in traced(folder, *texts, REST).comparisons if "knew" in c.why]


@pytest.mark.parametrize(
    "other",
    [
        "TARN — Carl Stone knew in February of the contract, according to an email seen by the Herald.",
        "TARN — Carl Stone learned of it on Thursday, a clerk said.",
    ],
)
def test_what_was_known_is_set_beside_what_was_not(tmp_path: Path, other: str) -> None:
    (found,) = of_knowledge(tmp_path, NOT_KNOWN, other)
    assert found.verdict == "apparent"
    assert {m.value for m in found.members} == {"knew", "did not know"}


@pytest.mark.parametrize(
    "other",
    [
        "TARN — Anna Bell was told of the contract a year ago, two people close to the council said.",
        "TARN — Carl Stone was told of a flood in Orrin, a clerk said.",
        "TARN — Carl Stone would have known of the contract if he had read his mail, a clerk said.",
        "TARN — The people who were told of the contract work for the council.",
    ],
)
def test_other_people_other_things_and_what_is_supposed_tell_nothing(tmp_path: Path, other: str) -> None:
    assert not of_knowledge(tmp_path, NOT_KNOWN, other)


def test_a_denial_of_knowing_is_not_to_have_known(tmp_path: Path) -> None:
    denied = "TARN — The Harbour Office denied that it had known of any fault."
    told = "TARN — The Harbour Office was told of a leak a year ago, two people close to the council said."
    assert of_knowledge(tmp_path, denied, told)


@pytest.mark.parametrize(
    ("day", "verdict"), [("on 3 March", "conflict"), ("on 9 March", "apparent")], ids=["before", "not before"]
)
def test_who_knew_before_the_day_until_which_they_did_not_is_contradicted(
    tmp_path: Path, day: str, verdict: str
) -> None:
    unknown = "TARN — Carl Stone, the mayor, said that nobody at the town hall was aware of the leak before 7 March."
    told = f"TARN — Carl Stone was told of the leak by telephone {day}, two people close to the council said."
    assert [c.verdict for c in of_knowledge(tmp_path, unknown, told)] == [verdict]


def test_to_be_heard_is_not_to_know(tmp_path: Path) -> None:
    heard = "TARN — “Carl Stone has the right to be heard,” a clerk said."
    assert not of_knowledge(tmp_path, NOT_KNOWN, heard)


@pytest.mark.parametrize(
    ("one", "other", "conflicts"),
    [
        ("knew of the contract in January", "learned of the contract in February", True),
        ("knew of the contract as early as 2 March", "learned of the contract on 6 March", True),
        ("knew of the contract by 2 March", "was first told of the contract on 6 March", True),
        ("knew of the contract in February", "learned of the contract in January", False),
        ("knew of the contract in January", "knew of the contract in February", False),
    ],
)
def test_who_knew_before_they_learned_of_it_has_two_times(
    tmp_path: Path, one: str, other: str, conflicts: bool  # noqa: FBT001
) -> None:
    accounts = ((one, "a clerk"), (other, "his aide"))
    texts = [f"TARN — Carl Stone, the mayor, {told}, {who} said." for told, who in accounts]
    found = [c for c in traced(tmp_path, *texts, REST).comparisons if c.attribute == "time"]
    assert [c.verdict for c in found] == ["conflict"] * conflicts


def test_the_same_day_is_that_of_the_sentence_before(tmp_path: Path) -> None:
    early = "TARN — Carl Stone, the mayor, knew of the contract as early as 2 March, a clerk said."
    late = "TARN — The council signed on 6 March. Carl Stone, the mayor, learned of the contract the same day."
    found = [c for c in traced(tmp_path, early, late, REST).comparisons if c.attribute == "time"]
    assert [(c.verdict, {m.value for m in c.members}) for c in found] == [
        ("conflict", {"as early as 2 March", "the same day"})
    ]
