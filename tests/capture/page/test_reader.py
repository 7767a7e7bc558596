import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.capture.pages import page_of, sources
from tests.costs import seconds_of


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>One</p><p>Two", "One\n\nTwo"),
        ("<div>One</div><div>Two</div>", "One\nTwo"),
        ("<h1>Head</h1>text", "Head\n\ntext"),
        ("a  \n\t b", "a b"),
        ("  lead <b> bold </b> tail  ", "lead bold tail"),
        ("a<b>b</b>c", "abc"),
        ("a<br>b<br/><br>c", "a\nb\n\nc"),
        ("<br>a<br>", "a"),
        ("a <br> b", "a\nb"),
        ("a\u00a0 b", "a\u00a0 b"),
        ("a&#32;&#10; b", "a b"),
        ("&lt;p&gt; Smith &amp; Sons&hellip;", "<p> Smith & Sons…"),
        ("<pre>\n  two\n    four\r\nx</pre>", "two\n    four\nx"),
        ("a<pre>\n  two\n    four\r\nx</pre>b", "a\n\n  two\n    four\nx\n\nb"),
        ("<ul><li>a<li>b</ul>c", "a\nb\n\nc"),
        ("<table><tr><td>a<td>b<tr><td>c</table>", "a\nb\nc"),
        ("<p>a<div>b</div>", "a\n\nb"),
        ("a<!-- c -->b", "ab"),
        ("<title>T</title>a<script>b</script>c<style>d</style><noscript>e</noscript><template>f</template>g", "acg"),
        ("a<svg><title>x</title><text>y</text></svg>b<iframe>c</iframe>", "ab"),
        ("a<span hidden>b</span>c<p style='color:red; display : none'>d</p>e", "ace"),
        ("a<div hidden>b<div>c</div>d</div>e", "ae"),
        ("a <span style='display:none'><p>b</span>c", "a c"),
        ("<body style='display:none'>a", "a"),
        ("<p style='display:nonex'>a", ""),
        ("<p style='display-x: none'>a", "a"),
        ("a<dialog>b</dialog><dialog open>c</dialog>", "a\nc"),
        ("<head><meta name=x>a</head>b", "ab"),
        ("1 < 2", "1 < 2"),
        ("\ufeff<p>a", "a"),
        ("<?xml version='1.0'?><html><p/>a<span hidden=''/>b", "ab"),
        ("<td>a</div>b</td>c", "ab\nc"),
        ("</p>a</div></span>b", "ab"),
        ("a</br>b", "a\nb"),
        ("<select><option>a<option>b</select>", "a\nb"),
        ("<svg><div></svg>a<div>b</div>c", "a\nb\nc"),
        ("", ""),
    ],
)
def test_canonical_text(source: str, text: str) -> None:
    assert page_of(source).text == text


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("<p>a<a href='x", "inside a tag that opens at byte 4; 10 bytes"),
        ("<p>é<!-- x", "inside a comment that opens at byte 5; 6 bytes"),
        ("a<script>b", "inside <script> that opens at byte 1"),
        ("<p>" + "a" * 30, "only the first 20 characters"),
        ("<meta charset=x-none>a", "unknown encoding"),
    ],
)
def test_what_is_not_read_is_said(source: str, said: str) -> None:
    assert said in "; ".join(page_of(source, max_chars=20).notes)


@pytest.mark.parametrize("source", ["<p>" + "a" * 20, "<p>" + "a" * 9 + "<p>" + "b" * 9])
def test_a_page_as_long_as_allowed_is_whole(source: str) -> None:
    page = page_of(source, max_chars=20)
    assert len(page.text) == 20
    assert page.notes == ()


@given(sources, st.sampled_from([6, 17, 1_000_000]))
def test_runs_lead_back_to_the_bytes_that_spell_them(source: str, most: int) -> None:
    raw = source.encode("utf-8", "surrogateescape")
    page = page_of(source, most)
    at = raw_at = 0
    assert len(page.text) <= most
    for run in page.view.runs:
        assert set(page.text[at : run.start]) <= {"\n"}  # between runs stand only the line ends that are ours
        assert run.length > 0
        assert run.raw_start >= raw_at
        at, raw_at = run.start + run.length, run.raw_start + run.raw_length
        text, spelt = page.text[run.start : at], raw[run.raw_start : raw_at].decode(page.view.encoding, "replace")
        # a run of white space is one space, however it is spelt; a reference to a line feed is white space too
        if not spelt.startswith("&") and html.unescape(spelt).strip(" \t\r\n"):
            assert spelt == text or (at == most and spelt.startswith(text))
    assert raw_at <= len(raw)
    assert set(page.text[at:]) <= {"\n"}


@given(sources)
def test_hints_lie_on_text_and_blocks_do_not_overlap(source: str) -> None:
    page = page_of(source)
    outer = 0
    for hint in page.layout:
        assert 0 <= hint.start < hint.end <= len(page.text)
        if hint.start >= outer:
            outer = hint.end
        assert hint.end <= outer


@given(st.text(alphabet="<>/!-'\"= abp&;#\n", max_size=80))
def test_no_markup_is_too_broken(source: str) -> None:
    page = page_of(source)
    assert page.text == page.text.strip(" \t\n\r\f")


def test_depth_has_no_end() -> None:
    deep = "<div><b>" * 50_000 + "bottom" + "</b></div>" * 50_000 + "<p>after"
    assert page_of(deep).text == "bottom\n\nafter"


@pytest.mark.parametrize(
    "piece",
    ["<div>", "<b>", "<b><p>", "</i><i><p></i>", "<time><b class=author>", "<time><b class=author></b>",
     "<table><tr><td>",
     "<a href=x>x", "<p>x", "<li>x<ul>", "<br>", "<pre>\n", "é<b>x</b>漢", "\udcff<p>é", "<svg><div></svg>",
     "<p style='display :'>x", "<i><b></i>", "<p hidden>x<p>y", "<div class='nav a b c'>y",
     "<script type='application/ld+json'>[[[[</script>"],
)  # fmt: skip
def test_cost_grows_with_the_size_only(piece: str) -> None:
    def cost(size: int, enough: float = 0.0) -> float:
        source = piece * (size // len(piece))
        return seconds_of(lambda: page_of(source), enough=enough)

    most = 40 * max(cost(20_000), 0.002)
    assert cost(160_000, most) < most
