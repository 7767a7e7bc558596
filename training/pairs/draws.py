"""What each stage of training is shown: pairs of coverage, of the product's own statements, and of real articles."""

import json
import random
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from training.pairs.articles import sentences_by_article
from training.pairs.examples import (
    CLASH,
    DENIED,
    ONE,
    OTHER,
    SAME,
    Example,
    Story,
    alike,
    pairs_of,
)  # fmt: skip
from training.pairs.tagged import Coverage, Standing, Tag, standing
from training.pairs.traced import Stated

FROM_FACT = 4  # pairs of each fact of a story that are looked at
LEAST_CHARS = 12
SHORT_STORIES = Path(__file__).parents[2] / "benchmarks" / "wordings.jsonl"
_RELATIONS = {"same": SAME, "denied": DENIED, "clash": CLASH}
# of each pair of one matter so many of others: those that share most words, those that point most alike, others
_ALIKE, _NEAR, _AT_RANDOM = 1, 6, 2


Nearness = Callable[[Sequence[str]], Sequence[Sequence[float]]]


class _Unit(NamedTuple):
    article: int
    sentence: int
    text: str
    tells: frozenset[Tag]


def of_coverage(story: Coverage, rng: random.Random) -> list[Example]:
    """Return pairs of pieces, and of the sentences that hold several, of one story."""
    units = list(_units(story))
    told: list[Example] = []
    apart: list[tuple[float, Example]] = []
    for one, other in combinations(units, 2):
        if one[:2] == other[:2]:
            continue
        how = standing(one.tells, other.tells)
        if how == "apart":
            apart.append((alike(one.text, other.text) + 0.15 * rng.random(), Example(one.text, other.text, OTHER)))
        elif how is not None:
            told.append(_told(one.text, other.text, how, plain=len(one.tells) == len(other.tells) == 1))
    apart.sort(key=lambda a: -a[0])
    many = _ALIKE * len(told)
    others = [e for _, e in apart]
    return [*told, *others[:many], *rng.sample(others[many:], min(many, len(others[many:])))]


def _told(one: str, other: str, how: Standing, *, plain: bool) -> Example:
    return Example(one, other, ONE if how == "same" and not plain else _RELATIONS[how])


def _units(story: Coverage) -> Iterator[_Unit]:
    for number, article in enumerate(story.articles):
        sentences = defaultdict(list)
        for piece in article.pieces:
            sentences[piece.sentence].append(piece)
        for sentence, pieces in sentences.items():
            spans = [(p.start, p.end, frozenset((p.tag,))) for p in pieces]
            if len(pieces) > 1:
                spans.append((pieces[0].start, pieces[-1].end, frozenset(p.tag for p in pieces)))
            for start, end, tells in spans:
                if end - start >= LEAST_CHARS:
                    yield _Unit(number, sentence, article.text[start:end], tells)


def of_statements(
    stated: Sequence[Stated], nearness: Nearness, rng: random.Random, unrelated_is: int = OTHER
) -> list[Example]:
    """Return pairs of statements of one pile: all of one matter, and of others those that point most alike.

    `nearness`: how near each text points to each other. Where the facts are claims of an annotated story, whose gold
    does not say which contradict each other, those of two are only not one (`unrelated_is`).
    """
    told: list[Example] = []
    apart: list[tuple[float, str, str]] = []
    near = nearness([s.text for s in stated]) if stated else ()
    for (i, one), (j, other) in combinations(enumerate(stated), 2):
        how = standing(one.tells, other.tells)
        if how == "apart":
            apart.append((near[i][j], one.text, other.text))
        elif how is not None:
            told.append(_told(one.text, other.text, how, plain=len(one.tells) == len(other.tells) == 1))
    apart.sort(key=lambda a: -a[0])
    many = _NEAR * len(told)
    nearest = apart[: 2 * many]  # of which every other one: what is nearest of all is often told twice, or tagged amiss
    others = rng.sample(nearest, min(len(nearest), many))
    others += rng.sample(apart, min(len(apart), _AT_RANDOM * len(told)))
    return [*told, *(Example(one, other, unrelated_is) for _, one, other in others)]


def unrelated(told: Sequence[Story], shared: Path, each: int, rng: random.Random) -> list[Example]:
    """Return pairs that are unrelated: of two facts of a story, and of two sentences of a real article, `each` of one.

    The articles are the train split of the attribution corpus. Of their sentences some tell one thing twice; they are
    few, and the title, which most often does, is left out.
    """
    pool: list[Example] = []
    for story in told:
        apart = [Example(a.text, b.text, OTHER) for a, b, _ in pairs_of(story) if a.fact != b.fact]
        pool += rng.sample(apart, min(len(apart), FROM_FACT * len({w.fact for w in story.wordings})))
    for sentences in sentences_by_article(shared):
        for _ in range(each if len(sentences) > 1 else 0):
            one, other = rng.sample(sentences, 2)
            pool.append(Example(one, other, OTHER))
    return pool


def short_stories(rng: random.Random) -> list[Example]:
    """Return pairs of the mini-stories of `benchmarks/wordings.jsonl`: wordings of one fact, and of two."""
    made: list[Example] = []
    for line in SHORT_STORIES.read_text(encoding="utf-8").splitlines():
        facts = json.loads(line)["facts"]
        for fact in facts:
            pairs = [Example(a, b, SAME) for i, a in enumerate(fact) for b in fact[:i]]
            made += rng.sample(pairs, min(len(pairs), 4))
            others = [f for f in facts if f is not fact]
            made += [Example(rng.choice(fact), rng.choice(rng.choice(others)), OTHER) for _ in range(4) if others]
    return made


class Facts:
    """Wordings of facts, story by story, of which rows are drawn for the directions of single wordings."""

    def __init__(self, told: Sequence[Story], covered: Sequence[Coverage], rng: random.Random) -> None:
        self._rng = rng
        stories = [[(w.fact, w.text) for w in s.wordings if w.kind in "sd"] for s in told]
        for story in covered:
            told_in = ((p, a.text[p.start : p.end]) for a in story.articles for p in a.pieces)
            stories.append([(p.tag.fact, text) for p, text in told_in if p.tag.fact and p.tag.sign != "~"])
        self._stories = [facts for wordings in stories if (facts := _several(wordings))]

    def draw(self, rows: int = 48, of_one_story: int = 12) -> list[tuple[str, str]]:
        """Return two wordings each of so many facts, several of each story: the others of a row are its rivals."""
        drawn: list[tuple[str, str]] = []
        while len(drawn) < rows:
            facts = self._rng.choice(self._stories)
            for fact in self._rng.sample(facts, min(len(facts), of_one_story)):
                one, other = self._rng.sample(fact, 2)
                drawn.append((one, other))
        return drawn[:rows]


def _several(wordings: Sequence[tuple[int, str]]) -> list[list[str]]:
    facts: dict[int, list[str]] = defaultdict(list)
    for fact, text in wordings:
        facts[fact].append(text)
    return [texts for texts in facts.values() if len(texts) > 1]
