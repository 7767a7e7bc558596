"""Invented events and reports of them, put together by chance that a seed fixes."""

import random
from datetime import date, timedelta

from headwater.model import Article
from tests.builders import article

_SYLLABLES = "bra cor del fen gor hil mar nes pol quil ras sel tor ven wyn yar zem".split()
_COMMON = (
    "officials residents people city government police council report week house street company minister workers "
    "court school hospital market building meeting country business family team game road money plan health water "
    "office party member family season election budget service public weather bank power food energy player coach "
    "music film travel science history language nature village river island winter summer garden theatre museum"
).split()


def spelt(luck: random.Random) -> str:
    """Return an invented word."""
    return "".join(luck.choices(_SYLLABLES, k=4))


def event(seed: int, reports: int, day: str | None = "2031-03-11", common: int = 15) -> list[Article]:
    """Return reports of one event: of its twelve words and three names each has most, among words of its own."""
    luck = random.Random(seed)
    names = [spelt(luck).capitalize() for _ in range(3)]
    words = [spelt(luck) for _ in range(12)]
    return [article(_report(luck, names, words, common), siglum=f"{seed}-{n}", day=day) for n in range(reports)]


def _report(luck: random.Random, names: list[str], words: list[str], common: int) -> str:
    said = [*luck.sample(words, 9), *luck.sample(names, 2), *luck.choices(_COMMON, k=common)]
    said += [spelt(luck) for _ in range(6)]
    luck.shuffle(said)
    lines = ("the " + " of the ".join(said[at : at + 6]) for at in range(0, len(said), 6))
    return " ".join(line[0].upper() + line[1:] + "." for line in lines)


def later(day: str, days: int) -> str:
    """Return the day so many days later."""
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


def alike(one: Article, siglum: str, change: int = 0) -> Article:
    """Return a copy of an article in another capture, its first words changed."""
    text = one.spans[0].exact.split(" ")
    changed = [f"{word}x" if n < change else word for n, word in enumerate(text)]
    return article(" ".join(changed), siglum=siglum, day=one.published.earliest if one.published else None)
