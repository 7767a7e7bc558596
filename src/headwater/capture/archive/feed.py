"""Packed bytes on their way to an unpacker, kept for a while so that they can be unpacked once more."""

from collections import deque

from headwater.capture.source import Bytes

CHUNK_BYTES = 65_536
_MOST_KEPT_BYTES = 8_000_000


class Feed:
    """Gives the bytes of `stored` from its first on; the last of them from `kept_from` on can be had again.

    What lies before the place given to `forget` is let go, and what lies further back than 8 MB. `start`: the place of
    its first byte in the file.
    """

    def __init__(self, stored: Bytes, start: int = 0) -> None:
        self._stored = stored
        self._ahead: deque[bytes] = deque()
        self._kept: deque[bytes] = deque()
        self._kept_bytes = 0
        self.given = start  # place of the next byte

    @property
    def damage(self) -> str | None:
        """What is wrong with the bytes not given."""
        return self._stored.damage

    @property
    def kept_from(self) -> int:
        """The place of the first byte that can still be had."""
        return self.given - self._kept_bytes

    def read(self, size: int = CHUNK_BYTES) -> bytes:
        """Return at most `size` bytes, none at the end."""
        if self._ahead:
            chunk = self._ahead.popleft()
            if len(chunk) > size:
                self._ahead.appendleft(chunk[size:])
                chunk = chunk[:size]
        else:
            chunk = self._stored.read(size)
        self.given += len(chunk)
        if chunk:
            self._kept.append(chunk)
            self._kept_bytes += len(chunk)
            if self._kept_bytes > _MOST_KEPT_BYTES:
                self._let_go()
        return chunk

    def forget(self, place: int) -> None:
        """Let go of what lies before `place`."""
        while self._kept and self.kept_from + len(self._kept[0]) <= place:
            self._let_go()

    def back_to(self, place: int) -> None:
        """Go back: the next byte given is the one at `place`, or the first that is kept."""
        place = min(self.given, max(place, self.kept_from))
        while self.given > place:
            chunk = self._kept.pop()
            self.given -= len(chunk)
            self._kept_bytes -= len(chunk)
            self._ahead.appendleft(chunk)
        if self.given < place:
            self.read(place - self.given)
        self.forget(place)

    def _let_go(self) -> None:
        self._kept_bytes -= len(self._kept.popleft())
