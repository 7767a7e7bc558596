"""A case as the app sees it: files that are put in, and what tracing them gives.

The app knows the protocol only; what keeps a case (a folder that goes away, a case file) can be put in its place.
"""

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple, Protocol

from headwater.settings import Settings
from headwater.trace import Traced, trace

MAX_FILES: Final = 10_000
_NAME_BYTES: Final = 160
_PIECE: Final = 1 << 20


class HeldFile(NamedTuple):
    """A file of a case: its name as shown, and its size in bytes."""

    name: str
    size: int


class Case(Protocol):
    """What the app asks of a case."""

    @property
    def title(self) -> str:
        """What the case is called."""

    def files(self) -> tuple[HeldFile, ...]:
        """Return the files that were put in, by name."""

    def add(self, name: str, content: BinaryIO, max_bytes: int) -> HeldFile:
        """Take a file in. Raises OverflowError where it is longer than `max_bytes`, or where there are too many."""

    def remove(self, name: str) -> bool:
        """Take a file out; False where there is none of that name."""

    def trace(self, tell: Callable[[str], None]) -> Traced:
        """Trace everything in the case; `tell` is called with the name of each stage before it runs."""

    def original(self, path: str) -> bytes | None:
        """Return the bytes of a capture that is a file of its own, None where it is not or there is none."""

    def close(self) -> None:
        """Let go of everything that is kept for this run only."""


class FolderCase:
    """A case for one run: a folder read where it stands, if any, and uploads kept in a temporary one."""

    def __init__(self, folder: Path | None, settings: Settings | None = None) -> None:
        self._folder, self._settings = folder, settings or Settings()
        self._uploads = Path(tempfile.mkdtemp(prefix="headwater-"))

    @property
    def title(self) -> str:
        """The folder's name, or that there is none."""
        return self._folder.resolve().name if self._folder else "A new case"

    def files(self) -> tuple[HeldFile, ...]:
        """Return the uploads by name; files of the folder are not listed, since it may change while we look."""
        return tuple(HeldFile(one.name, one.stat().st_size) for one in sorted(self._uploads.iterdir()))

    def add(self, name: str, content: BinaryIO, max_bytes: int) -> HeldFile:
        """Write a file under a tame name; an equal name gets a number. Raises OverflowError beyond the bounds."""
        held = {one.name for one in self._uploads.iterdir()}
        if len(held) >= MAX_FILES:
            raise OverflowError(f"a case takes {MAX_FILES} files")
        place = self._uploads / _free(tame(name), held)
        with place.open("xb") as out:
            size = 0
            while size <= max_bytes and (piece := content.read(min(_PIECE, max_bytes + 1 - size))):
                out.write(piece)
                size += len(piece)
        if size > max_bytes:
            place.unlink()
            raise OverflowError(f"{name[:80]}: longer than {max_bytes:,} bytes")
        return HeldFile(place.name, size)

    def remove(self, name: str) -> bool:
        """Delete an upload; only a name that is listed is one."""
        if name not in {one.name for one in self._uploads.iterdir()}:
            return False
        (self._uploads / name).unlink()
        return True

    def trace(self, tell: Callable[[str], None]) -> Traced:
        """Trace the folder and the uploads as one pile."""
        return trace([*([self._folder] if self._folder else []), self._uploads], self._settings, tell=tell)

    def original(self, path: str) -> bytes | None:
        """Return the bytes of an upload or of a file in the folder; what lies outside of both is not there."""
        for root in (self._uploads, *([self._folder] if self._folder else [])):
            place = (root / path).resolve()
            inside = place.is_relative_to(root.resolve()) and place.is_file()
            if inside and place.stat().st_size <= self._settings.capture.max_file_bytes:
                return place.read_bytes()
        return None

    def close(self) -> None:
        """Delete the uploads."""
        shutil.rmtree(self._uploads, ignore_errors=True)


def tame(name: str) -> str:
    """Return a file name that names one file in one folder: no path, no control characters, no leading dot."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    kept = "".join(char if char.isprintable() and char not in '<>:"|?*' else "_" for char in last).strip(" .")
    short = kept.encode("utf-8", "replace")[:_NAME_BYTES].decode("utf-8", "ignore")
    if len(short) < len(kept):
        ending = Path(kept).suffix[:12]
        short = short[: -len(ending) - 4] + ending if ending.isascii() else short
    return short or "file"


def _free(name: str, held: set[str]) -> str:
    if name not in held:
        return name
    stem, ending = Path(name).stem, Path(name).suffix
    return next(tried for n in range(2, MAX_FILES + 3) if (tried := f"{stem} ({n}){ending}") not in held)
