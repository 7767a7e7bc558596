"""What is known of a page beside its lines: its format, its markup, the containers of its posts, its main text."""

import re
from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from headwater.model import Layout
from headwater.reader.bylines import signed_date
from headwater.reader.outlets import outlet_named
from headwater.reader.turns import turns_of
from headwater.segment.cues_chrome import line_signs
from headwater.segment.cues_furniture import is_label, is_point
from headwater.segment.cues_text import BY_LAYOUT
from headwater.segment.decode import PageScore
from headwater.segment.grammar import OPENS, OUTSIDE, ROLE_OF, TOLD, states_of
from headwater.segment.lines import Page, Unit
from headwater.segment.signs import Signs
from headwater.segment.witness import is_record, is_told

# Only plain evidence makes two articles of one document.
_SECOND_IN_RECORD = 5.0
_OUTSIDE_IN_RECORD = 5.0
# A page is laid out around one article more often than a paste is.
_SECOND_ON_PAGE = 1.5
# Lines that thank or correct say so in so many words; without them a closing line is seldom one.
_WITHOUT_SIGN = 3.0
# A whole sentence of a plain text tells something, unless it speaks of the page or message it stands on.
_SENTENCE_NOT_TOLD = 3.0
# What a record calls its text has less of a page around it.
_SENTENCE_IN_RECORD, _INTERFACE_IN_RECORD = 8.0, 0.5
_SENTENCE_WORDS, _INTERFACE_SHARE = 5, 0.34
_SENTENCE_INSIDE: Final = re.compile(r"[a-z]{2}[.!?][”\"’]?\s")
# Who says so is told of what a text reports; what readers add speaks of themselves and to others.
_REPORTED: Final = re.compile(r"\b(?:[Aa]ccording\sto|said|told|says)\b")
# ... and what became of a sum that it opens with or has told so far: "To date £410,000 has been recovered."
_SUM: Final = re.compile(
    r"^(?:(?:[Tt]o\sdate|[Ss]o\sfar|[Ii]n\s(?:all|total)|[Bb]y\s\w+|[Ss]ince\s[^,]{2,40}),?\s)?"
    r"(?:(?:[Aa]\stotal\sof|(?:[Mm]ore|[Ll]ess)\sthan|[Aa]bout|[Aa]round|[Aa]lmost|[Nn]early|[Oo]nly|[Ss]ome|[Oo]ver)\s)?"
    r"[£$€]\s?\d[\d.,]*(?:\s?(?:million|billion|m|bn|k)\b)?\s(?:has|have|had)\s(?:now\s|already\s)?been\s"
    r"(?!wasted|squandered|chucked)(?:[a-z]+ed|paid|spent|lost|put|set|sent|won|lent|given|drawn|withdrawn|taken|repaid)\b"
    r"[^.!?]{0,60}\.$"
)
_PERSONAL: Final = re.compile(r"\b(?:I|I[’'][a-z]{1,2}|my|me|you|your|lol|imho|guys)\b|[“\"]", re.IGNORECASE)
_REPORT_BY_READER = 3.0
_NOTICE: Final = re.compile(
    r"^\W*(?:copyright|th(?:is|ese)\s(?:web\s?)?(?:sites?|pages?|messages?|e-?mails?|materials?|posts?|threads?|articles?|stories|"
    r"story|content|newsletter)|you(?:r)?|we|click|read|see|follow|visit|join|get|send|please|sign|subscribe)\b"
    r"|\b(?:published|reproduced|reprinted|redistributed|rewritten|permission|confidential|addressee|recipient|subscri\w+|"
    r"newsletter|(?<!to\s)(?<!for\s)(?<!no\s)comments?|copyright|contact\sus|our\s(?:site|readers|newsletter))\b",
    re.IGNORECASE,
)
# What markup says stands for words and shapes that the model cannot see.
_MARKUP = 1.6
# Extraction is a strong witness and may be wrong about a paragraph: it outweighs lines, it forbids nothing.
_MAIN = 16.0
# It leaves headline, byline and pictures out, so that what looks like them inside is more often prose.
_FURNITURE_IN_MAIN, _PROMO_IN_MAIN = 8.0, 4.0
# "Posted by Marge on March 5, 2032 at 9:05 am" heads a post that was saved by itself, whoever Marge is.
_STAMPED = 5.0
# A line that is an outlet's name and no more is a masthead and no headline.
_MASTHEAD = 5.0
_TITLE_OF_RECORD = 12.0
# The line under it is what it heads the text with.
_TITLE, _TITLE_WORDS = 2.0, 5
# Between an outlet's name and a line that says "by" and whole names hardly anything else stands; nor between its name
# with a day and the first sentence.
_TITLE_ABOVE_BYLINE, _FEWEST_TITLE_WORDS, _FEWEST_BARE_TITLE_WORDS = 6.0, 2, 3
# A whole sentence of some length is seldom what a record is headed with, and a point of a list in prose no highlight.
_SENTENCE_NO_HEADLINE, _LONG_WORDS, _POINT_OF_PROSE = 4.0, 12, 12.0
_LINE_CHARS = 300
_BY: Final = re.compile(r"\W{0,3}by\s", re.IGNORECASE)
_FORBIDDEN: Final = float("-inf")


_PROSE: Final = states_of("article_body", "crosshead", "highlights")
_CHROME: Final = OUTSIDE | states_of("chrome")
_NOT_TOLD: Final = states_of("chrome", "promo")
_FURNITURE: Final = states_of("headline", "byline", "date_line", "byline_date", "caption_credit") & ~OUTSIDE
_HEADLINE: Final = states_of("headline")
_HIGHLIGHTS: Final = states_of("highlights")
_STAMPS: Final = states_of("byline_date") & ~OUTSIDE
_PROMO: Final = states_of("promo")
_READERS: Final = states_of("user_reply")
_CONTRIBUTOR: Final = states_of("contributor_line")
_CORRECTION: Final = states_of("correction")
_CARD: Final = states_of("poster_card", "chrome") & OUTSIDE
_BETWEEN_POSTS: Final = states_of("chrome", "thread_title") & OUTSIDE
_NOTICE_OF_SOFTWARE: Final = states_of("chrome") & OUTSIDE
_OF_MACHINES: Final = states_of("chrome", "email_header") & OUTSIDE
_NOT_IN_POST: Final = states_of("poster_card", "thread_title")
# What each layout adds to each state, in nats.
_SHOWN: Final[dict[Layout | None, NDArray[np.float64]]] = {None: np.zeros(len(ROLE_OF))} | {
    layout: np.sum([_MARKUP * weight * states_of(role) for role, weight in roles], axis=0)
    for layout, roles in BY_LAYOUT.items()
}


def settled(page: Page, score: PageScore) -> PageScore:
    """Return the score with what the capture's format, markup and containers say; `score` is left as it was.

    Posts are walls: no article goes on over the edge of a post's message, and what stands in a post beside its message
    is its card or its buttons. What extraction takes for main text is told by an article, what it leaves out is not.
    """
    states = score.states.copy()
    for kind, has_sign in (
        (_CONTRIBUTOR, [signs.contributor for signs in page.signs]),
        (_CORRECTION, [signs.correction for signs in page.signs]),
    ):
        states[np.ix_(~np.array(has_sign, dtype=np.bool_), kind)] -= _WITHOUT_SIGN
    if not (page.reading.layout or page.reading.posts or is_record(page.reading)):
        _by_words(page, states)
        _in_turns(page, states)
    states[np.ix_(np.array(_points_of_prose(page), dtype=np.bool_), _HIGHLIGHTS)] -= _POINT_OF_PROSE
    if page.reading.layout:
        states += np.array([_SHOWN[unit.layout] for unit in page.units]).reshape(states.shape)
    if is_record(page.reading):
        states[:, OUTSIDE] -= _OUTSIDE_IN_RECORD
        _by_sentences(page, states)
    cuts = score.cuts.copy()
    if page.reading.posts:
        _within_posts(page, states, cuts)
    if page.reading.posts and not page.reading.layout:
        _within_messages(page, states)
    if is_told(page.reading):
        _by_main(page, states)
    return PageScore(states, score.parts - _dearer(page), cuts)


def _by_words(page: Page, states: NDArray[np.float64]) -> None:
    """Weigh the lines of a plain text by what they say in so many words."""
    told = [_is_sentence(unit, signs) for unit, signs in zip(page.units, page.signs, strict=True)]
    texts = [unit.text for unit in page.units]
    for lines, kind, more in (
        (told, _NOT_TOLD, -_SENTENCE_NOT_TOLD),
        ([here and _is_report(t) for here, t in zip(told, texts, strict=True)], _READERS, -_REPORT_BY_READER),
        ([signed_date(t, 0, len(t)) is not None for t in texts], _STAMPS, _STAMPED),
        ([" " in t and outlet_named(t) is not None for t in texts], _HEADLINE, -_MASTHEAD),
        (_titles(texts, page.signs), _HEADLINE, _TITLE),
        (_between(page, texts), _HEADLINE, _TITLE_ABOVE_BYLINE),
    ):
        states[np.ix_(np.array(lines, dtype=np.bool_), kind)] += more


def _in_turns(page: Page, states: NDArray[np.float64]) -> None:
    """Take the turns of a talk for the body of one article: short answers read as remarks of readers.

    Behind the label of the last turn anything may stand, since nothing says where that turn ends.
    """
    turns = turns_of(page.reading.text)
    if not turns:
        return
    first, last = turns[0].label[0], turns[-1].label[0]
    inside = [at for at, unit in enumerate(page.units) if first <= unit.start <= last]
    states[np.ix_(np.array(inside, dtype=np.int64), ~TOLD)] = _FORBIDDEN
    states[np.ix_(np.array(inside[1:], dtype=np.int64), OPENS)] = _FORBIDDEN


def _points_of_prose(page: Page) -> list[bool]:
    """Return which lines are points of a list that goes on with prose: sentences, with a paragraph right above them.

    One line may lead over to them ("What is known:"). Highlights stand above a text and below its headline.
    """
    found = [False] * len(page.units)
    paragraph = leads = listed = False
    for at, (unit, signs) in enumerate(zip(page.units, page.signs, strict=True)):
        if is_point(unit.text) and signs.closed:
            listed = found[at] = listed or paragraph or leads
        else:
            leads_over = unit.text.endswith(":") and len(signs.words) <= _LONG_WORDS and not is_label(unit.text)
            leads = paragraph and leads_over
            paragraph = signs.closed and len(signs.words) >= _LONG_WORDS
            listed = False
    return found


def _titles(texts: Sequence[str], signs: Sequence[Signs]) -> list[bool]:
    """Return whether a line stands where a headline does: right under the outlet's name that opens a text.

    It has some words, most of them no names, and does not end as a sentence.
    """
    named = bool(texts) and (texts[0].isupper() or outlet_named(texts[0]) is not None)
    found = [False] * len(texts)
    if named and len(texts) > 1:
        words = signs[1].words
        plain = sum(word.islower() for word in words)
        found[1] = len(words) >= _TITLE_WORDS and 2 * plain >= len(words) and not (signs[1].closed or signs[1].phrase)
    return found


def _between(page: Page, texts: Sequence[str]) -> list[bool]:
    """Return whether a line heads a text below an outlet's name: above the byline, or below a day and above prose."""
    found = [False] * len(texts)
    if len(texts) <= 2 or " " not in texts[0] or outlet_named(texts[0]) is None:
        return found
    byline = page.units[2].byline
    signed = byline is not None and byline.marked and byline.whole_names and bool(byline.people)
    found[1] = signed and _is_title(page, 1, _FEWEST_TITLE_WORDS)
    told = len(texts) > 3 and page.signs[3].closed and len(page.signs[3].words) >= _SENTENCE_WORDS
    found[2] = page.signs[1].date_line and told and _is_title(page, 2, _FEWEST_BARE_TITLE_WORDS)
    return found


def _is_title(page: Page, at: int, fewest: int) -> bool:
    signs = page.signs[at]
    plain = not (signs.closed or signs.phrase or signs.dated or page.units[at].byline)
    return plain and len(signs.words) >= fewest


def _is_report(text: str) -> bool:
    return bool(_REPORTED.search(text) or _SUM.search(text)) and not _PERSONAL.search(text)


def _is_sentence(unit: Unit, signs: Signs) -> bool:
    """Whether a unit is a sentence of prose, and not one of a notice or a form."""
    plain = not signs.phrase and signs.interface < _INTERFACE_SHARE
    return signs.closed and plain and len(signs.words) >= _SENTENCE_WORDS and not _NOTICE.search(unit.text)


def _by_sentences(page: Page, states: NDArray[np.float64]) -> None:
    """Take the sentences of a record for what it tells: they are no promos, and the long ones no headlines.

    Its first line is the headline where the record says that this is its title.
    """
    title = page.reading.about.title
    if title is not None and page.units and page.units[0].text.split() == title.value.split():
        states[0, _HEADLINE & ~OUTSIDE] += _TITLE_OF_RECORD
    told = [_tells_in_record(unit, signs) for unit, signs in zip(page.units, page.signs, strict=True)]
    long = [
        len(signs.words) >= _LONG_WORDS and (signs.closed or here) for here, signs in zip(told, page.signs, strict=True)
    ]
    states[np.ix_(np.array(told, dtype=np.bool_), _NOT_TOLD)] -= _SENTENCE_IN_RECORD
    states[np.ix_(np.array(long, dtype=np.bool_), _HEADLINE)] -= _SENTENCE_NO_HEADLINE


def _tells_in_record(unit: Unit, signs: Signs) -> bool:
    """Whether a unit has a whole sentence, be it with an agency's name behind it, and is no notice and no form."""
    closed = signs.closed or _SENTENCE_INSIDE.search(unit.text) is not None
    plain = signs.interface < _INTERFACE_IN_RECORD and not _NOTICE.search(unit.text)
    return closed and plain and len(signs.words) >= _SENTENCE_WORDS


def _dearer(page: Page) -> float:
    if is_record(page.reading):
        return _SECOND_IN_RECORD
    return _SECOND_ON_PAGE if page.reading.layout else 0.0


def _within_posts(page: Page, states: NDArray[np.float64], cuts: NDArray[np.bool_]) -> None:
    posts = page.reading.posts
    wholes = _holders(page.units, [(post.start, post.end) for post in posts])
    messages = _holders(page.units, [post.body or (post.start, post.end) for post in posts])
    # people paste articles into quotes: what is quoted and what is said about it are not one text
    quotes = _holders(page.units, [quote for post in posts for quote in post.quotes])
    # beside posts with a message one without is what the software says: who joined, that a picture was left out
    notices = {n for n, post in enumerate(posts) if post.body is None} if any(post.body for post in posts) else set()
    before = None
    for at, (whole, message, quote) in enumerate(zip(wholes, messages, quotes, strict=True)):
        if whole in notices:
            states[at, ~_NOTICE_OF_SOFTWARE] = _FORBIDDEN
        elif message is not None:
            states[at, _NOT_IN_POST] = _FORBIDDEN
        elif whole is not None:
            states[at, ~_CARD] = _FORBIDDEN
        elif page.reading.kind == "thread":
            states[at, ~_BETWEEN_POSTS] = _FORBIDDEN
        cuts[at] = at > 0 and (whole, message, quote) != before
        before = (whole, message, quote)


def _within_messages(page: Page, states: NDArray[np.float64]) -> None:
    """Take the lines of a chat's messages for what people write, since no button stands in a log, and heads for cards.

    What they paste may hold anything, so that lines which read as buttons or mail fields stay what they are.
    """
    posts = [post for post in page.reading.posts if post.body]
    messages = _holders(page.units, [post.body for post in posts if post.body])
    heads = _holders(page.units, [(post.start, post.body[0]) for post in posts if post.body])
    for at, (message, head) in enumerate(zip(messages, heads, strict=True)):
        signs, text = page.signs[at], page.units[at].text[:_LINE_CHARS]
        of_machine = signs.phrase or any(line_signs(text)) or signs.interface > _INTERFACE_SHARE
        if head is not None or (message is not None and not of_machine):
            states[at, _OF_MACHINES] = _FORBIDDEN


def _by_main(page: Page, states: NDArray[np.float64]) -> None:
    posts = _holders(page.units, [(post.start, post.end) for post in page.reading.posts])
    mains = _holders(page.units, page.reading.main or ())
    free = [at for at, post in enumerate(posts) if post is None]
    told = [at for at in free if mains[at] is not None]
    for units, kind, less in (
        ([at for at in free if mains[at] is None], _PROSE, _MAIN),
        (told, _CHROME, _MAIN),
        ([at for at in told if not _is_furniture(page, at)], _FURNITURE, _FURNITURE_IN_MAIN),
        (told, _PROMO, _PROMO_IN_MAIN),
        (told[1:], OPENS, _MAIN),
    ):
        states[np.ix_(np.array(units, dtype=np.int64), kind)] -= less


def _is_furniture(page: Page, at: int) -> bool:
    """Whether a line says "by" and whole names, or a desk and a date: many pages set it as their first paragraph.

    So it is with "By" before a staff or an agency, where nobody is named. On a page that does not date itself so is a
    date alone, and names without a "by" right above one.
    """
    unit, undated = page.units[at], page.reading.about.published is None
    if undated and page.signs[at].date_line:
        return True
    if unit.byline is not None and not unit.byline.people and _BY.match(unit.text):
        return True
    if unit.byline is None or not (unit.byline.whole_names and (unit.byline.people or unit.byline.dates)):
        return False
    above_date = at + 1 < len(page.units) and page.signs[at + 1].date_line
    return unit.byline.marked or (undated and above_date)


def _holders(units: Sequence[Unit], places: Sequence[tuple[int, int]]) -> list[int | None]:
    """Return for each unit the place that holds most of it, by number; places come in order and do not overlap."""
    found: list[int | None] = []
    first = 0
    for unit in units:
        while first < len(places) and places[first][1] <= unit.start:
            first += 1
        shared, best, at = 0, None, first
        while at < len(places) and places[at][0] < unit.end:
            here = min(unit.end, places[at][1]) - max(unit.start, places[at][0])
            shared, best = (here, at) if here > shared else (shared, best)
            at += 1
        found.append(best if shared * 2 > unit.end - unit.start else None)
    return found
