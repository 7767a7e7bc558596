"""Which reader takes which format. Readers are loaded when the first input of their format comes."""

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Final, NamedTuple

from headwater.capture.draft import Document, Draft, Job
from headwater.capture.said import Said
from headwater.capture.sniff import HEAD_BYTES, Format, sniff
from headwater.capture.source import Bytes, Held, Source, digest, read_up_to
from headwater.errors import CaptureError
from headwater.model import PageMetadata
from headwater.settings import CaptureSettings

StreamReader = Callable[[Bytes, bytes, Job], Iterator[Draft]]
ContainerReader = Callable[[Source, Job], Iterator[Draft]]
DocumentReader = Callable[[Document, Job], Iterator[Draft]]


class _Place(NamedTuple):
    module: str
    name: str

    def load(self) -> object:
        return getattr(import_module(f"headwater.capture.{self.module}"), self.name)


# Read item by item, without a bound on their size: a reader takes the source as it is stored.
_CONTAINERS: Final[dict[Format, _Place]] = {
    "warc": _Place("archive.warc", "read_warc"),
    "zip": _Place("archive.zipped", "read_zip"),
}
# Read as they come, in bounded memory: a reader takes the source and the bytes looked at so far.
_STREAMED: Final[dict[Format, _Place]] = {
    "records": _Place("records", "read_records"),
    "mbox": _Place("mail", "read_mbox"),
    "feed": _Place("feed", "read_feed"),
    "x-archive": _Place("social", "read_x_archive"),
    "mastodon": _Place("social", "read_mastodon"),
    "posts": _Place("social", "read_posts"),
    "telegram": _Place("chat", "read_telegram"),
}
# Read whole, up to a bound: a reader takes a document.
_WHOLE: Final[dict[Format, _Place]] = {
    "text": _Place("whole", "read_text"),
    "page": _Place("whole", "read_html"),
    "mail": _Place("mail", "read_mail"),
    "mhtml": _Place("mail", "read_mhtml"),
    "pdf": _Place("pdf", "read_pdf"),
}


_ITEMS: Final = frozenset(("post", "entry"))


def read(source: Source, job: Job) -> Iterator[Draft]:
    """Yield the drafts of an input. Raises CaptureError where the format is not read or nothing of it can be."""
    yield from _of_document(Document("", b"", 0, "", file_name=job.name, source=source), job)


def read_inner(document: Document, job: Job) -> Iterator[Draft]:
    """Yield the drafts of a document inside the input of `job`, named after it.

    What is wrong with the document is said as lost or amiss under its name; nothing is raised but what would end any
    read.
    """
    said = Said(job.settings.max_listed)
    inner = job._replace(said=said, depth=job.depth + 1, name=document.file_name or document.name)
    inner = inner._replace(inner=lambda found: read_inner(found, inner))
    count = 0
    if inner.depth > job.settings.max_depth:
        too_deep = f"lies more than {job.settings.max_depth} containers deep; unpack it first"
        job.said.lost(document.kind, document.name, too_deep)
        return
    try:
        for draft in _of_document(document, inner):
            count += 1
            yield _placed(draft, document)
    except CaptureError as fault:
        said.fault(str(fault))
    if not count and said.whole and said.reason:
        # nothing is wrong with it: what it holds was passed over on purpose
        job.said.aside(document.kind, document.name, said.reason)
        return
    if not count:
        job.said.lost(document.kind, document.name, said.reason or "holds no capture")
        return
    job.said.read(document.kind)
    if not said.whole:
        job.said.amiss(document.kind, document.name, said.reason or "")
    elif said.reason:
        job.said.noted(document.kind, document.name, said.reason)


def _of_document(document: Document, job: Job) -> Iterator[Draft]:
    source = document.source
    head = source.look(HEAD_BYTES) if source else document.body[:HEAD_BYTES]
    found = sniff(head, document.file_name or "", document.media_type)
    if found.format in _CONTAINERS:
        container: ContainerReader = _CONTAINERS[found.format].load()  # type: ignore[assignment]
        yield from container(source or _held_source(document, job), job)
    elif found.format in _STREAMED:
        reader: StreamReader = _STREAMED[found.format].load()  # type: ignore[assignment]
        head = read_up_to(source, HEAD_BYTES) if source else head
        yield from reader(source or _held(document, len(head), job), head, job)
    elif not head:
        raise CaptureError(document.damage or _all_damage(source) or "empty, it holds no bytes")
    elif found.format in _WHOLE:
        whole = _gathered(document, source, _bound(found.format, job.settings)) if source else document
        yield from _with_raw(_whole_reader(found.format)(whole, job), whole, job)
    else:
        raise CaptureError(f"this is {found.why}")


def _with_raw(drafts: Iterator[Draft], document: Document, job: Job) -> Iterator[Draft]:
    """Yield drafts with the document's bytes, where they are asked for and are those that the draft was made of."""
    whole = job.keep_raw and len(document.body) == document.size
    for draft in drafts:
        is_own = whole and draft.raw is None and draft.raw_sha256 == document.raw_sha256
        yield draft._replace(raw=document.body) if is_own else draft


def _held(document: Document, start: int, job: Job) -> Held:
    if len(document.body) < document.size:
        job.said.fault(f"only the first {len(document.body):,} of {document.size:,} bytes are read")
    return Held(document.body[start:], document.damage)


def _held_source(document: Document, job: Job) -> Source:
    held = _held(document, 0, job)
    return Source(held, job.settings, held)


def _gathered(document: Document, source: Source, keep_bytes: int) -> Document:
    raw = digest(source, keep_bytes)
    damage = document.damage or raw.damage
    return document._replace(body=raw.head, size=raw.size, raw_sha256=raw.sha256, damage=damage, source=None)


def _all_damage(source: Source | None) -> str | None:
    if source is None:
        return None
    read_up_to(source, HEAD_BYTES)  # what stands in the way of the first bytes is known once they were asked for
    return source.damage


def _whole_reader(name: Format) -> DocumentReader:
    return _WHOLE[name].load()  # type: ignore[return-value]


def _bound(name: Format, settings: CaptureSettings) -> int:
    # No encoding here takes more than four bytes for a character.
    if name == "text":
        return 4 * settings.max_capture_chars + 8
    # The table that a PDF is opened by stands at its end.
    return settings.max_file_bytes if name == "pdf" else settings.max_page_bytes


def _placed(draft: Draft, document: Document) -> Draft:
    record = document.name if draft.record is None else f"{document.name}#{draft.record}"
    return draft._replace(
        record=record,
        uri=draft.uri or document.uri,
        captured=draft.captured or document.captured,
        about=_both(document.about, draft.about),
        # an item of an export or a feed is one text, however short
        kind="post" if document.kind in _ITEMS and draft.kind != "thread" else draft.kind,
    )


def _both(outer: PageMetadata, inner: PageMetadata) -> PageMetadata:
    """Return the container's word on each field where it has one, else the document's own."""
    return PageMetadata(
        title=outer.title or inner.title,
        publisher=outer.publisher or inner.publisher,
        authors=outer.authors or inner.authors,
        published=outer.published or inner.published,
        language=outer.language or inner.language,
        uri=outer.uri or inner.uri,
    )
