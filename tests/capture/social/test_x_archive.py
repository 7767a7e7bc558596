import html
import json
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.capture import read
from headwater.capture.draft import Job
from headwater.capture.said import Said
from headwater.capture.social import read_x_archive
from headwater.capture.source import Held
from headwater.settings import CaptureSettings
from tests.capture.jobs import Outcome, outcome_of, reading_of


def _tweet(number: int, text: str, **more: object) -> dict[str, Any]:
    return {
        "tweet": {
            "edit_info": {"initial": {"editTweetIds": [str(number)]}}, "retweeted": False, "source": "<a>x</a>",
            "id_str": str(number), "created_at": "Sat Mar 01 20:19:24 +0000 2031", "full_text": text, **more,
        }
    }  # fmt: skip


def _archive(posts: list[Any], part: str = "tweets") -> bytes:
    return f"window.YTD.{part}.part0 = {json.dumps(posts, indent=2)}".encode()


def _read(posts: list[Any], part: str = "tweets", bounds: CaptureSettings | None = None) -> Outcome:
    return outcome_of(_archive(posts, part), f"{part}.js", bounds)


def _author(outcome: Outcome) -> list[list[str]]:
    return [[author.value for author in draft.about.authors] for draft in outcome.drafts]


def _published(outcome: Outcome) -> list[str | None]:
    return [draft.about.published.value if draft.about.published else None for draft in outcome.drafts]


def test_a_post_is_a_capture() -> None:
    outcome = _read([_tweet(7, "The ferry is late. https://t.co/x")])
    (draft,) = outcome.drafts
    assert (draft.record, draft.media_type) == ("7", "application/json")
    assert draft.text == "The ferry is late. https://t.co/x"
    assert draft.about.published
    assert (draft.about.published.value, draft.about.published.basis, draft.about.published.evidence) == (
        "2031-03-01T20:19:24+00:00", "stated", (),
    )  # fmt: skip
    # Whose archive it is stands in another file.
    assert (draft.about.authors, draft.about.publisher, draft.about.title, draft.uri) == ((), None, None, None)
    assert (outcome.said, outcome.whole) == ("", True)


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        (_archive([_tweet(1, "x")]), "tweets.js"),
        (_archive([_tweet(1, "x")], "tweet"), "tweet.js"),
        (_archive([_tweet(1, "x")]).replace(b"part0", b"part1"), "tweets-part1.js"),
        (b"\xef\xbb\xbf" + _archive([_tweet(1, "x")]), "a.js"),
        (json.dumps([_tweet(1, "x")]).encode(), "tweets.json"),
        (json.dumps([_tweet(1, "x")["tweet"]]).encode(), "tweets.json"),
        (b'Grailbird.data.tweets_2014_01 = \n [ {"text": "x", "id_str": "1", "retweet_count": 0} ]', "1.js"),
        (_archive([_tweet(1, "x")], "community_tweet"), "community-tweet.js"),
        (_archive([{"noteTweet": {"noteTweetId": "1", "core": {"text": "x"}}}], "note_tweet"), "note-tweet.js"),
    ],
)
def test_forms_of_lists(raw: bytes, name: str) -> None:
    outcome = outcome_of(raw, name)
    assert (outcome.texts, outcome.names, outcome.said) == (["x"], ["1"], "")


def test_lists_behind_one_another() -> None:
    raw = _archive([_tweet(1, "a")]) + b";\n" + _archive([_tweet(2, "b")])
    assert outcome_of(raw).texts == ["a", "b"]


@pytest.mark.parametrize("part", ["direct_messages", "direct_messages_group", "twitter_circle"])
def test_private_messages_are_not_read(part: str) -> None:
    outcome = _read([_tweet(1, "between us")], part)
    assert (outcome.drafts, outcome.raised) == ((), True)
    assert "private messages, which are not read" in outcome.said


def test_other_parts_hold_no_posts() -> None:
    said = _read([{"ad": {}}], "ad_engagements").said
    assert "a part of an X archive (ad_engagements), which holds no posts" in said


AT = "2031-03-01T20:19:24+00:00"
WHOLE = {
    "full_text": "The whole text", "user": {"screen_name": "ida_holt", "name": "Ida"},
    "created_at": "Fri Feb 28 10:00:00 +0000 2031",
}  # fmt: skip


@pytest.mark.parametrize(
    ("post", "text", "author", "published"),
    [
        (_tweet(1, "RT @ida_holt: The quay &amp; pier"), "The quay & pier", ["@ida_holt"], None),
        (_tweet(1, "RT @bo: RT @ida_holt: The quay"), "The quay", ["@ida_holt"], None),
        (_tweet(1, "RT @ida_holt &amp;"), "&", ["@ida_holt"], None),
        (_tweet(1, "Indeed! RT @ida_holt: No"), "Indeed! RT @ida_holt: No", [], AT),
        (_tweet(1, "@ida_holt RT @x"), "@ida_holt RT @x", [], AT),
        (_tweet(1, "RT @ida_holt: cu…", retweeted_status=WHOLE), "The whole text", ["@ida_holt"],
         "2031-02-28T10:00:00+00:00"),
        (_tweet(1, "RT @ida_holt: cut", retweeted_status={"id_str": "5"}), "cut", ["@ida_holt"], None),
        (_tweet(1, "x", user={"screen_name": "nell"}), "x", ["@nell"], AT),
        (_tweet(1, "x", user="nell"), "x", [], AT),
        (_tweet(1, "cut…", extended_tweet={"full_text": "The whole"}), "The whole", [], AT),
    ],
)  # fmt: skip
def test_a_repost_is_not_the_accounts_own(
    post: dict[str, Any], text: str, author: list[str], published: str | None
) -> None:
    outcome = _read([post])
    assert (outcome.texts, _author(outcome), _published(outcome)) == ([text], [author], [published])
    assert ("reposts, each under the name" in outcome.said) == post["tweet"]["full_text"].startswith("RT @")
    assert outcome.whole
    (draft,) = outcome.drafts
    first, last = reading_of(draft).raw_range(0, len(text)) or (0, 0)
    assert _archive([post])[_archive([post]).index(b"[") + 1 :].strip()[first:last].decode() == html.escape(text)


def test_what_is_not_plainly_the_accounts_is_counted() -> None:
    posts = [
        _tweet(1, "RT @a: cut…"), _tweet(2, "x", quoted_status={"full_text": "y"}), _tweet(3, ""),
        _tweet(4, "x", retweeted=True),
        _tweet(5, "x", edit_info={"edit": {"initialTweetId": "1", "editControlInitial": {"editTweetIds": ["1", "5"]}}}),
    ]  # fmt: skip
    said = _read(posts).said
    for told in ("or under none: 2", "X cut short: 1", "quoted inside others, which are not read: 1", "without text: 1",
                 "that were edited: 1"):  # fmt: skip
        assert told in said


def test_liked_posts_are_others() -> None:
    like = {"tweetId": "9", "fullText": "x &amp; y", "expandedUrl": "https://x.example/9"}
    outcome = _read([{"like": like}, {"like": {"tweetId": "8"}}], "like")
    (draft,) = outcome.drafts
    assert (draft.text, draft.record, draft.uri, draft.about.authors) == ("x & y", "9", "https://x.example/9", ())
    assert "whom the archive does not name: 2" in outcome.said
    assert "posts without text: 1" in outcome.said


def test_deleted_posts_are_called_so() -> None:
    outcome = _read([_tweet(1, "x")], "deleted_tweets")
    assert outcome.texts == ["x"]
    assert "posts that the account deleted: 1" in outcome.said


TEXT = 'Pier &amp; quay &lt;now&gt; " 😀 " é \n&amp;lt; &copy;'


@pytest.mark.parametrize("ascii_only", [True, False])
def test_characters_and_where_they_stand(*, ascii_only: bool) -> None:
    raw = b"window.YTD.tweets.part0 = " + json.dumps([_tweet(1, TEXT)], ensure_ascii=ascii_only).encode()
    (draft,) = outcome_of(raw).drafts
    assert draft.text == 'Pier & quay <now> " 😀 " é \n&lt; &copy;'
    reading = reading_of(draft)
    element = raw[raw.index(b"[") + 1 : -1]
    for word, spelt in (
        ("Pier", "Pier"), ("& quay", "&amp; quay"), ("<now>", "&lt;now&gt;"), (" quay ", " quay "),
        ("&copy;", "&copy;"),
        ("é", "\\u00e9" if ascii_only else "é"), ("😀", "\\ud83d\\ude00" if ascii_only else "😀"),
    ):  # fmt: skip
        start = draft.text.index(word)
        first, last = reading.raw_range(start, start + len(word)) or (0, 0)
        assert element[first:last].decode() == spelt


def test_long_posts_are_taken_as_they_are() -> None:
    note = {"noteTweet": {"noteTweetId": "1", "createdAt": "2031-03-01T10:00:00.000Z", "core": {"text": "a &amp; b"}}}
    outcome = _read([note], "note_tweet")
    assert (outcome.texts, _published(outcome)) == (["a &amp; b"], ["2031-03-01T10:00:00+00:00"])


@pytest.mark.parametrize(
    ("post", "said"),
    [
        ({"tweet": {"full_text": 3}}, 'post 2: no post: there is no string "full_text" or "text"'),
        ({"tweet": []}, "post 2: no post"),
        ({"noteTweet": {"core": {"text": None}}}, 'post 2: the long post has no string "text"'),
        ({"like": {"fullText": 3}}, 'post 2: "fullText" is no string'),
        ("x", "post 2: not a JSON object"),
        (_tweet(1, "x" * 5000), "post 2: 5,2"),
    ],
)
def test_a_bad_post_is_named_and_the_rest_is_read(post: object, said: str) -> None:
    outcome = _read([_tweet(1, "a"), post, _tweet(2, "b")], bounds=CaptureSettings(max_record_bytes=4000))
    assert outcome.texts == ["a", "b"]
    assert said in outcome.said
    assert "2 of 3 posts read" in outcome.said
    assert not outcome.whole


def test_the_same_post_twice() -> None:
    outcome = _read([_tweet(1, "a"), _tweet(1, "a"), _tweet(2, "b")])
    assert outcome.names == ["1", "1~2", "2"]
    assert 'post 2: the id "1" again; it is called 1~2' in outcome.said


@pytest.mark.parametrize(
    ("ident", "name"),
    [("7", "7"), (7, "7"), (None, "1"), ("", "1"), (True, "1"), ("y" * 900, "1"), ("a\n b", "a b"), (10**600, "1")],
)
def test_names(ident: object, name: str) -> None:
    assert _read([{"tweet": {"id_str": ident, "full_text": "x"}}]).names == [name]


@pytest.mark.parametrize(
    ("raw", "text", "said"),
    [
        (b'[{"tweet": {"full_text": "a\\ud800b"}}]', "a\ufffdb", "1 half surrogate"),
        (b'[{"tweet": {"full_text": "caf\xe9"}}]', "café", "windows-1252"),
        (b'[{"tweet": {"full_text": "\xc3\xa9\xff"}}]', "é\ufffd", "not UTF-8"),
    ],
)
def test_odd_characters_are_said(raw: bytes, text: str, said: str) -> None:
    outcome = outcome_of(raw)
    assert outcome.texts == [text]
    assert said in outcome.said


def test_long_texts_are_cut() -> None:
    outcome = _read([_tweet(1, "abc &amp; def")], bounds=CaptureSettings(max_capture_chars=5))
    assert outcome.texts == ["abc &"]
    assert "only the first 5 of 9 characters" in outcome.said


def test_utf_16_is_refused_with_a_word() -> None:
    assert "UTF-16" in outcome_of(_archive([_tweet(1, "x")]).decode().encode("utf-16")).said


POSTS = [_tweet(n, f"Text {n} &amp; {{ [ 😀") for n in range(6)]


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_a_cut_archive_gives_its_whole_posts(data: st.DataObject) -> None:
    raw = _archive(POSTS)
    cut = data.draw(st.integers(raw.index(b"[") + 1, len(raw) - 1))
    outcome = outcome_of(raw[:cut])
    whole = raw[:cut].count(b"\n  }")
    assert outcome.names == [str(n) for n in range(whole)]
    assert "the list is not closed" in outcome.said


@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_counts_add_up_with_a_flipped_byte(data: st.DataObject) -> None:
    raw = _archive(POSTS)
    at = data.draw(st.integers(raw.index(b":") + 1, len(raw) - 1))
    byte = data.draw(st.integers(1, 255))
    outcome = outcome_of(raw[:at] + bytes([byte]) + raw[at + 1 :])
    intact = sum(f"Text {n} & {{ [ 😀" in outcome.texts for n in range(6))
    assert intact >= 5
    assert len(outcome.drafts) == 6 or not outcome.whole


def test_posts_in_the_ledger(tmp_path: Path) -> None:
    (tmp_path / "tweets.js").write_bytes(_archive([_tweet(7, "RT @ida_holt: The quay"), _tweet(8, "b")]))
    (tmp_path / "direct-messages.js").write_bytes(_archive([], "direct_messages"))
    pile = read([tmp_path], CaptureSettings())
    states = {entry.path: (entry.status, len(entry.captures)) for entry in pile.ledger.entries}
    assert states == {"tweets.js": ("ok", 2), "direct-messages.js": ("quarantined", 0)}
    authors = {reading.capture.path: [one.value for one in reading.about.authors] for reading in pile.readings}
    assert authors == {"tweets.js#7": ["@ida_holt"], "tweets.js#8": []}


def test_memory_does_not_grow_with_the_archive() -> None:
    raw = _archive([_tweet(n, "x" * 500) for n in range(20_000)])
    source, said = Held(raw), Said(5)
    job = Job("tweets.js", CaptureSettings(), said, inner=lambda _: iter(()))
    tracemalloc.start()
    count = sum(1 for _ in read_x_archive(source, b"", job))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (count, said.reason) == (20_000, None)
    assert most < len(raw) / 2  # a few chunks, and the names that were given
