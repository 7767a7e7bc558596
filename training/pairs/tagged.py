"""Reads the tagged coverage of `coverage/`: whole articles of invented stories, each statement tagged with its fact.

README.md has the form. A piece is what stands between two tags of a sentence.
"""

import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Literal, NamedTuple

COVERAGE = Path(__file__).with_name("coverage")
HELD_OUT = 6  # one story of so many is kept out of training and measured on
_TAG = re.compile(r"\{([-~]?)(\d+)\}\s*")
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_FIRST_DAY = date(2041, 3, 4)  # a Monday; stories of several days go on from it
_WEEK = 7

Standing = Literal["same", "denied", "clash", "apart"]


class Tag(NamedTuple):
    """The fact that a piece tells, 0 for none. `sign`: "-" where it denies it, "~" where it tells it otherwise."""

    sign: str
    fact: int


class Piece(NamedTuple):
    """Code points `start`..`end` of an article, in which of its sentences they stand, and what they tell."""

    start: int
    end: int
    sentence: int
    tag: Tag


class TaggedArticle(NamedTuple):
    """An article as it is traced, with its pieces in order."""

    outlet: str
    published: str
    title: str
    text: str
    pieces: tuple[Piece, ...]


class Coverage(NamedTuple):
    """All articles of one story."""

    name: str
    articles: tuple[TaggedArticle, ...]

    @property
    def held_out(self) -> bool:
        """Whether it is kept out of training."""
        return int(hashlib.md5(self.name.encode()).hexdigest(), 16) % HELD_OUT == 0  # noqa: S324 (no secret)

    def records(self) -> Iterator[dict[str, Any]]:
        """Yield its articles as JSON records that can be traced; an id ends with the article's number."""
        for number, a in enumerate(self.articles):
            yield {
                "id": f"{self.name}-{number}", "text": a.text, "title": a.title, "publisher": a.outlet,
                "published": a.published,
            }  # fmt: skip

    def pile(self, folder: Path) -> Path:
        """Write the records into a folder, and return the file."""
        file = folder / "pile.jsonl"
        file.write_text("\n".join(map(json.dumps, self.records())), encoding="utf-8")
        return file


def coverage(folder: Path = COVERAGE) -> Iterator[Coverage]:
    """Yield the stories of a folder. Raises ValueError where a line has no form."""
    for path in sorted(folder.glob("*.txt")):
        name, made, heading, lines, last = "", list[TaggedArticle](), "", list[str](), _FIRST_DAY
        for line in [*path.read_text(encoding="utf-8").splitlines(), "# "]:
            if line.startswith(("# ", "@ ")):
                if lines:
                    outlet, _, told = heading.partition("|")
                    last = _day(told, last)
                    made.append(_article(outlet.strip(), last, lines))
                if line.startswith("# ") and made:
                    yield Coverage(name, tuple(made))
                if line.startswith("# "):
                    name, made, last = line[2:].partition("|")[0].strip(), [], _FIRST_DAY
                heading, lines = line[2:], []
            elif _TAG.match(line):
                lines.append(line)
            else:
                message = f"{path.name}: no line of coverage: {line[:60]!r}"
                raise ValueError(message)


def _day(told: str, last: date) -> date:
    """Return the day an article is of: the first weekday of that name from the last article's day on."""
    named = next((n for n, day in enumerate(_DAYS) if day in told.lower()), None)
    return last if named is None else last + timedelta(days=(named - last.weekday()) % _WEEK)


def _article(outlet: str, day: date, lines: Sequence[str]) -> TaggedArticle:
    """Return an article of tagged lines: a headline, then paragraphs of two sentences."""
    text, pieces = "", list[Piece]()
    for number, line in enumerate(lines):
        text += "" if not number else "\n\n" if number == 1 or number % 2 == 0 else " "
        parts = _TAG.split(line)[1:]
        for at in range(0, len(parts), 3):
            told = parts[at + 2].strip()
            text += " " if at else ""
            pieces.append(Piece(len(text), len(text) + len(told), number, Tag(parts[at], int(parts[at + 1]))))
            text += told
    title = text.partition("\n")[0]
    return TaggedArticle(outlet, day.isoformat(), title, text, tuple(pieces))


def standing(one: frozenset[Tag], other: frozenset[Tag]) -> Standing | None:
    """Return how what two stretches of text tell stands to each other, None where the tags do not say.

    What tells one fact alike and contradicts another tells the same. Two that tell a matter otherwise may agree.
    """
    plain = [{t.fact: t.sign for t in tags if t.sign != "~" and t.fact} for tags in (one, other)]
    common = plain[0].keys() & plain[1].keys()
    if common:
        return "same" if any(plain[0][fact] == plain[1][fact] for fact in common) else "denied"
    signs = [{t.fact: t.sign for t in tags if t.fact} for tags in (one, other)]
    met = signs[0].keys() & signs[1].keys()
    if met:
        return "clash" if any(signs[0][fact] != signs[1][fact] for fact in met) else None
    return "apart"
