"""What two figures count in other words: people who are against one thing, and names on one list."""

import re
from typing import Final

from headwater.corroboration.compare.counts import Count
from headwater.reader.acts import stem
from headwater.reader.terms import STOP
from headwater.reader.words import words_of

ANYBODY: Final = frozenset("people person other others them victim".split())
# by which somebody is told to be against a thing: who objects, protests, doubts or raises concerns
_AGAINST = frozenset("act:oppose act:protest act:doubt act:worry act:complain act:warn".split())
# "seven names on a list", "a list with eleven names on it"
_LISTED, _LISTS = frozenset(("name", "signature", "entry")), frozenset("list petition regist roll manifest".split())
_LIST_OF = re.compile(
    r"\b(?!(?:the|an?|his|her|its|their|this|that|one|on|long|short|new|old|first|second|own)\s)(?P<what>[a-z-]+)\s(?:list|petition|register|roll|manifest)s?\b"
    r"|\b(?:list|register|roll)s?\sof\s(?:the\s)?(?!names\b|\w+\snames\b)(?P<of>[a-z-]+)"
)
_AGAINST_WHAT = re.compile(r"\b(?:to|about|over|against|of|at)\s(?P<what>[^,;:]{3,80})", re.IGNORECASE)


def are_against_one(one: Count, other: Count) -> bool:
    """Whether figures count the same people, against something in two words: "four objected", "three had doubts".

    What they are against may be one thing: one says none, or both share a word. Misses: the same thing in other words.
    """
    acts = [count.meaning.terms & _AGAINST for count in (one, other)]
    if not all(acts) or not acts[0].isdisjoint(acts[1]) or not one.kind & other.kind - ANYBODY:
        return False
    against = [_against(c) for c in (one, other)]
    return not all(against) or not against[0].isdisjoint(against[1])


def _against(count: Count) -> set[str]:
    """Return the words for what people are against, behind the figure: "complained | of noise", "objected | to it"."""
    what = _AGAINST_WHAT.search(count.clause.exact, count.span.end - count.clause.start)
    words = words_of(what["what"]) if what else ()
    return {stem(w.folded) for w in words if w.folded not in STOP and w.folded.isalpha()}


def are_on_one_list(one: Count, other: Count) -> bool:
    """Whether figures count names on what may be one list; "a list of donors" is not "the passenger list"."""
    if not (one.kind & other.kind & _LISTED and one.meaning.terms & other.meaning.terms & _LISTS):
        return False
    of_what = [{stem(m["of"] or m["what"]) for m in _LIST_OF.finditer(c.clause.exact.lower())} for c in (one, other)]
    return not all(of_what) or not of_what[0].isdisjoint(of_what[1])
