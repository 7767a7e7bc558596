"""Comparisons of what stands in different claims: figures, times, denials, strength; and pairs that are none."""

import json
from pathlib import Path

import pytest

from headwater.model import Comparison
from tests.test_answers import traced

REST = "The council of Dorlen is to meet on Friday, and the matter is on its list."
NORVA = (
    "DORLEN — Norva Motors said on Wednesday it will close its plant in Tarn by the end of June, putting about 640 "
    "jobs at risk. Losses at the plant reached 38 million pounds last year. About 500 workers marched through Tarn, "
    "the Metal Union said. Police said there were no more than 350. Two people familiar with the matter said that Holt "
    "Partners took the decision at a meeting in Orrin on March 3. Holt Partners denied that it had taken the decision. "
    "A rescue would cost at least £80 million. Tom Reyk, 44, drove Bus 12 that day."
)
TARN = (
    "TARN — The plant made a loss of £37.6 million last year. Up to 640 posts could go. The meeting was held in Orrin "
    "on 4 March, a clerk said. Norva Motors said it wants to close the plant. The company needs £90 million for a "
    "rescue. Carl Stone, a mechanic, has 44 bees and lives at Mill Lane 12. The plant opened in 1926."
)


@pytest.fixture(scope="module")
def compared(tmp_path_factory: pytest.TempPathFactory) -> tuple[Comparison, ...]:
    return traced(tmp_path_factory.mktemp("across"), NORVA, TARN).comparisons


def shown(compared: tuple[Comparison, ...], attribute: str) -> set[tuple[str, tuple[str, ...]]]:
    return {
        (c.verdict, tuple(sorted(" ".join(m.span.exact.split()) for m in c.members)))
        for c in compared
        if c.attribute == attribute
    }


@pytest.mark.parametrize(
    ("verdict", "figures"),
    [
        ("compatible", ("38 million", "£37.6 million")),
        ("compatible", ("Up to 640", "about 640")),
        ("compatible", ("at least £80 million", "£90 million")),
        ("conflict", ("About 500", "no more than 350")),
    ],
)
def test_figures_of_one_thing(compared: tuple[Comparison, ...], verdict: str, figures: tuple[str, ...]) -> None:
    assert (verdict, figures) in shown(compared, "number")


def test_ages_and_labels_count_nothing(compared: tuple[Comparison, ...]) -> None:
    assert not any({"44", "12"} & set(figures) for _, figures in shown(compared, "number"))


def test_two_days_for_one_event_look_like_a_conflict(compared: tuple[Comparison, ...]) -> None:
    assert ("apparent", ("on 4 March", "on March 3")) in shown(compared, "time")


def test_a_denial_is_set_beside_what_it_denies(compared: tuple[Comparison, ...]) -> None:
    (told,) = (members for verdict, members in shown(compared, "polarity") if verdict == "conflict")
    assert "Holt Partners denied that it had taken the decision." in told
    assert any("took the decision at a meeting" in words for words in told)


def test_the_firmer_of_two_ways_to_tell_an_act_comes_first(compared: tuple[Comparison, ...]) -> None:
    (strength,) = (c for c in compared if c.attribute == "strength")
    assert "“will close” implies “wants to close”" in strength.why


def test_every_comparison_names_a_claim(compared: tuple[Comparison, ...]) -> None:
    assert all(c.claims and len(c.members) > 1 for c in compared)


def test_a_figure_that_was_changed_is_no_conflict(tmp_path: Path) -> None:
    compared = traced(
        tmp_path,
        "DORLEN — Norva Motors said that 690 posts will go in Tarn, up from the 640 it gave on Monday.",
        "DORLEN — Norva Motors was founded in Tarn in 1926. The river was high, and the ferries ran late all week.",
    ).comparisons
    assert shown(compared, "number") == {("apparent", ("640", "690"))}


def test_a_toll_is_added_up_and_read_where_its_noun_stands_before_it(tmp_path: Path) -> None:
    compared = traced(
        tmp_path,
        f"DORLEN — 43 pupils and three teachers fell ill at a school in Tarn on Monday, the council said. {REST}",
        "DORLEN — The number of people who are ill in Tarn has risen to 58, a doctor said. The school is shut.",
    ).comparisons
    assert shown(compared, "number") == {("apparent", ("43 pupils and three", "58"))}
    assert {m.value for c in compared for m in c.members if c.attribute == "number"} == {"46 people", "58"}


def test_those_who_remain_in_hospital_are_counted_and_further_dead_are_no_toll(tmp_path: Path) -> None:
    compared = traced(
        tmp_path,
        f"DORLEN, March 4, 2031 — Nine of the pupils at a school in Tarn were taken to hospital on Tuesday. {REST}",
        "DORLEN, March 8, 2031 — Six remain in hospital, the school in Tarn said. Two people died on the first day, a "
        "doctor said. Another four people died on Friday, the doctor said. The river was high.",
    ).comparisons
    assert {figures for _, figures in shown(compared, "number")} == {("Nine", "Six")}


def test_a_notice_corrects_the_one_figure_it_names(tmp_path: Path) -> None:
    compared = traced(
        tmp_path,
        f"DORLEN — Eighty-two people fell ill in Tarn, a doctor said. {REST} An earlier version of this page said that "
        "84 people had fallen ill. The figure is 82.",
    ).comparisons
    assert ("apparent", ("82", "84")) in shown(compared, "number")


@pytest.mark.parametrize("form", ["{}\n\n{}", "{1}\n\n{0}"], ids=["foot", "head"])
def test_a_notice_may_set_the_old_against_the_new_in_one_sentence(tmp_path: Path, form: str) -> None:
    notice = "Editor's note: This article was amended on 5 May to say that the fine was £40,000, not £400,000."
    body = f"DORLEN — Norva Motors was fined £40,000 in Tarn, a clerk said. {REST} {REST}"
    compared = traced(tmp_path, form.format(body, notice)).comparisons
    assert ("apparent", ("£40,000", "£400,000")) in shown(compared, "number")


NAMED = (
    "DORLEN — Carl Reyk has never been nominated for a Lantern prize, but he has a name in the trade. It rained.",
    f"DORLEN — Carl Reyk was named on Friday as host of the show in Tarn. {REST}",
)
REFUSED = "Norva Motors refused a request for money to mend the brakes"
UNTRUE = "Carl Stone, its owner, said on Friday that this was “simply untrue”."
HELD_UP = (
    f"DORLEN — {REFUSED}, two former managers said. {REST}",
    f"DORLEN — Two former managers said that {REFUSED}. {UNTRUE}",
)


@pytest.mark.parametrize(("texts", "conflicts"), [(NAMED, 0), (HELD_UP, 1)], ids=["never", "this was untrue"])
def test_what_is_denied_is_what_was_told(texts: tuple[str, str], conflicts: int, tmp_path: Path) -> None:
    compared = traced(tmp_path, *texts).comparisons
    assert sum(c.attribute == "polarity" and c.verdict == "conflict" for c in compared) == conflicts


def test_a_statement_in_an_own_voice_is_set_beside_its_quotation(tmp_path: Path) -> None:
    own = "We had not read the letter, and we are sorry for that."
    norva = dict.fromkeys(("author", "publisher"), "Norva Motors")
    post = {"id": "1", "text": f"{own} The plant in Tarn stays open.", **norva, "published": "2031-03-04"}
    (tmp_path / "posts.jsonl").write_text(json.dumps(post), "utf-8")
    quoting = f"DORLEN — “We had not read the letter and we're sorry for that,” Norva Motors said. {REST}"
    compared = traced(tmp_path, quoting).comparisons
    assert any(own in words for _, words in shown(compared, "wording"))
