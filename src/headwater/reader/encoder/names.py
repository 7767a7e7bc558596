"""Puts together the names that the network saw and those that rules found, and finds bare surnames of the people."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from headwater.reader.layers import Name, NameType, Range
from headwater.reader.rules.gazetteer import GIVEN_NAMES, TITLES
from headwater.reader.words import fold

_TYPES: Final[dict[str, NameType]] = {"person": "person", "organization": "organization", "place": "place"}
_WORD: Final = re.compile(r"[^\W\d_](?:[^\W\d_]|[’'](?=[A-Z]))+")
_SUFFIXES: Final = frozenset(["jr", "sr", "ii", "iii", "iv"])
_TITLE: Final = re.compile(r"([^\W\d_]+)\.?(?:\s+|$)")
_SMALL_LAST: Final = re.compile(r"(?<=\w)\s+[a-z]+\Z")
_LEAST_SURNAME_CHARS: Final = 3
_OPENS: Final = re.compile(r"(?:^|[\n.?!:“\"•(])\s*$")
_NEAR_CHARS: Final = 4

Seen = tuple[int, int, str]


def merged_names(text: str, rules: Sequence[Name], seen: Iterable[Seen]) -> list[Name]:
    """Return the names of a text in order, not overlapping.

    `seen` are the network's. Its people are taken as they stand; they are rarely wrong,
    unless rules tell that the same name is a place's or a firm's. So are names of outlets that
    rules know. Names whose kind no rule tells take the network's. Where a person is named, the bare surname
    is that person's name everywhere in the text, in capitals too, but not inside a longer name of something else.
    """
    network = _network(text, rules, seen)
    other = _other_kinds(text, rules, network)
    people = [
        Name(range=(low, high), type=other.get(text[low:high], "person"))
        for low, high, kind in network
        if kind == "person"
    ]
    outlets = [name for name in rules if name.type == "outlet"]
    printed = _Taken(outlets)
    people = [person for person in people if not _inside(person.range, printed.meeting(person.range))]
    kept = _free([*people, *outlets])
    taken, typed = _Taken(kept), _Taken([Name(range=(a, b), type=_TYPES.get(k, "unknown")) for a, b, k in network])
    others = [name for name in rules if name.type != "outlet" and taken.meeting(name.range) is None]
    kept = _free([*kept, *(_retyped(name, typed.meeting(name.range)) for name in others)])
    return _with_surnames(text, kept)


def _inside(place: Range, outlet: Name | None) -> bool:
    """Whether a person's name is only the end of an outlet's: "Radio Carrick"."""
    return outlet is not None and outlet.range[0] < place[0] and place[1] <= outlet.range[1]


def _network(text: str, rules: Sequence[Name], seen: Iterable[Seen]) -> list[Seen]:
    """Return the network's names without titles; one word left behind a title is the name that rules begin with it.

    "Coun Oda | Brand": who does not know the title takes it for a given name.
    """
    whole = {name.range[0]: name.range[1] for name in rules if name.type == "person"}
    shown = sorted(seen)
    begun = {low for low, _, _ in shown}
    found = []
    for low, high, kind in shown:
        one = _untitled(text, low, high, kind)
        if one is None or not text[one[0]].isupper():
            continue
        end = whole.get(one[0], high)
        cut = low < one[0] and " " not in text[one[0] : high] and begun.isdisjoint(range(high, end))
        found.append((one[0], max(high, end), kind) if cut else one)
    return found


def _untitled(text: str, low: int, high: int, kind: str) -> Seen | None:
    """Return a person's name without titles before it and small words behind it, None where nothing else is there."""
    while kind == "person" and (word := _TITLE.match(text, low, high)) and fold(word.group(1)) in TITLES:
        low = word.end()
    while kind == "person" and (verb := _SMALL_LAST.search(text, low, high)):
        high = verb.start()  # "Ms Falk | rang"
    return (low, high, kind) if low < high else None


def _other_kinds(text: str, rules: Sequence[Name], network: Sequence[Seen]) -> dict[str, NameType]:
    """Return the kinds that rules tell of names, by spelling; of one word only where they do so as often."""
    people = Counter(text[low:high] for low, high, kind in network if kind == "person")
    told = Counter((text[slice(*name.range)], name.type) for name in rules if name.type in {"organization", "place"})
    return {
        spelt: kind
        for (spelt, kind), times in sorted(told.items())
        if not spelt.isupper() and (" " in spelt or times >= people[spelt])
    }


def _retyped(name: Name, other: Name | None) -> Name:
    return Name(range=name.range, type=other.type) if other is not None and name.type == "unknown" else name


def _with_surnames(text: str, names: Sequence[Name]) -> list[Name]:
    surnames = {last for name in names if name.type == "person" if (last := _surname(text[slice(*name.range)]))}
    if not surnames:
        return list(names)
    lower = {m.group() for m in re.finditer(r"(?<![^\W\d_])[a-z]{3,}(?![^\W\d_])", text)}
    taken = _Taken(names)
    found = []
    for match in _WORD.finditer(text):
        word, place = match.group(), match.span()
        if not word[0].isupper() or fold(word) not in surnames:
            continue
        holder = taken.meeting(place)
        if holder is not None and (holder.type == "person" or not _bare(text, holder, place)):
            continue
        # "Waters rose": a word of the text too, and its capital may be the sentence's
        before = text[max(0, place[0] - _NEAR_CHARS) : place[0]]
        if fold(word) in lower and (_OPENS.search(before) or place[0] == 0) and not _spoken(text, place[1]):
            continue
        found.append(Name(range=place, type="person"))
    return _free([*found, *names])


_SPEAKS: Final = re.compile(
    r"\s+(?:said|says|told|added|asked|tweeted|wrote|argued|replied|declined|did|has|was|is)\b|:"
)


def _spoken(text: str, at: int) -> bool:
    return _SPEAKS.match(text, at) is not None


def _bare(text: str, holder: Name, place: Range) -> bool:
    """Whether the name that lies over a surname is that surname alone, or of no known kind and a title's words."""
    return holder.range == place or text[slice(*holder.range)].split(maxsplit=1)[0] == "Team"


def _surname(spelt: str) -> str | None:
    words = [word for word in _WORD.findall(spelt) if fold(word) not in _SUFFIXES]
    if len(words) < 2 and fold(spelt) in GIVEN_NAMES | TITLES:
        return None
    last = fold(words[-1]) if words else ""
    return last if len(last) >= _LEAST_SURNAME_CHARS else None


def _free(names: Sequence[Name]) -> list[Name]:
    """Return the names in order, without those that meet one that stands earlier in the sequence."""
    starts: list[int] = []
    kept: list[Name] = []
    for name in names:
        at = bisect_left(starts, name.range[0])
        free_before = at == 0 or kept[at - 1].range[1] <= name.range[0]
        free_behind = at == len(kept) or kept[at].range[0] >= name.range[1]
        if free_before and free_behind:
            starts.insert(at, name.range[0])
            kept.insert(at, name)
    return kept


class _Taken:
    """Finds which of some names, given in any order, a place meets."""

    def __init__(self, names: Sequence[Name]) -> None:
        self._names = _free(names)
        self._starts = [name.range[0] for name in self._names]

    def meeting(self, place: Range) -> Name | None:
        """Return the first name that shares a character with `place`."""
        at = bisect_right(self._starts, place[0]) - 1
        for name in self._names[max(0, at) : at + 2]:
            if name.range[0] < place[1] and place[0] < name.range[1]:
                return name
        return None
