"""RSS 0.9x, 1.0 and 2.0 and Atom, read tolerantly: the feed's own words about itself, and its entries."""

from collections.abc import Iterator
from typing import NamedTuple

from headwater.capture.feed.entry import Entry, Text
from headwater.capture.feed.pieces import Child, Cut, Root, children, declared, entries, unwrapped
from headwater.capture.page.markup import attributes
from headwater.capture.people import people_in
from headwater.capture.string_document import dated, is_markup, name_of, plain, stated
from headwater.model import PageMetadata, Stated

WHY = "feed entry"

# The fullest first.
_TEXTS = ("content:encoded", "content", "xhtml:body", "fullitem", "description", "summary")
_DATES = ("published", "pubdate", "issued", "dcterms:issued")
_AUTHORS = ("author", "dc:creator", "dc:author")
_FIELDS = frozenset(
    {*_TEXTS, *_DATES, *_AUTHORS, "title", "dc:title", "link", "guid", "id", "source", "dc:date", "dc:publisher",
     "language", "dc:language", "updated", "channel"},
)  # fmt: skip
_WANTED = frozenset({"type", "mode", "href", "rel", "src", "url", "rdf:about", "ispermalink", "xml:lang"})
_UNDATED = "feed entry: dc:date, which does not say of what"
_BROKEN = "not well-formed: tags do not match, or text stands outside them; read as far as it can be told"
_HTML_TYPES = frozenset({"html", "text/html", "xhtml", "application/xhtml+xml"})
_PLAIN_TYPES = frozenset({"", "text", "plain"})
_MOST_AUTHORS = 50
_LONGEST_MAIL_CHARS = 200


class Feed(NamedTuple):
    """What a feed says about itself, for entries that do not say it."""

    atom: bool
    prefixes: dict[str, str]
    title: str | None
    authors: tuple[str, ...]
    language: str | None


def feed_of(text: str, root: Root, end: int) -> Feed:
    """Read what stands before the first entry, which begins at `end`."""
    atom = root.name == "feed"
    read = _Read(text, root.prefixes, children(text, root.end, end, root.prefixes, _FIELDS)[0], atom=atom)
    for channel in read.each("channel"):  # RSS 1.0 closes its channel before the entries
        read = read.inner(channel) if channel.closed else read
    language = read.line("language") or read.line("dc:language")
    own = attributes(root.attributes, _WANTED).get("xml:lang")
    # An editor of an RSS channel has not written its entries; Atom says that its authors have.
    return Feed(atom, root.prefixes, read.line("title"), read.authors() if atom else (), language or own)


def entries_of(text: str, root: Root) -> Iterator[tuple[Cut, Entry, int]]:
    """Yield each entry with its place in the source and how many references of it are HTML's, not XML's."""
    feed: Feed | None = None
    for cut in entries(text, root):
        if feed is None:
            feed = feed_of(text, root, text.rfind("<", root.end, cut.start))
        found, broken = children(text, cut.start, cut.end, declared(cut.attributes, feed.prefixes), _FIELDS)
        read = _Read(text, declared(cut.attributes, feed.prefixes), found, atom=feed.atom)
        texts = read.texts()
        missing = f"its {cut.missing} tag is missing" if cut.missing else None
        damage = missing or (_BROKEN if broken or read.broken else None)
        yield cut, Entry(_name(read, cut), texts, _about(read, cut, feed), damage), read.foreign


class _Read:
    """The elements of an entry, by name."""

    def __init__(self, text: str, prefixes: dict[str, str], found: list[Child], *, atom: bool) -> None:
        self._text, self._prefixes, self._found, self._atom = text, prefixes, found, atom
        self.foreign = 0
        self.broken = False

    def each(self, *names: str) -> list[Child]:
        return [child for name in names for child in self._found if child.name == name]

    def text(self, child: Child) -> tuple[str, bool]:
        """Return the text of an element and whether it is markup as written."""
        inner = unwrapped(self._text, child, self._prefixes)
        self.foreign += inner.foreign
        self.broken = self.broken or inner.broken
        return inner.text, inner.inline

    def line(self, name: str) -> str | None:
        """Return the first element of a name as one line of plain text."""
        for child in self.each(name):
            text, inline = self.text(child)
            html = inline or self._is_html(child, text)
            line = plain(text) if html else " ".join(text.split())
            if line:
                return line
        return None

    def texts(self) -> tuple[Text, ...]:
        out = []
        for child in self.each(*_TEXTS):
            written, inline = self.text(child)
            html = inline or self._is_html(child, written)
            if html is not None and written:
                out.append(Text(written, html))
        return tuple(out)

    def _is_html(self, child: Child, written: str) -> bool | None:
        """Whether an element's text is HTML; None where it is no text at all."""
        found = attributes(child.attributes, _WANTED)
        kind = found.get("type", "").lower().partition(";")[0].strip()
        if not self._atom or child.name in ("content:encoded", "description", "xhtml:body", "fullitem"):
            return is_markup(written)  # RSS does not say; what holds no markup reads the same as plain text
        if found.get("mode", "").lower() == "base64":
            return None
        known = kind in _PLAIN_TYPES or kind.startswith("text/")
        return kind in _HTML_TYPES or (False if known else None)

    def inner(self, child: Child) -> "_Read":
        found, _ = children(self._text, child.start, child.end, self._prefixes, _FIELDS | {"name"})
        return _Read(self._text, self._prefixes, found, atom=self._atom)

    def authors(self) -> tuple[str, ...]:
        people: list[str] = []
        for child in self.each(*_AUTHORS)[:_MOST_AUTHORS]:
            named = self.inner(child).each("name") if child.name == "author" else []
            if named:
                people += filter(None, (self.inner(child).line("name"),))
            else:
                people += people_in(_without_mail(self.text(child)[0]))
        return tuple(dict.fromkeys(people))

    def source(self) -> tuple[str | None, tuple[str, ...]]:
        """Return the title and the authors of the feed that an aggregated entry came from."""
        for child in self.each("source"):
            inner = self.inner(child)
            return (inner.line("title"), inner.authors()) if inner.each("title", "id") else (self.line("source"), ())
        return None, ()

    def link(self) -> str | None:
        """Return the address of the entry's page."""
        for child in self.each("link"):
            found = attributes(child.attributes, _WANTED)
            written = self.text(child)[0]
            if written or (found.get("href") and found.get("rel", "alternate").lower() == "alternate"):
                return written or found["href"].strip()
        for child in self.each("guid"):
            permanent = attributes(child.attributes, _WANTED).get("ispermalink", "true").lower() != "false"
            written = self.text(child)[0]
            if permanent and written.lower().startswith(("http://", "https://")):
                return written
        return None


def _name(read: _Read, cut: Cut) -> str | None:
    about = attributes(cut.attributes, _WANTED).get("rdf:about")
    written = (read.text(child)[0] for child in read.each("guid", "id"))
    return next(filter(None, map(name_of, (*written, about, read.link()))), None)


def _about(read: _Read, cut: Cut, feed: Feed) -> PageMetadata:
    source, source_authors = read.source()
    own = attributes(cut.attributes, _WANTED).get("xml:lang")
    # What is aggregated has its source's authors, not the aggregator's.
    authors = read.authors() or source_authors or (() if read.each("source") else feed.authors)
    return PageMetadata(
        title=stated(read.line("title") or read.line("dc:title"), WHY),
        # An aggregator has not published what it lists.
        publisher=stated(read.line("dc:publisher") or source or feed.title, WHY),
        authors=tuple(filter(None, (stated(name, WHY) for name in authors))),
        published=_published(read),
        language=read.line("dc:language") or own or feed.language,
        uri=stated(read.link(), WHY),
    )


def _published(read: _Read) -> Stated | None:
    """Return when the entry came out. When it was changed is another matter."""
    for child in read.each(*_DATES):
        found = dated(read.text(child)[0], WHY)
        if found:
            return found
    for child in read.each("dc:date"):
        found = dated(read.text(child)[0], _UNDATED)
        if found:
            return Stated(value=found.value, evidence=(), basis="inferred", why=found.why)
    return None


def _without_mail(written: str) -> str:
    """Return the name in "address (name)", as RSS writes its authors."""
    address, bracket, rest = written.partition("(")
    if bracket and "@" in address and len(written) <= _LONGEST_MAIL_CHARS and rest.rstrip().endswith(")"):
        return rest.rstrip()[:-1].strip()
    return written
