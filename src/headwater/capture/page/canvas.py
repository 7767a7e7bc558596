"""The canonical text of a page while it is written: white space folded, lines parted, the bytes of each run noted."""

import re
from typing import NamedTuple

from headwater.capture.decoded import Offsets
from headwater.capture.page import layout, markup
from headwater.capture.page.layout import Context
from headwater.capture.page.tree import Part, Tree
from headwater.model import Layout, LayoutHint, Run

# What folds to one space in HTML; a no-break space does not.
_SPACES = " \t\n\r\f"
_PIECE = re.compile(r"[^ \t\n\r\f]++(?: [^ \t\n\r\f]++)*+|[ \t\n\r\f]++")
_FOLDED = re.compile(r"[\t\n\r\f]")  # what does not stand in the text as it is, as two spaces; never printable
_NOWHERE: frozenset[str] = frozenset()
_LINE = re.compile(r"[^\r]++|\r\n?+")


class Block(NamedTuple):
    """Characters `start`..`end` of the text that stand together, and what is known of them.

    `chars` of it are the page's own, `linked` of these stand in links, `form` in form controls; `hosts` are where the
    links lead to, without www, "" for the page's own site. `node` is the block element around it as the frame
    numbers them. `layout` is what the markup says it is, or what the element that holds most of it does.
    """

    start: int
    end: int
    node: int
    chars: int
    linked: int
    form: int
    hosts: frozenset[str]
    layout: Layout | None


class Canvas:
    """Takes pieces of the source in order and writes the text, its runs and a hint for each block.

    Lines are parted only between characters that are there: no white space opens or ends the text or a line of it.
    """

    def __init__(self, source: str, offsets: Offsets, max_chars: int, tree: Tree) -> None:
        self._source, self._offsets, self._max_chars, self._tree = source, offsets, max_chars, tree
        self._pieces: list[str] = []
        self._noted: list[tuple[int, int, int, int]] = []
        self._gap = 0  # line ends owed before the next character
        self._space: tuple[int, int] | None = None  # white space owed
        self._block_start = 0
        self._opened = tree.top  # the element that the block's first character stands in
        self._counts = [0, 0, 0]  # characters of the block, those in links, those in form controls
        self._hosts: set[str] = set()
        self._waiting: list[Part] = []
        self._block_parts: list[LayoutHint] = []
        self.length = 0
        self.full = False  # whether something was left out because the text has reached its longest
        self.blocks: list[Block] = []
        self.hints: list[LayoutHint] = []
        self.linked = 0  # characters of the text that stand in links
        self.links = self.controls = self.preserved = 0

    @property
    def text(self) -> str:
        """The text written so far."""
        return "".join(self._pieces)

    def runs(self) -> tuple[Run, ...]:
        """Return how the text written so far maps to the bytes."""
        edges = iter(self._offsets.rising([edge for noted in self._noted for edge in noted[2:]]))
        return tuple([
            Run(start=place, length=length, raw_start=start, raw_length=end - start)
            for (place, length, _, _), start, end in zip(self._noted, edges, edges, strict=True)
        ])

    def write(self, start: int, end: int) -> None:
        """Write `source[start:end]`, references decoded."""
        written = self._source[start:end]
        inner = written.strip(_SPACES)
        if not inner and not self.preserved:
            # Where a line end is owed, or nothing stands yet, white space is none.
            if self.length and not self._gap:
                self._owe_space(start, end)
        elif self.preserved or "&" in inner:
            self._write_references(start, end)
        elif "  " in inner or not (inner.isprintable() or _FOLDED.search(inner) is None):
            self._write_folded(start, end)
        elif len(inner) == end - start:
            self._put(start, end, inner)
        else:
            first = end - len(written.lstrip(_SPACES))
            last = first + len(inner)
            if first > start:
                self._owe_space(start, first)
            self._put(first, last, inner)
            if last < end:
                self._owe_space(last, end)

    def part_lines(self, gap: int) -> None:
        """End the block; `gap` line ends will stand before the next one."""
        if self.length > self._block_start:
            self._close_block()
        if gap > self._gap:  # noqa: PLR1730 - called for each block twice; `max` costs three times as much
            self._gap = gap
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
        start, end, context = self._block_start, self.length, self._opened.block
        chars, linked, form = self._counts
        hint = layout.of_block(context, chars, linked, form)
        most = hint
        if self._block_parts:
            whole = [part for part in self._block_parts if (part.start, part.end) == (start, end)]
            if context.region is None and whole:
                hint = whole[0].layout
            most = next((part.layout for part in self._block_parts if (part.end - part.start) * 2 > end - start), hint)
        if hint:
            self.hints.append(LayoutHint(start=start, end=end, layout=hint))
        if self._block_parts and context.region is None:
            self.hints += [part for part in self._block_parts if (part.start, part.end) != (start, end)]
        hosts = frozenset(self._hosts) if self._hosts else _NOWHERE
        self.blocks.append(Block(start, end, self._opened.node, chars, linked, form, hosts, most))
        self._block_parts = []
        if self._hosts:
            self._hosts.clear()
        self._block_start = self.length
        self._counts = [0, 0, 0]

    def _write_references(self, start: int, end: int) -> None:
        for first, last, character in markup.references(self._source, start, end):
            if character is None:
                self._write_plain(first, last)
            elif character and not character.strip(_SPACES) and not self.preserved:
                self._owe_space(first, last)
            elif character:
                self._put(first, last, character)

    def _write_plain(self, start: int, end: int) -> None:
        if not self.preserved:
            self._write_folded(start, end)
            return
        for match in _LINE.finditer(self._source, start, end):
            piece = match.group()
            self._put(*match.span(), "\n" if piece[0] == "\r" else piece)

    def _write_folded(self, start: int, end: int) -> None:
        for match in _PIECE.finditer(self._source, start, end):
            piece = match.group()
            if piece[0] in _SPACES:
                self._owe_space(*match.span())
            else:
                self._put(*match.span(), piece)

    def _owe_space(self, start: int, end: int) -> None:
        if self._space is None:
            self._space = (start, end)
        elif self._space[1] == start:
            self._space = (self._space[0], end)

    def _put(self, start: int, end: int, piece: str) -> None:
        if self.length == 0:
            piece, start = self._without_leading(piece, start)
        owed = self._gap or (1 if self._space else 0) if self.length else 0
        over = self.length + owed + len(piece) - self._max_chars
        if over > 0:
            self.full = True
        if not piece or over >= len(piece):
            return
        if owed:
            self._pay()
        else:
            self._gap, self._space = 0, None
        if self.length == self._block_start:
            self._opened = self._tree.top
        if self._waiting:
            self._begin_parts()
        if over > 0:
            end = end - over if end - start == len(piece) else end
            piece = piece[: len(piece) - over]
        self._append(piece, start, end)

    def _begin_parts(self) -> None:
        for part in self._waiting:
            part.start = self.length if part.open else -1
        self._waiting.clear()

    def _append(self, piece: str, start: int, end: int) -> None:
        self._pieces.append(piece)
        length = len(piece)
        self._noted.append((self.length, length, start, end))
        self.length += length
        self._counts[0] += length
        if self.links:
            self._counts[1] += length
            self.linked += length
            self._hosts.add(self._tree.top.host)
        if self.controls:
            self._counts[2] += length

    def _without_leading(self, piece: str, start: int) -> tuple[str, int]:
        """Return the piece without the line ends that a preserved line may open the page with; the text has none."""
        bare = piece.lstrip(_SPACES) if self.preserved else piece
        return bare, start + len(piece) - len(bare)

    def _pay(self) -> None:
        """Write the line ends or the space owed; line ends are ours and stand for no bytes."""
        if self._gap:
            fresh = self.length == self._block_start
            self._pieces.append("\n" * self._gap)
            self.length += self._gap
            if fresh:
                self._block_start = self.length
        elif self._space:
            self._noted.append((self.length, 1, *self._space))
            self._pieces.append(" ")
            self.length += 1
        self._gap, self._space = 0, None
