"""WARC records cut from a stream: each with its head and block, what is wrong with it, and what lies between them."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple, Protocol

from headwater.capture.archive.heads import fields_of, usual_fields
from headwater.capture.archive.members import Stream
from headwater.capture.said import Said

# What tells a record's beginning from a mention of one: the version, a line end, a field.
_MAGIC = b"WARC/"
_START = re.compile(rb"WARC/[0-9]\.[0-9]{1,2}\r?\n(?=[A-Za-z][A-Za-z0-9-]{0,60}[ \t]{0,9}:)")
_LONGEST_START_BYTES = 96
_HEAD_END = re.compile(rb"\r?\n\r?\n")
_MOST_HEAD_BYTES = 65_536
_PIECE_BYTES = 65_536
# Most records whole, and no more than a processor's cache holds.
_FIRST_BYTES = 1 << 18
_MOST_TOLD = 10
_END = b"\r\n\r\n"
_MOST_DIGITS = 18
_BROKEN = "its gzip member is damaged; some of it may be wrong"

_NO_REST = memoryview(b"")


class Receiver(Protocol):
    """Takes the block of a record that is too long to be held, piece by piece."""

    def write(self, piece: bytes) -> None:
        """Take the next piece."""


class Frame(NamedTuple):
    """A record. `at`: the byte of the file where it, or for gzip its member, begins.

    `fields` have the names that the standard gives them, in its spelling. The block is `data[begin:end]` and, behind
    it, `rest`: pages are long, and every copy of one costs. Of a block that is longer than may be held nothing is
    there: `receiver` took it. `damage` says what is wrong with the record.
    """

    at: int
    fields: dict[bytes, bytes]
    data: bytes = b""
    begin: int = 0
    end: int = 0
    rest: memoryview = _NO_REST
    receiver: Receiver | None = None
    damage: str | None = None

    def block_from(self, place: int) -> bytes:
        """Return the block from `place` in `data` on."""
        if self.rest:
            return b"".join((self.data[place : self.end], self.rest))
        return self.data[place : self.end]


class Frames:
    """Cuts the records of `stream`, in order; what belongs to no record is said.

    A record is whole when as many bytes as its Content-Length says are followed by the mark of its end. Where they are
    not, its block is taken to end where the next record begins or, where none is found, with the bytes. After such a
    place blocks are searched for records while they are read, until as much was read as may be held: so nothing is
    read twice for long. Misses: a Content-Length that is wrong and happens to point at an end mark inside the block.
    """

    def __init__(
        self, stream: Stream, said: Said, most_held_bytes: int, receive: Callable[[dict[bytes, bytes]], Receiver],
    ) -> None:
        self._stream, self._said, self._most, self._receive = stream, said, most_held_bytes, receive
        self._data = b""  # read from the stream; what lies before `_pos` is done with
        self._pos = 0
        self._end_at = 0  # offset in the stream of the end of `_data`
        self._wary_until = 0
        self._broken_at = -1  # of the last member that is damaged
        self.lost = 0
        self._stray: list[tuple[int, int]] = []
        self._stray_count = self._stray_bytes = self._breaks = 0

    def __iter__(self) -> Iterator[Frame]:
        """Yield the records, in order."""
        held: Frame | None = None
        while True:
            more = self._begin()
            begins = self._data.startswith(_MAGIC, self._pos)
            if held:
                # The check of a gzip member stands behind it: a record is known to be whole when the next one begins.
                if self._broken_at == held.at:
                    held = held._replace(damage=held.damage or _BROKEN)
                if more and not begins and self._is_stray():
                    held = self._again(held)
                    begins = self._data.startswith(_MAGIC, self._pos)
                yield held
                held = None  # before the next is read: fresh memory costs more than memory just used
            if not more:
                break
            if not begins:
                self._pass_stray()
                continue
            at = self._stream.place(self._offset)
            fields, damage = self._head(at)
            if fields is not None:
                held = self._block(at, fields, damage)
        self._say_stray()

    @property
    def _offset(self) -> int:
        return self._end_at - len(self._data) + self._pos

    def _fill(self, size: int) -> bool:
        """Have at least `size` bytes at hand, or all that are left before the end or damage."""
        while len(self._data) - self._pos < size:
            more = self._stream.read(max(_PIECE_BYTES, size - len(self._data) + self._pos))
            if not more:
                return False
            self._data = self._data[self._pos :] + more
            self._pos = 0
            self._end_at += len(more)
        return True

    def _begin(self) -> bool:
        """Have at hand what comes next, with what tells a record; False at the end."""
        while self._pos >= len(self._data):
            self._data, self._pos = self._stream.read(_FIRST_BYTES), 0
            self._end_at += len(self._data)
            if not self._data and not self._resumed():
                return False
        if not self._data.startswith(_MAGIC, self._pos):
            self._fill(len(_MAGIC))
        return True

    def _is_stray(self) -> bool:
        self._fill(_LONGEST_START_BYTES)
        ahead = self._data[self._pos : self._pos + _LONGEST_START_BYTES].lstrip(b"\r\n")
        return bool(ahead) and not ahead.startswith(_MAGIC)

    def _again(self, frame: Frame) -> Frame:
        """Return the record before something that is none, cut where another begins in its block.

        Its Content-Length may have pointed, by chance, at an end mark behind its own.
        """
        block = frame.block_from(frame.begin)
        inner = _START.search(block)
        if inner is None:
            return frame
        self._data, self._pos = block[inner.start() :] + _END + self._data[self._pos :], 0
        self._wary_until = max(self._wary_until, self._offset + self._most)
        came = inner.start() - len(_END) if block.endswith(_END, 0, inner.start()) else inner.start()
        short = f"ends early: {came:,} of its {len(block):,} bytes came, then the next record begins"
        return frame._replace(
            data=block, begin=0, end=came, rest=_NO_REST, damage=f"{frame.damage}; {short}" if frame.damage else short,
        )

    def _resumed(self) -> bool:
        why = self._stream.broken
        if why is None:
            return False
        self._broken_at = self._stream.place(self._offset)
        place = self._stream.resume()
        rest = "nothing behind it can be read" if place is None else f"read on from byte {place:,}"
        self._breaks += 1
        if self._breaks <= _MOST_TOLD or place is None:
            self._said.fault(f"{why}; {rest}")
        return place is not None

    def _pass_stray(self) -> None:
        """Pass over what belongs to no record. Line ends are no fault: some writers leave too many."""
        at, begin, lines = self._stream.place(self._offset), self._offset, True
        found, more = None, True
        while more and not found:
            more = self._fill(_PIECE_BYTES)
            found = _START.search(self._data, self._pos)
            until = found.start() if found else len(self._data) - more * _LONGEST_START_BYTES
            lines = lines and not self._data[self._pos : until].strip(b"\r\n")
            self._pos = until
        if not lines:
            self._stray_count += 1
            self._stray_bytes += self._offset - begin
            self._stray.append((at, self._offset - begin))
            del self._stray[_MOST_TOLD:]

    def _say_stray(self) -> None:
        if self._breaks > _MOST_TOLD:
            self._said.fault(f"damaged in {self._breaks:,} places in all")
        if not self._stray_count:
            return
        first, size = self._stray[0]
        if self._stray_count == 1:
            self._said.fault(f"{size:,} bytes from byte {first:,} on belong to no record")
            return
        places = ", ".join(f"{at:,}" for at, _ in self._stray)
        more = " and on" if self._stray_count > len(self._stray) else ""
        total = f"{self._stray_bytes:,} bytes in {self._stray_count:,} places belong to no record"
        self._said.fault(f"{total} (from bytes {places}{more})")

    def _head(self, at: int) -> tuple[dict[bytes, bytes] | None, str | None]:
        """Return the fields of the record that begins here and what is wrong with them, and go behind its head.

        No fields, and said, where it has no end.
        """
        end = self._data.find(_END, self._pos, self._pos + _MOST_HEAD_BYTES)
        fields = usual_fields(self._data[self._pos : end]) if end >= 0 else None
        if fields is None:
            return self._odd_head(at)
        self._pos = end + len(_END)
        return fields, None

    def _odd_head(self, at: int) -> tuple[dict[bytes, bytes] | None, str | None]:
        self._fill(_MOST_HEAD_BYTES)
        stop = self._pos + _MOST_HEAD_BYTES
        found = _HEAD_END.search(self._data, self._pos, stop)
        inner = _START.search(self._data, self._pos + len(_MAGIC), found.end() if found else stop)
        if found and inner is None:
            head, self._pos = self._data[self._pos : found.start()], found.end()
            return fields_of(head)
        self.lost += 1
        self._said.lost("record", f"at byte {at:,}", "its head has no end")
        self._pos = inner.start() if inner else min(len(self._data), stop - _LONGEST_START_BYTES)
        return None, None

    def _block(self, at: int, fields: dict[bytes, bytes], damage: str | None) -> Frame:
        stated = fields.get(b"Content-Length", b"")
        size = int(stated) if stated.isdigit() and len(stated) <= _MOST_DIGITS else None
        if size is not None and size <= self._most and not (self._wary_until and self._offset < self._wary_until):
            data, begin, end = self._data, self._pos, self._pos + size
            if data.startswith(_END, end):
                self._pos = end + len(_END)
                return Frame(at, fields, data, begin, end, _NO_REST, None, damage)
            rest = self._beyond(end)
            if rest is not None:
                return Frame(at, fields, data, begin, min(end, len(data)), rest, None, damage)
        if size is None:
            says = f'a Content-Length of "{stated[:40].decode("ascii", "replace")}"' if stated else "no Content-Length"
            damage = f"it has {says}"
        return self._carefully(Frame(at, fields, damage=damage), size)

    def _beyond(self, end: int) -> memoryview | None:
        """Go behind a block that ends beyond `_data`, at `end`, and its mark; return what of the block is not there.

        None where there is no mark: then nothing has moved.
        """
        data = self._data
        lacking = end + len(_END) - len(data)
        if lacking <= 0:
            return None
        more = self._read(lacking)
        self._end_at += len(more)
        marked = more.endswith(_END) if lacking >= len(_END) else (data[end:] + more) == _END
        if marked and len(more) == lacking:
            self._data, self._pos = b"", 0
            return memoryview(more)[: max(0, lacking - len(_END))]
        self._data += more
        return None

    def _read(self, size: int) -> bytes:
        """Return the next `size` bytes of the stream, fewer only at the end or at damage."""
        first = self._stream.read(size) if size > 0 else b""
        if len(first) >= size or not first:
            return first
        parts, came = [first], len(first)
        while came < size and (more := self._stream.read(size - came)):
            parts.append(more)
            came += len(more)
        return b"".join(parts)

    def _carefully(self, frame: Frame, size: int | None) -> Frame:
        """Return the record with its block up to its end mark or the next record, whichever comes first."""
        if size is None or size <= self._most:
            self._wary_until = max(self._wary_until, self._offset + self._most)
        block = _Block(frame.fields, self._most, self._receive)
        while True:
            self._fill(_PIECE_BYTES)
            left = None if size is None else size - block.size
            whole = left is not None and 0 <= left <= len(self._data) - self._pos - len(_END)
            until = self._pos + left if whole and left is not None else len(self._data)
            found = _START.search(self._data, self._pos, until)
            if found is None and whole and self._data.startswith(_END, until):
                block.take(self._data[self._pos : until])
                self._pos = until + len(_END)
                return block.framed(frame, None)
            found = found or _START.search(self._data, self._pos)
            if found:
                break
            # What may be the first part of a beginning is looked at again, with what follows.
            until = max(self._pos, len(self._data) - _LONGEST_START_BYTES)
            until = min(until, self._pos + left) if left is not None and left > 0 else until
            block.take(self._data[self._pos : until])
            self._pos = until
            if not self._fill(len(self._data) - self._pos + 1):
                break
        until = found.start() if found else len(self._data)
        end = until - len(_END) if self._data.endswith(_END, self._pos, until) else until
        left = -1 if size is None else size - block.size
        if 0 <= left <= until - self._pos and not self._data[self._pos + left : until].strip(b"\r\n"):
            end = self._pos + left
        block.take(self._data[self._pos : end])
        self._pos = until
        return block.framed(frame, self._ending(block.size, size, found=found is not None))

    def _ending(self, came: int, size: int | None, *, found: bool) -> str | None:
        if size is None:
            return None
        where = "the next record begins" if found else self._stream.broken or "the file ends"
        if came < size:
            return f"ends early: {came:,} of its {size:,} bytes came, then {where}"
        if came == size:
            return f"the mark of its end is damaged; behind its {size:,} bytes {where}"
        return f"its Content-Length says {size:,} bytes, {came:,} came before {where}; all are read"


class _Block:
    """The block of one record, held up to a bound, beyond which a receiver gets it."""

    def __init__(
        self, fields: dict[bytes, bytes], most: int, receive: Callable[[dict[bytes, bytes]], Receiver],
    ) -> None:
        self._fields, self._most, self._receive = fields, most, receive
        self._held = bytearray()
        self._receiver: Receiver | None = None
        self.size = 0

    def take(self, piece: bytes) -> None:
        self.size += len(piece)
        if self._receiver is None and self.size <= self._most:
            self._held += piece
            return
        if self._receiver is None:
            self._receiver = self._receive(self._fields)
            piece = bytes(self._held) + piece  # in one: the head of the answer is in it
            self._held.clear()
        self._receiver.write(piece)

    def framed(self, frame: Frame, damage: str | None) -> Frame:
        said = "; ".join(filter(None, (frame.damage, damage))) or None
        block = bytes(self._held)
        return frame._replace(data=block, end=len(block), receiver=self._receiver, damage=said)
