"""Why two statements that a network reads as contradicting each other are of two matters, whatever it makes of them."""

import re
from collections.abc import Sequence
from typing import Final

from headwater.corroboration.register import Register
from headwater.model import Source, Span, Statement
from headwater.reader.acts import stem
from headwater.reader.frames.frame import Frame
from headwater.reader.frames.kinship import link_of
from headwater.reader.frames.lexicon import verbs_of
from headwater.reader.person_nouns import PERSONS
from headwater.reader.terms import meaning_of
from headwater.reader.words import words_of

# "was not a factor", "played no part in the crash": that it was so, but not why something came about; "no part in the
# vote" denies what was done
_NO: Final = r"\b(?:not|never|no|nothing|neither)\b[^.;“”\"]{0,40}?\b"
_PART: Final = r"(?:(?:part|role)\sin|responsible\sfor|contributed\sto|to\sdo\swith)\s"
_NO_CAUSE: Final = re.compile(
    rf"{_NO}(?:factors?|causes?|caused|to\sblame|at\sfault|fault\sof|the\sreason)\b"
    rf"|{_NO}{_PART}(?:[a-z’'-]+\s){{0,3}}?(?:accidents?|crash(?:es)?|collisions?|derailments?|collapse|fires?|blaze|explosions?"
    r"|blast|sinking|capsizing|floods?|flooding|leaks?|spill|outage|blackout|breakdown|failure|disaster|outbreak|landslide"
    r"|deaths?|injur(?:y|ies))(?=\W*$|[,.;”\"]|\s(?:on|in|at|of|that|which|itself|and|or|but|as|last|this|he|she|it|they|the)\b)"
    r"|\b(?:not|no)\b[“”\"\s]{1,3}a\sfactor\b|n['’]t\s(?:the\s)?(?:cause|to\sblame|a\sfactor)",
    re.IGNORECASE,
)
# "the signal box played no part in it": a thing does nothing but be a cause
_NO_PART_IN_IT: Final = re.compile(
    rf"\b(?:the|its|their|an?)\s(?:[a-z-]+\s){{0,2}}?(?P<thing>[a-z-]+)\s(?:(?:has|had)\s)?(?:played|had)\s(?:no|nothing)\s{_PART}"
    r"(?:it|this|that|what\shappened)(?=\W*$|[,.;”\"])",
    re.IGNORECASE,
)
_CAUSE: Final = re.compile(
    r"\b(?:caus\w+|blam\w+|because|due\sto|owing\sto|led\sto|result\w*|responsible|factors?|contribut\w+|brought\sabout"
    r"|set\soff|set\sfire|spark\w*|start(?:ed|ing)\s(?:it|the)|triggered|behind\sthe|part\sin|role\sin|fault\sof|reasons?)\b",
    re.IGNORECASE,
)
# a thing can be looked after and be out of use
_OUT_OF_USE: Final = re.compile(
    r"\b(?:not\s(?:being\s)?(?:in\suse|used|switched\son|turned\son|running)|(?:switched|turned)\soff|unused|idle)\b",
    re.IGNORECASE,
)
_KEPT_UP: Final = re.compile(
    r"\b(?:serviced|overhauled|maintained|repaired|inspected|calibrated|replaced|refitted|renewed|mended"
    r"|(?:fitted|installed)(?:\sonly)?\s(?:in|last)|working\sorder)\b",
    re.IGNORECASE,
)
_IN_USE: Final = re.compile(
    r"\b(?:(?:switched|turned)\son|in\suse|(?:was|were|been|being|is|are)\s(?:used|running)|not\s(?:been\s)?\w+ed)\b",
    re.IGNORECASE,
)
# "switched off all night", "repaired that night and rang"
_AT_THAT_TIME: Final = re.compile(
    r"\b(?:that|the\ssame)\s(?:very\s)?(?:night|day|morning|evening|afternoon|hour)\b|\b(?:then|at\sthe\stime)\b",
    re.IGNORECASE,
)
# what is done to one paper, step by step: each leaves the others
_OF_A_PAPER: Final = frozenset("approve sign send receive publish announce write post submit".split())
_RECEIVED: Final = re.compile(
    r"(?P<who>[\w’'-]+)\s(?:(?:had|has|have)\s(?:\w+\s)?been|was|were)\s(?:(?:only|first|also|\w+ly)\s)?"
    r"(?:told|informed|notified|alerted|advised|briefed|warned)\b"
)
_BODIES: Final = frozenset(
    "board body company firm federation ministry department council agency authority club association government union "
    "league committee party police force school hospital bank court embassy regulator office parliament commission "
    "operator owner airline ferry".split()
)  # fmt: skip
# who speaks and hears for a body, so that what they were told it was told
_OFFICES: Final = re.compile(
    r"\b(?:president|minister|mayor|chief|director|head|chair\w*|secretary|treasurer|governor|captain|manager|boss|leader"
    r"|commissioner|spokes\w+|official|officer|executive|editor|founder|principal|dean|rector|lawyer|general)\b",
    re.IGNORECASE,
)
_REPORT: Final = re.compile(r"\b(?:an?|the|th[ei]se?|that|its|his|her|their)\s(?:[a-z-]+\s)?reports?\b", re.IGNORECASE)
# "no letter was ever written" may be of another letter than "their letters" and "two letters"
_NONE_OF_A_KIND: Final = re.compile(r"\bno\s(?P<noun>[a-z]{3,20})\s(?:was|has\sbeen|had\sbeen|is)\b", re.IGNORECASE)
_ONE_NOUN: Final = "nothing but the one word tells that they are of one and the same"
_ONLY_THE_CAUSE: Final = "one denies only that it was the cause"
_TWO_STATES: Final = "to be looked after and to be in use are two things"
_PAPER: Final = "they tell two things that can both be done to it"
_HEARERS: Final = "one tells when somebody was told, the other when a body was"


def why_of_two_matters(one: Span, other: Span, frames: Sequence[Frame | None]) -> str | None:
    """Return why both can be so, whoever says so; None where nothing tells.

    One denies no more than having been the cause, one is of upkeep and one of use, or both tell steps of one paper
    ("was approved", "was sent").
    """
    for denied, told in ((one.exact, other.exact), (other.exact, one.exact)):
        if _denies_a_cause(denied) and not _CAUSE.search(told):
            return _ONLY_THE_CAUSE
        kept_up = _KEPT_UP.search(told) and not (_IN_USE.search(told) or _AT_THAT_TIME.search(told))
        if kept_up and _OUT_OF_USE.search(denied):
            return _TWO_STATES
    return _PAPER if _are_of_a_paper(frames) else None


def _denies_a_cause(text: str) -> bool:
    part = _NO_PART_IN_IT.search(text)
    return bool(_NO_CAUSE.search(text)) or (part is not None and part["thing"].lower() not in PERSONS | _BODIES)


def _are_of_a_paper(frames: Sequence[Frame | None]) -> bool:
    done = [f for f in frames if f is not None and not f.negated and not f.mode and f.acts & _OF_A_PAPER]
    if len(done) != len(frames) or done[0].acts & done[1].acts:
        return False
    things = [f.patient.nouns | f.subject.nouns for f in done]
    return not things[0].isdisjoint(things[1])


def why_told_to_others(one: Span, other: Span, sources: Sequence[Source | None], register: Register) -> str | None:
    """Return that a person and a body were told of it; None where that person may have been told for the body."""
    kinds = [_hearer(told, source, register) for told, source in zip((one, other), sources, strict=True)]
    return _HEARERS if set(kinds) == {"person", "body"} else None


def _hearer(told: Span, source: Source | None, register: Register) -> str:
    """Return what kind of hearer is told that they were told something, "" where that is not plain."""
    heard = _RECEIVED.search(told.exact)
    if heard is None:
        return ""
    word, at = heard["who"].lower(), told.start + heard.start("who")
    if word == "i":
        return "" if source is not None and _may_hear_for_a_body(source, register) else "person"
    if word == "it" or word in _BODIES:
        return "body"
    for start, end, entity in register.names.inside(told):
        if start <= at < end:
            return "body" if register.names.kinds.get(entity) == "organization" else ""
    return "person" if word in PERSONS and not _OFFICES.search(word) else ""


def _may_hear_for_a_body(source: Source, register: Register) -> bool:
    return bool(_OFFICES.search(f"{source.role or ''} {source.label}") or register.belongs(source))


def why_of_other_things(one: Statement, other: Statement, register: Register) -> str | None:
    """Return that nothing but a noun is in common, of which one denies that there was one and the other tells of some.

    "No letter was ever written", "was shown their letters": they may be of two matters. With an act, a name or another
    word in common they are of one.
    """
    for denied, told in ((one, other), (other, one)):
        none = _NONE_OF_A_KIND.search(denied.span.exact)
        if none is None or re.search(rf"\b{none['noun']}\b", told.span.exact, re.IGNORECASE):
            continue
        noun = meaning_of(denied.span.part(*none.span("noun")), register.names).terms | {stem(none["noun"].lower())}
        acts = [_by_verbs(s.span.exact, none["noun"].lower()) for s in (denied, told)]
        if _terms(denied.span, register) & _terms(told.span, register) <= noun and acts[0].isdisjoint(acts[1]):
            return _ONE_NOUN
    return None


def _by_verbs(text: str, noun: str) -> frozenset[str]:
    """Return the acts that the words of a text tell beside those of a noun."""
    words = [w.folded for w in words_of(text) if not w.folded.startswith(noun)]
    return frozenset(a for w in words for verb in verbs_of(w) if not verb.particles for a in verb.acts)


def share_nothing(one: Statement, other: Statement, register: Register) -> bool:
    """Whether two statements have no word, name or act in common, nor a thing that an act of theirs is done to.

    They may be of one matter all the same, which then only what stands around them tells. An act that is undone or
    passed on by the other's is in common ("sent", "did not receive").
    """
    terms = [_terms(told.span, register) for told in (one, other)]
    if not terms[0].isdisjoint(terms[1]):
        return False
    acts = [frozenset(a for f in register.frames(told.span) for a in f.acts) for told in (one, other)]
    return acts[0].isdisjoint(acts[1]) and link_of(acts[0], acts[1]) is None


def _terms(told: Span, register: Register) -> frozenset[str]:
    taking_part = [p for f in register.frames(told) for p in (f.agent, f.patient, f.subject)]
    named = frozenset(e for p in taking_part for e in p.entities | p.nouns)
    if _REPORT.search(told.exact):
        named |= {"report"}  # the terms of a text leave it out, since most tell of reports
    return named | frozenset(t.removeprefix("not:") for t in meaning_of(told, register.names).terms)
