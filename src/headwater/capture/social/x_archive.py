"""An X (Twitter) archive's lists of posts: `tweets.js` and its kin, one capture a post."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from headwater.capture.draft import Draft, Job
from headwater.capture.elements import Element, Elements
from headwater.capture.names import Names
from headwater.capture.source import Bytes
from headwater.capture.spelling import spelt
from headwater.capture.string_document import dated, name_of, stated
from headwater.errors import CaptureError
from headwater.model import PageMetadata, Stated

MEDIA_TYPE = "application/json"

_ASSIGNED = re.compile(rb"=[ \t\r\n]{0,500}\[")
_BARE = re.compile(rb"\[")
_DELETED = re.compile(rb"\s*window\.YTD\.deleted_")
_REPOST = re.compile(r"(?:RT @\w{1,20}:? ){0,9}RT @(\w{1,20}):? ")  # the last wrote it, the others passed it on
_WHY = "X archive"
_CUT_SHORT = "…"

_REPOSTS = "reposts, each under the name of the account that wrote it, or under none"
_CUT_REPOSTS = "reposts that X cut short"
_LIKES = "liked posts; others wrote them, whom the archive does not name"
_QUOTED = "posts quoted inside others, which are not read"
_EDITED = "versions of posts that were edited"
_EMPTY = "posts without text"
_GONE = "posts that the account deleted"


class _Post(NamedTuple):
    """A post as the archive holds it: its text with the keys it stands under, and what is said about it.

    `lead_chars`: how much of the text, as it is read, says that it is a repost, and is none of it.
    """

    text: str
    path: tuple[str, ...]
    name: str | None
    author: str | None = None
    published: Stated | None = None
    uri: str | None = None
    references: bool = True
    lead_chars: int = 0
    remarks: tuple[str, ...] = ()


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
        yield _draft(post, element, names, job)
    for damage in elements.damage:
        job.said.fault(damage)
    for what, count in counts.items():
        job.said.remark(f"{what}: {count:,}")
    if not elements.arrays:
        raise CaptureError("no list of posts begins here")


def _draft(post: _Post, element: Element, names: Names, job: Job) -> Draft:
    assert element.decoded is not None  # else it has a fault
    spelling = spelt(element.raw, element.decoded, post.path, post.text, job.settings, references=post.references)
    spelling = spelling.behind(post.lead_chars)
    wanted = post.name or str(element.number)
    name = names.take(wanted)
    again = () if name == wanted else (f'the id "{wanted}" again; it is called {name}',)
    for note in (*element.decoded.notes, *spelling.notes, *again):
        job.said.amiss("post", f"{element.number:,}", note)
    author, uri = stated(post.author, _WHY), stated(post.uri, _WHY)
    about = PageMetadata(authors=(author,) if author else (), published=post.published, uri=uri)
    return Draft(
        record=name, media_type=MEDIA_TYPE, raw_sha256=hashlib.sha256(element.raw).hexdigest(), text=spelling.text,
        raw=element.raw if job.keep_raw else None,
        view=spelling.view, about=about, uri=uri.value if uri else None,
    )  # fmt: skip


def _post(element: Element) -> _Post:
    """Return the post that an element holds. Raises CaptureError where it holds none."""
    if element.fault:
        raise CaptureError(element.fault)
    record = element.value
    if not isinstance(record, dict):
        raise CaptureError("not a JSON object")
    for wrapper, read in (("tweet", _tweet), ("noteTweet", _note), ("like", _like)):
        if isinstance(record.get(wrapper), dict):
            return read(record[wrapper], (wrapper,))
    return _tweet(record, ())


def _tweet(tweet: dict[str, Any], path: tuple[str, ...]) -> _Post:
    inner = tweet.get("retweeted_status")
    name = _name(tweet, "id_str", "id")
    remarks = (*([_QUOTED] if isinstance(tweet.get("quoted_status"), dict) else []), *_edits(tweet))
    found = _text(inner, (*path, "retweeted_status")) if isinstance(inner, dict) else None
    if found and isinstance(inner, dict):
        text, where = found
        author, published = _handle(inner.get("user")), dated(inner.get("created_at"), _WHY)
        return _Post(text, where, name, author, published, remarks=(_REPOSTS, *remarks))
    found = _text(tweet, path)
    if found is None:
        raise CaptureError('no post: there is no string "full_text" or "text"')
    text, where = found
    copied = _REPOST.match(text)
    if copied:
        # The date of the post is that of the repost; when the text came out, nobody says.
        cut = (_CUT_REPOSTS,) if text.rstrip().endswith(_CUT_SHORT) else ()
        lead = copied.end()  # holds no references, and so is as long in the text as it is written
        return _Post(text, where, name, f"@{copied[1]}", lead_chars=lead, remarks=(_REPOSTS, *cut, *remarks))
    if tweet.get("retweeted") is True:
        remarks = (_REPOSTS, *remarks)
    return _Post(text, where, name, _handle(tweet.get("user")), dated(tweet.get("created_at"), _WHY), remarks=remarks)


def _note(note: dict[str, Any], path: tuple[str, ...]) -> _Post:
    core = note.get("core")
    text = core.get("text") if isinstance(core, dict) else None
    if not isinstance(text, str):
        raise CaptureError('the long post has no string "text"')
    published = dated(note.get("createdAt"), _WHY)
    return _Post(text, (*path, "core", "text"), _name(note, "noteTweetId"), published=published, references=False)


def _like(like: dict[str, Any], path: tuple[str, ...]) -> _Post:
    # X gives no text for posts that are gone or closed.
    text, url = like.get("fullText", ""), like.get("expandedUrl")
    if not isinstance(text, str):
        raise CaptureError('"fullText" is no string')
    uri = url if isinstance(url, str) else None
    return _Post(text, (*path, "fullText"), _name(like, "tweetId"), uri=uri, remarks=(_LIKES,))


def _text(tweet: dict[str, Any], path: tuple[str, ...]) -> tuple[str, tuple[str, ...]] | None:
    """Return the fullest text of a post with the keys it stands under, None where there is none."""
    longer = tweet.get("extended_tweet")
    places = [(tweet, path, "full_text"), (tweet, path, "text")]
    if isinstance(longer, dict):
        places.insert(0, (longer, (*path, "extended_tweet"), "full_text"))
    for holder, where, key in places:
        if isinstance(holder.get(key), str):
            return holder[key], (*where, key)
    return None


def _edits(tweet: dict[str, Any]) -> list[str]:
    """Say that a post has several versions, each with its own id."""
    info: Any = tweet.get("edit_info")
    for key in ("edit", "editControlInitial", "initial"):
        info = info[key] if isinstance(info, dict) and isinstance(info.get(key), dict) else info
    versions = info.get("editTweetIds") if isinstance(info, dict) else None
    return [_EDITED] if isinstance(versions, list) and len(versions) > 1 else []


def _handle(user: object) -> str | None:
    name = user.get("screen_name") if isinstance(user, dict) else None
    return f"@{name}" if isinstance(name, str) and name.strip() else None


def _name(record: dict[str, Any], *keys: str) -> str | None:
    return next(filter(None, (name_of(record.get(key)) for key in keys)), None)
