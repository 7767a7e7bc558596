"""Acts that are degrees of one thing: who was not charged may have been arrested, who was hurt did not die of it."""

import re
from typing import Final

# from the least to the most: to deny a degree denies none before it, and each takes in those before it
_DEGREES: Final = (
    ("hospitalise", "die"),
    ("injure", "die"),
    ("treat", "die"),
    ("critical", "die"),
    ("evacuate", "injure", "die"),
    ("interrogate", "arrest", "charge", "convict", "sentence"),
    ("investigate", "charge", "convict", "sentence"),
    ("search", "arrest"),
    ("warn", "fine", "suspend", "fire"),
    ("criticise", "suspend", "fire"),
    ("criticise", "sue"),
    ("negotiate", "agree_deal"),
    ("bid", "buy"),
    ("accuse", "charge", "convict", "sentence"),
)

_BADLY: Final = re.compile(
    r"\b(?:serious(?:ly)?|severe(?:ly)?|bad(?:ly)?|grave(?:ly)?|critical(?:ly)?|life-threatening|fatal(?:ly)?)\b",
    re.IGNORECASE,
)
_DEAD: Final = re.compile(r"\b(?:died|dies|killed|dead|deaths?|fatalities)\b", re.IGNORECASE)


def denies_only_worse(denied: str, told: str) -> bool:
    """Whether a text denies only that it was grave: "nobody was seriously hurt" leaves those who were hurt lightly."""
    return _BADLY.search(denied) is not None and not (_BADLY.search(told) or _DEAD.search(told))


def is_a_further_degree(denied: frozenset[str], told: frozenset[str]) -> bool:
    """Whether what is denied goes further than what is told, so that both can be so; not where they share an act."""
    if denied & told:
        return False
    return any(
        scale.index(more) > scale.index(less)
        for scale in _DEGREES
        for more in denied & frozenset(scale)
        for less in told & frozenset(scale)
    )
