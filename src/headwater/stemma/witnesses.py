"""Witnesses: the distinct texts of a pile, each with the articles that carry it word for word."""

import hashlib
from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from headwater.memory import Memory, Slips, key_of
from headwater.model import Article
from headwater.reader.words import folded_in


class Witness(NamedTuple):
    """One text. `members` carry it word for word, in order of place; `chars` is the length of their bodies.

    `key` is a hash of the folded words: the same whichever articles carry the text.
    """

    key: bytes
    members: tuple[Article, ...]
    chars: int

    @property
    def bearer(self) -> Article:
        """The member whose passages stand for all: the first by place, as in the reuse stage."""
        return self.members[0]


def witnesses_of(articles: Sequence[Article], memory: Memory | None = None) -> list[Witness]:
    """Group articles whose bodies spell the same folded words, ordered by what they spell.

    Articles without a word are left out. The order of `articles` changes nothing, and an added copy of a text neither.
    With `memory` what a text spells is hashed once in all runs.
    """
    texts: dict[bytes, list[Article]] = {}
    slips = Slips(memory, "witnesses", ("stemma", "reader"), bytes)
    for article in sorted((a for a in articles if a.spans), key=place_of):
        key = key_of([span.exact for span in article.spans]) if memory is not None else article.id
        spelt = slips.of(key, partial(_fingerprint, article))
        if spelt:
            texts.setdefault(spelt, []).append(article)
    slips.keep()
    return [Witness(key, tuple(members), body_chars(members[0])) for key, members in sorted(texts.items())]


def place_of(article: Article) -> tuple[str, int, str]:
    """Return what articles are ordered by: where they stand, never their siglum."""
    return article.capture, article.spans[0].start, article.id


def body_chars(article: Article) -> int:
    """Return how many characters the body has; white space around its pieces does not count."""
    return sum(len(span.exact.strip()) for span in article.spans)


def _fingerprint(article: Article) -> bytes:
    """Return a hash of the folded words of a body, nothing where it has none."""
    words = [word for span in article.spans for word in folded_in(span.exact)]
    if not words:
        return b""
    joined = "\n".join(words)
    return hashlib.blake2b(joined.encode("utf-8", "surrogatepass"), digest_size=16).digest()
