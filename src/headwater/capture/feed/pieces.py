"""Entries and their elements cut out of a feed's source, in one pass whose cost is linear in it, whatever is broken.

No XML parser is used: none of them gives an entry with an error in it, or the entries behind it. No entity is ever
declared or expanded here, no address opened; what markup means is decided by names alone.
"""

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

from headwater.capture.page.markup import unescape

_QUOTED = r"(?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+"
_ROOT = re.compile(rf"<(?:[\w.-]{{1,60}}:)?(rss|feed|RDF)(?=[\s/>])({_QUOTED})>")
_NOT_MARKUP = r"<!--|<!\[CDATA\[|<\?"
_ENTRY = {
    name: re.compile(rf"{_NOT_MARKUP}|<(/?)(?:[\w.-]{{1,60}}:)?{name}(?=[\s/>])({_QUOTED})>")
    for name in ("item", "entry")
}
_TAG = re.compile(rf"{_NOT_MARKUP}|<(/?)([A-Za-z_][\w.:-]{{0,120}})(?=[\s/>])({_QUOTED})>")
_SECTION = re.compile(_NOT_MARKUP)
_ENDS = {"<!--": "-->", "<![CDATA[": "]]>", "<?": "?>"}
_CDATA = "<![CDATA["
_DECLARED = re.compile(r"xmlns(?::([\w.-]{1,60}))?\s{0,9}=\s{0,9}(?:\"([^\"]*+)\"|'([^']*+)')")
_LONGEST_DECLARED_CHARS = 20_000
_MOST_NAMES = 10_000
_INLINE = re.compile(r"<[A-Za-z/]")
_REFERENCE = re.compile(r"&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{0,40});")
_OWN_NAMES = frozenset({"&amp;", "&lt;", "&gt;", "&quot;", "&apos;"})
# What prefixes are called here, whatever a feed calls them; "" for the formats' own.
_NAMESPACES = {
    "http://www.w3.org/2005/atom": "", "http://purl.org/atom/ns#": "", "http://purl.org/rss/1.0": "",
    "http://my.netscape.com/rdf/simple/0.9": "", "http://backend.userland.com/rss2": "",
    "http://purl.org/rss/1.0/modules/content": "content", "http://purl.org/dc/elements/1.1": "dc",
    "http://purl.org/dc/terms": "dcterms", "http://www.w3.org/1999/xhtml": "xhtml",
}  # fmt: skip


class Cut(NamedTuple):
    """The source between an entry's tags, its opening tag's attributes, and which of the two is `missing`."""

    start: int
    end: int
    attributes: str
    missing: str | None = None


class Child(NamedTuple):
    """An element: its name, in small letters and with our prefix; its attributes; the source between its tags."""

    name: str
    attributes: str
    start: int
    end: int
    closed: bool = True


class Root(NamedTuple):
    """The opening tag of a feed: what it is called, where it ends, the prefixes it declares."""

    name: str
    end: int
    attributes: str
    prefixes: dict[str, str]


class Unwrapped(NamedTuple):
    """An element's text; `inline`: it is markup as written. `foreign`: references that are HTML's, not XML's.

    `broken`: a CDATA section in it has lost its end.
    """

    text: str
    inline: bool
    foreign: int = 0
    broken: bool = False


class _Next:
    """Where a string stands next, before `limit`; asked in rising order, all answers together cost one pass."""

    def __init__(self, text: str, what: str, limit: int) -> None:
        self._text, self._what, self._limit = text, what, limit
        self._known = -1

    def after(self, at: int) -> int:
        """Return the first place from `at` on; the limit where there is none."""
        if self._known < at:
            found = self._text.find(self._what, at, self._limit)
            self._known = found if found >= 0 else self._limit
        return self._known


class _Passed:
    """Passes over comments, CDATA sections and instructions."""

    def __init__(self, text: str, limit: int) -> None:
        self._limit = limit
        self._ends = {opening: _Next(text, end, limit) for opening, end in _ENDS.items()}
        self._sections = _Next(text, _CDATA, limit)

    def end(self, opening: str, at: int) -> int:
        """Return where what opens at `at` ends, behind its last character; 0 where it does not.

        A CDATA section that another one opens in has lost its end.
        """
        inside = at + len(opening)
        end = self._ends[opening].after(inside) + len(_ENDS[opening])
        if end > self._limit or (opening == _CDATA and self._sections.after(inside) < end):
            return 0
        return end


def root_of(text: str) -> Root | None:
    """Return the opening tag of a feed, None where there is none."""
    found = _ROOT.search(text)
    return Root(found[1], found.end(), found[2], declared(found[2], {})) if found else None


def entries(text: str, root: Root) -> Iterator[Cut]:
    """Yield the entries in order. One ends at the latest where the next begins; one that only ends is empty."""
    tag = _ENTRY["entry" if root.name == "feed" else "item"]
    passed, at = _Passed(text, len(text)), root.end
    begun: re.Match[str] | None = None
    while found := tag.search(text, at):
        at = found.end()
        if found.group() in _ENDS:
            at = passed.end(found.group(), found.start()) or at
            continue
        if begun:
            yield Cut(begun.end(), found.start(), begun[2], None if found[1] else "closing")
        elif found[1]:
            yield Cut(at, at, "", "opening")
        begun = None
        if not found[1] and found[2].endswith("/"):
            yield Cut(at, at, found[2])
        elif not found[1]:
            begun = found
    if begun:
        yield Cut(begun.end(), len(text), begun[2], "closing")


def children(
    text: str, start: int, end: int, prefixes: dict[str, str], fields: frozenset[str]
) -> tuple[list[Child], bool]:
    """Return the `fields` right inside `text[start:end]`, in order, and whether something there is broken.

    Whatever is inside an element is its own. One whose closing tag is missing ends where the next of them
    begins; of any other one the opening tag alone counts. Text that stands in no element, and closing tags that close
    nothing, are signs of damage.
    """
    cutter = _Cutter(text, prefixes, fields, _closing(text, start, end))
    at = start
    for found, stop in _tags(text, start, end):
        cutter.tag(found, at)
        at = stop
    cutter.close(at, end)
    return cutter.found, cutter.broken


class _Cutter:
    """Takes the tags of an entry in order."""

    def __init__(self, text: str, prefixes: dict[str, str], fields: frozenset[str], closing: dict[str, int]) -> None:
        self._text, self._prefixes, self._fields, self._closing = text, prefixes, fields, closing
        self._open: re.Match[str] | None = None
        self._nested = 0
        self.found: list[Child] = []
        self.broken = False

    def tag(self, found: re.Match[str], at: int) -> None:
        """Take a tag, or what stands in its place; `at` is where the one before it ended."""
        begun, written = self._open, found[2]
        if begun and self._closes(begun):
            if written == begun[2] and (found[1] or not self._is_field(begun)):
                self._nested += -1 if found[1] else not found[3].endswith("/")
            if self._nested < 0:
                self._add(begun, found.start())
            return
        if begun and (not written or found[1] or not self._is_field(found)):
            return
        if begun:
            self._add(begun, found.start(), closed=False)
        elif self._text[at : found.start()].strip():
            self.broken = True
        if not written:
            return
        if found[1]:
            self.broken = True
        elif found[3].endswith("/"):
            self._add(found, found.end())
        else:
            self._begin(found)

    def close(self, at: int, end: int) -> None:
        """Take the end of the entry; `at` is where its last tag ended."""
        if self._open:
            self._add(self._open, end, closed=False)
        elif self._text[at:end].strip():
            self.broken = True

    def _begin(self, found: re.Match[str]) -> None:
        self._nested = 0
        if self._closes(found) or self._is_field(found):
            self._open = found
        else:
            self.broken = True

    def _add(self, begun: re.Match[str], end: int, *, closed: bool = True) -> None:
        self._open = None
        self.broken = self.broken or not closed
        name = _name(begun[2], begun[3], self._prefixes)
        if name in self._fields and len(self.found) < _MOST_NAMES:
            self.found.append(Child(name, begun[3], begun.end(), end, closed))

    def _closes(self, begun: re.Match[str]) -> bool:
        return self._closing.get(begun[2], -1) > begun.start()

    def _is_field(self, found: re.Match[str]) -> bool:
        return _name(found[2], found[3], self._prefixes) in self._fields


def _closing(text: str, start: int, end: int) -> dict[str, int]:
    """Return where the last closing tag of each name is."""
    out: dict[str, int] = {}
    for found, _ in _tags(text, start, end):
        if found[1] and (found[2] in out or len(out) < _MOST_NAMES):
            out[found[2]] = found.start()
    return out


def unwrapped(text: str, child: Child, prefixes: dict[str, str]) -> Unwrapped:
    """Return what an element holds: its text with references decoded, or its markup as it is written."""
    parts, loose = _parts(text, child.start, child.end)
    raw = "".join(part for part, section in parts if not section)
    if loose or not _INLINE.search(raw):
        foreign = [found for found in _REFERENCE.findall(raw) if found[1] != "#" and found not in _OWN_NAMES]
        value = "".join(part if section else _REFERENCE.sub(_decoded, part) for part, section in parts)
        return Unwrapped(value.strip(), inline=False, foreign=len(foreign), broken=loose)
    markup = "".join(html.escape(part, quote=False) if section else part for part, section in parts)
    known = declared(child.attributes + markup[:_LONGEST_DECLARED_CHARS], prefixes)
    pages = "|".join(re.escape(prefix) for prefix, meant in known.items() if meant == "xhtml" and prefix)
    if pages:
        markup = re.sub(rf"(</?)(?:{pages}):", r"\1", markup)
    return Unwrapped(markup.strip(), inline=True)


def _parts(text: str, start: int, end: int) -> tuple[list[tuple[str, bool]], bool]:
    """Return the pieces between comments, each with whether it is a CDATA section; and whether one has lost its end."""
    passed, parts, at = _Passed(text, end), [], start
    for found in _SECTION.finditer(text, start, end):
        if found.start() < at:
            continue
        stop = passed.end(found.group(), found.start())
        if not stop and found.group() != _CDATA:
            continue
        parts.append((text[at : found.start()], False))
        if not stop:
            parts.append((text[found.end() : end], True))
            return parts, True
        if found.group() == _CDATA:
            parts.append((text[found.end() : stop - len(_ENDS[_CDATA])], True))
        at = stop
    parts.append((text[at:end], False))
    return parts, False


def _tags(text: str, start: int, end: int) -> Iterator[tuple[re.Match[str], int]]:
    """Yield tags, and what is passed over between them, each with where it ends."""
    passed, at = _Passed(text, end), start
    while found := _TAG.search(text, at, end):
        stop = passed.end(found.group(), found.start()) if found.group() in _ENDS else found.end()
        at = stop or found.end()
        if stop:
            yield found, stop


def _name(written: str, attributes: str, prefixes: dict[str, str]) -> str:
    prefix, colon, local = written.rpartition(":")
    known = declared(attributes, prefixes)
    # A default namespace decides nothing but for pages inside entries: feeds declare all sorts as their own.
    meant = known.get(prefix, prefix) if colon or known.get("") == "xhtml" else ""
    return f"{meant}:{local}".lower() if meant else local.lower()


def declared(attributes: str, outer: dict[str, str]) -> dict[str, str]:
    """Return the prefixes that hold inside a tag, each with what it is called here."""
    if "xmlns" not in attributes:
        return outer
    found = _DECLARED.findall(attributes[: 2 * _LONGEST_DECLARED_CHARS])
    own = {prefix: (one or other).strip().rstrip("/").lower() for prefix, one, other in found}
    return {**outer, **{prefix: _NAMESPACES.get(uri, prefix) for prefix, uri in own.items()}}


def _decoded(found: re.Match[str]) -> str:
    return unescape(found.group())
