"""What is told with a "not" beside what is told as so, in small piles."""

from pathlib import Path

import pytest

from headwater.corroboration.compare.signs import one_word_denied
from headwater.model import Comparison, Span
from tests.test_answers import traced

REST = "The council of Dorlen is to meet on Friday, and the matter is on its list."


def polarity(folder: Path, *texts: str) -> list[Comparison]:
    return [c for c in traced(folder, *texts, REST).comparisons if c.attribute == "polarity" and c.verdict != "same"]


def test_a_not_is_set_against_what_is_told_as_so(tmp_path: Path) -> None:
    one = "TARN — The trial of the new drug had been stopped early, two people close to the hospital said."
    other = "TARN — The trial was not stopped early, said Mara Quill, the director of the hospital."
    (found,) = polarity(tmp_path, other, one)
    assert {m.value for m in found.members} == {"affirms", "denies"}
    assert found.verdict in ("conflict", "apparent")


def test_what_was_not_so_earlier_may_have_come_to_be(tmp_path: Path) -> None:
    one = "TARN — Police said that they had received a complaint but had not opened an investigation into the bank."
    other = "TARN — Police have opened an investigation into the bank, a spokesman said."
    found = polarity(tmp_path, one, other)
    assert found
    assert {c.verdict for c in found} == {"apparent"}


def test_two_accounts_that_deny_alike_do_not_contradict(tmp_path: Path) -> None:
    one = "TARN — No records were taken, the bank said."
    other = "TARN — Norva Bank said that no records had been taken."
    assert not [c for c in polarity(tmp_path, one, other) if c.verdict == "conflict"]


def test_a_not_is_set_against_a_claim_that_grouping_kept_apart(tmp_path: Path) -> None:
    one = "TARN — Police said that they had received a complaint but had not opened an investigation."
    other = "TARN — “We have today opened an investigation into the handling of the boxes,” the police said."
    assert "apparent" in {c.verdict for c in polarity(tmp_path, one, other)}


def test_who_is_asked_to_go_does_not_go(tmp_path: Path) -> None:
    one = "TARN — Mayor Anna Bell will not resign, she told the council on Monday."
    other = "TARN — The opposition called on Anna Bell to resign over the quay on Monday."
    assert {c.verdict for c in polarity(tmp_path, one, other)} == {"apparent"}


def test_a_verb_that_is_no_known_act_counts_where_none_of_its_kind_was_done(tmp_path: Path) -> None:
    one = "TARN — “We have seen seals that were broken, and we will go to court,” Anna Bell said."
    other = "TARN — At no point was a box left alone, and no seal was broken, the office said."
    assert [c.verdict for c in polarity(tmp_path, one, other)] == ["conflict"]


def spelt(text: str) -> Span:
    return Span(capture="c", start=0, end=len(text), exact=text)


def test_what_is_told_with_without_is_not_told_as_so() -> None:
    assert one_word_denied(spelt("Two seals were broken."), spelt("No seal was broken."))
    assert not one_word_denied(spelt("The box was opened without a seal being broken."), spelt("No seal was broken."))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("TARN — No pleas were entered.", "TARN — Carl Stone is due to enter a plea in September."),
        ("TARN — No boat was allowed in.", "TARN — The boats may be allowed in on Friday, a clerk said."),
    ],
)
def test_what_only_may_be_so_denies_nothing(tmp_path: Path, one: str, other: str) -> None:
    assert not [c for c in polarity(tmp_path, one, other) if c.verdict == "conflict"]


@pytest.mark.parametrize(
    "other",
    [
        "TARN — Carl Stone will not step down, he said on Friday.",
        "TARN — The mayor did not like the decision of the council.",
        "TARN — It was not until Friday that the mayor offered to resign.",
    ],
)
def test_other_people_and_feelings_contradict_nothing(tmp_path: Path, other: str) -> None:
    one = "TARN — Mayor Anna Bell offered to resign on Monday, two people briefed on the matter said."
    assert not [c for c in polarity(tmp_path, one, other) if c.verdict == "conflict"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # a plan beside what was not done yet
        (
            "TARN — The council was negotiating to buy the Dorlen quay, Carl Stone said.",
            "TARN — The council had not bought the Dorlen quay, a clerk said.",
        ),
        # the time before
        (
            "TARN — A tremor hit the coast of Dorlen on Monday.",
            "TARN — The coast of Dorlen had not been hit by a tremor in more than sixty years.",
        ),
        # a "not" of another clause
        (
            "TARN — Carl Stone was placed on leave by the Dorlen harbour board on Monday.",
            "TARN — Carl Stone was placed on leave by the Dorlen harbour board, meaning he will not chair it in May.",
        ),
        (
            "TARN — Half of the roof of the Dorlen depot has collapsed, the fire service said.",
            "TARN — The fire could not be put out before half of the roof of the Dorlen depot collapsed.",
        ),
        # what somebody did not know
        (
            "TARN — Police asked how long Carl Stone had worked at the Dorlen depot.",
            "TARN — Anna Bell did not know how long Carl Stone had worked at the Dorlen depot, she said.",
        ),
    ],
)
def test_a_not_denies_nothing_but_the_same_act_told_in_the_same_way(tmp_path: Path, one: str, other: str) -> None:
    assert not [c for c in polarity(tmp_path, one, other) if c.verdict == "conflict"]


def test_a_denial_that_only_says_it_is_of_what_stands_before(tmp_path: Path) -> None:
    text = (
        "TARN — Lise Markham told supporters that two boxes had been opened before the count.\n\n"
        "The returning officer, Per Lind, denied it."
    )
    (found,) = [c for c in polarity(tmp_path, text) if c.verdict == "conflict"]
    assert any("two boxes had been opened" in m.span.exact for m in found.members)
