"""One body's denials in several outlets."""

from pathlib import Path

from headwater.model import Comparison
from tests.corroboration.compare.test_negations import REST
from tests.test_answers import traced

FACTOR = "TARN — A spokesman for Norva Rail said that the signals had not been a factor in the crash."


def disowned(folder: Path, *texts: str) -> list[Comparison]:
    return [c for c in traced(folder, *texts, REST).comparisons if "in two ways" in c.why]


def test_two_ways_to_deny_one_thing_agree(tmp_path: Path) -> None:
    other = "TARN — In a statement on Tuesday, Norva Rail denied that its equipment had caused the accident."
    found = disowned(tmp_path, FACTOR, other)
    assert [(c.attribute, c.verdict) for c in found] == [("strength", "compatible")]


def test_denials_of_another_body_or_matter_are_left_apart(tmp_path: Path) -> None:
    other_body = "TARN — The Orrin Bus Company denied that its drivers had caused the accident."
    other_matter = "TARN — In a statement on Tuesday, Norva Rail denied that it had sold the depot."
    assert not disowned(tmp_path, FACTOR, other_body, other_matter)
