"""Pairs of the product's statements that language models judged by reading them, one by one, without seeing any tags.

`judged/*.tsv`: a line `#` and a headline opens a story of `coverage/`; each other line is a letter and two statements,
separated by tabs. Tags of pieces say which facts a piece tells; of two statements cut by the product they are often too
coarse. `real.jsonl` holds sentences of real articles, judged alike, as articles and offsets of their texts.
"""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from training.pairs.articles import texts_of
from training.pairs.examples import CLASH, DENIED, LOOSER, OTHER, SAME, UNKNOWN, Example

JUDGED = Path(__file__).with_name("judged")
HELD_OUT_PAIRS = Path(__file__).with_name("judged_held_out")  # of stories kept out of training, under their ids
HELD_OUT = 6  # one story of so many is kept out of training
# "P": one of them tells more than one thing, of which the other tells one; whether that is one claim is not settled.
LETTERS: Final = {"S": SAME, "L": LOOSER, "D": DENIED, "C": CLASH, "P": UNKNOWN, "R": OTHER}


class Judged(NamedTuple):
    """The pairs of one story, each with its letter."""

    headline: str
    pairs: tuple[tuple[str, Example], ...]

    @property
    def held_out(self) -> bool:
        """Whether it is kept out of training."""
        return int(hashlib.md5(self.headline.encode()).hexdigest(), 16) % HELD_OUT == 0  # noqa: S324 (no secret)


def judged(folder: Path = JUDGED) -> Iterator[Judged]:
    """Yield the stories of a folder. Raises ValueError where a line has no form."""
    for path in sorted(folder.glob("*.tsv")):
        headline, pairs = "", list[tuple[str, Example]]()
        for line in path.read_text(encoding="utf-8").splitlines():
            letter, *texts = line.split("\t")
            if letter.startswith("#"):
                if pairs:
                    yield Judged(headline, tuple(pairs))
                headline, pairs = letter[1:].strip(), []
            elif letter in LETTERS and len(texts) == 2:
                one, other = texts
                pairs.append((letter, Example(one, other, LETTERS[letter])))
            else:
                message = f"{path.name}: no line of judged pairs: {line[:60]!r}"
                raise ValueError(message)
        if pairs:
            yield Judged(headline, tuple(pairs))


def judged_real(shared: Path, path: Path = JUDGED / "real.jsonl") -> list[Example]:
    """Return the judged pairs of real sentences. Raises KeyError where an article is not among those of the corpus."""
    texts = texts_of(shared)

    def text_of(article: str, start: int, end: int) -> str:
        return " ".join(texts[article][start:end].split())

    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [Example(text_of(*r["one"]), text_of(*r["other"]), LETTERS[r["letter"]]) for r in rows]
