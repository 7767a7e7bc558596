"""Who was there with two people: "the two met alone", "her deputy sat in"."""

import re
from collections.abc import Iterator
from itertools import product
from typing import Final, NamedTuple

from headwater.corroboration.compare.passages import Passage, Passages
from headwater.corroboration.compare.slots import days_in
from headwater.corroboration.compare.whose import Whose
from headwater.corroboration.register import Register
from headwater.model import Claim, Comparison, Span, Verdict, comparison_of

# what may stand between, in full: any other word may turn it over ("were never alone", "met the press alone")
_BETWEEN: Final = (
    r"(?:(?:again|once|twice|together|there|both|all|quite|entirely|wholly|completely|briefly|privately|secretly|each\sother"
    r"|that\s(?:day|night|evening|morning|afternoon)|for\s(?:[a-z]+\s){1,2}(?:hours?|minutes?))\s){0,2}?"
)
_ALONE: Final = re.compile(
    r"\b(?:met|spoke|talked|dined|lunched|sat|were|conferred|(?:had|held)\s(?:a|their)\s(?:\w+\s)?(?:meeting|talk|dinner|lunch|conversation))"
    rf"\s{_BETWEEN}(?:alone(?!\s(?:among|of|to|in\s(?:their|this|that|\w+ing))\b)"
    r"|with\s(?:nobody|no\sone)\selse\s(?:present|there|in\sthe\sroom)|one[\s-]on[\s-]one|tête-à-tête)\b",
    re.IGNORECASE,
)
_NOT: Final = re.compile(
    r"\b(?:not|never|hardly)\s(?:\w+\s)?$|n['’]t\s(?:\w+\s)?$|\b(?:den(?:y|ie[sd])|disputed|untrue|false)\b[^.;]*$",
    re.IGNORECASE,
)
_BESIDE: Final = re.compile(
    r"\b(?:(?:was|were)\s(?:also\s|there\stoo|with\sthem)(?:in\sthe\s(?:room|office|car|house)|present|there|at\sthe\stable)?"
    r"|sat\sin(?!\s(?:the|a|an|his|her)\b)|joined\sthem|was\sin\sthe\sroom|took\spart\stoo)(?!\w)",
    re.IGNORECASE,
)
# who joined them may have come when the two had been alone
_ALL_ALONG: Final = re.compile(
    r"\b(?:in\sthe\s(?:room|office|car|house)|present|at\sthe\stable|sat\sin)$", re.IGNORECASE
)
_OTHER_TIME: Final = re.compile(
    r"\b(?:later|after(?:wards?)?|earlier|before(?:hand)?|then|when|until|once|by\sthe\stime|at\sthe\send)\b",
    re.IGNORECASE,
)
_MEETING: Final = re.compile(r"\b(?:meeting|met|talks?|conversation|dinner|lunch|call|interview)\b", re.IGNORECASE)
_CONFLICT: Final = "two people were alone by one account, and in company by another"
_APPARENT: Final = "two people were alone by one account, and in company by another: it may have been another time"


class _Met(NamedTuple):
    """What a sentence tells of two people's meeting, and the days that are named with it.

    `all_along`: whether it is told of no other moment than that of the meeting.
    """

    pair: frozenset[str]
    place: Span
    passage: Passage
    days: frozenset[int]
    all_along: bool
    claims: dict[str, Claim]


def compare_company(passages: Passages, whose: Whose, _: Register) -> Iterator[Comparison]:
    """Yield a comparison of who tells that two people met alone with who names a third that was there.

    The third is told of in a sentence that names the two, or behind one that does and tells of their meeting. Only
    where both give the same day, and the third was there all along, they conflict. Misses: thirds of whom only the
    trade is told, and meetings told of two sentences before.
    """
    alone = [m for p in passages.all for m in _alone(p, passages, whose)]
    beside = [(third, m) for p in passages.all for third, m in _beside(p, passages, whose)] if alone else []
    told: set[tuple[frozenset[str], str]] = set()
    for one, (third, other) in product(alone, beside):
        key = (one.pair, third)
        claims = {**one.claims, **other.claims}
        apart = one.passage.article != other.passage.article and third not in one.pair
        if key not in told and apart and claims and one.pair <= other.pair:
            told.add(key)
            same_day = bool(one.days and one.days == other.days and other.all_along)
            verdict: Verdict = "conflict" if same_day else "apparent"
            members = [(one.place, "alone"), (other.place, "with another")]
            yield comparison_of(tuple(claims.values()), "actor", verdict, members, _CONFLICT if same_day else _APPARENT)


def _alone(passage: Passage, passages: Passages, whose: Whose) -> Iterator[_Met]:
    for match in _ALONE.finditer(passage.span.exact):
        at = passage.span.start + match.start()
        pair = frozenset(e for start, e in whose.named_in(passage.span) if start < at and whose.is_person(e))
        if len(pair) == 2 and not _NOT.search(passage.span.exact, 0, match.start()):
            yield _met(pair, match, passage, passages, passage.span.exact)


def _beside(passage: Passage, passages: Passages, whose: Whose) -> Iterator[tuple[str, _Met]]:
    for match in _BESIDE.finditer(passage.span.exact):
        at = passage.span.start + match.start()
        for third in whose.before(at, passage):
            before = passage.before if passage.before is not None and _MEETING.search(passage.before.exact) else None
            near = [*whose.named_in(passage.span), *(whose.named_in(before) if before is not None else ())]
            pair = frozenset(e for _, e in near if whose.is_person(e) and e != third)
            text = f"{before.exact} {passage.span.exact}" if before is not None else passage.span.exact
            if whose.is_person(third) and not _NOT.search(passage.span.exact, 0, match.start()):
                yield third, _met(pair, match, passage, passages, text)


def _met(pair: frozenset[str], match: re.Match[str], passage: Passage, passages: Passages, text: str) -> _Met:
    place = passage.span.part(match.start(), match.end())
    days = frozenset(day for _, _, day in days_in(text, passage.day))
    all_along = bool(_ALL_ALONG.search(match.group()) and not _OTHER_TIME.search(passage.span.exact))
    return _Met(pair, passages.clause(place, passage), passage, days, all_along, passages.claims_at(place))
