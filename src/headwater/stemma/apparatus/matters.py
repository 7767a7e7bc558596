"""What is different about a reading: a figure, who says it, yes or no, a name, a time, or the wording alone."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NamedTuple

from headwater.model import Matter, Span, VariantKind
from headwater.reader.outlets import outlet_key, outlets_in
from headwater.stemma.apparatus.texts import Text

# in order of what they mean to somebody who checks facts
MATTERS: Final[tuple[Matter, ...]] = ("number", "source", "polarity", "name", "time")
_SHORT_WORDS = 6
_NEAR_WORDS = 6
_ONE_SIDED, _LONG, _WORDING, _MOVED, _SPELLING = 1, 5, 12, 13, 20

_NUMBERS = {
    word: str(value)
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
} | {word: str(10 * n) for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_SCALES = frozenset("dozen hundred thousand million billion trillion percent half twice double".split())
_NUMERAL = re.compile(r"\d+(?:[.,:]\d+)*|[$€£¥%]|[^\W\d_]+")
_NEGATIONS = frozenset("not no never none neither nor without nobody nothing cannot".split())
_MONTHS = "january february march april may june july august september october november december".split()
_TIMES = {
    word: word
    for word in "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight".split()
} | {spelt: month for month in _MONTHS for spelt in (month, month[:3], month[:4])}
# forms of one verb say the same; "said" and "told" differ by their grammar only
_SAID = {
    form: verb
    for verb, forms in {
        "say": "said says say saying told tell tells telling", "deny": "denied denies denying",
        "confirm": "confirmed confirms confirming", "claim": "claimed claims claiming", "allege": "alleged alleges",
        "report": "reported reports", "announce": "announced announces", "insist": "insisted insists",
        "admit": "acknowledged admitted acknowledges admits", "warn": "warned warns", "argue": "argued argues",
        "state": "stated states", "according": "according",
    }.items()
    for form in forms.split()
}  # fmt: skip
_SOURCES = frozenset(
    "official officials source sources spokesman spokeswoman spokesperson aide aides adviser advisers lawyer lawyers "
    "insider insiders executive executives person people witness witnesses analyst analysts expert experts critic "
    "critics diplomat diplomats minister ministers anonymous unnamed anonymity".split()
)
_TITLES = frozenset("mr mrs ms miss dr sir i".split())
_SENTENCE_END = '.!?\n:“"‘«—–'


class Wording(NamedTuple):
    """Words `first`..`last` (exclusive) of a witness as a reading, with the marks that touch them in `span`.

    `moved`: they stand elsewhere in it.
    """

    text: Text
    first: int
    last: int
    span: Span
    moved: bool = False

    @property
    def words(self) -> list[str]:
        """The folded words."""
        return self.text.folded[self.first : self.last]

    @property
    def characters(self) -> str:
        """The characters of the span."""
        return self.span.exact

    def around(self, words: int) -> str:
        """Return the characters with some words to both sides, as far as the piece of the body goes."""
        bare = self.text.bare
        middle = min(self.first, len(bare) - 1)
        first = max(0, self.first - words)
        last = min(len(bare), self.last + words)
        while bare[first][0] != bare[middle][0]:
            first += 1
        while bare[last - 1][0] != bare[middle][0]:
            last -= 1
        return self.text.raw(first, last)


def wording_of(text: Text, first: int, last: int, *, moved: bool = False) -> Wording | None:
    """Return words of a witness as a reading; None where they stand in two pieces of its body."""
    span = text.span(first, last)
    return Wording(text, first, last, span, moved) if span else None


class Names:
    """The names of a family: words that its texts write with a capital inside a sentence, and never without."""

    def __init__(self, texts: Iterable[Text]) -> None:
        capital: set[str] = set()
        small: set[str] = set()
        for text in texts:
            for folded, (piece, start, _) in zip(text.folded, text.bare, strict=True):
                body = text.article.spans[piece].exact
                before = body[max(0, start - 2) : start]
                if not body[start].isupper():
                    small.add(folded)
                elif before.strip() and before.strip()[-1] not in _SENTENCE_END and "\n" not in before:
                    capital.add(folded)
        self._names = capital - small - _TIMES.keys() - _TITLES

    def in_(self, words: Iterable[str]) -> set[str]:
        """Return the names among the folded words."""
        return self._names.intersection(words)


def kind_of(lemma: Wording, reading: Wording) -> VariantKind:
    """Return how a reading came about beside the lemma.

    Orthographic: the same letters in the same order, or the same numbers spelt otherwise; figures equal.
    """
    ours, theirs = lemma.words, reading.words
    if reading.moved:
        return "transposition"
    if not ours or not theirs:
        return "omission" if ours else "addition"
    if numerals(lemma.characters) == numerals(reading.characters):
        figures = ([_NUMBERS.get(word, word) for word in words] for words in (ours, theirs))
        if "".join(ours) == "".join(theirs) or next(figures) == next(figures):
            return "orthographic"
        if sorted(ours) == sorted(theirs):
            return "transposition"
    return "substitution"


def touched(lemma: Wording, reading: Wording, names: Names) -> tuple[Matter, ...]:
    """Return what the difference is about, as far as closed lists of words tell; empty: the wording.

    Of a passage that was reworded at length only what both have and tell otherwise is named.

    Misses: names that stand only where sentences begin; sources without a word of saying near by.
    """
    ours, theirs = lemma.words, reading.words
    if reading.moved or sorted(ours) == sorted(theirs):
        return ("number",) if numerals(lemma.characters) != numerals(reading.characters) else ()
    both = len(ours) + len(theirs) > 2 * _SHORT_WORDS and bool(ours and theirs)
    times = [{_TIMES[word] for word in words if word in _TIMES} for words in (ours, theirs)]
    told = {
        "number": _figures_differ(lemma, reading, both=both),
        "source": _sources_differ(lemma, reading, both=both),
        "polarity": not both and _negations_differ(ours, theirs),
        "name": _differ(names.in_(ours), names.in_(theirs), both=both),
        "time": _differ(*times, both=both),
    }
    return tuple(matter for matter in MATTERS if told[matter])


def _differ(ours: set[str], theirs: set[str], *, both: bool) -> bool:
    """Whether the two are unlike; `both`: one side without any is not enough, since much else was reworded."""
    return ours != theirs and (not both or bool(ours and theirs))


def weight_of(kind: VariantKind, touches: tuple[Matter, ...], lemma: Wording, reading: Wording) -> int:
    """Return what a reading weighs, the less the more it means to a reader who checks facts.

    A changed figure or source comes before one left out or added, a short difference before a long one.
    """
    if kind == "orthographic":
        return _SPELLING
    if not touches:
        return _MOVED if kind == "transposition" else _WORDING
    first = MATTERS.index(touches[0])
    words = reading.last - reading.first + lemma.last - lemma.first
    if kind in {"substitution", "transposition"}:
        if words > 2 * _SHORT_WORDS:
            return first + _LONG
        one_sided = touches[0] == "number" and not (numerals(lemma.characters) and numerals(reading.characters))
        return first + (_ONE_SIDED if one_sided else 0)
    if words > _SHORT_WORDS:
        return first + _LONG
    # a "not" is always on one side only
    return first + (0 if touches[0] == "polarity" else _ONE_SIDED)


@lru_cache(maxsize=1024)
def numerals(text: str) -> Counter[str]:
    """Return the figures of a text, however they are spelt, with the signs of money and per cent."""
    found: Counter[str] = Counter()
    for part in _NUMERAL.findall(text.lower()):
        if part in _NUMBERS or part in _SCALES:
            found["%" if part == "percent" else _NUMBERS.get(part, part)] += 1
        elif not part[0].isalpha():
            found[re.sub(r",(?=\d{3}(?!\d))", "", part)] += 1
    return found


def _figures_differ(lemma: Wording, reading: Wording, *, both: bool) -> bool:
    ours, theirs = numerals(lemma.characters), numerals(reading.characters)
    if ours and theirs:
        return ours != theirs
    # "one" is a pronoun as often as a figure, and a sign is none
    return not both and any(part != "1" and part.isalnum() and part not in _SCALES for part in ours + theirs)


def _sources_differ(lemma: Wording, reading: Wording, *, both: bool) -> bool:
    ours, theirs = lemma.words, reading.words
    verbs = [{_SAID[word] for word in words if word in _SAID} for words in (ours, theirs)]
    if _differ(*verbs, both=both):
        return True
    speech = any(word in _SAID for word in lemma.around(_NEAR_WORDS).lower().split())
    if speech and _differ({*_SOURCES.intersection(ours)}, {*_SOURCES.intersection(theirs)}, both=both):
        return True
    if lemma.characters.lower() == lemma.characters and reading.characters.lower() == reading.characters:
        return False
    return _differ(_outlets(lemma), _outlets(reading), both=both)


def _outlets(wording: Wording) -> set[str]:
    return {outlet_key(found.name) for found in outlets_in(wording.around(_NEAR_WORDS))}


def _negations_differ(ours: list[str], theirs: list[str]) -> bool:
    if max(len(ours), len(theirs)) > _SHORT_WORDS and not (ours and theirs):
        return False  # a sentence more or less turns nothing round
    return _negates(ours) != _negates(theirs)


def _negates(words: list[str]) -> bool:
    return any(word in _NEGATIONS or word.endswith("n't") for word in words)
