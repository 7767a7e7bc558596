"""Where the words of a source phrase that tell who the source is begin and end."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from headwater.attribution.nouns import is_person
from headwater.attribution.wordlists import CUTTERS, SHARES, SPOKES
from headwater.reader.words import fold

_WORD = re.compile(r"[^\W_](?:[\w&-]|['’.](?=\w))*")
DEFINITE = frozenset(["the", "this", "that", "these", "those", "both", "his", "her", "their", "its"])
_BEFORE_ARTICLE = frozenset(["and", "or", "both", "all", "half", "than", "least", "only", "even", "not"])
_BEHIND_NOUNS = frozenset(
    """out present alike here there today yesterday tomorrow monday tuesday wednesday thursday friday saturday
    sunday""".split()
)
_SUBJECTS = frozenset(["he", "she", "they", "we", "i"])
# a title in quotation marks: what stands in it tells nothing of the phrase around it
_TITLE = re.compile(r"“[^“”]{2,80}”|\"[^\"]{2,80}\"|''[^']{2,80}''")


class Word(NamedTuple):
    """A word of the phrase; offsets count from the phrase's first character."""

    start: int
    end: int
    text: str
    low: str


def words_of(phrase: str) -> list[Word]:
    """Return the words of a phrase, in order."""
    return [Word(m.start(), m.end(), m.group(), fold(m.group())) for m in _WORD.finditer(phrase)]


def cut_of(phrase: str, words: Sequence[Word]) -> int:
    """Return where the head part of the phrase ends: at a comma, preposition or relative pronoun, titles aside."""
    titles = [match.span() for match in _TITLE.finditer(phrase)]
    for number, word in enumerate(words):
        if any(low < word.start < high for low, high in titles):
            continue
        if number and "," in phrase[words[number - 1].end : word.start]:
            return word.start
        titled = word.low == "of" and number and words[number - 1].text[:1].isupper()
        named = number + 1 < len(words) and words[number + 1].text[:1].isupper()
        opens = number == 1 and words[0].low in {"a", "an", "one", "the"}
        if number and word.low in CUTTERS and not opens and not (titled and named) and not _of_office(words, number):
            return word.start
        # "letters the council released", "the plan he sent": a new phrase begins inside
        inside = word.low in _SUBJECTS or (word.low in DEFINITE | {"a", "an"})
        if number and inside and words[number - 1].low not in _BEFORE_ARTICLE:
            return word.start
    return len(phrase)


def _of_office(words: Sequence[Word], number: int) -> bool:
    """Whether "of" is part of an office before a name: "former secretary of state Ida Orr"."""
    if words[number].low != "of" or not number or words[number - 1].low not in SPOKES:
        return False
    field = words[number + 1 : number + 3]
    return len(field) > 1 and field[0].text.islower() and not is_person(field[0].low) and field[1].text[:1].isupper()


def share_of(words: Sequence[Word]) -> tuple[Sequence[Word], Sequence[Word]]:
    """Part "a handful of" from "the delegates": who they are stands behind it. The first part is empty elsewhere."""
    for number, word in enumerate(words[1:5], 1):
        if word.low == "of" and number + 1 < len(words) and words[number - 1].low in SHARES:
            return words[:number], words[number + 1 :]
    return (), words


def noun_group(words: list[Word]) -> list[Word]:
    """Leave out what stands behind the noun of a phrase: "a poll out", "two senators present"."""
    last = len(words)
    while last > 1 and words[last - 1].low in _BEHIND_NOUNS:
        last -= 1
    return words[:last]
