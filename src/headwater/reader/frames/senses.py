"""Which words of a sentence tell of acts, as verb or noun, with the particles that belong to them."""

from collections.abc import Sequence
from typing import NamedTuple

from headwater.reader.frames.lexicon import Noun, Word, is_predicate, noun_of, verbs_of
from headwater.reader.frames.noun_places import COPULAS, LIGHT, is_finite, is_past, stands_as_noun
from headwater.reader.frames.particles import last_particle
from headwater.reader.frames.tokens import (
    AUXILIARIES,
    DETERMINERS,
    MODALS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    STATE_LINKS,
    SUBORDINATORS,
    Token,
)

_UNDERGO = frozenset("suffer suffers suffered face faces faced facing undergo undergoes underwent".split())
_OWN_LOSS = frozenset(("report_result", "cut", "raise"))
_OF_GOVERNMENT = frozenset(
    "minister ministers ministry secretary department committee commissioner commission spokesman spokeswoman chief "
    "director office agency authority officials official".split()
)
# "the managing director", "the returning officer", "the acting mayor"
_OFFICE_GERUNDS = frozenset("managing returning commanding acting presiding governing prosecuting founding".split())
_SELDOM_VERBS = frozenset("back forward own ship service house".split())  # in their base form
# who goes somewhere heads "home", who is at the head of others is "head coach"
_WHITHER = frozenset("home north south east west back out off up down away there abroad straight overseas".split())
_WHERE_KEPT = frozenset(("hospital", "custody", "detention"))
_HOUSES = frozenset(("hospital", "hospitals"))
_LEAVES = frozenset("leave leaves left leaving".split())
_RAISES = frozenset("raise raises raised raising".split())
_RAISED = frozenset("worry doubt warn oppose demand complain".split())
_PHRASE_REACH = 28  # as far as the particles of one verb can stand from it
_SAYS_WHO = COPULAS | {"as", "serve", "serves", "served"}


class Sense(NamedTuple):
    """One word (and the particle behind it, up to token `last`) that tells of an act.

    `noun`: it stands as a noun or adjective. `light`: the token of the verb that carries it ("made an offer").
    `particles`: the words that a verb needs behind it. `turned`: who does it is whom the act is done to ("lost to").
    """

    at: int
    last: int
    acts: frozenset[str]
    operators: tuple[tuple[str, int], ...]
    noun: bool
    past: bool
    ing: bool
    light: int | None = None
    particles: tuple[str, ...] = ()
    turned: bool = False


def senses_of(tokens: Sequence[Token]) -> list[Sense]:
    """Return the senses of a sentence in order of place; words inside names have none."""
    found: list[Sense] = []
    taken: set[int] = set()
    for at, token in enumerate(tokens):
        if token.entity is not None or at in taken or _links_a_state(tokens, at) or _is_in_a_name(tokens, at):
            continue
        sense = _sense(tokens, at)
        if sense:
            found.append(sense)
            # "lost power", "left his post": the noun belongs to the verb
            taken |= {k for k in range(at + 1, sense.last + 1) if tokens[k].folded in sense.particles}
    held = {s.at for s in found if s.particles}  # "was aware of the fault": what was told is that it was known
    found = [s._replace(light=None, turned=False) if s.noun and s.light in held else s for s in found]
    carried = {s.light for s in found if s.light is not None and s.acts}
    return [s for s in found if s.at not in carried]  # "opened an inquiry": the inquiry is what is told


def _sense(tokens: Sequence[Token], at: int) -> Sense | None:
    verbs, noun = verbs_of(tokens[at].folded), noun_of(tokens[at].folded)
    as_noun = stands_as_noun(tokens, at)
    phrasal = None if as_noun else _phrasal(tokens, at, verbs)
    if phrasal:
        word, last = phrasal
        return Sense(
            at, last, word.acts, word.operators, noun=False, past=word.form == "past", ing=False,
            particles=word.particles, turned=word.turned,
        )  # fmt: skip
    plain = [w for w in verbs if not w.particles]
    if noun is not None and (not plain or as_noun):
        return _noun_sense(tokens, at, noun)
    bare = as_noun and (_is_bare(plain) or _is_owned(tokens, at, plain))
    return _verb_sense(tokens, at, plain) if plain and not bare else None


def _phrasal(tokens: Sequence[Token], at: int, verbs: Sequence[Word]) -> tuple[Word, int] | None:
    """Return the verb with the most particles that stand behind it, and the token of the last of them."""
    if not (verbs and verbs[0].particles):
        return None
    behind = {t.folded for t in tokens[at + 1 : at + 1 + _PHRASE_REACH]}
    for word in verbs:
        if word.particles and behind.issuperset(word.particles):
            last = last_particle(tokens, at, word)
            if last is not None:
                return word, last
    return _turned_round(tokens, at, verbs)


def _turned_round(tokens: Sequence[Token], at: int, verbs: Sequence[Word]) -> tuple[Word, int] | None:
    """Return the verb whose noun stands before it in the passive: "no shots were fired", "an offer was made"."""
    first = at
    while first and (tokens[first - 1].folded in AUXILIARIES or tokens[first - 1].negates):
        first -= 1
    if first == at or not any(t.folded in COPULAS for t in tokens[first:at]) or tokens[first].breaks:
        return None
    noun = tokens[first - 1].folded if first else ""
    fitting = (w for w in verbs if w.form == "past" and w.particles == (noun,) and not w.turned)
    word = next(fitting, None)
    return (word, at) if word else None


def _noun_sense(tokens: Sequence[Token], at: int, noun: Noun) -> Sense | None:
    light = _light(tokens, at)
    if tokens[at].folded in _HOUSES and (not at or tokens[at - 1].folded not in ("in", "to")):
        return None  # "the hospital said": a house, not what befell those in it
    if light is not None and tokens[light].folded in _RAISES and not (noun.operators or noun.acts & _RAISED):
        light = None  # "raised its forecast", "raised the alarm"
    if is_predicate(tokens[at].folded):
        told = light is not None and tokens[light].folded in _SAYS_WHO
        if told and light == at - 2 and tokens[light].folded == "as" and at + 1 < len(tokens):
            told = not is_finite(tokens[at + 1].folded)  # "as the winner left"
        if not told or _goes_on(tokens, at):
            return None
    undergone = light is not None and tokens[light].folded in _UNDERGO and not noun.acts & _OWN_LOSS
    return Sense(at, at, noun.acts, noun.operators, noun=True, past=False, ing=False, light=light, turned=undergone)


def _verb_sense(tokens: Sequence[Token], at: int, plain: Sequence[Word]) -> Sense | None:
    follows = tokens[at + 1].folded if at + 1 < len(tokens) else ""
    of_office = tokens[at].folded in _OFFICE_GERUNDS and is_predicate(follows)
    if of_office or (_is_bare(plain) and follows in _OF_GOVERNMENT):
        return None  # "the managing director", "the finance minister"
    if _is_no_verb(tokens, at, plain):
        return None
    if _is_bare(plain) and (_behind_copula(tokens, at) or (at and is_past(tokens[at - 1].folded))):
        return None  # "the talk was brief", "went back": an adjective or adverb that is spelt like a verb
    operators = tuple(sorted({o for w in plain for o in w.operators}, key=lambda o: -o[1]))
    goes_on = bool(operators) and at + 1 < len(tokens) and tokens[at + 1].folded == "to"
    acts = frozenset(a for w in plain for a in w.acts if not goes_on)
    forms = {w.form for w in plain}
    return Sense(at, at, acts, operators, noun=False, past="past" in forms, ing="ing" in forms)


def _is_let_be(tokens: Sequence[Token], at: int) -> bool:
    """Whether nobody goes anywhere: "left the gates alone", "leave them alone"; not "left alone"."""
    it = tokens[at + 1].folded if at + 1 < len(tokens) else ""
    return it in DETERMINERS | POSSESSIVES | PRONOUNS and any(t.folded == "alone" for t in tokens[at + 2 : at + 6])


def _is_no_verb(tokens: Sequence[Token], at: int, plain: Sequence[Word]) -> bool:
    """Whether a word that could be a verb is none here: "her own back garden", "looking forward", "the building"."""
    word, before = tokens[at].folded, tokens[at - 1] if at else None
    after = tokens[at + 1].folded if at + 1 < len(tokens) else ""
    if word == "going" and after == "to" and at + 2 < len(tokens):
        return bool(verbs_of(tokens[at + 2].folded)) or tokens[at + 2].folded in AUXILIARIES
    if (word == "head" and _opens_office(tokens, at)) or (word in _LEAVES and _is_let_be(tokens, at)):
        return True
    if before is None:
        return any(w.seldom for w in plain)
    if {w.form for w in plain} == {"ing"}:
        return before.folded in DETERMINERS and before.folded != "that" and after != "of"
    if not _is_bare(plain):
        return False
    opens = _needs_verb(before)
    seldom = word in _SELDOM_VERBS or any(w.seldom for w in plain)
    return before.folded == "own" or (seldom and not opens)


def _needs_verb(before: Token) -> bool:
    return before.folded in MODALS or before.folded in PRONOUNS or before.folded == "to" or before.negates


def _opens_office(tokens: Sequence[Token], at: int) -> bool:
    """Whether "head" stands before what somebody is: "head coach Ida Orr", "head teachers"; nobody heads it then."""
    after = tokens[at + 1] if at + 1 < len(tokens) else tokens[at]
    if after is tokens[at] or after.breaks or after.after_comma or (at and _needs_verb(tokens[at - 1])):
        return False
    named = after.entity is not None or after.folded in DETERMINERS or after.folded in POSSESSIVES
    return after.is_content and not named and after.folded not in PREPOSITIONS | _WHITHER


def _is_in_a_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word stands in a name of several words: "Emergency Planning Director", "Winter Meetings"."""
    token = tokens[at]
    if not at or token.breaks or token.after_comma or not token.capital or is_predicate(token.folded):
        return False
    before, after = tokens[at - 1], tokens[at + 1] if at + 1 < len(tokens) else None
    behind = after is not None and after.capital and not (after.breaks or after.after_comma)
    return behind or (before.capital and at > 1 and before.is_content)


def _is_bare(words: Sequence[Word]) -> bool:
    """Whether a word could be another part of speech by its form: no past and no -ing."""
    return {w.form for w in words} <= {"base", "s"}


def _is_owned(tokens: Sequence[Token], at: int, words: Sequence[Word]) -> bool:
    """Whether a past that is spelt like its base stands before "of": "the cost of the works", "the spread of it"."""
    return any(w.form == "base" for w in words) and at + 1 < len(tokens) and tokens[at + 1].folded == "of"


def _links_a_state(tokens: Sequence[Token], at: int) -> bool:
    """Whether "grow", "feel" or "remain" only links who to what they are: "has grown frustrated", "grew more tense"."""
    if tokens[at].folded not in STATE_LINKS:
        return False
    for token in tokens[at + 1 : at + 4]:
        if token.breaks or token.after_comma or token.folded in PREPOSITIONS:
            return False
        if noun_of(token.folded) or (token.folded.endswith("ed") and verbs_of(token.folded)):
            return True
        if not (token.folded in ("so", "more", "very", "too", "less", "still") or token.folded.endswith("ly")):
            return False
    return False


def _behind_copula(tokens: Sequence[Token], at: int) -> bool:
    k = at - 1
    while k > 0 and (tokens[k].negates or (tokens[k].folded.endswith("ly") and len(tokens[k].folded) > 4)):
        k -= 1
    return k >= 0 and tokens[k].folded in COPULAS


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether an infinitive tells what somebody is said to be: "the first senator to endorse him"."""
    return at + 2 < len(tokens) and tokens[at + 1].folded == "to" and bool(verbs_of(tokens[at + 2].folded))


def _light(tokens: Sequence[Token], at: int) -> int | None:
    """Return the light verb that carries a noun: "made the offer", "has had a series of heated exchanges"."""
    for k in range(at - 1, max(-1, at - 7), -1):
        word = tokens[k].folded
        if tokens[k + 1].breaks or tokens[k + 1].after_comma or word in ("and", "but", "or"):
            return None
        if word == "as" and is_predicate(tokens[at].folded):
            return k
        if word == "in" and k == at - 1 and tokens[at].folded in _WHERE_KEPT:
            continue  # "are in hospital"
        if word in LIGHT or word in COPULAS:
            after = tokens[k + 1].folded
            if not (word in ("have", "has", "had") and (after in LIGHT or is_past(after))):
                return k
        elif _parts(word):
            return None
    return None


def _parts(word: str) -> bool:
    """Whether a word parts a noun from the verb before it."""
    subordinates = word in SUBORDINATORS and word != "so"
    return subordinates or word in MODALS or word in PRONOUNS or (word in PREPOSITIONS and word != "of")
