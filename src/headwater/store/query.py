"""The language of search: what a person may ask, read by a parser of its own. SQL and FTS5 never see what was typed.

query   = any
any     = all { "OR" all }
all     = part { part }                     every part must hold
part    = ["-"] ( word | phrase | filter | "(" any ")" )
word    = letters and figures; a "*" at the end stands for any ending
phrase  = '"' words '"'                      quotation marks of print do as well: “ ” „ « »
filter  = name ":" ( word | phrase )        outlet, person, source, stance, date, role, language
date    = DAY | DAY..DAY | ..DAY | DAY..    DAY is YYYY, YYYY-MM or YYYY-MM-DD; both ends count in
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final, NamedTuple, get_args

from headwater.errors import UsageError
from headwater.model import Role, SourceClass, Stance
from headwater.store.words import is_of_word

_MOST_CHARS: Final = 1_000
_MOST_DEPTH: Final = 20
_TOKEN: Final = re.compile(
    r'\s*+(?:(?P<mark>[()])|(?P<minus>-)(?=\S)|(?P<name>[a-z]++):|"(?P<phrase>[^"]*+)"|[“”„‟«»](?P<printed>[^“”„‟«»"]*+)[“”„‟«»]|(?P<word>[^\s()"]++))'
)
_DAY: Final = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
FILTERS: Final = ("outlet", "person", "source", "stance", "date", "role", "language")
_CHOICES: Final[dict[str, tuple[str, ...]]] = {
    "source": get_args(SourceClass), "stance": get_args(Stance), "role": get_args(Role),
}  # fmt: skip


class Words(NamedTuple):
    """A word or a phrase; `open_end`: the last word stands for all that begin so."""

    text: str
    open_end: bool = False


class Filter(NamedTuple):
    """What must hold beside the words. `value` is as typed, but for a date: the interval as ISO days, closed-open."""

    name: str
    value: str
    first: str | None = None
    after: str | None = None


class Not(NamedTuple):
    """What must not hold."""

    part: "Part"


class All(NamedTuple):
    """Parts that must all hold."""

    parts: tuple["Part", ...]


class Any(NamedTuple):
    """Parts of which one must hold."""

    parts: tuple["Part", ...]


Part = Words | Filter | Not | All | Any


class _Token(NamedTuple):
    kind: str
    text: str
    at: int


def parse(query: str) -> All:
    """Return what a query asks. Raises UsageError saying what is wrong, where, and what may stand there."""
    if len(query) > _MOST_CHARS:
        raise UsageError(f"the query has {len(query):,} characters; at most {_MOST_CHARS:,} are read")
    reader = _Parser(list(_tokens(query)))
    found = reader.any(0)
    if reader.left:
        raise UsageError(f'")" at character {reader.left[0].at + 1} closes nothing')
    if not _asks(found):
        raise UsageError('nothing is asked: give a word, a "phrase" or a filter such as outlet:NAME or date:2031-03')
    return found if isinstance(found, All) else All((found,))


def _asks(part: Part) -> bool:
    return any(map(_asks, part.parts)) if isinstance(part, All | Any) else True


def _tokens(query: str) -> Iterator[_Token]:
    at = 0
    while at < len(query.rstrip()):
        match = _TOKEN.match(query, at)
        if match is None:
            raise UsageError(f"the quotation mark at character {query.index(chr(34), at) + 1} is never closed")
        kind = str(match.lastgroup)
        yield _Token("phrase" if kind == "printed" else kind, match[kind], match.start(kind))
        at = match.end()


class _Parser:
    def __init__(self, tokens: list[_Token]) -> None:
        self.left = tokens

    def any(self, depth: int) -> Part:
        """Read parts up to a closing bracket or the end."""
        if depth > _MOST_DEPTH:
            raise UsageError(f"brackets stand more than {_MOST_DEPTH} deep")
        choices: list[Part] = [self._all(depth)]
        while self.left and self.left[0][:2] == ("word", "OR"):
            self.left.pop(0)
            choices.append(self._all(depth))
        if len(choices) == 1:
            return choices[0]
        if not all(map(_asks, choices)):
            raise UsageError("OR needs something to find on both sides")
        return Any(tuple(choices))

    def _all(self, depth: int) -> Part:
        parts: list[Part] = []
        while self.left and self.left[0][:2] not in (("word", "OR"), ("mark", ")")):
            token = self.left.pop(0)
            if token[:2] == ("word", "AND"):
                continue
            part = self._part(token, depth)
            if part is not None:
                parts.append(part)
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def _part(self, token: _Token, depth: int) -> Part | None:
        if token.kind == "minus":
            if not self.left:
                raise UsageError(f'"-" at character {token.at + 1} stands before nothing')
            if depth >= _MOST_DEPTH:
                raise UsageError(f"more than {_MOST_DEPTH} signs stand inside each other")
            part = self._part(self.left.pop(0), depth + 1)
            return Not(part) if part is not None and _asks(part) else None
        if token.kind == "mark":
            return self._bracket(token, depth)
        if token.kind == "name":
            return self._filter(token)
        return _words(token.text, open_end=token.kind == "word" and token.text.endswith("*"))

    def _bracket(self, token: _Token, depth: int) -> Part | None:
        if token.text == ")":
            raise UsageError(f'")" at character {token.at + 1} closes nothing')
        part = self.any(depth + 1)
        if not self.left:
            raise UsageError(f'"(" at character {token.at + 1} is never closed')
        self.left.pop(0)
        return part if _asks(part) else None

    def _filter(self, token: _Token) -> Filter:
        name = token.text
        if name not in FILTERS:
            raise UsageError(f"there is no filter {name}: but {', '.join(FILTERS)}; put words with a colon in quotes")
        following = self.left.pop(0) if self.left else None
        if following is None or following.kind not in ("word", "phrase") or not following.text.strip():
            raise UsageError(f"{name}: needs a value right behind it, in quotes where it has spaces")
        return _filter(name, following.text.strip())


def _words(text: str, *, open_end: bool) -> Words | None:
    """Return words to look for; None where there is no letter or figure in them."""
    return Words(text.rstrip("*"), open_end) if any(map(is_of_word, text)) else None


def _filter(name: str, value: str) -> Filter:
    if name == "date":
        return _dates(value)
    choices = _CHOICES.get(name)
    if choices and value not in choices:
        raise UsageError(f"{name}:{value}: there are {', '.join(choices)}")
    if not any(map(is_of_word, value)):
        raise UsageError(f"{name}:{value}: holds no letter or figure")
    return Filter(name, value)


def _dates(value: str) -> Filter:
    opens, between, closes = value.partition("..")
    if not between:
        closes = opens
    first = _days(opens)[0] if opens else None
    after = _days(closes)[1] if closes else None
    if first is None and after is None:
        raise UsageError("date:.. says nothing; give a day, as in date:2031-03-11 or date:2031-03..2031-05")
    if first and after and first >= after:
        raise UsageError(f"date:{value}: ends before it begins")
    return Filter("date", value, first.isoformat() if first else None, after.isoformat() if after else None)


def _days(written: str) -> tuple[date, date | None]:
    """Return the first day of a day, month or year, and the day after its last; None where the calendar ends."""
    match = _DAY.fullmatch(written)
    year, month, day = (int(part) if part else None for part in match.groups()) if match else (0, None, None)
    try:
        first = date(year or 0, month or 1, day or 1)
    except ValueError as error:
        raise UsageError(f"date:{written}: is no day; write YYYY, YYYY-MM or YYYY-MM-DD") from error
    try:
        if day:
            return first, first + timedelta(days=1)
        if month:
            return first, date(first.year + month // 12, month % 12 + 1, 1)
        return first, date(first.year + 1, 1, 1)
    except (OverflowError, ValueError):
        return first, None
