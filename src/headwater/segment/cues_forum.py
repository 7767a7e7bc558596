"""Cues of forums: poster cards with nick, rank, join date and counters, and the thread's title above the first."""

import re

from headwater.reader.bylines import read_byline
from headwater.reader.dates import dates_in
from headwater.segment.cues_text import Scores
from headwater.segment.lines import Page, Unit
from headwater.segment.signs import Signs

_RANK = re.compile(
    r"\b(?:(?:senior|junior|new|full|platinum|gold|silver|bronze|active|regular|veteran|elite|expert|premium"
    r"|valued|super|distinguished|well-known|registered|forum|site|global|founding|honou?rary|lifetime|power"
    r"|trusted|vip|top|frequent|established|banned|verified|star|known) (?:member|user|poster|contributor"
    r"|moderator|supporter)|member|moderator|admin|administrator|newbie|newcomer|lurker|guru|veteran|addict"
    r"|legend|regular|rookie|apprentice|poster|contributor|donator|supporter|staff|guest|user|op|original poster"
    r"|expert|enthusiast|fanatic|master|sergeant|captain|subscriber)\b",
    re.IGNORECASE,
)
_MONTH_YEAR = re.compile(
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]{0,6}\.?\s(?:\d{1,2},?\s)?(?:19|20)\d\d"
    r"|(?:19|20)\d\d",
    re.IGNORECASE,
)
_JOINED = re.compile(
    r"\W{0,2}(?:join(?:ed)?|join date|member since|registered|registration date|reg\. date|since|user since"
    r"|date joined|here since|signed up)\b",
    re.IGNORECASE,
)
_COUNTER = re.compile(
    r"\W{0,2}(?:#?\d[\d.,]{0,11}[kKmM]?|(?:messages?|posts?|likes?|reactions?(?: score)?|points?|trophy points"
    r"|threads?|topics?|karma|reputation|rep(?: power)?|thanks?|thanked|blog entries|articles?|comments?|replies"
    r"|followers?|location|from|gender|age|credits?|level|rank|country|post id|post|ratings?|kudos|warnings?"
    r"|badges?)\s?[:#]\s?[^\n]{0,30}|\d[\d.,]{0,11}[kKmM]?\s(?:messages?|posts?|likes?|reactions?|points?"
    r"|threads?|comments?|replies|followers?|karma|thanks|kudos|upvotes?|views?)|(?:offline|online|op|author"
    r"|thread starter|topic starter|verified|#\d{1,7}|post #\d{1,7}))\W{0,2}$",
    re.IGNORECASE,
)
_NICK = re.compile(r"@?[^\W_][\w.@$!~|*+-]{1,23}(?: [\w.'-]{1,16}){0,2}$")
_WEEKDAY = re.compile(r"(?:mon|tue|wed|thu|fri|sat|sun)", re.IGNORECASE)
# what sets a handle apart from a name: digits, underscores, capitals inside
_HANDLE = re.compile(r"[\d_]|[a-z][A-Z]")
_CARD_LINES = 9
_LONGEST_NICK = 28


def forum(page: Page) -> list[Scores]:
    """Score poster cards (nick, rank, join date, counters) and the thread title above the first of them."""
    scores: list[Scores] = [{"poster_card": -4.5, "thread_title": -4.0} for _ in page.units]
    at, first = 0, None
    while at < len(page.units):
        stop = _card_end(page, at)
        if stop > at:
            first = at if first is None else first
            for i in range(at, stop):
                scores[i] = {"poster_card": 9.0, "thread_title": -4.0, "date_line": -4.0, "byline": -2.0}
        at = max(stop, at + 1)
    if first:
        scores[first - 1]["thread_title"] = 4.5
    return scores


def card_signs(unit: Unit, signs: Signs) -> tuple[bool, bool, bool, bool]:
    """Return whether a short line is a counter, a date of joining, a rank, or can be a nick."""
    text = unit.text
    return (
        _COUNTER.match(text) is not None,
        _JOINED.match(text) is not None,
        len(signs.words) <= 4 and _RANK.search(text) is not None,
        _can_be_nick(unit, signs),
    )


def _card_end(page: Page, at: int) -> int:
    """Return the index behind the card whose nick is unit `at`; `at` itself when there is none.

    A card is a nick over lines that can stand in a card, with enough weight among them; a date alone weighs little,
    since a byline may stand over a date.
    """
    nick = page.units[at]
    if not _can_be_nick(nick, page.signs[at]):
        return at
    weight, stop, dated = 0.0, at + 1, False  # `dated`: no bare date can follow
    for i in range(at + 1, min(len(page.units), at + _CARD_LINES)):
        unit = page.units[i]
        # a card's bare date is the day of joining and stands above the counters; a later one belongs to the post
        posted = dated and _dated(unit) and not _JOINED.match(unit.text)
        worth = None if posted else _card_line(unit, second=i == at + 1)
        if worth is None:
            break
        dated = dated or _dated(unit) or _COUNTER.match(unit.text) is not None
        weight += worth
        stop = i + 1 if worth > 0 else stop
    handle = " " not in nick.text and (nick.text[0].islower() or _HANDLE.search(nick.text) is not None)
    enough = 1.0 if handle else 1.5 if " " not in nick.text else 2.0
    return stop if weight >= enough else at


def _can_be_nick(unit: Unit, signs: Signs) -> bool:
    text = unit.text
    if len(text) > _LONGEST_NICK or text[-1] == "." or not _NICK.match(text):
        return False
    if signs.phrase or _COUNTER.match(text) or _JOINED.match(text):
        return False
    return any(c.isalpha() for c in text) and signs.interface < 1.0


def _card_line(unit: Unit, *, second: bool) -> float | None:
    """Return how strongly a line speaks for a card, None when it cannot stand in one."""
    text = unit.text
    if len(text) > 44 or unit.gap > 2 or unit.parted:
        return None
    if _JOINED.match(text) and _MONTH_YEAR.search(text):
        return 2.5
    if _COUNTER.match(text):
        return 1.5
    if _RANK.search(text) and len(text.split()) <= 4:
        return 1.5
    if _dated(unit):
        return 0.3 if _WEEKDAY.match(text) else 1.0
    byline = read_byline(text, 0, len(text))
    short = second and len(text.split()) <= 3 and text[-1:] not in ".!?:" and (byline is None or not byline.marked)
    return 0.0 if short else None


def _dated(unit: Unit) -> bool:
    text = unit.text
    if len(text) > 44 or not (_JOINED.match(text) or text[0].isdigit() or text[0].isupper()):
        return False
    found = dates_in(text)
    whole = bool(found) and found[0].start == 0 and found[0].end == len(text)
    return whole or (_JOINED.match(text) is not None and _MONTH_YEAR.search(text) is not None)
