"""Further exemplars of one stretch: texts that have words of it which the exemplars found so far lack.

A text put together from several of one family, or from a copy and a mashup of it, has stretches of which no single
exemplar has everything.
"""

from collections.abc import Sequence
from math import log1p
from typing import NamedTuple

import numpy as np

from headwater.stemma.arborescence import Odds
from headwater.stemma.collation import Collation, inside
from headwater.stemma.links import SHARED_WORDS, Links
from headwater.stemma.stretches import Stretch
from headwater.stemma.texts import Floats
from headwater.stemma.typography import Flags
from headwater.stemma.weights import LINK

_FEWEST_WORDS = 8
_MOST_OFFERS = 24


class _Offer(NamedTuple):
    link: int
    words: int


class Patchwork:
    """Offers of further exemplars for the stretches of a pile.

    `log_odds` are those of each link without regard to how much is shared, and of each stretch's having no exemplar.
    """

    def __init__(
        self,
        links: Links,
        stretches: Sequence[Stretch],
        collation: Collation,
        odds: Odds,
        log_odds: tuple[Floats, Floats],
    ) -> None:
        self._links, self._stretches, self._collation, self._odds = links, stretches, collation, odds
        self._alone, self._roots = log_odds
        self._into: dict[int, list[int]] = {}
        for at, copy in enumerate(links.copy.tolist()):
            self._into.setdefault(copy, []).append(at)
        pairs = zip(links.exemplar.tolist(), links.copy.tolist(), strict=True)
        self._direct = dict(zip(pairs, odds.direct.tolist(), strict=True))

    def next(self, taken: Sequence[int]) -> tuple[int | None, float]:
        """Return the likeliest further link of a stretch and the raw probability that the stretch stems from there.

        `taken` are the links of that stretch taken so far. None where no other text has eight words more. The 24 that
        have most are weighed.
        """
        copy = int(self._links.copy[taken[0]])
        lacking = np.logical_or.reduce([self._equal(at) for at in taken])
        offers = [_Offer(at, int(np.count_nonzero(self._equal(at) & ~lacking))) for at in self._into[copy]]
        offers = [offer for offer in offers if offer.words >= _FEWEST_WORDS and offer.link not in taken]
        if not offers:
            return None, 0.0
        offers = sorted(offers, key=lambda offer: (-offer.words, offer.link))[:_MOST_OFFERS]
        stems, merits = self._weigh(copy, offers)
        best = int(np.argmax(merits))
        return offers[best].link, float(stems[best])

    def _equal(self, link: int) -> Flags:
        """Return for each word of the copy's stretch whether the exemplar of the link reads it."""
        stretch = self._stretches[int(self._links.copy[link])]
        exemplar = self._stretches[int(self._links.exemplar[link])].witness
        runs = self._collation.runs(stretch.witness, exemplar)
        words = self._collation.texts[stretch.witness].words
        return inside(words, runs.here, runs.here + runs.words)[stretch.start : stretch.end]

    def _weigh(self, copy: int, offers: Sequence[_Offer]) -> tuple[Floats, Floats]:
        """Return how probably the rest of a stretch stems from each offer, and the same with the straight way twice."""
        most = max(offer.words for offer in offers)
        scores = np.array(
            [
                self._alone[link] + LINK["shared"] * log1p(words / SHARED_WORDS) + LINK["lacking"] * log1p(most - words)
                for link, words in offers
            ]
        )
        top = max(float(scores.max()), float(self._roots[copy]))
        weights = np.exp(scores - top)
        heads = weights / (weights.sum() + np.exp(self._roots[copy] - top))
        homes = [int(self._links.exemplar[offer.link]) for offer in offers]
        back = np.array([self._direct.get((copy, home), 0.0) for home in homes])
        direct = heads * (1 - back) / np.maximum(1e-9, 1 - heads * back)
        above = np.array([[self._direct.get((one, two), 0.0) for two in homes] for one in homes])
        stems = np.minimum(1.0, direct + above @ direct)
        return stems, stems + direct
