import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.capture.page import markup
from tests.capture.pages import sources
from tests.costs import seconds_of


def _seen(source: str, *, strict: bool = False) -> list[tuple[str, str]]:
    found = markup.tokens(source, strict_closing=strict)
    return [(token.kind, token.name or source[token.start : token.end]) for token in found]


@pytest.mark.parametrize(
    ("source", "seen"),
    [
        ("a<b>c</B >d", [("text", "a"), ("start", "b"), ("text", "c"), ("end", "b"), ("text", "d")]),
        ("1 < 2 <b>x", [("text", "1 < 2 "), ("start", "b"), ("text", "x")]),
        ("1 < 2 <3 & <", [("text", "1 < 2 <3 & <")]),
        ("""<a title='x > y' href="/?a=b>">t""", [("start", "a"), ("text", "t")]),
        ("<a href=x/y>t", [("start", "a"), ("text", "t")]),
        ("<a href= x>t", [("start", "a"), ("text", "t")]),
        ('<a b=c"d>t', [("start", "a"), ("text", "t")]),
        ("<!doctype html>x", [("text", "x")]),
        ("a<!-- <b> -- > -->c", [("text", "a"), ("text", "c")]),
        ("a<!-->b<!--->c<!-- x --!>d", [("text", "a"), ("text", "b"), ("text", "c"), ("text", "d")]),
        ("<?php a ?>b<![CDATA[c]]>d</ e>f</>g", [("text", "b"), ("text", "d"), ("text", "f"), ("text", "g")]),
        (
            "<script>if (a<b) '</p>'</script >x",
            [("start", "script"), ("text", "if (a<b) '</p>'"), ("end", "script"), ("text", "x")],
        ),
        ("<title>a<b></title>", [("start", "title"), ("text", "a<b>"), ("end", "title")]),
        ("<style></style>", [("start", "style"), ("end", "style")]),
        ("x<a href='", [("text", "x"), ("broken", "a tag")]),
        ("x</a ", [("text", "x"), ("broken", "a tag")]),
        ("x<!-- y", [("text", "x"), ("broken", "a comment")]),
        ("<script>x</scriptum>", [("start", "script"), ("broken", "<script>")]),
        ("", []),
    ],
)
def test_tokens(source: str, seen: list[tuple[str, str]]) -> None:
    assert _seen(source) == seen


def test_a_closed_script_holds_nothing_in_xhtml() -> None:
    assert _seen("<script src=x />y", strict=True) == [("start", "script"), ("text", "y")]


def test_attributes_first_of_a_name_decoded_and_wanted_only() -> None:
    unread = " CLASS=\"a &amp; b\" class=c id = 'd' hidden data-x=y lang=en/"
    found = markup.attributes(unread, frozenset({"class", "id", "hidden", "lang"}))
    assert found == {"class": "a & b", "id": "d", "hidden": "", "lang": "en/"}


@pytest.mark.parametrize(
    ("written", "character"),
    [
        ("&eacute;", "é"), ("&copy2", "©2"), ("&notit;", "¬it;"), ("&nothing here", "¬hing here"), ("&#233;", "é"),
        ("&#x1F600;", "😀"), ("&#128;", "€"), ("&#0;", "\ufffd"), ("&#xD800;", "\ufffd"), ("&#x110000;", "\ufffd"),
        ("&#00000000000000000065;", "A"), ("&#" + "9" * 10_000 + ";", "\ufffd"), ("&; &x &", "&; &x &"),
    ],
)  # fmt: skip
def test_references(written: str, character: str) -> None:
    assert markup.unescape(written) == character


@given(st.text(alphabet="&#x;amplt123 é", max_size=20))
def test_references_mean_what_the_library_says(written: str) -> None:
    assert markup.unescape(written) == html.unescape(written)


@given(sources)
def test_tokens_are_in_order_and_inside_the_source(source: str) -> None:
    at = 0
    for token in markup.tokens(source):
        # What is broken off begins with the tag that opened it.
        assert token.kind == "broken" or at <= token.start
        assert token.start < token.end <= len(source)
        at = token.end


@pytest.mark.parametrize(
    "piece",
    ["<!--", "<a ", "&", "&#", "&#9999999", "<![CDATA[", "<", '<a b="', "<script>", "</", "<!", "<?",
     "<a b='\"c=\">x", "<p =x", "<!--x-"],
)  # fmt: skip
def test_cost_grows_with_the_size_only(piece: str) -> None:
    def cost(size: int, enough: float = 0.0) -> float:
        return seconds_of(lambda: _read(piece * (size // len(piece))), enough=enough)

    most = 30 * max(cost(60_000), 0.002)
    assert cost(480_000, most) < most


def _read(source: str) -> None:
    for token in markup.tokens(source):
        markup.attributes(token.attributes, frozenset({"b"}))
        if token.kind == "text":
            list(markup.references(source, token.start, token.end))
