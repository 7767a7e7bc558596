"""Which groups stand: what is only mentioned makes a claim together with others, and a sentence is told once."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from headwater.claim.facets import Facet
from headwater.claim.units import Unit
from headwater.claim.worth import stands_apart
from headwater.model import Span
from headwater.reader import when
from headwater.reader.clauses import is_clause

_Home = tuple[str, Span]
_FIRST_WORD = re.compile(r"[“\"'‘]?(?P<word>[\w-]+)")
_JOINED = re.compile(r"(?:\b(?:and|but)|;)\s(?:that\s)?$")
_JOINS = re.compile(r",?\s(?:and|but)\s|;\s")
_THAT_TOO = re.compile(r"\b(?:and|but)\sthat\s$")
_THAT_BEHIND = re.compile(r",?\s(?:and|but)\sthat\s")
_SPEAKING = frozenset("i we my our".split())
_OTHERS = frozenset(
    "he she it they you his her its their your this that these those there who which what everyone everybody".split()
)


def settle(groups: Sequence[Sequence[Facet]]) -> list[list[Facet]]:
    """Return the groups that are claims of their own, each with its facets.

    Every sentence was offered to the grouping whole, in parts and by what it mentions. A mention adds nothing to a
    claim that two articles tell in so many words, nor to what its own article tells. A group of one sentence's parts
    says no more than that sentence; an act that is only mentioned makes a claim where two articles mention it; a
    sentence whose parts stand with others is not told again for what is left of it, unless that is an act of its own.
    """
    shared = [g for g in (_without_mentions(g) for g in groups) if _stands(g)]
    shared = _without_echoes(shared)
    told = _told(shared)
    alone = [g for g in groups if len({_home(f) for f in g}) == 1]
    return shared + _left_over(alone, told)


def _without_mentions(group: Sequence[Facet]) -> list[Facet]:
    main = [f for f in group if not f.nested]
    articles = {f.unit.article for f in main}
    if len(articles) > 1:
        return main
    mentions = [f for f in group if f.nested and f.unit.article not in articles]
    # a clause that tells it says more than a noun for it
    clauses = {f.unit.article for f in mentions if f.frame is not None and not f.frame.noun}
    return main + [
        f for f in mentions if f.unit.article not in clauses or (f.frame is not None and not f.frame.noun)
    ]


def _stands(group: Sequence[Facet]) -> bool:
    homes = {_home(f) for f in group}
    if len(homes) < 2:
        return False
    main = [f for f in group if not f.nested]
    return bool(main) or len({f.unit.article for f in group}) > 1


def _without_echoes(groups: Sequence[list[Facet]]) -> list[list[Facet]]:
    """Leave out groups whose sentences all stand together in a bigger group already, by their parts or as wholes."""
    homes = [frozenset(_home(f) for f in g) for g in groups]
    by_home: dict[_Home, list[int]] = defaultdict(list)
    for i, found in enumerate(homes):
        for home in found:
            by_home[home].append(i)
    kept = []
    for i, group in enumerate(groups):
        beside = set.intersection(*(set(by_home[h]) for h in homes[i])) - {i}
        echo = any((len(homes[j]), _weight(groups[j]), -j) > (len(homes[i]), _weight(group), -i) for j in beside)
        if not echo or _own_act(group):
            kept.append(group)
    return kept


def _own_act(group: Sequence[Facet]) -> bool:
    """Whether a group is about a fact of its own, told in parts that stand apart: their act, or a thing more."""
    main = [f for f in group if not f.nested]
    return bool(main) and all(f.unit.is_part and (f.frame is not None or f.unit.beside) for f in main)


def _weight(group: Sequence[Facet]) -> int:
    return sum(not f.nested for f in group)


def _told(groups: Sequence[Sequence[Facet]]) -> dict[_Home, list[Span]]:
    told: dict[_Home, list[Span]] = defaultdict(list)
    for group in groups:
        for facet in group:
            if not facet.nested:
                told[_home(facet)].append(facet.unit.span)
    return told


def _left_over(groups: Sequence[Sequence[Facet]], told: dict[_Home, list[Span]]) -> list[list[Facet]]:
    """Return what no other sentence tells: whole sentences none of whose parts stand elsewhere, or the parts left."""
    kept: list[list[Facet]] = []
    whole = {_home(f) for g in groups for f in g if not f.nested and not f.unit.is_part}
    apart = _apart(groups, told)
    whole -= apart
    for group in groups:
        # of a sentence and its own part in one group the sentence stands, unless it is told in parts
        told_here = (f for f in group if not f.nested and (f.unit.is_part or _home(f) not in apart))
        main = sorted(told_here, key=lambda f: f.unit.is_part)
        if main and _is_left(main[0], told.get(_home(main[0]), []), whole):
            kept.append(main)
    return _told_once(kept)


def _told_once(groups: Sequence[list[Facet]]) -> list[list[Facet]]:
    """Leave out what is left of a sentence where it is told with more of it: "left by noon, | having slept there"."""
    spans: dict[_Home, list[Span]] = defaultdict(list)
    for group in groups:
        spans[_home(group[0])].append(group[0].unit.span)
    pieces = ((group, group[0].unit.span, spans[_home(group[0])]) for group in groups)
    return [group for group, own, all_ in pieces if not any(s != own and s.covers(own) for s in all_)]


def _apart(groups: Sequence[Sequence[Facet]], told: Mapping[_Home, Sequence[Span]]) -> set[_Home]:
    """Return the sentences that tell several things of one subject, each of which somebody would ask about."""
    beside: dict[_Home, list[Sequence[Facet]]] = defaultdict(list)
    for group in groups:
        if not group[0].nested and _is_asked(group[0]):
            beside[_home(group[0])].append(group)
    return {
        home
        for home, facts in beside.items()
        if len(facts) + bool(told.get(home)) > 1 and all(_can_be_left(f[0]) and stands_apart(f[0]) for f in facts)
    }


def _is_left(facet: Facet, elsewhere: Sequence[Span], whole: set[_Home]) -> bool:
    """Whether what a facet tells stands in no other claim: `elsewhere` is what of its sentence does."""
    if facet.unit.is_part:
        known = _can_be_left(facet) and not facet.unit.aside
        by_itself = known and not any(s.meets(facet.unit.span) for s in elsewhere)
        return by_itself and bool(elsewhere or _home(facet) not in whole)  # else the whole sentence tells it
    if facet.cut:
        return not elsewhere
    return sum(len(s.exact) for s in set(elsewhere)) < len(facet.unit.whole.exact) / 2


def _can_be_left(facet: Facet) -> bool:
    """Whether a part tells something by itself: an act that is known, one of several predicates, a sentence."""
    return facet.frame is not None or facet.unit.beside or _is_sentence(facet)


def _is_asked(facet: Facet) -> bool:
    """Whether a part tells what somebody would ask about alone: one of several predicates, or a clause like those."""
    return facet.unit.beside or _is_dated(facet) or _is_said_beside(facet.unit)


def _is_sentence(facet: Facet) -> bool:
    """Whether a part stands beside another in its sentence, with a subject of its own: "half of them left, and ...".

    A pronoun is none, but "I" and "we" of whoever puts a text out in their own name.
    """
    text = facet.unit.span.exact
    opens = _FIRST_WORD.match(text)
    points = opens is None or opens["word"].lower() in (_OTHERS if facet.issued else _OTHERS | _SPEAKING)
    return not points and _is_joined(facet.unit) and is_clause(text) and stands_apart(facet)


def _is_joined(unit: Unit) -> bool:
    """Whether a part is joined to another of its sentence by "and" or "but"."""
    start, end = unit.span.start - unit.whole.start, unit.span.end - unit.whole.start
    return bool(_JOINED.search(unit.whole.exact, 0, start) or _JOINS.match(unit.whole.exact, end))


def _is_said_beside(unit: Unit) -> bool:
    """Whether a part is one of two clauses with "that": "said that A and that B"."""
    start, end = unit.span.start - unit.whole.start, unit.span.end - unit.whole.start
    return bool(_THAT_TOO.search(unit.whole.exact, 0, start) or _THAT_BEHIND.match(unit.whole.exact, end))


def _is_dated(facet: Facet) -> bool:
    """Whether a part is a clause that gives a figure or a time: somebody would ask about it alone."""
    text = facet.unit.span.exact
    valued = bool(facet.values) or bool(when.find(text))
    return valued and facet.unit.is_part and is_clause(text)


def _home(facet: Facet) -> _Home:
    return facet.unit.article, facet.unit.whole
