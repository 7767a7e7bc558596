import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.capture.jobs import Outcome, outcome_of, reading_of

ME = "https://pier.example/users/nell"
PUBLIC = "https://www.w3.org/ns/activitystreams#Public"


def _note(number: int, content: object, **more: object) -> dict[str, Any]:
    return {
        "id": f"{ME}/statuses/{number}", "type": "Note", "summary": None, "published": "2031-03-01T10:00:00Z",
        "url": f"https://pier.example/@nell/{number}", "attributedTo": ME, "to": [PUBLIC], "cc": [f"{ME}/followers"],
        "content": content, "updated": "2031-04-01T10:00:00Z", **more,
    }  # fmt: skip


def _create(post: object, kind: str = "Create", **more: object) -> dict[str, Any]:
    return {
        "id": f"{ME}/activity", "type": kind, "actor": ME, "published": "2031-03-05T10:00:00Z", "to": [PUBLIC],
        "object": post, **more,
    }  # fmt: skip


def _outbox(items: list[Any]) -> bytes:
    frame = {"@context": ["https://www.w3.org/ns/activitystreams", {"x": {"y": "z"}}], "id": "outbox.json"}
    return json.dumps({**frame, "type": "OrderedCollection", "totalItems": len(items), "orderedItems": items}).encode()


def _read(items: list[Any]) -> Outcome:
    return outcome_of(_outbox(items), "outbox.json")


def test_a_post_is_a_capture() -> None:
    outcome = _read([_create(_note(1, "<p>The ferry &amp; the quay</p><p>😀</p>", contentMap={"en": "x"}))])
    (draft,) = outcome.drafts
    about = draft.about
    assert (draft.text, draft.media_type) == ("The ferry & the quay\n\n😀", "text/html")
    assert draft.record == f"{ME}/statuses/1"
    assert draft.uri == "https://pier.example/@nell/1"
    assert about.published
    assert (about.published.value, about.published.basis, about.published.why) == (
        "2031-03-01T10:00:00+00:00", "stated", "Mastodon outbox",
    )  # fmt: skip
    assert [author.value for author in about.authors] == [ME]
    assert (about.publisher, about.title, about.language) == (None, None, "en")
    assert (outcome.said, outcome.whole) == ("", True)
    raw = "<html><body><p>The ferry &amp; the quay</p><p>😀</p>".encode()
    first, last = reading_of(draft).raw_range(4, 11) or (0, 0)
    assert raw[first:last] == b"ferry &amp;"


@pytest.mark.parametrize(
    ("post", "text"),
    [
        (_note(1, "<p>Text</p>", summary="Fire & smoke"), "Fire & smoke\n\nText"),
        (_note(1, "<p>Which?</p>", type="Question", oneOf=[{"name": "the <old> quay"}, {"name": "none"}]),
         "Which?\n\nthe <old> quay\nnone"),
        (_note(1, "", type="Question", anyOf=[{"name": "a"}, {"x": 1}, "b"]), "a"),
        (_note(1, None, contentMap={"de": "<p>Text</p>"}), "Text"),
        (_note(1, "a <b>\nc", mediaType="text/plain", summary="S"), "S\n\na <b>\nc"),
        (_note(1, "<p>Text</p>", type="Article", name="The title"), "Text"),
    ],
)  # fmt: skip
def test_what_is_part_of_a_posts_text(post: dict[str, Any], text: str) -> None:
    (draft,) = _read([_create(post)]).drafts
    assert draft.text == text
    assert (draft.about.title.value if draft.about.title else None) == post.get("name")


OTHERS = "https://quay.example/users/ida"


@pytest.mark.parametrize(
    ("item", "authors"),
    [
        (_create(_note(1, "x")), [ME]),
        (_create(_note(1, "x", attributedTo=None)), [ME]),
        (_create(_note(1, "x", attributedTo=[OTHERS, {"type": "Person", "name": "Bo Carr"}])), [OTHERS, "Bo Carr"]),
        (_create(_note(1, "x", attributedTo={"type": "Person", "preferredUsername": "bo"})), ["bo"]),
        (_create(_note(1, "x", attributedTo=OTHERS), "Announce"), [OTHERS]),
        (_create(_note(1, "x", attributedTo=None), "Announce"), []),
        (_create(_create(_note(1, "x", attributedTo=None), actor=OTHERS), "Announce"), [OTHERS]),
        (_create(_note(1, "x"), "Update"), [ME]),
        (_note(1, "x"), [ME]),
    ],
)
def test_a_boost_is_not_the_accounts_own(item: dict[str, Any], authors: list[str]) -> None:
    outcome = _read([item])
    (draft,) = outcome.drafts
    assert [author.value for author in draft.about.authors] == authors
    assert draft.about.published
    assert draft.about.published.value.startswith("2031-03-01")  # of the post, not of the boost
    assert ("boosts, each under the name of who wrote the post" in outcome.said) == (item["type"] == "Announce")


@pytest.mark.parametrize(
    ("item", "said"),
    [
        (_create("https://quay.example/1", "Announce"), "named by their address only"),
        ("https://quay.example/1", "named by their address only"),
        (_create(_note(1, "")), "posts without text: 1"),
        (_create(_note(1, "<p></p>", attachment=[{"name": "A pier"}])), "posts without text: 1"),
        (_create(_note(1, "x", to=[OTHERS], cc=[]), to=[OTHERS]), "not for everybody, passed over: 1"),
        (_create(_note(1, "x", to=[f"{ME}/followers"], cc=[]), to=[]), "not for everybody, passed over: 1"),
        (_create(_note(1, "x", to=[OTHERS], cc=[]), "Announce"), "not for everybody, passed over: 1"),
        (_create("https://quay.example/1", "Like"), "activities that are no posts"),
        (_create({"type": "Tombstone", "id": "x"}, "Delete"), "activities that are no posts"),
        (_create({"type": "Person", "summary": "me"}, "Update"), "activities that are no posts"),
    ],
)
def test_what_is_passed_over_is_counted(item: object, said: str) -> None:
    outcome = _read([item, _create(_note(2, "<p>y</p>"))])
    assert outcome.texts == ["y"]
    assert outcome.whole
    assert said in outcome.said


@pytest.mark.parametrize(
    "told", [{"to": PUBLIC, "cc": None}, {"to": [f"{ME}/followers"], "cc": ["as:Public"]}, {"to": [PUBLIC, OTHERS]}]
)
def test_public_and_unlisted_posts_are_read(told: dict[str, Any]) -> None:
    assert len(_read([_create(_note(1, "x", **told), to=[])]).drafts) == 1


def test_posts_that_do_not_say_for_whom_are_read() -> None:
    assert _read([{"type": "Create", "object": {"id": "1", "content": "x"}}]).texts == ["x"]


def test_descriptions_of_pictures_are_counted() -> None:
    assert "descriptions of attachments, which are not read: 1" in _read(
        [_create(_note(1, "x", attachment=[{"name": "A pier"}, {"name": None}, 3]))]
    ).said  # fmt: skip


@pytest.mark.parametrize(
    ("url", "uri"),
    [
        ([{"mediaType": "video/mp4", "href": "https://v"}, {"mediaType": "text/html", "href": "https://p"}], "https://p"),
        ({"href": "https://p"}, "https://p"),
        (None, f"{ME}/statuses/1"),
        ([], f"{ME}/statuses/1"),
        (3, f"{ME}/statuses/1"),
    ],
)
def test_addresses(url: object, uri: str) -> None:
    (draft,) = _read([_create(_note(1, "x", url=url))]).drafts
    assert draft.uri == uri


@pytest.mark.parametrize(
    "raw",
    [
        b'{"type":"OrderedCollectionPage","orderedItems":[%s]}',
        b'{"type":"Person","publicKey":{"x":"y"},"outbox":{"type":"OrderedCollection","orderedItems":[%s]},"liked":"l.json"}',
        b'{"type":"OrderedCollection","first":{"type":"OrderedCollectionPage","items":[%s]}}',
        b'{"summary":"a \\"orderedItems\\":[1]","type":"OrderedCollection","orderedItems" : [ %s ]}',
    ],
)
def test_where_lists_stand(raw: bytes) -> None:
    outcome = outcome_of(raw % json.dumps(_create(_note(1, "x"))).encode(), "a.json")
    assert (outcome.texts, outcome.said) == (["x"], "")


@pytest.mark.parametrize(
    ("item", "said"),
    [
        (3, "neither an activity nor a post"),
        ([], "neither an activity nor a post"),
        (_create(_create(_create(_create(_note(1, "x"))))), "activities inside one another, too deep"),
    ],
)
def test_a_bad_item_is_named_and_the_rest_is_read(item: object, said: str) -> None:
    outcome = _read([_create(_note(1, "a")), item, _create(_note(2, "b"))])
    assert outcome.texts == ["a", "b"]
    assert f"post 2: {said}" in outcome.said
    assert "2 of 3 posts read" in outcome.said


def test_the_same_post_twice() -> None:
    outcome = _read([_create(_note(1, "a")), _create(_note(1, "b"), "Update")])
    assert outcome.names == [f"{ME}/statuses/1", f"{ME}/statuses/1~2"]
    assert "again; it is called" in outcome.said


def test_an_outbox_without_posts() -> None:
    outcome = _read([])
    assert (outcome.drafts, outcome.raised) == ((), False)
    assert outcome_of(b'{"type":"OrderedCollection","totalItems":0}', "a.json").said == "no list of posts begins here"


def test_half_characters_are_said() -> None:
    outcome = outcome_of(_outbox([_create(_note(1, "a\ud800b"))]))
    assert outcome.texts == ["a\ufffdb"]
    assert "half surrogate" in outcome.said


ITEMS = [_create(_note(n, f"<p>Text {n} {{ [ \U0001f600</p>", tag=[{"id": "x"}, {"id": "y"}])) for n in range(6)]


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_a_cut_outbox_gives_its_whole_posts(data: st.DataObject) -> None:
    raw = _outbox(ITEMS)
    cut = data.draw(st.integers(raw.index(b'"orderedItems": [') + 17, len(raw) - 3))
    outcome = outcome_of(raw[:cut])
    assert outcome.texts == [f"Text {n} {{ [ 😀" for n in range(len(outcome.texts))]
    assert len(outcome.texts) >= raw[:cut].count(b"nell/activity") - 1
    assert not outcome.whole


def test_a_byte_lost_in_an_object_that_begins_like_its_element_costs_one_post() -> None:
    raw = _outbox(ITEMS)
    tail = raw.index(b'{"id": "y"}')  # in the first post, where nothing is known yet of how posts begin
    for at in range(tail, tail + 11):
        outcome = outcome_of(raw[:at] + b"\x01" + raw[at + 1 :])
        assert len(outcome.texts) >= 5, at
        assert outcome.said


@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_counts_add_up_with_a_flipped_byte(data: st.DataObject) -> None:
    raw = _outbox(ITEMS)
    at = data.draw(st.integers(raw.index(b'[{"id": "') + 9, len(raw) - 2))
    byte = data.draw(st.integers(1, 255))
    outcome = outcome_of(raw[:at] + bytes([byte]) + raw[at + 1 :])
    intact = sum(f"Text {n} {{ [ 😀" in outcome.texts for n in range(6))
    assert intact >= 5
    assert len(outcome.drafts) == 6 or outcome.said


@settings(max_examples=200, deadline=None)
@given(
    st.recursive(
        st.sampled_from([None, 1, "x", "Create", "Announce", ME]),
        lambda inner: st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                "type object content contentMap id url to attributedTo oneOf name summary attachment actor".split()
            ),
            inner,
            max_size=5,
        ),
    )
)
def test_nothing_raises(item: object) -> None:
    outcome = _read([item])
    assert outcome.drafts or outcome.said
