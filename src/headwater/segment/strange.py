"""Lines in another language than the page's prose: remarks of readers on bilingual pages."""

from collections.abc import Sequence
from typing import Final

from headwater.reader.language import english_share
from headwater.segment.signs import SAMPLE_CHARS, WORD, Signs

_ENGLISH_PAGE: Final = 0.22
_PROSE_CHARS = 120
_SAMPLE_CHARS = 2000
_LONGEST_REMARK_CHARS = SAMPLE_CHARS  # what signs hold all words of
_MIN_WORDS = 3


def strange_shares(texts: Sequence[str], signs: Sequence[Signs]) -> tuple[float, ...]:
    """Return for each unit's text the share of its small-letter words that the page's English prose does not know.

    `signs`: of each text. 0 to 1; 0 where the page's prose is not English, the text is long, or it has under three such
    words.
    """
    known = _vocabulary(texts, signs)
    return tuple(_strange(text, one.words, known) for text, one in zip(texts, signs, strict=True))


def _vocabulary(texts: Sequence[str], signs: Sequence[Signs]) -> frozenset[str]:
    """Return the words of the page's prose when it is English enough to tell other languages from it."""
    words: list[str] = []
    for text, one in zip(texts, signs, strict=True):
        if len(text) > SAMPLE_CHARS:
            words += [word.lower() for word in WORD.findall(text[:_SAMPLE_CHARS])]
        elif len(text) >= _PROSE_CHARS:
            words += one.lowered
    return frozenset(words) if english_share(words) > _ENGLISH_PAGE else frozenset()


def _strange(text: str, words: Sequence[str], known: frozenset[str]) -> float:
    if not known or len(text) > _LONGEST_REMARK_CHARS:
        return 0.0
    words = [word for word in words if word.islower()]
    return sum(word not in known for word in words) / len(words) if len(words) >= _MIN_WORDS else 0.0
