"""What a call takes of the processor, so that two sizes of it can be compared."""

import gc
import time
from collections.abc import Callable

_TIMES = 3


def seconds_of(call: Callable[[], object], times: int = _TIMES) -> float:
    """Return the least processor seconds of some calls, without collecting what other tests left in memory.

    The tests share one process: a full collection looks at all that earlier tests hold, no cost of the call.
    """
    gc.collect()
    gc.disable()
    try:
        return min(_once(call) for _ in range(times))
    finally:
        gc.enable()


def _once(call: Callable[[], object]) -> float:
    began = time.process_time()
    call()
    return time.process_time() - began
