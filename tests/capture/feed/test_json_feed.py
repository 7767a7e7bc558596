import json
from typing import Any

import pytest

from headwater.settings import CaptureSettings
from tests.capture.jobs import Outcome, outcome_of

FEED = {"version": "https://jsonfeed.org/version/1.1", "title": "Pier News", "language": "en", "_x": {"items": "no"}}
ITEM = {
    "id": "pier-1", "url": "https://pier.example/1", "title": "Ferry late",
    "content_html": "<p>The ferry came in late.</p>",
    "date_published": "2031-03-01T23:30:00+01:00", "date_modified": "2031-03-04T08:00:00Z",
    "authors": [{"name": "Nell Orrin", "url": "https://pier.example/nell"}, {"url": "x"}],
}  # fmt: skip


def _read(items: list[Any], bounds: CaptureSettings | None = None, **feed: object) -> Outcome:
    return outcome_of(json.dumps({**FEED, **feed, "items": items}).encode(), "feed.json", bounds)


def test_an_entry_is_a_capture() -> None:
    outcome = _read([ITEM])
    (draft,) = outcome.drafts
    about = draft.about
    assert (draft.record, draft.uri, draft.text) == ("pier-1", "https://pier.example/1", "The ferry came in late.")
    told = (about.title, about.publisher, about.published, *about.authors)
    assert [one.value for one in told if one] == ["Ferry late", "Pier News", "2031-03-01T23:30:00+01:00", "Nell Orrin"]
    assert all(one and (one.basis, one.evidence, one.why) == ("stated", (), "feed entry") for one in told)
    assert (draft.media_type, about.language, outcome.said) == ("text/html", "en", "")


@pytest.mark.parametrize(
    ("item", "text", "media_type"),
    [
        ({"content_text": "a <b>\n c &amp;"}, "a <b>\n c &amp;", "text/plain"),
        ({"content_text": "a", "content_html": "<p>b</p>"}, "b", "text/html"),
        ({"content_html": "<img>", "summary": "s"}, "s", "text/plain"),
        ({"content_text": "a\ud800"}, "a\ufffd", "text/plain"),
    ],
)
def test_the_fullest_text(item: dict[str, Any], text: str, media_type: str) -> None:
    (draft,) = _read([item]).drafts
    assert (draft.text, draft.media_type, draft.record) == (text, media_type, "1")


@pytest.mark.parametrize(
    ("feed", "item", "names"),
    [
        ({"authors": [{"name": "The desk"}]}, {}, ["The desk"]),
        ({"author": {"name": "The desk"}}, {"author": {"name": "Ida Holt"}}, ["Ida Holt"]),
        ({"authors": "x"}, {"authors": [3, {"name": None}]}, []),
    ],
)
def test_authors(feed: dict[str, Any], item: dict[str, Any], names: list[str]) -> None:
    (draft,) = _read([{"content_text": "x", **item}], **feed).drafts
    assert [author.value for author in draft.about.authors] == names


def test_a_bad_entry_is_named_and_the_rest_is_read() -> None:
    outcome = _read([ITEM, 3, {"id": "large", "content_text": "x" * 5000}, {"title": "alone"}, {**ITEM, "id": 2}],
                    CaptureSettings(max_record_bytes=2000))  # fmt: skip
    assert outcome.names == ["pier-1", "2"]
    assert "entry 2: not a JSON object" in outcome.said
    assert "2 of 4 entries read" in outcome.said
    assert "leads, not articles): 1" in outcome.said


def test_a_feed_that_ends_early() -> None:
    raw = json.dumps({**FEED, "items": [ITEM, {**ITEM, "id": "pier-2"}]}).encode()
    outcome = outcome_of(raw[:-100], "feed.json")
    assert outcome.names == ["pier-1"]
    assert "the list is not closed" in outcome.said


def test_what_stands_behind_the_entries_is_not_known_before() -> None:
    raw = json.dumps({"version": FEED["version"], "items": [ITEM], "title": "Pier News"}).encode()
    (draft,) = outcome_of(raw, "feed.json").drafts
    assert draft.about.publisher is None


def test_a_feed_without_a_list() -> None:
    outcome = outcome_of(json.dumps(FEED).encode(), "feed.json")
    assert (outcome.raised, outcome.said) == (True, "no list of entries begins here")
