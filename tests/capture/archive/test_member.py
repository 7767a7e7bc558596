import random
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.capture.archive.directory import Member, directory_of, heads_of
from headwater.capture.archive.member import Budget, MemberBytes
from headwater.capture.source import Held
from headwater.errors import CaptureError
from headwater.settings import CaptureSettings
from tests.capture.archive.zips import changed, link, streamed, wide, zipped

SETTINGS = CaptureSettings()
RAW = [b"", b"a", b"quay " * 4000, random.Random(1).randbytes(70_000)]
NAMED = [(f"{number}.bin", raw) for number, raw in enumerate(RAW)]


def _members(raw: bytes) -> list[Member]:
    found = directory_of(Held(raw))
    assert found is not None
    return list(found.members)


def _bytes(raw: bytes, member: Member, size: int) -> tuple[bytes, str | None]:
    source = MemberBytes(Held(raw), member, Budget(Held(raw), SETTINGS))
    return b"".join(iter(lambda: source.read(size), b"")), source.damage


@given(st.integers(1, 5000), st.booleans())
def test_members_are_given_whole_whatever_is_asked(size: int, stored: bool) -> None:  # noqa: FBT001
    raw = zipped(NAMED[:3], 0 if stored else 8)
    for member, wanted in zip(_members(raw), RAW, strict=False):
        assert _bytes(raw, member, size) == (wanted, None)


@pytest.mark.parametrize("raw", [zipped(NAMED), zipped(NAMED, 0), streamed(NAMED), b"#!stub\n" + zipped(NAMED)])
def test_directories_and_heads_list_the_same(raw: bytes) -> None:
    listed = _members(raw)
    assert [(one.name, one.size) for one in listed] == [(name, len(one)) for name, one in NAMED]
    found = list(heads_of(Held(raw)))
    assert [(one.name, one.at) for one in found] == [(one.name, one.at) for one in listed]
    for member, wanted in zip(found, RAW, strict=True):
        assert _bytes(raw, member, 65_536) == (wanted, None)


def test_entries_over_many_reads() -> None:
    raw = zipped([(f"{'long' * 500}{number}", b"") for number in range(400)])
    assert len(_members(raw)) == 400
    assert len({one.name for one in _members(raw)}) == 400


def test_what_a_directory_tells() -> None:
    (one, two) = _members(zipped([("a/", b""), (link("b"), b"a")]))
    assert (one.folder, one.link, two.folder, two.link) == (True, False, False, True)
    (one,) = _members(changed(zipped([("a", b"x")]), 0, 8, b"\x01"))
    assert one.encrypted
    (one,) = _members(wide("a", b"xyz"))
    assert (one.packed, one.size, one.at) == (3, 3, 0)


@pytest.mark.parametrize("raw", [b"", b"PK\x05\x06", zipped(NAMED)[:-1], b"PK\x05\x06" + b"\xff" * 18, b"x" * 100_000])
def test_no_directory(raw: bytes) -> None:
    assert directory_of(Held(raw)) is None


@given(st.binary(max_size=60), st.integers(1, 200))
def test_any_directory_ends(noise: bytes, back: int) -> None:
    raw = zipped(NAMED[:2])
    place = Held(raw[:-back] + noise + raw[len(raw) - back + len(noise) :])
    found = None
    with suppress(CaptureError):
        found = directory_of(place)
    for member in [*(found.members if found else ()), *heads_of(place)]:
        with suppress(CaptureError):
            assert len(_bytes(place.at(0, place.size), member, 99)[0]) < 1000
