"""Figures of one thing told in other words, units and nouns, in small piles; and figures that are of others."""

from pathlib import Path

import pytest

from headwater.model import Comparison
from headwater.reader.numbers import agree, quantities_of
from headwater.reader.values.derived import figures_in
from headwater.reader.values.measures import measured, measured_in_parts
from tests.test_answers import traced

REST = "The council of Dorlen is to meet on Friday, and the matter is on its list."


def numbers(folder: Path, *texts: str) -> list[Comparison]:
    return [c for c in traced(folder, *texts, REST).comparisons if c.attribute == "number"]


def shown(found: list[Comparison]) -> set[tuple[str, frozenset[str]]]:
    return {(c.verdict, frozenset(m.span.exact for m in c.members)) for c in found}


@pytest.mark.parametrize(
    ("one", "other", "verdict", "figures"),
    [
        ("The clinic serves some 290,000 people.", "It looks after nearly 300,000 people.", "compatible",
         {"some 290,000", "nearly 300,000"}),
        ("The gang asked for $6 million in a note.", "They want six million dollars, the paper said.", "same",
         {"$6 million", "six million"}),
        ("The harbour is some 900 metres from the reef.", "The ship lay little more than half a mile from port.",
         "compatible", {"some 900", "more than half a mile"}),
        ("Forty-one passengers were treated, the clinic said.", "Norva Ferries said 41 passengers needed first aid.",
         "same", {"Forty-one", "41"}),
        ("The ferry had 214 people on board.", "There were 187 passengers and 27 crew.", "same",
         {"214", "187 passengers and 27"}),
    ],
)  # fmt: skip
def test_figures_that_no_third_is_like_need_no_word_in_common(
    tmp_path: Path, one: str, other: str, verdict: str, figures: set[str]
) -> None:
    assert (verdict, frozenset(figures)) in shown(numbers(tmp_path, f"TARN — {one}", f"TARN — {other}"))


def test_a_bare_figure_that_closes_a_sentence_is_set_against_the_one_before(tmp_path: Path) -> None:
    text = (
        "TARN — Norva Ferries said that the ship had been travelling at 8 knots. A pilot who watched her from the "
        "tower told the paper that she was doing 14."
    )
    assert ("conflict", frozenset({"8", "14"})) in shown(numbers(tmp_path, text))


@pytest.mark.parametrize(
    ("other", "verdict"),
    [
        ("around 2.4 million crowns", "compatible"),
        ("2.3 million crowns", "compatible"),
        ("2.9 million crowns", "conflict"),
    ],
)
def test_a_range_is_set_beside_a_figure_with_both_ends(tmp_path: Path, other: str, verdict: str) -> None:
    one = "TARN — Mending the Orrin weir will cost between 2.1 million and 2.6 million crowns, engineer Ada Holt said."
    (found,) = numbers(tmp_path, one, f"TARN — Mending the Orrin weir will cost {other}, Mayor Carl Stone said.")
    assert found.verdict == verdict
    assert "2,100,000 to 2,600,000 crowns" in {m.value for m in found.members}


def test_two_ages_of_one_person_conflict(tmp_path: Path) -> None:
    one = "TARN — The captain, Esmond Vire, 52, has been suspended, a spokeswoman for Norva Ferries said."
    other = "TARN — Esmond Vire, 54, declined to comment on Friday."
    assert ("conflict", frozenset({"52", "54"})) in shown(numbers(tmp_path, one, other))


def test_margins_of_one_election_are_worked_out(tmp_path: Path) -> None:
    one = "TARN — Bram Odell was elected mayor with a majority of just 14."
    other = "TARN — Odell took 18,212 votes and Lise Markham 18,198, the election office said."
    assert any(v == "same" and "14" in figures for v, figures in shown(numbers(tmp_path, one, other)))


@pytest.mark.parametrize(
    ("text", "share"),
    [("Nearly two in three voters went to the polls.", 200 / 3), ("Three voters in five took part.", 60)],
)
def test_shares_in_words_are_shares(text: str, share: float) -> None:
    assert any(q.unit == ("percent",) and abs(q.value - share) < 1e-6 for q in figures_in(text))


@pytest.mark.parametrize("text", ["two people in three cars", "one in three days"])
def test_what_is_no_share_is_none(text: str) -> None:
    assert not any(q.unit == ("percent",) for q in figures_in(text))


def test_lengths_are_compared_in_one_unit() -> None:
    texts = "23 miles", "37 kilometres", "24 miles"
    miles, kilometres, more = (measured(t, quantities_of(t)[0]) for t in texts)
    assert miles is not None
    assert kilometres is not None
    assert more is not None
    assert agree(miles, kilometres)
    assert not agree(more, kilometres)
    (half,) = measured_in_parts("about half a mile")
    assert round(half.value) == 805


@pytest.mark.parametrize(
    ("one", "other", "figures"),
    [
        ("The reservoir was 10 percent full", "The reservoir was 95 percent full", {"10 percent", "95 percent"}),
        ("Nine residents are still missing", "Everyone who was missing has been found", {"Nine", "Everyone"}),
        ("The fire has burned 300 hectares", "The fire burned some 2,500 acres", {"300", "some 2,500"}),
    ],
)
def test_what_grows_or_is_done_is_of_another_day(tmp_path: Path, one: str, other: str, figures: set[str]) -> None:
    compared = traced(tmp_path, f"TARN — {one}, the mayor said.", f"TARN — {other}, the mayor said.").comparisons
    found = [c for c in compared if {m.span.exact for m in c.members} == figures]
    assert [c.verdict for c in found] == ["apparent"]
