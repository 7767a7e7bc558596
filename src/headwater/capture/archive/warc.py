"""WARC files: the records that carry text, each a capture of its own."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from headwater.capture.archive.digests import Digest
from headwater.capture.archive.entity import Body, Entity, Head, answer_head, declared, entity_of, unchunked
from headwater.capture.archive.frames import Frame, Frames
from headwater.capture.archive.members import Members, Plain, holds_member
from headwater.capture.archive.tally import Tally, kind_of, kind_within
from headwater.capture.draft import Document, Draft, Job
from headwater.capture.names import Names
from headwater.capture.records import moment
from headwater.capture.sniff import HEAD_BYTES
from headwater.capture.source import Source
from headwater.model import Interval, PageMetadata, Stated

_CARRIERS = frozenset({b"response", b"resource", b"conversion"})
_BESIDE = {
    b"request": "request", b"revisit": "revisit", b"metadata": "metadata record",
    b"warcinfo": "description of the archive",
}  # fmt: skip
_READ_STATUS = frozenset({200, 203})
_LONGEST_NAME_CHARS = 2000
_YEAR_OR_MONTH = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?")


def read_warc(source: Source, job: Job) -> Iterator[Draft]:
    """Yield the drafts of the records that carry text, in order; a record is called after the URI it was fetched from.

    Records are `response`, `resource` and `conversion`; of answers only those with success. What is passed over is
    counted in one remark. Damage is said with its place, and reading goes on at the next record. Digests that a record
    states of itself are checked; without them a wrong byte inside the block of a record that is not in gzip cannot be
    seen. Holds one record at a time, of long ones the first `max_page_bytes`. Misses: records in parts
    (`continuation`), which are said; of records that are longer than is held, the digest of the payload.
    """
    archive = Archive(job)
    try:
        yield from archive.read(source, job.name)
    finally:
        archive.say()


class _Receiver:
    """Takes a record that is too long to be held: its digest, and its entity where it is to be read."""

    def __init__(self, fields: Mapping[bytes, bytes], job: Job) -> None:
        self._fields, self._job = fields, job
        self._digest = Digest.of(fields.get(b"WARC-Block-Digest"))
        self._entity: Entity | None = None
        self.look: _Look | None = None

    def write(self, piece: bytes) -> None:
        if self._digest:
            self._digest.write(piece)
        if self.look is None:
            self.look = _looked_at(self._fields, piece, 0, len(piece))
            if self.look.head:
                self._entity = Entity(self.look.head.codings, self._job.settings)
                piece = piece[self.look.head.begin :]
        if self._entity:
            self._entity.write(piece)

    def body(self) -> Body:
        return self._entity.body() if self._entity else Body(b"", 0, "")

    def damage(self) -> str | None:
        return _MISMATCH if self._digest and not self._digest.agrees() else None


class _Look(NamedTuple):
    """What is to be done with a record: passed over as a `kind`, not read because of a `fault`, or read by its head."""

    kind: str | None = None
    fault: str | None = None
    head: Head | None = None


_MISMATCH = "its bytes do not have the digest that it states"


class Archive:
    """Reads one web archive, which may be several WARC files, with one account of what is passed over.

    `titles`: of pages by URI, where something beside the WARC tells them. `start`: the byte of the file that reading
    begins at, where a record does.
    """

    def __init__(self, job: Job, titles: Mapping[str, Stated] | None = None, start: int = 0) -> None:
        self.job, self._titles = job, titles or {}
        self._start = start
        self._names = Names()
        self._tally = Tally()

    def read(self, source: Source, name: str) -> Iterator[Draft]:
        """Yield the drafts of one WARC file, called `name`."""
        job = self.job
        head = source.look(HEAD_BYTES)
        # The first member may be the one that is damaged.
        packed = source.packed or (b"WARC/" not in head and (name.lower().endswith(".gz") or holds_member(head)))
        stored = source.as_stored()
        stream = Members(stored, job.settings, self._start) if packed else Plain(stored, self._start)
        frames = Frames(stream, job.said, job.settings.max_page_bytes, lambda fields: _Receiver(fields, job))
        for frame in frames:
            yield from self._record(frame)
            del frame
        self._tally.lost += frames.lost

    def say(self) -> None:
        """Say what was passed over."""
        self._tally.say(self.job, "record")

    def _record(self, frame: Frame) -> Iterator[Draft]:
        receiver = frame.receiver if isinstance(frame.receiver, _Receiver) else None
        if receiver and receiver.look:
            look, damage = receiver.look, frame.damage or receiver.damage()
        else:
            frame, look = _look(frame)
            damage = frame.damage or _wrong_digest(frame, look)
        head = look.head
        if head is None:
            self._not_read(frame, look, damage)
            return
        body = receiver.body() if receiver else entity_of(frame.block_from(head.begin), head.codings, self.job.settings)
        damage = damage or body.damage or _left_short(frame.fields)
        kind = _kind_inside(body, head.media_type)
        if kind or body.bomb or not body.kept:
            self._not_read(frame, _Look(kind, None if kind else body.damage), damage)
            return
        uri, captured = _uri(frame.fields), _interval(frame.fields.get(b"WARC-Date", b""))
        wanted = (uri or f"record-at-byte-{frame.at}")[:_LONGEST_NAME_CHARS]
        document = Document(
            name=self._names.take(wanted), body=body.kept, size=body.size, raw_sha256=body.sha256,
            media_type=head.media_type, charset=head.charset, uri=uri, captured=captured, about=self._about(uri),
            damage=damage, kind="record",
        )  # fmt: skip
        count = 0
        for draft in self.job.inner(document):
            count = 1
            yield draft
        self._tally.read += count
        self._tally.lost += not count

    def _not_read(self, frame: Frame, look: _Look, damage: str | None) -> None:
        name = _uri(frame.fields) or f"at byte {frame.at:,}"
        if look.kind:
            self._tally.passed(look.kind)
            if damage:
                self.job.said.amiss("record", name, damage)
            return
        self._tally.lost += 1
        said = dict.fromkeys(filter(None, (look.fault, damage)))
        self.job.said.lost("record", name, "; ".join(said))

    def _about(self, uri: str | None) -> PageMetadata:
        title = self._titles.get(uri) if uri and self._titles else None
        return PageMetadata(title=title) if title else _NOTHING


_NOTHING = PageMetadata()


def _look(frame: Frame) -> tuple[Frame, _Look]:
    """Return what is to be done with a record, and the record: in one piece where its answer's head is in two."""
    look = _looked_at(frame.fields, frame.data, frame.begin, frame.end)
    if look.fault is None or not frame.rest:
        return frame, look
    block = frame.block_from(frame.begin)
    frame = frame._replace(data=block, begin=0, end=len(block), rest=memoryview(b""))
    return frame, _looked_at(frame.fields, block, 0, len(block))


def _looked_at(fields: Mapping[bytes, bytes], data: bytes, begin: int, end: int) -> _Look:
    kind = fields.get(b"WARC-Type", b"").lower()
    if kind not in _CARRIERS:
        return _other(kind)
    content_type = fields.get(b"Content-Type", b"")
    if kind == b"response" and (data.startswith(b"HTTP/", begin, end) or content_type.startswith(b"application/http")):
        head = answer_head(data, begin, end)
        if head is None:
            return _Look(fault="it holds no HTTP answer with a head that ends")
        if head.status not in _READ_STATUS:
            redirect = head.status is not None and 300 <= head.status < 400
            return _Look(kind="redirect" if redirect else "answer without success")
    else:
        head = Head(begin, None, *declared(content_type))
    passed = kind_of(head.media_type, "")
    return _Look(passed, None, None if passed else head)


def _other(kind: bytes) -> _Look:
    if kind in _BESIDE:
        return _Look(kind=_BESIDE[kind])
    if kind == b"continuation":
        return _Look(fault="it goes on from another record; records in parts are not put together")
    stated = kind[:40].decode("ascii", "replace")
    return _Look(fault=f'its WARC-Type "{stated}" is none known here' if kind else "its head has no WARC-Type")


def _kind_inside(body: Body, media_type: str | None) -> str | None:
    if not body.size and not body.damage:
        return "empty answer"
    # Sniffing costs as much as all else here; a page that begins as one needs none.
    if media_type == "text/html" and body.kept[:64].lstrip()[:1] == b"<":
        return None
    return kind_within(body.kept, media_type, "")


def _left_short(fields: Mapping[bytes, bytes]) -> str | None:
    """Return what the crawler itself says is missing of a record."""
    if b"WARC-Truncated" in fields:
        why = fields[b"WARC-Truncated"][:40].decode("ascii", "replace")
        return f"the crawler cut it off (WARC-Truncated: {why})"
    if b"WARC-Segment-Number" in fields:
        return "it goes on in another record; records in parts are not put together"
    return None


def _wrong_digest(frame: Frame, look: _Look) -> str | None:
    """Return what is wrong where a digest that the record states is not that of its bytes.

    That of the payload is looked at where there is none of the block: writers differ in whether it is taken before or
    after the chunks of a transfer are put together, so either will do.
    """
    block, payload = frame.fields.get(b"WARC-Block-Digest"), frame.fields.get(b"WARC-Payload-Digest")
    if not block and not payload:
        return None
    digest = Digest.of(block)
    if digest:
        return None if _agrees(digest, frame, frame.begin) else _MISMATCH
    digest = Digest.of(payload)
    if digest is None or look.kind == "revisit":
        return None
    head = look.head or answer_head(frame.data, frame.begin, frame.end)
    if _agrees(digest, frame, head.begin if head else frame.begin):
        return None
    if head is None or "chunked" not in head.codings:
        return _MISMATCH
    again = Digest.of(payload)
    put_together, _ = unchunked(frame.block_from(head.begin))
    return None if again and again.takes(put_together) else _MISMATCH


def _agrees(digest: Digest, frame: Frame, begin: int) -> bool:
    digest.write(memoryview(frame.data)[begin : frame.end])
    return digest.takes(frame.rest)


def _uri(fields: Mapping[bytes, bytes]) -> str | None:
    raw = fields.get(b"WARC-Target-URI", b"")
    return raw.decode("utf-8", "backslashreplace").strip("<> \t") or None


@lru_cache(maxsize=64)
def _interval(date_field: bytes) -> Interval | None:
    """Return the time of a WARC-Date: an instant, or a day, month or year; None for anything else."""
    stated = date_field.decode("ascii", "replace").strip()
    short = _YEAR_OR_MONTH.fullmatch(stated)
    if short is None:
        return moment(stated) if stated else None
    year, month = int(short[1]), int(short[2] or 1)
    try:
        begin = date(year, month, 1)
        months = 1 if short[2] else 12
        return Interval.of_days(begin, date(year + (month + months > 12), (month + months - 1) % 12 + 1, 1))
    except ValueError:
        return None
