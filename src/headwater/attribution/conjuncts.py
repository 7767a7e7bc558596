"""The people of a list of whom each is brought in alone: "a nurse and a former clerk of the mill"."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from headwater.attribution.classes import many_people
from headwater.attribution.described import ONE, Described
from headwater.attribution.nouns import is_person
from headwater.model import Access, People
from headwater.reader.layers import Name
from headwater.reader.words import fold

_OPENS = re.compile(r"an?\s", re.IGNORECASE)
_LAST = re.compile(r"(?P<comma>,)?\s+and\s+(?:(?:also|even)\s)?(?=an?\s)")
_NEXT = re.compile(r",\s+(?=an?\s)")
# "a friend of a nurse | and a doctor": the doctor may be a friend's friend as well
_OF_ANOTHER = re.compile(r"\s(?:of|to|for|with|by|about)\san?\s[^,]*?(?P<last>[\w-]+)$")
_ONE_BY_ONE = frozenset(["anonymous", "role", "none"])


class _List(NamedTuple):
    """Where the members of a list stand in its phrase, and how many of them may be no members."""

    places: tuple[tuple[int, int], ...]
    doubtful: int


def people_apart(
    phrase: str, names: Sequence[Name], describe: Callable[[str, Sequence[Name]], Described]
) -> Described | None:
    """Return a list of people, each brought in by "a" or "an", as so many people; None for other phrases.

    Who is only behind a preposition of the one before, or may be in apposition, is counted at most and not at least.
    Misses: lists with a member that is pointed at or owned ("a clerk and the mayor's driver").
    """
    listed = _listed(phrase)
    if listed is None:
        return None
    members = [
        describe(phrase[low:high], [_moved(n, low) for n in names if low <= n.range[0] and n.range[1] <= high])
        for low, high in listed.places
    ]
    if not all(map(_is_one, members)):
        return None
    high = len(members)
    words = frozenset[str]().union(*(m.words | {m.head} for m in members))
    label = f"{', '.join(m.label for m in members[:-1])} and {members[-1].label}"
    access: Access = next((m.access for m in members if m.access != "unstated"), "unstated")
    people = People(low=high - listed.doubtful, high=high)
    found = Described("description", "none", label, "people", words, people, access)
    found = found._replace(plural=True, hidden=any(m.hidden for m in members))
    # "a former minister and an adviser" are insiders as two former ministers are
    kept_back = found.hidden or any(m.class_ == "anonymous" for m in members)
    heads = (many_people(found._replace(head=m.head), [fold(w) for w in phrase.split()]) for m in members)
    return found._replace(class_="anonymous" if kept_back or "anonymous" in heads else "collective")


def _listed(phrase: str) -> _List | None:
    last = _LAST.search(phrase)
    if last is None or not _OPENS.match(phrase) or _LAST.search(phrase, last.end()):
        return None
    commas = list(_NEXT.finditer(phrase, 0, last.start()))
    starts = (0, *(m.end() for m in commas), last.end())
    ends = (*(m.start() for m in commas), last.start(), len(phrase))
    places = tuple(zip(starts, ends, strict=True))
    objects = (_OF_ANOTHER.search(phrase[low:high]) for low, high in places[:-1])
    another = [found for found in objects if found and is_person(fold(found["last"]))]
    # "a nurse, a mother of two, and a doctor"; without the comma behind it they are three
    apposed = len(commas) if last["comma"] else 0
    return _List(places, min(len(another) + apposed, len(places) - 1))


def _moved(name: Name, by: int) -> Name:
    return Name(range=(name.range[0] - by, name.range[1] - by), type=name.type)


def _is_one(member: Described) -> bool:
    alone = member.class_ in _ONE_BY_ONE and member.people == ONE and not member.plural
    told = is_person(member.head) or member.class_ != "none"
    return alone and told and member.reference == "description" and not (member.persons or member.proper)
