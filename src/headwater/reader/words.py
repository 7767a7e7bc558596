"""Words of a text, folded for matching, each with the place it stands at."""

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

# Invisible characters inside a word (soft hyphen, zero-width, word joiner) belong to it: pages hide them there to break
# matching. A bidi control or anything else that is no letter ends the word.
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_WORD = re.compile(rf"[\w{_INVISIBLE}]+(?:['’ʼ][\w{_INVISIBLE}]+)*")
# what follows the noun that heads a name: "Bank of Norland"
NAME_LINKS = frozenset(("of", "for", "on"))
_DROP = str.maketrans(dict.fromkeys(_INVISIBLE))
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'"})


class Word(NamedTuple):
    """Code points `start`..`end` of the text, and what they fold to."""

    start: int
    end: int
    folded: str


def fold(word: str) -> str:
    """Return the word without case, accents, ligatures and invisible characters, apostrophes made one.

    For matching only: what is shown or stored is always the text itself.
    """
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.translate(_DROP).translate(_APOSTROPHES).casefold())
    return "".join(c for c in plain if not unicodedata.combining(c))


def is_word_character(character: str) -> bool:
    """Whether a character is part of words wherever it stands; apostrophes are only between two such."""
    return character.isalnum() or character == "_" or character in _INVISIBLE


def words_of(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Return the words of `text[start:end]` in order; offsets count from the start of the whole text.

    A word is a run of letters, digits and underscores with apostrophes inside. Numbers split at their separators.
    Misses: scripts written without spaces come out as one word per run.
    """
    words = []
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        word = match.group()
        folded = word.lower() if word.isascii() else fold(word)  # most words need no call
        if folded:
            words.append(Word(match.start(), match.end(), folded))
    return words


def placed_in(text: str) -> tuple[list[str], list[int], list[int]]:
    """Return the words of a text in order as `words_of` does, in columns: folded, where they start, where they end."""
    found = [(folded, m) for m in _WORD.finditer(text) if (folded := fold(m.group()))]
    return [folded for folded, _ in found], [m.start() for _, m in found], [m.end() for _, m in found]


def folded_in(text: str) -> list[str]:
    """Return the folded words of a text in order, as `words_of` folds them, without their places."""
    if text.isascii():
        return _WORD.findall(text.lower())
    found = [word.lower() if word.isascii() else fold(word) for word in _WORD.findall(text)]
    return [folded for folded in found if folded]


def head_of_name(words: Sequence[str]) -> str:
    """Return the noun that heads a name of folded words: "bank", of Hart Lomax Bank and Bank of Norland; "" of none."""
    behind = next((n for n, word in enumerate(words) if n and word in NAME_LINKS), len(words))
    return words[behind - 1] if words else ""
