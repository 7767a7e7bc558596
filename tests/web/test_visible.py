"""Foreign text on display."""

import html
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.web.visible import fragment, plain, shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a < b & c", "a &lt; b &amp; c"),
        ("\r\n", "&#13;\n"),
        ("a\rb", "a&#13;<br>b"),
        ("\x00", '<bdi class="x" data-x="NUL">\ufffd</bdi>'),
        ("\udc80", '<bdi class="x" data-x="U+DC80">\ufffd</bdi>'),
        ("\u2066", '<bdi class="x" data-x="LRI">\u2066</bdi>'),
        ("👩‍👩‍👧", "👩‍👩‍👧"),
        ("\t\n", "\t\n"),
    ],
)
def test_fragment(text: str, expected: str) -> None:
    assert str(fragment(text, 0, len(text))) == expected


@given(st.text(st.characters(codec=None)))
def test_one_code_point_is_one_code_point(text: str) -> None:
    read = html.unescape(re.sub("<[^>]*>", "", str(fragment(text, 0, len(text)))))
    assert len(read) == len(text)


@given(st.text(st.characters(codec=None)))
def test_plain_text_is_one_printable_line(text: str) -> None:
    line = plain(text)
    line.encode("utf-8")
    assert not re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", line)


@given(st.text(st.characters(codec=None) | st.characters(min_codepoint=0x590, max_codepoint=0x8FF)))
def test_values_that_turn_the_direction_are_isolated(text: str) -> None:
    if any(unicodedata.bidirectional(char) in {"R", "AL", "AN", "RLE", "RLO", "RLI", "LRO", "FSI"} for char in text):
        assert str(shown(text)).startswith("<bdi>")


def test_plain_values_carry_no_weight() -> None:
    assert str(shown("<b>")) == "&lt;b&gt;"
