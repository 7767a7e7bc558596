"""Names of bodies of which a reader saw the last word or the first ones alone, as a person: "Clean Water Lethmark"."""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Final

import msgspec

from headwater.attribution.body import Body
from headwater.attribution.nouns import is_person, kind_of
from headwater.reader.layers import Name, Range
from headwater.reader.rules.gazetteer import GIVEN_NAMES, ROLE_NOUNS, TITLES
from headwater.reader.rules.lexicon import (
    ADVERBS,
    CONJUNCTIONS,
    DETERMINERS,
    MONTHS,
    PREPOSITIONS,
    SUBORDINATORS,
    WEEKDAYS,
)
from headwater.reader.words import fold

_AROUND_CHARS: Final = 80
_LEAST_LEADING: Final = 2
_LINKS: Final = "of|for|and|against|without|with|on|in|the"
# "Mothers Against Mines | Karvosk"
_LEADING: Final = re.compile(rf"(?:^|(?<=[\s(“\"]))(?:[A-Z][\w’'-]*\s(?:(?:{_LINKS})\s){{0,2}}){{1,5}}$")
# "Karvosk | City Council"
_TRAILING: Final = re.compile(r"(?:\s[A-Z][\w’-]*){1,3}")
_LOCATIVE: Final = re.compile(r"\b(?:in|at|to|from|near|around|outside|across|between)\s$")
_NO_NAME: Final = (
    ADVERBS | CONJUNCTIONS | DETERMINERS | MONTHS | PREPOSITIONS | SUBORDINATORS | WEEKDAYS
    | frozenset("according then yesterday today meanwhile earlier later also asked".split())
)  # fmt: skip
# what charities, campaigns and clubs call themselves by, beside whom they are of
_CALLED: Final = frozenset(
    """abroad action aid aids alert amnesty animal animals care clean climate concern countryside democracy earth
    environment equality fair first food free freedom green health heritage home homes hope housing human justice legal
    liberty life links matters nature now open peace planet poverty relief rescue rights safe save shelter stop support
    together united victims voice watch water wildlife women youth""".split()
)


def with_whole_names(bodies: Sequence[Body]) -> list[Body]:
    """Return the bodies of text with names of bodies whole that end or open with what was read as a person's name.

    A town at the end of a name ("Legal Watch Karvosk") is no person where two words or more with capitals stand before
    it, none of them a title, an office or a given name, and one of them calls people or what bodies are called by, or
    the pile names the town as a place. A name before a word for a body with a capital is part of the body's name
    ("Karvosk City Council"). Misses: bodies called by invented words alone, in towns that stand nowhere as places.
    """
    placed = {key for body in bodies for key in _places(body)}
    return [_widened(body, placed) for body in bodies]


def _places(body: Body) -> Iterator[str]:
    """Yield the names that stand in one article as those of places."""
    for name in body.layers.names:
        before = body.text((max(body.start(name.range[0]), name.range[0] - len(" between ")), name.range[0]))
        if name.type == "place" or (name.type in {"person", "unknown"} and _LOCATIVE.search(before)):
            yield fold(body.folded(name.range))
    if body.article.dateline:
        yield fold(body.article.dateline.value.partition(",")[0])


def _widened(body: Body, placed: Collection[str]) -> Body:
    whole: list[Name] = []
    for name in body.layers.names:
        low = _start(body, name, placed)
        if low < name.range[0]:
            while whole and whole[-1].type == "unknown" and whole[-1].range[0] >= low:
                whole.pop()
            low = name.range[0] if whole and whole[-1].range[1] > low else low
        place = (low, _end(body, name))
        if whole and place[0] < whole[-1].range[1]:
            continue  # a word of the name before
        whole.append(name if place == name.range else Name(range=place, type="organization"))
    if tuple(whole) == body.layers.names:
        return body
    return Body(body.article, msgspec.structs.replace(body.layers, names=tuple(whole)))


def _start(body: Body, name: Name, placed: Collection[str]) -> int:
    """Return where the name of the body begins that ends with a name of one word."""
    town = body.folded(name.range)
    led = _LEADING.search(_before(body, name.range)) if name.type == "person" and " " not in town else None
    if led is None:
        return name.range[0]
    text = led.group()
    while text and fold(text.split()[0]) in _NO_NAME:
        text = text[len(text.split()[0]) :].lstrip()
    leading = [fold(word) for word in text.split() if word[:1].isupper()]
    if len(leading) < _LEAST_LEADING or any(map(_is_of_person, leading)):
        return name.range[0]
    called = any(word in _CALLED or is_person(word) or kind_of(word) in {"body", "group"} for word in leading)
    return name.range[0] - len(text) if called or fold(town) in placed else name.range[0]


def _is_of_person(word: str) -> bool:
    """Whether a word leads up to a person: a title, an office, a given name; "tenants" are people of a body."""
    return word.rstrip(".") in TITLES | ROLE_NOUNS | GIVEN_NAMES or (is_person(word) and not word.endswith("s"))


def _end(body: Body, name: Name) -> int:
    """Return where the name of the body ends that opens with a person's name or what was read as one."""
    sentence = body.sentence(name.range[0])
    if name.type != "person" or sentence is None:
        return name.range[1]
    behind = _TRAILING.match(body.text((name.range[1], max(name.range[1], sentence[1]))))
    words = behind.group().split() if behind else []
    while words and kind_of(fold(words[-1])) != "body":
        words.pop()
    return name.range[1] + sum(len(word) + 1 for word in words)


def _before(body: Body, place: Range) -> str:
    sentence = body.sentence(place[0])
    return body.text((max(sentence[0] if sentence else place[0], place[0] - _AROUND_CHARS), place[0]))
