"""Which particles, and which nouns, behind a verb make it what it is: "turned the offer down", "lost power"."""

from collections.abc import Sequence

from headwater.reader.frames.lexicon import PASTS, Word, verbs_of
from headwater.reader.frames.tokens import (
    AUXILIARIES,
    DETERMINERS,
    POSSESSIVES,
    PREPOSITIONS,
    SUBORDINATORS,
    Token,
)

_REACH, _FAR_REACH = 6, 9  # "turned the offer of the council down"
# Particles that stand behind what a phrase with a preposition describes: "left 90 homes in Tarn without power".
_BEHIND_PHRASES = frozenset("up down out without dead injured wounded hurt homeless".split())
_OVER_AN_OBJECT = frozenset(("from", "to"))  # "pulled six people from", "lost the final to"
_AUXILIARY_VERBS = frozenset("be is are was were been being am do does did done have has had".split())
_BESIDE_AUXILIARIES = frozenset("the a still now again already also currently".split())


def last_particle(tokens: Sequence[Token], at: int, word: Word) -> int | None:
    """Return the token of the last particle, where all of them stand behind the verb before the clause ends."""
    place = at
    for particle in word.particles:
        found = _next(tokens, (at, place), particle, word)
        if found is None:
            return None
        place = found
    by_preposition = word.turned and word.particles[-1] in PREPOSITIONS
    return None if by_preposition and not _names_somebody(tokens, place + 1) else place


def _next(tokens: Sequence[Token], places: tuple[int, int], particle: str, word: Word) -> int | None:
    """Return where a particle stands behind the one before it; `places`: the verb's token, and that of the latter."""
    at, place = places
    far = word.turned and len(word.particles) > 1 and word.particles[-1] == "to"  # "lost the race for mayor of Tarn to"
    phrase = place == at and len(word.particles) > 1 and particle in PREPOSITIONS  # "put a deal with Tarn on hold"
    passes = far or phrase or particle in _BEHIND_PHRASES
    for k in range(place + 1, min(len(tokens), place + 1 + (_FAR_REACH if far else _REACH))):
        token = tokens[k]
        if token.folded == particle and not (token.breaks or token.after_comma):
            # "saw the street cordoned off": the particle is of the verb before it
            return None if k > place + 1 and _takes_particle(tokens[k - 1].folded) else k
        if token.breaks or token.after_comma or token.folded in SUBORDINATORS:
            return None
        if not _may_stand_between(token, tokens[at].folded, word):
            return None
        if (token.folded in AUXILIARIES or token.folded in PREPOSITIONS) and not (passes and _opens_phrase(tokens, k)):
            return None
    return None


def _may_stand_between(token: Token, verb: str, word: Word) -> bool:
    """Whether a word may part a verb from its particle: "looked closely into it", but "fired him on Friday"."""
    adverb = token.negates or (len(token.folded) > 4 and token.folded.endswith("ly"))
    if verb in _AUXILIARY_VERBS:  # "is still out of service", not "is a man out of luck"
        return adverb or token.folded in _BESIDE_AUXILIARIES
    closed = len(word.particles) == 1 and word.particles[0] in PREPOSITIONS - _OVER_AN_OBJECT
    return adverb or not closed


def _takes_particle(word: str) -> bool:
    return word in PASTS or (len(word) > 4 and word.endswith(("ed", "ing")) and not word.endswith("thing"))


def _opens_phrase(tokens: Sequence[Token], at: int) -> bool:
    """Whether a preposition with a noun stands here: "to Tarn", not "to go" and not "was"."""
    preposition = tokens[at].folded in PREPOSITIONS
    return preposition and (tokens[at].folded != "to" or _names_somebody(tokens, at + 1))


def _names_somebody(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun stands here: "lost to Tarn", not "lost 3 percent to close at 40"."""
    if at >= len(tokens) or tokens[at].breaks or tokens[at].after_comma:
        return False
    token = tokens[at]
    named = token.entity is not None or token.capital or token.folded in DETERMINERS | POSSESSIVES
    return named or (token.is_content and not verbs_of(token.folded))
