"""Notices of correction: where an article says what it, or an earlier version of it, had wrong, and what is so."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from headwater.model import Article
from headwater.reader.sentences import sentences_of
from headwater.reader.when.lexicon import MONTHS

_NOTICE = re.compile(
    r"\b(?:(?:an?|the|our)\s(?:earlier|previous|original|first)\s(?:version|report|story|article|edition|headline|post)"
    r"|(?:an?|this)\s(?:article|report|story|post|item)\s(?:published|that\sappeared|posted|which\sappeared)"
    r"|this\s(?:article|story|report|post)\s(?:originally|first|initially|previously|wrongly|incorrectly))"
    r"[^.;\n]{0,80}?\b(?:said|stated|gave|reported|wrote|referred|named|put|read|misstated)\b",
    re.IGNORECASE,
)
# where the whole text is a correction, "an article on Monday" is the outlet's own
_OWN_NOTICE = re.compile(
    r"\b(?:an?|our|this|the|the\ssame)\s(?:article|report|story|item|piece|post|headline)\b[^.;\n]{0,140}?"
    r"\b(?:said|stated|gave|reported|wrote|referred|named|put|read|misstated)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"\W{0,3}(?:corrections?(?:\sappended)?|clarifications?|corrigend(?:um|a)|errat(?:um|a)|amended|for\sthe\srecord"
    r"|editor['’]?s?['’]?\s(?:note|correction))\b(?:(?:,\s)?[^:—–\n\d]{0,30}?)(?:\s?[:—–]|\n)\s{0,3}",
    re.IGNORECASE,
)
# a line or sentence that says when the text was changed, and nothing of what was changed
_AMENDED = re.compile(
    r"(?:this\s(?:article|story|post|report|piece|page)\s(?:has\sbeen|was)\s(?:\w{2,12}\s)?"
    r"(?:corrected|amended|updated|revised)(?:\son\s(?:\w{3,9}\s\d{1,2}|\d{1,2}\s\w{3,9})(?:,?\s\d{4})?)?"
    r"(?:[.\n]|\sto\s(?:say|state|show|note|clarify|make\sclear|reflect)\sthat\s)"
    r"|(?:\w{3,9}\s\d{1,2},|\d{1,2}\s\w{3,9})\s\d{4}\n)\s{0,3}",
    re.IGNORECASE,
)
_CONTRAST = re.compile(r",?\s(?:and\s)?(?:not|rather\sthan|instead\sof)\s(?!only\b|just\b|yet\b)")
_CONTRAST_ENDS = re.compile(r",(?!\d)|;|\.(?!\d)|\sas\s|\n|$")
# what the new value stands behind: "to say that the fine was £40,000"
_VALUE_OPENS = re.compile(r"\b(?:that|is|are|was|were|has|have|at|by)\s")
_LONGEST_VALUE_CHARS = 80
_MOST_SENTENCES = 3
_LONGEST_CHARS = 600


class Notice(NamedTuple):
    """Code points of a text: `was` tells what had been said, `now` what is so."""

    was: tuple[int, int]
    now: tuple[int, int]


def notices_in(text: str, *, correcting: bool = False) -> Iterator[Notice]:
    """Yield the notices of a text in order: the rest of their first sentence, and the one or two behind it.

    A semicolon parts what was said from what is so as a full stop does. `correcting`: the whole text is a correction,
    and "an article on Monday said" opens a notice; elsewhere it may be anybody's article.
    """
    for match in (_OWN_NOTICE if correcting else _NOTICE).finditer(text):
        stop = min(len(text), match.end() + _LONGEST_CHARS)
        blank = text.find("\n\n", match.end(), stop)
        sentences = list(sentences_of(text[match.end() : blank if blank >= 0 else stop]))[:_MOST_SENTENCES]
        half = text.find(";", match.end(), match.end() + sentences[0][1]) - match.end() if sentences else -1
        if half > 0:
            (low, high) = sentences[0]
            sentences[:1] = [(low, half), (half + 1, high)]
        if len(sentences) > 1:
            (low, high), (first, _), (_, last) = sentences[0], sentences[1], sentences[-1]
            yield Notice((match.end() + low, match.end() + high), (match.end() + first, match.end() + last))


def contrasts_in(text: str) -> Iterator[Notice]:
    """Yield what a notice sets against each other in one sentence: "the fine was £40,000, not £400,000".

    For notices alone: elsewhere such words take nothing back.
    """
    for match in _CONTRAST.finditer(text):
        end = _CONTRAST_ENDS.search(text, match.end(), match.end() + _LONGEST_VALUE_CHARS)
        low = max(match.start() - _LONGEST_VALUE_CHARS, text.rfind(". ", 0, match.start()) + 1, 0)
        opening = [found.end() for found in _VALUE_OPENS.finditer(text, low, match.start())]
        was = (match.end(), end.start() if end else min(len(text), match.end() + _LONGEST_VALUE_CHARS))
        now = (opening[-1] if opening else low, match.start())
        if was[0] < was[1] and now[0] < now[1]:
            yield Notice(was, now)


def news_of(notice: str) -> int:
    """Return where a notice begins to tell: behind its label and what only says that the text was changed.

    A label that dates the notice is part of what it tells. 0 where nothing else would be left.
    """
    at = 0
    for pattern in (_LABEL, _AMENDED):
        match = pattern.match(notice, at)
        at = match.end() if match else at
    return at if notice[at:].strip() else 0


_WEEKDAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday"
# "an item on page 3" is no item on a day
_MONTH = "|".join(sorted((re.escape(name) for name in MONTHS), key=len, reverse=True))
_OWN_ARTICLE = re.compile(
    r"(?:an?|our|the|this)\s(?:"
    r"(?:earlier|previous|prior|original)\s(?:version|edition)"
    r"(?:\s*$|\sof\s(?:this|our)\s(?:page|report|post|piece|item))"
    r"|(?:(?:earlier|previous|prior|original)\s(?:version|edition)\sof\s(?:this|the|an)\s)?"
    r"(?:(?:earlier|previous|prior)\s)?(?:article|story|"
    rf"item(?=\s(?:of|on|dated)\s(?:(?:last\s)?(?:{_WEEKDAY})\b|\d{{1,2}}(?:st|nd|rd|th)?\s(?:{_MONTH})(?!\w)|(?:{_MONTH})\.?\s\d)))"
    r")\b(?!\s(?:in|by|from)\s(?:the\s)?[A-Z])",
    re.IGNORECASE,
)


# words of bounded length, one space apart: a long run of capitals is tried in one way only
_IN_OUTLET = re.compile(
    r"\s(?:in|by|from)\s(?P<name>(?:[Tt]he\s)?[A-Z][\w’'&.-]{0,40}(?:\s[A-Z][\w’'&.-]{0,40}){0,4})\s?$"
)
_LONGEST_OUTLET_CHARS = 240


def names_own_article(source: str, outlet: str | None = None) -> bool:
    """Whether a source phrase is an earlier version of the text it stands in, as corrections cite it.

    `outlet`: where the text came out: "an earlier article in the Echo" is its own in the Harbour Echo alone.
    """
    home = _IN_OUTLET.search(source, max(0, len(source) - _LONGEST_OUTLET_CHARS)) if outlet else None
    if outlet and home and _is_own(home["name"], outlet):
        source = source[: home.start()]
    return bool(_OWN_ARTICLE.match(source))


def _is_own(name: str, outlet: str) -> bool:
    """Whether a name is the outlet's in full, or its last word behind "the"."""
    full, short = outlet.removeprefix("The "), name.removeprefix("the ").removeprefix("The ")
    return short == full or (short != name and full.split()[-1:] == [short])


_HEADED = re.compile(
    r"\W{0,3}(?:corrections?|corrected|clarifications?|corrigend(?:um|a)|errat(?:um|a))\b"
    r"(?:\s(?:and|&)\s(?:corrections?|clarifications?|amplifications?))?\s{0,2}(?:[:—–(-]|$)",
    re.IGNORECASE,
)
# an agency's line above a text that it sends again
_SENT_AGAIN = re.compile(r"\W{0,3}(?:corrects|refiles\sto\scorrect)\b", re.IGNORECASE)
# "the report" and "a report" are as often somebody else's
_REPORT = (
    r"(?:(?:our|this)\s(?:(?:earlier|previous|original|first)\s)?(?:version|report|story|article|headline|item|piece|post)"
    r"|(?:an?|the)\s(?:(?:earlier|previous|original|first)\s)?(?:article|story|version|headline)"
    r"|(?:an|the)\s(?:earlier|previous|original|first)\s(?:report|item|piece|post))\b"
)
_WRONG = (
    r"(?:mis(?:stated|spelt|spelled|identified|named|quoted|represented|reported)"
    r"|gave\s(?:an?|the)\s(?:wrong|incorrect|mistaken))\b"
)
_TELLS_ERROR = re.compile(
    rf"\W{{0,3}}(?:{_REPORT}[^.;,\n]{{0,80}}?\s{_WRONG}|(?:in|on)\s{_REPORT}[^.;\n]{{0,60}}?,?\swe\s{_WRONG})[^;]*$"
    r"|\W{0,3}we\s(?:regret|apologi[sz]e\sfor|are\ssorry\sfor)\s(?:the|this|that|our|any)\s"
    r"(?:errors?|mistakes?|confusion)\W{0,3}$",
    re.IGNORECASE,
)
# somebody says so, or it is another's report
_OTHERS = re.compile(
    r",[”\"]?\s[^,;]{2,60}\s(?:said|says|told|argued|added|complained|claimed|insisted)\b"
    r"|\s(?:article|story|report|version)\s(?:by|from|in)\s(?:the\s|an?\s)?(?-i:[A-Z])",
    re.IGNORECASE,
)


def heads_correction(headline: str) -> bool:
    """Whether a headline, or an agency's line in its place, says that the text corrects an earlier one."""
    return _HEADED.match(headline) is not None or says_what_it_corrects(headline)


def is_correction(article: Article) -> bool:
    """Whether an article as a whole corrects an earlier one: by its headline, or the line that it opens with."""
    opens = article.spans[0].exact.strip() if article.spans and article.spans[0] in article.notices else ""
    return heads_correction(opens) or (article.headline is not None and heads_correction(article.headline.value))


def says_what_it_corrects(line: str) -> bool:
    """Whether a line is an agency's note of what it corrects: "(Corrects number of vials in paragraph 2)"."""
    return _SENT_AGAIN.match(line) is not None


def tells_error(sentence: str) -> bool:
    """Whether a sentence of a notice only says that an earlier report was wrong, or that this is regretted.

    "An article of 5 March misstated the sum": of the matter itself it tells nothing. What somebody says of another's
    report is told. Misses: notices in other words; those that give what was said as well ("wrongly said that ...").
    """
    return _TELLS_ERROR.match(sentence) is not None and not _OTHERS.search(sentence)
