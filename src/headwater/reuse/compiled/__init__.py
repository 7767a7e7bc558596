"""The innermost loops as machine code, for large piles and where numba is installed.

They answer as their twins in numpy do, which small piles and plain installations use; tests hold the two together.
Machine code is made at the first call (some fifty seconds) and kept in the user's cache folder.
"""

import hashlib
import os
from collections.abc import Callable
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from headwater.reuse.compiled.sides import Along, Column, Known, Side, along_of, sealed, side_of

__all__ = [
    "Along", "Known", "Loops", "Side", "along_of", "cache_folder", "compiled", "loaded", "loops_for", "sealed",
    "side_of", "worth",
]  # fmt: skip

# from so many words on it pays to load what was compiled
_LARGE_WORDS = 2_000_000


class Loops(NamedTuple):
    """The compiled loops."""

    numbered: Callable[..., tuple[Column, Column, int]]
    keyed: Callable[..., int]
    grouped: Callable[..., tuple[Column, Column, Column, Column]]
    told: Callable[..., tuple[Column, Column, Column, Column, int]]
    laid: Callable[..., None]
    heard: Callable[..., Column]
    beside: Callable[..., tuple[Column, int, Column, int, int]]
    passed: Callable[..., None]
    openings: Callable[..., tuple[Column, int]]
    grown: Callable[..., Column]
    weighty: Callable[..., Column]
    runs: Callable[..., tuple[Column, int]]
    chains: Callable[..., tuple[Column, int, Column, int]]
    counts: Callable[..., Column]
    slots: Callable[..., tuple[Column, Column]]
    added: Callable[..., None]
    counted: Callable[..., None]
    pooled: Callable[..., bool]
    follows: Callable[..., Column]
    rare: Callable[..., int]
    setting: Callable[..., None]
    folded: Callable[..., tuple[Column, Column, Column, Column]]
    twice: Callable[..., Column]


def loops_for(words: int) -> Loops | None:
    """Return the compiled loops if a stream has many words or they are loaded already, None without numba."""
    return compiled() if worth(words) else loaded()


def worth(words: int) -> bool:
    """Return whether a stream has so many words that compiled loops pay, and there is a compiler."""
    return words >= _LARGE_WORDS and find_spec("numba") is not None


def loaded() -> Loops | None:
    """Return the compiled loops if they are loaded already."""
    return compiled() if compiled.cache_info().currsize > 0 else None


@cache
def compiled() -> Loops:
    """Return the loops, compiled or taken from the cache. Raises ImportError without numba."""
    from numba.core import config  # noqa: PLC0415 (an extra, and slow to load)

    if not os.environ.get("NUMBA_CACHE_DIR"):
        setattr(config, "CACHE_DIR", str(cache_folder() / _print()))  # noqa: B010 - made at run time
    from headwater.reuse.compiled import (  # noqa: PLC0415
        chaining,
        folding,
        grouping,
        measuring,
        numbering,
        opening,
        pairing,
        runs,
        saying,
        setting,
        tallying,
    )  # fmt: skip

    return Loops(
        numbering.numbered, grouping.keyed, grouping.grouped, saying.told, saying.laid, saying.heard,
        pairing.beside, pairing.passed, opening.openings, runs.grown, runs.weighty, runs.runs, chaining.chains,
        measuring.counts, tallying.slots, tallying.added, tallying.counted, tallying.pooled,
        tallying.follows, tallying.rare, setting.setting, folding.folded, folding.twice,
    )  # fmt: skip


def cache_folder() -> Path:
    """Return where machine code is kept between runs."""
    own = os.environ.get("NUMBA_CACHE_DIR")
    home = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(own) if own else Path(home) / "headwater" / "compiled"


def _print() -> str:
    """Return a hash of all that is compiled: a loop is kept by its own file, and calls those of others."""
    folder = Path(__file__).parent
    places = [*sorted(folder.glob("*.py")), folder.parent / "overlaps.py", folder.parent / "knots.py"]
    return hashlib.blake2b(b"".join(place.read_bytes() for place in places), digest_size=8).hexdigest()
