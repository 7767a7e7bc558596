"""What the stages of training are shown: pairs of coverage, of the product's statements, and rows of facts."""

import random
from collections import Counter
from collections.abc import Sequence
from itertools import islice

import pytest
from training.pairs.draws import Facts, of_coverage, of_statements, short_stories
from training.pairs.examples import CLASH, DENIED, NOT_ONE, ONE, OTHER, SAME
from training.pairs.tagged import Coverage, Tag, coverage
from training.pairs.traced import Stated, annotated, traced

LEAST_TAGGED = 0.6


@pytest.fixture(scope="module")
def story() -> Coverage:
    return next(iter(coverage()))


def test_pieces_of_one_fact_are_shown_and_as_many_of_others(story: Coverage) -> None:
    shown = Counter(e.relation for e in of_coverage(story, random.Random(1)))
    told = sum(shown[kind] for kind in (SAME, DENIED, CLASH, ONE))
    assert told > 0
    assert shown[OTHER] == 2 * told


def test_statements_that_point_alike_and_tell_other_facts_are_shown() -> None:
    texts = ("It is so.", "So it is.", "It is not.", "It is odd.")
    facts = (Tag("", 9), Tag("", 9), Tag("~", 9), Tag("", 4))
    stated = [Stated(text, frozenset((fact,))) for text, fact in zip(texts, facts, strict=True)]

    def nearness(given: Sequence[str]) -> list[list[float]]:
        return [[1.0 if "odd" in one + other else 0.1 for other in given] for one in given]

    shown = of_statements(stated, nearness, random.Random(1))
    assert Counter(e.relation for e in shown if e.relation != OTHER) == {SAME: 1, CLASH: 2}
    assert all("odd" in e.one + e.other for e in shown if e.relation == OTHER)
    gold = of_statements(stated, nearness, random.Random(1), NOT_ONE)
    assert {e.relation for e in gold} == {SAME, CLASH, NOT_ONE}


def test_statements_of_traced_coverage_know_what_they_tell(story: Coverage) -> None:
    stated = traced(story)
    pieces = sum(len(a.pieces) for a in story.articles)
    assert len(stated) > LEAST_TAGGED * pieces
    assert any(t.fact for s in stated for t in s.tells)


def test_statements_of_an_annotated_story_know_their_claims() -> None:
    told = Counter(t.fact for s in annotated("vessing_stadium") for t in s.tells)
    assert sum(count > 1 for fact, count in told.items() if fact) > 1


def test_rows_of_facts_hold_two_wordings_each(story: Coverage) -> None:
    facts = Facts((), [story, *islice(coverage(), 3)], random.Random(1))
    rows = facts.draw(20, 5)
    assert len(rows) == 20
    assert all(one != other for one, other in rows)


def test_mini_stories_are_read() -> None:
    assert {e.relation for e in short_stories(random.Random(1))} > {SAME}
