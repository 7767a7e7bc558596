"""Which articles can have anything to tell each other: a pile in parts that are looked at one by one."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from headwater.memory import Memory, code_version, key_of, remembered
from headwater.model import Article, Lineage
from headwater.settings import StorySettings
from headwater.story.bags import Bag, bag_of, text_of
from headwater.story.batch import likeness, texts_of
from headwater.story.copies import gather
from headwater.story.joining import joined
from headwater.story.vectors import vectors_of


class _Words(NamedTuple):
    """A Bag without its day."""

    terms: tuple[str, ...]
    weights: tuple[float, ...]
    words_hash: bytes


def parts_of(
    articles: Sequence[Article], lineage: Lineage, settings: StorySettings, memory: Memory | None = None
) -> list[list[Article]]:
    """Return the articles in parts, each in the order given, the parts in the order of their first articles.

    Two articles are in one part where a chain of articles leads from one to the other, each alike enough to the next
    (cosine `settings.min_part_cosine`) or with a good deal of its text (`settings.min_part_share` of the shorter one).
    A text too short to be that near to any goes to the nearest one, if it is near for its length; then parts that are
    alike on the whole are joined (`joining.joined`).
    The order of the articles changes no part, nor does an exact copy. On the reports of ECB+ dev no two of one event
    come apart. Misses: likeness in other words or another language; neighbours beyond the first few of an article, but
    for those of its copies.
    """
    number = {article.id: n for n, article in enumerate(articles)}
    first = list(range(len(articles)))
    for one, other in (*_tied(articles, lineage, settings.min_part_share), *_alike(articles, settings, memory)):
        _join(first, number[one], number[other])
    parts: dict[int, list[Article]] = defaultdict(list)
    for n, article in enumerate(articles):
        parts[_first(first, n)].append(article)
    return list(parts.values())


def _tied(articles: Sequence[Article], lineage: Lineage, least: float) -> Iterable[tuple[str, str]]:
    """Yield pairs of ids of articles that have so large a share of the shorter one's text in common."""
    chars = {a.id: sum(len(span.exact) for span in a.spans) for a in articles}
    common: Counter[tuple[str, str]] = Counter()
    for reuse in lineage.reuses:
        if reuse.kind == "copy":
            common[reuse.left_article, reuse.right_article] += min(len(reuse.left.exact), len(reuse.right.exact))
    for (one, other), shared in common.items():
        if shared >= least * min(chars[one], chars[other]):
            yield one, other
    for descent in lineage.descents:
        if descent.exemplar and descent.share >= least:
            yield descent.copy, descent.exemplar


def _alike(articles: Sequence[Article], settings: StorySettings, memory: Memory | None) -> Iterable[tuple[str, str]]:
    """Yield pairs of ids of articles that are alike; each is compared with its nearest ones."""
    version = code_version("story", "reader") if memory is not None else ""
    bags = [_bag(article, settings, memory, version) for article in articles]
    texts = texts_of(bags, [article.id for article in articles])
    vectors, holders = vectors_of([text.bag for text in texts], settings)
    order = sorted(range(len(texts)), key=lambda n: likeness(texts[n], vectors[n], holders))
    texts, vectors = [texts[n] for n in order], [vectors[n] for n in order]
    speaks = [articles[text.holders[0]].id for text in texts]
    for text, speaker in zip(texts, speaks, strict=True):
        yield from ((speaker, articles[other].id) for other in text.holders[1:])
    found = gather(vectors, holders, settings)
    yield from ((speaks[n], speaks[first]) for n, first in enumerate(found.standing))
    first = list(range(len(vectors)))
    for n, near in found.near.items():
        tied = [o for o, cosine in near if cosine >= settings.min_part_cosine]
        for o in tied or _nearest_to_short(near, len(vectors[n].terms), settings):
            _join(first, n, o)
            yield speaks[n], speaks[o]
    # a post on two things would bring them together
    parts = {n: _first(first, n) for n in found.near if len(vectors[n].terms) >= settings.whole_terms / 4}
    yield from ((speaks[one], speaks[other]) for one, other in joined(parts, vectors, found.near, settings))


def _nearest_to_short(near: Sequence[tuple[int, float]], terms: int, settings: StorySettings) -> list[int]:
    """Return the nearest text to one that is near to none, if it is so short that no text could be nearer.

    A post of a dozen words holds little of what a report tells, however much it is about it: at one share of its
    terms in common the cosine falls with the root of its length. It is tied to one text only, so it ties no others.
    """
    least = settings.min_part_cosine * min(1.0, math.sqrt(terms / settings.whole_terms))
    best = max(near, key=lambda found: (found[1], -found[0]), default=None)
    return [best[0]] if best is not None and best[1] >= least else []


def _bag(article: Article, settings: StorySettings, memory: Memory | None, version: str) -> Bag:
    """Return what an article is about; its day, which the parts do not ask for, is left out."""

    def made() -> _Words:
        bag = bag_of(article, settings)
        return _Words(bag.terms, bag.weights, bag.words_hash)

    key = key_of(text_of(article, settings.max_read_chars), settings) if memory is not None else ""
    words = remembered(memory, ("bag", version, key), _Words, made)
    return Bag(words.terms, words.weights, None, words.words_hash)


def _join(first: list[int], one: int, other: int) -> None:
    a, b = sorted((_first(first, one), _first(first, other)))
    first[b] = a


def _first(first: list[int], number: int) -> int:
    while first[number] != number:
        first[number] = first[first[number]]
        number = first[number]
    return number
