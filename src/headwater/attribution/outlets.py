"""Which outlets the pile's articles name, under one name each: publishers, their acronyms and short forms."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from headwater.attribution.body import Body
from headwater.attribution.issuers import Issuer, bodies_among, issuer_key
from headwater.attribution.questions import Answering, question
from headwater.model import Article
from headwater.reader.layers import Name, Range
from headwater.reader.outlets import is_agency, is_known, is_short, known_at, outlet_key, outlets_in
from headwater.reader.words import folded_in

_ONLY_OUTLETS_DO = re.compile(
    r"\s+(?:(?:has|have|had|also|exclusively)\s+)?(?:first|previously)\s+reported\b"
    r"|\s+(?:was|were)\s+(?:the\s+)?first\s+(?:outlet\s+)?to\s+(?:report|publish|reveal)\b",
)
# a site called by its address, which others than outlets have too
_ADDRESS = re.compile(r"[\w-]+(?:\.[\w-]+){0,2}\.(?:com|net|org|info|co\.uk|fr|de|it|es|ie|ca|com\.au)", re.IGNORECASE)
_REPORTS = re.compile(r"\s+(?:also\s+)?(?:reports|reported|writes|wrote)\b")
_KIND_BEFORE = re.compile(
    r"\b(?:news\s+(?:agency|site|website|service)|newspaper|magazine|broadcaster|newsletter|news\s+outlet)\s$"
)
# "according to the sports daily | Matchday,"; a "paper" may be a white one, and what comes out daily a forecast
_PAPER_BEFORE = re.compile(
    r"\b[Aa]ccording\sto\s(?:the|a)\s(?:[\w-]+\s){0,2}(?:(?P<often>daily|weekly)|tabloid|broadsheet)\s$"
)
_NAME_ENDS = re.compile(r"\s*(?:[,.;:!?)”\"–—]|$)|\son\s")
_NO_PAPERS = frozenset(
    "Advisory Assessment Barometer Brief Briefing Bulletin Census Dashboard Data Digest Forecast Index Log Memo "
    "Monitor Note Outlook Poll Report Review Statement Summary Survey Tally Tracker Update Watch".split()
)
# acronyms, and names for short behind their article
_SHORT = re.compile(r"\b[A-Z]{2,5}\b(?![’']?[A-Z])|\b[Tt]he\s(?P<head>[A-Z][a-z]+(?:-[A-Z][a-z]+)?)\b(?!\s+[A-Z])")
# local stations by network and channel or by call sign: "Fox 9", "KXYZ-TV"
_STATION = re.compile(
    r"(?:ABC|CBS|NBC|Fox|FOX|CW|PBS|Channel|News)\s?\d{1,2}|[KW][A-Z]{2,3}(?:-[TF][VM]|-AM|\sNews|\sRadio)"
    r"|Channel\s(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve)"
)
# what a page, a feed or a programme is called behind the name that others cite: "Gannet Post Online"
_EDITION = re.compile(r"(?P<outlet>\S.*\S)\s(?:News|Online|Digital|Live)", re.IGNORECASE)
# what a name for short leaves out, and no town or university has behind its own name
_LEFT_OUT = frozenset(["News", "Media", "Network", "Radio", "Broadcasting", "Newspapers"])
_AHEAD_CHARS, _BEFORE_CHARS = 60, 48
_COMPOUND = re.compile(r"(news|broad|tele|fore)(wire|paper|week|day|line|watch|cast|text)", re.IGNORECASE)
_LEAST_INITIALS = 3


class Outlets(Answering):
    """Matches a name in a text to an outlet. An outlet goes by its publisher's name in the pile, where one fits.

    Who puts out their own word is no outlet: `issuers`.
    """

    def __init__(self, articles: Sequence[Article], issuers: Iterable[Issuer] = ()) -> None:
        issuing = list(issuers)
        self.issuing = bodies_among(issuing)
        own = {i.name for i in issuing} | set(self.issuing.values())
        publishers = sorted({a.outlet for a in articles if a.outlet} - own)
        filed = (a.dateline.value.partition(",")[0] for a in articles if a.dateline)
        self._filed_from = frozenset(" ".join(folded_in(name)) for name in filed)
        self._by_key: dict[str, str] = {}
        for publisher in publishers:
            self._by_key.setdefault(outlet_key(publisher), publisher)
        self._short: dict[str, set[str]] = {}
        self._places: dict[str, list[tuple[Range, str]]] = {}
        for publisher in publishers:
            for form in _short_forms(publisher):
                self._short.setdefault(form, set()).add(publisher)

    @question
    def named(self, spelt: str) -> str | None:
        """Return the publisher in the pile that the spelling means; None when none or several fit.

        "AFP" is the agency, whoever else in the pile has these initials.
        """
        name = " ".join(spelt.split())
        exact = self._by_key.get(outlet_key(name))
        if exact is not None or is_agency(name):
            return exact
        short = self._short.get(name.lower(), set())
        if not short and (cited := _without_edition(name)):
            return self._by_key.get(outlet_key(cited))
        return next(iter(short)) if len(short) == 1 else None

    @question
    def body_named(self, spelt: str) -> str | None:
        """Return the body that puts out its own word and is called so."""
        return self.issuing.get(issuer_key(spelt))

    @question
    def files_from(self, name: str) -> bool:
        """Whether an article of the pile has a place so called in its dateline."""
        return " ".join(folded_in(name)) in self._filed_from

    @question
    def canonical(self, spelt: str) -> str:
        """Return the outlet's name in the pile, else the spelling with its white space folded."""
        return self.named(spelt) or " ".join(spelt.split())

    def in_body(self, body: Body) -> list[tuple[Range, str]]:
        """Return where the body names outlets, and which, in order; each body is looked through once."""
        known = self._places.get(body.article.id)
        if known is None:
            known = self._places[body.article.id] = self._sought(body)
        return known

    def _sought(self, body: Body) -> list[tuple[Range, str]]:
        found = []
        for name in body.layers.names:
            place = _with_article(body, name.range)
            issuing = self.body_named(body.folded(place)) is not None
            outlet = None if issuing else self._outlet(body, name, place)
            if outlet is not None:
                found.append((place, outlet))
        found += _by_first_word(body, found)
        return sorted([*found, *self._for_short(body, found)])

    def _for_short(self, body: Body, found: Sequence[tuple[Range, str]]) -> Iterator[tuple[Range, str]]:
        """Yield the places of known acronyms, and of "the Post" as the outlet of that last word that the body names."""
        taken = sorted(place for place, _ in found)
        starts = [start for start, _ in taken]
        full = {name.split()[-1]: name for _, name in reversed(found) if len(name.split()) > 1}
        for span in body.article.spans:
            for match in _SHORT.finditer(span.exact):
                place = span.start + match.start(), span.start + match.end()
                at = bisect_right(starts, place[1] - 1) - 1
                if at >= 0 and taken[at][1] > place[0]:
                    continue
                known = known_at(span.exact, match.start(), match.end())
                if known is not None and known.end == match.end():
                    yield place, self.canonical(match.group())
                elif match.group("head") and is_short(match.group("head")):
                    yield (
                        place,
                        self.named(match.group()) or full.get(match.group("head")) or " ".join(match.group().split()),
                    )

    def _outlet(self, body: Body, name: Name, place: Range) -> str | None:
        spelt = body.folded(place)
        if name.type == "outlet":
            return self.canonical(spelt)
        known = self.named(spelt) or self.named(body.folded(name.range))
        if known is not None:
            return known
        if name.type == "person":
            return self.canonical(spelt) if is_known(spelt) and not _is_surname(body, spelt) else None
        if (name.type == "organization" and is_known(spelt)) or _STATION.fullmatch(spelt):
            return self.canonical(spelt)
        before = body.text((max(body.start(place[0]), place[0] - _BEFORE_CHARS), place[0]))
        sentence = body.sentence(name.range[0])
        ahead = body.text((name.range[1], min(sentence[1], name.range[1] + _AHEAD_CHARS))) if sentence else ""
        if _KIND_BEFORE.search(before) or _is_paper(spelt, before, ahead):
            return spelt
        site = _ADDRESS.fullmatch(spelt) and _REPORTS.match(ahead)
        return spelt if site or _ONLY_OUTLETS_DO.match(ahead) else None


def _by_first_word(body: Body, found: Sequence[tuple[Range, str]]) -> list[tuple[Range, str]]:
    """Return the names of one word that mean one outlet of the body: "Carrick" is "Carrick News"."""
    opened: dict[str, set[str]] = {}
    for _, outlet in found:
        first, _, rest = outlet.removeprefix("The ").partition(" ")
        if rest in _LEFT_OUT:
            opened.setdefault(first, set()).add(outlet)
    taken = {place for place, _ in found}
    return [
        (name.range, next(iter(opened[spelt])))
        for name in body.layers.names
        if name.type == "organization"
        and name.range not in taken
        and len(opened.get(spelt := body.folded(name.range), ())) == 1
    ]


def _is_surname(body: Body, spelt: str) -> bool:
    """Whether the body names a person in full whose last word it is: "Michael Bloomberg"."""
    return any(n.type == "person" and body.folded(n.range).endswith(f" {spelt}") for n in body.layers.names)


def _is_paper(spelt: str, before: str, ahead: str) -> bool:
    """Whether the words around a name call it a paper: "according to the sports daily Matchday, ...".

    What comes out daily or weekly may be no paper: its name must be known, have an outlet's shape, or be one word.
    """
    paper = _PAPER_BEFORE.search(before)
    if paper is None or not _NAME_ENDS.match(ahead):
        return False
    shaped = any(found.name == spelt for found in outlets_in(spelt))
    one_word = spelt.isalpha() and not spelt.isupper() and spelt not in _NO_PAPERS
    return not paper["often"] or is_known(spelt) or shaped or one_word


def same_outlet(one: str | None, other: str | None) -> bool:
    """Whether two names mean one outlet."""
    return one is not None and other is not None and outlet_key(one) == outlet_key(other)


def _with_article(body: Body, place: Range) -> Range:
    """Take in "The" before "Lantern": it belongs to the names of newspapers."""
    before = body.text((place[0] - 4, place[0]))
    return (place[0] - 4, place[1]) if before == "The " else place


def _short_forms(publisher: str) -> list[str]:
    words = publisher.split()
    bare = words[1:] if words and words[0].lower() == "the" else words
    forms = [
        form for name in (" ".join(bare), _without_edition(" ".join(bare))) if name for form in (name, f"the {name}")
    ]
    forms = [form.lower() for form in forms]
    if len(bare) >= 2:
        forms.append("the " + bare[-1].lower())
    initials = "".join("".join(part[0] for part in _parts_of(word)) for word in bare).lower()
    if len(initials) >= _LEAST_INITIALS:
        forms.append(initials)
    return forms


def _without_edition(name: str) -> str | None:
    """Return the name of an outlet without what its page adds: "Orrin Radio" of "Orrin Radio News".

    None where what is left would not be known for an outlet by itself: "Hart Valley" of "Hart Valley News".
    """
    found = _EDITION.fullmatch(name)
    if found is None:
        return None
    outlet = found["outlet"]
    shaped = any((o.start, o.end) == (0, len(outlet)) for o in outlets_in(outlet))
    return outlet if shaped or is_known(outlet) or _STATION.fullmatch(outlet) else None


def _parts_of(word: str) -> tuple[str, ...]:
    """Return the parts of a word that acronyms spell: the "NW" of "Newswire"."""
    compound = _COMPOUND.fullmatch(word)
    return compound.groups() if compound else (word,)
