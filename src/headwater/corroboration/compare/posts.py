"""What accounts tell of whether somebody stays in a post: offers, demands and refusals to go, and removals."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Literal, NamedTuple

from headwater.corroboration.compare.passages import Passage, Passages
from headwater.corroboration.compare.whose import Whose
from headwater.corroboration.register import Register
from headwater.model import Claim, Comparison, Span, comparison_of
from headwater.reader.frames.frame import Frame

_GOES, _IS_REMOVED = frozenset(("resign", "retire")), frozenset(("fire", "impeach"))
_GOES_IF_MEANT, _REMOVAL, _TRUSTED = "leave", "remove", "trust"
_MIGHT = frozenset("offer float threaten may consider want try".split())
_ASKED, _TO_COME, _REFUSED = frozenset("ask urge tell".split()), "plan", "refuse"
_MOST_ACCOUNTS = 40  # of one person

# "they refused to be pushed out"
_PAST = re.compile(r"(?:ed|left|quits|gone|went|stood|dismissed)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NOT_DRIVEN_OUT = re.compile(
    r"\b(?:(?:will|would)\s(?:not|never)|refuses?\sto|refused\sto|won['’]t)\sbe\s"
    r"(?:hounded|forced|driven|pushed|bullied)\sout\b",
    re.IGNORECASE,
)
Answer = Literal["went", "will go", "may go", "is asked to go", "stays"]
_WORDS: dict[Answer, str] = {
    "went": "went", "will go": "will go", "may go": "offers or means to go", "is asked to go": "is asked to go",
    "stays": "stays",
}  # fmt: skip
_FIRMER = "one account says more firmly that somebody goes"
_LATER = "that somebody went is a later act than what was said of it before"
_WHY = "whether one person stays in a post: told by other acts, of other times or by other people"


class _Account(NamedTuple):
    """What a clause tells of one person's post."""

    answer: Answer
    place: Span
    article: str
    source: str
    day: str
    claims: dict[str, Claim]


def compare_posts(passages: Passages, whose: Whose, register: Register) -> Iterator[Comparison]:
    """Yield a comparison for each two different answers that a pile gives to whether a person stays in a post.

    Who refuses to go, is asked to go, offers to or goes: these are acts of several people at several times, of one
    matter, and no conflict; that somebody did and did not offer is compared elsewhere. Of several accounts with one
    answer those in claims of their own are shown. Misses: bodies, and people who are meant by a noun alone.
    """
    by_person: dict[str, list[_Account]] = {}
    for passage in passages.all:
        for frame in register.frames(passage.span):
            answer = _as_said(_answer(frame), passage.span.part(frame.start, frame.end), passage, passages)
            if answer is not None:
                for person in _people(answer, frame, passage, whose):
                    place = passage.span.part(frame.start, frame.end)
                    by_person.setdefault(person, []).append(_account(answer, place, passage, passages))
        for match in _NOT_DRIVEN_OUT.finditer(passage.span.exact):
            for person in whose.before(passage.span.start + match.start(), passage):
                if whose.is_person(person):
                    place = passage.span.part(match.start(), match.end())
                    by_person.setdefault(person, []).append(_account("stays", place, passage, passages))
    for person in sorted(by_person):
        yield from _of_one(by_person[person][:_MOST_ACCOUNTS])


def _of_one(accounts: Sequence[_Account]) -> Iterator[Comparison]:
    told: set[tuple[Answer, Answer]] = set()
    pairs = combinations(sorted(accounts, key=lambda a: a.place), 2)
    for one, other in sorted(pairs, key=lambda p: _unclaimed(p[0]) + _unclaimed(p[1])):
        pair = (one.answer, other.answer) if one.answer < other.answer else (other.answer, one.answer)
        apart = one.claims.keys().isdisjoint(other.claims) and not one.place.meets(other.place)
        again = pair[0] == pair[1] or pair in told
        if again or _went_before(one, other) or not apart or not (one.claims or other.claims):
            continue
        told.add(pair)
        members = [(a.place, _WORDS[a.answer]) for a in (one, other)]
        involved = tuple((one.claims | other.claims).values())
        if pair == ("may go", "will go"):
            yield comparison_of(involved, "strength", "stronger", members, _FIRMER)
        else:
            why = _LATER if "went" in pair else _WHY
            yield comparison_of(involved, "polarity", "apparent", members, why)


def _went_before(one: _Account, other: _Account) -> bool:
    """Whether somebody went before what is said of it by the other account, or in another year: it was another post."""
    return any(a.answer == "went" and (a.day < b.day or _other_year(a)) for a, b in ((one, other), (other, one)))


def _other_year(account: _Account) -> bool:
    years = _YEAR.findall(account.place.exact)
    return bool(years) and account.day[:4] not in years


def _unclaimed(account: _Account) -> int:
    return 0 if account.claims else 1


def _answer(frame: Frame) -> Answer | None:
    """Return what a frame tells of a post; None of other acts, and of what is told to be leaving without more."""
    if _TRUSTED in frame.acts and not frame.noun and not frame.negated and not frame.mode:
        return "stays"
    if _REMOVAL in frame.acts and frame.noun:
        return "is asked to go"
    leaves = _GOES_IF_MEANT in frame.acts and frame.mode and not frame.patient.entities
    return _going(frame) if frame.acts & (_GOES | _IS_REMOVED) or leaves else None


def _as_said(answer: Answer | None, place: Span, passage: Passage, passages: Passages) -> Answer | None:
    """Return an answer as who gives it means it: that anybody thought of removing somebody may be denied."""
    said = passages.attribution(place, passage) if answer == "may go" else None
    return "stays" if said is not None and said.stance == "denies" else answer


def _going(frame: Frame) -> Answer | None:
    if frame.mode in _ASKED:
        return None if frame.negated else "is asked to go"
    if frame.negated or frame.mode == _REFUSED:
        return "stays"
    if frame.mode in _MIGHT:
        return "may go"
    # "he would be leaving his father": to leave may be to leave anybody
    if not frame.acts & (_GOES | _IS_REMOVED):
        return None
    return "will go" if frame.mode == _TO_COME else "went" if _is_done(frame) else None


def _is_done(frame: Frame) -> bool:
    """Whether a frame tells that somebody went; who steps aside in a matter may keep the post."""
    done = _PAST.search(frame.words) is not None and not frame.words.endswith("aside")
    return done and not (frame.mode or frame.noun or frame.conditional)


def _people(answer: Answer, frame: Frame, passage: Passage, whose: Whose) -> frozenset[str]:
    """Return whose post it is: who goes, or who is removed, trusted or asked to go."""
    undergone = bool(frame.acts & (_IS_REMOVED | {_REMOVAL, _TRUSTED}))
    role = frame.patient if undergone else frame.agent
    if answer == "is asked to go" and not undergone:
        # "called on him to resign": who is asked stands among the words of the act
        found = whose.inside(passage.span.part(frame.start, frame.end), passage)
    elif role.entities:
        found = role.entities
    elif undergone and answer == "went":
        found = frozenset()  # "dismissed his defence": who was is not named
    elif undergone:
        found = role.beside or whose.inside(passage.span.part(frame.at, len(passage.span.exact)), passage)
    else:
        found = whose.before(passage.span.start + frame.at, passage)
    return frozenset(e for e in found if whose.is_person(e))


def _account(answer: Answer, place: Span, passage: Passage, passages: Passages) -> _Account:
    clause = passages.clause(place, passage)
    said = passages.attribution(place, passage)
    source = (said.source_id or "") if said else ""
    return _Account(answer, clause, passage.article, source, passage.day, passages.claims_at(place))
