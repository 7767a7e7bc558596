"""Columns of texts as compiled loops take them, wherever they lie: in memory or in mapped files."""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Column = NDArray[Any]
SOME_BITS = 5
UNGROUPED = 2
"""So many rows of what is said of groups are for places without any, whose numbers are below 0."""
GROUP_FIELDS = 8
"""So many numbers are kept of each group while places are put into groups; a row begins with its key, of two."""


class Side(NamedTuple):
    """The words of some texts, and where they stand; text n has those from `first[n]` on, `size[n]` of them."""

    words: Column
    starts: Column
    ends: Column
    first: Column
    size: Column


class Known(NamedTuple):
    """What is known of each place of some texts, the border behind each too; text n begins at `first[n]`.

    `facts` of the word there, as `measures.facts_of` puts them; `alone`: how rare it is by itself. `group` of the
    window there, below 0 for none, and what is `said` of each, as `measures.said_of` puts it, from UNGROUPED on; where
    nothing is, what is said of each window stands in place of its group.
    """

    first: Column
    facts: Column
    alone: Column
    group: Column
    said: Column


class Along(NamedTuple):
    """Which words of some texts are carried along; text n begins at `first[n]`.

    `some`: whether any is of so many in a row; unlike the words these stay in the processor's cache.
    """

    first: Column
    words: Column
    some: Column


def side_of(words: Column, places: tuple[Column, Column], first: Column, size: Column) -> Side:
    """Return words as loops take them; `places` are the starts and ends of words in code points."""
    return Side(sealed(words), sealed(places[0]), sealed(places[1]), sealed(first), sealed(size))


def along_of(first: Column, words: Column) -> Along:
    """Return which words are carried along; text n begins at `first[n]`."""
    some = np.maximum.reduceat(words.view(np.uint8), np.arange(0, len(words), 1 << SOME_BITS))
    return Along(sealed(first), sealed(words), sealed(some))


def sealed(column: Column) -> Column:
    """Return a column that cannot be written, as those in mapped files cannot: loops are compiled once for both."""
    view = np.ascontiguousarray(column).view(np.uint8) if column.dtype == np.bool_ else np.ascontiguousarray(column)
    view = view[:]
    view.flags.writeable = False
    return view
