"""Silences beside what the silent say elsewhere or later."""

from pathlib import Path

from headwater.model import Comparison
from tests.corroboration.compare.test_negations import REST
from tests.test_answers import traced

ASKED = (
    "TARN — A crane fell on the quay on Monday, the police said. Its brakes had been worn for weeks, two dockers said. "
    "Norva Docks did not respond to a request for comment."
)


def silent(folder: Path, *texts: str) -> list[Comparison]:
    return [c for c in traced(folder, *texts, REST).comparisons if "refusal to say" in c.why]


def test_who_gave_no_answer_may_speak_on_a_later_day(tmp_path: Path) -> None:
    later = "TARN — Norva Docks said that the brakes of the crane had been checked in May."
    (found,) = silent(tmp_path, ASKED, later)
    assert found.verdict == "apparent"
    assert any("checked in May" in m.span.exact for m in found.members)


def test_what_was_said_before_answers_nothing(tmp_path: Path) -> None:
    earlier = "TARN — Norva Docks said that the brakes of the crane had been checked in May."
    assert not silent(tmp_path, earlier, ASKED)


def test_what_was_not_asked_about_answers_no_question(tmp_path: Path) -> None:
    told = "TARN — Soldiers were on an exercise near the mill when the bridge fell, the army said."
    asked = (
        "Norva Docks, which built it, declined to say what it had cost.",
        "Norva Docks did not say whether it would sue.",
        "Norva Docks declined to give the name of the builder.",
    )
    for refusal in asked:
        assert not silent(tmp_path, f"{told} {refusal}")
