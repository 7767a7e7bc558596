"""How acts stand to each other, and which nouns stand for those who act for a body."""

from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from headwater.reader.acts import stem
from headwater.reader.frames.lexicon import is_thing, lines_of, thing
from headwater.reader.frames.words.relations import (
    OF_A_MOMENT,
    OF_ITS_OBJECT,
    OF_ITS_OWNER,
    OPPOSITES,
    PASSED,
    SWAPPED,
    UNDERGONE,
    WIDE,
)
from headwater.reader.frames.words.things import ACTING_FOR, CONTRASTS
from headwater.reader.frames.words.told_for import TOLD_FOR

# Nouns that any person can be called by, as roles hold them.
ANYBODY = frozenset(
    "man men woman women person peopl victim member other suspect group number boy girl casualti famili".split()
) | {"act:die", "act:suspect"}

# One told for the other; told by the one and by whom it was done to; by who gives and who gets; undone or denied.
Kinship = Literal["told_for", "swapped", "passed", "opposite"]


class Link(NamedTuple):
    """How two acts stand to each other, the act of the first frame and that of the second, and why."""

    kind: Kinship
    one: str
    other: str
    why: str = ""


def link_of(one: frozenset[str], other: frozenset[str]) -> Link | None:
    """Return how two frames' acts stand to each other where none is common; the closest link counts."""
    table = _links()
    found = [table[a, b]._replace(one=a, other=b) for a in sorted(one) for b in sorted(other) if (a, b) in table]
    return min(found, key=lambda link: _CLOSEST.index(link.kind), default=None)


_CLOSEST: tuple[Kinship, ...] = ("told_for", "swapped", "passed", "opposite")


@cache
def _links() -> dict[tuple[str, str], Link]:
    table: dict[tuple[str, str], Link] = {}
    for link in _read():
        table.setdefault((link.one, link.other), link)
        table.setdefault((link.other, link.one), link)
    return table


def _read() -> Iterator[Link]:
    for line in lines_of(TOLD_FOR):
        acts, _, why = line.partition(" | ")
        one, other = acts.split()
        yield Link("told_for", one, other, why)
    for line in lines_of(SWAPPED):
        one, other = line.split()
        yield Link("swapped", one, other)
    for line in lines_of(PASSED):
        one, other = line.split()
        yield Link("passed", one, other)
    for line in lines_of(OPPOSITES):
        one, *others = line.split()
        yield from (Link("opposite", one, other) for other in others)


@cache
def _undergone() -> frozenset[str]:
    return frozenset(UNDERGONE.split())


def happens_to_its_subject(acts: frozenset[str]) -> bool:
    """Whether a verb of these acts that has no object tells what happens to its subject ("the shop closed")."""
    return bool(acts & _undergone())


@cache
def _of_a_moment() -> frozenset[str]:
    return frozenset(OF_A_MOMENT.split())


def takes_no_time(acts: frozenset[str]) -> bool:
    """Whether acts are done at a moment, so that "is doing" tells a plan: closing, merging, resigning."""
    return acts <= _of_a_moment()


@cache
def _wide() -> frozenset[str]:
    return frozenset(WIDE.split())


def is_wide(acts: frozenset[str]) -> bool:
    """Whether acts are so wide that one story tells of many: arriving, providing, causing."""
    return acts <= _wide()


@cache
def _objective() -> tuple[frozenset[str], frozenset[str]]:
    owned = frozenset(OF_ITS_OWNER.split())
    return owned, owned | frozenset(OF_ITS_OBJECT.split())


def owner_undergoes(acts: frozenset[str], *, possessive: bool) -> bool:
    """Whether a noun of these acts is done to whom it belongs to, by a possessive or by "of"."""
    owned, of_object = _objective()
    return bool(acts) and acts <= (owned if possessive else of_object)


@cache
def _members() -> dict[str, frozenset[str]]:
    """Return by the noun for a body, as roles hold it, the nouns for those who act for it."""
    found: dict[str, frozenset[str]] = {}
    for line in lines_of(ACTING_FOR):
        body, *members = (named(word) for word in line.split())
        found[body] = found.get(body, frozenset()) | frozenset(members)
    return found


def named(noun: str) -> str:
    """Return a folded noun as roles hold it: by the word for all nouns of one thing, else by its stem."""
    return thing(noun) if is_thing(noun) else stem(noun)


def may_act_for(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether nouns of one role may stand for those who act for what nouns of the other name: a court, its judge."""
    members = _members()
    return any(members.get(a, frozenset()) & right for left, right in ((one, other), (other, one)) for a in left)


@cache
def _contrasts() -> dict[str, int]:
    """Return by the word, as roles hold it, the number of the line of words that it stands against."""
    return {named(word): n for n, line in enumerate(lines_of(CONTRASTS)) for word in line.split()}


def are_contrasted(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two roles call one kind of thing by words that part them: the world title, the national title."""
    table = _contrasts()
    left, right = ({table[noun]: noun for noun in nouns if noun in table} for nouns in (one, other))
    return any(left[line] != right[line] for line in left.keys() & right.keys()) and bool(one & other)
