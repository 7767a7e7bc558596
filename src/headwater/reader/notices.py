"""Notices of correction: where an article says what it, or an earlier version of it, had wrong, and what is so."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from headwater.reader.sentences import sentences_of

_NOTICE = re.compile(
    r"\b(?:(?:an?|the|our)\s(?:earlier|previous|original|first)\s(?:version|report|story|article|edition|headline|post)"
    r"|(?:an?|this)\s(?:article|report|story|post|item)\s(?:published|that\sappeared|posted|which\sappeared)"
    r"|this\s(?:article|story|report|post)\s(?:originally|first|initially|previously|wrongly|incorrectly))"
    r"[^.;\n]{0,80}?\b(?:said|stated|gave|reported|wrote|referred|named|put|read|misstated)\b",
    re.IGNORECASE,
)
_MOST_SENTENCES = 3
_LONGEST_CHARS = 600


class Notice(NamedTuple):
    """Code points of a text: `was` tells what had been said, `now` what is so."""

    was: tuple[int, int]
    now: tuple[int, int]


def notices_in(text: str) -> Iterator[Notice]:
    """Yield the notices of a text in order: the rest of their first sentence, and the one or two behind it.

    Misses: notices that put both values in one sentence.
    """
    for match in _NOTICE.finditer(text):
        stop = min(len(text), match.end() + _LONGEST_CHARS)
        blank = text.find("\n\n", match.end(), stop)
        sentences = list(sentences_of(text[match.end() : blank if blank >= 0 else stop]))[:_MOST_SENTENCES]
        if len(sentences) > 1:
            (low, high), (first, _), (_, last) = sentences[0], sentences[1], sentences[-1]
            yield Notice((match.end() + low, match.end() + high), (match.end() + first, match.end() + last))


_OWN_ARTICLE = re.compile(
    r"(?:an?|our|the|this)\s(?:(?:earlier|previous|prior|original)\s(?:version|edition)\sof\s(?:this|the|an)\s)?"
    r"(?:(?:earlier|previous|prior)\s)?(?:article|story)\b(?!\s(?:in|by|from)\s(?:the\s)?[A-Z])",
    re.IGNORECASE,
)


def names_own_article(source: str) -> bool:
    """Whether a source phrase is an earlier version of the text it stands in, as corrections cite it."""
    return bool(_OWN_ARTICLE.match(source))
