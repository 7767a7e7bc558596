"""A feed of any kind to the drafts of its entries."""

import re
from collections.abc import Iterator

from headwater.capture.decode import decode_page, whole_characters
from headwater.capture.draft import Draft, Job
from headwater.capture.feed.entry import Teller
from headwater.capture.feed.json_feed import read_json_feed
from headwater.capture.feed.pieces import Root, root_of
from headwater.capture.feed.xml_feed import entries_of
from headwater.capture.source import Bytes, digest
from headwater.errors import CaptureError

_JSON = re.compile(rb"(?:\xef\xbb\xbf)?\s*+\{")
_DECLARES = re.compile(r"<!ENTITY\b")


def read_feed(source: Bytes, head: bytes, job: Job) -> Iterator[Draft]:
    """Yield the drafts of each entry of an RSS, Atom or JSON feed, in order, as documents inside the feed.

    An entry's document is its fullest text: its bytes are that text as UTF-8, not a place in the feed, which spells it
    with escapes of its own. What is said about it (title, authors, date, the feed as publisher) is stated by the feed;
    `updated` is no date of publication. An entry with a headline alone is a lead and gives nothing. XML feeds are held
    whole, up to `max_page_bytes`. No entity is declared or expanded, no address opened. Raises CaptureError where there
    is no entry. Misses: text in extensions (Media RSS, iTunes); entries encrypted or in base64.
    """
    if _JSON.match(head):
        yield from read_json_feed(source, head, job)
        return
    raw = digest(source, job.settings.max_page_bytes, head)
    whole = len(raw.head) == raw.size
    decoded = decode_page(raw.head if whole else whole_characters(raw.head))
    for note in filter(None, (*decoded.notes, raw.damage)):
        job.said.fault(note)
    root = root_of(decoded.text)
    if root is None:
        raise CaptureError("the feed does not begin")
    if _DECLARES.search(decoded.text, 0, root.end):
        job.said.remark("it declares entities of its own, which are not read")
    if not whole:
        job.said.fault(f"only the first {len(raw.head):,} of {raw.size:,} bytes are read")
    yield from _entries(decoded.text, root, job)


def _entries(text: str, root: Root, job: Job) -> Iterator[Draft]:
    teller = Teller(job)
    foreign, at = 0, root.end
    for cut, entry, references in entries_of(text, root):
        at, foreign = cut.end, foreign + references
        yield from teller.drafts(entry)
    if foreign:
        job.said.remark(f"references that are HTML's and not XML's, read as HTML's: {foreign:,}")
    if not re.compile(rf"</(?:[\w.-]{{1,60}}:)?{root.name}\s{{0,99}}>").search(text, at):
        job.said.fault(f"the feed ends early: its closing tag </{root.name}> is missing")
    if not teller.close():
        raise CaptureError(job.said.reason or "the feed holds no entry")
