"""Which words of a statement tell what was done, and which different words tell the same act."""

from collections.abc import Sequence
from functools import cache, lru_cache

import snowballstemmer

from headwater.reader.frames.lexicon import only_act, phrase_act, thing
from headwater.reader.frames.words.irregular import IRREGULAR

# Verbs of saying and verbs so wide that sharing one tells nothing, as stems.
_EMPTY = frozenset(
    "say tell ask add speak talk report accord call note express state be have do go get make take come give put let "
    "want need use seem look know think see find keep begin start becom try includ follow continu remain involv "
    "relat".split()
)
_OBJECTS = frozenset("it them him her this that".split())
_CONTRARY = {"accept": "act:refuse", "agre": "act:refuse", "act:accept": "act:refuse", "act:approve": "act:refuse"}
_AFTER = frozenset("to would could will should must might may can shall not did does do".split())


@cache
def _stemmer() -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer("english")


@cache
def _bases() -> dict[str, str]:
    return {form: line.split()[0] for line in IRREGULAR for form in line.split()[1:]}


@lru_cache(maxsize=65536)
def plain_stem(word: str) -> str:
    """Return the stem of a folded word as it stands, irregular verbs by their base, whatever the lexicon says of it."""
    return str(_stemmer().stemWord(_bases().get(word, word)))


@lru_cache(maxsize=65536)
def stem(folded: str) -> str:
    """Return the stem of a folded word, irregular verbs by their base, or the act where several stems report one."""
    bare = folded.removesuffix("'s").removesuffix("'")
    act = only_act(bare)
    return f"act:{act}" if act else plain_stem(thing(bare))


def with_particle(first: str, following: Sequence[str]) -> str | None:
    """Return the verb that a folded word makes with the particle behind it ("stepped down", "turned it down")."""
    particles = following[:1] if following[:1] and following[0] not in _OBJECTS else following[1:2]
    return next((f"act:{act}" for p in particles if (act := phrase_act(first, p))), None)


def negated(act: str) -> str:
    """Return the term for not doing the act: not to accept is to refuse, anything else a term of its own."""
    return _CONTRARY.get(act, f"not:{act}")


def tells_an_act(folded: str, before: str | None) -> bool:
    """Return whether a folded word is likely a verb that tells what was done.

    By form (regular and irregular pasts) and by place (behind "to", a modal or "did not"), as no parser is at hand.
    Verbs of saying and the widest verbs do not count.
    """
    if plain_stem(folded) in _EMPTY:
        return False
    past = (folded.endswith("ed") and len(folded) > 4) or folded in _bases()
    return past or before in _AFTER
