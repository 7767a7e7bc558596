"""Time from articles to claims inside one story, as the story grows.

`PYTHONPATH=src:. python -m benchmarks.claims [--articles 100 250 500] [--records 800] [--pairs]` makes fictional
stories (no two articles alike, a third of the sentences retold from other articles), gathers their claims, counts their
origins and compares accounts, and prints the time of each stage and the exponent of its growth against the number of
statements.
`--records` does the same for so many near-identical records of one short text. `--pairs`: with the networks that read
two wordings, as a trace has them by default.
"""

import argparse
import math
import random
import time
from collections.abc import Iterable, Iterator

from headwater.claim import gather
from headwater.corroboration import weigh
from headwater.model import (
    Account,
    Article,
    Attribution,
    Claim,
    Entity,
    Lineage,
    People,
    Published,
    Source,
    Span,
    Stated,
    Voices,
    content_id,
    span_of,
)
from headwater.reader.pairs.relation import KnownPairs
from headwater.reader.pairs.shipped import ShippedPairs
from headwater.settings import ClaimSettings

_FIRST = "Ilse Tom Anna Carl Edda Otto Mira Pavel Siri Hanna Ole Tomas Ida Runa Bors Vera Nils Petra Jory Lena".split()
_LAST = (
    "Varga Reyk Bell Stone Holt Lind Falk Renn Vale Osk Brandt Hale Strand Dahl Kern Moss Tarrow Quill Venn "
    "Sorg"
).split()
_PLACES = "Dorlen Tarn Osmark Telvard Kesterby Orrin Brennhaven Lindholm Varrow Essel".split()
_THINGS = "bridge tunnel harbour school clinic stadium tramway reservoir archive market museum depot".split()
_ACTS = (
    "{a} fired {b} over the {t} in {p}",
    "{a} offered to resign over the {t} in {p}",
    "{a} sued {b} over the {t} in {p}",
    "{a} ordered an inquiry into the {t} in {p}",
    "{a} appointed {b} to lead the {t} in {p}",
    "the {t} in {p} was closed",
    "{n} people were injured at the {t} in {p}",
    "{a} criticised {b} for the {t} in {p}",
    "{a} met {b} at the {t} in {p}",
    "{a} refused the offer of {b} to buy the {t} in {p}",
    "police arrested {b} near the {t} in {p}",
    "{a} promised {n} new jobs at the {t} in {p}",
    "the council approved {n} million for the {t} in {p}",
)
_TAILS = "on Monday|last week|in March|after weeks of talks|before the vote|in a letter|for the second time".split("|")
_SPEAKERS = ("two people briefed on it", "a clerk at the town hall", "three officials", "a member of the board")


class Story:
    """A fictional story: facts that its articles tell in their own order, each now and then by somebody."""

    def __init__(self, seed: int, retold_share: float = 1 / 3) -> None:
        self._retold_share = retold_share
        self._random = random.Random(seed)
        self._people = [f"{first} {last}" for first in _FIRST for last in _LAST]
        self._random.shuffle(self._people)
        self._told: list[str] = []
        self.accounts: list[Account] = []
        self._mentions: dict[str, list[Span]] = {}
        self._sources: dict[str, Source] = {}
        self._attributions: list[Attribution] = []

    def tells(self, facts: Iterable[str]) -> None:
        """Give the story facts to retell."""
        self._told.extend(facts)

    def add(self, number: int, sentences: int = 12) -> None:
        """Add an article of so many sentences."""
        lines, speakers = [], []
        for _ in range(sentences):
            fact = self._fact()
            speaker = self._random.choice(_SPEAKERS) if self._random.random() < 0.4 else None
            opening = fact[0].upper() + fact[1:]
            lines.append(f"{opening}, {speaker} said." if speaker else f"{opening}.")
            speakers.append((opening, speaker))
        text = " ".join(lines)
        capture = content_id("capture", number, text)
        home = Article(
            id=content_id("article", capture), siglum=f"S{number}", spans=(span_of(text, capture, 0, len(text)),),
            headline=None, byline=(), dateline=None, language="en",
            publisher=Stated(value=f"The {self._random.choice(_PLACES)} Paper {number}", evidence=(), basis="stated"),
            published=Published(
                earliest=f"2031-03-{1 + number % 27:02}", latest=f"2031-03-{2 + number % 27:02}", evidence=(),
                basis="stated",
            ),
        )  # fmt: skip
        places, at = [], 0
        for line, (said, speaker) in zip(lines, speakers, strict=True):
            places.append(home.spans[0].part(at, at + len(line)))
            self._name(home.spans[0], at, line)
            if speaker:
                self._attribute(home, places[-1], said, speaker)
            at += len(line) + 1
        self.accounts.append(Account(article=home, sentences=tuple(places)))

    def _fact(self) -> str:
        if self._told and self._random.random() < self._retold_share:
            return self._random.choice(self._told)
        pick = self._random.choice
        a, b = self._random.sample(self._people[: 20 + len(self._told) // 10], 2)
        words = {"a": a, "b": b, "t": pick(_THINGS), "p": pick(_PLACES), "n": self._random.randint(2, 90)}
        fact = f"{pick(_ACTS).format(**words)} {pick(_TAILS)}"
        self._told.append(fact)
        return fact

    def _name(self, body: Span, at: int, line: str) -> None:
        for person in self._people:
            place = line.find(person)
            if place >= 0:
                self._mentions.setdefault(person, []).append(body.part(at + place, at + place + len(person)))

    def _attribute(self, home: Article, sentence: Span, said: str, speaker: str) -> None:
        cut = len(said) + 2
        key = content_id("source", home.id, speaker)
        self._sources[key] = Source(
            id=key, label=speaker, class_="anonymous", name=None, role=None, outlet=home.outlet,
            people=People(low=1, high=1), access="unstated", anonymity_reason=None, mentions=(),
        )  # fmt: skip
        found = Attribution(
            id=content_id("attribution", sentence.capture, sentence.start), article=home.id, kind="indirect",
            stance="asserts", source=(sentence.part(cut, cut + len(speaker)),), source_id=key,
            cue=(sentence.part(cut + len(speaker) + 1, cut + len(speaker) + 5),),
            content=(sentence.part(0, len(said)),), addressee=None, within=None, confidence=0.9,
        )  # fmt: skip
        self._attributions.append(found)

    @property
    def voices(self) -> Voices:
        """Who is named and who says what."""
        entities = tuple(
            Entity(id=content_id("entity", name), name=name, type="person", aliases=(), mentions=tuple(spans))
            for name, spans in self._mentions.items()
        )
        return Voices(entities=entities, sources=tuple(self._sources.values()), attributions=tuple(self._attributions))


def alike(count: int) -> Story:
    """Return a story of records that differ in one figure only, too short to be taken for copies."""
    story = Story(5, retold_share=1)
    story.tells(f"{_FIRST[0]} {_LAST[0]} ordered {n} trams for the depot in Dorlen on Monday" for n in range(2, 9))
    for number in range(count):
        story.add(number, sentences=1)
    return story


def measured(name: str, story: Story, pairs: KnownPairs | None) -> tuple[int, float]:
    """Gather and weigh the claims of a story, print what it took, and return its statements and processor seconds."""
    voices = story.voices
    clock, started = time.perf_counter(), time.process_time()
    claims = gather(story.accounts, voices, Lineage(), ClaimSettings(), pairs)
    gathered = time.process_time()
    weighed, comparisons = weigh(claims, [a.article for a in story.accounts], voices, pairs=pairs)
    done, on_clock = time.process_time(), time.perf_counter() - clock
    statements = sum(len(a.sentences) for a in story.accounts)
    print(
        f"{name}: {len(story.accounts)} articles, {statements} sentences, {len(claims)} claims, {_told(weighed)} "
        f"statements in them, {len(comparisons)} comparisons; "
        f"gather {gathered - started:.2f} s, weigh {done - gathered:.2f} s, on the clock {on_clock:.2f} s"
    )
    return statements, done - started


def _told(claims: tuple[Claim, ...]) -> int:
    return sum(len(c.statements) for c in claims)


def _stories(sizes: list[int], pairs: KnownPairs | None) -> Iterator[tuple[int, float]]:
    for size in sizes:
        story = Story(11)
        for number in range(size):
            story.add(number)
        yield measured("story", story, pairs)


def main() -> None:
    """Print the times and the growth between the smallest and the largest story."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", nargs="+", type=int, default=[100, 250, 500])
    parser.add_argument("--records", type=int, default=800)
    parser.add_argument("--pairs", action="store_true")
    arguments = parser.parse_args()
    pairs = ShippedPairs() if arguments.pairs else None
    found = list(_stories(arguments.articles, pairs))
    (few, short), (many, long) = found[0], found[-1]
    if many > few:
        print(f"growth: seconds ~ sentences ** {math.log(long / short) / math.log(many / few):.2f}")
    if arguments.records:
        measured("near-identical records", alike(arguments.records), pairs)


if __name__ == "__main__":
    main()
