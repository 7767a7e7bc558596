"""The canonical text of a page while it is written: white space folded, lines parted, the bytes of each run noted."""

import re

from headwater.capture.decode import Offsets
from headwater.capture.page import layout, markup
from headwater.capture.page.layout import Context
from headwater.model import LayoutHint, Run

# What folds to one space in HTML; a no-break space does not.
_SPACES = " \t\n\r\f"
_PIECE = re.compile(r"[^ \t\n\r\f]++(?: [^ \t\n\r\f]++)*+|[ \t\n\r\f]++")
_LINE = re.compile(r"[^\r]++|\r\n?+")


class Part:
    """An element inside a block whose own extent is of interest: where its first character came to stand."""

    __slots__ = ("context", "open", "outer", "start")

    def __init__(self, context: Context, outer: Context) -> None:
        self.context, self.outer = context, outer
        self.start = -1
        self.open = True


class Canvas:
    """Takes pieces of the source in order and writes the text, its runs and a hint for each block.

    Lines are parted only between characters that are there: no white space opens or ends the text or a line of it.
    """

    def __init__(self, source: str, offsets: Offsets, max_chars: int) -> None:
        self._source, self._offsets, self._max_chars = source, offsets, max_chars
        self._pieces: list[str] = []
        self._gap = 0  # line ends owed before the next character
        self._space: tuple[int, int] | None = None  # white space owed
        self._block_start = 0
        self._block_context = Context()
        self._counts = [0, 0, 0]  # characters of the block, those in links, those in form controls
        self._waiting: list[Part] = []
        self._block_parts: list[LayoutHint] = []
        self.length = 0
        self.full = False  # whether something was left out because the text has reached its longest
        self.runs: list[Run] = []
        self.hints: list[LayoutHint] = []
        self.context = Context()
        self.linked = 0  # characters of the text that stand in links
        self.links = self.controls = self.preserved = 0

    @property
    def text(self) -> str:
        """The text written so far."""
        return "".join(self._pieces)

    def write(self, start: int, end: int) -> None:
        """Write `source[start:end]`, references decoded."""
        for first, last, character in markup.references(self._source, start, end):
            if character is None:
                self._write_plain(first, last)
            elif character and not character.strip(_SPACES) and not self.preserved:
                self._owe_space(first, last)
            elif character:
                self._put(first, last, character)

    def part_lines(self, gap: int) -> None:
        """End the block; `gap` line ends will stand before the next one."""
        if self.length > self._block_start:
            self._close_block()
        self._gap = max(self._gap, gap)
        self._space = None

    def end_line(self) -> None:
        """Write the line end of a `<br>` inside the block."""
        self._gap += 1
        self._space = None

    def open_part(self, context: Context, outer: Context) -> Part:
        """Watch for the extent of an element inside a block."""
        part = Part(context, outer)
        self._waiting.append(part)
        return part

    def close_part(self, part: Part) -> None:
        """Note the hint of an element that ends; none when it holds nothing or more than one block."""
        if part.start < 0:
            part.open = False
        elif part.start >= self._block_start:
            found = layout.of_part(part.context, part.outer, self.length - part.start)
            if found:
                self._block_parts.append(LayoutHint(start=part.start, end=self.length, layout=found))

    def _close_block(self) -> None:
        start, end = self._block_start, self.length
        hint = layout.of_block(self._block_context, *self._counts)
        whole = [part for part in self._block_parts if (part.start, part.end) == (start, end)]
        if self._block_context.region is None and whole:
            hint = whole[0].layout
        if hint:
            self.hints.append(LayoutHint(start=start, end=end, layout=hint))
        if self._block_context.region is None:
            self.hints += [part for part in self._block_parts if (part.start, part.end) != (start, end)]
        self._block_parts = []
        self._block_start = self.length
        self._counts = [0, 0, 0]

    def _write_plain(self, start: int, end: int) -> None:
        pattern = _LINE if self.preserved else _PIECE
        for match in pattern.finditer(self._source, start, end):
            first, last = match.span()
            piece = match.group()
            if self.preserved:
                self._put(first, last, "\n" if piece[0] == "\r" else piece)
            elif piece[0] in _SPACES:
                self._owe_space(first, last)
            else:
                self._put(first, last, piece)

    def _owe_space(self, start: int, end: int) -> None:
        self._space = (self._space[0], end) if self._space and self._space[1] == start else self._space or (start, end)

    def _put(self, start: int, end: int, piece: str) -> None:
        if self.length == 0:
            piece, start = self._without_leading(piece, start)
        owed = self._gap or (1 if self._space else 0) if self.length else 0
        over = self.length + owed + len(piece) - self._max_chars
        self.full = self.full or over > 0
        if not piece or over >= len(piece):
            return
        self._pay()
        if self.length == self._block_start:
            self._block_context = self.context
        for part in self._waiting:
            part.start = self.length if part.open else -1
        self._waiting.clear()
        if over > 0:
            end = end - over if end - start == len(piece) else end
            piece = piece[: len(piece) - over]
        self._note(start, end, len(piece))
        self._pieces.append(piece)
        self._counts[0] += len(piece)
        if self.links:
            self._counts[1] += len(piece)
            self.linked += len(piece)
        self._counts[2] += len(piece) if self.controls else 0

    def _without_leading(self, piece: str, start: int) -> tuple[str, int]:
        """Return the piece without the line ends that a preserved line may open the page with; the text has none."""
        bare = piece.lstrip(_SPACES) if self.preserved else piece
        return bare, start + len(piece) - len(bare)

    def _pay(self) -> None:
        """Write the line ends or the space owed; line ends are ours and stand for no bytes."""
        if self.length and self._gap:
            fresh = self.length == self._block_start
            self._pieces.append("\n" * self._gap)
            self.length += self._gap
            if fresh:
                self._block_start = self.length
        elif self.length and self._space:
            self._note(*self._space, 1)
            self._pieces.append(" ")
        self._gap, self._space = 0, None

    def _note(self, start: int, end: int, length: int) -> None:
        raw_start = self._offsets.at(start)
        raw_length = self._offsets.at(end) - raw_start
        self.runs.append(Run(start=self.length, length=length, raw_start=raw_start, raw_length=raw_length))
        self.length += length
