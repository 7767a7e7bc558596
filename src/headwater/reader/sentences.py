"""Sentences and paragraphs of news text, also where a paste has broken its lines."""

import re
from collections.abc import Iterator

Range = tuple[int, int]

_BLANK_LINE = re.compile(r"\n[ \t\r\u00a0]*\n\s*")
_LINE_BREAK = re.compile(r"\n\s*")
_CLOSERS = re.escape("\"'”’)]»")
_END = re.compile(rf"[.!?…]{{1,3}}[{_CLOSERS}]{{0,3}}(?=\s|$|[{_CLOSERS}])")
_TERMINAL = re.compile(rf"[.!?…:;][{_CLOSERS}]{{0,3}}\s*$")
_OPENER = re.compile(r"\s*[\"'“‘(\[«•]{0,2}")
# A full stop behind these ends no sentence; titles and months as newspapers abbreviate them.
_ABBREVIATIONS = frozenset(
    ("mr", "mrs", "ms", "dr", "prof", "gov", "gen", "lt", "col", "maj", "capt", "cmdr", "sgt", "cpl", "adm", "supt",
     "insp", "det", "brig", "cllr", "cllrs", "coun", "ald", "const", "pte", "pvt", "lieut", "msgr", "cdr", "cpt", "amb",
     "atty", "profs", "drs", "govs", "messrs", "sen", "rep", "reps",
     "sens", "rev", "hon", "st", "sr", "jr", "vs", "etc", "inc", "corp", "co", "ltd", "llc", "no", "jan", "feb", "mar",
     "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "u.s", "u.k", "u.n", "d.c", "a.m", "p.m", "e.g",
     "i.e", "approx", "dept", "est", "fig", "mt", "ft", "al")
)  # fmt: skip
# These may stand at the end of a sentence or inside it: what follows decides.
_EITHER_WAY = frozenset(
    ["u.s", "u.k", "u.n", "d.c", "a.m", "p.m", "etc", "inc", "corp", "co", "ltd", "jr", "sr", "llc"]
)
_CLOCK = frozenset(["a.m", "p.m"])
# behind a clock these go on with the time: "at 9 p.m. Tuesday", "by 6 a.m. ET"
_AFTER_CLOCK = frozenset(
    ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
     "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar",
     "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "et", "est", "edt", "ct", "cst", "cdt", "mst",
     "mdt", "pt", "pst", "pdt", "gmt", "bst", "cet", "utc", "eastern", "central", "mountain", "pacific", "local")
)  # fmt: skip
# A capital on one of these is the capital of a new sentence, not of a name.
_STARTERS = frozenset(
    ("the", "a", "an", "he", "she", "it", "they", "we", "i", "you", "his", "her", "its", "their", "this", "that",
     "these", "those", "in", "on", "at", "as", "after", "before", "but", "and", "or", "if", "when", "while", "there",
     "what", "who", "so", "for", "by", "with", "from", "to", "since", "still", "also", "although", "though", "not",
     "no", "one", "some", "many", "most", "both", "last", "then", "now", "however", "according", "asked", "under")
)  # fmt: skip
_FOLLOWING = re.compile(r"[^\W\d_]+")
# "...?” Ms. Doe asked": a question or an outcry in quotation marks that its speaker follows
_SPEAKER = re.compile(
    r"\s*(?:[^\W\d_][\w.’'-]{0,30}\s+){1,4}"
    r"(?:said|says|asked|asks|wrote|writes|replied|shouted|added|tweeted|told|demanded|wondered|cried|yelled|joked)\b"
)
_LAST_WORD = re.compile(r"(?:[\w.]+)$")
# 400 generated training captures: 483 wrapped articles leave .50 or more of their lines open, 161 others .14 or less
_WRAPPED_SHARE = 0.3
_LOOK_BACK_CHARS = 24
_CLOSING_MARKS = frozenset("\"'”’»")


def hard_wrapped(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether single line breaks of `text[start:end]` stand inside sentences, as mail and word processors leave them.

    Decided by the share of lines, the last of a block aside, that end without closing punctuation.
    """
    blocks = _BLANK_LINE.split(text[start : len(text) if end is None else end])
    inner = [line for block in blocks for line in block.strip().split("\n")[:-1] if line.strip()]
    open_lines = sum(not _TERMINAL.search(line[-_LOOK_BACK_CHARS:]) for line in inner)
    return len(inner) >= 2 and open_lines > _WRAPPED_SHARE * len(inner)


def paragraphs_of(text: str, start: int, end: int, *, wrapped: bool) -> Iterator[Range]:
    """Yield the paragraphs of `text[start:end]`, trimmed. In wrapped text only a blank line parts paragraphs."""
    at = start
    for match in (_BLANK_LINE if wrapped else _LINE_BREAK).finditer(text, start, end):
        yield from _trimmed(text, at, match.start())
        at = match.end()
    yield from _trimmed(text, at, end)


def sentences_of(text: str, start: int = 0, end: int | None = None, *, wrapped: bool | None = None) -> list[Range]:
    """Return the sentences of `text[start:end]` as (start, end) of the whole text, in order, trimmed.

    A sentence closes at `.`, `!`, `?` or an ellipsis with its closing quotes, unless an abbreviation, an initial or a
    lower-case letter shows that it runs on. Misses: sentences that a writer left without any punctuation.
    """
    stop = len(text) if end is None else end
    is_wrapped = hard_wrapped(text, start, stop) if wrapped is None else wrapped
    return [s for p in paragraphs_of(text, start, stop, wrapped=is_wrapped) for s in _split_paragraph(text, *p)]


def _split_paragraph(text: str, start: int, end: int) -> Iterator[Range]:
    at = start
    for match in _END.finditer(text, start, end):
        if match.end() > at and _closes(text, match, end):
            yield from _trimmed(text, at, match.end())
            at = match.end()
    yield from _trimmed(text, at, end)


def _closes(text: str, match: re.Match[str], end: int) -> bool:
    opener = _OPENER.match(text, match.end(), end)
    following = text[opener.end() : opener.end() + 1] if opener and opener.end() < end else ""
    if following.islower():
        return False
    if match.group()[0] != ".":
        return not (match.group()[-1] in _CLOSING_MARKS and _speaker_follows(text, match.end(), end))
    before = _LAST_WORD.search(text[max(0, match.start() - _LOOK_BACK_CHARS) : match.start()])
    word = before.group().lower() if before else ""
    if word in _EITHER_WAY:
        return bool(following) and following.isupper() and _closes_either_way(word, _word_at(text, match.end(), end))
    if word == "no":
        return not following.isdigit()
    if word in _ABBREVIATIONS:
        return False
    # a single capital is an initial ("J. Doe"), unless nothing follows
    return not (len(word) == 1 and word.isalpha() and before is not None and before.group().isupper() and following)


def _word_at(text: str, start: int, end: int) -> str:
    found = _FOLLOWING.search(text, start, min(end, start + _LOOK_BACK_CHARS))
    return found.group().lower() if found else ""


def _closes_either_way(word: str, following: str) -> bool:
    if following in _STARTERS:
        return True
    if word in _CLOCK:
        return following not in _AFTER_CLOCK
    # "U.S. Senate", "U.N. Council": a capital behind a country's letters is more often a name than a new sentence
    return word not in {"u.s", "u.k", "u.n", "d.c"}


def _speaker_follows(text: str, start: int, end: int) -> bool:
    found = _SPEAKER.match(text, start, end)
    if not found or "\n\n" in found.group():
        return False
    return _word_at(text, start, end) not in {"he", "she", "they", "it", "we", "i", "you"}


def _trimmed(text: str, start: int, end: int) -> Iterator[Range]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end
