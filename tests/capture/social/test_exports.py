import json
from typing import Any

import pytest

from headwater.capture.sniff import sniff
from tests.capture.jobs import Outcome, outcome_of, reading_of

_POST = {"id": "1", "text": "The ferry &amp; the quay", "user": {"username": "nell"},
         "created_at": "2031-05-12T14:00:00Z"}  # fmt: skip
_STATUS = {"id": "3", "created_at": "2031-05-12T15:00:00Z", "content": "<p>Eleven &amp; one.</p>",
           "account": {"acct": "pier", "display_name": "Pier News"}, "url": "https://quay.example/3"}  # fmt: skip


def _comment(name: str, body: str, *replies: object) -> dict[str, Any]:
    nested = {"kind": "Listing", "data": {"children": list(replies)}} if replies else ""
    data = {"name": name, "body": body, "author": "tob", "created_utc": 1936101902, "subreddit": "x", "replies": nested}
    return {"kind": "t1", "data": data}


def _read(value: object, name: str = "posts.json") -> Outcome:
    return outcome_of(json.dumps(value).encode(), name)


@pytest.mark.parametrize(
    "value", [[_POST], {"data": [_POST], "includes": {}}, {"cursor": "x", "feed": [{**_POST}]}, {"posts": [_POST, 7]}]
)
def test_a_list_of_posts_is_read_wherever_it_stands(value: object) -> None:
    (draft,) = _read(value).drafts
    about = draft.about
    assert draft.text == "The ferry &amp; the quay"
    assert [author.value for author in about.authors] == ["@nell"]
    assert about.published
    assert about.published.value == "2031-05-12T14:00:00+00:00"
    assert about.published.why == "export of posts"
    first, last = reading_of(draft).raw_range(4, 9) or (0, 0)
    assert json.dumps(_POST)[first:last] == "ferry"


def test_markup_is_read_as_a_page_and_stays_a_post() -> None:
    (draft,) = _read([_STATUS]).drafts
    assert (draft.text, draft.kind, draft.record) == ("Eleven & one.", "post", "3")
    assert [author.value for author in draft.about.authors] == ["Pier News"]
    assert draft.uri == "https://quay.example/3"


def test_a_page_of_reddit_gives_the_post_and_all_comments() -> None:
    thing = {"kind": "t3", "data": {**_comment("t3_1", "")["data"], "selftext": "Is it true?", "title": "Ferry?"}}
    listing = {"kind": "Listing", "data": {"children": [thing]}}
    comments = {"kind": "Listing", "data": {"children": [_comment("t1_1", "yes &gt; no", _comment("t1_2", "a")),
                                                         {"kind": "more", "data": {"count": 2}}]}}  # fmt: skip
    outcome = _read([listing, comments])
    assert outcome.names == ["t3_1", "t1_1", "t1_2"]
    assert outcome.texts == ["Is it true?", "yes > no", "a"]
    assert outcome.drafts[0].about.title
    assert outcome.drafts[0].about.title.value == "Ferry?"
    assert (outcome.said, outcome.whole) == ("entries that are no posts: 1", True)
    assert _read(comments).names == ["t1_1", "t1_2"]


def test_what_is_broken_is_named_and_the_rest_is_read() -> None:
    raw = json.dumps([_POST, {**_POST, "id": "2"}, {**_POST, "id": "3"}]).encode()
    outcome = outcome_of(raw.replace(b'"id": "2"', b'"id": "2'), "posts.json")
    assert outcome.names == ["1", "3"]
    assert "post 2: " in outcome.said
    assert not outcome.whole
    early = outcome_of(raw[:-20], "posts.json")
    assert early.names == ["1", "2"]
    assert not early.whole


@pytest.mark.parametrize(
    ("head", "name", "found"),
    [
        (json.dumps([_POST]), "a.json", "posts"),
        (json.dumps([_POST], indent=2), "a", "posts"),
        (json.dumps({"feed": [{"post": {"record": {"text": "x"}}}]}), "a.json", "posts"),
        (json.dumps([{"kind": "Listing", "data": {"children": []}}]), "a.json", "posts"),
        (json.dumps(_POST), "a.json", "records"),
        (json.dumps({"messages": [{"id": 1, "from_id": "user1", "text": "x"}]}), "result.json", "telegram"),
        (json.dumps([{"text": "x"}]), "a.json", "refused"),
        (json.dumps({"data": [{"price": 3}]}), "a.json", "refused"),
        (json.dumps({"messages": [{"role": "user", "content": "x"}]}), "a.json", "refused"),
        ("[" * 60_000, "a.json", "refused"),
        ('[{"a":' * 9_000, "a.json", "refused"),
        ('{"messages":[' * 5_000, "a.json", "refused"),
    ],
)
def test_lists_of_posts_are_told_from_other_json(head: str, name: str, found: str) -> None:
    assert sniff(head.encode()[:65_536], name).format == found
