"""A file of a crate."""

import hashlib
from collections.abc import Callable, Iterable
from typing import NamedTuple


class Part(NamedTuple):
    """A file at `place`, a relative path with `/` between its parts. `size` in bytes; `sha256` of them, hex.

    `media_type` is None where it is not known. `chunks` gives its bytes in order, anew each time.
    """

    place: str
    name: str
    description: str
    media_type: str | None
    size: int
    sha256: str
    chunks: Callable[[], Iterable[bytes]]

    @classmethod
    def of(cls, place: str, content: bytes, media_type: str, name: str, description: str) -> "Part":
        """Return a file that is held in memory."""
        digest = hashlib.sha256(content).hexdigest()
        return cls(place, name, description, media_type, len(content), digest, lambda: (content,))
