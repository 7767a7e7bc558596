"""What a page says about itself beside its text: meta tags, its title, ld+json. A witness; kept as it is written."""

import json
import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, NamedTuple

from headwater.capture.page.markup import unescape
from headwater.capture.people import people_in
from headwater.model import PageMetadata, Stated

_PUBLISHED = (
    "article:published_time", "og:published_time", "datepublished", "parsely-pub-date", "sailthru.date",
    "dc.date.issued", "dcterms.created", "dc.date", "pubdate", "publishdate", "publish-date", "publication_date",
    "date",
)  # fmt: skip
_AUTHORS = ("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl")
_KEPT = frozenset({"og:title", "og:site_name", "og:url", *_PUBLISHED, *_AUTHORS})
_LONGEST_VALUE_CHARS = 1000
_LONGEST_DATA_CHARS = 1_000_000
_MOST_VALUES = 50
_MOST_NODES = 2000
_DEEPEST = 8
_ARTICLE = re.compile(r"(?:Article|Posting|Report|Review)$")
_ADDRESS = re.compile(r"(?:https?:)?//|www\.", re.IGNORECASE)
_WRAPPED = re.compile(r"\s*(?:<!--|(?://\s*)?<!\[CDATA\[)")
# What pages call the moment of publication on a `time` element; one that also says "updated" was never updated.
_PUBLISHED_TIMES = frozenset(
    {"published", "entry-date", "dt-published", "post-date", "article-date", "publish-date", "published-date",
     "pubdate", "date-published", "datepublished"},
)  # fmt: skip
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_WORDS = re.compile(r"\w+")


class _Node(NamedTuple):
    """An object of an ld+json script, and how deep it stands in its script."""

    depth: int
    fields: dict[str, Any]


class About:
    """Collects, in the order of the page; the first of a kind counts.

    Of several articles in ld+json the one that the page's address or title names counts; where none is named, only what
    they agree on. Two dates of publication more than a day apart are kept as both: "2031-03-01/2031-03-09".
    """

    def __init__(self) -> None:
        self._values: dict[str, list[str]] = {}
        self._title: str | None = None
        self._language: str | None = None
        self._canonical: str | None = None
        self._nodes: list[_Node] = []
        self._times: list[str] = []

    def tag(self, name: str, found: dict[str, str]) -> None:
        """Take the attributes of a meta, link, html or time tag."""
        if name == "html":
            self._language = self._language or _clean(found.get("lang") or found.get("xml:lang"))
        elif name == "link":
            if "canonical" in found.get("rel", "").lower().split():
                self._canonical = self._canonical or _clean(found.get("href"))
        elif name == "time":
            moment = _clean(found.get("datetime")) if _is_publication(found) else None
            if moment and len(self._times) < _MOST_VALUES:
                self._times.append(moment)
        else:
            value = _clean(found.get("content"))
            for key in {found.get(k, "").strip().lower() for k in ("property", "name", "itemprop")} & _KEPT:
                values = self._values.setdefault(key, [])
                if value and len(values) < _MOST_VALUES:
                    values.append(value)

    def raw(self, kind: str, text: str) -> None:
        """Take the text of a title or an ld+json script."""
        if kind == "title":
            self._title = self._title or _clean(unescape(text[:_LONGEST_DATA_CHARS]))
        elif len(text) <= _LONGEST_DATA_CHARS and len(self._nodes) < _MOST_NODES:
            self._nodes += _nodes(text, _MOST_NODES - len(self._nodes))

    def finish(self) -> PageMetadata:
        """Return what was found. Every value is inferred: the page's own text may say otherwise."""
        title = self._first("og:title") or _said(self._title, "title element")
        address = _said(self._canonical, "canonical link") or self._first("og:url")
        publisher = self._first("og:site_name") or _said(self._linked_publisher(), "ld+json publisher")
        return PageMetadata(
            title=title, publisher=publisher, authors=self._authors(), published=self._published(),
            language=self._language, uri=address,
        )  # fmt: skip

    def _published(self) -> Stated | None:
        graph = self._first(_PUBLISHED[0])
        linked = _said(next(self._linked("datePublished"), None), "ld+json datePublished")
        if graph and linked:
            days = [_day_of(said.value) for said in (graph, linked)]
            if days[0] and days[1] and abs(days[0] - days[1]) > timedelta(days=1):
                low, high = sorted((graph.value, linked.value))
                return _stated(f"{low}/{high}", f"{_PUBLISHED[0]} and ld+json datePublished, which differ")
        named = (self._first(key) for key in _PUBLISHED)
        return graph or linked or next((said for said in named if said), None) or self._time()

    def _time(self) -> Stated | None:
        days = {_day_of(value) for value in self._times}
        return _stated(self._times[0], "time element") if len(days) == 1 and None not in days else None

    def _first(self, key: str) -> Stated | None:
        values = self._values.get(key)
        return _said(values[0], key) if values else None

    def _authors(self) -> tuple[Stated, ...]:
        linked = list(dict.fromkeys(name for value in self._values_of("author") for name in _names(value)))
        if linked:
            return tuple(_stated(name, "ld+json author") for name in linked[:_MOST_VALUES])
        for key in _AUTHORS:
            written = [value for value in self._values.get(key, ()) if not _ADDRESS.match(value)]
            people = list(dict.fromkeys(name for value in written for name in people_in(value)))
            if people:
                return tuple(_stated(name, key) for name in people[:_MOST_VALUES])
        return ()

    def _articles(self) -> list[dict[str, Any]]:
        """Return the nodes of the page's own article; several where nothing tells which of them that is."""
        kinds = ((node, _texts(node.fields.get("@type"))) for node in self._nodes)
        nodes = [node for node, types in kinds if any(_ARTICLE.search(kind) for kind in types)]
        if len(nodes) < 2:
            return [node.fields for node in nodes]
        pages = {_plain(address) for address in (self._canonical, *self._values.get("og:url", ())[:1]) if address}
        named = [node.fields for node in nodes if pages & set(_addresses(node.fields))]
        if not named and (title := _folded(self._values.get("og:title", [self._title or ""])[0])):
            heads = [(_folded(_first_text(node.fields.get("headline"))), node.fields) for node in nodes]
            named = [fields for head, fields in heads if head and (title.startswith(head) or head.startswith(title))]
        highest = min(node.depth for node in nodes)
        return named[:1] or [node.fields for node in nodes if node.depth == highest]

    def _values_of(self, key: str) -> Iterator[Any]:
        """Yield the key's values in the page's article; an `@id` alone stands for the node it names."""
        given = [node[key] for node in self._articles() if node.get(key)]
        if len({json.dumps(_comparable(key, value), sort_keys=True, default=str) for value in given}) != 1:
            return
        found = given[0]
        for value in found[:_MOST_VALUES] if isinstance(found, list) else [found]:
            named = isinstance(value, dict) and "name" not in value and value.get("@id")
            yield self._by_id(named) if isinstance(named, str) else value

    def _by_id(self, identifier: str) -> dict[str, Any]:
        fields = (node.fields for node in self._nodes)
        return next((node for node in fields if node.get("@id") == identifier and "name" in node), {})

    def _linked(self, key: str) -> Iterator[str]:
        for value in self._values_of(key):
            yield from filter(None, map(_clean, _texts(value)))

    def _linked_publisher(self) -> str | None:
        return next((name for value in self._values_of("publisher") for name in _names(value)), None)


def _is_publication(found: dict[str, str]) -> bool:
    names = set(found.get("class", "").lower().split())
    return "pubdate" in found or found.get("itemprop", "").lower() == "datepublished" or bool(names & _PUBLISHED_TIMES)


def _day_of(value: str) -> date | None:
    match = _DAY.match(value)
    try:
        return date(*map(int, match.groups())) if match else None
    except ValueError:
        return None


def _comparable(key: str, value: object) -> object:
    """Return what two articles must share to agree: of a date its day."""
    return (_day_of(value) or value) if key == "datePublished" and isinstance(value, str) else value


def _addresses(fields: dict[str, Any]) -> Iterator[str]:
    for key in ("url", "@id", "mainEntityOfPage"):
        value = fields.get(key)
        for address in (value, value.get("@id"), value.get("url")) if isinstance(value, dict) else (value,):
            if isinstance(address, str):
                yield _plain(address)


def _plain(address: str) -> str:
    bare = address.strip().partition("#")[0].partition("?")[0].rstrip("/").lower()
    return bare.removeprefix("https://").removeprefix("http://").removeprefix("www.")


def _first_text(value: object) -> str:
    return next(iter(_texts(value)), "")


def _folded(text: str) -> str:
    return " ".join(_WORDS.findall(unescape(text[:_LONGEST_VALUE_CHARS]).casefold()))


def _nodes(text: str, most: int) -> list[_Node]:
    """Return the objects of an ld+json script, outer before inner; none where it is no JSON."""
    wrapped = _WRAPPED.match(text)
    bare = text[wrapped.end() if wrapped else 0 :].lstrip("\ufeff \t\r\n")
    try:
        data = json.JSONDecoder(strict=False).raw_decode(bare)[0]
    except (ValueError, RecursionError):
        return []
    found: list[_Node] = []
    level: list[Any] = [data]
    for depth in range(_DEEPEST):
        inner: list[Any] = []
        for value in level:
            if isinstance(value, dict):
                found.append(_Node(depth, value))
                inner += value.values()
            elif isinstance(value, list):
                inner += value
        level = inner[:most]
    return found[:most]


def _texts(value: object) -> list[str]:
    if isinstance(value, list):
        return [item for item in value if isinstance(item, str)]
    return [value] if isinstance(value, str) else []


def _names(value: object) -> list[str]:
    written = value.get("name") if isinstance(value, dict) else value
    return [name for text in _texts(written) if (name := _clean(unescape(text))) and not _ADDRESS.match(name)]


def _clean(value: str | None) -> str | None:
    """Return the value without white space around it; None where nothing, or no value but a text, is left."""
    value = (value or "").encode("utf-8", "replace").decode() if value and not value.isascii() else value or ""
    return value.strip() if 0 < len(value.strip()) <= _LONGEST_VALUE_CHARS else None


def _said(value: str | None, where: str) -> Stated | None:
    return _stated(value, where) if value else None


def _stated(value: str, where: str) -> Stated:
    return Stated(value=value, evidence=(), basis="inferred", why=f"page metadata: {where}")
