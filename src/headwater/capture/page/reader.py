"""HTML to canonical text: one pass over the source, no tree kept, no depth at which it ends."""

import re
from typing import NamedTuple

from headwater.capture.decoded import Decoded, Offsets
from headwater.capture.page import markup
from headwater.capture.page.about import About
from headwater.capture.page.canvas import Canvas
from headwater.capture.page.frame import Frame
from headwater.capture.page.headings import settled_headings
from headwater.capture.page.kinds import kind_of
from headwater.capture.page.maintext import main_text
from headwater.capture.page.outline import Outline
from headwater.capture.page.posts import discussion_in
from headwater.capture.page.tags import Tag, host_of, tag_of
from headwater.capture.page.tree import BLOCKS, NO_EFFECT, Element, Tree
from headwater.model import LayoutHint, PageKind, PageMetadata, Post, TextView

_ARTICLE_CHARS = 200
_XML = re.compile(r"\s*<\?xml\b")


class Page(NamedTuple):
    """A page as read; `notes` says what of it was not."""

    text: str
    view: TextView
    layout: tuple[LayoutHint, ...]
    about: PageMetadata
    notes: tuple[str, ...]
    main: tuple[tuple[int, int], ...] = ()
    kind: PageKind = "other"
    posts: tuple[Post, ...] = ()


def read_page(decoded: Decoded, max_chars: int) -> Page:
    """Return the canonical text of an HTML page, its map to the bytes, hints on its layout and its metadata.

    Blocks part lines; paragraphs, headings, lists and tables stand between blank lines; `<br>` is a line end; white
    space folds to one space except in `pre`; references are decoded. Left out: scripts, styles, `noscript`, `template`,
    pictures drawn in the page, the title (it is metadata) and what `hidden` or an inline style hides.
    Misses: what style sheets hide or scripts add; text inside pictures and frames.
    """
    reader = _Reader(decoded, max_chars)
    text, start, end = reader.text, reader.start, reader.end
    canvas = reader.canvas
    for kind, first, opening, _, name, attributes in markup.scan(decoded.text, strict_closing=reader.xml):
        if opening > first:
            text(first, opening)
            if canvas.full:
                reader.notes.append(f"only the first {max_chars:,} characters are read")
                break
        if kind == "start":
            start(name, attributes)
        elif kind == "end":
            end(name)
        elif kind == "broken":
            reader.broken(opening, name)
    return reader.finish()


class _Reader:
    def __init__(self, decoded: Decoded, max_chars: int) -> None:
        self._decoded = decoded
        self._offsets = Offsets(decoded)
        self._tree = Tree()
        self._frame = Frame()
        self._about = About()
        self._outline = Outline()
        self.canvas = Canvas(decoded.text, self._offsets, max_chars, self._tree)
        self._hidden = 0
        self._raw = ""  # what the text now inside a script or title is for
        self._after_pre = False
        self.xml = _XML.match(decoded.text) is not None
        self.notes = list(decoded.notes)

    def text(self, start: int, end: int) -> None:
        if self._hidden:
            if self._raw:
                self._about.raw(self._raw, self._decoded.text[start:end])
        else:
            if start == 0 and self._decoded.text.startswith("\ufeff"):
                start = 1  # the byte order mark says how to read, it is nothing to read
            if self._after_pre:
                start += self._line_end_at(start)
            self.canvas.write(start, end)
        self._after_pre = False

    def start(self, name: str, attributes: str) -> None:
        tag = tag_of(name, attributes)
        self._after_pre = False
        if tag.about:
            self._about.tag(name, tag.found)
        tree = self._tree
        if tag.ends:
            for ended in tree.implied_by(name):
                self._ended(ended)
        if tag.void or (attributes.endswith("/") and (self.xml or self._hidden)):
            self._void(name)
            return
        outer, effect = tree.top, tag.effect
        context = tag.sort.inside(outer.context)
        shown = not (self._hidden or effect.hidden)
        if tag.gap or context is outer.context:
            element = Element(name, context, context if tag.gap else outer.block, effect)
        else:
            element = Element(name, context, context._replace(layout=outer.block.layout), effect)
            if shown and context.layout != outer.context.layout:
                element.part = self.canvas.open_part(context, outer.context)
        element.gap = tag.gap
        element.node = outer.node
        element.host = tag.host if effect.link else outer.host
        if tag.gap and shown:
            self.canvas.part_lines(tag.gap)
            element.node = self._frame.open(tag, outer.node)
        if shown and tag.noted:
            canvas = self.canvas
            element.place = self._outline.open(tag, canvas.length, canvas.linked, in_link=canvas.links > 0)
        tree.push(element)
        if effect is not NO_EFFECT:
            self._enter(name, tag)

    def end(self, name: str) -> None:
        self._raw = ""
        self._after_pre = False
        top = self._tree.close_top(name)
        if top is not None:
            self._ended(top)
            return
        closed = self._tree.close(name)
        for element in closed:
            self._ended(element)
        if name == "br" or (name == "p" and not closed):
            self._void(name)  # the standard makes an element of these even without a start tag

    def broken(self, start: int, inside: str) -> None:
        byte = self._offsets.at(start)
        rest = self._decoded.raw_length - byte
        lost = f"{rest:,} bytes are not read as text"
        self.notes.append(f"the page ends inside {inside} that opens at byte {byte:,}; {lost}")

    def finish(self) -> Page:
        self.canvas.part_lines(0)
        view = TextView(encoding=self._decoded.encoding, replaced=self._decoded.replaced, runs=self.canvas.runs())
        about = self._about.finish()
        hints = settled_headings(self.canvas.text, sorted(self.canvas.hints, key=_place_of), about)
        main = main_text(self._frame, self.canvas.blocks, host_of(about.uri.value if about.uri else ""))
        text = self.canvas.text
        self._outline.finish(self.canvas.length, self.canvas.linked)
        discussion = discussion_in(self._outline, text)
        kind = kind_of(text, hints, self._outline, discussion)
        if not discussion.posts and sum(last - first for first, last in main) >= _ARTICLE_CHARS:
            kind = "article"  # one text was found, whatever stands beside it
        return Page(text, view, hints, about, tuple(self.notes), main, kind, discussion.posts)

    def _void(self, name: str) -> None:
        if self._hidden:
            return
        if name == "br":
            self.canvas.end_line()
        elif name in BLOCKS:
            self.canvas.part_lines(BLOCKS[name])

    def _enter(self, name: str, tag: Tag) -> None:
        effect, canvas = tag.effect, self.canvas
        if name == "title" and not self._hidden:
            self._raw = "title"
        elif name == "script" and "ld+json" in tag.found.get("type", "").lower():
            self._raw = "ld+json"
        self._hidden += effect.hidden
        canvas.links += effect.link
        canvas.controls += effect.control
        canvas.preserved += effect.preserved
        self._after_pre = effect.preserved

    def _ended(self, element: Element) -> None:
        canvas, effect = self.canvas, element.effect
        if effect is not NO_EFFECT:
            self._hidden -= effect.hidden
            canvas.links -= effect.link
            canvas.controls -= effect.control
            canvas.preserved -= effect.preserved
        if element.part:
            canvas.close_part(element.part)
        if element.place >= 0:
            self._outline.close(element.place, canvas.length, canvas.linked)
        if element.gap and not self._hidden and not effect.hidden:
            canvas.part_lines(element.gap)

    def _line_end_at(self, at: int) -> int:
        """Return the length of the line end at `at`: the first one in `pre` is markup."""
        text = self._decoded.text
        return 2 if text.startswith("\r\n", at) else 1 if text.startswith(("\n", "\r"), at) else 0


def _place_of(hint: LayoutHint) -> tuple[int, int]:
    return hint.start, -hint.end
