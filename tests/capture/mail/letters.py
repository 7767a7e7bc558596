"""Messages put together by hand, and how to read them."""

import hashlib
from collections.abc import Iterator
from email.message import EmailMessage

from headwater.capture import formats
from headwater.capture.draft import Document, Draft, Job
from headwater.capture.said import Said
from headwater.model import Reading
from headwater.model.capture import Capture
from headwater.settings import CaptureSettings

SETTINGS = CaptureSettings()


def job(settings: CaptureSettings = SETTINGS) -> Job:
    """Return a job as the capture stage makes one."""
    made = Job("a.eml", settings, Said(settings.max_listed), inner=lambda found: formats.read_inner(found, made))
    return made


def document(raw: bytes) -> Document:
    return Document(name="", body=raw, size=len(raw), raw_sha256=hashlib.sha256(raw).hexdigest())


def reading(draft: Draft) -> Reading:
    """Return the draft as a reading, for its map."""
    capture = Capture(
        id="capture-0", path="a.eml", uri=None, media_type=draft.media_type, raw_sha256=draft.raw_sha256,
        chars=len(draft.text), captured=None,
    )  # fmt: skip
    return Reading(capture=capture, text=draft.text, view=draft.view, layout=draft.layout)


def letter(*lines: str, body: str = "The ferry came late.") -> bytes:
    """Return a message of these header lines."""
    return "\n".join((*lines, "", body)).encode()


def parts(kind: str, *inside: bytes, boundary: str = "edge", close: bool = True) -> bytes:
    """Return a multipart with its Content-Type line; each part brings its own header lines."""
    mark = b"\n--" + boundary.encode()
    head = f'Content-Type: multipart/{kind}; boundary="{boundary}"\n'.encode()
    return head + b"".join(mark + b"\n" + part for part in inside) + (mark + b"--\n" if close else b"")


def part(text: str | bytes, kind: str = "text/plain", *lines: str) -> bytes:
    """Return a part with its header lines."""
    raw = text.encode() if isinstance(text, str) else text
    return "\n".join((f"Content-Type: {kind}", *lines, "", "")).encode() + raw


def sent(text: str, encoding: str, charset: str = "utf-8") -> bytes:
    """Return what the standard library sends for a text."""
    message = EmailMessage()
    message["From"] = "Nell Ardith <nell@quay.example>"
    message["Subject"] = "Fähre"
    message.set_content(text, charset=charset, cte=encoding)
    return message.as_bytes()


def spelt(given: Reading, raw: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield each character with the bytes it maps to; characters that are ours come with none."""
    for at, character in enumerate(given.text):
        place = given.raw_range(at, at + 1)
        yield character, raw[place[0] : place[1]] if place else b""
