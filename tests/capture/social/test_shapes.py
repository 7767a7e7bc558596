from typing import Any

import pytest

from headwater.capture.social.shapes import DELETED, LINKS, NOTHING, PRIVATE, is_post, moment_told, nested_in, post_in

_BLUESKY = {
    "uri": "at://did:plc:x/app.bsky.feed.post/3k", "cid": "b",
    "author": {"handle": "nell.example", "displayName": "Nell"},
    "record": {"$type": "app.bsky.feed.post", "createdAt": "2031-05-12T14:10:00.000Z", "text": "Siren?"},
}  # fmt: skip
_STATUS = {
    "id": "3", "created_at": "2031-05-12T15:00:00Z", "content": "<p>Eleven.</p>", "visibility": "public",
    "account": {"acct": "pier@quay.example", "username": "pier", "display_name": ""}, "url": "https://quay.example/3",
}  # fmt: skip
_COMMENT = {"author": "tob", "body": "I was on it &amp; saw.", "created_utc": 1936101902.0, "name": "t1_c1",
            "subreddit": "oxholm", "permalink": "/r/oxholm/comments/1/x/c1"}  # fmt: skip
_TWEET = {"created_at": "Mon May 12 14:03:22 +0000 2031", "id_str": "9", "full_text": "Ferry down.", "text": "Ferry…",
          "user": {"name": "Nell", "screen_name": "nella"}}  # fmt: skip


@pytest.mark.parametrize(
    ("record", "said"),
    [
        (_BLUESKY, ("Siren?", ("record", "text"), "Nell", "2031-05-12T14:10:00+00:00", _BLUESKY["uri"])),
        ({"post": _BLUESKY},
         ("Siren?", ("post", "record", "text"), "Nell", "2031-05-12T14:10:00+00:00", _BLUESKY["uri"])),
        (_STATUS, ("<p>Eleven.</p>", ("content",), "@pier@quay.example",
                   "2031-05-12T15:00:00+00:00", "https://quay.example/3")),
        (_COMMENT, ("I was on it &amp; saw.", ("body",), "tob", "2031-05-09T14:05:02+00:00",
                    "https://www.reddit.com/r/oxholm/comments/1/x/c1")),
        ({"kind": "t1", "data": _COMMENT}, ("I was on it &amp; saw.", ("data", "body"), "tob",
                                            "2031-05-09T14:05:02+00:00",
                                            "https://www.reddit.com/r/oxholm/comments/1/x/c1")),
        (_TWEET, ("Ferry down.", ("full_text",), "Nell", "2031-05-12T14:03:22+00:00", None)),
        ({"date": "2031-05-12", "rawContent": "Ferry.", "user": {"username": "pier"}, "url": "https://x.example/1"},
         ("Ferry.", ("rawContent",), "@pier", "2031-05-12", "https://x.example/1")),
        ({"message": "Ferry.", "created_time": "2031-05-12T15:00:00+0000", "from": {"name": "Pier"},
          "permalink_url": "https://f.example/1"},
         ("Ferry.", ("message",), "Pier", "2031-05-12T15:00:00+00:00", "https://f.example/1")),
        ({"body": "Ferry.", "timestamp": 1936101902000, "username": "nell", "url": "not an address"},
         ("Ferry.", ("body",), "nell", "2031-05-09T14:05:02+00:00", None)),
        ({"text": "Ferry.", "user": 7, "created_at": "soon", "timestamp": True},
         ("Ferry.", ("text",), None, None, None)),
        ({"text": "Ferry.", "created_utc": float("inf")}, ("Ferry.", ("text",), None, None, None)),
    ],
)  # fmt: skip
def test_posts_are_read_by_their_documented_fields(record: dict[str, Any], said: tuple[Any, ...]) -> None:
    found = post_in(record)
    assert found is not None
    assert not isinstance(found, str)
    assert (found.text, found.path, found.author, found.published, found.uri) == said


def test_what_others_wrote_stands_under_their_name() -> None:
    boost = post_in({**_STATUS, "content": "", "reblog": {**_STATUS, "account": {"display_name": "Board"}}})
    assert boost is not None
    assert not isinstance(boost, str)
    assert (boost.author, boost.path, bool(boost.remarks)) == ("Board", ("reblog", "content"), True)
    repost = post_in({**_TWEET, "full_text": "RT @board: All are safe."})
    assert repost is not None
    assert not isinstance(repost, str)
    assert (repost.author, repost.published) == ("@board", None)


@pytest.mark.parametrize(
    ("record", "passed"),
    [
        ({**_STATUS, "visibility": "direct"}, PRIVATE),
        ({**_COMMENT, "body": "[removed]"}, DELETED),
        ({"created_utc": 1, "subreddit": "x", "title": "A link", "selftext": ""}, LINKS),
        ({**_BLUESKY, "record": {"text": " "}}, NOTHING),
        ({"id": 1, "likes": 4}, None),
        ({"text": 7}, None),
        ({}, None),
    ],
)
def test_what_is_no_post_to_read(record: dict[str, Any], passed: str | None) -> None:
    assert post_in(record) == passed


def test_a_record_with_a_text_and_nothing_else_is_no_sure_post() -> None:
    assert not is_post({"text": "x"})
    assert is_post({"text": "x", "user": "nell"})
    assert is_post(_BLUESKY)


def test_comments_at_any_depth() -> None:
    inner: dict[str, Any] = {"kind": "t1", "data": {**_COMMENT, "name": "t1_0", "replies": ""}}
    for depth in range(1, 2000):
        replies = {"kind": "Listing", "data": {"children": [inner, "x", {"kind": "more"}]}}
        inner = {"kind": "t1", "data": {**_COMMENT, "name": f"t1_{depth}", "replies": replies}}
    found = list(nested_in(inner))
    assert len(found) == 2 * 1999
    assert [one["data"]["name"] for one in found if "data" in one][:2] == ["t1_1998", "t1_1997"]


@pytest.mark.parametrize(
    ("record", "account"),
    [
        (_TWEET, "Nell"),
        ({**_TWEET, "user": {"screen_name": "nella"}}, "@nella"),
        (_BLUESKY, "Nell"),
        (_STATUS, "@pier@quay.example"),
        ({"text": "Ferry.", "user": {"name": "Board"}}, "Board"),
        # a bare name may be a writer's, and Reddit's posts come out on Reddit
        ({"text": "Ferry.", "author": "Ann Bly"}, None),
        (_COMMENT, None),
        ({**_TWEET, "full_text": "RT @board: All are safe."}, None),
    ],
)
def test_what_an_account_puts_out_it_publishes(record: dict[str, Any], account: str | None) -> None:
    found = post_in(record)
    assert found is not None
    assert not isinstance(found, str)
    assert found.publisher == account


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        (1930435200, "2031-03-05T00:00:00+00:00"), (1930435200000.0, "2031-03-05T00:00:00+00:00"),
        (" 1930435200 ", "2031-03-05T00:00:00+00:00"), (4_102_444_800, "2100-01-01T00:00:00+00:00"),
        (4_102_444_801, None), (4_102_444_800_001, None), (946_684_799, None), (10**400, None), (-(10**400), None),
        ("9" * 400, None), ("²²²", None), ("²", None), (float("nan"), None), (float("-inf"), None), (True, None),
    ],
)  # fmt: skip
def test_seconds_and_milliseconds_are_moments_of_this_century(value: object, moment: str | None) -> None:
    assert moment_told(value) == moment
