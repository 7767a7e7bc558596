"""How two outlets' accounts differ, attribute by attribute, and what that amounts to."""

from pathlib import Path

import pytest

from headwater.model import Comparison
from tests.test_answers import traced

REST = "The council of Dorlen is to meet on Friday, and the matter is on its list. Snow fell on the town all day."
OTHER = "Shops in Dorlen stayed open on Sunday. The river was high, and the ferries ran late for most of the week."


def found(folder: Path, one: str, other: str, attribute: str) -> list[Comparison]:
    dossier = traced(folder, f"DORLEN — {one} {REST}", f"DORLEN — {other} {OTHER}")
    return [c for c in dossier.comparisons if c.attribute == attribute]


@pytest.mark.parametrize(
    ("attribute", "one", "other", "verdict"),
    [
        (
            "strength",
            "Anna Bell offered to resign as mayor, a clerk said.",
            "Anna Bell would be willing to resign as mayor if asked, a friend said.",
            "stronger",
        ),
        (
            "strength",
            "Anna Bell refused the offer of Carl Stone, a clerk said.",
            "Anna Bell did not accept the offer of Carl Stone, a friend said.",
            "stronger",
        ),
        (
            "number",
            "The crash on the Orrin bridge injured 14 passengers, a doctor said.",
            "The crash on the Orrin bridge injured about 14 passengers, a nurse said.",
            "compatible",
        ),
        (
            "number",
            "The crash on the Orrin bridge killed three people, a doctor said.",
            "The crash on the Orrin bridge killed four people, a nurse said.",
            "apparent",  # the toll is counted a day later
        ),
        (
            "number",
            "Norva Motors recalled 400 vans over faulty brakes, a dealer said.",
            "Norva Motors recalled 900 vans over faulty brakes, a mechanic said.",
            "conflict",
        ),
        (
            "actor",
            "Carl Stone is now the speechwriter of the mayor of Dorlen.",
            "Once a spokesman, Carl Stone has become a policy adviser to Anna Bell, the mayor.",
            "compatible",
        ),
    ],
)
def test_verdicts(tmp_path: Path, attribute: str, one: str, other: str, verdict: str) -> None:
    assert [c.verdict for c in found(tmp_path, one, other, attribute)] == [verdict]


def test_the_firmer_account_is_named_first_and_the_weaker_does_not_imply_it(tmp_path: Path) -> None:
    (strength,) = found(
        tmp_path,
        "Anna Bell would be willing to resign as mayor if asked, a friend said.",
        "Anna Bell offered to resign as mayor, a clerk said.",
        "strength",
    )
    assert "“offered to resign” implies “would be willing to resign”, not the reverse" in strength.why


def test_a_refusal_to_say_denies_nothing(tmp_path: Path) -> None:
    (apparent,) = found(
        tmp_path,
        "Anna Bell told Carl Stone that she had confidence in him, two people briefed on the talk said.",
        "Anna Bell declined to say whether she still has confidence in Carl Stone.",
        "polarity",
    )
    assert apparent.verdict == "apparent"


def test_accounts_that_agree_are_said_to_agree(tmp_path: Path) -> None:
    dossier = traced(
        tmp_path,
        f"DORLEN — Police arrested Tom Reyk in Tarn, a clerk said. {REST}",
        f"DORLEN — Tom Reyk was detained by police in Tarn, a friend said. {OTHER}",
    )
    assert "same" in [c.verdict for c in dossier.comparisons]
    assert "conflict" not in [c.verdict for c in dossier.comparisons]
