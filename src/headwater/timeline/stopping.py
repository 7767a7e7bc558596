"""What a clause lets go on to a time or stop at one: "the kiln ran until Friday", "Norva stopped its kiln"."""

import re
from functools import cache
from typing import Literal, NamedTuple

from headwater.model import Span
from headwater.reader.acts import stem
from headwater.reader.frames.lexicon import is_thing, noun_of, thing
from headwater.reader.words import Word, words_of

State = Literal["on", "off"]

_STAYED = r"(?:stay(?:ed|ing)|remain(?:ed|ing)|kept)"
_WAS = r"(?:was|were|been)"
_LASTED: dict[State, re.Pattern[str]] = {
    "on": re.compile(
        rf"\b(?:r[au]n(?:ning)?|operat(?:ed|ing)|work(?:ed|ing)|function(?:ed|ing)|continu(?:ed|ing)|lasted|burn(?:ed|t|ing)"
        rf"|(?:went|gone|going|carried|carrying)\son(?:\s[a-z]+ing)?|kept\s(?:on\s)?[a-z]+ing|(?:{_STAYED}|{_WAS})\s(?:still\s)?"
        rf"(?:open|under\sway|switched\son|in\s(?:use|service|operation)))\b",
        re.IGNORECASE,
    ),
    # "was closed until Monday" may tell of a plan
    "off": re.compile(
        rf"\b(?:{_STAYED}|{_WAS}\sstill)\s(?:closed|shut|blocked|suspended|switched\soff|off|out\sof\s(?:service|use))\b",
        re.IGNORECASE,
    ),
}  # fmt: skip
_ENDED: dict[State, re.Pattern[str]] = {
    "on": re.compile(
        r"\b(?P<verb>(?:stopped|halted|ceased|ended|finished|suspended|abandoned|shut|closed|switched|turned)(?:\s(?:down|off))?"
        r"|(?:come|came|brought)\sto\s(?:an?\s)?(?:end|halt|stop|standstill)|(?:called|broken|broke)\soff)\b",
        re.IGNORECASE,
    ),
    "off": re.compile(r"\b(?P<verb>re-?opened|opened\sagain|resumed|re-?started|restored)\b", re.IGNORECASE),
}
_SHUT, _BUILT, _PRICED = (
    re.compile(words, re.IGNORECASE) for words in ("(?:shut|closed)$", "finished", "closed|ended|finished")
)
# what stops for an hour goes on after it: no end
_FOR_A_WHILE = re.compile(
    r"\b(?:briefly|temporarily|momentarily|overnight|for\s(?!the\slast\s)(?:(?:about|around|nearly|almost|some|over|under|up\sto|more\sthan|"
    r"less\sthan|at\sleast|a\sfew|several|half|an?|the|\d+|[a-z]+)\s){1,3}"
    r"(?:minutes?|hours?|days?|nights?|weeks?|weekends?|months?|years?|while|time|moment|winter|summer|season|holidays?))\b",
    re.IGNORECASE,
)
# "shut for lunch", "closed early"; "closed at 40p" tells of shares
_FOR_ONCE = re.compile(r"\s(?:for\s(?!good\b|ever\b)|early\b|late\b)", re.IGNORECASE)
_AT_A_PRICE = re.compile(
    r"\s(?:at\s(?:[^\s\d]{0,3}\s?\d[\d.,]*\s?(?:p|c|cents?|pence|pounds?|dollars?|euros?|crowns?|points?|%|per\s?cent)(?![\w.])"
    r"|[$£€¥]\s?\d|an?\s(?:record|[a-z]+\s(?:high|low))\b)"
    r"|(?:up|down)\s(?:by\s)?[^\s\d]{0,3}\d|(?:higher|lower|flat|level)(?=\s|$))",
    re.IGNORECASE,
)
_BY_THE_HOUR = re.compile(
    r"\b(?:at|from|by)\s(?:(?:about|around)\s)?(?:noon|midday|midnight|lunchtime|dusk|\d{1,2}(?:[.:]\d\d)?(?!\d)|[a-z]+\so['’]clock)",
    re.IGNORECASE,
)
# what opens and shuts by the hour, or only on some days
_PREMISES = (
    "shop store bakery cafe bar pub restaurant market mall office bank branch library museum gallery school nursery "
    "clinic surgery pharmacy pool park zoo gym cinema theatre church station pier beach hotel kitchen canteen gate "
    "poll stall supermarket salon kiosk booth garage"
)
_ONLY_OFF = re.compile(r"(?:switched|turned)(?!\soff)", re.IGNORECASE)
_UNTIL = re.compile(r"(?:until|till)\s", re.IGNORECASE)
_STILL = re.compile(r"\bstill\s(?:[a-z]+ly\s)?$", re.IGNORECASE)
_BE = re.compile(r"\b(?:was|were|been|being|got)\s(?:[a-z]+ly\s|also\s|then\s)?$", re.IGNORECASE)
_NOT_TOLD_SO = re.compile(
    r"\b(?:not|never|no|nobody|nothing|would|will|to|should|could|might|may|must|cannot|can|if|unless|whether|until|before|"
    r"has\sbeen|have\sbeen|reported(?:ly)?|rumou?r)\b|n['’]t\b",
    re.IGNORECASE,
)
_PARTS = re.compile(
    r"[,;:—–“”\"().]\s?|\s(?:that|and|but|when|while|because|after|which|who|where|as)\s", re.IGNORECASE
)
_INITIAL = re.compile(r"(?<![^\W\d_])[^\W\d_]$")
_HOW = frozenset("early late again higher lower flat level".split())
_HELPERS = frozenset("had has have was were been be being still also then was finally only just on".split())
_ONE_OF_KIND = frozenset("the its their his her our my this that".split())
_ANY_OF_KIND = frozenset("a an another one two three four five some any every each other all both no most many".split())
_LINKS = frozenset("at of in on near for from across between by to with into through over under along".split())
_OPENS = frozenset(
    "said says told added reported it he she they we i you there what nobody everything today yesterday morning night "
    "monday tuesday wednesday thursday friday saturday sunday".split()
)
_MOST_WORDS, _REACH_CHARS = 4, 60


class Stopping(NamedTuple):
    """The thing that goes on ("on") or is shut ("off"): its noun, and the words that tell which of its kind.

    `again`: it can have opened again, as shops do every day.
    """

    thing: str
    marks: frozenset[str]
    state: State
    again: bool = False

    def is_one_with(self, other: "Stopping") -> bool:
        """Whether both can name one thing: no other noun, no other words for which of its kind."""
        fits = not self.marks or not other.marks or not self.marks.isdisjoint(other.marks)
        return (self.thing, self.state) == (other.thing, other.state) and fits


def lasted_in(clause: Span, time: Span) -> Stopping | None:
    """Return what a clause lets go on until a time, or still go on at it; None where it tells no such thing."""
    text, at = clause.exact, time.start - clause.start
    until = _UNTIL.match(time.exact) is not None
    for state, pattern in _LASTED.items():
        for match in pattern.finditer(text, 0, max(0, at)):
            still = _STILL.search(text, 0, match.start()) or "still" in match.group().lower()
            near = at - match.end() <= _REACH_CHARS and not _PARTS.search(text, match.end(), at)
            if near and (until or still) and _is_told_so(text, match.start()):
                return _named(_subject(text, match.start()), state, again=match.group().lower().endswith("open"))
    return None


def ended_in(clause: Span, time: Span) -> Stopping | None:
    """Return what a clause lets end at a time: what is stopped, or stops; None where it tells no such thing.

    None of what was built ("finished its bridge"), what stops for a while, and what shuts by the hour or at a price.
    """
    text, at = clause.exact, time.start - clause.start
    if _UNTIL.match(time.exact):
        return None
    for state, pattern in _ENDED.items():
        for match in pattern.finditer(text):
            near = at < match.start() or (at - match.end() <= _REACH_CHARS and not _PARTS.search(text, match.end(), at))
            if not near or _ONLY_OFF.match(match["verb"]) or not _is_told_so(text, match.start()):
                continue
            passive = _BE.search(text, 0, match.start()) is not None
            behind = words_of(text, match.end(), at if at > match.end() else len(text))
            acted = not passive and _has_object(behind)
            named = _named(_object(behind, text) if acted else _subject(text, match.start()), state)
            return None if _is_no_end(text, match, named, of_itself=not passive and not acted) else named
    return None


def _is_no_end(text: str, verb: re.Match[str], named: Stopping | None, *, of_itself: bool) -> bool:
    """Whether an act tells of no end after all; `of_itself`: nobody is told to have done it ("the shop closed")."""
    clause, behind = _clause_at(text, verb)
    if _FOR_A_WHILE.search(clause):
        return True
    if _BUILT.match(verb["verb"]) and not of_itself:
        return True
    if _PRICED.match(verb["verb"]) and _AT_A_PRICE.search(behind):
        return True
    if not _SHUT.match(verb["verb"]):
        return False
    by_hour = of_itself or (named is not None and named.again)
    return _FOR_ONCE.search(behind) is not None or (by_hour and _BY_THE_HOUR.search(clause) is not None)


def _clause_at(text: str, verb: re.Match[str]) -> tuple[str, str]:
    """Return the clause around a verb, and what of it stands behind "closed"; "9.15 p.m." and "$4.20" end none."""
    opens = max((m.end() for m in _PARTS.finditer(text, 0, verb.start())), default=0)
    ends = (m.start() for m in _PARTS.finditer(text, verb.end()) if not _is_point(text, m))
    closes = min(ends, default=len(text))
    word = text.find(" ", verb.start())
    return text[opens:closes], text[word if 0 <= word < verb.end() else verb.end() : closes]


def _is_point(text: str, part: re.Match[str]) -> bool:
    """Whether a full stop stands in a figure, or behind an initial."""
    return part.group() == "." or (part.group() == ". " and _INITIAL.search(text, 0, part.start()) is not None)


def _is_told_so(text: str, at: int) -> bool:
    """Whether an act at a place is told as done: no "not", no plan and no wish in front of it in its clause."""
    opens = max((m.end() for m in _PARTS.finditer(text, 0, at)), default=0)
    return _NOT_TOLD_SO.search(text, opens, at) is None


def _named(words: list[Word] | None, state: State, *, again: bool = False) -> Stopping | None:
    if not words:
        return None
    name = stem(thing(words[-1].folded))
    return Stopping(name, frozenset(stem(w.folded) for w in words[:-1]), state, again or name in _premises())


@cache
def _premises() -> frozenset[str]:
    return frozenset(stem(thing(word)) for word in _PREMISES.split())


def _subject(text: str, at: int) -> list[Word] | None:
    """Return the words of the noun phrase in front of a verb, without what hangs on it ("the line at the plant")."""
    opens = max((m.end() for m in _PARTS.finditer(text, 0, at)), default=0)
    words = words_of(text, opens, at)
    while words and words[-1].folded in _HELPERS:
        words.pop()
    while words:
        phrase: list[Word] = []
        while words and words[-1].folded not in _ONE_OF_KIND | _ANY_OF_KIND | _LINKS | _OPENS and not _owns(words[-1]):
            phrase.insert(0, words.pop())
        before = words.pop().folded if words else ""
        if before in _ONE_OF_KIND and words and words[-1].folded in _LINKS:
            before = words.pop().folded
        if before not in _LINKS:
            # "the tower said to be the source of it": what stands further in front may be what the verb is told of
            opening = not words or words[-1].folded in _OPENS
            return phrase if opening and before not in _ANY_OF_KIND and _is_noun(phrase, text) else None
    return None


def _has_object(behind: list[Word]) -> bool:
    """Whether the words behind a verb open with what it is done to: "stopped its line", not "stopped on Friday"."""
    first = behind[0].folded if behind else "on"
    return first not in _LINKS | _HOW and not first.endswith(("ly", "ing")) and not first.isdigit()


def _object(behind: list[Word], text: str) -> list[Word] | None:
    """Return the words of the noun phrase that opens the words behind a verb; None of one of several ("a line")."""
    if behind[0].folded in _ANY_OF_KIND:
        return None
    words = behind[1:] if behind[0].folded in _ONE_OF_KIND or _owns(behind[0]) else behind
    part = _PARTS.search(text, behind[0].start)
    phrase: list[Word] = []
    for word in words:
        if word.folded in _LINKS | _ANY_OF_KIND | _ONE_OF_KIND or (part and word.start >= part.start()):
            break
        phrase.append(word)
    return phrase if _is_noun(phrase, text) else None


def _owns(word: Word) -> bool:
    return word.folded.endswith("'s")


def _is_noun(phrase: list[Word], text: str) -> bool:
    """Whether words can be a thing's: few, and the last of them no name ("Production", but not "Egdal")."""
    if not 0 < len(phrase) <= _MOST_WORDS:
        return False
    last = phrase[-1]
    return text[last.start].islower() or noun_of(last.folded) is not None or is_thing(last.folded)
