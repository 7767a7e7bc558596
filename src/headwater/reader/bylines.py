"""Bylines: who wrote a text, as the line above or below it says, also broken over lines or glued to a date."""

import re
from typing import NamedTuple

from headwater.reader.dates import MONTHS, WEEKDAYS, LabelledDate, date_line, date_tail, dates_in
from headwater.reader.outlets import OutletName, is_known, outlet_named

_MARK = re.compile(
    r"[\s>*_–—-]{0,4}(?:(?:by\s)?(?:(?:written|story|reported|reporting|words|text|report|posted|article"
    r"|analysis|opinion"
    r"|commentary|review|compiled|published|submitted)\s)?by\b|(?:author|byline|reporter|writer|words)s?\s?:|from\b)"
    r"\s{0,3}[:|]?\s{0,3}",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"[^\s,;|/()&•·—–]+|[,;|/()&•·—–]")
_NAME_WORD = re.compile(r"(?:(?:Mc|Mac|De|Di|La|O['’]|[A-Z]['’])?[^\W\d_a-z][\w'’.-]{0,24}|[A-Z]\.(?:[A-Z]\.)?)$")
_PARTICLES = frozenset("de da di do dos del della der den van von la le bin ibn al el ter ten zu y e d'".split())
_JOINERS = frozenset(("and", "&", ",", ";", "with", "y", "und", "et"))
_SUFFIXES = frozenset(("jr", "jr.", "sr", "sr.", "ii", "iii", "iv"))
# Capitalised words that begin headlines and menus far more often than names.
_NO_NAME = frozenset(
    "the a an of to for in on at by with from is are was and or not new this that what why how who when where will can "
    "has have had after before over under against as it its his her their our your my more most all top back home news "
    "world politics sports opinion business home about contact search login subscribe menu share comments reply posted "
    "staff writer reporter correspondent editor editorial board agencies agency press wire says say said photo video "
    "watch read president senator minister mayor governor judge court police senate house city state states county "
    "party department report reports breaking member guest forum thread blog archive page next previous continue up "
    "good morning evening story top bottom related tags pages newsletter newsletters members terms privacy daily "
    "digest list office headquarters street road university college school church company council committee "
    "summer winter spring autumn january february north south east west".split()
)
# Behind a "by" a name is expected, and only words that go on from it end it.
_AFTER_BY = frozenset(
    "the a an of to for in on at by with from and or staff writer writers reporter reporters correspondent editor "
    "published posted updated filed contributed contributing our new special last first today yesterday this "
    "that".split()
)
_ROLE_WORD = (
    r"staff|writers?|reporters?|correspondents?|editors?|columnist|contributor|contributing|senior|national"
    r"|political|"
    r"special|bureau|chief|desk|agencies|agency|producer|analyst|team|newsroom|editorial board|associate"
)
# words with capitals, connecting words and at least one word for a post: "Staff Writer", "for The Courier and agencies"
_ROLE = re.compile(
    rf"[\s,|/()•·—–-]{{0,4}}(?=[^\n]{{0,60}}\b(?i:{_ROLE_WORD})\b)"
    rf"(?:(?:(?i:{_ROLE_WORD})|for|of|and|the|in|at|to|from|[A-Z][\w'’&.-]{{0,24}})\b[\s,|/()-]{{0,3}}){{1,9}}$"
)
_TAIL_LEAD = re.compile(r"[\s,|/()•·—–-]{0,4}(?:(?:for|of|at|in|from|special to|via)\s)?", re.IGNORECASE)
_LABEL_END = re.compile(
    r"(?:[\s|,•·:;()—–-]|\b(?:last |first )?(?:published|posted|updated|filed|on|at|date)\b){1,8}$", re.IGNORECASE
)
_PLACE = re.compile(r"[\s,]{0,3}in\s[A-Z][\w'’.-]{1,24}(?:\s[A-Z][\w'’.-]{1,24}){0,2}$")
_MAIL = re.compile(r"[\s,|(]{0,3}(?:@\w{1,30}|[\w.+-]{1,40}@[\w.-]{1,60})\)?$")
_LONGEST_LABEL_CHARS = 24
_LONGEST_CHARS = 240
_LONGEST_BARE_CHARS = 140
_MOST_PEOPLE = 8


class Byline(NamedTuple):
    """Code points of each person named, the outlet named beside them, the dates, and whether "by" stands in front."""

    people: tuple[tuple[int, int], ...]
    outlet: OutletName | None
    dates: tuple[LabelledDate, ...]
    marked: bool
    whole_names: bool


def read_byline(text: str, start: int, end: int) -> Byline | None:
    """Return what `text[start:end]` says as a byline, or None when it holds anything else.

    Reads "By Ann Lee and Bo Rae", "By ANN LEE | The Courier", "By Ann Lee, Staff Writer", "Ann Lee March 3, 2031" and
    bare names. `whole_names` is False where a person has one word only: a pen name, or a name broken off.
    Misses: bylines without names, names in scripts without capitals.
    """
    if not 0 < end - start <= _LONGEST_CHARS or text[end - 1] in ",;&":
        return None
    lead = _leading_dates(text, start, end)
    if lead:
        start = _after_separators(text, lead[-1].written.end, end)
    mark = _MARK.match(text, start, end)
    names_start = mark.end() if mark else start
    written = dates_in(text, names_start, end)
    names_end = written[0].start if written else end
    dates = date_line(text, names_end, end) if written else lead
    bare = mark is None and (end - start > _LONGEST_BARE_CHARS or text[end - 1] in ".!?")
    if bare or start == end or (written and not dates):
        return None
    people, at = _people(text, names_start, names_end, _AFTER_BY if mark else _NO_NAME)
    rest = _LABEL_END.sub("", text[at:names_end]) if written else text[at:names_end].rstrip()
    outlet = _outlet_of(text, at, at + len(rest))
    whole = all(" " in " ".join(text[a:b].split()) for a, b in people)
    byline = Byline(people, outlet, dates, mark is not None, whole)
    return byline if _holds(text, byline, rest) else None


def _holds(text: str, byline: Byline, rest: str) -> bool:
    """Whether names, and what is left behind them, make a byline."""
    if rest.strip(" ,|/()•·—–-") and byline.outlet is None and not _is_role(rest):
        return False
    if not byline.people and not (byline.outlet and (byline.marked or is_known(byline.outlet.name))):
        return False
    if byline.marked:
        return True
    # "ANN LEE/THE COURIER" is a picture credit
    return byline.whole_names and "/" not in rest and all(_plausible(text, person) for person in byline.people)


def _leading_dates(text: str, start: int, end: int) -> tuple[LabelledDate, ...]:
    """Return the dates a line begins with: "Posted on March 3, 2031 by Ann Lee"."""
    written = dates_in(text, start, end)
    if not written or written[0].start - start > _LONGEST_LABEL_CHARS:
        return ()
    return date_line(text, start, written[0].end)


def _after_separators(text: str, start: int, end: int) -> int:
    clock = date_tail(text, start, end)
    while clock < end and text[clock] in " \t\n\r\u00a0|,•·—–-:/":
        clock += 1
    return clock


def _people(
    text: str, start: int, end: int, no_name: frozenset[str]
) -> tuple[tuple[tuple[int, int], ...], int]:
    """Return the persons at the head of the range, and where they end."""
    people: list[tuple[int, int]] = []
    tokens = [(m.start(), m.end(), m.group()) for m in _TOKEN.finditer(text, start, end)]
    at, last = start, 0
    while last < len(tokens) and len(people) < _MOST_PEOPLE:
        stop = _person(tokens, last, no_name)
        if stop == last or _names_outlet(text, tokens, last, stop):
            break
        people.append((tokens[last][0], tokens[stop - 1][1]))
        at = tokens[stop - 1][1]
        last = stop
        while last < len(tokens) and tokens[last][2].lower() in _JOINERS:
            last += 1
        if last == stop:
            break
    return tuple(people), at


def _person(tokens: list[tuple[int, int, str]], first: int, no_name: frozenset[str]) -> int:
    """Return the index behind the name that begins at token `first`; `first` itself when none does."""
    stop, words = first, 0
    while stop < len(tokens) and words < 5:
        word = tokens[stop][2]
        lower = word.lower()
        if lower in _SUFFIXES and words >= 2:
            return stop + 1
        # "Ann Lee, Jr.": the comma belongs to the name
        if word == "," and words >= 2 and stop + 1 < len(tokens) and tokens[stop + 1][2].lower() in _SUFFIXES:
            return stop + 2
        if words and lower in _PARTICLES and lower not in _JOINERS and stop + 1 < len(tokens):
            stop += 1
            continue
        if lower in _JOINERS or not _NAME_WORD.match(word) or _no_name(lower, no_name):
            break
        stop, words = stop + 1, words + 1
    return stop if words else first


def _no_name(lower: str, no_name: frozenset[str]) -> bool:
    # "A." is an initial, "a" is not
    bare = lower.rstrip(".,:;!?") if len(lower) > 2 else lower
    return bare in no_name or bare in WEEKDAYS or (len(bare) > 3 and bare in MONTHS)


def _names_outlet(text: str, tokens: list[tuple[int, int, str]], first: int, stop: int) -> bool:
    start, end = tokens[first][0], tokens[stop - 1][1]
    name = outlet_named(text, start, end)
    # a lone word in capitals may be a pen name as well as an acronym
    return name is not None and (is_known(name.name) or stop - first > 1)


def _outlet_of(text: str, start: int, end: int) -> OutletName | None:
    if end <= start:
        return None
    lead = _TAIL_LEAD.match(text, start, end)
    return outlet_named(text, lead.end() if lead else start, end)


def _is_role(rest: str) -> bool:
    return len(rest) <= 80 and bool(_ROLE.match(rest) or _PLACE.match(rest) or _MAIL.match(rest))


def _plausible(text: str, person: tuple[int, int]) -> bool:
    """Whether bare words look like a person without a "by": two to four words, alike in their capitals."""
    words = text[person[0] : person[1]].split()
    named = [w for w in words if w.lower() not in _PARTICLES]
    alike = all(w.isupper() for w in named) or all(w[0].isupper() and (len(w) < 3 or not w.isupper()) for w in named)
    initial = len(named) < len(words) or any(len(w) == 1 or w[1:2] == "." for w in words)
    return 2 <= len(words) <= 3 + initial and alike and not any(w[-1] in "!?:" for w in words)
