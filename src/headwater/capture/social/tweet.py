"""A post of X as its archive and the first version of its interface give it."""

import re
from typing import Any

from headwater.capture.instants import instant
from headwater.capture.social.post import SocialPost
from headwater.capture.string_document import name_of
from headwater.errors import CaptureError

_REPOST = re.compile(r"(?:RT @\w{1,20}:? ){0,9}RT @(\w{1,20}):? ")  # the last wrote it, the others passed it on
_CUT_SHORT = "…"

REPOSTS = "reposts, each under the name of the account that wrote it, or under none"
_CUT_REPOSTS = "reposts that X cut short"
_QUOTED = "posts quoted inside others, which are not read"
_EDITED = "versions of posts that were edited"


def is_tweet(record: dict[str, Any]) -> bool:
    """Whether an object has the fields that posts of X alone have."""
    user = record.get("user")
    return isinstance(user, dict) and isinstance(user.get("screen_name"), str) and _text(record, ()) is not None


def tweet_of(tweet: dict[str, Any], path: tuple[str, ...]) -> SocialPost:
    """Return a post of X. Raises CaptureError where the object holds none.

    A repost is under who wrote it where the post says so, with the date of the text or none: never under the account or
    the day of the repost.
    """
    inner = tweet.get("retweeted_status")
    name = name_among(tweet, "id_str", "id")
    remarks = (*([_QUOTED] if isinstance(tweet.get("quoted_status"), dict) else []), *_edits(tweet))
    found = _text(inner, (*path, "retweeted_status")) if isinstance(inner, dict) else None
    if found and isinstance(inner, dict):
        text, where = found
        author, published = _handle(inner.get("user")), moment_of(inner.get("created_at"))
        return SocialPost(text, where, name, author, published, references=True, remarks=(REPOSTS, *remarks))
    found = _text(tweet, path)
    if found is None:
        raise CaptureError('no post: there is no string "full_text" or "text"')
    text, where = found
    copied = _REPOST.match(text)
    if copied:
        # The date of the post is that of the repost; when the text came out, nobody says.
        cut = (_CUT_REPOSTS,) if text.rstrip().endswith(_CUT_SHORT) else ()
        lead = copied.end()  # holds no references, and so is as long in the text as it is written
        remarks = (REPOSTS, *cut, *remarks)
        return SocialPost(text, where, name, f"@{copied[1]}", references=True, lead_chars=lead, remarks=remarks)
    if tweet.get("retweeted") is True:
        remarks = (REPOSTS, *remarks)
    author, published = _handle(tweet.get("user")), moment_of(tweet.get("created_at"))
    return SocialPost(text, where, name, author, published, references=True, remarks=remarks)


def moment_of(value: object) -> str | None:
    """Return a date in ISO 8601 where it can be read, else as it is written; None for anything but a string."""
    return instant(value) or value if isinstance(value, str) else None


def name_among(record: dict[str, Any], *keys: str) -> str | None:
    """Return what a record is called by, by the first of its keys that names it."""
    return next(filter(None, (name_of(record.get(key)) for key in keys)), None)


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
