"""Words by the part they have in a clause, where no parser is at hand: helpers, verbs, negations, what has content."""

from collections.abc import Sequence
from functools import cache

from headwater.corroboration.compare.contradicted.words import PARTICLES
from headwater.reader.frames.kinship import happens_to_its_subject
from headwater.reader.frames.lexicon import is_third_person, noun_of, verbs_of
from headwater.reader.frames.tokens import AUXILIARIES, DETERMINERS, MODALS, POSSESSIVES, PREPOSITIONS, PRONOUNS
from headwater.reader.frames.words.irregular import IRREGULAR
from headwater.reader.terms import STOP
from headwater.reader.words import Word

_NEGATIONS = frozenset("not never cannot".split())
NOBODY = frozenset("nobody none nothing neither".split())
HEDGED = frozenset("can could may might must shall should cannot".split())
WILL = frozenset("will would wo going 'll".split())
BE = frozenset("is are was were be been being got".split())
_HELPERS = AUXILIARIES | {
    "ever",
    "yet",
    "even",
    "also",
    "already",
    "simply",
    "just",
    "actually",
    "to",
    "still",
    "so",
    "going",
}
_EMPTY = (
    _HELPERS | MODALS | DETERMINERS | POSSESSIVES | PREPOSITIONS | PRONOUNS | STOP | NOBODY
    | frozenset("else more single time year month week day place account way thing things case far".split())
)  # fmt: skip
_SHORT = 4


def negates(word: str) -> bool:
    """Whether a word is a "not"."""
    return word in _NEGATIONS or word.endswith("n't")


@cache
def _pasts() -> frozenset[str]:
    return frozenset(form for line in IRREGULAR for form in line.split()[1:])


def is_participle(word: str) -> bool:
    """Whether a word can be a past participle, by its form."""
    return (word.endswith("ed") and len(word) > 4) or word in _pasts()


def particle_behind(words: Sequence[Word], at: int) -> str:
    """Return the particle right behind a word, "" where none stands there."""
    follows = words[at + 1].folded if at + 1 < len(words) else ""
    return follows if follows in PARTICLES else ""


def happens(word: str) -> bool:
    """Whether a verb without an object tells what happens to its subject: "no plants would close"."""
    acts = frozenset(a for w in verbs_of(word) if not w.particles for a in w.acts)
    return bool(acts) and happens_to_its_subject(acts)


def is_verb(word: str) -> bool:
    """Whether a word can be a finite verb by its form."""
    return word in AUXILIARIES or is_participle(word) or is_third_person(word) or word.endswith("ing")


def starts_verb(words: Sequence[Word], at: int, opens: int) -> bool:
    """Whether a verb begins at a word, of which the subject opens at another."""
    word = words[at].folded
    if word in AUXILIARIES and word != "to":
        return True
    follows = words[at + 1].folded if at + 1 < len(words) else ""
    if follows in AUXILIARIES - {"to"}:
        return False  # "any medical files were taken"
    return at > opens + 1 and (is_participle(word) or (is_third_person(word) and noun_of(word) is None))


def verb_from(words: Sequence[Word], at: int) -> int | None:
    """Return the first word from here on that is no helper of a verb, adverb or article."""
    for k in range(at, len(words)):
        word = words[k].folded
        if word in _HELPERS or word in DETERMINERS or word in POSSESSIVES or _is_adverb(word):
            continue
        return None if word in PREPOSITIONS or word in PRONOUNS else k
    return None


def _is_adverb(word: str) -> bool:
    return word.endswith("ly") and len(word) > _SHORT and not verbs_of(word)


def is_content(word: str) -> bool:
    """Whether a word can name a thing or tell an act."""
    return not (word in _EMPTY or negates(word) or word.isdigit())
