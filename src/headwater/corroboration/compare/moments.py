"""Two days that are given for what happened once: when a call was made, when somebody was told, signed or resigned."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, islice
from typing import Final, NamedTuple

from headwater.corroboration.compare.marks import marks_of
from headwater.corroboration.compare.passages import Passage, Passages
from headwater.corroboration.compare.slots import days_in
from headwater.corroboration.compare.stories import Stories
from headwater.corroboration.compare.whose import Whose
from headwater.corroboration.register import Register
from headwater.model import Claim, Comparison, Span, comparison_of
from headwater.reader.values.additions import adds_to

_ACTS: Final = re.compile(
    r"\b(?:(?P<call>phoned|telephoned|rang|(?:phone\s)?calls?(?!\s(?:for|on)\b)|rung)|(?P<learn>(?:was|were|been)\s(?:first\s|already\s)?"
    r"(?:told|informed|notified|warned|alerted|briefed)|heard\sof|learn(?:ed|t)\s(?:of|about|that)|became\saware|found\sout)"
    r"|(?P<write>wrote|(?:by|in\sa)\sletter|letter\s(?:that|which)\s(?:reached|was\ssent))|(?P<resign>resigned|stepped\sdown|quit)|(?P<sign>signed)"
    r"|(?P<die>died)|(?P<arrest>arrested|detained)|(?P<bear>born)|(?P<dismiss>dismissed|sacked|fired)"
    r"|(?P<marry>married)|(?P<order>ordered|order\swas\splaced)|(?P<deliver>delivered|handed\sover)"
    r"|(?P<discover>discovered|noticed|spotted)|(?P<pay>paid|transferred)|(?P<test>inspected|tested))\b",
    re.IGNORECASE,
)
_GOES_ON: Final = re.compile(r"[“\"‘']?(?:It|That|This)\s(?:was|were|had|came|took)\b")
_OF_SOMEBODY: Final = frozenset("die arrest bear dismiss resign marry".split())  # befalls many, each once
_MOST, _MOST_APART = 200, 62


class _Moment(NamedTuple):
    """A day that a text gives for an act, with whose act it is as far as somebody is meant in front of it."""

    act: str
    day: int
    span: Span
    passage: Passage
    who: frozenset[str]
    marks: frozenset[str]
    claims: dict[str, Claim]
    source: str


def compare_moments(passages: Passages, whose: Whose, register: Register) -> Iterator[Comparison]:
    """Yield the conflicts between days that two articles of a story, or two speakers of one, give for one act.

    The act is one that happens once, the day one of the calendar or the week; each side has to give one only, and
    nobody else may act. A sentence that opens with "It was" goes on with the one before it. Misses: hours, months, and
    acts in words that are not listed.
    """
    stories = Stories(passages, register)
    moments = list(islice((m for p in passages.all for m in _in(p, passages, whose)), _MOST))
    told: set[tuple[str, frozenset[int]]] = set()
    for one, other in combinations(moments, 2):
        key = (one.act, frozenset((one.day, other.day)))
        if key in told or not _can_be_one(one, other):
            continue
        together = stories.together(one.passage.article, other.passage.article)
        if together and all(_is_alone(m, moments) for m in (one, other)):
            told.add(key)
            yield _made(one, other)


def _can_be_one(one: _Moment, other: _Moment) -> bool:
    """Whether two days are given by two accounts for one act of one person, as far as that is known."""
    if one.act != other.act or one.day == other.day or one.marks != other.marks:
        return False
    in_one = one.passage.article == other.passage.article
    if one.passage.span == other.passage.span or (in_one and one.source == other.source):
        return False
    # "two more" were arrested another day
    if abs(one.day - other.day) > _MOST_APART or adds_to(one.passage.span.exact, other.passage.span.exact):
        return False
    if one.who and other.who:
        return not one.who.isdisjoint(other.who)
    return one.act not in _OF_SOMEBODY


def _in(passage: Passage, passages: Passages, whose: Whose) -> Iterator[_Moment]:
    text = passage.span.exact
    for low, high, day in days_in(text, passage.day):
        place = passage.span.part(low, high)
        said = passages.attribution(place, passage)
        clause = passages.clause(place, passage)
        acts = list(_ACTS.finditer(clause.exact))
        told = [clause.part(*a.span()) for a in acts]
        if said.stance == "denies" if said is not None else _is_of_saying(passages.cues(passage), told):
            continue
        who = whose.before(clause.start + acts[0].start(), passage) if acts else frozenset[str]()
        if not acts and _GOES_ON.match(text) and passage.before is not None:
            acts = list(_ACTS.finditer(passage.before.exact))
        names = {a.lastgroup or "" for a in acts}
        if len(names) == 1:
            yield _Moment(
                names.pop(), day, place, passage, who, marks_of(clause.exact),
                passages.claims_at(place) or passages.claims_at(passage.span), passages.speaker(place, passage),
            )  # fmt: skip


def _is_of_saying(cues: Sequence[Span], told: Sequence[Span]) -> bool:
    """Whether a sentence tells that somebody spoke, besides what it tells of being told: "she said on Monday"."""
    return any(not any(cue.meets(act) for act in told) for cue in cues)


def _is_alone(moment: _Moment, moments: list[_Moment]) -> bool:
    """Whether who gives a day for an act gives no other for it in that article."""
    return not any(
        m.passage.article == moment.passage.article and m.act == moment.act and m.day != moment.day
        and m.source == moment.source
        for m in moments
    )  # fmt: skip


def _made(one: _Moment, other: _Moment) -> Comparison:
    claims = tuple({**one.claims, **other.claims}.values())
    members = [(m.span, " ".join(m.span.exact.split())) for m in (one, other)]
    return comparison_of(claims, "time", "conflict", members, "two days are given for what happened once")
