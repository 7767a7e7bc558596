"""Figures that a text gives as told before and changed since: "19 people, after first giving the number as 12"."""

import re
from functools import lru_cache
from itertools import takewhile
from typing import Final, NamedTuple

from headwater.reader.numbers import Quantity, quantities_of

_OLD: Final = r"(?:earlier|previous|prior|initial|first|original|provisional|preliminary)"
_BEFORE: Final = r"(?:first|initially|originally|previously|earlier|at\sfirst)"
_COUNT: Final = r"(?:figures?|counts?|tolls?|tall(?:y|ies)|estimates?|numbers?|totals?)"
_SUM: Final = r"(?:offers?|bids?|proposals?|prices?|sums?|fines?|amounts?|charges?|fares?|fees?|rents?|pay)"
_CHANGE: Final = (
    r"(?:rais|lift|increas|lower|reduc|revis|correct|replac|updat|supersed|amend|chang|improv|sweeten|tak|bring|cut"
    r"|brought|took|put)(?:es|ed|ing|ting|e|s)?"
)
_MOVED: Final = (
    r"(?:up|down|revised|increased|raised|lowered|reduced|lifted|cut|changed|corrected|amended|updated)"
    r"(?:\s(?:up|down|upwards?|downwards?))?"
)
_GIVING: Final = (
    r"(?:giv(?:en?|es|ing)|gave|put(?:s|ting)?|report(?:s|ed|ing)?|say(?:s|ing)?|said|announc(?:ed?|es|ing)"
    r"|stat(?:ed?|es|ing)|speak(?:s|ing)?|spoken?|count(?:s|ed|ing)?|estimat(?:ed?|es|ing)|tell(?:s|ing)?|told)"
)
_GIVEN: Final = r"(?:given|reported|announced|stated|said|estimated|counted|thought|feared|told|put\sout)"
# what stands right before a figure that holds no more
_LEADS: Final = re.compile(
    rf"\b(?:{_MOVED}\sfrom(?:\s(?:the|an?))?(?:\s{_OLD})?(?:\s(?:[a-z]+\s)?{_COUNT}\sof)?"
    rf"|{_CHANGE}\s(?:an?|the|its|their|his|her|that)\s(?:[\w’'-]{{1,24}}\s){{0,2}}(?:{_COUNT}|{_SUM})\s"
    r"(?:[\w’'-]{1,24}\s){0,8}from"
    r"|(?:tolls?|counts?|figures?|tally|estimates?)\s(?:[a-z]+\s){0,4}(?:ros|risen|rising|climb|jump|fell|fall|dropp)[a-z]*\s"
    r"(?:to\s(?:[\w-]+\s){1,2})?from"
    rf"|(?:an?|the|its|their)\s{_OLD}\s(?:[a-z]+\s)?{_COUNT}\s(?:of|was|were|had\sbeen|(?:had\s)?stood\sat)"
    r"|(?:earlier|previous|initial)\sreports\sof)\s$",
    re.IGNORECASE,
)
# who gave it: the figure is the first behind these words
_GAVE: Final = re.compile(
    rf"\b(?:(?:after|having|had|has|have|and|who|which|but|where)\s(?:{_BEFORE})|at\sfirst|initially|originally)\s"
    rf"{_GIVING}\b[^.,;“”\"]{{0,48}}$",
    re.IGNORECASE,
)
_FOLLOWS: Final = re.compile(
    rf"(?:\s(?!than\b)[a-z][\w’'-]*){{0,4}}?,?(?:\s(?:as|that|which))?\s(?:(?:was|were|had\sbeen)\s)?(?:{_BEFORE}\s{_GIVEN}"
    rf"|{_GIVEN}\s(?:earlier|before|at\sfirst|initially|previously|originally)"
    rf"|(?:it|they|he|she)\s(?:had\s)?(?:{_BEFORE}\s{_GIVING}|{_GIVING}\s(?:earlier|before|at\sfirst)))"
    r"(?=\s?[.,;:)”\"]|\s(?:by|in|on|at|and|but)\b|$)",
    re.IGNORECASE,
)
_NO_NOUNS: Final = frozenset(
    "first initially originally previously earlier it they he she given reported announced stated said counted".split()
)
_REACH_CHARS: Final = 110


class Revision(NamedTuple):
    """Two figures of one sentence: one that was told before, and what it was changed to."""

    old: Quantity
    new: Quantity


@lru_cache(maxsize=65536)
def revisions_in(text: str) -> tuple[Revision, ...]:
    """Return the figures of a sentence that it says were changed, each with what it was changed to.

    That is the nearest before it that counts the same thing, or says not what; else the nearest behind it. Misses:
    changes told over two sentences, and those that only the tense tells.
    """
    figures = [q for q in quantities_of(text) if not q.of_time]
    old = [q for q in figures if is_told_as_old(text, q)]
    found: list[Revision] = []
    for one in old:
        others = [q for q in figures if q not in old and q.value != one.value and _may_be_of_one(q, one)]
        before = [q for q in others if q.end <= one.start]
        found += [Revision(one, before[-1] if before else others[0])] if others else []
    return tuple(found)


@lru_cache(maxsize=65536)
def tells_old_figure(text: str) -> bool:
    """Whether a sentence gives a figure that was told before and holds no more."""
    return any(is_told_as_old(text, q) for q in quantities_of(text) if not q.of_time)


def is_told_as_old(text: str, quantity: Quantity) -> bool:
    """Whether the words around a figure say that it was given before, and holds no more."""
    low = max(0, quantity.start - _REACH_CHARS)
    if _LEADS.search(text, low, quantity.start) or _FOLLOWS.match(text, quantity.end):
        return True
    gave = _GAVE.search(text, low, quantity.start)
    return gave is not None and not quantities_of(text, gave.start(), quantity.start)


def _may_be_of_one(one: Quantity, other: Quantity) -> bool:
    nouns = [set(takewhile(lambda word: word not in _NO_NOUNS, q.unit)) for q in (one, other)]
    return bool(nouns[0] & nouns[1]) or not all(nouns)
