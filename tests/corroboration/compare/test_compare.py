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
            "number",
            "The council approved the harbour plan 23-19 on Monday, a clerk said.",
            "The council approved the harbour plan by 23 votes to 18 on Monday, a member said.",
            "conflict",
        ),
        (
            "number",
            "The council approved the harbour plan 23-19 on Monday, a clerk said.",
            "The council approved the harbour plan by 23 votes to 19 on Monday, a member said.",
            "same",
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


@pytest.mark.parametrize(
    ("one", "other", "compared"),
    [
        ("Norva Motors is recalling 400 vans over faulty brakes.", "Norva Motors recalls 400 vans over its brakes.", 0),
        ("Norva Motors is planning a recall of 400 vans.", "Norva Motors recalls 400 vans over its brakes.", 1),
        ("Norva Motors may recall 400 vans over faulty brakes.", "Norva Motors recalls 400 vans over its brakes.", 1),
        ("The board asked Ann Roe to review the brakes.", "Ann Roe will review the brakes for the board.", 0),
    ],
)
def test_what_is_under_way_is_told_plainly_and_what_is_asked_for_not_at_all(
    tmp_path: Path, one: str, other: str, compared: int
) -> None:
    assert len(found(tmp_path, one, other, "strength")) == compared


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


def _pairs(folder: Path, *texts: str) -> set[tuple[str, str, tuple[str, ...]]]:
    dossier = traced(folder, *texts)
    return {
        (c.attribute, c.verdict, tuple(sorted(" ".join(m.span.exact.split()) for m in c.members)))
        for c in dossier.comparisons
    }


def test_a_toll_is_set_side_by_side_from_day_to_day_whichever_claims_hold_it(tmp_path: Path) -> None:
    found = _pairs(
        tmp_path,
        f"TARN — At least six people were killed when the Orrin dam broke, the coastguard said. {REST}",
        f"TARN — Nine people are known to have died at the Orrin dam, the coastguard said. {OTHER}",
        "TARN — Police lowered the number of dead from 9 to 8 on Friday. Two men had been counted twice, they said.",
    )
    assert ("number", "compatible", ("At least six", "Nine")) in found
    assert ("number", "apparent", ("8", "Nine")) in found
    assert not any(verdict == "conflict" for _, verdict, _ in found)


def test_the_hurt_and_those_in_hospital_are_other_people(tmp_path: Path) -> None:
    found = _pairs(
        tmp_path,
        f"TARN — The crash at Tarn injured 31 people, a doctor said. {REST}",
        f"TARN — After the crash at Tarn 22 people were taken to hospital, a nurse said. {OTHER}",
    )
    assert ("number", "apparent", ("22", "31")) in found


@pytest.mark.parametrize(
    ("one", "other", "attribute", "verdict"),
    [
        ("The meeting lasted nearly an hour, a clerk said.", "The meeting ended after about 25 minutes, a friend said.",
         "number", "conflict"),
        ("The meeting lasted nearly an hour, a clerk said.", "The meeting ended after about 56 minutes, a friend said.",
         "number", "compatible"),
        ("The council passed the bill by 71 votes to 58 on Monday.",
         "The council approved the bill on Monday by a margin of 13 votes.", "number", "same"),
        ("The mast of 84 metres fell over at night, a clerk said.",
         "A mast of about 275 feet came down in Quay Road, a friend said.",
         "number", "compatible"),
        ("Shares in Norva fell 31 per cent on Monday.", "Shares in Norva lost nearly a third of their value on Monday.",
         "number", "compatible"),
        ("The mast fell at ten minutes to six on Monday morning.", "The mast came down at 5.50 a.m. on Monday.",
         "time", "same"),
    ],
)  # fmt: skip
def test_one_thing_told_in_other_figures(tmp_path: Path, one: str, other: str, attribute: str, verdict: str) -> None:
    assert [c.verdict for c in found(tmp_path, one, other, attribute)] == [verdict]


def test_one_utterance_in_other_words_is_one_comparison(tmp_path: Path) -> None:
    (wording,) = found(
        tmp_path,
        'Anna Bell spoke in Tarn. "I have a town to run and I intend to get on with it," she said.',
        'In Tarn Anna Bell said: "I have a town to run and I am getting on with it."',
        "wording",
    )
    assert wording.verdict == "compatible"


def test_a_notice_of_correction_sets_the_old_value_beside_the_new(tmp_path: Path) -> None:
    found = _pairs(
        tmp_path,
        f"DORLEN — The bridge was last inspected in March 2030, the council said. {REST}\n\nCorrection: An earlier "
        "version of this article said that the bridge was last inspected in 2028. It was last inspected in March 2030.",
        f"DORLEN — Snow fell on Tarn. {OTHER}",
    )
    assert ("time", "apparent", ("in 2028", "in March 2030")) in found


def test_what_is_called_false_is_what_stands_before_it(tmp_path: Path) -> None:
    text = (
        "DORLEN — Two former clerks told the Herald that the board discussed the report in May and decided to wait. "
        "Norva called that account false. {}"
    )
    found = _pairs(tmp_path, text.format(REST), f"DORLEN — {OTHER}")
    assert any(a == "polarity" and v == "conflict" and "Norva called that account false." in m for a, v, m in found)


def test_such_a_thing_is_what_was_told_of_by_its_noun(tmp_path: Path) -> None:
    text = (
        "DORLEN — Norva Motors offered the council 400 crowns for the tower, two former clerks told the Herald.\n\n"
        "Anna Bell thought of leaving the council, a friend of hers said.\n\n"
        "A spokeswoman for Norva denied that any such offer had been made. {}"
    )
    found = _pairs(tmp_path, text.format(REST), f"DORLEN — {OTHER}")
    members = [" ".join(m) for a, v, m in found if a == "polarity" and v == "conflict"]
    assert any("400 crowns" in m and "any such offer" in m for m in members)
    assert not any("thought of leaving" in m for m in members)


def test_bodies_that_do_not_answer_do_not_agree(tmp_path: Path) -> None:
    dossier = traced(
        tmp_path,
        f"DORLEN — A spokesman for Norva Motors declined to comment. {REST}",
        f"DORLEN — The Orrin Water Board declined to comment. {OTHER}",
    )
    assert [c.verdict for c in dossier.comparisons if c.attribute == "polarity"] == []
