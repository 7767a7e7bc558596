"""Stories of a batch: the same whatever the order of its articles, and however often one of them is copied."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from headwater.model import Article, Story
from headwater.settings import StorySettings
from headwater.story.bags import Bag, bag_of_text, day_of, text_of
from headwater.story.copies import gather
from headwater.story.footers import without_footers
from headwater.story.nearest import Near, nearest
from headwater.story.partition import Partition
from headwater.story.telling import Teller
from headwater.story.vectors import Ints, Known, Vector, heaviest, vectors_of

_ROUNDS = 5


class Text(NamedTuple):
    """Articles of equal words: their bag, of those that have one the earliest day, a name, and their numbers."""

    bag: Bag
    day: int | None
    name: str
    holders: list[int]


class Clustered(NamedTuple):
    """Stories of numbered articles: the partition, the articles of each of its numbers, and how terms are spelt."""

    partition: Partition
    families: list[list[int]]
    spelt: list[str]


def stories_of(articles: Iterable[Article], settings: StorySettings) -> tuple[Story, ...]:
    """Return the stories of a batch, the largest first, then by id; each article is in one.

    Closing lines that a desk sets below all it prints are not read. Method: tf-idf vectors, neighbours over an inverted
    index, near copies brought together, average link between stories that neighbours tie, then moves of single
    articles, in turn until nothing changes, for a few rounds at most.
    """
    every = list(articles)
    texts = without_footers([text_of(article, settings.max_read_chars) for article in every])
    bags = [bag_of_text(text, day_of(article), settings) for text, article in zip(texts, every, strict=True)]
    found = clustered(bags, [article.id for article in every], settings)
    families = [[every[n] for n in family] for family in found.families]
    return Teller(found.partition, found.spelt, settings).stories(families)


def clustered(
    bags: Sequence[Bag], names: Sequence[str], settings: StorySettings, known: Known | None = None
) -> Clustered:
    """Return the stories of articles by their bags; `names` tell those apart that have no words.

    `known`: of the larger corpus that the articles are part of. Of articles of equal words one counts, and in that
    corpus each.
    """
    texts = texts_of(bags, names)
    vectors, holders = vectors_of([text.bag for text in texts], settings, known)
    order = sorted(range(len(texts)), key=lambda n: likeness(texts[n], vectors[n], holders))
    texts, vectors = [texts[n] for n in order], [vectors[n] for n in order]
    partition, place = parted(vectors, [text.day for text in texts], holders, settings)
    families: list[list[int]] = [[] for _ in partition.story]
    for text, number in zip(texts, place, strict=True):
        families[number].extend(text.holders)
    return Clustered(partition, families, sorted({term for text in texts for term in text.bag.terms}))


def parted(
    vectors: Sequence[Vector], days: Sequence[int | None], holders: Ints, settings: StorySettings
) -> tuple[Partition, list[int]]:
    """Return vectors parted into stories, near copies as one article of it, and the number of each vector's article."""
    gathered = gather(vectors, holders, settings)
    partition = Partition(settings)
    number = {n: at for at, n in enumerate(gathered.near)}
    for n, found in gathered.near.items():
        partition.take(vectors[n], [Near(number[other], cosine) for other, cosine in found], days[n])
    partition.look_back()
    everyone = range(len(number))
    for turn in range(_ROUNDS):
        joined = partition.join(everyone, _bridges(partition, holders, settings) if turn else ())
        if not partition.move(everyone) and turn and not joined:
            break
    return partition, [number[first] for first in gathered.standing]


def _bridges(partition: Partition, holders: Ints, settings: StorySettings) -> list[tuple[int, int]]:
    """Return pairs of articles whose stories are alike as wholes.

    All neighbours of an article may be of its own kind, as where a hundred pages print one text under one banner; then
    no tie of a single article leads out.
    """
    speaks = {min(members): story for story, members in partition.members.items()}
    speakers = sorted(speaks)
    sums = [partition.sum_of(speaks[n]) for n in speakers]
    vectors = [heaviest(one.terms, one.weights, settings.max_terms) for one in sums]
    several = [at for at, n in enumerate(speakers) if len(partition.members[speaks[n]]) > 1]
    found = nearest(vectors, holders, settings, several)
    return [(speakers[at], speakers[near.number]) for at, ones in zip(several, found, strict=True) for near in ones]


def texts_of(bags: Sequence[Bag], names: Sequence[str]) -> list[Text]:
    """Bring articles of equal words together; one without words that tell something stays alone."""
    found: dict[bytes, Text] = {}
    for number, (bag, name) in enumerate(zip(bags, names, strict=True)):
        key = bag.words_hash if bag.terms else name.encode()
        held = found.get(key)
        if held is None:
            found[key] = Text(bag, bag.day, name, [number])
        else:
            days = [day for day in (held.day, bag.day) if day is not None]
            found[key] = held._replace(day=min(days, default=None))
            held.holders.append(number)
    return list(found.values())


def likeness(text: Text, vector: Vector, holders: Ints) -> tuple[int, int, bytes, str]:
    """Return what texts are sorted by: those of one day together, of those the ones that share their heaviest word."""
    shared = holders[vector.terms] > 1
    weights = vector.weights[shared]
    heaviest = int(vector.terms[shared][weights.argmax()]) if len(weights) else -1
    alone = "" if text.bag.terms else text.name
    return (text.day or 0, heaviest, text.bag.words_hash, alone)
