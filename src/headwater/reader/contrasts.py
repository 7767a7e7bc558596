"""What a text sets against what it tells: "in the yard, | not in the mill"."""

import re
from functools import lru_cache
from typing import NamedTuple

from headwater.reader.acts import stem
from headwater.reader.frames.tokens import DETERMINERS, POSSESSIVES, PREPOSITIONS
from headwater.reader.numbers import NUMBER_WORDS
from headwater.reader.words import Word, words_of

# "on 3 May, not on 9 May", "the owner, and not the board, signed"; neither ", not only" nor ", not that it matters",
# nor what tells more of the word before: ", not seen since May,", ", not due to open,", ", not the first of its kind,"
_NOT = re.compile(
    r",\s(?:and\s|but\s)?(?:not|rather\sthan)\s"
    r"(?!(?:only|just|merely|least|even|yet|that|to|because|when|where|if|until|so)\b"
    r"|(?:(?:the\s)?(?:first|last|only|same)|once|far|one|for|due|open|able|ready|likely|unlike|sure|certain)\b"
    r"|(?-i:[a-z]{3,20}ed|having|being|seen|known|given|taken|made|built|sold|done|found|held|kept|lost|paid|sent|shown|told|"
    r"written|broken|driven|drawn|worn|born|heard|met|won|shut|put|set|brought|caught|read|bought)\b"
    r"|(?:before|after|since|then|now|always|often|long)\s*(?:[,.;”\"]|$))"
    r"(?P<what>[^,;:.“”\"()]{2,50}?)(?=[,;.”\"]|\s(?:as|and|but|when|after|before|who|which)\s|$)",
    re.IGNORECASE,
)
_LEAST_COMMON = 2
_LITTLE = DETERMINERS | POSSESSIVES | PREPOSITIONS


class Contrast(NamedTuple):
    """What a text tells something not to be, right behind what it is: code points `start`..`end`, behind the "not".

    `comma`: where the "not" is parted from the words before. `told` and `denied`: the stems of both. `figure`: it is a
    bare figure ("not two", not "not at two").
    """

    comma: int
    start: int
    end: int
    told: frozenset[str]
    denied: frozenset[str]
    figure: bool


@lru_cache(maxsize=65536)
def contrasts_of(text: str) -> tuple[Contrast, ...]:
    """Return what a text sets against what it tells, in order of place; asked for every pair that is compared.

    What is told are as many words before "not" as behind it, from the same preposition on where both have one. Misses:
    "not in the mill but in the yard".
    """
    if "," not in text:
        return ()
    found = []
    for match in _NOT.finditer(text):
        start, end = match.span("what")
        behind, before = words_of(text, start, end), words_of(text, 0, match.start())
        told, denied = _content(_parallel(before, behind)), _content(behind)
        bare = all(w.folded in NUMBER_WORDS or w.folded.isdigit() for w in behind)
        found.append(Contrast(match.start(), start, end, told, denied, bare))
    return tuple(found)


def in_contrast(text: str, place: int) -> bool:
    """Whether what stands at a place is told as not so: "22 April" in "on 14 April, not on 22 April"."""
    return any(c.start <= place < c.end for c in contrasts_of(text))


def without_contrasts(text: str) -> str:
    """Return a text without what it sets against what it tells."""
    kept, at = [], 0
    for contrast in contrasts_of(text):
        kept.append(text[at : contrast.comma])
        at = contrast.end
    return "".join([*kept, text[at:]])


def denied_by(one: str, other: str) -> Contrast | None:
    """Return what `one` says outright not to be as `other` tells, None where that is nothing.

    Every word that is denied stands in the other as so, and nothing that is told instead does; two words more they
    have in common. Figures alone are compared as such.
    """
    contrasts = contrasts_of(one)
    if not contrasts:
        return None
    told, common = _words_told(other), _words_told(one)
    return next((c for c in contrasts if _is_told(c, told) and len(told & common - c.denied) >= _LEAST_COMMON), None)


def _is_told(contrast: Contrast, told: frozenset[str]) -> bool:
    instead, denied = contrast.told - contrast.denied, contrast.denied
    return bool(instead and denied) and not contrast.figure and denied <= told and not instead & told


def _parallel(before: list[Word], behind: list[Word]) -> list[Word]:
    """Return the words before "not" that stand for those behind it."""
    first = behind[0].folded if behind else ""
    if first in PREPOSITIONS:
        at = next((n for n in range(len(before) - 1, -1, -1) if before[n].folded == first), None)
        return before[at:] if at is not None else []
    return before[-len(behind) :]


@lru_cache(maxsize=65536)
def _words_told(text: str) -> frozenset[str]:
    return _content(words_of(without_contrasts(text)))


def _content(words: list[Word]) -> frozenset[str]:
    return frozenset(w.folded if w.folded.isdigit() else stem(w.folded) for w in words if w.folded not in _LITTLE)
