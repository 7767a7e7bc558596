"""A source phrase taken apart, and what its words say of how many there are."""

from collections.abc import Sequence
from typing import NamedTuple

from headwater.attribution.wordlists import NUMBERS, OPEN_PLURALS, Reference
from headwater.model import Access, People, SourceClass

ONE = People(low=1, high=1)
OPEN = People(low=2, high=None)
UNIT = frozenset(
    "percent % half majority plurality third thirds quarter quarters fourths fifth fifths sixths eighths tenths".split()
)


class Described(NamedTuple):
    """A source phrase taken apart.

    `persons` are the ranges of the names that are the source itself; `proper` is the name of an institution.
    """

    reference: Reference
    class_: SourceClass
    label: str
    head: str
    words: frozenset[str]
    people: People
    access: Access
    persons: tuple[tuple[int, int], ...] = ()
    plural: bool = False
    hidden: bool = False
    proper: str = ""


def made(reference: Reference, class_: SourceClass, label: str, head: str, people: People) -> Described:
    """Return a phrase with nothing but these told."""
    return Described(reference, class_, " ".join(label.split()), head, frozenset(), people, "unstated")


def is_part(low: str) -> bool:
    """Whether the word in small letters is a part of a whole: "percent", "two-thirds"."""
    return low.rpartition("-")[2] in UNIT


def people_of(lows: Sequence[str], *, plural: bool) -> People:
    """Return how many people the words in small letters state: one, a number, or two and more."""
    if not plural:
        return ONE
    if any(map(is_part, lows)):
        return OPEN
    bounded = "least" in lows or "than" in lows
    if "both" in lows and "and" in lows:
        return OPEN  # "both the buyers and the sellers"
    for low in lows[:4]:
        if low in OPEN_PLURALS:
            return OPEN
        number = int(low) if low.isdecimal() and len(low) < 7 else NUMBERS.get(low)
        if number is not None and number >= 1 and low not in {"a", "an", "another"}:
            return People(low=number, high=None if bounded else number)
    return OPEN
