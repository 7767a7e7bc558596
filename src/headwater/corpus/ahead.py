"""Work that threads of one process share, where it leaves Python: compiled loops, numpy, Arrow."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Lock
from typing import Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")


def in_order(work: Callable[[T], R], items: Iterable[T], threads: int) -> Iterator[R]:
    """Yield what `work` makes of each item, in their order.

    The thread that asks for answers draws the items, and works itself where the others, `threads` less one, have
    enough to do. At most two items a thread are drawn ahead; with one thread none is. Raises what `work` and `items`
    raise; what was drawn ahead is given up then.
    """
    if threads < 2:
        yield from map(work, items)
        return
    waiting: deque[Future[R]] = deque()
    pool = ThreadPoolExecutor(threads - 1)
    try:
        for item in items:
            if sum(not one.done() for one in waiting) < threads:
                waiting.append(pool.submit(work, item))
            else:
                own: Future[R] = Future()
                own.set_result(work(item))
                waiting.append(own)
            while waiting and (waiting[0].done() or len(waiting) > 2 * threads):
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


class Once(Generic[R]):
    """Something that is made when it is first asked for, by whichever thread asks; the others wait for it."""

    def __init__(self, make: Callable[[], R]) -> None:
        self._make: list[Callable[[], R]] = [make]
        self._made: list[R] = []
        self._lock = Lock()

    def __call__(self) -> R:
        """Return it."""
        with self._lock:
            if not self._made:
                # what it is made of makes room
                self._made.append(self._make.pop()())
            return self._made[0]
