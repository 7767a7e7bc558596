import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.capture.archive.frames import Frame, Frames
from headwater.capture.archive.members import Plain
from headwater.capture.said import Said


class Slow:
    """Gives its bytes in pieces of some size."""

    damage = None

    def __init__(self, raw: bytes, size: int) -> None:
        self._raw, self._size = raw, size

    def read(self, size: int) -> bytes:
        size = min(size, self._size)
        chunk, self._raw = self._raw[:size], self._raw[size:]
        return chunk


class Kept:
    def __init__(self, _fields: dict[bytes, bytes]) -> None:
        self.raw = b""

    def write(self, piece: bytes) -> None:
        self.raw += piece


def _cut(raw: bytes, size: int = 1 << 20, most: int = 100_000) -> tuple[list[Frame], Said]:
    said = Said(10)
    return list(Frames(Plain(Slow(raw, size)), said, most, Kept)), said


def _block(frame: Frame) -> bytes:
    return frame.receiver.raw if isinstance(frame.receiver, Kept) else frame.block_from(frame.begin)


def _record(block: bytes, number: int = 0) -> bytes:
    return b"WARC/1.1\r\nWARC-Type: resource\r\nX-Number: %d\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n" % (
        number, len(block), block,
    )  # fmt: skip


@given(
    st.lists(st.binary(max_size=400) | st.sampled_from([b"x" * 5000, b"\r\n\r\n" * 9, b"WARC/1.0\r\n"]), max_size=8),
    st.integers(1, 3000), st.sampled_from([50, 3000, 100_000]),
)  # fmt: skip
def test_blocks_come_as_they_were_written_whatever_a_read_gives(blocks: list[bytes], size: int, most: int) -> None:
    frames, said = _cut(b"".join(map(_record, blocks)), size, most)
    assert [_block(frame) for frame in frames] == blocks
    assert said.whole
    assert all((frame.receiver is not None) == (len(block) > most) for frame, block in zip(frames, blocks, strict=True))


@given(st.binary(max_size=3000), st.integers(1, 500))
def test_any_bytes_end(raw: bytes, size: int) -> None:
    head = b"WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: 9\r\n\r\n"
    frames, said = _cut(raw + head + raw, size)
    assert frames or not said.whole


@pytest.mark.parametrize("size", [1, 7, 95, 96, 97, 4096, 1 << 20])
def test_a_beginning_is_found_wherever_a_read_ends(size: int) -> None:
    short = _record(b"a" * 700)
    raw = short[:-150] + _record(b"b" * 300) + b"noise " * 40 + _record(b"c")
    frames, said = _cut(raw, size)
    assert [_block(frame)[:1] for frame in frames] == [b"a", b"b", b"c"]
    assert [frame.damage is None for frame in frames] == [False, True, True]
    at = len(short) - 150 + len(_record(b"b" * 300))
    assert f"240 bytes from byte {at:,} on belong to no record" in (said.reason or "")


def test_a_long_record_with_a_wrong_length_ends_where_the_next_begins() -> None:
    raw = _record(b"a" * 90_000).replace(b"90000", b"9000000000") + _record(b"b")
    frames, _ = _cut(raw, most=2000)
    assert [len(_block(frame)) for frame in frames] == [90_000, 1]
    assert "ends early: 90,000 of its 9,000,000,000 bytes came" in (frames[0].damage or "")


def test_a_head_without_an_end_is_lost_and_the_next_is_not() -> None:
    raw = b"WARC/1.0\r\nWARC-Type: x\r\n" + _record(b"a") + b"WARC/1.0\r\nX: " + b"y" * 200_000 + _record(b"b")
    frames, said = _cut(raw)
    assert [_block(frame) for frame in frames] == [b"a", b"b"]
    assert "record at byte 0: its head has no end; something amiss also on record at byte" in (said.reason or "")
