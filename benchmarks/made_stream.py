"""Short invented news as JSON lines, any number of them: written as they are made, block by block, the same each time.

    python benchmarks/made_stream.py 100000 --out FILE.jsonl [--seed 3]

About 90 words an article: a headline, a dateline, paragraphs, here and there a line of the page around it. Stories
come in the sizes of a long tail, half of them told once; of the further articles of a story about four in ten are
accounts of their own, two exact copies under another masthead, two copies with a word in twenty changed, one a copy cut
to half, one takes a passage into an account of its own. A day brings as many articles however long the corpus is, and a
smaller corpus is the beginning of a larger one. Words are drawn by Zipf's law, the common ones from the lists of the
project, all others made of syllables. What it does not show: phrases and pages of the world, which repeat more and
unevenly.
"""

import argparse
import json
import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from typing import Final, NamedTuple

from headwater.story import background

_SYLLABLES: Final = (
    "ba cor da el fen gor hil is jor ka lun mar nes ol per quil ras sel tor ul ven wyn yar zem ock and est ir "
    "bri cha dru fla gri kno ple sko tre vor"
).split()
# about in the order of how often they stand in English
_FREQUENT: Final = (
    "the of and to in a that for is was on with as by at it from his he said has be have will not but are an they who "
    "this which their had were been its or she her would more than after when about one there all up out if what"
).split()
_BEGAN: Final = date(2031, 1, 1)
_BLOCK: Final = 2_000
_A_DAY: Final = 2_000
_OUTLETS: Final = 400
_CHROME: Final = (
    "Share this story with your friends", "Sign up for our morning letter and never miss the news of the day",
    "All rights reserved. No part of this page may be copied without leave", "Advertisement", "Read more about this",
    "Our reporters rely on readers like you. Support us with a small sum each month",
)  # fmt: skip


class Drawn:
    """Words by rank, drawn by Zipf's law."""

    def __init__(self, words: list[str]) -> None:
        self._words = words
        self._weights = list(accumulate(1 / (rank + 2) for rank in range(len(words))))

    def some(self, luck: random.Random, count: int) -> list[str]:
        """Return so many of them."""
        return luck.choices(self._words, cum_weights=self._weights, k=count)


class Words(NamedTuple):
    """What all blocks draw from."""

    usual: Drawn
    general: Drawn
    topics: list[Drawn]
    outlets: list[str]


class _Article(NamedTuple):
    title: str
    paragraphs: list[str]


def words_of(seed: int) -> Words:
    """Return the words of a corpus."""
    luck = random.Random(f"words {seed}")
    rest = [*sorted(background._FUNCTION), *" ".join(words for _, words in reversed(background._RATES)).split()]  # noqa: SLF001
    common = list(dict.fromkeys([*_FREQUENT, *rest]))
    general = Drawn([_word(luck) for _ in range(60_000)])
    topics = [Drawn([_word(luck) for _ in range(400)]) for _ in range(150)]
    outlets = [f"{_word(luck).capitalize()} {luck.choice(('Post', 'Herald', 'Courier'))}" for _ in range(_OUTLETS)]
    return Words(Drawn(common), general, topics, outlets)


def records(count: int, seed: int) -> Iterator[dict[str, str]]:
    """Yield so many records, those of a day or so in no order."""
    words = words_of(seed)
    given = block = 0
    while given < count:
        luck = random.Random(f"block {seed} {block}")
        made: list[dict[str, str]] = []
        while len(made) < _BLOCK:
            size = 1 if luck.random() < 0.5 else min(2 + int(luck.paretovariate(1.1)), 200)
            story = f"{block}-{len(made)}"
            made += _story(luck, words, min(size, _BLOCK - len(made)), block * _BLOCK // _A_DAY, story)
        luck.shuffle(made)
        yield from made[: count - given]
        given, block = given + len(made), block + 1


def _word(luck: random.Random) -> str:
    return "".join(luck.choices(_SYLLABLES, k=luck.choice((2, 2, 3, 3, 4))))


def _story(luck: random.Random, words: Words, size: int, day: int, name: str) -> Iterator[dict[str, str]]:
    topic = luck.choice(words.topics)
    names = [_word(luck).capitalize() for _ in range(6)]
    own = Drawn([*names, *(_word(luck) for _ in range(14))])
    told: list[_Article] = []
    for number in range(size):
        fresh = _written(luck, words, topic, own)
        told.append(_retold(luck, luck.choice(told), fresh) if told else fresh)
        published = _BEGAN + timedelta(days=day + min(6, int(luck.expovariate(0.7))))
        outlet = luck.choice(words.outlets)
        yield {
            "id": f"{name}-{number}", "story": name, "title": told[-1].title, "publisher": outlet,
            "published": published.isoformat(), "text": _page(luck, told[-1], outlet, published),
        }  # fmt: skip


def _written(luck: random.Random, words: Words, topic: Drawn, own: Drawn) -> _Article:
    length = luck.randrange(60, 120)
    drawn = [
        *words.usual.some(luck, int(0.55 * length)), *topic.some(luck, int(0.2 * length)),
        *own.some(luck, int(0.13 * length)), *words.general.some(luck, int(0.12 * length)),
    ]  # fmt: skip
    luck.shuffle(drawn)
    sentences = [_sentence(drawn[at : at + 14]) for at in range(0, len(drawn), 14)]
    cut = len(sentences) // 2
    title = " ".join([*own.some(luck, 3), *topic.some(luck, 3)])
    return _Article(title[:1].upper() + title[1:], [" ".join(sentences[:cut]), " ".join(sentences[cut:])])


def _sentence(words: list[str]) -> str:
    told = " ".join(words)
    return f"{told[:1].upper()}{told[1:]}."


def _retold(luck: random.Random, before: _Article, fresh: _Article) -> _Article:
    """Return another article of a story: its own account, or one that owes something to an earlier one."""
    kind = luck.random()
    if kind < 0.2:
        return before
    if kind < 0.4:
        return _Article(before.title, [_changed(luck, paragraph) for paragraph in before.paragraphs])
    if kind < 0.5:
        return _Article(fresh.title, before.paragraphs[:1])
    if kind < 0.6:
        return _Article(fresh.title, [*fresh.paragraphs, before.paragraphs[-1]])
    return fresh


def _changed(luck: random.Random, paragraph: str) -> str:
    return " ".join(_word(luck) if luck.random() < 0.05 else word for word in paragraph.split(" "))


def _page(luck: random.Random, article: _Article, outlet: str, published: date) -> str:
    lines = [article.title, f"{outlet}, {published:%d %B %Y}", *article.paragraphs]
    if luck.random() < 0.3:
        lines.append(luck.choice(_CHROME))
    if luck.random() < 0.1:
        lines.insert(2, luck.choice(_CHROME))
    return "\n\n".join(lines)


def write(place: Path, count: int, seed: int) -> None:
    """Write so many records as JSON lines."""
    with place.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(record) + "\n" for record in records(count, seed))


def main() -> None:
    """Write a corpus."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=3)
    asked = parser.parse_args()
    write(asked.out, asked.count, asked.seed)


if __name__ == "__main__":
    main()
