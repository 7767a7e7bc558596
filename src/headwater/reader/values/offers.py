"""Which of several offers, bids or plans a text tells of: the first, a second, one that was raised."""

import re
from functools import lru_cache
from typing import Final

_OFFER: Final = r"(?:(?:counter-?)?(?:offer|bid|proposal)|approach|tender|package|demand|quote)s?"
_ORDINALS: Final = {"second": 2, "third": 3, "fourth": 4, "fifth": 5}
_BETWEEN: Final = r"(?:[\w’'£$€%.,-]{1,24}\s){0,3}"
_NUMBERED: Final = re.compile(rf"\b(?P<n>{'|'.join(_ORDINALS)})\s{_BETWEEN}{_OFFER}\b", re.IGNORECASE)
_LATER: Final = re.compile(
    r"\b(?:(?:new|fresh|final|latest|improved|raised|increased|higher|better|richer|sweetened|revised|renewed|enhanced"
    rf"|reduced|lower(?:ed)?|last)\s{_BETWEEN}{_OFFER}"
    r"|(?:rais|lift|increas|improv|sweeten|up|hik|lower|reduc|cut|revis|renew|top)(?:es|ped|ed|ing|e|s)?(?:\sup)?\s"
    rf"(?:its|their|his|her|the|an?|[\w]+['’]s?)\s(?:[\w’'-]{{1,24}}\s){{0,4}}{_OFFER}"
    r"|counter-?(?:offer|bid|proposal)s?)\b",
    re.IGNORECASE,
)
_FIRST: Final = re.compile(
    rf"\b(?:first|earlier|initial|original|previous|prior|opening)\s{_BETWEEN}{_OFFER}\b", re.IGNORECASE
)
_SOME_LATER: Final = 0


@lru_cache(maxsize=4096)
def turn_of(text: str) -> int | None:
    """Return which offer a text tells of: 1 of the first, 2 of a second and so on, 0 of some later one, None unknown.

    Unknown is also what names two of them. Misses: offers that only their day or their sum tells apart.
    """
    found = {_ORDINALS[m["n"].lower()] for m in _NUMBERED.finditer(text)}
    if not found and _LATER.search(text):
        found = {_SOME_LATER}
    if _FIRST.search(text):
        found.add(1)
    return found.pop() if len(found) == 1 else None


def are_other_offers(one: str, other: str) -> bool:
    """Whether two texts tell of two offers: a raised or second one beside a first, or beside one without number."""
    turns = [turn_of(text) for text in (one, other)]
    if turns[0] == turns[1]:
        return False
    if None in turns:
        known = turns[0] if turns[1] is None else turns[1]
        return known != 1
    return 1 in turns or _SOME_LATER not in turns
