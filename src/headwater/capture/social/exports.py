"""Lists of posts as JSON: what the interfaces of networks answer, and what archivers write of it."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from headwater.capture.decode import decode_text
from headwater.capture.draft import Draft, Job
from headwater.capture.elements import Element, Elements
from headwater.capture.names import Names
from headwater.capture.social.post import Place, SocialPost, draft_of
from headwater.capture.social.shapes import NOTHING, Passed, Record, is_listing, is_post, nested_in, post_in
from headwater.capture.source import Bytes
from headwater.capture.string_document import document_of
from headwater.errors import CaptureError

_BARE: Final = r"\["
_LISTED: Final = r'(?<!\\)"(?:feed|posts|statuses|tweets|data|comments|results)"\s{0,400}:\s{0,400}\['
_CHILDREN: Final = r'(?<!\\)"children"\s{0,400}:\s{0,400}\['
_LISTING: Final = re.compile(r'"kind"\s{0,99}:\s{0,99}"Listing"')
_AHEAD_CHARS: Final = 2_000
_DECODER: Final = json.JSONDecoder()
_WHY = "export of posts"
_OTHER = "entries that are no posts"


def read_posts(source: Bytes, head: bytes, job: Job) -> Iterator[Draft]:
    """Yield the drafts of each post of a list, in order; comments that Reddit nests in others among them.

    The raw bytes of a post are those of its element in the list, of a nested comment those of its object written anew,
    of markup those of the markup. Entries that are no posts are counted. Holds one element at a time. Raises
    CaptureError where no list begins.
    """
    opens = re.compile(_opening(head.removeprefix(b"\xef\xbb\xbf").lstrip().decode("utf-8", "replace")).encode())
    elements = Elements(source, head, opens, job.settings.max_record_bytes)
    names, counts = Names(), Counter[str]()
    for element in elements:
        if element.fault or not isinstance(element.value, dict) or not element.decoded:
            job.said.lost("post", f"{element.number:,}", element.fault or "not a JSON object")
            continue
        for record, place in _records(element):
            yield from _drafts(record, place, (names, counts), job)
    for damage in elements.damage:
        job.said.fault(damage)
    for what, count in counts.items():
        job.said.remark(f"{what}: {count:,}")
    if not elements.arrays:
        raise CaptureError("no list of posts begins here")


def lists_posts(text: str, at: int) -> bool:
    """Whether JSON that begins at `at` is a list of posts, or holds one, by its first entry."""
    opening = re.search(_opening(text, at), text[at:])
    if opening is None:
        return False
    start = at + opening.end()
    while start < len(text) and text[start].isspace():
        start += 1
    try:
        value, _ = _DECODER.raw_decode(text, start)
    except (ValueError, RecursionError):
        return False
    return isinstance(value, dict) and (is_listing(value) or is_post(value))


def _opening(text: str, at: int = 0) -> str:
    """Return the pattern of what a list of posts opens with; Reddit's page of a post is a list of listings."""
    if text[at : at + 1] == "[":
        return _BARE
    return _CHILDREN if _LISTING.search(text, at, at + _AHEAD_CHARS) else _LISTED


def _records(element: Element) -> Iterator[tuple[Record, Place]]:
    """Yield what an element holds, and what is nested in it, each with the bytes that spell it."""
    assert element.decoded is not None  # else it has a fault
    number = f"{element.number:,}"
    if not is_listing(element.value):
        yield element.value, Place(element.raw, element.decoded, number, _WHY)
    for reply in nested_in(element.value):
        raw = json.dumps(_alone(reply)).encode()
        yield reply, Place(raw, decode_text(raw), number, _WHY)


def _alone(record: Record) -> Record:
    """Return a comment without those nested in it."""
    data = record.get("data")
    if not isinstance(data, dict):
        return record
    return {**record, "data": {key: value for key, value in data.items() if key != "replies"}}


def _drafts(record: Record, place: Place, known: tuple[Names, Counter[str]], job: Job) -> Iterator[Draft]:
    names, counts = known
    try:
        post = post_in(record)
    except CaptureError as fault:
        job.said.lost("post", place.number, str(fault))
        return
    told: Passed | SocialPost = _OTHER if post is None else post
    if isinstance(told, SocialPost) and not told.text[told.lead_chars :].strip():
        told = NOTHING
    if isinstance(told, str):
        counts[told] += 1
        return
    counts.update(told.remarks)
    if told.html:
        name = names.take(told.name or place.number)
        notes = "; ".join(place.decoded.notes) or None
        yield from job.inner(
            document_of(told.text, name=name, kind="post", html=True, about=told.about(place.why), damage=notes)
        )
        return
    job.said.read("post")
    yield draft_of(told, place, names, job)
