"""Figures as answers to a question: how many were sent, lost power or were asked, how far it is, how much leaked."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final, NamedTuple

from headwater.corroboration.compare.counted import is_moved
from headwater.corroboration.compare.counts import context_of, matter_of
from headwater.corroboration.compare.marks import marks_of, sites_of
from headwater.corroboration.compare.passages import Passage, Passages
from headwater.corroboration.compare.roles import Role, roles_of
from headwater.corroboration.register import Register
from headwater.model import Claim, Span
from headwater.reader.frames.lexicon import thing
from headwater.reader.numbers import Quantity, is_label, quantities_of, singular
from headwater.reader.values.days import days_of
from headwater.reader.values.measures import measured
from headwater.reader.words import words_of

_NUMERAL: Final = r"\d{1,6}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_OWNER: Final = r"(?:(?:the|its|their|our|his|her|all|\w+['’]s?)\s){0,2}"
_OF_WHOLE: Final = re.compile(rf"\s(?:out\s)?of\s{_OWNER}(?P<whole>{_NUMERAL})\b")
_ALL: Final = re.compile(r"\b(?:[Aa]ll|[Ee]very\sone|[Ee]ach)\s(?:of\s)?(?:(?:the|its|their|our|his|her)\s)?$")
_FRACTION: Final = re.compile(
    rf"\b(?P<part>half|a\sthird|two[\s-]thirds|a\squarter|three[\s-]quarters|a\sfifth)\s(?:of\s)?{_OWNER}"
    rf"(?:(?P<whole>{_NUMERAL})\s)?(?P<noun>[a-z]{{3,20}}s|people|staff|crew)\b",
    re.IGNORECASE,
)
_PARTS: Final = {"half": 1 / 2, "third": 1 / 3, "thirds": 2 / 3, "quarter": 1 / 4, "quarters": 3 / 4, "fifth": 1 / 5}
_DENIED: Final = re.compile(r"\bnot\s(?:the\s)?$")
# a part of those counted, or a figure of another time: "another 40", "from 18", "as against 30"
_APART_BEFORE: Final = re.compile(
    r"\b(?:another|further|additional|extra|including|among\sthem|the\s(?:first|remaining|other|last|next)|up\sfrom"
    r"|down\sfrom|from"
    r"|compared\s(?:with|to)|instead\sof|rather\sthan|average\sof|each|every|than\sthe|normally|usually|between|and"
    r"|or|to|by)\s$"
    r"|[-–]$",
    re.IGNORECASE,
)
_APART_BEHIND: Final = re.compile(
    r"\s?(?:[a-z]+\s)?(?:of\s(?:them|whom|those|these)|more\b|others?\b|extra\b|each\b"
    r"|at\sa\stime|times\b|\s?[-–:]\s?\d|to\s[$€£]?\d|percentage\spoints?|points?\b|-?years?\b"
    # "two women and a man": three in all
    r"|(?:men|women|girls|boys|adults|children|teenagers)\sand\s(?:an?|one|two|three|four|five|six|\d+)\s)",
    re.IGNORECASE,
)
_WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_AGO: Final = {"today": 0, "tonight": 0, "yesterday": 1}
_DAYS_OF_MONTH: Final = 31
_AND_OTHERS: Final = re.compile(r"\s[a-z]+\s(?:and|or)\s[a-z]+")
# what may stand behind a number without a noun that counts what was named before
_BARE: Final = re.compile(r"\s(?:of\s\w+\s)?(?:had|have|has|were|was|are|is|will)\b")
_WANTED: Final = re.compile(r"\b(?:ask|demand|seek|sought|want|offer|claim|request)", re.IGNORECASE)
_YEARS: Final = re.compile(r"\b(?:19|20)\d\d\b")


class Slot(NamedTuple):
    """A figure with what it counts and what is told of it.

    `head`: the noun, "" where it stands alone; `share`: the part of `whole` (0 where that is not told) it is, None of
    what is no share. `around`: the nouns of its sentence and the one before. `matter`: what its clause is about besides
    names, `spelt`: the words of names in it, `named`: who and what they name but places. `marks`: words for another
    time, plan or case, `sites`: words for places. `with_others`: it counts others too ("volunteers and officers").
    `denied`: the text says that it is not the figure. `clause`: the words of its clause.
    """

    quantity: Quantity
    span: Span
    passage: Passage
    head: str
    modifiers: frozenset[str]
    roles: tuple[Role, ...]
    share: float | None
    whole: float
    around: frozenset[str]
    matter: frozenset[str]
    spelt: frozenset[str]
    named: frozenset[str]
    places: frozenset[str]
    days: frozenset[int]
    marks: frozenset[str]
    sites: frozenset[str]
    with_others: bool
    denied: bool
    claims: dict[str, Claim]
    beside: dict[str, Claim]
    source: str
    clause: str


class _Read(NamedTuple):
    """A figure of a text with the part of a whole that it is, if it is one."""

    quantity: Quantity
    share: float | None
    whole: float


def slots_of(passages: Passages, register: Register) -> list[Slot]:
    """Return the figures of a pile that answer a question, in order of article and place.

    Left out: times and ages, labels, votes, moves in per cent, parts ("another 40", "12 of them"), rates, what is told
    of another year than that of the article, and what somebody denies.
    """
    return [slot for passage in passages.all for slot in _of_passage(passage, passages, register)]


def _of_passage(passage: Passage, passages: Passages, register: Register) -> Iterator[Slot]:
    text = passage.span.exact
    years = set(_YEARS.findall(text))
    if years and passage.day and passage.day[:4] not in years:
        return
    for read in _figures(text):
        quantity = read.quantity
        place = passage.span.part(quantity.start, quantity.end)
        clause = passages.clause(place, passage)
        at = place.start - clause.start
        roles = tuple(roles_of(clause.exact, at, at + len(place.exact)))
        denied = bool(_DENIED.search(text, 0, quantity.start))
        said = passages.attribution(place, passage)
        if passages.is_source(place, passage) or not (roles or denied):
            continue
        if said is not None and said.stance == "denies":
            continue
        told = [s for s in (said.content if said else ()) if s.covers(place)] or [clause]
        named = {(e, register.names.kinds.get(e)) for s in told for _, _, e in register.names.inside(s)}
        meaning = context_of(min(told, key=lambda s: len(s.exact)), register.names)
        matter = matter_of(clause, meaning.terms)
        head, modifiers = _noun(quantity)
        if not head and not _BARE.match(text, quantity.end):
            continue
        yield Slot(
            quantity, place, passage, head, modifiers, roles, read.share, read.whole, _around(passage),
            matter, meaning.terms - matter,
            frozenset(e for e, kind in named if kind != "place"), frozenset(e for e, kind in named if kind == "place"),
            frozenset(d for _, _, d in days_in(clause.exact, passage.day)),
            marks_of(clause.exact), sites_of(clause.exact),
            bool(_AND_OTHERS.match(text, quantity.end)), denied,
            passages.claims_of(place), passages.claims_at(place) or passages.claims_at(passage.span),
            passages.speaker(place, passage), clause.exact,
        )  # fmt: skip


def _figures(text: str) -> Iterator[_Read]:
    wholes: list[int] = []
    for quantity in quantities_of(text):
        if quantity.of_time or is_label(text, quantity) or quantity.start in wholes:
            continue
        part = _OF_WHOLE.match(text, quantity.end)
        denied = _DENIED.search(text, 0, quantity.start)
        apart = _APART_BEFORE.search(text, 0, quantity.start) or _APART_BEHIND.match(text, quantity.end)
        if (apart and not part and not denied) or (
            quantity.unit == ("percent",) and is_moved(text, quantity) and not _WANTED.search(text)
        ):
            continue
        figure = measured(text, quantity) or quantity
        if part:
            wholes.append(part.start("whole"))
            whole = quantities_of(f"{part['whole']} things")[0].value
            named = next(iter(quantities_of(text, part.start("whole"))), figure)
            if named.counted:  # "23 of the firm's 40 buses"
                figure = figure._replace(unit=named.unit, counted=named.counted)
            yield _Read(figure, min(1.0, quantity.value / whole) if whole else None, whole)
        elif _ALL.search(text, 0, quantity.start):
            yield _Read(figure, 1.0, quantity.value)
        elif quantity.unit == ("percent",):
            yield _Read(figure, quantity.value / 100, 0.0)
        else:
            yield _Read(figure, None, 0.0)
    for match in _FRACTION.finditer(text):
        share = _PARTS[re.split(r"[\s-]", match["part"].lower())[-1]]
        whole = quantities_of(f"{match['whole']} things")[0].value if match["whole"] else 0.0
        noun = singular(match["noun"].lower())
        told = Quantity(
            match.start(), match.end("part"), 100 * share, "about", (noun,), counted=match["noun"].lower()
        )  # fmt: skip
        yield _Read(told, share, whole)


def _noun(quantity: Quantity) -> tuple[str, frozenset[str]]:
    """Return the noun for what a figure counts, and the words in front of it."""
    if quantity.unit[:1] and (quantity.unit[0] in ("length", "weight", "area", "speed", "percent", "$", "£", "€")):
        return quantity.unit[0], frozenset()
    words = quantity.counted.split()
    if not words:
        return "", frozenset()
    return thing(singular(words[-1])), frozenset(words[:-1])


def _around(passage: Passage) -> frozenset[str]:
    spans = (passage.span, *((passage.before,) if passage.before is not None else ()))
    return frozenset(thing(singular(w.folded)) for s in spans for w in words_of(s.exact))


def days_in(text: str, day: str) -> list[tuple[int, int, int]]:
    """Return where a text names days, and which, as day of the year by months of 31 days.

    A weekday is the last one up to the ISO day the text came out; of a text of no known day only dates are read. "On
    17 and 18 March" names none of its own.
    """
    found = [(v.start, v.end, int(v.figure)) for v in days_of(text) if v.low == v.high]
    if not day:
        return found
    published = date.fromisoformat(day)
    for word in words_of(text):
        ago = _AGO.get(word.folded)
        if word.folded in _WEEKDAYS:
            ago = (published.weekday() - _WEEKDAYS.index(word.folded)) % 7
        if ago is not None:
            told = published - timedelta(days=ago)
            found.append((word.start, word.end, _DAYS_OF_MONTH * (told.month - 1) + told.day))
    return found
