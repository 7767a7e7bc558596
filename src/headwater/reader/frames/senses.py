"""Which words of a sentence tell of acts, as verb or noun, with the particles that belong to them."""

from collections.abc import Sequence
from typing import NamedTuple

from headwater.reader.frames.lexicon import Word, is_predicate, noun_of, verbs_of
from headwater.reader.numbers import NUMBER_WORDS
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

_PARTICLE_REACH = 5  # "turned the offer of the council down"
LIGHT = frozenset(
    "make makes made making leave leaves left leaving give gives gave given giving take takes took taken taking have has had having hold holds "
    "held holding put puts get gets got issue issued issues reach reached come came show showed express expressed "
    "expresses voice voiced carry carried conduct conducted launch launched launches open opened opens begin began begun start started order ordered orders suffer suffered see saw".split()
)
_COPULAS = frozenset("is are was were be been being am remain remains remained become became grow grew grown feel felt".split())
_SAYS_WHO = _COPULAS | {"as", "serve", "serves", "served"}


class Sense(NamedTuple):
    """One word (and the particle behind it, up to token `last`) that tells of an act.

    `noun`: it stands as a noun or adjective. `light`: the token of the verb that carries it ("made an offer").
    """

    at: int
    last: int
    acts: frozenset[str]
    operators: tuple[tuple[str, int], ...]
    noun: bool
    past: bool
    ing: bool
    light: int | None = None


def senses_of(tokens: Sequence[Token]) -> list[Sense]:
    """Return the senses of a sentence in order of place; words inside names have none."""
    found: list[Sense] = []
    for at, token in enumerate(tokens):
        if token.entity is not None or _links_a_state(tokens, at):
            continue
        sense = _sense(tokens, at)
        if sense:
            found.append(sense)
    carried = {s.light for s in found if s.light is not None and s.acts}
    return [s for s in found if s.at not in carried]  # "opened an inquiry": the inquiry is what is told


def _sense(tokens: Sequence[Token], at: int) -> Sense | None:
    verbs, noun = verbs_of(tokens[at].folded), noun_of(tokens[at].folded)
    phrasal = [(w, last) for w in verbs if w.particles for last in [_particles(tokens, at, w)] if last is not None]
    if phrasal and not _stands_as_noun(tokens, at, verb_too=True):
        word, last = phrasal[0]
        return Sense(at, last, word.acts, word.operators, noun=False, past=word.form == "past", ing=False)
    plain = [w for w in verbs if not w.particles]
    as_noun = noun is not None and (not plain or _stands_as_noun(tokens, at, verb_too=True))
    if noun is not None and as_noun:
        light = _light(tokens, at)
        if is_predicate(tokens[at].folded) and (_goes_on(tokens, at) or light is None or tokens[light].folded not in _SAYS_WHO):
            return None
        return Sense(at, at, noun.acts, noun.operators, noun=True, past=False, ing=False, light=light)
    if not plain:
        return None
    word = plain[0]
    if noun is None and _stands_as_noun(tokens, at, verb_too=True) and word.form in ("base", "s"):
        return None  # "the back", "a fall": no act is known by that noun
    if _behind_copula(tokens, at) and {w.form for w in plain} <= {"base", "s"}:
        return None  # "the moment was brief": an adjective that is spelt like a verb
    goes_on = at + 1 < len(tokens) and tokens[at + 1].folded == "to"
    acts = frozenset(a for w in plain for a in w.acts if not (goes_on and any(o.operators for o in plain)))
    operators = tuple(sorted({o for w in plain for o in w.operators}, key=lambda o: -o[1]))
    forms = {w.form for w in plain}
    return Sense(at, at, acts, operators, noun=False, past="past" in forms, ing="ing" in forms)


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
    return k >= 0 and tokens[k].folded in _COPULAS


def _counted(tokens: Sequence[Token], at: int) -> bool:
    """Whether a figure stands before a word or before its adjective: "14 damaged supports"."""
    return any(t.folded.isdigit() or t.folded in NUMBER_WORDS for t in tokens[max(0, at - 2) : at])


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether an infinitive tells what somebody is said to be: "the first senator to endorse him"."""
    return at + 2 < len(tokens) and tokens[at + 1].folded == "to" and bool(verbs_of(tokens[at + 2].folded))


def _particles(tokens: Sequence[Token], at: int, word: Word) -> int | None:
    """Return the token of the last particle, where all of them stand behind the verb before the clause ends."""
    place = at
    for particle in word.particles:
        for k in range(place + 1, min(len(tokens), place + 1 + _PARTICLE_REACH)):
            token = tokens[k]
            if token.breaks or token.after_comma or (token.folded in SUBORDINATORS and token.folded != particle):
                return None
            if token.folded == particle:
                place = k
                break
            if token.folded in AUXILIARIES or (token.folded in PREPOSITIONS and particle not in ("up", "down", "out")):
                return None
        else:
            return None
    return place


def _stands_as_noun(tokens: Sequence[Token], at: int, *, verb_too: bool) -> bool:
    """Whether a word stands where a noun does: behind an article, a possessive, a preposition or an adjective."""
    if not at or tokens[at].breaks:
        following = tokens[at + 1].folded if at + 1 < len(tokens) else ""
        return following in PREPOSITIONS and following != "to"
    before = tokens[at - 1]
    if tokens[at].after_comma:
        return False
    if tokens[at].folded.endswith("s") and at > 1 and tokens[at - 2].folded == "to" and verbs_of(before.folded):
        return True  # "to answer questions"
    if _counted(tokens, at) and not tokens[at].folded.endswith(("ed", "ing")) and tokens[at].folded.endswith("s"):
        return True
    if before.owns or before.folded in POSSESSIVES or (before.folded in DETERMINERS and before.folded != "that"):
        return True
    if before.folded in ("no", "such", "more", "many", "several"):
        return True
    if before.folded in PREPOSITIONS and before.folded != "to":
        return not tokens[at].folded.endswith("ing") or not verb_too
    if before.folded in _COPULAS:
        return noun_of(tokens[at].folded) is not None and not tokens[at].folded.endswith(("ed", "ing"))
    can_be_noun = noun_of(tokens[at].folded) is not None and not any(w.form == "past" for w in verbs_of(tokens[at].folded))
    if can_be_noun and before.is_content and before.entity is None and at > 1 and not verbs_of(before.folded):
        # "his early offer": an adjective between the article and the noun
        opener = tokens[at - 2]
        return opener.owns or opener.folded in POSSESSIVES or opener.folded in DETERMINERS or opener.folded.isdigit()
    return False


def _light(tokens: Sequence[Token], at: int) -> int | None:
    """Return the light verb that carries a noun: "made the offer", "has had a series of heated exchanges"."""
    for k in range(at - 1, max(-1, at - 7), -1):
        token = tokens[k]
        if tokens[k + 1].breaks or tokens[k + 1].after_comma:
            return None
        if token.folded == "as" and is_predicate(tokens[at].folded):
            return k
        if token.folded in SUBORDINATORS and token.folded != "so":
            return None
        if token.folded in LIGHT or token.folded in _COPULAS or token.folded in STATE_LINKS:
            if token.folded in ("have", "has", "had") and k + 1 < len(tokens) and tokens[k + 1].folded in LIGHT:
                continue
            return k
        if token.folded in MODALS or token.folded in PRONOUNS:
            return None
        if token.folded in PREPOSITIONS and token.folded != "of":
            return None
    return None
