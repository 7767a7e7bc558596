"""What an act is done to, as the words around its verb spell it: "fired tear gas", "no live rounds were fired"."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from headwater.reader.acts import plain_stem
from headwater.reader.frames.kinship import ANYBODY, named
from headwater.reader.frames.lexicon import PASTS, is_third_person, verbs_of
from headwater.reader.frames.noun_places import is_past
from headwater.reader.frames.tokens import (
    AUXILIARIES,
    DETERMINERS,
    MODALS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
)
from headwater.reader.numbers import NUMBER_WORDS
from headwater.reader.person_nouns import PERSONS
from headwater.reader.words import Word, words_of

_BE: Final = frozenset("is are was were be been being".split())
# verbs that only carry a noun, and those of saying and thinking: what stands behind them is not done anything
_CARRYING: Final = frozenset(
    "make have take give do put hold get go come start begin carri say tell add deni claim insist know think believ "
    "want need expect intend mean seem appear becom remain includ follow accord ask warn report call said".split()
)
# nouns that may stand for most others
_GENERAL: Final = frozenset(
    "anything everything something nothing thing item object matter such weapon arm shot round ammunition projectile "
    "device munition missile fire force substance material chemical document paper information data record evidence "
    "money sum payment cash building site area target place facility property premise vehicle part kind type form sort "
    "number amount some one other them people person animal product good equipment work job change step measure action "
    "rule law injury wound child plant school staff crew team firm company body".split()
)
_NOT_CONTENT: Final = (
    AUXILIARIES | MODALS | DETERMINERS | POSSESSIVES | PREPOSITIONS | PRONOUNS | SUBORDINATORS
    | NUMBER_WORDS
    | frozenset("not never nobody none nothing neither everybody everyone and more most several many few".split())
    | frozenset("other own such only all both further ever also".split())
)  # fmt: skip
_ENDS: Final = PREPOSITIONS | SUBORDINATORS | PRONOUNS | AUXILIARIES | frozenset(("and", "not", "never"))
_MOST_WORDS, _HELPERS = 6, 4
_PEOPLE: Final = frozenset(plain_stem(noun) for noun in PERSONS) | frozenset(map(named, PERSONS))
_OF_ALL: Final = re.compile(r"\b(?:any|no|none|nobody|nothing|not\sa\ssingle|never)\b", re.IGNORECASE)


class _Act(NamedTuple):
    """A verb of a text, the acts it can tell, and the words for what it is done to; `named`: a name is among them."""

    verb: frozenset[str]
    things: frozenset[str]
    named: bool

    @property
    def is_plain(self) -> bool:
        """Whether it is told to what it is done, by a noun that stands for little else, or a word beside it."""
        return bool(self.things - _GENERAL - ANYBODY) and not self.named

    @property
    def is_to_people(self) -> bool:
        """Whether it is done to people."""
        return any(noun in _PEOPLE for noun in self.things)


def are_done_to_others(one: str, other: str) -> bool:
    """Whether two texts tell one act of two things: "fired tear gas", "had fired no rubber bullets".

    So where a verb of both has its objects, spelt in nouns of which none is shared, and no verb of both may be of one.
    False where a name, a pronoun or a noun for all kinds of things stands there. Misses: acts told by nouns, or in
    other words; things that two nouns name are taken for two.
    """
    pairs = [(a, b) for a in _acts_in(one) for b in _acts_in(other) if a.verb & b.verb]
    if not pairs:
        return False
    of_all = any(_OF_ALL.search(text) for text in (one, other))
    return all(_are_two(a, b, of_all=of_all) for a, b in pairs)


def _are_two(one: _Act, other: _Act, *, of_all: bool) -> bool:
    if not (one.is_plain and other.is_plain and one.things.isdisjoint(other.things)):
        return False
    # "no member of staff was dismissed" is of nurses too
    return not (of_all and (one.is_to_people or other.is_to_people))


@lru_cache(maxsize=16384)
def _acts_in(text: str) -> tuple[_Act, ...]:
    words = words_of(text)
    return tuple(act for at in range(len(words)) if (act := _act(text, words, at)) is not None)


def _act(text: str, words: Sequence[Word], at: int) -> _Act | None:
    word = words[at].folded
    before = [w.folded for w in words[max(0, at - _HELPERS) : at]]
    past = word in PASTS or (word.endswith("ed") and len(word) > 3)
    helped = bool(before) and any(w in AUXILIARIES or w in MODALS for w in before)
    base = helped and bool(verbs_of(word))
    if plain_stem(word) in _CARRYING or word in _NOT_CONTENT:
        return None
    if not (past or base or is_third_person(word) or word.endswith("ing")):
        return None
    follows = words[at + 1].folded if at + 1 < len(words) else ""
    if before and before[-1] in DETERMINERS | POSSESSIVES:
        return None  # "the fired rounds"
    if is_third_person(word) and (follows in AUXILIARIES - {"to"} or is_past(follows)):
        return None  # "guards fired"
    acts = frozenset(a for v in verbs_of(word) if not v.particles for a in v.acts)
    passive = past and any(w in _BE for w in before) and not word.endswith("ing")
    phrase = list(_phrase_before(text, words, at) if passive else _phrase_behind(text, words, at))
    nouns = [w.folded.removesuffix("'s") for w in phrase]
    things = frozenset(map(plain_stem, nouns)) | frozenset(map(named, nouns))
    proper = any(text[w.start].isupper() and w.start > 0 for w in phrase)
    return _Act(acts | {plain_stem(word)}, things, proper)


def _phrase_behind(text: str, words: Sequence[Word], at: int) -> Iterator[Word]:
    """Yield the words with content right behind a verb, up to a preposition or a mark."""
    for k in range(at + 1, min(len(words), at + 1 + _MOST_WORDS)):
        if _parts(text, words, k) or words[k].folded in _ENDS:
            return
        if words[k].folded not in _NOT_CONTENT and not words[k].folded.isdigit():
            yield words[k]


def _phrase_before(text: str, words: Sequence[Word], at: int) -> Iterator[Word]:
    """Yield the words with content before the helpers of a verb, back to where the clause opens."""
    k = at - 1
    while k >= 0 and not _parts(text, words, k + 1) and words[k].folded in _NOT_CONTENT:
        k -= 1
    for i in range(k, max(-1, k - _MOST_WORDS), -1):
        if (i < k and _parts(text, words, i + 1)) or words[i].folded in SUBORDINATORS:
            return
        if words[i].folded not in _NOT_CONTENT and not words[i].folded.isdigit():
            yield words[i]


def _parts(text: str, words: Sequence[Word], at: int) -> bool:
    """Whether a mark stands between a word and the one before."""
    return any(c in ',;:.!?()—–“”"' for c in text[words[at - 1].end : words[at].start])
