"""Mailboxes (mbox): one message at a time, in the memory of one."""

import hashlib
import re
from collections.abc import Iterator
from typing import NamedTuple

from headwater.capture.draft import Document, Draft, Job
from headwater.capture.mail.encoded import Decoded, Piece, runs_back
from headwater.capture.source import Bytes
from headwater.errors import CaptureError

_CHUNK_BYTES = 1 << 20
_OPENS = b"From "
_FROM = re.compile(
    rb"From [^\n]{0,300}?\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b[^\n]{0,60}?[0-9]{1,2}:[0-9]{2}[^\n]{0,60}\n"
    rb"(?=>?From |[!-9;-~]{1,80}:)",
)
# As far as a From line and the field behind it can reach.
_SIGHT_BYTES = 1_000
_QUOTED = re.compile(rb"^>(?=>*+From )", re.MULTILINE)


class _Message(NamedTuple):
    number: int  # 0: what stands before the first From line
    body: bytes
    size: int
    sha256: str


def read_mbox(source: Bytes, head: bytes, job: Job) -> Iterator[Draft]:
    """Yield the drafts of each message, in order, named by its number; `head` was read from the source before.

    A message begins behind a line `From ` with a day and a clock that a header field follows; Content-Length is not
    asked, for it is often wrong. One `>` is taken from lines that open with `>From `, `>>From ` ... as mboxrd has it.
    An mboxo does not say which of these lines had a `>` of their own: there they lose it in the text; the map shows
    it. Raw bytes are those of the message as the mailbox holds it, without its From line and the blank line behind it.
    A message longer than `max_record_bytes` is read up to there.
    """
    count = 0
    for message in _messages(source, head, job.settings.max_record_bytes):
        if message.number:
            count += 1
            yield from _read(message, job)
        elif message.body.strip():
            job.said.fault(f"{message.size:,} bytes before its first From line are not read")
    if source.damage:
        job.said.fault(source.damage)
    if not count:
        raise CaptureError("it holds no From line that opens a message; if it is one mail, call it .eml")


def _read(message: _Message, job: Job) -> Iterator[Draft]:
    plain = _unquoted(message.body)
    document = Document(
        name=str(message.number), body=plain.body, size=message.size - len(message.body) + len(plain.body),
        raw_sha256=message.sha256, media_type="message/rfc822", kind="message",
    )  # fmt: skip
    held = message.body if job.keep_raw and len(message.body) == message.size else None
    for found in job.inner(document):
        # as it stands in the mailbox: what was unquoted has another hash
        draft = found._replace(raw=held) if found.raw_sha256 == message.sha256 else found
        if draft.raw_sha256 == message.sha256 and len(plain.pieces) > 1:
            # its map leads to the message without the signs of quoting
            view = draft.view
            runs = runs_back(draft.text, view, plain)
            yield draft._replace(view=view.__class__(encoding=view.encoding, replaced=view.replaced, runs=runs))
        else:
            yield draft


def _unquoted(raw: bytes) -> Decoded:
    """Take one `>` from each line of `>`s and `From `."""
    parts: list[bytes] = []
    pieces: list[Piece] = []
    at = size = 0
    for end in (*(found.start() for found in _QUOTED.finditer(raw)), len(raw)):
        pieces.append(Piece(size, at, end - at, plain=True))
        parts.append(raw[at:end])
        size += end - at
        at = end + 1
    return Decoded(b"".join(parts), tuple(pieces))


class _Held:
    """The message that is being read: its bytes up to the most, the hash and the count of all."""

    def __init__(self, number: int, most: int) -> None:
        self.number, self._most = number, most
        self._body = bytearray()
        self._size = 0
        self._hash = hashlib.sha256()

    def take(self, raw: bytes) -> None:
        room = self._most - len(self._body)
        if self._size > len(self._body):
            self._hash.update(raw)
        elif len(raw) > room:
            self._hash.update(self._body)
            self._hash.update(raw)
        self._body += raw[: max(0, room)]
        self._size += len(raw)

    def close(self) -> _Message:
        """Return the message; the blank line that parts it from the next is not its own."""
        body = bytes(self._body)
        if self._size > len(body):
            return _Message(self.number, body, self._size, self._hash.hexdigest())
        for blank in (b"\r\n\r\n", b"\n\n"):
            if body.endswith(blank):
                body = body[: -len(blank) // 2]
                break
        return _Message(self.number, body, len(body), hashlib.sha256(body).hexdigest())


def _messages(source: Bytes, head: bytes, most: int) -> Iterator[_Message]:
    held = _Held(0, most)
    waiting, fresh, ended = head.removeprefix(b"\xef\xbb\xbf"), True, False
    while not ended:
        chunk = source.read(_CHUNK_BYTES)
        ended = not chunk
        waiting += chunk
        at = begun = 0
        while (at := _next_line(waiting, at, fresh=fresh)) >= 0:
            if not ended and len(waiting) - at < _SIGHT_BYTES:
                break
            fresh = False
            found = _FROM.match(waiting, at)
            if found:
                held.take(waiting[begun:at])
                yield held.close()
                held = _Held(held.number + 1, most)
                begun = found.end()
            at += len(_OPENS)
        # A line that may yet turn out to open a message is kept back.
        kept = len(waiting) if ended else max(begun, at - 1 if at >= 0 else len(waiting) - len(_OPENS))
        held.take(waiting[begun:kept])
        waiting = waiting[kept:]
        fresh = fresh and kept == 0
    yield held.close()


def _next_line(raw: bytes, at: int, *, fresh: bool) -> int:
    """Return where the next line that opens with `From ` begins, -1 where none does."""
    if fresh and at == 0 and raw.startswith(_OPENS):
        return 0
    found = raw.find(b"\n" + _OPENS, max(0, at - 1))
    return found + 1 if found >= 0 else -1
