"""Short texts that are whole articles since they say so: releases, statements by mail, notices of correction."""

import re
from collections.abc import Sequence
from typing import Final

import numpy as np

from headwater.reader.releases import FILING
from headwater.reader.senders import is_from_office, speaks_of_sender
from headwater.reader.unquoted import unquoted
from headwater.segment.briefs import FEWEST_WORDS, HEAD_UNITS, MOST_TALK, is_outlet, is_told, tells
from headwater.segment.cues_talk import talk_share
from headwater.segment.decode import Label, PageScore
from headwater.segment.grammar import OUTSIDE, STATES, states_of
from headwater.segment.lines import Page
from headwater.segment.signs import WORD

# what a release is headed with, and how the subject of a mail says that it states something
_RELEASED: Final = re.compile(
    r"\W{0,4}(?:(?:for|not\sfor)\simmediate\s(?:release|publication)|(?:press|news|media)\s(?:release|statement|notice)"
    r"|statement\s(?:to|for)\sthe\s(?:press|media)"
    rf"|{FILING})\b[^a-z]{{0,40}}$",
    re.IGNORECASE,
)
_SUBJECT_RELEASED: Final = re.compile(r"subject:\s{0,3}(?:press|news|media)\s(?:release|statement)\b", re.IGNORECASE)
_SUBJECT_STATED: Final = re.compile(
    r"subject:\s{0,3}(?:our\s|a\s|joint\s)?statement\s(?:on|by|from|about|regarding|following)\s(?!(?:my|your)\b)",
    re.IGNORECASE,
)
_PASSED_ON: Final = re.compile(r"subject:\s{0,3}(?:re|aw|sv|fwd?|wg|tr)\s?:", re.IGNORECASE)
_STATEMENT: Final = re.compile(
    r"\W{0,4}(?:joint\s)?statement\s(?:on|by|from|regarding|about)\s[^.?!\n]{3,90}$", re.IGNORECASE
)
_FIRST_PERSON: Final = re.compile(r"\b(?:I|[Mm]y|[Mm]e)\b")
# "The statement that you asked for is attached": a letter beside what is stated
_COVERING: Final = re.compile(
    r"\b(?:(?:is|are|find|please)\s(?:attached|enclosed)|attached\s(?:is|are|please)"
    r"|you(?:\shave|['’]ve)?\s(?:asked|requested|wanted)|thank\syou|for\syour\s(?:information|attention))\b",
    re.IGNORECASE,
)
# under whose name a remark stands on a board; the words close a release or head what stands below it
_HANDLE: Final = re.compile(
    r"(?:(?:thread\s|topic\s)?(?:[Pp]osted|[Ss]ubmitted|[Ss]hared|[Ss]tarted)\sby\s)?(?!(?:ends?|more|notes|contacts?)$)"
    r"(?:@|u/)?(?:[a-z][\w-]{1,30}|(?=\w{0,30}[\d_])(?=\w{0,30}[a-z])\w{2,31})$"
)
# what stands below a release
_FOOT: Final = re.compile(
    r"\W{0,4}(?:ends?\W{0,4}$|notes?\s(?:to|for)\s|about\s|background\b"
    r"|(?:(?:media|press|further)\s)?(?:contacts?|enquir|inquir|inform))",
    re.IGNORECASE,
)
# a notice by itself, below its outlet's name
_NOTICE: Final = re.compile(
    r"\W{0,4}(?:corrections?|clarifications?)(?:\sand\s(?:corrections?|clarifications?))?\W{0,4}$", re.IGNORECASE
)
# words of talk that statements are made of too
_OWN: Final = frozenset("we our us please thank thanks sorry sad friend friends true right source no yes".split())
_NOT_TOLD: Final = OUTSIDE | states_of("chrome", "promo")
_BODY: Final = states_of("article_body")
_CHROME: Final = states_of("chrome")
_HEADLINE: Final = states_of("headline")
# what a press office tells newsrooms besides, below the end of its text
_NOTES: Final = re.compile(r"\W{0,4}notes?\s(?:to|for)\s(?:the\s)?(?:news\s)?editors?\W{0,4}$", re.IGNORECASE)
_BODY_INSIDE: Final = np.array([state.name == "body" for state in STATES])
_CHROME_INSIDE: Final = np.array([state.name == "chrome inside" for state in STATES])
_NOTED_WORDS = 5
_MAIL_UNITS = 12
_MOST_LINES = 2


def with_release(page: Page, score: PageScore, labels: Sequence[Label]) -> PageScore | None:
    """Return the score under which the sentences of a release or a lone correction are told; None for any other text.

    The model knows pages, where two short sentences are remarks; what says at its head that it is a release holds none,
    and neither does what a press office sends by mail with a subject that says so or that speaks of whom the office is
    for, nor what stands under an outlet's name and "Correction". Answers and forwards are left to the model, and so is
    what holds a card of a board, a handle, "I" or words of talk. Misses: releases that nothing at their head calls so;
    statements in the first person that are not quoted.
    """
    if page.reading.posts or not (_is_release(page, labels) or _is_notice(page)):
        return None
    inside = [at for at in range(len(page.units)) if _is_stated(page, at) and tells(page, at)]
    if not inside:
        return None
    marks = [at for at in range(inside[0]) if _RELEASED.match(page.units[at].text)]
    states = score.states.copy()
    states[np.ix_(np.array(inside), _NOT_TOLD)] = -np.inf
    above = [at for at in range(inside[0]) if not page.signs[at].closed]
    states[np.ix_(np.array(above, dtype=np.int64), _BODY)] = -np.inf
    states[np.ix_(np.array(marks, dtype=np.int64), ~_CHROME)] = -np.inf
    if _heads(page, inside[0] - 1) and inside[0] - 1 not in marks:
        states[inside[0] - 1, ~_HEADLINE] = -np.inf
    return score._replace(states=states)


def with_notes(page: Page, score: PageScore, labels: Sequence[Label]) -> PageScore | None:
    """Return the score under which the sentences of a release below "Notes to editors" are told; None without any.

    How many people work for a body, or came to it, is its own word there as it is above. The model ends an article
    where its release says "Ends". A contact closes the notes, and so does any line that is no finished sentence.
    Misses: what stands below "About the company"; notes that open with something else.
    """
    notes = next((at for at, unit in enumerate(page.units) if _NOTES.match(unit.text)), len(page.units))
    below = range(notes + 1, len(page.units))
    stop = next((at for at in below if not _is_noted(page, at)), len(page.units))
    told = [at for at in range(notes + 1, stop) if labels[at].state.outside]
    opens = [at for at, label in enumerate(labels) if label.state.opens]
    if not told or len(opens) != 1 or opens[0] >= notes or not _is_release(page, labels):
        return None
    last = max(at for at in range(notes) if not labels[at].state.outside)
    if any(page.signs[at].closed for at in range(last + 1, notes)):
        return None
    states = score.states.copy()
    states[np.ix_(np.array(told), ~_BODY_INSIDE)] = -np.inf
    states[np.ix_(np.arange(last + 1, notes + 1), ~_CHROME_INSIDE)] = -np.inf
    return score._replace(states=states)


def _is_noted(page: Page, at: int) -> bool:
    """Whether a line is finished sentences; "visitors" and "welcomed" are no words of a menu there."""
    signs = page.signs[at]
    return signs.closed and not signs.phrase and len(signs.words) >= _NOTED_WORDS


def _is_stated(page: Page, at: int) -> bool:
    return is_told(page, at, spoken=True) and not _COVERING.search(unquoted(page.units[at].text))


def _heads(page: Page, at: int) -> bool:
    """Whether the line above the first sentence is a headline: some words, most of them no names, and no field."""
    if at < 0 or page.signs[at].closed or page.units[at].byline or page.signs[at].dated or ":" in page.units[at].text:
        return False
    words = page.signs[at].words
    return len(words) >= FEWEST_WORDS and any(word.islower() for word in words)


def _is_release(page: Page, labels: Sequence[Label]) -> bool:
    head = [unit.text for unit in page.units[:_MAIL_UNITS]]
    if any(map(_PASSED_ON.match, head)):
        return False
    if any(map(_RELEASED.match, head[:HEAD_UNITS])) or _is_sent(page, head):
        return not _holds_remarks(page, labels)
    titled = next((at for at, text in enumerate(head[:HEAD_UNITS]) if _STATEMENT.match(text)), None)
    return titled is not None and _is_plain(page, titled + 1)


def _is_sent(page: Page, head: Sequence[str]) -> bool:
    """Whether a mail is a release by its subject, or by its subject or prose beside a press office that sends it."""
    if any(map(_SUBJECT_RELEASED.match, head)):
        return True
    sender = next((text for text in head if is_from_office(text)), None)
    told = " ".join(unit.text for unit, signs in zip(page.units, page.signs, strict=True) if signs.closed)
    return sender is not None and (any(map(_SUBJECT_STATED.match, head)) or speaks_of_sender(told, sender))


def _holds_remarks(page: Page, labels: Sequence[Label]) -> bool:
    """Whether somebody speaks for themselves: under a card of a board or a handle, as "I", with words of talk."""
    lines = [unit.text for unit, signs in zip(page.units, page.signs, strict=True) if not signs.closed]
    told = [unquoted(page.units[at].text) for at in range(len(page.units)) if page.signs[at].closed]
    cards = [unit.text for unit, label in zip(page.units, labels, strict=True) if label.state.role == "poster_card"]
    if not all(map(_FOOT.match, cards)) or any(map(_HANDLE.match, lines)):
        return True
    return any(_FIRST_PERSON.search(text) or _is_talk(text) for text in told if not _COVERING.search(text))


def _is_talk(text: str) -> bool:
    return talk_share([word for word in map(str.lower, WORD.findall(text)) if word not in _OWN]) > MOST_TALK


def _is_plain(page: Page, first: int) -> bool:
    """Whether hardly anything but sentences that tell something stands below a title: no cards, no remarks."""
    below = range(first, len(page.units))
    lines = [at for at in below if not page.signs[at].closed]
    told = [at for at in below if page.signs[at].closed]
    whole = bool(told) and all(is_told(page, at) and not _FIRST_PERSON.search(page.units[at].text) for at in told)
    return whole and len(lines) <= _MOST_LINES and not any(page.units[at].gap == 0 for at in told if at - 1 in lines)


def _is_notice(page: Page) -> bool:
    head = page.units[:HEAD_UNITS]
    return bool(head) and is_outlet(head[0]) and any(_NOTICE.match(unit.text) for unit in head[1:])
