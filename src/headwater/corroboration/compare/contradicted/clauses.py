"""What the clauses of a pile tell was done, or was not, by whom and to what, read off their words."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from headwater.corroboration.compare.contradicted.words import (
    EMPTY_NOUNS,
    LIGHT,
    OF_THE_MIND,
    PARTICLES,
    acts_of,
    things_of,
)
from headwater.model import Span
from headwater.reader.acts import plain_stem
from headwater.reader.frames.kinship import happens_to_its_subject
from headwater.reader.frames.lexicon import is_third_person, noun_of, verbs_of
from headwater.reader.frames.moods import is_of_the_past
from headwater.reader.frames.tokens import AUXILIARIES, DETERMINERS, MODALS, POSSESSIVES, PREPOSITIONS, PRONOUNS
from headwater.reader.frames.words.irregular import IRREGULAR
from headwater.reader.negation import IN_CONTRAST, SO_ALL_THE_SAME
from headwater.reader.terms import STOP
from headwater.reader.words import Word, words_of

_JOINTS = re.compile(
    r"[,;:—–]\s|\s[-–—]\s|[“”\"]|\s['‘](?=\w)|(?<=\w)['’](?=\s|$)(?<!s['’])"
    r"|\s(?:that|which|who|because|although|though|after|before|until|unless|if|whether|when|while|where|since|as\spart\sof)\s"
    # "the hotel says | it put up a fence"
    r"|\s(?:says?|said|insists?|insisted|claims?|claimed)\s(?=(?:it|he|she|they|we|I|no|nobody|there|the|his|her|its|their)\b)"
    r"|\s(?:and|but)\s(?=(?:no\s[a-z]+\s(?:was|were|is|are|has|have|had|will|would)|denied|denies|rejected|rejects|insisted|insists|that|he|she|it|they|we|I|was|were|is|are|has|have|had|will|would|could|did|does|never|not|then)\b)",
    re.IGNORECASE,
)
_NEGATIONS = frozenset("not never cannot".split())
# verbs that carry nouns and tell an act by themselves where none is carried: "no files were taken"
_FULL = frozenset("take give put find send start begin launch conduct place reach raise hear show".split())
_NOBODY = frozenset("nobody none nothing neither".split())
_FAILS = frozenset("fail fails failed".split())
_HEDGED = frozenset("can could may might must shall should cannot".split())
_WILL = frozenset("will would wo going 'll".split())
_PLANS = frozenset(
    "plans planned planning due set about ready expects expected intends intended agreed promised vowed is are was were "
    "will would".split()
)
_BEFORE, _SHORT, _LEAD_CHARS = 6, 4, 40
_NP_WORDS = 7
# another of its kind; and what is only said of somebody
_OF_ANOTHER = frozenset("similar another other previous earlier former alleged apparent possible suspected further".split())
_NOT_TOLD = frozenset("suspicion suspected accused alleged allegedly allegations denied denies denying deny charged rumours".split())
_SUPPOSED = re.compile(r"\s(?:if|unless|whether)\s$|^(?:if|unless|whether)\s$", re.IGNORECASE)
# "found no evidence that", "did not believe that": what stands behind is told by nobody
_NOT_SHOWN = re.compile(
    r"\b(?:no|any|little)\s(?:sign|evidence|indication|proof|suggestion|trace|reason|hint)s?$|\b(?:not|n['’]t|never|nobody)\s[a-z]+$", re.IGNORECASE
)
_NOT_TRUE = re.compile(
    r"\b(?:not\s(?:true|correct|right|the\scase)|untrue|false|wrong|incorrect|no\struth\sin\s(?:the\s|any\s)?[a-z]+)$", re.IGNORECASE
)
_SUCH = re.compile(r"\b(?:such|any\sof\sthis|at\sany\s(?:time|point))\b", re.IGNORECASE)


class Clause(NamedTuple):
    """A clause, and what it tells. `joint`: the words in front of it; `words`: without those for who says it.

    `lead`: what stands before the joint in its sentence.
    """

    span: Span
    joint: str
    words: tuple[Word, ...]
    lead: str = ""

    @property
    def supposed(self) -> bool:
        """Whether it only tells what would be, or is asked."""
        asked = bool(self.words) and self.words[0].folded in ("if", "whether")
        return asked or bool(_SUPPOSED.search(self.joint)) or (self._hangs and bool(_NOT_SHOWN.search(self.lead)))

    @property
    def is_untrue(self) -> bool:
        """Whether it is said not to be true: "it is not true that"."""
        return self._hangs and bool(_NOT_TRUE.search(self.lead))

    @property
    def _hangs(self) -> bool:
        return self.joint.strip().lower() == "that"


class Denied(NamedTuple):
    """An act that a clause tells was not done. `at`: where it is told, in the clause's text.

    `kind`: the things of which none did it, or none was (all of a kind: "no member of staff"). `subject`, `objects`:
    the other things in front of it and behind. `points`: it names its act as "such". `particle`: what
    stands behind its verb ("stepped down"). `undergone`: "was not searched".
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


def clauses_in(sentence: Span, said: Sequence[Span]) -> Iterator[Clause]:
    """Yield the clauses of a sentence between its joints; `said`: the words for who says it, which tell nothing."""
    text, opens, joint = sentence.exact, 0, ""
    cuts = [(m.start(), m.end()) for m in _JOINTS.finditer(text)]
    for start, end in [*cuts, (len(text), len(text))]:
        if text[opens:start].strip():
            piece = sentence.part(opens, start)
            words = tuple(
                w for w in words_of(piece.exact)
                if not any(s.start < piece.start + w.end and piece.start + w.start < s.end for s in said)
            )  # fmt: skip
            yield Clause(piece, joint, words, text[:opens].removesuffix(joint)[-_LEAD_CHARS:])
        opens, joint = end, text[start:end]


def is_negative(clause: Clause) -> bool:
    """Whether any word of a clause tells that something is not so."""
    return any(_negates(w.folded) or w.folded in ("no", "without", *_NOBODY) for w in clause.words) or any(
        a.folded in _FAILS and b.folded == "to" for a, b in zip(clause.words, clause.words[1:], strict=False)
    )


def _negates(word: str) -> bool:
    return word in _NEGATIONS or word.endswith("n't")


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
        if _negates(word.folded):
            found = _by_not(clause, i, i + 1)
        elif word.folded in _FAILS and follows == "to":
            found = _by_not(clause, i, i + 2)
        elif word.folded == "no" or word.folded in _NOBODY:
            found = _by_none(clause, i)
        if found is not None and found.acts:
            yield found


def affirmed_in(clause: Clause) -> Denied | None:
    """Return the first act that a clause tells as done, as what a denial of it would deny."""
    words = clause.words
    if not words:
        return None
    at = 0 if words[0].folded.endswith("ing") else next((k for k in range(len(words)) if _starts_verb(words, k, -1)), None)
    verb = _verb_from(words, at) if at is not None else None
    if at is None or verb is None or plain_stem(words[verb].folded) in OF_THE_MIND:
        return None
    if words[at].folded in _BE and not _can_be_told(words, at, verb):
        return None  # "he was Deep Water"
    return _of_verb(clause, verb, at, frozenset(), False)


def _by_not(clause: Clause, at: int, start: int) -> Denied | None:
    words = clause.words
    verb = _verb_from(words, start)
    near = {w.folded.removesuffix("n't") for w in words[max(0, at - 2) : start]} | {words[at].folded}
    near |= {w.folded for w in words[start : (verb if verb is not None else start)]}
    if verb is None or near & _HEDGED or plain_stem(words[verb].folded) in OF_THE_MIND:
        return None
    if not near & _DO and not _can_be_told(words, start, verb):
        return None
    return _of_verb(clause, verb, at, frozenset(), near & _WILL != frozenset())


def _can_be_told(words: Sequence[Word], start: int, verb: int) -> bool:
    """Whether what somebody or something is said not to be is an act: "was not asked", "was not an order"."""
    word = words[verb].folded
    called = any(w.folded in ("a", "an", "any") for w in words[start:verb]) and noun_of(word) is not None
    return called or _is_participle(word) or word.endswith("ing")


def _of_verb(clause: Clause, verb: int, at: int, kind: frozenset[str], future: bool | None = None) -> Denied:
    """Return what a verb tells, of which a "not" or a subject stands at token `at`."""
    words = clause.words
    before = {w.folded for w in words[max(0, verb - _BEFORE) : verb]}
    undergone = (bool(before & _BE) and _is_participle(words[verb].folded)) or _happens(words[verb].folded)
    subject = frozenset[str]().union(*(things_of(w.folded) for w in words[:at] if _is_content(w.folded)))
    behind = [w.folded for w in words[verb + 1 :]]
    acts = acts_of(words[verb].folded)
    if plain_stem(words[verb].folded) in LIGHT:
        carried = _carried(behind)
        if carried:
            acts, behind = acts_of(carried[0]), [w for w in behind if w != carried[0]]
        elif plain_stem(words[verb].folded) not in _FULL:  # "no such call was made", "any offer was made"
            nouns = [w.folded for w in words[:verb] if _is_content(w.folded)]
            acts, kind, subject = frozenset[str]().union(*map(acts_of, nouns)), frozenset(), frozenset()
    objects = frozenset[str]().union(*(things_of(w) for w in behind if _is_content(w)))
    if undergone:
        subject, objects = frozenset(), objects | subject
    return Denied(
        words[at].start, acts, kind, subject, objects,
        bool(before & _WILL) if future is None else future, bool(_SUCH.search(clause.span.exact)), undergone,
        particle_behind(words, verb),
    )  # fmt: skip


def _carried(behind: Sequence[str]) -> list[str]:
    """Return the noun that a verb carries: "made an offer", not "took him up on the offer"."""
    for word in behind[:_NP_WORDS]:
        if word in PRONOUNS or word in PREPOSITIONS or word in PARTICLES:
            return []
        if _is_content(word):
            return [] if word in EMPTY_NOUNS else [word]
    return []


def _by_none(clause: Clause, at: int) -> Denied | None:
    """Return what is told of things of which there is none: "no seal was broken", "fired no shots", "offered nothing"."""
    words = clause.words
    follows = words[at + 1].folded if at + 1 < len(words) else ""
    numbered = words[at].folded == "no" and (follows.isdigit() or clause.span.exact[words[at].end :][:1] == ".")
    if numbered or follows in ("else", "other") or follows in EMPTY_NOUNS:
        return None
    before = [w.folded for w in words[:at]]
    verb = next((k for k in range(at - 1, max(-1, at - _BEFORE), -1) if _is_verb(before[k])), None)
    if verb is not None:
        return _none_as_object(clause, at, verb)
    verb = next((k for k in range(at + 1, len(words)) if _starts_verb(words, k, at)), None)
    if verb is None:
        return None
    kind = [w.folded for w in words[at + 1 : verb] if _is_content(w.folded)]
    main = _verb_from(words, verb)
    if main is None or plain_stem(words[main].folded) in OF_THE_MIND:
        return None
    if any(w.folded in _HEDGED for w in words[verb:main]):
        return None
    if words[at].folded == "no" and not kind:
        return None
    things = frozenset[str]().union(*(things_of(w) for w in kind))
    return _of_verb(clause, main, at, things or frozenset(("anyone",)))


def _none_as_object(clause: Clause, at: int, verb: int) -> Denied | None:
    words = clause.words
    spelt = plain_stem(words[verb].folded)
    behind = [w.folded for w in _phrase(words, at + 1) if _is_content(w.folded)]
    subject = frozenset[str]().union(*(things_of(w.folded) for w in words[:verb] if _is_content(w.folded)))
    if spelt in OF_THE_MIND or any(w.folded in _HEDGED for w in words[max(0, verb - 2) : verb]):
        return None
    future = any(w.folded in _WILL for w in words[max(0, verb - 3) : verb])
    points = bool(_SUCH.search(clause.span.exact))
    if spelt in LIGHT and (not behind or behind[0] in EMPTY_NOUNS or words[at].folded in _NOBODY):
        return None
    if spelt in LIGHT:
        beside = [w.folded for w in words[verb + 1 : at] if _is_content(w.folded)]  # "showed some damage but no tear"
        if any(w.folded == "no" for w in words[verb + 1 : at]):
            beside = []  # "no offer and no letter"
        things = frozenset[str]().union(*(things_of(w) for w in (*beside, *behind[1:])))
        return Denied(words[at].start, acts_of(behind[0]), frozenset(), subject, things, future, points, undergone=False)
    things = frozenset[str]().union(*(things_of(w) for w in behind))
    acts = acts_of(words[verb].folded)
    return Denied(words[at].start, acts, frozenset(), subject, things, future, points, undergone=False)


def _phrase(words: Sequence[Word], at: int) -> Sequence[Word]:
    """Return the words behind a "no" up to the next "and no"."""
    ends = next((k for k in range(at, len(words)) if words[k].folded in ("no", "nor", "and", "but")), len(words))
    return words[at : min(ends, at + _NP_WORDS)]


_DO = frozenset("do does did don't doesn't didn't will would won't wouldn't wo fail fails failed".split())
_BE = frozenset("is are was were be been being got".split())
_HELPERS = AUXILIARIES | {"ever", "yet", "even", "also", "already", "simply", "just", "actually", "to", "still", "so", "going"}

_EMPTY = (
    _HELPERS | MODALS | DETERMINERS | POSSESSIVES | PREPOSITIONS | PRONOUNS | STOP | _NOBODY
    | frozenset("else more single time year month week day place account way thing things case far".split())
)  # fmt: skip


@cache
def _pasts() -> frozenset[str]:
    return frozenset(form for line in IRREGULAR for form in line.split()[1:])


def _is_participle(word: str) -> bool:
    return (word.endswith("ed") and len(word) > 4) or word in _pasts()


def particle_behind(words: Sequence[Word], at: int) -> str:
    """Return the particle right behind a word, "" where none stands there."""
    follows = words[at + 1].folded if at + 1 < len(words) else ""
    return follows if follows in PARTICLES else ""


def _happens(word: str) -> bool:
    """Whether a verb without an object tells what happens to its subject: "no plants would close"."""
    acts = frozenset(a for w in verbs_of(word) if not w.particles for a in w.acts)
    return bool(acts) and happens_to_its_subject(acts)


def _is_verb(word: str) -> bool:
    """Whether a word can be a finite verb by its form."""
    return word in AUXILIARIES or _is_participle(word) or is_third_person(word) or word.endswith("ing")


def _starts_verb(words: Sequence[Word], at: int, opens: int) -> bool:
    word = words[at].folded
    if word in AUXILIARIES and word != "to":
        return True
    follows = words[at + 1].folded if at + 1 < len(words) else ""
    if follows in AUXILIARIES - {"to"}:
        return False  # "any medical files were taken"
    return at > opens + 1 and (_is_participle(word) or (is_third_person(word) and noun_of(word) is None))


def _verb_from(words: Sequence[Word], at: int) -> int | None:
    """Return the first word from here on that is no helper of a verb, adverb or article."""
    for k in range(at, len(words)):
        word = words[k].folded
        if word in _HELPERS or word in DETERMINERS or word in POSSESSIVES or _is_adverb(word):
            continue
        return None if word in PREPOSITIONS or word in PRONOUNS else k
    return None


def _is_adverb(word: str) -> bool:
    return word.endswith("ly") and len(word) > _SHORT and not verbs_of(word)


def _is_content(word: str) -> bool:
    return not (word in _EMPTY or _negates(word) or word.isdigit())


def content_of(clause: Clause) -> list[Word]:
    """Return the words of a clause that name things or tell acts."""
    return [w for w in clause.words if _is_content(w.folded)]


def way_told(clause: Clause, at: int, *, heading: bool) -> str:
    """Return how the word `at` of a clause is told: "done", "will", or "" where it only may be, is asked or tried."""
    if not _tells(clause.words, at):
        return ""
    before = [w.folded for w in clause.words[max(0, at - _BEFORE) : at]]
    if _OF_ANOTHER & set(before[-2:]) or _NOT_TOLD & set(before):
        return ""
    if clause.supposed or any(w in _HEDGED for w in before[-4:]):
        return ""
    if any(w in _WILL or w == "wo" for w in before[-4:]):
        return "will"
    if "to" in before[-2:]:
        k = len(before) - 1 - before[::-1].index("to")
        leads = before[k - 1] if k else ""
        if leads in _PLANS:
            return "will"
        return "will" if heading and k and not _is_verb(leads) and not verbs_of(leads) else ""
    return "done"


def _tells(words: Sequence[Word], at: int) -> bool:
    """Whether a word can tell an act where it stands: the base form of a verb only behind a helper or pronoun."""
    word, before = words[at].folded, words[at - 1].folded if at else ""
    if noun_of(word) is not None or {w.form for w in verbs_of(word)} != {"base"}:
        return True
    return before in AUXILIARIES or before in PRONOUNS or before.endswith("s")
