"""The part of a byline that names people, read piece by piece."""

import re

from headwater.reader import byline_words as words
from headwater.reader.dates import MONTHS, WEEKDAYS
from headwater.reader.outlets import OutletName, is_agency, is_known, known_at, outlet_named

_MOST_PEOPLE = 8
_MOST_PARTS = 24
_MOST_NAME_WORDS = 5
_MOST_OUTLET_WORDS = 3

_Token = tuple[int, int, str]


class Names:
    """Reads the part of a byline that names people: persons, and behind them outlets, posts, places and addresses.

    `people` holds code points; `collective`: a staff or a desk stands for the writers; `slash`: a slash parts names.
    """

    def __init__(self, text: str, *, marked: bool, dated: bool) -> None:
        self.text, self.marked, self._dated = text, marked, dated
        # code points; a name that is broken over lines holds its line end
        self.people: list[tuple[int, int]] = []
        self.outlet: OutletName | None = None
        self.agency: OutletName | None = None
        self.collective = self.slash = False
        self._no_name = words.AFTER_BY if marked else words.NO_NAME
        self._family = words.FAMILY_NAMES if marked or dated else frozenset[str]()
        self._names_may_open = True
        self._aside = False  # a post, an outlet or a place has been read

    def read(self, start: int, end: int) -> bool:
        """Take the whole range; False where something in it has no place in a byline."""
        # "(AFP)" is a byline, "(Ann Lee)" is as likely a credit
        self._names_may_open = self.marked or (start < end and self.text[start].isalnum())
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
            below = self._ends_whole(start, cut) and outlet_named(self.text, after, end) is not None
            if below or self._is_aside(after, end):
                return [(start, cut), (after, end)]
            cut = self.text.find("\n", after, end)
        return [(start, end)]

    def _ends_whole(self, start: int, end: int) -> bool:
        """Whether a line ends with a name of two words or more, so that the next line goes on with none of it."""
        last: list[str] = []
        for word in self.text[start:end].split():
            last = [] if word.lower() in words.JOINERS or word.endswith(",") else [*last, word]
        return self.marked and len(last) > 1 and all(word[:1].isupper() for word in last)

    def _is_aside(self, start: int, end: int) -> bool:
        if self._role(start, end) or known_at(self.text, start, end):
            return True
        lead = self.text[start : start + 4].lower()
        return lead in ("the ", "for ") and outlet_named(self.text, start, end) is not None

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
        if self.marked and self._with_agency(start, end):
            return True
        return self._names_may_open and self._persons(start, end)

    def _with_agency(self, start: int, end: int) -> bool:
        """Take a staff with an agency by name, in either order: "Kesterby Courier staff and OPA"."""
        joint = words.TOGETHER.search(self.text, start, end)
        if joint is None:
            return False
        first, last = (start, joint.start()), (joint.end(), end)
        for agency, staff in ((last, first), (first, last)):
            named = outlet_named(self.text, *agency)
            if named is not None and self._nobody(" ".join(self.text[slice(*staff)].split())):
                self.collective, self.outlet = True, named
                return True
        return False

    def _nobody(self, shown: str) -> bool:
        """Whether a staff, a desk or a board stands for the writers; "Ann Lee Staff" begins with a person."""
        found = words.COLLECTIVE.match(shown)
        owner = (found["owner"] or "").strip() if found else ""
        return found is not None and (" " not in owner or outlet_named(owner) is not None)

    def _all_outlet(self, shown: str) -> bool:
        """Whether an unknown outlet's name is not glued to a person's: "Ann Lee Kesterby Courier"."""
        return shown[:4].lower() == "the " or 2 <= len(shown.split()) <= _MOST_OUTLET_WORDS

    def _later(self, start: int, end: int, *, last: bool) -> bool:
        """Take a part behind the first: what belongs to the person before it, a post, an outlet, a place, persons."""
        shown = " ".join(self.text[start:end].split())
        if shown.lower() in words.SUFFIXES and self.people:
            self.people[-1] = (self.people[-1][0], end)
            return True
        if self._beside(shown) or self._letters(shown):
            return True
        if words.AGENCIES_TOO.match(shown) or self._post(start, end) or self._outlet(start, end):
            return self._noted()
        if words.PLACE.fullmatch(shown) or self._place(shown, last=last):
            return self._noted()
        return not self._aside and self._persons(start, end)

    def _beside(self, shown: str) -> bool:
        """Whether words say nothing of names: a degree, an address, a reading time."""
        aside = words.HANDLE.match(shown) or words.ASIDE.match(shown)
        return aside is not None or shown.lower() in words.DEGREES

    def _letters(self, shown: str) -> bool:
        """Whether capitals behind a name in small letters are a degree, or an outlet nobody knows."""
        if not self.people or words.LETTERS.match(shown) is None or is_known(shown):
            return False
        return not self.text[slice(*self.people[-1])].isupper()

    def _place(self, shown: str, *, last: bool) -> bool:
        """Whether words are the place behind an outlet or a post, or a lone word behind a whole name."""
        if words.BARE_PLACE.match(shown) is None:
            return False
        whole = bool(self.people) and " " in self.text[slice(*self.people[-1])]
        return self._aside or (self.marked and last and whole and " " not in shown)

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
        self._name(whom)
        return True

    def _outlet(self, start: int, end: int) -> bool:
        lead = words.FOR_WHOM.match(self.text, start, end)
        found = outlet_named(self.text, lead.end() if lead else start, end)
        if found is None or not (self.marked or self._dated or lead or self._likely(found.name)):
            return False
        self._name(found)
        return True

    def _name(self, outlet: OutletName | None) -> None:
        """Keep the first outlet; an agency, which only filed the story, gives way and is kept beside it."""
        if self.outlet is None:
            self.outlet = outlet
        elif outlet is not None and is_agency(self.outlet.name):
            self.agency, self.outlet = self.outlet, outlet

    def _likely(self, name: str) -> bool:
        """Whether a name in a bare line is an outlet's, and not the rest of a headline that ends in "Media"."""
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
        if self._beside(" ".join(self.text[start:end].split())):
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
