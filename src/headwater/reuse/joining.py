"""Copies that were cut apart and are one passage: joined after they were judged.

Runs are chained before the edges of chains are grown over heavy edits, so that two chains may end up close to each
other; and words that texts have alone are judged apart from words that many carry along. Where both turn out to be
copied and hardly anything stands between, they were copied in one go.
"""

from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

import numpy as np

from headwater.reuse.chains import Chains
from headwater.reuse.folding import Flags, Ints
from headwater.reuse.kinds import COPY, Judged
from headwater.reuse.looped import Chained
from headwater.reuse.passages import Comparison
from headwater.settings import ReuseSettings

# how far back the copy that another one follows is looked for, and what is in the way
_BACK, _AROUND = 4, 32


class Hull(NamedTuple):
    """Where a passage stands, in words: from its first to behind its last, on the left and on the right."""

    left: int
    left_end: int
    right: int
    right_end: int

    def precedes(self, other: "Hull", most: int) -> bool:
        """Whether another begins behind this on both sides, with no more than so many words between."""
        return 0 <= other.left - self.left_end <= most and 0 <= other.right - self.right_end <= most

    def upto(self, other: "Hull") -> "Hull":
        """Return this and another behind it as one."""
        return Hull(self.left, other.left_end, self.right, other.right_end)

    def meets(self, other: "Hull") -> bool:
        """Whether this and another overlap on both sides."""
        left = self.left < other.left_end and other.left < self.left_end
        return left and self.right < other.right_end and other.right < self.right_end


class Joined(NamedTuple):
    """Chains that are kept, those that belong together made one.

    `opens` are the numbers of the chains that open each, `heads` and `tails` those of the first and the last of the old
    runs that each new run is made of; chain n has the new runs `first[n]` to `first[n + 1]`. `judged` says of each what
    it is, with the smallest share of those that it was made of.
    """

    opens: Ints
    heads: Ints
    tails: Ints
    first: Ints
    judged: Judged


def joined(chains: Chains | Chained, texts: tuple[Ints, Ints], judged: Judged, settings: ReuseSettings) -> Joined:
    """Join copies of a pair of texts that follow each other in both of them.

    Between the two stand at most `settings.max_gap_words` words on either side, as between the runs of any chain, and
    no passage that is kept meets what they become on both sides. Runs that touch on both sides become one. Chains of
    one pair stand together, by place; what is not kept is left out. Misses: pairs with very many passages at one place.
    """
    kept = np.flatnonzero(judged.keep)
    first = _opening(chains, (texts[0][kept], texts[1][kept]), kept, judged.kinds[kept] == COPY, settings.max_gap_words)
    order = np.argsort(first, kind="stable")
    kept, opens = kept[order], np.diff(first[order], prepend=-1) != 0
    begins, counts = chains.first[:-1][kept], np.diff(chains.first)[kept]
    upto = np.concatenate([np.zeros(1, np.int64), np.cumsum(counts)])
    runs = np.repeat(begins - upto[:-1], counts) + np.arange(int(upto[-1]))
    opening = np.ones(len(runs), np.bool_)
    inner = upto[:-1][~opens]
    opening[inner] = ~_touch(chains, runs[inner - 1], runs[inner])
    starts, at = np.flatnonzero(opening), np.flatnonzero(opens)
    shares = np.minimum.reduceat(judged.shares[kept], at) if len(at) else judged.shares[kept]
    return Joined(
        kept[at], runs[starts], runs[np.append(starts, len(runs))[1:] - 1],
        np.searchsorted(starts, np.append(upto[:-1][at], len(runs))),
        Judged(judged.kinds[kept][at], shares, np.ones(len(at), np.bool_)),
    )  # fmt: skip


def with_joined(compared: Comparison, judged: Judged, settings: ReuseSettings) -> tuple[Comparison, Judged]:
    """Return a comparison with the passages that are kept, copies joined, and what they are."""
    chains, whole = compared.chains, joined(compared.chains, compared.texts, judged, settings)
    left, right = chains.left[whole.heads], chains.right[whole.heads]
    length = chains.left[whole.tails] + chains.length[whole.tails] - left
    longer = Chains(left, right, length, whole.first)
    return compared._replace(chains=longer, carried=compared.carried[whole.opens]), whole.judged


def _touch(chains: Chains | Chained, one: Ints, two: Ints) -> Flags:
    left = chains.left[one] + chains.length[one] == chains.left[two]
    touch: Flags = left & (chains.right[one] + chains.length[one] == chains.right[two])
    return touch


def _opening(chains: Chains | Chained, texts: tuple[Ints, Ints], kept: Ints, copies: Flags, most: int) -> Ints:
    """Return for each kept chain the place, among the kept, of the one that opens its passage: mostly its own."""
    heads, tails = chains.first[:-1][kept], chains.first[1:][kept] - 1
    hulls = np.stack([
        chains.left[heads], chains.left[tails] + chains.length[tails],
        chains.right[heads], chains.right[tails] + chains.length[tails],
    ])  # fmt: skip
    fresh = np.ones(len(kept), np.bool_)
    fresh[1:] = (np.diff(texts[0]) != 0) | (np.diff(texts[1]) != 0)
    pair = np.cumsum(fresh) - 1
    asked = np.zeros(int(fresh.sum()), np.bool_)
    for back in range(1, _BACK + 1):
        one, two = hulls[:, :-back], hulls[:, back:]
        near = (pair[back:] == pair[:-back]) & copies[back:] & copies[:-back]
        for gap in (two[0] - one[1], two[2] - one[3]):
            near &= (gap >= 0) & (gap <= most)
        asked[pair[back:][near]] = True
    opening, bounds = np.arange(len(kept)), np.append(np.flatnonzero(fresh), len(kept))
    for number in np.flatnonzero(asked).tolist():
        rows = slice(int(bounds[number]), int(bounds[number + 1]))
        of_pair = [Hull(*hull) for hull in hulls[:, rows].T.tolist()]
        opening[rows] = rows.start + np.array(_opening_in_pair(of_pair, copies[rows].tolist(), most))
    return opening


def _opening_in_pair(hulls: list[Hull], copies: Sequence[bool], most: int) -> list[int]:
    """Return for each hull of a pair, by place, the number of the one that opens its passage; `hulls` grow meanwhile.

    After each step no two passages meet on both sides. A step looks at a bounded number of passages and joins nothing
    where that would not do.
    """
    opening = list(range(len(hulls)))
    reach = list(accumulate((hull.left_end for hull in hulls), max))
    for two in range(1, len(hulls)):
        for one in range(two - 1, max(0, two - _BACK) - 1, -1):
            head = opening[one]
            if not (copies[one] and copies[two] and hulls[head].precedes(hulls[two], most)):
                continue
            whole = hulls[head].upto(hulls[two])
            low, high = max(0, two - _AROUND), min(len(hulls), two + _AROUND)
            hidden = low > 0 and reach[low - 1] > whole.left
            hidden |= high < len(hulls) and hulls[high].left < whole.left_end
            others = {opening[k] for k in range(low, high)} - {head, two}
            if not hidden and not any(whole.meets(hulls[k]) for k in others):
                opening[two], hulls[head] = head, whole
                break
    return opening
