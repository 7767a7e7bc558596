import pytest

from headwater.capture.feed.pieces import children, declared, entries, root_of, unwrapped

FIELDS = frozenset({"a", "b", "content:encoded"})


def _children(text: str) -> tuple[list[tuple[str, str]], bool]:
    found, broken = children(text, 0, len(text), {"c": "content", "xhtml": "xhtml"}, FIELDS)
    return [(child.name, text[child.start : child.end]) for child in found], broken


@pytest.mark.parametrize(
    ("text", "found", "broken"),
    [
        ("<a>1</a> <b x='>'>2</b>", [("a", "1"), ("b", "2")], False),
        ("<a/><b/>", [("a", ""), ("b", "")], False),
        ("<x><a>no</a></x><A>1</A>", [("a", "1")], False),
        ("<c:encoded>1</c:encoded><c:a>2</c:a>", [("content:encoded", "1")], False),
        ('<d:encoded xmlns:d="http://purl.org/rss/1.0/modules/content/">1</d:encoded>', [("content:encoded", "1")],
         False),
        ("<a><b>1</b></a>", [("a", "<b>1</b>")], False),
        ("<x><x><a>no</a></x><a>no</a></x><a>1</a>", [("a", "1")], False),
        ("<x><x/></x><a>1</a>", [("a", "1")], False),
        ("<!-- <a>no</a> --><a>1<!-- </a> --></a><?x <b>no</b>?>", [("a", "1<!-- </a> -->")], False),
        ("<a><![CDATA[</a>]]></a>", [("a", "<![CDATA[</a>]]>")], False),
        ("<a>1<b>2</b>", [("a", "1"), ("b", "2")], True),
        ("<a>1</a></b>", [("a", "1")], True),
        ("<x><a>1</a>", [("a", "1")], True),
        ("text<a>1</a>", [("a", "1")], True),
        ("<a>1</a>text", [("a", "1")], True),
        ("<a>1", [("a", "1")], True),
        ("<a <a>1</a>", [("a", "1")], True),
        ("<!-- <a>1</a>", [("a", "1")], True),
        ("", [], False),
    ],
)  # fmt: skip
def test_children(text: str, found: list[tuple[str, str]], *, broken: bool) -> None:
    assert _children(text) == (found, broken)


@pytest.mark.parametrize(
    ("inner", "text", "inline", "foreign"),
    [
        (" a &amp;&#65;&#x42;&lt; ", "a &AB<", False, 0),
        ("a &eacute; &what; & b", "a é &what; & b", False, 2),
        ("<![CDATA[<p>&amp;]]>&amp;<!-- x -->b", "<p>&amp;&b", False, 0),
        ("a <![CDATA[<i>]]> <b>&amp;</b>", "a &lt;i&gt; <b>&amp;</b>", True, 0),
        ("<xhtml:p>a</xhtml:p>", "<p>a</p>", True, 0),
        ("&#99999999; &#xD800;", "\ufffd \ufffd", False, 0),
    ],
)
def test_what_an_element_holds(inner: str, text: str, *, inline: bool, foreign: int) -> None:
    source = f"<a>{inner}</a>"
    prefixes = {"xhtml": "xhtml"}
    (child,), _ = children(source, 0, len(source), prefixes, FIELDS)
    assert unwrapped(source, child, prefixes)[:3] == (text, inline, foreign)


@pytest.mark.parametrize(
    ("feed", "cuts"),
    [
        ("<rss><item>1</item><item n='2'>2</item></rss>", [("1", None), ("2", None)]),
        ("<rss><item>1<item>2</item></rss>", [("1", "closing"), ("2", None)]),
        ("<rss>1</item><item>2</item></rss>", [("", "opening"), ("2", None)]),
        ("<rss><item>1</rss>", [("1</rss>", "closing")]),
        ("<rss><item/><items><item>1</item></rss>", [("", None), ("1", None)]),
        ("<rss><!-- <item>no</item> --><x:item>1</x:item></rss>", [("1", None)]),
        ("<rss><item><![CDATA[</item>]]></item></rss>", [("<![CDATA[</item>]]>", None)]),
        ("<feed><item>no</item><entry>1</entry></feed>", [("1", None)]),
    ],
)
def test_entries(feed: str, cuts: list[tuple[str, str | None]]) -> None:
    root = root_of(feed)
    assert root
    assert [(feed[cut.start : cut.end], cut.missing) for cut in entries(feed, root)] == cuts


def test_prefixes_are_called_by_what_they_mean() -> None:
    written = ' xmlns="http://purl.org/rss/1.0/" xmlns:d=\'http://purl.org/dc/elements/1.1/\' xmlns:e="urn:e"'
    assert declared(written, {"z": "z"}) == {"": "", "d": "dc", "e": "e", "z": "z"}
    assert root_of("<html>") is None
