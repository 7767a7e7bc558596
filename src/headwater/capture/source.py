"""The bytes of one input, streamed and bounded: files that are files, standard input, members of archives; gzip."""

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
_STEP_BYTES = 256
_LOOK_BYTES = 1 << 16
_GZIP = b"\x1f\x8b"
# The ratio counts only beyond this size: short pages of one repeated byte are odd, not dangerous.
RATIO_FROM_BYTES = 10_000_000
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


class Placed(Protocol):
    """Bytes that can be read at any place, as often as wanted."""

    @property
    def size(self) -> int:
        """How many bytes there are."""

    def at(self, start: int, size: int) -> bytes:
        """Return the `size` bytes from byte `start` on, fewer only behind the end or where they cannot be read."""


class Held:
    """Bytes that are in memory already, and what is wrong with those that are not."""

    def __init__(self, raw: bytes, damage: str | None = None) -> None:
        self._raw = raw
        self._given = 0
        self.damage = damage

    @property
    def size(self) -> int:
        """How many bytes there are, whatever was given of them."""
        return len(self._raw)

    def at(self, start: int, size: int) -> bytes:
        """Return the bytes of a place; `read` goes on where it was."""
        return self._raw[start : start + size]

    def read(self, size: int) -> bytes:
        """Return at most `size` bytes, none at the end."""
        chunk = self._raw[self._given : self._given + size]
        self._given += len(chunk)
        return chunk


class _File:
    def __init__(self, descriptor: int, size: int) -> None:
        self._descriptor = descriptor
        self._given = 0
        self.size = size
        self.damage: str | None = None

    def at(self, start: int, size: int) -> bytes:
        parts = bytearray()
        try:
            os.lseek(self._descriptor, start, os.SEEK_SET)
            while len(parts) < size and (chunk := os.read(self._descriptor, size - len(parts))):
                parts += chunk
            os.lseek(self._descriptor, self._given, os.SEEK_SET)
        except OSError as fault:
            self.damage = f"reading stopped at byte {start + len(parts):,}: {fault.strerror}"
        return bytes(parts)

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


class _Ahead:
    """What another gives, from its first bytes on, which were looked at already."""

    def __init__(self, inner: Bytes, ahead: bytes) -> None:
        self._inner, self._ahead = inner, ahead

    @property
    def damage(self) -> str | None:
        return self._inner.damage

    def read(self, size: int) -> bytes:
        if self._ahead:
            chunk, self._ahead = self._ahead[:size], self._ahead[size:]
            return chunk
        return self._inner.read(size)


class _Bounded:
    """What another gives, up to the largest size."""

    def __init__(self, inner: Bytes, most: int) -> None:
        self._inner, self._most = inner, most
        self._given = 0

    @property
    def damage(self) -> str | None:
        return self._inner.damage

    def read(self, size: int) -> bytes:
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
        if self._given > max(RATIO_FROM_BYTES, most * (self._taken - len(self._packed))):
            raise CaptureError(f"unpacks to more than {most} times its size; a gzip bomb is not read")


class Source:
    """The bytes of one input, to be read once: unpacked and bounded (`read`), or `as_stored` and without a bound.

    `packed`: whether the input is gzip. `place` gives the stored bytes at any place where the input has places: a file,
    bytes in memory; None for what only streams and for what is packed. `stored_place` gives those of packed files, too.
    Readers of containers, which hold one item at a time, take the input as it is stored: its size says nothing about
    what reading it costs.
    """

    def __init__(self, stored: Bytes, settings: CaptureSettings, place: Placed | None = None) -> None:
        self._stored, self._settings = stored, settings
        self._ahead = read_up_to(stored, len(_GZIP))
        self._plain: Bytes | None = None
        self.packed = self._ahead == _GZIP
        self.place = None if self.packed else place
        self.stored_place = place
        self._size = place.size if place else 0

    @property
    def damage(self) -> str | None:
        """What is wrong with the bytes not given; None where all were."""
        return (self._plain or self._stored).damage

    def look(self, size: int) -> bytes:
        """Return the first `size` bytes as `read` will give them, fewer where they cannot be unpacked."""
        ahead = max(size, _LOOK_BYTES) if self.packed else size
        if len(self._ahead) < ahead:
            self._ahead += read_up_to(self._stored, ahead - len(self._ahead))
        if not self.packed:
            return self._ahead[:size]
        found = self._unpacked_ahead(size, at_once=size)
        # At damage what was unpacked with the faulty bytes is lost: then in small steps.
        return found if len(found) == size else self._unpacked_ahead(size, at_once=_STEP_BYTES)

    def _unpacked_ahead(self, size: int, at_once: int) -> bytes:
        unpacked = _Gzip(Held(self._ahead), self._settings)
        parts = bytearray()
        try:
            while len(parts) < size and (chunk := unpacked.read(min(at_once, size - len(parts)))):
                parts += chunk
        except CaptureError:
            pass
        return bytes(parts)

    def as_stored(self) -> Bytes:
        """Return the bytes as they lie there, packed or not, from the first on; `read` must not have been called."""
        return _Ahead(self._stored, self._ahead)

    def read(self, size: int) -> bytes:
        """Return at most `size` unpacked bytes, none at the end. Raises CaptureError beyond `max_file_bytes`."""
        if self._plain is None:
            most = self._settings.max_file_bytes
            if self._size > most:
                over = f"{self._size:,} bytes, more than {most:,}"
                raise CaptureError(f"{over}; split it, or raise max_file_bytes")
            bounded = _Bounded(self.as_stored(), most)
            self._plain = _Gzip(bounded, self._settings) if self.packed else bounded
        return self._plain.read(size)


@contextmanager
def opened(place: str, settings: CaptureSettings) -> Iterator[tuple[Source, bool]]:
    """Open the regular file at `place`, a path without links, and give its bytes and whether it is gzip.

    Nothing but a regular file is ever opened, and nothing waits. Raises CaptureError saying what the file is instead.
    """
    try:
        _check(os.lstat(place))
        descriptor = os.open(place, _FLAGS)
    except (OSError, ValueError) as fault:
        raise CaptureError(f"cannot be opened: {getattr(fault, 'strerror', None) or fault}") from fault
    try:
        status = os.fstat(descriptor)
        _check(status)
        file = _File(descriptor, status.st_size)
        source = Source(file, settings, file)
        yield source, source.packed
    finally:
        os.close(descriptor)


def given(stream: BinaryIO | None, settings: CaptureSettings) -> Source:
    """Return the bytes of standard input. Raises CaptureError where none is open."""
    if stream is None:
        raise CaptureError("no standard input is open")
    return Source(_Stdin(stream), settings)


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


def _check(status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode):
        kind = next((says for test, says in _KINDS if test(status.st_mode)), "no regular file")
        raise CaptureError(f"{kind}, not a file; it was not opened")
