import gzip
import hashlib
import random
import zlib

import brotli
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.capture.archive.entity import Body, Entity, answer_head, declared, entity_of
from headwater.capture.archive.tally import Tally, kind_of, kind_within
from headwater.settings import CaptureSettings
from tests.capture.archive.crawls import chunked

SETTINGS = CaptureSettings()
TEXT = b"<p>The pier was closed on Monday." * 40 + random.Random(1).randbytes(6000).hex().encode()
WAYS = {
    (): TEXT,
    ("gzip",): gzip.compress(TEXT, mtime=0),
    ("deflate",): zlib.compress(TEXT),
    ("br",): brotli.compress(TEXT),
    ("chunked",): chunked(TEXT, 333),
    ("chunked", "gzip"): chunked(gzip.compress(TEXT, mtime=0), 100),
    ("br", "gzip"): brotli.compress(gzip.compress(TEXT, mtime=0)),
}


@given(st.sampled_from(list(WAYS)), st.lists(st.integers(0, 9000), max_size=12))
@settings(deadline=None)
def test_the_pieces_do_not_matter(codings: tuple[str, ...], places: list[int]) -> None:
    sent, entity, last = WAYS[codings], Entity(codings, SETTINGS), 0
    for place in (*sorted(places), len(sent)):
        entity.write(sent[last:place])
        last = max(last, place)
    wanted = Body(TEXT, len(TEXT), hashlib.sha256(TEXT).hexdigest())
    assert entity.body() == wanted
    assert entity_of(sent, codings, SETTINGS) == wanted


@given(st.sampled_from([one for one in WAYS if one]), st.integers(5, 3000), st.integers(20, 900))
@settings(deadline=None)
def test_what_is_cut_is_said_and_given_as_far_as_it_goes(codings: tuple[str, ...], cut: int, size: int) -> None:
    sent = WAYS[codings][:-cut]
    for body in (entity_of(sent, codings, SETTINGS), _in_pieces(sent, codings, size)):
        assert body.damage
        assert TEXT.startswith(body.kept)


def _in_pieces(sent: bytes, codings: tuple[str, ...], size: int) -> Body:
    entity = Entity(codings, SETTINGS)
    for at in range(0, len(sent), size):
        entity.write(sent[at : at + size])
    return entity.body()


@given(st.binary(max_size=200), st.sampled_from([one for one in WAYS if one]))
def test_any_bytes_are_accounted_for(sent: bytes, codings: tuple[str, ...]) -> None:
    body = entity_of(sent, codings, SETTINGS)
    assert body.size == len(body.kept)
    assert body.sha256 == hashlib.sha256(body.kept).hexdigest()


def test_what_is_kept_is_bounded_and_the_rest_is_hashed() -> None:
    small = CaptureSettings(max_page_bytes=1000)
    for codings, sent in WAYS.items():
        body = entity_of(sent, codings, small)
        assert (body.kept, body.size, body.sha256) == (TEXT[:1000], len(TEXT), hashlib.sha256(TEXT).hexdigest())


@pytest.mark.parametrize(
    ("block", "status", "media_type", "charset", "codings"),
    [
        (b"HTTP/1.1 200 OK\r\nContent-Type: Text/HTML; charset=UTF-8", 200, "text/html", "utf-8", ()),
        (b"HTTP/1.0 404\r\ncontent-type:text/html;charset='koi8-r'", 404, "text/html", "koi8-r", ()),
        (b"HTTP/2 200\nContent-Encoding: GZIP\nContent-Type: a/b", 200, "a/b", None, ("gzip",)),
        (b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip, br\r\nTransfer-Encoding: chunked", 200, None, None,
         ("chunked", "br", "gzip")),
        (b"HTTP/1.1 200 OK\r\nX-Content-Encoding: gzip\r\nContent-Type:", 200, None, None, ()),
    ],
)  # fmt: skip
def test_heads_of_answers(
    block: bytes, status: int, media_type: str | None, charset: str | None, codings: tuple[str, ...],
) -> None:
    for end in (b"\r\n\r\n", b"\n\n"):
        head = answer_head(b"zz" + block + end + b"<p>\r\n\r\n", 2)
        assert head is not None
        assert head == (2 + len(block) + len(end), status, media_type, charset, codings)


@pytest.mark.parametrize("block", [b"", b"HTTP/1.1 200 OK\r\nX: y\r\n", b"GET / HTTP/1.1\r\n\r\n", b"HTTP/1.1 OK\n\n"])
def test_what_is_no_answer(block: bytes) -> None:
    assert answer_head(block) is None
    assert answer_head(b"HTTP/1.1 200 OK\r\n" + b"x" * 70_000 + b"\r\n\r\n") is None


def test_declared_types() -> None:
    assert declared(b"") == (None, None)
    assert declared(b' TEXT/Plain ; format=flowed; Charset = "Latin-1" ') == ("text/plain", "Latin-1")


@pytest.mark.parametrize(
    ("media_type", "name", "kind"),
    [
        ("image/png", "", "picture"), ("video/mp4", "", "sound or video"), ("text/css", "", "style sheet"),
        (None, "", None), ("text/html", "", None), (None, "a/B.PNG", "picture"), (None, "a.html", None),
        ("application/pdf", "", None),
    ],
)  # fmt: skip
def test_kinds_by_what_is_declared(media_type: str | None, name: str, kind: str | None) -> None:
    assert kind_of(media_type, name) == kind


@pytest.mark.parametrize(
    ("head", "media_type", "name", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n", "text/html", "", "picture"), (b"OggS\0", None, "", "sound or video"),
        (b"\x7fELF", None, "", "other file"), (b"\0\1\2", None, "", "other file"), (b"\0\1\2", "text/html", "", None),
        (b"\0\1\2", None, "a.txt", None), (b"{}", None, "a.json", "data file"),
        (b"{}", "application/json", "", "data file"), (b"f()", None, "a.js", "script"),
        (b"window.YTD.tweets.part0 = [", None, "tweets.js", None),
        (b"<?xml version='1.0'?><x/>", "application/xml", "", "data file"), (b"Words", "text/plain", "", None),
        (b"{\\rtf1", None, "a.rtf", None), (b"%PDF-1.7", None, "", None), (b"\x1f\x8b", None, "", None),
    ],
)  # fmt: skip
def test_kinds_by_the_first_bytes(head: bytes, media_type: str | None, name: str, kind: str | None) -> None:
    assert kind_within(head, media_type, name) == kind


def test_every_kind_can_be_counted() -> None:
    tally = Tally()
    for kind in ("picture", "picture", "look-up of a name", "index", "index"):
        tally.passed(kind)
    assert tally.kinds() == "2 indexes, 2 pictures, 1 look-up of a name"
