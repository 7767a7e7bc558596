"""What a call takes of the processor, so that two sizes of it can be compared."""

import gc
import math
import time
from collections.abc import Callable

_TIMES = 3


def seconds_of(call: Callable[[], object], times: int = _TIMES, *, enough: float = 0.0) -> float:
    """Return the least processor seconds of some calls, without collecting what other tests left in memory.

    The tests share one process: a full collection looks at all that earlier tests hold, no cost of the call. No call
    is made behind one that took less than `enough`: the least is below that, whatever others would take.
    """
    gc.collect()
    gc.disable()
    try:
        least = _once(call)
        for _ in range(times - 1):
            if least < enough:
                break
            least = min(least, _once(call))
        return least
    finally:
        gc.enable()


def growth(few: Callable[[], object], many: Callable[[], object], *, enough: float = 0.0) -> float:
    """Return how many times the processor seconds of one call another takes, side by side, in the quietest round.

    What else runs on the machine takes more from the call that needs more memory; a cost of the call itself is there in
    every round. No round is made behind one that was below `enough`.
    """
    least = math.inf
    for _ in range(_TIMES):
        if least >= enough:
            least = min(least, seconds_of(many, 1) / seconds_of(few))
    return least


def _once(call: Callable[[], object]) -> float:
    began = time.process_time()
    call()
    return time.process_time() - began
