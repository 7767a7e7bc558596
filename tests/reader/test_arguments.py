"""On which verb a noun phrase hangs, and in which place."""

import pytest

from headwater.reader.arguments import Argument, Piece, argument_of


def read(text: str, head: str) -> Argument | None:
    """Return the place of the phrase that ends with a word, where it first stands."""
    words = text.lower().split()
    pieces = [Piece(w.strip(",."), bool(n and words[n - 1].endswith(","))) for n, w in enumerate(words)]
    return argument_of(pieces, [p.folded for p in pieces].index(head))


@pytest.mark.parametrize(
    ("text", "head", "place"),
    [
        ("The old baker painted the barn.", "baker", "agent"),
        ("The old baker painted the barn.", "barn", "patient"),
        ("The barn was painted by the baker.", "barn", "patient"),
        ("The barn was painted by the baker.", "baker", "agent"),
        ("The baker slept in the barn.", "barn", "in"),
        ("In the barn the baker slept.", "barn", "in"),
        ("The baker was in the barn.", "barn", "in"),
        ("The owner was the baker.", "baker", "patient"),
        ("The clerk said the baker painted the barn.", "baker", "agent"),
        ("The baker was quickly painting the barn.", "baker", "agent"),
    ],
)
def test_a_phrase_has_its_place_by_the_order_of_words(text: str, head: str, place: str) -> None:
    found = read(text, head)
    assert found is not None
    assert found.place == place


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("The barn door was painted.", "barn"),
        ("The barn's owner slept.", "barn's"),
        ("The baker did not paint the barn.", "barn"),
        ("The baker was not the barn.", "barn"),
        ("The baker got the barn.", "barn"),
        ("The baker, who was old, painted the barn.", "baker"),
    ],
)
def test_where_the_place_is_not_plain_it_is_none(text: str, head: str) -> None:
    assert read(text, head) is None


@pytest.mark.parametrize(
    ("one", "other", "head", "alike"),
    [
        ("The baker painted the barn.", "The barn was painted by the baker.", "baker", True),
        ("The baker who sang painted the barn.", "The baker painted the barn.", "barn", True),
        ("The baker painted the barn.", "The baker will paint the barn.", "barn", False),
        ("The baker painted the barn.", "The tailor painted the barn.", "barn", False),
        ("The baker painted the barn.", "The baker painted the boat.", "baker", False),
        ("The baker painted the barn.", "The baker cleaned the barn.", "barn", False),
        ("The baker slept in the barn.", "The baker slept behind the barn.", "barn", False),
        ("The baker was the owner.", "The baker was the mayor.", "baker", False),
        ("The baker was the owner of the barn.", "The baker was the owner.", "owner", True),
        ("The baker painted the barn.", "If the baker painted the barn.", "barn", False),
    ],
)
def test_it_is_one_place_where_the_verb_and_whoever_else_is_named_agree(
    one: str,
    other: str,
    head: str,
    alike: bool,  # noqa: FBT001
) -> None:
    first, second = read(one, head), read(other, head)
    assert first is not None
    assert second is not None
    assert first.is_one_place(second) is alike
    assert second.is_one_place(first) is alike
