"""HTML to canonical text: one pass over the source, no tree kept, no depth at which it ends."""

import re
from typing import NamedTuple

from headwater.capture.decode import Decoded, Offsets
from headwater.capture.page import layout, markup
from headwater.capture.page.about import About
from headwater.capture.page.canvas import Canvas
from headwater.capture.page.kinds import kind_of
from headwater.capture.page.outline import NOTED, Outline
from headwater.capture.page.posts import discussion_in
from headwater.capture.page.tree import BLOCKS, VOID, Effect, Element, Tree
from headwater.model import LayoutHint, PageKind, PageMetadata, Post, TextView

_WANTED = frozenset(
    {"class", "id", "hidden", "style", "role", "rel", "itemprop", "href", "name", "property", "content", "lang",
     "xml:lang", "type", "open", "itemtype", "data-role"},
)  # fmt: skip
_META_TAGS = frozenset({"meta", "link", "html"})
# Never part of what a page shows as text.
_LEFT_OUT = frozenset(
    {"script", "style", "noscript", "template", "title", "svg", "math", "iframe", "canvas", "video", "audio", "noembed",
     "noframes", "datalist"},
)  # fmt: skip
_CONTROLS = frozenset({"button", "label", "select", "option", "textarea", "legend"})
_PRESERVED = frozenset({"pre", "textarea", "listing"})
_HIDDEN_STYLE = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_LONGEST_STYLE_CHARS = 1000
_XML = re.compile(r"\s*<\?xml\b")


class Page(NamedTuple):
    """A page as read; `notes` says what of it was not."""

    text: str
    view: TextView
    layout: tuple[LayoutHint, ...]
    about: PageMetadata
    notes: tuple[str, ...]
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
    source = decoded.text
    for token in markup.tokens(source, strict_closing=_XML.match(source) is not None):
        if token.kind == "text":
            reader.text(token)
        elif token.kind == "start":
            reader.start(token)
        elif token.kind == "end":
            reader.end(token.name)
        else:
            reader.broken(token)
        if reader.canvas.full:
            reader.notes.append(f"only the first {max_chars:,} characters are read")
            break
    return reader.finish()


class _Reader:
    def __init__(self, decoded: Decoded, max_chars: int) -> None:
        self._decoded = decoded
        self._offsets = Offsets(decoded)
        self.canvas = Canvas(decoded.text, self._offsets, max_chars)
        self._tree = Tree()
        self._about = About()
        self._outline = Outline()
        self._hidden = 0
        self._raw = ""  # what the text now inside a script or title is for
        self._after_pre = False
        self._xml = _XML.match(decoded.text) is not None
        self.notes = list(decoded.notes)

    def text(self, token: markup.Token) -> None:
        start = token.start
        if self._raw:
            self._about.raw(self._raw, self._decoded.text[start : token.end])
        elif not self._hidden:
            if start == 0 and self._decoded.text.startswith("\ufeff"):
                start = 1  # the byte order mark says how to read, it is nothing to read
            if self._after_pre:
                start += self._line_end_at(start)
            self.canvas.write(start, token.end)
        self._after_pre = False

    def start(self, token: markup.Token) -> None:
        name = token.name
        found = markup.attributes(token.attributes, _WANTED) if token.attributes else {}
        self._after_pre = False
        if name in _META_TAGS:
            self._about.tag(name, found)
        self._ended(self._tree.implied_by(name))
        if name in VOID or (token.attributes.endswith("/") and (self._xml or self._hidden)):
            self._void(name)
            return
        effect = Effect(_is_hidden(name, found), name == "a" and "href" in found, name in _CONTROLS, name in _PRESERVED)
        outer = self._tree.context
        context = layout.inside(outer, name, found)
        shown = not self._hidden and not effect.hidden
        if name in BLOCKS and shown:
            self.canvas.part_lines(BLOCKS[name])
        block = context if name in BLOCKS else context._replace(layout=self._tree.block.layout)
        element = Element(name, context, block, effect)
        if context.layout != outer.layout and name not in BLOCKS and shown:
            element.part = self.canvas.open_part(context, outer)
        if shown and (found or name in NOTED):
            canvas = self.canvas
            element.place = self._outline.open(name, found, canvas.length, canvas.linked, in_link=canvas.links > 0)
        self._tree.push(element)
        self._enter(element, found)

    def end(self, name: str) -> None:
        self._raw = ""
        self._after_pre = False
        closed = self._tree.close(name)
        self._ended(closed)
        if name == "br" or (name == "p" and not closed):
            self._void(name)  # the standard makes an element of these even without a start tag

    def broken(self, token: markup.Token) -> None:
        byte = self._offsets.at(token.start)
        rest = self._decoded.raw_length - byte
        lost = f"{rest:,} bytes are not read as text"
        self.notes.append(f"the page ends inside {token.name} that opens at byte {byte:,}; {lost}")

    def finish(self) -> Page:
        self.canvas.part_lines(0)
        view = TextView(encoding=self._decoded.encoding, replaced=self._decoded.replaced, runs=tuple(self.canvas.runs))
        hints = tuple(sorted(self.canvas.hints, key=lambda hint: (hint.start, -hint.end)))
        text = self.canvas.text
        self._outline.finish(self.canvas.length, self.canvas.linked)
        discussion = discussion_in(self._outline, text)
        kind = kind_of(text, hints, self._outline, discussion)
        return Page(text, view, hints, self._about.finish(), tuple(self.notes), kind, discussion.posts)

    def _void(self, name: str) -> None:
        if self._hidden:
            return
        if name == "br":
            self.canvas.end_line()
        elif name in BLOCKS:
            self.canvas.part_lines(BLOCKS[name])

    def _enter(self, element: Element, found: dict[str, str]) -> None:
        effect, canvas = element.effect, self.canvas
        if element.name == "title" and not self._hidden:
            self._raw = "title"
        elif element.name == "script" and "ld+json" in found.get("type", "").lower():
            self._raw = "ld+json"
        self._hidden += effect.hidden
        canvas.links += effect.link
        canvas.controls += effect.control
        canvas.preserved += effect.preserved
        canvas.context = element.block
        self._after_pre = effect.preserved

    def _ended(self, elements: list[Element]) -> None:
        canvas = self.canvas
        for element in elements:
            effect = element.effect
            self._hidden -= effect.hidden
            canvas.links -= effect.link
            canvas.controls -= effect.control
            canvas.preserved -= effect.preserved
            if element.part:
                canvas.close_part(element.part)
            if element.place >= 0:
                self._outline.close(element.place, canvas.length, canvas.linked)
            if element.name in BLOCKS and not self._hidden and not effect.hidden:
                canvas.part_lines(BLOCKS[element.name])
        if elements:
            canvas.context = self._tree.block

    def _line_end_at(self, at: int) -> int:
        """Return the length of the line end at `at`: the first one in `pre` is markup."""
        text = self._decoded.text
        return 2 if text.startswith("\r\n", at) else 1 if text.startswith(("\n", "\r"), at) else 0


def _is_hidden(name: str, found: dict[str, str]) -> bool:
    if name in _LEFT_OUT:
        return True
    if name in ("html", "body"):
        return False  # some pages hide all of themselves until a script has run
    if "hidden" in found or (name == "dialog" and "open" not in found):
        return True
    return "style" in found and _HIDDEN_STYLE.search(found["style"][:_LONGEST_STYLE_CHARS]) is not None
