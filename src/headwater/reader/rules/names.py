"""Names in running text, typed by what stands in and around them."""

import re
from collections.abc import Iterator, Sequence

from headwater.reader.layers import Name, NameType, Range
from headwater.reader.outlets import outlets_in
from headwater.reader.rules.gazetteer import (
    GIVEN_NAMES,
    ORGANIZATION_HEADS,
    ORGANIZATIONS,
    PLACES,
    REGIONS,
    ROLE_NOUNS,
    TITLES,
)
from headwater.reader.rules.lexicon import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    CUE_VERBS,
    DETERMINERS,
    MONTHS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    WEEKDAYS,
)
from headwater.reader.rules.phrases import is_finite
from headwater.reader.rules.tokens import Token, tokens_of
from headwater.reader.words import fold

_NO_NAME = (
    DETERMINERS | SUBJECT_PRONOUNS | PREPOSITIONS | SUBORDINATORS | CONJUNCTIONS | AUXILIARIES | ADVERBS | WEEKDAYS
    | MONTHS
    | frozenset(
        """there here yes well oh mr him her me us them please according asked story such mrs ms much i'm former news et
        gmt est edt utc""".split()
    )
)  # fmt: skip
_PARTICLES = frozenset("de da di del della der den van von la le bin ibn al el ter ten du dos".split())
_SUFFIXES = frozenset(["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"])
_OF_HEADS = ORGANIZATION_HEADS | frozenset(["department", "house", "bank", "secretary", "ministry", "lords", "commons"])
_LOCATIVE = frozenset(["in", "at", "near", "from", "outside", "across", "around", "throughout", "to", "toward", "into"])
_BODIES = frozenset(
    """firm company agency group union charity party operator developer bank manufacturer think-tank""".split()
)
_ACRONYM = re.compile(r"(?:[A-Z]\.?){2,6}")
_AGE = re.compile(r",\s\d{1,3}\b")
_LONGEST_RUN = 8


def names_of(text: str, sentences: Sequence[Range], speakers: Sequence[Range] = ()) -> list[Name]:
    """Return the names of the text in order, not overlapping.

    A run of capitals is a person by title, given name, role, age or initial; an organization by its head word; a
    place by gazetteer or by preposition; else its type stays "unknown". A lone surname takes the type of the
    full name it ends.
    Misses: names in lower case, names in all-capital text, most given names of languages other than English.
    """
    runs = [run for start, end in sentences for run in _runs(tokens_of(text, start, end, ()))]
    outlets = [_outlet_range(text, o.start, o.end) for o in outlets_in(text)]
    found: list[Name] = [Name(range=place, type="outlet") for place in outlets]
    at = 0
    lower = _lower_words(text)
    for low, high, tokens, number in runs:
        while at < len(outlets) and outlets[at][1] <= low:
            at += 1
        if at < len(outlets) and outlets[at][0] < high:
            continue
        word = tokens[number[0]].low
        alone = number[1] - number[0] == 1 and _opens_sentence(tokens, number[0])
        if alone and (word in lower or _before_noun(tokens, number[1])):
            continue
        found.append(Name(range=(low, high), type=_type(text, tokens, number)))
    found.sort(key=lambda n: n.range)
    return _surnames(text, _speaking(text, found, speakers))


def _outlet_range(text: str, start: int, end: int) -> Range:
    """Leave out a capital that opens the sentence: "As The Lantern" names The Lantern."""
    first = text[start:end].split(maxsplit=1)
    if len(first) == 2 and first[0].lower() in SUBORDINATORS | PREPOSITIONS | CONJUNCTIONS:
        return end - len(first[1]), end
    return start, end


def _speaking(text: str, names: Sequence[Name], speakers: Sequence[Range]) -> list[Name]:
    """Make persons of names of two or three words that open a source phrase or stand in apposition inside one."""
    starts = {start for start, _ in speakers}
    phrases = sorted(speakers)
    typed = []
    at = 0
    for name in names:
        low, high = name.range
        while at < len(phrases) and phrases[at][1] < high:
            at += 1
        inside = at < len(phrases) and phrases[at][0] <= low
        apposed = inside and text[max(0, low - 2) : low].strip() == "," and text[high : high + 1] in {",", ""}
        person = (
            name.type == "unknown"
            and not any(c.isdigit() for c in text[low:high])
            and 2 <= len(text[low:high].split()) <= 3
            and (low in starts or apposed)
        )
        typed.append(Name(range=name.range, type="person") if person else name)
    return typed


Run = tuple[int, int, Sequence[Token], tuple[int, int]]


def _runs(tokens: Sequence[Token]) -> Iterator[Run]:
    shouted = sum(t.text.isupper() for t in tokens if len(t.text) > 1) > 0.6 * sum(t.kind == "word" for t in tokens)
    at = 0
    while at < len(tokens):
        if not _name_like(tokens, at) or shouted:
            at += 1
            continue
        end = at + 1
        while end < len(tokens) and end - at < _LONGEST_RUN and _continues(tokens, end):
            end += 1
        while end > at + 1 and not tokens[end - 1].capital and tokens[end - 1].kind != "number":
            end -= 1
        yield from _untitled(tokens, at, end)
        at = end


def _untitled(tokens: Sequence[Token], at: int, end: int) -> Iterator[Run]:
    """Part "FBI Director Jane Doe" into what stands before the title and the name behind it."""
    if tokens[end - 1].low in ORGANIZATION_HEADS and end - at > 1:
        yield tokens[at].start, tokens[end - 1].end, tokens, (at, end)
        return
    titles = [k for k in range(at, end) if tokens[k].low.rstrip(".") in TITLES]
    start = titles[-1] + 1 if titles else at
    before = titles[0] if titles else at
    while before > at and " ".join(t.low for t in tokens[at:before]) not in ORGANIZATIONS and before - at > 1:
        before -= 1
    if before > at:
        yield tokens[at].start, tokens[before - 1].end, tokens, (at, before)
    if start < end:
        yield tokens[start].start, tokens[end - 1].end, tokens, (start, end)


def _name_like(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.kind != "word" or not token.capital or token.low == "'s" or len(token.text) < 2:
        return False
    low = token.low.rstrip(".")
    if low in _NO_NAME or token.low in MONTHS:
        return False
    # a capital that only opens the sentence: a cue or a participle is no name
    return not (
        _opens_sentence(tokens, at)
        and (low in CUE_VERBS or low.endswith(("ing", "ly")))
        and not _next_capital(tokens, at)
    )


def _next_capital(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].capital


def _opens_sentence(tokens: Sequence[Token], at: int) -> bool:
    return at == 0 or tokens[at - 1].low in {"“", '"', "‘", "—", ":", "”", "''", "(", "•"}


def _continues(tokens: Sequence[Token], at: int) -> bool:
    token, before = tokens[at], tokens[at - 1]
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if token.capital and token.kind == "word" and token.low != "'s":
        dated = token.low.rstrip(".") in WEEKDAYS or token.low in MONTHS
        return not dated and token.low not in {"i", "but", "and", "the", "a", "he", "she"}
    if following is None or not following.capital:
        return (
            token.kind == "number" and before.capital and len(token.text) <= 2 and before.low.rstrip(".") not in MONTHS
        )
    if token.low in _PARTICLES or token.low == "&":
        return True
    return token.low in {"of", "for"} and before.low in _OF_HEADS


def _before_noun(tokens: Sequence[Token], at: int) -> bool:
    """Whether a plain noun follows: "Port" in "Port director Doe" has its capital from the sentence."""
    if at >= len(tokens) or not tokens[at].text.islower() or tokens[at].low == "'s":
        return False
    closed = PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | SUBORDINATORS | ADVERBS | DETERMINERS
    return tokens[at].low not in closed and not is_finite(tokens, at) and not tokens[at].low.endswith(("ly", "ed", "s"))


def _lower_words(text: str) -> frozenset[str]:
    return frozenset(m.group() for m in re.finditer(r"(?<![^\W\d_])[a-z]{2,}", text))


def _type(text: str, tokens: Sequence[Token], place: tuple[int, int]) -> NameType:  # noqa: PLR0911 (a table of cases)
    start, end = place
    run = tokens[start:end]
    folded = " ".join(t.low for t in run)
    before = tokens[start - 1].low.rstrip(".") if start else ""
    first, last = fold(run[0].text).rstrip("."), run[-1].low
    if folded in ORGANIZATIONS or folded.removeprefix("the ") in ORGANIZATIONS:
        return "organization"
    if folded in REGIONS:
        return "place"
    if before in TITLES and len(run) <= 4 and last not in ORGANIZATION_HEADS:
        return "person"
    if (
        last in ORGANIZATION_HEADS
        or any(t.low in {"of", "&", "for"} for t in run)
        or run[0].low in {"department", "ministry"}
    ):
        return "organization"
    if folded in PLACES or (len(run) <= 2 and last in PLACES and first not in GIVEN_NAMES):
        return "place"
    if len(run) == 1 and _ACRONYM.fullmatch(run[0].text):
        return "organization"
    if len(run) >= 2 and (
        first in GIVEN_NAMES or any(len(t.text.rstrip(".")) == 1 for t in run[1:-1]) or last in _SUFFIXES
    ):
        return "person"
    return _type_by_neighbours(text, tokens, place)


def _type_by_neighbours(text: str, tokens: Sequence[Token], place: tuple[int, int]) -> NameType:
    start, end = place
    before = tokens[start - 1].low.rstrip(".") if start else ""
    after = tokens[end].low if end < len(tokens) else ""
    following = tokens[end + 1].low if end + 1 < len(tokens) else ""
    alone = end - start == 1
    if before in _BODIES and after != "of":
        return "organization"
    if 2 <= end - start <= 4:
        role = start > 1 and before == "," and tokens[start - 2].low in ROLE_NOUNS and after in {",", "."}
        if (
            role
            or before in ROLE_NOUNS
            or _AGE.match(text, tokens[end - 1].end)
            or (following == "who" and after == ",")
        ):
            return "person"
        if after == "," and following in {"a", "an", "the", "his", "her", "who"}:
            return "person" if before not in {"the", "a", "an"} | _LOCATIVE else "unknown"
        if after in {"said", "says", "told", "wrote"} and before not in {"the", "a"} | PREPOSITIONS:
            return "person"
    closed = end >= len(tokens) or tokens[end].kind != "word" or after in PREPOSITIONS | CONJUNCTIONS | AUXILIARIES
    if alone and closed and before in _LOCATIVE and before not in {"to", "from"}:
        return "place"
    return "unknown"


def _surnames(text: str, names: Sequence[Name]) -> list[Name]:
    """Make persons of names that end like a person's full name: "Waters" is one once "Thomas Waters" is."""
    people = {_last(text, n.range) for n in names if n.type == "person"}
    return [
        Name(range=n.range, type="person")
        if n.type in {"unknown", "place"} and _is_surname(text, n.range, people)
        else n
        for n in names
    ]


def _last(text: str, place: Range) -> str:
    words = [w for w in text[place[0] : place[1]].split() if w.lower() not in _SUFFIXES]
    return fold(words[-1]) if words else ""


def _is_surname(text: str, place: Range, people: set[str]) -> bool:
    words = text[place[0] : place[1]].split()
    return 1 <= len(words) <= 3 and _last(text, place) in people
