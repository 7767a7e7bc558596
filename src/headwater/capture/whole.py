"""Documents that are one capture: plain text, a page."""

from collections.abc import Iterator

from headwater.capture.chat import posts_in
from headwater.capture.decode import decode_page, decode_text, unreadable, whole_characters
from headwater.capture.decoded import Decoded, cut, runs_of
from headwater.capture.draft import Document, Draft, Job
from headwater.capture.page import read_page
from headwater.capture.social.footed import footed_posts
from headwater.capture.social.pasted import drafts_of, pasted_posts
from headwater.errors import CaptureError
from headwater.model import TextView

_MOST_NULLS_SHARE = 1000


def read_text(document: Document, job: Job) -> Iterator[Draft]:
    """Yield plain text as it is: decoded, and nothing else done to it. Raises CaptureError where it is no text.

    Where it is a chat's log its messages are the posts of a thread. Where it is nothing but posts that were copied from
    a network, each is a capture of its own.
    """
    whole = len(document.body) == document.size
    decoded = decode_text(document.body if whole else whole_characters(document.body), document.charset)
    _require_text(decoded)
    kept = cut(decoded, job.settings.max_capture_chars)
    _say(job, document, decoded.notes)
    if not whole or len(kept.text) < len(decoded.text):
        share = f"{kept.raw_length:,} of {document.size:,} bytes"
        job.said.fault(f"only the first {len(kept.text):,} characters, {share}, are read")
    if not kept.text.strip():
        raise CaptureError("it holds nothing but white space")
    nulls = kept.text.count("\0")
    if nulls:
        job.said.fault(f"the text holds NUL characters ({nulls:,})")
    pasted = (pasted_posts(kept.text) or footed_posts(kept.text)) if document.kind != "post" else ()
    if pasted:
        yield from drafts_of(pasted, job)
        return
    view = TextView(encoding=kept.encoding, replaced=kept.replaced, runs=runs_of(kept))
    posts = posts_in(kept.text)
    yield Draft(
        media_type="text/plain", raw_sha256=document.raw_sha256, text=kept.text, view=view, posts=posts,
        kind="thread" if posts else None,
    )  # fmt: skip


def read_html(document: Document, job: Job) -> Iterator[Draft]:
    """Yield the canonical text of a page. Raises CaptureError where none is left."""
    whole = len(document.body) == document.size
    decoded = decode_page(document.body if whole else whole_characters(document.body), document.charset)
    _require_text(decoded)
    page = read_page(decoded, job.settings.max_capture_chars)
    _say(job, document, page.notes)
    if not whole:
        job.said.fault(f"only the first {len(document.body):,} of {document.size:,} bytes are read")
    if not page.text.strip():
        raise CaptureError("the page shows no text; it may need scripts to show any")
    yield Draft(
        media_type="text/html", raw_sha256=document.raw_sha256, text=page.text, view=page.view, layout=page.layout,
        about=page.about, kind=page.kind, posts=page.posts, main=page.main,
    )  # fmt: skip


def _require_text(decoded: Decoded) -> None:
    if unreadable(decoded) or decoded.text.count("\0") * _MOST_NULLS_SHARE > len(decoded.text):
        raise CaptureError("this is binary data, or text in an encoding not known here; convert it to UTF-8")


def _say(job: Job, document: Document, notes: tuple[str, ...]) -> None:
    for note in notes:
        job.said.fault(note)
    if document.damage:
        job.said.fault(document.damage)
