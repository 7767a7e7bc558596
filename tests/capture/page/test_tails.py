import pytest

from tests.capture.pages import page_of

_POST = (
    '<div class="post"><b class="username">ann</b><time>May 3, 2014, 10:12</time><div class="content">{}</div></div>'
    '<div class="post"><b class="username">ben</b><time>May 4, 2014, 10:12</time><div class="content">Aye.</div></div>'
)


@pytest.mark.parametrize(
    ("message", "body"),
    [
        ("words<br>_________________<br>Measure twice.", "words"),
        ("one<br>_________________<br>two<br>_________________<br>Measure twice.", "one\n_________________\ntwo"),
        ("words<div class=signature>Measure twice.</div>", "words"),
        ("<div class=attachments>lamps.jpg</div>words", "words"),
        ("words<p>Last edited by ann on May 5, 2014; edited 1 time", "words"),
        ("words<p>Zuletzt bearbeitet von ann am 5. Mai 2014", "words"),
        ("Edited 3 pictures of the lamps.", "Edited 3 pictures of the lamps."),
        ("words<br>____ fill in", "words\n____ fill in"),
        ("words <div class=signature>x</div> more words", "words\nx\nmore words"),
    ],
)
def test_a_message_is_kept_without_what_is_at_its_edges(message: str, body: str) -> None:
    page = page_of(_POST.format(message))
    extent = page.posts[0].body
    assert extent
    assert page.text[slice(*extent)] == body


def test_a_post_that_is_nothing_but_a_signature_is_none() -> None:
    page = page_of(_POST.format("<div class=signature>Measure twice.</div>"))
    assert [page.text[slice(*post.author)] for post in page.posts if post.author] == ["ben"]
