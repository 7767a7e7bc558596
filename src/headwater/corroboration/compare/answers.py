"""Two accounts that answer one question with two figures: "90 firefighters fought it", "around 60 were sent"."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import combinations
from typing import Final, NamedTuple

from headwater.corroboration.compare.changed import OTHER_OFFER, is_revised
from headwater.corroboration.compare.passages import Passages
from headwater.corroboration.compare.slots import Slot, slots_of
from headwater.corroboration.compare.stories import Stories
from headwater.corroboration.compare.values import Compared, set_beside
from headwater.corroboration.register import Register
from headwater.model import Verdict
from headwater.reader.acts import stem
from headwater.reader.numbers import DIMENSIONS, agree
from headwater.reader.values.offers import are_other_offers
from headwater.reader.values.rounding import allowed

_MOST_SLOTS = 400
_MEASURES: Final = frozenset(
    "length weight area speed percent $ £ € dollar euro pound pence cent crown florin mark franc krona krone peso yen "
    "rupee lira dinar guilder shilling ducat thaler litre gallon barrel".split()
)
# where what is told of a measure is the thing that is measured: wind, rain, a leak
_OF_ITSELF: Final = frozenset("wind fall spill speed".split())
_WISHES: Final = frozenset(("demand", "offer"))
_ANYBODY: Final = "people person man men woman women suspect youth teenager resident victim civilian passenger driver"
# Nouns that outlets use for one another where this is told of them.
_ONE_KIND: Final = {
    "outage": ("house customer property premise premises consumer building",),
    "survey": ("adult voter people respondent resident person elector citizen parent",),
    "gather": ("people protester demonstrator marcher person supporter fan spectator visitor attendee resident",),
    "respond": ("engine appliance pump truck tender", "firefighter crew", "soldier troop"),
    "cut": ("job post position role worker people",),
    "create": ("job post position role worker people",),
    "strand": ("people passenger traveller person",),
    "aboard": ("people passenger person",),
    "rescue": ("people passenger person",),
    "arrest": (_ANYBODY,),
    "die": (_ANYBODY,),
    "injure": (_ANYBODY,),
    "evacuate": (_ANYBODY, "house home resident people person"),
    "infect": (_ANYBODY,),
    "charge": (_ANYBODY,),
    "sign": ("people signature resident person",),
    "house": ("people evacuee resident person",),
}
# What can still rise after it was counted, so that a later and greater figure is no other answer.
_GROWS: Final = frozenset("spill deliver sign sell destroy damage complain strand house seize".split())
# people by what befell them: counted from day to day by `figures`; here only those of one day
_TOLLS: Final = frozenset("arrest die injure evacuate infect charge rescue".split())
_LEAST_SHARE, _LEAST_LOOSE_SHARE = 0.01, 0.12
_WHATEVER_THEY_ARE: Final = frozenset(("fire", "police", "rescue", "emergency"))  # "fire engines" are engines
_MOST_APART = 4.0  # a figure four times another is of another thing
_MOST_DAYS = 5
_SUFFIX = 5
_UNITS: Final = ("metr", "kilometr", "mile", "tonn", "per", "cent", "percent")


class _Question(NamedTuple):
    """What two slots both answer."""

    role: str
    negated: bool


def compare_answers(passages: Passages, register: Register) -> Iterator[Compared]:
    """Yield the conflicts between figures that two articles of a story, or two speakers of one, give to one question.

    A question is what is counted and what is told of it: how many firefighters were sent, how far a town is, how much
    has leaked. Each side has to give one answer only, and no place, day, part, plan or name may tell the two apart. Of
    one story are articles that share a claim, or what their first sentences are about. Misses: what is told of a figure
    in words of no role, and figures four times each other.
    """
    slots = slots_of(passages, register)[:_MOST_SLOTS]
    stories = Stories(passages, register)
    given: dict[str, list[Slot]] = defaultdict(list)
    for slot in slots:
        given[slot.passage.article].append(slot)
    told: set[tuple[float, float]] = set()
    for one, other in combinations(slots, 2):
        values = (min(one.quantity.value, other.quantity.value), max(one.quantity.value, other.quantity.value))
        if values in told or not _can_be_asked(one, other):
            continue
        question = _question(one, other)
        if question is None or not _are_of_one_story(one, other, stories) or _is_told_apart(one, other, question):
            continue
        if not _is_clear(one, other, question, given):
            continue
        told.add(values)
        sides = [*_accounts(one, other, given, question), *_accounts(other, one, given, question)]
        yield set_beside(sides, *_verdict(one, other, question))


def _are_of_one_story(one: Slot, other: Slot, stories: Stories) -> bool:
    """Whether two figures are told in articles of one story, or are numbers out of as many things."""
    left, right = one.passage.article, other.passage.article
    if not (stories.knows(right, one.sites) and stories.knows(left, other.sites)):
        return False  # "a fire in Hollin": of which the other tells nothing
    in_one = stories.together(left, right)
    return in_one or bool(one.whole and one.whole == other.whole)


def _can_be_asked(one: Slot, other: Slot) -> bool:
    """Whether two figures come from two accounts, count things of one kind and do not fit."""
    if one.passage.span == other.passage.span or one.denied or other.denied:
        return False
    if (one.passage.article == other.passage.article) and one.source == other.source:
        return False
    if one.passage.outlet == other.passage.outlet and one.source == other.source and one.whole != other.whole:
        return False
    if one.share is not None and other.share is not None:
        return _shares_differ(one, other)
    if "percent" in (one.head, other.head):
        return False
    low, high = sorted((one.quantity.value, other.quantity.value))
    return high <= _MOST_APART * low and _differ(one, other)


def _shares_differ(one: Slot, other: Slot) -> bool:
    if one.whole and other.whole and one.whole != other.whole:
        return False
    loose = any(s.quantity.bound == "about" for s in (one, other))
    left, right = ((1 - s.share if _negated(s) else s.share) for s in (one, other) if s.share is not None)
    apart = abs(left - right)
    exactly = one.quantity.bound == other.quantity.bound == "exact" or not agree(one.quantity, other.quantity)
    return apart >= (_LEAST_LOOSE_SHARE if loose else _LEAST_SHARE) and exactly


def _negated(slot: Slot) -> bool:
    return bool(slot.roles) and slot.roles[0].negated


def _differ(one: Slot, other: Slot) -> bool:
    """Whether two figures cannot be true of one count, as people mean them; "as many as" is close to its figure."""
    (low, high), (least, most) = allowed(one.quantity), allowed(other.quantity)
    if low <= most and least <= high:
        return False
    if not agree(one.quantity, other.quantity):
        return True
    lower, higher = sorted((one, other), key=lambda s: s.quantity.value)
    return higher.span.exact.lower().startswith(("as many as", "as much as")) and lower.quantity.bound != "at_least"


def _question(one: Slot, other: Slot) -> _Question | None:
    """Return what two figures both tell, if it is one thing: the nearest role of each that they share."""
    theirs = {r.name: r for r in reversed(other.roles)}
    for role in one.roles[:2]:
        match = theirs.get(role.name)
        if match is None or match not in other.roles[:2]:
            continue
        both_shares = one.share is not None and other.share is not None
        if (role.negated == match.negated or both_shares) and _are_of_one_kind(one, other, role.name):
            return _Question(role.name, role.negated)
    return None


def _are_of_one_kind(one: Slot, other: Slot, role: str) -> bool:
    heads = (one.head, other.head)
    if not any(heads):
        return False
    if not all(heads):
        bare, named = (one, other) if not one.head else (other, one)
        return named.head not in _MEASURES and named.head in bare.around and not bare.quantity.unit
    if heads[0] in _MEASURES or heads[1] in _MEASURES:
        of_one = role in _OF_ITSELF or role in _WISHES or role.startswith("of ")
        return heads[0] == heads[1] and (of_one or _shared(one, other) or one.passage.article == other.passage.article)
    if _is_dimension(one) or _is_dimension(other):
        return heads[0] == heads[1] and _shared(one, other)
    if heads[0] == heads[1] or any(a.endswith(b) and len(b) >= _SUFFIX for a, b in (heads, heads[::-1])):
        return True
    return any(set(heads) <= set(kinds.split()) for kinds in _ONE_KIND.get(role, ()))


def _shared(one: Slot, other: Slot) -> bool:
    """Whether two clauses are about one thing besides the measure: a name, or another word."""
    if one.named & other.named or one.places & other.places:
        return True
    units = {stem(word) for s in (one, other) for word in s.quantity.unit}
    return bool(one.matter & other.matter - units - {one.head, *_UNITS})


def _is_dimension(slot: Slot) -> bool:
    """Whether a figure tells how long or wide one thing is: "four pages long"."""
    return bool(slot.quantity.unit) and slot.quantity.unit[-1] in DIMENSIONS


def _is_told_apart(one: Slot, other: Slot, question: _Question) -> bool:
    """Whether a place, day, name, part or plan tells that two figures are of two things."""
    pairs = [(one.places, other.places), (one.days, other.days), (one.named, other.named)]
    if one.head in _MEASURES:
        pairs.append((one.spelt, other.spelt))  # two bidders, two sides
    return (
        any(a and b and a.isdisjoint(b) for a, b in pairs)
        or (question.role in _TOLLS and one.passage.day != other.passage.day)
        or (one.marks != other.marks and question.role not in {"distance", *_WISHES})
        or is_revised(one.passage.span)
        or is_revised(other.passage.span)
        or _is_of_a_part(one, other)
    )


def _is_of_a_part(one: Slot, other: Slot) -> bool:
    """Whether the words for what is counted can take in the others, or tell of others."""
    if any(a.whole and b.share is None and b.quantity.value > a.whole for a, b in ((one, other), (other, one))):
        return True
    lower, higher = sorted((one, other), key=lambda s: s.quantity.value)
    if higher.with_others and not lower.with_others and one.share is None:
        return True
    if one.modifiers and other.modifiers and one.modifiers.isdisjoint(other.modifiers):
        return True
    narrower = bool(lower.modifiers) and not higher.modifiers and one.head == other.head
    return narrower and not lower.modifiers & _WHATEVER_THEY_ARE


def _is_clear(one: Slot, other: Slot, question: _Question, given: dict[str, list[Slot]]) -> bool:
    """Whether neither article gives another answer to the question, but from the other speaker, nor the other's."""
    if one.passage.article == other.passage.article:
        rest = [s for s in given[one.passage.article] if s not in (one, other)]
        return not any(_answers(s, one, question) and _differ(s, one) and _differ(s, other) for s in rest)
    for side, against in ((one, other), (other, one)):
        for slot in given[side.passage.article]:
            if slot is side or slot.denied or not _answers(slot, side, question):
                continue
            shares = slot.share is not None and against.share is not None
            differs = _shares_differ(slot, against) if shares else _differ(slot, against)
            if not differs or (slot.source == side.source and _differ(slot, side) and slot.share is None):
                return False
    return True


def _answers(slot: Slot, side: Slot, question: _Question) -> bool:
    return any(r.name == question.role for r in slot.roles[:2]) and _are_of_one_kind(slot, side, question.role)


def _accounts(side: Slot, against: Slot, given: dict[str, list[Slot]], question: _Question) -> list[Slot]:
    """Return the figures that answer as `side` does, one of each article, told in most words: a headline is short."""
    told: dict[str, Slot] = {side.passage.article: side}
    for article, slots in given.items():
        for slot in slots:
            alike = slot.quantity.value == side.quantity.value and slot.share == side.share and not slot.denied
            if slot is side or not alike or not _answers(slot, side, question):
                continue
            if _is_told_apart(slot, against, question):
                continue
            if article == side.passage.article or (
                article != against.passage.article and _is_clear(slot, against, question, given)
            ):
                told[article] = max(told.get(article, slot), slot, key=lambda s: (len(s.passage.span.exact), s.span))
    return [told[article] for article in sorted(told)]


def _days_between(earlier: str, later: str) -> int:
    return (date.fromisoformat(later) - date.fromisoformat(earlier)).days


def _verdict(one: Slot, other: Slot, question: _Question) -> tuple[Verdict, str]:
    earlier, later = sorted((one, other), key=lambda s: s.passage.day)
    if one.source and one.source == other.source and earlier.passage.day != later.passage.day:
        return "apparent", "one source gives another figure on another day"
    days = (earlier.passage.day, later.passage.day)
    if question.role in _GROWS and days[0] != days[1] and earlier.quantity.value < later.quantity.value:
        return "apparent", "a later count of what can still rise"
    if question.role in _GROWS and all(days) and _days_between(*days) > _MOST_DAYS:
        return "apparent", "counts of different days: what is counted can rise and fall"
    wish = _verdict_of_wish(one, other) if question.role in _WISHES else None
    if wish is not None:
        return "apparent", wish
    return "conflict", "two answers to one question that cannot both be right"


def _verdict_of_wish(one: Slot, other: Slot) -> str | None:
    """Return why two figures for what is asked or offered can both be right, if they can."""
    if one.head in _MEASURES and not _shared(one, other):
        return "two figures for what is asked or offered: they may be of other things"
    if are_other_offers(one.clause, other.clause):
        return OTHER_OFFER
    if one.passage.day != other.passage.day:
        return "what is asked or offered on different days: it may have been changed"
    return None
