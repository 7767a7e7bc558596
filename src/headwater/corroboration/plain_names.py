"""Names as they are compared: folded, and by their last words."""

from collections import defaultdict
from collections.abc import Sequence

from headwater.model import Source
from headwater.reader.words import words_of

_LEAST_TAIL = 2


def by_tail(bodies: Sequence[Source]) -> dict[str, Source]:
    """Return the body that the last words of a name mean, two at least, where they end the name of no other."""
    found: dict[str, dict[str, Source]] = defaultdict(dict)
    for body in bodies:
        words = plain(body.name or "").split()
        for at in range(1, len(words) - _LEAST_TAIL + 1):
            found[" ".join(words[at:])][body.id] = body
    return {tail: next(iter(held.values())) for tail, held in found.items() if len(held) == 1}


def plain(name: str) -> str:
    """Return a name folded for comparison, without "the"."""
    return " ".join(w.folded for w in words_of(name) if w.folded != "the")
