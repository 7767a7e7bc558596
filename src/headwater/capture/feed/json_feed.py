"""JSON Feed, 1.0 and 1.1."""

import json
import re
from collections.abc import Iterator
from typing import Any

from headwater.capture.draft import Draft, Job
from headwater.capture.elements import Elements
from headwater.capture.feed.entry import Entry, Teller, Text
from headwater.capture.source import Bytes
from headwater.capture.string_document import dated, name_of, stated
from headwater.errors import CaptureError
from headwater.model import PageMetadata

OPENS = re.compile(rb'(?<!\\)"items"[ \t\r\n]{0,400}:[ \t\r\n]{0,400}\[')
_TEXTS = (("content_html", True), ("content_text", False), ("summary", False))
_MOST_AUTHORS = 20
_WHY = "feed entry"


def read_json_feed(source: Bytes, head: bytes, job: Job) -> Iterator[Draft]:
    """Yield the drafts of each entry, in order; one entry is held at a time.

    What the feed says about itself counts where it stands before its entries. Raises CaptureError where none begin.
    """
    elements = Elements(source, head, OPENS, job.settings.max_record_bytes)
    teller = Teller(job)
    feed: dict[str, Any] | None = None
    for element in elements:
        feed = _before(elements.before) if feed is None else feed
        if element.fault or not isinstance(element.value, dict) or not element.decoded:
            teller.lost(element.fault or "not a JSON object")
            continue
        damage = "; ".join(element.decoded.notes) or None
        yield from teller.drafts(_entry(element.value, feed)._replace(damage=damage))
    for damage in elements.damage:
        job.said.fault(damage)
    teller.close()
    if not elements.arrays:
        raise CaptureError("no list of entries begins here")


def _before(raw: bytes) -> dict[str, Any]:
    """Return the fields before the entries; none where they are broken."""
    try:
        feed = json.loads(raw + b"]}")
    except (ValueError, RecursionError):
        return {}
    return feed if isinstance(feed, dict) else {}


def _entry(item: dict[str, Any], feed: dict[str, Any]) -> Entry:
    texts = [(item.get(key), html) for key, html in _TEXTS]
    authors = _authors(item) or _authors(feed)
    language = item.get("language") or feed.get("language")
    about = PageMetadata(
        title=stated(item.get("title"), _WHY),
        publisher=stated(feed.get("title"), _WHY),
        authors=tuple(filter(None, (stated(name, _WHY) for name in authors))),
        published=dated(item.get("date_published"), _WHY),
        language=language if isinstance(language, str) else None,
        uri=stated(item.get("url"), _WHY),
    )
    found = tuple(Text(text, html) for text, html in texts if isinstance(text, str) and text.strip())
    return Entry(name_of(item.get("id")) or name_of(item.get("url")), found, about)


def _authors(holder: dict[str, Any]) -> list[Any]:
    several = holder.get("authors")
    people = several[:_MOST_AUTHORS] if isinstance(several, list) else [holder.get("author")]
    return [person["name"] for person in people if isinstance(person, dict) and isinstance(person.get("name"), str)]
