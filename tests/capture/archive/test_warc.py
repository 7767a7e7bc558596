import gzip
import hashlib
import io
import random
import zlib
from collections.abc import Callable
from pathlib import Path

import brotli
import pytest

from headwater.capture import read
from headwater.model import Interval, Pile
from headwater.settings import CaptureSettings
from tests.capture.archive.crawls import LAYOUTS, answer, chunked, crawl, packed, page, record, sha1
from tests.capture.archive.fuzzing import run

SETTINGS = CaptureSettings()
URIS = [f"https://news.example/{number}" for number in range(5)]
PAGES = [page(random.Random(number), number, 1500) for number in range(5)]
RECORDS = [answer(uri, body, digests="both") for uri, body in zip(URIS, PAGES, strict=True)]
BARE = [answer(uri, body) for uri, body in zip(URIS, PAGES, strict=True)]
MEMBERS = [gzip.compress(one, mtime=0) for one in RECORDS]
ONE = packed(RECORDS, "one member")


def _read(raw: bytes, settings: CaptureSettings = SETTINGS) -> Pile:
    return read(["-"], settings, io.BytesIO(raw))


def _names(pile: Pile) -> list[str]:
    return sorted(reading.capture.path.partition("#")[2] for reading in pile.readings)


def _bodies(pile: Pile) -> set[str]:
    return {reading.capture.raw_sha256 for reading in pile.readings}


def _said(pile: Pile) -> tuple[str, str]:
    (entry,) = pile.ledger.entries
    return entry.status, entry.reason or ""


def _sha(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("as_file", [True, False])
def test_each_layout_is_read(tmp_path: Path, layout: str, *, as_file: bool) -> None:
    made = crawl(random.Random(4), layout, "both")  # type: ignore[arg-type]
    place = tmp_path / ("c.warc" if layout == "plain" else "c.warc.gz")
    place.write_bytes(made.raw)
    pile = read([place], SETTINGS) if as_file else _read(made.raw)
    wanted = [one for one in made.records if one.body]
    assert _names(pile) == sorted(one.uri for one in wanted)
    assert _bodies(pile) == {_sha(one.body or b"") for one in wanted}
    status, reason = _said(pile)
    assert status == "ok"
    assert f"{len(made.records)} records: {len(wanted)} read, {len(made.records) - len(wanted)} passed over" in reason


def test_what_a_capture_holds() -> None:
    (reading,) = _read(answer(URIS[0], "<p>Käse am Kai".encode("latin-1"), 'text/html; charset="ISO-8859-1"')).readings
    assert (reading.text, reading.view.encoding) == ("Käse am Kai", "cp1252")
    capture = reading.capture
    assert (capture.path, capture.uri, capture.media_type) == (f"-#{URIS[0]}", URIS[0], "text/html")
    instant = "2026-03-04T05:06:07+00:00"
    assert capture.captured == Interval(earliest=instant, latest=instant)


@pytest.mark.parametrize(
    ("date", "captured"),
    [
        ("2026-03-04T05:06:07.123456789Z", ("2026-03-04T05:06:07.123456+00:00",) * 2),
        ("2026", ("2026-01-01", "2027-01-01")), ("2026-12", ("2026-12-01", "2027-01-01")),
        ("2026-03-04", ("2026-03-04", "2026-03-05")), ("2026-13", None), ("9999", None), ("", None),
        ("yesterday", None), ("2026-03-04T25:06:07Z", None), ("\xff", None),
    ],
)  # fmt: skip
def test_a_date_that_is_wrong_is_none(date: str, captured: tuple[str, str] | None) -> None:
    raw = record("resource", b"Word of the quay.", uri=URIS[0], media_type="text/plain", date=date)
    (reading,) = _read(raw).readings
    assert reading.capture.captured == (Interval(earliest=captured[0], latest=captured[1]) if captured else None)


def test_names_are_unique_and_there_for_records_without_one() -> None:
    twice = answer(URIS[0], PAGES[1])
    nameless = record("resource", b"Word of the quay.", media_type="text/plain")
    bracketed = record("resource", b"More of the quay.", uri="<https://x.example/>", media_type="text/plain")
    pile = _read(BARE[0] + twice + nameless + bracketed)
    nowhere = f"record-at-byte-{len(BARE[0]) + len(twice)}"
    assert _names(pile) == [URIS[0], f"{URIS[0]}~2", "https://x.example/", nowhere]
    assert _said(pile) == ("ok", "")


BESIDE = [
    record("warcinfo", b"software: quayside\r\n"),
    record("request", b"GET / HTTP/1.1\r\n\r\n", uri=URIS[0]),
    record("metadata", b"via: x\r\n", uri=URIS[0]),
    record("revisit", b"HTTP/1.1 200 OK\r\n\r\n", uri=URIS[0], digests="payload", payload=b"other"),
    record("response", b"20260304\r\n", uri="dns:news.example", media_type="text/dns"),
    answer(URIS[0], b"x", status="302 Found"), answer(URIS[0], b"<p>gone", status="404 Not Found"),
    answer(URIS[0], b""), answer(URIS[0], b"x", "image/jpeg"), answer(URIS[0], b"\xff\xd8\xff\xe0", "text/html"),
    answer(URIS[0], b"x", "video/mp4"), answer(URIS[0], b"a{}", "text/css"),
    answer(URIS[0], b"f()", "application/javascript; charset=utf-8"), answer(URIS[0], b"x", "font/woff2"),
    answer(URIS[0], b'{"a": 1}', "application/json"), answer(URIS[0], b"\0\1\2" * 9, "application/octet-stream"),
]  # fmt: skip


def test_what_is_passed_over_is_counted_in_one_remark() -> None:
    status, reason = _said(_read(BARE[0] + b"".join(BESIDE) + BARE[1]))
    assert status == "ok"
    assert reason == (
        "18 records: 2 read, 16 passed over (2 pictures, 1 answer without success, 1 data file, 1 description of the "
        "archive, 1 empty answer, 1 font, 1 look-up of a name, 1 metadata record, 1 other file, 1 redirect, 1 request, "
        "1 revisit, 1 script, 1 sound or video, 1 style sheet)"
    )
    assert _said(_read(BESIDE[0])) == ("quarantined", "1 record: 0 read, 1 passed over (1 description of the archive)")


def test_records_of_every_readable_kind() -> None:
    raw = (
        record("resource", b"<p>On the quay", uri=URIS[0], media_type="text/html")
        + record("conversion", b"The plain text of it.", uri=URIS[1], media_type="text/plain")
        + answer(URIS[2], b'{"id": "a", "text": "Pier"}\n{"id": "b", "text": "Quay"}\n', "application/x-ndjson")
        + answer(URIS[3], RECORDS[4], "application/warc")
    )
    pile = _read(raw)
    assert _names(pile) == [URIS[0], URIS[1], f"{URIS[2]}#a", f"{URIS[2]}#b", f"{URIS[3]}#{URIS[4]}"]
    assert _said(pile) == ("ok", "")


DEFLATED = zlib.compressobj(wbits=-15)
RAW_DEFLATE = DEFLATED.compress(PAGES[0]) + DEFLATED.flush()


@pytest.mark.parametrize(
    ("fields", "sent"),
    [
        ("Content-Encoding: gzip\r\n", gzip.compress(PAGES[0], mtime=0)),
        ("content-encoding: X-GZIP\r\n", gzip.compress(PAGES[0], mtime=0)),
        ("Content-Encoding: deflate\r\n", zlib.compress(PAGES[0])),
        ("Content-Encoding: deflate\r\n", RAW_DEFLATE),
        ("Content-Encoding: br\r\n", brotli.compress(PAGES[0])),
        ("Content-Encoding: gzip, br\r\n", brotli.compress(gzip.compress(PAGES[0], mtime=0))),
        ("Content-Encoding: identity\r\n", PAGES[0]),
        ("Transfer-Encoding: chunked\r\n", chunked(PAGES[0], 99)),
        ("Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", chunked(gzip.compress(PAGES[0], mtime=0))),
        ("Transfer-Encoding: chunked\r\nContent-Encoding: br\r\n", chunked(brotli.compress(PAGES[0]))),
        # what crawlers undid already, leaving the fields
        ("Transfer-Encoding: chunked\r\n", PAGES[0]),
        ("Content-Encoding: gzip\r\n", PAGES[0]),
        ("Content-Encoding: br\r\n", PAGES[0]),
        ("Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", PAGES[0]),
        ("Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", gzip.compress(PAGES[0], mtime=0)),
    ],
)
def test_codings_are_undone(fields: str, sent: bytes) -> None:
    pile = _read(answer(URIS[0], PAGES[0], coded=sent, fields=fields))
    assert _bodies(pile) == {_sha(PAGES[0])}
    assert _said(pile) == ("ok", "")


@pytest.mark.parametrize(
    ("fields", "sent", "status", "says"),
    [
        ("Content-Encoding: zstd\r\n", b"\x28\xb5\x2f\xfd", "quarantined", 'its coding "zstd" is not read'),
        ("Content-Encoding: gzip\r\n", gzip.compress(PAGES[0], mtime=0)[:-99], "partial", "its gzip coding ends early"),
        ("Content-Encoding: gzip\r\n", gzip.compress(PAGES[0], mtime=0)[:-4], "partial", "its gzip coding ends early"),
        (
            "Content-Encoding: gzip\r\n", gzip.compress(PAGES[0], mtime=0) + b"more", "partial",
            "bytes behind its gzip coding",
        ),
        ("Content-Encoding: gzip\r\n", b"\x1f\x8b\x08 nothing", "quarantined", "its gzip coding is damaged after 0"),
        ("Content-Encoding: br\r\n", b"\x8b\xff nothing", "quarantined", "its br coding is damaged"),
        ("Transfer-Encoding: chunked\r\n", chunked(PAGES[0])[:-5], "partial", "its last chunk is missing"),
        ("Transfer-Encoding: chunked\r\n", chunked(PAGES[0])[:-200], "partial", "its last chunk is missing"),
        ("Transfer-Encoding: chunked\r\n", b"5\r\n<p>ab\r\nzz\r\n", "partial", "its chunks are damaged"),
        ("Content-Encoding: " + "gzip, " * 5 + "\r\n", b"\x1f\x8b", "quarantined", "it has 5 codings on one another"),
    ],
)
def test_codings_that_are_damaged_or_not_known(fields: str, sent: bytes, status: str, says: str) -> None:
    pile = _read(answer(URIS[0], PAGES[0], coded=sent, fields=fields))
    assert _said(pile)[0] == status
    assert says in _said(pile)[1]
    assert URIS[0] in _said(pile)[1]


def _flipped(raw: bytes, at: int) -> bytes:
    return raw[:at] + bytes([raw[at] ^ 16]) + raw[at + 1 :]


def _with_length(raw: bytes, stated: bytes) -> bytes:
    at = raw.index(b"Content-Length: ") + len(b"Content-Length: ")
    return raw[:at] + stated + raw[raw.index(b"\r\n", at) :]


def _without(raw: bytes, name: bytes) -> bytes:
    at = raw.index(name + b":")
    return raw[:at] + raw[raw.index(b"\r\n", at) + 2 :]


SIZE = len(RECORDS[1]) - RECORDS[1].index(b"\r\n\r\n") - 8
ALL = frozenset(range(5))
# one broken file a line: its bytes, the pages read byte for byte, what is said
DEFECTS: dict[str, tuple[bytes, frozenset[int], str]] = {
    "cut inside a record": (b"".join(RECORDS)[:-900], ALL - {4}, f"{URIS[4]}: ends early: "),
    "cut inside a head": (b"".join(RECORDS[:2]) + RECORDS[2][:90], frozenset({0, 1}), "its head has no end"),
    "cut before the end mark": (b"".join(RECORDS)[:-3], ALL, f"{URIS[4]}: the mark of its end is damaged"),
    "gz cut inside a member": (b"".join(MEMBERS)[:-300], ALL - {4}, f"{URIS[4]}: ends early: "),
    "gz cut inside the check": (b"".join(MEMBERS)[:-3], ALL, f"{URIS[4]}: its gzip member is damaged"),
    "one member cut": (ONE[: len(ONE) * 3 // 4], frozenset({0, 1, 2}), "the gzip stream ends early, at byte"),
    "one member cut inside the check": (ONE[:-5], ALL, "the gzip stream ends early, at byte"),
    "bit in a body with a digest": (
        RECORDS[0] + _flipped(RECORDS[1], -99) + RECORDS[2], frozenset({0, 2}), f"{URIS[1]}: its bytes do not have",
    ),
    "bit in the magic": (
        RECORDS[0] + _flipped(RECORDS[1], 1) + RECORDS[2], frozenset({0, 2}),
        f"{len(RECORDS[1]):,} bytes from byte {len(RECORDS[0]):,} on belong to no record",
    ),
    "bit in a member": (
        MEMBERS[0] + _flipped(MEMBERS[1], 200) + MEMBERS[2], frozenset({0, 2}),
        f"read on from byte {len(MEMBERS[0] + MEMBERS[1]):,}",
    ),
    "bit in a member's magic": (
        MEMBERS[0] + _flipped(MEMBERS[1], 1) + MEMBERS[2], frozenset({0, 2}),
        f"(incorrect header check); read on from byte {len(MEMBERS[0] + MEMBERS[1]):,}",
    ),
    "bit in a member's check": (
        MEMBERS[0] + _flipped(MEMBERS[1], -7) + MEMBERS[2], frozenset({0, 1, 2}), f"{URIS[1]}: its gzip member is",
    ),
    "bit in the first member": (_flipped(MEMBERS[0], 300) + MEMBERS[1], frozenset({1}), "damaged gzip at byte"),
    "garbage between": (
        RECORDS[0] + b"garbage\r\n" * 9 + RECORDS[1], frozenset({0, 1}),
        f"81 bytes from byte {len(RECORDS[0]):,} on belong to no record",
    ),
    "garbage in many places": (
        b"".join(one + b"garbage" for one in RECORDS), ALL, "35 bytes in 5 places belong to no record (from bytes ",
    ),
    "garbage between members": (
        MEMBERS[0] + b"garbage\r\n" * 9 + MEMBERS[1], frozenset({0, 1}),
        f"(incorrect header check); read on from byte {len(MEMBERS[0]) + 81:,}",
    ),
    "NUL between members": (MEMBERS[0] + bytes(99) + MEMBERS[1], frozenset({0, 1}), "NUL bytes where a gzip member"),
    "garbage at the end": (b"".join(MEMBERS) + b"garbage", ALL, "damaged gzip at byte"),
    "length of a terabyte": (
        RECORDS[0] + _with_length(RECORDS[1], b"1000000000000") + RECORDS[2], frozenset({0, 1, 2}),
        f"{URIS[1]}: ends early: {SIZE:,} of its 1,000,000,000,000 bytes came, then the next record begins",
    ),
    "length of a terabyte in gzip": (
        MEMBERS[0] + gzip.compress(_with_length(RECORDS[1], b"1000000000000"), mtime=0) + MEMBERS[2],
        frozenset({0, 1, 2}),
        f"{URIS[1]}: ends early: {SIZE:,} of its 1,000,000,000,000",
    ),
    "length below nought": (
        RECORDS[0] + _with_length(RECORDS[1], b"-5") + RECORDS[2], frozenset({0, 1, 2}), 'a Content-Length of "-5"',
    ),
    "length that is no number": (
        RECORDS[0] + _with_length(RECORDS[1], b"many") + RECORDS[2], frozenset({0, 1, 2}), 'Content-Length of "many"',
    ),
    "length of 99 digits": (
        RECORDS[0] + _with_length(RECORDS[1], b"9" * 99) + RECORDS[2], frozenset({0, 1, 2}), "Content-Length of",
    ),
    "no length": (
        RECORDS[0] + _without(RECORDS[1], b"Content-Length") + RECORDS[2], frozenset({0, 1, 2}), "no Content-Length",
    ),
    "length too small": (
        RECORDS[0] + _with_length(RECORDS[1], b"700") + RECORDS[2], frozenset({0, 1, 2}),
        f"its Content-Length says 700 bytes, {SIZE:,} came before the next record begins; all are read",
    ),
    "length too great": (
        RECORDS[0] + _with_length(RECORDS[1], b"%d" % (SIZE + 999)) + RECORDS[2], frozenset({0, 1, 2}),
        f"{URIS[1]}: ends early: {SIZE:,} of its {SIZE + 999:,} bytes",
    ),
    "length that points at the next record's end mark": (
        RECORDS[0] + _with_length(RECORDS[1], b"%d" % (SIZE + len(RECORDS[2]))) + RECORDS[2] + RECORDS[3][9:],
        frozenset({0, 1, 2}), f"{URIS[1]}: ends early: {SIZE:,} of its {SIZE + len(RECORDS[2]):,} bytes came",
    ),
    "a stretch missing": (
        RECORDS[0] + RECORDS[1][:800] + RECORDS[1][1000:] + RECORDS[2], frozenset({0, 2}), f"{URIS[1]}: ends early",
    ),
    "no type": (RECORDS[0] + _without(RECORDS[1], b"WARC-Type") + RECORDS[2], frozenset({0, 2}), "no WARC-Type"),
    "type not known": (
        RECORDS[0] + RECORDS[1].replace(b": response\r\n", b": rdsponse\r\n", 1) + RECORDS[2], frozenset({0, 2}),
        f'{URIS[1]}: its WARC-Type "rdsponse" is none known here',
    ),
    "record in parts": (
        RECORDS[0] + record("continuation", b"x", uri=URIS[1]) + RECORDS[2], frozenset({0, 2}), "not put together",
    ),
    "first part of a record": (
        answer(URIS[0], PAGES[0], extra=b"WARC-Segment-Number: 1\r\n"), frozenset({0}), "goes on in another record",
    ),
    "cut by the crawler": (
        answer(URIS[0], PAGES[0], extra=b"WARC-Truncated: length\r\n"), frozenset({0}), "(WARC-Truncated: length)",
    ),
    "head with a line that is none": (
        RECORDS[0].replace(b"WARC-Date: 2026-03-04T05:06:07Z", b"once"), frozenset({0}), "its head is damaged",
    ),
    "head with a field twice": (
        RECORDS[0].replace(b"WARC-Date: ", b"WARC-Type: response\r\nWARC-Date: "), frozenset({0}), "WARC-Type twice",
    ),
    "no HTTP head": (
        RECORDS[0] + record("response", b"HTTP/1.1 200 OK\r\nServer", uri=URIS[1], media_type="application/http"),
        frozenset({0}), f"{URIS[1]}: it holds no HTTP answer with a head that ends; 1 of 2 records read",
    ),
    "wrong digest": (
        record("resource", PAGES[0], uri=URIS[0], media_type="text/html", extra=b"WARC-Block-Digest: " + sha1(b"x")
               + b"\r\n"), frozenset({0}), "do not have the digest",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", DEFECTS)
def test_damage_is_said_and_the_rest_is_read(name: str) -> None:
    raw, whole, says = DEFECTS[name]
    pile = _read(raw)
    found, (status, reason) = _bodies(pile), _said(pile)
    assert status == "partial"
    assert {number for number in ALL if _sha(PAGES[number]) in found} == whole
    assert says in reason


def test_a_record_that_is_cut_is_read_as_far_as_it_goes() -> None:
    for raw in (b"".join(RECORDS)[:-900], b"".join(MEMBERS)[:-300]):
        pile = _read(raw)
        cut = next(reading for reading in pile.readings if reading.capture.uri == URIS[4])
        assert cut.text.startswith("Berth 4")
        assert "5 records: 5 read" in _said(pile)[1]


@pytest.mark.parametrize("raw", [b"".join(MEMBERS) + bytes(5000), b"\r\n".join(BARE), b"".join(BARE) + b"\r\n\r\n\n"])
def test_what_is_no_damage(raw: bytes) -> None:
    pile = _read(raw)
    assert _said(pile) == ("ok", "")
    assert _bodies(pile) == {_sha(body) for body in PAGES}


@pytest.mark.parametrize("number", range(2))
def test_a_wrong_byte_without_a_digest_cannot_be_seen(number: int) -> None:
    raw = BARE[0] + _flipped(BARE[1], -99) + BARE[2]
    made = (raw, gzip.compress(raw))[number]
    assert _said(_read(made)) == ("ok", "")  # what the digests, and the checks of gzip made later, are good for


def test_damaged_pictures_are_said_as_well() -> None:
    picture = answer(URIS[0], b"\x89PNG" + bytes(999), "image/png", digests="block")
    status, reason = _said(_read(BARE[1] + _flipped(picture, -99)))
    assert status == "partial"
    assert f"record {URIS[0]}: its bytes do not have the digest that it states" in reason


def test_digests_of_many_kinds() -> None:
    body = PAGES[0]
    for stated in (
        b"sha256:" + hashlib.sha256(body).hexdigest().encode(), b"MD5:" + hashlib.md5(body).hexdigest().encode(),
        b"sha1:" + hashlib.sha1(body).hexdigest().upper().encode(), b"blake9:xyz", b"nothing",
    ):  # fmt: skip
        extra = b"WARC-Block-Digest: " + stated + b"\r\n"
        raw = record("resource", body, uri=URIS[0], media_type="text/html", extra=extra)
        assert _said(_read(raw)) == ("ok", "")
        if b"9" not in stated and b":" in stated:
            assert "do not have the digest" in _said(_read(_flipped(raw, -99)))[1]


@pytest.mark.parametrize("came", [1, 5, 12, 90])
@pytest.mark.parametrize("chars", [0, 5000, 90_000])
def test_a_record_is_not_blamed_for_the_member_behind_it(came: int, chars: int) -> None:
    body = page(random.Random(chars), 7, chars) if chars else b"<p>Word"
    whole = gzip.compress(answer(URIS[0], body, digests="both"), mtime=0)
    wrong = _flipped(MEMBERS[2], 0)[:came] + MEMBERS[3]
    for behind, read_on in ((MEMBERS[2][:came], []), (wrong, [PAGES[3]])):
        pile = _read(whole + behind)
        status, reason = _said(pile)
        assert status == "partial"
        assert URIS[0] not in reason
        assert _bodies(pile) == {_sha(body), *map(_sha, read_on)}


# Members of many records, of parts of records, and files that are packed though they do not look it.
@pytest.mark.parametrize("size", [1, 700, 5000])
def test_members_need_not_be_records(size: int) -> None:
    plain = b"".join(RECORDS)
    raw = b"".join(gzip.compress(plain[at : at + size], 1) for at in range(0, len(plain), size))
    pile = _read(raw)
    assert _said(pile) == ("ok", "")
    assert _bodies(pile) == {_sha(body) for body in PAGES}


def test_a_gzip_bomb_is_not_unpacked_and_the_rest_is_read() -> None:
    head = BARE[0][: BARE[0].index(b"HTTP/1.1")]
    bomb = _with_length(head, b"%d" % 200_000_000) + b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>"
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    raw = packer.compress(bomb) + b"".join(packer.compress(bytes(1 << 20)) for _ in range(200)) + packer.flush()
    assert len(raw) < 210_000
    pile = _read(raw + MEMBERS[1])
    status, reason = _said(pile)
    assert status == "partial"
    assert "unpacks to more than 250 times its size from byte 0 on; a gzip bomb is not read" in reason
    assert _sha(PAGES[1]) in _bodies(pile)
    assert max(reading.capture.chars for reading in pile.readings) <= SETTINGS.max_capture_chars


@pytest.mark.parametrize("pack", [gzip.compress, brotli.compress, lambda raw: gzip.compress(gzip.compress(raw))])
def test_a_bomb_inside_an_answer_is_not_unpacked(pack: Callable[[bytes], bytes]) -> None:
    sent = pack(b"<p>quay " * 12_500_000)
    coding = "br" if pack is brotli.compress else "gzip, gzip" if sent[:400].count(b"\x1f\x8b") > 1 else "gzip"
    if len(sent) < 10_000:
        coding = "br" if pack is brotli.compress else "gzip, gzip"
    bomb = answer(URIS[0], b"", coded=sent, fields=f"Content-Encoding: {coding}\r\n")
    pile = _read(bomb + BARE[1])
    status, reason = _said(pile)
    assert (status, _bodies(pile)) == ("partial", {_sha(PAGES[1])})
    assert f"record {URIS[0]}: its " in reason
    assert "coding unpacks to more than 250 times its size" in reason


def test_a_record_longer_than_is_held_is_hashed_whole_and_read_in_part() -> None:
    small = CaptureSettings(max_page_bytes=3000)
    body = page(random.Random(9), 9, 300_000)
    fields = "Transfer-Encoding: chunked\r\n"
    for raw in (answer(URIS[0], body), answer(URIS[0], body, coded=chunked(body), fields=fields, digests="both")):
        for made in (raw + BARE[1], gzip.compress(raw) + gzip.compress(BARE[1])):
            pile = _read(made, small)
            assert _bodies(pile) == {_sha(body), _sha(PAGES[1])}
            assert f"only the first 3,000 of {len(body):,} bytes are read" in _said(pile)[1]
    wrong = _flipped(answer(URIS[0], body, digests="block"), -999)
    assert "do not have the digest" in _said(_read(wrong, small))[1]


def test_long_pictures_are_passed_over_without_being_held() -> None:
    small = CaptureSettings(max_page_bytes=3000)
    picture = answer(URIS[0], random.Random(1).randbytes(400_000), "image/png", digests="block")
    assert _said(_read(picture + BARE[1], small)) == ("ok", "2 records: 1 read, 1 passed over (1 picture)")
    assert "do not have the digest" in _said(_read(_flipped(picture, -5) + BARE[1], small))[1]


def test_a_file_is_not_bound_by_the_size_of_files(tmp_path: Path) -> None:
    small = CaptureSettings(max_file_bytes=1000)
    (tmp_path / "a.warc").write_bytes(b"".join(BARE))
    (tmp_path / "b.warc.gz").write_bytes(b"".join(MEMBERS))
    pile = read([tmp_path], small)
    assert (pile.ledger.ok, len(pile.readings)) == (2, 10)


def test_a_damaged_beginning_is_known_by_the_name(tmp_path: Path) -> None:
    (tmp_path / "a.warc").write_bytes(BARE[0][900:] + BARE[1])
    (tmp_path / "b.warc.gz").write_bytes(MEMBERS[0][300:] + MEMBERS[1])
    (tmp_path / "c.warc").write_bytes(b"<html>an error page")
    pile = read([tmp_path], SETTINGS)
    states = {entry.path: (entry.status, len(entry.captures)) for entry in pile.ledger.entries}
    assert states == {"a.warc": ("partial", 1), "b.warc.gz": ("partial", 1), "c.warc": ("quarantined", 0)}


def test_hostile_lengths_do_not_make_reading_slow() -> None:
    # Each record claims what would be read again for each: in all 4,000 times 30 MB.
    one = _with_length(record("resource", b"x", uri=URIS[0], media_type="text/plain"), b"30000000")
    pile = _read(one * 4000, CaptureSettings(max_page_bytes=32_000_000))
    assert len(pile.readings) == 4000
    assert "ends early: 1 of its 30,000,000 bytes came" in _said(pile)[1]


def test_a_pile_that_is_full_ends_the_reading() -> None:
    pile = _read(b"".join(BARE), CaptureSettings(max_pile_chars=3000))
    assert 0 < len(pile.readings) < 5
    assert "the 3,000 characters of the pile (max_pile_chars) are reached" in _said(pile)[1]


@pytest.mark.parametrize("seed", range(0, 2000, 13))
def test_nothing_is_lost_silently(tmp_path: Path, seed: int) -> None:
    done = run(seed, tmp_path)
    assert done.faults == ()
    assert done.kept == done.untouched
    assert done.seconds < 5


def test_the_digest_of_a_payload_may_be_of_its_chunks_or_of_what_they_make() -> None:
    sent = chunked(PAGES[0])
    for covered in (sent, PAGES[0]):
        extra = b"WARC-Payload-Digest: " + sha1(covered) + b"\r\n"
        raw = answer(URIS[0], PAGES[0], coded=sent, fields="Transfer-Encoding: chunked\r\n", extra=extra)
        assert _said(_read(raw)) == ("ok", "")
        assert "do not have the digest" in _said(_read(_flipped(raw, -99)))[1]


def test_heads_in_any_case_folded_and_long() -> None:
    body = PAGES[0]
    cookies = "".join(f"Set-Cookie: {number}={'x' * 90}\r\n" for number in range(80))
    plain = answer(URIS[0], body, fields=cookies + "X-More: a\r\n  folded\r\n")
    lower = BARE[1].replace(b"WARC-T", b"warc-t").replace(b"Content-L", b"CONTENT-L").replace(b"WARC-D", b"Warc-d")
    folded = BARE[2].replace(b"WARC-Date: ", b"X-Note: one\r\n two\r\nWARC-Date:\t")
    bare_lines = record("resource", body, uri=URIS[3], media_type="text/html").replace(b"\r\n", b"\n", 7)
    for raw in (plain + lower + folded, b"".join(map(gzip.compress, (plain, lower, folded)))):
        pile = _read(raw)
        assert _names(pile) == URIS[:3]
        assert all(reading.capture.captured for reading in pile.readings)
        assert _said(pile) == ("ok", "")
    assert _names(_read(BARE[0] + bare_lines)) == [URIS[0], URIS[3]]
