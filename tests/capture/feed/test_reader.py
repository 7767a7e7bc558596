import time
import tracemalloc
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.capture import read
from headwater.settings import CaptureSettings
from tests.capture.feed.feeds import ATOM, ENTRY, ITEM, RDF, RSS
from tests.capture.jobs import Outcome, outcome_of, reading_of
from tests.costs import seconds_of


def _read(text: str, bounds: CaptureSettings | None = None) -> Outcome:
    return outcome_of(text.encode(), "feed.xml", bounds)


def test_an_entry_is_a_capture() -> None:
    outcome = _read(RSS % ITEM)
    (draft,) = outcome.drafts
    about = draft.about
    assert (draft.record, draft.uri) == ("pier-1", "https://pier.example/1")
    assert draft.text == "The ferry Wren came in two hours late."
    assert (draft.media_type, about.language, outcome.said) == ("text/html", "en", "")
    told = (about.title, about.publisher, about.published, about.authors[0], about.uri)
    assert [one.value for one in told if one] == [
        "Ferry late", "Pier News", "2031-03-01T23:30:00+01:00", "Nell Orrin", "https://pier.example/1",
    ]  # fmt: skip
    assert all(one and (one.basis, one.evidence, one.why) == ("stated", (), "feed entry") for one in told)


def test_the_bytes_of_an_entry_are_its_text() -> None:
    (draft,) = _read(RSS % ITEM.replace("hours", "h😀urs &amp;amp; more")).drafts
    raw = "<html><body>The ferry <i>Wren</i> came in two h😀urs &amp; more late.".encode()
    reading = reading_of(draft)
    for word, spelt in (("Wren", "Wren"), ("two h😀urs", "two h😀urs"), ("&", "&amp;")):
        start = draft.text.index(word)
        first, last = reading.raw_range(start, start + len(word)) or (0, 0)
        assert raw[first:last].decode() == spelt


ATOM_10 = ENTRY % (
    '<published>2031-03-01</published><content type="html">&lt;p&gt;The ferry came in late.&lt;/p&gt;</content>'
)
RSS_091 = (
    '<!DOCTYPE rss PUBLIC "-//Pier//DTD RSS 0.91//EN" "https://pier.example/rss.dtd"><rss version="0.91"><channel>'
    "<title>P</title><item><description>x</description></item></channel></rss>"
)
XHTML = (
    '<content type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml"><x:p>The ferry</x:p>'
    "<x:p>came in <![CDATA[<late>]]> &amp; full.</x:p></x:div></content>"
)


@pytest.mark.parametrize(
    ("feed", "text", "media_type", "published"),
    [
        (ATOM % ATOM_10, "The ferry came in late.", "text/html", "2031-03-01"),
        (ATOM % (ENTRY % XHTML), "The ferry\n\ncame in <late> & full.", "text/html", None),
        (ATOM % (ENTRY % "<content>a &lt;b> &amp;amp; c</content>"), "a <b> &amp; c", "text/plain", None),
        (ATOM % (ENTRY % '<content type="text/plain">\n a\n b </content>'), "a\n b", "text/plain", None),
        (ATOM % (ENTRY % '<summary type="html">S</summary><content src="https://x.example"/>'), "S", "text/html", None),
        (ATOM % (ENTRY % '<content mode="base64">QQ==</content><summary>S</summary>'), "S", "text/plain", None),
        (ATOM % (ENTRY % '<content type="image/png">QQ==</content><summary>S</summary>'), "S", "text/plain", None),
        ('<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:content>x</a:content></a:entry></a:feed>',
         "x", "text/plain", None),
        (RDF, "The ferry came in late.", "text/plain", "2031-03-01"),
        (RSS % "<item><description><![CDATA[<p>A &amp; B</p>]]></description></item>", "A & B", "text/html", None),
        (RSS % "<item><description><![CDATA[a]]> b <!-- no --> c<![CDATA[d]]></description></item>",
         "a b  cd", "text/plain", None),
        (RSS % "<item><description>5 &lt; 6\n7</description></item>", "5 < 6\n7", "text/plain", None),
        (RSS % "<item><description><p>A</p><p>B<br>C</description></item>", "A\n\nB\nC", "text/html", None),
        (RSS % "<item><description>short</description><content:encoded>the long text</content:encoded></item>",
         "the long text", "text/plain", None),
        (RSS % "<item><description>short</description><content:encoded> </content:encoded></item>",
         "short", "text/plain", None),
        (RSS % '<item><body xmlns="http://www.w3.org/1999/xhtml"><p>A</p></body></item>', "A", "text/html", None),
        (RSS % "<item><media:group><description>no</description></media:group><description>yes</description></item>",
         "yes", "text/plain", None),
        (RSS_091, "x", "text/plain", None),
    ],
)  # fmt: skip
def test_kinds_of_feeds(feed: str, text: str, media_type: str, published: str | None) -> None:
    outcome = _read(feed)
    (draft,) = outcome.drafts
    assert (draft.text, draft.media_type) == (text, media_type)
    assert (draft.about.published.value if draft.about.published else None) == published
    assert outcome.whole, outcome.said


def test_dates_that_say_something_else() -> None:
    (changed,) = _read(ATOM % (ENTRY % "<content>x</content>")).drafts
    assert changed.about.published is None
    (dublin,) = _read(RDF).drafts
    assert dublin.about.published
    assert (dublin.about.published.basis, dublin.about.published.evidence) == ("inferred", ())
    (odd,) = _read(RSS % "<item><pubDate>early in March</pubDate><description>x</description></item>").drafts
    assert odd.about.published
    assert odd.about.published.value == "early in March"


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("<author>nell@pier.example (Nell Orrin)</author>", ["Nell Orrin"]),
        ("<author>nell@pier.example</author>", ["nell@pier.example"]),
        ("<dc:creator>By Nell Orrin and Ida Holt</dc:creator>", ["Nell Orrin", "Ida Holt"]),
        ("<dc:creator>Nell Orrin</dc:creator><dc:creator>Ida Holt</dc:creator>", ["Nell Orrin", "Ida Holt"]),
        ("<author><name>Nell Orrin</name><email>n@pier.example</email></author>", ["Nell Orrin"]),
        ("", []),
        ("<dc:creator>" + "a" * 5000 + "</dc:creator>", []),
    ],
)
def test_authors_of_rss(written: str, names: list[str]) -> None:
    item = f"<item>{written}<description>x</description></item>"
    (draft,) = _read(RSS % f"<managingEditor>Ann Bly</managingEditor>{item}").drafts
    assert [author.value for author in draft.about.authors] == names


@pytest.mark.parametrize(
    ("written", "publisher", "names"),
    [
        ("", "Pier News", ["The desk"]),
        ("<author><name>Ida Holt</name></author>", "Pier News", ["Ida Holt"]),
        ("<source><title>Quay Post</title><author><name>Bo Carr</name></author></source>", "Quay Post", ["Bo Carr"]),
        ("<source><id>urn:quay</id><title>Quay Post</title></source>", "Quay Post", []),
    ],
)
def test_what_is_aggregated_is_not_the_aggregators(written: str, publisher: str, names: list[str]) -> None:
    (draft,) = _read(ATOM % (ENTRY % f"{written}<content>x</content>")).drafts
    assert draft.about.publisher
    assert draft.about.publisher.value == publisher
    assert [author.value for author in draft.about.authors] == names


def test_a_source_of_rss_is_the_publisher() -> None:
    item = '<item><source url="https://quay.example/rss">Quay Post</source><description>x</description></item>'
    (draft,) = _read(RSS % item).drafts
    assert draft.about.publisher
    assert draft.about.publisher.value == "Quay Post"


@pytest.mark.parametrize(
    ("title", "read"),
    [
        ("Pier &amp; quay", "Pier & quay"),
        ("Pier &amp;amp; &lt;i>quay&lt;/i>", "Pier & quay"),
        ("<![CDATA[ A\n B ]]>", "A B"),
        (" ", None),
    ],
)
def test_titles(title: str, read: str | None) -> None:
    (draft,) = _read(RSS % f"<item><title>{title}</title><description>x</description></item>").drafts
    assert (draft.about.title.value if draft.about.title else None) == read


@pytest.mark.parametrize(
    ("head", "name", "uri"),
    [
        ("<guid>a</guid><link>https://p.example/1</link>", "a", "https://p.example/1"),
        ("<guid>https://p.example/1</guid>", "https://p.example/1", "https://p.example/1"),
        ('<guid isPermaLink="false">https://p.example/1</guid>', "https://p.example/1", None),
        ("<link>https://p.example/1</link>", "https://p.example/1", "https://p.example/1"),
        ('<atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="self" href="https://p.example/s"/>', "1", None),
        ("", "1", None),
        ("<guid>" + "g" * 5000 + "</guid>", "1", None),
        ("<guid>a\n b</guid>", "a b", None),
    ],
)
def test_names_and_addresses(head: str, name: str, uri: str | None) -> None:
    (draft,) = _read(RSS % f"<item>{head}<description>x</description></item>").drafts
    assert (draft.record, draft.uri) == (name, uri)


def test_the_same_entry_twice() -> None:
    outcome = _read(RSS % (ITEM * 3))
    assert outcome.names == ["pier-1", "pier-1~2", "pier-1~3"]
    assert 'entry pier-1~2: the id "pier-1" again' in outcome.said


@pytest.mark.parametrize(
    ("items", "said"),
    [
        ("<item><title>Ferry late</title><link>https://p.example</link></item>", "leads, not articles): 1"),
        ("<item><title>Late</title><description>&lt;img src='x'></description></item>", "leads, not articles): 1"),
        ("<item/><item></item>", "entries without text: 2"),
        ("<item><description>A lead</description><content:encoded>Text</content:encoded></item>", "not read: 1"),
    ],
)
def test_what_is_passed_over_is_told(items: str, said: str) -> None:
    outcome = _read(RSS % (ITEM + items))
    assert outcome.whole
    assert said in outcome.said


def test_a_summary_that_is_part_of_the_text_is_not_told() -> None:
    content = "<content:encoded>&lt;b>The&lt;/b> ferry came.</content:encoded>"
    assert _read(RSS % f"<item><description>The ferry…</description>{content}</item>").said == ""


def test_headlines_alone_make_no_captures() -> None:
    outcome = _read(RSS % "<item><title>Ferry late</title></item>")
    assert outcome.drafts == ()
    assert "leads, not articles" in outcome.said


def test_a_feed_without_entries_is_no_capture() -> None:
    outcome = _read(RSS % "")
    assert outcome.raised
    assert outcome.said == "the feed holds no entry"


@pytest.mark.parametrize(
    ("item", "texts", "said"),
    [
        ("<item><title>A<description>x</description></item>", ["x"], "tags do not match"),
        ("<item><description>x</descriptiom></item>", ["x"], "tags do not match"),
        ("<item><descriptiom>x</description></item>", [], "tags do not match"),
        ("<item><description>x</description></b></item>", ["x"], "tags do not match"),
        ("<item>stray<description>x</description></item>", ["x"], "tags do not match"),
        ("<item><thumb url='u'><description>x</description></item>", ["x"], "tags do not match"),
        ("<item><description><![CDATA[<p>x</p>]></description></item>", ["x"], "tags do not match"),
        ("<item><description>x", ["x"], "its closing tag is missing"),
        ("<itm><description>x</description></item>", [], "its opening tag is missing"),
        ("<item><description>x</description></itm>", ["x"], "its closing tag is missing"),
        ("<item><title>t</title>", [], "its closing tag is missing"),
    ],
)
def test_a_broken_entry_does_not_hide_the_others(item: str, texts: list[str], said: str) -> None:
    end = item.endswith(("</item>", "</itm>"))
    feed = RSS % (ITEM + item + (ITEM.replace("pier-1", "pier-2") if end else ""))
    outcome = _read(feed if end else feed[: feed.index("</channel>")])
    good = "The ferry Wren came in two hours late."
    assert [text.removesuffix("]>").rstrip() for text in outcome.texts] == [good, *texts, *([good] if end else [])]
    assert said in outcome.said
    assert not outcome.whole
    assert ("closing tag </rss> is missing" in outcome.said) != end


def test_an_unended_cdata_section_ends_where_the_next_begins() -> None:
    items = "".join(f"<item><description><![CDATA[text {n}]]></description></item>" for n in range(3))
    outcome = _read(RSS % items.replace("1]]>", "1]>"))
    assert [text[:6] for text in outcome.texts] == ["text 0", "text 1", "text 2"]
    assert "entry 2: not well-formed" in outcome.said


def test_references_of_html_are_read_and_told() -> None:
    outcome = _read(RSS % "<item><description>caf&eacute;&nbsp;&#x41; &odd; &amp; AT&T</description></item>")
    assert outcome.texts == ["café\xa0A &odd; & AT&T"]
    assert outcome.whole
    assert "read as HTML's: 3" in outcome.said


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "iso-8859-1", "windows-1251", "shift_jis"])
def test_encodings(encoding: str) -> None:
    text = {"windows-1251": "паром", "shift_jis": "船"}.get(encoding, "fähre")
    name = "utf-8" if encoding.startswith("utf") else encoding
    feed = f'<?xml version="1.0" encoding="{name}"?><rss><item><description>{text}</description></item></rss>'
    outcome = outcome_of(feed.encode(encoding))
    assert outcome.texts == [text]
    assert outcome.whole


def test_bytes_that_are_no_characters_are_counted() -> None:
    outcome = outcome_of((RSS % ITEM.replace("late.", "l\udcffte é.")).encode("utf-8", "surrogateescape"))
    assert outcome.texts == ["The ferry Wren came in two hours l\ufffdte é."]
    assert "not UTF-8" in outcome.said


def test_only_the_first_bytes_of_a_large_feed_are_read() -> None:
    feed = RSS % "".join(ITEM.replace("pier-1", f"pier-{n}") for n in range(100))
    outcome = _read(feed, CaptureSettings(max_page_bytes=10_000))
    assert 20 < len(outcome.drafts) < 100
    assert f"only the first 10,000 of {len(feed):,} bytes are read" in outcome.said


def test_no_entity_is_read(tmp_path: Path) -> None:
    canary = tmp_path / "canary.txt"
    canary.write_text("the canary sings")
    feed = (
        f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "{canary.as_uri()}"><!ENTITY y "inner">'
        f'<!ENTITY % z SYSTEM "{canary.as_uri()}"> %z;]><rss><channel><title>&x;</title><item><title>&x;</title>'
        "<description>&x;&y; text</description></item></channel></rss>"
    )
    outcome = _read(feed)
    assert outcome.texts == ["&x;&y; text"]
    assert "declares entities of its own" in outcome.said


def test_an_entity_bomb_does_nothing() -> None:
    levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 20))
    feed = f'<!DOCTYPE rss [<!ENTITY l0 "ha">{levels}]><rss><item><description>&l19; text</description></item></rss>'
    begun = time.process_time()
    tracemalloc.start()
    outcome = _read(feed)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert outcome.texts == ["&l19; text"]
    assert time.process_time() - begun < 2
    assert most < 10_000_000


@pytest.mark.parametrize("feed", ["https://pier.example/rss", "/etc/hostname", "file:///etc/hostname"])
def test_a_feed_is_never_taken_for_an_address(feed: str) -> None:
    assert outcome_of(feed.encode(), "a.txt").texts == [feed]
    (draft,) = _read(RSS % f"<item><link>{feed}</link><description>{feed}</description></item>").drafts
    assert draft.text == feed


@pytest.mark.parametrize(
    "text",
    ['{"text": "a record"}', "%PDF-1.7 is how they begin", "From nell@p.example Mon Mar 10 10:00:00 2031\nTo: x"],
)
def test_a_text_is_not_taken_for_another_format(text: str) -> None:
    html = "&lt;b>&lt;/b>"
    (draft,) = _read(RSS % f"<item><description>{text}{html}</description></item>").drafts
    assert (draft.media_type, draft.text.split()) == ("text/html", text.split())


HOSTILE = [
    "<item>", "<item><![CDATA[", "<item><!--", "<item><a ", "<category>a</category>", "<item><title>", "<a>", "&#",
    "&a",
    "<author>a", "<item><description><![CDATA[x]]></description></item>", '<item a="', "<a b='", "]]>", "<!--",
    "<![CDATA[", "<source>", "</item>", "<description>&lt;b></description>", "<dc:creator>a, b and ",
]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_cost_is_linear(piece: str) -> None:
    def cost(size: int, enough: float = 0.0) -> float:
        feed = (RSS % (ITEM + "<item>" + piece * (size // len(piece)))).encode()
        return seconds_of(partial(outcome_of, feed, "feed.xml"), enough=enough)

    most = max(1.5, cost(60_000) * 12)
    assert cost(240_000, most) < most


GOOD = [
    f"<item><guid>g{n}</guid><title>T{n}</title><description><![CDATA[<p>Text {n}</p>]]></description></item>"
    for n in range(5)
]


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_a_cut_feed_gives_its_whole_entries(data: st.DataObject) -> None:
    feed = RSS % "".join(GOOD)
    first = feed.index("<item>")
    cut = data.draw(st.integers(first, len(feed) - 1))
    outcome = _read(feed[:cut])
    whole = feed[:cut].count("</item>")
    assert [name for name in outcome.names if name][:whole] == [f"g{n}" for n in range(whole)]
    assert len(outcome.drafts) <= whole + 1
    assert not outcome.whole
    assert "closing tag </rss> is missing" in outcome.said or outcome.raised


@settings(max_examples=300, deadline=None)
@given(data=st.data())
def test_a_flipped_byte_loses_little_and_that_is_said(data: st.DataObject) -> None:
    feed = (RSS % "".join(GOOD)).encode()
    at = data.draw(st.integers(feed.index(b"<item>"), len(feed) - 1))
    byte = data.draw(st.integers(1, 255))
    outcome = outcome_of(feed[:at] + bytes([byte]) + feed[at + 1 :], "feed.xml")
    texts = [f"Text {n}" for n in range(5)]
    intact = sum(any(text in found for found in outcome.texts) for text in texts)
    assert intact >= 4
    assert len(outcome.drafts) == 5 or outcome.said


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from([*HOSTILE, "<rss>", "<feed>", "text", " ", "</description>", "<link>", "</a>"])))
def test_nothing_raises(pieces: list[str]) -> None:
    outcome_of(("<rss>" + "".join(pieces)).encode(), "feed.xml")


def test_entries_in_the_ledger(tmp_path: Path) -> None:
    (tmp_path / "good.xml").write_text(RSS % ITEM)
    (tmp_path / "cut.xml").write_text((RSS % ITEM)[: -len("</channel></rss>")])
    (tmp_path / "leads.xml").write_text(RSS % "<item><title>Ferry late</title></item>")
    pile = read([tmp_path], CaptureSettings())
    states = {entry.path: (entry.status, len(entry.captures)) for entry in pile.ledger.entries}
    assert states == {"good.xml": ("ok", 1), "cut.xml": ("partial", 1), "leads.xml": ("quarantined", 0)}
    assert sorted(reading.capture.path for reading in pile.readings) == ["cut.xml#pier-1", "good.xml#pier-1"]
