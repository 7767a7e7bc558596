"""Asking about windows: each text once, within a budget, with every question and answer counted."""

from collections import Counter
from typing import Final, NamedTuple, Protocol, get_args

import msgspec

from headwater.errors import AnswerError
from headwater.memory import Memory, key_of
from headwater.model import Dropped, DropReason, Failed, FailureReason, ModelUsed, Proposals
from headwater.proposals.answer import Proposed, content_of, proposed_in
from headwater.proposals.question import PROMPT, body_of
from headwater.settings import LlmSettings

STEP: Final = "llm"
_VERSION: Final = "1"  # of the form in which answers are kept: they do not change with the code that reads them
_UNNAMED: Final = "unnamed model"


class Reply(Protocol):
    """What came back."""

    @property
    def raw(self) -> bytes:
        """The body."""

    @property
    def seconds(self) -> float:
        """How long it took."""


class Backend(Protocol):
    """Answers requests."""

    def ask(self, body: bytes, most_seconds: float) -> Reply:
        """Return the answer to a request. Raises AnswerError where there is none in time."""


class _Kept(NamedTuple):
    """An answer as a case keeps it, so that nothing is asked twice. What is written in it reaches no dossier."""

    content: str
    seconds: float


class Asker:
    """Asks a backend about texts of one run.

    A text that was answered before, in this run or, with a memory, in an earlier one under the same address, model and
    instructions, is not asked again; one that failed is, in another run. When time is out, or `max_failures` questions
    in a row failed, nothing more is asked.
    """

    def __init__(self, settings: LlmSettings, host: str, backend: Backend, memory: Memory | None) -> None:
        self._settings, self._host, self._backend, self._memory = settings, host, backend, memory
        self._answers: dict[str, Proposed | None] = {}
        self._windows = self._asked = self._answered = self._proposed = self._accepted = 0
        self._failed: Counter[str] = Counter()
        self._dropped: Counter[str] = Counter()
        self._seconds = self._spent = 0.0
        self._in_a_row = 0

    def answer(self, text: str) -> Proposed | None:
        """Return what the model proposes for a text; None where there is no usable answer."""
        body = body_of(text, self._settings)
        key = key_of(self._settings.url, body)
        if key not in self._answers:
            self._windows += 1
            self._answers[key] = self._recalled(key) or self._heard(key, body)
        return self._answers[key]

    def leave_out(self) -> None:
        """Count a window that cannot be asked about."""
        self._windows += 1

    def note(self, accepted: int, dropped: tuple[DropReason, ...]) -> None:
        """Count what became of the proposals of one window in one text."""
        self._proposed += accepted + len(dropped)
        self._accepted += accepted
        self._dropped.update(dropped)

    @property
    def model(self) -> ModelUsed:
        """The model that is asked; of what weights it has nothing is known."""
        return ModelUsed(name=self._settings.model or _UNNAMED, sha256=None, host=self._host)

    def told(self, attributions: tuple[str, ...]) -> Proposals:
        """Return what was asked and what came of it. `attributions`: those that accepted proposals became."""
        return Proposals(
            model=self._settings.model,
            host=self._host,
            prompt=PROMPT,
            windows=self._windows,
            asked=self._asked,
            answered=self._answered,
            failed=tuple(Failed(reason=r, count=self._failed[r]) for r in get_args(FailureReason) if self._failed[r]),
            unasked=self._windows - self._asked,
            proposed=self._proposed,
            accepted=self._accepted,
            dropped=tuple(Dropped(reason=r, count=self._dropped[r]) for r in get_args(DropReason) if self._dropped[r]),
            attributions=attributions,
            seconds=round(self._seconds, 3),
        )

    def _recalled(self, key: str) -> Proposed | None:
        held = self._memory.recall(STEP, _VERSION, key) if self._memory is not None else None
        if held is None:
            return None
        try:
            kept = msgspec.msgpack.decode(held, type=_Kept)
            found = proposed_in(kept.content, self._settings.max_proposals)
        except (msgspec.MsgspecError, ValueError, AnswerError):
            return None
        self._asked += 1
        self._answered += 1
        self._seconds += kept.seconds
        return found

    def _heard(self, key: str, body: bytes) -> Proposed | None:
        left = self._settings.max_total_seconds - self._spent
        if left <= 0 or self._in_a_row >= self._settings.max_failures:
            return None
        self._asked += 1
        most = min(left, self._settings.max_answer_seconds)
        try:
            reply = self._backend.ask(body, most)
        except AnswerError as fault:
            # how long a failure took depends on the day; a wait that ran out took all of it
            self._spent += most if fault.reason == "timeout" else 0.0
            self._failed[fault.reason] += 1
            self._in_a_row += 1
            return None
        self._in_a_row = 0
        self._spent += reply.seconds
        try:
            content = content_of(reply.raw)
            found = proposed_in(content, self._settings.max_proposals)
        except AnswerError as fault:
            self._failed[fault.reason] += 1
            return None
        kept = _Kept(content, round(reply.seconds, 3))
        self._answered += 1
        self._seconds += kept.seconds
        if self._memory is not None:
            self._memory.keep(STEP, _VERSION, key, msgspec.msgpack.encode(kept))
        return found
