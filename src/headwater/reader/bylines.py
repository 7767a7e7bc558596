"""Bylines: who wrote a text, as the line above or below it says, also broken over lines or glued to a date."""

import re
from functools import lru_cache
from typing import NamedTuple

from headwater.reader import byline_words as words
from headwater.reader.byline_names import Names
from headwater.reader.dates import LabelledDate, WrittenDate, date_lead, date_line, date_tail, dates_in
from headwater.reader.outlets import OutletName, is_known

_PARTED = re.compile(r"[^\w\s'’.]|\d")
_OPENS_BARE = re.compile(r"[\s(]{0,4}[^\W\d_a-z]")
_LONGEST_LABEL_CHARS = 24
_LONGEST_CHARS = 240
_LONGEST_BARE_CHARS = 140
_LONGEST_MARK_CHARS = 48
_MOST_BARE_BLANKS = 30
_NEVER_LAST = ",;&"
_CLOCK_TAIL = re.compile(r"\b[ap]\.\s?m\.$", re.IGNORECASE)
_SIGNED = re.compile(r"\W{0,3}(?:posted|published|written|filed|submitted) by \w", re.IGNORECASE)
_CLOSERS = {"(": ")", "[": "]", "*": "*", "_": "_", "/": "/"}


class Byline(NamedTuple):
    """Code points of each person named, the outlet named beside them, the dates, and whether "by" stands in front.

    `agency`: an agency that the line names before its outlet: "By AP | The Courier".
    """

    people: tuple[tuple[int, int], ...]
    outlet: OutletName | None
    dates: tuple[LabelledDate, ...]
    marked: bool
    whole_names: bool
    agency: OutletName | None = None


# a line is asked about by the stages in turn; few, as each holds its text
@lru_cache(maxsize=32)
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
    mark = _mark_of(text, start, end)
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
    reader = Names(text, marked=mark is not None, dated=bool(dates))
    if not reader.read(names_start, names_end):
        return None
    whole = all(" " in " ".join(text[a:b].split()) for a, b in reader.people)
    byline = Byline(tuple(reader.people), reader.outlet, dates, mark is not None, whole, reader.agency)
    return byline if _holds(text, byline, reader, start) else None


def signed_date(text: str, start: int, end: int) -> WrittenDate | None:
    """Return the one full date of a line that opens with who posted or wrote: "Posted by Nell on 15 May 2031".

    A name of one word is no byline, since boards sign so too; what it dates is for those to say who know the page.
    """
    written = dates_in(text, start, end) if _SIGNED.match(text, start, end) else []
    return written[0] if len(written) == 1 else None


def _holds(text: str, byline: Byline, reader: Names, start: int) -> bool:
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


def _mark_of(text: str, start: int, end: int) -> "re.Match[str] | None":
    head = text[start : min(end, start + _LONGEST_MARK_CHARS)].lower()
    may_be = "by" in head or ":" in head or "from" in head
    return words.MARK.match(text, start, end) if may_be else None


def _may_be_bare(text: str, start: int, end: int) -> bool:
    """Whether a line without a "by" can hold names: short, no sentence, and it opens as a name does.

    Most lines of menus end here: a word alone, or words that open no name, can only be an outlet that is known.
    """
    if not start < end <= start + _LONGEST_BARE_CHARS:
        return False
    if text[end - 1] in ".!?" and not _CLOCK_TAIL.search(text, max(start, end - 6), end):
        return False
    if _OPENS_BARE.match(text, start, end) is None or text.count(" ", start, end) > _MOST_BARE_BLANKS:
        return False
    if _PARTED.search(text, start, end):
        return True
    shown = text[start:end].split()
    return (len(shown) > 1 and shown[0].lower() not in words.NO_NAME) or is_known(text[start:end].strip("(["))


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


def _plausible(text: str, person: tuple[int, int], *, dated: bool) -> bool:
    """Whether bare words look like a person without a "by": two to four words, alike in their capitals."""
    shown = text[person[0] : person[1]].split()
    named = [w for w in shown if w.lower() not in words.PARTICLES]
    # "AWR Lee": initials set together; without a date beside them they are an office's as often
    plain = named[1:] if dated and len(named) == 2 and named[0].isupper() and len(named[0]) <= 3 else named
    alike = all(w.isupper() for w in named) or all(w[0].isupper() and (len(w) < 3 or not w.isupper()) for w in plain)
    initial = len(named) < len(shown) or any(len(w) == 1 or w[1:2] == "." for w in shown)
    return 2 <= len(shown) <= 3 + initial and alike and not any(w[-1] in "!?:" for w in shown)
