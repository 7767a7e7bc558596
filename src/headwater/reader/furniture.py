"""What stands around an article's prose: datelines, picture credits, contributor lines, corrections."""

import re
from typing import NamedTuple

from headwater.reader.dates import WrittenDate, dates_in
from headwater.reader.day_names import MONTH_OR_SHORT
from headwater.reader.mastheads import PICTURE_AGENCIES
from headwater.reader.outlets import OutletName, outlet_named, outlets_in
from headwater.reader.phrases import holds_one
from headwater.reader.releases import FILING

_CAPS_WORD = r"[A-ZÀ-Þ][A-ZÀ-Þ'’.-]{1,20}"
_TITLE_WORD = r"[A-ZÀ-Þ][\w'’.-]{1,20}"
_CAPS_PLACE = rf"{_CAPS_WORD}(?:[ /-]{_CAPS_WORD}){{0,3}}"
_TITLE_PLACE = rf"{_TITLE_WORD}(?:[ -]{_TITLE_WORD}){{0,2}}"
_REGION = rf"(?:, {_TITLE_WORD}(?: {_TITLE_WORD}){{0,2}})?"
_DAY = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:, \d{4}| \d{4})?"
_SURE_DAY = rf"(?:{MONTH_OR_SHORT} \d{{1,2}}|\d{{1,2}} {MONTH_OR_SHORT})(?:, \d{{4}}| \d{{4}})?"
_MONTH_DAY = rf"(?:, {_DAY})?"
_OUTLET = r"(?P<open>[(\[] ?)(?P<outlet>[^()\[\]\n]{2,40}?) ?[)\]]"
_DASH = r" {0,2}(?:—|–|--?|:) {0,2}"
_START = r"[ \t\u00a0>]{0,8}"
_HEADS = tuple(
    re.compile(_START + pattern)
    for pattern in (
        rf"(?P<place>{_CAPS_PLACE}{_REGION})(?P<filed>{_MONTH_DAY}) {{0,2}}{_OUTLET}(?:{_DASH}| {{0,2}})",
        rf"(?P<place>{_CAPS_PLACE}{_REGION}){_MONTH_DAY}(?: {{1,2}}(?:—|–|--?) {{0,2}}|(?:—|–|--) {{0,2}})",
        rf"(?P<place>{_TITLE_PLACE}{_REGION}){_MONTH_DAY} {{0,2}}{_OUTLET}(?:{_DASH}| {{0,2}})",
        rf"(?P<place>{_TITLE_PLACE}{_REGION}){_MONTH_DAY} (?:—|–|--) ",
        # "Brennhaven, 3 March 2031 - ": a day of filing vouches for a dash that may join words
        rf"(?P<place>{_TITLE_PLACE}{_REGION}), {_SURE_DAY} - ",
        rf"(?P<place>){_OUTLET}{_DASH}",
        # "March 3, 2031 (Reuters) -- "
        rf"(?P<place>)(?P<filed>{_DAY}) {{0,2}}{_OUTLET}{_DASH}",
        # "NORTHAVEN, March 3: " and "NORTHAVEN, Reuters — "
        rf"(?P<place>{_CAPS_PLACE}), (?P<outlet>[A-Z][\w .]{{1,30}})(?: ?(?:—|–|--?|:) )",
    )
)
_HEAD_SIGNS = ("(", "[", "—", "–", "--", " -", "- ", ": ")
_OPENS_PROSE = re.compile(r"[\s\"'“‘«(\[]{0,3}[A-ZÀ-Þ0-9]")
_LONGEST_HEAD_CHARS = 140

_PERSON = r"(?:[A-Z][\w'’.-]{0,24})(?: (?:[A-Z][\w'’.-]{0,24}|de|van|von|al|bin)){0,3}"
_SLASH_CREDIT = re.compile(
    rf"[(\[|]?\s?(?P<person>{_PERSON})\s?(?:/|\|| [—–-] |, (?=[A-Z])| for (?=[A-Z]))\s?(?P<outlet>[A-Z][^\n/"
    rf"|()]{{1,50}})[)\]]?\.?$"
)
_MARKED_CREDIT = re.compile(
    r"[(\[]?\b(?:(?:file |handout |screen ?)?(?:photo(?:s|graph|graphs|graphy|grapher)?|picture|image|credit"
    r"|illustration|photo credit|image credit|picture credit|graphic|pic)s?\b(?: courtesy)?\s?(?:by\b|:|/|of\b"
    r"|via\b|from\b|©|[—–-] )|(?:courtesy of|courtesy|photographed by)\b)\s?(?P<rest>[^\n]{2,90})$",
    re.IGNORECASE,
)
_AGENCY_PHOTO = re.compile(
    r"[(\[]?\b(?P<outlet>[A-Z][\w ]{1,30}) (?:[Ff]ile )?[Pp]hoto\b\s?/?\s?(?P<rest>[^\n()]{0,60})[)\]]?\.?$"
)
_VIA = re.compile(rf"(?P<person>{_PERSON}) (?:via|for) (?P<outlet>[A-Z][^\n/()]{{1,40}})[)\]]?\.?$")
_BARE_AGENCY = re.compile(rf"(?:^|[\s(])(?P<outlet>{'|'.join(PICTURE_AGENCIES)})\)?\.?$")
# What stands between a person and an outlet that closes a text, so many characters before its end at most.
_SLASH_SIGN = re.compile(r"(?:[/|]| [—–-] |, | for )\s?[A-Z]")
_VIA_SIGN = re.compile(r" (?:via|for) [A-Z]")
_SIGN_TAIL_CHARS = 64
_CREDITS = (
    (_AGENCY_PHOTO, ("photo",), None),
    (_MARKED_CREDIT, ("photo", "picture", "image", "credit", "illustration", "graphic", "pic", "courtesy"), None),
    (_SLASH_CREDIT, ("/", "|", " — ", " – ", " - ", ", ", " for "), _SLASH_SIGN),
    (_VIA, (" via ", " for "), _VIA_SIGN),
    (_BARE_AGENCY, tuple(name.lower() for name in PICTURE_AGENCIES), None),
)
_GLUED = re.compile(r"(?<=[a-z0-9][.!?])(?=[A-Z])|(?<=[a-z0-9][.!?][\"”’)])(?=[A-Z])")
_CREDIT_TAIL_CHARS = 120

_ANY_REPORT = r"(?:report|reporting|story|article|coverage|piece|dispatch)"
_CONTRIBUTIONS = (
    r"\bcontributed (?:additional )?(?:reporting|research)\b",
    rf"\bcontributed (?:to|from)\b[^.\n]{{0,60}}\b{_ANY_REPORT}\b",
    r"^\W{0,2}(?:additional )?(?:reporting|research|writing|editing|production|edited)\b[^.\n]{0,12}\b(?:by|from)\b",
    r"^\W{0,2}(?:with (?:additional )?(?:reporting|files|contributions|inputs?|material)\b)",
    r"\b(?:assisted|helped|took part|collaborated)\b[^.\n]{0,30}\b(?:this|the) (?:report|story|article)\b",
    r"\b(?:also reported|reported from|contributed from)\b[^.\n]{0,60}\.?$",
    r"^\W{0,2}(?:compiled|reported|prepared) (?:by|from)\b",
)
_CONTRIBUTED = re.compile("|".join(_CONTRIBUTIONS), re.IGNORECASE)
_CONTRIBUTOR_WORDS = (
    "contributed", "research", "reporting", "writing", "editing", "edited", "production", "files", "contributions",
    "input", "material", "assisted", "helped", "took part", "collaborated", "reported", "compiled", "prepared",
)  # fmt: skip
_LONGEST_CONTRIBUTOR_CHARS = 260
_LONGEST_NOTICE_CHARS = 700
_WRONG = "corrected|amended|updated|revised|misstated|misspelled|misspelt|clarified|wrong|incorrect\\w*|gave|said"
_CORRECTIONS = (
    (
        r"(?:corrections?|clarifications?|corrigend(?:um|a)|errat(?:um|a)|editor['’]?s?['’]? (?:note|correction)"
        r"|amended|correction appended|for the record)\b\s?(?:[:—–.(-]|$|\s?(?-i:[A-Z(\d]))"
    ),
    r"(?:an? |the )?(?:earlier|previous|prior|original|initial)s? versions? of this\b",
    (
        r"this (?:article|story|post|report|piece|page)(?: has been| was| originally| previously| initially)\b"
        rf"[^\n]{{0,60}}\b(?:{_WRONG})\b"
    ),
    r"(?:we|the (?-i:[A-Z])\w+) (?:regrets?|apologi[sz]es?)\b",
)
_CORRECTION = re.compile(rf"\W{{0,3}}(?:{'|'.join(_CORRECTIONS)})", re.IGNORECASE)
# what a text is, not whose: such lines stand above a date as names do
_LABEL = re.compile(
    r"\W{0,4}(?:for\s(?:immediate\s)?(?:release|use|publication)|(?:press|news|media)\s(?:release|statement|notice|advisory)"
    rf"|{FILING}"
    r"|embargo(?:ed)?|(?:public\s)?statement|announcement|communiqu[eé]|bulletin|exclusive|breaking(?:\snews)?|opinion"
    r"|editorial|analysis|comment(?:ary)?|interview|transcript|live(?:\sblog)?|updated?|correction|advertisement|"
    r"sponsored|draft|confidential|memo(?:randum)?|news|politics|business|sports?|world|local)\b[^\w\n]{0,4}"
    r"(?:until\b[^\n]{0,60})?$",
    re.IGNORECASE,
)
# Forms that no sentence of a report opens with: "Corrections Department officials" does. An editor's note may say
# anything, and is a correction where it speaks of a change of the text.
_NOTICE = re.compile(
    r"\W{0,3}(?:(?:corrections?(?: appended)?|clarifications?|corrigend(?:um|a)|errat(?:um|a)|amended"
    r"|(?P<note>editor['’]?s?['’]? (?:note|correction)|for the record))(?:$|\s?[:—–]|,? [^:—–\n]{1,30}[:—–])"
    r"|(?:an? |the )?(?:earlier|previous|prior|original) versions? of this\b"
    r"|this (?:article|story|post|report|piece|page) (?:has been|was) (?:\w{2,12} )?"
    r"(?:corrected|amended|updated|revised)\b)",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    r"\b(?:(?:earlier|previous|prior|original) versions?|corrected|amended|updated|revised|misstated|misspelled"
    r"|misspelt|clarif\w+|incorrect\w*)\b",
    re.IGNORECASE,
)


class Dateline(NamedTuple):
    """Where a report was filed: its place, the outlet in brackets, a date, and where the prose begins."""

    place: tuple[int, int] | None
    outlet: OutletName | None
    date: WrittenDate | None
    end: int


class Credit(NamedTuple):
    """Where a picture credit begins, and the code points of its person and outlet, where it names them."""

    start: int
    outlet: OutletName | None


def read_dateline(text: str, start: int, end: int) -> Dateline | None:
    """Return the dateline that opens `text[start:end]`, or None.

    Reads "NORTHAVEN — ", "NORTHAVEN, Ostland (Reuters) - ", "Northaven (CNN)The ..." and "(AFP) -- ". Words in small
    letters need an outlet in brackets or a spaced dash behind them, and prose that opens with a capital.
    """
    # a wrapped line may break inside the dateline; a blank for a break keeps every offset
    head = text[start : min(end, start + _LONGEST_HEAD_CHARS)].replace("\n", " ").replace("\r", " ")
    if not holds_one(head, _HEAD_SIGNS):
        return None
    for pattern in _HEADS:
        match = pattern.match(head)
        if match is None or not _OPENS_PROSE.match(text, start + match.end(), end):
            continue
        named = match.groupdict().get("outlet")
        outlet = outlet_named(text, start + match.start("outlet"), start + match.end("outlet")) if named else None
        if named and outlet is None and not match.groupdict().get("filed"):
            continue  # with a day of filing in front, the brackets hold an outlet whoever that is
        place = (start + match.start("place"), start + match.end("place")) if match["place"] else None
        dates = dates_in(text, start, start + match.end())
        if not (place or outlet or dates):
            continue  # "Section 12 (Northern) - "
        return Dateline(place, outlet, dates[0] if dates else None, start + match.end())
    return None


def prose_start(text: str) -> int:
    """Return where the prose of a text begins behind the dateline that opens it, 0 where none does."""
    dateline = read_dateline(text, 0, len(text))
    return dateline.end if dateline else 0


def read_credit(text: str, start: int, end: int) -> Credit | None:
    """Return the picture credit that closes `text[start:end]`, or None.

    Reads "ANN LEE/THE COURIER", "(AP Photo/Ann Lee)", "Photo by Ann Lee", "Ann Lee via Getty Images", also glued to
    the caption's full stop.
    """
    tail = max(start, end - _CREDIT_TAIL_CHARS)
    shown = text[tail:end].lower()
    for pattern, needs, sign in _CREDITS:
        # a look for the words a pattern cannot do without costs far less than the pattern
        if not holds_one(shown, needs) or (sign and not sign.search(text, max(tail, end - _SIGN_TAIL_CHARS), end)):
            continue
        match = pattern.search(text, tail, end)
        if match is None:
            continue
        names = match.groupdict()
        outlet = _credit_outlet(text, match, "outlet" if names.get("outlet") else "rest" if "rest" in names else "")
        if outlet is None and pattern in (_SLASH_CREDIT, _VIA, _AGENCY_PHOTO):
            continue
        at = match.start("person") if names.get("person") else match.start()
        glued = list(_GLUED.finditer(text, at, end))
        return Credit(glued[-1].start() if glued else match.start(), outlet)
    return None


def is_contributor_line(text: str, start: int, end: int) -> bool:
    """Whether the range is a line that thanks helpers, such as "Ann Lee contributed to this report"."""
    if end - start > _LONGEST_CONTRIBUTOR_CHARS:
        return False
    shown = text[start:end].lower()
    return holds_one(shown, _CONTRIBUTOR_WORDS) and _CONTRIBUTED.search(text, start, end) is not None


def is_correction(text: str, start: int, end: int) -> bool:
    """Whether the range opens as a correction or an editor's note does."""
    return _CORRECTION.match(text, start, end) is not None


def is_notice(text: str, start: int, end: int) -> bool:
    """Whether the range is a notice of correction by its label or its first words alone, wherever it stands."""
    found = _NOTICE.match(text, start, end) if end - start <= _LONGEST_NOTICE_CHARS else None
    return found is not None and (not found["note"] or _CHANGED.search(text, found.end(), end) is not None)


def _credit_outlet(text: str, match: re.Match[str], group: str) -> OutletName | None:
    if not group:
        return None
    start, end = match.span(group)
    whole = outlet_named(text, start, end)
    if whole is not None:
        return whole
    cut = max(text.rfind(mark, start, end) for mark in "/|,")
    after = outlet_named(text, cut + 1, end) if cut > start else None
    return after or next(iter(outlets_in(text, start, end)), None)


def is_label(line: str) -> bool:
    """Whether a line says what the text is and nothing else: "FOR IMMEDIATE RELEASE", "Exclusive", "Analysis"."""
    return _LABEL.match(line) is not None
