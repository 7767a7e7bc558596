"""Digests that a record states of itself, compared with its bytes."""

import base64
import hashlib
from typing import Protocol

_KNOWN = {"sha1": "sha1", "sha-1": "sha1", "sha256": "sha256", "sha-256": "sha256", "sha512": "sha512", "md5": "md5"}


class _Hash(Protocol):
    def update(self, data: bytes | memoryview, /) -> None: ...

    def digest(self) -> bytes: ...


class Digest:
    """A stated digest, `algorithm:value` with the value in base 32 or hexadecimal, and the hash of what comes."""

    def __init__(self, algorithm: str, stated: str) -> None:
        self._stated = stated
        # Against accidents, not attackers: whoever changes the bytes can change the digest as well.
        self._hash: _Hash = hashlib.new(algorithm, usedforsecurity=False)

    @classmethod
    def of(cls, field: bytes | None) -> "Digest | None":
        """Return the digest of a field; None where there is none, or one of a kind that is not known here."""
        if not field:
            return None
        name, colon, stated = field.decode("ascii", "replace").partition(":")
        algorithm = _KNOWN.get(name.strip().lower())
        return cls(algorithm, stated.strip()) if colon and algorithm else None

    def write(self, piece: bytes | memoryview) -> None:
        """Take the next bytes."""
        self._hash.update(piece)

    def takes(self, piece: bytes | memoryview) -> bool:
        """Take the last bytes; return whether all have the stated digest."""
        self.write(piece)
        return self.agrees()

    def agrees(self) -> bool:
        """Whether the bytes taken have the stated digest."""
        raw = self._hash.digest()
        wanted = self._stated.upper()
        return wanted.rstrip("=") == base64.b32encode(raw).decode().rstrip("=") or wanted == raw.hex().upper()
