"""The innermost loops as machine code, for large piles and where numba is installed.

They answer as their twins in numpy do, which small piles and plain installations use; tests hold the two together.
Machine code is made at the first call (some twenty seconds) and kept in the user's cache folder.
"""

import hashlib
import os
from collections.abc import Callable
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from headwater.reuse.compiled.sides import Column, Known, Side, sealed, side_of

__all__ = ["Known", "Loops", "Side", "compiled", "loops_for", "sealed", "side_of"]

# from so many words on it pays to load what was compiled
_LARGE_WORDS = 2_000_000


class Loops(NamedTuple):
    """The compiled loops."""

    openings: Callable[..., tuple[Column, Column]]
    grown: Callable[..., tuple[Column, Column]]
    runs: Callable[..., tuple[Column, int]]
    chains: Callable[..., tuple[Column, int, Column, int]]
    counts: Callable[..., Column]


def loops_for(words: int) -> Loops | None:
    """Return the compiled loops if a stream has many words or they are loaded already, None without numba."""
    large = words >= _LARGE_WORDS or compiled.cache_info().currsize > 0
    return compiled() if large and find_spec("numba") is not None else None


@cache
def compiled() -> Loops:
    """Return the loops, compiled or taken from the cache. Raises ImportError without numba."""
    from numba.core import config  # noqa: PLC0415 (an extra, and slow to load)

    home = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    if not os.environ.get("NUMBA_CACHE_DIR"):
        setattr(config, "CACHE_DIR", str(Path(home) / "headwater" / "compiled" / _print()))  # noqa: B010 - made at run time
    from headwater.reuse.compiled import chaining, measuring, opening, runs  # noqa: PLC0415

    return Loops(opening.openings, opening.grown, runs.runs, chaining.chains, measuring.counts)


def _print() -> str:
    """Return a hash of all that is compiled: a loop is kept by its own file, and calls those of others."""
    folder = Path(__file__).parent
    places = [*sorted(folder.glob("*.py")), folder.parent / "overlaps.py", folder.parent / "knots.py"]
    return hashlib.blake2b(b"".join(place.read_bytes() for place in places), digest_size=8).hexdigest()
