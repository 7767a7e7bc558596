"""The elements of a JSON array, one at a time from a stream, whatever is broken around them.

Exports of posts are one array of hundreds of megabytes. A reader that parses it whole needs several times that in
memory and gives nothing where one byte is wrong; here an element is cut out by its brackets and parsed alone.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from headwater.capture.decode import decode_text
from headwater.capture.decoded import Decoded
from headwater.capture.source import Bytes, read_up_to
from headwater.capture.spelling import parsed
from headwater.errors import CaptureError

_CHUNK_BYTES = 1 << 20
_LONGEST_OPENING_BYTES = 1000
_MOST_BEFORE_BYTES = 1_000_000
_MOST_AGAIN = 4  # times that a byte may be looked at, on average
_SPACE = b" \t\r\n"
_NO_SPACE = re.compile(rb"[^ \t\r\n]")
# A string ends with its line: JSON has no line ends in strings, and so a lost quote does not turn the rest inside out.
_STRING = rb'(?:[^"\\\n]++|\\[^\n])*+'
_BETWEEN = re.compile(rb'(?:[^][{},"]++|"' + _STRING + rb'")*+')
_INSIDE = re.compile(rb'(?:[^][{}"]++|"' + _STRING + rb'")*+')
_REST_OF_STRING = re.compile(_STRING)
_FIRST_KEY = re.compile(rb'\{\s{0,99}("(?:[^"\\]|\\.){1,60}+")\s{0,99}:\s{0,99}(\{?)')


class Element(NamedTuple):
    """One element: its number from 1, its own bytes, what they spell; or (`fault`) why it cannot be read."""

    number: int
    raw: bytes
    decoded: Decoded | None
    value: Any
    fault: str | None


class Elements:
    """Iterates over the elements of every array that `opens` matches the beginning of, in order.

    `opens` ends with the array's bracket. Holds one element at a time, at most `most` bytes and a chunk. Where brackets
    or quotes are lost, an element ends at the latest where another begins like the first one did (by its first key).
    After the end, `damage` says what is wrong with the arrays. `arrays` counts them up to the one of the last element,
    and `before` is what came before that one, behind any other, up to a bound. Misses: with brackets lost, elements
    that begin otherwise, which count as one broken one; and all behind a first element whose first key is broken, in a
    list on one line.
    """

    def __init__(self, source: Bytes, head: bytes, opens: re.Pattern[bytes], most: int) -> None:
        self._source, self._opens, self._most = source, opens, most
        self._buffer = head.removeprefix(b"\xef\xbb\xbf")
        self._gone = len(head) - len(self._buffer)  # bytes before the buffer
        self._start = self._at = 0  # of the element, and of what is not looked at yet, in the buffer
        self._depth = 0
        self._in_string = self._after_broken = self._closed = self._broken_off = False
        self._dropped = 0  # bytes of this element that are not held any more
        self._begins: re.Pattern[bytes] | None = None
        self._number = self._missing = self._again = 0
        self.arrays = 0
        self.before = b""
        self.damage: list[str] = []

    def __iter__(self) -> Iterator[Element]:
        while self._open():
            self.arrays += 1
            self._closed = False
            while not self._closed:
                yield from self._taken(self._scan())
        if self._missing:
            self.damage.append(f"nothing stands between commas ({self._missing:,})")
        if self._source.damage:
            self.damage.append(self._source.damage)

    def _fill(self) -> bool:
        chunk = read_up_to(self._source, _CHUNK_BYTES)
        self._gone += self._start
        self._buffer = self._buffer[self._start :] + chunk
        self._at -= self._start
        self._start = 0
        return bool(chunk)

    def _open(self) -> bool:
        """Go to the first byte of the next array."""
        passed_over = b""
        while True:
            found = self._opens.search(self._buffer, self._start)
            again = self._begins.search(self._buffer, self._start) if self._begins else None
            if again and (found is None or again.start() < found.start()):
                place = f"before byte {self._gone + again.start():,}"
                self.damage += [] if self._broken_off else [f"the list is broken {place}, and read on from there"]
                self._broken_off = True
                return self._restart(again.start())
            passed = found.end() if found else max(self._start, len(self._buffer) - _LONGEST_OPENING_BYTES)
            if len(passed_over) <= _MOST_BEFORE_BYTES:
                passed_over += self._buffer[self._start : passed]
            self._start = self._at = passed
            if found:
                self.before = passed_over
                return self._restart(passed)
            if not self._fill():
                return False

    def _restart(self, at: int) -> bool:
        self._start = self._at = at
        self._depth = self._dropped = 0
        self._in_string = False
        return True

    def _scan(self) -> bytes:
        """Go to where the element ends, and return what ends it: a comma, a bracket, nothing (the input's end).

        Returns `over` where no end is found within the bound.
        """
        while True:
            if self._at - self._start > self._most:
                return b"over"
            if self._in_string and not self._string_is_over():
                if not self._fill():
                    self._at = len(self._buffer)
                    return b""
                continue
            passed = (_INSIDE if self._depth else _BETWEEN).match(self._buffer, self._at)
            self._at = passed.end() if passed else self._at
            token = self._buffer[self._at : self._at + 1]
            if not token:
                if not self._fill():
                    return b""
            elif self._ends(token):
                return token
            else:
                self._at += 1

    def _ends(self, token: bytes) -> bool:
        """Take what stands between strings and plain values; whether it ends the element."""
        if token == b'"':
            self._in_string = True  # one that is not over where the bytes, or the line, are
        elif token in b"[{":
            self._depth += 1
        elif self._depth:
            self._depth -= 1
        else:
            return token in b",]"
        return False

    def _string_is_over(self) -> bool:
        """Go on inside a string that was not over where the bytes were; False where they are not enough again."""
        rest = _REST_OF_STRING.match(self._buffer, self._at)
        self._at = rest.end() if rest else self._at
        after = self._buffer[self._at : self._at + 2]
        if after in (b"", b"\\"):
            return False
        self._at += after[:1] != b"\n"
        self._in_string = False
        return True

    def _taken(self, end: bytes) -> Iterator[Element]:
        """Yield what lies between the element's start and its end, and go on behind it."""
        raw = self._buffer[self._start : self._at].strip(_SPACE)
        if not raw and end == b",":
            self._missing += 1
            self._restart(self._at + 1)
            return
        size = len(raw) + self._dropped
        whole = self._parsed(raw) if end != b"over" and not self._dropped and size <= self._most else None
        good = whole is not None and whole.fault is None and (end != b"" or isinstance(whole.value, dict))
        cuts = [] if good else self._cuts()
        if cuts:
            # Going on from the first is surer, since objects inside may begin alike; to do so again and again is not.
            self._again += self._at - cuts[0]
            few = self._again <= _MOST_AGAIN * (self._gone + self._at)
            yield from self._parted(cuts[:1] if few else cuts)
            return
        if end == b"over":
            # The beginning of another element may lie across the cut.
            kept = max(self._start, self._at - min(_LONGEST_OPENING_BYTES, self._most // 2))
            self._dropped += kept - self._start
            self._start = kept
            return
        if end == b"":
            self.damage.append(f"the list is not closed: the input ends early, at byte {self._gone + self._at:,}")
        self._closed = end != b","
        self._restart(min(self._at + len(end), len(self._buffer)))
        if whole is not None and good:
            yield self._numbered(whole)
        else:
            yield from self._broken(whole, size, end)

    def _broken(self, whole: Element | None, size: int, end: bytes) -> Iterator[Element]:
        if whole is None:
            large = f"{size:,} bytes, more than {self._most:,}; raise max_record_bytes"
            yield self._numbered(Element(0, b"", None, None, large))
        elif whole.raw and end == b"":
            yield self._numbered(whole._replace(fault="the input ends inside it"))
        elif whole.raw and (not self._after_broken or whole.raw.startswith(b"{")):  # else the tail of a broken one
            yield self._numbered(whole)

    def _cuts(self) -> list[int]:
        """Return where, by their first keys, other elements begin in what is held of this one."""
        own = _NO_SPACE.search(self._buffer, self._start, self._at)
        if own is None:
            return []
        begins = self._begins or _beginning_of(self._buffer, own.start())
        found = begins.finditer(self._buffer, own.start(), self._at) if begins else ()
        cuts = [match.start() for match in found if match.start() > own.start() or self._dropped]
        if cuts:
            self._begins = begins  # before any element is whole: the first cut may end the list by an inner bracket
        return cuts

    def _parted(self, cuts: list[int]) -> Iterator[Element]:
        start = self._start
        dropped = self._dropped
        for cut in cuts:
            raw = self._buffer[start:cut].strip(_SPACE + b",")
            if dropped or len(raw) > self._most:
                large = f"more than {self._most:,} bytes; raise max_record_bytes"
                yield self._numbered(Element(0, b"", None, None, large))
            elif raw:
                found = self._parsed(raw)
                if found.fault is None or raw.startswith(b"{") or not self._after_broken:
                    yield self._numbered(found)
            start, dropped = cut, 0
        self._closed = False
        self._restart(cuts[-1])

    def _parsed(self, raw: bytes) -> Element:
        decoded = decode_text(raw)
        try:
            value = parsed(decoded.text)
        except CaptureError as fault:
            return Element(0, raw, decoded, None, str(fault))
        if self._begins is None and isinstance(value, dict):
            self._begins = _beginning_of(raw, 0)
        return Element(0, raw, decoded, value, None)

    def _numbered(self, found: Element) -> Element:
        self._number += 1
        self._after_broken = found.fault is not None
        return found._replace(number=self._number)


def _beginning_of(raw: bytes, at: int) -> re.Pattern[bytes] | None:
    """Return what elements begin with, where it is told from objects inside them: not behind a colon or a bracket."""
    found = _FIRST_KEY.match(raw, at)
    if found is None:
        return None
    inner = rb"\s{0,99}\{" if found[2] else b""
    return re.compile(rb"(?<![:\[])(?<![:\[] )\{\s{0,99}" + re.escape(found[1]) + rb"\s{0,99}:" + inner)
