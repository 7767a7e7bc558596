"""What a source phrase says of its source by itself: who, how many, on what terms."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from headwater.attribution.heads import DEFINITE, Word, cut_of, noun_group, share_of, words_of
from headwater.attribution.nouns import is_listed, is_people, is_person, kind_of
from headwater.attribution.wordlists import (
    ACCESS,
    ANONYMITY,
    CUTTERS,
    LOCAL,
    NEWS,
    NUMBERS,
    OPEN_PLURALS,
    PRONOUNS,
    READ,
    REPORTERS,
    SPOKES,
    SPOKES_MANY,
    WITHHELD,
    Reference,
)
from headwater.model import Access, People, SourceClass
from headwater.reader.layers import Name
from headwater.reader.words import fold

_LABEL_END = re.compile(
    r"\s*,?\s+(?:who|whom|speaking|requesting|citing)\s+(?:spoke|speaks|asked|requested|insisted|declined|demanded|wanted|was\s+not|"
    r"were\s+not|is\s+not|are\s+not|on\b|anonymity).*$|\s*,\s+(?:who|which|whose)\b.*$",
    re.IGNORECASE | re.DOTALL,
)
# "another Iowa Democrat", "one Republican": no name of a person
_ONE_OF_MANY = frozenset(["a", "an", "one", "another", "every", "each", "some", "many", "most", "several", "few"])
_SINGULAR_S = frozenset(["press", "congress", "senate", "news", "police", "boss", "witness", "staff"])
_UNIT = frozenset(["percent", "%", "half", "majority", "third", "quarter", "thirds", "number"])
_MANY = frozenset(["some", "many", "most", "others", "those", "several", "few", "both", "all"])
# of these a single one tells what is not public, so that the text keeps back who it is
_INSIDERS = WITHHELD - frozenset(
    """person someone employee member lawmaker friend executive operator figure officer individual man woman
    participant attendee worker veteran colleague relative diplomat strategist man woman officers""".split()
) | frozenset(["person", "employee", "diplomat", "lawmaker", "colleague", "friend"])
_ALWAYS_WITHHELD = frozenset(["sources", "insiders", "source", "insider"])
# a work under its author's name: "Ida Orr’s “The Pier”"
_WORK = re.compile(r"[^“\"]*[’']s?\s+(?:“[A-Z][^”]*”|\"[A-Z][^\"]*\"|''[A-Z].*?'')\s*(?:$|,|and\b)", re.DOTALL)
# "two experts said ..., a third said ...": no share of anything
_ONE_MORE = re.compile(r"an?(?:\s(?:second|third|fourth|fifth)|nother)", re.IGNORECASE)
_ANYONE = frozenset(["someone", "somebody", "anyone", "anybody", "everyone", "everybody"])
# signs of a person beside a noun that tells nothing
_PERSONAL = re.compile(r"\b(?:who|whom|himself|herself|\d{1,2}-year-old|named|aged)\b|,\s*\d{2}\b,?", re.IGNORECASE)
_BEHIND_PRONOUNS = frozenset("himself herself themselves all both".split())
# words that open a label in small letters, whatever they opened in the text
_SMALL_FIRST = frozenset("a an some several two three one officials people according".split())
_CAPITAL_PLURAL = re.compile(r"[A-Z][\w-]{3,}s$")


class Described(NamedTuple):
    """A source phrase taken apart.

    `persons` are the ranges of the names that are the source itself; `proper` is the name of an institution.
    """

    reference: Reference
    class_: SourceClass
    label: str
    head: str
    words: frozenset[str]
    people: People
    access: Access
    persons: tuple[tuple[int, int], ...] = ()
    plural: bool = False
    hidden: bool = False
    proper: str = ""


_FORMERLY = frozenset(["former", "current", "ex"])
# many of these are people who do not speak as one
_FAMILIES = frozenset(["families", "households"])
# a body that goes without an article speaks as one: "police said"
_BARE_BODIES = frozenset(["police"])
_ONE = People(low=1, high=1)
_OPEN = People(low=2, high=None)


def describe(phrase: str, names: Sequence[Name]) -> Described:
    """Return what the phrase says of its source. `names` are those inside it, offsets from its first character."""
    words = words_of(phrase)
    if not words:
        return _made("it", "none", phrase, "", _ONE)
    pronoun = _pronoun(words)
    if pronoun is not None:
        return _made(pronoun, "none", phrase, words[0].low, _OPEN if pronoun == "they" else _ONE)
    if _ONE_MORE.fullmatch(phrase.strip()):
        return _made("description", "role", _label(phrase), "", _ONE)
    if _WORK.match(phrase):
        return _made("description", "document", _label(phrase), "", _ONE)
    persons = _persons(phrase, words, names)
    if persons:
        many = People(low=len(persons), high=len(persons))
        label = phrase[persons[0][0] : persons[-1][1]]
        return _made("name", "named", label, "", many)._replace(persons=persons, access=_access(phrase))
    return _common(phrase, words, names)


def _pronoun(words: Sequence[Word]) -> Reference | None:
    alone = len(words) == 1 or (len(words) == 2 and words[1].low in _BEHIND_PRONOUNS)
    return PRONOUNS.get(words[0].low) if alone else None


def _persons(phrase: str, words: Sequence[Word], names: Sequence[Name]) -> tuple[tuple[int, int], ...]:
    """Return the names of people that head the phrase, not those inside "a lawyer for ..." or "...'s aide"."""
    found: list[tuple[int, int]] = []
    cut = cut_of(phrase, words)
    for name in names:
        if name.type not in {"person", "unknown"} or not _may_be_person(phrase, name):
            continue
        low, high = name.range
        owned = phrase[high : high + 2] in {"'s", "’s"} and bool(phrase[high + 2 :].strip())
        if owned or _noun_follows(phrase, words, high):
            continue
        apposed = phrase[:low].rstrip().endswith(",")
        last = not phrase[high:].strip(" ,\n")
        if low < cut or (apposed and not found and (last or _is_role_phrase(words, low))):
            if found and not _joined(phrase[found[-1][1] : low]):
                if name.type != "person" or _PLACED.search(phrase[found[-1][1] : low]):
                    continue  # "Jane Doe of Hart Lomax": where she is from
                found.pop()  # "Transport Secretary Jane Doe": what she is
            found.append((low, high))
    return tuple(found)


_PLACED = re.compile(r"\b(?:of|from|at|for|in|with|on)\b")


def _joined(between: str) -> bool:
    """Whether the words between two names make them two people: "Doe and Roe", "Doe, the mayor, and Roe"."""
    return bool(re.search(r"\band\b|&", between)) or between.strip() == ","


def _may_be_person(phrase: str, name: Name) -> bool:
    spelt = phrase[name.range[0] : name.range[1]]
    before, last = phrase[: name.range[0]].lower().split()[-1:], spelt.split()[-1]
    if name.type == "person":
        # "another Iowa Democrat"
        return not (before and before[0] in _ONE_OF_MANY and is_people(last + "s"))
    common = kind_of(fold(last)) not in {None, "person"}
    one_of_many = bool(before) and before[0] in _ONE_OF_MANY | {"the"}
    return not (one_of_many or common or spelt.isupper() or _CAPITAL_PLURAL.fullmatch(spelt) or spelt == "I")


def _noun_follows(phrase: str, words: Sequence[Word], high: int) -> bool:
    following = next((w for w in words if w.start >= high), None)
    if following is None or "," in phrase[high : following.start] or "(" in phrase[high : following.start]:
        return False
    return following.low not in CUTTERS and following.low not in {"and", "or"} and following.text[:1].islower()


def _is_role_phrase(words: Sequence[Word], before: int) -> bool:
    inside = [w for w in words if w.end <= before]
    return any(w.low in SPOKES or w.low in WITHHELD for w in inside)


def _common(phrase: str, words: Sequence[Word], names: Sequence[Name]) -> Described:
    share, words = share_of(words)
    cut = cut_of(phrase, words)
    headed = noun_group([w for w in words if w.end <= cut] or list(words[:1]))
    head = headed[-1]
    low = words[0].start
    outlet = next((n for n in names if n.type == "outlet" and n.range[1] >= head.end and low <= n.range[0] < cut), None)
    label = _label(phrase)
    if outlet is not None and not share:
        return _made("name", "outlet", phrase[outlet.range[0] : outlet.range[1]], "", _ONE)
    if head.low in REPORTERS and phrase.isupper():
        return _made("description", "reporter", label, head.low, _ONE)
    inside = [n for n in names if low <= n.range[0] < cut and n.range[1] >= head.end]
    if not share and _is_named_like_text(headed, inside):
        return _made("description", "none", label, head.low, _ONE)
    if not share and _names_body(phrase, headed, inside):
        proper = max((phrase[slice(*n.range)] for n in inside[:1]), key=len, default="")
        proper = max(proper, _capitals(phrase, headed), key=len)
        return _made("description", "named", label, head.low, _ONE)._replace(proper=" ".join(proper.split()))
    return _by_head(phrase, share, headed, label)


def _is_named_like_text(headed: Sequence[Word], names: Sequence[Name]) -> bool:
    """Whether an institution's name ends with a noun for texts: "the Norland Coastal Survey" may be either.

    No institution is called a poll, and none is one of many: "a Hart Lomax Survey".
    """
    head = headed[-1]
    if head.low == "poll" or (headed[0].low in _ONE_OF_MANY and len(headed) > 1):
        return False
    return head.text[:1].isupper() and kind_of(head.low) == "document" and any(n.type == "organization" for n in names)


def _names_body(phrase: str, headed: Sequence[Word], names: Sequence[Name]) -> bool:
    """Whether the head is a proper name of no person: a capital or a name, and no word for a person or a text."""
    head = headed[-1]
    if _is_called_so(phrase, head, names):
        return True
    known = head.low in SPOKES | WITHHELD or kind_of(head.low) in {"document", "outlet", "person"}
    if known or headed[0].low in _ONE_OF_MANY or ANONYMITY.search(phrase):
        return False
    if _CAPITAL_PLURAL.fullmatch(head.text) or is_people(head.text):
        return headed[0].low == "the" and len(headed) > 1 and not is_people(head.text)
    return head.text[:1].isupper() or any(n.type in {"organization", "place"} for n in names)


def _is_called_so(phrase: str, head: Word, names: Sequence[Name]) -> bool:
    """Whether a body's name of several words takes in the head: "Hart Partners", "the United Bridge Workers"."""
    whole = any(n.type == "organization" and " " in phrase[n.range[0] : head.start] for n in names)
    person_or_text = head.low in SPOKES or kind_of(head.low) in {"document", "outlet"}
    return whole and head.text[:1].isupper() and not person_or_text


def _capitals(phrase: str, headed: Sequence[Word]) -> str:
    """Return the words with capitals that end with the head: "the State Department" is "State Department"."""
    first = len(headed)
    while first and headed[first - 1].low not in DEFINITE:
        links = first > 1 and headed[first - 1].low in {"and", "of", "for"} and headed[first - 2].text[:1].isupper()
        if not headed[first - 1].text[:1].isupper() and not (links and first < len(headed)):
            break
        first -= 1
    return phrase[headed[first].start : headed[-1].end] if first < len(headed) else ""


def _by_head(phrase: str, share: Sequence[Word], headed: Sequence[Word], label: str) -> Described:
    head, lows = headed[-1].low, [w.low for w in headed]
    if head.isdecimal() or head in _UNIT or "percent" in lows:
        # "more than six in ten": counted voters
        return _made("description", "collective", label, head, _OPEN)._replace(plural=True, access=_access(phrase))
    definite = lows[0] in DEFINITE or headed[0].text.endswith(("'s", "’s"))
    counts = [w.low for w in share]
    modifiers = frozenset(lows[:-1]) - DEFINITE - set(NUMBERS) - OPEN_PLURALS
    plural = counts[-1] != "one" if counts else _is_plural(head, lows)
    people = _people(counts or lows, plural=plural)
    made = _made("definite" if definite else "description", "none", label, head, people)._replace(
        words=modifiers, access=_access(phrase), plural=plural, hidden=bool(ANONYMITY.search(phrase))
    )
    thing = _thing(made, headed)
    if thing is not None:
        people = made.people if made.head in _FAMILIES else _ONE
        return made._replace(class_=thing, people=people, access=made.access if thing == "named" else "unstated")
    if plural:
        if _may_be_team(headed):
            return made
        if head in _ALWAYS_WITHHELD and lows[-2:-1] and lows[-2] in NEWS:
            return made._replace(class_="collective")
        close = _access(phrase[headed[-1].end :])
        return made._replace(class_=_class_of_many(made._replace(access=close), counts or lows))
    return _of_one(made, phrase)


def _may_be_team(headed: Sequence[Word]) -> bool:
    """Whether "the Rainmakers" may be a name: a capital inside a sentence on a noun that only its ending tells."""
    head = headed[-1]
    guessed = not is_listed(head.low) and not is_people(head.text)
    return headed[0].text == "the" and guessed and _CAPITAL_PLURAL.fullmatch(head.text) is not None


def _thing(made: Described, headed: Sequence[Word]) -> SourceClass | None:
    """Return the class of what is no person: a text, an outlet, an institution; None for people and what is unknown."""
    kind = "document" if made.head == "paper" else kind_of(made.head)
    if made.hidden or kind is None or kind == "person":
        return None
    if kind == "group" or (made.plural and made.head in _FAMILIES):
        return "collective"
    definite = made.reference == "definite" or headed[0].low == "whose"
    owned = any(w.text.endswith(("'s", "’s")) for w in headed[:-1])
    if made.head == "paper" and not made.plural and ((definite and not made.words) or made.words & LOCAL):
        return "outlet"
    if made.head in {"website", "site", "blog"} and made.words & READ:
        return "outlet"
    if kind == "body":
        known = definite or owned or headed[0].text[:1].isupper() or made.head in _BARE_BODIES
        return "named" if known else "collective"
    return "public_event" if kind == "event" else kind


def _of_one(made: Described, phrase: str) -> Described:
    """Return the class of one person; "none" where nothing tells that it is a person at all."""
    insider = made.head in _INSIDERS or (
        made.access in {"briefed", "close", "participant"} and made.head not in SPOKES and is_person(made.head)
    )
    if made.hidden or insider:
        return made._replace(class_="anonymous")
    if made.head in _ANYONE:
        # whoever it may be: "for someone who said so"
        return made
    if made.head in SPOKES:
        return made._replace(class_="role", reference="role" if made.reference == "definite" else made.reference)
    personal = is_person(made.head) or made.head[:1].isupper() or is_people(made.head + "s") or _PERSONAL.search(phrase)
    return made._replace(class_="role") if personal else made


def _class_of_many(made: Described, lows: Sequence[str]) -> SourceClass:
    if made.hidden or made.head in _ALWAYS_WITHHELD:
        return "anonymous"
    numbered = (made.people != _OPEN or "least" in lows) and not _UNIT.intersection(lows)
    if numbered and _FORMERLY.intersection(lows) and is_person(made.head):
        return "anonymous"  # "two former managers": insiders who are counted and not named
    close = made.access in {"briefed", "close"} or (made.access == "participant" and made.head in WITHHELD)
    withheld = made.head in WITHHELD and (numbered or close)
    return "anonymous" if withheld or (numbered and (close or made.head in SPOKES_MANY)) else "collective"


def _is_plural(head: str, lows: Sequence[str]) -> bool:
    if head in {"people", "police", "men", "women", "children", "staff", "majority", "democrats"}:
        return head != "police"
    if head in _MANY:
        return True
    if lows[0] in {"a", "an", "one", "another", "this", "that"} and len(lows) > 1:
        return False
    return head.endswith("s") and not head.endswith(("ss", "'s")) and head not in _SINGULAR_S


def _people(lows: Sequence[str], *, plural: bool) -> People:
    if not plural:
        return _ONE
    if any(low in _UNIT for low in lows):
        return _OPEN
    bounded = "least" in lows or "than" in lows
    for low in lows[:4]:
        if low in OPEN_PLURALS:
            return _OPEN
        number = int(low) if low.isdecimal() and len(low) < 7 else NUMBERS.get(low)
        if number is not None and number >= 1 and low not in {"a", "an", "another"}:
            return People(low=number, high=None if bounded else number)
    return _OPEN


def _access(phrase: str) -> Access:
    low = phrase.lower()
    return next((name for name, pattern in ACCESS if pattern.search(low)), "unstated")


def _label(phrase: str) -> str:
    label = _LABEL_END.sub("", " ".join(phrase.split())).strip(" ,;:—–-")
    first = label.split(" ", 1)[0]
    if first.lower() in DEFINITE | _SMALL_FIRST:
        label = first.lower() + label[len(first) :]
    return label or " ".join(phrase.split())


def _made(reference: Reference, class_: SourceClass, label: str, head: str, people: People) -> Described:
    return Described(reference, class_, " ".join(label.split()), head, frozenset(), people, "unstated")
