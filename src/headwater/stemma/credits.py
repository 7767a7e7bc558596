"""Outlets that a text credits for what it tells: datelines, "via X", "Source: X", "X reported"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from headwater.model import Article, Span
from headwater.reader.day_names import WEEKDAY
from headwater.reader.furniture import read_dateline
from headwater.reader.outlets import is_agency, is_known, outlet_key, outlet_named, outlets_in
from headwater.reader.rules.gazetteer import ORGANIZATION_HEADS
from headwater.reader.words import folded_in, head_of_name

_CUE = re.compile(
    r"\b(?:(?:via|courtesy of|according to|reprinted from|reposted from|republished from|h/t|hat tip(?: to)?)"
    r"|(?:source|credit|by)(?=:):"
    r"|(?:first |originally |previously )?(?:published|reported|posted|appeared) (?:by|in|on|at)"
    r"|(?:as|from))\s+(?:the\s+)?",
    re.IGNORECASE,
)
_NEEDS_TAIL = re.compile(r"(?:as|from)\s", re.IGNORECASE)
# "From The Lantern this morning:"
_DAY = (
    r"(?:this (?:morning|afternoon|evening)|today|tonight|yesterday|last night"
    rf"|(?:on )?{WEEKDAY})"
)
_TAIL = re.compile(rf"\s?(?:(?:first |exclusively )?report(?:s|ed)\b|(?:{_DAY})?:)", re.IGNORECASE)
_REPORTED = re.compile(r"\s(?:(?:has |had )?(?:first |previously |exclusively )?reported|reports)\b", re.IGNORECASE)
_LONGEST_NAME_CHARS = 60
_SHORT = re.compile(r"[A-Z][\w&-]{3,30}(?:[ ][A-Z][\w&-]{2,30}){0,3}")


Place = tuple[int, int, str]


class Credited(NamedTuple):
    """An outlet, as `outlet_key` spells it, and where the text credits it.

    `own`: the text is not said to be the outlet's, but tells what that outlet saw or was told.
    """

    outlet: str
    span: Span
    own: bool = False


class Names:
    """The names of the outlets of a pile, looked up by where they begin or end."""

    def __init__(self, names: Iterable[str]) -> None:
        self._first: dict[str, list[str]] = {}
        self._last: dict[str, list[str]] = {}
        self._initials: dict[str, set[str]] = {}
        self._keys: set[str] = set()
        self._short: dict[str, set[str]] = {}
        # "via The Lantern" and "the Lantern reported": the article is no part of what is looked up
        spelt = {_plain(name): name for name in sorted(names)}
        plain = set(spelt)
        # the initials of a paper are seldom what an agency goes by
        self._papers = frozenset(outlet_key(name) for name in plain if _is_paper(spelt[name]))
        self._bodies = frozenset(outlet_key(name) for name in plain if _is_body(spelt[name]))
        for name in sorted(plain, key=lambda n: (-len(n), n)):
            if len(name) > 1:
                self._first.setdefault(_head(name), []).append(name)
                self._last.setdefault(_head(name[::-1]), []).append(name)
                self._initials.setdefault("".join(word[0] for word in name.split()), set()).add(outlet_key(name))
                self._keys.add(outlet_key(name))
                words = name.split()
                for at in range(1, len(words)):
                    self._short.setdefault(" ".join(words[at:]), set()).add(outlet_key(name))

    def agency(self, name: str) -> str | None:
        """Return the key of the outlet that an agency's name or initials mean; None where none or several do.

        Initials that a known agency or outlet goes by mean it alone: "AFP" is never the Ashford Free Press.
        """
        if (key := outlet_key(_plain(name))) in self._keys:
            return key
        taken = is_known(name) or is_agency(name)
        keys = set[str]() if taken else self._initials.get(_plain(name), set[str]())
        return next(iter(keys)) if len(keys) == 1 and self._papers.isdisjoint(keys) else None

    def holds(self, key: str) -> bool:
        """Whether the key is of an outlet of the pile."""
        return key in self._keys

    def reports(self, key: str) -> bool:
        """Whether the key is of an outlet of the pile that is no body with other business: no council's own site."""
        return key in self._keys and key not in self._bodies

    def at(self, text: str, start: int) -> tuple[int, int, str] | None:
        """Return start, end and key of the outlet named at `start`: one of the pile, or one known by name or shape."""
        window = text[start : start + _LONGEST_NAME_CHARS].lower()
        for name in self._first.get(_head(window), ()):
            if window.startswith(name) and not window[len(name) : len(name) + 1].isalnum():
                return start, start + len(name), outlet_key(name)
        known = outlets_in(text, start, min(len(text), start + _LONGEST_NAME_CHARS))
        if known and known[0].start == start:
            return start, known[0].end, outlet_key(known[0].name)
        return None

    def short_at(self, text: str, start: int) -> tuple[int, int, str] | None:
        """Return the one outlet of the pile that the last words of its name mean there: "Courier"; None for several.

        Capitals that go on make another name: "Post Office" is no Post. Only where a text plainly credits an outlet.
        """
        match = _SHORT.match(text, start)
        keys = self._short.get(_plain(match.group()), set()) if match else set[str]()
        return (start, match.end(), next(iter(keys))) if match and len(keys) == 1 else None

    def before(self, text: str, end: int) -> tuple[int, int, str] | None:
        """Return start, end and key of the outlet named up to `end`: one of the pile, or one known by name or shape."""
        window = text[max(0, end - _LONGEST_NAME_CHARS) : end].lower()
        for name in self._last.get(_head(window[::-1]), ()):
            edge = window[: -len(name)][-1:]
            if window.endswith(name) and not edge.isalnum():
                return end - len(name), end, outlet_key(name)
        known = outlets_in(text, max(0, end - _LONGEST_NAME_CHARS), end)
        if known and known[-1].end == end:
            return known[-1].start, end, outlet_key(known[-1].name)
        return None


def _plain(name: str) -> str:
    return " ".join(name.split()).lower().removeprefix("the ")


def _is_paper(name: str) -> bool:
    """Whether a name is known as no agency's, or has the shape of a paper's or a station's."""
    spelt = " ".join(name.split())
    return not is_agency(spelt) and (is_known(spelt) or any(found.name == spelt for found in outlets_in(spelt)))


def _is_body(name: str) -> bool:
    """Whether a name of no outlet's shape ends as those of bodies do: "Norland Council", "the Ministry of Ports"."""
    return head_of_name(folded_in(name)) in ORGANIZATION_HEADS and outlet_named(name) is None


def _head(text: str) -> str:
    # up to the first character that is no letter or digit, which any spelling of a name shares
    for at, character in enumerate(text):
        if not character.isalnum():
            return text[:at]
    return text


def credits_of(article: Article, names: Names) -> list[Credited]:
    """Return the outlets the body credits, in order, each once, with its first place; then agencies of its byline.

    Of those the ones whose own texts are in the pile: who else is credited there wrote none of what can be compared.
    """
    found: dict[str, Credited] = {}
    for number, span in enumerate(article.spans):
        for start, end, key in _credits_in(span.exact, names, opens=number == 0):
            found.setdefault(key, Credited(key, span.part(start, end)))
    for agency in article.agencies:
        named = names.agency(agency.value)
        if named is not None and agency.evidence:
            found.setdefault(named, Credited(named, agency.evidence[0]))
    return list(found.values())


def _credits_in(text: str, names: Names, *, opens: bool) -> Iterator[tuple[int, int, str]]:
    dateline = read_dateline(text, 0, len(text)) if opens else None
    if dateline is not None and dateline.outlet is not None:
        key = names.agency(dateline.outlet.name) or outlet_key(dateline.outlet.name)
        yield dateline.outlet.start, dateline.outlet.end, key
    for match in _CUE.finditer(text):
        named = names.at(text, match.end())
        if named and (not _NEEDS_TAIL.match(match.group()) or _TAIL.match(text, named[1])):
            yield named
    for match in _REPORTED.finditer(text):
        named = names.before(text, match.start())
        if named:
            yield named


def names_of(articles: Sequence[Article]) -> Names:
    """Return the names of the outlets the articles came out in, and of the agencies that sent those of none."""
    outlets = [article.outlet for article in articles if article.outlet]
    known = Names(outlets)
    wires = {article.wire for article in articles if article.wire}
    return Names([*outlets, *(wire for wire in wires if known.agency(wire) is None)])
