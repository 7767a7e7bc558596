"""Reading a document that a command was given."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from headwater.errors import InputError

if TYPE_CHECKING:
    from headwater.model import Dossier

_HEAD_BYTES: Final = 4_096


def read_document(path: str) -> bytes:
    """Return the bytes of a file, of standard input for `-`. Raises InputError naming what cannot be read."""
    if path == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(path).read_bytes()
    except (OSError, ValueError) as error:
        message = f"{ascii(path)[1:-1]}: cannot be read: {getattr(error, 'strerror', None) or error}"
        raise InputError(message) from error


def named_dossier(document: bytes, path: str) -> "Dossier":
    """Return the dossier that a document spells. Raises InputError naming the file, what it is and what to give."""
    from headwater.dossier import decode  # noqa: PLC0415 (only when there is something to read)

    shown = "standard input" if path == "-" else ascii(path)[1:-1]
    try:
        return decode(document)
    except InputError as fault:
        why = str(fault)
        if document[:_HEAD_BYTES].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
            why = "is a page; a dossier is read from its JSON"  # of a page the reader of JSON says only "byte 0"
        raise InputError(f"{shown}: {why}; make one with headwater trace PILE --json FILE") from fault
