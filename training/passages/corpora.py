"""Corpora with gold, from the yardsticks' generator and from ours, whole and in part."""

import random
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import numpy as np
from fiction import Fiction
from numpy.typing import NDArray

Ints = NDArray[np.int64]


class Corpus(NamedTuple):
    """Texts and what their words are.

    `start`, `end`, `ignore` are one for each word of white space, those of text n at `offset[n]` to `offset[n + 1]`;
    `cases` are rows of text a, text b, a0, a1, b0, b1, in code points.
    """

    texts: list[str]
    start: Ints
    end: Ints
    ignore: Ints
    offset: Ints
    cases: Ints

    def part(self, numbers: Sequence[int]) -> "Corpus":
        """Return some of the texts."""
        place = {number: at for at, number in enumerate(numbers)}
        rows = np.concatenate([np.arange(self.offset[n], self.offset[n + 1]) for n in numbers])
        counts = [int(self.offset[n + 1] - self.offset[n]) for n in numbers]
        cases = [[place[a], place[b], *rest] for a, b, *rest in self.cases.tolist() if a in place and b in place]
        return Corpus(
            [self.texts[n] for n in numbers],
            *(column[rows] for column in (self.start, self.end, self.ignore)),
            np.cumsum([0, *counts]),
            np.array(cases, np.int64).reshape(-1, 6),
        )


def yardstick(shared: Path) -> ModuleType:
    """Return the yardsticks' generator of corpora."""
    sys.path.insert(0, str(shared / "yardsticks"))
    import make_reuse_corpus  # noqa: PLC0415 (found through the argument)

    return make_reuse_corpus


def of_yardstick(maker: ModuleType, seed: int, count: int, *, split: str = "train", furnished: bool = True) -> Corpus:
    """Make a corpus with the yardsticks' generator; not `furnished`: without the chrome of sites."""
    generator = maker.Generator(maker.read_jsonl(maker.DATA / "polnear" / f"{split}.jsonl.gz"), seed)
    if not furnished:
        generator.with_chrome = lambda words, *_: words
    generator.generate(count)
    documents = list(generator.documents)
    random.Random(seed).shuffle(documents)
    return _corpus(maker, [document.words for document in documents])


def of_fiction(maker: ModuleType, seed: int, count: int) -> Corpus:
    """Make a corpus of our own; the yardsticks' gold finds the cases."""
    return _corpus(maker, [document.words for document in Fiction(seed, count).generate(count)])


def _corpus(maker: ModuleType, documents: Sequence[Sequence]) -> Corpus:
    texts, start, end = [], [], []
    for words in documents:
        text = ""
        for n, word in enumerate(words):
            text += (word.gap if n else "") + word.text
            start.append(len(text) - len(word.text))
            end.append(len(text))
        texts.append(text)
    every = [word for words in documents for word in words]
    offset = np.cumsum([0, *(len(words) for words in documents)])
    key, ignore, instance = (np.array([getattr(w, n) for w in every], np.int64) for n in ("key", "ignore", "instance"))
    places = np.array(start, np.int64), np.array(end, np.int64)
    arrays = {"start": places[0], "end": places[1], "offset": offset}
    cases = np.array(list(maker.gold_cases(arrays, key, instance)), np.int64).reshape(-1, 6)
    return Corpus(texts, *places, ignore, offset, cases)


def piles(corpus: Corpus, seed: int, count: int) -> list[Corpus]:
    """Return small piles of a corpus: two to forty texts, most of them kin of one that was drawn."""
    rng = random.Random(seed)
    kin: dict[int, set[int]] = {}
    for a, b, *_ in corpus.cases.tolist():
        kin.setdefault(a, set()).add(b)
        kin.setdefault(b, set()).add(a)
    found = []
    for _ in range(count):
        size = rng.choice((2, 2, 3, 4, 6, 9, 14, 25, 40))
        first = rng.randrange(len(corpus.texts))
        near = sorted(kin.get(first, ()))
        chosen = {first, *rng.sample(near, min(len(near), rng.randint(0, size - 1)))}
        while len(chosen) < min(size, len(corpus.texts)):
            chosen.add(rng.randrange(len(corpus.texts)))
        found.append(corpus.part(sorted(chosen)))
    return found
