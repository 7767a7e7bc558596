"""Where an article's furniture says whose it is: what it first appeared in, and promos for the outlet itself."""

import re
from collections.abc import Iterator

from headwater.reader.dates import dates_in
from headwater.reader.outlets import OutletName, is_known, outlet_at, outlet_named

_PIECE = r"(?:article|story|report|post|piece|column|op-ed|commentary|content|interview|dispatch|essay|editorial)"
_RAN = r"(?:appear(?:s|ed)|published|posted|ran|runs|printed|released|carried)"
# Behind each of these stands the outlet that the text came out in.
_ORIGINS = (
    (
        rf"(?:this|the|the above) {_PIECE} (?:is |was |has been )?(?:originally |first |also )?{_RAN}"
        r"(?: online| in print)?(?: on [^\n]{3,40}?,?)? (?:in|on|at|by) "
    ),
    rf"a version of this {_PIECE} {_RAN}[^\n]{{0,80}}? (?:of|in) ",
    # on a board, "Originally Posted by" stands above a quote
    rf"(?:originally|first) (?!posted by){_RAN}(?: online| in print)? (?:in|on|at|by) ",
    r"(?:reprinted|republished|reproduced|reposted|adapted)(?: here)?(?: with permission)?(?: of| from) ",
    r"(?:source|sources|publication|publisher|newspaper|outlet|from the pages of|via)\s?: ?",
    # a line that says no more than that: "(via The Lantern)"
    r"(?:via|h/t|hat tip(?: to)?) (?=[^\n]{2,40}$)",
    (
        r"(?:read|see|find|view|continue reading) (?:the )?(?:(?:original|full|whole|rest of the|entire|complete) )?"
        rf"(?:{_PIECE} )?(?:at|on|in|from) "
    ),
    r"(?:read|see|find) more (?:at|on|in|from) ",
    rf"full {_PIECE} (?:at|on|in|from) ",
    # what people write above what they paste
    (
        r"(?:this(?: is|['’]s| just in)?|just in|here(?:['’]s| is)?|story|article|report|piece|copied|pasted|got this)"
        r"(?: [a-z]{2,9}){0,3} from (?:the )?(?=[A-Z])"
    ),
    r"[^\n.]{0,60}[.:!] ?from (?:today|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day)['’]s ",
    r"from (?:today|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day)['’]s ",
)
# And behind these the outlet that asks for readers.
_PROMOS = (
    r"(?:sign up|register|subscribe)(?: now| today| here| free)?(?: to| for) (?:our )?",
    r"(?:follow|like|join|find|friend|support|trust) ",
    r"(?:download|get|try|install) ",
    r"(?:donate to|become an? |give to|write to|contact|tell|e-?mail) ",
    r"more (?:news |coverage |stories |reporting |articles )?(?:from|at|on|in) ",
    r"for more (?:news|coverage|stories|reporting|articles)?,? ?(?:visit|go to|see|read|from|at|on) ",
)
_ORIGIN = re.compile(rf"[\s(\[*_–—-]{{0,6}}(?:{'|'.join(_ORIGINS)})", re.IGNORECASE | re.MULTILINE)
_PROMO = re.compile(rf"[\s(\[*_•–—-]{{0,6}}(?:{'|'.join(_PROMOS)})", re.IGNORECASE)
# A promo goes on about letters, programs and pages; "Follow The Kesterby Post" ends.
_PROMOTED = re.compile(
    r"(?:['’]s?)?(?:\s?(?:$|[.!,;:)»→-])|\s(?:on|app|apps|newsletters?|podcasts?|alerts?|daily|e-?mails?|briefings?|member"
    r"|members|subscriber|supporter|for|today|now|here|politics|news|to|and|free|digital|weekly|morning|evening|by)\b)",
    re.IGNORECASE,
)
_FROM = re.compile(r"[\s(\[*_–—-]{0,6}from:? (?=(?:the )?[A-Z])", re.IGNORECASE)
_LONGEST_CHARS = 300


def origins_in(text: str, start: int, end: int) -> Iterator[OutletName]:
    """Yield the outlets that lines of the range name as what the text above first came out in."""
    for at, stop in _lines(text, start, end):
        lead = _ORIGIN.match(text, at, stop)
        if lead is not None:
            found = outlet_named(text, lead.end(), stop) or outlet_at(text, lead.end(), stop)
            if found is not None and (is_known(found.name) or not found.name.isupper() or " " in found.name):
                yield found


def headed_by(text: str, start: int, end: int) -> Iterator[OutletName]:
    """Yield the outlets of lines that say no more than where the text below is from: "From The Lantern, 9 May 2033"."""
    for at, stop in _lines(text, start, end):
        lead = _FROM.match(text, at, stop)
        dated = dates_in(text, lead.end(), stop) if lead else []
        if dated and text[dated[-1].end : stop].strip(" .,:)]*_"):
            continue
        found = outlet_named(text, lead.end(), dated[0].start if dated else stop) if lead else None
        if found is not None:
            yield found


def promoted_in(text: str, start: int, end: int) -> Iterator[OutletName]:
    """Yield the outlets that promos of the range ask readers for."""
    for at, stop in _lines(text, start, end):
        lead = _PROMO.match(text, at, stop)
        found = outlet_at(text, lead.end(), stop) if lead else None
        if found is not None and _PROMOTED.match(text, found.end, stop):
            yield found


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        if start < stop <= start + _LONGEST_CHARS:
            yield start, stop
        start = stop + 1
