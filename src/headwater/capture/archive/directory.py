"""The members of a ZIP file: by the directory at its end or, where that is missing, by their own heads."""

import re
import struct
from collections.abc import Iterator
from typing import NamedTuple

from headwater.capture.source import Placed
from headwater.errors import CaptureError

_END = struct.Struct("<4s4H2LH")
_END_64 = struct.Struct("<4sQ2H2L4Q")
_LOCATOR_64 = struct.Struct("<4sLQL")
_ENTRY = struct.Struct("<4s6H3L5H2L")
_LOCAL = struct.Struct("<4s5H3L2H")
_END_MAGIC, _END_64_MAGIC, _LOCATOR_MAGIC = b"PK\x05\x06", b"PK\x06\x06", b"PK\x06\x07"
_ENTRY_MAGIC, LOCAL_MAGIC = b"PK\x01\x02", b"PK\x03\x04"
_LONGEST_COMMENT_BYTES = 65_535
_PIECE_BYTES = 1 << 18
_LONGEST_ENTRY_BYTES = _ENTRY.size + 3 * 65_535
_FULL_32, _FULL_16 = 0xFFFFFFFF, 0xFFFF
_ENCRYPTED, _DESCRIBED, _UTF_8 = 0x1, 0x8, 0x800
_UNIX, _LINK, _KIND_BITS = 3, 0o120000, 0o170000
_ZIP_64_FIELD = 1
# A member's own head: a version there is, the methods in use, a name of a usable length.
_HEAD = re.compile(
    rb"PK\x03\x04[\x00-\x3f]\x00[\x00-\xff]{2}[\x00\x08\x09\x0c\x0e\x5d]\x00[\x00-\xff]{16}[\x00-\xff][\x00-\x0f]",
)


class Member(NamedTuple):
    """One member as the archive declares it. `at`: the place of its own head; `size` and `crc` None where unknown."""

    name: str
    method: int
    at: int
    packed: int
    size: int | None
    crc: int | None
    encrypted: bool = False
    link: bool = False

    @property
    def folder(self) -> bool:
        """Whether it is a folder, which holds nothing itself."""
        return self.name.endswith("/")


class Directory(NamedTuple):
    """How many members an archive says it has, and a way through them in the archive's order."""

    stated: int
    members: Iterator[Member]


def directory_of(place: Placed) -> Directory | None:
    """Return what the directory at the end of the archive lists; None where there is none.

    Raises CaptureError for an archive in several files.
    """
    begin = max(0, place.size - _LONGEST_COMMENT_BYTES - _END.size)
    tail = place.at(begin, place.size - begin)
    at = tail.rfind(_END_MAGIC)
    if at < 0 or len(tail) - at < _END.size:
        return None
    _, disk, _, _, count, size, offset, _ = _END.unpack_from(tail, at)
    close = begin + at
    if disk not in (0, _FULL_16):
        raise CaptureError("one part of a ZIP archive in several files; put it together first")
    if _FULL_16 in (count, disk) or _FULL_32 in (size, offset):
        found = _end_64(place, close)
        if found:
            close, count, size, offset = found
    start = close - size
    if start < 0 or (count and place.at(start, 4) != _ENTRY_MAGIC):
        return None
    # Programs that unpack themselves stand before the archive; its places are counted without them.
    return Directory(count, _entries(place, start, close, start - offset))


def _end_64(place: Placed, close: int) -> tuple[int, int, int, int] | None:
    raw = place.at(close - _LOCATOR_64.size, _LOCATOR_64.size) if close >= _LOCATOR_64.size else b""
    if not raw.startswith(_LOCATOR_MAGIC):
        return None
    at = _LOCATOR_64.unpack(raw)[2]
    end = place.at(at, _END_64.size)
    if len(end) < _END_64.size or not end.startswith(_END_64_MAGIC):
        return None
    count, size, offset = _END_64.unpack(end)[7:10]
    return at, count, size, offset


def _entries(place: Placed, start: int, close: int, shift: int) -> Iterator[Member]:
    held, at = b"", start
    while True:
        if len(held) < _LONGEST_ENTRY_BYTES and at < close:
            more = place.at(at, min(_PIECE_BYTES + _LONGEST_ENTRY_BYTES, close - at))
            held, at = held + more, at + len(more) if more else close
        if not held.startswith(_ENTRY_MAGIC) or len(held) < _ENTRY.size:
            return
        taken, pos = 0, 0
        while pos + _LONGEST_ENTRY_BYTES <= len(held) or at >= close:
            taken = _entry_bytes(held, pos)
            if not taken:
                break
            yield _member(held, pos, shift)
            pos += taken
        held = held[pos:]
        if not taken:
            return


def _entry_bytes(held: bytes, pos: int) -> int:
    """Return the length of the entry at `pos`, 0 where there is no whole one."""
    if not held.startswith(_ENTRY_MAGIC, pos) or len(held) - pos < _ENTRY.size:
        return 0
    lengths = _ENTRY.unpack_from(held, pos)[10:13]
    size = _ENTRY.size + sum(lengths)
    return size if pos + size <= len(held) else 0


def _member(held: bytes, pos: int, shift: int) -> Member:
    (_, made_by, _, flags, method, _, _, crc, packed, size, name_bytes, extra_bytes, _, _, _, attributes, at) = (
        _ENTRY.unpack_from(held, pos)
    )
    begin = pos + _ENTRY.size
    extra = held[begin + name_bytes : begin + name_bytes + extra_bytes]
    size, packed, at = _wide(extra, (size, packed, at))
    link = made_by >> 8 == _UNIX and attributes >> 16 & _KIND_BITS == _LINK
    name = _named(held[begin : begin + name_bytes], flags)
    return Member(name, method, at + shift, packed, size, crc, bool(flags & _ENCRYPTED), link)


def _wide(extra: bytes, values: tuple[int, int, int]) -> tuple[int, int, int]:
    """Return the values with those that did not fit in 32 bits from the field that holds them."""
    while len(extra) >= 4:
        kind, size = struct.unpack_from("<2H", extra)
        field, extra = extra[4 : 4 + size], extra[4 + size :]
        if kind == _ZIP_64_FIELD:
            wide = iter(struct.unpack(f"<{len(field) // 8}Q", field[: len(field) // 8 * 8]))
            first, second, third = (next(wide, value) if value == _FULL_32 else value for value in values)
            return first, second, third
    return values


def _named(raw: bytes, flags: int) -> str:
    try:
        name = raw.decode()  # many writers do not set the flag that says so
    except UnicodeDecodeError:
        name = raw.decode("utf-8", "backslashreplace") if flags & _UTF_8 else raw.decode("cp437")
    return name.replace("\\", "/").replace("\0", "")


def heads_of(place: Placed) -> Iterator[Member]:
    """Yield the members of an archive whose directory is missing, by the heads that stand before each.

    Misses: members inside a damaged one, and where one ends that is not packed and whose head does not tell.
    """
    at = _next_head(place, 0)
    while at is not None:
        raw = place.at(at, _LOCAL.size)
        if len(raw) < _LOCAL.size:
            return
        _, _, flags, method, _, _, crc, packed, size, name_bytes, extra_bytes = _LOCAL.unpack(raw)
        rest = place.at(at + _LOCAL.size, name_bytes + extra_bytes)
        begin = at + _LOCAL.size + name_bytes + extra_bytes
        known = not flags & _DESCRIBED
        size, packed, _ = _wide(rest[name_bytes:], (size, packed, 0))
        following = _next_head(place, begin + packed if known else begin)
        if not known:
            packed = max(0, (place.size if following is None else following) - begin)
        yield Member(
            _named(rest[:name_bytes], flags), method, at, packed, size if known else None, crc if known else None,
            bool(flags & _ENCRYPTED),
        )  # fmt: skip
        at = following


def _next_head(place: Placed, at: int) -> int | None:
    while at < place.size:
        piece = place.at(at, _PIECE_BYTES)
        found = _HEAD.search(piece)
        if found:
            return at + found.start()
        at += max(1, len(piece) - _LOCAL.size)
    return None
