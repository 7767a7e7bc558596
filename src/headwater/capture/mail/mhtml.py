"""Saved pages in one file (MHTML): the page with its map to the file; frames that hold text."""

import re
from collections.abc import Iterator
from typing import Final

from headwater.capture.draft import Document, Draft, Job
from headwater.capture.mail.header import Field, moment_of, text_of
from headwater.capture.mail.parts import PAGES, Passed, on_message, read_part, tell
from headwater.capture.mail.structure import Part, Structure, structure_of
from headwater.capture.said import Said
from headwater.errors import CaptureError
from headwater.model import Interval

MEDIA_TYPE = "multipart/related"

_ADDRESS = re.compile(r"https?://\S+")
_LONGEST_ADDRESS_CHARS = 4_000
_PROSE: Final = PAGES | {"text/plain"}


def read_mhtml(document: Document, job: Job) -> Iterator[Draft]:
    """Yield the page, named as the file is, then each frame that holds text, named `part-N` as parts of mail are.

    The page is the part that `start` names, else the first HTML. Its raw bytes are those of the file, and its map leads
    to them as that of mail does. `captured` is the Date of the file, `uri` the address the page was saved from.
    Pictures, styles and scripts are counted, not read. Raises CaptureError where there is no page.
    """
    raw = document.body
    structure = structure_of(raw)
    root = _root(raw, structure)
    head = structure.parts[0].fields
    _say(job, document, structure)
    if root is None:
        raise CaptureError("it holds no page")
    found = read_part(raw, root, job)
    tell(job, found.said, None)
    saved = moment_of(text_of(raw, head.get("date")))
    address = _address(raw, head.get("snapshot-content-location")) or _address(raw, root.fields.get("content-location"))
    yield on_message(found, "", ())._replace(
        media_type=MEDIA_TYPE, raw_sha256=document.raw_sha256, uri=address, captured=saved,
    )
    passed = Passed("sub-resource", job.settings.max_listed)
    for part in _others(structure, root):
        if part.media_type in PAGES and _shows_text(raw, part, job):
            yield from _frame(raw, part, job, saved)
        else:
            passed.add(part.media_type)
    passed.remark(job)


def _root(raw: bytes, structure: Structure) -> Part | None:
    parts = structure.parts
    start = parts[0].typed.get("start").strip()
    leaves = [part for part in parts if part.media_type in _PROSE]
    named = [part for part in leaves if start and text_of(raw, part.fields.get("content-id")).strip() == start]
    pages = [part for part in leaves if part.media_type in PAGES]
    return next(iter((*named, *pages, *leaves)), None)


def _others(structure: Structure, root: Part) -> list[Part]:
    outer = {part.outer for part in structure.parts}
    return [part for part in structure.parts if part is not root and part.number - 1 not in outer]


def _address(raw: bytes, field: Field | None) -> str | None:
    """Return a web address; None where the field names a file, a part or nothing."""
    said = "".join(text_of(raw, field).split())
    return said if _ADDRESS.fullmatch(said) and len(said) <= _LONGEST_ADDRESS_CHARS else None


def _shows_text(raw: bytes, part: Part, job: Job) -> bool:
    try:
        read_part(raw, part, job._replace(said=Said(job.settings.max_listed)))
    except CaptureError:
        return False
    return True


def _frame(raw: bytes, part: Part, job: Job, saved: Interval | None) -> Iterator[Draft]:
    found = read_part(raw, part, job)
    tell(job, found.said, part.number)
    address = _address(raw, part.fields.get("content-location"))
    yield found.draft._replace(record=f"part-{part.number}", uri=address, captured=saved)


def _say(job: Job, document: Document, structure: Structure) -> None:
    if len(document.body) < document.size:
        job.said.fault(f"only the first {len(document.body):,} of {document.size:,} bytes are read")
    if document.damage:
        job.said.fault(document.damage)
    for fault in structure.faults:
        job.said.fault(fault)
    for remark in structure.remarks:
        job.said.remark(remark)
