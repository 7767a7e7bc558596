"""What the capture tests share: reading bytes as a page, and pieces that pages are made of."""

from hypothesis import strategies as st

from headwater.capture.decode import decode_page
from headwater.capture.page import Page, read_page

PIECES = (
    "<p>", "</p>", "<div class=menu>", "<div>", "</div>", "<a href=x>", "</a>", "harbour", "  \n", "é", "漢字", "&amp;",
    "&nbsp;", "&#x41", "&#10;", "&bne;", "<br>", "<pre>", "</pre>", "\r\n", "<table><tr><td>", "</table>", "<svg>",
    "</svg>", "<span hidden>", "</span>", "<time>", "</time>", "<b class=author>", "</b>", "<!-- c -->",
    "<title>t</title>", "<textarea>\n q", "</textarea>", "\ufeff", "😀", "<script>x</script>", "<li>",
    "<ul>", "</ul>", "<blockquote>",
    "<h1>", "<", "<select><option>", "\udcff", "\udce2\udc82",
)  # fmt: skip

sources = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


def page_of(source: str | bytes, max_chars: int = 1_000_000) -> Page:
    raw = source.encode("utf-8", "surrogateescape") if isinstance(source, str) else source
    return read_page(decode_page(raw), max_chars)
