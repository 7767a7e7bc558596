"""Steps of one course that accounts tell of one body: "is considering legal action", then "asked the court"."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from headwater.corroboration.compare.passages import Passage, Passages
from headwater.corroboration.compare.whose import Whose
from headwater.corroboration.register import Register
from headwater.model import Claim, Comparison, Span, comparison_of

_A = r"(?:an?|the|its|their|his|her)\s(?:[a-z-]+\s){0,2}"
_WEIGHS = (
    r"(?:consider(?:s|ing|ed)?|weigh(?:s|ing|ed)?|mull(?:s|ing|ed)?|contemplat(?:es|ing|ed)|threaten(?:s|ed|ing)?|"
    r"prepar(?:es|ing|ed)|plan(?:s|ned|ning)?|intend(?:s|ed)?|wants?|wanted|rul(?:es|ed)\sout|discuss(?:es|ed|ing)?)"
)
_COURT = rf"(?:{_A})?(?:court|judge|tribunal)"
_SUIT = (
    rf"(?:{_A})?(?:legal\s(?:action|proceedings|challenge)|lawsuit|suit|claim\sfor\sdamages|judicial\sreview|injunction)"
)
_PROBE = rf"(?:{_A})?(?:investigations?|inquir(?:y|ies)|enquir(?:y|ies)|probes?)"
_MEANS_TO_SUE = (
    rf"{_WEIGHS}\s(?:whether\s)?(?:to\s(?:take\s|bring\s|launch\s|seek\s|file\s))?"
    rf"(?:{_SUIT}|to\ssue|suing|to\sgo\sto\scourt|going\sto\scourt)"
    r"|(?:may|might|could|would|will)\s(?:sue|go\sto\scourt|take\slegal\saction)"
)
_SUES = (
    rf"(?:asked|petitioned|applied\sto|appealed\sto|urged)\s{_COURT}|(?:went|gone|turned)\sto\s{_COURT}"
    r"|(?:has|have|had)\ssued|(?<!\bbe\s)\bsued\b"
    rf"|(?:filed|lodged|brought|launched|started|began|begun|issued|taken|took|sought)\s{_SUIT}"
)
_LOOKS = (
    rf"(?:received|had|got)\s(?:{_A})?complaints?|(?:making|made)\s(?:preliminary\s|initial\s|first\s)?inquiries"
    rf"|looking\sinto|assessing|{_WEIGHS}\s(?:whether\s)?(?:to\s(?:open|launch|begin|start|order)\s)?{_PROBE}"
)
_INVESTIGATES = rf"(?:opened|launched|begun|began|started|ordered|announced)\s{_PROBE}"
_TIE = r"(?:contract|deal|sponsorship|partnership|agreement|ties|links|work(?=\swith\b)|co-?operation|funding|support)"
_OWN = r"(?:the|its|their|our|his|her|all)"
_PAUSES = (
    rf"(?:put|puts|putting|placed)\s{_OWN}\s(?:[a-z]+\s)?{_TIE}\s(?:[^.;,]{{1,40}}\s)?on\shold"
    rf"|(?:paused|suspended|frozen|halted)\s{_OWN}\s(?:[a-z]+\s)?{_TIE}"
)
_BREAKS_OFF = (
    rf"(?:ended|terminated|cancelled|canceled|cut|dropped|severed|scrapped|withdrawn|broken\soff|torn\sup)\s{_OWN}\s"
    rf"(?:[a-z]+\s)?{_TIE}"
)
_LEAVE = r"(?:is|was|been|went|put|placed|sent)\son\s(?:[a-z]+\s)?leave"
_SUSPENDED = r"(?:is|was|were|been)\s(?:provisionally\s|temporarily\s)?suspended"
_DISMISSED = r"(?:was|were|been)\s(?:dismissed|sacked|fired)"
# Each course from its first step to its last.
_COURSES = {
    "court": (_MEANS_TO_SUE, _SUES), "inquiry": (_LOOKS, _INVESTIGATES), "tie": (_PAUSES, _BREAKS_OFF),
    "duty": (_LEAVE, _SUSPENDED, _DISMISSED),
}  # fmt: skip
_STEPS = {
    name: tuple(re.compile(rf"\b(?:{step})", re.IGNORECASE) for step in steps) for name, steps in _COURSES.items()
}
_NOT = re.compile(r"\b(?:not|never|no|whether|if)\b|n['’]t\b", re.IGNORECASE)
_NOT_CHARS, _MOST_ACCOUNTS = 20, 30


class _Account(NamedTuple):
    """A step of a course, told of somebody."""

    step: int
    place: Span
    claims: dict[str, Claim]


def compare_courses(passages: Passages, whose: Whose, _: Register) -> Iterator[Comparison]:
    """Yield a comparison for each two steps of one course that accounts tell of one person or body: both can be so.

    Courses are going to court, inquiries, ties between firms that are put on hold or ended, and people who are on
    leave, suspended or dismissed; two articles may tell both steps in one claim. Misses: steps told of whom a noun
    alone names, and other courses.
    """
    by_course: dict[tuple[str, str], list[_Account]] = {}
    for passage in passages.all:
        for name, steps in _STEPS.items():
            for at, step in enumerate(steps):
                for match in step.finditer(passage.span.exact):
                    if not _NOT.search(passage.span.exact, max(0, match.start() - _NOT_CHARS), match.start()):
                        for who in whose.before(passage.span.start + match.start(), passage):
                            by_course.setdefault((name, who), []).append(_account(at, match, passage, passages))
    for key in sorted(by_course):
        yield from _of_one(by_course[key][:_MOST_ACCOUNTS])


def _of_one(accounts: Sequence[_Account]) -> Iterator[Comparison]:
    told: set[tuple[int, int]] = set()
    for one, other in combinations(sorted(accounts, key=lambda a: (not a.claims, a.place)), 2):
        first, later = (one, other) if one.step < other.step else (other, one)
        # what one article tells in one claim is one account of it; two steps that two articles tell stay two, also
        # where they were read as one fact
        in_two = one.claims.keys().isdisjoint(other.claims) or one.place.capture != other.place.capture
        apart = in_two and not one.place.meets(other.place)
        again = first.step == later.step or (first.step, later.step) in told
        if again or not apart or not (one.claims or other.claims):
            continue
        told.add((first.step, later.step))
        members = [(first.place, "an earlier step"), (later.place, "a later step")]
        why = "two steps of one course: the later one does not contradict the earlier"
        yield comparison_of(tuple((one.claims | other.claims).values()), "strength", "compatible", members, why)


def _account(step: int, match: re.Match[str], passage: Passage, passages: Passages) -> _Account:
    place = passage.span.part(match.start(), match.end())
    return _Account(step, passages.clause(place, passage), passages.claims_at(place))
