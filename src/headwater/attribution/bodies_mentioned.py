"""Which body a common noun or "it" means in one article: the one named before, or one that the pile names."""

import re
from collections.abc import Sequence
from typing import Final

from headwater.attribution.body import Body
from headwater.attribution.described import Described
from headwater.attribution.institutions import Institutions, first_half, whole_name
from headwater.attribution.nouns import is_person, kind_of
from headwater.attribution.wordlists import ANY_BODY, SETS_OF_PEOPLE
from headwater.reader.furniture import prose_start
from headwater.reader.layers import Range
from headwater.reader.words import fold

_SAME_NOUN_CHARS, _ANY_NOUN_CHARS = 900, 500
_CALLED_CHARS = 2_000
# an opener, a name, the noun
_LEAST_CALLED_WORDS = 3
# "the town's | health board": a noun alone behind its owner is any
_LEAST_OWNED_WORDS = 2
# a place where people met is not the group that they are: "a march to Orr Hall"
_PLACED = re.compile(r"\b(?:at|to|in|outside|inside|near|around|from)\s+(?:the\s+)?$")
# what a name in front of such a noun names is a place: "lost at Kelling | station"
_SITES: Final = frozenset(
    """airport aerodrome station junction depot harbour harbor port docks dock quay pier bridge tunnel road street lane
    square hospital infirmary clinic school college university church cathedral mosque prison jail court library museum
    theatre stadium arena ground park market mall hall hotel plant works factory mill mine quarry refinery yard shipyard
    warehouse terminal reservoir dam lake beach island airfield barracks base camp racecourse""".split()
)
_AT: Final = re.compile(r"\b(?:at|to|in|outside|inside|near|around|from|into|through)\s+(?:the\s+)?$")
_NEXT_WORD: Final = re.compile(r"\s([a-z-]+)")
# "The Water Standards Commissioner", "The Energy secretary, Ida Orr,": a name that goes on, or whose office it is
_GOES_ON: Final = re.compile(r"\s[A-Z]")
_OFFICE_OF: Final = re.compile(r"\s(?:[a-z-]+\s){0,2}?(?P<noun>[a-z-]+),?\s[A-Z]")
# "told the Courier": whom somebody speaks to
_TOLD = re.compile(r"\b(?:told|tells|telling)\s(?:the\s)?$", re.IGNORECASE)
# "of the Staff Union. The trust" names no trust
_ENDS_SENTENCE = re.compile(r"\w{3,}[.]\s|\s(?:The|A|An|Its|Their|This)\s\w+$")
# a capital that opens a sentence is no name
_FIRMS = frozenset("company firm business airline bank retailer manufacturer carmaker drugmaker maker operator".split())
# nouns for bodies, and how the names of those that they can mean end
_CALLED: Final = {
    "union": frozenset("union unions federation workers guild brotherhood".split()),
    "police": frozenset(["police", "constabulary"]),
    "coastguard": frozenset(["coastguard"]),
    "council": frozenset(["council"]),
    "trust": frozenset(["trust"]),
    "hospital": frozenset(["hospital"]),
    "university": frozenset(["university"]),
    "county": frozenset(["county"]),
    "ministry": frozenset(["ministry"]),
    "agency": frozenset(["agency"]),
    "authority": frozenset(["authority"]),
    "commission": frozenset(["commission"]),
    "federation": frozenset(["federation"]),
    "inspectorate": frozenset(["inspectorate"]),
    "board": frozenset(["board"]),
}
# how the names of public bodies end, which no text calls a company
_PUBLIC: Final = frozenset(
    "agency bureau department ministry administration commission council authority police constabulary court "
    "parliament congress senate government office inspectorate union federation party university hospital "
    "infirmary clinic surgery hospice school college academy institute museum church diocese tribunal regulator "
    "ombudsman watchdog navy army".split()
)
# what bodies of any name are called
_WIDE: Final = frozenset(["agency", "authority", "board"])
_COMPANIES: Final = _FIRMS | {"corporation"}
_OUR_POLICE: Final = re.compile(r"[Pp]olice(?:\s[a-z’'-]+)*")
_OPENERS = frozenset("the a an this that these those his her its their our my your one in on at a new another".split())


class BodyMentions:
    """Finds the names of bodies that a phrase of one article can mean."""

    def __init__(self, body: Body, institutions: Institutions) -> None:
        self._body, self._institutions = body, institutions
        opening = body.article.spans[0]
        # the place a report was filed from did nothing in it
        self._opens = opening.start + prose_start(opening.exact)

    def called(self, found: Described, before: int) -> Range | None:
        """Return where the poll or campaign that "the poll" or "the campaign" means was named before the noun last."""
        if found.words:
            return None
        head = re.escape(found.head)
        text = self._body.text((max(0, self._body.start(before), before - _CALLED_CHARS), before))
        named = re.finditer(rf"\b(?:[A-Z][\w&/.-]*+(?:[’']s?)?\s){{1,5}}(?i:{head})\b", text)
        called = [match for match in named if not _ENDS_SENTENCE.search(match.group())]
        if not called:
            return None
        words = called[-1].group().split()
        opened = fold(words[0]) in _OPENERS
        if opened and len(words) < _LEAST_CALLED_WORDS:
            return None
        low = called[-1].start() + (called[-1].group().index(words[1]) if opened else 0)
        start = before - len(text)
        return first_half(self._body, start + low), start + called[-1].end()

    def subject(self, before: int) -> str | None:
        """Return the body whose name opens the sentence: "Hart Lomax will pay, it said"."""
        sentence = self._body.sentence(before)
        if sentence is None:
            return None
        first = next(iter(self._body.names_between(max(sentence[0], self._opens), before)), None)
        if first is None or first.type != "organization":
            return None
        if self._names_office(first.range, sentence[1]):
            return None
        lead = self._body.text((max(sentence[0], self._opens), first.range[0])).strip().lower()
        spelt = self._body.folded(first.range)
        return spelt if lead in {"", "the"} and self._institutions.is_body(spelt) else None

    def _names_office(self, name: Range, until: int) -> bool:
        """Whether a name is part of what somebody is: "The | Water | Standards Commissioner, Ida Orr, said it ..."."""
        behind = self._body.text((name[1], max(name[1], until)))
        office = _OFFICE_OF.match(behind)
        return bool(_GOES_ON.match(behind) or (office and is_person(office["noun"])))

    def _names_site(self, name: Range) -> bool:
        """Whether a name of one word tells where something was: "at | Kelling | station"; a firm may own a site."""
        if len(self._body.text(name).split()) > 1:
            return False
        at = self._body.start(name[0])
        sentence = self._body.sentence(name[0]) or (at, name[1])
        site = _NEXT_WORD.match(self._body.text((name[1], max(name[1], sentence[1]))))
        return bool(site and site[1] in _SITES and _AT.search(self._body.text((sentence[0], name[0]))))

    def before(self, found: Described, before: int, own_words: Sequence[Range]) -> str | None:
        """Return the institution named last before the place that "the agency" can mean, outside of `own_words`.

        A name that ends with the noun is meant within 900 characters, any other within 500 by nouns for all kinds;
        a firm also where it opens what is said: "Orban's pill works, the company announced". "The finance ministry" is
        no body that is called by neither word.
        """
        head = found.head
        if head in _FIRMS and (opening := self.subject(before)):
            return opening
        for name in reversed(self._body.names_between(max(self._opens, before - _SAME_NOUN_CHARS), before)):
            spelt = self._body.folded(name.range)
            own = any(low <= name.range[0] < high for low, high in own_words)
            if own or name.type not in {"organization", "unknown"} or not self._institutions.is_body(spelt):
                continue
            if self._names_site(name.range):
                continue
            last = fold(spelt.split()[-1])
            same = last == head or last in _CALLED.get(head, ())
            if (head in _COMPANIES and last in _PUBLIC) or (not same and self._is_outlet(name.range, last)):
                continue
            if not same and (_is_called_otherwise(head, last) or (head in _PUBLIC and found.words)):
                continue
            near = name.range[0] >= before - _ANY_NOUN_CHARS and name.type == "organization"
            if not same and head in SETS_OF_PEOPLE and self._is_placed(name.range[0]):
                return None
            if same or (head in ANY_BODY and near):
                return whole_name(self._body, name.range)
            if head in ANY_BODY and name.type == "organization":
                return None
        return None

    def force(self, found: Described) -> str | None:
        """Return the police force of the pile that is called so with or without capitals: "Tarn police"."""
        named = found.head == "police" and found.class_ == "named"
        return self._institutions.ending(tuple(fold(found.label).split())) if named else None

    def _is_outlet(self, name: Range, last: str) -> bool:
        """Whether a name is that of a news outlet: one that is told something, or "the Courier" of its own pages.

        A publisher whose whole name stands there may be a firm that puts out its own word.
        """
        publisher = self._body.article.publisher
        spelt = fold(self._body.folded(name)).removeprefix("the ")
        if kind_of(last) == "outlet" or (publisher is not None and fold(publisher.value).endswith(f" {spelt}")):
            return True
        return bool(_TOLD.search(self._body.text((self._body.start(name[0]), name[0]))))

    def _is_placed(self, at: int) -> bool:
        """Whether the words before a name make it a place where something happened."""
        sentence = self._body.sentence(at)
        return bool(sentence and _PLACED.search(self._body.text((sentence[0], at))))

    def ending(self, found: Described) -> str | None:
        """Return the body of the pile whose name ends so: "the health board" where no body is named before it.

        "The union" is the only one that the pile names, "the town's health board" that of the town.
        """
        words = fold(found.label).removeprefix("the ").split()
        if found.class_ != "named" or found.proper:
            return None
        # "the hospital's trust" is a trust, whichever
        alone = len(words) == 1 or (len(words) == 2 and words[0].endswith(("'s", "’s")))
        ends = _CALLED.get(words[-1], ()) if alone else ()
        if ends:
            return self._institutions.only_one(tuple(sorted(ends)))
        owned = len(words) > _LEAST_OWNED_WORDS and words[0].endswith(("'s", "’s"))
        return self._institutions.ending(tuple(words[1:] if owned else words))


def force_meant(found: Described) -> Described | None:
    """Return "police" alone for the force that a text is about, "police at the quay" too; None for any other phrase.

    "Hull police", "riot police" and "police in Hull" are some other force, or men of one.
    """
    ours = found.head == "police" and _OUR_POLICE.fullmatch(found.label)
    return found._replace(label="police", proper="") if ours else None


def _is_called_otherwise(head: str, last: str) -> bool:
    """Whether a name ends with another word for a body than can be called so: "the trust" is no union."""
    return head in _CALLED and head not in _WIDE and kind_of(last) == "body" and last not in _CALLED[head]
