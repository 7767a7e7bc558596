"""Closing lines that a desk sets below all it prints: they say nothing of what an article is about."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import takewhile
from typing import Final, NamedTuple

from headwater.reader.dates import MONTHS, WEEKDAYS
from headwater.reader.words import folded_in, placed_in
from headwater.story.bags import is_capital, term_of

# two may quote each other; what three unlike texts end with is set below them
_LEAST_HOLDERS: Final = 3
_LEAST_WORDS: Final = 8
# less above the line may be a headline, and the line the text itself
_LEAST_WORDS_ABOVE: Final = 15
_MOST_LINES: Final = 4
Words = tuple[str, ...]


class _Line(NamedTuple):
    """A line: where it begins in its text, and its folded words."""

    start: int
    words: Words


def without_footers(texts: Sequence[str]) -> list[str]:
    """Return texts without the last lines that three of them or more share while they are about other things.

    What is above such lines must be unlike: no name stands in more than half of these texts. So the last paragraphs of
    a report that several print stay. The order of the texts and copies of some change nothing. Misses: footers with the
    date or the writer in them, and those of a desk that covers one thing.
    """
    found = list(texts)
    for _ in range(_MOST_LINES):
        ended = {text: _last_lines(text) for text in found}
        footers = _footers(ended)
        if not footers:
            break
        found = [text[: ended[text][0].start].rstrip() if _ends(ended[text], footers) else text for text in found]
    return found


def _ends(lines: Sequence[_Line], footers: set[Words]) -> bool:
    return bool(lines) and lines[0].words in footers


def _footers(ended: Mapping[str, Sequence[_Line]]) -> set[Words]:
    """Return the last lines of texts that are footers."""
    holders = Counter(words for lines in ended.values() for words in {line.words for line in lines})
    heads: dict[Words, set[str]] = {}
    for text, lines in ended.items():
        shared = [line.start for line in takewhile(lambda one: holders[one.words] >= _LEAST_HOLDERS, lines)]
        if not shared or len(lines[0].words) < _LEAST_WORDS:
            continue
        # names of the footer itself, where it has several lines, make no text like another
        head = text[: shared[-1]]
        if len(folded_in(head)) >= _LEAST_WORDS_ABOVE:
            heads.setdefault(lines[0].words, set()).add(head)
    return {last for last, above in heads.items() if _are_unlike(above)}


def _last_lines(text: str) -> list[_Line]:
    """Return the last lines of a text that hold words, the last one first."""
    found: list[_Line] = []
    end = len(text)
    while end > 0 and len(found) < _MOST_LINES:
        start = text.rfind("\n", 0, end) + 1
        words = tuple(folded_in(text[start:end]))
        if words:
            found.append(_Line(start, words))
        end = start - 1
    return found


def _are_unlike(texts: set[str]) -> bool:
    """Whether several texts, all with names, have none that more than half of them hold."""
    if len(texts) < _LEAST_HOLDERS:
        return False
    names = [found for found in map(_names, sorted(texts)) if found]
    holders = Counter(name for found in names for name in found)
    return len(names) >= _LEAST_HOLDERS and 2 * max(holders.values()) <= len(names)


def _names(text: str) -> frozenset[str]:
    """Return the stems of words with a capital in mid-sentence, without those of the calendar."""
    folded, starts, _ = placed_in(text)
    words = (word for word, start in zip(folded, starts, strict=True) if is_capital(text, start))
    terms = (term_of(word) for word in words if word not in WEEKDAYS and word not in MONTHS)
    return frozenset(term for term in terms if term is not None)
