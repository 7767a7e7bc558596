"""Where a WARC file may be cut, so that its parts are read side by side and give what reading it whole gives."""

from collections.abc import Iterator

from headwater.capture.archive.inflate import FAULTS, HEAD_BYTES, Unpacker, unpacker
from headwater.capture.source import RATIO_FROM_BYTES, Placed
from headwater.settings import CaptureSettings

_MAGIC = b"WARC/"
_END = b"\r\n\r\n"
_LENGTH = b"content-length:"
_MOST_HEAD_BYTES = 65_536
_MOST_DIGITS = 18
_PIECE_BYTES = 1 << 16


def cuts_of(place: Placed, part_bytes: int, settings: CaptureSettings, *, packed: bool) -> Iterator[int]:
    """Yield bytes of the file at which it may be cut, about every `part_bytes`, in order; none at its beginning.

    At each a record begins, in gzip the only one of its member, and all before it are whole and follow one another
    without anything between: so no part depends on what another holds. From the first record on of which that is not so
    there are no further cuts. Of plain files heads alone are read; packed ones are unpacked once, and nothing is held.
    """
    last = 0
    for at in _members(place, settings) if packed else _records(place):
        if at - last >= part_bytes and place.size - at >= part_bytes // 2:
            yield at
            last = at


def _records(place: Placed) -> Iterator[int]:
    at = 0
    while at < place.size:
        head = place.at(at, _MOST_HEAD_BYTES)
        block = _block_of(head)
        if block is None:
            return
        begin, size = block
        at += begin + size + len(_END)
        # the mark of its end, and the beginning of the next record
        behind = place.at(at - len(_END), len(_END) + len(_MAGIC))
        if behind != _END + _MAGIC:
            return
        yield at


def _block_of(head: bytes) -> tuple[int, int] | None:
    """Return where the block of a record begins, counted from its head, and how long it says it is."""
    end = head.find(_END)
    if end < 0 or not head.startswith(_MAGIC):
        return None
    stated = [line[len(_LENGTH) :].strip() for line in head[:end].split(b"\r\n") if line.lower().startswith(_LENGTH)]
    if len(stated) != 1 or not stated[0].isdigit() or len(stated[0]) > _MOST_DIGITS:
        return None
    return end + len(_END), int(stated[0])


def _members(place: Placed, settings: CaptureSettings) -> Iterator[int]:
    at = 0
    while at < place.size:
        behind = _behind_member(place, at, settings.max_unpacked_ratio)
        if behind is None or not place.at(behind, HEAD_BYTES):
            return
        at = behind
        yield at


def _behind_member(place: Placed, at: int, most_ratio: int) -> int | None:
    """Return the byte behind the gzip member that begins at `at`; None where it is not one whole record."""
    taken, given = at, 0
    head, tail = b"", b""
    packed = memoryview(b"")
    member: Unpacker | None = None
    try:
        while True:
            if not packed:
                packed = memoryview(place.at(taken, _PIECE_BYTES))
                taken += len(packed)
            if not packed:
                return None
            member = member or unpacker(packed)
            chunk = member.decompress(packed, _PIECE_BYTES)
            if len(head) < _MOST_HEAD_BYTES:
                head += chunk[: _MOST_HEAD_BYTES - len(head)]
            given, tail = given + len(chunk), (tail + chunk)[-len(_END) :]
            if member.eof:
                break
            packed = memoryview(member.unconsumed_tail)
            if given > max(RATIO_FROM_BYTES, most_ratio * (taken - len(packed) - at)):
                return None
    except FAULTS:
        return None
    block = _block_of(head)
    whole = block is not None and sum(block) + len(_END) == given and tail == _END
    return taken - len(member.unused_data) if whole else None
