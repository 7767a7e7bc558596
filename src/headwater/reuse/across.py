"""Windows that lie across the edges of what texts carry along."""

import numpy as np

from headwater.reuse.folding import Flags, Ints, Places
from headwater.reuse.windows import CARRIED_ROW, Groups


def edged(groups: Groups, first: Ints, window_words: int) -> Groups:
    """Return groups of which those are starred too that lie across edges with all of their places.

    A footer with a slot in it (a name, a town) is read as a report by the windows around the slot, since the rest of
    the footer agrees on either side. Of what two texts share there none is their own but words too few for a window.
    `first`: where each text begins, and one behind the last border.
    """
    positions = int(first[-1])
    number, carried = np.full(positions, -1, np.int64), np.zeros(positions, np.bool_)
    number[groups.rows.position] = groups.number
    carried[groups.rows.position] = groups.carried[groups.number]
    counts = np.bincount(across(first, carried, number, window_words), minlength=len(groups.sizes))
    return groups._replace(starred=groups.starred | (counts >= groups.sizes))


def across(first: Ints, carried: Flags, number: Ints | Places, window_words: int) -> Ints:
    """Return the groups of windows that overlap six carried ones in a row or more, and are none of them.

    `carried` tells of the window at each place, borders too, whether texts carry it along, `number` which group it is
    of, below 0 for none. A window between two such rows is told twice.
    """
    edges = np.flatnonzero(np.diff(carried.view(np.int8), prepend=0, append=0))
    begins, ends = edges[::2], edges[1::2]
    long = ends - begins >= CARRIED_ROW
    begins, ends = begins[long], ends[long]
    text = np.searchsorted(first, begins, "right") - 1
    low, high = first[text], first[text + 1] - 1
    places = [np.zeros(0, np.int64)]
    for shift in range(1, window_words):
        before, after = begins - shift, ends + shift - 1
        places += [before[before >= low], after[after < high]]
    found: Ints = number[np.concatenate(places)].astype(np.int64)
    return found[found >= 0]
