"""Pairs of statements that were judged one by one: their form, and what the letters come to."""

from collections import Counter
from pathlib import Path

import pytest
from training.pairs.examples import CLASH, OTHER, SAME, UNKNOWN
from training.pairs.judgements import HELD_OUT_PAIRS, LETTERS, Judged, judged, judged_real
from training.pairs.tagged import coverage

LEAST_PAIRS, LEAST_OF_EACH = 27_000, 1_000


@pytest.fixture(scope="module")
def read() -> list[Judged]:
    return list(judged())


def test_every_line_has_a_form_and_every_letter_is_given(read: list[Judged]) -> None:
    letters = Counter(letter for story in read for letter, _ in story.pairs)
    assert letters.total() >= LEAST_PAIRS
    assert set(letters) == set(LETTERS)
    assert min(letters.values()) >= LEAST_OF_EACH
    assert all(e.one and e.other and e.one != e.other for story in read for _, e in story.pairs)


def test_a_letter_says_how_two_statements_stand_to_each_other(tmp_path: Path) -> None:
    lines = [
        "# Barn burns",
        "S\tA barn burnt.\tA barn was lost.",
        "C\tTwo hens died.\tNo hen died, a vet said.",
        "# Mill shuts",
    ]
    lines += ["R\tThe mill shuts.\tIts owner wept.", "P\tThe mill shuts and its owner left.\tThe owner left."]
    tmp_path.joinpath("a.tsv").write_text("\n".join(lines) + "\n")
    barn, mill = judged(tmp_path)
    assert (barn.headline, [e.relation for _, e in barn.pairs]) == ("Barn burns", [SAME, CLASH])
    assert (mill.headline, [e.relation for _, e in mill.pairs]) == ("Mill shuts", [OTHER, UNKNOWN])


@pytest.mark.parametrize("line", ["X\tA barn burnt.\tA barn was lost.", "S\tA barn burnt.", "A barn burnt."])
def test_a_line_without_a_form_is_refused(tmp_path: Path, line: str) -> None:
    tmp_path.joinpath("odd.tsv").write_text(f"# Barn burns\n{line}\n")
    with pytest.raises(ValueError, match=r"odd\.tsv: no line of judged pairs"):
        list(judged(tmp_path))


def test_some_stories_are_kept_out_of_training(read: list[Judged]) -> None:
    kept = sum(s.held_out for s in read)
    assert len(read) / 8 < kept < len(read) / 4


def test_pairs_that_measure_are_of_stories_kept_out() -> None:
    kept = {story.name for story in coverage() if story.held_out}
    assert {story.headline for story in judged(HELD_OUT_PAIRS)} <= kept


def test_real_sentences_are_kept_as_offsets(shared: Path) -> None:
    pairs = judged_real(shared)
    assert len(pairs) == 3_600
    assert all(e.one != e.other and e.one == " ".join(e.one.split()) for e in pairs)
    assert {e.relation for e in pairs} >= {OTHER, SAME, UNKNOWN}
