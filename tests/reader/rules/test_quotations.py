"""Which marks open and close a quotation."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.reader.rules.quotations import quotations_of
from headwater.reader.sentences import paragraphs_of


def quoted(text: str) -> list[str]:
    paragraphs = list(paragraphs_of(text, 0, len(text), wrapped=False))
    return [text[q.inner[0] : q.inner[1]] for q in quotations_of(text, paragraphs)]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("“It holds,” she said. “It will.”", ["It holds,", "It will."]),
        ('"It holds," she said. "It will."', ["It holds,", "It will."]),
        ("''It holds,'' she said.", ["It holds,"]),
        ("‘It holds,’ she said.", ["It holds,"]),
        ("'It holds,' she said of the '90s pier.", ["It holds,"]),
        ("„Es hält“ is German, «il tient» French.", ["Es hält", "il tient"]),
        ("He called it a “so-called ‘safe’ pier” then.", ["so-called ‘safe’ pier"]),
        ("The members’ vote and the boats' crews.", []),
        ("The 6'2\" clerk's 5\" rule.", []),
        ("She doesn't know the harbour's depth.", []),
    ],
)
def test_marks(text: str, inside: list[str]) -> None:
    assert quoted(text) == inside


def test_a_quotation_over_paragraphs_goes_on_where_it_is_reopened() -> None:
    text = "“It holds.\n\n“It will hold,” she said.\n\n“Ask me.”"
    paragraphs = list(paragraphs_of(text, 0, len(text), wrapped=False))
    found = quotations_of(text, paragraphs)
    assert [text[q.inner[0] : q.inner[1]] for q in found] == ["It holds.", "It will hold,", "Ask me."]
    assert [q.continues for q in found] == [False, True, False]


@given(st.text(alphabet="ab ,.'\"“”‘’\n", max_size=120))
def test_quotations_are_ordered_and_apart(text: str) -> None:
    paragraphs = list(paragraphs_of(text, 0, len(text), wrapped=False))
    found = quotations_of(text, paragraphs)
    assert all(q.outer[0] <= q.inner[0] <= q.inner[1] <= q.outer[1] for q in found)
    assert all(one.outer[1] <= other.outer[0] for one, other in pairwise(found))


@pytest.mark.parametrize("text", ['"' * 100_000, "“" * 100_000, "'a " * 30_000, "'as' as' " * 15_000, "“a” " * 60_000])
def test_time_grows_with_length_only(text: str) -> None:
    begun = time.perf_counter()
    quoted(text)
    assert time.perf_counter() - begun < 10
