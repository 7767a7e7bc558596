import json

import pytest

from headwater.errors import AnswerError
from headwater.proposals.answer import Proposal, content_of, proposed_in
from tests.proposals.fake import attributions, said

ONE = said("Ida Orr", "said", "the lock was open")
TAKEN = (Proposal("Ida Orr", "said", ("the lock was open",)),)


@pytest.mark.parametrize("content", [
    attributions(ONE),
    f"  \n{attributions(ONE)}\n",
    f"```json\n{attributions(ONE)}\n```",
    f"```\n{attributions(ONE)}\n```\n",
    attributions({**ONE, "why": "she says so"}),
    attributions(said(" Ida Orr ", "said", ["the lock was open,"])),
])  # fmt: skip
def test_the_form_that_was_asked_for_and_a_fence_around_it_are_read(content: str) -> None:
    assert proposed_in(content, 9) == (TAKEN, ())


@pytest.mark.parametrize("content", [
    "",
    "Here are the attributions you asked for.",
    f"Sure! {attributions(ONE)}",
    f"```json\n{attributions(ONE)}\n```\nI hope this helps.",
    attributions(ONE)[:-3],
    attributions({**ONE, "source": "\ud800"}),
    json.dumps([ONE]),
    json.dumps({"attributions": ONE}),
    json.dumps({"quotes": [ONE]}),
    "[" * 100_000,
    '{"attributions": ' + "[" * 100_000,
    '{"x": ' + "[" * 100_000 + "]" * 100_000 + ', "attributions": []}',
    '{"attributions": [' + '{"a":' * 50_000,
])  # fmt: skip
def test_anything_else_is_no_answer(content: str) -> None:
    with pytest.raises(AnswerError, match="unusable"):
        proposed_in(content, 9)


@pytest.mark.parametrize(("item", "reason"), [
    (7, "malformed"),
    ("the lock was open", "malformed"),
    ({"source": "Ida Orr", "content": "the lock was open"}, "malformed"),
    (said("Ida Orr", "said", ["a"] * 5), "malformed"),
    ({**ONE, "source": None}, "malformed"),
    ({**ONE, "cue": 3}, "malformed"),
    ({**ONE, "source": "  "}, "empty"),
    ({**ONE, "cue": ""}, "empty"),
    ({**ONE, "content": []}, "empty"),
    ({**ONE, "content": ["the lock was open", ", "]}, "empty"),
])  # fmt: skip
def test_an_item_that_is_none_costs_itself_alone(item: object, reason: str) -> None:
    assert proposed_in(attributions(item, ONE), 9) == (TAKEN, (reason,))


def test_a_flood_is_counted_and_not_read() -> None:
    found = proposed_in(attributions(*[ONE] * 3000), 2)
    assert (len(found.proposals), len(found.dropped), set(found.dropped)) == (2, 2998, {"too_many"})


@pytest.mark.parametrize("body", [
    b"", b"<html>", b"{}", b'{"choices": []}', b'{"choices": [{"message": {"content": null}}]}',
    b'{"choices": [{"text": "x"}]}', b'{"error": {"message": "no such model"}}', b"\xff\xfe", b"[" * 100_000,
])  # fmt: skip
def test_what_is_no_chat_completion_is_no_answer(body: bytes) -> None:
    with pytest.raises(AnswerError, match="unusable"):
        content_of(body)


def test_what_the_model_wrote_is_taken_out_of_the_completion() -> None:
    assert content_of(b'{"choices": [{"message": {"content": "x", "reasoning": "y"}}], "id": 1}') == "x"
