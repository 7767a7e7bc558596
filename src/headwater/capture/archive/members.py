"""What records are cut from: plain bytes, or those of a gzip file, unpacked quickly and found again behind damage."""

import re
import zlib
from itertools import islice
from typing import Final, Protocol

from headwater.capture.archive.exact import Exact
from headwater.capture.archive.feed import CHUNK_BYTES, Feed
from headwater.capture.archive.inflate import FAULTS, HEAD_BYTES, Unpacker, unpacker
from headwater.capture.source import RATIO_FROM_BYTES, Bytes
from headwater.settings import CaptureSettings

# A member's head: magic, method, flags, time, then what few values the standard knows.
_MEMBER = re.compile(rb"\x1f\x8b\x08[\x00-\x1f][\x00-\xff]{4}[\x00\x02\x04][\x00-\x0d\xff]")
_LONGEST_HEAD_BYTES = 10
_TRIED_BYTES = 2048
_MOST_TRIED = 100_000
_TRIED_BY_READING = 10
_MOST_BOMBS = 3
_MOST_TRIED_AT_FIRST = 100
# Members nested in one another could be made so that each is unpacked to the same end: what is read again is bounded.
_MOST_AGAIN_BYTES = 256_000_000
_MOST_AT_ONCE_BYTES = 1 << 20
# What lies behind a member's end is copied when it ends, and members of one record are short.
_WINDOW_BYTES = 1 << 15
_NONE: Final = memoryview(b"")


class Stream(Protocol):
    """Bytes to cut records from. `read` gives none at the end and where the bytes are `broken`, which tells the two."""

    @property
    def broken(self) -> str | None:
        """What is wrong with the next byte; None where there is one, or a proper end."""

    def read(self, size: int) -> bytes:
        """Return at most `size` bytes, all of one member where there are members."""

    def place(self, offset: int) -> int:
        """Return the byte of the file for the byte of the stream at which a record began last."""

    def resume(self) -> int | None:
        """Go behind damage; return the byte of the file where reading goes on, None where it cannot."""


class Plain:
    """Bytes that are not packed; the first of them is the byte `start` of the file."""

    def __init__(self, stored: Bytes, start: int = 0) -> None:
        self._stored, self._start = stored, start
        self.read = stored.read

    @property
    def broken(self) -> str | None:
        """What is wrong with the bytes not given."""
        return self._stored.damage

    def place(self, offset: int) -> int:
        """Return `offset`, counted from the file's first byte."""
        return self._start + offset

    def resume(self) -> int | None:
        """Return None: what a disk does not give is not had by asking again."""
        return None


class Members:
    """The unpacked bytes of a gzip file, however many members it has.

    Method: each member by a fast unpacker, which checks it at its end and, at a fault, keeps back what it had unpacked;
    so the packed bytes of the member are kept, and are read again exactly where anything is wrong. Behind damage the
    next place is taken that reads as a member's beginning. A member, and the file, may unpack to `max_unpacked_ratio`
    times its size beyond the first 10 MB. Misses: what was unpacked just before damage (64 KB at most) in a member of
    more than 8 MB packed. `start`: where in the file the bytes begin.
    """

    def __init__(self, stored: Bytes, settings: CaptureSettings, start: int = 0) -> None:
        self._feed, self._start = Feed(stored, start), start
        self._most_ratio = settings.max_unpacked_ratio
        self._packed = _NONE  # of the feed, not yet unpacked
        self._member: Unpacker | None = None
        self._full = False  # whether more may come without more being put in
        self._exact: Exact | None = None
        self._at = 0  # unpacked bytes given
        self._checked_until = 0
        self._mark = (start, 0)  # the member's beginning, packed and unpacked
        self._again = self._tried = 0
        self._resumed_at = -1
        self._over = False
        self._bombs = self._forgiven = 0
        self._broken: str | None = None

    @property
    def broken(self) -> str | None:
        """What is wrong with the next byte; None where there is one, or a proper end."""
        return self._broken or self._feed.damage

    def read(self, size: int) -> bytes:
        """Return at most `size` unpacked bytes of one member; none at the end and at damage."""
        if self._exact or self._broken:
            return self._slowly(size)
        chunk = b""
        while not chunk:
            if not (self._packed or self._full or self._fill()):
                return self._doubted("ends early", size) if self._member else b""
            try:
                chunk = self._step(self._member or self._begun(), size)
            except FAULTS:
                return self._doubted("is damaged", size)
        self._at += len(chunk)
        return chunk if self._at < self._checked_until or self._within_ratio() else b""

    def _fill(self) -> bool:
        self._feed.forget(self._mark[0])
        self._packed = memoryview(self._feed.read())
        return bool(self._packed)

    def _begun(self) -> Unpacker:
        """Begin a member. Raises one of `FAULTS` where none stands as anybody writes it."""
        self._mark = self._feed.given - len(self._packed), self._at
        while len(self._packed) < HEAD_BYTES and (more := self._feed.read()):
            self._packed = memoryview(bytes(self._packed) + more)
        self._member = unpacker(self._packed)
        return self._member

    def _step(self, member: Unpacker, size: int) -> bytes:
        kept = self._mark[0] >= self._feed.kept_from
        most = min(size, _MOST_AT_ONCE_BYTES if kept else CHUNK_BYTES)
        window = self._packed[:_WINDOW_BYTES]
        chunk = member.decompress(window, most)
        if member.eof:
            left, self._member, self._full = len(member.unused_data), None, False
        else:
            left, self._full = len(member.unconsumed_tail), len(chunk) == most
        self._packed = self._packed[len(window) - left :]
        return chunk

    def _doubted(self, fault: str, size: int) -> bytes:
        """Read the member again, exactly, and go on from where it was."""
        place, at = self._mark
        if place < self._feed.kept_from:
            self._broken = f"the gzip stream {fault} shortly before byte {self._feed.given:,}"
            return b""
        self._feed.back_to(place)
        self._exact = Exact(self._feed)
        behind = self._at - at
        while behind and (chunk := self._exact.read(min(behind, CHUNK_BYTES))):
            behind -= len(chunk)
        return self._slowly(size)

    def _slowly(self, size: int) -> bytes:
        if self._broken or self._exact is None:
            return b""
        chunk = self._exact.read(size)
        if not chunk:
            self._broken = self._exact.fault
        self._at += len(chunk)
        return chunk if self._within_ratio() else b""

    def place(self, offset: int) -> int:  # noqa: ARG002
        """Return where the member begins that is being read; in a row of short ones, where one of them does."""
        return self._exact.member if self._exact else self._mark[0]

    def resume(self) -> int | None:
        """Go to the next member behind damage; None where there is none."""
        begin = max(self.place(-1), self._resumed_at) + 1  # in no case twice at the same place
        self._again += self._feed.given - begin
        self._tried += _TRIED_BY_READING
        if self._over or self._feed.damage or self._tried > _MOST_TRIED:
            return None
        self._feed.back_to(begin if self._again < _MOST_AGAIN_BYTES else self._feed.given)
        found = self._next_member()
        if found is None:
            return None
        self._feed.back_to(found)
        self._resumed_at = found
        self._packed, self._member, self._full = _NONE, None, False
        self._exact = self._broken = None
        self._mark = found, self._at
        return found

    def _within_ratio(self) -> bool:
        place, at = self._mark
        until = self._feed.given - len(self._packed)
        if self._exact:
            place, at, until = self._exact.member, self._at - self._exact.given, self._exact.place
        most = self._most_ratio
        if self._at - at <= RATIO_FROM_BYTES or self._at - at <= most * (until - place):
            self._over = self._at - self._forgiven > max(RATIO_FROM_BYTES, most * (self._feed.given - self._start))
            if not self._over:
                self._checked_until = self._at + _MOST_AT_ONCE_BYTES
                return True
        # What a bomb gave does not count against what follows it; of a few, for each costs 10 MB.
        self._bombs += 1
        if self._bombs <= _MOST_BOMBS:
            self._forgiven += self._at - at
        self._broken = f"unpacks to more than {most} times its size from byte {place:,} on; a gzip bomb is not read"
        return False

    def _next_member(self) -> int | None:
        held, base = b"", self._feed.given
        while chunk := self._feed.read():
            held, at = held + chunk, 0
            while (found := _MEMBER.search(held, at)) and self._tried < _MOST_TRIED:
                at = found.start()
                while len(held) - at < _TRIED_BYTES and (more := self._feed.read()):
                    held += more
                if _unpacks(held[at : at + _TRIED_BYTES]):
                    return base + at
                self._tried += 1
                at += 1
            keep = min(len(held) - at, _LONGEST_HEAD_BYTES)
            held, base = held[len(held) - keep :], base + len(held) - keep
            self._feed.forget(base)
        return None


def _unpacks(packed: bytes) -> bool:
    try:
        zlib.decompressobj(wbits=31).decompress(packed, _LONGEST_HEAD_BYTES)
    except zlib.error:
        return False
    return True


def holds_member(head: bytes) -> bool:
    """Whether a gzip member begins somewhere in `head`."""
    return any(_unpacks(head[found.start() :]) for found in islice(_MEMBER.finditer(head), _MOST_TRIED_AT_FIRST))
