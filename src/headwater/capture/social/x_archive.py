"""An X (Twitter) archive's lists of posts: `tweets.js` and its kin, one capture a post."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from headwater.capture.draft import Draft, Job
from headwater.capture.elements import Element, Elements
from headwater.capture.names import Names
from headwater.capture.social.post import Place, SocialPost, draft_of
from headwater.capture.social.tweet import moment_of, name_among, tweet_of
from headwater.capture.source import Bytes
from headwater.errors import CaptureError

_ASSIGNED = re.compile(rb"=[ \t\r\n]{0,500}\[")
_BARE = re.compile(rb"\[")
_DELETED = re.compile(rb"\s*window\.YTD\.deleted_")
_WHY = "X archive"

_LIKES = "liked posts; others wrote them, whom the archive does not name"
_EMPTY = "posts without text"
_GONE = "posts that the account deleted"


def read_x_archive(source: Bytes, head: bytes, job: Job) -> Iterator[Draft]:
    """Yield a draft for each post that holds text, in order; its raw bytes are those of its element in the list.

    The author of the account's own posts stands in another file and is left null. A repost holds another's text: its
    author is who wrote it where the post says so, its date that of the text or null, never the account or the day of
    the repost; "RT @name:" before the text says so and is no part of it. Liked posts have no author here. `&amp;`,
    `&lt;` and `&gt;` in posts are decoded, with their places kept; shortened links stay as they are. Holds one post at
    a time. Raises CaptureError where no list begins.
    """
    opens = _ASSIGNED if b"=" in head.partition(b"[")[0] else _BARE
    elements = Elements(source, head, opens, job.settings.max_record_bytes)
    names, counts = Names(), Counter[str]()
    deleted = _DELETED.match(head) is not None
    for element in elements:
        try:
            post = _post(element)
        except CaptureError as fault:
            job.said.lost("post", f"{element.number:,}", str(fault))
            continue
        counts.update((*post.remarks, *([_GONE] if deleted else [])))
        if not post.text[post.lead_chars :].strip():
            counts[_EMPTY] += 1
            continue
        job.said.read("post")
        assert element.decoded is not None  # else it has a fault
        yield draft_of(post, Place(element.raw, element.decoded, f"{element.number:,}", _WHY), names, job)
    for damage in elements.damage:
        job.said.fault(damage)
    for what, count in counts.items():
        job.said.remark(f"{what}: {count:,}")
    if not elements.arrays:
        raise CaptureError("no list of posts begins here")


def _post(element: Element) -> SocialPost:
    """Return the post that an element holds. Raises CaptureError where it holds none."""
    if element.fault:
        raise CaptureError(element.fault)
    record = element.value
    if not isinstance(record, dict):
        raise CaptureError("not a JSON object")
    for wrapper, read in (("tweet", tweet_of), ("noteTweet", _note), ("like", _like)):
        if isinstance(record.get(wrapper), dict):
            return read(record[wrapper], (wrapper,))
    return tweet_of(record, ())


def _note(note: dict[str, Any], path: tuple[str, ...]) -> SocialPost:
    core = note.get("core")
    text = core.get("text") if isinstance(core, dict) else None
    if not isinstance(text, str):
        raise CaptureError('the long post has no string "text"')
    name = name_among(note, "noteTweetId")
    return SocialPost(text, (*path, "core", "text"), name, published=moment_of(note.get("createdAt")))


def _like(like: dict[str, Any], path: tuple[str, ...]) -> SocialPost:
    # X gives no text for posts that are gone or closed.
    text, url = like.get("fullText", ""), like.get("expandedUrl")
    if not isinstance(text, str):
        raise CaptureError('"fullText" is no string')
    uri = url if isinstance(url, str) else None
    name = name_among(like, "tweetId")
    return SocialPost(text, (*path, "fullText"), name, uri=uri, references=True, remarks=(_LIKES,))
