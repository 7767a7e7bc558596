"""The bytes of one input, streamed and bounded: files that are files, standard input, gzip."""

import hashlib
import os
import stat
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, NamedTuple, Protocol

from headwater.errors import CaptureError
from headwater.settings import CaptureSettings

_CHUNK_BYTES = 1 << 20
_GZIP = b"\x1f\x8b"
# The ratio counts only beyond this size: short pages of one repeated byte are odd, not dangerous.
_RATIO_FROM_BYTES = 10_000_000
_KINDS = (
    (stat.S_ISDIR, "a folder"), (stat.S_ISFIFO, "a pipe (FIFO)"), (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"), (stat.S_ISBLK, "a device"),
)  # fmt: skip
# Not on every system: never to wait for a writer, never to follow a link that came after the check.
_CAREFUL = ("O_NONBLOCK", "O_NOFOLLOW", "O_CLOEXEC", "O_NOCTTY", "O_BINARY")
_FLAGS = os.O_RDONLY | sum(getattr(os, name, 0) for name in _CAREFUL)


class Bytes(Protocol):
    """Something that gives its bytes once, in order."""

    @property
    def damage(self) -> str | None:
        """What is wrong with the bytes not given; None where all were."""

    def read(self, size: int) -> bytes:
        """Return at most `size` bytes, none at the end. Raises CaptureError when a bound is passed."""


class Raw(NamedTuple):
    """All of an input's bytes by hash and count, and the first of them."""

    head: bytes
    size: int
    sha256: str
    damage: str | None


class Held:
    """Bytes that are in memory already, and what is wrong with those that are not."""

    def __init__(self, raw: bytes, damage: str | None = None) -> None:
        self._raw = memoryview(raw)
        self.damage = damage

    def read(self, size: int) -> bytes:
        """Return at most `size` bytes, none at the end."""
        chunk, self._raw = bytes(self._raw[:size]), self._raw[size:]
        return chunk


class _File:
    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._given = 0
        self.damage: str | None = None

    def read(self, size: int) -> bytes:
        try:
            chunk = os.read(self._descriptor, size)
        except OSError as fault:
            if not self._given:
                raise CaptureError(f"cannot be read: {fault.strerror}") from fault
            self.damage = f"reading stopped at byte {self._given:,}: {fault.strerror}"
            return b""
        self._given += len(chunk)
        return chunk


class _Stdin:
    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.damage: str | None = None

    def read(self, size: int) -> bytes:
        try:
            return self._stream.read(size) or b""
        except OSError as fault:
            raise CaptureError(f"cannot be read: {fault.strerror}") from fault


class _Bounded:
    """What another gives, up to the largest size; from its first bytes on when they were looked at already."""

    def __init__(self, inner: Bytes, most: int, ahead: bytes = b"") -> None:
        self._inner, self._most, self._ahead = inner, most, ahead
        self._given = 0

    @property
    def damage(self) -> str | None:
        return self._inner.damage

    def read(self, size: int) -> bytes:
        if self._ahead:
            chunk, self._ahead = self._ahead[:size], self._ahead[size:]
        else:
            chunk = self._inner.read(size)
        self._given += len(chunk)
        if self._given > self._most:
            raise CaptureError(f"holds more than {self._most:,} bytes; split it, or raise max_file_bytes")
        return chunk


class _Gzip:
    """gzip, member by member; output bounded by size and by ratio, so that a bomb ends early."""

    def __init__(self, inner: Bytes, settings: CaptureSettings) -> None:
        self._inner, self._settings = inner, settings
        self._unpacker = zlib.decompressobj(wbits=31)
        self._packed = b""
        self._taken = self._given = 0
        self._begun = False
        self._damage: str | None = None

    @property
    def damage(self) -> str | None:
        return self._damage or self._inner.damage

    def read(self, size: int) -> bytes:
        while self._damage is None:
            if not self._packed and not self._feed():
                return b""
            try:
                chunk = self._unpacker.decompress(self._packed, size)
            except zlib.error as fault:
                self._damage = f"damaged gzip after {self._given:,} unpacked bytes ({fault})"
                return b""
            self._begun = True
            self._packed = self._unpacker.unconsumed_tail
            if self._unpacker.eof:
                self._next_member()
            if chunk:
                self._count(len(chunk))
                return chunk
        return b""

    def _feed(self) -> bool:
        self._packed = self._inner.read(_CHUNK_BYTES)
        self._taken += len(self._packed)
        if not self._packed and self._begun:
            self._damage = f"the gzip stream ends early, after {self._given:,} unpacked bytes"
        return bool(self._packed)

    def _next_member(self) -> None:
        rest = self._unpacker.unused_data
        self._packed = rest.lstrip(b"\0")  # padding of tapes and blocks
        self._unpacker = zlib.decompressobj(wbits=31)
        self._begun = False

    def _count(self, size: int) -> None:
        self._given += size
        bound, most = self._settings.max_file_bytes, self._settings.max_unpacked_ratio
        if self._given > bound:
            raise CaptureError(f"unpacks to more than {bound:,} bytes; split it, or raise max_file_bytes")
        if self._given > max(_RATIO_FROM_BYTES, most * (self._taken - len(self._packed))):
            raise CaptureError(f"unpacks to more than {most} times its size; a gzip bomb is not read")


@contextmanager
def opened(place: str, settings: CaptureSettings) -> Iterator[tuple[Bytes, bool]]:
    """Open the regular file at `place`, a path without links, and give its bytes and whether it was gzip.

    Nothing but a regular file is ever opened, and nothing waits. Raises CaptureError saying what the file is instead.
    """
    try:
        _check(os.lstat(place), settings)
        descriptor = os.open(place, _FLAGS)
    except (OSError, ValueError) as fault:
        raise CaptureError(f"cannot be opened: {getattr(fault, 'strerror', None) or fault}") from fault
    try:
        _check(os.fstat(descriptor), settings)
        yield _unpacked(_File(descriptor), settings)
    finally:
        os.close(descriptor)


def given(stream: BinaryIO | None, settings: CaptureSettings) -> Bytes:
    """Return the bytes of standard input, unpacked. Raises CaptureError where none is open."""
    if stream is None:
        raise CaptureError("no standard input is open")
    return _unpacked(_Stdin(stream), settings)[0]


def digest(source: Bytes, keep_bytes: int, head: bytes = b"") -> Raw:
    """Read to the end; keep the first bytes, the hash and the count. `head` was read from the source before."""
    hasher = hashlib.sha256(head)
    kept, size = bytearray(head[:keep_bytes]), len(head)
    while chunk := source.read(_CHUNK_BYTES):
        hasher.update(chunk)
        kept += chunk[: max(0, keep_bytes - size)]
        size += len(chunk)
    return Raw(bytes(kept), size, hasher.hexdigest(), source.damage)


def read_up_to(source: Bytes, size: int) -> bytes:
    """Return `size` bytes, fewer only at the end; a source may give less than asked each time."""
    parts = bytearray()
    while len(parts) < size and (chunk := source.read(size - len(parts))):
        parts += chunk
    return bytes(parts)


def _unpacked(source: Bytes, settings: CaptureSettings) -> tuple[Bytes, bool]:
    ahead = read_up_to(source, len(_GZIP))
    bounded = _Bounded(source, settings.max_file_bytes, ahead)
    return (_Gzip(bounded, settings), True) if ahead == _GZIP else (bounded, False)


def _check(status: os.stat_result, settings: CaptureSettings) -> None:
    if not stat.S_ISREG(status.st_mode):
        kind = next((says for test, says in _KINDS if test(status.st_mode)), "no regular file")
        raise CaptureError(f"{kind}, not a file; it was not opened")
    if status.st_size > settings.max_file_bytes:
        over = f"{status.st_size:,} bytes, more than {settings.max_file_bytes:,}"
        raise CaptureError(f"{over}; split it, or raise max_file_bytes")
