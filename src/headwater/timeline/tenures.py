"""When somebody's time in a post is said to have ended: "an adviser to Norva until March", "left in December"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations
from typing import NamedTuple

from headwater.model import Claim, Comparison, comparison_of
from headwater.reader.frames.frame import Frame
from headwater.reader.frames.lexicon import HOLDS_OFFICE
from headwater.reader.sentences import sentences_of
from headwater.reader.terms import STOP, Names
from headwater.reader.words import words_of
from headwater.timeline.intervals import last_day
from headwater.timeline.mentions import Mention

_UNTIL = re.compile(r"(?:until|till|up\sto)\s", re.IGNORECASE)
_WENT = frozenset("leave resign retire fire".split())
_NEAR_CHARS = 80
_LOOSE = timedelta(days=31)  # how much "until March" leaves open
_MOST_OF_PERSON = 30


class _End(NamedTuple):
    """The end of somebody's time in a post: the days it can lie in, both of them included.

    `of_a_post`: it is what a post was held until; "left in December" alone may have been another leaving.
    """

    mention: Mention
    first: date
    last: date
    of_a_post: bool
    bodies: frozenset[str]


def compare_tenures(mentions: Sequence[Mention], claims: Mapping[str, Claim], names: Names) -> Iterator[Comparison]:
    """Yield a comparison for each two claims that let one person's time in a post end on different days.

    One says until when they held it, the other that too, or when they left, resigned or were removed. Of one body that
    both sentences name that is a conflict, else there may have been two posts. Misses: posts whose end is told without
    a time, and people who are meant by a noun.
    """
    by_person: dict[str, list[_End]] = {}
    for mention in mentions:
        ends = [(f, days) for f in names.frames(mention.told) if (days := _end(mention, f)) is not None]
        for frame, end in ends:
            for person in _people(frame, names):
                by_person.setdefault(person, []).append(_of(mention, frame, end, names))
    told: set[tuple[frozenset[str], frozenset[str]]] = set()
    for person in sorted(by_person):
        for one, other in combinations(by_person[person][:_MOST_OF_PERSON], 2):
            pair = (min(one, other).mention.claims, max(one, other).mention.claims)
            fits = one.first <= other.last and other.first <= one.last
            of_a_post = one.of_a_post or other.of_a_post
            if fits or pair in told or not of_a_post or not one.mention.claims.isdisjoint(other.mention.claims):
                continue
            told.add(pair)
            yield _made(one, other, claims)


def _made(one: _End, other: _End, claims: Mapping[str, Claim]) -> Comparison:
    involved = tuple(claims[c] for c in sorted(one.mention.claims | other.mention.claims))
    members = [(e.mention.expression, e.mention.expression.exact) for e in (one, other)]
    if one.bodies & other.bodies:
        return comparison_of(involved, "time", "conflict", members, "one person's time with one body is given two ends")
    return comparison_of(involved, "time", "apparent", members, "two ends of a time in a post: there may have been two")


def _end(mention: Mention, frame: Frame) -> tuple[date, date] | None:
    """Return the first and last day on which a frame lets a time in a post end by a time told near it."""
    at = mention.told.start + frame.at
    near = abs(mention.expression.start - at) <= _NEAR_CHARS
    if mention.found is None or mention.of != "act" or not near or frame.negated or frame.mode or frame.noun:
        return None
    last = last_day(mention.found.interval)
    if last is None:
        return None
    until = _UNTIL.match(mention.expression.exact) is not None
    if until and HOLDS_OFFICE in frame.acts:
        return last - _LOOSE, last
    first = mention.found.interval.first_day
    return (first, last) if frame.acts & _WENT and first is not None and not until else None


def _people(frame: Frame, names: Names) -> frozenset[str]:
    """Return whose post it is: who goes or is removed, by name or as the one person named beside a pronoun."""
    role = frame.patient if "fire" in frame.acts else frame.agent
    found = role.entities or role.beside
    people = frozenset(e for e in found if names.kinds.get(e) == "person")
    return people if len(people) == 1 else frozenset()


def _of(mention: Mention, frame: Frame, days: tuple[date, date], names: Names) -> _End:
    """Return the end with the words of the names in its sentence, those of people left out."""
    at = mention.expression.start - mention.home.start
    low, high = next((s for s in sentences_of(mention.home.exact) if s[0] <= at < s[1]), (at, at))
    sentence = mention.home.part(low, high)
    people = {
        w.folded.removesuffix("'s")
        for start, end, entity in names.inside(sentence)
        if names.kinds.get(entity) == "person"
        for w in words_of(sentence.exact[start - sentence.start : end - sentence.start])
    }
    spelt = {
        w.folded.removesuffix("'s")
        for w in words_of(sentence.exact)
        if sentence.exact[w.start].isupper() and w.folded not in STOP
    }
    dated = {w.folded for w in words_of(mention.expression.exact)}
    return _End(mention, *days, HOLDS_OFFICE in frame.acts, frozenset(spelt - people - dated))
