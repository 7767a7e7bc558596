import pytest

from tests.capture.pages import page_of

_POST = (
    '<div class="post"><b class="username">ann</b><time>May 3, 2014, 10:12</time><div class="content">{}</div></div>'
    '<div class="post"><b class="username">ben</b><time>May 4, 2014, 10:12</time><div class="content">Aye.</div></div>'
)


@pytest.mark.parametrize(
    ("message", "quotes"),
    [
        ("<blockquote>one</blockquote>two", ["one"]),
        ("zero<blockquote>one<blockquote>inner</blockquote></blockquote>two", ["one\n\ninner"]),
        ("<div class=quotetitle>ben wrote:</div><div class=quotecontent>one</div>two", ["ben wrote:\none"]),
        ("<div class=quotecontent>one</div><div class=quotecontent>two</div>three", ["one", "two"]),
        ("<div>Quote:<table><tr><td>one</td></tr></table></div>two", ["Quote:\n\none"]),
        ("<table><tr><td>ben wrote:<tr><td class=quote>one</table>two", ["ben wrote:\none"]),
        ("<aside class=quote><div class=title>ben:</div><blockquote>one</blockquote></aside>two", ["ben:\n\none"]),
        ("<div>Zitat von ben:<br>one</div>two", ["Zitat von ben:\none"]),
        ("<a class=quote>ben</a> <div>quote unquote</div>two", []),
        ("<div>one</div>two", []),
    ],
)
def test_what_is_quoted(message: str, quotes: list[str]) -> None:
    page = page_of(_POST.format(message))
    assert [page.text[start:end] for start, end in page.posts[0].quotes] == quotes
