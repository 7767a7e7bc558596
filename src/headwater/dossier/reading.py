"""A dossier read from a file that somebody names: what cannot be read is called what it is."""

from pathlib import Path
from typing import Final

from headwater.dossier.document import decode
from headwater.errors import InputError
from headwater.model import Dossier

MAX_BYTES: Final = 2_000_000_000
_HEAD_BYTES: Final = 4_096


def bytes_of(path: Path) -> bytes:
    """Return the bytes of a file. Raises InputError naming one that cannot be read or is larger than two gigabytes."""
    shown = ascii(str(path))[1:-1]
    try:
        with path.open("rb") as file:
            document = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as fault:
        raise InputError(f"{shown}: cannot be read: {getattr(fault, 'strerror', None) or fault}") from fault
    if len(document) > MAX_BYTES:
        raise InputError(f"{shown}: larger than {MAX_BYTES:,} bytes")
    return document


def named_dossier(document: bytes, name: str) -> Dossier:
    """Return the dossier that a document spells. Raises InputError with its name, what it is and what to give."""
    try:
        return decode(document)
    except InputError as fault:
        why = str(fault)
        if document[:_HEAD_BYTES].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
            why = "is a page; a dossier is read from its JSON"  # of a page the reader of JSON says only "byte 0"
        raise InputError(f"{name}: {why}; make one with headwater trace PILE --json FILE") from fault
