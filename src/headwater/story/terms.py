"""The terms of a text: stems of its content words, and pairs of stems that follow each other."""

from collections import Counter

from headwater.reader.acts import stem
from headwater.reader.terms import STOP
from headwater.reader.words import folded_in


def terms_of(text: str) -> Counter[str]:
    """Return how often each term stands in a text."""
    found: Counter[str] = Counter()
    before = ""
    for folded in folded_in(text):
        bare = folded.removesuffix("'s")
        if bare in STOP or len(bare) < 2:
            before = ""
            continue
        term = stem(bare)
        found[term] += 1
        if before:
            found[f"{before} {term}"] += 1
        before = term
    return found
