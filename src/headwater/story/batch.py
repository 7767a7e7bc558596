"""Stories of a batch: the same whatever the order of its articles, and however often one of them is copied."""

from collections.abc import Iterable
from typing import NamedTuple

from headwater.model import Article, Story
from headwater.settings import StorySettings
from headwater.story.bags import Bag, bag_of
from headwater.story.nearest import nearest
from headwater.story.partition import Partition
from headwater.story.telling import Teller
from headwater.story.vectors import Ints, Vector, vectors_of

_ROUNDS = 5


class _Text(NamedTuple):
    """Articles of equal words: their bag and, of those that have one, the earliest day."""

    bag: Bag
    day: int | None
    holders: list[Article]


def stories_of(articles: Iterable[Article], settings: StorySettings) -> tuple[Story, ...]:
    """Return the stories of a batch, the largest first, then by id; each article is in one.

    Method: tf-idf vectors, neighbours over an inverted index, average link between stories that neighbours tie,
    then moves of single articles, in turn until nothing changes, for a few rounds at most.
    """
    texts = _texts(articles, settings)
    vectors, holders = vectors_of([text.bag for text in texts], settings)
    order = sorted(range(len(texts)), key=lambda n: _likeness(texts[n], vectors[n], holders))
    texts, vectors = [texts[n] for n in order], [vectors[n] for n in order]
    partition = Partition(settings)
    for text, vector, near in zip(texts, vectors, nearest(vectors, holders, settings), strict=True):
        partition.take(vector, near, text.day)
    partition.look_back()
    for _ in range(_ROUNDS):
        joined = partition.join(range(len(texts)))
        if not partition.move(range(len(texts))) and not joined:
            break
    spelt = sorted({term for text in texts for term in text.bag.terms})
    teller = Teller(partition, spelt, settings)
    return teller.stories([text.holders for text in texts])


def _texts(articles: Iterable[Article], settings: StorySettings) -> list[_Text]:
    """Bring articles of equal words together; one without words that tell something stays alone."""
    found: dict[bytes, _Text] = {}
    for article in articles:
        bag = bag_of(article, settings)
        key = bag.words_hash if bag.terms else article.id.encode()
        held = found.get(key)
        if held is None:
            found[key] = _Text(bag, bag.day, [article])
        else:
            days = [day for day in (held.day, bag.day) if day is not None]
            found[key] = held._replace(day=min(days, default=None))
            held.holders.append(article)
    return list(found.values())


def _likeness(text: _Text, vector: Vector, holders: Ints) -> tuple[int, int, bytes, str]:
    """Return what texts are sorted by: those of one day together, of those the ones that share their heaviest word."""
    shared = holders[vector.terms] > 1
    weights = vector.weights[shared]
    heaviest = int(vector.terms[shared][weights.argmax()]) if len(weights) else -1
    alone = "" if text.bag.terms else text.holders[0].id
    return (text.day or 0, heaviest, text.bag.words_hash, alone)
