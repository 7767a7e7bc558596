"""The lines of a capture, and how they group into units: wrapped paragraphs and bylines broken over lines."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from headwater.model import Layout, Post, Reading
from headwater.reader.bylines import Byline, read_byline
from headwater.reader.dates import date_line
from headwater.reader.furniture import is_contributor_line
from headwater.segment.signs import Signs, signs_of
from headwater.segment.strange import strange_shares
from headwater.segment.witness import Witness

_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_RULE = re.compile(r"[\s\W_]{0,4}(?:[-_=*~#•·—–+.]\s?){3,200}[\s\W_]{0,4}$")
_TERMINAL = re.compile(r"[.!?…:;][\"'”’)\]»*]{0,3}$")
_FIRST_WORD = re.compile(r"\S{1,60}")
_QUOTES = ">|"
_QUOTED = re.compile(rf"[{_QUOTES}\s]{{0,12}}")
_BULLET = re.compile(r"[•▪●○◦‣►*·–—-]\s|\d{1,2}[.)]\s")
# "Subject: ..." and other labelled lines
_FIELD = re.compile(r"[A-Z][A-Za-z-]{1,14}:\s")
_CUT = re.compile(r"\b(?:by|of|the|an?|to|in|on|at|for|with|from|and|or|that|his|her|their|its)$")
_BYLINE_LINES = 4
_WIDEST_WRAP = 110
_NARROWEST_WRAP = 30
_MIN_ALONE = 3
_MIN_VOTES = 3
_MIN_VOTE_SHARE = 0.4


class Line(NamedTuple):
    """One line with ink, trimmed. `gap`: blank lines before it; `parted`: one of them holds a no-break space."""

    start: int
    end: int
    gap: int
    parted: bool


class Wrap(NamedTuple):
    """The width lines were wrapped at, and whether words were left alone above full lines besides."""

    width: int
    pasted: bool


class Unit(NamedTuple):
    """Lines that are read as one: `text` is them without mail quote marks; `shown` the layout a page gives them."""

    start: int
    end: int
    gap: int
    parted: bool
    rule: bool
    lines: int
    text: str
    layout: Layout | None
    byline: Byline | None


class Page(NamedTuple):
    """One capture as units in reading order, each with its signs and how strange its words are to the page's prose.

    `base_gap`: blank lines that usually stand between paragraphs. `settled`: lines that are no part of what is read,
    since the page's markup and containers say what they are; in reading order too.
    """

    reading: Reading
    units: tuple[Unit, ...]
    base_gap: int
    signs: tuple[Signs, ...]
    strange: tuple[float, ...]
    settled: tuple[Line, ...] = ()


def page_of(reading: Reading) -> Page:
    """Return the units of a capture.

    Lines of one paragraph are joined when the capture is wrapped at a width that forced their breaks, when the next
    line begins in small letters, or when one or two words were left alone above a full line, as word processors do.
    """
    text = reading.text
    lines = lines_of(text)
    if reading.posts and not reading.layout:
        lines = _parted_by_posts(text, lines, reading.posts)
    width = wrap_width(text, lines)
    wrap = Wrap(width, _word_pasted(text, lines, width)) if width else None
    units: list[Unit] = []
    settled: list[Line] = []
    witness = Witness(reading) if reading.layout else None
    at = 0
    while at < len(lines):
        layout = witness.layout_at(lines[at].start, lines[at].end) if witness else None
        if witness and witness.settles(lines[at].start, layout):
            settled.append(lines[at])
            at += 1
            continue
        byline, stop = _broken_byline(text, lines, at)
        if byline is None:
            stop = _paragraph_end(text, lines, at, wrap)
        if witness and stop > at + 1:
            layout = witness.layout_at(lines[at].start, lines[stop - 1].end)
        units.append(_unit(reading, lines[at:stop], layout, byline))
        at = stop
    gaps = Counter(b.gap for a, b in pairwise(units) if _is_prose(a) and _is_prose(b))
    base = min(gaps, key=lambda g: (-gaps[g], g)) if gaps else 0
    texts = [unit.text for unit in units]
    signs = tuple(map(signs_of, texts))
    return Page(reading, tuple(units), base, signs, strange_shares(texts, signs), tuple(settled))


def lines_of(text: str) -> list[Line]:
    """Return the lines that hold anything but white space, in order."""
    found: list[Line] = []
    end = 0
    for match in _LINE.finditer(text):
        start, stop = match.span()
        while start < stop and text[start].isspace():
            start += 1
        while start < stop and text[stop - 1].isspace():
            stop -= 1
        if start == stop:
            continue
        if start == end + 1:  # one line end
            found.append(Line(start, stop, 0, parted=False))
        else:
            between = text[end:start]
            gap = max(0, len(_BREAK.findall(between)) - 1) if found else 0
            found.append(Line(start, stop, gap, _no_break_line(between)))
        end = stop
    return found


def _parted_by_posts(text: str, lines: list[Line], posts: Sequence[Post]) -> list[Line]:
    """Return the lines of a chat's log cut where a message begins or ends; there a new unit begins, as below a gap.

    In a log head and message stand on one line, and messages without a full stop on lines that follow each other.
    """
    walls = sorted({place for post in posts for place in (post.start, post.end, *(post.body or ()))})
    found: list[Line] = []
    at = 0
    for line in lines:
        while at < len(walls) and walls[at] < line.start:
            at += 1
        if at == len(walls) or walls[at] >= line.end:
            found.append(line)
            continue
        start, gap = line.start, line.gap
        while at < len(walls) and walls[at] < line.end:
            if walls[at] > start:
                found += _trimmed(text, start, walls[at], gap)
            start, gap, at = walls[at], max(1, gap), at + 1
        found += _trimmed(text, start, line.end, gap)
    return found


def _trimmed(text: str, start: int, end: int, gap: int) -> list[Line]:
    part = text[start:end]
    inner = part.strip()
    low = start + len(part) - len(part.lstrip())
    return [Line(low, low + len(inner), gap, parted=False)] if inner else []


def _no_break_line(between: str) -> bool:
    return "\u00a0" in between and any("\u00a0" in part for part in _BREAK.split(between)[1:-1])


def wrap_width(text: str, lines: list[Line]) -> int | None:
    """Return the width that most breaks inside sentences agree on, in characters; None when lines are not wrapped.

    A break at a line of n characters before a word of w is forced by every width from n to n + w: the width that the
    most breaks allow wins, if it explains enough of them.
    """
    votes, total = [0] * (_WIDEST_WRAP + 64), 0
    for line, after in pairwise(lines):
        length = line.end - line.start
        open_end = after.gap == 0 and not _TERMINAL.search(text, max(line.start, line.end - 8), line.end)
        if open_end and _NARROWEST_WRAP <= length <= _WIDEST_WRAP:
            total += 1
            votes[length] += 1
            votes[length + _first_word_chars(text, after) + 1] -= 1
    best, best_width, running = 0, 0, 0
    for width, change in enumerate(votes):
        running += change
        if running >= best and running:
            best, best_width = running, width
    return best_width if best >= _MIN_VOTES and best >= _MIN_VOTE_SHARE * total else None


def _first_word_chars(text: str, line: Line) -> int:
    word = _FIRST_WORD.match(text, line.start, line.end)
    return word.end() - word.start() if word else 0


def _word_pasted(text: str, lines: list[Line], width: int) -> bool:
    """Whether words stand alone above full lines often enough to be the work of a word processor."""
    alone = sum(
        lines[at + 1].gap == 0 and _alone(text, lines, at, width)
        for at in range(len(lines) - 1)
        if lines[at].end - lines[at].start <= _NARROWEST_WRAP
    )
    return alone >= _MIN_ALONE


def _paragraph_end(text: str, lines: list[Line], first: int, wrap: Wrap | None) -> int:
    stop = first + 1
    while stop < len(lines) and lines[stop].gap == 0 and wrap and _runs_on(text, lines, stop - 1, first, wrap):
        stop += 1
    return stop


def _runs_on(text: str, lines: list[Line], at: int, first: int, wrap: Wrap) -> bool:
    """Whether the paragraph that began at line `first` goes on behind line `at`."""
    line, after = lines[at], lines[at + 1]
    if _opens_unit(text, after) or (at == first and _stands_alone(text, line)):
        return False
    length = line.end - line.start
    closed = _TERMINAL.search(text, max(line.start, line.end - 8), line.end) is not None
    alone = not closed and at == first and wrap.pasted and _alone(text, lines, at, wrap.width)
    if length > _WIDEST_WRAP:
        return False
    if text[after.start].islower() and not closed:
        return length >= _NARROWEST_WRAP or at > first or alone
    if length <= wrap.width + 2 and length + 1 + _first_word_chars(text, after) > wrap.width:
        return length >= _NARROWEST_WRAP or at > first
    # word processors break irregularly: a line cut behind "by" or "the" goes on
    cut = wrap.pasted and length >= _NARROWEST_WRAP and _CUT.search(text, line.start, line.end) is not None
    return alone or cut


def _opens_unit(text: str, line: Line) -> bool:
    """Whether a line cannot go on from the line above: a bullet, a labelled field, a byline."""
    if _BULLET.match(text, line.start, line.end) or _FIELD.match(text, line.start, line.end):
        return True
    by = text[line.start : line.start + 3].lower() == "by "
    return by and read_byline(text, line.start, line.end) is not None


def _alone(text: str, lines: list[Line], at: int, width: int) -> bool:
    """Whether one or two words stand above a line that the width filled: a break left by a word processor."""
    line, after = lines[at], lines[at + 1]
    words = text[line.start : line.end].split()
    if len(words) > 2 or line.end - line.start > _NARROWEST_WRAP or not all(_is_word(word) for word in words):
        return False
    if len(words) == 2 and words[0].isupper() and words[1].isupper():
        return False
    goes_on = at + 2 < len(lines) and lines[at + 2].gap == 0
    length = after.end - after.start
    filled = length <= width + 2 and length + 1 + (_first_word_chars(text, lines[at + 2]) if goes_on else 0) >= width
    closed = _TERMINAL.search(text, max(after.start, after.end - 8), after.end) is not None
    return filled or (len(words) == 1 and closed and length >= width // 2)


def _is_word(word: str) -> bool:
    return word.strip("\"'“”‘’.,()[]$-—–").replace("’", "").replace("'", "").replace("-", "").isalpha() or word in "—–-"


def _stands_alone(text: str, line: Line) -> bool:
    """Whether a line is furniture by itself, so that no paragraph begins with it."""
    return bool(
        is_contributor_line(text, line.start, line.end)
        or date_line(text, line.start, line.end)
        or _FIELD.match(text, line.start, line.end)
    )


def _broken_byline(text: str, lines: list[Line], at: int) -> tuple[Byline | None, int]:
    """Return the byline that begins at line `at` and the index behind its lines.

    The fewest lines that hold whole names and whole dates win, so that a date line below a byline stays its own line.
    """
    if not _may_open_byline(text, lines[at]):
        return None, at
    alone = read_byline(text, lines[at].start, lines[at].end)
    if text[lines[at].start : lines[at].start + 2].lower() != "by" or (alone and alone.whole_names):
        return alone, at + 1 if alone else at
    for last in range(at + 1, min(len(lines), at + _BYLINE_LINES)):
        if lines[last].gap:
            break
        byline = read_byline(text, lines[at].start, lines[last].end)
        if byline is not None and byline.whole_names:
            return byline, last + 1
    return alone, at + 1 if alone else at


def _may_open_byline(text: str, line: Line) -> bool:
    first = text[line.start]
    plain = first.isupper() or first.isdigit() or not first.isalnum()
    return line.end - line.start <= 200 and (plain or text[line.start : line.start + 3] == "by ")


def _is_prose(unit: Unit) -> bool:
    return len(unit.text) >= 80 and _TERMINAL.search(unit.text[-8:]) is not None


def _unit(reading: Reading, lines: list[Line], layout: Layout | None, byline: Byline | None) -> Unit:
    start, end = lines[0].start, lines[-1].end
    parts = [reading.text[line.start : line.end] for line in lines]
    plain = " ".join([_unquoted(part) for part in parts])
    rule = len(lines) == 1 and _RULE.match(parts[0][:240]) is not None
    return Unit(start, end, lines[0].gap, lines[0].parted, rule, len(lines), plain or parts[0], layout, byline)


def _unquoted(line: str) -> str:
    """Return a line, which begins with no white space, without the quote marks of mails."""
    if line[0] not in _QUOTES:
        return line
    marks = _QUOTED.match(line)
    return line[marks.end() :] if marks else line
