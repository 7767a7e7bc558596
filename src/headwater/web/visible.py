"""Foreign text made safe to look at: markup escaped, odd characters shown, reading direction kept inside its box.

Nothing is lost: each code point of the input is one code point of the page's text, in order, so that offsets read off
the page are right. The two that HTML cannot hold (NUL and lone surrogates) stand as U+FFFD; the badges are drawn by the
style sheet from an attribute and are no text of the page.
"""

import html
import re

from markupsafe import Markup

# Zero-width joiners stay bare: emoji and Persian need them, and they move nothing.
_ODD = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff"
    "\U000e0000-\U000e007f]"
)
_SILENT = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u200b\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]+"
)
_TURNING = re.compile(
    "[\u0590-\u08ff\u200e\u200f\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]|" + _ODD.pattern
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_NAMES = {
    "\x00": "NUL", "\x07": "BEL", "\x08": "BS", "\x0b": "VT", "\x0c": "FF", "\x1b": "ESC", "\x7f": "DEL", "\x85": "NEL",
    "\u202a": "LRE", "\u202b": "RLE", "\u202c": "PDF", "\u202d": "LRO", "\u202e": "RLO",
    "\u2066": "LRI", "\u2067": "RLI", "\u2068": "FSI", "\u2069": "PDI", "\u2028": "LS", "\u2029": "PS",
    "\u00ad": "·", "\u200b": "·", "\u2060": "·", "\ufeff": "BOM",
}  # fmt: skip


def fragment(text: str, start: int, end: int) -> Markup:
    """Return `text[start:end]` as HTML text that shows control and direction characters as badges.

    A carriage return is written as a reference, since parsers would fold it; alone it also breaks the line. Each
    direction character is shut into a box of its own, so that it turns nothing else around.
    """
    pieces: list[str] = []
    at = start
    for found in _ODD.finditer(text, start, end):
        pieces += [html.escape(text[at : found.start()], quote=False), _shown(text, found.start())]
        at = found.end()
    pieces.append(html.escape(text[at:end], quote=False))
    return Markup("".join(pieces))  # noqa: S704 (every piece is escaped above)


def _shown(text: str, at: int) -> str:
    char = text[at]
    if char == "\r":
        return "&#13;" if text.startswith("\n", at + 1) else "&#13;<br>"
    name = _NAMES.get(char, f"U+{ord(char):04X}")
    held = "\ufffd" if char == "\0" or "\ud800" <= char <= "\udfff" else char
    return f'<bdi class="x" data-x="{name}">{held}</bdi>'


def shown(text: str) -> Markup:
    """Return foreign text for labels and values inside our own sentences.

    Whatever could turn the reading direction around stands in an element that isolates it; plain text runs our way.
    """
    markup = fragment(text, 0, len(text))
    return Markup("<bdi>{}</bdi>").format(markup) if _TURNING.search(text) else markup


def plain(text: str) -> str:
    """Return text on one line without control or direction characters, for attributes, titles and terminals.

    White space is folded to single blanks; lone surrogates become U+FFFD.
    """
    return _SURROGATE.sub("\ufffd", " ".join(_SILENT.sub(" ", text).split()))
