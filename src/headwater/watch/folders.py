"""Which files in folders are new or changed, and no longer being written."""

import time
from collections.abc import Callable
from pathlib import Path

from headwater.capture.walk import Found

# a file that was written to within this time may be written to still
_SETTLED_SECONDS = 2.0


class Folders:
    """Remembers what was taken. `waiting` counts the files that were left in this round as they may not be whole."""

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self._clock = clock
        self._taken: dict[Path, tuple[object, ...]] = {}
        self._seen: dict[Path, tuple[object, ...]] = {}
        self.waiting = 0

    def begin(self) -> None:
        """Begin a round."""
        self.waiting = 0

    def takes(self, found: Found) -> bool:
        """Whether something at a place is to be added now: it was not before, or not as it is now.

        A file is left for the next round while it changes. Misses: a change that keeps size and time of change.
        """
        mark = self._mark(found)
        if mark == self._taken.get(found.place):
            return False
        seen, self._seen[found.place] = self._seen.get(found.place), mark
        if not self._is_settled(mark) and seen != mark:
            self.waiting += 1
            return False
        del self._seen[found.place]
        self._taken[found.place] = mark
        return True

    def _is_settled(self, mark: tuple[object, ...]) -> bool:
        changed = mark[1]
        return not isinstance(changed, int) or self._clock() - changed / 1e9 >= _SETTLED_SECONDS

    @staticmethod
    def _mark(found: Found) -> tuple[object, ...]:
        if found.real is None:
            return (found.fault, None, found.note)
        try:
            status = Path(found.real).stat()
        except OSError as fault:
            return (str(fault), None, found.real)
        return (status.st_size, status.st_mtime_ns, found.real)
