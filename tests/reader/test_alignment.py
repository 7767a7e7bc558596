"""Spans mapped to the other side of a passage, word by word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.model import Block, Reuse, Span
from headwater.reader.alignment import Alignment, inked
from headwater.reader.words import words_of

LEFT = "The warden sold 40 boats in May, and the council agreed at once."
RIGHT = "Yesterday the Warden sold 40 boats in May - and THE COUNCIL agreed (at once)."


def project(reuse: Reuse, span: Span) -> Span | None:
    return Alignment(reuse, on_left=reuse.left.covers(span)).image(span)


def folded(text: str) -> list[str]:
    return [word.folded for word in words_of(text)]


def shared(left: str, right: str, blocks: list[tuple[str, str]], at: int = 100) -> Reuse:
    """Return a passage over both texts; blocks are named by their text on either side."""
    places = [
        Block(
            left_start=left.index(one) + at,
            left_end=left.index(one) + at + len(one),
            right_start=right.index(two),
            right_end=right.index(two) + len(two),
        )
        for one, two in blocks
    ]
    return Reuse(
        left=Span(capture="l", start=at, end=at + len(left), exact=left),
        right=Span(capture="r", start=0, end=len(right), exact=right),
        left_article="a",
        right_article="b",
        kind="copy",
        identity=0.9,
        blocks=tuple(places),
    )


WHOLE = [(LEFT[:-1], RIGHT[len("Yesterday ") : -2])]


@pytest.mark.parametrize(
    ("text", "image"),
    [
        ("sold 40 boats", "sold 40 boats"),
        ("the council agreed", "THE COUNCIL agreed"),
        ("at once.", "at once)."[:8]),
        ("in May, and", "in May - and"),
        # a word cut in two has no image
        ("old 40", None),
        (",", None),
    ],
)
def test_project(text: str, image: str | None) -> None:
    reuse = shared(LEFT, RIGHT, WHOLE)
    start = LEFT.index(text)
    found = project(reuse, reuse.left.part(start, start + len(text)))
    assert (found.exact if found else None) == image


def test_back_again() -> None:
    reuse = shared(LEFT, RIGHT, WHOLE)
    start = RIGHT.index("THE COUNCIL")
    found = project(reuse, reuse.right.part(start, start + 11))
    assert found is not None
    assert found.exact == "the council"


@pytest.mark.parametrize(
    ("text", "image"),
    [("sold 40 boats", "sold 40 boats"), ("council agreed", "council agreed"), ("in May, and the", None)],
)
def test_a_span_across_an_edit_has_no_image(text: str, image: str | None) -> None:
    right = LEFT.replace("in May", "in June, after a long debate,")
    halves = [("The warden sold 40 boats in",) * 2, ("and the council agreed at once",) * 2]
    reuse = shared(LEFT, right, halves)
    start = LEFT.index(text)
    found = project(reuse, reuse.left.part(start, start + len(text)))
    assert (found.exact if found else None) == image


def test_a_span_from_elsewhere_has_no_image() -> None:
    reuse = shared(LEFT, RIGHT, WHOLE)
    assert project(reuse, Span(capture="x", start=100, end=104, exact="The ")) is None


EDITED = [
    # who says so is told in the same words, between an edit and a sentence that only one side has
    (
        "It opened at noon. The Echo had asked for weeks. A harbour clerk told the Echo that the old crane fell.",
        "It opened at noon. A harbour clerk said that the old crane fell.",
        ["It opened at noon", "that the old crane fell"],
        "A harbour clerk",
    ),
    (
        "The gate was shut at once by order, Tom Brix, a warden, said in a note to the Echo that came on the Monday.",
        "The gate was shut at once by order, a warden, said in an email that came on the Monday.",
        ["The gate was shut at once by order", "that came on the Monday"],
        "a warden, said",
    ),
    (
        "The mill on the quay burned, the mayor, Ida Orr, said at eleven, and 40 people were led out of it.",
        "The mill on the quay burned, the mayor said at noon, and 40 people were led out of it.",
        ["The mill on the quay burned", "and 40 people were led out of it"],
        "the mayor",
    ),
]
OTHERS = [
    # another source in its place
    ("a guard told the Echo", "a clerk said"),
    # little words alone are in every text
    ("of the two", "as one of the nine men"),
    # what stands far from what is shared
    ("a harbour clerk and nobody else in the whole town of Tarn had heard", "a clerk, one of ten, saw from a harbour"),
]


@pytest.mark.parametrize(("left", "right", "blocks", "run"), EDITED)
def test_short_runs_beside_a_block_stand_there_too(left: str, right: str, blocks: list[str], run: str) -> None:
    reuse = shared(left, right, [(block, block) for block in blocks])
    here, there = left.index(run), right.index(run)
    forth = Alignment(reuse, on_left=True).image(reuse.left.part(here, here + len(run)))
    back = Alignment(reuse, on_left=False).image(reuse.right.part(there, there + len(run)))
    assert forth == reuse.right.part(there, there + len(run))
    assert back == reuse.left.part(here, here + len(run))


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_nothing_is_made_of_little_words_nor_of_words_far_from_a_block(one: str, other: str) -> None:
    left, right = (f"The gate of the mill was shut {words} that the crane of the mill fell." for words in (one, other))
    blocks = ["The gate of the mill was shut", "that the crane of the mill fell"]
    alignment = Alignment(shared(left, right, [(block, block) for block in blocks]), on_left=True)
    assert alignment.hull(Span(capture="l", start=100, end=100 + len(left), exact=left)) is not None
    start = left.index(one)
    assert alignment.share(Span(capture="l", start=100 + start, end=100 + start + len(one), exact=one)) == 0.0


@given(st.lists(st.sampled_from(["quay", "Weir,", "“kiln”", "é", "—", "it’s"]), min_size=1, max_size=12), st.data())
def test_images_spell_the_same_words(words: list[str], data: st.DataObject) -> None:
    left, right = " ".join(words), "\n ".join(word.upper() for word in words)
    found = words_of(left), words_of(right)
    if not found[0]:
        return
    blocks = [
        (left[found[0][0].start : found[0][-1].end], right[found[1][0].start : found[1][-1].end]),
    ]
    reuse = shared(left, right, blocks)
    start = data.draw(st.integers(0, len(left) - 1))
    end = data.draw(st.integers(start + 1, len(left)))
    span = reuse.left.part(start, end)
    image = project(reuse, span)
    if image is not None:
        assert folded(image.exact) == folded(span.exact)
        assert reuse.right.covers(image)


def test_hull_is_what_stands_there_of_a_span() -> None:
    left, right = "The warden sold 40 old boats in May.", "The warden sold 40 boats in May."
    reuse = shared(left, right, [("The warden sold 40", "The warden sold 40"), ("boats in May", "boats in May")])
    alignment = Alignment(reuse, on_left=True)
    hull = alignment.hull(reuse.left.part(left.index("40"), left.index(" in")))
    assert hull is not None
    assert hull.exact == "40 boats"
    assert alignment.hull(reuse.left.part(left.index("old boats"), left.index(" boats"))) is None


def test_inked_leaves_out_the_marks_around_words() -> None:
    span = Span(capture="c", start=10, end=22, exact="“The gates.”")
    assert inked(span) == (11, 20)
