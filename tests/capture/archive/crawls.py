"""Web archives made in code, record by record, with what every record holds and where it lies in the file."""

import base64
import gzip
import hashlib
import random
import zlib
from typing import Final, Literal, NamedTuple, get_args

Layout = Literal["plain", "members", "one member"]
Digests = Literal["none", "payload", "block", "both"]
LAYOUTS: Final[tuple[Layout, ...]] = get_args(Layout)

_WORDS = (
    "harbour council pier ferry ledger sluice warden quay tender voted reopened inspectors said that the a of in on "
    "Wednesday after night mooring contract lantern storm engineers estimate delayed minutes clerk meeting"
).split()
_LONG_SHARE = 0.04


class Written(NamedTuple):
    """A record as it was written. `body`: what a reader is to give for it, None where it is to be passed over."""

    raw: bytes
    body: bytes | None
    uri: str


class Crawl(NamedTuple):
    """A file: its bytes, its records, and for each the stretch of the file that it can be read from alone."""

    raw: bytes
    records: tuple[Written, ...]
    spans: tuple[tuple[int, int], ...]
    layout: Layout


def record(
    kind: str, block: bytes, *, uri: str | None = None, media_type: str = "", digests: Digests = "none",
    extra: bytes = b"", payload: bytes | None = None, date: str = "2026-03-04T05:06:07Z",
) -> bytes:
    """Return a record; `extra` are lines of its head, with their ends."""
    lines = [b"WARC/1.0", b"WARC-Type: " + kind.encode(), b"WARC-Record-ID: <urn:uuid:%032x>" % zlib.crc32(block)]
    lines += [b"WARC-Target-URI: " + uri.encode()] if uri else []
    lines += [b"WARC-Date: " + date.encode()] if date else []
    lines += [b"Content-Type: " + media_type.encode()] if media_type else []
    if digests in ("payload", "both"):
        lines.append(b"WARC-Payload-Digest: " + sha1(block if payload is None else payload))
    if digests in ("block", "both"):
        lines.append(b"WARC-Block-Digest: " + sha1(block))
    head = b"\r\n".join(lines) + b"\r\n" + extra + b"Content-Length: %d\r\n\r\n" % len(block)
    return head + block + b"\r\n\r\n"


def answer(
    uri: str, body: bytes, media_type: str = "text/html; charset=utf-8", *, status: str = "200 OK",
    digests: Digests = "none", fields: str = "", coded: bytes | None = None, extra: bytes = b"",
) -> bytes:
    """Return a `response` record; `coded` is the body as it is sent, `fields` further lines of the answer's head."""
    sent = body if coded is None else coded
    head = f"HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\nServer: quayside\r\n{fields}\r\n".encode()
    kind = "application/http; msgtype=response"
    return record("response", head + sent, uri=uri, media_type=kind, digests=digests, extra=extra, payload=sent)


def sha1(raw: bytes) -> bytes:
    """Return a digest as crawlers write it."""
    return b"sha1:" + base64.b32encode(hashlib.sha1(raw).digest())


def chunked(body: bytes, size: int = 700) -> bytes:
    """Return a body as it is sent in chunks."""
    parts = [body[i : i + size] for i in range(0, len(body), size)]
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


def page(rng: random.Random, number: int, size: int) -> bytes:
    """Return a page that no other number gives."""
    parts = [f"<!DOCTYPE html><html><head><title>Berth {number}</title></head><body><h1>Berth {number}</h1>\n"]
    while sum(map(len, parts)) < size:
        parts.append(f"<p>{' '.join(rng.choices(_WORDS, k=30))}, entry {rng.randrange(10**6)}.</p>\r\n")
    # Now and then longer than what is read at once, and nothing that packing makes short.
    noise = f"<!-- {rng.randbytes(rng.randint(1, 200_000)).hex()} -->" if rng.random() < _LONG_SHARE else ""
    return "".join((*parts, noise)).encode() + b"</body></html>"


def packed(records: list[bytes], layout: Layout, level: int = 6) -> bytes:
    """Return the file that holds the records."""
    if layout == "members":
        return b"".join(gzip.compress(one, level, mtime=0) for one in records)
    return gzip.compress(b"".join(records), level, mtime=0) if layout == "one member" else b"".join(records)


def crawl(rng: random.Random, layout: Layout, digests: Digests) -> Crawl:
    """Return a small crawl: pages sent in several ways, and what stands beside them."""
    records = [Written(record("warcinfo", b"software: quayside\r\n", media_type="application/warc-fields"), None, "")]
    for number in range(rng.randint(6, 12)):
        uri = f"https://news.example/{rng.randrange(10**6)}/{number}"
        records += _fetched(rng, number, uri, digests)
    return Crawl(packed([one.raw for one in records], layout), tuple(records), _spans(records, layout), layout)


def _fetched(rng: random.Random, number: int, uri: str, digests: Digests) -> list[Written]:
    body = page(rng, number, rng.randint(300, 5000))
    way = rng.randrange(9)
    if way == 0:
        picture = b"\x89PNG\r\n\x1a\n" + rng.randbytes(rng.randint(100, 3000))
        return [Written(answer(uri, picture, "image/png", digests=digests), None, uri)]
    if way == 1:
        moved = answer(uri, b"moved", status="301 Moved Permanently", fields="Location: /\r\n", digests=digests)
        return [Written(moved, None, uri)]
    if way == 2:
        request = record("request", b"GET / HTTP/1.1\r\nHost: news.example\r\n\r\n", uri=uri, digests=digests)
        return [Written(answer(uri, body, digests=digests), body, uri), Written(request, None, uri)]
    if way in (3, 4):
        sent = gzip.compress(body, mtime=0) if way == 3 else chunked(body)
        fields = "Content-Encoding: gzip\r\n" if way == 3 else "Transfer-Encoding: chunked\r\n"
        return [Written(answer(uri, body, coded=sent, fields=fields, digests=digests), body, uri)]
    if way == 5:
        text = f"Notice {number}: ".encode() + body[200:]
        kind = rng.choice(("resource", "conversion"))
        return [Written(record(kind, text, uri=uri, media_type="text/plain", digests=digests), text, uri)]
    return [Written(answer(uri, body, digests=digests), body, uri)]


def _spans(records: list[Written], layout: Layout) -> tuple[tuple[int, int], ...]:
    if layout == "one member":
        return _prefixes(records)
    ends, at = [], 0
    for one in records:
        size = len(packed([one.raw], layout))
        ends.append((at, at + size))
        at += size
    return tuple(ends)


def _prefixes(records: list[Written]) -> tuple[tuple[int, int], ...]:
    """Return, for each record, the stretch from the file's beginning that unpacks to its end."""
    raw = packed([one.raw for one in records], "one member")
    unpacker, given, at, spans = zlib.decompressobj(31), 0, 0, []
    end = 0
    for one in records:
        end += len(one.raw)
        while given < end:
            given += len(unpacker.decompress(raw[at : at + 1]))
            at += 1
        spans.append((0, at))
    return tuple(spans)
