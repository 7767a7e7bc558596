"""A Telegram export (`result.json`): a chat is a thread, what a channel puts out is one capture a post."""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from headwater.capture.decode import without_lone_surrogates
from headwater.capture.decoded import Decoded, Stretch, runs_of
from headwater.capture.draft import Draft, Job
from headwater.capture.elements import Element, Elements
from headwater.capture.instants import instant
from headwater.capture.names import Names
from headwater.capture.source import Bytes
from headwater.capture.spelling import Spelt, spelt
from headwater.capture.string_document import name_of, stated
from headwater.errors import CaptureError
from headwater.model import PageMetadata, Post, TextView

_OPENS = re.compile(rb'(?<!\\)"messages"[ \t\r\n]{0,400}:[ \t\r\n]{0,400}\[')
_FIELD = re.compile(rb'(?<!\\)"(name|type|id)"\s{0,99}:\s{0,99}("(?:[^"\\]|\\.){0,500}+"|-?\d{1,30}|null)')
_FIELDS_BYTES = 4_000  # of what stands right before a chat's messages
_LONGEST_NAME_CHARS = 200
_MOST_PARTS = 10_000
_WHY = "Telegram export"

_NOTICES = "notices of the app (who joined, calls and the like)"
_EMPTY = "messages without text (pictures and the like)"
_FORWARDED = "forwarded posts, each under the name of who wrote it, or under none"


class _Chat(NamedTuple):
    """What an export says of a chat."""

    name: str | None
    kind: str
    id: str | None

    @property
    def is_channel(self) -> bool:
        return self.kind.endswith("_channel")


class _Message(NamedTuple):
    """A message: its text, which is one string of its element where `plain`, who wrote it and when, as it is told."""

    text: str
    plain: bool
    author: str | None
    date: str | None
    forwarded: str | None


class _Thread:
    """The text of a chat and its posts, as messages are added to it."""

    def __init__(self, chat: _Chat, most: int) -> None:
        self.chat, self._most = chat, most
        self._parts: list[str] = []
        self._posts: list[Post] = []
        self._length = self.left_out = 0

    def add(self, message: _Message) -> None:
        """Write a message down: a line of who and when, the text below it, an empty line."""
        author, date = message.author or "", message.date or ""
        origin = f"forwarded from {message.forwarded}" if message.forwarded else ""
        head = ", ".join(filter(None, (author, date, origin))) or "unknown"
        text = message.text.strip()
        if self.left_out or self._length + len(head) + len(text) + 3 > self._most:
            self.left_out += 1
            return
        start, body = self._length, self._length + len(head) + 1
        posted = start + (len(author) + 2 if author else 0)
        self._posts.append(
            Post(
                start=start, end=body + len(text), body=(body, body + len(text)),
                author=(start, start + len(author)) if author else None,
                posted=(posted, posted + len(date)) if date else None, at=date or None,
            )
        )  # fmt: skip
        self._parts.append(f"{head}\n{text}\n\n")
        self._length = body + len(text) + 2

    def draft(self, name: str, *, keep_raw: bool) -> Draft | None:
        """Return the thread as a capture, None where it holds no message. Its bytes are its text as UTF-8."""
        if not self._posts:
            return None
        text = "".join(self._parts).rstrip("\n")
        raw = text.encode()
        decoded = Decoded(text, "utf-8", len(raw), (Stretch(0, 0, bad=False),))
        return Draft(
            media_type="text/plain", raw_sha256=hashlib.sha256(raw).hexdigest(), text=text, record=name,
            view=TextView(encoding="utf-8", replaced=0, runs=runs_of(decoded)), kind="thread",
            posts=tuple(self._posts), about=PageMetadata(title=stated(self.chat.name, _WHY)),
            raw=raw if keep_raw else None,
        )  # fmt: skip


def read_telegram(source: Bytes, head: bytes, job: Job) -> Iterator[Draft]:
    """Yield the drafts of an export of one chat or of all, in order.

    A chat is a thread: each message a post under a line that says who wrote it and when, as the export has it; the
    bytes of such a capture are its text as UTF-8. What a channel puts out is one capture a post, published by the
    channel; a forwarded one is published by whom it is from, on a day that nobody says. Holds one message at a time and
    the text of one chat, up to `max_capture_chars`. Raises CaptureError where no list of messages begins.
    """
    elements = Elements(source, head, _OPENS, job.settings.max_record_bytes)
    reader = _Reader(job)
    for element in elements:
        yield from reader.take(element, elements)
    yield from reader.close()
    for damage in elements.damage:
        job.said.fault(damage)
    if not elements.arrays:
        raise CaptureError("no list of messages begins here")


class _Reader:
    def __init__(self, job: Job) -> None:
        self._job = job
        self._names = Names()
        self._counts: Counter[str] = Counter()
        self._number = 0
        self._thread: _Thread | None = None
        self._chat = _Chat(None, "", None)

    def take(self, element: Element, elements: Elements) -> Iterator[Draft]:
        """Take the next message; what is known by now is given out."""
        if elements.arrays != self._number:
            yield from self._closed()
            self._number = elements.arrays
            self._chat = _chat_before(elements.before)
        try:
            message = _message(element)
        except CaptureError as fault:
            self._job.said.lost("message", f"{element.number:,}", str(fault))
            return
        if isinstance(message, str):
            self._counts[message] += 1
            return
        self._job.said.read("message")
        if self._chat.is_channel:
            self._counts[_FORWARDED] += message.forwarded is not None
            yield self._post(message, element)
            return
        if self._thread is None:
            self._thread = _Thread(self._chat, self._job.settings.max_capture_chars)
        self._thread.add(message)

    def close(self) -> Iterator[Draft]:
        """Give out the last thread and say what was passed over."""
        yield from self._closed()
        for what, count in self._counts.items():
            if count:
                self._job.said.remark(f"{what}: {count:,}")

    def _closed(self) -> Iterator[Draft]:
        thread, self._thread = self._thread, None
        if thread is None:
            return
        name = self._names.take(self._chat.id or str(self._number))
        if thread.left_out:
            bound = f"{self._job.settings.max_capture_chars:,} characters (max_capture_chars)"
            self._job.said.fault(f"{thread.left_out:,} messages of chat {name} are not read: beyond the first {bound}")
        draft = thread.draft(name, keep_raw=self._job.keep_raw)
        if draft is not None:
            yield draft

    def _post(self, message: _Message, element: Element) -> Draft:
        wanted = name_of(element.value.get("id")) or f"{element.number}"
        name = self._names.take(wanted)
        spelling = self._spelt(message, element)
        for note in spelling.notes:
            self._job.said.amiss("message", f"{element.number:,}", note)
        other = message.forwarded is not None
        signed = None if other else stated(element.value.get("author"), _WHY)
        about = PageMetadata(
            publisher=stated(message.forwarded if other else self._chat.name, _WHY),
            authors=(signed,) if signed else (), published=None if other else stated(message.date, _WHY),
        )  # fmt: skip
        return Draft(
            record=name, media_type="application/json", raw_sha256=hashlib.sha256(element.raw).hexdigest(),
            text=spelling.text, view=spelling.view, about=about, raw=element.raw if self._job.keep_raw else None,
        )  # fmt: skip

    def _spelt(self, message: _Message, element: Element) -> Spelt:
        assert element.decoded is not None  # else it has a fault
        if message.plain:
            return spelt(element.raw, element.decoded, ("text",), element.value["text"], self._job.settings)
        text = message.text[: self._job.settings.max_capture_chars]
        # several strings, put together here: no one stretch of bytes spells them
        return Spelt(text, TextView(encoding="utf-8", replaced=0, runs=()), element.decoded.notes)


def _chat_before(raw: bytes) -> _Chat:
    """Return what an export says of a chat right before its messages: the last of each field counts."""
    fields: dict[bytes, str | None] = {}
    for match in _FIELD.finditer(raw[-_FIELDS_BYTES:]):
        try:
            value = json.loads(match[2])
        except ValueError:
            continue
        fields[match[1]] = None if value is None else _clean(str(value))
    return _Chat(fields.get(b"name"), fields.get(b"type") or "", name_of(fields.get(b"id")))


def _message(element: Element) -> "_Message | str":
    """Return the message of an element, or what it holds instead. Raises CaptureError where it cannot be read."""
    if element.fault:
        raise CaptureError(element.fault)
    record = element.value
    if not isinstance(record, dict):
        raise CaptureError("not a JSON object")
    if record.get("type") not in ("message", None):
        return _NOTICES
    text, plain = record.get("text"), isinstance(record.get("text"), str)
    if isinstance(text, list):
        text = "".join(map(_part, text[:_MOST_PARTS]))
    if not isinstance(text, str):
        raise CaptureError('"text" is neither a string nor a list')
    text = without_lone_surrogates(text)[0]
    if not text.strip():
        return _EMPTY
    author, forwarded, date = (_line(record.get(key)) for key in ("from", "forwarded_from", "date"))
    return _Message(text, plain, author, instant(date) if date else None, forwarded)


def _part(part: object) -> str:
    text = part.get("text") if isinstance(part, dict) else part
    return text if isinstance(text, str) else ""


def _line(value: object) -> str | None:
    """Return a name on one line, None for anything that is none."""
    return _clean(value)[:_LONGEST_NAME_CHARS] or None if isinstance(value, str) else None


def _clean(value: str) -> str:
    return " ".join(without_lone_surrogates(value)[0].split())
