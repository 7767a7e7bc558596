"""The parts of a message and where each stands, in one pass over its bytes; no nesting is too deep for it."""

import re
from typing import Final, NamedTuple

from headwater.capture.mail.header import Field, Head, charset_of, head_of, named, text_of
from headwater.capture.mail.parameters import Valued, file_name_of, valued

_DASHES = re.compile(rb"^--([^\n]*+)\n?", re.MULTILINE)
_MOST_PARTS = 10_000
# Text around the parts that is longer than the usual sentence for readers without MIME is mentioned.
_USUAL_PREAMBLE_BYTES = 300
_OF_PART: Final = frozenset(
    {"content-type", "content-transfer-encoding", "content-disposition", "content-location", "content-id"},
)
_OF_MESSAGE: Final = _OF_PART | {"from", "to", "cc", "date", "subject", "snapshot-content-location"}


class Part(NamedTuple):
    """A part, by number in the order of the message; the message is part 1, and what it holds follows.

    `outer` is the index of the multipart around it, None for the message. Its head begins at byte `start`, its body is
    `body`..`end`. `file_name` is None where it declares none; `closed`: whether its end was seen, for a multipart that
    of its parts.
    """

    number: int
    outer: int | None
    start: int
    body: int
    end: int
    media_type: str
    encoding: str
    charset: str | None
    typed: Valued
    disposition: str
    file_name: str | None
    fields: dict[str, Field]
    closed: bool = True

    @property
    def multipart(self) -> bool:
        """Whether it is made of other parts."""
        return self.media_type.startswith("multipart/")


class Structure(NamedTuple):
    """All parts of a message in order, what is wrong with how they are put together, and what stands around them."""

    parts: tuple[Part, ...]
    faults: tuple[str, ...]
    remarks: tuple[str, ...]
    repeated: tuple[str, ...]


class _Open(NamedTuple):
    part: int
    boundary: bytes


def structure_of(raw: bytes) -> Structure:
    """Return the parts of a message. Never raises, and its cost is linear in the bytes.

    Follows RFC 2046: a delimiter of an outer multipart ends all inner ones. A multipart whose delimiter never comes has
    no parts. More than `_MOST_PARTS` are not told apart. Misses: line ends of a lone CR.
    """
    builder = _Builder(raw)
    builder.add(0, None)
    for line in _DASHES.finditer(raw, builder.parts[0].body):
        if builder.full:
            break
        if builder.open:
            builder.delimiter(line)
    return builder.finish()


class _Builder:
    def __init__(self, raw: bytes) -> None:
        self._raw = raw
        self.parts: list[Part] = []
        self.open: list[_Open] = []
        self._levels: dict[bytes, int] = {}
        self._current: int | None = None
        self._outside = 0  # where the text that belongs to no part began
        self._broken_heads = self._unclosed = self._without = 0
        self._passed = {"before the first part": 0, "behind the last part": 0}
        self._repeated: tuple[str, ...] = ()
        self.full = False

    def add(self, at: int, outer: int | None) -> None:
        """Open the part whose head begins at byte `at`."""
        head = head_of(self._raw, at, _OF_PART if outer is not None else _OF_MESSAGE)
        part = self._part(head, at, outer)
        self._broken_heads += head.broken and (outer is not None or bool(head.fields))
        self.parts.append(part)
        self._current = len(self.parts) - 1
        if outer is None:
            self._repeated = head.repeated
        boundary = part.typed.get("boundary").encode("utf-8", "surrogateescape").rstrip()
        if part.multipart and boundary and boundary not in self._levels:
            self._levels[boundary] = len(self.open)
            self.open.append(_Open(self._current, boundary))
            self._outside = part.body
        self._without += part.multipart and not boundary

    def delimiter(self, line: re.Match[bytes]) -> None:
        """Take a line that opens with two dashes; nothing where it is no delimiter of an open multipart."""
        found = line[1].rstrip()
        level = self._levels.get(found)
        closes = level is None and found.endswith(b"--")
        if closes:
            level = self._levels.get(found[:-2].rstrip())
        if level is None:
            return
        end = self._before(line.start())
        self._end_part(end)
        self._pop(level + 1, end)
        if closes:
            index = self.open[level].part
            self._pop(level, end, closed=True)
            self._outside = line.end()
            if index < len(self.parts) - 1:
                self.parts[index] = self.parts[index]._replace(end=line.end())
        elif len(self.parts) >= _MOST_PARTS:
            self.full = True
        else:
            self.add(line.end(), self.open[level].part)

    def finish(self) -> Structure:
        """Close what is open at the end of the message."""
        self._end_part(len(self._raw))
        self._pop(0, len(self._raw))
        faults = (
            (self._broken_heads, "a line that is no header field ends the head of {} of its parts"),
            (self._without, "{} of its multiparts name no boundary; they are read as text"),
            (self._unclosed, "the end of {} of its multiparts is missing; the message may be cut short"),
        )
        said = [text.format(f"{count:,}") for count, text in faults if count]
        if self.full:
            said.append(f"more than {_MOST_PARTS:,} parts; the rest is not read")
        passed = (f"{size:,} bytes of text {where} are passed over" for where, size in self._passed.items() if size)
        return Structure(tuple(self.parts), tuple(said), tuple(passed), self._repeated)

    def _part(self, head: Head, at: int, outer: int | None) -> Part:
        raw, fields = self._raw, head.fields
        typed, disposed = valued(raw, fields.get("content-type")), valued(raw, fields.get("content-disposition"))
        digest = outer is not None and self.parts[outer].media_type == "multipart/digest"
        media_type = named(typed.value) if "/" in typed.value else "message/rfc822" if digest else "text/plain"
        encoding = text_of(raw, fields.get("content-transfer-encoding")).partition(";")[0].strip(" \t\"'").lower()
        return Part(
            number=len(self.parts) + 1, outer=outer, start=at, body=head.body, end=len(raw), media_type=media_type,
            encoding=named(encoding), charset=charset_of(typed.get("charset")), typed=typed, disposition=disposed.value,
            file_name=file_name_of(typed, disposed), fields=fields,
        )  # fmt: skip

    def _before(self, at: int) -> int:
        """Return where the text before a delimiter ends: the line end belongs to the delimiter."""
        at -= self._raw[at - 1 : at] == b"\n"
        return at - (self._raw[at - 1 : at] == b"\r")

    def _end_part(self, end: int) -> None:
        """End the part that is being read, or what stands outside of parts."""
        current = self._current
        if current is not None and not (self.open and self.open[-1].part == current):
            part = self.parts[current]
            self.parts[current] = part._replace(end=max(part.body, end))
        elif self.open or self._outside:
            self._mention(self._raw[self._outside : max(self._outside, end)])
        self._current = None

    def _mention(self, outside: bytes) -> None:
        preamble = self._current is not None
        size = len(outside.strip())
        if size > (_USUAL_PREAMBLE_BYTES if preamble else 0):
            self._passed["before the first part" if preamble else "behind the last part"] += size

    def _pop(self, level: int, end: int, *, closed: bool = False) -> None:
        while len(self.open) > level:
            opened = self.open.pop()
            del self._levels[opened.boundary]
            part = self.parts[opened.part]
            self.parts[opened.part] = part._replace(end=max(part.body, end), closed=closed)
            self._unclosed += not closed
