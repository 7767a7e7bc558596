import gzip
import random
import zlib
from importlib import import_module
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.capture.archive import inflate
from headwater.capture.archive.inflate import FAULTS, unpacked, unpacker

RANDOM = random.Random(3)
TEXT = b" ".join(RANDOM.choices([b"quay", b"sluice", b"berth", b"<p>"], k=900)) + RANDOM.randbytes(99)
MEMBERS = [gzip.compress(TEXT, level, mtime=0) for level in (0, 1, 9)] + [gzip.compress(b"", mtime=0)]
MOST = 1 << 20


def _libraries() -> list[ModuleType]:
    try:
        return [zlib, import_module("isal.isal_zlib")]
    except ImportError:
        return [zlib]


@pytest.fixture(params=_libraries(), ids=lambda library: library.__name__)
def _library(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inflate, "LIBRARY", request.param)


def _strictly(packed: bytes) -> bytes | None:
    """Return what one whole member unpacks to, by zlib."""
    one = zlib.decompressobj(wbits=31)
    try:
        plain = one.decompress(packed)
    except zlib.error:
        return None
    return plain if one.eof and not one.unused_data else None


@pytest.mark.usefixtures("_library")
@pytest.mark.parametrize("packed", MEMBERS)
def test_a_whole_member_is_unpacked_and_nothing_else(packed: bytes) -> None:
    plain = TEXT if len(packed) > 30 else b""
    assert unpacked(packed, len(plain)) == plain
    assert plain == b"" or unpacked(packed, len(plain) - 1) is None
    assert unpacked(packed + b"\0", MOST) is None
    for cut in (*range(min(40, len(packed))), len(packed) - 9, len(packed) - 8, len(packed) - 1):
        assert unpacked(packed[:cut], MOST) is None
    for at in range(len(packed) - 8, len(packed)):
        for bit in range(8):
            wrong = packed[:at] + bytes([packed[at] ^ 1 << bit]) + packed[at + 1 :]
            assert unpacked(wrong, MOST) is None


@pytest.mark.usefixtures("_library")
@pytest.mark.parametrize("bit", range(5, 8))
def test_what_the_standard_reserves_is_a_fault(bit: int) -> None:
    packed = MEMBERS[1][:3] + bytes([1 << bit]) + MEMBERS[1][4:]
    assert unpacked(packed, MOST) is None
    with pytest.raises(FAULTS):
        unpacker(packed)


@given(
    st.sampled_from(MEMBERS), st.integers(0, 5000), st.integers(0, 3), st.binary(max_size=6), st.integers(1, 700),
    st.integers(1, 900),
)  # fmt: skip
@settings(deadline=None, max_examples=300)
def test_nothing_damaged_is_passed_whatever_the_pieces(
    packed: bytes, at: int, gone: int, noise: bytes, piece: int, size: int,
) -> None:
    at %= len(packed)
    damaged = packed[:at] + noise + packed[at + gone :]
    strictly = _strictly(damaged)
    assert unpacked(damaged, MOST) == strictly
    assert _in_pieces(damaged, piece, size) == strictly


def _in_pieces(packed: bytes, piece: int, size: int) -> bytes | None:
    """Return what one whole member unpacks to, put in and taken out in pieces."""
    found, left = bytearray(), packed
    try:
        one = unpacker(packed)
        while not one.eof:
            window = left[:piece]
            chunk = one.decompress(window, size)
            found += chunk
            behind = one.unused_data if one.eof else one.unconsumed_tail
            left = left[len(window) - len(behind) :]
            if not (chunk or left or one.eof):
                return None
    except FAULTS:
        return None
    return None if left else bytes(found)
