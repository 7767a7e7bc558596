"""Figures that accounts give for the same thing."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from headwater.corroboration.compare.changed import why_changed
from headwater.corroboration.compare.counts import Count, counts_of
from headwater.corroboration.compare.other_words import ANYBODY, are_against_one, are_on_one_list
from headwater.corroboration.compare.passages import Passages
from headwater.corroboration.compare.values import Compared, set_beside
from headwater.corroboration.register import Register
from headwater.model import Verdict
from headwater.reader.acts import stem
from headwater.reader.frames.lexicon import thing
from headwater.reader.likeness import likeness
from headwater.reader.numbers import agree
from headwater.reader.terms import STOP, Weights, weights_of
from headwater.reader.words import words_of

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# What can still rise after it was first counted.
_TOLLS = frozenset("die injure hospitalise evacuate rescue infect arrest damage strand miss burn flood spread".split())
_MOST_OF_KIND = 80
# How much alike two clauses must be for their figures to be of one thing, by how near the figures lie to each other:
# two sums of one currency that round to each other are rarely of two things, two sets of five people often.
_ROUNDED_SHARE, _NEAR_SHARE = 0.12, 0.27
_SMALL = 12
_IN_ONE_CLAIM, _IN_ONE_MATTER = 0.4, 0.3
_LEAST_MONEY = (0.08, 0.2, 0.45)
_LEAST_COUNT = (0.15, 0.3, 0.5)
_LEAST_SMALL = 0.35
_EQUAL_SHARE, _LEAST_DIGITS, _ODD_DIGITS = 0.01, 2, 3
_LEAST_ODD = (0.0, 0.08)
_LEAST_BARE, _LEAST_OTHER_NAME = 0.25, 0.4
# A figure that nothing else of its kind and size in the pile could be taken for needs little: what is counted by name,
# people, what has no name, and what has another one.
_LEAST_ALONE = (0.0, 0.04, 0.1, 0.25)
_LEAST_OF_SIZE = 0.05
_OF_WHOLE = re.compile(r"\s(?:of|in)\s(?:[a-z]+\s)?(?P<whole>[\w-]+)$", re.IGNORECASE)
_LEAST_OF_WHOLE = 0.02  # also for figures of one source
_SHARES = frozenset(("percent", "length", "area", "weight"))
_ONE_SIZE = 3.0
_SIZE = 1.6  # how many times another a figure of one size may be
_SURELY_ONE = 0.7
_MOST_APART = 2 / 3  # a figure three times another is of another thing, whatever words they share


class _Pair(NamedTuple):
    """Two figures of one thing, as numbers of figures, and how sure that is."""

    likeness: float
    one: int
    other: int


def compare_numbers(passages: Passages, register: Register) -> Iterator[Compared]:
    """Yield the comparisons of figures that outlets, or sources of one outlet, give for one thing.

    Figures are of one thing where their units have a word in common and their clauses are alike enough: the less, the
    nearer the figures. Those that fit are told together: "same", or "compatible" where one is rounder, open or bounded.
    Those that do not only look like a conflict, unless one claim or matter, or nearly the same words, hold both and
    nothing speaks for other things, days or revised counts. Misses: units that need converting, and most sums.
    """
    counts = counts_of(passages, register)
    weights = weights_of([c.meaning for c in counts])
    pairs = list(_pairs(counts, weights))
    groups = _groups(counts, [p for p in pairs if _are_one(counts[p.one], counts[p.other])])
    for group in groups.values():
        if len(group) > 1:
            yield _fitting([counts[i] for i in group])
    apart = [p for p in pairs if not _are_one(counts[p.one], counts[p.other])]
    yield from _differing(counts, apart, groups, register)


def _pairs(counts: Sequence[Count], weights: Weights) -> Iterator[_Pair]:
    kinds: dict[str, list[int]] = defaultdict(list)
    for i, count in enumerate(counts):
        for word in count.kind:
            kinds[word].append(i)
    pairs = {pair for held in kinds.values() for pair in combinations(held[:_MOST_OF_KIND], 2)}
    pairs |= set(_told_apart(counts))
    close = frozenset(word for word, held in kinds.items() if _are_of_one_size([counts[i] for i in held]))
    for i, j in sorted(pairs):
        one, other = counts[i], counts[j]
        if not _can_differ(one, other) or (one.befallen != other.befallen and not _are_one(one, other)):
            continue
        alike = _likeness(one, other, weights)
        least = _least(one, other, alone=False)
        least = min(least, _LEAST_OF_SIZE) if one.kind & other.kind & close else least
        if alike >= least or (_is_alone(counts, one, other) and alike >= _least(one, other, alone=True)):
            yield _Pair(alike, i, j)


def _are_of_one_size(counts: Sequence[Count]) -> bool:
    """Whether all figures of a kind in the pile are of one size, and of several outlets: one thing, counted by many."""
    values = [c.quantity.value for c in counts]
    named = counts[0].kind.isdisjoint(ANYBODY) and not counts[0].is_money and not counts[0].kind & _SHARES
    several = len({c.passage.outlet for c in counts}) > 1
    return several and named and min(values) > _SMALL and max(values) <= _ONE_SIZE * min(values)


def _told_apart(counts: Sequence[Count]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of figures that fit while their nouns do not: one has none, or names it in other words beside.

    "150 of them" and "150 workers"; "more than 200 patients had operations postponed" and "at least 220 operations".
    """
    by_size = sorted((c.quantity.value, i) for i, c in enumerate(counts) if c.quantity.value > _SMALL)
    for at, (value, i) in enumerate(by_size):
        for greater, j in by_size[at + 1 :]:
            if greater - value > _ROUNDED_SHARE * greater:
                break
            one, other = counts[i], counts[j]
            if not one.kind & other.kind and (one.kind or other.kind) and _may_be_of_one(one, other):
                yield min(i, j), max(i, j)


def _may_be_of_one(one: Count, other: Count) -> bool:
    if one.is_money or other.is_money or "percent" in one.kind | other.kind:
        return False
    if not (one.kind and other.kind):
        return True
    return bool(_stems(one) & other.meaning.terms or _stems(other) & one.meaning.terms)


def _stems(count: Count) -> frozenset[str]:
    return frozenset(stem(word) for word in count.kind - ANYBODY)


def _is_alone(counts: Sequence[Count], one: Count, other: Count) -> bool:
    """Whether two figures fit, and no third of their kind is near them in size without fitting one of them."""
    if not _are_one(one, other):
        return False
    kind = one.kind & other.kind or one.kind | other.kind
    low, high = sorted((one.quantity.value, other.quantity.value))
    return not any(
        (c.kind & kind or not kind)
        and low / _SIZE <= c.quantity.value <= high * _SIZE
        and not (_are_one(c, one) or _are_one(c, other))
        for c in counts
    )


def _can_differ(one: Count, other: Count) -> bool:
    """Whether two figures come from two accounts: two outlets, or two sources of one.

    What befell people is counted from day to day (`figures`); here such a count only meets one that tells it otherwise.
    """
    if one.passage.span == other.passage.span or (one.befallen and other.befallen):
        return False
    if one.passage.outlet != other.passage.outlet:
        return True
    return bool(one.source and other.source) and one.source != other.source


def _likeness(one: Count, other: Count, weights: Weights) -> float:
    alike = likeness(one.meaning, other.meaning, weights)
    if one.claims.keys() & other.claims.keys():
        return alike + _IN_ONE_CLAIM
    if are_against_one(one, other) or are_on_one_list(one, other):
        return alike + _IN_ONE_CLAIM
    matters = [{c.matter for c in count.claims.values() if c.matter} for count in (one, other)]
    return alike + _IN_ONE_MATTER if matters[0] & matters[1] else alike


def _least(one: Count, other: Count, *, alone: bool) -> float:
    """Return how much alike the clauses of two figures must be."""
    apart, shared = _apart(one, other), one.kind & other.kind
    if _are_of_one_whole(one, other) or _is_of_one_source(one, other):
        return _LEAST_OF_WHOLE
    named, value = bool(shared - ANYBODY), one.quantity.value
    near = 0 if _are_one(one, other) else 1 if apart <= _NEAR_SHARE else 2
    equal = near == 0 and apart <= _EQUAL_SHARE and bool(shared)
    if equal and not _is_round(value, _ODD_DIGITS):
        return 0.0
    small = value <= _SMALL and value.is_integer()
    if alone and not small and not _of_others(one, other):
        return _least_alone(one, other)
    if one.is_money:
        return _LEAST_MONEY[near]
    if small or not shared:
        unnamed = _LEAST_OTHER_NAME if one.kind and other.kind else _LEAST_BARE
        return max(_LEAST_COUNT[near], _LEAST_SMALL) if small else unnamed
    close = apart <= _EQUAL_SHARE and not _is_round(value)
    return _LEAST_ODD[0 if named else 1] if close else _LEAST_COUNT[near]


def _is_of_one_source(one: Count, other: Count) -> bool:
    """Whether two outlets have one figure, that is no small number, from one source."""
    kinds = bool(one.kind & other.kind) or not (one.kind and other.kind)
    same = bool(one.source) and one.source == other.source
    return same and kinds and one.quantity.value > _SMALL and _are_one(one, other)


def _are_of_one_whole(one: Count, other: Count) -> bool:
    """Whether two shares are told as numbers out of as many things, of one name where both name them."""
    (whole, noun), (theirs, called) = _whole(one), _whole(other)
    return bool(whole) and whole == theirs and (noun == called or not (noun and called))


def _whole(count: Count) -> tuple[str, str]:
    """Return of what a share is told as a number of, how many there are and what: "nine", "boat"."""
    found = _OF_WHOLE.search(count.span.exact)
    if found is None or "percent" not in count.kind:
        return "", ""
    behind = words_of(count.passage.span.exact[count.span.end - count.passage.span.start :])[:1]
    noun = next((stem(thing(w.folded)) for w in behind if w.folded not in STOP and w.folded.isalpha()), "")
    return found["whole"].lower(), noun


def _least_alone(one: Count, other: Count) -> float:
    """Return how much alike the clauses must be of two figures that no third could be taken for."""
    shared = one.kind & other.kind
    if shared:
        return _LEAST_ALONE[0 if shared - ANYBODY else 1]
    return _LEAST_ALONE[3 if one.kind and other.kind else 2]


def _of_others(one: Count, other: Count) -> bool:
    """Whether two figures count people by different names: workers and parents."""
    names = [count.kind - ANYBODY for count in (one, other)]
    return bool(one.kind & other.kind & ANYBODY) and all(names) and names[0].isdisjoint(names[1])


def _is_round(value: float, digits: int = _LEAST_DIGITS) -> bool:
    """Whether a figure has fewer digits before its noughts: 200 comes up by chance more often than 640, or 214."""
    return len(f"{value:.0f}".rstrip("0")) < digits


def _apart(one: Count, other: Count) -> float:
    """Return by what share of the greater two figures differ."""
    low, high = sorted((one.quantity.value, other.quantity.value))
    return (high - low) / high if high else 0.0


def _are_one(one: Count, other: Count) -> bool:
    """Whether two figures say the same of one thing; "at least three" and 50 do not, though both can be true."""
    return agree(one.quantity, other.quantity) and _apart(one, other) <= _ROUNDED_SHARE


def _groups(counts: Sequence[Count], fitting: Sequence[_Pair]) -> dict[int, list[int]]:
    """Return the figures that fit each other, by the first of each group; the most alike are put together first."""
    home = list(range(len(counts)))
    groups = {i: [i] for i in home}
    for pair in sorted(fitting, key=lambda p: (-p.likeness, p.one, p.other)):
        one, other = home[pair.one], home[pair.other]
        if one == other or not all(_are_one(counts[i], counts[j]) for i in groups[one] for j in groups[other]):
            continue
        if any(counts[i].passage.span == counts[j].passage.span for i in groups[one] for j in groups[other]):
            continue
        groups[min(one, other)] = sorted(groups[one] + groups[other])
        del groups[max(one, other)]
        for i in groups[min(one, other)]:
            home[i] = min(one, other)
    return groups


def _fitting(told: Sequence[Count]) -> Compared:
    firsts: dict[tuple[str, str, object], Count] = {}
    several = len({count.passage.outlet for count in told}) > 1
    for count in told:
        source = "" if several else count.source  # one outlet's sources are told apart where there is no other outlet
        firsts.setdefault((count.passage.outlet, source, _told_as(count)), count)
    sides = list(firsts.values())
    same = len({_told_as(c) for c in sides}) == 1
    why = "all give the same figure" if same else "the rounder or open figure takes in the other"
    return set_beside(sides, "same" if same else "compatible", why)


def _told_as(count: Count) -> tuple[float, str, tuple[float, float] | None]:
    return count.quantity.value, count.quantity.bound, count.quantity.ends


def _differing(
    counts: Sequence[Count], pairs: Sequence[_Pair], groups: dict[int, list[int]], register: Register
) -> Iterator[Compared]:
    home = {i: first for first, group in groups.items() for i in group}
    told: set[tuple[int, int]] = set()
    for pair in sorted(pairs, key=lambda p: (-p.likeness, p.one, p.other)):
        one, other = counts[pair.one], counts[pair.other]
        held = (min(home[pair.one], home[pair.other]), max(home[pair.one], home[pair.other]))
        # a sentence that counts one thing twice does not say which of the two another figure stands against
        clear = one.alone and other.alone and _apart(one, other) <= _MOST_APART
        if held in told or not clear or _met(counts, groups, home, pair):
            continue
        told.add(held)
        yield set_beside([one, other], *_verdict(one, other, pair.likeness, register))


def _met(counts: Sequence[Count], groups: dict[int, list[int]], home: dict[int, int], pair: _Pair) -> bool:
    """Whether one of two figures fits another figure in the sentence or article of the other."""
    articles = [
        {counts[i].passage.article for i in groups[home[side]] if i == side or not counts[i].cited}
        for side in (pair.one, pair.other)
    ]
    return not articles[0].isdisjoint(articles[1])


def _verdict(one: Count, other: Count, alike: float, register: Register) -> tuple[Verdict, str]:
    if agree(one.quantity, other.quantity):
        return "compatible", "the open figure takes in the other"
    excused = _excused(one, other, register)
    if excused is not None:
        return "apparent", excused
    if alike < _SURELY_ONE:
        return "apparent", "the figures differ, and nothing but like words says that they are of one thing"
    return "conflict", "the figures cannot both be right if they count the same thing"


def _excused(one: Count, other: Count, register: Register) -> str | None:
    """Return why two figures that differ can both be right, if they can."""
    frames = [register.main_frame(c.clause) for c in (one, other)]
    acts = [f.acts if f is not None else frozenset[str]() for f in frames]
    if all(acts) and not acts[0] & acts[1]:
        told = " / ".join(min(a).replace("_", " ") for a in acts)
        return f"the figures count different things: {told}"
    if changed := why_changed((one.passage.span, other.passage.span), (one.clause, other.clause)):
        return changed
    if one.adds != other.adds:
        return "one account adds up what the other gives for a part, or counts others"
    if (_scope(one, register), _years(one)) != (_scope(other, register), _years(other)):
        return "one account names a place, body or year that the other does not: they may count different things"
    days = (one.passage.day, other.passage.day)
    if acts[0] & acts[1] & _TOLLS and all(days) and days[0] != days[1]:
        earlier, later = sorted((one, other), key=lambda c: c.passage.day)
        if earlier.quantity.value < later.quantity.value:
            return "a later count of what can still rise"
    return None


def _years(count: Count) -> frozenset[str]:
    return frozenset(_YEAR.findall(count.passage.span.exact))


def _scope(count: Count, register: Register) -> frozenset[str]:
    """Return the bodies and places that are named in what is said."""
    named = {e for told in count.told for _, _, e in register.names.inside(told)}
    return frozenset(e for e in named if register.names.kinds.get(e) in ("organization", "place"))
