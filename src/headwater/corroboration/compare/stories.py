"""Which articles of a pile tell one story: they share a claim, or what their first sentences are about."""

from collections import defaultdict
from typing import Final

from headwater.corroboration.compare.counts import context_of
from headwater.corroboration.compare.passages import Passages
from headwater.corroboration.register import Register
from headwater.reader.words import words_of

_OPENING: Final = 3  # sentences that tell what an article is about
_LEAST, _LEAST_WITH_CLAIM = 4, 2  # terms that the openings of two articles of one story share


class Stories:
    """Tells which articles are of one story."""

    def __init__(self, passages: Passages, register: Register) -> None:
        self._opening: dict[str, set[str]] = defaultdict(set)
        self._claims: dict[str, set[str]] = defaultdict(set)
        self._words: dict[str, set[str]] = defaultdict(set)
        read: dict[str, int] = defaultdict(int)
        for passage in passages.all:
            article = passage.article
            self._claims[article] |= passages.claims_at(passage.span).keys()
            self._words[article] |= {w.folded.removesuffix("'s") for w in words_of(passage.span.exact)}
            if read[article] < _OPENING:
                self._opening[article] |= context_of(passage.span, register.names).terms
            read[article] += 1

    def together(self, one: str, other: str) -> bool:
        """Whether two articles, by id, are of one story."""
        if one == other:
            return True
        shared = len(self._opening[one] & self._opening[other])
        return shared >= (_LEAST_WITH_CLAIM if self._claims[one] & self._claims[other] else _LEAST)

    def knows(self, article: str, words: frozenset[str]) -> bool:
        """Whether an article has all of these folded words somewhere."""
        return words <= self._words[article]
