"""The first bytes of a file that may be a case, read without hurting the locks of whoever has it open in this process.

Closing any handle on a file drops all POSIX locks of the process on it, SQLite's own among them: another process then
takes itself for the last one out and takes the write-ahead log away, with all that is in it. So while a store of this
process has a file open, a handle on it stays open too.
"""

import os
import threading
from collections import defaultdict
from pathlib import Path
from typing import Final

HEADER: Final = b"SQLite format 3\0"
_BYTES: Final = 100
_File = tuple[int, int]


class _Handles:
    """Which files stores of this process have open, and the handle on each that waits to be closed."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._held: defaultdict[_File, int] = defaultdict(int)
        self._waiting: dict[_File, int] = {}

    def head(self, path: Path) -> bytes:
        with self._turn:
            known = self._waiting.get(_file(path.stat()))
            if known is not None:  # one is enough, however often a file is looked at
                return _read(known)
            handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0))
            file = _file(os.fstat(handle))
            waits = bool(self._held.get(file)) and file not in self._waiting
            try:
                return _read(handle)
            finally:
                if waits:
                    self._waiting[file] = handle
                else:
                    os.close(handle)

    def hold(self, path: Path) -> _File:
        with self._turn:
            file = _file(path.stat())
            self._held[file] += 1
            return file

    def let_go(self, file: _File) -> None:
        with self._turn:
            self._held[file] -= 1
            if not self._held[file]:
                del self._held[file]
                handle = self._waiting.pop(file, None)
                if handle is not None:
                    os.close(handle)


def _read(handle: int) -> bytes:
    os.lseek(handle, 0, os.SEEK_SET)
    return os.read(handle, _BYTES)


def _file(status: os.stat_result) -> _File:
    return status.st_dev, status.st_ino


_handles: Final = _Handles()


class Hold:
    """That a store has a file open, from before its first lock on it until after its last."""

    def __init__(self, path: Path) -> None:
        self._file: _File | None = _handles.hold(path)

    def release(self) -> None:
        """Say that the store has closed the file."""
        if self._file is not None:
            _handles.let_go(self._file)
            self._file = None


def head_of(path: Path) -> bytes:
    """Return the first 100 bytes of a file, fewer where it is shorter. Raises OSError, or ValueError for no path."""
    return _handles.head(path)
