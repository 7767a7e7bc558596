"""JSON lines: one capture a line, read one line at a time."""

import hashlib
import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any, Final, NamedTuple

from headwater.capture.decode import decode_text, without_lone_surrogates
from headwater.capture.draft import Draft, Job
from headwater.capture.names import Names
from headwater.capture.people import people_in
from headwater.capture.social.post import SocialPost
from headwater.capture.social.shapes import epoch_told, post_in
from headwater.capture.source import Bytes
from headwater.capture.spelling import parsed_object, spelt
from headwater.capture.string_document import document_of
from headwater.errors import CaptureError
from headwater.model import Interval, PageMetadata, Stated
from headwater.reader.date_fields import field_date
from headwater.settings import CaptureSettings

MEDIA_TYPE = "application/json"

_CHUNK_BYTES = 1 << 20
_LONGEST_ID_CHARS = 200
_WHY = "input record"


class Line(NamedTuple):
    """A line: its number, its bytes without the white space around them, and how many it has with it."""

    number: int
    raw: bytes | None  # None: longer than a record may be
    size: int


def read_records(source: Bytes, head: bytes, job: Job) -> Iterator[Draft]:
    """Yield a draft for each good line, in order; `head` was read from the source before.

    What is wrong with a line is said by its number. Never holds more than one record.
    """
    names = Names()
    for line in _lines(source, head, job.settings.max_record_bytes):
        yield from read_record(line, names, job)
    if source.damage:
        job.said.fault(source.damage)


def read_record(line: Line, names: Names, job: Job, kind: str = "line") -> Iterator[Draft]:
    """Yield the draft of a line, under its id or, without one, its number; nothing for a blank line.

    What is wrong with it is said; `kind` is what its number counts.
    """
    if line.raw == b"":
        return
    number = f"{line.number:,}"
    try:
        found, notes = _record(line, job.settings)
    except CaptureError as fault:
        job.said.lost(kind, number, str(fault))
        return
    wanted = found.name if found.name is not None else str(line.number)
    name = names.take(wanted)
    if name != wanted:
        notes += (f'the id "{wanted}" again; it is called {name}',)
    for note in notes:
        job.said.amiss(kind, number, note)
    if found.html is not None:
        about = found.draft.about
        document = document_of(found.html, name=name, kind="post", html=True, about=about)
        yield from job.inner(document._replace(captured=found.draft.captured))
        return
    job.said.read(kind)
    yield found.draft._replace(record=name, raw=line.raw if job.keep_raw else None)


def _lines(source: Bytes, head: bytes, most: int) -> Iterator[Line]:
    """Yield lines without the white space around them; one that is too long is counted and let go."""
    number, size = 1, 0
    held: list[bytes] = []
    chunk = head
    while chunk:
        at = 0
        while (end := chunk.find(b"\n", at)) >= 0:
            size += end - at
            held.append(chunk[at:end])
            yield _line(number, held, size, most)
            number, size, at = number + 1, 0, end + 1
            held.clear()
        size += len(chunk) - at
        held.append(chunk[at:])
        if size > most:
            held.clear()
        chunk = source.read(_CHUNK_BYTES)
    if size:
        yield _line(number, held, size, most)


def _line(number: int, held: list[bytes], size: int, most: int) -> Line:
    if size > most:
        return Line(number, None, size)
    raw = b"".join(held)
    return Line(number, (raw.removeprefix(b"\xef\xbb\xbf") if number == 1 else raw).strip(b" \t\r\n"), size)


class _Record(NamedTuple):
    """The draft of a record, what the record calls itself, and its text where that is markup, still to be read."""

    draft: Draft
    name: str | None
    html: str | None = None


def _record(line: Line, settings: CaptureSettings) -> tuple[_Record, tuple[str, ...]]:
    raw = line.raw
    if raw is None:
        most = settings.max_record_bytes
        raise CaptureError(f"{line.size:,} bytes, more than {most:,}; split the record, or raise max_record_bytes")
    decoded = decode_text(raw)
    record = parsed_object(decoded.text)
    post = _post(record)
    spelling = spelt(raw, decoded, post.path, post.text, settings, references=post.references).behind(post.lead_chars)
    notes = [*decoded.notes, *spelling.notes]
    fields = _Fields(record, post, notes)
    draft = Draft(
        media_type=MEDIA_TYPE, raw_sha256=hashlib.sha256(raw).hexdigest(), text=spelling.text, view=spelling.view,
        about=fields.about(), uri=fields.address(), captured=fields.captured(),
    )  # fmt: skip
    name = fields.name() if "id" in record else post.name
    return _Record(draft, name, post.text if post.html else None), tuple(notes)


def _post(record: dict[str, Any]) -> SocialPost:
    """Return the text of a record as a post. Raises CaptureError where it holds none."""
    text = record.get("text")
    found = post_in(record)
    if isinstance(found, str):
        raise CaptureError(found)
    if found is None or not found.text[found.lead_chars :].strip():
        if text is not None and not isinstance(text, str):
            raise CaptureError('"text" is no string')
        raise CaptureError('"text" is missing' if text is None else '"text" is empty')
    return found


# a record may call its fields as newsrooms and their interfaces do
_ALSO: Final = {"title": ("headline",), "publisher": ("outlet", "source"), "author": ("byline",)}
_SHOWN_CHARS: Final = 40
_BY: Final = re.compile(r"^\s*by\s+", re.IGNORECASE)


class _Fields:
    """The fields beside the text; what is of the wrong type is left out and said.

    The fields of an input record come first; what the record lacks may stand under a name that posts have for it.
    """

    def __init__(self, record: dict[str, Any], post: SocialPost, notes: list[str]) -> None:
        self._record, self._post, self._notes = record, post, notes

    def name(self) -> str | None:
        value = self._record.get("id")
        if isinstance(value, int) and not isinstance(value, bool):
            value = str(value) if abs(value) < 10**_LONGEST_ID_CHARS else None
        if not isinstance(value, str) or not 0 < len(value) <= _LONGEST_ID_CHARS:
            if value not in (None, ""):
                self._notes.append("the id is no string or number of a usable length; the line number stands for it")
            return None
        return without_lone_surrogates(value)[0]

    def text(self, key: str) -> str | None:
        value = self._record.get(key)
        if value is None or isinstance(value, str):
            return without_lone_surrogates(value)[0] if value and value.strip() else None
        self._notes.append(f'"{key}" is no string, left out')
        return None

    def _otherwise(self, key: str) -> str | None:
        """Return what a record that calls its fields as newsrooms do has for a field that it lacks."""
        record = self._record
        if key == "publisher" and not (record.get("title") or record.get("headline")):
            return None  # the source of a post is the program it was written with
        for other in _ALSO.get(key, ()):
            value = record.get(other)
            # "source": {"name": "Pier News"}
            value = value.get("name") if isinstance(value, dict) else value
            if isinstance(value, str) and value.strip():
                return without_lone_surrogates(value)[0]
        return None

    def about(self) -> PageMetadata:
        authors = tuple(_stated(name) for name in self._authors())
        return PageMetadata(
            title=self._stated("title", self._post.title),
            publisher=self._stated("publisher", self._post.publisher), authors=authors,
            published=self._published(), uri=self._stated("uri", self._post.uri),
        )  # fmt: skip

    def address(self) -> str | None:
        return self.text("uri") or self._post.uri

    def _stated(self, key: str, told: str | None = None) -> Stated | None:
        value = self.text(key) or self._otherwise(key) or (without_lone_surrogates(told)[0].strip() if told else None)
        return _stated(value) if value else None

    def _published(self) -> Stated | None:
        value = self._record.get("published")
        since = epoch_told(value)
        if since is not None:
            return _stated(since)
        found = self._stated("published", self._post.published)
        if found and isinstance(value, str) and value.strip() and field_date(found.value) is None:
            self._notes.append(f'"published" is no date that is read ({found.value[:_SHOWN_CHARS]}), left out')
        return found

    def _authors(self) -> tuple[str, ...]:
        value = self._record.get("author")
        if isinstance(value, dict) or value is None:
            byline = self._otherwise("author")
            if byline:
                return people_in(_BY.sub("", byline))
            written = self._post.author
            return (without_lone_surrogates(written)[0],) if written else ()
        if not isinstance(value, list):
            written = self.text("author")
            return people_in(written) if written else ()
        names = [without_lone_surrogates(name)[0].strip() for name in value if isinstance(name, str)]
        if len(names) < len(value):
            self._notes.append('"author" holds something that is no string, left out')
        return tuple(name for name in names if name)

    def captured(self) -> Interval | None:
        value = self.text("captured")
        found = moment(value) if value else None
        if value and found is None:
            self._notes.append('"captured" is no ISO 8601 date or time, left out')
        return found


def moment(value: str) -> Interval | None:
    """Return the interval of an ISO 8601 day or instant; None for anything else."""
    value = value.strip()
    try:
        day = date.fromisoformat(value)
        return Interval.of_days(day, day + timedelta(days=1))
    except ValueError:
        pass
    except OverflowError:
        return None
    try:
        instant = datetime.fromisoformat(value).isoformat()
    except ValueError:
        return None
    return Interval(earliest=instant, latest=instant)


def _stated(value: str) -> Stated:
    return Stated(value=value, evidence=(), basis="stated", why=_WHY)
