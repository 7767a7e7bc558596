"""What speaks for one of two texts being the older one."""

import pytest

from headwater.stemma.counts import counts_of, same_line_ends
from tests.reuse.prose import article, prose, sentence
from tests.stemma.families import view

FIRST, LAST = prose(0, 3), prose(10, 3)
# the same with other looks: a text in typographic dress, and plain
FINE = f"{FIRST}\n\nIt’s a café – “over there” – she said… And that’s it. {LAST}"
PLAIN = f"{FIRST}\n\nIt's a cafe - \"over there\" - she said... And that's it. {LAST}"
PIECE = " ".join(sentence(n) for n in range(20, 26))


@pytest.mark.parametrize(
    ("name", "exemplar", "copy", "counts"),
    [
        ("marks", FINE, f"{PLAIN} {sentence(30)}", (5, 0)),
        ("blank_lines", f"{FIRST}\n\n{LAST}\n\n{FIRST}", f"{FIRST} {LAST} {FIRST} {sentence(30)}", (2, 0)),
        ("line_ends", f"{PIECE}\n{LAST}\n{FIRST}", f"{PIECE} {LAST} {FIRST} {sentence(30)}", (2, 0)),
        ("bounds", f"{FIRST} {PIECE} {LAST}", f"own words here {PIECE} and so on", (2, 1)),
        ("bounds", f"{FIRST} {PIECE} {LAST}", f"{sentence(30)} {PIECE}", (2, 2)),
        (
            "sentences_cut",
            f"{FIRST} The quay was shut, the board had said so on the day before. {LAST}",
            f"{FIRST} The quay was shut. {LAST}",
            (1, 0),
        ),
        (
            "quotes_cut",
            f"{FIRST} “We have never once been asked about it.” {LAST}",
            f"{FIRST} {LAST}",
            (1, 0),
        ),
        ("cut_short", f"{FIRST}\n\n{prose(10, 6)}", FIRST, (1, 0)),
        ("cut_short", f"{FIRST} {prose(10, 6)}", FIRST, (0, 0)),
    ],
)  # fmt: skip
def test_looks_and_joins(name: str, exemplar: str, copy: str, counts: tuple[int, int]) -> None:
    seen = view(article(exemplar, "exemplar"), article(copy, "copy"))
    assert (getattr(counts_of(seen), name), getattr(counts_of(seen.turned), name)) == counts


def test_the_reading_that_nobody_else_has_is_the_younger() -> None:
    story = f"{FIRST} {LAST}"
    words = story.split(" ")
    changed = " ".join([*words[:12], "changed", *words[13:]])
    longer = " ".join([*words[:40], "put", "in", *words[40:]])
    third = f"{story} {sentence(40)}"
    seen = view(article(story, "one"), article(changed, "two"), article(third, "three"))
    assert (counts_of(seen).readings, counts_of(seen.turned).readings) == (1, 0)
    # nothing where others have something is a reading, too
    seen = view(article(story, "one"), article(longer, "two"), article(third, "three"))
    assert (counts_of(seen).readings, counts_of(seen.turned).readings) == (1, 0)
    # two against two: both are supported, and neither is the younger
    fourth = f"{changed} {sentence(41)}"
    seen = view(article(story, "one"), article(changed, "two"), article(third, "three"), article(fourth, "four"))
    assert (counts_of(seen).readings, counts_of(seen.turned).readings) == (0, 0)
    assert (counts_of(seen).supported, counts_of(seen.turned).supported) == (1, 1)


def test_words_that_stand_side_by_side_elsewhere_are_the_older() -> None:
    one = article(f"{FIRST} They met at the old town hall again. {LAST}", "one")
    two = article(f"{FIRST} They met at the old tovvn hall again. {LAST}", "two")
    stranger = article(f"{sentence(50)} Close to the old town hall there is a bridge.", "stranger")
    seen = view(one, two, stranger)
    assert (counts_of(seen).wording, counts_of(seen.turned).wording) == (1, 0)
    # among kin it proves nothing: what they have they may have from each other
    seen = view(one, two)
    assert (counts_of(seen).wording, counts_of(seen.turned).wording) == (0, 0)


def test_line_ends_that_both_have() -> None:
    one = article(f"{PIECE}\n{LAST}\n\n{FIRST}", "one")
    two = article(f"{PIECE}\n{LAST}\n\n{FIRST} {sentence(30)}", "two")
    assert same_line_ends(view(one, two)) == 1
