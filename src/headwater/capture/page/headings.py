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

    A first heading that is the site's name is none of the text. The name is what the page's metadata gives; without
    any it is what ends the title, where a heading below spells the rest of it. The first heading of the title's other
    words below the name is the headline. Pages whose title is the site's name and no more stay as they are. Misses:
    names that only stand in front in the title.
    """
    title = about.title.value if about.title else ""
    site = _folded(about.publisher.value) if about.publisher else ""
    found = list(hints)
    for at, first in enumerate(hints):
        heading = _words_of(text, first) if first.layout == "headline" and title else ""
        if not heading or heading == _folded(title):
            continue
        wanted = _without(title, heading, in_front=heading == site)
        below = range(at + 1, len(hints))
        own = next((n for n in below if hints[n].layout in _HEADINGS and _words_of(text, hints[n]) in wanted), None)
        if heading == site or own is not None:
            found[at] = msgspec.structs.replace(first, layout="navigation")
        if own is not None:
            found[own] = msgspec.structs.replace(hints[own], layout="headline")
    return tuple(found)


def _without(title: str, site: str, *, in_front: bool) -> frozenset[str]:
    """Return what a title is without the site's name behind it, or `in_front` of it too; empty without the name."""
    found = set()
    for joint in _PARTS.finditer(title):
        before, behind = _folded(title[: joint.start()]), _folded(title[joint.end() :])
        found |= {before} if behind == site else {behind} if in_front and before == site else set()
    return frozenset(part for part in found if len(part.split()) >= _LEAST_WORDS)


def _words_of(text: str, hint: LayoutHint) -> str:
    return _folded(text[hint.start : min(hint.end, hint.start + _LONGEST_CHARS)])


def _folded(text: str) -> str:
    return " ".join(_WORDS.findall(text[:_LONGEST_CHARS].casefold()))
