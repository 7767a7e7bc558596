"""Where the words of a source phrase that tell who the source is begin and end."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from headwater.attribution.nouns import is_people, is_person, kind_of
from headwater.attribution.wordlists import CUTTERS, NUMBERS, OPEN_PLURALS, REFLEXIVES, SHARES, SPOKES
from headwater.reader.layers import Name
from headwater.reader.words import fold

_WORD = re.compile(r"[^\W_](?:[\w&-]|['’.](?=\w))*")
DEFINITE = frozenset(["the", "this", "that", "these", "those", "both", "his", "her", "their", "its"])
# "another Norland Democrat", "one Republican": no name of a person
ONE_OF_MANY = frozenset(["a", "an", "one", "another", "every", "each", "some", "many", "most", "several", "few"])
_BEFORE_ARTICLE = frozenset(["and", "or", "both", "all", "half", "than", "least", "only", "even", "not"])
_BEHIND_NOUNS = frozenset(
    """out present alike here there today yesterday tomorrow monday tuesday wednesday thursday friday saturday
    sunday nationwide statewide worldwide everywhere elsewhere abroad""".split()
) | REFLEXIVES
# these stand behind a noun, or before one as adjectives
_ADJECTIVAL = frozenset(
    """past close near inside outside released published reviewed named asked involved written dated filed sent signed
    leaked cited posted issued conducted commissioned seen obtained""".split()
)
_BEFORE_ADJECTIVES = DEFINITE | ONE_OF_MANY | OPEN_PLURALS | frozenset(NUMBERS)
_POINTERS = frozenset(["those", "these", "others"])
_SUBJECTS = frozenset(["he", "she", "they", "we", "i"])
# a title in quotation marks, or words in brackets: what stands in it tells nothing of the phrase around it
_TITLE = re.compile(r"“[^“”]{2,80}”|\"[^\"]{2,80}\"|''[^']{2,80}''|\([^()]{1,80}\)(?=\s+[a-z])")
# participles that do not end in -ed, behind a noun: "a poll taken last week"
_PARTICIPLES = frozenset(
    """taken made held given drawn sent put run led set built shown told known kept born brought bought found heard
    cast sold seen paid read shot hung spoken chosen begun""".split()
)
# between "of" and a name: "secretary of | the Interior | Ida Orr"
_SEAT_OF_OFFICE = re.compile(r"\s(?:the\s)?(?:[A-Z][\w’'-]*\s(?:and\s|of\s)?){1,4}(?:[A-Z][a-z]{1,4}\.\s)?")
_BEHIND_PARTICIPLES = frozenset(
    """last this early late earlier later recently publicly privately online exclusively throughout into here there
    nationwide statewide across first most""".split()
)


class Word(NamedTuple):
    """A word of the phrase; offsets count from the phrase's first character."""

    start: int
    end: int
    text: str
    low: str


def words_of(phrase: str) -> list[Word]:
    """Return the words of a phrase, in order."""
    return [Word(m.start(), m.end(), m.group(), fold(m.group())) for m in _WORD.finditer(phrase)]


def titles_in(phrase: str) -> list[tuple[int, int]]:
    """Return where words stand in quotation marks or brackets, of which what stands in them is no part."""
    return [match.span() for match in _TITLE.finditer(phrase)]


def cut_of(phrase: str, words: Sequence[Word], names: Sequence[Name] = ()) -> int:
    """Return where the head part of the phrase ends: at a comma, preposition, participle or relative pronoun.

    Titles, brackets and names are stepped over: the head of "the Club for Growth ad" is "ad".
    """
    inside = titles_in(phrase)
    inside += [name.range for name in names]
    inside += _seats(phrase, words, names)
    for number, word in enumerate(words):
        if any(low < word.start < high for low, high in inside):
            continue
        if number and _ends_head(phrase, words, number):
            return word.start
    return len(phrase)


def _ends_head(phrase: str, words: Sequence[Word], number: int) -> bool:
    word, before = words[number], words[number - 1]
    if "," in phrase[before.end : word.start] or "(" in phrase[before.end : word.start]:
        return True
    titled = word.low == "of" and before.text[:1].isupper()
    named = number + 1 < len(words) and words[number + 1].text[:1].isupper()
    opens = number == 1 and words[0].low in {"a", "an", "one", "the"}
    if _is_adverb(word) and number + 1 < len(words) and _is_noun(before):
        return _is_formed(words[number + 1]) or words[number + 1].low in _ADJECTIVAL  # "a book | just published"
    if word.low in _ADJECTIVAL and not _may_be_noun(before):
        return False  # "a newly released email", "two past elections"
    if word.low in CUTTERS and not opens and not (titled and named) and not _of_office(words, number):
        return True
    # "letters the council released", "the plan he sent": a new phrase begins inside
    clause = word.low in _SUBJECTS or (word.low in DEFINITE | {"a", "an"})
    return (clause and before.low not in _BEFORE_ARTICLE) or _is_participle(words, number)


def _is_formed(word: Word) -> bool:
    formed = word.low.endswith(("ed", "ing")) or word.low in _PARTICIPLES
    return formed and word.text[:1].islower() and kind_of(word.low) is None


def _is_adverb(word: Word) -> bool:
    return word.low.endswith("ly") or word.low in {"just", "first", "already"}


def _is_noun(word: Word) -> bool:
    return kind_of(word.low) is not None or is_people(word.text)


def _may_be_noun(word: Word) -> bool:
    return word.low not in _BEFORE_ADJECTIVES and not word.low.endswith("ly")


def _is_participle(words: Sequence[Word], number: int) -> bool:
    """Whether the word tells what was done to the noun before it: "results | tallied through Wednesday"."""
    word, before = words[number], words[number - 1]
    if not _is_formed(word) or not (_is_noun(before) or before.low in _POINTERS):
        return False
    if number + 1 == len(words):
        return True
    following = words[number + 1]
    behind = CUTTERS | {"and", "or"} | _BEHIND_NOUNS | _BEHIND_PARTICIPLES | DEFINITE
    return following.low in behind or not following.text[:1].islower()


def _of_office(words: Sequence[Word], number: int) -> bool:
    """Whether "of" is part of an office before a name: "former secretary of state Ida Orr"."""
    if words[number].low != "of" or not number or words[number - 1].low not in SPOKES:
        return False
    field = words[number + 1 : number + 3]
    if len(field) < 2 or field[0].low in DEFINITE | ONE_OF_MANY:
        return False  # "the chairman of the Harbour Board"
    return field[0].text.islower() and not is_person(field[0].low) and field[1].text[:1].isupper()


def _seats(phrase: str, words: Sequence[Word], names: Sequence[Name]) -> Iterator[tuple[int, int]]:
    """Yield where "of" and a place stand before who holds the office: "Secretary | of the Interior | Ida Orr"."""
    for before, word in pairwise(words):
        if word.low == "of" and before.low in SPOKES | {"speaker"}:
            starts = [name.range[0] for name in names if name.type == "person" and name.range[0] > word.end]
            if starts and _SEAT_OF_OFFICE.fullmatch(phrase[word.end : starts[0]]):
                yield word.start - 1, starts[0]


def share_of(words: Sequence[Word]) -> tuple[Sequence[Word], Sequence[Word]]:
    """Part "a handful of" from "the delegates": who they are stands behind it. The first part is empty elsewhere."""
    number = next((n for n, word in enumerate(words[1:5], 1) if word.low in CUTTERS), 0)
    # "a woman at one of the rallies", "a relative of one of the drivers": the share is no part of who it is
    if number and words[number].low == "of" and number + 1 < len(words) and words[number - 1].low in SHARES:
        return words[:number], words[number + 1 :]
    return (), words


def noun_group(words: list[Word]) -> list[Word]:
    """Leave out what stands behind the noun of a phrase: "a poll out", "two senators present"."""
    last = len(words)
    while last > 1 and words[last - 1].low in _BEHIND_NOUNS:
        last -= 1
    return [*words[: last - 1], _bare(words[last - 1])] if last else []


def _bare(word: Word) -> Word:
    """Leave out the ending of "the campaign's", whose words are the source."""
    owned = len(word.text) > len("'s") and word.low.endswith("'s")
    return Word(word.start, word.end - 2, word.text[:-2], word.low[:-2]) if owned else word
