"""Clauses with "that" which only tell which one is meant ("the boat that they were promised"), and a bare "that"."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from headwater.reader.frames.lexicon import is_third_person, noun_of
from headwater.reader.frames.words.irregular import CHANGED_PASTS

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
    version versions view vow
    warning warnings whisper whispers wish word words worry""".split()
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

    Only things count ("the boat that they were promised", "the £40 that he took"), and only where nothing before is
    said, shown or found, so that "told the court that he knew" is none. Misses: nouns without article, and clauses in
    which the thing itself acts, which open no statement anyway.
    """
    if hinge.group().strip() != "that":
        return False
    before = text[: hinge.start()]
    if _POINTS.search(before):
        return True
    thing = _THING.search(before)
    if thing is None or not _SUBJECT.match(text, hinge.end()):
        return False
    noun = (thing["noun"] or "").lower()
    words = [*(thing["before"] or "").lower().split(), noun][1:] or [noun]  # "the wounded horse" is one thing
    if noun in _HOLDS_A_CLAUSE or noun in _ADVERBIAL or any(_is_verb(word) for word in words):
        return False
    return not (_TELLS.search(before) or _CLEFT.search(before))


def _is_verb(word: str) -> bool:
    """Whether a word is no noun, and none before it: "the bank pointed | out"."""
    third = is_third_person(word) and noun_of(word) is None
    return word.endswith("ed") or third or word in CHANGED_PASTS or word in _PARTICLES


def without_which(text: str, hinges: Iterable[re.Match[str]]) -> Iterator[re.Match[str]]:
    """Yield the hinges of a sentence that open a statement, in order.

    "£40 that his wife had left and his sons had earned": a bare "and" goes on with what tells which one it is.
    """
    inside = None
    for hinge in hinges:
        if tells_which(text, hinge):
            inside = hinge.end()
        elif inside is None or hinge.group().strip() != "and" or "," in text[inside : hinge.end()]:
            yield hinge
