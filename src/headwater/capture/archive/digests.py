"""Digests that a record states of itself, compared with its bytes."""

import hashlib
from collections.abc import Callable
from typing import Final, Protocol


class _Hash(Protocol):
    def update(self, data: bytes | memoryview, /) -> None: ...

    def digest(self) -> bytes: ...


# By name, for looking one up by a string costs three times as much.
_KNOWN: Final[dict[bytes, Callable[..., _Hash]]] = {
    b"sha1": hashlib.sha1, b"sha-1": hashlib.sha1, b"sha256": hashlib.sha256, b"sha-256": hashlib.sha256,
    b"sha512": hashlib.sha512, b"md5": hashlib.md5,
}  # fmt: skip
_LETTERS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_DIGITS = b"0123456789abcdefghijklmnopqrstuv"
# Letters of base 32, large and small, as digits that `int` reads; all else as what it does not read.
_AS_DIGITS: Final = bytes(
    _DIGITS[_LETTERS.index(bytes([code]).upper())] if bytes([code]).upper() in _LETTERS else ord("!")
    for code in range(256)
)


class Digest:
    """A stated digest, `algorithm:value` with the value in base 32 or hexadecimal, and the hash of what comes."""

    def __init__(self, algorithm: Callable[..., _Hash], stated: bytes) -> None:
        self._stated = stated
        # Against accidents, not attackers: whoever changes the bytes can change the digest as well.
        self._hash = algorithm(usedforsecurity=False)

    @classmethod
    def of(cls, field: bytes | None) -> "Digest | None":
        """Return the digest of a field; None where there is none, or one of a kind that is not known here."""
        if not field:
            return None
        name, colon, stated = field.partition(b":")
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
        return spells(self._stated, self._hash.digest())


def spells(stated: bytes, raw: bytes) -> bool:
    """Whether `stated` is `raw` in hexadecimal or base 32, in any case of its letters, padded or not."""
    letters = stated.rstrip(b"=")
    if len(letters) == 2 * len(raw):
        return letters.lower() == raw.hex().encode()
    # Written out here: the standard library's base 32 costs more than all else that is done for a record's head.
    spare = 5 * len(letters) - 8 * len(raw)
    try:
        return 0 <= spare < 5 and int(letters.translate(_AS_DIGITS), 32) == int.from_bytes(raw) << spare
    except ValueError:
        return False
