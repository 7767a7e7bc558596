"""Well-formed feeds read as an independent parser reads them."""

import io
from typing import Any

import feedparser
import pytest

from tests.capture.feed.feeds import ATOM, ENTRY, ITEM, RDF, RSS
from tests.capture.jobs import outcome_of

CONTENT = "<content:encoded><![CDATA[<p>The long text.</p>]]></content:encoded>"
XHTML = '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Low &amp; high</p></div></content>'
FEEDS = {
    "rss": RSS % ITEM,
    "rss with content": RSS % ITEM.replace("</item>", f"{CONTENT}</item>"),
    "rss, content first": RSS % ITEM.replace("<item>", f"<item>{CONTENT}"),
    "rss, escaped twice": RSS % "<item><title>A &amp;amp; B</title><description>A &amp;amp; &lt;b>B&lt;/b>"
    "</description></item>",
    "rss, own namespaces": RSS.replace("xmlns:dc", "xmlns:d").replace("xmlns:content", "xmlns:c")
    % ITEM.replace("dc:", "d:").replace("</item>", CONTENT.replace("content:", "c:") + "</item>"),
    "rss, comments": RSS % ITEM.replace("<description>", "<!-- <description>no -->  <description>"),
    "rdf": RDF,
    "atom": ATOM % (ENTRY % '<published>2031-03-01</published><content type="html">&lt;p>Text&lt;/p></content>'),
    "atom, xhtml": ATOM % (ENTRY % XHTML),
    "atom, plain": ATOM % (ENTRY % "<content>5 &lt; 6 &amp;amp; 7</content>"),
    "atom, own author": ATOM % (ENTRY % "<author><name>Ida Holt</name></author><summary>S</summary>"),
    "atom 0.3": '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Pier News</title><entry><title>T</title>'
    '<id>urn:1</id><link href="https://p.example/1"/>'
    "<issued>2031-03-01</issued>"
    '<content type="text/html" mode="escaped">&lt;p>Text&lt;/p></content>'
    "</entry></feed>",
}


def _plain(written: str) -> str:
    """Return what is left without markup, by the other parser's own account of its kind."""
    return " ".join(outcome_of(f"<html><body>{written}".encode()).texts).strip()


@pytest.mark.parametrize("kind", FEEDS)
def test_the_same_entry(kind: str) -> None:
    (draft,) = outcome_of(FEEDS[kind].encode(), "feed.xml").drafts
    stream = io.BytesIO(FEEDS[kind].encode())
    feed: Any = feedparser.parse(stream, sanitize_html=False, resolve_relative_uris=False)
    assert not feed.bozo
    (entry,) = feed.entries
    detail = entry.content[0] if "content" in entry else entry.summary_detail
    written = detail.value if detail.type == "text/plain" else _plain(detail.value)
    assert draft.text == written
    assert (draft.about.title.value if draft.about.title else None) == entry.title.replace("&amp;", "&")
    assert draft.about.publisher
    assert draft.about.publisher.value == feed.feed.title
    assert draft.record == entry.get("id", "1")
    assert draft.uri == entry.get("link")
    theirs = [author.name for author in entry.get("authors", feed.feed.get("authors", [])) if "name" in author]
    assert [author.value for author in draft.about.authors] == theirs
    published = draft.about.published
    assert (published is not None and published.basis == "stated") == ("published" in entry)
