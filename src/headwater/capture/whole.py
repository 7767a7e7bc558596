"""Inputs that are one capture: a file of plain text, a page."""

from headwater.capture.decode import Decoded, cut, decode_page, decode_text, runs_of, unreadable, whole_characters
from headwater.capture.draft import Draft, Outcome
from headwater.capture.page import read_page
from headwater.capture.source import Raw
from headwater.errors import CaptureError
from headwater.model import TextView
from headwater.settings import CaptureSettings

_MOST_NULLS_SHARE = 1000


def read_text_file(raw: Raw, settings: CaptureSettings) -> Outcome:
    """Return plain text as it is: decoded, and nothing else done to it. Raises CaptureError where it is no text."""
    whole = len(raw.head) == raw.size
    decoded = decode_text(raw.head if whole else whole_characters(raw.head))
    _require_text(decoded)
    notes = list(decoded.notes)
    kept = cut(decoded, settings.max_capture_chars)
    if not whole or len(kept.text) < len(decoded.text):
        share = f"{kept.raw_length:,} of {raw.size:,} bytes"
        notes.append(f"only the first {len(kept.text):,} characters, {share}, are read")
    if not kept.text.strip():
        raise CaptureError("it holds nothing but white space")
    nulls = kept.text.count("\0")
    if nulls:
        notes.append(f"the text holds NUL characters ({nulls:,})")
    view = TextView(encoding=kept.encoding, replaced=kept.replaced, runs=runs_of(kept))
    draft = Draft(media_type="text/plain", raw_sha256=raw.sha256, text=kept.text, view=view)
    return Outcome((draft,), _with_damage(notes, raw))


def read_page_file(raw: Raw, settings: CaptureSettings) -> Outcome:
    """Return the canonical text of a page. Raises CaptureError where none is left."""
    whole = len(raw.head) == raw.size
    decoded = decode_page(raw.head if whole else whole_characters(raw.head))
    _require_text(decoded)
    page = read_page(decoded, settings.max_capture_chars)
    notes = list(page.notes)
    if not whole:
        notes.append(f"only the first {len(raw.head):,} of {raw.size:,} bytes are read")
    if not page.text.strip():
        why = "the page shows no text; it may need scripts to show any"
        raise CaptureError("; ".join((why, *_with_damage(notes, raw))))
    draft = Draft(
        media_type="text/html", raw_sha256=raw.sha256, text=page.text, view=page.view, layout=page.layout,
        about=page.about,
    )  # fmt: skip
    return Outcome((draft,), _with_damage(notes, raw))


def _require_text(decoded: Decoded) -> None:
    if unreadable(decoded) or decoded.text.count("\0") * _MOST_NULLS_SHARE > len(decoded.text):
        raise CaptureError("this is binary data, or text in an encoding not known here; convert it to UTF-8")


def _with_damage(notes: list[str], raw: Raw) -> tuple[str, ...]:
    return (*notes, raw.damage) if raw.damage else tuple(notes)
