"""How many processors there are to work with."""

import os


def usable_processors() -> int:
    """Return how many processors this process may use, 1 at least."""
    usable = getattr(os, "sched_getaffinity", None)  # not on every system
    return len(usable(0)) if usable else os.cpu_count() or 1
