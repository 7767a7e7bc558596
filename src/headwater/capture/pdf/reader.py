"""PDF documents to text: what a process of its own gives, page by page."""

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, NamedTuple

from headwater.capture.decode import without_lone_surrogates
from headwater.capture.draft import Document, Draft, Job
from headwater.errors import CaptureError
from headwater.model import PageMetadata, Stated, TextView

MEDIA_TYPE = "application/pdf"
# A line end and a form feed.
PAGE_END = "\n\f"

_WORKER = Path(__file__).with_name("worker.py")
# Beyond the time that the process may work itself, for machines that are busy.
_PATIENCE = 5
_LONGEST_TITLE_CHARS = 300
# A page's text is one line of JSON; each character may be an escape of twelve.
_LONGEST_LINE_BYTES = 13
_REFUSALS: Final = {
    0: "it has no pages, or none that can be found",
    3: "it is no PDF, or one too damaged to be opened; open it in a viewer and save it again",
    4: "it asks for a password; save a copy without one",
    5: "it is encrypted in a way not known here; save a copy that is not",
}
# What pdfium writes for a hyphen at the end of a line, the line end included.
_HYPHEN_AND_LINE_END = "\ufffe"


class _Pages(NamedTuple):
    number: int
    title: str
    texts: list[str]
    bad: list[int]
    fault: str | None


def read_pdf(document: Document, job: Job) -> Iterator[Draft]:
    """Yield the text of a PDF: the lines of each page as pdfium orders them, pages parted by `PAGE_END`.

    So the page of a place is one more than the form feeds before it. Hyphens at line ends stay, as do running heads and
    feet; ligatures come as pdfium spells them. The text is made here and maps to no bytes: `view.runs` is empty. The
    document's title is kept where its first page spells it; its dates say when the file was made and are not kept.
    Raises CaptureError where it cannot be opened or holds no text. Misses: text in pictures; white space between
    paragraphs, which a PDF does not hold.
    """
    pages = _read(document.body, job)
    text, more = _joined(pages.texts, job.settings.max_capture_chars)
    text, lone = without_lone_surrogates(text)
    _say(job, document, pages)
    if not text.strip():
        raise CaptureError(_no_text(pages))
    if more:
        read = text.count("\f") + 1
        job.said.fault(f"only the first {len(text):,} characters, {read:,} of {pages.number:,} pages, are read")
    replaced = text.count("\ufffd")
    if replaced:
        job.said.fault(f"characters that its fonts do not spell, replaced by U+FFFD: {replaced:,}")
    view = TextView(encoding="utf-8", replaced=max(lone, replaced), runs=())
    yield Draft(
        media_type=MEDIA_TYPE, raw_sha256=document.raw_sha256, text=text, view=view,
        about=PageMetadata(title=_title(pages)),
    )  # fmt: skip


def _joined(texts: list[str], most: int) -> tuple[str, bool]:
    """Return the pages as one text and whether it is longer than may be kept."""
    text = PAGE_END.join(_page(text) for text in texts)
    return text[:most].rstrip("\n"), len(text) > most


def _page(text: str) -> str:
    lines = text.replace(_HYPHEN_AND_LINE_END, "-\n").replace("\r\n", "\n").replace("\r", "\n").replace("\f", " ")
    return lines.strip("\n")


def _title(pages: _Pages) -> Stated | None:
    """Return the title the document declares, where its first page with text spells it: many name a template."""
    title = " ".join(without_lone_surrogates(pages.title)[0].split())
    first = next((text for text in pages.texts if text.strip()), "")
    if not 0 < len(title) <= _LONGEST_TITLE_CHARS or title.casefold() not in " ".join(first.split()).casefold():
        return None
    return Stated(value=title, evidence=(), basis="inferred", why="PDF metadata: Title")


def _no_text(pages: _Pages) -> str:
    if pages.fault:
        return pages.fault
    pictures = "perhaps only pictures of it; run text recognition (OCR) on it first"
    return f"its pages ({pages.number:,}) hold no text, {pictures}"


def _say(job: Job, document: Document, pages: _Pages) -> None:
    if document.damage:
        job.said.fault(document.damage)
    if len(document.body) < document.size:
        job.said.fault(f"only the first {len(document.body):,} of {document.size:,} bytes are read")
    if not pages.texts:
        return
    for number in pages.bad:
        job.said.lost("page", f"{number:,}", "cannot be read")
    if pages.bad:
        job.said.read("page", len(pages.texts) - len(pages.bad))
    if pages.fault:
        job.said.fault(f"{pages.fault}; {len(pages.texts):,} of {pages.number:,} pages are read")
    empty = len(pages.texts) - len(pages.bad) - sum(bool(text.strip()) for text in pages.texts)
    if empty and any(text.strip() for text in pages.texts):
        job.said.remark(f"{empty:,} of {pages.number:,} pages hold no text")


def _read(raw: bytes, job: Job) -> _Pages:
    """Have the worker read the bytes. Raises CaptureError where it refuses them or cannot be started."""
    settings = job.settings
    if not sys.executable:
        raise CaptureError("a PDF is read by a process of its own, and this program does not know how to start one")
    # -P: nothing beside the script can pass for a library.
    call = [sys.executable, "-P", str(_WORKER), str(settings.max_capture_chars), str(settings.max_pdf_seconds)]
    try:
        process = subprocess.Popen(  # noqa: S603 (our own interpreter and script)
            call, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )  # fmt: skip
    except OSError as fault:
        raise CaptureError(f"the process that reads PDF cannot be started: {fault.strerror}") from fault
    overdue = threading.Timer(settings.max_pdf_seconds * _PATIENCE, process.kill)
    overdue.daemon = True
    with process:
        overdue.start()
        try:
            lines = _exchange(process, raw, settings.max_capture_chars)
        finally:
            overdue.cancel()
            process.kill()
    return _told(lines, process.returncode, settings.max_pdf_seconds)


def _exchange(process: "subprocess.Popen[bytes]", raw: bytes, max_chars: int) -> list[dict[str, Any]]:
    """Give the worker the bytes and return its lines. It writes none before it has read all."""
    assert process.stdin is not None
    assert process.stdout is not None
    # Where it has ended already its lines, or that there are none, will tell.
    with suppress(OSError):
        process.stdin.write(raw)
    with suppress(OSError):
        process.stdin.close()
    lines: list[dict[str, Any]] = []
    longest = max_chars * _LONGEST_LINE_BYTES + 1000
    while line := process.stdout.readline(longest):
        try:
            lines.append(json.loads(line))
        except ValueError:
            break  # it ended inside a line
    process.wait()
    return lines


def _told(lines: list[dict[str, Any]], code: int, max_seconds: int) -> _Pages:
    first = lines[0] if lines else {}
    if "refused" in first:
        raise CaptureError(_REFUSALS.get(first["refused"], "it cannot be opened as a PDF"))
    pages = [line for line in lines[1:] if "end" not in line]
    fault = None
    if not lines or "end" not in lines[-1]:
        fault = f"reading it ended early (exit {code}): over {max_seconds} s or the memory a PDF may take, or damaged"
    if not first:
        raise CaptureError(fault or "")
    return _Pages(
        number=first["pages"], title=first["title"], texts=[page.get("text", "") for page in pages],
        bad=[number for number, page in enumerate(pages, 1) if "bad" in page], fault=fault,
    )  # fmt: skip
