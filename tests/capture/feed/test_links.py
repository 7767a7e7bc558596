import json

import pytest

from headwater.capture.feed import links_in

RSS = (
    "<?xml version='1.0'?><rss version='2.0'><channel><title>Gazette</title><link>https://gazette.example/</link>"
    "<item><title>One</title><link>https://gazette.example/1</link></item>"
    "<item><title>Two</title><guid>https://gazette.example/2</guid></item>"
    "<item><title>No page</title></item>"
    "<item><title>One again</title><link> https://gazette.example/1 </link></item></channel></rss>"
)
ATOM = (
    "<feed xmlns='http://www.w3.org/2005/Atom'><title>Courier</title><entry><title>One</title>"
    "<link rel='self' href='/self'/><link rel='alternate' href='/1'/></entry><entry><link href='/2'/></entry></feed>"
)
JSON = json.dumps({
    "version": "https://jsonfeed.org/version/1.1", "title": "Post",
    "items": [{"id": "1", "url": "https://post.example/1"}, {"id": "2"}, {"id": "3", "url": 5}],
})  # fmt: skip


@pytest.mark.parametrize(("written", "links"), [
    (RSS, ("https://gazette.example/1", "https://gazette.example/2")),
    (ATOM, ("/1", "/2")),
    (JSON, ("https://post.example/1",)),
    (RSS[: RSS.index("/2<") + 1], ("https://gazette.example/1",)),
    ("<html><body><a href='/1'>One</a></body></html>", None),
    ("", None),
    ("just words", None),
])  # fmt: skip
def test_the_pages_of_a_feed(written: str, links: tuple[str, ...] | None) -> None:
    assert links_in(written.encode(), None, 1_000_000) == links
    assert links_in(b"\xef\xbb\xbf" + written.encode(), None, 1_000_000) == links


def test_a_page_of_entries_without_addresses_is_a_feed_all_the_same() -> None:
    assert links_in(b"<rss version='2.0'><channel><item><title>x</title></item></channel></rss>", None, 1000) == ()
