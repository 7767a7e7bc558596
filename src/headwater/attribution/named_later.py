"""Whom a text brings in without a name and names afterwards: "a doctor said ... The doctor, Ida Roe, said"."""

import re

from headwater.attribution.body import Body
from headwater.attribution.described import Described
from headwater.attribution.records import Record
from headwater.attribution.registers import Register
from headwater.attribution.wordlists import ANONYMITY
from headwater.reader.layers import Name, Range
from headwater.reader.rules.gazetteer import TITLES
from headwater.reader.words import fold

_TITLED = rf"(?:(?i:{'|'.join(sorted(TITLES))})\b\.?\s+)?"
# "the doctor, | Ida Roe", "the doctor was later identified as | Ida Roe"
_LINK = (
    r"(?:,\s+|,?\s+(?:is|was)\s+|,\s+(?:later\s+)?|,?\s+(?:is|was|has\s+been)\s+(?:later\s+)?)"
    r"(?:(?:named|identified)\s+(?:[\w,]+\s+){0,3}?as\s+)?"
)
# "was named as | Ida Orr by the council"
_IDENTIFIED = re.compile(r"\b(?:named|identified)\s+(?:[\w,]+\s+){0,3}?as\s+(?:[\w.]+\s+)?$")
# not "the lawyer, | Ida Orr's cousin" nor "the diver, | Ida Orr believes"
_CLOSED = re.compile(r"\s*(?:[,.;:!?”\"()—–]|$)")
_GOES_ON = re.compile(r"\s(?!and\b|or\b)[a-z]")
# "the diver, Ida Orr, | and the mason": a list, or one person and another
_LISTED = re.compile(r",\s+(?:(?:and|or|nor|but|as\s+well)\b|[A-Z])")
_INDEFINITE = r"\b(?:an?|one|another|two|three|several|some)\s+(?:[\w'’-]+\s+){0,4}?"
_MOST_NAME_CHARS = 80
# a name that nothing around tells of: beside a noun for a person it is a person's
_PEOPLE = frozenset(["person", "unknown"])


class NamedLater:
    """Finds in one article the name of somebody whom it brought in by a noun alone.

    The text must say that the two are one: the noun with "the" and the name beside it. Nobody else may have been
    brought in by that noun, and the name must be new. Misses: names told in the next sentence without the noun.
    """

    def __init__(self, body: Body, register: Register) -> None:
        self._body, self._register = body, register

    def person(self, found: Described, place: Range) -> Record | None:
        """Return the person that "a doctor" turns out to be; None where the text does not say so of one alone."""
        hidden = found.class_ not in {"role", "anonymous"} or found.hidden or self._kept_back(found, place)
        if hidden or found.plural or not found.head or not found.label.lower().startswith(("a ", "an ")):
            return None
        named = self._named(found, place)
        key = self._register.key(self._body.folded(named.range)) if named else None
        if named is None or key is None or self._is_known(key, place[0]) or not self._alone(found, named.range[0]):
            return None
        return self._register.person(key, self._body.folded(named.range))

    def _kept_back(self, found: Described, place: Range) -> bool:
        """Whether the sentence of an adviser or aide says that no name is given."""
        here = self._body.sentence(place[0])
        return found.class_ == "anonymous" and (here is None or ANONYMITY.search(self._body.text(here)) is not None)

    def _named(self, found: Described, place: Range) -> Name | None:
        """Return the first name behind the place that stands beside the noun with "the"."""
        for name in self._body.names_between(place[1], self._end(place[1])):
            low, high = name.range
            if name.type not in _PEOPLE or " " not in self._body.folded(name.range):
                continue
            before = self._body.text((max(place[1], low - _MOST_NAME_CHARS), low))
            behind = self._body.text((high, min(high + _MOST_NAME_CHARS, self._end(high))))
            if self._leads(found, before, behind) or re.match(
                rf",\s+the\s+{re.escape(found.head)}\s*(?:\.|,(?!\s+(?:and|or)\b))", behind
            ):
                return name
        return None

    def _leads(self, found: Described, before: str, behind: str) -> bool:
        """Whether words end with the noun and lead on to a name; what stands before the noun was said of them.

        The name must end there: "the diver, Ida Orr said, was wrong" and "the diver was Ida Orr's cousin" name nobody.
        """
        told = re.search(
            rf"\b[Tt]he\s+(?P<more>(?:[\w'’-]+\s+){{0,2}}?){re.escape(found.head)}(?P<link>{_LINK}){_TITLED}$", before
        )
        known = {fold(word) for word in found.label.split()}
        if told is None or not all(fold(word) in known for word in told["more"].split()):
            return False
        if _IDENTIFIED.search(before):
            return bool(_CLOSED.match(behind) or _GOES_ON.match(behind))
        beside = told["link"].startswith(",") and _LISTED.match(behind)
        return bool(_CLOSED.match(behind)) and not beside

    def _alone(self, found: Described, before: int) -> bool:
        """Whether no other was brought in by the noun up to where the name stands."""
        text = self._body.text((self._body.start(before), before))
        return len(re.findall(rf"{_INDEFINITE}{re.escape(found.head)}s?\b", text, re.IGNORECASE)) == 1

    def _is_known(self, key: str, before: int) -> bool:
        """Whether the article named the person before it spoke of somebody without a name."""
        earlier = self._body.names_between(self._body.start(before), before)
        return any(n.type in _PEOPLE and self._register.key(self._body.folded(n.range)) == key for n in earlier)

    def _end(self, at: int) -> int:
        """Return where the stretch of the body that holds `at` ends."""
        start = self._body.start(at)
        return next((span.end for span in self._body.article.spans if span.start == start), at)
