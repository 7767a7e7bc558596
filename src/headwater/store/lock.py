"""One writer at a time: a lock file beside the case, held by the system for as long as the process lives."""

import os
import sys
from pathlib import Path

from headwater.errors import LockedError, OutputError

_MODE = 0o600


class WriterLock:
    """Held from the making of it until `release`. A process that is killed lets go of it.

    Not on the case file itself: closing another handle on that file would drop SQLite's own locks.
    """

    def __init__(self, case: Path) -> None:
        self._place = case.with_name(f"{case.name}-lock")
        self._handle: int | None = None
        while self._handle is None:
            self._handle = self._taken()

    def _taken(self) -> int | None:
        try:
            handle = os.open(self._place, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), _MODE)
        except OSError as error:
            raise OutputError(f"{self._place}: cannot be written: {error.strerror}") from error
        try:
            _lock(handle)
            same = os.path.samestat(os.fstat(handle), self._place.stat())
        except BlockingIOError as error:
            os.close(handle)
            raise LockedError(
                f"{self._place.name.removesuffix('-lock')}: another run is at work on this case; "
                "wait for it to end, reading (show, search, ls) goes on meanwhile"
            ) from error
        except FileNotFoundError:
            same = False
        if not same:  # the one who held it took the file away between our two steps
            os.close(handle)
            return None
        return handle

    def release(self) -> None:
        """Let go; the lock file is taken away."""
        if self._handle is None:
            return
        self._place.unlink(missing_ok=True)
        os.close(self._handle)
        self._handle = None


if sys.platform == "win32":

    def _lock(handle: int) -> None:
        import msvcrt  # noqa: PLC0415 (of that system alone)

        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            raise BlockingIOError from error

else:

    def _lock(handle: int) -> None:
        import fcntl  # noqa: PLC0415 (of those systems alone)

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
