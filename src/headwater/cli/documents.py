"""Dossiers and documents that a command was given: a file, standard input, or a case with its last dossier."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from headwater.model import Dossier


def read_document(path: str) -> bytes:
    """Return the bytes of a file, of standard input for `-`. Raises InputError naming what cannot be read."""
    from headwater.dossier.reading import bytes_of  # noqa: PLC0415 (only when there is something to read)

    return sys.stdin.buffer.read() if path == "-" else bytes_of(Path(path))


def named_dossier(document: bytes, path: str) -> "Dossier":
    """Return the dossier that a document spells. Raises InputError naming the file, what it is and what to give."""
    from headwater.dossier import reading  # noqa: PLC0415 (as above)

    return reading.named_dossier(document, "standard input" if path == "-" else ascii(path)[1:-1])


def is_case_file(path: str) -> bool:
    """Return whether a path is a case; `-`, standard input, is none."""
    from headwater.store.opening import is_case  # noqa: PLC0415 (brings SQLite)

    return path != "-" and is_case(Path(path))


def given_dossier(path: str) -> "Dossier":
    """Return the dossier of a file or of standard input, of a case its last one. Raises InputError as the above."""
    from headwater.case import open_case  # noqa: PLC0415 (brings SQLite)

    if not is_case_file(path):
        return named_dossier(read_document(path), path)
    with open_case(Path(path), write=False) as opened:
        return opened.last().dossier
