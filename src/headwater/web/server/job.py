"""One tracing at a time, in a thread of its own, and how far it is."""

from concurrent.futures import Future, ThreadPoolExecutor
from typing import Literal

from headwater.errors import HeadwaterError
from headwater.trace import STAGES
from headwater.web.server.case import ServedCase

State = Literal["idle", "running", "done", "failed"]


class Job:
    """The tracing of a case. `stages` holds those that have begun; what comes of it stands in the case."""

    def __init__(self, case: ServedCase) -> None:
        self._case = case
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="headwater")
        self._running: Future[None] | None = None
        self.stages: list[str] = []

    def start(self) -> bool:
        """Begin; False where a tracing is under way."""
        if self.state == "running":
            return False
        self.stages = []
        self._running = self._pool.submit(self._case.trace, self.stages.append)
        return True

    @property
    def state(self) -> State:
        """How the last tracing stands."""
        if self._running is None:
            return "idle"
        if not self._running.done():
            return "running"
        return "failed" if self._running.exception() else "done"

    @property
    def trouble(self) -> str:
        """What went wrong, for people; empty where nothing did."""
        error = self._running.exception() if self._running and self._running.done() else None
        if error is None:
            return ""
        # the words of our own errors are written to be read; those of others may name anything
        return str(error) if isinstance(error, HeadwaterError) else f"tracing ended with {type(error).__name__}"

    @property
    def steps(self) -> tuple[str, ...]:
        """All stages in order."""
        return tuple(STAGES)

    def close(self) -> None:
        """Start nothing more."""
        self._pool.shutdown(wait=False, cancel_futures=True)
