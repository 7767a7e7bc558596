"""Documents made of a string that a feed or an export holds: an entry's content, a post."""

import hashlib
import re

from headwater.capture.decode import without_lone_surrogates
from headwater.capture.draft import Document
from headwater.capture.instants import instant
from headwater.capture.page.markup import unescape
from headwater.model import PageMetadata, Stated

_LONGEST_NAME_CHARS = 500
_LONGEST_CHARS = 1000
_TAG = re.compile(r"<[a-zA-Z/!?][^<>]*+>")
_MARKUP = re.compile(r"<[a-zA-Z/!?]|&(?:#\d|#[xX][0-9a-fA-F]|[a-zA-Z]\w{0,40};)")
# Before it nothing else than a page can be meant, whatever the string begins with.
_PAGE = "<html><body>"


def document_of(
    text: str, *, name: str, kind: str, html: bool, about: PageMetadata, damage: str | None = None
) -> Document:
    """Return a document whose bytes are `text` as UTF-8, behind the opening tags of a page where it is HTML.

    Its hash and its offsets are those of these bytes: the feed or export spells the same string with escapes of its
    own. `damage` is what was wrong with the string's source.
    """
    text, lone = without_lone_surrogates(text)
    if lone:
        damage = "; ".join(filter(None, (damage, f"{lone:,} half surrogate pairs replaced by U+FFFD")))
    body = (f"{_PAGE}{text}" if html else text).encode()
    return Document(
        name=name, body=body, size=len(body), raw_sha256=hashlib.sha256(body).hexdigest(),
        media_type="text/html" if html else "text/plain", charset="utf-8", about=about, damage=damage, kind=kind,
        uri=about.uri.value if about.uri else None,
    )  # fmt: skip


def name_of(value: object) -> str | None:
    """Return what a string or number can be called by as a record, None where it cannot."""
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 10**_LONGEST_NAME_CHARS:
        value = str(value)
    if not isinstance(value, str) or len(value) > _LONGEST_NAME_CHARS:
        return None
    return " ".join(without_lone_surrogates(value)[0].split()) or None


def is_markup(text: str) -> bool:
    """Whether a string of unknown kind holds tags or character references."""
    return _MARKUP.search(text) is not None


def plain(html: str) -> str:
    """Return a line of text from a line of HTML: no tags, references decoded, white space folded."""
    return " ".join(unescape(_TAG.sub("", html)).split())


def shows_text(html: str) -> bool:
    """Whether HTML holds anything beside tags and white space."""
    return bool(plain(html))


def stated(value: object, why: str) -> Stated | None:
    """Return a string as a container states it, None for anything else. Its evidence is no text of a capture."""
    written = without_lone_surrogates(value)[0].strip() if isinstance(value, str) else ""
    return Stated(value=written, evidence=(), basis="stated", why=why) if 0 < len(written) <= _LONGEST_CHARS else None


def dated(value: object, why: str) -> Stated | None:
    """Return a date as a container states it: in ISO 8601 where it can be read, else as it is written."""
    return stated(instant(value) or value if isinstance(value, str) else None, why)
