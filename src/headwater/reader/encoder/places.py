"""Finding what meets or holds a range among ranges of one text."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from headwater.reader.layers import Range


class Places:
    """Finds which of some ranges, none over another, a range meets."""

    def __init__(self, places: Sequence[Range]) -> None:
        self._order = sorted(range(len(places)), key=places.__getitem__)
        self._places = [places[n] for n in self._order]

    def meeting(self, place: Range) -> int | None:
        """Return the number of the first range that shares a character with `place`."""
        at = max(0, bisect_right(self._places, place) - 1)
        for number in range(at, len(self._places)):
            low, high = self._places[number]
            if low >= place[1]:
                return None
            if high > place[0]:
                return self._order[number]
        return None


class Contents:
    """Tells whether one of some ranges, which may lie over each other, holds another range."""

    def __init__(self, places: Sequence[Range]) -> None:
        ordered = sorted(places)
        self._starts = [low for low, _ in ordered]
        self._farthest = list(accumulate((high for _, high in ordered), max))

    def hold(self, place: Range) -> bool:
        """Whether a range begins at `place` or before it and reaches its end."""
        number = bisect_right(self._starts, place[0]) - 1
        return number >= 0 and self._farthest[number] >= place[1]
