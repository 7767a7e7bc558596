"""The tagged coverage that the network over pairs learns from: its form, and what two pieces are to each other."""

from collections import Counter
from pathlib import Path

import pytest
from training.pairs.tagged import Coverage, Standing, Tag, coverage, standing

LEAST_STORIES, LEAST_ARTICLES, LEAST_TWICE = 560, 3, 8
PAGE = """# x-1 | fires | Barn burns
@ Harbour Wire | Tuesday
{1} Barn lost to fire
{1} A barn burnt down on Monday, {2} its owner said.
@ The Quay | Monday
{-1} No barn burnt, {0} said nobody.
"""


@pytest.fixture(scope="module")
def told() -> list[Coverage]:
    return list(coverage())


def test_every_story_has_articles_and_facts_that_several_tell(told: list[Coverage]) -> None:
    assert len(told) >= LEAST_STORIES
    assert len({s.name for s in told}) == len(told)
    for story in told:
        assert len(story.articles) >= LEAST_ARTICLES, story.name
        facts = Counter(p.tag.fact for a in story.articles for p in a.pieces if p.tag.fact)
        assert sum(count > 1 for count in facts.values()) >= LEAST_TWICE, story.name


def test_pieces_stand_where_they_are_said_to_and_no_tag_is_left(told: list[Coverage]) -> None:
    for article in (a for s in told for a in s.articles):
        assert "{" not in article.text
        for piece in article.pieces:
            said = article.text[piece.start : piece.end]
            assert said == said.strip() != ""


def test_articles_are_dated_and_their_sentences_stand_in_paragraphs(tmp_path: Path) -> None:
    tmp_path.joinpath("one.txt").write_text(PAGE, "utf-8")
    (story,) = coverage(tmp_path)
    first, second = story.articles
    assert (first.published, second.published) == ("2041-03-05", "2041-03-11")
    assert first.text == "Barn lost to fire\n\nA barn burnt down on Monday, its owner said."
    assert [p.tag for p in second.pieces] == [Tag("-", 1), Tag("", 0)]
    assert [r["publisher"] for r in story.records()] == ["Harbour Wire", "The Quay"]


def test_a_line_without_a_tag_is_refused(tmp_path: Path) -> None:
    tmp_path.joinpath("odd.txt").write_text("# x | y | z\n@ Wire | Monday\nA barn was lost.\n")
    with pytest.raises(ValueError, match=r"odd\.txt: no line of coverage: 'A barn was lost\.'"):
        list(coverage(tmp_path))


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ([("", 1)], [("", 1), ("", 2)], "same"), ([("-", 1)], [("", 1)], "denied"), ([("-", 1)], [("-", 1)], "same"),
        ([("~", 1)], [("", 1)], "clash"), ([("~", 1)], [("~", 1)], None), ([("", 1)], [("", 2)], "apart"),
        ([("", 0)], [("", 0)], "apart"), ([("~", 1), ("", 2)], [("~", 1), ("", 3)], None),
        ([("~", 1), ("", 2)], [("", 1), ("", 3)], "clash"), ([("~", 1), ("", 2)], [("", 1), ("", 2)], "same"),
    ],
)  # fmt: skip
def test_two_stretches(one: list[tuple[str, int]], other: list[tuple[str, int]], wanted: Standing | None) -> None:
    sets = [frozenset(Tag(*t) for t in some) for some in (one, other)]
    assert standing(*sets) == standing(*reversed(sets)) == wanted
