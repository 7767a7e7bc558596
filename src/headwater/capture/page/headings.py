"""Which heading of a page is its text's and which its site's: many sites set their own name as the first heading."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
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
    title = about.title.value[:_LONGEST_CHARS] if about.title else ""
    site = _folded(about.publisher.value) if about.publisher else ""
    found = list(hints)
    words = {n: _words_of(text, hint) for n, hint in enumerate(hints) if hint.layout in _HEADINGS} if title else {}
    places: dict[str, list[int]] = defaultdict(list)
    for n, heading in words.items():
        places[heading].append(n)
    whole, parts = _folded(title), _parts_of(title)
    for at, first in enumerate(hints):
        heading = words.get(at, "") if first.layout == "headline" else ""
        if not heading or heading == whole:
            continue
        wanted = _without(parts, heading, in_front=heading == site)
        below = [_next_of(places, part, at) for part in wanted]
        own = min((n for n in below if n is not None), default=None)
        if heading == site or own is not None:
            found[at] = msgspec.structs.replace(first, layout="navigation")
        if own is not None:
            found[own] = msgspec.structs.replace(hints[own], layout="headline")
    return tuple(found)


def _next_of(places: Mapping[str, Sequence[int]], heading: str, at: int) -> int | None:
    """Return the first place of a heading behind another."""
    numbers = places.get(heading, ())
    following = bisect_right(numbers, at)
    return numbers[following] if following < len(numbers) else None


def _parts_of(title: str) -> list[tuple[str, str]]:
    """Return what stands before and behind each mark that may part a title from its site's name."""
    return [(_folded(title[: m.start()]), _folded(title[m.end() :])) for m in _PARTS.finditer(title)]


def _without(parts: Sequence[tuple[str, str]], site: str, *, in_front: bool) -> frozenset[str]:
    """Return what a title is without the site's name behind it, or `in_front` of it too; empty without the name."""
    found = set()
    for before, behind in parts:
        found |= {before} if behind == site else {behind} if in_front and before == site else set()
    return frozenset(part for part in found if len(part.split()) >= _LEAST_WORDS)


def _words_of(text: str, hint: LayoutHint) -> str:
    return _folded(text[hint.start : min(hint.end, hint.start + _LONGEST_CHARS)])


def _folded(text: str) -> str:
    return " ".join(_WORDS.findall(text[:_LONGEST_CHARS].casefold()))
