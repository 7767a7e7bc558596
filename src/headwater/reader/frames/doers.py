"""Who does what a clause tells, where somebody is called by a trade: "a mechanic noted", "the pilot rang"."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from headwater.reader.acts import plain_stem
from headwater.reader.frames.kinship import ANYBODY, link_of, may_act_for, named
from headwater.reader.frames.lexicon import is_third_person, noun_of, verbs_of
from headwater.reader.frames.noun_places import is_past
from headwater.reader.frames.tokens import AUXILIARIES, DETERMINERS, POSSESSIVES, PREPOSITIONS, PRONOUNS, SUBORDINATORS
from headwater.reader.person_nouns import PERSONS
from headwater.reader.when.resolve import have_other_times
from headwater.reader.words import Word, words_of

# who may be anybody of several trades, and trades that one person may be called by
_WIDE: Final = frozenset(
    "worker employee member official officer resident witness spokesman spokeswoman spokesperson expert victim "
    "passenger neighbour passerby bystander colleague relative friend local stranger visitor customer client suspect "
    "boss manager leader contractor specialist professional labourer insider source observer player owner somebody "
    "someone".split()
)
_ALIKE: Final = tuple(
    frozenset(line.split())
    for line in (
        "captain pilot skipper commander aviator master mate sailor navigator helmsman",
        "driver motorist rider cyclist biker motorcyclist chauffeur",
        "doctor surgeon physician consultant specialist medic paramedic",
        "mayor councillor politician", "minister politician", "lawyer solicitor barrister attorney prosecutor",
        "cook chef", "tourist guest holidaymaker traveller hiker walker climber", "mother father parent wife husband",
        "judge magistrate", "guard warden steward", "nurse midwife carer", "teacher head headteacher principal",
        "mechanic engineer technician fitter electrician", "boy girl child teenager pupil student",
    )
)  # fmt: skip
_ADVERBS: Final = frozenset(
    "last first also then later earlier already now just once again still even only both all".split()
)
_MOST_WORDS: Final = 14


class _Deed(NamedTuple):
    """The noun for who does it, the stem of its verb, and the acts that the verb can tell."""

    doer: str
    verb: str
    acts: frozenset[str]


def are_of_others_at_other_times(one: str, other: str) -> bool:
    """Whether two clauses tell of two people by their trades, what each did in another word, and each at its own time.

    "A mechanic noted worn brakes on 2 April", "the driver complained of them on 14 April". False where one of them is
    named, or called by a word that could be said of the other, or where both tell one act or one time.
    """
    deeds = _deed(one), _deed(other)
    if deeds[0] is None or deeds[1] is None or not _are_two(deeds[0].doer, deeds[1].doer):
        return False
    if deeds[0].verb == deeds[1].verb or deeds[0].acts & deeds[1].acts or link_of(deeds[0].acts, deeds[1].acts):
        return False
    return have_other_times(one, other)


def _are_two(one: str, other: str) -> bool:
    stems = frozenset((named(one),)), frozenset((named(other),))
    wide = {one, other} & _WIDE or (stems[0] | stems[1]) & ANYBODY
    alike = stems[0] == stems[1] or may_act_for(*stems) or any({one, other} <= kind for kind in _ALIKE)
    return not wide and not alike


@lru_cache(maxsize=16384)
def _deed(text: str) -> _Deed | None:
    """Return who does what in the first clause of a text that has a subject; None where that is no person's trade."""
    words = words_of(text)[:_MOST_WORDS]
    at = next((k for k in range(1, len(words)) if _is_finite(words, k)), None)
    if at is None:
        return None
    doer = _head(text, words[:at])
    verb = next((w.folded for w in words[at:] if w.folded not in AUXILIARIES and w.folded not in _ADVERBS), "")
    acts = frozenset(a for v in verbs_of(verb) if not v.particles for a in v.acts)
    return _Deed(doer, plain_stem(verb), acts) if doer and verb else None


def _is_finite(words: Sequence[Word], at: int) -> bool:
    word, before = words[at].folded, words[at - 1].folded
    if before in DETERMINERS or before in POSSESSIVES or before in PREPOSITIONS:
        return False
    return word in AUXILIARIES - {"to"} or is_past(word) or (is_third_person(word) and noun_of(word) is None)


def _head(text: str, words: Sequence[Word]) -> str:
    """Return the noun for who stands before the verb, "" where it is no trade, or not plain which noun it is."""
    folded = [w.folded for w in words]
    while folded and (folded[-1] in _ADVERBS or folded[-1].endswith("ly")):
        folded.pop()
    hinges = [k for k, w in enumerate(folded) if w in PREPOSITIONS or w in SUBORDINATORS]
    if hinges:
        tail = folded[hinges[-1] + 1 :]
        opens = [k for k, w in enumerate(tail) if w in DETERMINERS or w in POSSESSIVES]
        # "on the morning of the flight | the pilot", or "the driver | of the bus"
        folded = tail[opens[-1] :] if len(opens) > 1 else folded[: hinges[0]]
    head = folded[-1] if folded else ""
    capital = any(text[w.start].isupper() for w in words[1:] if w.folded == head)
    singular = head if head in PERSONS else head.removesuffix("s")
    return singular if singular in PERSONS and not capital and head not in PRONOUNS else ""
