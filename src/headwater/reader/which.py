"""Clauses with "that" which only tell which one is meant ("the boat that they were promised"), and a bare "that"."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from headwater.reader.frames.lexicon import is_third_person, noun_of
from headwater.reader.frames.words.irregular import CHANGED_PASTS
from headwater.reader.gaps import Gap, gap_in, verbs_in
from headwater.reader.person_nouns import MANY_PERSONS, PERSONS

# "would settle for that | if he left": "that" is what was told before
_POINTS: Final = re.compile(r"\b(?:for|of|to|with|at|by|from|about|than|without|into|against|like)$", re.IGNORECASE)
# a thing, by its article or its sum: "the new boat | that", "more than £2 million | that"
_THING: Final = re.compile(
    r"(?:\b(?:the|an?|his|her|its|their|our|my|these|those|all)\s(?P<before>(?:[\w’'-]+\s){0,3}?)(?P<noun>[a-z-]{3,20})"
    r"|(?:[£$€]\s?)?\d[\d.,]*(?:\s?(?:m|bn|k|thousand|million|billion))?(?:\s(?:pounds|dollars|euros|crowns|francs|tonnes|litres))?)$",
    re.IGNORECASE,
)
# behind these "that" opens what is said, thought, shown or the case, not which one it is
_HOLDS_A_CLAUSE: Final = frozenset(
    """account accusation accusations admission agreement alarm allegation allegations announcement answer argument
    assertion assessment assumption assurance assurances belief beliefs bet case caveat certainty chance charge
    claim claims comment complaint complaints concern concerns concession conclusion conclusions condition
    confession confidence confirmation contention conviction credo danger decision declaration demand denial
    determination disclosure discovery doubt doubts effect estimate evidence excuse expectation explanation
    extent fact fear fears feeling fiction finding findings forecast ground grounds guarantee guess hint hope
    hopes hunch hypothesis idea impression indication inference insistence instruction judgement judgment
    knowledge lie likelihood line message myth news note notice notion objection odds opinion order perception
    point position possibility prediction premise presumption pretence probability promise promises proof
    proposal proposition prospect question reading realisation realization reason recognition recommendation
    regret reminder reply report reports request requirement revelation risk ruling rumor rumors rumour rumours
    saying scare secret sense sign signal signs speculation stance statement story suggestion suggestions
    suspicion suspicions talk testimony theory thought threat threats tip truth understanding verdict
    version versions view vow adage advice axiom bargain blessing boast brag bulletin clause clue coincidence
    consensus consequence creed cry dictum directive dogma dream edict faith fantasy fury gamble gossip gripe grievance
    grounds guideline headline hysteria instinct irony joke law lesson logic luck mantra maxim memory miracle mistake
    moral motto mystery nightmare oath omen outcome outcry panic paradox pity plea pledge pledges ploy policy prayer
    precedent pretext pride principle problem prophecy protest protests proverb proviso relief remark remarks result
    riddle rule rules ruse scandal shame slogan slur smear snag stereotype tale tales taunt tenet terms tip trouble
    trust ultimatum upshot wager wonder
    warning warnings whisper whispers wish word words worry""".split()
)
# ... and so it may behind what is made of a verb or an adjective: "undertaking", "criticism"
_MAY_HOLD: Final = re.compile(r"(?:ment|tion|sion|ance|ence|ancy|ency|ity|ism|ness|ship|ing)s?$")
# whoever is spoken to is no thing: "replied to the mayor | that", "swore to the court | that"
_TO_SOMEBODY: Final = re.compile(
    r"\b(?:to|with|before)\s(?:the|an?|his|her|its|their|our|my|these|those|all)\s(?:[\w’'-]+\s){0,3}[\w’'-]+$",
    re.IGNORECASE,
)
# when, where, how and why: a clause of its own hangs on these
_ADVERBIAL: Final = frozenset(
    "day night morning evening afternoon week month year moment minute hour time date season way place stage".split()
)
# whoever is told something stands between the verb and "that"; what is shown or found may be far from it
_TELLS: Final = re.compile(
    r"\b(?:said|says?|t[oe]lls?|told|telling|inform|assur|warn|convinc|persuad|remind|promis|notif|advis|show|taught|satisf|brief"
    r"|alert|wrote|writ|found|find|report|claim|insist|argu|confirm|den(?:y|i)|admi|conced|acknowledg|testif|reveal|repeat|not(?:ed|es)"
    r"|explain|suggest|maintain|express|announc|add|stat(?:ed|es)|heard|hear|learn|knew|know|believ|thought|think|fear|hop(?:ed|es)"
    r"|saw|see|agree|decid|rul(?:ed|es)|complain|indicat|signal|mean|meant|prove|ensur|made|makes|such|so)[a-z]*\b[^,;:]{0,80}$",
    re.IGNORECASE,
)
_PARTICLES: Final = frozenset("out up off down on in away back over is are was were has have had be been".split())
_CLEFT: Final = re.compile(r"\b[Ii]t\s(?:is|was|has\sbeen)\b[^,;:]{0,60}$")
_SUBJECT: Final = re.compile(
    r"(?:he|she|it|they|we|you|I|nobody|everybody|the|an?|his|her|its|their|our|my|some|many|most|both|each|[A-Z][\w’'-]+)\b"
    # "that pensioners had left", not "that runs the port"
    rf"|[a-z]{{3,20}}s\s(?:had|have|were|are|would|will|could|did|[a-z]{{3,16}}ed|{'|'.join(sorted(CHANGED_PASTS))})\b"
)


def tells_which(text: str, hinge: re.Match[str]) -> bool:
    """Whether a bare "that" opens no statement: it points at what was told, or its clause tells which one is meant.

    Only things count ("the boat that they were promised", "the £40 that he took"), not whoever is spoken to ("swore to
    the court that"), only where nothing before is said, shown or found, so that "told the court that he knew" is none,
    and only a clause that lacks an object: "the gate was shut" is whole. Misses: nouns without article, and clauses in
    which the thing itself acts, which open no statement anyway.
    """
    if hinge.group().strip() != "that":
        return False
    return _POINTS.search(text, 0, hinge.start()) is not None or _missing(text, hinge) is not None


def _missing(text: str, hinge: re.Match[str]) -> Gap | None:
    """Return what a clause behind a thing and "that" lacks where it tells which thing is meant."""
    before = text[: hinge.start()]
    thing = _THING.search(before)
    if thing is None or _TO_SOMEBODY.search(before) or not _SUBJECT.match(text, hinge.end()):
        return None
    noun = (thing["noun"] or "").lower()
    words = [*(thing["before"] or "").lower().split(), noun][1:] or [noun]  # "the wounded horse" is one thing
    if _holds_a_clause(noun) or _is_somebody(noun) or any(_is_verb(word) for word in words):
        return None
    return None if _TELLS.search(before) or _CLEFT.search(before) else gap_in(text, hinge.end(), of_sum=not noun)


def _holds_a_clause(noun: str) -> bool:
    return noun in _HOLDS_A_CLAUSE or noun in _ADVERBIAL or _MAY_HOLD.search(noun) is not None


def _is_somebody(noun: str) -> bool:
    return noun in MANY_PERSONS or noun in PERSONS or noun.removesuffix("s") in PERSONS


def _is_verb(word: str) -> bool:
    """Whether a word is no noun, and none before it: "the bank pointed | out"."""
    third = is_third_person(word) and noun_of(word) is None
    return word.endswith("ed") or third or word in CHANGED_PASTS or word in _PARTICLES


def without_which(text: str, hinges: Iterable[re.Match[str]]) -> Iterator[re.Match[str]]:
    """Yield the hinges of a sentence that open a statement, in order.

    "£40 that his wife had left and his sons had earned": a bare "and" goes on with what tells which one it is, where
    the clause behind it lacks the same and no other verb stands between ("that Orr had signed was sent and the ...").
    """
    inside, lacks = None, None
    for hinge in hinges:
        if tells_which(text, hinge):
            inside, lacks = hinge.end(), _missing(text, hinge)
        elif inside is None or lacks is None or not _goes_on(text, inside, hinge, lacks):
            yield hinge


def _goes_on(text: str, inside: int, hinge: re.Match[str], lacks: Gap) -> bool:
    """Whether "and" joins one more clause to the one that tells which: both had it done before."""
    joins = hinge.group().strip() == "and" and "," not in text[inside : hinge.end()]
    same = lacks.helped == "had" and gap_in(text, hinge.end(), of_sum=lacks.of_sum) == lacks
    return joins and same and verbs_in(text, inside, hinge.start()) == 1
