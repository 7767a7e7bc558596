"""What a text adds to those who were counted before: "two more men", "another patient", "a third worker"."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from headwater.reader.acts import plain_stem
from headwater.reader.day_names import WEEKDAY
from headwater.reader.frames.lexicon import thing
from headwater.reader.frames.moods import BE
from headwater.reader.frames.tokens import AUXILIARIES, SUBORDINATORS
from headwater.reader.predicates import is_finite
from headwater.reader.terms import STOP
from headwater.reader.values.derived import PEOPLE
from headwater.reader.values.read import values_of
from headwater.reader.words import Word, words_of

_ORDINALS = {word: n for n, word in enumerate("second third fourth fifth sixth seventh eighth ninth tenth".split(), 2)}
_NUMERALS = {
    word: n for n, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)
}
_NUMBER = rf"(?:\d{{1,6}}|{'|'.join(_NUMERALS)})"
_MORE = r"(?:more|further|additional|extra)"
_HARM = (
    r"(?:(?:(?:have|has|had)\s)?(?:since\s|also\s)?(?:died|fallen\sill|fell\sill)|(?:were|was|are|is|have\sbeen|has\sbeen|had\sbeen)\s"
    r"(?:killed|injured|hurt|wounded|arrested|detained|charged|missing|infected|held|found\sdead|taken)|dead|killed|injured|"
    r"hurt|wounded|arrested|detained|charged|missing|infected)\b"
)
_THING = r"(?:[a-z][\w-]*\s)?[a-z][\w-]*"
_ADDED = re.compile(
    rf"\b(?:(?P<behind>{_NUMBER})\s{_MORE}\s(?:(?P<bare>{_HARM})|(?!than\b)(?P<noun>{_THING}))"
    rf"|(?:another|(?:an?\s)?(?:further|additional))\s(?P<before>{_NUMBER})\s(?:(?P<alone>{_HARM})|(?P<others>{_THING}))"
    rf"|(?:another|an?\s(?:further|additional))\s(?P<one>{_THING})"
    rf"|an?\s(?P<ordinal>{'|'.join(_ORDINALS)})\s(?P<next>{_THING}))",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(rf"\b{WEEKDAY}\b")
# what goes by and comes round, of which a text counts no more and no less than its turn
_TURNS = frozenset(
    """second minute hour day night morning evening week weekend month year decade time term round half quarter season
    attempt chance try look opinion wave stage phase part step way side thing question reading source spokesman
    spokeswoman""".split()
)
# who tells, sees or thinks a thing adds a witness to others, and no happening; as stems
_SAID = frozenset(("said", "says", "say"))
_TELLING = frozenset(
    """said say tell add speak talk report write state claim confirm deni alleg argu insist suggest warn complain recal
    rememb describ mention testifi agre admit explain announc ask call think believ know expect fear hope doubt guess
    suspect see hear watch notic wit spot smell feel recogn recognis""".split()
)
_BEFORE_WHO_TELLS = re.compile(
    r"\b(?:said|says|added|told|according\sto|(?:told|seen|heard|reported)\sby)\s$", re.IGNORECASE
)
_CLAUSE_CHARS = 80
_APPOSED = re.compile(r",\s[^,.;:]{1,60},\s")
_MARK = re.compile(r"[,.;:()–—“”\"]")
_ANYBODY = frozenset(("people", "person", "persons"))  # counted like any noun, though they tell nothing as terms


class Addition(NamedTuple):
    """Code points of what a text adds, how many, and with an ordinal how many they then are.

    `noun`: where what is counted begins, behind how many they are; `of`: the words for it.
    """

    start: int
    noun: int
    end: int
    figure: int
    total: int | None
    of: frozenset[str]


@lru_cache(maxsize=65536)
def addition_of(text: str) -> Addition | None:
    """Return what a text adds to those told of before; None where it adds nothing, or counts the same thing beside it.

    "Two workers died and a third was hurt" tells of all three; "another worker saw it" adds a witness. Misses:
    "others", and "the third victim", which is told of as one that is known.
    """
    for match in _ADDED.finditer(text):
        end, of = _counted(match)
        befell = match["bare"] or match["alone"]
        if not of or (not befell and _only_tells(text, match.start(), end)) or _counts(text, of, (match.start(), end)):
            continue
        number = (match["behind"] or match["before"] or "one").lower()
        figure = _NUMERALS.get(number) or int(number)
        total = _ORDINALS.get((match["ordinal"] or "").lower())
        return Addition(match.start(), _noun(match), end, figure, total, of)
    return None


def adds_to(one: str, other: str) -> bool:
    """Whether one text only adds to what the other counts: then they tell of two happenings, not of one in two ways.

    A count of as many may be of those that are added ("two more men", "two men"), where they do not name two days, and
    one of all may be the sum ("a third worker", "three workers"). Two texts that add by an ordinal are of one only
    where it is one.
    """
    added = addition_of(one), addition_of(other)
    if added[0] is not None and added[1] is not None:
        totals = [a.total for a in added if a is not None]
        return None not in totals and totals[0] != totals[1] and bool(added[0].of & added[1].of)
    for addition, text in zip(added, (other, one), strict=True):
        if addition is not None:
            counted = _counts(text, addition.of, None)
            may_be_sum = addition.total in counted
            may_be_added = addition.figure in counted and not _on_two_days(one, other)
            return bool(counted) and not (may_be_sum or may_be_added)
    return False


def _only_tells(text: str, start: int, end: int) -> bool:
    """Whether who is added only says, sees or thinks something: "a second doctor said", "said another neighbour"."""
    if _BEFORE_WHO_TELLS.search(text, 0, start):
        return True
    apposed = _APPOSED.match(text, end)
    begin = apposed.end() if apposed else end
    mark = _MARK.search(text, begin, begin + _CLAUSE_CHARS)
    describes = done_to = False
    for word in words_of(text, begin, mark.start() if mark else min(len(text), begin + _CLAUSE_CHARS)):
        past = is_finite(word.folded) or word.folded.endswith("ed") or word.folded in _SAID
        if word.folded in AUXILIARIES:
            done_to = word.folded in BE
        elif past and not describes:
            return not done_to and plain_stem(word.folded) in _TELLING
        elif (word.folded in SUBORDINATORS and word.folded != "who") or (describes and not past):
            return False
        else:
            describes = word.folded == "who"  # "who saw the crash" tells which worker it is
    return False


def _on_two_days(one: str, other: str) -> bool:
    days = [set(_WEEKDAY.findall(text)) for text in (one, other)]
    return bool(days[0] and days[1]) and not days[0] & days[1]


def _noun(match: re.Match[str]) -> int:
    return max(match.start(name) for name in ("noun", "others", "one", "next", "bare", "alone"))


def _counted(match: re.Match[str]) -> tuple[int, frozenset[str]]:
    """Return where the words for what is added end, and those words.

    Nothing where it is a turn or a time, of which more are no addition. Whom harm befalls without a noun are people.
    """
    if match["bare"] or match["alone"]:
        return match.end(), frozenset(("people",))
    words = words_of(match.string[_noun(match) : match.end()])
    named = words[: next((n for n, w in enumerate(words) if _ends(words, n)), len(words))]
    forms = [{word.folded, word.folded.removesuffix("s"), thing(word.folded)} for word in named]
    if not forms:
        return match.end(), frozenset()
    named, forms = (named[:1], forms[:1]) if forms[0] & PEOPLE else (named, forms)
    things, end = frozenset[str]().union(*forms), _noun(match) + named[-1].end
    if things & _TURNS:
        return end, frozenset()
    return end, things | {"people"} if things & PEOPLE else things


def _ends(words: Sequence[Word], at: int) -> bool:
    """Whether the words for what is counted end before a place: at a little word, a verb's past, behind a plural."""
    word, before = words[at].folded, words[at - 1].folded if at else ""
    plural = before.endswith("s") and not before.endswith("ss")
    if not before and word in _ANYBODY:
        return False
    return word in STOP or plural or bool(before and (word.endswith("ed") or is_finite(word) or word in _SAID))


def _counts(text: str, of: frozenset[str], but: tuple[int, int] | None) -> frozenset[int]:
    """Return the figures that a text gives of what is counted, `but` those at a place."""
    return frozenset(
        round(v.figure)
        for v in values_of(text)
        if v.kind == "count" and v.of & of and not (but and but[0] <= v.start < but[1])
    )
