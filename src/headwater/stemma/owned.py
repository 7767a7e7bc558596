"""Outlets that a text names as the one that saw, was told or found out what it tells: "which The Lantern has seen"."""

import re
from collections.abc import Iterator
from typing import Final

from headwater.model import Article
from headwater.reader.day_names import WEEKDAY
from headwater.stemma.credits import Credited, Names, Place

_NOT: Final = r"(?<!\bnot\s)(?<!\bnever\s)(?<!n[’']t\s)"
# "told The Lantern", "in an interview with the Echo"
_TOLD: Final = re.compile(
    rf"{_NOT}\b(?:told|tells|telling|spoke(?:n)?\s(?:exclusively\s)?(?:to|with)|speaking\s(?:exclusively\s)?(?:to|with)"
    r"|(?:interview|conversation)s?\s(?:with|to)|contacted\sby|confirmed\sto)\s",
)
# "an email seen by the Echo"
_SHOWN: Final = re.compile(
    rf"{_NOT}\b(?:(?:seen|obtained|reviewed|viewed|examined|verified|analy[sz]ed)\sby|shared\swith"
    r"|(?:shown|leaked|passed|handed|given|sent|provided)\sto)\s",
)
_PAPER: Final = (
    r"(?:letters?|e-?mails?|memos?|memorand(?:um|a)|reports?|documents?|dossiers?|files?|filings?|papers?|cop(?:y|ies)"
    r"|drafts?|photo(?:graph)?s?|pictures?|images?|screenshots?|videos?|footage|tapes?|recordings?|messages?|texts?|posts?"
    r"|logs?|logbooks?|transcripts?|notes?|minutes|statements?|records?|invoices?|receipts?|contracts?|spreadsheets?"
    r"|accounts|data|figures|slides|plans?|presentations?|correspondence|reviews?|audits?|stud(?:y|ies)|forecasts?"
    r"|briefings?|diar(?:y|ies)|affidavits?|complaints?|certificates?|evidence|extracts?|excerpts?|details)"
)
# a paper, and no end of a sentence, before that: "a copy of the log of the pier"
_OF_PAPER: Final = re.compile(rf"\b{_PAPER}\b(?:(?![.!?…]\s)[^\n]){{0,160}}$", re.IGNORECASE)
_LONGEST_CLAUSE_CHARS: Final = 180
_SHOWS: Final = (
    r"(?:shows?|showed|says?|said|states?|stated|reveals?|revealed|suggests?|suggested|indicates?|indicated|warns?"
    r"|warned|describes?|described|contains?|contained|confirms?|confirmed|alleges?|alleged|reads?|is|are|was|were"
    r"|has|have|had|does|did|do)"
)
# what goes on behind a name that stands for itself; behind one that tells whose another is, a noun would
_STANDS: Final = (
    r"(?=\s?[,.;:!?)\]”\"]|\s[–—-]\s|—|\s*(?:\n|$)"
    r"|\s(?:that|how|why|whether|what|when|where|while|as|since|because|until|before|after|during|but|so|who|which"
    r"|on|in|at|by|for|from|with|without|about|under|of(?=\s[a-z])|he|she|it|they|we|there|the|an?|his|her|its|their"
    rf"|these|those|this|last|earlier|later|yesterday|today|tonight|exclusively|{WEEKDAY})\b"
)
_STANDS_TOLD: Final = re.compile(_STANDS + ")")
_STANDS_SHOWN: Final = re.compile(rf"{_STANDS}|\s{_SHOWS}\b)")
_ADVERB: Final = r"(?:also\s|since\s|now\s|exclusively\s)?"
# "The Lantern understands that", ", The Lantern has learned."
_LEARNED: Final = re.compile(
    rf"\s(?:(?:has|have|had)\s{_ADVERB}(?:learn(?:ed|t)|established|been\stold|heard)|understands)"
    r"(?:(?P<clause>\s(?:that|how|why)\b)|(?=\s?[,.;:)”]|$))"
)
_FOUND: Final = re.compile(
    rf"\s(?:(?:has|have|had)\s{_ADVERB}spoken\s(?:to|with)|can\s(?:also\s)?(?:reveal|disclose))\b"
)
# "The Echo has seen a copy of it", "which the Echo has seen"
_SAW: Final = re.compile(
    rf"\s(?:has|have|had)\s{_ADVERB}(?:seen|obtained|reviewed|viewed|examined|verified|been\s(?:shown|given))"
    rf"(?:(?P<paper>(?:\s(?!(?:by|for|in|on|at|to|from|with|after|its|their|and|or|that)\b)[\w’'-]+){{0,4}}?\s{_PAPER}\b)"
    rf"|(?=\s?[,.;:)”]|$|\s(?:and|but|{_SHOWS})\b))",
    re.IGNORECASE,
)
_ASIDE: Final = re.compile(r"(?:,|\bas|[–—])\s(?:[Tt]he\s)?$")
_WHICH: Final = re.compile(rf"\b(?:which|that|{_PAPER})\s(?:[Tt]he\s)?$", re.IGNORECASE)
_NAME_BEFORE: Final = re.compile(r"\b[Tt]he\s([A-Z][\w&-]{2,30}(?:\s[A-Z][\w&-]{2,30}){0,3})$")
_LONGEST_NAME_CHARS: Final = 60


def owned_of(article: Article, names: Names) -> list[Credited]:
    """Return every place of a body where it names an outlet so, in order."""
    return [
        Credited(key, span.part(start, end), own=True)
        for span in article.spans
        for start, end, key in sorted(owned_in(span.exact, names))
    ]


def owned_in(text: str, names: Names) -> Iterator[Place]:
    """Yield start, end and key of each outlet of the pile that a text names so.

    Papers write so of themselves: "told The Lantern" was first printed by The Lantern, wherever it stands now. Outlets
    may go by the last words of their names. What is told to a body that puts out pages of its own, to an outlet's staff
    or readers, or seen, sent and obtained without being a paper or a picture, says nothing. Misses: "told this
    newspaper", other languages, clauses that open with a bare noun ("told The Lantern workers fled").
    """
    for cue, stands in ((_TOLD, _STANDS_TOLD), (_SHOWN, _STANDS_SHOWN)):
        for match in cue.finditer(text):
            start = match.end() + 4 * text.startswith(("the ", "The "), match.end())
            named = names.at(text, start) or names.short_at(text, start)
            stand_alone = named and names.reports(named[2]) and stands.match(text, named[1])
            if named and stand_alone and (cue is _TOLD or _is_of_paper(text, match.start())):
                yield named
    for cue in (_LEARNED, _FOUND, _SAW):
        for match in cue.finditer(text):
            named = _named_before(text, match.start(), names)
            if named and names.reports(named[2]) and _is_its_own(text, named[0], match):
                yield named


def _is_its_own(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether the outlet named from `start` found out what is told: not where it has learned a lesson, or seen snow."""
    lead = text[max(0, start - _LONGEST_NAME_CHARS) : start]
    if match.re is _LEARNED:
        return match["clause"] is not None or _ASIDE.search(lead) is not None
    if match.re is _SAW:
        return match["paper"] is not None or (_WHICH.search(lead) is not None and _is_of_paper(text, start))
    return True


def _is_of_paper(text: str, end: int) -> bool:
    return _OF_PAPER.search(text, max(0, end - _LONGEST_CLAUSE_CHARS), end) is not None


def _named_before(text: str, end: int, names: Names) -> Place | None:
    if named := names.before(text, end):
        return named
    found = _NAME_BEFORE.search(text, max(0, end - _LONGEST_NAME_CHARS), end)
    named = names.short_at(text, found.start(1)) if found else None
    return named if named and named[1] == end else None
