"""Closing lines that a desk sets below all it prints are not read; what several print of one event is."""

import random

import pytest

from headwater import story
from headwater.story.footers import without_footers
from tests.builders import article

FOOTER = "Tell the desk in Well Street by Thursday noon what you think of this page and how it might be made better."
SECOND = "All that is printed here may be read aloud in schools, halls and inns without asking the printer first."
BRIEFS = (
    "The weir at Ostel gave way before dawn on Monday and eleven sheep were carried down to the ford by the water.",
    "A choir from Brindle has won the cup of the upper dales for the third year and will sing again on Monday night.",
    "The baker of Carrow has put up the price of a plain loaf by a penny and says that flour is to blame for that.",
    "Two brothers in Denholt have built a bicycle out of ash wood alone and mean to ride it to the sea in summer.",
)
BACKGROUND = "The lifeboat was bought after a storm in which nine men drowned in sight of their own houses long ago."
REPORTS = (
    "The lifeboat of Farrowhaven was sold on Monday to a man from inland, and its crew heard of it from the radio.",
    "A man from inland has bought the lifeboat that Farrowhaven kept for sixty years, the harbour office has said.",
    "Nobody in Farrowhaven was asked before the lifeboat was sold, its crew said at the slip this Monday morning.",
)


def below(texts: tuple[str, ...], *lines: str) -> list[str]:
    return ["\n\n".join((text, *lines)) for text in texts]


@pytest.mark.parametrize("lines", [(FOOTER,), (FOOTER, SECOND), (SECOND.upper(),)])
def test_what_unlike_texts_end_with_is_a_footer(lines: tuple[str, ...]) -> None:
    assert without_footers(below(BRIEFS, *lines)) == list(BRIEFS)


@pytest.mark.parametrize(
    "texts",
    [
        below(BRIEFS[:2], FOOTER),  # two may quote each other
        below(REPORTS, BACKGROUND),  # one event
        below((BRIEFS[0], *REPORTS), BACKGROUND),
        below(tuple(text[:40] for text in BRIEFS), FOOTER),  # headlines above one text
        below(BRIEFS, "Tell the desk."),
        below(tuple(text.lower() for text in BRIEFS), FOOTER),  # without names nothing tells that they are unlike
        [FOOTER, FOOTER, FOOTER], [],
    ],
)  # fmt: skip
def test_what_else_several_end_with_stays(texts: list[str]) -> None:
    assert without_footers(texts) == texts


def test_copies_and_order_change_no_text() -> None:
    texts = [*below(BRIEFS[:2], FOOTER), *below(BRIEFS[:2], FOOTER), *below(REPORTS, BACKGROUND)]
    assert without_footers(texts) == texts
    several = [*below(BRIEFS, FOOTER), *below(REPORTS, BACKGROUND)]
    shuffled = random.Random(3).sample(several, len(several))
    assert sorted(without_footers(shuffled)) == sorted(without_footers(several))


def test_a_footer_makes_no_story() -> None:
    articles = [article(text, siglum=f"a{n}", day="2031-03-11") for n, text in enumerate(below(BRIEFS, FOOTER, SECOND))]
    assert [len(one.articles) for one in story.cluster(articles)] == [1, 1, 1, 1]
    reports = [article(text, siglum=f"b{n}", day="2031-03-11") for n, text in enumerate(below(REPORTS, FOOTER))]
    assert sorted(len(one.articles) for one in story.cluster([*articles, *reports])) == [1, 1, 1, 1, 3]
