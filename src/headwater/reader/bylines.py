"""Bylines: who wrote a text, as the line above or below it says, also broken over lines or glued to a date."""

import re
from typing import NamedTuple

from headwater.reader import byline_words as words
from headwater.reader.dates import MONTHS, WEEKDAYS, LabelledDate, date_lead, date_line, date_tail, dates_in
from headwater.reader.outlets import OutletName, is_known, known_at, outlet_named

_OPENS_BARE = re.compile(r"[\s(]{0,4}[^\W\d_a-z]")
_LONGEST_LABEL_CHARS = 24
_LONGEST_CHARS = 240
_LONGEST_BARE_CHARS = 140
_MOST_PEOPLE = 8
_MOST_PARTS = 24
_MOST_NAME_WORDS = 5
_MOST_OUTLET_WORDS = 3
_NEVER_LAST = ",;&"
_CLOSERS = {"(": ")", "[": "]", "*": "*", "_": "_", "/": "/"}

_Token = tuple[int, int, str]


class Byline(NamedTuple):
    """Code points of each person named, the outlet named beside them, the dates, and whether "by" stands in front."""

    people: tuple[tuple[int, int], ...]
    outlet: OutletName | None
    dates: tuple[LabelledDate, ...]
    marked: bool
    whole_names: bool


def read_byline(text: str, start: int, end: int) -> Byline | None:
    """Return what `text[start:end]` says as a byline, or None when it holds anything else.

    Reads "By Ann Lee and Bo Rae", "By ANN LEE | The Courier", "By Ann Lee, Staff Writer", "Ann Lee March 3, 2031",
    "By Ann Lee in Northaven and Bo Rae in Kesterby", "By Staff Reports" (nobody named) and bare names. `whole_names` is
    False where a person has one word only: a pen name, or a name broken off.
    Misses: bare lines without names, names in scripts without capitals.
    """
    if not 0 < end - start <= _LONGEST_CHARS or text[end - 1] in _NEVER_LAST:
        return None
    lead = _leading_dates(text, start, end) if text[start].isalnum() or text[start] in "([" else ()
    if lead:
        start = _after_separators(text, lead[-1].written.end, end)
    mark = words.MARK.match(text, start, end)
    if mark is None and not _may_be_bare(text, start, end):
        return None
    names_start = mark.end() if mark else start
    names_end = _undecorated(text, start, names_start, end)
    written = dates_in(text, names_start, names_end)
    if written:
        dates = date_line(text, (lead_in := date_lead(text, names_start, written[0].start)), names_end)
        names_end = lead_in
        if not dates:
            return None
    else:
        dates = lead
    reader = _Names(text, marked=mark is not None, dated=bool(dates))
    if not reader.read(names_start, names_end):
        return None
    whole = all(" " in " ".join(text[a:b].split()) for a, b in reader.people)
    byline = Byline(tuple(reader.people), reader.outlet, dates, mark is not None, whole)
    return byline if _holds(text, byline, reader, start) else None


def _holds(text: str, byline: Byline, reader: "_Names", start: int) -> bool:
    """Whether what was read is a byline, and not a menu, a credit or the card of a board's member."""
    if byline.marked:
        if words.POSTED.match(text, start) and not (byline.whole_names and (byline.people or byline.outlet)):
            return False
        return bool(byline.people or byline.outlet or reader.collective)
    dated = bool(byline.dates)
    if not byline.people:
        return byline.outlet is not None and (dated or is_known(byline.outlet.name))
    # "ANN LEE/THE COURIER" is a picture credit
    likely = all(_plausible(text, person, dated=dated) for person in byline.people)
    return byline.whole_names and (dated or not reader.slash) and likely


def _may_be_bare(text: str, start: int, end: int) -> bool:
    short = start < end and end - start <= _LONGEST_BARE_CHARS and text[end - 1] not in ".!?"
    return short and _OPENS_BARE.match(text, start, end) is not None


def _undecorated(text: str, start: int, names_start: int, end: int) -> int:
    """Return the end without white space and what closes a "(By", a "[By" or a "*By"."""
    while end > names_start and text[end - 1].isspace():
        end -= 1
    for sign in reversed(text[start:names_start]):
        closer = _CLOSERS.get(sign)
        if closer and end > names_start and text[end - 1] == closer:
            end -= 1
    return end


def _leading_dates(text: str, start: int, end: int) -> tuple[LabelledDate, ...]:
    """Return the dates a line begins with: "Posted on March 3, 2031 by Ann Lee"."""
    written = dates_in(text, start, end)
    if not written or written[0].start - start > _LONGEST_LABEL_CHARS:
        return ()
    return date_line(text, start, written[0].end)


def _after_separators(text: str, start: int, end: int) -> int:
    clock = date_tail(text, start, end)
    while clock < end and text[clock] in " \t\n\r\u00a0|,;.•·—–-:/)]»›>~":
        clock += 1
    return clock


class _Names:
    """Reads the part of a byline that names people: persons, and behind them outlets, posts, places and addresses."""

    def __init__(self, text: str, *, marked: bool, dated: bool) -> None:
        self.text, self.marked, self._dated = text, marked, dated
        # code points; a name that is broken over lines holds its line end
        self.people: list[tuple[int, int]] = []
        self.outlet: OutletName | None = None
        self.collective = self.slash = False
        self._no_name = words.AFTER_BY if marked else words.NO_NAME
        self._family = words.FAMILY_NAMES if marked or dated else frozenset[str]()
        self._aside = False  # a post, an outlet or a place has been read

    def read(self, start: int, end: int) -> bool:
        """Take the whole range; False where something in it has no place in a byline."""
        parts = self._parts(start, end)
        if not parts or len(parts) > _MOST_PARTS:
            return False
        first, *rest = parts
        if not self._first(*first):
            return False
        return all(self._later(*part, last=at + 1 == len(rest)) for at, part in enumerate(rest))

    def _parts(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return the stretches between commas, bars and brackets, and at line ends before a post or an outlet."""
        parts, at = [], start
        for match in words.SEPARATOR.finditer(self.text, start, end):
            parts += self._lines(at, match.start())
            self.slash = self.slash or "/" in match.group()
            at = match.end()
        return [part for part in (*parts, *self._lines(at, end)) if part[0] < part[1]]

    def _lines(self, start: int, end: int) -> list[tuple[int, int]]:
        while start < end and self.text[start].isspace():
            start += 1
        while start < end and self.text[end - 1].isspace():
            end -= 1
        cut = self.text.find("\n", start, end)
        while cut >= 0:
            after = cut + 1
            while after < end and self.text[after].isspace():
                after += 1
            if self._is_aside(after, end):
                return [(start, cut), (after, end)]
            cut = self.text.find("\n", after, end)
        return [(start, end)]

    def _is_aside(self, start: int, end: int) -> bool:
        if self._role(start, end) or known_at(self.text, start, end):
            return True
        return self.text[start : start + 4].lower() in ("the ", "for ") and outlet_named(self.text, start, end) is not None

    def _first(self, start: int, end: int) -> bool:
        shown = " ".join(self.text[start:end].split())
        outlet = outlet_named(self.text, start, end)
        licensed = self.marked or self._dated
        if outlet is not None and (is_known(outlet.name) or (licensed and self._all_outlet(shown))):
            self.outlet = outlet
            return True
        if self.marked and self._nobody(shown):
            self.collective = True
            self.outlet = known_at(self.text, start, end)
            return True
        return (self.marked or self.text[start].isalnum()) and self._persons(start, end)

    def _nobody(self, shown: str) -> bool:
        """Whether a staff, a desk or a board stands for the writers; of "Ann Lee Staff" the words in front are a person."""
        found = words.COLLECTIVE.match(shown)
        owner = (found["owner"] or "").strip() if found else ""
        return found is not None and (" " not in owner or outlet_named(owner) is not None)

    def _all_outlet(self, shown: str) -> bool:
        """Whether an unknown outlet's name is not glued to a person's: "Ann Lee Kesterby Courier"."""
        return shown[:4].lower() == "the " or 2 <= len(shown.split()) <= _MOST_OUTLET_WORDS

    def _later(self, start: int, end: int, *, last: bool) -> bool:
        text = self.text
        shown = " ".join(text[start:end].split())
        lower = shown.lower()
        if lower in words.SUFFIXES and self.people:
            self.people[-1] = (self.people[-1][0], end)
            return True
        if lower in words.DEGREES or words.HANDLE.match(shown) or words.ASIDE.match(shown):
            return True
        if words.AGENCIES_TOO.match(shown) or self._post(start, end) or self._outlet(start, end):
            return self._noted()
        if words.PLACE.fullmatch(shown) or (self._aside and words.BARE_PLACE.match(shown)):
            return self._noted()
        # "By Ann Lee, Northaven"
        whole = bool(self.people) and " " in text[slice(*self.people[-1])]
        if self.marked and last and whole and " " not in shown and words.BARE_PLACE.match(shown):
            return self._noted()
        return not self._aside and self._persons(start, end)

    def _noted(self) -> bool:
        self._aside = True
        return True

    def _role(self, start: int, end: int) -> "re.Match[str] | None":
        return (words.WIDER_ROLE if self.marked else words.ROLE).match(self.text, start, end)

    def _post(self, start: int, end: int) -> bool:
        """Take "Staff Writer", "CNN political editor", "reporter at The Courier"."""
        role = self._role(start, end)
        if role is None:
            return False
        whom = outlet_named(self.text, *role.span("whom")) if role["whom"] else known_at(self.text, start, end)
        self.outlet = self.outlet or whom
        return True

    def _outlet(self, start: int, end: int) -> bool:
        lead = words.FOR_WHOM.match(self.text, start, end)
        found = outlet_named(self.text, lead.end() if lead else start, end)
        if found is None or not (self.marked or self._dated or lead or self._likely(found.name)):
            return False
        self.outlet = self.outlet or found
        return True

    def _likely(self, name: str) -> bool:
        """Whether a name in a bare line is an outlet's and not the rest of a headline that ends in "Media" or "Times"."""
        return is_known(name) or name[:4].lower() == "the " or len(name.split()) <= _MOST_OUTLET_WORDS

    def _persons(self, start: int, end: int) -> bool:
        """Take persons joined by "and", each with what may stand behind one: "Ann Lee in Northaven and Bo Rae"."""
        tokens = [(m.start(), m.end(), m.group()) for m in words.TOKEN.finditer(self.text, start, end)]
        at, found = 0, 0
        while at < len(tokens):
            while at < len(tokens) and tokens[at][2].lower() in words.JOINERS:
                at += 1
            if at == len(tokens):
                return found > 0
            if found and (words.AGENCIES_TOO.match(self.text[tokens[at][0] : end]) or self._outlet(tokens[at][0], end)):
                return self._noted()
            stop = self._person(tokens, at)
            if stop == at or len(self.people) == _MOST_PEOPLE:
                return False
            self.people.append((tokens[at][0], self._name_end(tokens[stop - 1])))
            found += 1
            if stop < len(tokens) and tokens[stop][2].lower() not in words.JOINERS:
                place = words.PLACE.match(self.text, tokens[stop][0], end)
                if place is None:
                    return self._behind(tokens[stop][0], end)
                while stop < len(tokens) and tokens[stop][1] <= place.end():
                    stop += 1
            at = stop
        return found > 0

    def _name_end(self, token: _Token) -> int:
        """Return the end of a name without the full stop of a sentence; "Jr." and "A." keep theirs."""
        _, end, word = token
        return end - 1 if word[-1] == "." and len(word) > 3 and "." not in word[:-1] else end

    def _behind(self, start: int, end: int) -> bool:
        """Take what follows a person without a separator: an outlet, a post, an address."""
        shown = " ".join(self.text[start:end].split())
        if shown.lower() in words.DEGREES or words.HANDLE.match(shown) or words.ASIDE.match(shown):
            return True
        return (self._post(start, end) or self._outlet(start, end)) and self._noted()

    def _person(self, tokens: list[_Token], first: int) -> int:
        """Return the index behind the name that begins at token `first`; `first` itself when none does."""
        stop, named, end = first, 0, tokens[-1][1]
        while stop < len(tokens) and named < _MOST_NAME_WORDS:
            start, _, word = tokens[stop]
            lower = word.lower()
            if lower in words.SUFFIXES and named >= 2:
                return stop + 1
            if word == "," and named >= 2 and stop + 1 < len(tokens) and tokens[stop + 1][2].lower() in words.SUFFIXES:
                return stop + 2
            if named and lower in words.PARTICLES and lower not in words.JOINERS and stop + 1 < len(tokens):
                stop += 1
                continue
            if lower in words.JOINERS or not words.NAME_WORD.match(word) or self._bars(lower, first=named == 0):
                break
            if lower in words.DEGREES or (named != 1 and known_at(self.text, start, end)):
                break
            if named >= 2 and self._glued_outlet(start, end):
                break
            stop, named = stop + 1, named + 1
        return stop if named else first

    def _bars(self, lower: str, *, first: bool) -> bool:
        """Whether a word with a capital belongs to no name."""
        if (not first and lower in self._family) or (first and self.marked and lower in words.NEVER_FIRST):
            return first
        return _no_name(lower, self._no_name)

    def _glued_outlet(self, start: int, end: int) -> bool:
        """Whether the rest is an unknown outlet's name of two words or three: "By Ann Lee Kesterby Courier"."""
        outlet = outlet_named(self.text, start, end) if self.marked or self._dated else None
        return outlet is not None and 2 <= len(outlet.name.split()) <= _MOST_OUTLET_WORDS


def _no_name(lower: str, no_name: frozenset[str]) -> bool:
    # "A." is an initial, "a" is not
    bare = lower.rstrip(".,:;!?") if len(lower) > 2 else lower
    return bare in no_name or bare in WEEKDAYS or (len(bare) > 3 and bare in MONTHS)


def _plausible(text: str, person: tuple[int, int], *, dated: bool) -> bool:
    """Whether bare words look like a person without a "by": two to four words, alike in their capitals."""
    shown = text[person[0] : person[1]].split()
    named = [w for w in shown if w.lower() not in words.PARTICLES]
    # "AWR Lee": initials set together; without a date beside them they are an office's as often
    plain = named[1:] if dated and len(named) == 2 and named[0].isupper() and len(named[0]) <= 3 else named
    alike = all(w.isupper() for w in named) or all(w[0].isupper() and (len(w) < 3 or not w.isupper()) for w in plain)
    initial = len(named) < len(shown) or any(len(w) == 1 or w[1:2] == "." for w in shown)
    return 2 <= len(shown) <= 3 + initial and alike and not any(w[-1] in "!?:" for w in shown)
