"""What an article is about, as weighted terms, before it is known how rare they are."""

import hashlib
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from headwater.model import Article
from headwater.reader.acts import plain_stem
from headwater.reader.words import placed_in
from headwater.settings import StorySettings
from headwater.story.background import tells_nothing

_SATURATION = 1.2  # Robertson & Walker 1994: the tenth mention of a word tells hardly more than the third
_BETWEEN = "\n\n"


class Bag(NamedTuple):
    """An article's terms in order, how much each counts, its first day (proleptic ordinal), and a hash of its words.

    Articles of the same words in the same order, with the same names among them, have the same hash, and the same bag
    but for the day.
    """

    terms: tuple[str, ...]
    weights: tuple[float, ...]
    day: int | None
    words_hash: bytes


def text_of(article: Article, most_chars: int) -> str:
    """Return the beginning of an article's body, its headline before it unless the body has it itself."""
    body = _BETWEEN.join(span.exact for span in article.spans)[:most_chars]
    headline = article.headline.value[:most_chars] if article.headline else ""
    return body if body.startswith(headline) else headline + _BETWEEN + body


def bag_of(article: Article, settings: StorySettings) -> Bag:
    """Return what an article is about, as `bag_of_text` does."""
    return bag_of_text(text_of(article, settings.max_read_chars), day_of(article), settings)


def bag_of_text(text: str, day: int | None, settings: StorySettings) -> Bag:
    """Return what a text is about that came out on a day.

    A term is a stem; it counts by how often it stands, saturating, twice among the first words, more where it is
    a name: written with a capital in mid-sentence at half of its places or more. Figures are terms as they are.
    Misses: what is told in other words; in languages other than English, all but equal spellings.
    """
    folded, starts, _ = placed_in(text)
    counts: dict[str, float] = {}
    capitals: dict[str, float] = {}
    seen = 0
    for word, start in zip(folded, starts, strict=True):
        term = term_of(word)
        if term is None:
            continue
        counts[term] = counts.get(term, 0) + (2 if seen < settings.lead_words else 1)
        if is_capital(text, start):
            capitals[term] = capitals.get(term, 0) + (2 if seen < settings.lead_words else 1)
        seen += 1
    terms = sorted(counts)
    weights = tuple(
        counts[t] / (counts[t] + _SATURATION) * (settings.name_weight if 2 * capitals.get(t, 0) >= counts[t] else 1.0)
        for t in terms
    )
    return Bag(tuple(terms), weights, day, _hash(folded, weights))


def is_capital(text: str, start: int) -> bool:
    """Return whether the word at `start` has a capital that no beginning of a sentence, line or quotation asks for."""
    if start < 2 or not text[start].isupper():
        return False
    before = text[start - 2 : start]
    return before[1] == " " and (before[0].isalnum() or before[0] in ",;&)-–—")


@lru_cache(maxsize=1 << 17)
def term_of(folded: str) -> str | None:
    """Return the stem that a folded word counts as, None for one that tells nothing."""
    bare = folded.removesuffix("'s")
    return None if tells_nothing(bare) else plain_stem(bare)


def day_of(article: Article) -> int | None:
    """Return the first day that an article may have come out on, as a number, or None."""
    earliest = article.published.earliest if article.published else None
    return date.fromisoformat(earliest[:10]).toordinal() if earliest else None


def _hash(folded: Sequence[str], weights: Sequence[float]) -> bytes:
    # the same words with other capitals may weigh otherwise
    spelt = f"{' '.join(folded)}\n{weights}"
    return hashlib.blake2b(spelt.encode("utf-8", "surrogatepass"), digest_size=16).digest()
