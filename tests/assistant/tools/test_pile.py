"""The overview, captures, articles, and text around a place."""

import pytest

from headwater.assistant.desk import Desk
from headwater.assistant.tools import pile
from tests.assistant.desks import FERRY, refused, told
from tests.web.sheets import COURIER, FORUM


def test_the_overview_counts_and_says_what_was_not_read(desk: Desk) -> None:
    answer = told(desk, "overview")
    assert (answer["inputs"], answer["ok"], answer["partial"], answer["quarantined"]) == (5, 3, 1, 1)
    assert (answer["captures"], answer["articles"], answer["missing_reports"]) == (4, 5, 1)
    assert answer["differences"] == {"apparent": 1, "conflict": 1, "narrower": 1}
    assert [one["status"] for one in answer["troubles"]] == ["partial", "quarantined"]
    assert answer["heaviest"][0]["bounds"].endswith("as the outlets describe them")
    assert {"name": "Vellmar Lantern", "articles": 2} in answer["outlets"]
    assert answer["first_day"] <= answer["last_day"]


def test_captures_with_their_articles_and_why_there_are_none(desk: Desk) -> None:
    found = {one["id"]: one for one in told(desk, "list_captures")["captures"]}
    assert [one["id"] for one in found["capture-forum"]["articles"]] == ["article-a", "article-b"]
    assert found["capture-forum"]["chars"] == len(FORUM.text)
    assert [one["id"] for one in told(desk, "list_captures", words="thread 88")["captures"]] == ["capture-forum"]


def test_articles_say_what_they_rest_on(desk: Desk) -> None:
    found = {one["id"]: one for one in told(desk, "list_articles")["articles"]}
    lantern = found["article-a"]
    assert lantern["outlet"]["value"] == "Vellmar Lantern"
    assert lantern["outlet"]["places"][0]["exact"] == "Vellmar Lantern"
    assert lantern["opens"]["start"] == FORUM["abody"].start
    assert found["article-b"]["copy_of"]["id"] == "article-a"
    assert all(fact.get("why") for one in found.values() for fact in one.values() if isinstance(fact, dict)
               and fact.get("basis") == "inferred")  # fmt: skip


def test_articles_are_filtered(desk: Desk) -> None:
    originals = [one["id"] for one in told(desk, "list_articles", originals=True)["articles"]]
    assert "article-b" not in originals
    assert "article-a" in originals
    assert {one["id"] for one in told(desk, "list_articles", outlet="lantern")["articles"]} == {
        "article-a",
        "article-b",
    }
    assert [one["id"] for one in told(desk, "list_articles", words="dredger letter")["articles"]] == ["article-c"]


def test_text_around_a_place_with_the_parts_it_is_made_of(desk: Desk) -> None:
    span = FORUM["aq1"]
    answer = told(desk, "capture_text", capture=span.capture, start=span.start, end=span.end, around=40)
    text = answer["text"]
    assert (text["start"], text["end"]) == (span.start - 40, span.end + 40)
    assert text["exact"][40:-40] == span.exact
    assert answer["parts"][0]["role"] == "article_body"
    assert answer["parts"][0]["article"]["id"] == "article-a"
    assert "more_from" not in answer


def test_a_long_text_comes_in_pieces(ferry: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pile, "MAX_TEXT_CHARS", 100)
    capture = told(ferry, "list_captures")["captures"][0]["id"]
    read, start = "", 0
    while start is not None:
        answer = told(ferry, "capture_text", capture=capture, start=start)
        read, start = read + answer["text"]["exact"], answer.get("more_from")
    assert read == FERRY
    assert told(ferry, "capture_text", capture=capture, start=len(FERRY))["text"]["exact"] == ""


def test_what_a_file_does_not_tell_is_said(desk: Desk) -> None:
    answer = told(desk, "capture_text", capture="capture-courier")
    assert answer["gaps"][0] == [39, 41]
    assert answer["text"]["exact"][39:41] == "  "
    assert COURIER.text[39:41] == "\r\n"


def test_places_beyond_the_text_are_refused(desk: Desk) -> None:
    assert "no stretch" in refused(desk, "capture_text", capture="capture-forum", start=10**9)
