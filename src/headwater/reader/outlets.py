"""Names of news outlets and agencies: a gazetteer of the best known, and the shape that other outlets' names have."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from headwater.reader.mastheads import AGENCIES, KNOWN

# These are names of outlets only where the text has already said that an outlet stands here.
_COMMON_WORDS = frozenset(
    "Age Atlantic Australian Bild Citizen Dawn Economist Forbes Globo Guardian Hill Hindu Independent Intercept "
    "Newsday Punch Slate Sputnik Sun Vanguard Vox Yle Meduza Standard Week Namibian EFE ANSA AAP AP CBC NBC CBS "
    "ABC DPA VOA TASS UPI WSJ NYT AFP NPR Axios Belga Time Antara Billboard Cosmopolitan Esquire Fortune "
    "Jezebel Quartz Recode Salon Variety Wired ITV PTI TPM WND GQ TMZ".split()
)
_LEADING = frozenset(
    "a an and as at but by for from his her if in like my on or our so then this to was when while with after before "
    "since though although because during former new old said".split()
)
# These may open a sentence about something else; inside one, the capital of their "The" tells.
_EITHER_WAY = frozenset("The " + name for name in "Age Australian Citizen Hill Punch Standard Sun Week".split())
_INSIDE_SENTENCE = re.compile(r"[\w,;:] $|[(/]$")
_HEAD = (
    "News Agency|Press Agency|Telegraph Agency|News|Times|Post|Journal|Tribune|Herald|Gazette|Observer|Courier|"
    "Chronicle|Press|Broadcasting|Network|Radio|TV|"
    "Television|Wire|Dispatch|Sentinel|Examiner|Inquirer|Register|Bulletin|Mirror|Telegraph|Star|Globe|Ledger|"
    "Monitor|Mercury|Argus|Echo|Record|Review|Reporter|Weekly|Daily|Today|Mail|Express|Standard|Media|Magazine|"
    "Advertiser|Enterprise|Independent|Advocate|Lantern|Messenger|Leader|Newswire|FM|Enquirer|Intelligencer|Courant|"
    "Statesman|Spectator|Picayune|Beacon|Informer|Newspapers?"
)
_WORD = r"[A-Z][\w'’&.-]{0,24}"
# words in front of the head: at most four, so that the pattern stays linear
# two papers that became one: "Post-Dispatch"
_JOINED = f"{_HEAD}|Union|Constitution|American|Democrat|Republican"
_SHAPED = re.compile(rf"\b(?:[Tt]he\s)?(?:{_WORD}\s(?:of\s)?){{1,4}}(?:{_HEAD})\b(?:-(?:{_JOINED})\b|\s\d{{1,2}}\b)?")
_SHAPED_CAPS = re.compile(
    rf"\b(?:THE\s)?(?:[A-Z][A-Z'’&.-]{{0,24}}\s(?:OF\s)?){{1,4}}(?:{_HEAD.upper()})\b"
    rf"(?:-(?:{_JOINED.upper()})\b|\s\d{{1,2}}\b)?"
)
# a station is called by what it is first: "Radio Carrick"
_NO_STATION = "Host|Presenter|Operator|Silence|Show|Stations?|Signals?|Waves"
_LED = re.compile(rf"\bRadio\s(?!(?:{_NO_STATION})\b)[A-Z][\w'’&-]{{0,24}}")
_HEADS, _HEADS_CAPS = re.compile(rf"\b(?:{_HEAD})\b"), re.compile(rf"\b(?:{_HEAD.upper()})\b")
# "The", four words with "of" behind each, and a blank before the head; "-Constitution" or a name behind it
_REACH_CHARS = 128
_LONGEST_TAIL_CHARS = 28
# "the Post"; of papers that became one: "the Sun-Post", "the Post-Union"
_SHORT = re.compile(rf"(?:the )?(?:(?:{_HEAD})(?:-(?:{_JOINED}))?|sun-(?:{_HEAD}))", re.IGNORECASE)
_ACRONYM = re.compile(r"[A-Z][A-Z0-9]{2,5}(?:\s\d{1,2})?")
_NO_ACRONYMS = frozenset(
    "USA NATO NASA PHD MBA ESQ JFK GOP CEO CFO COO EST EDT CST PST GMT UTC FAQ PDF RSS TBA".split()
)
_NUMBERED = re.compile(r"[A-Z][\w'’-]{2,24}(?:\s[A-Z][\w'’-]{2,24})?\s\d{1,2}")
# the possessive tail is given back one character at a time, never a whole run: "....." costs its length, not its square
_ANY_WORD = re.compile(r"\w(?:['’&./-]*\w)*")
# where a word with a capital begins, or goes on behind one of these
_CAPITAL = re.compile(r"(?<!\w)(?=[^\W\d_])[^a-z]")
_JOINS = "'’&./-"
_LONGEST_NAME_CHARS = 60
# "March 12" has the shape of "Channel 12"
_CALENDAR = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday".split()
)


class OutletName(NamedTuple):
    """Code points `start`..`end` name an outlet; `name` is how it is spelt, a known name in its usual letters."""

    start: int
    end: int
    name: str


def outlets_in(text: str, start: int = 0, end: int | None = None) -> list[OutletName]:
    """Return outlet names written in running text, in order, not overlapping; the longest at each place.

    Known names must be spelt with their capitals (or in capitals throughout). Unknown names are told by their shape:
    capitalised words that end in News, Times, Post, Herald, Radio, Agency and the like. Bare acronyms and names that
    are also common words are left out here: see `outlet_named`. Misses: unknown outlets of another shape.
    """
    stop = len(text) if end is None else end
    found = _known_in(text, start, stop)
    for pattern, heads in ((_SHAPED, _HEADS), (_SHAPED_CAPS, _HEADS_CAPS), (_LED, _HEADS)):
        for first, last in _near_heads(text, start, stop, heads):
            found += [name for match in pattern.finditer(text, first, last) if (name := _trimmed(text, match))]
    found.sort(key=lambda o: (o.start, -o.end))
    kept: list[OutletName] = []
    for outlet in found:
        if not kept or outlet.start >= kept[-1].end:
            kept.append(outlet)
    return kept


def _near_heads(text: str, start: int, end: int, heads: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Yield the stretches around the words that names of outlets end in, where alone a shaped name can stand."""
    first = last = -1
    for head in heads.finditer(text, start, end):
        if last < 0 or head.start() - _REACH_CHARS > last:
            if last >= 0:
                yield first, last
            first = max(start, head.start() - _REACH_CHARS)
        last = min(end, head.end() + _LONGEST_TAIL_CHARS)
    if last >= 0:
        yield first, last


def _trimmed(text: str, match: re.Match[str]) -> OutletName | None:
    """Return a shaped name without the words of the sentence that stand in front of it: "After The ... reported"."""
    words = list(_ANY_WORD.finditer(text, match.start(), match.end()))
    first = 0
    for at, word in enumerate(words[:-1]):
        lower = word.group().lower()
        if lower == "the":
            first = at
        elif at == first and (lower in _LEADING or lower in _CALENDAR):
            first = at + 1
    if len(words) - first < 2 or (len(words) - first == 2 and words[first].group().lower() == "the"):
        return None
    start = words[first].start()
    return OutletName(start, match.end(), " ".join(text[start : match.end()].split()))


def outlet_named(text: str, start: int = 0, end: int | None = None) -> OutletName | None:
    """Return the outlet that the whole of `text[start:end]` names, where the context says an outlet should stand.

    A dateline's brackets, a credit's slash, a byline's tail license acronyms and names that are common words too.
    Acronyms of two letters, and those of countries, count only where they are known.
    """
    stop = len(text) if end is None else end
    while start < stop and not text[start].isalnum():
        start += 1
    while start < stop and not (text[stop - 1].isalnum() or text[stop - 1] == "."):
        stop -= 1
    if not 0 < stop - start <= _LONGEST_NAME_CHARS:
        return None
    first = text[start]
    if first.islower() and not text.startswith("the ", start):
        return None
    exact = " ".join(text[start:stop].rstrip(".").split())
    known = _known().get(exact.lower())
    if known is None and (exact.split()[0].lower() in _CALENDAR or exact in _NO_ACRONYMS):
        return None
    shaped = any(p.fullmatch(exact) for p in (_SHAPED, _SHAPED_CAPS, _LED, _ACRONYM, _NUMBERED))
    if known is None and not shaped:
        return None
    return OutletName(start, start + len(text[start:stop].rstrip(".")), known[0] if known else exact)


def known_at(text: str, start: int, end: int) -> OutletName | None:
    """Return the known outlet whose name begins at `start`, the longest; names that are common words are left out.

    Acronyms must be spelt in capitals, other names with theirs or in capitals throughout.
    """
    word = _ANY_WORD.match(text, start, end)
    if word is None or not word.group()[0].isupper():
        return None
    folded = word.group().removesuffix("’s").removesuffix("'s").lower()
    return _alias_at(text, start, end, _by_first_word().get(folded, ())) or _alias_at(
        text, start, end, _acronyms().get(folded, ())
    )


def outlet_at(text: str, start: int, end: int) -> OutletName | None:
    """Return the outlet whose name begins at `start` behind words that license one: a known name or a shaped one."""
    known = known_at(text, start, end)
    article = text.startswith(("the ", "The ", "THE "), start)
    if known is None and article:
        inner = known_at(text, start + 4, end)
        known = OutletName(start + 4, inner.end, inner.name) if inner else None
    for pattern in (_SHAPED, _SHAPED_CAPS, _LED):
        match = pattern.match(text, start, end)
        if match and (known is None or match.end() > known.end):
            return OutletName(start, match.end(), " ".join(match.group().split()))
    return known


def is_short(name: str) -> bool:
    """Whether a name is one that many outlets go by for short: "The Post", "The Times"."""
    return not is_known(name) and _SHORT.fullmatch(" ".join(name.split())) is not None


def filed_name(name: str) -> str:
    """Return the name that a known outlet is filed under; any other name as it is."""
    return _known().get(" ".join(name.split()).lower(), (name, name))[1]


def outlet_key(name: str) -> str:
    """Return the form under which two spellings of one outlet's name are equal: "AP" and "The Associated Press"."""
    plain = " ".join(name.split()).lower()
    return _without_the(_known()[plain][1].lower() if plain in _known() else plain)


def is_known(name: str) -> bool:
    """Whether the gazetteer lists the name, in any of its spellings."""
    return " ".join(name.split()).lower() in _known()


def is_agency(name: str) -> bool:
    """Whether the name is a news agency's, whose stories others print."""
    key = outlet_key(name)
    return key in _agency_keys() or (not is_known(name) and key.endswith(("agency", "newswire", " wire")))


def _without_the(name: str) -> str:
    return name.removeprefix("the ") or name


@cache
def _known() -> dict[str, tuple[str, str]]:
    """Every known name in lower case: its usual spelling, and the name it is filed under."""
    table: dict[str, tuple[str, str]] = {}
    for row in KNOWN.strip().splitlines():
        names = [name.strip() for name in row.split("|")]
        for alias in names:
            table.setdefault(alias.lower(), (alias, names[0]))
    return table


@cache
def _agency_keys() -> frozenset[str]:
    return frozenset(outlet_key(name) for name in AGENCIES)


@cache
def _by_first_word() -> dict[str, list[str]]:
    """Spellings by their lower-cased first word, longest first, without names that are also common words."""
    table: dict[str, list[str]] = {}
    for alias, _ in _known().values():
        if alias not in _COMMON_WORDS:
            table.setdefault(alias.split()[0].lower(), []).append(alias)
    return {word: sorted(aliases, key=lambda alias: (-len(alias), alias)) for word, aliases in table.items()}


@cache
def _acronyms() -> dict[str, list[str]]:
    """Known names in capitals that running text does not license: "AP", "NPR"."""
    return {alias.lower(): [alias] for alias, _ in _known().values() if alias in _COMMON_WORDS and alias.isupper()}


def _known_in(text: str, start: int, end: int) -> list[OutletName]:
    found: list[OutletName] = []
    table, at = _by_first_word(), start
    for capital in _CAPITAL.finditer(text, start, end):
        first = capital.start()
        if first < at or _inside_word(text, start, first):
            continue
        match = _ANY_WORD.match(text, first, end)
        word = match.group() if match else ""
        aliases = table.get(word.removesuffix("’s").removesuffix("'s").lower())
        outlet = _alias_at(text, first, end, aliases, lowest=start) if aliases else None
        if outlet is not None:
            found.append(outlet)
            at = outlet.end
    return found


def _inside_word(text: str, start: int, at: int) -> bool:
    """Whether a letter goes on a word that began before it: "pro-CNN"."""
    while at > start and text[at - 1] in _JOINS:
        at -= 1
        if at > start and (text[at - 1].isalnum() or text[at - 1] == "_"):
            return True
    return False


def _alias_at(text: str, start: int, end: int, aliases: Sequence[str], lowest: int | None = None) -> OutletName | None:
    """Return the first of `aliases` that stands at `start`; names that may open a sentence must stand inside one."""
    for alias in aliases:
        stop = start + len(alias)
        if stop > end or text[stop : stop + 1].isalnum():
            continue
        if " ".join(text[start:stop].split()) not in (alias, alias.upper()):
            continue
        if lowest is None or alias not in _EITHER_WAY or _INSIDE_SENTENCE.search(text, max(lowest, start - 2), start):
            return OutletName(start, stop, alias)
    return None
