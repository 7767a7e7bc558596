"""Each text is asked about once, within bounds, and every question and answer is counted."""

import json

import pytest

from headwater.errors import AnswerError, NounError
from headwater.model import Dropped, DropReason, Failed, Proposals
from headwater.proposals.asking import Asker
from headwater.proposals.endpoint import Reply
from headwater.settings import LlmSettings
from tests.proposals.fake import attributions, said

ONE = attributions(said("Ida Orr", "said", "the lock was open"))


class Backend:
    """Answers with what it is given, in turn; a string that is no JSON object is a reason to fail."""

    def __init__(self, *answers: str, seconds: float = 2.0) -> None:
        self._answers, self._seconds = list(answers), seconds
        self.limits: list[float] = []
        self.bodies: list[bytes] = []

    def ask(self, body: bytes, most_seconds: float) -> Reply:
        self.bodies.append(body)
        self.limits.append(most_seconds)
        answer = self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]
        if not answer.startswith("{"):
            raise AnswerError(answer)
        return Reply(json.dumps({"choices": [{"message": {"content": answer}}]}).encode(), self._seconds)


class Kept:
    """A memory."""

    def __init__(self) -> None:
        self.held: dict[tuple[str, str, str], bytes] = {}

    def recall(self, step: str, version: str, key: str) -> bytes | None:
        return self.held.get((step, version, key))

    def keep(self, step: str, version: str, key: str, value: bytes) -> None:
        self.held[step, version, key] = value


def asker(backend: Backend, memory: Kept | None = None, **settings: object) -> Asker:
    return Asker(LlmSettings(url="http://127.0.0.1", **settings), "127.0.0.1", backend, memory)  # type: ignore[arg-type]


def test_equal_texts_are_asked_about_once() -> None:
    backend = Backend(ONE)
    asking = asker(backend)
    first = asking.answer("a")
    assert first is not None
    assert asking.answer("a") == first
    told = asking.told(())
    assert (told.windows, told.asked, told.answered, told.seconds, len(backend.limits)) == (1, 1, 1, 2.0, 1)
    assert told.is_whole


def test_answers_outlast_a_run_and_failures_do_not() -> None:
    memory = Kept()
    first = asker(Backend(ONE, "timeout", ONE), memory)
    found = [first.answer(text) for text in "abc"]
    assert [answer is None for answer in found] == [False, True, False]
    backend = Backend(ONE)
    later = asker(backend, memory)
    assert [later.answer(text) for text in "abc"] == [found[0], found[0], found[0]]
    assert len(backend.limits) == 1, "only what failed is asked again"
    assert later.told(()).seconds == first.told(()).seconds + 2.0, "as long as the answers took when they were given"
    other = Backend(ONE)
    for settings in ({"model": "larch"}, {"seed": 1}, {"max_answer_tokens": 9}):
        asker(other, memory, **settings).answer("a")
    assert len(other.limits) == 3, "another question is another answer"
    for key in memory.held:
        memory.held[key] = b"\x93not what was kept"
    assert asker(other, memory).answer("a") == found[0]


def test_nothing_secret_and_no_text_of_the_question_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HEADWATER_LLM_KEY", "secret")
    memory = Kept()
    asker(Backend(ONE), memory).answer("a long question about a lock")
    assert memory.held
    assert not [v for v in memory.held.values() if b"secret" in v or b"question" in v]


@pytest.mark.parametrize("reason", ["timeout", "unreachable", "status", "redirect", "too_long", "broken_off"])
def test_after_three_failures_in_a_row_nothing_more_is_asked(reason: str) -> None:
    backend = Backend(reason)
    asking = asker(backend)
    assert [asking.answer(text) for text in "abcde"] == [None] * 5
    told = asking.told(())
    assert (told.windows, told.asked, told.unasked, told.failed) == (5, 3, 2, (Failed(reason=reason, count=3),))  # type: ignore[arg-type]
    assert not told.is_whole


def test_a_failure_now_and_then_stops_nothing() -> None:
    asking = asker(Backend("status", "status", ONE, "status", "status", ONE))
    assert sum(asking.answer(text) is not None for text in "abcdef") == 2
    assert asking.told(()).unasked == 0


def test_an_answer_of_another_form_is_a_failure_of_that_text_alone() -> None:
    asking = asker(Backend('{"quotes": []}'))
    assert [asking.answer(text) for text in "abcde"] == [None] * 5
    told = asking.told(())
    assert (told.asked, told.answered, told.failed) == (5, 0, (Failed(reason="unusable", count=5),))


def test_when_time_is_out_nothing_more_is_asked() -> None:
    backend = Backend(ONE)
    asking = asker(backend, max_total_seconds=5.0, max_answer_seconds=4.0)
    assert [asking.answer(text) is not None for text in "abcd"] == [True, True, True, False]
    assert backend.limits == [4.0, 3.0, 1.0]
    assert asking.told(()).unasked == 1


def test_waiting_in_vain_is_time_spent() -> None:
    asking = asker(Backend("timeout"), max_total_seconds=6.0, max_answer_seconds=4.0)
    assert [asking.answer(text) for text in "abc"] == [None] * 3
    assert asking.told(()).unasked == 1


def test_what_becomes_of_proposals_is_added_up() -> None:
    asking = asker(Backend(ONE))
    asking.answer("a")
    asking.note(2, ("known", "cut", "known"))
    asking.leave_out()
    told = asking.told(("attribution-1",))
    assert (told.proposed, told.accepted, told.attributions) == (5, 2, ("attribution-1",))
    assert told.dropped == (Dropped(reason="cut", count=1), Dropped(reason="known", count=2))
    assert (told.windows, told.unasked, told.is_whole) == (2, 1, False)


@pytest.mark.parametrize("wrong", [{"asked": 3}, {"unasked": 1}, {"answered": 1}, {"proposed": 4}, {"accepted": 0}])
def test_counts_that_do_not_add_up_are_no_account(wrong: dict[str, int]) -> None:
    reason: DropReason = "cut"
    fields: dict[str, object] = {
        "model": None, "host": "h", "prompt": "p", "windows": 2, "asked": 2, "answered": 2, "failed": (), "unasked": 0,
        "proposed": 2, "accepted": 1, "dropped": (Dropped(reason=reason, count=1),), "attributions": (), "seconds": 0.0,
    }  # fmt: skip
    assert Proposals(**fields).is_whole  # type: ignore[arg-type]
    with pytest.raises(NounError):
        Proposals(**(fields | wrong))  # type: ignore[arg-type]
