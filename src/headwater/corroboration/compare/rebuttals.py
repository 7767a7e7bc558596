"""Denials that point back at what stands before them: "Harbour Lines called that account false"."""

import re
from collections.abc import Iterator, Sequence

from headwater.corroboration.compare.meeting import Meeting
from headwater.corroboration.compare.sides import behind_aside, own_statements, saying
from headwater.corroboration.register import Register
from headwater.model import Claim, Comparison, Span, Statement, Verdict, comparison_of
from headwater.reader.acts import stem
from headwater.reader.denials import is_answered_in_place
from headwater.reader.terms import STOP
from headwater.reader.words import words_of

_ACCOUNT = (
    r"(?:that|this|the|those|these|their|his|her|its)\s"
    r"(?:account|report|claim|allegation|accusation|story|assertion)s?"
)
_UNTRUE = r"(?:false|untrue|wrong|inaccurate|baseless|nonsense|fabricated|invented|unfounded|rubbish|misleading)"
_CALLED_FALSE = re.compile(
    rf"\b(?:(?:called|branded|described|dismissed|labelled)\s(?:{_ACCOUNT}|it|this|that|them)\s(?:as\s)?"
    rf"(?:[a-z]{{2,12}}\s)?{_UNTRUE}"
    rf"|(?:denied|disputed|rejected|contradicted)\s{_ACCOUNT}"
    # "the minister denied it."
    r"|(?:denied|denies|disputed|disputes|rejected|rejects|dismissed)\s(?:it|this|that|them)"
    r"(?=\s?[.,;:”\"]|\s(?:and|but|when|in\sa|on|last)\b)"
    # "denied that it had received any such warning"
    r"|(?:denied|denies|disputed|disputes|rejected|rejects)\b[^.;”\"]{0,60}?\bsuch\s(?:an?\s)?[a-z]{3,20}"
    rf"|said\s(?:that\s)?{_ACCOUNT}\s(?:was|were|is|are)\s{_UNTRUE})(?!\w)",
    re.IGNORECASE,
)
# "Tessier said that this was “simply untrue”": nothing else is said of what is denied
POINTS_BACK = re.compile(
    rf"\b(?:this|that|it|which|none\sof\s(?:this|that|it))\s(?:was|is|were|are)\W{{1,3}}"
    rf"(?:(?:simply|wholly|completely|entirely|totally|plainly|just|not)\s)?(?:{_UNTRUE}|true|so|the\scase)\b",
    re.IGNORECASE,
)
_NO_RECORD = re.compile(
    r"\b(?:ha[ds]|have|keeps?|found|finds?|was|were)\s(?:no|not\sany)\s(?:record|trace|knowledge|memory|recollection)\s"
    r"of\s(?:such|any|that|this|the)\b",
    re.IGNORECASE,
)
_VERSION = re.compile(
    r"[“\"‘']?(?:the|this|that|an?)\s(?:version|account|claim|story|report|rumou?r|allegation|suggestion|idea|notion)\sthat\s",
    re.IGNORECASE,
)
_SUCH = re.compile(r"\bsuch\b", re.IGNORECASE)
# "any such | request": told of before by that word or its verb
_SUCH_A = re.compile(r"\bsuch\s(?:an?\s)?(?P<noun>[a-z]{4,20})\b", re.IGNORECASE)
_PATTERNS = (_CALLED_FALSE, _NO_RECORD)
_BACK_CHARS = 500
_CONFLICT = "one account calls the other untrue"
_APPARENT = "to have no record of a thing is not to deny it"


def compare_rebutted(claims: Sequence[Claim], register: Register) -> Iterator[Comparison]:
    """Yield a comparison for each denial that names what it denies only as "that account" or "such a call".

    It points at what others say before it in the same paragraph, or in the nearest that tells anything: at the first of
    what they say, else at the statement right before. To call it untrue conflicts; to have no record of it only looks
    like that. Misses: denials of what stands more than 500 characters before them, unless a noun behind "such" names
    it, or in another article.
    """
    meeting = Meeting(claims)
    for name in sorted(register.articles):
        for body in register.articles[name].spans:
            found = (_rebutted(body, m, meeting, register) for p in _PATTERNS for m in p.finditer(body.exact))
            yield from (made for made in found if made is not None)


def _rebutted(body: Span, match: re.Match[str], meeting: Meeting, register: Register) -> Comparison | None:
    denial = meeting.at(body.part(match.start(), match.end()))
    if not denial or is_answered_in_place(body.exact, match.start()):
        return None
    denying, claim = denial[0]
    start = min(match.start(), max(0, denying.span.start - body.start))
    target = _target(body, start, denying, meeting, register)
    if target is None:
        return None
    told, other = target
    verdict: Verdict = "conflict" if match.re is _CALLED_FALSE else "apparent"
    why = _CONFLICT if match.re is _CALLED_FALSE else _APPARENT
    affirmed = saying(told, register.frame(told), register)
    denial_said = behind_aside(denying.span, body.start + match.start())
    members = [(affirmed, "affirms"), (denial_said, "denies" if verdict == "conflict" else "has no record")]
    # what only points says nothing that others could say too: grouped with them it stands there by its words
    alone = claim.id == other.id or len(own_statements(claim)) == 1
    involved = {c.id: c for c in ((claim, other) if alone else (other,))}
    return comparison_of(tuple(involved.values()), "polarity", verdict, members, why)


def _target(
    body: Span, start: int, denying: Statement, meeting: Meeting, register: Register
) -> tuple[Statement, Claim] | None:
    told = _of_such(body, start, denying, meeting, register)
    if told:
        return told[-1]
    low = max(0, start - _BACK_CHARS)
    paragraph = max(low, body.exact.rfind("\n\n", low, start))
    denier = register.source(denying)
    before = [
        (s, c) for s, c in meeting.at(body.part(low, start)) if start > low
        and s.span.end - body.start <= start and s.polarity == "for"
        and not (denier is not None and _is_of(register, s, denier.id))
    ]  # fmt: skip
    opens = bool(before) and before[-1][0].span.start - body.start < paragraph
    if opens and not _SUCH.search(denying.span.exact):  # all that the paragraph before tells is denied
        paragraph = max(low, body.exact.rfind("\n\n", low, before[-1][0].span.start - body.start))
    here = [t for t in before if t[0].span.start - body.start >= paragraph]
    versions = [t for t in here if _VERSION.match(t[0].span.exact)]  # "the version that ... : she called it untrue"
    attributed = [t for t in here if register.source(t[0]) is not None]
    return next(iter(versions or attributed or here[-1:] or before[-1:]), None)


def _of_such(
    body: Span, start: int, denying: Statement, meeting: Meeting, register: Register
) -> list[tuple[Statement, Claim]]:
    """Return what the text before tells by the noun of "any such request", of which the nearest is meant."""
    noun, denier = _noun_of_such(denying.span.exact), register.source(denying)
    if noun is None or start <= 0:
        return []
    return [
        (s, c) for s, c in meeting.at(body.part(0, start))
        if s.span.end - body.start <= start and s.polarity == "for"
        and any(stem(word.folded) == stem(noun) for word in words_of(s.span.exact))
        and not (denier is not None and _is_of(register, s, denier.id))
    ]  # fmt: skip


def _noun_of_such(text: str) -> str | None:
    """Return the noun of "any such request"; none of "such that" and "such as"."""
    nouns = (m["noun"].lower() for m in _SUCH_A.finditer(text))
    return next((noun for noun in nouns if noun not in STOP), None)


def _is_of(register: Register, statement: Statement, source: str) -> bool:
    found = register.source(statement)
    return found is not None and found.id == source
