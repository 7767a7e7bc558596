import gzip
import io
import os
import stat
import sys
import zlib
from pathlib import Path

import pytest

from headwater.capture import source
from headwater.capture.source import digest, given, opened, read_up_to
from headwater.errors import CaptureError
from headwater.settings import CaptureSettings

SETTINGS = CaptureSettings()
posix = pytest.mark.skipif(sys.platform == "win32", reason="needs special files")


def _all(raw: bytes, settings: CaptureSettings = SETTINGS) -> tuple[bytes, str | None]:
    stream = given(io.BytesIO(raw), settings)
    found = read_up_to(stream, sys.maxsize)
    return found, stream.damage


@posix
@pytest.mark.parametrize(
    ("kind", "says"),
    [(stat.S_IFIFO, "a pipe"), (stat.S_IFSOCK, "a socket"), (stat.S_IFDIR, "a folder")],
)
def test_what_is_no_file_is_never_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: int, says: str,
) -> None:
    place = tmp_path / "odd"
    if kind == stat.S_IFDIR:
        place.mkdir()
    else:
        os.mknod(place, kind | 0o600)
    monkeypatch.setattr(os, "open", lambda *_: pytest.fail("it was opened"))
    with pytest.raises(CaptureError, match=says), opened(str(place), SETTINGS):
        pass


@posix
def test_a_device_is_never_opened() -> None:
    with pytest.raises(CaptureError, match="a device"), opened("/dev/zero", SETTINGS):
        pass


@posix
def test_a_file_that_becomes_a_pipe_after_the_check_does_not_block(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "file").write_bytes(b"x")
    status = os.lstat(tmp_path / "file")
    monkeypatch.setattr(os, "lstat", lambda _: status)
    with pytest.raises(CaptureError, match="a pipe"), opened(str(tmp_path / "pipe"), SETTINGS):
        pass


@posix
def test_a_link_that_came_after_the_check_is_not_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_bytes(b"x")
    (tmp_path / "link").symlink_to("file")
    status = os.lstat(tmp_path / "file")
    monkeypatch.setattr(os, "lstat", lambda _: status)
    with pytest.raises(CaptureError, match="cannot be opened"), opened(str(tmp_path / "link"), SETTINGS):
        pass


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_bytes(b"x")

    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    place = str(tmp_path / "file")
    with pytest.raises(CaptureError, match="cannot be opened: Permission denied"), opened(place, SETTINGS):
        pass


def test_size_is_bounded_before_and_while_reading(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x" * 101)
    small = CaptureSettings(max_file_bytes=100)
    with opened(str(tmp_path / "file"), small) as (stream, _):
        with pytest.raises(CaptureError, match="101 bytes, more than 100; split it"):
            stream.read(1)
        assert read_up_to(stream.as_stored(), 200) == b"x" * 101  # what reads item by item is not bound by it
    with pytest.raises(CaptureError, match="more than 100 bytes"):
        _all(b"x" * 101, small)
    assert _all(b"x" * 100, small) == (b"x" * 100, None)


def test_a_fault_in_the_middle_is_damage_and_at_the_start_a_refusal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "file").write_bytes(b"x" * 10)
    reads = iter([b"xx", b"xxx"])

    def failing(*_: object) -> bytes:
        chunk = next(reads, None)
        if chunk is None:
            raise OSError(5, "Input/output error")
        return chunk

    monkeypatch.setattr(os, "read", failing)
    with opened(str(tmp_path / "file"), SETTINGS) as (stream, _):
        raw = digest(stream, 100)
    assert (raw.head, raw.damage) == (b"xxxxx", "reading stopped at byte 5: Input/output error")
    with pytest.raises(CaptureError, match="Input/output"), opened(str(tmp_path / "file"), SETTINGS):
        pass


def test_no_descriptor_is_left_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_bytes(b"x")
    closed: list[int] = []
    close = os.close

    def noted(number: int) -> None:
        closed.append(number)
        close(number)

    monkeypatch.setattr(os, "close", noted)
    with opened(str(tmp_path / "file"), SETTINGS) as (stream, _):
        stream.read(1)
    monkeypatch.setattr(os, "read", lambda *_: (_ for _ in ()).throw(OSError(5, "Input/output error")))
    with pytest.raises(CaptureError), opened(str(tmp_path / "file"), SETTINGS):
        pass
    assert len(closed) == 2


@pytest.mark.parametrize(
    ("packed", "plain", "damage"),
    [
        (gzip.compress(b"quay", mtime=0), b"quay", None),
        (gzip.compress(b"quay", mtime=0) + gzip.compress(b"side", mtime=0), b"quayside", None),
        (gzip.compress(b"quay", mtime=0) + b"\0" * 9, b"quay", None),
        (gzip.compress(b"", mtime=0), b"", None),
        (gzip.compress(b"quay", mtime=0)[:-1], b"quay", "ends early, after 4"),
        (gzip.compress(b"quay" * 9, mtime=0)[:14], b"quay", "ends early"),
        (gzip.compress(b"quay", mtime=0) + b"junk", b"quay", "damaged gzip after 4"),
        (gzip.compress(b"quay", mtime=0)[:-8] + b"\0" * 8, b"quay", "damaged gzip"),
        (b"\x1f\x8b", b"", "ends early"),
    ],
)
def test_gzip_is_unpacked_and_its_damage_said(packed: bytes, plain: bytes, damage: str | None) -> None:
    found, said = _all(packed)
    assert plain.startswith(found[:4]) if damage else found == plain
    assert (damage or "") in (said or "")
    assert bool(said) == bool(damage)


def _bomb(size: int) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    block = b"\0" * (1 << 20)
    return b"".join(packer.compress(block) for _ in range(size >> 20)) + packer.flush()


def test_a_bomb_is_not_unpacked() -> None:
    bomb = _bomb(64 << 20)
    stream = given(io.BytesIO(bomb), SETTINGS)
    kept = stream.read(10_000_000)
    with pytest.raises(CaptureError, match="gzip bomb"):
        read_up_to(stream, 11_000_000 - len(kept))  # of 64 MiB
    with pytest.raises(CaptureError, match="unpacks to more than 1,000,000 bytes"):
        _all(bomb, CaptureSettings(max_file_bytes=1_000_000))


def test_digest_keeps_the_head_and_hashes_all() -> None:
    whole = digest(given(io.BytesIO(b"abcdef"), SETTINGS), 4)
    assert (whole.head, whole.size) == (b"abcd", 6)
    assert whole.sha256 == "bef57ec7f53a6d40beb640a780a639c83bc29ac8a9816f1fc6c5c6dcd93c4721"
    assert digest(given(io.BytesIO(b"def"), SETTINGS), 4, b"abc") == whole
    assert digest(given(io.BytesIO(b""), SETTINGS), 2, b"abc").head == b"ab"


def test_no_standard_input() -> None:
    with pytest.raises(CaptureError, match="no standard input"):
        given(None, SETTINGS)


def test_pieces_may_be_short() -> None:
    class Slow(io.BytesIO):
        def read(self, _size: int | None = -1) -> bytes:
            return super().read(1)

    assert read_up_to(given(Slow(gzip.compress(b"quayside", mtime=0)), SETTINGS), 6) == b"quaysi"
    assert source.read_up_to(given(Slow(b"ab"), SETTINGS), 6) == b"ab"


@pytest.mark.parametrize("packed", [False, True])
def test_a_source_is_looked_at_without_being_taken(*, packed: bool) -> None:
    plain = bytes(range(256)) * 500
    raw = gzip.compress(plain, mtime=0) if packed else plain
    stream = given(io.BytesIO(raw), SETTINGS)
    assert (stream.packed, stream.place) == (packed, None)
    assert stream.look(10) == plain[:10]
    assert stream.look(50_000) == plain[:50_000]
    assert read_up_to(stream, 10**6) == plain
    again = given(io.BytesIO(raw), SETTINGS)
    again.look(300)
    assert read_up_to(again.as_stored(), 10**6) == raw


@pytest.mark.parametrize("at", [0, 1, 4, 30, 600, 900])
def test_a_look_at_damaged_gzip_shows_what_comes_before(at: int) -> None:
    plain = b"".join(f"{number}, ".encode() for number in range(9999))
    raw = bytearray(gzip.compress(plain, mtime=0))
    raw[at] ^= 8
    stream = given(io.BytesIO(bytes(raw)), SETTINGS)
    seen = stream.look(60_000)
    if at == 4:  # the time stamp
        assert seen == plain
    elif stream.packed:
        assert len(seen) < 60_000
        assert at < 900 or seen.startswith(plain[:500])


def test_a_file_can_be_read_at_any_place(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"abcdef" * 1000)
    with opened(str(tmp_path / "file"), SETTINGS) as (stream, packed):
        assert not packed
        place = stream.place
        assert place is not None
        assert (place.size, place.at(3, 4), place.at(5998, 9), place.at(9999, 1)) == (6000, b"defa", b"ef", b"")
        assert stream.read(4) == b"ab"  # what was looked at first
        assert stream.read(4) == b"cdef"
    (tmp_path / "file.gz").write_bytes(gzip.compress(b"abc", mtime=0))
    with opened(str(tmp_path / "file.gz"), SETTINGS) as (stream, packed):
        assert packed
        assert stream.place is None
