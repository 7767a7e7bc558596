"""Outlets that a text names as the one that saw, was told or found out what it tells: "which The Lantern has seen"."""

import re
from collections.abc import Iterator
from typing import Final

from headwater.model import Article
from headwater.stemma.credits import Credited, Names, Place

# "told The Lantern", "in an interview with the Echo", "an email seen by the Echo"
_BEFORE: Final = re.compile(
    r"\b(?:told|tells|telling|spoke(?:n)?\s(?:exclusively\s)?(?:to|with)|speaking\s(?:exclusively\s)?(?:to|with)"
    r"|(?:interview|conversation)s?\s(?:with|to)|contacted\sby"
    r"|(?:seen|obtained|reviewed|viewed|examined|verified|analy[sz]ed)\sby|shared\swith"
    r"|(?:shown|leaked|passed|handed|given|sent|provided|confirmed)\sto)\s",
)
# "The Lantern has seen", "the Echo understands"
_AFTER: Final = re.compile(
    r"\s(?:(?:has|have|had)\s(?:also\s|since\s|now\s|exclusively\s)?(?:seen|learn(?:ed|t)|obtained|reviewed|viewed|examined"
    r"|verified|established|been\s(?:told|shown|given)|spoken\s(?:to|with)|heard)|understands|can\s(?:reveal|disclose))\b"
)
_NAME_BEFORE: Final = re.compile(r"\b[Tt]he\s([A-Z][\w&-]{2,30}(?:\s[A-Z][\w&-]{2,30}){0,3})$")
_LONGEST_NAME_CHARS: Final = 60


def owned_of(article: Article, names: Names) -> list[Credited]:
    """Return every place of a body where it names an outlet so, in order."""
    return [
        Credited(key, span.part(start, end), own=True)
        for span in article.spans
        for start, end, key in sorted(owned_in(span.exact, names))
    ]


def owned_in(text: str, names: Names) -> Iterator[Place]:
    """Yield start, end and key of each outlet of the pile that a text names so.

    Papers write so of themselves: "told The Lantern" was first printed by The Lantern, wherever it stands now. Outlets
    may go by the last words of their names. Misses: "told this newspaper", other languages.
    """
    for match in _BEFORE.finditer(text):
        start = match.end() + 4 * text.startswith(("the ", "The "), match.end())
        if (named := names.at(text, start) or names.short_at(text, start)) and names.holds(named[2]):
            yield named
    for match in _AFTER.finditer(text):
        if (named := _named_before(text, match.start(), names)) and names.holds(named[2]):
            yield named


def _named_before(text: str, end: int, names: Names) -> Place | None:
    if named := names.before(text, end):
        return named
    found = _NAME_BEFORE.search(text, max(0, end - _LONGEST_NAME_CHARS), end)
    named = names.short_at(text, found.start(1)) if found else None
    return named if named and named[1] == end else None
