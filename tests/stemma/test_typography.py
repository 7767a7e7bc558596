"""Looks that a copy loses."""

import pytest

from headwater.stemma.typography import layout_lost, typography_lost

FINE = "“No,” she said – “it’s over.” The café’s owner agreed… “So be it.”"
PLAIN = "\"No,\" she said - \"it's over.\" The cafe's owner agreed... \"So be it.\""


def test_typography_is_lost_one_way() -> None:
    assert typography_lost(FINE, PLAIN)
    assert not typography_lost(PLAIN, FINE)
    assert not typography_lost(FINE, FINE)
    assert not typography_lost(PLAIN, PLAIN)


def test_opening_marks_put_in_by_a_program_are_no_sign_of_age() -> None:
    half = PLAIN.replace(' "', " “")
    assert not typography_lost(half, PLAIN)


@pytest.mark.parametrize(
    ("here", "there", "lost"),
    [
        ("one\n\ntwo\n\nthree", "one two three", True),
        ("one\n\ntwo\n\nthree", "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight", True),
        ("one\n\ntwo\n\nthree", "one\n\ntwo\n\nthree", False),
        ("one two", "one\n\ntwo\n\nthree", False),
        ("one\n\ntwo", "one two", False),
    ],
)
def test_layout(here: str, there: str, *, lost: bool) -> None:
    assert layout_lost(here, there) is lost
