"""Two figures that one text sets against each other: another source's count, or a count that was changed."""

import re
from collections.abc import Iterator

from headwater.corroboration.compare.changed import CHANGED
from headwater.corroboration.compare.passages import Passage, Passages
from headwater.corroboration.compare.values import Compared, Side, set_beside
from headwater.corroboration.register import Register
from headwater.model import Span, Verdict
from headwater.reader.numbers import Quantity, agree, is_label
from headwater.reader.values.derived import figures_in
from headwater.reader.values.revised import revisions_in

# "Police put it at 350", "there were about 350": what is counted stands in the sentence before
_POINTING = frozenset("them those these".split())
_CHANGED = re.compile(
    r"\b(?:up|down|revised|increased|reduced|raised|lowered|changed)(?:\s(?:up|down|upwards|downwards))?\sfrom\s"
    r"(?:the\s|an?\s(?:earlier|previous|initial|original|first)\s|(?:earlier|previous|initial)\s(?:reports|estimates)\sof\s)?$",
    re.IGNORECASE,
)
_PUT = re.compile(
    r"\b(?:(?:puts?|estimated|estimates|reckons?|reckoned)\s(?:it|that|this|them|the\s[a-z]{3,14}|their\snumber)\sat"
    r"|expects?|expected|counts?|counted|estimates?|estimated|spoke\sof|speaks?\sof)\s$",
    re.IGNORECASE,
)
_OF_IT = re.compile(
    r"\bthere\s(?:were|was|are|had\sbeen)\s|\b(?:number|figure|total|crowd|count|toll|turnout)\s(?:was|were|is|at|of)\s",
    re.IGNORECASE,
)
_BOUNDED = frozenset(("at_most", "at_least", "less_than", "more_than"))
_SIGNS = frozenset("$£€")
_CLOSES = re.compile(r"\s?[.;”\"]|$")
# "more than 300 million to rebuild the town": what it is for is said there, and is no other's
_FOR = re.compile(r"\s(?:to\s[a-z]|for\s(?:the|an?|its|their)\s)")
_SHORT_WORDS = 8
_BACK_CHARS, _GAP_CHARS = 60, 60
_PRICED = re.compile(r"\b(?:shares?|stocks?|index|bonds?|pound|dollar|euro|currency|crown|yen)\b", re.IGNORECASE)
_OF_MARKETS = frozenset(("percent", "pence"))


def compare_disputed(passages: Passages, _: Register) -> Iterator[Compared]:
    """Yield the comparisons of figures that stand side by side in one article.

    A bare figure of one source behind a figure of another, in one sentence or the next of a paragraph, counts the same
    ("..., the union said. Police put it at 350."): it conflicts where both cannot be true. A figure with the one it was
    raised or lowered from only looks like a conflict. Misses: other counts that name again what they count.
    """
    for passage in passages.all:
        text = passage.span.exact
        level = not _PRICED.search(text)  # of a price on a market each move is another
        found = [q for q in figures_in(text) if _is_count(text, q) or (level and q.unit == ("percent",))]
        for i, quantity in enumerate(found):
            before = found[i - 1] if i else None
            if before is not None and _is_changed(text, before, quantity):
                sides = [_side(passage.span, q, passage, passages) for q in (before, quantity)]
                yield from _told(sides, ("apparent", CHANGED))
            elif quantity.unit != ("percent",):
                yield from _set_against(quantity, before, passage, passages)


def compare_revised(passages: Passages, _: Register) -> Iterator[Compared]:
    """Yield an apparent difference for each figure beside the one it was changed to, in the words of one sentence.

    For any words that tell so ("after first giving the number as 12"); what another account gives comes before it.
    """
    for passage in passages.all:
        for revision in revisions_in(passage.span.exact):
            if all(_is_count(passage.span.exact, q) for q in revision):
                sides = [_side(passage.span, q, passage, passages) for q in (revision.new, revision.old)]
                yield from _told(sides, ("apparent", CHANGED))


def _is_count(text: str, quantity: Quantity) -> bool:
    return not quantity.of_time and not is_label(text, quantity) and not _OF_MARKETS & set(quantity.unit[:1])


def _is_changed(text: str, one: Quantity, other: Quantity) -> bool:
    between = text[one.end : other.start]
    return len(between) <= _GAP_CHARS and bool(_CHANGED.search(text, one.end, other.start))


def _set_against(
    quantity: Quantity, before: Quantity | None, passage: Passage, passages: Passages
) -> Iterator[Compared]:
    """Yield the comparison of a bare figure with the figure of another source in front of it."""
    place = _place(passage.span, quantity)
    put = _PUT.search(passage.span.exact, max(0, quantity.start - _BACK_CHARS), quantity.start)
    bare = not quantity.unit or _POINTING.issuperset(quantity.unit[:1])
    if passages.is_source(place, passage) or not (bare or (put and quantity.unit[0] in _SIGNS)):
        return
    mine = passages.speaker(place, passage) or ("put at" if put else "")
    if not put and not _points_back(passage.span.exact, quantity):
        return
    for home, told in _in_front(before, passage):
        theirs = passages.speaker(_place(home, told), passage)
        alike = bare or quantity.unit[:1] == told.unit[:1]
        if mine and theirs and mine != theirs and told.unit and told.value and alike:
            sides = [_side(h, q, passage, passages) for h, q in ((home, told), (passage.span, quantity))]
            yield from _told(sides, _verdict(told, quantity))


def _points_back(text: str, quantity: Quantity) -> bool:
    """Whether a sentence reads as one that only gives another figure.

    It is short, bounds the figure, says of what it is, or closes with it ("the pilot said she was doing 14."), and does
    not say what for.
    """
    if _FOR.match(text, quantity.end):
        return False
    closes = bool(_CLOSES.match(text, quantity.end))
    return quantity.bound in _BOUNDED or len(text.split()) <= _SHORT_WORDS or bool(_OF_IT.search(text)) or closes


def _in_front(before: Quantity | None, passage: Passage) -> Iterator[tuple[Span, Quantity]]:
    if before is not None:
        yield passage.span, before
    elif passage.before is not None:
        text = passage.before.exact
        found = [q for q in figures_in(text) if _is_count(text, q)]
        if len(found) == 1:
            yield passage.before, found[0]


def _verdict(one: Quantity, other: Quantity) -> tuple[Verdict, str]:
    if agree(one, other):
        return "compatible", "two sources are set side by side, and one figure takes in the other"
    return "conflict", "one text sets the figures of two sources for one thing against each other"


def _told(sides: list[Side], verdict: tuple[Verdict, str]) -> Iterator[Compared]:
    if any(side.claims or side.beside for side in sides):
        yield set_beside(sides, *verdict)


def _side(home: Span, quantity: Quantity, passage: Passage, passages: Passages) -> Side:
    place = _place(home, quantity)
    return Side(place, quantity, passages.claims_at(place), passages.claims_at(passage.span))


def _place(home: Span, quantity: Quantity) -> Span:
    return home.part(quantity.start, quantity.end)
