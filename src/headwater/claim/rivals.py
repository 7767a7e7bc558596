"""Two statements that fill one place of the same words with another thing: "by a welder", "by a cleaner"."""

from typing import Final

from headwater.claim.facets import Facet
from headwater.reader.acts import stem
from headwater.reader.negation import holds_negation
from headwater.reader.pairs.relation import Relation
from headwater.reader.when.lexicon import MONTHS, SEASONS, WEEKDAYS

_MOST_OTHER: Final = 2  # content words in which they differ
_LEAST_COMMON: Final = 2
_NAME: Final = "entity-"
# Of 18 invented pairs read closely, those with rival fillers have so much of a clash, all but two, and none whose
# fillers may be one (a worker and a welder, rust and corrosion), but for words that say who somebody is to another.
_CLASH: Final = 0.65
# who may be anything else besides
_TO_OTHERS: Final = frozenset(
    stem(word)
    for word in "neighbour resident passer passerby bystander witness motorist colleague employee worker relative "
    "friend local man woman person someone somebody stranger visitor guest customer client victim suspect "
    "member tradesman tradeswoman craftsman officer official boss manager leader contractor expert specialist "
    "professional labourer".split()
)
# the timeline compares times
_TIMES: Final = frozenset(
    stem(word.rstrip("."))
    for word in (*WEEKDAYS, *MONTHS, *SEASONS, *"yesterday today tomorrow morning afternoon evening night".split())
)


def may_be_rivals(one: Facet, other: Facet) -> bool:
    """Whether two statements of two articles are word for word the same, but for one or two words on each side.

    Where figures or times differ, typed comparison decides: "£18.6m" may be "nearly £19 million".
    """
    if one.unit.article == other.unit.article or any(f.nested or f.unit.furniture for f in (one, other)):
        return False
    left, right = one.meaning.terms - other.meaning.terms, other.meaning.terms - one.meaning.terms
    few = 0 < min(len(left), len(right)) <= max(len(left), len(right)) <= _MOST_OTHER
    if not few or len(one.meaning.terms & other.meaning.terms) < _LEAST_COMMON:
        return False
    if {v.key for v in one.values} != {v.key for v in other.values} or _digits(one) != _digits(other):
        return False
    plain = not any(t.startswith(_NAME) or ":" in t for t in left | right)
    plain = plain and (_TO_OTHERS | _TIMES).isdisjoint(left | right)
    return plain and not any(holds_negation(f.unit.span.exact) for f in (one, other))


def _digits(facet: Facet) -> list[str]:
    return [c for c in facet.unit.span.exact if c.isdigit()]


def told_in(facet: Facet) -> str:
    """Return what a statement tells in one line, without who says so where that stands apart from it."""
    unit = facet.unit
    said = [c for c in unit.attribution.content if unit.span.covers(c)] if unit.attribution else []
    return " ".join(" ".join(s.exact for s in said or [unit.span]).split())


def are_rivals(read: Relation) -> bool:
    """Whether two such statements cannot both be so, as they are read closely."""
    return read.clash >= _CLASH
