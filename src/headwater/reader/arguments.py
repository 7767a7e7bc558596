"""On which verb a noun phrase hangs, and in which place: who does it, whom it befalls, behind which preposition."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from headwater.reader.acts import plain_stem, stem
from headwater.reader.frames.moods import BE
from headwater.reader.frames.tokens import (
    AUXILIARIES,
    DETERMINERS,
    MODALS,
    NEGATIONS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
)
from headwater.reader.numbers import NUMBER_WORDS
from headwater.reader.predicates import is_finite

_BY: Final = "by"
_IS: Final = frozenset("is are was were be been".split())
_BE: Final = "be"
_LITTLE: Final = DETERMINERS | POSSESSIVES | PREPOSITIONS
_BESIDE_A_VERB: Final = AUXILIARIES | NEGATIONS | frozenset("also then later now still already only first".split())
_SUPPOSING: Final = frozenset("if unless whether".split())
# a clause may stand behind them without "that": what follows is its subject, not what is said
_SAYING: Final = frozenset("say add believ think know claim insist hope fear argu suggest confirm report".split())
# so wide that sharing one tells nothing
_WIDE: Final = _SAYING | frozenset("tell ask talk be do have go get make take come give put let see want need".split())
_MOST_WORDS: Final = 160


class Piece(NamedTuple):
    """A folded word; `parted`: a comma or a harder mark stands before it; `capital`: it opens with a capital."""

    folded: str
    parted: bool
    capital: bool = False


class Argument(NamedTuple):
    """The place of a noun phrase in its clause: "agent", "patient" or the preposition before it.

    `verb`: the stem of the verb, or its act. `supposed`: it is told as to come, as possible or as supposed. `agent` and
    `patient`: the stems of the words for both, as far as the clause names them.
    """

    verb: str
    place: str
    supposed: bool
    agent: frozenset[str]
    patient: frozenset[str]

    def is_one_place(self, other: "Argument") -> bool:
        """Whether it is the same place of what may be the same act: nobody else in it is known to be another.

        So much merely is that who or what else takes part must be known to be the same.
        """
        alike = (self.verb, self.place, self.supposed) == (other.verb, other.place, other.supposed)
        pairs = [(self.agent, other.agent, "agent"), (self.patient, other.patient, "patient")]
        others = [(one, two) for one, two, place in pairs if place != self.place and (one or two)]
        known = self.verb != _BE or (bool(others) and all(one and two for one, two in others))
        return alike and known and all(not (one and two) or one & two for one, two in others)


class _Group(NamedTuple):
    """A verb with its auxiliaries: where they begin, and its own place."""

    first: int
    at: int


def argument_of(words: Sequence[Piece], head: int) -> Argument | None:
    """Return the place of the noun phrase whose last word is given; None where it is not plain, or the verb is negated.

    By the order of words: the verb is the last one before a phrase behind a preposition, or an object; it follows a
    subject at once, and a clause that opens with the phrase. Misses: subjects parted from their verb, questions.
    """
    if len(words) > _MOST_WORDS or not _ends_phrase(words, head):
        return None
    at, place = _before_phrase(words, head)
    if place:
        group = _verb_before(words, at) or _first_verb(words, head + 1)
    elif at >= 0 and not words[at + 1].parted and _takes_object(words, at):
        group, place = _verb_before(words, at + 1), "patient"
    else:
        group, place = _verb_behind(words, head + 1), "subject"
    return _argument(words, group, place) if group is not None else None


def _argument(words: Sequence[Piece], group: _Group, place: str) -> Argument | None:
    verb, is_so = words[group.at].folded, words[group.at].folded in _IS
    verbs = [w.folded for w in words[group.first : group.at]]
    after = {w.folded for w in words[group.at + 1 : group.at + 3]} if is_so else set()
    if (plain_stem(verb) in _WIDE and not is_so) or any(v in NEGATIONS or v.endswith("n't") for v in (*verbs, *after)):
        return None
    passive = any(v in BE for v in verbs) and not verb.endswith("ing") and not is_so
    supposed = any(v in MODALS or v == "to" for v in verbs) or any(w.folded in _SUPPOSING for w in words[: group.first])
    subject, behind = _subject(words, group.first), _complement(words, group.at + 1, place)
    agent, patient = (_by(words, group.at + 1), subject) if passive else (subject, behind)
    if place == _BY and passive:
        place = "agent"
    elif place == "subject":
        place = "patient" if passive else "agent"
    return Argument(_BE if is_so else stem(verb), place, supposed, agent, patient)


def _ends_phrase(words: Sequence[Piece], head: int) -> bool:
    """Whether a noun phrase ends with a word: no noun stands behind it, and it owns none."""
    if words[head].folded.endswith(("'s", "s'")):
        return False
    if head + 1 == len(words) or words[head + 1].parted:
        return True
    word = words[head + 1].folded
    little = _LITTLE | SUBORDINATORS | _BESIDE_A_VERB | PRONOUNS | NUMBER_WORDS
    return word in little or word == "and" or word.endswith("ly") or word.isdigit() or _is_verb(words, head + 1)


def _before_phrase(words: Sequence[Piece], head: int) -> tuple[int, str]:
    """Return the place before a noun phrase, and the preposition that stands there, "" where none does."""
    at = head - 1
    while at >= 0 and not words[at + 1].parted:
        word = words[at].folded
        if word in PREPOSITIONS:
            return at, word
        if word in SUBORDINATORS or word in AUXILIARIES or _is_verb(words, at):
            return at, ""
        at -= 1
    return at, ""


def _verb_before(words: Sequence[Piece], end: int) -> _Group | None:
    """Return the last verb before a place, of the same clause."""
    for at in range(end - 1, -1, -1):
        wide = words[at].folded in AUXILIARIES and words[at].folded not in _IS
        if (at + 1 < len(words) and words[at + 1].parted) or words[at].folded in SUBORDINATORS or wide:
            return None
        if words[at].folded in _IS or _is_verb(words, at):
            first = at
            while first and not words[first].parted and _beside_verb(words[first - 1].folded):
                first -= 1
            return _Group(first, at)
    return None


def _verb_behind(words: Sequence[Piece], first: int) -> _Group | None:
    """Return the verb that begins at a place, with what stands before it in its group."""
    at = first
    while at < len(words) and not words[at].parted and _beside_verb(words[at].folded):
        at += 1
    if at == len(words) or words[at].parted:
        return None
    aided = any(w.folded in AUXILIARIES or w.folded == "to" for w in words[first:at])
    bare = aided and not words[at].capital and words[at].folded not in _LITTLE | PRONOUNS | SUBORDINATORS
    if bare or _is_verb(words, at):
        return _Group(first, at)
    return _Group(first, at - 1) if at > first and words[at - 1].folded in _IS else None


def _first_verb(words: Sequence[Piece], behind: int) -> _Group | None:
    """Return the first verb behind a phrase that opens its clause: "in May the guild met"."""
    for at in range(behind, len(words)):
        if words[at].folded in SUBORDINATORS or (at > behind and words[at].parted):
            return None
        if words[at].folded in AUXILIARIES or _is_verb(words, at):
            return _verb_behind(words, at)
    return None


def _is_verb(words: Sequence[Piece], at: int) -> bool:
    """Whether a word is a verb, by its form or by what stands before it; no participle that describes a noun."""
    word = words[at].folded
    if words[at].capital or word in _LITTLE | AUXILIARIES | NEGATIONS | SUBORDINATORS:
        return False
    before = at - 1
    while before >= 0 and not words[before + 1].parted and words[before].folded.endswith("ly"):
        before -= 1
    last = words[before].folded if before >= 0 and not words[before + 1].parted else ""
    if last in AUXILIARIES or last == "to" or last in NEGATIONS:
        return not word.isdigit() and word not in NUMBER_WORDS and word not in PRONOUNS
    return (last not in _LITTLE or last in RELATIVES) and is_finite(word)


def _beside_verb(word: str) -> bool:
    return word in _BESIDE_A_VERB or word == "to" or word.endswith(("ly", "n't"))


def _subject(words: Sequence[Piece], end: int) -> frozenset[str]:
    """Return the words before a verb that name its subject; those before a clause that only describes it."""
    at = end
    while at > 0 and not (at < end and words[at].parted) and words[at - 1].folded not in SUBORDINATORS:
        if _is_verb(words, at - 1):
            group = _verb_before(words, at)
            who = group.first - 1 if group is not None else -1
            if who > 0 and words[who].folded in RELATIVES:
                return _subject(words, who)
            break
        at -= 1
    return _stems(words[at : _phrase_end(words, at, end)])


def _complement(words: Sequence[Piece], first: int, place: str) -> frozenset[str]:
    """Return the words right behind a verb, up to a preposition or the next clause.

    Where it opens with a preposition, those behind it ("pay for the dam"); not where a phrase behind one is compared.
    """
    opens = place not in PREPOSITIONS and first < len(words) and words[first].folded in PREPOSITIONS
    at = first + opens
    if at < len(words) and words[at].parted:
        return frozenset()
    return _stems(words[at : _phrase_end(words, at)])


def _by(words: Sequence[Piece], first: int) -> frozenset[str]:
    found = (k + 1 for k in range(first, len(words)) if words[k].folded == _BY)
    at = next(found, len(words))
    return _stems(words[at : _phrase_end(words, at)])


def _phrase_end(words: Sequence[Piece], first: int, last: int | None = None) -> int:
    end = len(words) if last is None else last
    ends = PREPOSITIONS | SUBORDINATORS
    return next((k for k in range(first, end) if (k > first and words[k].parted) or words[k].folded in ends), end)


def _takes_object(words: Sequence[Piece], at: int) -> bool:
    verb = words[at].folded
    return verb in _IS or (_is_verb(words, at) and plain_stem(verb) not in _SAYING)


def _stems(words: Sequence[Piece]) -> frozenset[str]:
    return frozenset(stem(w.folded) for w in words if w.folded not in _LITTLE and not _beside_verb(w.folded))
