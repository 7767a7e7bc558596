"""Whether somebody was there, by several accounts: "was on holiday", "ran the response from the first hour"."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Literal, NamedTuple

from headwater.corroboration.compare.passages import Passage, Passages
from headwater.corroboration.compare.signs import denies
from headwater.corroboration.compare.whose import Whose
from headwater.corroboration.register import Register
from headwater.model import Claim, Comparison, Span, Verdict, comparison_of

Answer = Literal["away", "there"]

_BE = r"(?:is|was|were|had\sbeen|has\sbeen|have\sbeen|been|being)"
# what people go to: who missed a deadline, or attended a school, was nowhere at the time
_EVENT = (
    r"(?:[a-z]+\s)?(?:meeting|hearing|session|vote|debate|briefing|ceremony|funeral|wedding|summit|talks|conference|inquest|trial"
    r"|match|game|race|rehearsal|performance|concert|launch|opening|drill|call)s?"
)
_ABSENCE = (
    rf"{_BE}\s(?:(?:still|already|not)\s)?(?:away|absent|abroad|elsewhere|on\s(?:holiday|vacation|leave|a\s(?:[a-z]+\s)?(?:boat|yacht|cruise|trip))"
    r"|overseas|out\sof\s(?:town|the\scountry|the\scity|the\soffice|reach))"
    rf"|{_BE}\snot\s(?:there|present|in\sthe\s(?:room|building|office|country)|at\s(?:the\smeeting|work|home|his\spost|her\spost))"
    r"|(?:was|were)\snot\swhere\s(?:he|she|they|I|we)\sshould\s(?:have\sbeen|be)"
    rf"|(?:missed|skipped|did\snot\sattend)\sthe\s{_EVENT}"
)
_PRESENCE = (
    rf"{_BE}\s(?:also\s|there\sand\s|fully\s)?(?:present|in\s(?:the\sroom|charge|command|the\sbuilding)|at\s(?:work|his\sdesk|her\sdesk|his\spost|her\spost))"
    r"|(?:led|leads|has\sled|had\sled|ran|has\srun|directed|took\scharge\sof|oversaw)\sthe\s(?:[a-z]+\s){0,2}(?:response|operation|effort|evacuation|"
    rf"rescue|search|work)|sat\sin\s(?:on\s)?the\s(?:room|chamber|chair|{_EVENT})|attended\sthe\s{_EVENT}"
)
_PATTERNS: dict[Answer, re.Pattern[str]] = {
    "away": re.compile(rf"\b(?:{_ABSENCE})\b", re.IGNORECASE),
    "there": re.compile(rf"\b(?:{_PRESENCE})\b", re.IGNORECASE),
}
_NOT = re.compile(r"\b(?:not|never)\s(?:[a-z]+\s)?$|n['’]t\s$", re.IGNORECASE)
_DENIES = re.compile(r"\bden(?:y|ies|ied|ying)\s[^.;“”]{0,60}$", re.IGNORECASE)
_SUPPOSED = re.compile(
    r"\b(?:if|when|whenever|whether|would|could|may|might|should)\s(?:[\w’']+\s){0,4}$", re.IGNORECASE
)
_MOST_ACCOUNTS = 30
_DENIED = "one account says that somebody was away, another denies it"
_APPARENT = "whether somebody was there is told differently: it may be of other hours or places"


class _Account(NamedTuple):
    """What a clause tells of whether somebody was there. `denied`: by a denial of the other answer."""

    answer: Answer
    place: Span
    source: str
    outlet: str
    denied: bool
    claims: dict[str, Claim]


def compare_presence(passages: Passages, whose: Whose, _: Register) -> Iterator[Comparison]:
    """Yield a comparison for each two different answers of a pile to whether a person was there.

    That somebody was away and that they led the work only looks like a conflict, since it may be of other hours; where
    one account denies that they were away, another's word that they were contradicts it. Misses: people who are meant
    by a noun alone, and where they were.
    """
    by_person: dict[str, list[_Account]] = {}
    for passage in passages.all:
        for answer, pattern in _PATTERNS.items():
            for match in pattern.finditer(passage.span.exact):
                if not _SUPPOSED.search(passage.span.exact, 0, match.start()):
                    for person in whose.before(passage.span.start + match.start(), passage):
                        if whose.is_person(person):
                            found = _account(answer, match, passage, passages)
                            by_person.setdefault(person, []).append(found)
    for person in sorted(by_person):
        yield from _of_one(by_person[person][:_MOST_ACCOUNTS])


def _of_one(accounts: Sequence[_Account]) -> Iterator[Comparison]:
    told: set[bool] = set()
    for one, other in combinations(sorted(accounts, key=lambda a: (not a.denied, not a.claims, a.place)), 2):
        denied = one.denied != other.denied
        apart = not one.place.meets(other.place) and (one.outlet, one.source) != (other.outlet, other.source)
        if one.answer == other.answer or denied in told or not apart or not (one.claims or other.claims):
            continue
        told.add(denied)
        members = [(a.place, a.answer) for a in (one, other)]
        conflict = denied and one.source != other.source
        verdict: Verdict = "conflict" if conflict else "apparent"
        involved = tuple((one.claims | other.claims).values())
        yield comparison_of(involved, "polarity", verdict, members, _DENIED if conflict else _APPARENT)


def _account(answer: Answer, match: re.Match[str], passage: Passage, passages: Passages) -> _Account:
    text, place = passage.span.exact, passage.span.part(match.start(), match.end())
    said, issuer = passages.attribution(place, passage), passages.issuer(passage)
    denied = bool(said is not None and denies(said)) or _DENIES.search(text, 0, match.start()) is not None
    if denied != (_NOT.search(text, 0, match.start()) is not None):
        answer = "there" if answer == "away" else "away"
    source = (said.source_id or "") if said else issuer.id if issuer else ""
    return _Account(answer, passages.clause(place, passage), source, passage.outlet, denied, passages.claims_at(place))
