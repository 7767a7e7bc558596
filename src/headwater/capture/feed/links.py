"""The pages that a feed's entries lead to."""

from typing import Any

from headwater.capture.decode import decode_page
from headwater.capture.elements import Elements
from headwater.capture.feed.json_feed import OPENS
from headwater.capture.feed.pieces import root_of
from headwater.capture.feed.xml_feed import entries_of
from headwater.capture.sniff import HEAD_BYTES, sniff
from headwater.capture.source import Held


def links_in(raw: bytes, media_type: str | None, max_record_bytes: int) -> tuple[str, ...] | None:
    """Return the addresses of the entries' pages as they are written, in order, each once; None where this is no feed.

    `raw` is out of its packing. A feed is what the capture stage takes for one. Entries without an address, or whose
    source is broken before it, give none.
    """
    if sniff(raw[:HEAD_BYTES], "", media_type).format != "feed":
        return None
    if raw.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        values = [element.value for element in Elements(Held(raw), b"", OPENS, max_record_bytes) if not element.fault]
        found = [value.get("url") for value in values if isinstance(value, dict)]
    else:
        found = _of_xml(decode_page(raw).text)
    return tuple(dict.fromkeys(link.strip() for link in found if isinstance(link, str) and link.strip()))


def _of_xml(text: str) -> list[Any]:
    root = root_of(text)
    if root is None:
        return []
    # where the source ends inside an entry, its address may be half of one
    entries = (entry for cut, entry, _ in entries_of(text, root) if not cut.missing)
    return [entry.about.uri.value for entry in entries if entry.about.uri]
