"""The innermost loops as machine code, for large piles and where numba is installed.

They answer as their twins in numpy do, which small piles and plain installations use; tests hold the two together.
Machine code is made at the first call (some ten seconds) and kept in the user's cache folder.
"""

import os
from collections.abc import Callable, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from headwater.reuse.folding import Flags, Hashes, Ints, Places

Sketches = NDArray[np.uint16]
Numbers = Sequence[int] | Ints
Target = list[int] | Ints

# from so many words on it pays to load what was compiled
_LARGE_WORDS = 2_000_000


class Loops(NamedTuple):
    """The compiled loops."""

    openings: Callable[..., tuple[Ints, Ints]]
    grown: Callable[[Hashes, Ints, Ints], tuple[Ints, Ints]]
    edges: Callable[[tuple[Hashes, Places], tuple[Ints, Ints], Ints, int], Ints]
    cleared: Callable[..., None]


def loops_for(words: int) -> Loops | None:
    """Return the compiled loops if a stream has many words or they are loaded already, None without numba."""
    large = words >= _LARGE_WORDS or compiled.cache_info().currsize > 0
    return compiled() if large and find_spec("numba") is not None else None


@cache
def compiled() -> Loops:
    """Return the loops, compiled or taken from the cache. Raises ImportError without numba."""
    from numba import njit  # noqa: PLC0415 (an extra, and slow to load)
    from numba.core import config  # noqa: PLC0415

    home = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    if not os.environ.get("NUMBA_CACHE_DIR"):
        setattr(config, "CACHE_DIR", str(Path(home) / "headwater" / "compiled"))  # noqa: B010 - made at run time
    compile_ = njit(cache=True, nogil=True)
    return Loops(compile_(_openings), compile_(_grown), compile_(_edges), compile_(cleared))


def cleared(
    runs: tuple[Numbers, Numbers, Numbers], first: Numbers, pairs: Numbers, kept: tuple[Target, Target]
) -> None:
    """Write down for each chain the runs that it keeps, from and up to; none where the two are equal.

    `runs` are left, right and length; chain n has the runs `first[n]` to `first[n + 1]`, pair n the chains `pairs[n]`
    to `pairs[n + 1]`, the heaviest first. Takes lists as well as arrays: they are faster where nothing is compiled.
    """
    left, right, length = runs
    begins, ends = kept
    for pair in range(len(pairs) - 1):
        for chain in range(pairs[pair], pairs[pair + 1]):
            begin, end = first[chain], first[chain + 1]
            for other in range(pairs[pair], chain):
                head, last = begins[other], ends[other] - 1
                if last < head or begin == end:
                    continue
                low, high = left[head], left[last] + length[last]
                low_right, high_right = right[head], right[last] + length[last]
                # parts in a row that do not meet the other chain; what stands around it on both sides meets it still
                best, best_begin, best_end = 0, begin, begin
                words, start = 0, begin
                for run in range(begin, end):
                    here, there, size = left[run], right[run], length[run]
                    if here < high and low < here + size and there < high_right and low_right < there + size:
                        words, start = 0, run + 1
                        continue
                    words += size
                    if words > best:
                        best, best_begin, best_end = words, start, run + 1
                begin, end = best_begin, best_end
                if begin == end:
                    continue
                meets = left[begin] < high and low < left[end - 1] + length[end - 1]
                if meets and right[begin] < high_right and low_right < right[end - 1] + length[end - 1]:
                    end = begin
            begins[chain], ends[chain] = begin, end


def _openings(  # noqa: C901 - one loop on purpose: machine code calls no Python
    rows: tuple[Ints, Places, Hashes, Ints], around: Sketches, groups: tuple[Ints, Ints, Flags, Flags]
) -> tuple[Ints, Ints]:
    position, text, before, before_first = rows
    firsts, sizes, starred, common = groups
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
                if common[group] and not starred[group]:
                    known = agree = False
                    for lane in range(around.shape[1]):
                        if around[one, lane] and around[two, lane]:
                            known = True
                            agree = agree or around[one, lane] == around[two, lane]
                    if known and not agree:
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


def _edges(stream: tuple[Hashes, Places], ends: tuple[Ints, Ints], steps: Ints, step: int) -> Ints:
    words, text = stream
    room, count = 1 << 12, 0
    found = np.empty((4, room), np.int64)
    for chain in range(len(ends[0])):
        one, two, k = ends[0][chain], ends[1][chain], 0
        while k < len(steps):
            here, there = one + step * steps[k, 0], two + step * steps[k, 1]
            near = text[here] == text[one - step] and text[there] == text[two - step]
            if not near or words[here] != words[there] or words[here + step] != words[there + step]:
                k += 1
                continue
            length = 2
            while words[here + step * length] == words[there + step * length]:
                length += 1
            if count == room:
                wider = np.empty((4, 2 * room), np.int64)
                wider[:, :room] = found
                found, room = wider, 2 * room
            back = length - 1 if step < 0 else 0
            found[0, count], found[1, count], found[2, count] = chain, here - back, there - back
            found[3, count] = length
            count += 1
            one, two, k = here + step * length, there + step * length, 0
    return found[:, :count]
