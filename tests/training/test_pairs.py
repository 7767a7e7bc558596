"""The stories that the network over pairs learns from: their form, and what two lines of one are to each other."""

import random
from pathlib import Path

import pytest
from training.pairs.examples import (
    CLASH,
    DENIED,
    LOOSER,
    OTHER,
    SAME,
    UNKNOWN,
    Story,
    Wording,
    examples_of,
    relation,
    stories,
)  # fmt: skip

LEAST_STORIES, LEAST_FACTS, LEAST_KINDS = 1_580, 2, 3


@pytest.fixture(scope="module")
def told() -> list[Story]:
    return stories()


def test_every_line_has_a_form_and_every_story_facts_told_in_several_ways(told: list[Story]) -> None:
    assert len(told) >= LEAST_STORIES
    assert len({s.name for s in told}) == len(told)
    for story in told:
        assert max(w.fact for w in story.wordings) + 1 >= LEAST_FACTS, story.name
        assert min(w.fact for w in story.wordings) == 0, story.name
        assert len({w.kind for w in story.wordings}) >= LEAST_KINDS, story.name
        assert all(w.text for w in story.wordings), story.name


def test_a_line_without_a_form_is_refused(tmp_path: Path) -> None:
    tmp_path.joinpath("odd.txt").write_text("# x-1 | fires | Barn burns\n= A barn burnt.\nA barn was lost.\n")
    with pytest.raises(ValueError, match=r"odd\.txt: no line of a story: 'A barn was lost\.'"):
        stories(tmp_path)


@pytest.mark.parametrize(
    ("kinds", "wanted"),
    [
        ("ss", SAME), ("dd", SAME), ("sd", DENIED), ("cs", CLASH), ("sl", LOOSER), ("sn", OTHER), ("nd", OTHER),
        ("cc", None), ("cd", None), ("ll", None), ("nn", None), ("ld", None),
    ],
)  # fmt: skip
def test_two_lines_of_a_fact(kinds: str, wanted: int | None) -> None:
    one, other = (Wording("The barn burnt.", 0, k) for k in kinds)
    assert relation(one, other) == relation(other, one) == wanted
    assert relation(one, other._replace(fact=1)) == OTHER


def test_some_stories_are_kept_out_of_training(told: list[Story]) -> None:
    kept = sum(s.held_out for s in told)
    assert len(told) / 10 < kept < len(told) / 6


def test_training_pairs_are_lines_of_one_story_and_of_every_relation(told: list[Story]) -> None:
    some = told[:16]
    lines = [{w.text for w in s.wordings} for s in some]
    made = examples_of(some, random.Random(1))
    assert {e.relation for e in made} == {OTHER, SAME, DENIED, CLASH, LOOSER}
    assert all(any({e.one, e.other} <= of_one for of_one in lines) for e in made)
    assert all(e.attribute == UNKNOWN for e in made if e.relation != CLASH)
    assert made == examples_of(some, random.Random(1))
