"""Captures: from paths to canonical text with its map to the bytes, and the ledger of what became of each input."""

from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from headwater.capture import ledger, sniff, walk
from headwater.capture.draft import Outcome
from headwater.capture.records import read_records
from headwater.capture.source import Bytes, digest, given, opened, read_up_to
from headwater.capture.whole import read_page_file, read_text_file
from headwater.errors import CaptureError
from headwater.model import Pile
from headwater.settings import CaptureSettings

__all__ = ["read"]


def read(paths: Sequence[Path | str], settings: CaptureSettings, stdin: BinaryIO | None = None) -> Pile:
    """Read files, folders and (`-`) standard input: plain text, HTML and JSON lines, each also in gzip.

    Readings come by capture id, ledger entries by path; neither depends on the order of `paths`. Nothing an input holds
    raises: what cannot be read is set aside with its reason, a missing path as well. `raw_sha256` and byte offsets are
    those of the unpacked bytes, so that packing a file changes no id. Opens no connection and runs nothing.
    """
    outcomes = [(item, _outcome(item, settings, stdin)) for item in walk.gather(paths)]
    return ledger.close(outcomes)


def _outcome(item: walk.Input, settings: CaptureSettings, stdin: BinaryIO | None) -> Outcome:
    if item.same_as or item.note or item.fault:
        return Outcome((), (item.fault,) if item.fault else ())
    try:
        if item.place is not None:
            with opened(item.place, settings) as (source, packed):
                return _read(source, _bare_name(item.path, packed=packed), settings)
        return _read(given(stdin, settings), item.path, settings)
    except CaptureError as fault:
        return Outcome((), (str(fault),))
    except (RecursionError, MemoryError) as fault:
        return Outcome((), (f"could not be read within the machine's bounds ({type(fault).__name__})",))


def _bare_name(path: str, *, packed: bool) -> str:
    return path[: -len(".gz")] if packed and path.lower().endswith(".gz") else path


def _read(source: Bytes, name: str, settings: CaptureSettings) -> Outcome:
    head = read_up_to(source, sniff.HEAD_BYTES)
    if not head:
        raise CaptureError(source.damage or "empty, it holds no bytes")
    found = sniff.sniff(head, name)
    if found.format == "refused":
        raise CaptureError(f"this is {found.why}")
    if found.format == "records":
        return read_records(source, head, settings)
    if found.format == "page":
        return read_page_file(digest(source, settings.max_page_bytes, head), settings)
    # No encoding here takes more than four bytes for a character.
    return read_text_file(digest(source, 4 * settings.max_capture_chars + 8, head), settings)
