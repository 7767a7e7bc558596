"""What a text sets against what it tells: "in the yard, | not in the mill"."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from headwater.reader.acts import stem
from headwater.reader.arguments import Argument, Piece, argument_of
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
_MOST_CHARS = 2_000  # longer than any statement: what stands in whose place is not asked there
_BEFORE_CHARS = 80  # as far before a "not" as what it is set against may begin
_MARK = re.compile(r"[,;:.—–()“”\"]|--")


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
        behind, before = words_of(text, start, end), _before(text, match.start())
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

    Every word that is denied stands in the other, and nothing that is told instead does; it has the place there, of
    the same verb, that what is told instead has here (both did it, or it was in both), and they have two words more in
    common. Figures alone are compared as such.
    """
    return next((c for c in _told_too(one, other) if _in_one_place(one, c, other)), None)


def may_deny(one: str, other: str) -> bool:
    """Whether `one` may say not to be as `other` tells, by the words alone: enough to keep the two apart.

    `denied_by` is surer, and misses subjects parted from their verb.
    """
    return next(_told_too(one, other), None) is not None


def _told_too(one: str, other: str) -> Iterator[Contrast]:
    """Yield what `one` denies whose words `other` tells, and not those told instead."""
    contrasts = contrasts_of(one)
    if not contrasts:
        return
    told, common = _words_told(other), _words_told(one)
    yield from (c for c in contrasts if _is_told(c, told) and len(told & common - c.denied) >= _LEAST_COMMON)


def _is_told(contrast: Contrast, told: frozenset[str]) -> bool:
    instead, denied = contrast.told - contrast.denied, contrast.denied
    return bool(instead and denied) and not contrast.figure and denied <= told and not instead & told


def _in_one_place(one: str, contrast: Contrast, other: str) -> bool:
    """Whether a text tells what is denied in the place in which the other tells what is so instead."""
    here = _place_told(one, contrast) if max(len(one), len(other)) <= _MOST_CHARS else None
    if here is None:
        return False
    denied = [w for w in _head_phrase(words_of(one, contrast.start, contrast.end)) if w not in _LITTLE]
    pieces = _pieces(without_contrasts(other))
    folded = [stem(p.folded) for p in pieces]
    sought = {stem(w) for w in denied}
    for at, last in enumerate(folded):
        whole = sought <= set(folded[max(0, at - len(denied)) : at + 1])
        if denied and last == stem(denied[-1]) and whole:
            there = argument_of(pieces, at)
            if there is not None and here.is_one_place(there):
                return True
    return False


@lru_cache(maxsize=4096)
def _place_told(text: str, contrast: Contrast) -> Argument | None:
    """Return the place of what a text tells instead of what it denies."""
    before, behind = _pieces(text[: contrast.comma]), _pieces(text[contrast.end :])
    first, head = words_of(text, contrast.start, contrast.end)[0].folded, len(before) - 1
    if first in PREPOSITIONS:
        at = next((n for n in range(head, -1, -1) if before[n].folded == first), None)
        head = at + len(_head_phrase(before[at:])) - 1 if at is not None else -1
    if head < 0:
        return None
    # the comma behind closes what is denied, and the clause too unless its verb is still to come
    readings = ([*before, *(b._replace(parted=ends) for b in behind[:1]), *behind[1:]] for ends in (True, False))
    return next((found for words in readings if (found := argument_of(words, head)) is not None), None)


def _head_phrase(words: Sequence[Word | Piece]) -> list[str]:
    """Return the words up to the second preposition: "in the yard" of "in the yard of the mill"."""
    folded = [w.folded for w in words]
    end = next((n for n, word in enumerate(folded) if n > 0 and word in PREPOSITIONS), len(folded))
    return folded[:end]


def _pieces(text: str) -> list[Piece]:
    """Return the words of a text, each with whether a mark parts it from the one before."""
    found, at = list[Piece](), 0
    for word in words_of(text):
        parted = bool(found) and bool(_MARK.search(text, at, word.start))
        found.append(Piece(word.folded, parted, text[word.start].isupper()))
        at = word.end
    return found


def _before(text: str, end: int) -> list[Word]:
    """Return the words that stand near before a place; to read all of them for each "not" would be quadratic."""
    begin = max(0, end - _BEFORE_CHARS)
    words = words_of(text, begin, end)
    return words[1:] if begin and text[begin - 1 : begin + 1].isalnum() else words


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
