"""Text around a place."""

import pytest

from headwater.assistant.desk import Desk
from headwater.assistant.tools import texts
from tests.assistant.desks import FERRY, refused, told
from tests.web.sheets import COURIER, FORUM


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
    monkeypatch.setattr(texts, "MAX_TEXT_CHARS", 100)
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
