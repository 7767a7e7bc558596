"""Work that threads of one process share, where it leaves Python: compiled loops, numpy, Arrow."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Lock, Thread
from typing import TypeVar

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


def started(make: Callable[[], T], threads: int) -> Callable[[], T]:
    """Return what gives something that is made once: by a thread of its own from now on; with one, when first asked.

    Whoever asks waits for it. Raises what `make` raises, whenever it is asked for.
    """
    made: Future[T] = Future()
    waiting, lock = [make], Lock()

    def settle() -> None:
        with lock:
            if not waiting:
                return
            # what it is made of makes room
            own = waiting.pop()
            try:
                made.set_result(own())
            except BaseException as fault:  # noqa: BLE001 - handed on to whoever asks
                made.set_exception(fault)

    if threads > 1:
        Thread(target=settle, daemon=True).start()

    def asked() -> T:
        settle()
        return made.result()

    return asked
