"""ZIP archives made in code, whole ones and such as no honest writer makes."""

import io
import struct
import warnings
import zipfile
from collections.abc import Iterable

Files = Iterable[tuple[str | zipfile.ZipInfo, bytes]]


def zipped(files: Files, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return an archive of the files, in their order."""
    out = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w", method) as archive:
        warnings.simplefilter("ignore")  # names that come twice are meant
        for name, raw in files:
            archive.writestr(name, raw)
    return out.getvalue()


def streamed(files: Files) -> bytes:
    """Return an archive as a writer makes it that cannot go back: sizes stand behind the members."""

    class Forward(io.RawIOBase):
        def __init__(self) -> None:
            self.raw = bytearray()

        def writable(self) -> bool:
            return True

        def write(self, raw: bytes) -> int:  # type: ignore[override]
            self.raw += raw
            return len(raw)

    out = Forward()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, raw in files:
            archive.writestr(name, raw)
    return bytes(out.raw)


def link(name: str) -> zipfile.ZipInfo:
    """Return the entry of a symbolic link."""
    entry = zipfile.ZipInfo(name)
    entry.create_system = 3
    entry.external_attr = 0o120777 << 16
    return entry


def changed(raw: bytes, member: int, at: int, new: bytes, *, local: bool = False) -> bytes:
    """Return the archive with bytes written over an entry of its directory, or over a member's own head."""
    magic, place = (b"PK\x03\x04" if local else b"PK\x01\x02"), -1
    for _ in range(member + 1):
        place = raw.index(magic, place + 1)
    return raw[: place + at] + new + raw[place + at + len(new) :]


def sharing(raw: bytes, count: int) -> bytes:
    """Return the archive with `count` entries in its directory for its one member."""
    start = raw.index(b"PK\x01\x02")
    end = raw.index(b"PK\x05\x06")
    entry = raw[start:end]
    if count < 0xFFFF:
        return raw[:start] + entry * count + _end(count, len(entry) * count, start)
    return raw[:start] + entry * count + _end_64(count, len(entry) * count, start)


def _end(count: int, size: int, start: int) -> bytes:
    return struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, size, start, 0)


def _end_64(count: int, size: int, start: int) -> bytes:
    end = struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, count, count, size, start)
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, start + size, 1)
    return end + locator + _end(0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF)


def wide(name: str, raw: bytes) -> bytes:
    """Return an archive in the form for more than 4 GB, though it is small."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive, archive.open(name, "w", force_zip64=True) as member:
        member.write(raw)
    made = out.getvalue()
    start, end = made.index(b"PK\x01\x02"), made.index(b"PK\x05\x06")
    entry = bytearray(made[start:end])
    extra = struct.pack("<2H3Q", 1, 24, len(raw), len(raw), 0)
    entry[20:28], entry[42:46], entry[30:32] = b"\xff" * 8, b"\xff" * 4, struct.pack("<H", len(extra))
    entry = entry[: 46 + len(name)] + extra
    return made[:start] + bytes(entry) + _end_64(1, len(entry), start)
