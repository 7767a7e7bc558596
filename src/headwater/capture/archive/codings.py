"""Transfer and content codings of HTTP undone piece by piece, each bounded in what it may unpack to."""

import re
import zlib
from collections.abc import Callable, Iterator
from typing import Final, Protocol

import brotli

from headwater.capture.source import RATIO_FROM_BYTES

MOST_CODINGS = 4
_MOST_AT_ONCE_BYTES = 1 << 20
_STEP_BYTES = 4096
_SIGN_BYTES = 64
_CHUNK_SIZE = re.compile(rb"[ \t]{0,9}([0-9A-Fa-f]{1,15})[ \t]{0,9}(?:;[^\r\n]{0,400})?\r?\n")
_LONGEST_SIZE_BYTES = 430


class BombError(Exception):
    """What came unpacks to too much."""


class Coding(Protocol):
    """One coding undone. `damage` says what is wrong, once it is seen or, behind `finish`, for what did not come."""

    damage: str | None

    def write(self, piece: bytes) -> Iterator[bytes]:
        """Yield what the next piece unpacks to. Raises BombError."""

    def finish(self) -> Iterator[bytes]:
        """Yield what was held back, now that nothing more comes. Raises BombError."""


class _Unpacker(Protocol):
    @property
    def waiting(self) -> bool:
        """Whether there are bytes that were put and not yet unpacked."""

    @property
    def ended(self) -> bool:
        """Whether the packed stream has ended."""

    @property
    def behind(self) -> bool:
        """Whether bytes were put that lie behind its end."""

    def put(self, packed: bytes) -> None: ...

    def more(self) -> bytes: ...


class Chunked:
    """The chunks of a transfer put together. What does not begin like a chunk was put together by who wrote it."""

    def __init__(self) -> None:
        self._held = b""
        self._left = 0  # of the chunk that is being read, with its line end
        self._begun = self._ended = self._as_is = False
        self.damage: str | None = None

    def write(self, piece: bytes) -> Iterator[bytes]:
        """Yield the bytes of chunks."""
        if self._as_is:
            yield piece
        if self._as_is or self._ended or self.damage:
            return
        data, at = self._held + piece, 0
        self._held = b""
        while at < len(data):
            if self._left > 2:
                part = data[at : at + self._left - 2]
                self._left -= len(part)
                at += len(part)
                yield part
            elif self._left:
                skipped = min(self._left, len(data) - at)
                self._left -= skipped
                at += skipped
            else:
                after = self._size(data, at)
                if after is None:
                    break
                at = after
        if self._as_is:
            yield data[at:]

    def finish(self) -> Iterator[bytes]:
        """Yield what was held back and turned out to be no chunk."""
        if not self._begun and self._held:
            yield self._held
        elif not (self._ended or self._as_is or self.damage):
            self.damage = "its last chunk is missing"

    def _size(self, data: bytes, at: int) -> int | None:
        """Read the size of the next chunk; return where the chunk begins, None where there is none to read."""
        found = _CHUNK_SIZE.match(data, at)
        if found:
            size = int(found[1], 16)
            self._begun = True
            self._ended = not size
            self._left = size + 2
            return found.end() if size else None
        if len(data) - at < _LONGEST_SIZE_BYTES and b"\n" not in data[at:]:
            self._held = data[at:]
        elif self._begun:
            self.damage = "its chunks are damaged"
        else:
            self._as_is = True
        return None


class Packed:
    """gzip, deflate or brotli undone. What is text already was unpacked by who wrote it, and is left as it is."""

    def __init__(self, name: str, unpacker: Callable[[bytes], _Unpacker], most_ratio: int) -> None:
        self._name, self._open, self._most_ratio = name, unpacker, most_ratio
        self._unpacker: _Unpacker | None = None
        self._first = b""
        self._taken = self._given = 0
        self._as_is = False
        self.damage: str | None = None

    def write(self, piece: bytes) -> Iterator[bytes]:
        """Yield what the piece unpacks to. Raises BombError."""
        if self._unpacker is None and not self._as_is:
            self._first += piece
            if len(self._first) >= _SIGN_BYTES:
                yield from self._begin()
        elif piece and not self.damage:
            yield from self._more(piece)

    def _begin(self) -> Iterator[bytes]:
        first, self._first = self._first, b""
        self._as_is = first.lstrip()[:1] in (b"<", b"{") or (self._name == "gzip" and _is_text(first))
        self._unpacker = None if self._as_is else self._open(first)
        yield from self._more(first)

    def _more(self, piece: bytes) -> Iterator[bytes]:
        if self._unpacker is None:
            yield piece
            return
        self._taken += len(piece)
        yield from self._unpacked(self._unpacker, piece)
        if not self.damage and self._unpacker.behind:
            self.damage = f"bytes behind its {self._name} coding are not read"

    def _unpacked(self, unpacker: _Unpacker, piece: bytes) -> Iterator[bytes]:
        unpacker.put(piece)
        while not unpacker.ended:
            try:
                chunk = unpacker.more()
            except (zlib.error, brotli.error):
                self.damage = f"its {self._name} coding is damaged after {self._given:,} unpacked bytes"
                return
            self._given += len(chunk)
            if self._given > max(RATIO_FROM_BYTES, self._most_ratio * self._taken):
                raise BombError(f"its {self._name} coding unpacks to more than {self._most_ratio} times its size")
            if chunk:
                yield chunk
            elif not unpacker.waiting:
                return

    def finish(self) -> Iterator[bytes]:
        """Yield what was held back for being too short to tell what it is. Raises BombError."""
        if self._first:
            yield from self._begin()
        if self._unpacker and not (self.damage or self._unpacker.ended):
            self.damage = f"its {self._name} coding ends early, after {self._given:,} unpacked bytes"


class _Zlib:
    def __init__(self, wbits: int) -> None:
        self._object = zlib.decompressobj(wbits=wbits)
        self._step = b""
        self._later = memoryview(b"")

    @property
    def waiting(self) -> bool:
        return bool(self._step or self._later)

    @property
    def ended(self) -> bool:
        return self._object.eof

    @property
    def behind(self) -> bool:
        return self._object.eof and bool(self._object.unused_data.strip(b"\0\r\n") or self._later)

    def put(self, packed: bytes) -> None:
        self._later = memoryview(bytes(self._later) + packed) if self._later else memoryview(packed)

    def more(self) -> bytes:
        # In small steps: what a step unpacks to is lost where it ends in a fault.
        if not self._step:
            self._step, self._later = bytes(self._later[:_STEP_BYTES]), self._later[_STEP_BYTES:]
        chunk = self._object.decompress(self._step, _MOST_AT_ONCE_BYTES)
        self._step = self._object.unconsumed_tail
        return chunk


class _Brotli:
    def __init__(self, _first: bytes) -> None:
        self._object = brotli.Decompressor()
        self._packed = b""

    @property
    def waiting(self) -> bool:
        return bool(self._packed)

    @property
    def ended(self) -> bool:
        return bool(self._object.is_finished())

    @property
    def behind(self) -> bool:
        return self.ended and self.waiting

    def put(self, packed: bytes) -> None:
        self._packed += packed

    def more(self) -> bytes:
        given = b""
        if self._object.can_accept_more_data():
            given, self._packed = self._packed, b""
        return bytes(self._object.process(given, output_buffer_limit=_MOST_AT_ONCE_BYTES))


def _inflater(first: bytes) -> _Zlib:
    # "deflate" means the zlib format; some servers send the bare stream.
    wrapped = len(first) > 1 and first[0] & 0x0F == 8 and int.from_bytes(first[:2], "big") % 31 == 0
    return _Zlib(15 if wrapped else -15)


def _is_text(piece: bytes) -> bool:
    return piece[:2] != b"\x1f\x8b" and not piece[:64].translate(None, bytes(range(0x20, 0x7F)) + b"\t\r\n")


UNPACKERS: Final[dict[str, Callable[[bytes], _Unpacker]]] = {
    "gzip": lambda _first: _Zlib(31), "deflate": _inflater, "br": _Brotli,
}  # fmt: skip
