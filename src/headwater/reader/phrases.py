"""Patterns looked for only where letters stand that they cannot do without: that look costs far less than they do."""

import re
from collections import defaultdict
from typing import Final

# `re` takes these for an "i" without regard to case; folding leaves the first and parts the dot off the second.
_DOTS: Final = {ord("ı"): "i", ord("\u0307"): None}


class Phrases:
    """Alternatives without regard to case, each with letters of which one run at least stands wherever it matches.

    The runs are given folded (see `folded`), parted by bars; an alternative is a pattern of `re`.
    """

    def __init__(self, *rows: tuple[str, str]) -> None:
        self.rows = tuple((tuple(needs.split("|")), re.compile(pattern, re.IGNORECASE)) for needs, pattern in rows)
        by_need: dict[str, list[re.Pattern[str]]] = defaultdict(list)
        for needs, pattern in self.rows:
            for need in needs:
                by_need[need].append(pattern)
        self._by_need = dict(by_need)
        self._needs = tuple(by_need)

    def search(self, text: str) -> bool:
        """Whether one of the alternatives stands in the text."""
        shown = folded(text)
        for need in self._needs:
            if need in shown:
                for pattern in self._by_need[need]:
                    if pattern.search(text):
                        return True
        return False


def folded(text: str) -> str:
    """Return the text as runs of letters are looked for in it: no difference of case is left that `re` ignores."""
    return text.lower() if text.isascii() else text.casefold().translate(_DOTS)


def holds_one(shown: str, needs: tuple[str, ...]) -> bool:
    """Whether one of the runs of letters stands in a folded text."""
    for need in needs:  # noqa: SIM110 - a loop costs two thirds of `any`
        if need in shown:
            return True
    return False
