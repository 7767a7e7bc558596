"""Reading a document that a command was given."""

import sys
from pathlib import Path

from headwater.errors import InputError


def read_document(path: str) -> bytes:
    """Return the bytes of a file, of standard input for `-`. Raises InputError naming what cannot be read."""
    if path == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(path).read_bytes()
    except (OSError, ValueError) as error:
        message = f"{ascii(path)[1:-1]}: cannot be read: {getattr(error, 'strerror', None) or error}"
        raise InputError(message) from error
