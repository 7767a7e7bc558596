"""What one account tells with a "not", "never" or "no", and another tells as so: "no seal was broken"."""

import re
from collections.abc import Sequence

from headwater.corroboration.compare.affirmed import Affirmed, Told, apart, clause_about, is_done
from headwater.corroboration.compare.generals import instance_of
from headwater.corroboration.compare.passages import Passage, Passages
from headwater.corroboration.compare.sides import own_statements
from headwater.corroboration.compare.signs import (
    KNOWING,
    SUM,
    matter_of,
    may_change,
    negates_all,
    one_word_denied,
    pieces_told_not,
)
from headwater.corroboration.register import Register
from headwater.model import Claim, Comparison, Span, Verdict, comparison_of
from headwater.reader.frames.frame import Frame
from headwater.reader.frames.kinship import is_wide
from headwater.reader.frames.lexicon import HOLDS_OFFICE
from headwater.reader.frames.objects import are_done_to_others
from headwater.reader.frames.relation import FEELING, relate
from headwater.reader.terms import Meaning
from headwater.reader.words import folded_in

_HELD_SHARE = 0.6  # how much, by weight, of what is told not to be so the other account tells as so
_ALL_SHARE = 0.9  # and where no act is known
_LEAST_SHARED, _PAIR, _MOST_SHARE = 2, 2, 0.6
_MOST_TOLD = 4_000
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e)\b")
# "said that it had a complaint but | had not opened an inquiry": who says so is told before
_GOES_ON = re.compile(r"(?:had|has|have|was|were|is|are|did|does|will|would|could|can)\b", re.IGNORECASE)
_HAS_NO = re.compile(r"\b(?:has|have|had|with|having)\sno\s", re.IGNORECASE)
_PARTICIPLE = re.compile(r"[a-z-]+ing", re.IGNORECASE)
_NONE_AND_SOME = "told of none by one account, of some by another"
_CLOSING = " .,;:!?”\"’'"


def compare_negated(claims: Sequence[Claim], passages: Passages, register: Register) -> list[Comparison]:
    """Return a comparison for each clause that tells what is not so with the account that tells most of it as so.

    Clauses count wherever they stand in the pile, what they are set against is in a claim. Told has to be most of it by
    the weight of its words, an act in common, of no other people. On one day that is a conflict; what was not so on an
    earlier day, was done in another way, or is said by one speaker, only looks like one. Where nothing tells it as so,
    what is said of none is set beside an account of some. Misses: what is told in other words, and what one outlet
    tells in its own voice both times.
    """
    known = Affirmed(claims, register)
    if len(known.told) > _MOST_TOLD:
        return []
    found = []
    for passage in passages.all:
        for piece in pieces_told_not(passage.span):
            denied = _denied(piece, passage, passages, register)
            if denied is None:
                continue
            best = _best(denied, known, register)
            if best is not None:
                place = clause_about(denied.meaning.terms, best, register)
                found.append(_made(denied, best, place, _verdict(denied, best)))
            elif (some := instance_of(denied, known, register)) is not None:
                found.append(_made(denied, some, some.span, ("apparent", _NONE_AND_SOME)))
    return found


def _denied(piece: Span, passage: Passage, passages: Passages, register: Register) -> Told | None:
    said = passages.attribution(piece.part(0, len(piece.exact.rstrip(_CLOSING))), passage)
    if said is None and _GOES_ON.match(piece.exact):
        said = passages.speaks_before(piece, passage)
    if said is not None and said.stance in ("denies", "declines", "no_response"):
        return None  # what is denied with a "not" is so
    issuer = passages.issuer(passage)
    source = said.source_id if said else issuer.id if issuer else ""
    main = register.main_frame(piece)
    told = register.frames(piece) if negates_all(piece) else (main,) if main is not None else ()
    frames = tuple(f for f in told if is_done(f))
    meaning = matter_of([piece], register)
    if source in register.sources and _FIRST_PERSON.search(piece.exact):
        meaning = Meaning(meaning.terms | register.named(source), meaning.acts)
    return Told(piece, passage.article, passage.day, source or "", meaning, frames, passages.claims_at(piece))


def _best(denied: Told, known: Affirmed, register: Register) -> Told | None:
    asked = known.weights.sum(denied.meaning.terms)
    scored = [
        (known.weights.sum(denied.meaning.terms & one.meaning.terms), -i)
        for i in known.sharing(denied.meaning.terms)
        for one in [known.told[i]]
        if len(denied.meaning.terms & one.meaning.terms) >= _LEAST_SHARED and apart(denied, one)
    ]
    for held, at in sorted(scored, reverse=True):
        one = known.told[-at]
        if held < _HELD_SHARE * asked:
            break
        if any(pieces_told_not(clause_about(denied.meaning.terms, one, register))):
            continue
        if _of_one_act(denied, one, register) or (held >= _ALL_SHARE * asked and _in_one_word(denied, one, register)):
            return one
    return None


def _of_one_act(denied: Told, told: Told, register: Register) -> bool:
    """Whether two accounts tell of an act by or to the same people or things, both by its verb, done or planned."""
    if are_done_to_others(denied.span.exact, told.span.exact):
        return False
    speaker = _one_body(denied.source, told.source, register)
    for left in (f for f in denied.frames if _is_told_not(f, denied.span)):
        for right in (r for r in told.frames if not r.noun and _is_aimed(r) == _is_aimed(left)):
            acts = (left.acts & right.acts) - FEELING - KNOWING - {HOLDS_OFFICE}
            if not acts or is_wide(acts):
                continue
            alike = left._replace(mode=right.mode, negated=False, conditional=right.conditional)
            found = relate(alike, right, register.names.kinds)
            nouns = [f.agent.nouns | f.patient.nouns | f.subject.nouns for f in (left, right)]
            same = (
                bool(nouns[0] & (nouns[1] | right.others))
                or bool(right.agent.entities & denied.meaning.terms)
                or SUM in denied.meaning.terms & told.meaning.terms
                or (speaker and not left.agent.known and not right.agent.known)
            )
            if found.kind == "same" and (found.evidence >= 1 or (found.evidence >= 0 and same)):
                return True
    return False


def _is_told_not(frame: Frame, piece: Span) -> bool:
    """Whether an act is told by its verb, and that verb with the "not"; not in "have no stop sign"."""
    bare = _HAS_NO.search(piece.exact) is not None or _PARTICIPLE.fullmatch(frame.words) is not None
    return not frame.noun and (negates_all(piece) or (frame.negated and not bare))


def _is_aimed(frame: Frame) -> bool:
    """Whether an act only hangs on another as its aim: "was negotiating to buy it"."""
    return frame.words.startswith("to ") and not frame.mode


def _in_one_word(denied: Told, told: Told, register: Register) -> bool:
    clause = clause_about(denied.meaning.terms, told, register)
    headless = _GOES_ON.match(denied.span.exact) is not None  # who it is stands before
    return not denied.frames and not headless and one_word_denied(clause, denied.span)


def _one_body(one: str, other: str, register: Register) -> bool:
    """Whether two sources are one, or one body that is named at more length: "police", "Norland Police"."""
    if not one or not other:
        return False
    known = [register.sources[s] for s in (one, other) if s in register.sources]
    names = [set(folded_in(s.name or s.label)) for s in known]
    return one == other or (len(names) == _PAIR and all(names) and (names[0] <= names[1] or names[1] <= names[0]))


def _made(denied: Told, told: Told, place: Span, verdict: tuple[Verdict, str]) -> Comparison:
    members = [(place, "affirms"), (denied.span, "denies")]
    saying_so = {k: c for k, c in denied.claims.items() if _is_most_of(denied.span, c)}
    return comparison_of(tuple((told.claims | saying_so).values()), "polarity", verdict[0], members, verdict[1])


def _is_most_of(piece: Span, claim: Claim) -> bool:
    """Whether a clause is most of what a claim says there, not one of several things."""
    held = (s.span for s in own_statements(claim) if s.span.meets(piece))
    return any(min(s.end, piece.end) - max(s.start, piece.start) >= _MOST_SHARE * (s.end - s.start) for s in held)


def _verdict(denied: Told, told: Told) -> tuple[Verdict, str]:
    if denied.source and denied.source == told.source:
        return "apparent", "told as so and as not so by one speaker: two statements of one speaker"
    if denied.day and told.day and denied.day < told.day and may_change(denied.span):
        return "apparent", "not so by an earlier account: it may have come to be so since"
    modes = [(left.mode, right.mode) for left in denied.frames for right in told.frames if left.acts & right.acts]
    if modes and all(one != other for one, other in modes):
        return "apparent", "one account tells it as done, the other in another way"
    return "conflict", "told as so by one account and as not so by another"
