"""What a clause tells was not done, or what somebody denies in it: the act, to or by what, read off its words."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from headwater.corroboration.compare.contradicted.clauses import FAILS, Clause
from headwater.corroboration.compare.contradicted.verbs import (
    BE,
    HEDGED,
    NOBODY,
    WILL,
    happens,
    is_content,
    is_participle,
    is_verb,
    negates,
    particle_behind,
    starts_verb,
    verb_from,
)
from headwater.corroboration.compare.contradicted.words import (
    EMPTY_NOUNS,
    LIGHT,
    OF_THE_MIND,
    PARTICLES,
    acts_of,
    things_of,
)
from headwater.reader.acts import plain_stem
from headwater.reader.frames.lexicon import noun_of
from headwater.reader.frames.moods import is_of_the_past
from headwater.reader.frames.tokens import DETERMINERS, PREPOSITIONS, PRONOUNS
from headwater.reader.negation import IN_CONTRAST, SO_ALL_THE_SAME
from headwater.reader.words import Word

# verbs that carry nouns and tell an act by themselves where none is carried: "no files were taken"
_FULL = frozenset("take give put find send start begin launch conduct place reach raise hear show".split())
_SUCH = re.compile(r"\b(?:such|any\sof\sthis|at\sany\s(?:time|point))\b", re.IGNORECASE)
_SHOWS = frozenset("show report record regist find".split())
_DO = frozenset("do does did don't doesn't didn't will would won't wouldn't wo fail fails failed".split())
_BEFORE, _NP_WORDS = 6, 7


class Denied(NamedTuple):
    """An act that a clause tells was not done. `at`: where it is told, in the clause's text.

    `kind`: the things of which none did it, or none was (all of a kind: "no member of staff"). `subject`, `objects`:
    the other things in front of it and behind. `points`: it names its act as "such". `particle`: what
    stands behind its verb ("stepped down").
    `behind`: the objects that stand behind the verb. `undergone`: "was not searched".
    """

    at: int
    acts: frozenset[str]
    kind: frozenset[str]
    subject: frozenset[str]
    objects: frozenset[str]
    future: bool
    points: bool
    undergone: bool
    particle: str = ""
    behind: frozenset[str] = frozenset()


def denied_in(clause: Clause) -> Iterator[Denied]:
    """Yield what a clause tells was not done: by "not", "never", "failed to", and by things of which there is none."""
    text = clause.span.exact
    if is_of_the_past(text):
        return  # "has not been hit in more than sixty years" is of the time before
    excused = [(m.start(), m.end()) for p in (SO_ALL_THE_SAME, IN_CONTRAST) for m in p.finditer(text)]
    for i, word in enumerate(clause.words):
        if any(low <= word.start < high for low, high in excused):
            continue
        follows = clause.words[i + 1].folded if i + 1 < len(clause.words) else ""
        found: Denied | None = None
        if negates(word.folded):
            found = _by_not(clause, i, i + 1)
        elif word.folded in FAILS and follows == "to":
            found = _by_not(clause, i, i + 2)
        elif word.folded == "no" or word.folded in NOBODY:
            found = _by_none(clause, i)
        if found is not None and found.acts:
            yield found


def affirmed_in(clause: Clause) -> Denied | None:
    """Return the first act that a clause tells as done, as what a denial of it would deny."""
    words = clause.words
    if not words:
        return None
    at = (
        0
        if words[0].folded.endswith("ing")
        else next((k for k in range(len(words)) if starts_verb(words, k, -1)), None)
    )
    verb = verb_from(words, at) if at is not None else None
    if at is None or verb is None or plain_stem(words[verb].folded) in OF_THE_MIND:
        return None
    if words[at].folded in BE and not _can_be_told(words, at, verb):
        return None  # "he was Deep Water"
    return _of_verb(clause, verb, at, frozenset())._replace(future=False)


def _by_not(clause: Clause, at: int, start: int) -> Denied | None:
    words = clause.words
    verb = verb_from(words, start)
    near = {w.folded.removesuffix("n't") for w in words[max(0, at - 2) : start]} | {words[at].folded}
    near |= {w.folded for w in words[start : (verb if verb is not None else start)]}
    if verb is None or near & HEDGED or plain_stem(words[verb].folded) in OF_THE_MIND:
        return None
    if not near & _DO and not _can_be_told(words, start, verb):
        return None
    return _of_verb(clause, verb, at, frozenset())._replace(future=bool(near & WILL))


def _can_be_told(words: Sequence[Word], start: int, verb: int) -> bool:
    """Whether what somebody or something is said not to be is an act: "was not asked", "was not an order"."""
    word = words[verb].folded
    called = any(w.folded in ("a", "an", "any") for w in words[start:verb]) and noun_of(word) is not None
    return called or is_participle(word) or word.endswith("ing")


def _of_verb(clause: Clause, verb: int, at: int, kind: frozenset[str]) -> Denied:
    """Return what a verb tells, of which a "not" or a subject stands at token `at`."""
    words = clause.words
    before = {w.folded for w in words[max(0, verb - _BEFORE) : verb]}
    undergone = (bool(before & BE) and is_participle(words[verb].folded)) or happens(words[verb].folded)
    subject = frozenset[str]().union(*(things_of(w.folded) for w in words[:at] if is_content(w.folded)))
    behind = [w.folded for w in words[verb + 1 :]]
    acts = acts_of(words[verb].folded)
    if plain_stem(words[verb].folded) in LIGHT:
        carried = _carried(behind)
        if carried:
            acts, behind = acts_of(carried[0]), [w for w in behind if w != carried[0]]
        elif plain_stem(words[verb].folded) not in _FULL:  # "no such call was made", "any offer was made"
            nouns = [w.folded for w in words[:verb] if is_content(w.folded)]
            acts, kind, subject = frozenset[str]().union(*map(acts_of, nouns)), frozenset(), frozenset()
    objects = told_behind = frozenset[str]().union(*(things_of(w) for w in behind if is_content(w)))
    if undergone:
        subject, objects = frozenset(), objects | subject
    return Denied(
        words[at].start, acts, kind, subject, objects, bool(before & WILL), bool(_SUCH.search(clause.span.exact)),
        undergone, particle_behind(words, verb), told_behind,
    )  # fmt: skip


def _carried(behind: Sequence[str]) -> list[str]:
    """Return the noun that a verb carries: "made an offer", not "took him up on the offer"."""
    for word in behind[:_NP_WORDS]:
        if word in PRONOUNS or word in PREPOSITIONS or word in PARTICLES:
            return []
        if is_content(word):
            return [] if word in EMPTY_NOUNS else [word]
    return []


def _by_none(clause: Clause, at: int) -> Denied | None:
    """Return what is told of things of which there is none: "no seal was broken", "fired no shots"."""
    words = clause.words
    follows = words[at + 1].folded if at + 1 < len(words) else ""
    numbered = words[at].folded == "no" and (follows.isdigit() or clause.span.exact[words[at].end :][:1] == ".")
    if numbered or follows in ("else", "other") or follows in EMPTY_NOUNS:
        return None
    before = [w.folded for w in words[:at]]
    near = range(at - 1, max(-1, at - _BEFORE), -1)  # ("a bruised rib": no verb)
    verb = next((k for k in near if is_verb(before[k]) and not (k and before[k - 1] in DETERMINERS)), None)
    if verb is not None:
        return _none_as_object(clause, at, verb)
    verb = next((k for k in range(at + 1, len(words)) if starts_verb(words, k, at)), None)
    if verb is None:
        return None
    kind = [w.folded for w in words[at + 1 : verb] if is_content(w.folded)]
    main = verb_from(words, verb)
    if main is None or plain_stem(words[main].folded) in OF_THE_MIND:
        return None
    if any(w.folded in HEDGED for w in words[verb:main]) or (words[at].folded == "no" and not kind):
        return None
    things = frozenset[str]().union(*(things_of(w) for w in kind))
    return _of_verb(clause, main, at, things or frozenset(("anyone",)))


def _none_as_object(clause: Clause, at: int, verb: int) -> Denied | None:
    words = clause.words
    spelt = plain_stem(words[verb].folded)
    behind = [w.folded for w in _phrase(words, at + 1) if is_content(w.folded)]
    subject = frozenset[str]().union(*(things_of(w.folded) for w in words[:verb] if is_content(w.folded)))
    if spelt in OF_THE_MIND or any(w.folded in HEDGED for w in words[max(0, verb - 2) : verb]):
        return None
    future = any(w.folded in WILL for w in words[max(0, verb - 3) : verb])
    points = bool(_SUCH.search(clause.span.exact))
    if spelt in LIGHT and (not behind or behind[0] in EMPTY_NOUNS or words[at].folded in NOBODY):
        return None
    if spelt in LIGHT:
        subject = frozenset() if spelt in _SHOWS else subject  # "scans showed no tear": it is of somebody
        beside = [w.folded for w in words[verb + 1 : at] if is_content(w.folded)]  # "showed some damage but no tear"
        if any(w.folded == "no" for w in words[verb + 1 : at]):
            beside = []  # "no offer and no letter"
        things = frozenset[str]().union(*(things_of(w) for w in (*beside, *behind[1:])))
        return Denied(
            words[at].start, acts_of(behind[0]), frozenset(), subject, things, future, points, undergone=False
        )
    things = frozenset[str]().union(*(things_of(w) for w in behind))
    acts = acts_of(words[verb].folded)
    return Denied(words[at].start, acts, frozenset(), subject, things, future, points, undergone=False)


def _phrase(words: Sequence[Word], at: int) -> Sequence[Word]:
    """Return the words behind a "no" up to the next "and no"."""
    ends = next((k for k in range(at, len(words)) if words[k].folded in ("no", "nor", "and", "but")), len(words))
    return words[at : min(ends, at + _NP_WORDS)]
