"""Which heading of a page is its text's and which its site's: many sites set their own name as the first heading."""

import re
from collections.abc import Sequence
from typing import Final

import msgspec

from headwater.model import Layout, LayoutHint, PageMetadata

_PARTS: Final = re.compile(r"\s+[|·•–—»:-]{1,2}\s+|(?<=\w):\s+")
_WORDS: Final = re.compile(r"\w+")
_LEAST_WORDS: Final = 2
_LONGEST_CHARS: Final = 300
# what a heading that links to its own page may have been taken for
_HEADINGS: Final[frozenset[Layout]] = frozenset(("headline", "crosshead", "link_list"))


def settled_headings(text: str, hints: Sequence[LayoutHint], about: PageMetadata) -> tuple[LayoutHint, ...]:
    """Return the hints with a site's name set as a first heading taken for navigation, and the title for the headline.

    A first heading that is the site's name, as the page's metadata gives it or as one end of its title, is none of the
    text; where the title says both, the first heading below it of the title's words is the headline. Hints of pages
    whose title is the site's name and no more stay as they are. Misses: sites whose metadata and title do not name
    them.
    """
    title = _folded(about.title.value) if about.title else ""
    firsts = [hint for hint in hints if hint.layout == "headline"]
    if not firsts or not title:
        return tuple(hints)
    named = _folded(about.publisher.value) if about.publisher else ""
    whole = about.title.value if about.title else ""
    found = list(hints)
    for first in firsts:
        heading = _words_of(text, first)
        wanted = _told_apart(whole, heading)
        own = next((n for n, h in enumerate(found) if h.layout in _HEADINGS and _words_of(text, h) in wanted), None)
        if not heading or heading == title or not (heading == named or own is not None):
            continue
        found[found.index(first)] = msgspec.structs.replace(first, layout="navigation")
        if own is not None:
            found[own] = msgspec.structs.replace(found[own], layout="headline")
    return tuple(found)


def _told_apart(title: str, site: str) -> frozenset[str]:
    """Return what a title is without the site's name at one of its ends; empty where neither end is the name."""
    found = set()
    for joint in _PARTS.finditer(title):
        before, behind = _folded(title[: joint.start()]), _folded(title[joint.end() :])
        found |= {before} if behind == site else {behind} if before == site else set()
    return frozenset(part for part in found if len(part.split()) >= _LEAST_WORDS)


def _words_of(text: str, hint: LayoutHint) -> str:
    return _folded(text[hint.start : min(hint.end, hint.start + _LONGEST_CHARS)])


def _folded(text: str) -> str:
    return " ".join(_WORDS.findall(text[:_LONGEST_CHARS].casefold()))
