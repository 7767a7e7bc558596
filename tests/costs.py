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


def growth(few: Callable[[], object], many: Callable[[], object], rounds: int = _TIMES) -> float:
    """Return how many times the processor seconds of one call another takes, side by side, in the quietest round.

    What else runs on the machine takes more from the call that needs more memory; a cost of the call itself is there in
    every round.
    """
    return min(seconds_of(many, 1) / seconds_of(few) for _ in range(rounds))


def _once(call: Callable[[], object]) -> float:
    began = time.process_time()
    call()
    return time.process_time() - began
