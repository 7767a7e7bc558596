"""An answer of the web as a web archive of one response (WARC 1.1, ISO 28500): bytes, headers, address and time."""

import base64
import hashlib
import re
import uuid
from datetime import datetime
from typing import Final

from headwater.address import address_of
from headwater.version import VERSION
from headwater.watch.client import Answer

# what says how a body was carried, not what it is: the body is kept after it was put together
_OF_THE_WAY: Final = frozenset({"transfer-encoding", "content-length", "connection", "keep-alive", "trailer"})
_NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9]+")
_LINE_ENDS = re.compile(r"[\r\n\0]+")
_NAME_CHARS: Final = 60


def warc_of(answer: Answer, when: datetime) -> bytes:
    """Return the archive. `when`: UTC. Equal answers at equal times give equal bytes."""
    fields = [(k, v) for k, v in answer.headers if k.lower() not in _OF_THE_WAY]
    fields.append(("Content-Length", str(len(answer.body))))
    reason = _LINE_ENDS.sub(" ", answer.reason)
    head = f"HTTP/1.1 {answer.status} {reason}\r\n" + "".join(f"{k}: {_LINE_ENDS.sub(' ', v)}\r\n" for k, v in fields)
    block = head.encode("latin-1", "replace") + b"\r\n" + answer.body
    date = when.strftime("%Y-%m-%dT%H:%M:%SZ")
    about = f"software: Headwater {VERSION}\r\nformat: WARC file version 1.1\r\n".encode()
    info = _record("warcinfo", date, about, [("Content-Type", "application/warc-fields")])
    response = _record("response", date, block, [
        ("WARC-Target-URI", answer.url), ("WARC-IP-Address", answer.peer),
        ("WARC-Payload-Digest", _digest(answer.body)), ("Content-Type", "application/http;msgtype=response"),
    ])  # fmt: skip
    return info + response


def _record(kind: str, date: str, block: bytes, more: list[tuple[str, str]]) -> bytes:
    digest = _digest(block)
    name = uuid.uuid5(uuid.NAMESPACE_URL, f"{kind} {date} {digest}")
    fields = [
        ("WARC-Type", kind), ("WARC-Record-ID", f"<urn:uuid:{name}>"), ("WARC-Date", date), *more,
        ("WARC-Block-Digest", digest), ("Content-Length", str(len(block))),
    ]  # fmt: skip
    head = "WARC/1.1\r\n" + "".join(f"{key}: {value}\r\n" for key, value in fields) + "\r\n"
    return head.encode() + block + b"\r\n\r\n"


def _digest(content: bytes) -> str:
    return "sha256:" + base64.b32encode(hashlib.sha256(content).digest()).decode().rstrip("=")


def name_of(url: str, when: datetime) -> str:
    """Return the file name of an archive, `host/words-digits-time.warc`: letters, digits, hyphens and dots alone."""
    address = address_of(url)
    words = _NOT_IN_NAMES.sub("-", address.target).strip("-")[-_NAME_CHARS:].strip("-") or "index"
    digits = hashlib.sha256(url.encode()).hexdigest()[:6]
    host = re.sub(r"[^a-z0-9.-]", "-", address.host)
    return f"{host}/{words}-{digits}-{when.strftime('%Y%m%dT%H%M%SZ')}.warc"
