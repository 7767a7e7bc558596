"""How much alike what is told beside two times is."""

from typing import Final

from headwater.reader.terms import Meaning, Weights

_ACT_AND_NAME_OF_ACT: Final = 0.8  # "resigned" and "his resignation"
_NO_COMMON_ACT: Final = 0.6


def likeness(one: Meaning, other: Meaning, weights: Weights) -> float:
    """Return how much of their weight two tellings share, 0 to 1: the mean of containment and weighted Jaccard.

    Containment lets a short telling meet a long one; Jaccard keeps a long one from swallowing everything. The smaller
    side is held to weigh some terms at least, or two words would meet every sentence that has them. Tellings that
    name no act of each other are about the same things, not the same event, and count for less.
    """
    common = weights.sum(one.terms & other.terms)
    if not common:
        return 0.0
    sizes = [weights.sum(one.terms), weights.sum(other.terms)]
    score = 0.5 * common / max(weights.least, min(sizes)) + 0.5 * common / (sum(sizes) - common)
    if one.acts & other.acts:
        return score
    return score * (_ACT_AND_NAME_OF_ACT if one.acts & other.terms or other.acts & one.terms else _NO_COMMON_ACT)
