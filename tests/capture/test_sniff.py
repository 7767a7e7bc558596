import gzip

import pytest

from headwater.capture.sniff import HEAD_BYTES, sniff


@pytest.mark.parametrize(
    ("head", "name", "found"),
    [
        (b"The ferry came late.", "a.txt", "text"),
        (b"The ferry came late.", "a", "text"),
        (b"{not json", "a.txt", "text"),
        (b"[FERRY HORN]\nPRESENTER: Good evening", "a.txt", "text"),
        (b"From: Nell\nTo: Purser\nSubject: the quay\n\nHello", "a.txt", "text"),
        (b"From the quay we saw it.\nA: yes\nB: no\n", "a.txt", "text"),
        (b"BZhanging on, ID3 and PAR1 are words here", "a.txt", "text"),
        (b"  \n<!DOCTYPE html><p>x", "a.txt", "page"),
        (b"<!-- saved --><HTML>", "a", "page"),
        (b"<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC '-//W3C'>", "a.xhtml", "page"),
        (b"\xef\xbb\xbf<html>", "a", "page"),
        (b"just words", "a.HTML", "page"),
        (b"<div>fragment", "a", "page"),
        (b"<p>quoted in prose", "a.txt", "text"),
        ("\ufeff<html>x".encode("utf-16-le"), "a", "page"),
        (b'{"text": "x"}', "a.txt", "records"),
        (b'\n{"id": 1, "text": "x"}\n{', "a", "records"),
        (b'{"id": 1}', "a.txt", "text"),
        (b"id,outlet,text\n1,Quay Mail,The slip is closed.\n", "a.txt", "text"),
        (b'{"text": "x"}', "a.csv", "records"),
        (b"<!DOCTYPE html><p>x", "a.csv", "page"),
        (b"anything", "a.ndjson", "records"),
        (b'{"id": 1, "text": "' + b"x" * HEAD_BYTES, "a", "records"),
        (b"<?xml version='1.0'?><?xml-stylesheet href='a'?>\n<rss version='2.0'>", "feed.xml", "feed"),
        (b"<!DOCTYPE rss [<!ENTITY x 'y'>]><rss>", "a", "feed"),
        (b"<atom:feed xmlns:atom='x'>", "a", "feed"),
        (b"<rdf:RDF xmlns:rdf='x'>", "a.rdf", "feed"),
        ("\ufeff<feed>".encode("utf-16-le"), "a", "feed"),
        (b'{"title": "x", "version": "https:\\/\\/jsonfeed.org\\/version\\/1.1", "items": [', "a.json", "feed"),
        (b'{"version": "https://jsonfeed.org/version/1", "x": {"text": "' + b"x" * HEAD_BYTES, "a", "feed"),
        (b'<!doctype html>\n<html lang="en">\n<head>\n<meta name="generator" content="headwater 1.2">', "d", "refused"),
        (b'<!doctype html><html><head><meta name="generator" content="headwaters blog 1">', "d.html", "page"),
        (b'{\n "schema": "headwater/dossier/1", "text": "x"}', "d.json", "refused"),
        (b"window.YTD.tweets.part0 = [", "tweets.js", "x-archive"),
        (b"window.YTD.note_tweet.part12=[", "note-tweet.js", "x-archive"),
        (b"Grailbird.data.tweets_2014_01 = \n[{", "2014_01.js", "refused"),
        (b'Grailbird.data.tweets_2014_01 = \n[{"retweet_count": 1', "2014_01.js", "x-archive"),
        (b'[{"tweet": {', "tweets.json", "x-archive"),
        (b'[\n {"id_str": "1", "full_text"', "tweets.json", "x-archive"),
        (b'{"@context": "x", "type": "OrderedCollection", "orderedItems": [', "outbox.json", "mastodon"),
        (b'{"@context": [' + b'"x", ' * 2000 + b'"y"], "outbox": {"orderedItems": [', "actor.json", "mastodon"),
        (b'{"id": "x", "text": "on \\"orderedItems\\""}', "a", "records"),
    ],
)
def test_format_by_content_then_by_name(head: bytes, name: str, found: str) -> None:
    assert sniff(head[:HEAD_BYTES], name).format == found


@pytest.mark.parametrize(
    ("head", "name", "what"),
    [
        (b"\x89PNG\r\n\x1a\n\x00", "a.txt", "PNG"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "a.html", "JPEG"),
        (b"%PDF-1.7\n", "a.txt", "PDF"),
        (b"PK\x03\x04\x14\x00", "a.docx", "ZIP"),
        (b"WARC/1.1\r\nWARC-Type: warcinfo", "a.warc", "WARC"),
        (b"RIFF\x24\x00\x00\x00WEBPVP8 ", "a.webp", "WebP"),
        (b"SQLite format 3\x00", "a.hw", "SQLite"),
        (b"x" * 257 + b"ustar\x0000", "a.tar", "TAR"),
        (gzip.compress(b"x", mtime=0), "a.gz", "gzip inside gzip"),
        (b"{\\rtf1 x", "a.txt", "RTF"),
        (b"From nell@quay.example Mon Mar 11 10:00:00 2031\nFrom: x\n\n", "a", "mailbox"),
        (b"MIME-Version: 1.0\r\nFrom: a\r\nSubject: b\r\n\r\nhello", "a", "e-mail"),
        (b"From: a\nMIME-Version: 1.0\nContent-Type: multipart/related;\n boundary=x\n\n", "a", "MHTML"),
        (b"Received: x\nMIME-Version: 1.0\nContent-Type: multipart/related;\n boundary=x\n\n", "a", "e-mail"),
        (b"MIME-Version: 1.0\nTo: b\nContent-Type: multipart/related; boundary=x\n\n", "a", "e-mail"),
        (b"hello", "a.eml", "e-mail"),
        (b"junk\n%PDF-1.4\n\x00", "a.pdf", "PDF"),
        (b"hello", "a.pdf", "PDF"),
        (b"<?xml version='1.0'?><rss version='2.0'>", "feed.xml", "RSS"),
        (b"<?xml version='1.0'?><nitf>", "a.xml", "XML"),
        (b'[{"text": "x"}]', "tweets.json", "JSON document"),
        (b"ab\x00cd\x01\x00\x02", "a.txt", "binary"),
        (bytes(range(256)), "a.txt", "binary"),
        ('{"text": "x"}'.encode("utf-16-le"), "a.jsonl", "UTF-16-LE"),
        ('[{"tweet": {}}]'.encode("utf-16-le"), "tweets.json", "UTF-16-LE"),
        (b"window.YTD.direct_messages.part0 = [", "direct-messages.js", "private messages, which are not read"),
        (b"window.YTD.follower.part0 = [", "follower.js", "(follower), which holds no posts"),
        (b"id,outlet,text\n1,Quay Mail,The slip is closed.\n", "news.CSV", "a table (CSV)"),
        (b"id\ttext\n1\tThe slip is closed.\n", "news.tsv", "one record a line"),
        ("id,text\n1,x\n".encode("utf-16"), "news.csv", "a table (CSV)"),
    ],
)
def test_what_is_not_read_is_called_by_its_name(head: bytes, name: str, what: str) -> None:
    found = sniff(head, name)
    assert found.format != "text"
    assert what in found.why


def test_a_table_that_a_container_declares_is_a_table() -> None:
    assert sniff(b"id,text\n1,The slip is closed.\n", "download", "text/csv").format == "refused"
    assert sniff(b"The slip is closed.\n", "news.csv", "text/plain").format == "text"


def test_a_text_that_names_a_picture_format_is_text() -> None:
    assert sniff(b"Convert WEBP files to PNG before you send them.", "a.txt").format == "text"
