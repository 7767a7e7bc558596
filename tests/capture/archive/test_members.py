import gzip
import random
import time
import zlib
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.capture.archive import inflate
from headwater.capture.archive.exact import Exact
from headwater.capture.archive.feed import Feed
from headwater.capture.archive.members import Members, Plain, Stream, holds_member
from headwater.capture.source import Held
from headwater.settings import CaptureSettings

SETTINGS = CaptureSettings()
PARTS = [random.Random(number).randbytes(3000 + 7000 * number).hex().encode() for number in range(4)]
PACKED = [gzip.compress(part, mtime=0) for part in PARTS]
ENDS = [sum(map(len, PACKED[: number + 1])) for number in range(4)]


@pytest.fixture(params=["installed", "zlib"], autouse=True)
def _library(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "zlib":
        monkeypatch.setattr(inflate, "LIBRARY", zlib)


def _all(stream: Stream, size: int = 5000) -> tuple[bytes, list[str]]:
    """Return all that a stream gives, over damage and on, and what was damaged."""
    found, broken = bytearray(), list[str]()
    while True:
        while chunk := stream.read(300_000):
            found += chunk
            while chunk := stream.read(size):
                found += chunk
        if stream.broken is None:
            return bytes(found), broken
        broken.append(stream.broken)
        if stream.resume() is None:
            return bytes(found), broken


def _members(raw: bytes, settings: CaptureSettings = SETTINGS) -> Members:
    return Members(Held(raw), settings)


@given(st.lists(st.integers(1, 9000) | st.just(300_000), min_size=1, max_size=20))
def test_bytes_come_as_they_are_whatever_is_asked(sizes: list[int]) -> None:
    members = _members(b"".join(PACKED))
    found = bytearray()
    for size in chain.from_iterable(iter(lambda: sizes, None)):
        chunk = members.read(size)
        if not chunk:
            break
        found += chunk
    assert bytes(found) == b"".join(PARTS)
    assert members.broken is None


def test_the_place_of_a_member_is_known_where_it_begins() -> None:
    members = _members(b"".join(PACKED))
    for number, part in enumerate(PARTS):
        chunk = members.read(4000)
        at = sum(map(len, PARTS[:number]))
        assert members.place(at) == (ENDS[number - 1] if number else 0)
        left = len(part) - len(chunk)
        while left:
            left -= len(members.read(left))
    assert members.read(1) == b""


@pytest.mark.parametrize("at", [0, 5, 40, ENDS[0] - 7, ENDS[0] - 3, ENDS[0], ENDS[0] + 2, ENDS[0] + 900, ENDS[1] - 6])
def test_a_wrong_bit_costs_its_member_only(at: int) -> None:
    raw = bytearray(b"".join(PACKED))
    raw[at] ^= 4
    found, broken = _all(_members(bytes(raw)))
    hit = 0 if at < ENDS[0] else 1
    if at - (0, ENDS[0])[hit] == 5:  # a letter of the time stamp, which nothing depends on
        assert (found, broken) == (b"".join(PARTS), [])
        return
    assert len(broken) == 1
    assert all(part in found for number, part in enumerate(PARTS) if number != hit)


@pytest.mark.parametrize("cut", [1, 8, 9, 500])
def test_an_early_end_is_seen_and_all_before_it_given(cut: int) -> None:
    found, broken = _all(_members(b"".join(PACKED)[:-cut]))
    assert found.startswith(b"".join(PARTS[:3]))
    assert broken == [f"the gzip stream ends early, at byte {ENDS[3] - cut:,}"]
    if cut < 9:
        assert found == b"".join(PARTS)


def test_a_member_too_long_to_be_read_again() -> None:
    plain = random.Random(1).randbytes(9_000_000)
    raw = gzip.compress(plain, 1, mtime=0)
    assert _all(_members(raw)) == (plain, [])
    found, broken = _all(_members(raw[:-20]))
    assert plain.startswith(found)
    assert len(plain) - len(found) < 100_000
    assert len(broken) == 1
    assert "ends early" in broken[0]
    wrong = raw[:8_900_000] + b"\xff" * 9 + raw[8_900_009:] + PACKED[1]
    found, broken = _all(_members(wrong))
    assert "is damaged shortly before byte" in broken[0]
    assert PARTS[1] in found


def test_a_bomb_in_a_member_and_in_all_together() -> None:
    bomb = gzip.compress(bytes(30_000_000), mtime=0)
    found, broken = _all(_members(bomb + PACKED[1]))
    assert broken == ["unpacks to more than 250 times its size from byte 0 on; a gzip bomb is not read"]
    assert len(found) < 12_000_000
    assert found.endswith(PARTS[1])
    # Each stays under the 10 MB that any member may have; all together do not.
    found, broken = _all(_members(gzip.compress(bytes(9_000_000), mtime=0) * 30))
    assert "a gzip bomb is not read" in broken[-1]
    assert len(found) < 80_000_000


def test_many_beginnings_that_are_none_cost_little() -> None:
    begin = time.perf_counter()
    found, broken = _all(_members(PACKED[0] + PACKED[1][:-9] + b"\x1f\x8b\x08\0\0\0\0\0\0\3" * 300_000))
    assert time.perf_counter() - begin < 20
    assert found.startswith(PARTS[0])
    assert broken


def test_members_nested_in_one_another_end() -> None:
    # Stored blocks, each of which holds another member's beginning: all run to the same fault at the end.
    packer = zlib.compressobj(0, zlib.DEFLATED, 31)
    inner = b"".join(gzip.compress(bytes([number]) * 30, 0, mtime=0)[:40] for number in range(200)) * 300
    raw = packer.compress(inner) + packer.flush()[:-8] + bytes(8)
    begin = time.perf_counter()
    _, broken = _all(_members(raw))
    assert time.perf_counter() - begin < 30
    assert broken


@given(st.binary(max_size=300), st.integers(0, 400), st.integers(1, 600))
def test_exact_reading_gives_what_was_packed_before_the_fault(noise: bytes, at: int, size: int) -> None:
    raw = PACKED[0][:at] + noise
    exact = Exact(Feed(Held(raw)))
    found = b"".join(iter(lambda: exact.read(size), b""))
    whole = zlib.decompressobj(31)
    try:
        wanted = whole.decompress(PACKED[0][:at])
    except zlib.error:
        wanted = b""
    assert found.startswith(wanted)
    assert exact.fault is not None or whole.eof or not raw


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (PACKED[0] + bytes(3000), None), (PACKED[0] + bytes(3000) + PACKED[1], "NUL bytes where a gzip member should"),
        (bytes(2) + PACKED[0], "NUL bytes where a gzip member"), (PACKED[0] + b"xyz", "(incorrect header check)"),
        (PACKED[0] + PACKED[1], None), (b"", None), (PACKED[0][:-1], "ends early, at byte"),
    ],
)  # fmt: skip
def test_what_exact_reading_says(raw: bytes, says: str | None) -> None:
    exact = Exact(Feed(Held(raw)))
    for _ in iter(lambda: exact.read(100), b""):
        pass
    assert (says is None and exact.fault is None) or (says or "") in (exact.fault or "")


def test_plain_bytes_and_a_disk_that_fails() -> None:
    plain = Plain(Held(b"abcdef", "reading stopped at byte 6"))
    assert (plain.read(9), plain.place(3), plain.read(5)) == (b"abcdef", 3, b"")
    assert (plain.broken, plain.resume()) == ("reading stopped at byte 6", None)
    members = Members(Held(PACKED[0][:50], "reading stopped at byte 50"), SETTINGS)
    _all(members)
    assert members.resume() is None


def test_a_member_that_begins_somewhere() -> None:
    assert holds_member(b"noise" + PACKED[0])
    assert not holds_member(b"noise \x1f\x8b\x08 and more of it")
