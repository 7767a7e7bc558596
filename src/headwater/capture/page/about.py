"""What a page says about itself beside its text: meta tags, its title, ld+json. A witness; kept as it is written."""

import json
import re
from collections.abc import Iterator
from typing import Any

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


class About:
    """Collects, in the order of the page; the first of a kind counts."""

    def __init__(self) -> None:
        self._values: dict[str, list[str]] = {}
        self._title: str | None = None
        self._language: str | None = None
        self._canonical: str | None = None
        self._nodes: list[dict[str, Any]] = []

    def tag(self, name: str, found: dict[str, str]) -> None:
        """Take the attributes of a meta, link or html tag."""
        if name == "html":
            self._language = self._language or _clean(found.get("lang") or found.get("xml:lang"))
        elif name == "link":
            if "canonical" in found.get("rel", "").lower().split():
                self._canonical = self._canonical or _clean(found.get("href"))
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
        dates = (self._first(key) for key in _PUBLISHED)
        linked = _said(next(self._linked("datePublished"), None), "ld+json datePublished")
        published = self._first(_PUBLISHED[0]) or linked or next((date for date in dates if date), None)
        return PageMetadata(
            title=title, publisher=publisher, authors=self._authors(), published=published, language=self._language,
            uri=address,
        )  # fmt: skip

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
        return [node for node in self._nodes if any(_ARTICLE.search(kind) for kind in _texts(node.get("@type")))]

    def _values_of(self, key: str) -> Iterator[Any]:
        """Yield the key's value in the first article node that has one; an `@id` alone stands for the node it names."""
        for node in self._articles():
            if node.get(key):
                found = node[key]
                for value in found[:_MOST_VALUES] if isinstance(found, list) else [found]:
                    named = isinstance(value, dict) and "name" not in value and value.get("@id")
                    yield self._by_id(named) if isinstance(named, str) else value
                return

    def _by_id(self, identifier: str) -> dict[str, Any]:
        return next((node for node in self._nodes if node.get("@id") == identifier and "name" in node), {})

    def _linked(self, key: str) -> Iterator[str]:
        for value in self._values_of(key):
            yield from filter(None, map(_clean, _texts(value)))

    def _linked_publisher(self) -> str | None:
        return next((name for value in self._values_of("publisher") for name in _names(value)), None)


def _nodes(text: str, most: int) -> list[dict[str, Any]]:
    """Return the objects of an ld+json script, outer before inner; none where it is no JSON."""
    wrapped = _WRAPPED.match(text)
    bare = text[wrapped.end() if wrapped else 0 :].lstrip("\ufeff \t\r\n")
    try:
        data = json.JSONDecoder(strict=False).raw_decode(bare)[0]
    except (ValueError, RecursionError):
        return []
    found: list[dict[str, Any]] = []
    level: list[Any] = [data]
    for _ in range(_DEEPEST):
        inner: list[Any] = []
        for value in level:
            if isinstance(value, dict):
                found.append(value)
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
