"""Two ages for somebody who is not named, but told to be held or questioned: "a man of 58 is helping us"."""

import re
from collections.abc import Iterator
from itertools import combinations
from typing import Final, NamedTuple

from headwater.corroboration.compare.passages import Passage, Passages
from headwater.corroboration.compare.stories import Stories
from headwater.corroboration.compare.values import Compared, Value
from headwater.corroboration.register import Register
from headwater.model import Claim, Span, comparison_of
from headwater.reader.values import value as typed
from headwater.reader.values.ages import ages_of

_HELD: Final = re.compile(
    r"\b(?:arrest(?:ed|s|ing)?|detain(?:ed|ing|s)?|in\scustody|(?:is|was|been|being)\s(?:still\s)?(?:held|charged|questioned)"
    r"|question(?:ing)|(?:is|was|been)\s(?:helping|assisting)\s(?:[a-z]+\s){0,3}with\s(?:[a-z]+\s)?(?:inquiries|enquiries)"
    r"|(?:interviewing|interviewed)\s(?=an?\s))\b",
    re.IGNORECASE,
)
_NOT_HELD: Final = re.compile(r"\b(?:not|nobody|no\sone|never|without)\b|n['’]t\b", re.IGNORECASE)
_MANY: Final = re.compile(
    r"\b(?:men|women|boys|girls|teenagers|people|drivers|both|(?:another|second|third|other)\s(?:man|woman|boy|girl|driver|suspect|person|teenager))\b",
    re.IGNORECASE,
)
_GENDERS: Final = (
    re.compile(r"\b(?:man|boy|he|his|him|father|husband|son)\b", re.IGNORECASE),
    re.compile(r"\b(?:woman|girl|she|her|mother|wife|daughter)\b", re.IGNORECASE),
)
# "arrested after the death of a | 58-year-old": whom it was done to
_DONE_TO: Final = re.compile(
    r"\b(?:deaths?|died|dead|murder(?:s|ed|ing)?|kill(?:s|ed|ing)?|manslaughter|rap(?:e|es|ed|ing)|attack(?:s|ed|ing)?|assault(?:s|ed|ing)?"
    r"|stabb(?:ed|ing)|shooting|shot|theft|robb(?:ed|ery|ing)|abduct\w*|kidnap\w*|injur\w+|hurt|hit|struck|body|crash|victims?"
    r"|in\swhich|after|over|suspicion|against|of\sharming)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_MOST_APART: Final = 2  # years by which one age is told for another by mistake
_WHY: Final = "two ages are told of somebody who is held or questioned and not named: there may be two of them"


class _Held(NamedTuple):
    """The one age of a sentence that tells of somebody held, with the genders that its words can mean."""

    years: typed.Value
    place: Span
    passage: Passage
    genders: frozenset[int]
    claims: dict[str, Claim]


def compare_held(passages: Passages, register: Register) -> Iterator[Compared]:
    """Yield a comparison for two ages, at most two years apart, that two outlets of a story give for one who is held.

    Nobody else may be told to be held by either article; where a pile tells of these two alone, it is of one story.
    Misses: who is named, ages in words, and ages behind what was done, which may be those of whom it was done to.
    """
    held = [found for passage in passages.all for found in _in(passage, passages, register)]
    if len(held) < 2:
        return
    stories = Stories(passages, register)
    for one, other in combinations(held, 2):
        apart = abs(one.years.figure - other.years.figure)
        alone = all(sum(h.passage.article == side.passage.article for h in held) == 1 for side in (one, other))
        claims = {**one.claims, **other.claims}
        if not (0 < apart <= _MOST_APART and alone and claims and one.genders & other.genders):
            continue
        only = {h.years.figure for h in held} == {one.years.figure, other.years.figure}
        together = only or stories.together(one.passage.article, other.passage.article)
        if one.passage.outlet != other.passage.outlet and together:
            members = [(h.place, f"{h.years.figure:g} years") for h in (one, other)]
            made = comparison_of(tuple(claims.values()), "number", "apparent", members, _WHY)
            yield Compared(made, tuple(Value(h.place, h.years.figure) for h in (one, other)))


def _in(passage: Passage, passages: Passages, register: Register) -> Iterator[_Held]:
    text = passage.span.exact
    ages = {v.figure: v for v in ages_of(text)}
    if len(ages) != 1 or not _HELD.search(text) or _NOT_HELD.search(text) or _MANY.search(text):
        return
    if any(register.names.kinds.get(e) == "person" for _, _, e in register.names.inside(passage.span)):
        return
    (years,) = ages.values()
    if _DONE_TO.search(text, 0, years.start):
        return
    place = passage.span.part(years.start, years.end)
    told = frozenset(n for n, words in enumerate(_GENDERS) if words.search(text))
    yield _Held(years, place, passage, told or frozenset((0, 1)), passages.claims_at(place))
