"""How long something took or lasted, by several accounts: "held for about five hours", "nearly six hours on board"."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from headwater.corroboration.compare.counts import context_of, matter_of
from headwater.corroboration.compare.passages import Passage, Passages
from headwater.corroboration.compare.values import Compared, Value
from headwater.corroboration.register import Register
from headwater.model import Claim, Span, Verdict, comparison_of
from headwater.reader.likeness import likeness
from headwater.reader.terms import Meaning, weights_of
from headwater.reader.values import value as typed
from headwater.reader.values.lasting import bound_of, lastings_of

_MOST = 400
_LEAST_FITTING, _LEAST_APART, _SURELY_ONE = 0.1, 0.14, 0.6
_LEAST_SHARED = 2
_NEAR_TIMES = 2.0
_MOST_TIMES = 4.0  # a length of time four times another is of another thing
# "every six months", "in the past two years", "six months ago", "for 12 years": how often, when, for how long a habit
_NOT_ONE = re.compile(
    r"\b(?:every|each|per|the\s(?:last|past|next|coming|first|previous)|in\s(?:the\s)?(?:last|past|next)|last|past|next"
    r"|within|after)\s"
    r"(?:[a-z]+\s)?$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"\s(?:ago|later|earlier|before|after|from\snow|away|early|late|apart)\b|[\s-]olds?\b", re.IGNORECASE
)
# "after nine hours of talks": so long they were; "within two days of talks" dates something
_AFTER = re.compile(r"\bafter\s(?:[a-z]+\s)?$", re.IGNORECASE)
_WITHIN = re.compile(r"within\s", re.IGNORECASE)
_OFTEN = re.compile(r"\b(?:every|each|per|the|last|past|next|within)\s(?:[a-z]+\s)?$", re.IGNORECASE)
_OF_A_COURSE = re.compile(
    r"\sof\s(?:[a-z]+\s){0,2}(?:deliberations?|talks|negotiations?|debate|discussions?|questioning|fighting|shelling|surgery|searching"
    r"|testimony|evidence|argument|hearings?|voting|counting|rain|work|training|study|waiting|delays?)\b"
)
# bounds on one side can both hold: "under five minutes", "within four minutes"
_ONE_SIDED = (frozenset(("at_most", "less_than")), frozenset(("at_least", "more_than")))
_RATE = re.compile(r"an?\s", re.IGNORECASE)  # "900,000 marks a year"
_GOES_BACK = re.compile(r"[“\"‘']?(?:It|They|That|This|He|She|All|Both)\b")
_TIME_WORDS = frozenset("minut hour day week month year about near almost some half".split())
_OPEN = "entity-"


class _Length(NamedTuple):
    """A length of time with what it is of, and what its sentence is about. `matter`: what it is of, without names."""

    value: typed.Value
    span: Span
    passage: Passage
    source: str
    meaning: Meaning
    matter: frozenset[str]
    around: Meaning
    claims: dict[str, Claim]
    beside: dict[str, Claim]


def compare_durations(passages: Passages, register: Register) -> Iterator[Compared]:
    """Yield the comparisons of lengths of time that outlets, or sources of one, give for one thing.

    Of one thing are those of which the words beside share enough by weight, two terms at least, and of which neither is
    four times the other; or that fit, in one claim, or where no third of the pile is near them and their sentences
    share a word. A
    sentence that opens with a pronoun goes on with the one before it. Those that fit are told together; others only
    look like a conflict, unless nearly the same words hold them, and no article gives both. Left out: how often, ages,
    and what dates something. Misses: what is told in other words, and lengths that two clocks bound.
    """
    found = [one for passage in passages.all for one in _in(passage, passages, register)][:_MOST]
    weights = weights_of([f.meaning for f in found])
    pairs = [
        (i, j)
        for (i, a), (j, b) in combinations(enumerate(found), 2)
        if (a.claims or b.claims or (a.beside and b.beside)) and _can_be_of_one(a, b)
    ]
    scored = [(likeness(found[i].meaning, found[j].meaning, weights), i, j) for i, j in pairs]
    fitting: list[tuple[float, int, int]] = []
    apart: list[tuple[float, int, int]] = []
    for alike, i, j in sorted(scored, key=lambda s: (-s[0], s[1:])):
        one, other = found[i], found[j]
        fits = typed.fit(one.value, other.value) in ("equal", "rounded")
        enough = _shares_enough(one, other) and alike >= (_LEAST_FITTING if fits else _LEAST_APART)
        if enough or (fits and (_are_alone(found, one, other) or one.claims.keys() & other.claims.keys())):
            (fitting if fits else apart).append((alike, i, j))
    groups = _grouped(found, [(i, j) for _, i, j in fitting])
    for group in sorted({g for g in groups.values() if len(g) > 1}):
        yield _fitting([found[i] for i in group])
    used: set[tuple[int, ...]] = set()
    for alike, i, j in apart:
        if not used & {groups[i], groups[j]} and not _told_both(found, groups[i], groups[j]):
            used |= {groups[i], groups[j]}
            yield _made((found[i], found[j]), *_differing(alike, found[i], found[j]))


def _grouped(found: Sequence[_Length], pairs: Sequence[tuple[int, int]]) -> dict[int, tuple[int, ...]]:
    """Return the lengths that all fit each other, by each of them; the most alike are put together first."""
    groups: dict[int, tuple[int, ...]] = {i: (i,) for i in range(len(found))}
    for i, j in pairs:
        if all(typed.fit(found[a].value, found[b].value) in ("equal", "rounded") for a in groups[i] for b in groups[j]):
            joined = tuple(sorted({*groups[i], *groups[j]}))
            groups.update(dict.fromkeys(joined, joined))
    return groups


def _fitting(told: Sequence[_Length]) -> Compared:
    firsts: dict[tuple[str, float, float], _Length] = {}
    several = len({t.passage.outlet for t in told}) > 1
    for one in told:
        firsts.setdefault((one.passage.outlet if several else one.source, one.value.figure, one.value.high), one)
    sides = list(firsts.values())
    if len({(s.value.figure, s.value.low, s.value.high) for s in sides}) == 1:
        return _made(sides, "same", "the lengths of time are the same")
    return _made(sides, "compatible", "the rounder or open length of time takes in the other")


def _told_both(found: Sequence[_Length], one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """Whether an article gives both lengths: then they are of two things."""
    articles = [{found[i].passage.article for i in group} for group in (one, other)]
    return not articles[0].isdisjoint(articles[1])


def _differing(alike: float, one: _Length, other: _Length) -> tuple[Verdict, str]:
    bounds = {bound_of(side.span.exact) for side in (one, other)}
    if any(bounds <= side for side in _ONE_SIDED):
        return "compatible", "both bounds of the length of time can hold at once"
    apart = typed.fit(one.value, other.value) == "apart"
    if apart and alike >= _SURELY_ONE and one.meaning.acts & other.meaning.acts:
        return "conflict", "one thing is given two lengths of time"
    return "apparent", "two lengths of time for what reads like one thing: they may be of other parts of it"


def _in(passage: Passage, passages: Passages, register: Register) -> Iterator[_Length]:
    text = passage.span.exact
    for value in lastings_of(text):
        rate = _RATE.match(text, value.start) or "-" in text[value.start : value.end]  # "a year", "a seven-year term"
        if rate or _dates(text, value) or _BEHIND.match(text, value.end):
            continue
        place = passage.span.part(value.start, value.end)
        said = passages.attribution(place, passage)
        if passages.is_source(place, passage) or (said is not None and said.stance == "denies"):
            continue
        clause = passages.clause(place, passage)
        meaning = context_of(clause, register.names)
        if _GOES_BACK.match(clause.exact) and passage.before is not None:
            before = context_of(passage.before, register.names)
            meaning = Meaning(meaning.terms | before.terms, meaning.acts)
        meaning = Meaning(meaning.terms - _TIME_WORDS, meaning.acts)
        yield _Length(
            value, place, passage, passages.speaker(place, passage), meaning,
            matter_of(clause, meaning.terms),
            context_of(passage.span, register.names), passages.claims_of(place), passages.claims_at(passage.span),
        )  # fmt: skip


def _dates(text: str, value: typed.Value) -> bool:
    """Whether a length of time says when or how often something was: "every six months", "within two days of talks"."""
    of_a_course = _OF_A_COURSE.match(text, value.end) is not None
    if _NOT_ONE.search(text, 0, value.start) is None:
        return of_a_course and _WITHIN.match(text, value.start) is not None
    lasted = _AFTER.search(text, 0, value.start) and not _OFTEN.search(text, 0, value.start)
    return not (of_a_course and lasted)


def _can_be_of_one(one: _Length, other: _Length) -> bool:
    apart = one.passage.outlet != other.passage.outlet or (
        bool(one.source and other.source) and one.source != other.source and one.passage.span != other.passage.span
    )
    low, high = sorted((one.value.figure, other.value.figure))
    return apart and high <= _MOST_TIMES * low


def _shares_enough(one: _Length, other: _Length) -> bool:
    shared = one.meaning.terms & other.meaning.terms
    return len(shared) >= _LEAST_SHARED and not one.matter.isdisjoint(other.matter)


def _are_alone(found: Sequence[_Length], one: _Length, other: _Length) -> bool:
    """Whether two outlets give lengths that no third of the pile is near, in sentences with a word in common."""
    low, high = sorted((one.value.figure, other.value.figure))
    shared = (one.around.terms & other.around.terms) - _TIME_WORDS
    near = [f for f in found if low / _NEAR_TIMES <= f.value.figure <= high * _NEAR_TIMES]
    return (
        one.passage.outlet != other.passage.outlet and any(not t.startswith(_OPEN) for t in shared)
        and all(f is one or f is other for f in near)
    )  # fmt: skip


def _made(sides: Sequence[_Length], verdict: Verdict, why: str) -> Compared:
    involved = {k: c for s in sides for k, c in (s.claims or s.beside).items()}
    members = [(s.span, " ".join(s.span.exact.split())) for s in sides]
    made = comparison_of(tuple(involved.values()), "number", verdict, members, why)
    return Compared(made, tuple(Value(s.span, s.value.figure) for s in sides))
