"""gzip unpacked in small steps: all that can be had before damage, and to the byte where the damage is."""

import zlib

from headwater.capture.archive.feed import Feed

_STEP_BYTES = 512


class Exact:
    """Unpacks member after member from where `feed` stands.

    `fault` says what ended it, None at a proper end; `member` is the place where the member began that is being read
    and `given` how much of it was given. Slower than what `inflate` gives, which at a fault keeps back what it had
    unpacked before.
    """

    def __init__(self, feed: Feed) -> None:
        self._feed = feed
        self._packed = b""
        self._unpacker = zlib.decompressobj(wbits=31)
        self._step = _STEP_BYTES
        self._begun = self._padding = False
        self._full = False  # whether more may come without more being put in
        self._last = b""
        self.member = feed.given
        self.given = 0
        self.fault: str | None = None

    @property
    def place(self) -> int:
        """The place of the next packed byte."""
        return self._feed.given - len(self._packed)

    def read(self, size: int) -> bytes:
        """Return at most `size` unpacked bytes; none at the end and at damage."""
        while not self.fault and (self._full or self._fill()):
            chunk = self._unpacked(size)
            self._full = len(chunk) == size
            if self._unpacker.eof:
                self._unpacker = zlib.decompressobj(wbits=31)
                self._begun = False
            if chunk:
                self.given += len(chunk)
                return chunk
        chunk, self._last = self._last[:size], self._last[size:]
        self.given += len(chunk)
        return chunk

    def _fill(self) -> bool:
        """Have packed bytes at hand; at a member's beginning, the bytes of the next one."""
        while not self._packed or not self._begun:
            if not self._packed:
                self._packed = self._feed.read(_STEP_BYTES)
                if not self._packed:
                    if self._begun:
                        self._last = self._unpacker.flush()
                        self.fault = f"the gzip stream ends early, at byte {self.place:,}"
                    return False
            if not self._begun:
                padded = self._packed.startswith(b"\0")
                self._packed = self._packed.lstrip(b"\0")
                if self._packed and (padded or self._padding):
                    # Padding of tapes stands at the end; elsewhere it stands for members that are gone.
                    self.fault = f"NUL bytes where a gzip member should begin, up to byte {self.place:,}"
                    return False
                self._padding = self._padding or padded
                if self._packed:
                    self._begin()
        return True

    def _begin(self) -> None:
        self._begun = True
        self.member, self.given = self.place, 0
        self._feed.forget(self.member)

    def _unpacked(self, size: int) -> bytes:
        # What was held back for want of room comes before anything that may be a fault.
        step = 0 if self._full else self._step
        piece, rest = self._packed[:step], self._packed[step:]
        before = self._unpacker.copy()
        try:
            chunk = self._unpacker.decompress(piece, size)
        except zlib.error as fault:
            if len(piece) <= 1:
                why = str(fault).partition("decompressing data: ")[2] or str(fault)
                self.fault = f"damaged gzip at byte {self.place:,} ({why})"
                return b""
            # Byte by byte from here, for what was unpacked before the fault.
            self._unpacker, self._step = before, 1
            return b""
        # At a stream's end what is left counts as unconsumed as well.
        left = self._unpacker.unused_data if self._unpacker.eof else self._unpacker.unconsumed_tail
        self._packed = left + rest
        return chunk
