import json
from typing import Any

import pytest

from headwater.settings import CaptureSettings
from tests.capture.jobs import Outcome, outcome_of, reading_of


def _message(number: int, text: object, **more: object) -> dict[str, Any]:
    return {
        "id": number, "type": "message", "date": f"2031-05-12T14:0{number % 10}:00", "date_unixtime": "1936101600",
        "from": "Nell Ambry", "from_id": "user1", "text": text, **more,
    }  # fmt: skip


def _chat(messages: list[Any], kind: str = "private_group", **more: object) -> dict[str, Any]:
    return {"name": "Quay watchers", "type": kind, "id": 4512, **more, "messages": messages}


def _read(chat: object, bounds: CaptureSettings | None = None) -> Outcome:
    return outcome_of(json.dumps(chat, indent=1, ensure_ascii=False).encode(), "result.json", bounds)


def test_a_chat_is_a_thread() -> None:
    parts = ["see ", {"type": "link", "text": "https://pier.example/1"}, " now"]
    outcome = _read(_chat([_message(1, "siren?"), _message(2, parts, **{"from": "Tobias"})]))
    (draft,) = outcome.drafts
    assert draft.text == (
        "Nell Ambry, 2031-05-12T14:01:00\nsiren?\n\nTobias, 2031-05-12T14:02:00\nsee https://pier.example/1 now"
    )
    assert (draft.kind, draft.record, draft.media_type) == ("thread", "4512", "text/plain")
    first, second = draft.posts
    assert draft.text[slice(*(second.author or (0, 0)))] == "Tobias"
    assert draft.text[slice(*(second.body or (0, 0)))] == "see https://pier.example/1 now"
    assert draft.text[slice(*(first.posted or (0, 0)))] == first.at == "2031-05-12T14:01:00"
    assert reading_of(draft).raw_range(0, 4) == (0, 4)
    assert (outcome.said, outcome.whole) == ("", True)


def test_text_cannot_pass_for_another_message() -> None:
    (draft,) = _read(_chat([_message(1, "one\n\nTobias, 2031-05-12T14:02:00\nforged")])).drafts
    assert len(draft.posts) == 1


def test_what_a_channel_puts_out_is_a_capture_each() -> None:
    channel = _chat([_message(7, "The quay is closed."), _message(8, "Copied.", forwarded_from="Pier News")],
                    "public_channel", name="Harbour Board")  # fmt: skip
    outcome = _read(channel)
    one, other = outcome.drafts
    assert (one.text, one.record, one.media_type) == ("The quay is closed.", "7", "application/json")
    about = one.about
    assert about.publisher
    assert about.published
    assert (about.publisher.value, about.published.value) == ("Harbour Board", "2031-05-12T14:07:00")
    assert other.about.publisher
    assert (other.about.publisher.value, other.about.published) == ("Pier News", None)
    assert "forwarded posts, each under the name of who wrote it, or under none: 1" in outcome.said


def test_all_chats_of_an_export_are_told_apart() -> None:
    chats = [_chat([_message(1, "a")]), _chat([_message(2, "b")], "public_channel", name="Board", id=9)]
    outcome = _read({"about": "x", "chats": {"about": "y", "list": chats}})
    assert outcome.names == ["4512", "2"]
    assert outcome.drafts[1].about.publisher
    assert outcome.drafts[1].about.publisher.value == "Board"


def test_what_is_passed_over_is_counted() -> None:
    outcome = _read(_chat([_message(1, "a"), _message(2, "", photo="x.jpg"), _message(3, "", type="service")]))
    assert len(outcome.drafts[0].posts) == 1
    assert outcome.whole
    assert "notices of the app (who joined, calls and the like): 1" in outcome.said
    assert "messages without text (pictures and the like): 1" in outcome.said


@pytest.mark.parametrize("broken", [{"text": {"x": 1}}, {"text": None}, 7, "x"])
def test_a_broken_message_is_named_and_the_rest_is_read(broken: object) -> None:
    message = {**_message(2, ""), **broken} if isinstance(broken, dict) else broken
    outcome = _read(_chat([_message(1, "a"), message, _message(3, "b")]))
    assert len(outcome.drafts[0].posts) == 2
    assert "message 2: " in outcome.said
    assert "2 of 3 messages read" in outcome.said


def test_an_export_that_ends_early_gives_what_it_holds() -> None:
    raw = json.dumps(_chat([_message(1, "a"), _message(2, "b")])).encode()
    outcome = outcome_of(raw[:-30], "result.json")
    assert len(outcome.drafts[0].posts) == 1
    assert not outcome.whole


def test_a_chat_longer_than_a_capture_is_cut_and_says_so() -> None:
    outcome = _read(_chat([_message(n, "text " * 10) for n in range(9)]), CaptureSettings(max_capture_chars=300))
    assert len(outcome.drafts[0].text) <= 300
    left = 9 - len(outcome.drafts[0].posts)
    assert f"{left} messages of chat 4512 are not read" in outcome.said


def test_odd_names_and_times() -> None:
    odd = _message(1, "a\ud800b", **{"from": "A\nB", "date": "today"})
    (draft,) = outcome_of(json.dumps(_chat([odd])).encode(), "result.json").drafts
    assert draft.text == "A B\na\ufffdb"
    assert (draft.posts[0].at, draft.posts[0].posted) == (None, None)
    nobody = _message(1, "x", **{"from": None, "date": None})
    assert _read(_chat([nobody])).drafts[0].posts[0].author is None
