"""Turns the stories of `stories/` into pairs of wordings and how they stand to each other; README.md has the form."""

import hashlib
import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

RELATIONS = ("other", "same", "denied", "clash", "looser")
OTHER, SAME, DENIED, CLASH, LOOSER = range(len(RELATIONS))
# Less is known of some pairs: that they are of one fact, be it denied or told more loosely; that they are not.
ONE, NOT_ONE = len(RELATIONS), len(RELATIONS) + 1
ATTRIBUTES = ("number", "time", "actor", "place", "strength", "outcome", "cause")
UNKNOWN = -1  # of an attribute, since writers also gave other words; of the relation of a pair that nobody judged
STORIES = Path(__file__).with_name("stories")
HELD_OUT = 8  # one story of so many is kept out of training
_LINE = re.compile(r"([#=sdcln])\s+(.*)")
# pairs taken of each fact, by how they stand; pairs over facts of one story that are alike, and at random
_QUOTA = {SAME: 5, DENIED: 3, CLASH: 4, LOOSER: 2, OTHER: 5}
_ALIKE, _AT_RANDOM = 4, 2
_LONG_STORY = 12  # facts; of these many are alike


class Wording(NamedTuple):
    """A line of a story: `fact` counts its facts, `kind` is the letter before it ("=" counts as "s").

    `attribute`: in which of `ATTRIBUTES` it contradicts its fact.
    """

    text: str
    fact: int
    kind: str
    attribute: int = UNKNOWN


class Story(NamedTuple):
    """One story: its id, and its wordings."""

    name: str
    wordings: tuple[Wording, ...]

    @property
    def held_out(self) -> bool:
        """Whether it is kept out of training."""
        return int(hashlib.md5(self.name.encode()).hexdigest(), 16) % HELD_OUT == 0  # noqa: S324 (no secret)


class Example(NamedTuple):
    """Two wordings, how they stand to each other, and in what they contradict each other.

    `shares`: of each relation, as a teacher says; () where none was asked. The relation of a pair that only a teacher
    knows is `UNKNOWN`.
    """

    one: str
    other: str
    relation: int
    attribute: int = UNKNOWN
    shares: tuple[float, ...] = ()


def stories(folder: Path = STORIES) -> list[Story]:
    """Return the stories of a folder. Raises ValueError where a line has no form."""
    found: dict[str, list[Wording]] = {}
    for path in sorted(folder.glob("*.txt")):
        name, fact = "", -1
        for line in path.read_text(encoding="utf-8").splitlines():
            matched = _LINE.match(line)
            if matched is None:
                message = f"{path.name}: no line of a story: {line[:60]!r}"
                raise ValueError(message)
            kind, text = matched.groups()
            if kind == "#":
                name, fact = text.partition("|")[0].strip(), -1
                found[name] = []
                continue
            fact += kind == "="
            named, _, text = text.partition("|") if kind == "c" else ("", "", text)
            attribute = ATTRIBUTES.index(named.strip()) if named.strip() in ATTRIBUTES else UNKNOWN
            found[name].append(Wording(" ".join(text.split()), fact, "s" if kind == "=" else kind, attribute))
    return [Story(name, tuple(wordings)) for name, wordings in found.items()]


def relation(one: Wording, other: Wording) -> int | None:
    """Return how two wordings of a story stand to each other, None where the story does not say."""
    if one.fact != other.fact:
        return OTHER
    kinds = "".join(sorted(one.kind + other.kind))
    known = {"ss": SAME, "dd": SAME, "ds": DENIED, "cs": CLASH, "ls": LOOSER}
    return OTHER if "n" in kinds and kinds != "nn" else known.get(kinds)


def pairs_of(story: Story) -> Iterator[tuple[Wording, Wording, int]]:
    """Yield each pair of wordings whose relation is known."""
    for i, one in enumerate(story.wordings):
        for other in story.wordings[:i]:
            found = relation(one, other)
            if found is not None:
                yield one, other, found


def examples_of(told: Sequence[Story], rng: random.Random) -> list[Example]:
    """Return training pairs: so many of each fact and kind, and of two facts those that share most words."""
    made: list[Example] = []
    for story in told:
        by_kind: dict[tuple[int, int], list[Example]] = {}
        apart: list[tuple[float, Example]] = []
        for one, other, found in pairs_of(story):
            attribute = max(one.attribute, other.attribute) if found == CLASH else UNKNOWN
            example = Example(one.text, other.text, found, attribute)
            if one.fact == other.fact:
                by_kind.setdefault((one.fact, found), []).append(example)
            else:
                apart.append((alike(one.text, other.text) + 0.3 * rng.random(), example))
        for (_, found), some in by_kind.items():
            made += rng.sample(some, min(len(some), _QUOTA[found]))
        apart.sort(key=lambda a: -a[0])
        facts = 1 + max(w.fact for w in story.wordings)
        most = _ALIKE * facts * (2 if facts >= _LONG_STORY else 1)
        made += [e for _, e in apart[:most]]
        rest = [e for _, e in apart[most:]]
        made += rng.sample(rest, min(len(rest), _AT_RANDOM * facts))
    return made


def alike(one: str, other: str) -> float:
    """Return the share of the shorter text's words that stand in the other, a little less for short texts."""
    words = [set(t.lower().split()) for t in (one, other)]
    return len(words[0] & words[1]) / (1 + min(map(len, words)))
