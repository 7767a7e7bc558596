"""Processes that do tasks side by side, and end when this one does."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import TypeVar

from headwater.errors import HeadwaterError

T = TypeVar("T")
R = TypeVar("R")


class Pool:
    """Up to `workers` processes, started when there is more than one task for them."""

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self._executor: ProcessPoolExecutor | None = None

    def do(self, work: Callable[[T], R], tasks: Sequence[T]) -> Iterator[R]:
        """Yield results as they come, in any order; with one worker or one task all is done in this process.

        Raises HeadwaterError where a process was ended from outside, and whatever `work` raises; what was under way
        then is given up.
        """
        if self._workers == 1 or len(tasks) < 2:
            yield from map(work, tasks)
            return
        try:
            yield from self._spread(work, tasks)
        except BrokenProcessPool as fault:
            raise HeadwaterError(
                "a worker process was ended from outside, most likely for want of memory; what is finished is kept: "
                "run the same command again with fewer --workers"
            ) from fault

    def close(self) -> None:
        """End the processes, whatever they do."""
        if self._executor is None:
            return
        processes = list((self._executor._processes or {}).values())  # noqa: SLF001 - there is no other way to them
        self._executor.shutdown(wait=False, cancel_futures=True)
        for process in processes:
            process.terminate()
            process.join()
        self._executor = None

    def _spread(self, work: Callable[[T], R], tasks: Sequence[T]) -> Iterator[R]:
        executor = self._started()
        waiting: set[Future[R]] = set()
        for task in tasks:
            with _held_back():
                waiting.add(executor.submit(work, task))
            # few are handed out ahead, so that an error or Ctrl-C is not followed by work that nobody waits for
            if len(waiting) > self._workers:
                done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
                yield from (future.result() for future in done)
        while waiting:
            done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
            yield from (future.result() for future in done)

    def _started(self) -> ProcessPoolExecutor:
        if self._executor is None:
            # not forked: libraries with threads of their own do not survive it
            context = multiprocessing.get_context("spawn")
            self._executor = ProcessPoolExecutor(self._workers, context, _prepare)
        return self._executor


@contextmanager
def _held_back() -> Iterator[None]:
    """Let Ctrl-C wait while a process is started: one that is hit before it is ready would spell out where it was."""
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "pthread_sigmask"):
        yield
        return
    met: list[int] = []
    handler = signal.signal(signal.SIGINT, lambda number, _: met.append(number))
    # the new process inherits what is blocked; another thread may still take the signal here
    blocked = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, blocked)
        signal.signal(signal.SIGINT, handler)
    if met:
        signal.raise_signal(signal.SIGINT)


def _prepare() -> None:
    # Ctrl-C reaches the whole group of processes; the first one decides what happens
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
