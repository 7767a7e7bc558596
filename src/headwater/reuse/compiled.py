"""The innermost loops as machine code, for large piles and where numba is installed.

They answer as their twins in numpy do, which small piles and plain installations use; tests hold the two together.
Machine code is made at the first call (some ten seconds) and kept in the user's cache folder.
"""

import os
from collections.abc import Callable
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import numpy as np

from headwater.reuse.folding import Hashes, Ints, Places

# from so many words on it pays to load what was compiled
_LARGE_WORDS = 2_000_000


class Loops(NamedTuple):
    """The compiled loops."""

    openings: Callable[..., tuple[Ints, Ints]]
    grown: Callable[[Hashes, Ints, Ints], tuple[Ints, Ints]]
    edges: Callable[[Hashes, Places, Ints, Ints, int], Ints]


def loops_for(words: int) -> Loops | None:
    """Return the compiled loops if a stream has many words and numba is there, else None."""
    return compiled() if words >= _LARGE_WORDS and find_spec("numba") is not None else None


@cache
def compiled() -> Loops:
    """Return the loops, compiled or taken from the cache. Raises ImportError without numba."""
    from numba import config, njit  # noqa: PLC0415 (an extra, and slow to load)

    home = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    config.CACHE_DIR = config.CACHE_DIR or str(Path(home) / "headwater" / "compiled")
    compile_ = njit(cache=True, nogil=True)
    return Loops(compile_(_openings), compile_(_grown), compile_(_edges))


def _openings(  # noqa: PLR0913 - columns, not options
    position: Ints, text: Places, before: Hashes, before_first: Ints, firsts: Ints, sizes: Ints, starred: Places
) -> tuple[Ints, Ints]:
    room = 1 << 16
    left, right = np.empty(room, np.int64), np.empty(room, np.int64)
    count = 0
    for group in range(len(firsts)):
        begin, end = firsts[group], firsts[group] + sizes[group]
        for one in range(begin, begin + 1 if starred[group] else end):
            for two in range(one + 1, end):
                if text[one] == text[two]:
                    continue
                if before[one] == before[two]:
                    # they are a pair already, unless the group before is starred
                    star = before_first[one]
                    if star < 0 or (starred[group] and star == position[one] - 1):
                        continue
                if count == room:
                    wider = np.empty(2 * room, np.int64)
                    wider[:room] = left
                    left = wider
                    wider = np.empty(2 * room, np.int64)
                    wider[:room] = right
                    right = wider
                    room *= 2
                left[count] = min(position[one], position[two])
                right[count] = max(position[one], position[two])
                count += 1
    return left[:count], right[:count]


def _grown(words: Hashes, left: Ints, right: Ints) -> tuple[Ints, Ints]:
    after, before = np.empty(len(left), np.int64), np.empty(len(left), np.int64)
    for row in range(len(left)):
        one, two = left[row], right[row]
        # the slots between texts differ from all words: no run leaves its text
        while words[one] == words[two]:
            one += 1
            two += 1
        after[row] = one - left[row]
        one, two = left[row] - 1, right[row] - 1
        while words[one] == words[two]:
            one -= 1
            two -= 1
        before[row] = left[row] - 1 - one
    return after, before


def _edges(words: Hashes, text: Places, left: Ints, right: Ints, step: int) -> Ints:
    room = 1 << 12
    found = np.empty((4, room), np.int64)
    count = 0
    for chain in range(len(left)):
        one, two = left[chain], right[chain]
        while True:
            best, best_one, best_two = 99, -1, -1
            for by_one in range(8):
                here = one + step * by_one
                if here < 0 or here >= len(words) or text[here] < 0 or by_one >= best:
                    break
                for by_two in range(8):
                    there = two + step * by_two
                    if there < 0 or there >= len(words) or text[there] < 0 or by_one + by_two >= best:
                        break
                    if words[here] == words[there] and words[here + step] == words[there + step]:
                        best, best_one, best_two = by_one + by_two, by_one, by_two
                        break
            if best_one < 0:
                break
            one, two = one + step * best_one, two + step * best_two
            length = 0
            while words[one + step * length] == words[two + step * length]:
                length += 1
            if count == room:
                wider = np.empty((4, 2 * room), np.int64)
                wider[:, :room] = found
                found, room = wider, 2 * room
            back = length - 1 if step < 0 else 0
            found[0, count] = chain
            found[1, count] = one - back
            found[2, count] = two - back
            found[3, count] = length
            count += 1
            one, two = one + step * length, two + step * length
    return found[:, :count]
