import hashlib

import pytest

from headwater.capture.string_document import dated, document_of, is_markup, name_of, plain, shows_text, stated
from headwater.model import PageMetadata


def test_a_document_is_its_bytes() -> None:
    document = document_of("<p>é", name="n", kind="post", html=True, about=PageMetadata(uri=stated("u", "w")))
    body = "<html><body><p>é".encode()
    assert (document.body, document.size, document.raw_sha256) == (body, len(body), hashlib.sha256(body).hexdigest())
    assert (document.media_type, document.charset, document.uri, document.damage) == ("text/html", "utf-8", "u", None)


def test_half_characters_are_damage() -> None:
    document = document_of("a\ud800", name="n", kind="post", html=False, about=PageMetadata(), damage="x")
    assert (document.body, document.media_type) == ("a\ufffd".encode(), "text/plain")
    assert document.damage == "x; 1 half surrogate pairs replaced by U+FFFD"


@pytest.mark.parametrize(
    ("value", "name"),
    [("a", "a"), (" a\n b ", "a b"), (7, "7"), (True, None), (None, None), ("", None), ("x" * 501, None)],
)
def test_names(value: object, name: str | None) -> None:
    assert name_of(value) == name


@pytest.mark.parametrize(
    ("html", "line"),
    [("<p>a</p>\n<b>b</b>", "a b"), ("a &amp;&nbsp;b", "a & b"), ("5 < 6 > 4", "5 < 6 > 4"), ("<!-- x --><br/>", "")],
)
def test_lines_of_plain_text(html: str, line: str) -> None:
    assert plain(html) == line
    assert shows_text(html) == bool(line)


@pytest.mark.parametrize(
    ("text", "found"),
    [("a <b>", True), ("</b>", True), ("&amp;", True), ("&#8217;", True), ("AT&T <3 & 5 < 6", False), ("", False)],
)
def test_what_is_markup(*, text: str, found: bool) -> None:
    assert is_markup(text) == found


def test_values_that_cannot_be_stated() -> None:
    assert [stated(value, "w") for value in (None, "", " ", 3, "x" * 1001)] == [None] * 5
    date = dated("Sat, 01 Mar 2031 10:00:00 GMT", "w")
    assert date
    assert (date.value, date.why) == ("2031-03-01T10:00:00+00:00", "w")
    assert dated(3, "w") is None
