"""Numbers told as "dozens", "hundreds" or "thousands", set beside the figures that fill them in."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from headwater.corroboration.compare.counts import Count, context_of, counts_of, matter_of
from headwater.corroboration.compare.passages import Passage, Passages
from headwater.corroboration.compare.values import Compared, Value
from headwater.corroboration.register import Register
from headwater.model import Claim, Span, comparison_of
from headwater.reader.frames.lexicon import only_act, thing
from headwater.reader.likeness import likeness
from headwater.reader.numbers import singular
from headwater.reader.terms import STOP, Meaning, Names, weights_of
from headwater.reader.values.derived import PEOPLE

# From and below how many each can be; "hundreds" of 1,900 is told as "almost 2,000"
_SCALES = {
    "dozens": (24, 200), "scores": (40, 400), "hundreds": (200, 2_000), "thousands": (2_000, 20_000),
    "tens of thousands": (20_000, 200_000), "hundreds of thousands": (200_000, 2_000_000),
    "millions": (2_000_000, 200_000_000),
}  # fmt: skip
_VAGUE = re.compile(
    rf"\b(?P<scale>{'|'.join(sorted(_SCALES, key=len, reverse=True)).replace(' ', chr(92) + 's')})\b"
    r"(?!\sof\s(?:thousands|millions|dollars|pounds|euros|crowns|marks|years|miles|times))"
    r"(?:\s(?:of\s)?(?:more\s|other\s)?(?P<noun>[a-z]{3,20}))?",
    re.IGNORECASE,
)
_ONE_SIZE = 1.2
_LEAST_LIKE, _LEAST_NAMED = 0.12, 0.04
_ANYBODY, _PEOPLE = frozenset(("people", "person", "other")), frozenset(("people",))
_WHY = "the figure is one of those that the round word allows"


class _Told(NamedTuple):
    """A vague number, what it counts and what its clause is about."""

    words: str
    span: Span
    clause: Span
    passage: Passage
    kind: frozenset[str]
    meaning: Meaning
    claims: dict[str, Claim]


def compare_vague(passages: Passages, register: Register) -> Iterator[Compared]:
    """Yield a comparison for each vague number with the figures of other outlets that it allows.

    Both count things of one name, or people, and their clauses share enough by weight; where all figures of the pile
    that it allows are of one size, things of one name are enough, or a word beside the people. That a figure lies
    outside of the word is told by nobody: it may be of other things. Misses: "several", "many", and what two outlets
    both tell vaguely.
    """
    told = [one for passage in passages.all for one in _in(passage, passages, register.names)]
    if not told:
        return
    counts = counts_of(passages, register)
    weights = weights_of([*(c.meaning for c in counts), *(t.meaning for t in told)])
    for one in told:
        fitting = [
            (likeness(one.meaning, c.meaning, weights), -i, c)
            for i, c in enumerate(counts)
            if c.passage.outlet != one.passage.outlet and _allows(one, c) and (one.claims or c.claims)
        ]
        alike, _, best = max(fitting, key=lambda f: f[:2], default=(0.0, 0, None))
        sizes = [c.quantity.value for c in counts if _allows(one, c)]
        alone = bool(sizes) and max(sizes) <= _ONE_SIZE * min(sizes)  # nothing else of the kind is of that size
        named = best is not None and bool(one.kind & best.kind - _ANYBODY)
        only = alone and best is not None and (named or _share_matter(one, best))
        least = 0.0 if only else _LEAST_NAMED if named else _LEAST_LIKE
        # a name alone says nothing of whether the people are the same
        if best is not None and alike >= least and (named or _share_matter(one, best)):
            involved = {**one.claims, **best.claims}
            members = [(one.span, one.words), (best.span, " ".join(best.span.exact.split()))]
            made = comparison_of(tuple(involved.values()), "number", "compatible", members, _WHY)
            yield Compared(made, (Value(one.span, 0.0), Value(best.span, best.quantity.value)))


def _share_matter(one: _Told, other: Count) -> bool:
    """Whether two clauses share a word besides names and what they count."""
    mine, theirs = (matter_of(side.clause, side.meaning.terms) for side in (one, other))
    return bool(mine & theirs - one.kind - other.kind - _ANYBODY)


def _in(passage: Passage, passages: Passages, names: Names) -> Iterator[_Told]:
    for match in _VAGUE.finditer(passage.span.exact):
        place = passage.span.part(match.start("scale"), match.end("scale"))
        if not passages.is_source(place, passage):
            scale = " ".join(match["scale"].lower().split())
            clause = passages.clause(place, passage)
            meaning = context_of(clause, names)
            yield _Told(scale, place, clause, passage, _kind(match["noun"] or ""), meaning, passages.claims_at(place))


def _kind(noun: str) -> frozenset[str]:
    """Return the words for what is counted; people where no noun follows: "thousands fled", "hundreds were hurt"."""
    word = noun.lower()
    if not word or word in STOP or word.endswith(("ing", "ed")) or only_act(word):
        return _PEOPLE
    one = singular(word)
    return frozenset((thing(one),)) | (_PEOPLE if PEOPLE & {word, one, thing(one)} else frozenset())


def _allows(one: _Told, count: Count) -> bool:
    low, high = _SCALES[one.words]
    value, kinds = count.quantity.value, one.kind & count.kind
    return low <= value < high and bool(kinds) and not count.is_money
