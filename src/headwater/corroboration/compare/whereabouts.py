"""Two places that are given for one thing: the second floor and the third, at home and in hospital, the left leg."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, islice
from typing import Final, NamedTuple

from headwater.corroboration.compare.marks import marks_of
from headwater.corroboration.compare.passages import Passage, Passages
from headwater.corroboration.compare.stories import Stories
from headwater.corroboration.compare.whose import Whose
from headwater.corroboration.register import Register
from headwater.model import Claim, Comparison, Span, comparison_of
from headwater.reader.frames.lexicon import thing
from headwater.reader.numbers import singular
from headwater.reader.terms import STOP
from headwater.reader.words import words_of

_ORDINALS: Final = (
    "ground|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|top|lower|upper|"
    r"\d{1,2}(?:st|nd|rd|th)"
)
_LIMBS: Final = (
    "leg|arm|hand|foot|knee|ankle|shoulder|eye|kidney|lung|hip|wrist|elbow|thigh|breast|ear|side|wing|engine|lane|bank"
)
_PLACES: Final = re.compile(
    rf"\b(?P<floor>{_ORDINALS})[\s-](?P<noun>floor|storey|story|deck)\b"
    rf"|\b(?P<side>left|right)\s(?P<limb>{_LIMBS})\b"
    r"|\b(?P<way>north(?:ern)?|south(?:ern)?|east(?:ern)?|west(?:ern)?)\s(?P<part>bank|side|wing|end|tower|entrance"
    r"|stand|gate|shore|face|slope)\b"
    r"|\b(?P<label>platform|gate|terminal|runway|pier|junction|exit|room|ward|bay|hangar|furnace|reactor|unit|lock"
    r"|berth|stage)\s(?P<number>\d{1,3})\b",
    re.IGNORECASE,
)
# where somebody was when it happened to them once
_SITES: Final = re.compile(
    r"\bat\s(?P<home>(?:his|her|their|the\sfamily)?\s?home)\b"
    r"|\b(?:in|at)\s(?:an?\s|the\s)?(?P<hospital>(?:[A-Z][\w.'’]+\s){0,4}(?:[Hh]ospital|[Hh]ospice|[Ii]nfirmary))\b"
    r"|\bin\s(?P<prison>prison|jail|custody|his\scell|her\scell)\b|\bat\s(?P<work>work|(?:his|her)\soffice|(?:his"
    r"|her)\sdesk)\b"
    r"|\bin\s(?P<car>(?:his|her|a|the)\s(?:car|van|taxi))\b|\b(?:at|in)\s(?P<hotel>(?:a|the|his|her)\shotel)\b"
    r"|\bon\s(?P<street>the\sstreet|the\spavement)\b",
)
# what is told of a place: words of one act in the two accounts
_ACTS: Final = re.compile(
    r"\b(?:(?P<die>died|dies|passed\saway|(?:was|were|been)\sfound\sdead)|(?P<bear>(?:was|were)\sborn|gave\sbirth)"
    r"|(?P<arrest>(?:was|were|been)\s(?:arrested|detained))|(?P<marry>married|wed)"
    r"|(?P<find>(?:was|were|been)\s(?:found|discovered|spotted))|(?P<attack>(?:was|were|been)\s(?:shot|stabbed"
    r"|attacked|beaten))"
    r"|(?P<start>broke\sout|broken\sout|started|starting|began|begun|originated)|(?P<fall>fell|fallen|plunged|jumped)"
    r"|(?P<hurt>hurt|injured|injury|injuring|broke|broken|fractured?|tore|torn|strained)|(?P<remove>removed?"
    r"|removing|taken\sout|amputated?|operated\son)"
    r"|(?P<crash>hit|crash(?:ed)?|struck|derailed|collided|collision)|(?P<explode>explo(?:ded|sion)|blast)"
    r"|(?P<collapse>collapsed?|gave\sway)"
    r"|(?P<live>lives?|lived|living)|(?P<meet>met|meeting)|(?P<leave>left|leaves?|departed|departure)"
    r"|(?P<leak>leak(?:ed|ing)?|burst))\b",
    re.IGNORECASE,
)
_ONCE: Final = frozenset("die bear arrest marry find attack".split())
# forms of the acts above that a clause can share beside the act itself
_VERBS: Final = frozenset(
    "broke broken out start started began left right found died hit fell hurt injured lived met meeting service".split()
)
_YEARS: Final = re.compile(r"\b(?:19|20)\d\d\b")
_FULL: Final = {"north": "northern", "south": "southern", "east": "eastern", "west": "western"}
_GOES_ON: Final = re.compile(r"[“\"‘']?(?:He|She)\b")
_MOST: Final = 200


class _Spot(NamedTuple):
    """A place in words: what kind of place it is one of, which, and what is told of it.

    `who`: whom it happened to, where somebody is meant by a name or pronoun in front of it.
    """

    kind: str
    which: str
    span: Span
    passage: Passage
    acts: frozenset[str]
    things: frozenset[str]
    who: frozenset[str]
    marks: frozenset[str]
    claims: dict[str, Claim]


def compare_whereabouts(passages: Passages, whose: Whose, register: Register) -> Iterator[Comparison]:
    """Yield the conflicts between places that articles of one story give for one thing.

    Places are told apart by a number, an ordinal or a side ("second floor", "left leg", "Platform 4"), or by what kind
    of place it was where something happened to somebody that happens once ("died at home", "died in hospital"). Each
    article has to give one of the kind only, beside an act and a word or person in common. Misses: names of places,
    which may lie in each other, and acts in words that are not listed.
    """
    stories = Stories(passages, register)
    spots = list(islice(_all(passages, whose), _MOST))
    given: dict[tuple[str, str], set[str]] = defaultdict(set)
    for spot in spots:
        given[spot.passage.article, spot.kind].add(spot.which)
    told: set[tuple[str, frozenset[str]]] = set()
    for one, other in combinations(spots, 2):
        key = (one.kind, frozenset((one.which, other.which)))
        articles = (one.passage.article, other.passage.article)
        if one.kind != other.kind or one.which == other.which or articles[0] == articles[1] or key in told:
            continue
        alone = all(len(given[article, one.kind]) == 1 for article in articles)
        if alone and _are_of_one(one, other) and stories.together(*articles):
            told.add(key)
            yield _made(_accounts(one, other, spots) + _accounts(other, one, spots))


def _all(passages: Passages, whose: Whose) -> Iterator[_Spot]:
    """Yield the places of a pile; a pronoun that opens a paragraph means who the sentence before it names last."""
    before: Passage | None = None
    for passage in passages.all:
        for spot in _spots(passage, passages, whose):
            near = before is not None and before.article == passage.article
            if spot.who or before is None or not near or not _GOES_ON.match(passage.span.exact):
                yield spot
            else:
                people = [e for _, e in whose.named_in(before.span) if whose.is_person(e)]
                yield spot._replace(who=frozenset(people[-1:]))
        before = passage


def _spots(passage: Passage, passages: Passages, whose: Whose) -> Iterator[_Spot]:
    text = passage.span.exact
    years = set(_YEARS.findall(text))
    if years and passage.day and passage.day[:4] not in years:
        return
    for match in _PLACES.finditer(text):
        groups = {k: v.lower() for k, v in match.groupdict().items() if v}
        kind = next(groups[k] for k in ("noun", "limb", "part", "label") if k in groups)
        which = next(groups[k] for k in ("floor", "side", "way", "number") if k in groups)
        yield from _spot(match, passage, passages, whose, (kind, _FULL.get(which, which)))
    for match in _SITES.finditer(text):
        yield from _spot(match, passage, passages, whose, ("site", match.lastgroup or ""))


def _spot(
    match: re.Match[str], passage: Passage, passages: Passages, whose: Whose, named: tuple[str, str]
) -> Iterator[_Spot]:
    place = passage.span.part(*match.span())
    clause = passages.clause(place, passage)
    told = list(_ACTS.finditer(clause.exact))
    acts = frozenset(a.lastgroup or "" for a in told)
    kind, which = named
    said = passages.attribution(place, passage)
    if kind == "site":
        acts &= _ONCE
    if not acts or (said is not None and said.stance == "denies"):
        return
    first = next(a for a in told if a.lastgroup in acts)
    words = (singular(w.folded) for w in words_of(clause.exact) if w.folded not in STOP)
    # a ferry and a boat may leave from two piers, where a fire and a blaze are one on any floor
    things = frozenset(words if which.isdigit() else map(thing, words))
    yield _Spot(
        kind, which, place, passage, acts, things, whose.before(clause.start + first.start(), passage),
        marks_of(clause.exact), passages.claims_at(place) or passages.claims_at(passage.span),
    )  # fmt: skip


def _are_of_one(one: _Spot, other: _Spot) -> bool:
    """Whether two places are of one thing: an act and a word or person in common, nobody else and no other time."""
    if not one.acts & other.acts or one.marks != other.marks:
        return False
    if one.who and other.who:
        return bool(one.who & other.who)
    shared = one.things & other.things - {one.kind, thing(one.kind), *_VERBS}
    return one.kind != "site" and bool(shared)


def _accounts(spot: _Spot, against: _Spot, spots: Sequence[_Spot]) -> list[_Spot]:
    """Return the places that are given as `spot` is, one of each article, told in most words: a headline is short."""
    told: dict[str, _Spot] = {}
    for one in spots:
        article = one.passage.article
        alike = (one.kind, one.which) == (spot.kind, spot.which) and bool(one.acts & spot.acts)
        if alike and (article == spot.passage.article or _are_of_one(one, against)):
            told[article] = max(told.get(article, one), one, key=lambda s: (len(s.passage.span.exact), s.span))
    return [told[article] for article in sorted(told)]


def _made(sides: Sequence[_Spot]) -> Comparison:
    claims = {key: claim for side in sides for key, claim in side.claims.items()}
    members = [(s.span, " ".join(s.span.exact.split())) for s in sides]
    return comparison_of(
        tuple(claims.values()), "place", "conflict", members, "two places are given for what happened in one"
    )
