"""Pairs of statements as the product cuts them, of the tagged coverage and of the annotated stories of `tests/golden`.

Each pile is traced up to its claims by rules, with a reader of pairs that says nothing and writes down what it is
asked; of every text it is known which facts it tells, by the tags or the gold that lie in it.
"""

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.golden.story import Story as Annotated
from tests.golden.story import path_of
from training.pairs.tagged import Coverage, Tag

from headwater.model import ModelUsed
from headwater.reader.chosen import reader_of
from headwater.reader.pairs.relation import Nearness, Relation
from headwater.settings import Settings
from headwater.trace import Flow, run

_LIES_IN = 0.5  # share of the shorter of a text and what is tagged


class Stated(NamedTuple):
    """A statement as the network reads it, and what it tells."""

    text: str
    tells: frozenset[Tag]


class _Far:
    def nearest(self, many: int) -> list[tuple[int, int]]:  # noqa: ARG002
        return []

    def between(self, one: int, other: int) -> float:  # noqa: ARG002
        return -1.0


class _Listener:
    models = (ModelUsed(name="nobody", sha256=""),)

    def __init__(self) -> None:
        self.texts: list[str] = []

    def directions(self, texts: Sequence[str]) -> list[bytes]:
        return [b""] * len(texts)

    def near(self, texts: Sequence[str]) -> Nearness:
        self.texts += texts
        return _Far()

    def relations(self, pairs: Sequence[tuple[str, str]]) -> list[Relation]:
        return [Relation(1.0, 0.0, 0.0, 0.0, 0.0)] * len(pairs)

    closely = relations


def traced(story: Coverage) -> list[Stated]:
    """Return the statements of tagged coverage."""
    with tempfile.TemporaryDirectory() as folder:
        heard, _ = _heard(story.pile(Path(folder)))
    marked = [(a.text, [(p.start, p.end, p.tag) for p in a.pieces]) for a in story.articles]
    return [Stated(text, tells) for text in heard if (tells := _told(text, marked))]


def annotated(name: str) -> list[Stated]:
    """Return the statements of a story of `tests/golden`; those that its gold does not have tell nothing (fact 0)."""
    story = Annotated(name)
    heard, texts = _heard(story.folder / "pile")
    marked: dict[str, list[tuple[int, int, Tag]]] = {path: [] for path in texts}
    for number, claim in enumerate(story.gold["claims"], 1):
        for mention in claim["mentions"]:
            marked[path_of(mention["span"])].append((*story.place(mention["span"]), Tag("", number)))
    return [
        Stated(text, _told(text, [(texts[p], some) for p, some in marked.items()]) or frozenset((Tag("", 0),)))
        for text in heard
    ]


def _heard(pile: Path) -> tuple[list[str], dict[str, str]]:
    listener = _Listener()
    settings = Settings()
    flow = Flow([pile], settings, reader_of(settings.attribution.reader), None)
    flow.pairs = listener
    run(flow, "claim", None)
    return listener.texts, {reading.capture.path: reading.text for reading in flow.pile.readings}


def _told(text: str, marked: Sequence[tuple[str, Sequence[tuple[int, int, Tag]]]]) -> frozenset[Tag]:
    """Return what is marked where a text stands, which may have a name before it."""
    for form in (text, text.partition(": ")[2]):
        for home, places in marked:
            for start, end in _places(form, home):
                found = {
                    tag for a, b, tag in places if min(b, end) - max(a, start) >= _LIES_IN * min(b - a, end - start)
                }
                if found:
                    return frozenset(found)
    return frozenset()


def _places(text: str, home: str) -> Iterator[tuple[int, int]]:
    """Yield where a text of single spaces stands in one of any white space."""
    if not text:
        return
    words = [at for at, character in enumerate(home) if not character.isspace()]
    bare, sought = "".join(home.split()), "".join(text.split())
    at = bare.find(sought)
    if at >= 0:
        yield words[at], words[at + len(sought) - 1] + 1
