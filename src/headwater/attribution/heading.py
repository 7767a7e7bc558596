"""Which names of people head a source phrase: they are the source itself, not somebody it only mentions."""

import re
from collections.abc import Sequence

from headwater.attribution.heads import ONE_OF_MANY, Word, cut_of, titles_in
from headwater.attribution.nouns import is_adherent, is_listed, is_people, is_person, kind_of
from headwater.attribution.wordlists import CUTTERS, NUMBERS, OPEN_PLURALS, REFLEXIVES, SPOKES, WITHHELD
from headwater.reader.layers import Name
from headwater.reader.rules.gazetteer import ROLE_NOUNS, TITLES
from headwater.reader.words import fold

CAPITAL_PLURAL = re.compile(r"[A-Z][\w-]{3,}s$")
# what parts a name from the words behind it: "Ida Orr - director of", "Ida Orr, director of"
_PARTED = re.compile(r"[,(—–]|\s-\s?")
# "Orr's lawyer", "Sellars' lawyer"
_OWNS = re.compile(r".['’]s\s*[^\s]|s['’]\s+\w")
_PLACED = re.compile(r"\b(?:of|from|at|for|in|with|on)\b")
# what may stand behind a name that ends a phrase: "(I-Hartland)", "of Norland"
_TRAILING = re.compile(r"\s*(?:\([^)]*\))?\s*(?:of\s(?:the\s)?[A-Z][\w.-]*(?:\s[A-Z][\w.-]*)*)?[\s,]*$")
# "Carrick | Power", "Lomax | Marine Services"; "Orr Jr." is one person
_GOES_ON = re.compile(r"(?:\s[A-Z][\w’'&-]+){0,2}\s(?P<last>[A-Z][\w’'-]*[a-z])[\s,]*")
_SUFFIXES = frozenset("jr sr junior senior snr jnr esq".split())
_BEFORE_OFFICES = frozenset("former and of longtime then current senior top veteran chief fellow".split())
_COUNTS = OPEN_PLURALS | frozenset(NUMBERS)


def persons_heading(phrase: str, words: Sequence[Word], names: Sequence[Name]) -> tuple[tuple[int, int], ...]:
    """Return the names of people that head the phrase, not those inside "a lawyer for ..." or "...'s aide"."""
    found: list[tuple[int, int]] = []
    cut = cut_of(phrase, words, names)
    titles = titles_in(phrase)
    for name in names:
        if any(low < name.range[0] < high for low, high in titles):
            continue  # "a film, “Citizen Doe,”"
        if name.type not in {"person", "unknown"} or not _may_be_person(phrase, name):
            continue
        low, high = name.range
        if phrase[low - 1 : low] in {"-", "–"}:
            continue  # "an anti-Doe group"
        owned = bool(_OWNS.match(phrase, high - 1))
        if owned or _noun_follows(phrase, words, high) or _goes_on(phrase, name, names):
            continue
        apposed = _is_apposed(phrase[:low]) and (name.type == "person" or " " in phrase[low:high])
        last = bool(_TRAILING.match(phrase, high))
        if low < cut or (apposed and not found and (last or _is_role_phrase(words, low))):
            if found and not _joined(phrase[found[-1][1] : low]):
                if name.type != "person" or _PLACED.search(phrase[found[-1][1] : low]):
                    continue  # "Jane Doe of Hart Lomax": where she is from
                found.pop()  # "Transport Secretary Jane Doe": what she is
            found.append((low, high))
    return tuple(found)


def is_count(spelt: str) -> bool:
    """Whether what was read as a name is a number or a word for how many: "Two"."""
    return all(fold(word) in _COUNTS for word in spelt.split())


def _is_apposed(before: str) -> bool:
    """Whether a name stands behind a comma, an office between them aside: "her rival, former Senator | Doe"."""
    lead, comma, between = before.rpartition(",")
    words = between.split()
    last = fold(words[-1]).strip(".") if words else ""
    office = not words or last in TITLES | ROLE_NOUNS or (is_person(last) and is_listed(last))
    return bool(comma and lead) and office and all(w[:1].isupper() or w in _BEFORE_OFFICES for w in words[:-1])


def _joined(between: str) -> bool:
    """Whether the words between two names make them two people: "Doe and Roe", "Doe, the mayor, and Roe"."""
    return bool(re.search(r"\band\b|&", between)) or between.strip() == ","


def _may_be_person(phrase: str, name: Name) -> bool:
    spelt = phrase[name.range[0] : name.range[1]]
    before, last = phrase[: name.range[0]].lower().split()[-1:], spelt.split()[-1]
    one_of_many = bool(before) and before[0] in ONE_OF_MANY
    led_in = bool(before) and before[0].strip(".") not in TITLES
    if is_count(spelt) or (is_adherent(last) and (one_of_many or (led_in and " " not in spelt))):
        return False  # "another Iowa Democrat", "one senior Democrat"
    if name.type == "person":
        return not (one_of_many and is_people(last + "s"))
    common = kind_of(fold(last)) not in {None, "person"}
    led = one_of_many or before == ["the"]
    return not (led or common or spelt.isupper() or CAPITAL_PLURAL.fullmatch(spelt) or spelt == "I")


def _noun_follows(phrase: str, words: Sequence[Word], high: int) -> bool:
    following = next((w for w in words if w.start >= high), None)
    if following is None or _PARTED.search(phrase[high : following.start]):
        return False
    return following.low not in CUTTERS | REFLEXIVES | {"and", "or"} and following.text[:1].islower()


def _goes_on(phrase: str, name: Name, names: Sequence[Name]) -> bool:
    """Whether a single word that was read as a name is the first of a longer one: "Carrick | Power"."""
    low, high = name.range
    more = _GOES_ON.fullmatch(phrase, high)
    if more is None or " " in phrase[low:high] or any(high <= other.range[0] for other in names):
        return False
    return fold(more["last"]) not in _SUFFIXES and not is_listed(fold(more["last"])) and not phrase[:low].strip()


def _is_role_phrase(words: Sequence[Word], before: int) -> bool:
    inside = [w for w in words if w.end <= before]
    return any(w.low in SPOKES or w.low in WITHHELD or is_person(w.low) for w in inside)
