"""The bytes of one ZIP member, unpacked as they are asked for, bounded and checked against what is declared of them."""

import zlib
from typing import Final

from headwater.capture.archive.directory import LOCAL_MAGIC, Member
from headwater.capture.source import RATIO_FROM_BYTES, Placed
from headwater.errors import CaptureError
from headwater.settings import CaptureSettings

_LOCAL_BYTES = 30
_PIECE_BYTES = 65_536
_STEP_BYTES = 4096
_METHODS: Final[dict[int, str]] = {
    9: "Deflate64", 12: "bzip2", 14: "LZMA", 93: "Zstandard", 95: "XZ", 98: "PPMd", 99: "AES encryption",
}  # fmt: skip
_STORED, _DEFLATED = 0, 8


class Budget:
    """How much an archive may unpack to altogether, for all its members."""

    def __init__(self, place: Placed, settings: CaptureSettings) -> None:
        self.most_ratio = settings.max_unpacked_ratio
        self._left = max(RATIO_FROM_BYTES, self.most_ratio * place.size)

    @property
    def spent(self) -> bool:
        """Whether nothing more may be unpacked."""
        return self._left < 0

    def take(self, size: int) -> None:
        """Count bytes. Raises CaptureError when there are too many."""
        self._left -= size
        if self.spent:
            raise CaptureError(f"the archive unpacks to more than {self.most_ratio} times its size; a bomb is not read")


class MemberBytes:
    """Gives what a member holds, once. Raises CaptureError where it cannot be read at all."""

    def __init__(self, place: Placed, member: Member, budget: Budget) -> None:
        self._place, self._member, self._budget = place, member, budget
        self._begin, self._end = _data_of(place, member)
        self._at = self._begin
        self._unpacker = zlib.decompressobj(wbits=-15) if member.method == _DEFLATED else None
        self._packed = b""
        self._given = 0
        self._crc = 0
        self._ended = False
        self._full = False  # whether more may come without more being put in
        self.damage: str | None = None

    def read(self, size: int) -> bytes:
        """Return at most `size` bytes, none at the end. Raises CaptureError for what unpacks to too much."""
        while not self._ended:
            if not self._packed and not self._full:
                self._packed = self._place.at(self._at, min(_PIECE_BYTES, self._end - self._at))
                self._at += len(self._packed)
            if not self._packed and not self._full:
                self._finish(whole=self._unpacker is None)
                break
            chunk = self._unpacked(size)
            self._full = self._unpacker is not None and len(chunk) == size
            if chunk:
                self._count(chunk)
            if self._unpacker is not None and self._unpacker.eof:
                self._finish(whole=True)
            if chunk:
                return chunk
        return b""

    def _unpacked(self, size: int) -> bytes:
        if self._unpacker is None:
            chunk, self._packed = self._packed[:size], self._packed[size:]
            return chunk
        # In small steps: what a step unpacks to is lost where it ends in a fault.
        step, rest = self._packed[:_STEP_BYTES], self._packed[_STEP_BYTES:]
        try:
            chunk = self._unpacker.decompress(step, size)
        except zlib.error:
            self.damage, self._ended = f"it is damaged after {self._given:,} unpacked bytes", True
            return b""
        self._packed = self._unpacker.unconsumed_tail + rest
        return chunk

    def _count(self, chunk: bytes) -> None:
        self._given += len(chunk)
        self._crc = zlib.crc32(chunk, self._crc)
        most, taken = self._budget.most_ratio, self._at - self._begin - len(self._packed)
        if self._given > max(RATIO_FROM_BYTES, most * taken):
            raise CaptureError(f"it unpacks to more than {most} times its size; a bomb is not read")
        self._budget.take(len(chunk))

    def _finish(self, *, whole: bool) -> None:
        self._ended = True
        size, crc = self._member.size, self._member.crc
        if not whole:
            self.damage = f"it ends early, after {self._given:,} unpacked bytes"
        elif size is not None and self._given != size:
            self.damage = f"it declares {size:,} bytes and holds {self._given:,}"
        elif crc is not None and self._crc != crc:
            self.damage = "its checksum is wrong; some of it may be, too"


def _data_of(place: Placed, member: Member) -> tuple[int, int]:
    """Return where the packed bytes of a member begin and end. Raises CaptureError where there are none to read."""
    if member.encrypted:
        raise CaptureError("it is encrypted; unpack it with its password first")
    if member.method not in (_STORED, _DEFLATED):
        name = _METHODS.get(member.method, f"method {member.method}")
        raise CaptureError(f"it is packed by {name}, which is not read by this version; unpack it first")
    head = place.at(member.at, _LOCAL_BYTES) if member.at >= 0 else b""
    if len(head) < _LOCAL_BYTES or not head.startswith(LOCAL_MAGIC):
        raise CaptureError("it is not where the directory says")
    begin = member.at + _LOCAL_BYTES + int.from_bytes(head[26:28], "little") + int.from_bytes(head[28:30], "little")
    return begin, begin + member.packed
