"""A Mastodon outbox (ActivityStreams 2.0): one capture a post, boosts under the name of who wrote them."""

import html
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from headwater.capture.draft import Document, Draft, Job
from headwater.capture.elements import Element, Elements
from headwater.capture.names import Names
from headwater.capture.source import Bytes
from headwater.capture.string_document import dated, document_of, name_of, shows_text, stated
from headwater.errors import CaptureError
from headwater.model import PageMetadata

_OPENS = re.compile(rb'(?<!\\)"(?:orderedItems|items)"[ \t\r\n]{0,400}:[ \t\r\n]{0,400}\[')
_PUBLIC = frozenset({"https://www.w3.org/ns/activitystreams#Public", "as:Public", "Public"})
_DEEPEST = 4
_MOST_NAMES = 20
_LONGEST_LANGUAGE_CHARS = 35  # RFC 5646, section 4.4.1
_WHY = "Mastodon outbox"

_BOOSTS = "boosts, each under the name of who wrote the post, or under none"
_BARE = "posts named by their address only, boosts for the most part, which hold no text"
_PRIVATE = "posts that are not for everybody, passed over"
_EMPTY = "posts without text"
_OTHER = "activities that are no posts (likes, deletions and the like)"
_PICTURES = "descriptions of attachments, which are not read"


class _Post(NamedTuple):
    """A post and the activities around it, the innermost last."""

    post: dict[str, Any]
    around: tuple[dict[str, Any], ...]

    @property
    def boosted(self) -> bool:
        return any(activity.get("type") == "Announce" for activity in self.around)


def read_mastodon(source: Bytes, head: bytes, job: Job) -> Iterator[Draft]:
    """Yield the drafts of each post, in order, as documents inside the outbox: HTML, seldom plain text.

    A post's document is its content warning, its content and the options of its poll, put together as HTML; its bytes
    are those, as UTF-8. Its author is whom it is attributed to, as an address where the outbox gives no name; a boost
    is never the account's own, and has the date of the post it boosts. Posts that are neither public nor unlisted are
    passed over. Holds one activity at a time. Raises CaptureError where no list begins.
    """
    elements = Elements(source, head, _OPENS, job.settings.max_record_bytes)
    names, counts = Names(), Counter[str]()
    for element in elements:
        try:
            found = _found(element)
        except CaptureError as fault:
            job.said.lost("post", f"{element.number:,}", str(fault))
            continue
        document = found if isinstance(found, str) else _document(found, element, counts)
        if isinstance(document, str):
            counts[document] += 1
            continue
        name = names.take(document.name)
        if name != document.name:
            job.said.amiss("post", f"{element.number:,}", f'the id "{document.name}" again; it is called {name}')
        yield from job.inner(document._replace(name=name))
    for damage in elements.damage:
        job.said.fault(damage)
    for what, count in counts.items():
        if count:
            job.said.remark(f"{what}: {count:,}")
    if not elements.arrays:
        raise CaptureError("no list of posts begins here")


def _found(element: Element) -> "_Post | str":
    """Return the post inside an element, or what it holds instead. Raises CaptureError where it cannot be read."""
    if element.fault:
        raise CaptureError(element.fault)
    value = element.value
    around: list[dict[str, Any]] = []
    for _ in range(_DEEPEST):
        if isinstance(value, str):
            return _BARE
        if not isinstance(value, dict):
            raise CaptureError("neither an activity nor a post")
        if "object" not in value or _text_of(value) is not None:
            return _Post(value, tuple(around)) if "content" in value or "contentMap" in value else _OTHER
        if value.get("type") not in ("Create", "Announce", "Update"):
            return _OTHER
        around.append(value)
        value = value["object"]
    raise CaptureError("activities inside one another, too deep to be a post's")


def _document(found: _Post, element: Element, counts: Counter[str]) -> Document | str:
    """Return the post as a document, or what it is passed over as."""
    post, content = found.post, _text_of(found.post) or ""
    if not _is_public(found):
        return _PRIVATE
    is_html = post.get("mediaType") not in ("text/plain", "text/markdown")
    warning, options = post.get("summary"), _options(post)
    if not options and not (shows_text(content) if is_html else content.strip()):
        return _EMPTY
    counts[_BOOSTS] += found.boosted
    counts[_PICTURES] += _described(post)
    parts = [content, *options]
    if is_html:
        listed = "".join(f"<li>{html.escape(option)}</li>" for option in options)
        parts = [content, f"<ul>{listed}</ul>" if options else ""]
    if isinstance(warning, str) and warning.strip():
        parts.insert(0, f"<p>{html.escape(warning)}</p>" if is_html else warning)
    name = name_of(post.get("id")) or next(filter(None, (name_of(one.get("id")) for one in found.around)), None)
    return document_of(
        ("" if is_html else "\n\n").join(filter(None, parts)),
        name=name or str(element.number),
        kind="post",
        html=is_html,
        about=_about(found),
        damage="; ".join(element.decoded.notes) or None if element.decoded else None,
    )


def _about(found: _Post) -> PageMetadata:
    post = found.post
    # Who made a post is its author; who boosted one is not.
    makers = [one.get("actor") for one in reversed(found.around) if one.get("type") != "Announce"]
    authors = _names(post.get("attributedTo")) or next(filter(None, map(_names, makers)), [])
    address = next((url for url in (_address(post.get("url")), post.get("id")) if isinstance(url, str)), None)
    languages = post.get("contentMap")
    language = next(iter(languages)) if isinstance(languages, dict) and len(languages) == 1 else None
    return PageMetadata(
        title=stated(post.get("name"), _WHY),
        authors=tuple(filter(None, (stated(name, _WHY) for name in authors))),
        published=dated(post.get("published"), _WHY),
        language=language if isinstance(language, str) and 0 < len(language) <= _LONGEST_LANGUAGE_CHARS else None,
        uri=stated(address, _WHY),
    )


def _text_of(post: dict[str, Any]) -> str | None:
    content, languages = post.get("content"), post.get("contentMap")
    if isinstance(content, str) and content:
        return content
    texts = languages.values() if isinstance(languages, dict) else ()
    return next((text for text in texts if isinstance(text, str)), content if isinstance(content, str) else None)


def _is_public(found: _Post) -> bool:
    """Whether anybody may read the post, or nothing is said about who may."""
    told = [one for one in (found.post, *found.around) if "to" in one or "cc" in one]
    # What a boost says of itself says nothing of the post.
    told = [one for one in told if one.get("type") != "Announce"]
    readers = [reader for one in told for key in ("to", "cc") for reader in _listed(one.get(key))]
    return not told or any(isinstance(reader, str) and reader in _PUBLIC for reader in readers)


def _options(post: dict[str, Any]) -> list[str]:
    """Return the options of a poll: its writer's words as well."""
    options = [option for key in ("oneOf", "anyOf") for option in _listed(post.get(key))]
    names = [option.get("name") for option in options if isinstance(option, dict)]
    return [name for name in names if isinstance(name, str) and name.strip()]


def _described(post: dict[str, Any]) -> int:
    pictures = [one for one in _listed(post.get("attachment")) if isinstance(one, dict)]
    return sum(isinstance(one.get("name"), str) and bool(one["name"].strip()) for one in pictures)


def _names(value: object) -> list[str]:
    """Return people as they are named: by name where an object gives one, else by address."""
    found = []
    for one in _listed(value)[:_MOST_NAMES]:
        named = [one.get(key) for key in ("name", "preferredUsername", "id")] if isinstance(one, dict) else [one]
        found += [name for name in named if isinstance(name, str) and name.strip()][:1]
    return found


def _address(value: object) -> str | None:
    """Return an address, or the first of several links; the page's before a picture's or a stream's."""
    links = [link for link in _listed(value) if isinstance(link, str | dict)]
    pages = [one for one in links if isinstance(one, str) or one.get("mediaType") in (None, "text/html")]
    first = next(iter(pages or links), None)
    address = first.get("href") if isinstance(first, dict) else first
    return address if isinstance(address, str) else None


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]
