"""Which rows of a corpus a query is about: words, phrases, outlet, date, language, in the language of search."""

from collections.abc import Iterable
from datetime import date
from functools import partial
from typing import NamedTuple, Protocol

from headwater.errors import UsageError
from headwater.reader.words import folded_in
from headwater.store.query import All, Any, Filter, Not, Part, Words, parse

_FILTERS = ("outlet", "date", "language")


class Row(NamedTuple):
    """What is asked about a row. `text` with the headline before it; `day` is ISO 8601, of ten characters, or None."""

    text: str
    outlet: str | None
    day: str | None
    language: str | None


class Question(Protocol):
    """Says whether a row is meant."""

    def __call__(self, row: "Asked") -> bool:
        """Return whether it is."""


class Asked:
    """A row that is asked about; its words are folded when they are first asked for."""

    def __init__(self, row: Row) -> None:
        self.row = row
        self._lower = row.text.lower() if row.text.isascii() else None
        self._words: str | None = None

    def holds(self, phrase: str, *, open_end: bool) -> bool:
        """Return whether the folded words of a phrase, a space between them, stand in the row."""
        # of plain letters most rows are told by a look that costs a hundredth of folding
        if self._lower is not None and phrase.isascii() and any(word not in self._lower for word in phrase.split()):
            return False
        if self._words is None:
            self._words = f" {_folded(self.row.text)} "
        return f" {phrase}{'' if open_end else ' '}" in self._words


def question(query: str) -> Question:
    """Return what a query asks. Raises UsageError where it cannot be understood, or a corpus does not know a filter."""
    return _asks(parse(query))


def _asks(part: Part) -> Question:
    if isinstance(part, Words):
        return partial(_holds, phrase=_folded(part.text), open_end=part.open_end)
    if isinstance(part, Not):
        inner = _asks(part.part)
        return lambda row: not inner(row)
    if isinstance(part, All | Any):
        return partial(_all if isinstance(part, All) else _any, parts=[_asks(one) for one in part.parts])
    return _filter(part)


def _folded(text: str) -> str:
    """Return the folded words of a text, without a possessive at their end."""
    return " ".join(word.removesuffix("'s") for word in folded_in(text))


def _holds(row: Asked, phrase: str, *, open_end: bool) -> bool:
    return row.holds(phrase, open_end=open_end)


def _all(row: Asked, parts: Iterable[Question]) -> bool:
    return all(part(row) for part in parts)


def _any(row: Asked, parts: Iterable[Question]) -> bool:
    return any(part(row) for part in parts)


def _filter(asked: Filter) -> Question:
    if asked.name == "date":
        return partial(_between, first=asked.first or "", after=asked.after or date.max.isoformat())
    if asked.name == "outlet":
        return partial(_names, wanted=f" {_folded(asked.value)} ")
    if asked.name == "language":
        return lambda row: row.row.language == asked.value
    raise UsageError(f"a corpus is not asked by {asked.name}: but by words, phrases, {', '.join(_FILTERS)} and story")


def _between(row: Asked, first: str, after: str) -> bool:
    day = row.row.day
    return day is not None and first <= day < after


def _names(row: Asked, wanted: str) -> bool:
    outlet = row.row.outlet
    return outlet is not None and wanted in f" {_folded(outlet)} "
