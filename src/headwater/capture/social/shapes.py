"""Posts of social networks by the fields that the networks document: what a post says, who wrote it, when and where.

Mastodon's and Bluesky's interfaces, Reddit's listings and what archivers write of them, X; and, beside these shapes,
records that hold the same things under names which most exports share.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, Final

from headwater.capture.instants import instant
from headwater.capture.social.post import SocialPost
from headwater.capture.social.tweet import REPOSTS, is_tweet, moment_of, name_among, tweet_of
from headwater.capture.string_document import is_markup
from headwater.errors import CaptureError

Record = dict[str, Any]
Passed = str

_TEXTS: Final = ("full_text", "text", "rawContent", "content", "body", "selftext", "message")
_DATES: Final = (
    "created_at", "createdAt", "created_utc", "created_time", "published", "published_at", "publishedAt", "date",
    "timestamp",
)  # fmt: skip
_WRITERS: Final = ("author", "user", "account", "from", "attributedTo", "username", "screen_name", "author_name")
_ADDRESSES: Final = ("uri", "url", "permalink", "permalink_url", "link")
_NAMES: Final = ("displayName", "display_name", "displayname", "name")
_HANDLES: Final = ("screen_name", "handle", "acct", "username", "preferredUsername")
_REDDIT: Final = "https://www.reddit.com"
_GONE: Final = frozenset(("[deleted]", "[removed]"))
_MOST_NESTED: Final = 100_000
# seconds of 2000 and 2100; what is a thousand times as much is in milliseconds
_FIRST_SECOND, _LAST_SECOND = 946_684_800, 4_102_444_800

DELETED = "posts that were deleted"
LINKS = "posts that are a headline and a link, with no text"
PRIVATE = "posts that are not for everybody, passed over"
NOTHING = "posts without text"


def post_in(record: Record) -> SocialPost | Passed | None:
    """Return the post that a record is, what it is passed over as, or None where it is no post known here.

    A boosted or reposted text is under who wrote it, with its own date or none. Raises CaptureError where a post of X
    holds no text.
    """
    return _shaped(record) or _plain(record)


def is_post(record: Record) -> bool:
    """Whether a record is a post by its shape, or holds a text and says who wrote it, when or where."""
    try:
        if _shaped(record) is not None:
            return True
    except CaptureError:
        return False
    return text_key(record) is not None and bool(moment_in(record) or writer_in(record) or address_in(record))


def _shaped(record: Record) -> SocialPost | Passed | None:
    """Return what `post_in` does of a record that has the shape of one network's posts."""
    wrapped, data = record.get("post"), record.get("data")
    if isinstance(wrapped, dict) and isinstance(wrapped.get("record"), dict):
        found: SocialPost | Passed | None = _bluesky(wrapped, ("post",))
    elif isinstance(record.get("record"), dict) and "cid" in record:
        found = _bluesky(record, ())
    elif isinstance(record.get("account"), dict) and isinstance(record.get("content"), str):
        found = _mastodon(record)
    elif record.get("kind") in ("t1", "t3") and isinstance(data, dict):
        found = _reddit(data, ("data",))
    elif "created_utc" in record and ("subreddit" in record or "selftext" in record):
        found = _reddit(record, ())
    elif is_tweet(record) or "retweeted_status" in record or isinstance(record.get("extended_tweet"), dict):
        found = _named(tweet_of(record, ()), record)
    else:
        found = None
    return found


def is_listing(record: Record) -> bool:
    """Whether a record is one of Reddit's listings, which holds posts and is none."""
    data = record.get("data")
    return record.get("kind") == "Listing" and isinstance(data, dict) and isinstance(data.get("children"), list)


def nested_in(record: Record) -> Iterator[Record]:
    """Yield what stands in a listing of Reddit, and the comments nested in a comment, at any depth, parents first."""
    waiting, seen = [record], 0
    while waiting and seen < _MOST_NESTED:
        one = waiting.pop()
        seen += 1
        if one is not record:
            yield one
        listing = one if is_listing(one) else _replies_to(one)
        if listing:
            waiting += [child for child in reversed(listing["data"]["children"]) if isinstance(child, dict)]


def _replies_to(comment: Record) -> Record | None:
    data = comment.get("data")
    replies = data.get("replies") if isinstance(data, dict) else None
    return replies if isinstance(replies, dict) and is_listing(replies) else None


def text_key(record: Record) -> str | None:
    """Return the name of the field that holds the text of a record, None where none does."""
    return next((key for key in _TEXTS if isinstance(record.get(key), str) and record[key].strip()), None)


def moment_in(record: Record) -> str | None:
    """Return when a record was written, in ISO 8601 where it can be read; numbers are seconds or milliseconds."""
    found = (moment_told(record.get(key)) for key in _DATES)
    return next(filter(None, found), None)


def writer_in(record: Record) -> str | None:
    """Return who wrote a record: a string, or a name or else the handle in an object."""
    return next(filter(None, (_writer(record.get(key)) for key in _WRITERS)), None)


def address_in(record: Record) -> str | None:
    """Return the address of a record: the first string that has the form of one."""
    found = (record.get(key) for key in _ADDRESSES)
    return next((value for value in found if isinstance(value, str) and "://" in value), None)


def _plain(record: Record) -> SocialPost | None:
    key = text_key(record)
    if key is None:
        return None
    text, title = record[key], record.get("title")
    return SocialPost(
        text, (key,), name_among(record, "id_str", "id"), writer_in(record), moment_in(record), address_in(record),
        title=title if isinstance(title, str) else None, html=key == "content" and is_markup(text),
        publisher=_account(record),
    )  # fmt: skip


def _named(post: SocialPost, record: Record) -> SocialPost:
    """Return a post of X under the name of its account, which people go by, where it is the account's own."""
    name = None if REPOSTS in post.remarks else _writer(record.get("user"))
    return post._replace(author=name, publisher=name) if name else post


def _bluesky(view: Record, path: tuple[str, ...]) -> SocialPost | Passed:
    record = view["record"]
    text = record.get("text")
    if not isinstance(text, str) or not text.strip():
        return NOTHING
    where, name = (*path, "record", "text"), _writer(view.get("author"))
    return SocialPost(
        text, where, name_among(view, "uri"), name, moment_of(record.get("createdAt")), address_in(view), publisher=name
    )  # fmt: skip


def _mastodon(status: Record) -> SocialPost | Passed:
    if status.get("visibility") in ("private", "direct"):
        return PRIVATE
    reblog = status.get("reblog")
    boosts = isinstance(reblog, dict) and isinstance(reblog.get("content"), str)
    inner: Record = reblog if boosts and isinstance(reblog, dict) else status
    address = address_in({"url": inner.get("url"), "uri": inner.get("uri")})
    name = _writer(inner.get("account"))
    return SocialPost(
        inner["content"], ("reblog", "content") if boosts else ("content",), name_among(inner, "id"), name,
        moment_of(inner.get("created_at")), address, html=True, remarks=(REPOSTS,) if boosts else (), publisher=name,
    )  # fmt: skip


def _reddit(thing: Record, path: tuple[str, ...]) -> SocialPost | Passed:
    key = next((key for key in ("body", "selftext") if isinstance(thing.get(key), str) and thing[key].strip()), None)
    title = thing.get("title")
    if key is None:
        return LINKS if isinstance(title, str) else NOTHING
    if thing[key].strip() in _GONE:
        return DELETED
    author, link = thing.get("author"), thing.get("permalink")
    return SocialPost(
        thing[key], (*path, key), name_among(thing, "name", "id"),
        author if isinstance(author, str) and author not in _GONE else None, moment_told(thing.get("created_utc")),
        f"{_REDDIT}{link}" if isinstance(link, str) and link.startswith("/r/") else None,
        title=title if isinstance(title, str) else None, references=True,
    )  # fmt: skip


def _account(record: Record) -> str | None:
    """Return the name of the account that put a record out: what its network keeps as an object of its own."""
    accounts = (record.get(key) for key in ("author", "user", "account", "from"))
    return next(filter(None, (_writer(value) for value in accounts if isinstance(value, dict))), None)


def _writer(value: object) -> str | None:
    if isinstance(value, str):
        return value.strip() or None
    if not isinstance(value, dict):
        return None
    named = (value.get(key) for key in _NAMES)
    name = next((one.strip() for one in named if isinstance(one, str) and one.strip()), None)
    handles = (value.get(key) for key in _HANDLES)
    handle = next((one.strip() for one in handles if isinstance(one, str) and one.strip()), None)
    return name or (f"@{handle.removeprefix('@')}" if handle else None)


def moment_told(value: object) -> str | None:
    """Return a date in ISO 8601: a string that is one in a form known here, seconds or milliseconds since 1970."""
    return instant(value) if isinstance(value, str) and not _is_number(value) else epoch_told(value)


def epoch_told(value: object) -> str | None:
    """Return the moment that seconds or milliseconds since 1970 are, a number or its digits; None for anything else."""
    if isinstance(value, str):
        return _of_epoch(float(value.strip()[:20])) if _is_number(value) else None
    return _of_epoch(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _is_number(value: str) -> bool:
    # "²" is a digit too, and no number
    return value.isascii() and value.strip().isdigit()


def _of_epoch(value: float) -> str | None:
    # asked first: a whole number of any length is compared, but not always divided
    if not _FIRST_SECOND <= value <= _LAST_SECOND * 1000:
        return None
    seconds = value / 1000 if value >= _FIRST_SECOND * 1000 else value
    if seconds > _LAST_SECOND:
        return None
    return datetime.fromtimestamp(int(seconds), UTC).isoformat()
