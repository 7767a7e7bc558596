"""What is said of none, set beside an account of some: "not a single tree will be felled", "60 trees are marked"."""

import re

from headwater.corroboration.compare.affirmed import Affirmed, Told, apart, clause_about
from headwater.corroboration.plain_names import plain
from headwater.corroboration.register import Register
from headwater.model import Span
from headwater.reader.acts import stem
from headwater.reader.frames.kinship import is_wide
from headwater.reader.frames.relation import FEELING
from headwater.reader.numbers import NUMBER_WORDS
from headwater.reader.terms import STOP
from headwater.reader.words import Word, words_of

# what opens a clause about things of which none is or did something: behind it stands the noun
_NONE_OF = re.compile(
    r"[“\"‘'\s]{0,3}(?:(?:and|but|that|though|although|while|said|says|insisted)\s(?:that\s)?)?"
    r"(?:no|not\sa\ssingle|not\sone|none\sof\s(?:the|our|its|their|his|her|my|these|those|your))\s(?=[a-z])",
    re.IGNORECASE,
)
_EVER = re.compile(r"\b(?:never|ever|nobody|no\sone|anyone|anybody)\b", re.IGNORECASE)
# nouns of which a "no" says nothing about things of that kind
_EMPTY = frozenset(
    "time point stage way need reason question doubt idea choice intention plan plans sign evidence word one use place "
    "case chance hope part matter sense secret surprise role wonder room more less longer comment answer reply "
    "response record difference problem harm limit money day days decision date detail details information "
    "indication".split()
)  # fmt: skip
_SOME = frozenset("a an another some several many both".split())
_MOST_WORDS, _MOST_BEFORE = 3, 3
_MOST_TOLD = 4  # statements that tell of things of one kind: of what more tell, only the article of the denial counts


def instance_of(denied: Told, known: Affirmed, register: Register) -> Told | None:
    """Return the account that tells of some of what another says there is none of; None where none does.

    Of one kind of thing, named by one noun: "none of our accounts was used", "through an account of Hart Lomax".
    Or, behind a "never", of one act of a body that both name. What the article of the denial tells goes before what
    others tell, then what shares most. Misses: other nouns for the thing.
    """
    kind = _kind(denied.span)
    held = known.holding(kind)
    found = [
        i for i in held
        if (len(held) <= _MOST_TOLD or known.told[i].article == denied.article)
        and _tells_of_some(known.told[i], kind, register)
    ] or _of_one_body(denied, known, register)  # fmt: skip
    scored = [
        (one.article == denied.article, known.weights.sum(denied.meaning.terms & one.meaning.terms), -i, one)
        for i in found
        for one in [known.told[i]]
        if apart(denied, one) and not (denied.source and denied.source == one.source)
    ]
    return max(scored, key=lambda s: s[:3], default=(None, None, None, None))[3]


def _kind(piece: Span) -> frozenset[str]:
    """Return the words for the things of which a clause says that there are none, as terms."""
    match = _NONE_OF.match(piece.exact)
    if match is None:
        return frozenset()
    words = []
    for word in words_of(piece.exact[match.end() :])[:_MOST_WORDS]:
        if word.folded in STOP or word.folded in _EMPTY or not word.folded.isalpha():
            break
        words.append(word.folded)
    return frozenset(stem(w) for w in words[:_MOST_WORDS]) if words and words[-1] not in _EMPTY else frozenset()


def _tells_of_some(told: Told, kind: frozenset[str], register: Register) -> bool:
    """Whether an account tells of one or several such things: "three boxes", "an account of Hart Lomax"."""
    words = words_of(clause_about(kind, told, register).exact)
    return any(stem(w.folded) in kind and _is_some(words, i) for i, w in enumerate(words))


def _is_some(words: list[Word], at: int) -> bool:
    before = [w.folded for w in words[max(0, at - _MOST_BEFORE) : at]]
    return any(w in _SOME or w in NUMBER_WORDS or w.isdigit() for w in before)


def _of_one_body(denied: Told, known: Affirmed, register: Register) -> list[int]:
    """Return the accounts of an act that a body says it never did, told beside its name."""
    acts = frozenset[str]().union(*(f.acts for f in denied.frames if f.negated)) - FEELING
    if not _EVER.search(denied.span.exact) or not acts or is_wide(acts):
        return []
    return [
        i
        for i, one in enumerate(known.told)
        if any(f.acts & acts and not f.mode for f in one.frames) and _names(denied.source, one, register)
    ]


def _names(source: str, told: Told, register: Register) -> bool:
    """Whether an account names a body, by the first word of its name at least: "Norva" for Norva Holdings."""
    found = register.sources.get(source)
    words = [w for w in plain(found.name or found.label).split() if w not in STOP] if found is not None else []
    first = words[0] if words else ""
    spelt = (w for w in words_of(told.span.exact) if w.folded.removesuffix("'s") == first)
    return bool(first) and any(told.span.exact[w.start].isupper() for w in spelt)
